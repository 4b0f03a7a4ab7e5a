/** What a server's admins choose, through the real bot. */
import { InteractionType, type APIMessage } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type FormValues, openedForm, type Person } from '@chronocite/playground';
import { formatCustomId } from '../../src/answers/custom-id.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';
import { controls, idOf, isPrivate, titles } from './message.ts';

const ANSWERS = 'Answers, language and time';
const ROLES = 'Roles';

let served: ServedBot;
let ada: Person;
let mona: Person;
let alice: Person;

beforeEach(async () => {
  served = await serveBot();
  ada = served.standIn.person({ name: 'Ada', permissions: 'admin', locale: 'en-GB' });
  mona = served.standIn.person({ name: 'Mona', permissions: 'moderator', locale: 'en-GB' });
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterEach(() => served.close());

async function choose(part: string, filled: FormValues): Promise<APIMessage> {
  const settings = await ada.slash('settings');
  return ada.submit(await openedForm(ada.press(settings, idOf(settings, part))), filled);
}
/** What a line of the settings says, with the lines below that belong to it. */
const value = ({ content }: APIMessage, name: string) =>
  content
    .split(/\n(?=\*\*)/u)
    .find((line) => line.startsWith(`**${name}**: `))
    ?.slice(`**${name}**: `.length);

test('settings show the present choices, and a change shows the new ones', async () => {
  const before = await ada.slash('settings');
  expect(isPrivate(before)).toBe(true);
  expect(value(before, 'Time zone')).toBe('UTC');
  const after = await choose(ANSWERS, { timeZone: 'Europe/Berlin' });
  expect(value(after, 'Time zone')).toBe('Europe/Berlin');
});

test('a time zone that does not exist is named, and nothing is changed', async () => {
  const reply = await choose(ANSWERS, { answers: ['public'], timeZone: 'Mars/Olympus' });
  expect(reply.content).toContain('**Mars/Olympus** is not a time zone');
  expect(value(await ada.slash('settings'), 'Answers')).toBe('Only the asker sees them');
});

describe('a time zone that is not known by its name', () => {
  const labels = (message: APIMessage) => controls(message).map(({ label }) => label);

  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['Europe/Berln', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['Iran', 'Asia/Tehran'],
  ])('%s is asked about, and nothing is changed', async (timeZone, zone) => {
    const question = await choose(ANSWERS, { timeZone });
    expect(question.content).toContain(`**${timeZone}** is not a time zone`);
    expect(labels(question)).toEqual([zone, 'Write it again…']);
    expect(value(await ada.slash('settings'), 'Time zone')).toBe('UTC');
  });

  test('keeps the rest of the form until one is pressed', async () => {
    const question = await choose(ANSWERS, {
      answers: ['public'],
      here: ['private'],
      timeZone: 'tehran',
    });
    expect(value(await ada.slash('settings'), 'Answers')).toBe('Only the asker sees them');
    const changed = await ada.press(question, idOf(question, 'Asia/Tehran'));
    expect(changed.id).toBe(question.id);
    expect(value(changed, 'Time zone')).toBe('Asia/Tehran');
    expect(value(changed, 'Answers')).toContain('Everybody sees them');
    expect(value(changed, 'Answers')).toContain(`<#${ada.channel.id}>: Only the asker sees them`);
  });

  test('can be written again in the form as it was filled in', async () => {
    const question = await choose(ANSWERS, { answers: ['public'], timeZone: 'Mecca' });
    expect(question.content).toContain('Write a large city, a country');
    const form = await openedForm(ada.press(question, idOf(question, 'Write it again…')));
    const filled = JSON.stringify(form);
    expect(filled).toContain('"value":"Mecca"');
    const changed = await ada.submit(form, { timeZone: 'Saudi Arabia' });
    const saved = await ada.press(changed, idOf(changed, 'Asia/Riyadh'));
    expect(value(saved, 'Answers')).toBe('Everybody sees them');
  });

  test.each([
    ['EST', 'America/New_York'],
    ['CET', 'Europe/Berlin'],
  ])('%s is said to have no summer time, and cities are offered', async (timeZone, city) => {
    const question = await choose(ANSWERS, { timeZone });
    expect(question.content).toContain(`**${timeZone}** names no place`);
    expect(question.content).toContain('summer time');
    expect(labels(question)).toContain(city);
  });

  test('is settled by nobody but the admin who was asked', async () => {
    const question = await choose(ANSWERS, { timeZone: 'tehran' });
    const eve = served.standIn.person({ name: 'Eve', permissions: 'admin', locale: 'en-GB' });
    const refused = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: { user: eve.user, roles: [], permissions: '32' },
      data: { component_type: 2, custom_id: idOf(question, 'Asia/Tehran') },
      message: question,
    } as never);
    expect(JSON.stringify(refused)).toContain('no longer open');
    expect(value(await ada.slash('settings'), 'Time zone')).toBe('UTC');
  });
});

