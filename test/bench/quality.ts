/**
 * Prints how well people and entries are found, beside the libraries that people would use instead,
 * on the same questions: `npm run bench -- quality`.
 *
 * Half of the questions were used for tuning. This prints the other half, and with `--tune` the first
 * one. `--wrong` lists what is answered wrongly.
 */
import { parseArgs } from 'node:util';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import type { Lookup, PersonResult } from '../../src/lookup/lookup.ts';
import { loadTimeline } from '../../src/timeline/files/load.ts';
import type { Entry, Timeline } from '../../src/timeline/model/timeline.ts';
import { weightedTexts } from '../../src/lookup/words/weighted-texts.ts';
import { generatePeople } from './name-generator.ts';
import { createPeers } from './quality-peers.ts';
import type { Peer, PeerText } from './quality-peers.ts';
import { foreignQuestions } from './questions/foreign.ts';
import { nameQuestions } from './questions/names.ts';
import { wordQuestions } from './questions/words.ts';
import { timelineOfPeople } from './timeline-of-people.ts';

const { values: options } = parseArgs({
  options: {
    tune: { type: 'boolean' },
    wrong: { type: 'boolean' },
    people: { type: 'string', default: '600' },
  },
});
const half = options.tune ? 'tune' : 'report';

/** `expected` are the right answers; none where nothing may be found. */
type Question = {
  readonly typed: string;
  readonly kind: string;
  readonly expected: readonly string[];
};

type Answer = { readonly owners: readonly string[]; readonly isSure: boolean };

type Searcher = { readonly name: string; search(typed: string): Answer };

const loaded = await loadTimeline('data/iran-al-qaeda');
if (loaded.kind === 'broken') throw new Error('the bundled timeline is broken');
const { timeline } = loaded;
const lookup = createLookup([timeline]);

report(
  `People of the bundled timeline (${timeline.people.length})`,
  nameQuestions(half).map(({ typed, kind, expected }) => ({
    typed,
    kind,
    expected: expected === undefined ? [] : [expected],
  })),
  [people(lookup), ...createPeers(namesOf(timeline))],
);

const generated = generatePeople(Number(options.people), half === 'tune' ? 1 : 3);
const crowd = timelineOfPeople(generated.people);
report(
  `Generated people (${generated.people.length}), each known by one spelling`,
  generated.questions.map(({ typed, kind, expected }) => ({
    typed,
    kind,
    expected: expected === undefined ? [] : [expected],
  })),
  [people(createLookup([crowd])), ...createPeers(namesOf(crowd))],
);

report(
  `Entries of the bundled timeline (${timeline.entries.length}), by words`,
  wordQuestions(half).map(({ question, answers }) => ({
    typed: question,
    kind: answers.length > 0 ? 'words' : 'irrelevant',
    expected: answers,
  })),
  [entries(lookup), ...createPeers(timeline.entries.map(textOf))],
);

const foreign = foreignQuestions(half);
report(
  'The same in five more languages',
  foreign.map(({ question, answers, language }) => ({
    typed: question,
    kind: answers.length > 0 ? language : 'irrelevant',
    expected: answers,
  })),
  [entries(lookup), ...createPeers(timeline.entries.map(textOf))],
);

const names = nameQuestions(half);
const [here, elsewhere] = [
  names.filter(({ expected }) => expected !== undefined),
  names.filter(({ expected }) => expected === undefined),
];
console.log(
  `\nNames in a search and in a message: ${here.length} of people here, ${elsewhere.length} of others, ${half} half`,
);
for (const [where, peopleIn] of [
  ['a search', peopleInSearch],
  ['a message', peopleInMessage],
] as const) {
  const right = here.filter(({ typed, expected }) => peopleIn(typed).join() === expected);
  const wrong = elsewhere.filter(({ typed }) => peopleIn(typed).length > 0);
  console.log(row([`read as who they are, in ${where}`, share(right, here)]));
  console.log(row([`others read as somebody here`, share(wrong, elsewhere)]));
  if (options.wrong)
    for (const { typed } of wrong) console.log(`  "${typed}": ${peopleIn(typed).join(', ')}`);
}

function share(some: readonly unknown[], all: readonly unknown[]): string {
  return (some.length / all.length).toFixed(3);
}

function peopleInSearch(name: string): readonly string[] {
  return lookup.search(name, undefined).understood.people.map(({ id }) => id);
}

function peopleInMessage(name: string): readonly string[] {
  const { people: named } = lookup.mentions(`I read that ${name} spoke yesterday.`, undefined);
  return named.map(({ person }) => person.id);
}

