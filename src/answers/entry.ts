/** One entry in full: each claim with its standing and numbered sources, errata, people, neighbours. */
import type { APIButtonComponent, APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { timelineTitle } from './entry-card.ts';
import { legendButton, shareButton } from './entry-list.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, link, escapeText, small } from './markdown.ts';
import { button, buttonRows, embedSize, pagerRow, type Message } from './message.ts';
import type { ButtonState } from './custom-id.ts';
import { personMenu } from './person-menu.ts';
import { sourceMenu } from './source-menu.ts';
import type { AnswerContext } from './answer-context.ts';
import { attribution, standingColour, claimStanding } from './standing.ts';
import { formatDate } from '../i18n/format-date.ts';
import { isolate } from '../i18n/bidi.ts';
import type { Messages } from '../i18n/language.ts';
import type { Citation, Claim, Entry, Erratum, Source } from '../timeline/model/timeline.ts';

type EntryAnswer = {
  readonly context: AnswerContext;
  readonly entry: Entry;
  /** Counted from 0. An entry with many claims has several pages. */
  readonly page: number;
  readonly neighbours: { readonly before: Entry | undefined; readonly after: Entry | undefined };
};

export function entryAnswer(answer: EntryAnswer): Message {
  const { context, entry, neighbours } = answer;
  const { messages } = context;
  const { embeds, page, pages, citations } = entryEmbeds(entry, answer.page, context);
  return {
    embeds,
    components: [
      ...(entry.people.length > 0 ? [personMenu(entry.people, messages.entry.people)] : []),
      ...sourceMenu([...new Set(citations.map(({ source }) => source))], messages),
      ...pagerRow(page, pages, messages, (to) => ({
        to: 'entry',
        timeline: entry.timeline,
        id: entry.id,
        page: to,
      })),
      ...buttonRows([
        ...neighbourButtons(neighbours),
        legendButton(messages),
        ...shareButton(context, { to: 'shareOne', timeline: entry.timeline, id: entry.id }),
      ]),
    ],
  };
}

type EntryEmbeds = {
  readonly embeds: APIEmbed[];
  /** The page shown, counted from 0, and how many there are. */
  readonly page: number;
  readonly pages: number;
  readonly citations: readonly Citation[];
};

/**
 * One page of an entry with the sources of that page, in at most `room` code points. Beyond the end,
 * the last page is shown.
 */
export function entryEmbeds(
  entry: Entry,
  wanted: number,
  context: AnswerContext,
  room: number = LIMITS.embedTotal,
): EntryEmbeds {
  const { messages } = context;
  const title = timelineTitle(entry, context);
  const pages = entryPages(entry, messages);
  const page = Math.min(Math.max(wanted, 0), pages.length - 1);
  const { fields, citations } = pages[page] ?? { fields: [], citations: [] };
  const main: APIEmbed = {
    title: shorten(escapeText(entry.title), LIMITS.embedTitle),
    description: headline(entry, messages),
    color: standingColour(entry.claims[0]?.standing ?? 'reported'),
    fields: [...fields],
    ...(title === undefined ? {} : { footer: { text: title } }),
  };
  const sources = sourcesEmbed(entry, citations, messages, room - embedSize(main));
  return { embeds: [main, sources], page, pages: pages.length, citations };
}

/** An entry may name thirty people. The menu below the message lists them all. */
const LONGEST_ABOUT = 400;

function headline(entry: Entry, messages: Messages): string {
  const when = [
    bold(formatDate(entry.date, messages)),
    ...entry.places.map((place) => escapeInline(place, messages)),
  ].join(' · ');
  const about = [
    ...entry.people.map(({ name }) => escapeInline(name, messages)),
    ...entry.tags.map((tag) => isolate(`#${escapeText(tag)}`, messages.direction)),
  ];
  return about.length === 0 ? when : `${when}\n${small(shorten(about.join(' · '), LONGEST_ABOUT))}`;
}

type EntryPage = { readonly fields: APIEmbedField[]; readonly citations: Citation[] };

/** Leaves room for the title, the headline and the list of sources below. */
const FIELDS_PER_PAGE_BUDGET = 3_300;

function entryPages(entry: Entry, messages: Messages): EntryPage[] {
  const numbers = numberSources(entry);
  const items = [
    ...entry.claims.map((claim) => ({
      field: claimField(claim, numbers, messages),
      citations: claim.citations,
    })),
    ...entry.errata.map((erratum, index) => ({
      field: erratumField(erratum, index === 0, numbers, messages),
      citations: [erratum.in, ...erratum.citations],
    })),
  ];
  const pages: EntryPage[] = [];
  let size = 0;
  for (const { field, citations } of items) {
    const fieldSize = codePoints(field.name) + codePoints(field.value);
    let current = pages.at(-1);
    if (!current || size + fieldSize > FIELDS_PER_PAGE_BUDGET) {
      current = { fields: [], citations: [] };
      pages.push(current);
      size = 0;
    }
    current.fields.push(field);
    current.citations.push(...citations);
    size += fieldSize;
  }
  return pages;
}

function claimField(
  claim: Claim,
  numbers: ReadonlyMap<Source, number>,
  messages: Messages,
): APIEmbedField {
  const marks = citationMarks(claim.citations, numbers);
  const who = small(attribution(claim, messages));
  const room = LIMITS.embedFieldValue - codePoints(marks) - codePoints(who) - 2;
  return {
    name: claimStanding(claim, messages),
    value: `${shorten(escapeText(claim.text), room)} ${marks}\n${who}`,
  };
}

function erratumField(
  erratum: Erratum,
  first: boolean,
  numbers: ReadonlyMap<Source, number>,
  messages: Messages,
): APIEmbedField {
  const where = `${escapeInline(erratum.in.source.short, messages)} ${citationMarks([erratum.in], numbers)}`;
  const record = `${escapeInline(erratum.record, messages)} ${citationMarks(erratum.citations, numbers)}`;
  return {
    // A field must have a name. U+200B shows nothing.
    name: first ? `✏️ ${messages.entry.errata}` : '\u200b',
    value: shorten(
      messages.entry.erratum(escapeInline(erratum.said, messages), where, record),
      LIMITS.embedFieldValue,
    ),
  };
}

/** Numbers the sources in the order in which the entry first names them. */
function numberSources(entry: Entry): ReadonlyMap<Source, number> {
  const numbers = new Map<Source, number>();
  const all = [
    ...entry.claims.flatMap(({ citations }) => citations),
    ...entry.errata.flatMap((erratum) => [erratum.in, ...erratum.citations]),
  ];
  for (const { source } of all) {
    if (!numbers.has(source)) numbers.set(source, numbers.size + 1);
  }
  return numbers;
}

function citationMarks(
  citations: readonly Citation[],
  numbers: ReadonlyMap<Source, number>,
): string {
  const distinct = new Set(citations.map(({ source }) => numbers.get(source) ?? 0));
  const inOrder = [...distinct].toSorted((a, b) => a - b);
  return `\`[${inOrder.join(', ')}]\``;
}

function sourcesEmbed(
  entry: Entry,
  citations: readonly Citation[],
  messages: Messages,
  room: number,
): APIEmbed {
  const numbers = numberSources(entry);
  const bySource = Map.groupBy(citations, ({ source }) => source);
  const sources = [...bySource].toSorted(
    ([a], [b]) => (numbers.get(a) ?? 0) - (numbers.get(b) ?? 0),
  );
  const title = messages.entry.sources;
  const budget = Math.min(room - codePoints(title), LIMITS.embedDescription);
  // The first way in which all references fit: in full, shorter, then without links.
  const renderings = [
    { longest: 240, links: true },
    { longest: 120, links: true },
    { longest: 80, links: false },
  ];
  let description = '';
  for (const { longest, links } of renderings) {
    description = sources
      .map(([source, cited]) => {
        const named = new Set(cited.flatMap(({ locator }) => locator ?? []));
        // An article's own page is part of its reference already.
        const locators = [...named].filter((locator) => !source.full.includes(locator));
        const label = shorten([source.full, ...locators].join(', '), longest);
        return `\`${numbers.get(source)}\` ${links ? link(label, source.url) : escapeText(label)}`;
      })
      .join('\n');
    if (codePoints(description) <= budget) break;
  }
  return { title, description: shorten(description, budget), color: standingColour('opinion') };
}

function neighbourButtons({ before, after }: EntryAnswer['neighbours']): APIButtonComponent[] {
  return [
    ...(before ? [button(`← ${shorten(before.title, 50)}`, firstPage(before), {}, 'before')] : []),
    ...(after ? [button(`${shorten(after.title, 50)} →`, firstPage(after), {}, 'after')] : []),
  ];
}

function firstPage({ timeline, id }: Entry): ButtonState {
  return { to: 'entry', timeline, id, page: 0 };
}
