/** Terms that say nothing about what a text or a question is about. */
import { ara } from 'stopword/src/stopwords_ara.js';
import { eng } from 'stopword/src/stopwords_eng.js';
import { fas } from 'stopword/src/stopwords_fas.js';
import { toTerm } from './tokenizer.ts';

/** Whether a term is too common to be indexed, in English, Arabic or Persian. */
export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term);
}

/** Whether a term is a stop word, or part of any question about anything. */
export function isQuestionWord(term: string): boolean {
  return STOP_WORDS.has(term) || QUESTION_WORDS.has(term);
}

const STOP_WORDS: ReadonlySet<string> = new Set([...eng, ...ara, ...fas].map(toTerm));

/** English, particles of names, Arabic, Persian, French, German, Spanish. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  `
whom whose when why whether does doing done will shall may let lets
happen happens happened happening tell show list give find search look lookup explain describe know
anything something everything information info details detail regarding concerning related relating
entry entries event events timeline record records mentioned mention mentions please want need every
im ive id whats whos wheres whens dont doesnt didnt isnt wasnt arent werent not no yes
really actually ever just exactly say says saying so without onto during until
al el bin ibn ben
لماذا ماهو ماهي حدث جرى وقع
كجا چرا چگونه چطور كدام است بود شد شده كسي چيست كيست سال رخ داد اتفاق افتاد
qui que quoi quand ou comment pourquoi quel quelle est etait
wer wann wo wie warum welche ist
quien que cuando donde como por cual es fue paso passe
`
    .trim()
    .split(/\s+/)
    .map(toTerm),
);
