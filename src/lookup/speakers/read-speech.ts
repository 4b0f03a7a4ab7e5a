/**
 * Reads who is asked for as a speaker: "claims by Pompeo", "what did Zarif say about the CIA files",
 * "selon l’Iran". A name that is only spoken of is no speaker: "claims about Iran".
 */
import { blankOut, overlap } from '../../text/blank-out.ts';
import type { TextRange } from '../../text/blank-out.ts';
import type { Standing } from '../../timeline/model/schema.ts';
import type { Person } from '../../timeline/model/timeline.ts';
import type { NameInText } from '../names/name-in-text.ts';
import type { ForeignLanguage } from '../words/foreign-forms.ts';
import type { NameRecognizer } from '../names/recognize-names.ts';
import { tokenize } from '../words/tokenizer.ts';
import type { Token } from '../words/tokenizer.ts';
import type { BodyNames } from './body-names.ts';
import { readLongestRuns } from './longest-runs.ts';
import { mayBeginSpeech, MOST_SPEECH_WORDS, speechWord } from './speech-words.ts';
import type { SpeechRole } from './speech-words.ts';

export type AskedSpeech = {
  /** A claim by any of them answers. Empty where no speaker is named: "denied in 2018". */
  readonly speakers: readonly Person[];
  readonly standings: readonly Standing[];
  /** The ranges of the text that were read: names of speakers, and the words that ask for speech. */
  readonly read: readonly TextRange[];
};

export type SpeechReader = {
  /**
   * Undefined for a query that does not ask what was said. `namesIn` gives the names of people, where they
   * are not to be recognized anew.
   */
  read(
    text: string,
    languages: () => readonly ForeignLanguage[],
    namesIn?: (text: string) => readonly NameInText[],
  ): AskedSpeech | undefined;
};

