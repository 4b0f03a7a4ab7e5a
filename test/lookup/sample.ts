/** Builds small timelines from a few facts, through the same types that the loader gives. */
import { parseDate } from '../../src/dates/parse-date.ts';
import { entryId, personId, sourceId, timelineId } from '../../src/timeline/model/schema.ts';
import type {
  Alias,
  Entry,
  Namesake,
  Person,
  Source,
  Timeline,
} from '../../src/timeline/model/timeline.ts';

export type PersonFacts = {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly (string | (Partial<Alias> & { readonly name: string }))[];
  readonly namesakes?: readonly (Partial<Namesake> & { readonly name: string })[];
};

export type EntryFacts = {
  readonly id: string;
  readonly date: string;
  readonly title: string;
  readonly text?: string;
  readonly by?: string;
  readonly standing?: Entry['claims'][number]['standing'];
  readonly people?: readonly string[];
  readonly places?: readonly string[];
  readonly tags?: readonly string[];
  readonly keywords?: readonly string[];
};

/** Entries may come in any order and are put in that of time. */
export function sampleTimeline(
  id: string,
  people: readonly PersonFacts[],
  entries: readonly EntryFacts[],
): Timeline {
  const timeline = timelineId.parse(id);
  const source: Source = {
    id: sourceId.parse(`${id}-source`),
    timeline,
    title: 'The record of the sample',
    short: 'Sample 2024',
    full: 'The record of the sample. 2024.',
    authors: [],
    publisher: undefined,
    isLong: false,
    accessed: undefined,
    issued: undefined,
    url: undefined,
    copyHost: undefined,
    accessedVia: undefined,
    character: undefined,
    item: {
      id: sourceId.parse(`${id}-source`),
      type: 'document',
      title: 'The record of the sample',
    },
  };
  const citations = [{ source, locator: undefined }];
  const persons = people.map((facts): Person => ({
    id: personId.parse(facts.id),
    timeline,
    kind: 'person',
    partOf: undefined,
    name: facts.name,
    about: `About ${facts.name}.`,
    citations,
    aliases: (facts.aliases ?? []).map((alias) => ({
      weak: false,
      disputed: false,
      unattested: false,
      note: undefined,
      ...(typeof alias === 'string' ? { name: alias } : alias),
    })),
    namesakes: (facts.namesakes ?? []).map((namesake) => ({
      aliases: [],
      note: `Not ${facts.name}.`,
      person: undefined,
      ...namesake,
    })),
  }));
  return {
    id: timeline,
    title: `Sample ${id}`,
    summary: 'A sample.',
    version: '1.0.0',
    updated: parseDate('2024'),
    licence: 'CC0',
    corrections: 'none',
    glossary: {},
    people: persons,
    sources: [source],
    entries: entries
      .map((facts): Entry => ({
        id: entryId.parse(facts.id),
        timeline,
        title: facts.title,
        date: parseDate(facts.date),
        claims: [
          {
            text: facts.text ?? facts.title,
            standing: facts.standing ?? 'established',
            id: undefined,
            defaultJudgment: false,
            denies: [],
            deniedBy: [],
            by: facts.by ?? 'The record',
            speakers: [],
            date: undefined,
            citations,
          },
        ],
        people: (facts.people ?? []).map((person) => {
          const known = persons.find((each) => each.id === person);
          if (!known) throw new Error(`no person ${person} in the sample`);
          return known;
        }),
        places: facts.places ?? [],
        tags: facts.tags ?? [],
        keywords: facts.keywords ?? [],
        unanswered: false,
        errata: [],
      }))
      .toSorted((a, b) => a.date.first - b.date.first || a.date.last - b.date.last),
  };
}