describe('answers', () => {
  test('are public where the server chose that, and errors stay private', async () => {
    await choose(ANSWERS, { answers: ['public'] });
    expect(isPrivate(await alice.slash('year', { year: '1998' }))).toBe(false);
    expect(isPrivate(await alice.slash('year', { year: 'nonsense' }))).toBe(true);
  });

  test('are private in a channel with a choice of its own', async () => {
    await choose(ANSWERS, { answers: ['public'], here: ['private'] });
    expect(isPrivate(await alice.slash('year', { year: '1998' }))).toBe(true);
    expect(isPrivate(await alice.in('sources').slash('year', { year: '1998' }))).toBe(false);
  });

  test('stay private where the bot lacks Embed Links and a public answer would be empty', async () => {
    expect(isPrivate(await alice.in('plain-text').slash('year', { year: '1998' }))).toBe(true);
  });

  test('that are public change their page for the asker; other members get a page of their own', async () => {
    await choose(ANSWERS, { answers: ['public'] });
    const asked = await alice.in('sources').slash('year', { year: '2001-2021' });
    const theirs = await mona.in('sources').press(asked, idOf(asked, '›'));
    expect(isPrivate(theirs)).toBe(true);
    expect(theirs.id).not.toBe(asked.id);
    const turned = await alice.in('sources').press(asked, idOf(asked, '›'));
    expect(turned.id).toBe(asked.id);
    expect(titles(turned)).toEqual(titles(theirs));
  });
});

test('roles are chosen, and taken back', async () => {
  const [role = ''] = [...(ada.channel.server?.roles.keys() ?? [])].slice(-1);
  expect(
    value(await choose(ROLES, { mentionRole: [role] }), 'Role mentioned in scheduled posts'),
  ).toBe(`<@&${role}>`);
  expect(value(await choose(ROLES, { mentionRole: [] }), 'Role mentioned in scheduled posts')).toBe(
    'No role',
  );
});

test('a channel for reviews is not offered: nothing would be posted there', async () => {
  const settings = await ada.slash('settings');
  const form = await openedForm(ada.press(settings, idOf(settings, ROLES)));
  expect(JSON.stringify([settings, form])).not.toMatch(/review/i);
});

test('everything about the server can be exported as JSON', async () => {
  await choose(ANSWERS, { timeZone: 'Europe/Berlin' });
  const settings = await ada.slash('settings');
  const exported = await ada.press(settings, idOf(settings, 'Export as JSON'));
  const [file] = exported.attachments;
  expect(file?.filename).toBe('chronocite-server.json');
  const content = await (await fetch(file?.url ?? '')).json();
  expect(content).toMatchObject({
    format: 'chronocite-server-1',
    settings: { timeZone: 'Europe/Berlin' },
    audit: expect.arrayContaining([expect.objectContaining({ by: ada.user.id })]),
  });
});

test('everything about the server is deleted after a second press, and not before', async () => {
  await choose(ANSWERS, { timeZone: 'Europe/Berlin' });
  const settings = await ada.slash('settings');
  const question = await ada.press(settings, idOf(settings, 'Delete everything…'));
  expect(value(await ada.slash('settings'), 'Time zone')).toBe('Europe/Berlin');
  const reply = await ada.press(question, idOf(question, 'Delete everything about this server'));
  expect(reply.content).toContain('is deleted');
  expect(value(await ada.slash('settings'), 'Time zone')).toBe('UTC');
});

describe('who may not change settings', () => {
  test.each([
    ['the form', formatCustomId({ to: 'settingsForm', part: 'answers' })],
    ['the export', formatCustomId({ to: 'settingsExport' })],
    ['the deletion', formatCustomId({ to: 'settingsErase', sure: 'yes' })],
  ])('is refused %s, even as a moderator with a forged press', async (_, customId) => {
    const message = await mona.slash('year', { year: '1998' });
    const refused = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: { user: mona.user, roles: [], permissions: '8192' },
      data: { component_type: 2, custom_id: customId },
      message,
    } as never);
    expect(JSON.stringify(refused)).toContain('Manage Server');
  });

  test('is refused a forged form too, and nothing changes', async () => {
    const refused = await served.standIn.interact({
      type: InteractionType.ModalSubmit,
      member: { user: mona.user, roles: [], permissions: '8192' },
      data: {
        custom_id: formatCustomId({ to: 'settingsForm', part: 'answers' }),
        components: [
          { type: 18, component: { type: 3, custom_id: 'answers', values: ['public'] } },
        ],
      },
    } as never);
    expect(JSON.stringify(refused)).toContain('Manage Server');
    expect(value(await ada.slash('settings'), 'Answers')).toBe('Only the asker sees them');
  });

  test('is told where settings exist, after a forged press in a direct message', async () => {
    const dave = served.standIn.person({ name: 'Dave', locale: 'en-GB', where: 'dm' });
    const refused = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      user: dave.user,
      data: { component_type: 2, custom_id: formatCustomId({ to: 'settingsExport' }) },
      message: await dave.slash('year', { year: '1998' }),
      guild_id: undefined,
      member: undefined,
    } as never);
    expect(JSON.stringify(refused)).toContain('Settings exist in servers');
  });

  test('does not see the command', () => {
    expect(mona.visibleCommands().map(({ name }) => name)).not.toContain('settings');
    expect(ada.visibleCommands().map(({ name }) => name)).toContain('settings');
  });
});
