/** Sharing through the real bot: who may share, where, how often, and how a post is removed. */
import { InteractionType, PermissionFlagsBits, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openedForm, type Person, texts } from '@chronocite/playground';
import { formatCustomId } from '../../src/answers/custom-id.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { controls, idOf, isPrivate, titles } from './message.ts';

const BOMBING = 'iran-al-qaeda/embassy-bombings-1998';
const DAY_MS = 86_400_000;

let served: ServedBot;
let mona: Person;
let alice: Person;
/** May write in every channel. */
let owner: Person;
let now = Date.now();

beforeAll(async () => {
  served = await serveBot({ now: () => now });
  mona = served.standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
  owner = served.standIn.person({ name: texts.world.owner, locale: 'en-GB' });
});
afterAll(() => served.close());
// Before each test, nothing was shared for a week.
beforeEach(() => (now += 8 * DAY_MS));

const posts = (person: Person) => person.visibleMessages().filter((message) => !isPrivate(message));
const lastPost = (person: Person): APIMessage => {
  const last = posts(person).at(-1);
  if (!last) throw new Error('nothing was posted');
  return last;
};
const channelId = (name: string) => served.standIn.channel(name).id;

describe('a moderator', () => {
  test('posts an entry with its standing and sources, and a signed note apart from it', async () => {
    const reply = await mona.slash('share', {
      entry: BOMBING,
      note: 'Please read *before* arguing',
    });
    expect(isPrivate(reply)).toBe(true);
    expect(reply.content).toContain('Posted');
    const [note, entry] = lastPost(mona).embeds;
    expect(note?.author?.name).toBe('Note by Mona');
    expect(note?.description).toBe(String.raw`Please read \*before\* arguing`);
    expect(note?.footer?.text).toContain('not part of the record');
    expect(entry?.description).toContain('**📘 Established**');
  });

  test('is asked before the same entry is posted again within a week', async () => {
    await mona.slash('share', { entry: BOMBING });
    const count = posts(mona).length;
    now += 6 * DAY_MS;
    const question = await mona.slash('share', { entry: BOMBING });
    expect(question.content).toMatch(
      /shared in that channel <t:\d+:R> by <@\d+>: https:\/\/discord/,
    );
    expect(posts(mona)).toHaveLength(count);
    const posted = await mona.press(question, idOf(question, 'Post it again'));
    expect(posted.content).toContain('Posted');
    expect(posts(mona)).toHaveLength(count + 1);
  });

  test('is not asked after a week', async () => {
    await mona.slash('share', { entry: BOMBING });
    now += 7 * DAY_MS + 1;
    expect((await mona.slash('share', { entry: BOMBING })).content).toContain('Posted');
  });

  test('shares from an answer into another channel, by a form', async () => {
    const answer = await mona.slash('year', { year: '1998' });
    const form = await openedForm(mona.press(answer, idOf(answer, 'Share')));
    const reply = await mona.submit(form, {
      entry: [BOMBING],
      channel: [channelId('sources')],
      note: 'From a list',
    });
    expect(reply.content).toContain('Posted');
    const there = lastPost(mona.in('sources'));
    expect(there.embeds[0]?.description).toBe('From a list');
    expect(titles(there)[1]).toContain('embassies in Nairobi');
  });

  test('shares an entry that a checked message touches, as a reply to the message', async () => {
    const claim = alice.write('The embassies in Nairobi were bombed by al-Qaeda in August 1998');
    const checked = await mona.messageCommand('Check against timeline', claim);
    const form = await openedForm(mona.press(checked, idOf(checked, 'Share')));
    await mona.submit(form, {});
    expect(lastPost(mona).message_reference?.message_id).toBe(claim.id);
  });

  test.each([
    ['a forum, as a post of its own', 'debates'],
    ['an announcement channel', 'announcements'],
    ['the chat of a voice channel', 'lounge'],
    ['a thread', 'Which trial was that?'],
  ])('shares into %s', async (_, name) => {
    const reply = await owner.slash('share', { entry: BOMBING, channel: channelId(name) });
    expect(reply.content).toContain('Posted');
  });

  test('removes a post with one press, on the post or in the list', async () => {
    await mona.slash('share', { entry: BOMBING });
    const post = lastPost(mona);
    await mona.press(post, idOf(post, 'Remove'));
    expect(posts(mona)).not.toContainEqual(expect.objectContaining({ id: post.id }));

    await mona.slash('share', { entry: BOMBING });
    const second = lastPost(mona);
    const list = await mona.slash('share-undo');
    expect(list.embeds[0]?.description).toContain(`<@${mona.user.id}>`);
    await mona.press(list, idOf(list, 'Remove 1'));
    expect(posts(mona)).not.toContainEqual(expect.objectContaining({ id: second.id }));
  });

  test('posts once when Discord delivers the command twice', async () => {
    const reply = await mona.slash('share', { entry: BOMBING });
    const count = posts(mona).length;
    const [id = ''] = (await served.store.shares.latest(mona.channel.server?.id ?? '', 1)).map(
      (share) => share.id,
    );
    const again = await served.store.shares.begin(
      { server: mona.channel.server?.id ?? '', by: mona.user.id, interaction: id, at: now },
      { timeline: 'iran-al-qaeda', entry: 'embassy-bombings-1998', channel: mona.channel.id },
    );
    expect(again.kind).toBe('already');
    expect(posts(mona)).toHaveLength(count);
    expect(reply.content).toContain('Posted');
  });
});

