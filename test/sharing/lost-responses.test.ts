/** What a moderator is told when Discord's response to a share is lost, or is a refusal. */
import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Failure, Person } from '@chronocite/playground';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { idOf, isPrivate } from '../commands/message.ts';
import { collectLog } from '../log-lines.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

const ENTRY = 'iran-al-qaeda/embassy-bombings-1998';
const DAY_MS = 86_400_000;
const MESSAGES = '/channels/:channel/messages';

let served: ServedBot;
let mona: Person;
let owner: Person;
let now = Date.now();
const { log, lines } = collectLog();

beforeAll(async () => {
  served = await serveBot({ now: () => now, log });
  mona = served.standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
  owner = served.standIn.person({ name: 'Nora', permissions: 'admin', locale: 'en-GB' });
});
afterAll(() => served.close());
// Before each test, nothing was shared for a week.
beforeEach(() => (now += 8 * DAY_MS));
afterEach(() => (served.standIn.channel('general').overwrites.length = 0));

type Loss = Pick<Failure, 'status' | 'connection' | 'text'>;

const LOSSES: readonly (readonly [string, Loss])[] = [
  ['is closed (FIN)', { status: 200, connection: 'closed' }],
  ['is reset (RST)', { status: 200, connection: 'reset' }],
  [
    'is the page of a proxy',
    { status: 200, text: { type: 'text/html', body: '<h1>Sign in</h1>' } },
  ],
  ['is half of the JSON', { status: 200, text: { type: 'application/json', body: '{"id": "12' } }],
  ['is empty', { status: 200, text: { type: 'application/json', body: '{}' } }],
  ['is a 500', { status: 500 }],
  ['is a 503', { status: 503 }],
];

const fail = (failure: Omit<Failure, 'method' | 'route'>, route = MESSAGES) =>
  served.standIn.failNext({ method: 'POST', route, ...failure });
const posts = () => mona.visibleMessages().filter((message) => !isPrivate(message)).length;
const sharesListed = async () => (await mona.slash('share-undo')).content.split('\n').length;
const forumPosts = () =>
  [...served.standIn.world.channels.values()].filter(
    ({ thread }) => thread?.parent === served.standIn.channel('debates'),
  ).length;

describe.each(LOSSES)('where the response to the post %s', (_, loss) => {
  test('after Discord took it, it is posted once, told so, and can be taken back', async () => {
    const before = { posts: posts(), listed: await sharesListed() };
    fail({ ...loss, afterDoing: true });
    const reply = await mona.slash('share', { entry: ENTRY });
    expect(reply.content).toContain('Posted in');
    expect(posts()).toBe(before.posts + 1);
    await mona.press(reply, idOf(reply, 'Remove'));
    expect(posts()).toBe(before.posts);
  });

  test('before Discord took it, it is posted once', async () => {
    const before = posts();
    fail({ ...loss, times: 2 });
    const reply = await mona.slash('share', { entry: ENTRY });
    expect(reply.content).toContain('Posted in');
    expect(posts()).toBe(before + 1);
  });

  test('of a forum after Discord took it, one post is opened', async () => {
    const before = forumPosts();
    fail({ ...loss, afterDoing: true }, '/channels/:channel/threads');
    const channel = served.standIn.channel('debates').id;
    const reply = await owner.slash('share', { entry: ENTRY, channel });
    expect(reply.content).toContain('Posted in');
    expect(forumPosts()).toBe(before + 1);
  });
});

test('where no response comes at all, the channel tells whether it was posted', async () => {
  const before = posts();
  let stop = fail({ status: 503, times: Infinity, afterDoing: true });
  expect((await mona.slash('share', { entry: ENTRY })).content).toContain('Posted in');
  stop();
  now += 8 * DAY_MS;
  stop = fail({ status: 503, times: Infinity });
  const reply = await mona.slash('share', { entry: ENTRY });
  stop();
  expect(reply.content).toContain('Nothing was posted');
  expect(posts()).toBe(before + 1);
});

describe('where it cannot be known whether it was posted', () => {
  const shareUncertain = async () => {
    served.standIn.deny(served.standIn.channel('general'), PermissionFlagsBits.ReadMessageHistory);
    const stop = fail({ status: 200, connection: 'closed', times: Infinity, afterDoing: true });
    const reply = await mona.slash('share', { entry: ENTRY });
    stop();
    return reply;
  };

  test('the moderator is told that, and not that nothing was posted', async () => {
    const reply = await shareUncertain();
    expect(reply.content).toContain('I cannot see whether it is in');
    expect(reply.content).not.toContain('Nothing was posted');
  });

  test('and is asked before it is posted again', async () => {
    await shareUncertain();
    const before = posts();
    const question = await mona.slash('share', { entry: ENTRY });
    expect(question.content).toContain('I do not know whether the post arrived');
    expect(posts()).toBe(before);
    const posted = await mona.press(question, idOf(question, 'Post it again'));
    expect(posted.content).toContain('Posted in');
    expect(posts()).toBe(before + 1);
  });
});

describe('a post that Discord refuses for good', () => {
  test.each([
    [50_083, 'is archived or locked'],
    [160_005, 'is archived or locked'],
    [200_000, 'AutoMod blocked it'],
    [50_035, 'trying again will not help'],
  ])('fails at once in plain words (%i)', async (code, words) => {
    const before = posts();
    fail({ status: 400, code });
    const reply = await mona.slash('share', { entry: ENTRY, note: 'Page 241' });
    expect(reply.content).toContain('Nothing was posted');
    expect(reply.content).toContain(words);
    expect(reply.content).toContain('Page 241');
    expect(posts()).toBe(before);
    expect(lines.join('')).toContain(`"code":${code}`);
    const again = await mona.slash('share', { entry: ENTRY });
    expect(again.content).toContain('Posted in');
  });

  test('after a lost response is told as posted where the first one arrived', async () => {
    const before = posts();
    fail({ status: 200, connection: 'closed', afterDoing: true });
    fail({ status: 400, code: 50_083 });
    const reply = await mona.slash('share', { entry: ENTRY });
    expect(reply.content).toContain('Posted in');
    expect(posts()).toBe(before + 1);
  });
});

test('the page of a proxy in place of a channel is not taken for a channel that is gone', async () => {
  served.standIn.failNext({
    method: 'GET',
    route: '/channels/:channel',
    status: 200,
    text: { type: 'text/html', body: '<h1>Sign in</h1>' },
  });
  const channel = served.standIn.channel('sources').id;
  const reply = await mona.slash('share', { entry: ENTRY, channel });
  expect(reply.content).toContain('Discord does not answer me about that channel');
});