/** `hasSpoken`: whether the timeline holds a claim by a person or body. */
export function createSpeechReader(
  bodies: BodyNames,
  recognizer: NameRecognizer,
  hasSpoken: (speaker: Person) => boolean,
): SpeechReader {
  return {
    read(text, languages, namesIn) {
      const plain = blankOutQuotes(text);
      const elisions = findElisions(plain);
      const cut =
        elisions.length === 0
          ? plain
          : plain.replaceAll(ELISION, (elided) => elided.replace(/['’]|^ل$/u, ' '));
      const tokens = tokenize(cut);
      const words = readWords(tokens);
      const mayOpen = words[0] !== undefined && words[0].start > (tokens[0]?.start ?? 0);
      const mayAsk = words.some(({ role }) => ASKING.has(role) || (mayOpen && role === 'topic'));
      if (!mayAsk) return undefined;
      const recognize = (rest: string) =>
        namesIn?.(rest) ?? recognizer.recognize(rest, 'query', languages);
      const items = addNames(cut, tokens, words, bodies, recognize, hasSpoken);
      const speech = readItems(cut, items);
      return speech && { ...speech, read: [...speech.read, ...elisions] };
    },
  };
}

/** Roles that ask for speech by themselves. */
const ASKING: ReadonlySet<Item['role']> = new Set([
  'verb',
  'free-verb',
  'passive-verb',
  'finding',
  'noun',
  'source',
  'source-after',
]);

/** A quoted phrase is looked for as it is. */
function blankOutQuotes(text: string): string {
  return text.replaceAll(/"[^"]*"|“[^”"]*[”"]|«[^»]*»/gu, (quoted) => GAP.repeat(quoted.length));
}

/** "l’Iran", "d’après", "qu’a dit": the name is a word of its own. Arabic "وفقا لإيران" likewise. */
const ELISION =
  /(?<![\p{L}\p{M}])(?:[cdjlmnst]|qu)['’](?=\p{L})|(?<=(?:وفق|طبق)(?:ا|ًا|اً) )ل(?=\p{L})/giu;

/** French "d’" is kept: it is a part of "d’après", and means `by` ("déclarations d’Obama"). */
function findElisions(text: string): readonly TextRange[] {
  return [...text.matchAll(ELISION)].map(({ 0: elided, index }) => ({
    start: index,
    end: index + elided.length,
  }));
}

/** A word or phrase with a role, a name, or any other word. */
type Item = TextRange & {
  readonly role: SpeechRole | 'name' | 'other';
  readonly standing?: Standing | undefined;
  readonly speakers?: readonly Person[];
};

/** A word or phrase of speech-words.ts. */
type SpeechItem = Item & { readonly role: SpeechRole };

function readWords(tokens: readonly Token[]): readonly SpeechItem[] {
  return readLongestRuns(tokens, MOST_SPEECH_WORDS, mayBeginSpeech, (terms, range) => {
    const word = speechWord(terms);
    return word && { ...word, ...range };
  });
}

/** All items of a text in order. Names of bodies hold words such as "of"; people are read around them. */
function addNames(
  text: string,
  tokens: readonly Token[],
  words: readonly Item[],
  bodies: BodyNames,
  recognize: (rest: string) => readonly NameInText[],
  hasSpoken: (speaker: Person) => boolean,
): readonly Item[] {
  const bodyItems = bodies
    .findIn(text, tokens)
    .map(({ start, end, body }): Item => ({ start, end, role: 'name', speakers: [body] }));
  const freeWords = words.filter((word) => !bodyItems.some((item) => overlap(item, word)));
  const rest = blankOut(text, [...bodyItems, ...freeWords], GAP);
  const people = recognize(rest)
    .filter((name) => name.people.length > 0)
    .map((name): Item => ({
      start: name.start,
      end: name.end,
      role: 'name',
      speakers: name.people,
    }));
  const known = [...bodyItems, ...people]
    .map((item) => ({ ...item, speakers: item.speakers?.filter(hasSpoken) ?? [] }))
    .filter(({ speakers }) => speakers.length > 0);
  const taken = [...freeWords, ...known];
  const others = tokens
    .filter((token) => !taken.some((item) => overlap(item, token)))
    .map(({ start, end }): Item => ({ start, end, role: 'other' }));
  return [...taken, ...others].toSorted((a, b) => a.start - b.start);
}

/** No name goes on over it. */
const GAP = '|';

function readItems(text: string, items: readonly Item[]): AskedSpeech | undefined {
  const asking = items.flatMap((item, at) => (ASKING.has(item.role) ? [at] : []));
  for (const at of asking) {
    const names = findSpeakers(items, at);
    if (names.length > 0) return toSpeech(text, items, names);
  }
  const opening = findOpening(items);
  if (opening) return toSpeech(text, items, [opening]);
  const isOpen = asking.some((at) => items[at]?.role !== 'finding');
  return isOpen ? toSpeech(text, items, []) : undefined;
}

/** The names that speak by an asking word: one, and those that "and" joins to it. */
function findSpeakers(items: readonly Item[], at: number): readonly Item[] {
  const role = items[at]?.role;
  return joined(items, role && SPEAKER_BY_ROLE[role]?.(items, at));
}

/** Finds the speaker of an asking word, as `SpeechRole` says. */
const SPEAKER_BY_ROLE: Readonly<
  Partial<Record<Item['role'], (items: readonly Item[], at: number) => Item | undefined>>
> = {
  source: (items, at) => nameAfter(items, at + 1).name,
  'source-after': nameRightBefore,
  noun: (items, at) => nameRightBefore(items, at) ?? nameAfter(items, at + 1).name,
  verb: (items, at) =>
    nameBehindBy(items, at) ??
    inverted(items, at) ??
    (isPassive(items, at) ? undefined : nameBefore(items, at)),
  finding: (items, at) => nameBehindBy(items, at) ?? finder(items, at),
  'free-verb': (items, at) => (isUndergone(items, at) ? agent(items, at) : teller(items, at)),
  'passive-verb': agent,
};

/** "says Pompeo" and nothing else, as after what he says. */
function inverted(items: readonly Item[], at: number): Item | undefined {
  const { name } = nameAfter(items, at + 1);
  return at === 0 && name === items.at(-1) ? name : undefined;
}

/** "was sagt der Iran". But Iran is the object of "declaró a Irán", and the accused of "wer beschuldigt den Iran". */
function teller(items: readonly Item[], at: number): Item | undefined {
  const who = items.slice(0, at).findLastIndex((_, place) => isWho(items, place));
  if (who !== -1) return nameBefore(items, who) ?? nameBehindBy(items, at);
  const { name, from } = nameAfter(items, at + 1);
  const isObject = items.slice(at + 1, from).some(({ role }) => role === 'article-or-to');
  return nameBefore(items, at) ?? (isObject || isAccused(items, at, from) ? undefined : name);
}

/** "acusan a Irán"; but "wen beschuldigt Iran", and Arabic "accused Pompeo Iran". */
function isAccused(items: readonly Item[], at: number, name: number): boolean {
  const asksWhom = items.slice(0, at).some(({ role }) => role === 'whom');
  return items[at]?.standing === 'accusation' && !asksWhom && !nameAfter(items, name + 1).name;
}

/** Arabic "من" is "who" where a verb follows at once, and "by" or "from" elsewhere. */
function isWho(items: readonly Item[], at: number): boolean {
  const role = items[at]?.role;
  return role === 'who' || (at === 0 && role === 'by' && items[1]?.role === 'free-verb');
}

/** "Iran wurde beschuldigt": others accuse. */
function isUndergone(items: readonly Item[], at: number): boolean {
  return items.some(({ role }, place) => role === 'free-passive' && place <= at + 1);
}

/** "accusé par les États-Unis", "vom Iran dementiert". */
function agent(items: readonly Item[], at: number): Item | undefined {
  const behind = nameBehindBy(items, at);
  if (behind) return behind;
  const before = nameRightBefore(items, at);
  const ahead = items.slice(0, at - 1).findLast(({ role }) => role !== 'article');
  return ahead?.role === 'by' ? before : undefined;
}

/** "denied by Iran". */
function nameBehindBy(items: readonly Item[], at: number): Item | undefined {
  const { name, from } = nameAfter(items, at + 1);
  return items.slice(at + 1, from).some(({ role }) => role === 'by') ? name : undefined;
}

/** The name after an index, with only articles and `by` between; `from` is where it is looked for. */
function nameAfter(
  items: readonly Item[],
  index: number,
): { readonly name: Item | undefined; readonly from: number } {
  let from = index;
  while (BEFORE_NAME.has(items[from]?.role)) from += 1;
  const name = items[from];
  return { name: name?.role === 'name' ? name : undefined, from };
}

const BEFORE_NAME: ReadonlySet<Item['role'] | undefined> = new Set([
  'article',
  'article-or-to',
  'by',
]);

function nameRightBefore(items: readonly Item[], at: number): Item | undefined {
  const before = items[at - 1];
  return before?.role === 'name' && !isAbout(items[at - 2]) ? before : undefined;
}

/** Whether the name after it is spoken of. */
function isAbout(item: Item | undefined): boolean {
  return item?.role === 'topic' || item?.role === 'target';
}

/** The first name before a verb. A name after a `topic` or `target` is no speaker. */
function nameBefore(items: readonly Item[], at: number): Item | undefined {
  const before = items.slice(0, at);
  const topic = before.findIndex(isAbout);
  return before.slice(0, topic === -1 ? at : topic).find(({ role }) => role === 'name');
}

/** "Iran was accused", "is Iran accused of": others accuse. */
function isPassive(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).some(({ role }) => role === 'passive');
}

/**
 * "what did the Commission find", "Judge Bates found", "the Commission proved that"; but "Iran found
 * liable" is the one found.
 */
function finder(items: readonly Item[], at: number): Item | undefined {
  const isFound = at === items.length - 1 || items[at + 1]?.role === 'found';
  const right = isFound ? nameRightBefore(items, at) : undefined;
  return right ?? (isQuestioned(items, at) ? nameBefore(items, at) : undefined);
}

function isQuestioned(items: readonly Item[], at: number): boolean {
  return items.slice(0, at).some(({ role }) => role === 'question') && !isPassive(items, at);
}

function joined(items: readonly Item[], name: Item | undefined): readonly Item[] {
  if (!name) return [];
  const at = items.indexOf(name);
  const next = nameAfter(items, at + 2).name;
  return items[at + 1]?.role === 'and' && next ? [name, ...joined(items, next)] : [name];
}

/** Other words between a name and "on": "Yunesi, minister of intelligence, on the arrests". */
const MOST_WORDS_BETWEEN = 2;

/** "Zarif on the CIA files": a name at the beginning, and soon what it speaks of. */
function findOpening(items: readonly Item[]): Item | undefined {
  const [first, ...others] = items;
  if (first?.role !== 'name') return undefined;
  const topic = others.findIndex(({ role }) => role !== 'other');
  return topic <= MOST_WORDS_BETWEEN && others[topic]?.role === 'topic' ? first : undefined;
}

function toSpeech(text: string, items: readonly Item[], names: readonly Item[]): AskedSpeech {
  const standings = items.flatMap(({ standing }) => (standing ? [standing] : []));
  const read = items.filter((item) => names.includes(item) || isRead(item, text));
  return {
    speakers: [...new Set(names.flatMap(({ speakers }) => speakers ?? []))],
    standings: [...new Set(standings)],
    read,
  };
}

const READ_ALONG: ReadonlySet<Item['role']> = new Set(['topic', 'question', 'who', 'whom']);

/** Words that only say what is asked for. "1996 to 2000" stays a time. */
function isRead({ role, end }: Item, text: string): boolean {
  if (role === 'target') return !/^\s*\p{N}/u.test(text.slice(end));
  return ASKING.has(role) || READ_ALONG.has(role);
}
