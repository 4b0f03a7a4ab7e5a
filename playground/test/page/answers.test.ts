import { once } from 'node:events';
import { MessageFlags, Routes, type APIMessage } from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import {
  bot,
  clock,
  isShown,
  lastMessage,
  maya,
  openAnotherPage,
  page,
  show,
  standIn,
  usePage,
} from './page-fixture.ts';

usePage();

describe('answers', () => {
  test('for one person say so, are seen by nobody else, and can be dismissed', async () => {
    const other = await openAnotherPage();
    await show('markdown');
    await lastMessage().getByText('Only you can see this').waitFor();
    await lastMessage().getByText('Maya Lindqvist').waitFor();
    await lastMessage().getByText('/show').waitFor();
    await other.getByRole('button', { name: /Who you are/u }).click();
    await other.getByRole('radio', { name: /Tomás Herrera/u }).click();
    await other.getByRole('button', { name: /^Tomás Herrera/u }).waitFor();
    expect(await other.getByText('Only you can see this').count()).toBe(0);
    await lastMessage().getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => page.getByText('Only you can see this').count()).toBe(0);
    expect(maya().visibleMessages()).toHaveLength(5);
  });

  test('for everybody are seen by everybody', async () => {
    const other = await openAnotherPage();
    await show('public');
    await other.getByText('For everybody.').waitFor();
    expect(await other.getByText('Only you can see this').count()).toBe(0);
  });

  test('that notified nobody, or went to followers, say so', async () => {
    const { id } = standIn.channel('announcements');
    await page.getByRole('button', { name: 'announcements' }).click();
    const body = { content: 'Quiet news.', flags: MessageFlags.SuppressNotifications };
    const post = (await bot.rest.post(Routes.channelMessages(id), { body })) as APIMessage;
    await lastMessage().getByText('Silent: it notified nobody').waitFor();
    expect(await lastMessage().getByText('Published to').count()).toBe(0);
    await bot.rest.post(Routes.channelMessageCrosspost(id, post.id));
    await lastMessage().getByText('Published to the servers that follow this channel').waitFor();
  });

  test("are written in Discord's Markdown", async () => {
    const message = await show('markdown');
    await message.getByRole('heading', { name: 'One' }).waitFor();
    for (const [tag, text] of [
      ['strong', 'bold'],
      ['em', 'slanted'],
      ['u', 'under'],
      ['s', 'gone'],
      ['code', 'code'],
      ['blockquote', 'quoted'],
      ['pre', 'const year'],
      ['ol', 'first'],
      ['ul ul', 'deeper'],
    ] as const) {
      expect(await isShown(message.locator(`.markdown ${tag}`, { hasText: text }).first())).toBe(
        true,
      );
    }
    const link = message.getByRole('link', { name: 'a source' });
    expect(await link.getAttribute('href')).toBe('https://example.org/a_(b)');
    expect(await link.getAttribute('rel')).toBe('noreferrer noopener');
    await message.getByText('August 7, 1998').waitFor();
    const hidden = message.getByText('hidden', { exact: true });
    expect(await hidden.isVisible()).toBe(false);
    await message.getByRole('button', { name: 'Spoiler, show it' }).press('Enter');
    expect(await hidden.isVisible()).toBe(true);
  });

  test('show embeds with colour, fields side by side, and a footer', async () => {
    const message = await show('embeds');
    const embed = message.locator('.embed').first();
    expect(
      await page.evaluate(
        "getComputedStyle(document.querySelector('.embed')).borderInlineStartColor",
      ),
    ).toBe('rgb(59, 130, 196)');
    await embed
      .getByRole('link', { name: 'Embassy bombings in Nairobi and Dar es Salaam' })
      .waitFor();
    const boxes = await Promise.all(
      ['Standing', 'By', 'Sources', 'Denied by'].map((name) =>
        embed.getByText(name, { exact: true }).boundingBox(),
      ),
    );
    expect(boxes[0]?.y).toBe(boxes[2]?.y);
    expect(boxes[3]?.y).toBeGreaterThan(boxes[0]?.y ?? 0);
    expect(await isShown(embed.getByText(/Entry 12 of 54 • /u))).toBe(true);
  });

  test('in Arabic run from right to left', async () => {
    const message = await show('embeds');
    expect(await isShown(message.getByText('ابو محمد المصری در تهران'))).toBe(true);
    const [text, embed] =
      (await page.evaluate(`[...document.querySelectorAll('.embed')].slice(-1).flatMap((embed) => {
      const range = document.createRange();
      range.selectNodeContents(embed.querySelector('p'));
      return [range.getBoundingClientRect().right, embed.getBoundingClientRect().right];
    })`)) as [number, number];
    expect(embed - text).toBeLessThan(24);
  });

  test('show pictures of this machine, name those from outside, and offer files', async () => {
    const message = await show('picture');
    await expect
      .poll(() => page.evaluate("document.querySelector('.embed-image img').naturalWidth"))
      .toBe(320);
    await message.getByText('Not loaded: example.org').waitFor();
    const file = message.getByRole('link', { name: 'notes.txt' });
    // As in Discord, files stand above embeds.
    const embed = await message.locator('.embed').first().boundingBox();
    expect((await file.boundingBox())?.y).toBeLessThan(embed?.y ?? 0);
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toBe('notes.txt');
    expect(await message.locator('figure').count()).toBe(0);
  });

  test('link to messages without leaving the page', async () => {
    await show('thread');
    await lastMessage().getByRole('link', { name: 'a message' }).click();
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'))
      .toContain('A message with a thread.');
    expect(page.context().pages()).toHaveLength(1);
  });

  test('show threads, which open', async () => {
    await show('thread');
    await page
      .getByRole('button', { name: /About this/u })
      .last()
      .click();
    expect(await isShown(page.getByRole('heading', { name: 'About this' }).first())).toBe(true);
  });
});

