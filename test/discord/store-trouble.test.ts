/** What a moderator is told while the store takes no changes: why, privately, and that nothing was posted. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Person } from '@chronocite/playground';
import { StoreError, type StoreTrouble } from '../../src/store/store-error.ts';
import { isPrivate } from '../commands/message.ts';
import { collectLog } from '../log-lines.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

const ENTRY = 'iran-al-qaeda/embassy-bombings-1998';
const { log, lines } = collectLog();
let served: ServedBot;
let mona: Person;

beforeAll(async () => {
  served = await serveBot({ log });
  mona = served.standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
});
afterAll(() => served.close());

const posts = () => mona.visibleMessages().filter((message) => !isPrivate(message)).length;
const trouble = (kind: StoreTrouble) => new StoreError(kind, `the store is ${kind}`);

test.each<[StoreTrouble, string]>([
  ['busy', 'my store is busy or does not answer'],
  ['full', 'the disk of my store is full'],
  ['readonly', 'my store can only be read'],
  ['replaced', 'the file of my store was moved or replaced'],
])('a share that cannot be recorded is not posted (%s)', async (kind, words) => {
  const before = posts();
  const begin = vi.spyOn(served.store.shares, 'begin').mockRejectedValue(trouble(kind));
  const reply = await mona.slash('share', { entry: ENTRY });
  begin.mockRestore();
  expect(isPrivate(reply)).toBe(true);
  expect(reply.content).toContain(words);
  expect(reply.content).toContain('Nothing was posted');
  expect(posts()).toBe(before);
  expect(lines.join('')).toContain(`the store is ${kind}`);
});

test('a post that cannot be recorded any more is told as posted', async () => {
  const before = posts();
  const mark = vi.spyOn(served.store.shares, 'markPosted').mockRejectedValue(trouble('full'));
  const reply = await mona.slash('share', { entry: ENTRY });
  mark.mockRestore();
  expect(reply.content).toContain('but I could not note it');
  expect(posts()).toBe(before + 1);
});
