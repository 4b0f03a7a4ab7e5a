/** The rooms of the house are what README shows, and no two of them can import each other. */
import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { housePicture, roomName, ROOMS } from '../tools/house/rooms.ts';

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

test('no folder inside a room has the name of a room, so that the linter tells them apart', async () => {
  const inside = (await readdir('src', { recursive: true, withFileTypes: true }))
    .filter((item) => item.isDirectory() && item.parentPath !== 'src')
    .map(({ name }) => name);
  const names = new Set(ROOMS.map(roomName));
  expect(inside.filter((name) => names.has(name))).toEqual([]);
});