function people(searched: Lookup): Searcher {
  return {
    name: 'Chronocite',
    search: (typed) => answerOf(searched.findPerson(typed, undefined)),
  };
}

function answerOf(result: PersonResult): Answer {
  if (result.kind === 'found') return { owners: [result.person.id], isSure: true };
  if (result.kind === 'several' || result.kind === 'similar') {
    return { owners: result.people.map(({ id }) => id), isSure: false };
  }
  return { owners: [], isSure: false };
}

function entries(searched: Lookup): Searcher {
  return {
    name: 'Chronocite',
    search(typed) {
      const owners = searched.search(typed, undefined).hits.map(({ entry }) => entry.id);
      return { owners, isSure: owners.length > 0 };
    },
  };
}

/** What the peers search: all names except weak aliases. */
function namesOf({ people: all }: Timeline): readonly PeerText[] {
  return all.flatMap(({ id, name, aliases }) => [
    { text: name, owner: id },
    ...aliases.filter(({ weak }) => !weak).map((alias) => ({ text: alias.name, owner: id })),
  ]);
}

function textOf(entry: Entry): PeerText {
  return {
    text: weightedTexts(entry)
      .map(([text]) => text)
      .join(' · '),
    owner: entry.id,
  };
}

function report(
  title: string,
  questions: readonly Question[],
  searchers: readonly (Searcher | Peer)[],
): void {
  console.log(`\n${title}: ${questions.length} questions, ${half} half`);
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  console.log(row(['', ...searchers.map(({ name }) => name)]));
  const answers = searchers.map((searcher) =>
    questions.map((question) => ({ question, answer: searcher.search(question.typed) })),
  );
  const measured = (name: string, of: (asked: readonly Asked[]) => number): void =>
    console.log(row([name, ...answers.map((asked) => of(asked).toFixed(3))]));
  for (const kind of kinds) {
    const ofKind = (asked: readonly Asked[]): readonly Asked[] =>
      asked.filter(({ question }) => question.kind === kind);
    const count = questions.filter((question) => question.kind === kind).length;
    if (questions.some((question) => question.kind === kind && question.expected.length > 0)) {
      measured(`recall@1 ${kind} (${count})`, (asked) => recall(ofKind(asked), 1));
    }
  }
  const answerable = (asked: readonly Asked[]): readonly Asked[] =>
    asked.filter(({ question }) => question.expected.length > 0);
  const unanswerable = (asked: readonly Asked[]): readonly Asked[] =>
    asked.filter(({ question }) => question.expected.length === 0);
  measured('recall@1', (asked) => recall(answerable(asked), 1));
  measured('recall@5', (asked) => recall(answerable(asked), 5));
  measured('MRR', (asked) => mean(answerable(asked).map(reciprocalRank)));
  measured('found and right', (asked) =>
    mean(answerable(asked).map((each) => (each.answer.isSure && rankOf(each) === 1 ? 1 : 0))),
  );
  measured('false-confident, of wrong names', (asked) =>
    mean(unanswerable(asked).map(({ answer }) => (answer.isSure ? 1 : 0))),
  );
  measured('false-confident, of right names', (asked) =>
    mean(answerable(asked).map((each) => (each.answer.isSure && rankOf(each) !== 1 ? 1 : 0))),
  );
  if (options.wrong) for (const asked of answers[0] ?? []) listWrong(asked);
}

type Asked = { readonly question: Question; readonly answer: Answer };

function listWrong({ question, answer }: Asked): void {
  const isRight =
    question.expected.length > 0 ? rankOf({ question, answer }) === 1 : !answer.isSure;
  if (isRight) return;
  const wanted = question.expected.join(' or ') || 'nobody and nothing';
  console.log(
    `  ${question.kind}: "${question.typed}" gave ${answer.owners.slice(0, 3).join(', ') || 'nothing'}, not ${wanted}`,
  );
}

/** The rank of the first right answer, from 1; Infinity without one. */
function rankOf({ question, answer }: Asked): number {
  const index = answer.owners.findIndex((owner) => question.expected.includes(owner));
  return index === -1 ? Infinity : index + 1;
}

function recall(asked: readonly Asked[], limit: number): number {
  return mean(asked.map((each) => (rankOf(each) <= limit ? 1 : 0)));
}

function reciprocalRank(asked: Asked): number {
  return 1 / rankOf(asked);
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0
    ? 0
    : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

function row([first = '', ...cells]: readonly string[]): string {
  return first.padEnd(36) + cells.map((cell) => cell.padStart(12)).join('');
}
