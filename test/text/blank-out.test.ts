/** What was read of a text is blanked out without moving the rest. */
import { expect, test } from 'vitest';
import { blankOut } from '../../src/text/blank-out.ts';

test('ranges are filled and the rest stays in its place', () => {
  const ranges = [
    { start: 0, end: 4 },
    { start: 9, end: 11 },
  ];
  expect(blankOut('Abu Musab in Iraq', ranges, '|')).toBe('||||Musab||n Iraq');
  expect(blankOut('1998', [{ start: 0, end: 4 }])).toBe('    ');
});
