/** How much of a message a reader sees: characters without marks and addresses, lines as they wrap. */
import type { APIEmbed } from 'discord-api-types/v10';
import type { Message } from '../../src/answers/message.ts';
import { codePoints } from '../../src/answers/limits.ts';

/** Characters in a line of an embed on a desk, and on a phone of 390 pixels. */
const LINE = 62;
const PHONE_LINE = 38;

export type VisibleSize = {
  readonly characters: number;
  readonly lines: number;
  readonly phoneLines: number;
};

export function visibleSize({ content = '', embeds = [] }: Message): VisibleSize {
  const lines = [content, ...embeds.flatMap(embedTexts)]
    .filter((text) => text !== '')
    .flatMap((text) => withoutMarks(text).split('\n'));
  const wrapped = (holds: number) =>
    lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(codePoints(line) / holds)), 0);
  return {
    characters: lines.reduce((sum, line) => sum + codePoints(line), 0),
    lines: wrapped(LINE),
    phoneLines: wrapped(PHONE_LINE),
  };
}

/** The value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

function embedTexts({ title, description, fields = [], footer, author }: APIEmbed): string[] {
  const texts = [author?.name, title, description, footer?.text];
  return [...texts, ...fields.flatMap(({ name, value }) => [name, value])].map(
    (text) => text ?? '',
  );
}

function withoutMarks(text: string): string {
  return text
    .replaceAll(/\[([^\]]*)\]\([^)\s]*\)/gu, '$1')
    .replaceAll(/^(?:-# |> )|\*\*|~~|\\|[\u200e\u200f\u2066-\u2069]/gmu, '');
}
