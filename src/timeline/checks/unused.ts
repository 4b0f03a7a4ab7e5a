/** What is in the files is used, and cited sources can be followed. */
import { checking } from '../messages.ts';
import type { Contents } from '../files/parse-files.ts';
import { error, warning, type PathDiagnostic } from '../files/findings.ts';
import type { Path } from '../files/positions.ts';

export function checkUnused(contents: Contents): readonly PathDiagnostic[] {
  return [...unused(contents), ...links(contents)];
}

function unused(contents: Contents): readonly PathDiagnostic[] {
  // What cannot be read may well use what nothing else does.
  if (!contents.complete) return [];
  const cited = new Set<string>();
  const mentioned = new Set<string>();
  for (const { value } of contents.entries) {
    for (const person of value.people) mentioned.add(person);
    for (const { sources } of value.claims) for (const { source } of sources) cited.add(source);
    for (const erratum of value.errata) {
      cited.add(erratum.in.source);
      for (const { source } of erratum.sources) cited.add(source);
    }
  }
  for (const { value } of contents.people) {
    for (const { source } of value.sources) cited.add(source);
    for (const { person } of value.namesakes) if (person !== undefined) mentioned.add(person);
  }
  return [
    ...contents.sources.flatMap(({ index, value: { id } }) =>
      cited.has(id) ? [] : [warning('sources', [index, 'id'], checking.unusedSource(id))],
    ),
    ...contents.people.flatMap(({ index, value: { id } }) =>
      mentioned.has(id) ? [] : [warning('people', [index, 'id'], checking.unusedPerson(id))],
    ),
  ];
}

/**
 * UTF-16 code units. A citation with its link must fit into a field of an embed (Discord: 1,024
 * code points) together with others.
 */
const LONGEST_LINK = 500;

function links(contents: Contents): readonly PathDiagnostic[] {
  const first = new Map<string, Path>();
  return contents.sources.flatMap(({ index, value }) => {
    const { URL: link } = value;
    if (link === undefined) return [];
    const path = [index, 'URL'];
    const findings: PathDiagnostic[] = [];
    const { protocol, username, password } = new URL(link);
    if (protocol === 'http:') findings.push(warning('sources', path, checking.notHttps(link)));
    else if (protocol !== 'https:') findings.push(error('sources', path, checking.noWebLink(link)));
    if (username !== '' || password !== '') {
      findings.push(error('sources', path, checking.passwordInLink));
    }
    if (link.length > LONGEST_LINK) {
      findings.push(error('sources', path, checking.linkTooLong(link.length, LONGEST_LINK)));
    }
    const earlier = first.get(link);
    if (earlier) {
      findings.push(warning('sources', path, (lineOf) => checking.sameLink(lineOf(earlier))));
    } else {
      first.set(link, path);
    }
    return findings;
  });
}
