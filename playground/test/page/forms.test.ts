import { once } from 'node:events';
import { describe, expect, test } from 'vitest';
import { bot, clock, isShown, page, show, standIn, usePage } from './page-fixture.ts';

usePage();

describe('forms', () => {
  const form = () => page.getByRole('dialog', { name: 'Share this entry' });

  test('open from a command and from a button, and can be cancelled', async () => {
    await show('form');
    await form().waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => form().count()).toBe(0);
    const message = await show('buttons');
    await message.getByRole('button', { name: 'Open the form' }).click();
    await form().getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => form().count()).toBe(0);
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
    expect(await isShown(form().getByText('“Note” must have at most 20 characters.'))).toBe(true);
  });

  test('send what was entered, what was picked, and the defaults', async () => {
    await show('form');
    await form().getByRole('combobox', { name: 'Channel' }).click();
    await form().getByRole('option', { name: '#sources' }).click();
    await form().getByRole('textbox', { name: 'Note' }).fill('للقراء');
    await form().getByRole('button', { name: 'Submit' }).click();
    const answer = page.locator('article.message pre').last();
    await answer.waitFor();
    const components = JSON.parse((await answer.textContent()) ?? '') as {
      component?: { custom_id: string; value?: string; values?: string[] };
    }[];
    expect(components.map(({ component }) => component?.value ?? component?.values)).toEqual([
      undefined,
      [standIn.channel('sources').id],
      'للقراء',
      'Maya',
      ['none'],
    ]);
    await expect.poll(() => form().count()).toBe(0);
  });

  test('send the choice that a menu shows after its list was closed with Escape', async () => {
    await show('form');
    const mention = form().getByRole('combobox', { name: 'Mention' });
    await mention.click();
    await form().getByRole('option', { name: 'Everybody who asked' }).click();
    await mention.click();
    await page.keyboard.press('Escape');
    expect(await mention.textContent()).toBe('Everybody who asked');
    await form().getByRole('combobox', { name: 'Channel' }).click();
    await form().getByRole('option', { name: '#sources' }).click();
    await form().getByRole('button', { name: 'Submit' }).click();
    expect(await isShown(page.getByText('"values":["asked"]'))).toBe(true);
  });

  test('stay open with everything that was entered when the bot does not answer', async () => {
    await show('form');
    await form().getByRole('combobox', { name: 'Channel' }).click();
    await form().getByRole('option', { name: '#sources' }).click();
    await bot.close();
    const sent = once(standIn.world.events, 'interaction');
    await form().getByRole('button', { name: 'Submit' }).click();
    await sent;
    clock.advance(3000);
    await form().getByText('This interaction failed').waitFor();
    expect(await form().getByRole('textbox', { name: 'Signed' }).inputValue()).toBe('Maya');
  });
});
