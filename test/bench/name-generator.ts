/**
 * Generates people from real parts of names, each known by one spelling, and questions for them in
 * other spellings, as a list of thousands of people would bring.
 */
import { FAMILY, GIVEN, SONS_OF_BYNAMES } from './name-parts.ts';
import type { NamePartSpellings } from './name-parts.ts';
import { seeded } from './random.ts';
import type { Random } from './random.ts';

export type GeneratedPerson = { readonly id: string; readonly name: string };

/** `expected` is the id of the person meant; undefined where nobody here is. */
export type NameQuestion = {
  readonly typed: string;
  readonly expected: string | undefined;
  readonly kind: NameQuestionKind;
};

export type NameQuestionKind =
  | 'respelled'
  | 'reordered'
  | 'shortened'
  | 'arabic'
  | 'one typo'
  | 'two typos'
  | 'unknown';

type Identity = {
  readonly id: string;
  readonly given: NamePartSpellings;
  readonly father: NamePartSpellings | undefined;
  readonly family: NamePartSpellings;
  readonly isByname: boolean;
};

/** No two people share both their given name and their family's. */
export function generatePeople(
  count: number,
  seed: number,
): { readonly people: readonly GeneratedPerson[]; readonly questions: readonly NameQuestion[] } {
  const random = seeded(seed);
  const taken = new Set<string>();
  const identities: Identity[] = [];
  while (identities.length < count) {
    const identity = drawIdentity(random, identities.length);
    const key = identityKey(identity);
    if (taken.has(key)) continue;
    taken.add(key);
    identities.push(identity);
  }
  const known = identities.map((identity) => latinName(random, identity));
  const people = identities.map(({ id }, index) => ({ id, name: known[index] ?? '' }));
  const questions = identities.flatMap((identity, index) =>
    questionsAbout(random, identity, known[index] ?? ''),
  );
  const unknown: NameQuestion[] = [];
  while (unknown.length < count / 2) {
    const identity = drawIdentity(random, -1);
    if (!taken.has(identityKey(identity))) {
      unknown.push({ typed: latinName(random, identity), expected: undefined, kind: 'unknown' });
    }
  }
  return { people, questions: [...questions, ...unknown] };
}

function drawIdentity(random: Random, index: number): Identity {
  const isByname = random.next() < 0.2;
  const given = random.pick(isByname ? SONS_OF_BYNAMES : GIVEN);
  const father = !isByname && random.next() < 0.6 ? random.pick(GIVEN) : undefined;
  return { id: `person-${index}`, given, father, family: random.pick(FAMILY), isByname };
}

function identityKey({ given, family, isByname }: Identity): string {
  return `${isByname ? 'abu ' : ''}${given[0]} ${family[0]}`;
}

function questionsAbout(
  random: Random,
  identity: Identity,
  known: string,
): readonly NameQuestion[] {
  const ask = (kind: NameQuestionKind, typed: string): NameQuestion => ({
    kind,
    typed,
    expected: identity.id,
  });
  const questions = [
    ask('respelled', latinName(random, identity)),
    ask('arabic', arabicName(random, identity)),
  ];
  const roll = random.below(4);
  if (roll === 0) questions.push(ask('reordered', familyFirst(random, identity)));
  if (roll === 1 && identity.father) {
    questions.push(ask('shortened', latinName(random, { ...identity, father: undefined })));
  }
  if (roll === 2) questions.push(ask('one typo', mistype(random, known)));
  if (roll === 3 && known.length >= 12)
    questions.push(ask('two typos', mistype(random, mistype(random, known))));
  return questions;
}

function latinName(random: Random, { given, father, family, isByname }: Identity): string {
  const first = isByname
    ? `${random.pick(['Abu', 'Abou', 'Abu'])} ${spell(random, given)}`
    : spell(random, given);
  const middle = father ? [random.pick(['', 'bin ', 'ben ', 'ibn ']) + spell(random, father)] : [];
  return [first, ...middle, spell(random, family)].join(' ');
}

function familyFirst(random: Random, identity: Identity): string {
  const rest = latinName(random, { ...identity, family: ['', ''] }).trim();
  return `${spell(random, identity.family).toUpperCase()}, ${rest}`;
}

function spell(random: Random, part: NamePartSpellings): string {
  const [, ...latin] = part;
  return random.pick(latin);
}

/** As keyboards write it: with and without hamza, words joined, Persian letters. */
function arabicName(random: Random, { given, father, family, isByname }: Identity): string {
  const words = [
    isByname ? `${random.pick(['أبو', 'ابو'])}${random.pick([' ', ' ', ''])}${given[0]}` : given[0],
    ...(father ? [random.pick(['', 'بن ']) + father[0]] : []),
    family[0],
  ];
  let name = words.join(' ');
  if (random.next() < 0.4) name = name.replace(/[أإآ]/gu, 'ا');
  if (random.next() < 0.3) name = name.replaceAll('عبد ', 'عبد');
  if (random.next() < 0.25)
    name = name.replaceAll('ي', 'ی').replaceAll('ك', 'ک').replaceAll('ة', 'ه');
  return name;
}

const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** One letter deleted, inserted, substituted, or swapped with its neighbour. */
function mistype(random: Random, name: string): string {
  let at = random.below(name.length);
  while (!/[a-z]/i.test(name[at] ?? '')) at = random.below(name.length);
  const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)];
  const other = random.pick(LETTERS);
  switch (random.below(4)) {
    case 0:
      return before + after;
    case 1:
      return before + letter + other + after;
    case 2:
      return before + other + after;
    default:
      return before + after.slice(0, 1) + letter + after.slice(1);
  }
}
