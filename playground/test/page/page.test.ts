import { once } from 'node:events';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startStandIn, type StandIn } from '../../src/stand-in.ts';
import { launchBrowser, openPage, whyNoBrowser, type PageOptions } from '../browser.ts';
import { startGalleryBot, type What } from '../gallery-bot.ts';
import { createManualClock, type ManualClock } from '../manual-clock.ts';
import type { TestBot } from '../test-bot.ts';

let browser: Browser;
let standIn: StandIn;
let bot: TestBot;
let clock: ManualClock;
let problems: string[];
let page: Page;

beforeAll(async () => {
  if (whyNoBrowser === undefined) browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

beforeEach(async ({ skip }) => {
  if (whyNoBrowser !== undefined) skip(whyNoBrowser);
  clock = createManualClock(Date.now());
  standIn = await startStandIn({ port: 0, clock });
  bot = await startGalleryBot(standIn);
  problems = [];
  page = await open();
});

afterEach(async () => {
  if (whyNoBrowser !== undefined) return;
  await Promise.all(browser.contexts().map((context) => context.close()));
  await bot.close();
  await standIn.close();
  // A test that leaves an error in the page failed, whatever it asserted.
  if (problems.length > 0) throw new Error(problems.join('\n'));
});

const open = (look?: PageOptions) => openPage(browser, standIn.pageUrl, problems, look);
const box = () => page.getByRole('textbox', { name: /^Message/u });
const option = (name: string) => page.getByRole('combobox', { name, exact: true });
const choices = () => page.locator('.picker [role=option]');
/** For what the page does in its own time; a busy machine takes longer. */
const PATIENTLY = { timeout: 15_000 };
/** Waits until it is there to be seen. */
async function shown(locator: Locator): Promise<boolean> {
  await locator.waitFor();
  return locator.isVisible();
}
const lastMessage = () => page.locator('article.message').last();
/** The people of the page, as tests know them. */
const maya = () => standIn.person({ name: 'Maya Lindqvist' });

/** `/show what:…`, typed. */
async function show(what: What): Promise<Locator> {
  const before = await page.locator('article.message').count();
  await box().fill('/show ');
  await option('what').fill(what);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  if (what !== 'never' && what !== 'form')
    await page.locator('article.message').nth(before).waitFor();
  return lastMessage();
}

async function become(who: string): Promise<void> {
  await page.getByRole('button', { name: /Who you are/u }).click();
  await page.getByRole('radio', { name: new RegExp(who, 'u') }).click();
  await page.getByRole('button', { name: new RegExp(`^${who}`, 'u') }).waitFor();
}

describe('the server', () => {
  test('shows its channels, its people, and that the bot is there', async () => {
    const channels = page.getByRole('navigation', { name: 'Channels of History Club' });
    for (const name of ['general', 'sources', 'debates', 'plain-text', 'announcements']) {
      await channels.getByRole('button', { name, exact: true }).waitFor();
    }
    const members = page.getByRole('complementary', { name: 'Members' });
    for (const name of ['Chronocite', 'Maya Lindqvist', 'Tomás Herrera', 'Ruth Adeyemi']) {
      await members.getByText(name, { exact: true }).waitFor();
    }
    expect(await shown(members.getByText('Online — 4'))).toBe(true);
  });

  test('hides from members what only moderators may see', async () => {
    expect(await page.getByRole('button', { name: 'moderators' }).count()).toBe(0);
    await become('Tomás Herrera');
    await page.getByRole('button', { name: 'moderators' }).click();
    expect(await shown(page.getByRole('heading', { name: 'Welcome to #moderators' }))).toBe(true);
  });

  test('says that the bot is offline when it is, and that it is back when it is', async () => {
    await bot.close();
    await page.getByText('Chronocite is offline.').waitFor();
    await page.getByText('Offline — 1').waitFor();
    bot = await startGalleryBot(standIn);
    await page.getByText('Online — 4').waitFor();
    expect(await page.getByText('Chronocite is offline.').isVisible()).toBe(false);
  });

  test('remembers who one is, the language and the appearance', async () => {
    await become('Ruth Adeyemi');
    await page.getByRole('button', { name: /Who you are/u }).click();
    await page.getByLabel('Language of your Discord').selectOption('fr');
    await page.getByRole('button', { name: /Who you are/u }).click();
    await page.getByRole('radio', { name: 'Light' }).click();
    await page.reload();
    await page.getByRole('button', { name: /^Ruth Adeyemi/u }).waitFor();
    await page
      .getByText(
        /novembre|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|décembre/u,
      )
      .first()
      .waitFor();
    expect(await page.evaluate('document.documentElement.dataset.theme')).toBe('light');
  });

  test('shows a message to everybody who reads the channel', async () => {
    const other = await open();
    await box().fill('Who says so?');
    await page.keyboard.press('Enter');
    await other.getByText('Who says so?').waitFor();
    expect(maya().visibleMessages().at(-1)?.content).toBe('Who says so?');
  });

  test('lists the posts of a forum and opens them', async () => {
    await page.getByRole('button', { name: 'debates' }).click();
    await page.getByRole('button', { name: /Is “officials say” a source/u }).click();
    expect(await shown(page.getByText('do we file that as reported'))).toBe(true);
  });

  test('reads an announcement channel in which members may not write', async () => {
    await page.getByRole('button', { name: 'announcements' }).click();
    await page.getByText('one entry of the timeline a day').waitFor();
    expect(
      await page
        .getByRole('textbox', {
          name: 'You do not have permission to send messages in this channel.',
        })
        .isDisabled(),
    ).toBe(true);
  });

  test('has direct messages with the bot, and another server to which it was brought along', async () => {
    await page.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.getByRole('heading', { name: 'Chronocite', exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Somebody else’s server' }).click();
    expect(await shown(page.getByText('Asking for an essay'))).toBe(true);
  });
});

describe('commands', () => {
  test('are listed while one types, with what they do', async () => {
    await box().fill('/');
    await page.getByRole('option', { name: /\/show what.*Shows one kind of answer/u }).waitFor();
    await page.getByRole('option', { name: /\/year year.*What happened in a year/u }).waitFor();
    await box().fill('/y');
    expect(await choices().count()).toBe(1);
    await box().fill('/nothing');
    expect(await shown(page.getByText('No command fits.'))).toBe(true);
  });

  test('are shown to those who may use them, and each sub-command by itself', async () => {
    await box().fill('/desk');
    await page.getByText('No command fits.').waitFor();
    await become('Tomás Herrera');
    await box().fill('/desk');
    await page.getByRole('option', { name: /\/desk open note/u }).waitFor();
    await page.getByRole('option', { name: /\/desk close/u }).waitFor();
    await page.keyboard.press('Enter');
    await option('note').fill('evening');
    await page.keyboard.press('Enter');
    expect(await shown(page.getByText('"name":"open"'))).toBe(true);
  });

  test('are filled in by keyboard alone: pick, complete, send', async () => {
    await box().press('/');
    await page.keyboard.type('ye');
    await page.keyboard.press('Enter');
    await page.keyboard.type('199');
    await expect
      .poll(() => choices().allTextContents(), PATIENTLY)
      .toEqual(['1991 · some entries', '1992 · some entries', '1998 · some entries']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.picker [aria-selected=true]').textContent()).toBe(
      '1992 · some entries',
    );
    await page.keyboard.press('Enter');
    expect(await option('year').inputValue()).toBe('1992 · some entries');
    await page.keyboard.press('Enter');
    expect(await shown(page.getByText('"value":"1992"'))).toBe(true);
  });

  test('are sent as typed when nothing was picked', async () => {
    await box().fill('/year ');
    await option('year').fill('the nineties');
    await page.getByText('No options match your search.').waitFor();
    await page.keyboard.press('Enter');
    expect(await shown(page.getByText('"value":"the nineties"'))).toBe(true);
  });

  test('take the first choice on Tab', async () => {
    await box().fill('/year ');
    await option('year').fill('19');
    await expect.poll(() => choices().count(), PATIENTLY).toBe(3);
    await page.keyboard.press('Tab');
    expect(await option('year').inputValue()).toBe('1991 · some entries');
  });

  test('are not sent without what they require, and say so', async () => {
    await box().fill('/year ');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required.').waitFor();
    expect(await option('year').getAttribute('aria-invalid')).toBe('true');
    expect(maya().visibleMessages()).toHaveLength(5);
  });

  test('take optional options of every kind', async () => {
    await box().fill('/year ');
    await option('year').fill('1998');
    for (const [name, typed] of [
      ['limit', '5'],
      ['channel', 'sources'],
      ['loud', 'True'],
    ] as const) {
      await page.getByRole('combobox', { name: 'Add an optional option' }).click();
      await page.getByRole('option', { name: new RegExp(name, 'u') }).click();
      await option(name).fill(typed);
      if (name !== 'limit') await page.keyboard.press('Enter');
    }
    await page.keyboard.press('Enter');
    const said = page.getByText('"name":"limit","type":4,"value":5');
    await said.waitFor();
    expect(await said.textContent()).toContain(`"value":"${standIn.channel('sources').id}"`);
    expect(await said.textContent()).toContain('"name":"loud","type":5,"value":true');
  });

  test('refuse what is no number where a number is asked', async () => {
    await box().fill('/year ');
    await option('year').fill('1998');
    await page.getByRole('combobox', { name: 'Add an optional option' }).click();
    await page.getByRole('option', { name: /limit/u }).click();
    await option('limit').fill('many');
    await page.keyboard.press('Enter');
    expect(await shown(page.getByText('This must be a number.'))).toBe(true);
  });

  test('are left with Escape, and with Backspace from an empty option', async () => {
    await box().fill('/year ');
    await option('year').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    expect(await box().inputValue()).toBe('');
    await box().fill('/year ');
    await option('year').press('Backspace');
    expect(await box().inputValue()).toBe('/year');
  });

  test('are begun with what was typed behind their name', async () => {
    await box().fill('/year 1998');
    await page.keyboard.press('Enter');
    expect(await option('year').inputValue()).toBe('1998');
  });

  test('that nobody answers say so as Discord does', async () => {
    const asked = once(standIn.world.events, 'interaction');
    await show('never');
    await page.getByText('Sending command…').waitFor();
    await asked;
    clock.advance(3000);
    await page.getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('The application did not respond').count()).toBe(0);
  });

  test('that take long show that the bot is thinking, then the answer', async () => {
    standIn.failNext({
      method: 'PATCH',
      route: '/webhooks/:application/:token/messages/:message',
      status: 500,
    });
    await show('later');
    await page.getByText('Chronocite is thinking…').waitFor();
    await page.reload();
    await show('later');
    expect(await shown(page.getByText('Here it is.'))).toBe(true);
  });

  test('of a message are found with a right click and with its button', async () => {
    await page.getByText('shot in Tehran').click({ button: 'right' });
    await page.getByRole('menuitem', { name: 'Check against timeline' }).click();
    await page.getByText('Check against timeline {"id"').waitFor();
    const message = page.locator('article.message').nth(2);
    await message.hover();
    await message.getByRole('button', { name: 'More for the message by Tomás Herrera' }).click();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('navigator.clipboard.readText()')).toContain('embassy bombings');
  });
});

describe('answers', () => {
  test('that only one person sees say so, are seen by nobody else, and can be dismissed', async () => {
    const other = await open();
    await show('markdown');
    await lastMessage().getByText('Only you can see this').waitFor();
    await lastMessage().getByText('Maya Lindqvist').waitFor();
    await lastMessage().getByText('/show').waitFor();
    await other.getByRole('button', { name: /Who you are/u }).click();
    await other.getByRole('radio', { name: /Tomás Herrera/u }).click();
    await other.getByRole('button', { name: /^Tomás Herrera/u }).waitFor();
    expect(await other.getByText('Only you can see this').count()).toBe(0);
    await lastMessage().getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => page.getByText('Only you can see this').count(), PATIENTLY).toBe(0);
    expect(maya().visibleMessages()).toHaveLength(5);
  });

  test('for everybody are seen by everybody', async () => {
    const other = await open();
    await show('public');
    await other.getByText('For everybody.').waitFor();
    expect(await other.getByText('Only you can see this').count()).toBe(0);
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
      expect(await shown(message.locator(`.markdown ${tag}`, { hasText: text }).first())).toBe(
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
    expect(await shown(embed.getByText(/Entry 12 of 54 • /u))).toBe(true);
  });

  test('in Arabic run from right to left', async () => {
    const message = await show('embeds');
    expect(await shown(message.getByText('ابو محمد المصری در تهران'))).toBe(true);
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
      .poll(
        () => page.evaluate("document.querySelector('.embed-image img').naturalWidth"),
        PATIENTLY,
      )
      .toBe(320);
    await message.getByText('Not loaded: example.org').waitFor();
    const file = message.getByRole('link', { name: 'notes.txt' });
    const [download] = await Promise.all([page.waitForEvent('download'), file.click()]);
    expect(download.suggestedFilename()).toBe('notes.txt');
    expect(await message.locator('figure').count()).toBe(0);
  });

  test('link to messages of this world without leaving it', async () => {
    await show('thread');
    await lastMessage().getByRole('link', { name: 'a message' }).click();
    await expect
      .poll(() => page.evaluate('document.activeElement.textContent'), PATIENTLY)
      .toContain('A message with a thread.');
    expect(page.context().pages()).toHaveLength(1);
  });

  test('carry threads that open', async () => {
    await show('thread');
    await page
      .getByRole('button', { name: /About this/u })
      .last()
      .click();
    expect(await shown(page.getByRole('heading', { name: 'About this' }).first())).toBe(true);
  });
});

describe('buttons and menus', () => {
  test('change the message when pressed', async () => {
    const message = await show('buttons');
    await message.getByRole('button', { name: 'Secondary' }).click();
    expect(await shown(message.getByText('pressed secondary'))).toBe(true);
  });

  test('are disabled, or lead elsewhere, when they say so', async () => {
    const message = await show('buttons');
    expect(await message.getByRole('button', { name: '2 / 5' }).isDisabled()).toBe(true);
    expect(await message.getByRole('link', { name: 'Link' }).getAttribute('href')).toBe(
      'https://example.org/',
    );
  });

  test('that get no answer say so', async () => {
    const message = await show('buttons');
    const asked = once(standIn.world.events, 'interaction');
    await message.getByRole('button', { name: 'No answer' }).click();
    await asked;
    expect(
      await message.getByRole('button', { name: /No answer/u }).getAttribute('aria-busy'),
    ).toBe('true');
    clock.advance(3000);
    expect(await shown(page.getByText('This interaction failed'))).toBe(true);
  });

  test('let one pick one of several, by mouse and by keyboard', async () => {
    const message = await show('menus');
    await message.getByRole('combobox', { name: 'Pick a person' }).click();
    await message.getByRole('option', { name: /سيف العدل/u }).click();
    await message.getByText('chose adel').waitFor();
    await message.getByRole('combobox', { name: 'Pick a person' }).focus();
    for (const key of ['ArrowDown', 'Enter']) await page.keyboard.press(key);
    expect(await shown(message.getByText('chose masri'))).toBe(true);
  });

  test('let one pick several, up to their number', async () => {
    const message = await show('menus');
    await message.getByRole('combobox', { name: 'Pick years' }).click();
    await page.keyboard.type('199');
    for (const year of ['1991', '1993', '1995', '1997'])
      await message.getByRole('option', { name: year }).click();
    await page.keyboard.press('Tab');
    expect(await shown(message.getByText('chose 1991, 1993, 1995'))).toBe(true);
  });

  test('change nothing when left with Escape', async () => {
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
    expect(await shown(message.getByText(`chose ${id()}`))).toBe(true);
  });
});

describe('forms', () => {
  const form = () => page.getByRole('dialog', { name: 'Share this entry' });

  test('are opened by a command and by a button, and can be left', async () => {
    await show('form');
    await form().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => form().count(), PATIENTLY).toBe(0);
    const message = await show('buttons');
    await message.getByRole('button', { name: 'Open the form' }).click();
    await form().getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => form().count(), PATIENTLY).toBe(0);
  });

  test('say what is missing and keep what was entered', async () => {
    await show('form');
    await form().getByRole('textbox', { name: 'Note' }).fill('as the court has it');
    await form().getByRole('button', { name: 'Submit' }).click();
    await form().getByText('“Channel” is required.').waitFor();
    expect(await form().getByRole('textbox', { name: 'Note' }).inputValue()).toBe(
      'as the court has it',
    );
    await form().getByRole('textbox', { name: 'Note' }).fill('as the court has it, at length');
    await form().getByText('30 of 20 characters').waitFor();
    await form().getByRole('combobox', { name: 'Channel' }).click();
    await form().getByRole('option', { name: '#sources' }).click();
    await form().getByRole('button', { name: 'Submit' }).click();
    expect(await shown(form().getByText('“Note” must have at most 20 characters.'))).toBe(true);
  });

  test('send what was entered, what was picked, and what was proposed', async () => {
    await show('form');
    await form().getByRole('combobox', { name: 'Channel' }).click();
    await form().getByRole('option', { name: '#sources' }).click();
    await form().getByRole('textbox', { name: 'Note' }).fill('للقراء');
    await form().getByRole('button', { name: 'Submit' }).click();
    const said = page.locator('article.message pre').last();
    await said.waitFor();
    const components = JSON.parse((await said.textContent()) ?? '') as {
      component?: { custom_id: string; value?: string; values?: string[] };
    }[];
    expect(components.map(({ component }) => component?.value ?? component?.values)).toEqual([
      undefined,
      [standIn.channel('sources').id],
      'للقراء',
      'Maya',
      ['none'],
    ]);
    await expect.poll(() => form().count(), PATIENTLY).toBe(0);
  });

  test('stay, with all that was entered, when the bot does not answer', async () => {
    await show('form');
    await form().getByRole('combobox', { name: 'Channel' }).click();
    await form().getByRole('option', { name: '#sources' }).click();
    await bot.close();
    const asked = once(standIn.world.events, 'interaction');
    await form().getByRole('button', { name: 'Submit' }).click();
    await asked;
    clock.advance(3000);
    await form().getByText('This interaction failed').waitFor();
    expect(await form().getByRole('textbox', { name: 'Signed' }).inputValue()).toBe('Maya');
  });
});