/** People of the public record with spellings seen in it, as far as the tests need them. */
export const SAMPLE_PEOPLE: readonly PersonFacts[] = [
  {
    id: 'usama-bin-laden',
    name: 'Usama bin Laden',
    aliases: [
      'Osama bin Laden',
      'BIN LADIN, Usama',
      'أسامة بن لادن',
      { name: 'Abu Abdullah', weak: true },
    ],
  },
  { id: 'saad-bin-laden', name: 'Saad bin Laden', aliases: ["BIN LADEN, Sa'ad", 'سعد بن لادن'] },
  { id: 'hamza-bin-laden', name: 'Hamza bin Laden', aliases: ['حمزة بن لادن'] },
  {
    id: 'saif-al-adel',
    name: 'Saif al-Adel',
    aliases: [
      "Sayf al-'Adl",
      'سيف العدل',
      { name: 'Muhamad Ibrahim Makkawi', disputed: true, note: 'Reported to be a different man.' },
    ],
    namesakes: [{ name: 'Jaysh al-Adl', aliases: ['Army of Justice'], note: 'An organisation.' }],
  },
  {
    id: 'abdullah-ahmed-abdullah',
    name: 'Abdullah Ahmed Abdullah',
    aliases: [
      'Abu Muhammad al-Masri',
      'عبد الله أحمد عبد الله',
      'أبو محمد المصري',
      { name: 'Saleh', weak: true },
    ],
    namesakes: [
      { name: 'Abu Hamza al-Masri', aliases: [], note: 'Another man.' },
      { name: 'Abul Khayr al-Masri', aliases: ['Abdul Khayr al-Misri'], note: 'Another man.' },
    ],
  },
  {
    id: 'abu-musab-al-zarqawi',
    name: 'Abu Musab al-Zarqawi',
    aliases: [
      'Ahmad Fadeel al-Nazal al-Khalayleh',
      'أبو مصعب الزرقاوي',
      { name: 'Abu Muhammad', weak: true },
    ],
    namesakes: [
      {
        name: "Sultan Yusuf Hasan al-'Arif",
        aliases: ['Abu Musab al-Saudi'],
        note: 'Another man.',
      },
    ],
  },
  {
    id: 'muhammad-abbatay',
    name: 'Muhammad Abbatay',
    aliases: ['Abd al-Rahman al-Maghrebi', 'محمد أبطاي', 'عبد الرحمن المغربي'],
    namesakes: [
      { name: 'Ali Maychou', aliases: ['Abderahmane al Maghrebi'], note: 'Another man.' },
    ],
  },
  {
    id: 'ayman-al-zawahiri',
    name: 'Ayman al-Zawahiri',
    aliases: [
      'أيمن الظواهري',
      { name: 'the Doctor', weak: true },
      { name: 'Abu Mohammed', weak: true },
    ],
  },
  { id: 'mike-pompeo', name: 'Mike Pompeo', aliases: ['Michael R. Pompeo', 'مايك بومبيو'] },
];

const SAMPLE_ENTRIES: readonly EntryFacts[] = [
  {
    id: 'embassy-bombings',
    date: '1998-08-07',
    title: 'US embassies in Nairobi and Dar es Salaam are bombed',
    text: 'Truck bombs at the two embassies killed 224 people and wounded more than 4,500.',
    by: 'Federal Bureau of Investigation',
    people: ['usama-bin-laden'],
    places: ['Nairobi', 'Dar es Salaam'],
    tags: ['attack'],
  },
  {
    id: 'understanding',
    date: '1996/2000',
    title: 'Contacts continue after bin Laden returns to Afghanistan',
    text: 'Iranian border inspectors were told not to stamp the passports of travellers.',
    by: '9/11 Commission',
    standing: 'official-finding',
    people: ['usama-bin-laden'],
    places: ['Afghanistan', 'Iran'],
  },
  {
    id: 'treasury-2011',
    date: '2011-07-28',
    title: 'US Treasury accuses Iran of an agreement with al-Qaeda',
    text: 'Six people were designated as a network moving money and operatives.',
    by: 'US Treasury',
    standing: 'accusation',
  },
  {
    id: 'prisoner-swap',
    date: '2015-03',
    title: 'Iran is said to free five al-Qaeda members for a diplomat held in Yemen',
    text: 'The diplomat Nour Ahmad Nikbakht had been kidnapped in Sanaa.',
    by: 'The New York Times',
    standing: 'reported',
    people: ['saif-al-adel', 'abdullah-ahmed-abdullah'],
    places: ['Yemen'],
  },
  {
    id: 'al-masri-killed',
    date: '2020-08-07',
    title: 'Abu Muhammad al-Masri is reported shot dead in Tehran',
    text: 'He and his daughter were killed in the street by gunmen on a motorcycle.',
    by: 'The New York Times',
    standing: 'reported',
    people: ['abdullah-ahmed-abdullah'],
    places: ['Tehran'],
  },
  {
    id: 'reward-abbatay',
    date: '2021-01-12',
    title: 'A reward of up to $7 million is offered for Muhammad Abbatay',
    by: 'US Department of State',
    people: ['muhammad-abbatay', 'mike-pompeo'],
  },
];

export const SAMPLE = sampleTimeline('sample', SAMPLE_PEOPLE, SAMPLE_ENTRIES);
