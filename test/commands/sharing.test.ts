/** Sharing through the real bot: who may share, where, how often, and what a channel reads. */
import {
  InteractionType,
  PermissionFlagsBits as Permission,
  type APIMessage,
} from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openedForm, type Person, texts } from '@chronocite/playground';
import { formatCustomId, parseCustomId } from '../../src/answers/custom-id.ts';
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
    const post = lastPost(mona);
    const [note, signature, sentence] = post.content.split('\n');
    expect(note).toBe(String.raw`> Please read \*before\* arguing`);
    expect(signature).toBe('-# Note by Mona · A moderator’s own words, not part of the record');
    expect(sentence).toContain('**7 August 1998**: Bombing of the US embassies');
    expect(post.embeds).toHaveLength(1);
    expect(post.embeds[0]?.description).toContain('**📘 Established**');
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
    expect(reply.content).toBe(`Posted in <#${channelId('sources')}>.`);
    const there = lastPost(mona.in('sources'));
    expect(there.content).toContain('> From a list');
    expect(titles(there)[0]).toContain('embassies in Nairobi');
  });

  test('shares an entry that a checked message touches, as a reply to the message', async () => {
    const claim = alice.write('The embassies in Nairobi were bombed by al-Qaeda in August 1998');
    const checked = await mona.messageCommand('Check against timeline', claim);
    const form = await openedForm(mona.press(checked, idOf(checked, 'Share')));
    await mona.submit(form, {});
    expect(lastPost(mona).message_reference?.message_id).toBe(claim.id);
  });

  test.each([
    ['into another channel', () => ({ channel: [channelId('sources')] }), 'sources'],
    ['after the message was deleted', () => ({}), 'general'],
    ['where the bot may not read what was written before', () => ({}), 'general'],
  ])('shares it %s without a reply', async (how, filled, name) => {
    const general = served.standIn.channel('general');
    const claim = alice.write('The embassies in Nairobi were bombed by al-Qaeda in August 1998');
    const checked = await mona.messageCommand('Check against timeline', claim);
    const form = await openedForm(mona.press(checked, idOf(checked, 'Share')));
    if (how.includes('deleted')) general.messages.delete(claim.id);
    if (how.includes('read')) served.standIn.deny(general, Permission.ReadMessageHistory);
    const reply = await mona.submit(form, filled());
    general.overwrites.length = 0;
    expect(reply.content).toBe(`Posted in <#${channelId(name)}>.`);
    expect(lastPost(mona.in(name)).message_reference).toBeUndefined();
  });

  test('offers below the post what any member may press, and no Remove', async () => {
    await mona.slash('share', { entry: BOMBING });
    const post = lastPost(mona);
    expect(controls(post).map(({ label }) => label)).toEqual(['Full entry', 'How to read this']);
    const full = await alice.press(post, idOf(post, 'Full entry'));
    expect(isPrivate(full)).toBe(true);
    expect(full.content).toContain('**7 August 1998**: Bombing of the US embassies');
    expect(full.embeds[0]?.description?.length).toBeGreaterThan(
      post.embeds[0]?.description?.length ?? 0,
    );
  });

  test('is offered the entries that may be meant, and posts the one that is pressed', async () => {
    const question = await mona.slash('share', {
      entry: 'masri tehran',
      note: 'As was asked',
      channel: channelId('sources'),
    });
    expect(isPrivate(question)).toBe(true);
    expect(question.content).toContain('No entry is called **masri tehran**');
    expect(question.content).toContain('Which of these shall I post?');
    const [closest] = controls(question);
    expect(closest?.label).toContain('Abu Muhammad al-Masri is reported shot dead in Tehran');
    const pressed = closest?.custom_id ?? '';
    const posted = await mona.press(question, pressed);
    expect(posted.id).toBe(question.id);
    expect(posted.content).toBe(`Posted in <#${channelId('sources')}>.`);
    const post = lastPost(mona.in('sources'));
    expect(post.content).toContain('> As was asked');
    expect(titles(post)[0]).toContain('al-Masri');
  });

  test('posts once again, however often the button is pressed', async () => {
    await mona.slash('share', { entry: BOMBING });
    const question = await mona.slash('share', { entry: BOMBING });
    const count = posts(mona).length;
    const pressed = idOf(question, 'Post it again');
    await Promise.allSettled([mona.press(question, pressed), mona.press(question, pressed)]);
    expect(posts(mona)).toHaveLength(count + 1);
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
    expect(reply.content).toContain('I do not have **Embed Links** there');
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
    expect(controls(reply)[0]?.label).toContain('embassies in Nairobi');
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

  test('a note comes back with the reason, to be used again', async () => {
    const note = 'See *page* 241 <@1> `first`';
    const reply = await mona.slash('share', {
      entry: BOMBING,
      channel: channelId('plain-text'),
      note,
    });
    expect(reply.content).toContain('I do not have **Embed Links** there');
    expect(reply.content).toContain(`Your note:\n\`\`\`\n${note}\n\`\`\``);
  });

  test.each([
    ['of one character too many', 'n'.repeat(251), 'yours has 251'],
    ['as long as a form can take', 'n'.repeat(4000), 'yours has 4,000'],
    ['that would end its own quotation', `${'n'.repeat(300)}\`\`\`**`, 'yours has 305'],
  ])('a note %s comes back whole, from a share that waited', async (_, note, words) => {
    const server = mona.channel.server?.id ?? '';
    const request = {
      timeline: 'iran-al-qaeda',
      entry: BOMBING.split('/').at(-1),
      channel: mona.channel.id,
      note,
    };
    const text = JSON.stringify({ by: mona.user.id, at: now, request });
    const key = await served.store.saved.save(server, 'share', text, now);
    const question = await mona.slash('year', { year: '1998' });
    const before = posts(mona).length;
    const answer = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: { user: mona.user, roles: [], permissions: String(Permission.Administrator) },
      data: { component_type: 2, custom_id: formatCustomId({ to: 'shareAgain', key }) },
      message: question,
    } as never);
    const message = 'message' in answer ? answer.message : undefined;
    expect(message?.content).toContain(words);
    const [file] = message?.attachments ?? [];
    const given = file ? await (await fetch(file.url)).text() : message?.content;
    expect(given).toContain(note);
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
        permissions: String(Permission.ManageMessages),
      },
      data: { component_type: 2, custom_id: idOf(question, 'Post it again') },
      message: question,
    } as never);
    expect(JSON.stringify(refused)).toContain('That offer has expired');
    expect(posts(mona)).toHaveLength(before);
  });

  test('cannot have a share that waits read as a query of their own', async () => {
    await mona.slash('share', { entry: BOMBING, note: 'Not for everybody' });
    const question = await mona.slash('share', { entry: BOMBING, note: 'Not for everybody' });
    const again = parseCustomId(idOf(question, 'Post it again'));
    const key = again.kind === 'state' && 'key' in again.state ? again.state.key : '';
    const forged = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: { user: alice.user, roles: [], permissions: '0' },
      data: {
        component_type: 2,
        custom_id: formatCustomId({ to: 'saved', scope: '', from: 0, key }),
      },
      message: question,
    } as never);
    expect(JSON.stringify(forged)).toContain('I no longer know what was asked here');
    expect(JSON.stringify(forged)).not.toContain('Not for everybody');
  });

  test('who may no longer write there cannot have a share that waits posted there', async () => {
    const channel = channelId('sources');
    await mona.slash('share', { entry: BOMBING, channel });
    const question = await mona.slash('share', { entry: BOMBING, channel });
    const sources = served.standIn.channel('sources');
    const before = posts(mona.in('sources')).length;
    served.standIn.deny(sources, Permission.SendMessages, mona.user.id);
    const refused = await mona.press(question, idOf(question, 'Post it again'));
    sources.overwrites.length = 0;
    expect(refused.content).toContain('You may not write in');
    expect(posts(mona.in('sources'))).toHaveLength(before);
  });

  test('leaves nothing in the store by a question that has no answer', async () => {
    const save = vi.spyOn(served.store.saved, 'save');
    const query = `${'zzyzx'.repeat(30)} nowhere`;
    const answer = await mona.slash('search', { query });
    expect(controls(answer).map(({ label }) => label)).not.toContain('Share');
    expect(save).not.toHaveBeenCalled();
    save.mockRestore();
  });

  test('cannot have a query of their own read as a share that waits', async () => {
    const server = mona.channel.server?.id ?? '';
    const request = {
      timeline: 'iran-al-qaeda',
      entry: 'embassy-bombings-1998',
      channel: channelId('rules'),
      permissions: String(Permission.Administrator),
    };
    const text = JSON.stringify({ by: mona.user.id, request });
    const key = await served.store.saved.save(server, 'query', text, now);
    const answer = await mona.slash('year', { year: '1998' });
    const refused = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: {
        user: mona.user,
        roles: [],
        permissions: String(Permission.ManageMessages),
      },
      data: { component_type: 2, custom_id: formatCustomId({ to: 'shareAgain', key }) },
      message: answer,
    } as never);
    expect(JSON.stringify(refused)).toContain('That offer has expired');
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
