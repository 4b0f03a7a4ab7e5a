/** What the record says about a message: the people, times and entries that it touches. */
import type { APIEmbed } from 'discord-api-types/v10';
import { entryCard } from './entry-card.ts';
import { saidShort, sentenceAboveCard } from './entry-content.ts';
import { legendButton, shareButton } from './entry-list.ts';
import { entryMenuApart } from './entry-menu.ts';
import { LIMITS, shorten } from './limits.ts';
import type { Messages } from '../i18n/language.ts';
import { bold, escapeInline, excerpt, link, small } from './markdown.ts';
import { button, buttonRows, type Message, type Row } from './message.ts';
import { personButton, personChoices, personMenu } from './person-menu.ts';
import { rowPage } from './row-page.ts';
import { speaker } from './standing.ts';
import type { AnswerContext } from './answer-context.ts';
import { yearText } from '../dates/edtf-text.ts';
import { toYear } from '../dates/calendar.ts';
import { formatDate, formatYear } from '../i18n/format-date.ts';
import type { AskedNamesake } from '../lookup/asked-namesakes.ts';
import type { Difference } from '../lookup/differences.ts';
import type { MentionHit, Mentions } from '../lookup/lookup.ts';
import type { Person } from '../timeline/model/timeline.ts';

/** `url` opens the message. A share from the answer replies to it. */
export type CheckedMessage = { readonly id: string; readonly url: string; readonly text: string };

export function checkAnswer(
  mentions: Mentions,
  message: CheckedMessage,
  context: AnswerContext,
): Message {
  const { messages } = context;
  const { hits } = mentions;
  const summary = summaryLines(mentions, messages).join('\n');
  const isFound = hits.length > 0;
  return {
    content: shorten([messageLine(message, messages), summary].join('\n'), LIMITS.content),
    embeds: showHits(hits, summary, context),
    components: [
      ...peopleRows(mentions, messages),
      ...(isTimeAlone(mentions) ? yearRow(mentions, messages) : []),
      ...entryMenuApart(
        hits.map(({ entry }) => entry),
        messages,
      ),
      ...buttonRows([
        ...(isFound ? shareButton(context, { to: 'share', reply: message.id }) : []),
        ...namedPeople(mentions).map(personButton),
        ...(isFound ? [legendButton(messages)] : []),
      ]),
    ],
  };
}

/**
 * A card for one entry, or rows: as many as a screen holds. Two cards below the summary are higher than a
 * screen. Entries without a row are counted: they are in the menu.
 */
function showHits(
  hits: readonly MentionHit[],
  summary: string,
  context: AnswerContext,
): APIEmbed[] {
  const { messages } = context;
  const [only, another] = hits;
  if (!only) return [];
  if (!another) return [entryCard(only, context)];
  const { embed, shown } = rowPage(hits, context, undefined, summary);
  const left = hits.length - shown.length;
  if (left === 0) return [embed];
  const rest = small(messages.andMore(left));
  return [{ ...embed, description: `${embed.description ?? ''}\n${rest}` }];
}

/** Code points of a message that tell it from its neighbours. */
const FIRST_WORDS = 80;

/** "What the record says about this message: “I keep reading that…”", which opens the message. */
function messageLine({ url, text }: CheckedMessage, messages: Messages): string {
  const words = messages.quoted(excerpt(text, messages, FIRST_WORDS));
  return messages.labelled(link(messages.check.heading, url), words);
}

function summaryLines(mentions: Mentions, messages: Messages): readonly string[] {
  const { people, ambiguous, times, hits, namesake, differences } = mentions;
  const words = messages.check;
  if (isTimeAlone(mentions)) {
    const named = times.map(({ text }) => excerpt(text, messages, LONGEST_TIME));
    return [words.timeAlone(bold(messages.list(named.slice(0, YEARS_OFFERED))))];
  }
  if (people.length + ambiguous.length + hits.length === 0) return [words.nothing];
  const names = people.map(({ person, as }) => nameAsWritten(person.name, as, messages));
  const [summary, ...titles] = entryLines(mentions, messages);
  const named = messages.labelled(words.names, messages.list(names));
  return [
    ...(namesake ? namesakeLines(namesake, messages) : []),
    ...(summary === undefined ? [] : [summary]),
    ...differences.map((difference) => differenceLine(difference, messages)),
    ...titles,
    ...(names.length > 0 ? [small(shorten(named, LONGEST_NAMES))] : []),
    ...ambiguous.map(({ typed }) => messages.person.several(excerpt(typed, messages))),
  ];
}

