/** A link is marked as a copy where it opens another website than the name beside it says. */
import { expect, test } from 'vitest';
import { copyHost } from '../../../src/timeline/model/copy-host.ts';

test.each([
  ['CNN', 'http://www.people.com.cn/a', 'people.com.cn'],
  ['The Washington Post', 'https://www.dailyalert.org/b', 'dailyalert.org'],
  ['F. Supp. 2d', 'https://case-law.vlex.com/c', 'case-law.vlex.com'],
  ['US Supreme Court', 'https://supreme.justia.com/d', 'supreme.justia.com'],
  ['FDD’s Long War Journal', 'https://jiw.blogspot.com/e', 'jiw.blogspot.com'],
])('%s, read at %s, is a copy at %s', (publisher, url, host) => {
  expect(copyHost(url, 'elsewhere', [publisher])).toBe(host);
});

test.each([
  ['The Hill', 'https://thehill.com/a'],
  ['Voice of America, Persian Service', 'https://ir.voanews.com/b'],
  ['BBC News', 'https://news.bbc.co.uk/c'],
  ['Radio Free Europe/Radio Liberty', 'https://www.rferl.org/d'],
  ['Geostrategy-Direct (WorldNetDaily)', 'https://www.wnd.com/e'],
  ['Reuters (Hürriyet Daily News)', 'https://www.hurriyetdailynews.com/f'],
  ['The Virginian-Pilot', 'https://www.pilotonline.com/g'],
  ['Iran Times', 'https://iran-times.com/h'],
  ['Ihsan Alkhatib', 'https://ihsanalkhatib.blogspot.com/i'],
  ['Newsweek (copy on usmessageboard.com)', 'https://www.usmessageboard.com/j'],
])('%s at %s is named already', (publisher, url) => {
  expect(copyHost(url, 'its page', [publisher])).toBeUndefined();
});

test('a link of which nothing else is said is the source itself', () => {
  expect(copyHost('https://mirror.example/a', undefined, ['CNN'])).toBeUndefined();
});
