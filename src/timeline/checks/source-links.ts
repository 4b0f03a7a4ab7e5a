/** Links of sources can be shown and followed. Nothing is asked of the network. */
import { checkMessages } from './messages.ts';
import { webAddress } from '../model/web-address.ts';
import { error, warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { Contents } from '../files/parse-files.ts';

/**
 * UTF-16 code units, once encoded. A citation with its link must fit into a field of an embed (Discord: 1,024
 * code points) together with others.
 */
const LONGEST_LINK = 500;

export function checkSourceLinks({ sources }: Contents): readonly PathDiagnostic[] {
  const first = new Map<string, Path>();
  return sources.flatMap(({ index, value: { URL: link } }) => {
    if (link === undefined) return [];
    const path = [index, 'URL'];
    const diagnostics = [...checkLink(link, path)];
    const address = webAddress(link);
    const earlier = first.get(address);
    if (earlier) {
      diagnostics.push(warning('sources', path, { lineOf: earlier, text: checkMessages.sameLink }));
    } else {
      first.set(address, path);
    }
    return diagnostics;
  });
}

/** `link` can be parsed. */
export function checkLink(link: string, path: Path): readonly PathDiagnostic[] {
  const diagnostics: PathDiagnostic[] = [];
  const { protocol, hostname, username, password } = new URL(link);
  const address = webAddress(link);
  if (protocol === 'http:') {
    diagnostics.push(warning('sources', path, checkMessages.notHttps(link)));
  } else if (protocol !== 'https:') {
    diagnostics.push(error('sources', path, checkMessages.noWebLink(link)));
  }
  if (/^https?:$/.test(protocol) && !/[^.]\.[^.]/u.test(hostname)) {
    diagnostics.push(error('sources', path, checkMessages.noHost(hostname)));
  } else if (PRIVATE.test(hostname)) {
    diagnostics.push(warning('sources', path, checkMessages.privateLink(hostname)));
  }
  if (UNENCODED.test(link)) {
    diagnostics.push(warning('sources', path, checkMessages.unencodedLink, address));
  }
  if (username !== '' || password !== '') {
    diagnostics.push(error('sources', path, checkMessages.passwordInLink));
  }
  if (address.length > LONGEST_LINK) {
    const message = checkMessages.linkTooLong(address.length, LONGEST_LINK);
    diagnostics.push(error('sources', path, message));
  }
  return diagnostics;
}

/** Signs that an address holds only encoded (RFC 3986), and that a reader pastes wrong. */
const UNENCODED = /[\s"<>\\^`{|}]|%(?![0-9a-f]{2})/iu;

/** Hosts that exist in one network only: RFC 6761 and 6762, and the numbers of RFC 1918, 3927 and 1122. */
const PRIVATE =
  /\.(?:localhost|local|internal|invalid|test)\.?$|^(?:127|10|0|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+$/u;
