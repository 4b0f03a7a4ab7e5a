/** How well a timeline is sourced: what its claims, citations, denials and sources carry. */
import { itemNumber } from './locators.ts';
import type { Citation, Claim, Source, Timeline } from './timeline.ts';

/** How many of all have something. */
export type Share = { readonly count: number; readonly all: number };

export type Figures = {
  readonly claims: {
    /** At least one of its sources has a link. */
    readonly canOpen: Share;
    /** Its sources are of two publishers. */
    readonly independent: Share;
    /** A person or body of people.yaml says it. */
    readonly spoken: Share;
  };
  /** Speakers of two claims or more who are not in people.yaml, as in `by`, most frequent first. */
  readonly strangers: readonly { readonly by: string; readonly claims: number }[];
  /** Citations of books, reports, rulings and other long documents that say where in them. */
  readonly located: Share;
  readonly denials: { readonly targeted: Share; readonly dated: Share };
  /** Of the entries with an accusation. */
  readonly accused: { readonly answered: Share; readonly unanswered: Share };
  readonly sources: {
    readonly linked: Share;
    readonly authored: Share;
    readonly issued: Share;
    readonly accessed: Share;
  };
  /** By source: the numbers of its items that claims cite, as "item 4". */
  readonly items: ReadonlyMap<Source, readonly number[]>;
};

export function figures({ entries, sources }: Timeline): Figures {
  const claims = entries.flatMap((entry) => entry.claims);
  const citations = claims.flatMap((claim) => claim.citations);
  const denials = claims.filter(isDenial);
  const accused = entries.filter((entry) =>
    entry.claims.some(({ standing }) => standing === 'accusation'),
  );
  return {
    claims: {
      canOpen: share(claims, (claim) => claim.citations.some(({ source }) => source.url)),
      independent: share(claims, isIndependent),
      spoken: share(claims, ({ speakers }) => speakers.length > 0),
    },
    strangers: frequentStrangers(claims),
    located: share(
      citations.filter(({ source }) => source.isLong),
      ({ locator }) => locator,
    ),
    denials: {
      targeted: share(denials, ({ denies }) => denies.length > 0),
      dated: share(denials, ({ date }) => date),
    },
    accused: {
      answered: share(accused, (entry) => entry.claims.some(isDenial)),
      unanswered: share(accused, ({ unanswered }) => unanswered),
    },
    sources: {
      linked: share(sources, ({ url }) => url),
      authored: share(sources, ({ authors }) => authors.length > 0),
      issued: share(sources, ({ issued }) => issued),
      accessed: share(sources, ({ accessed }) => accessed),
    },
    items: citedItems(citations),
  };
}

/** "Iran" and "Iran, as the press sums it up" are one voice. */
function frequentStrangers(claims: readonly Claim[]): Figures['strangers'] {
  const unread = claims.filter(({ speakers }) => speakers.length === 0);
  return [...Map.groupBy(unread, ({ by }) => by.split(/, |; | \(/u)[0] ?? by)]
    .map(([by, same]) => ({ by, claims: same.length }))
    .filter((stranger) => stranger.claims > 1)
    .toSorted((a, b) => b.claims - a.claims);
}

function share<Item>(items: readonly Item[], has: (item: Item) => unknown): Share {
  return { count: items.filter((item) => Boolean(has(item))).length, all: items.length };
}

function isDenial({ standing }: Claim): boolean {
  return standing === 'denial';
}

/** Two articles of one newspaper are one voice. A source without a publisher is its own. */
function isIndependent({ citations }: Claim): boolean {
  return new Set(citations.map(({ source }) => source.publisher ?? source.id)).size > 1;
}

function citedItems(citations: readonly Citation[]): ReadonlyMap<Source, readonly number[]> {
  const numbers = new Map<Source, Set<number>>();
  for (const { source, locator } of citations) {
    const number = itemNumber(locator);
    if (number !== undefined) numbers.set(source, (numbers.get(source) ?? new Set()).add(number));
  }
  return new Map(
    [...numbers].map(([source, found]) => [source, [...found].toSorted((a, b) => a - b)]),
  );
}
