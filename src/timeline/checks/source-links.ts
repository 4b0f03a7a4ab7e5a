/** Links of sources can be shown and followed. Nothing is asked of the network. */
import { checkMessages } from './messages.ts';
import { error, warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents } from '../files/parse-files.ts';

/**
 * UTF-16 code units. A citation with its link must fit into a field of an embed (Discord: 1,024
 * code points) together with others.
 */
const LONGEST_LINK = 500;

export function checkSourceLinks({ sources }: Contents): readonly PathDiagnostic[] {
  const first = new Map<string, Path>();
  return sources.flatMap(({ index, value: { URL: link } }) => {
    if (link === undefined) return [];
    const path = [index, 'URL'];
    const diagnostics = [...checkLink(link, path)];
    const earlier = first.get(link);
    if (earlier) {
      diagnostics.push(warning('sources', path, { lineOf: earlier, text: checkMessages.sameLink }));
    } else {
      first.set(link, path);
    }
    return diagnostics;
  });
}

function checkLink(link: string, path: Path): readonly PathDiagnostic[] {
  const diagnostics: PathDiagnostic[] = [];
  const { protocol, username, password } = new URL(link);
  if (protocol === 'http:') {
    diagnostics.push(warning('sources', path, checkMessages.notHttps(link)));
  } else if (protocol !== 'https:') {
    diagnostics.push(error('sources', path, checkMessages.noWebLink(link)));
  }
  if (username !== '' || password !== '') {
    diagnostics.push(error('sources', path, checkMessages.passwordInLink));
  }
  if (link.length > LONGEST_LINK) {
    const message = checkMessages.linkTooLong(link.length, LONGEST_LINK);
    diagnostics.push(error('sources', path, message));
  }
  return diagnostics;
}
