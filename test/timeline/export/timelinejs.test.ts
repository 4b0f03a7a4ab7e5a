/** TimelineJS itself, in a browser, draws its export. */
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createRequire } from 'node:module';
import { launchBrowser } from '../../../playground/test/browser.ts';
import { formatTimeline } from '../../../src/timeline/export/formats.ts';
import { bundledTimeline } from '../../bundled.ts';

type Drawing = {
  /** TimelineJS's own script. */
  readonly TL: { readonly Timeline: new (id: string, file: unknown) => Drawing['timeline'] };
  timeline: {
    /** Null until it is read. */
    readonly config: {
      readonly events: readonly unknown[];
      getErrors(): readonly unknown[];
    } | null;
  };
};

describe.skipIf(inject('noBrowser') !== undefined)('TimelineJS', () => {
  let browser: Awaited<ReturnType<typeof launchBrowser>>;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('takes every entry of the bundled timeline, and finds nothing wrong', async () => {
    const { text } = await formatTimeline('timelinejs', bundledTimeline);
    const page = await browser.newPage();
    await page.setContent('<div id="timeline" style="width: 800px; height: 600px"></div>');
    const path = createRequire(import.meta.url).resolve(
      '@knight-lab/timelinejs/dist/js/timeline.js',
    );
    await page.addScriptTag({ path });
    await page.evaluate((file) => {
      const drawing = globalThis as unknown as Drawing;
      drawing.timeline = new drawing.TL.Timeline('timeline', JSON.parse(file));
    }, text);
    const read = await page.waitForFunction(() => {
      const { config } = (globalThis as unknown as Drawing).timeline;
      return config && { errors: config.getErrors(), slides: config.events.length };
    });
    const drawn = await read.jsonValue();
    expect(drawn).toEqual({ errors: [], slides: bundledTimeline.entries.length });
    await page.getByText('Bombing of the US embassies').first().waitFor();
  });
});
