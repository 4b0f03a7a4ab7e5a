import { describe, expect, test } from 'vitest';
import {
  become,
  bot,
  box,
  forgiveErrors,
  isShown,
  maya,
  openAnotherPage,
  page,
  reopenPage,
  restartBot,
  restartPlayground,
  show,
  stopPlayground,
  usePage,
} from './page-fixture.ts';

usePage();

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
    expect(await isShown(members.getByText('Online — 4'))).toBe(true);
  });

  test('hides from members what only moderators may see', async () => {
    expect(await page.getByRole('button', { name: 'moderators' }).count()).toBe(0);
    await become('Tomás Herrera');
    await page.getByRole('button', { name: 'moderators' }).click();
    expect(await isShown(page.getByRole('heading', { name: 'Welcome to #moderators' }))).toBe(true);
  });

  test('shows when the bot goes offline and when it is back', async () => {
    await bot.close();
    await page.getByText('Chronocite is offline.').waitFor();
    await page.getByText('Offline — 1').waitFor();
    await restartBot();
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
    const other = await openAnotherPage();
    await box().fill('Who says so?');
    await page.keyboard.press('Enter');
    await other.getByText('Who says so?').waitFor();
    expect(maya().visibleMessages().at(-1)?.content).toBe('Who says so?');
  });

  test('lists the posts of a forum and opens them', async () => {
    await page.getByRole('button', { name: 'debates' }).click();
    await page.getByRole('button', { name: /Is “officials say” a source/u }).click();
    expect(await isShown(page.getByText('do we file that as reported'))).toBe(true);
  });

  test('shows an announcement channel in which members may not write', async () => {
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

  test('has direct messages with the bot, and a server without the bot', async () => {
    await page.getByRole('button', { name: 'Messages', exact: true }).click();
    await page.getByRole('heading', { name: 'Chronocite', exact: true }).first().waitFor();
    await page.getByRole('button', { name: 'Somebody else’s server' }).click();
    expect(await isShown(page.getByText('Asking for an essay'))).toBe(true);
  });
});

describe('the page', () => {
  test('says that the playground stopped, and reconnects by itself', async () => {
    await stopPlayground();
    await page.getByText('The playground stopped.').waitFor();
    await restartPlayground();
    await expect.poll(() => page.getByText('The playground stopped.').isVisible()).toBe(false);
    await show('public');
    await page.getByText('For everybody.').waitFor();
    forgiveErrors('ERR_CONNECTION_REFUSED');
  });

  test('has its channels in a drawer on a phone', async () => {
    await reopenPage({ width: 390, height: 844, touch: true });
    expect(await page.getByRole('button', { name: 'sources' }).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Show channels' }).click();
    await page.getByRole('button', { name: 'sources' }).click();
    await page.getByRole('heading', { name: 'Welcome to #sources' }).waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'announcements' }).isVisible())
      .toBe(false);
  });

  test.each([320, 390, 768, 1280])('fits into a window of %i pixels', async (width) => {
    await reopenPage({ width, height: 700, touch: width < 760 });
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
