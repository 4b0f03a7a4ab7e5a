import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import {
  become,
  box,
  choices,
  clock,
  isShown,
  maya,
  option,
  page,
  show,
  standIn,
  usePage,
} from './page-fixture.ts';

usePage();

/** The box after the options. */
const more = () => page.locator('.more-options input');

describe('commands', () => {
  test('are listed while one types, with what they do', async () => {
    await box().fill('/');
    await page.getByRole('option', { name: /\/show what.*Shows one kind of answer/u }).waitFor();
    await page.getByRole('option', { name: /\/year year.*What happened in a year/u }).waitFor();
    await box().fill('/y');
    expect(await choices().count()).toBe(1);
    await box().fill('/nothing');
    expect(await isShown(page.getByText('No command fits.'))).toBe(true);
  });

  test('are shown to people who may use them, each sub-command by itself', async () => {
    await box().fill('/desk');
    await page.getByText('No command fits.').waitFor();
    await become('Tomás Herrera');
    await box().fill('/desk');
    await page.getByRole('option', { name: /\/desk open note/u }).waitFor();
    await page.getByRole('option', { name: /\/desk close/u }).waitFor();
    await page.keyboard.press('Enter');
    await option('note').fill('evening');
    await page.keyboard.press('Enter');
    expect(await isShown(page.getByText('"name":"open"'))).toBe(true);
  });

  test('are filled in by keyboard alone: pick, complete, send', async () => {
    await box().press('/');
    await page.keyboard.type('ye');
    await page.keyboard.press('Enter');
    await page.keyboard.type('199');
    await expect
      .poll(() => choices().allTextContents())
      .toEqual(['1991 · some entries', '1992 · some entries', '1998 · some entries']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('.picker [aria-selected=true]').textContent()).toBe(
      '1992 · some entries',
    );
    await page.keyboard.press('Enter');
    expect(await option('year').inputValue()).toBe('1992 · some entries');
    await page.keyboard.press('Enter');
    expect(await isShown(page.getByText('"value":"1992"'))).toBe(true);
  });

  test('are sent as typed when nothing was picked', async () => {
    await box().fill('/year ');
    await option('year').fill('the nineties');
    await page.getByText('No options match your search.').waitFor();
    await page.keyboard.press('Enter');
    expect(await isShown(page.getByText('"value":"the nineties"'))).toBe(true);
  });

  test('take the first choice on Tab', async () => {
    await box().fill('/year ');
    await option('year').fill('19');
    await expect.poll(() => choices().count()).toBe(3);
    await page.keyboard.press('Tab');
    expect(await option('year').inputValue()).toBe('1991 · some entries');
  });

  test('are not sent while a required option is empty, and say so', async () => {
    await box().fill('/year ');
    await page.keyboard.press('Enter');
    await page.getByText('This option is required.').waitFor();
    expect(await option('year').getAttribute('aria-invalid')).toBe('true');
    expect(maya().visibleMessages()).toHaveLength(5);
  });

  test('accept optional options of every kind', async () => {
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
    const answer = page.getByText('"name":"limit","type":4,"value":5');
    await answer.waitFor();
    expect(await answer.textContent()).toContain(`"value":"${standIn.channel('sources').id}"`);
    expect(await answer.textContent()).toContain('"name":"loud","type":5,"value":true');
  });

  test('refuse text for a number', async () => {
    await box().fill('/year ');
    await option('year').fill('1998');
    await page.getByRole('combobox', { name: 'Add an optional option' }).click();
    await page.getByRole('option', { name: /limit/u }).click();
    await option('limit').fill('many');
    await page.keyboard.press('Enter');
    expect(await isShown(page.getByText('This must be a number.'))).toBe(true);
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

  test.each(['/year 1998', '/Year 1998', '/year year:1998'])(
    'begin with the text that followed their name: %s',
    async (typed) => {
      await box().fill(typed);
      await page.keyboard.press('Enter');
      expect(await option('year').inputValue()).toBe('1998');
    },
  );

  test('take typed text into their next option, also where all are optional', async () => {
    await box().pressSequentially('/pick 7 August');
    expect(await option('day').inputValue()).toBe('7 August');
    await page.keyboard.press('Enter');
    expect(await isShown(page.getByText('"name":"day","type":3,"value":"7 August"'))).toBe(true);
  });

  test('do not take the name of an option for text', async () => {
    await box().pressSequentially('/year year:1998 limit:5');
    expect(await option('year').inputValue()).toBe('1998');
    expect(await option('limit').inputValue()).toBe('5');
  });

  test('offer the options of which the name is typed, and take what follows a name', async () => {
    await box().pressSequentially('/pick mo');
    expect(await choices().allTextContents()).toEqual(['monthA month']);
    await page.keyboard.press('Enter');
    await page.keyboard.type('August');
    await more().fill('day:7');
    await page.keyboard.press('Enter');
    const answer = page.getByText('"value":"August"');
    await answer.waitFor();
    expect(await answer.textContent()).toContain('"name":"day","type":3,"value":"7"');
  });

  test('are sent with Enter where nothing else is to be filled in', async () => {
    await box().pressSequentially('/pick ');
    await page.keyboard.press('Enter');
    await expect.poll(() => maya().visibleMessages()).toHaveLength(6);
  });

  test.each([
    ['/year iran year:1998', 'iran'],
    ['/bare hello', 'hello'],
  ])('show what no option takes, and are not sent with it: %s', async (typed, left) => {
    await box().fill(typed);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.getByText(`No option takes “${left}”`).waitFor();
    expect(await more().inputValue()).toBe(left);
    expect(maya().visibleMessages()).toHaveLength(5);
    await more().fill('');
    await page.keyboard.press('Enter');
    await expect.poll(() => maya().visibleMessages()).toHaveLength(6);
  });

  test("say in Discord's words that the bot did not respond", async () => {
    const sent = once(standIn.world.events, 'interaction');
    await show('never');
    await page.getByText('Sending command…').waitFor();
    await sent;
    clock.advance(3000);
    await page.getByText('The application did not respond').waitFor();
    await page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await page.getByText('The application did not respond').count()).toBe(0);
  });

  test('show that the bot is thinking while the answer takes long', async () => {
    standIn.failNext({
      method: 'PATCH',
      route: '/webhooks/:application/:token/messages/:message',
      status: 500,
    });
    await show('later');
    await page.getByText('Chronocite is thinking…').waitFor();
    await page.reload();
    await show('later');
    expect(await isShown(page.getByText('Here it is.'))).toBe(true);
  });

  test('of a message open with a right click and with its button', async () => {
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
