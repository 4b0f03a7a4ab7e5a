/** What a source is, where it can be read, and what it says in each entry that rests on it. */
import { entryList } from './entry-list.ts';
import type { ButtonState } from './custom-id.ts';
import { LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, escapeText, link, small } from './markdown.ts';
import { buttonRows, linkButton, NEUTRAL_COLOUR, type Message } from './message.ts';
import type { ListedEntry } from './shown-claim.ts';
import { webButton } from './web-link.ts';
import type { AnswerContext } from './answer-context.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import { sourceAddress } from '../timeline/model/addresses.ts';
import { sortByLocator } from '../timeline/model/locators.ts';
import type { Citation, Entry, Source } from '../timeline/model/timeline.ts';

export type SourceAnswer = {
  readonly context: AnswerContext;
  readonly source: Source;
  /** Those that cite it. */
  readonly entries: readonly Entry[];
  /** The row from which on the list is shown, counted from 0. */
  readonly from: number;
  /** Leads from an entry back to this list: see `entry` in custom-id.ts. */
  readonly back: string;
};

export function sourceState({ timeline, id }: Source, from: number): ButtonState {
  return { to: 'source', timeline, id, from };
}

export function sourceAnswer({ context, source, entries, from, back }: SourceAnswer): Message {
  const { messages } = context;
  const { url } = source;
  const read = [
    ...(url === undefined || isTooLong(url) ? [] : [linkButton(messages.buttons.readSource, url)]),
    ...webButton(sourceAddress(source), context),
  ];
  const name = bold(escapeInline(source.short, messages));
  if (entries.length === 0) {
    return {
      content: `${name}\n${messages.source.unused}`,
      embeds: [{ description: describe(source, messages), color: NEUTRAL_COLOUR }],
      components: buttonRows(read),
    };
  }
  return entryList({
    context,
    heading: `${name} · ${messages.entryCount(entries.length)}`,
    entries: citedPlaces(entries, source, messages),
    from,
    stateFrom: (to) => sourceState(source, to),
    back,
    // Later pages show entries only.
    about: from === 0 ? describe(source, messages) : undefined,
    buttons: read,
  });
}

/** Discord refuses a button with it, and with the button the whole answer. */
function isTooLong(url: string): boolean {
  return url.length > LIMITS.buttonUrl;
}

/** A longer one has no room beside a whole reference. */
const LONGEST_LINK = 2_000;

/** Code points of the whole reference. The longest of the bundled record has 230. */
const LONGEST_REFERENCE = 400;

/** The reference, and one small line of what a reader should know. */
function describe(source: Source, messages: Messages): string {
  const { character, accessed, accessedVia, copyHost, url } = source;
  const words = messages.source;
  const part = (text: string) => shorten(escapeInline(text, messages), 200);
  const notes = [
    ...(character === undefined ? [] : [words.character(part(character))]),
    ...(accessedVia === undefined ? [] : [words.readVia(part(accessedVia))]),
    ...(accessed === undefined ? [] : [words.readOn(formatDate(accessed, messages))]),
    ...(url === undefined ? [words.noLink] : []),
    // In a text, a link may be longer than in a button.
    ...(url !== undefined && isTooLong(url) && url.length <= LONGEST_LINK
      ? [link(messages.buttons.readSource, url)]
      : []),
    ...(copyHost === undefined ? [] : [words.linkOpens(words.copyAt(part(copyHost)))]),
  ];
  const reference = shorten(escapeText(source.full), LONGEST_REFERENCE);
  return notes.length === 0 ? reference : `${reference}\n${small(notes.join(' · '))}`;
}

/** A row for each place of the source that an entry cites, in the order of the source. */
function citedPlaces(
  entries: readonly Entry[],
  source: Source,
  messages: Messages,
): readonly ListedEntry[] {
  const places = entries.flatMap((entry) => placesIn(entry, source, messages));
  return sortByLocator(places, ({ cited }) => cited?.locator);
}

function placesIn(entry: Entry, source: Source, messages: Messages): readonly ListedEntry[] {
  const uses = entry.claims.flatMap((claim) =>
    claim.citations
      .filter((citation) => citation.source === source)
      .map(({ locator }) => ({ claim, locator })),
  );
  const byPlace = Map.groupBy(uses, ({ locator }) => locator);
  const places = [...byPlace].map(([locator, used]): ListedEntry => {
    const claims = [...new Set(used.map(({ claim }) => claim))];
    const [claim] = claims;
    const snippet = { text: claim?.text ?? '', marks: [], claim };
    return { entry, snippet, isAsked: true, cited: { locator, claims } };
  });
  return places.length > 0 ? places : [differenceIn(entry, source, messages)];
}

/** For a source that no claim cites: the one from which the record differs, or the proof. */
function differenceIn(entry: Entry, source: Source, messages: Messages): ListedEntry {
  const isIt = (citation: Citation) => citation.source === source;
  const differing = entry.errata.find((erratum) => isIt(erratum.in));
  const proved = entry.errata.find(({ citations }) => citations.some(isIt));
  const text = differing ? messages.quoted(differing.said) : (proved?.record ?? '');
  const { locator } = differing?.in ?? proved?.citations.find(isIt) ?? {};
  return { entry, cited: { locator, claims: [], differs: { text } } };
}
