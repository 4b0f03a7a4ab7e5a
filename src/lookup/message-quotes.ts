/**
 * Reads who a message says said it ("the Commission found", "laut UNO", "a judge ruled"), and weighs the
 * entries in which they do.
 */
import type { Standing } from '../timeline/model/schema.ts';
import type { Entry, Person } from '../timeline/model/timeline.ts';
import { askedStandings } from './asked-standings.ts';
import type { TimeFilter } from './lookup.ts';
import { claimWeight, isAskedSpeech } from './snippets.ts';
import type { MarkedTerms, SpeechFilter } from './snippets.ts';
import { lazy } from './lazy.ts';
import type { NameInText } from './names/name-in-text.ts';
import type { NameRecognizer } from './names/recognize-names.ts';
import type { SpeechReader } from './speakers/read-speech.ts';
import type { ForeignLanguage } from './words/foreign-forms.ts';

export type MessageQuotes = {
  readonly speakers: readonly Person[];
  readonly standings: readonly Standing[];
  /** Whether a speaker whom the message names says something in an entry. */
  isSpoken(entry: Entry): boolean;
  /** Whether a clause that says who says something says when: "a judge said in 2015". */
  readonly isDated: boolean;
  /** From 1 up: what the score of an entry is multiplied by. */
  factor(entry: Entry): number;
};

/** How a message is read. */
export type ReadMessage = {
  readonly languages: readonly ForeignLanguage[];
  readonly reader: SpeechReader;
  readonly recognizer: NameRecognizer;
};

function namesWithin(text: string, names: readonly NameInText[]): readonly NameInText[] {
  return names.flatMap((name) => {
    const start = text.indexOf(name.typed);
    return start === -1 ? [] : [{ ...name, start, end: start + name.typed.length }];
  });
}

/** `marked` are the words of the message, and `times` those that it names. */
export function readQuotes(
  sentences: readonly string[],
  { languages, reader, recognizer }: ReadMessage,
  marked: MarkedTerms,
  times: readonly TimeFilter[],
): MessageQuotes {
  const asked = sentences.flatMap((sentence) => {
    // Once a sentence, since that takes the longest, and only where somebody may be quoted.
    const names = lazy(() => recognizer.recognize(sentence, 'query', () => languages));
    const namesIn = (text: string) => namesWithin(text, names());
    return askedInClauses(sentence, (text) => askedIn(text, languages, reader, namesIn));
  });
  const named = asked.flatMap((each) => each.named);
  const filters = asked.flatMap((each) => [...each.named, ...each.unnamed]);
  const allWords = weightOfWords(marked);
  const compute = (entry: Entry): number =>
    filters.reduce((product, filter) => {
      if (!saysSo(entry, filter)) return product;
      const words = allWords === 0 ? 0 : claimWeight(entry, marked, { ...filter, speech: filter });
      return product * (1 + SAID + (words === 0 ? 0 : (WORDS_SAID * words) / allWords));
    }, 1);
  // Sentences of one message find the same entries.
  const factors = new Map<Entry, number>();
  return {
    speakers: [...new Set(named.flatMap(({ speakers }) => speakers))],
    standings: [...new Set(asked.flatMap(({ standings }) => standings))],
    isDated: asked.some(
      ({ text, standings, named: speakers }) =>
        speakers.length + standings.length > 0 && times.some((time) => text.includes(time.text)),
    ),
    isSpoken: (entry) => named.some((filter) => saysSo(entry, filter)),
    factor(entry) {
      const factor = factors.get(entry) ?? compute(entry);
      factors.set(entry, factor);
      return factor;
    },
  };
}

/** What it counts that they say something in an entry, and that they say what the message holds. */
const SAID = 0.25;
const WORDS_SAID = 1;

type Asked = {
  readonly text: string;
  readonly named: readonly SpeechFilter[];
  /** "A judge said", "they deny it": any claim of that standing. */
  readonly unnamed: readonly SpeechFilter[];
  readonly standings: readonly Standing[];
};

/** "…, says Pompeo", "…, a judge said": each clause may have a speaker. Else the sentence has one. */
function askedInClauses(sentence: string, read: (text: string) => Asked): readonly Asked[] {
  const clauses = sentence.split(CLAUSE_END).map(read);
  return clauses.some(({ named }) => named.length > 0) ? clauses : [read(sentence)];
}

const CLAUSE_END = /[,;:،؛](?=\s)/u;

/**
 * People say "found", "proved" and "accused" of any claim. Of these words only a denial tells what is looked for.
 */
function askedIn(
  sentence: string,
  languages: readonly ForeignLanguage[],
  reader: SpeechReader,
  namesIn: (text: string) => readonly NameInText[],
): Asked {
  const standings = askedStandings(sentence);
  const speech = reader.read(sentence, () => languages, namesIn);
  if (speech === undefined || speech.speakers.length === 0) {
    const unnamed = standings.map((standing) => ({
      speakers: [],
      standings: [standing],
      time: undefined,
    }));
    return { text: sentence, named: [], unnamed, standings };
  }
  const { speakers } = speech;
  const isDenied = speech.standings.includes('denial');
  return {
    text: sentence,
    named: [{ speakers, standings: isDenied ? ['denial'] : [], time: undefined }],
    unnamed: [],
    standings,
  };
}

function saysSo(entry: Entry, filter: SpeechFilter): boolean {
  return entry.claims.some((claim) => isAskedSpeech(claim, entry, filter));
}

/** Each word of the message once, in its best form. */
function weightOfWords(marked: MarkedTerms): number {
  const weights = new Map<number, number>();
  for (const { word, weight } of marked.values()) {
    weights.set(word, Math.max(weight, weights.get(word) ?? 0));
  }
  return [...weights.values()].reduce((sum, weight) => sum + weight, 0);
}