/** "Saif al-Adel · Not to be confused with: Mohammed Ibrahim Makkawi", and why. */
function namesakeLines({ person, namesake }: AskedNamesake, messages: Messages): readonly string[] {
  const [one, other] = [person.name, namesake.name].map((name) =>
    bold(escapeInline(name, messages)),
  );
  return [
    `${one} · ${messages.labelled(messages.person.namesakes, other ?? '')}`,
    small(escapeInline(namesake.note, messages)),
  ];
}

/** Code points. The content of an answer has some 300. */
const LONGEST_NAMES = 200;
const LONGEST_TIME = 40;

/** Entries that the text of the answer names. The others are in the list. */
const ENTRIES_NAMED = 2;

/**
 * How many entries speak of the message, or only share names with it. Then what each of the first says,
 * how firmly, and who denies that. No lines for no entries.
 */
function entryLines({ hits, sharesOnlyNames }: Mentions, messages: Messages): readonly string[] {
  const [only, another] = hits;
  if (!only) return [];
  const countOf = sharesOnlyNames ? messages.check.namesOnly : messages.check.entries;
  const count = bold(countOf(hits.length));
  if (!another) return [`${count}. ${sentenceAboveCard(only, messages)}`];
  const first = hits.slice(0, ENTRIES_NAMED);
  return [`${count}.`, ...first.map((hit) => small(saidShort(hit, messages) ?? ''))];
}

/** "The message says “killed 223 people”; the record has “killed 224 people” (FBI)." */
function differenceLine(difference: Difference, messages: Messages): string {
  const quote = (text: string) => messages.quoted(excerpt(text, messages, LONGEST_QUOTE));
  const recorded =
    difference.kind === 'date'
      ? [{ text: formatDate(difference.date, messages), claim: difference.claim }]
      : difference.recorded.map(({ text, claim }) => ({ text: quote(text), claim }));
  const attributed = recorded
    .slice(0, COUNTS_SHOWN)
    .map(({ text, claim }) => messages.qualified(text, speaker(claim, messages)));
  return bold(messages.check.otherwise(quote(difference.said), messages.list(attributed)));
}

const LONGEST_QUOTE = 60;

/** The record may have several counts of one thing. */
const COUNTS_SHOWN = 3;

/** "Saif al-Adel (“Sayf al-Adl”)", or only the name where it is written like that. */
function nameAsWritten(name: string, written: string, messages: Messages): string {
  const shown = escapeInline(name, messages);
  if (name.toLowerCase() === written.toLowerCase()) return shown;
  return messages.qualified(shown, messages.quoted(escapeInline(written, messages)));
}

/** People who may be meant; else the people who are named, if they are too many for buttons. */
function peopleRows(mentions: Mentions, messages: Messages): readonly Row[] {
  const meant = mentions.ambiguous.flatMap((name) => name.people);
  if (meant.length > 0) return personChoices(meant, messages);
  const named = mentions.people.map(({ person }) => person);
  return named.length > MOST_PERSON_BUTTONS ? [personMenu(named, messages.pickMentioned)] : [];
}

/** Beside **Share** and **How to read this**. */
const MOST_PERSON_BUTTONS = 3;

/** The people who get a button. */
function namedPeople({ people, ambiguous }: Mentions): readonly Person[] {
  const isFew = ambiguous.length === 0 && people.length <= MOST_PERSON_BUTTONS;
  return isFew ? people.map(({ person }) => person) : [];
}

/** Whether the message names a time, and nothing else that the record knows. */
function isTimeAlone({ people, ambiguous, times, hits }: Mentions): boolean {
  return times.length > 0 && people.length + ambiguous.length + hits.length === 0;
}

const YEARS_OFFERED = 5;

/** The years in which the times begin, or else end. */
function yearRow({ times }: Mentions, messages: Messages): readonly Row[] {
  const years = times.map(({ first, last }) => toYear(Number.isFinite(first) ? first : last));
  return buttonRows(
    [...new Set(years)].slice(0, YEARS_OFFERED).map((year) =>
      button(formatYear(year, messages), {
        to: 'year',
        scope: '',
        edtf: yearText(year),
        from: 0,
      }),
    ),
  );
}
