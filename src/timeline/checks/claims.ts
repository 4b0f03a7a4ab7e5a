/** Standings of claims do not contradict each other, and no claim, title or id is given twice. */
import { checkMessages } from './messages.ts';
import { append, error, warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents, Item } from '../files/parse-files.ts';
import { inBatches } from '../files/yield-to-event-loop.ts';
import type { EntryFile } from '../model/schema.ts';
import { FNV1A_START, fnv1aStep } from '../../text/fnv1a.ts';

export async function checkClaims({ entries }: Contents): Promise<readonly PathDiagnostic[]> {
  const diagnostics: PathDiagnostic[] = [];
  for await (const batch of inBatches(entries)) append(diagnostics, batch.flatMap(checkEntry));
  append(diagnostics, await findDuplicates(entries));
  return diagnostics;
}

type Claim = EntryFile['claims'][number];

function checkEntry({ index, value: entry }: Item<EntryFile>): readonly PathDiagnostic[] {
  const isAsserted = entry.claims.some(
    ({ standing }) => standing !== 'denial' && standing !== 'opinion',
  );
  const mentioned = new Set<string>();
  const repeated = entry.people.flatMap((person, nth) => {
    if (!mentioned.has(person)) {
      mentioned.add(person);
      return [];
    }
    return [warning('entries', [index, 'people', nth], checkMessages.mentionedTwice(person))];
  });
  return [
    ...entry.claims.flatMap((claim, nth) => checkClaim(claim, [index, 'claims', nth], isAsserted)),
    ...repeated,
  ];
}

/** `isAsserted`: a claim of the entry says something that can be denied. */
function checkClaim(claim: Claim, path: Path, isAsserted: boolean): readonly PathDiagnostic[] {
  const { standing, defaultJudgment, sources } = claim;
  const diagnostics: PathDiagnostic[] = [];
  if (standing === 'denial' && !isAsserted) {
    diagnostics.push(error('entries', [...path, 'standing'], checkMessages.nothingToDeny));
  }
  if (defaultJudgment === true && standing !== 'court-finding') {
    const message = checkMessages.defaultWithoutCourt(standing);
    diagnostics.push(error('entries', [...path, 'defaultJudgment'], message));
  }
  if (standing === 'established' && new Set(sources.map(({ source }) => source)).size < 2) {
    diagnostics.push(warning('entries', [...path, 'sources'], checkMessages.establishedByOne));
  }
  const cited = new Set<string>();
  for (const [nth, { source, locator }] of sources.entries()) {
    const citation = `${source}\n${locator ?? ''}`;
    if (cited.has(citation)) {
      const place = [...path, 'sources', nth];
      diagnostics.push(warning('entries', place, checkMessages.citedTwice(source)));
    }
    cited.add(citation);
  }
  return diagnostics;
}

type ClaimAt = { readonly claim: Claim; readonly entry: number; readonly path: Path };

async function findDuplicates(
  entries: readonly Item<EntryFile>[],
): Promise<readonly PathDiagnostic[]> {
  const claims = new Map<number, ClaimAt[]>();
  const titles = new Map<number, Item<EntryFile>[]>();
  for await (const batch of inBatches(entries)) {
    for (const item of batch) {
      const { index, value: entry } = item;
      addTo(titles, hashText(entry.title), item);
      for (const [nth, claim] of entry.claims.entries()) {
        const path = [index, 'claims', nth, 'text'];
        addTo(claims, hashText(claim.text), { claim, entry: index, path });
      }
    }
  }
  const isSeveral = (alike: readonly unknown[]) => alike.length > 1;
  return [
    ...[...titles.values()].filter(isSeveral).flatMap(findSameTitles),
    ...[...claims.values()].filter(isSeveral).flatMap(findSameClaims),
  ];
}

function addTo<Value>(map: Map<number, Value[]>, key: number, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function findSameTitles(alike: readonly Item<EntryFile>[]): readonly PathDiagnostic[] {
  const first = new Map<string, number>();
  return alike.flatMap(({ index, value: entry }) => {
    const key = `${textKey(entry.title)}\n${entry.date}`;
    const earlier = first.get(key);
    if (earlier === undefined) {
      first.set(key, index);
      return [];
    }
    const message = { lineOf: [earlier, 'title'], text: checkMessages.sameTitle };
    return [warning('entries', [index, 'title'], message)];
  });
}

function findSameClaims(alike: readonly ClaimAt[]): readonly PathDiagnostic[] {
  const first = new Map<string, ClaimAt>();
  return alike.flatMap((later) => {
    const key = textKey(later.claim.text);
    const earlier = first.get(key);
    if (earlier) return [reportSameClaim(earlier, later)];
    first.set(key, later);
    return [];
  });
}

function reportSameClaim(earlier: ClaimAt, later: ClaimAt): PathDiagnostic {
  const isContradiction =
    earlier.entry === later.entry &&
    textKey(earlier.claim.by) === textKey(later.claim.by) &&
    earlier.claim.standing !== later.claim.standing;
  if (!isContradiction) {
    const message = { lineOf: earlier.path, text: checkMessages.sameText };
    return warning('entries', later.path, message);
  }
  const text = (line: number) =>
    checkMessages.twoStandings(earlier.claim.standing, later.claim.standing, line);
  return error('entries', later.path, { lineOf: earlier.path, text });
}

/**
 * Equal numbers for texts with equal `textKey`s, and for hardly any others. Making all keys would
 * take a fifth of the time of a load.
 *
 * FNV-1a over the code units of letters and digits. Beyond ASCII, only U+2000–206F counts as
 * punctuation.
 */
function hashText(text: string): number {
  const small = text.toLowerCase();
  let hash = FNV1A_START;
  for (let index = 0; index < small.length; index += 1) {
    const unit = small.charCodeAt(index);
    const isLetter =
      unit > 0x7f
        ? unit < 0x2000 || unit > 0x206f
        : (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39);
    if (isLetter) hash = fnv1aStep(hash, unit);
  }
  return hash;
}

/** Equal for texts that only differ in capitals, punctuation and spaces. */
function textKey(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? text : words;
}
