/** Reads whether a message asks if two people are the same, where the record tells them apart. */
import { blankOut } from '../text/blank-out.ts';
import { normalizeWords } from '../text/normalize-text.ts';
import type { Namesake, Person } from '../timeline/model/timeline.ts';
import type { NameInText } from './names/name-in-text.ts';

/** `person` is named, and the message asks whether `namesake` is the same. */
export type AskedNamesake = { readonly person: Person; readonly namesake: Namesake };

/** `names` are those of the message, in order. */
export function findAskedNamesake(
  message: string,
  names: readonly NameInText[],
): AskedNamesake | undefined {
  if (!asksForSameness(message, names)) return undefined;
  const people = new Set(
    names.flatMap(({ people: [person, another] }) => (person && !another ? [person] : [])),
  );
  const words = ` ${normalizeWords(message)} `;
  const isNamed = ({ name, aliases, person: id }: Namesake, { timeline }: Person): boolean =>
    [...people].some((other) => other.timeline === timeline && other.id === id) ||
    [name, ...aliases].some((written) => words.includes(` ${normalizeWords(written)} `));
  for (const person of people) {
    const namesake = person.namesakes.find((each) => isNamed(each, person));
    if (namesake) return { person, namesake };
  }
  return undefined;
}

function asksForSameness(message: string, names: readonly NameInText[]): boolean {
  if (SAME.test(message)) return true;
  return NAME_IS_NAME.test(blankOut(message, names, NAME));
}

const SAME = new RegExp(
  [
    'the same|one and the same|identical|alias(?:es)?|a\\.?k\\.?a|also known as|(?:real|other|another) name',
    '(?:two|different|separate) (?:people|persons|men|guys)|confus\\p{L}+|mix(?:ed)? up',
    'd(?:er|ie|as)selben?|ein und derselbe|identisch|verwechsel\\p{L}*|(?:zwei|verschiedene) (?:männer|personen|leute)',
    'l[ea] m[êe]me|(?:un seul et )?m[êe]me (?:homme|personne)|identiques?|confond\\p{L}*|deux (?:hommes|personnes)',
    'el mismo|la misma persona|id[ée]nticos?|confund\\p{L}*|dos (?:hombres|personas)',
    'نفس الشخص|الشخص نفسه|نفسه|ذاته|هو هو|شخص واحد|شخصان',
    'همان|یک نفر|یکی است|یکی هستند|یکیست|دو نفر',
  ]
    .map((words) => `(?<!\\p{L})(?:${words})(?!\\p{L})`)
    .join('|'),
  'iu',
);

/** Replaces a name. No message contains this character. */
const NAME = '\u{1}';

/** "is Makkawi Saif al-Adel?" */
const NAME_IS_NAME = new RegExp(
  `(?:is|was|ist|war|est|es|era|هل|آیا)\\s+${NAME}+[\\s,]*(?:(?:really|actually|wirklich|vraiment|realmente|هو|واقعا)\\s+)?${NAME}`,
  'iu',
);