describe('the reply names the obstacle, and nothing is posted', () => {
  test('the bot lacks Embed Links', async () => {
    const there = mona.in('plain-text');
    const before = posts(there).length;
    const reply = await mona.slash('share', { entry: BOMBING, channel: channelId('plain-text') });
    expect(reply.content).toContain('I lack **Embed Links**');
    expect(posts(there)).toHaveLength(before);
  });

  test('the bot may not write, and the moderator may not either', async () => {
    const reply = await mona.slash('share', { entry: BOMBING, channel: channelId('rules') });
    expect(reply.content).toContain('You may not write');
  });

  test('an entry that does not exist', async () => {
    const reply = await mona.slash('share', { entry: 'no-such-entry' });
    expect(reply.content).toContain('No entry is called **no-such-entry**');
  });

  test('an entry of which the title is only close is asked about, and nothing is posted', async () => {
    const before = posts(mona).length;
    const reply = await mona.slash('share', {
      entry: 'Bombing of the US embasies in Nairobi and Dar es Salam',
    });
    expect(reply.content).toContain('Did you mean one of these?');
    const [closest] = controls(reply);
    const picked = await mona.press(reply, closest?.custom_id ?? '');
    expect(titles(picked)[0]).toContain('embassies in Nairobi');
    expect(controls(picked).map(({ label }) => label)).toContain('Share');
    expect(posts(mona)).toHaveLength(before);
  });

  test.each([
    { status: 403, times: 1, words: 'does not let me post' },
    { status: 404, times: 1, words: 'cannot see that channel' },
    // REST retries three times.
    { status: 500, times: 4, words: 'Nothing was posted' },
  ] as const)('Discord answers the post with $status', async ({ status, times, words }) => {
    const before = posts(mona).length;
    const route = '/channels/:channel/messages';
    served.standIn.failNext({ method: 'POST', route, status, times });
    const reply = await mona.slash('share', { entry: BOMBING });
    expect(reply.content).toContain(words);
    expect(posts(mona)).toHaveLength(before);
  });

  test('Discord asks to wait a moment, and then the entry is posted once', async () => {
    const before = posts(mona).length;
    const route = '/channels/:channel/messages';
    served.standIn.failNext({ method: 'POST', route, status: 429, retryAfter: 0.05 });
    const reply = await mona.slash('share', { entry: BOMBING });
    expect(reply.content).toContain('Posted');
    expect(posts(mona)).toHaveLength(before + 1);
  });
});