describe('buttons and menus', () => {
  test('change the message when pressed', async () => {
    const message = await show('buttons');
    await message.getByRole('button', { name: 'Secondary' }).click();
    expect(await isShown(message.getByText('pressed secondary'))).toBe(true);
  });

  test('can be disabled, and can be links', async () => {
    const message = await show('buttons');
    expect(await message.getByRole('button', { name: '2 / 5' }).isDisabled()).toBe(true);
    expect(await message.getByRole('link', { name: 'Link' }).getAttribute('href')).toBe(
      'https://example.org/',
    );
  });

  test('show when they got no answer', async () => {
    const message = await show('buttons');
    const sent = once(standIn.world.events, 'interaction');
    await message.getByRole('button', { name: 'No answer' }).click();
    await sent;
    expect(
      await message.getByRole('button', { name: /No answer/u }).getAttribute('aria-busy'),
    ).toBe('true');
    clock.advance(3000);
    expect(await isShown(page.getByText('This interaction failed'))).toBe(true);
  });

  test('let one pick one of several, by mouse and by keyboard', async () => {
    const message = await show('menus');
    await message.getByRole('combobox', { name: 'Pick a person' }).click();
    await message.getByRole('option', { name: /سيف العدل/u }).click();
    await message.getByText('chose adel').waitFor();
    await message.getByRole('combobox', { name: 'Pick a person' }).focus();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await isShown(message.getByText('chose masri'))).toBe(true);
  });

  test('let one pick several, up to the maximum', async () => {
    const message = await show('menus');
    await message.getByRole('combobox', { name: 'Pick years' }).click();
    await page.keyboard.type('199');
    for (const year of ['1991', '1993', '1995', '1997'])
      await message.getByRole('option', { name: year }).click();
    await page.keyboard.press('Tab');
    expect(await isShown(message.getByText('chose 1991, 1993, 1995'))).toBe(true);
  });

  test('change nothing when closed with Escape', async () => {
    const message = await show('menus');
    await message.getByRole('combobox', { name: 'Pick years' }).click();
    await message.getByRole('option', { name: '1991' }).click();
    await page.keyboard.press('Escape');
    expect(await message.getByRole('option').count()).toBe(0);
    expect(await message.getByText('Menus').isVisible()).toBe(true);
  });

  test.each([
    [
      'Pick somebody',
      'Ruth Adeyemi',
      () => standIn.person({ name: 'Ruth Adeyemi', permissions: 'admin' }).user.id,
    ],
    [
      'Pick a role',
      'Moderator',
      () => [...standIn.server.roles.values()].find(({ name }) => name === 'Moderator')?.id,
    ],
    ['Pick a channel', '#sources', () => standIn.channel('sources').id],
  ] as const)('offer people, roles and channels: %s', async (menu, name, id) => {
    const message = await show('menus');
    await message.getByRole('combobox', { name: menu }).click();
    await message.getByRole('option', { name }).click();
    expect(await isShown(message.getByText(`chose ${id()}`))).toBe(true);
  });
});
