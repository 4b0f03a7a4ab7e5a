/** Words by which people tell of their own lives. A place or a year beside them is no event of a record. */
import { toTerm } from './tokenizer.ts';

/** `term` is as typed, `english` what it is translated to. */
export function isPrivateWord(term: string, english: string): boolean {
  return PRIVATE_WORDS.has(term) || PRIVATE_WORDS.has(english);
}

const PRIVATE_WORDS: ReadonlySet<string> = new Set(
  `
born live lives lived living moved travel travels travelled traveled travelling trip visit visited
holiday holidays vacation honeymoon married wedding studied studying grew school teacher professor
history university birthday classmate semester homework exam
geboren gelebt gewohnt umgezogen gezogen gereist reise urlaub geheiratet studiert besucht lehrer
geschichtslehrer schule
né née vécu habité habitait voyagé voyage déménagé vacances étudié prof professeur lycée
nací nacimos nacido viví vivimos viajé viajamos viaje mudamos vacaciones estudié profesor profesora
ولدت سافرت سافرنا عشت عشنا عطلة درست مدرس استاذ
متولد سفر رفتم رفتیم زندگی تعطیلات معلم استاد
`
    .trim()
    .split(/\s+/)
    .map(toTerm),
);

/** What follows "my" and "our" in a text, in lower case, unless it is what somebody thinks. */
export function ownedWords(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(OWNED), ([, word = '']) => word.toLowerCase()));
}

const OWNED =
  /(?<!\p{L})(?:my|our|mein(?:e[nmrs]?)?|unser(?:e[nmrs]?)?|mon|ma|mes|notre|nos|mis?|nuestr[oa]s?)\s+(?!(?:god|view|opinion|guess|point|take|meinung|ansicht|avis|opinión)(?!\p{L}))(\p{L}+)/giu;