describe('a member who may not share', () => {
  test('is offered neither the command nor the button', async () => {
    expect(alice.visibleCommands().map(({ name }) => name)).not.toContain('share');
    const answer = await alice.slash('year', { year: '1998' });
    expect(controls(answer).map(({ label }) => label)).not.toContain('Share');
  });

  test('is offered the button only with the role that the server chose', async () => {
    const server = alice.channel.server?.id ?? '';
    const act = { server, by: 'test', interaction: `role ${now}`, at: now };
    const role = [...(alice.channel.server?.members.get(mona.user.id)?.roles ?? [])][0] ?? '';
    const bob = served.standIn.person({ name: 'Bob', locale: 'en-GB' });
    bob.channel.server?.members.get(bob.user.id)?.roles.push(role);
    await served.store.settings.change(act, { shareRole: role });
    const answer = await bob.slash('entry', { id: BOMBING });
    expect(controls(answer).map(({ label }) => label)).toContain('Share');
    const other = await alice.slash('entry', { id: BOMBING });
    expect(controls(other).map(({ label }) => label)).not.toContain('Share');
    await served.store.settings.change({ ...act, interaction: `back ${now}` }, { shareRole: null });
  });

  test.each([
    ['Share', () => formatCustomId({ to: 'share', reply: '' })],
    ['Remove', () => formatCustomId({ to: 'unshare', id: 'anything' })],
    ['Post it again', () => formatCustomId({ to: 'shareAgain', key: 'anything' })],
  ])(
    'who forges a press of "%s" is refused privately, and nothing changes',
    async (_, customId) => {
      const answer = await alice.slash('year', { year: '1998' });
      const before = posts(alice).length;
      const refused = await served.standIn.interact({
        type: InteractionType.MessageComponent,
        member: { user: alice.user, roles: [], permissions: '0' },
        data: { component_type: 2, custom_id: customId() },
        message: answer,
      } as never);
      expect(JSON.stringify(refused)).toContain('Manage Messages');
      expect(posts(alice)).toHaveLength(before);
    },
  );

  test('cannot answer a question to another moderator with a forged press', async () => {
    await mona.slash('share', { entry: BOMBING });
    const question = await mona.slash('share', { entry: BOMBING });
    const before = posts(mona).length;
    const nora = served.standIn.person({ name: 'Nora', permissions: 'moderator' });
    const refused = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: {
        user: nora.user,
        roles: [],
        permissions: String(PermissionFlagsBits.ManageMessages),
      },
      data: { component_type: 2, custom_id: idOf(question, 'Post it again') },
      message: question,
    } as never);
    expect(JSON.stringify(refused)).toContain('That offer is gone');
    expect(posts(mona)).toHaveLength(before);
  });

  test('cannot have a query of their own read as a share that waits', async () => {
    const server = mona.channel.server?.id ?? '';
    const request = {
      timeline: 'iran-al-qaeda',
      entry: 'embassy-bombings-1998',
      channel: channelId('rules'),
      permissions: String(PermissionFlagsBits.Administrator),
    };
    const text = JSON.stringify({ by: mona.user.id, request });
    const key = await served.store.saved.save(server, 'query', text, now);
    const answer = await mona.slash('year', { year: '1998' });
    const refused = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: {
        user: mona.user,
        roles: [],
        permissions: String(PermissionFlagsBits.ManageMessages),
      },
      data: { component_type: 2, custom_id: formatCustomId({ to: 'shareAgain', key }) },
      message: answer,
    } as never);
    expect(JSON.stringify(refused)).toContain('That offer is gone');
  });

  test('cannot press Remove on a post that everybody sees', async () => {
    await mona.slash('share', { entry: BOMBING });
    const post = lastPost(mona);
    const refused = await alice.press(post, idOf(post, 'Remove'));
    expect(isPrivate(refused)).toBe(true);
    expect(refused.content).toContain('Manage Messages');
    expect(posts(mona)).toContainEqual(expect.objectContaining({ id: post.id }));
  });
});

describe('servers are kept apart', () => {
  test('a moderator of one cannot remove what another shared, whatever its id', async () => {
    await mona.slash('share', { entry: BOMBING });
    const post = lastPost(mona);
    const [share] = await served.store.shares.latest(mona.channel.server?.id ?? '', 1);
    const other = served.standIn.addServer('Another server');
    const mallory = served.standIn.person({ name: 'Mallory', permissions: 'admin', where: other });
    const answer = await mallory.slash('year', { year: '1998' });
    const refused = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      guild_id: other.id,
      member: {
        user: mallory.user,
        roles: [],
        permissions: String(PermissionFlagsBits.ManageMessages),
      },
      data: {
        component_type: 2,
        custom_id: formatCustomId({ to: 'unshare', id: share?.id ?? '' }),
      },
      message: answer,
      authorizing_integration_owners: { 0: other.id },
    } as never);
    expect(JSON.stringify(refused)).toContain('no such post in this server');
    expect(posts(mona)).toContainEqual(expect.objectContaining({ id: post.id }));
  });
});

describe('without a server', () => {
  test.each(['dm', 'elsewhere'] as const)(
    'questions are answered and sharing is not offered: %s',
    async (where) => {
      const there = served.standIn.person({ name: 'Mona', permissions: 'moderator', where });
      const answer = await there.slash('year', { year: '1998' });
      expect(titles(answer).length).toBeGreaterThan(0);
      expect(controls(answer).map(({ label }) => label)).not.toContain('Share');
      expect(there.visibleCommands().map(({ name }) => name)).not.toContain('share');
    },
  );
});
