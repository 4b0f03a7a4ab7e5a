/** Writes timelines to real folders for the tests. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { FILE_KINDS, FILE_NAMES, type FileKind } from '../../src/timeline/files/read-file.ts';

export type Files = Readonly<Record<FileKind, string | Uint8Array>>;

/** A small valid timeline. */
export const VALID: Files = {
  timeline: `id: harbours
title: Harbours
summary: What happened in two harbours.
version: 1.0.0
updated: 2024-05-01
licence: CC0
corrections: Write to the harbour master.
`,
  entries: `# The entries, in order of time.
- id: lighthouse-lit
  title: The lighthouse is lit
  date: 1998-08-07
  claims:
    - text: The lighthouse was lit for the first time.
      standing: reported
      by: The Harbour Gazette
      sources:
        - { source: gazette-1998, locator: p. 2 }
  people: [ada-keeper]
- id: storm
  title: A storm breaks the mole
  date: 1992/1996
  claims:
    - text: A storm broke the mole.
      standing: official-finding
      by: Board of Inquiry
      date: 1999
      sources: [inquiry-1999]
    - text: The builder said that the mole had been broken before.
      standing: denial
      by: The builder
      date: 1999-03
      sources: [gazette-1999]
  tags: [weather]
`,
  people: `- id: ada-keeper
  name: Ada Keeper
  about: Keeper of the lighthouse.
  sources: [gazette-1998]
  aliases:
    - Ada the Keeper
    - { name: Ada, weak: true }
`,
  sources: JSON.stringify(
    [
      {
        id: 'gazette-1998',
        type: 'article-newspaper',
        title: 'Let there be light',
        'container-title': 'The Harbour Gazette',
        issued: { 'date-parts': [[1998, 8, 9]] },
        URL: 'https://gazette.example/light',
      },
      {
        id: 'gazette-1999',
        type: 'article-newspaper',
        title: 'Builder speaks',
        'container-title': 'The Harbour Gazette',
        issued: { 'date-parts': [[1999, 3, 2]] },
        URL: 'https://gazette.example/builder',
      },
      {
        id: 'inquiry-1999',
        type: 'report',
        title: 'Report on the mole',
        author: [{ literal: 'Board of Inquiry' }],
        issued: { 'date-parts': [[1999]] },
        URL: 'https://town-hall.example/inquiry',
        note: 'Accessed via: a copy in the town hall\nCharacter: report of an official inquiry',
      },
    ],
    null,
    2,
  ),
};

/** A folder with these files, gone after the test. Undefined leaves the file out. */
export async function folderWith(
  changes: Partial<Record<FileKind, string | Uint8Array | undefined>> = {},
): Promise<string> {
  const folder = await emptyFolder();
  for (const kind of FILE_KINDS) {
    const content = kind in changes ? changes[kind] : VALID[kind];
    if (content !== undefined) await writeFile(join(folder, FILE_NAMES[kind]), content);
  }
  return folder;
}

export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'timeline-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** The valid file with a piece of its text replaced. Throws when the piece is not in it. */
export function altered(kind: FileKind, piece: string, by: string): string {
  const text = String(VALID[kind]);
  if (!text.includes(piece)) throw new Error(`${kind} holds no "${piece}"`);
  return text.replace(piece, by);
}
