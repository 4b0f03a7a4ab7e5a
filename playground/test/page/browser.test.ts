import { expect, test } from 'vitest';
import { whyNoBrowser } from '../browser.ts';

test('where changes are checked, the page is tried in a real browser', ({ skip }) => {
  if (process.env['CI'] !== 'true' && whyNoBrowser !== undefined) skip(whyNoBrowser);
  expect(whyNoBrowser).toBeUndefined();
});
