/** The rooms of the house are what README shows, and no two of them can import each other. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { forbiddenImports, housePicture, roomName, ROOMS } from '../tools/house/rooms.ts';

test('README shows every room, what it holds and what it imports', async () => {
  expect(await readFile('README.md', 'utf8')).toContain(housePicture());
});

test('every folder of src is a room', async () => {
  const folders = (await readdir('src', { withFileTypes: true }))
    .filter((item) => item.isDirectory())
    .map(({ name }) => `src/${name}`);
  const rooms = ROOMS.map(({ folder }) => folder).filter((folder) => folder.startsWith('src/'));
  expect(folders.toSorted()).toEqual(rooms.toSorted());
});

test.each(ROOMS.map((room, index) => [roomName(room), room, index] as const))(
  '%s imports only rooms that are listed before it',
  (_, room, index) => {
    const before = ROOMS.slice(0, index).map(roomName);
    expect(before).toEqual(expect.arrayContaining([...room.imports]));
  },
);

test.each(ROOMS.map((room) => [roomName(room), room] as const))(
  '%s imports nothing by import() that it may not know',
  async (_, room) => {
    const forbidden = new RegExp(forbiddenImports(room), 'u');
    const files = await readdir(room.folder, { recursive: true, withFileTypes: true });
    const sources = files.filter(
      ({ name, parentPath }) => name.endsWith('.ts') && !parentPath.includes('node_modules'),
    );
    const specifiers = await Promise.all(
      sources.map(async ({ name, parentPath }) => {
        const text = await readFile(join(parentPath, name), 'utf8');
        return [...text.matchAll(/\bimport\(\s*['"`]([^'"`]+)/gu)].map(([, from = '']) => from);
      }),
    );
    expect(specifiers.flat().filter((from) => forbidden.test(from))).toEqual([]);
  },
);

test('no folder inside a room has the name of a room, so that the linter tells them apart', async () => {
  const inside = (await readdir('src', { recursive: true, withFileTypes: true }))
    .filter((item) => item.isDirectory() && item.parentPath !== 'src')
    .map(({ name }) => name);
  const names = new Set(ROOMS.map(roomName));
  expect(inside.filter((name) => names.has(name))).toEqual([]);
});
