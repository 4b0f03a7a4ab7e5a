import { readFile } from 'node:fs/promises';
import { InteractionType, type APIInteraction } from 'discord-api-types/v10';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startTestBot, type TestBot } from '../test-bot.ts';
import { bot, box, page, reopenPage, standIn, usePage } from './page-fixture.ts';

usePage();

const ENTRIES = new URL('../../../data/iran-al-qaeda/entries.yaml', import.meta.url);
/** As many as a menu of Discord holds, and the code points of each. */
const MAX_OPTIONS = 25;
const MAX_LABEL = 100;

/** The longest titles of the bundled record, the longest first. */
async function longestTitles(): Promise<readonly string[]> {
  const text = await readFile(ENTRIES, 'utf8');
  return [...text.matchAll(/^ {2}title: (['"]?)(.+)\1$/gmu)]
    .map(([, , title = '']) => title)
    .toSorted((one, other) => other.length - one.length)
    .slice(0, MAX_OPTIONS);
}

/** A form as the bot opens it to share an entry, and with every text as long as Discord allows. */
function shareForm(titles: readonly string[]) {
  const options = titles.map((title, index) => ({
    label: title.slice(0, MAX_LABEL),
    value: String(index),
    description: 'about October 2001 – about May 2002',
  }));
  const [first, ...rest] = options;
  return {
    custom_id: 'share',
    title: 'Share an entry that has the longest titles yet',
    components: [
      field('Which entry?', {
        type: 3,
        custom_id: 'entry',
        options: [{ ...first, default: true }, ...rest],
      }),
      field('Which others?', {
        type: 3,
        custom_id: 'others',
        max_values: 3,
        options: options.map((option, index) => ({ ...option, default: index < 3 })),
      }),
      field('In which channel?', { type: 8, custom_id: 'channel', required: false }),
      field('A note of your own', { type: 4, style: 2, custom_id: 'note', required: false }),
      field('Signed by', { type: 4, style: 1, custom_id: 'by', value: 'x'.repeat(200) }),
    ],
  };
}

function field(label: string, component: object) {
  return { type: 18, label: label.padEnd(45, '…'), description: 'word '.repeat(20), component };
}

/** Lets a bot answer `/share` with the form, and what is submitted with a message. */
async function openLongForm(): Promise<void> {
  const form = shareForm(await longestTitles());
  const respond = (interaction: APIInteraction, sharing: TestBot) =>
    sharing.respond(
      interaction,
      interaction.type === InteractionType.ModalSubmit
        ? { type: 4, data: { content: 'Shared.' } }
        : { type: 9, data: { ...form, title: form.title.slice(0, 45) } },
    );
  await bot.close();
  const sharing = await startTestBot(standIn, [{ name: 'share', description: 's' }], respond);
  onTestFinished(() => sharing.close());
  await openForm();
}

/** The page offers the command while it is typed, once it knows it. Enter before that would send a text. */
async function openForm(): Promise<void> {
  const isOffered = async () => {
    await box().fill('');
    await box().fill('/share');
    return page.getByRole('option', { name: '/share' }).isVisible();
  };
  await expect.poll(isOffered, { timeout: 60_000 }).toBe(true);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
}

const button = (name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

/** What reaches beyond the dialog at its sides, as HTML. Text that is cut with "…" does not. */
function overflowing(): Promise<unknown> {
  return page.evaluate(`(() => {
    const dialog = document.querySelector('dialog').getBoundingClientRect();
    return [...document.querySelectorAll('dialog *')]
      .filter((element) => element.checkVisibility() && !element.closest('.menu-button > *'))
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        return left < dialog.left - 0.5 || right > dialog.right + 0.5;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  })()`);
}

/** Whether all of the button is in the window and nothing lies over it. */
async function isFullyInView(name: string): Promise<boolean> {
  const view = await button(name).boundingBox();
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  if (view === null) return false;
  const isInside =
    view.x >= 0 && view.y >= 0 && view.x + view.width <= width && view.y + view.height <= height;
  const corners = [
    [view.x + 8, view.y + 8],
    [view.x + view.width - 8, view.y + view.height - 8],
  ];
  const onTop = await page.evaluate(
    `${JSON.stringify(corners)}.map(([x, y]) => document.elementFromPoint(x, y)?.closest('button')?.textContent)`,
  );
  return isInside && JSON.stringify(onTop) === JSON.stringify([name, name]);
}

describe.each([
  [1280, 800],
  [390, 844],
  [844, 390],
])('a form with the longest titles of the record, at %i × %i', (width, height) => {
  test('fits the window, with Submit and Cancel in view', async () => {
    await reopenPage({ width, height, touch: width < 1000 });
    await openLongForm();
    expect(await overflowing()).toEqual([]);
    expect(await isFullyInView('Submit')).toBe(true);
    expect(await isFullyInView('Cancel')).toBe(true);
  });

  test('can be submitted and cancelled', async () => {
    await reopenPage({ width, height, touch: width < 1000 });
    await openLongForm();
    await button('Submit').click();
    await page.getByText('Shared.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await openForm();
    await button('Cancel').click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await page.getByText('Shared.').count()).toBe(1);
  });

  test('opens its lists inside the window', async () => {
    await reopenPage({ width, height, touch: width < 1000 });
    await openLongForm();
    for (const label of ['Which entry?', 'Which others?', 'In which channel?']) {
      const menu = page.getByRole('combobox', { name: label });
      await menu.click();
      const list = await page.locator('.menu-list:not([hidden])').boundingBox();
      expect(list?.x).toBeGreaterThanOrEqual(0);
      expect(list?.y).toBeGreaterThanOrEqual(0);
      expect((list?.x ?? width) + (list?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((list?.y ?? height) + (list?.height ?? 0)).toBeLessThanOrEqual(height);
      await page.keyboard.press('Escape');
    }
  });
});
