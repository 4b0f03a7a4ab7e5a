/** The site beside the playground. */
import { expect, test } from 'vitest';
import { serveSite } from '../../src/site/serve-site.ts';
import { bundledTimeline } from '../bundled.ts';

test('the site is served at the addresses that answers link to, and nothing else is', async () => {
  const site = await serveSite(() => [bundledTimeline]);
  const get = async (path: string) => {
    const response = await fetch(`${site.url}${path}`);
    return { status: response.status, text: await response.text() };
  };
  try {
    expect((await get('')).text).toContain('<h1 dir="ltr">Iran and Al-Qaeda');
    const entry = await get('iran-al-qaeda/entries/cole-bombing-2000.html');
    expect(entry).toMatchObject({ status: 200, text: expect.stringContaining('USS Cole') });
    expect(entry.text).toContain(`${site.url}iran-al-qaeda/entries/cole-bombing-2000.html`);
    for (const path of ['no-such-page.html', '%2e%2e/%2e%2e/etc/passwd', '..%2fpackage.json']) {
      expect((await get(path)).status).toBe(404);
    }
    expect((await get('%ff')).status).toBe(400);
  } finally {
    await site.close();
  }
});
