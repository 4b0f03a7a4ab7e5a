/** No text is one that a template left to be written: TODO, lorem ipsum, an address for examples. */
import { checkMessages } from './messages.ts';
import { warning, type Path, type PathDiagnostic } from '../files/diagnostics.ts';
import type { FileKind } from '../files/read-file.ts';
import { STARTER_TEXTS } from '../model/starter-texts.ts';

/**
 * "todo" is a word of Spanish, so only capitals count. CSL-JSON marks letters in titles by tags, which
 * are no places to fill in: <i>, <sup>.
 */
const PLACEHOLDER =
  /\b(?:TODO|TBD|FIXME)\b|\b[Ll]orem ipsum\b|\{\{[^{}]*\}\}|<(?!(?:i|b|em|strong|su[bp]|sc|span|p|br)\b)[\p{L}…][^<>:/=]*>/u;

/** Names that RFC 2606 sets apart for examples. */
const EXAMPLE_HOST = /\bexample\.(?:com|net|org)\b/i;

const STARTERS: ReadonlySet<string> = new Set(Object.values(STARTER_TEXTS));
const LONGEST_STARTER = Math.max(...[...STARTERS].map((text) => text.length));

export function mayBePlaceholder(text: string): boolean {
  return (
    PLACEHOLDER.test(text) ||
    EXAMPLE_HOST.test(text) ||
    (text.length <= LONGEST_STARTER && STARTERS.has(text))
  );
}

export function findPlaceholder(
  text: string,
  file: FileKind,
  path: Path,
): readonly PathDiagnostic[] {
  if (STARTERS.has(text)) return [warning(file, path, checkMessages.starterText)];
  const placeholder = PLACEHOLDER.exec(text)?.[0];
  if (placeholder !== undefined) {
    return [warning(file, path, checkMessages.placeholder(placeholder))];
  }
  const host = EXAMPLE_HOST.exec(text)?.[0];
  return host === undefined ? [] : [warning(file, path, checkMessages.exampleHost(host))];
}