describe('the page', () => {
  test('comes back by itself after the playground stopped, and says so meanwhile', async () => {
    const { port } = new URL(standIn.pageUrl);
    await bot.close();
    await standIn.close();
    await page.getByText('The playground stopped.').waitFor();
    standIn = await startStandIn({ port: Number(port), clock });
    bot = await startGalleryBot(standIn);
    await expect
      .poll(() => page.getByText('The playground stopped.').isVisible(), PATIENTLY)
      .toBe(false);
    await show('public');
    await page.getByText('For everybody.').waitFor();
    problems = problems.filter((problem) => !problem.includes('ERR_CONNECTION_REFUSED'));
  });

  test('has its channels in a drawer on a phone', async () => {
    page = await open({ width: 390, height: 844, touch: true });
    expect(await page.getByRole('button', { name: 'sources' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show channels' }).click();
    await page.getByRole('button', { name: 'sources' }).click();
    await page.getByRole('heading', { name: 'Welcome to #sources' }).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'announcements' }).isVisible(), PATIENTLY)
      .toBe(false);
  });

  test.each([320, 390, 768, 1280])('is nowhere wider than a window of %i pixels', async (width) => {
    page = await open({ width, height: 700, touch: width < 760 });
    for (const what of ['markdown', 'embeds', 'buttons', 'menus', 'picture'] as const) {
      await show(what);
      const wide = await page.evaluate(
        `[...document.querySelectorAll('#messages *')].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > innerWidth + 0.5).map((e) => e.outerHTML.slice(0, 120))`,
      );
      expect(wide).toEqual([]);
    }
    await show('form');
    const dialog = await page.getByRole('dialog').boundingBox();
    expect((dialog?.x ?? 0) + (dialog?.width ?? 0)).toBeLessThanOrEqual(width);
  });
});
