/**
 * How well entries are found by words: `node test/bench/quality-words.ts [tune|report]` prints, for us
 * and for what people would use instead, how many questions are answered, and how many that nothing
 * answers get an answer all the same. With `--misses`, which ones we miss.
 */
import { bundledLookup, bundledTimeline } from '../bundled.ts';
import { fuseOver, miniSearchOver, uFuzzyOver } from './peers.ts';
import type { Engine } from './peers.ts';
import { wordQuestions } from './questions/words.ts';
import type { Half, WordQuestion } from './questions/words.ts';

/**
 * Of the questions that have an answer: the share with a right entry first, the share with one among
 * the first five, the mean of 1/rank. Of those that have none: the share that got any.
 */
export type WordQuality = {
  readonly engine: string;
  readonly first: number;
  readonly amongFive: number;
  readonly meanReciprocalRank: number;
  readonly falselyConfident: number;
  readonly misses: readonly string[];
};

export function measureWords(engine: Engine, questions: readonly WordQuestion[]): WordQuality {
  const answered = questions.filter(({ answers }) => answers.length > 0);
  const unanswered = questions.filter(({ answers }) => answers.length === 0);
  const ranks = answered.map(
    ({ question, answers }) => engine.search(question).findIndex((id) => answers.includes(id)) + 1,
  );
  const wrong = unanswered.filter(({ question }) => engine.search(question).length > 0);
  const share = (count: number, of: number) => (of === 0 ? 0 : count / of);
  return {
    engine: engine.name,
    first: share(ranks.filter((rank) => rank === 1).length, ranks.length),
    amongFive: share(ranks.filter((rank) => rank > 0 && rank <= 5).length, ranks.length),
    meanReciprocalRank: share(
      ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0),
      ranks.length,
    ),
    falselyConfident: share(wrong.length, unanswered.length),
    misses: [
      ...answered.flatMap(({ question, answers }, at) =>
        (ranks[at] ?? 0) > 0
          ? []
          : [`${question} -> ${engine.search(question).join(' ')} (${answers.join(' ')})`],
      ),
      ...wrong.map(({ question }) => `${question} -> ${engine.search(question).join(' ')} (none)`),
    ],
  };
}

export function wordEngines(): readonly Engine[] {
  return [
    {
      name: 'Chronocite',
      search: (query) =>
        bundledLookup
          .search(query, undefined)
          .hits.slice(0, 5)
          .map(({ entry }) => entry.id),
    },
    fuseOver(bundledTimeline.entries),
    miniSearchOver(bundledTimeline.entries),
    uFuzzyOver(bundledTimeline.entries),
  ];
}

function main(args: readonly string[]): void {
  const half: Half = args.includes('tune') ? 'tune' : 'report';
  const questions = wordQuestions(half);
  const unanswered = questions.filter(({ answers }) => answers.length === 0).length;
  console.log(
    `Words, ${half} half: ${questions.length - unanswered} questions with an answer, ${unanswered} without\n`,
  );
  const [us, ...peers] = wordEngines().map((engine) => measureWords(engine, questions));
  for (const quality of [us, ...peers]) {
    if (!quality) continue;
    console.log(
      `${quality.engine.padEnd(16)} recall@1 ${quality.first.toFixed(3)}  recall@5 ${quality.amongFive.toFixed(3)}  ` +
        `MRR ${quality.meanReciprocalRank.toFixed(3)}  false-confident ${quality.falselyConfident.toFixed(3)}`,
    );
  }
  if (args.includes('--misses')) console.log(`\nMissed:\n${us?.misses.join('\n') ?? ''}`);
}

if (import.meta.main) main(process.argv.slice(2));
