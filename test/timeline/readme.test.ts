/** data/README.md, which teaches the format. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { FILE_KINDS, FILE_NAMES, type FileKind } from '../../src/timeline/files/read-file.ts';
import { loadTimeline } from '../../src/timeline/files/load.ts';
import { folderWith } from './folder.ts';

test('the example that teaches the format passes the check without a warning', async () => {
  const readme = await readFile('data/README.md', 'utf8');
  const example = (kind: FileKind) => {
    const name = FILE_NAMES[kind].replace('.', String.raw`\.`);
    return (
      new RegExp(`\`${name}\`\\s+\`\`\`(?:yaml|json)\\n(.*?)\`\`\``, 's').exec(readme)?.[1] ?? ''
    );
  };
  const files = Object.fromEntries(FILE_KINDS.map((kind) => [kind, example(kind)]));
  const result = await loadTimeline(await folderWith(files));
  expect(result.diagnostics).toEqual([]);
  expect(result.kind).toBe('loaded');
});
