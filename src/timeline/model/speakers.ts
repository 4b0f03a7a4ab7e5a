/**
 * Reads from the free text of a claim's `by` which people and bodies of people.yaml speak. Only literal
 * names count: a wrong reading would quote a person with the words of another.
 */
import { normalizeWords } from '../../text/normalize-text.ts';
import type { PersonId } from './schema.ts';
import type { Person } from './timeline.ts';

/** The speakers that a `by` names, in order. "The press" and names that are not in people.yaml are none. */
export type SpeakerReader<Speaker> = (by: string) => readonly Speaker[];

/** A person or body, as served or as in its file. */
type Named = {
  readonly kind: Person['kind'];
  readonly name: string;
  readonly aliases: readonly {
    readonly name: string;
    readonly weak?: boolean | undefined;
    readonly disputed?: boolean | undefined;
  }[];
};

/** `complete` adds the bodies that speak with the speakers of a `by`. Each `by` is read once. */
export function createSpeakerReader<Speaker extends Named>(
  people: readonly Speaker[],
  complete: (speakers: readonly Speaker[]) => readonly Speaker[] = (speakers) => speakers,
): SpeakerReader<Speaker> {
  const names = collectNames(people);
  const read = new Map<string, readonly Speaker[]>();
  return (by) => {
    const known = read.get(by);
    if (known) return known;
    const found = readSpeakers(by, names);
    const speakers = found.length === 0 ? NOBODY : complete(found);
    read.set(by, speakers);
    return speakers;
  };
}

/** Speakers and the bodies that they are parts of, each once. */
export function withWholes(
  speakers: readonly Person[],
  byId: ReadonlyMap<PersonId, Person>,
): readonly Person[] {
  // A set goes on over what is added on the way, and holds a body that is a part of itself once.
  const all = new Set(speakers);
  for (const { partOf } of all) {
    const whole = partOf === undefined ? undefined : byId.get(partOf);
    if (whole) all.add(whole);
  }
  return [...all];
}

/** How names are compared: without capitals, accents, apostrophes and the article before them. */
function speakerKey(name: string): string {
  return normalizeWords(name).replace(/^the (?=.)/, '');
}

type Names<Speaker> = {
  readonly bodies: ReadonlyMap<string, Speaker>;
  /** Full names of people, of two words or more. */
  readonly people: ReadonlyMap<string, Speaker>;
  /** Last names that only one person has. */
  readonly families: ReadonlyMap<string, Speaker>;
};

function collectNames<Speaker extends Named>(everybody: readonly Speaker[]): Names<Speaker> {
  const bodies = new Map<string, Speaker>();
  const people = new Map<string, Speaker>();
  const families = new Map<string, Set<Speaker>>();
  for (const person of everybody) {
    const aliases = person.aliases.filter(({ weak, disputed }) => !weak && !disputed);
    for (const { name } of [person, ...aliases]) {
      const key = speakerKey(name);
      if (person.kind === 'body') bodies.set(key, person);
      else if (key.includes(' ')) people.set(key, person);
    }
    if (person.kind === 'body') continue;
    const family = speakerKey(person.name).split(' ').at(-1) ?? '';
    families.set(family, (families.get(family) ?? new Set<Speaker>()).add(person));
  }
  const unique = [...families].flatMap(([family, [only, other]]) =>
    only && !other ? [[family, only] as const] : [],
  );
  return { bodies, people, families: new Map(unique) };
}

/** A remark on the speaker, up to the next semicolon: who passed it on, or who is cited. */
const REMARK =
  /, (?:as|citing|quoting|relaying|in|with|after|from|among|on|who|which|that|by|to|comparing)\b.*$/u;

function readSpeakers<Speaker>(by: string, names: Names<Speaker>): readonly Speaker[] {
  const speakers = by.split('; ').flatMap((voice) => {
    const parts = voice
      .replace(REMARK, '')
      .split(/, | and | \(|\)/u)
      .filter((part) => part !== '');
    return readParts(parts, names);
  });
  return [...new Set(speakers)];
}

/** Shared: an empty list for each of 200,000 claims would take 7 MB. */
const NOBODY: readonly never[] = [];

/** A name may hold a comma: "US Court of Appeals, Fourth Circuit". */
const MOST_PARTS = 3;

function readParts<Speaker>(parts: readonly string[], names: Names<Speaker>): readonly Speaker[] {
  const speakers: Speaker[] = [];
  let from = 0;
  while (from < parts.length) {
    let to = Math.min(parts.length, from + MOST_PARTS);
    let found: readonly Speaker[] = [];
    for (; to > from; to -= 1) {
      const whole = names.bodies.get(speakerKey(parts.slice(from, to).join(' ')));
      if (whole) found = [whole];
      else if (to === from + 1) found = readPart(parts[from] ?? '', names);
      if (found.length > 0) break;
    }
    speakers.push(...found);
    from = Math.max(to, from + 1);
  }
  return speakers;
}

/** "spokesman of Iran’s Foreign Ministry": who speaks for a body. A former one does not. */
const OFFICE_OF =
  /^(?:an? |the )?(?:spokes\p{L}+|lawyers?|president|(?:prime |foreign |interior |intelligence )?minister|ambassador) (?:of|for) (?<body>.+)$/iu;

/** "Iran’s minister of intelligence", "Sudan’s lawyers". */
const BODYS_OFFICE =
  /^(?<body>.+?)['’]s? (?:(?:prime|foreign|interior|intelligence) )?(?:government|minister|president|ministry|mission|lawyers?|spokes\p{L}+|leaders|report)(?: (?:of|for|to) .+)?$/iu;

/** A last name alone is a speaker only behind an office: "Judge Bates", "spokesman Asefi". */
const BEHIND_OFFICE =
  /(?:^| )(?:judge|justice|spokes\p{L}+|minister|president|secretary|lawyer|general|senator|director|chairman) (?<family>[\p{L}\p{M}'’-]+)$/iu;

/** The speaker in one part of a `by`: a body, or a person by the full name or behind an office. */
function readPart<Speaker>(part: string, names: Names<Speaker>): readonly Speaker[] {
  const body = (OFFICE_OF.exec(part) ?? BODYS_OFFICE.exec(part))?.groups?.['body'];
  const spokenFor = body === undefined ? undefined : names.bodies.get(speakerKey(body));
  if (spokenFor) return [spokenFor];
  const found = findFullName(speakerKey(part).split(' '), names.people);
  if (found) return [found];
  const family = BEHIND_OFFICE.exec(part)?.groups?.['family'];
  const person = family === undefined ? undefined : names.families.get(speakerKey(family));
  return person ? [person] : [];
}

/** The longest full name among words: "US Secretary of State Mike Pompeo". */
function findFullName<Speaker>(
  words: readonly string[],
  people: ReadonlyMap<string, Speaker>,
): Speaker | undefined {
  for (let length = words.length; length > 1; length -= 1) {
    for (let from = 0; from + length <= words.length; from += 1) {
      const person = people.get(words.slice(from, from + length).join(' '));
      if (person) return person;
    }
  }
  return undefined;
}
