/** Shared posts are taken back through the real bot: by whom, from where, and after which question. */
import {
  InteractionType,
  PermissionFlagsBits as Permission,
  type APIMessage,
} from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Person, Server } from '@chronocite/playground';
import { formatCustomId } from '../../src/answers/custom-id.ts';
import type { ButtonState } from '../../src/answers/custom-id.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { controls, idOf, isPrivate } from './message.ts';

const BOMBING = 'iran-al-qaeda/embassy-bombings-1998';
const MASRI = 'iran-al-qaeda/masri-killing-2020';
const COLE = 'iran-al-qaeda/cole-bombing-2000';
const MENU = 'Remove this post';
const DAY_MS = 86_400_000;

let served: ServedBot;
let mona: Person;
let nora: Person;
let alice: Person;
let now = Date.now();

beforeAll(async () => {
  served = await serveBot({ now: () => now });
  mona = served.standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
  nora = served.standIn.person({ name: 'Nora', permissions: 'moderator', locale: 'en-GB' });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(() => served.close());
// Before each test, nothing was shared for a week.
beforeEach(() => (now += 8 * DAY_MS));

/** Posts an entry. Resolves with what Mona then reads, and with the post. */
async function share(entry: string) {
  const reply = await mona.slash('share', { entry });
  const post = mona.visibleMessages().findLast((message) => !isPrivate(message));
  if (!post) throw new Error('nothing was posted');
  now += 1_000;
  return { reply, post };
}

const isThere = ({ id }: APIMessage) => mona.visibleMessages().some((message) => message.id === id);
/** Of each post: its title, and what is said of it. */
const rows = ({ content }: APIMessage) =>
  content
    .split(/\n(?=`\d`)/u)
    .slice(1)
    .map((row) => row.split('\n').slice(0, 2).join('\n'));
const labels = (message: APIMessage) =>
  controls(message).map(({ label, disabled = false }) => [label, disabled]);

/** A press that nobody was offered. */
function forge(state: ButtonState, message: APIMessage, by: Person, permissions: bigint) {
  return served.standIn.interact({
    type: InteractionType.MessageComponent,
    member: { user: by.user, roles: [], permissions: String(permissions) },
    data: { component_type: 2, custom_id: formatCustomId(state) },
    message,
  } as never);
}

describe('the moderator who posted', () => {
  test('removes the post from where it is said to be posted', async () => {
    const { reply, post } = await share(BOMBING);
    expect(reply.content).toBe(`Posted in <#${mona.channel.id}>.`);
    expect(labels(reply)).toEqual([
      ['Open the post', false],
      ['Remove', false],
    ]);
    const removed = await mona.press(reply, idOf(reply, 'Remove'));
    expect(removed.id).toBe(reply.id);
    expect(removed.content).toContain('Removed **Bombing of the US embassies');
    expect(controls(removed)).toEqual([]);
    expect(isThere(post)).toBe(false);
  });
});

describe('/share-undo', () => {
  let posts: APIMessage[];

  beforeEach(async () => {
    posts = [];
    for (const entry of [BOMBING, MASRI, COLE]) posts.push((await share(entry)).post);
  });

  test('lists the latest posts with who posted them, where and when', async () => {
    const list = await mona.slash('share-undo');
    expect(isPrivate(list)).toBe(true);
    expect(rows(list)[2]).toMatch(
      new RegExp(
        `^\`3\` \\[Bombing .*\\]\\(https://discord.com/.*\\)\n-# <@${mona.user.id}> · <#${mona.channel.id}> · <t:\\d+:R>$`,
      ),
    );
  });

  test('asks before it removes, by the number in the list', async () => {
    const list = await mona.slash('share-undo');
    const question = await mona.press(list, idOf(list, 'Remove 3'));
    expect(question.id).toBe(list.id);
    expect(question.content).toMatch(/Really remove post \*\*3\*\*\?$/u);
    expect(labels(question).slice(-2)).toEqual([
      ['Yes, remove it', false],
      ['Keep it', false],
    ]);
    expect(labels(list).slice(-2)).toEqual([
      ['Yes, remove it', true],
      ['Keep it', true],
    ]);
    expect(posts.every(isThere)).toBe(true);
    const kept = await mona.press(question, idOf(question, 'Keep it'));
    expect(kept.content).toBe(list.content);
    expect(labels(kept)).toEqual(labels(list));
    expect(posts.every(isThere)).toBe(true);
  });

  test('does not say that nothing was changed where Discord did not confirm it', async () => {
    const list = await mona.slash('share-undo');
    const question = await mona.press(list, idOf(list, 'Remove 3'));
    const route = '/channels/:channel/messages/:message';
    const stop = served.standIn.failNext({ method: 'DELETE', route, status: 500, times: Infinity });
    const refused = await mona.press(question, idOf(question, 'Yes, remove it'));
    stop();
    expect(refused.content).toContain('Discord did not confirm that the post was removed');
    expect(posts.every(isThere)).toBe(true);
  });

  test.each([
    { status: 200, connection: 'closed' },
    { status: 200, connection: 'reset' },
    { status: 503 },
  ] as const)('says that it is removed where the response to that was lost (%o)', async (lost) => {
    const list = await mona.slash('share-undo');
    const question = await mona.press(list, idOf(list, 'Remove 3'));
    const route = '/channels/:channel/messages/:message';
    served.standIn.failNext({ method: 'DELETE', route, ...lost, afterDoing: true });
    const removed = await mona.press(question, idOf(question, 'Yes, remove it'));
    expect(removed.content).toContain('Post **3** is removed');
    expect(posts.map(isThere)).toContain(false);
  });

  test('keeps the place of each post, and strikes out what was removed', async () => {
    const list = await mona.slash('share-undo');
    const question = await mona.press(list, idOf(list, 'Remove 2'));
    expect(rows(question)).toEqual(rows(list));
    expect(
      labels(question)
        .slice(0, -2)
        .every(([, disabled]) => disabled),
    ).toBe(true);
    const removed = await mona.press(question, idOf(question, 'Yes, remove it'));
    expect(posts.map(isThere)).toEqual([true, false, true]);
    const [first, second, third] = rows(removed);
    expect(second).toMatch(/^`2` ~~Abu Muhammad al-Masri .*~~\n-# removed · <#\d+>$/);
    expect([first, third]).toEqual([rows(list)[0], rows(list)[2]]);
    expect(labels(removed).slice(0, 3)).toEqual([
      ['Remove 1', false],
      ['Remove 2', true],
      ['Remove 3', false],
    ]);
    expect(removed.content.split('\n')).toHaveLength(list.content.split('\n').length);

    // What was listed stays, also when something new was posted meanwhile.
    await share('iran-al-qaeda/september-11-2001');
    const next = await mona.press(removed, idOf(removed, 'Remove 3'));
    const both = await mona.press(next, idOf(next, 'Yes, remove it'));
    expect(posts.map(isThere)).toEqual([false, false, true]);
    expect(rows(both).filter((row) => row.includes('~~'))).toHaveLength(2);
    expect(
      labels(both)
        .map(([, disabled]) => disabled)
        .slice(0, 3),
    ).toEqual([false, true, true]);
  });

  test('says when a post could not be removed, and asks no more', async () => {
    const list = await mona.slash('share-undo');
    const question = await mona.press(list, idOf(list, 'Remove 1'));
    const route = '/channels/:channel/messages/:message';
    served.standIn.failNext({ method: 'DELETE', route, status: 403 });
    const refused = await mona.press(question, idOf(question, 'Yes, remove it'));
    expect(refused.content).toContain('Discord does not let me remove that post');
    expect(posts.every(isThere)).toBe(true);
  });
});

describe('the menu “Remove this post”', () => {
  test('removes it for any moderator', async () => {
    const { post } = await share(BOMBING);
    const removed = await nora.messageCommand(MENU, post);
    expect(isPrivate(removed)).toBe(true);
    expect(removed.content).toContain('Removed **Bombing of the US embassies');
    expect(isThere(post)).toBe(false);
  });

  test('removes what was posted in a forum', async () => {
    await mona.slash('share', { entry: BOMBING, channel: served.standIn.channel('debates').id });
    const [shared] = await served.store.shares.latest(served.standIn.server.id, 1);
    const there = nora.in(shared?.thread ?? '');
    const [post] = there.visibleMessages();
    if (!post) throw new Error('nothing was posted');
    expect((await there.messageCommand(MENU, post)).content).toContain('Removed');
  });

  test('says why it removes no other message: of a member, or of the bot', async () => {
    const written = alice.write('I posted this myself');
    const answer = await mona.slash('about');
    for (const message of [written, answer]) {
      const refused = await mona.messageCommand(MENU, message);
      expect(refused.content).toContain('Only entries that were shared through me');
      expect(isThere(message)).toBe(true);
    }
  });

  test('is for members who may share', async () => {
    expect(mona.visibleCommands().map(({ name }) => name)).toContain(MENU);
    expect(alice.visibleCommands().map(({ name }) => name)).not.toContain(MENU);
    const { post } = await share(BOMBING);
    const menu = served.standIn.commands.list(undefined).find(({ name }) => name === MENU);
    const refused = await served.standIn.interact({
      type: InteractionType.ApplicationCommand,
      member: { user: alice.user, roles: [], permissions: '0' },
      data: {
        id: menu?.id ?? '',
        name: MENU,
        type: 3,
        target_id: post.id,
        resolved: { messages: { [post.id]: post } },
      },
    } as never);
    expect(JSON.stringify(refused)).toContain('Manage Messages');
    expect(isThere(post)).toBe(true);
  });

  test('does not remove what another server shared', async () => {
    const { post } = await share(BOMBING);
    const { boss, other } = await elsewhere();
    const menu = served.standIn.commands.list(undefined).find(({ name }) => name === MENU);
    const refused = await served.standIn.interact({
      type: InteractionType.ApplicationCommand,
      guild_id: other.id,
      member: { user: boss.user, roles: [], permissions: String(Permission.ManageMessages) },
      data: {
        id: menu?.id ?? '',
        name: MENU,
        type: 3,
        target_id: post.id,
        resolved: { messages: { [post.id]: post } },
      },
      authorizing_integration_owners: { 0: other.id },
    } as never);
    expect(JSON.stringify(refused)).toContain('Only entries that were shared through me');
    expect(isThere(post)).toBe(true);
  });
});

describe('a forged press', () => {
  test.each(['unshare', 'undo', 'undoAsk'] as const)('of %s by a member is refused', async (to) => {
    const { reply, post } = await share(BOMBING);
    const id = idOf(reply, 'Remove').split('|').at(-1) ?? '';
    const refused = await forge({ to, id }, reply, alice, 0n);
    expect(JSON.stringify(refused)).toContain('Manage Messages');
    expect(isThere(post)).toBe(true);
  });

  test('cannot remove what another server shared, whatever its id', async () => {
    const { reply, post } = await share(BOMBING);
    const id = idOf(reply, 'Remove').split('|').at(-1) ?? '';
    const { boss, other } = await elsewhere();
    const refused = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      guild_id: other.id,
      member: { user: boss.user, roles: [], permissions: String(Permission.ManageMessages) },
      data: { component_type: 2, custom_id: formatCustomId({ to: 'unshare', id }) },
      message: await boss.slash('about'),
      authorizing_integration_owners: { 0: other.id },
    } as never);
    expect(JSON.stringify(refused)).toContain('do not know that post in this server');
    expect(isThere(post)).toBe(true);
  });
});

let servers = 0;

async function elsewhere(): Promise<{ readonly other: Server; readonly boss: Person }> {
  servers += 1;
  const other = served.standIn.addServer(`Another server ${servers}`);
  return {
    other,
    boss: served.standIn.person({ name: 'Boss', permissions: 'admin', where: other }),
  };
}
