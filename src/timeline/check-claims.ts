/** Claims say something of their own, and their standings do not contradict each other. */
import { checking } from '../i18n/checking.ts';
import type { Contents, Item } from './contents.ts';
import { error, warning, type Finding } from './findings.ts';
import type { Path } from './located.ts';
import type { EntryFile } from './schema.ts';

export function checkClaims(contents: Contents): readonly Finding[] {
  return [...contents.entries.flatMap(contradictions), ...duplicates(contents)];
}

type Claim = EntryFile['claims'][number];

function contradictions({ index, shaped }: Item<EntryFile>): readonly Finding[] {
  const findings: Finding[] = [];
  const asserted = shaped.claims.some(
    ({ standing }) => standing !== 'denial' && standing !== 'opinion',
  );
  for (const [nth, claim] of shaped.claims.entries()) {
    const at = (field: string): Path => [index, 'claims', nth, field];
    if (claim.standing === 'denial' && !asserted) {
      findings.push(error('entries', at('standing'), checking.nothingToDeny));
    }
    if (claim.defaultJudgment === true && claim.standing !== 'court-finding') {
      findings.push(
        error('entries', at('defaultJudgment'), checking.defaultWithoutCourt(claim.standing)),
      );
    }
    if (
      claim.standing === 'established' &&
      new Set(claim.sources.map(({ source }) => source)).size < 2
    ) {
      findings.push(warning('entries', at('sources'), checking.establishedByOne));
    }
    const cited = new Set<string>();
    for (const [place, { source, locator }] of claim.sources.entries()) {
      const citation = `${source}\n${locator ?? ''}`;
      if (cited.has(citation)) {
        findings.push(warning('entries', [...at('sources'), place], checking.citedTwice(source)));
      }
      cited.add(citation);
    }
  }
  const mentioned = new Set<string>();
  for (const [nth, person] of shaped.people.entries()) {
    if (mentioned.has(person)) {
      findings.push(warning('entries', [index, 'people', nth], checking.mentionedTwice(person)));
    }
    mentioned.add(person);
  }
  return findings;
}

type Written = { readonly claim: Claim; readonly entry: number; readonly path: Path };

function duplicates(contents: Contents): readonly Finding[] {
  const findings: Finding[] = [];
  const claims = new Map<string, Written>();
  const titles = new Map<string, Path>();
  for (const { index, shaped } of contents.entries) {
    const titled = `${sameText(shaped.title)}\n${shaped.date}`;
    const earlierTitle = titles.get(titled);
    if (earlierTitle) {
      const say = (lineOf: (path: Path) => number) => checking.sameTitle(lineOf(earlierTitle));
      findings.push(warning('entries', [index, 'title'], say));
    } else {
      titles.set(titled, [index, 'title']);
    }
    for (const [nth, claim] of shaped.claims.entries()) {
      const path = [index, 'claims', nth, 'text'];
      const said = sameText(claim.text);
      const earlier = claims.get(said);
      if (earlier) findings.push(duplicate(earlier, { claim, entry: index, path }));
      else claims.set(said, { claim, entry: index, path });
    }
  }
  return findings;
}

function duplicate(earlier: Written, later: Written): Finding {
  const contradicts =
    earlier.entry === later.entry &&
    sameText(earlier.claim.by) === sameText(later.claim.by) &&
    earlier.claim.standing !== later.claim.standing;
  return contradicts
    ? error('entries', later.path, (lineOf) =>
        checking.twoStandings(earlier.claim.standing, later.claim.standing, lineOf(earlier.path)),
      )
    : warning('entries', later.path, (lineOf) => checking.sameText(lineOf(earlier.path)));
}

/** Equal for texts that only differ in capitals, punctuation and spaces. */
function sameText(text: string): string {
  const words = text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? text : words;
}
