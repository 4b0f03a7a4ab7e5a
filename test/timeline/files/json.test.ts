/** Reading JSON: whatever `JSON.parse` refuses is explained, with its place. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '../../../src/timeline/files/json.ts';
import { createPositions } from '../../../src/timeline/files/positions.ts';

async function errorsIn(text: string): Promise<readonly string[]> {
  const { errors } = await readJson(text);
  const position = createPositions(text);
  return errors.map(({ offset, message }) => {
    const { line, column } = position(offset);
    return `${line}:${column} ${message.replace('this is not JSON: ', '')}`;
  });
}

test.each([
  ['', ['1:1 a value is missing here (or the comma before is one too many)']],
  ['[{', ['1:3 a } is missing', '1:3 a ] is missing']],
  ['{"a": 1 "b": 2}', ['1:9 a comma is missing before this']],
  ['{"a" 1}', ['1:6 a colon is missing after the field name']],
  ['{"a": 1: 2}', ['1:8 a colon can only follow a field name']],
  ['[{"a": [1, 2}]', ['1:13 a ] is missing']],
  ['[1]]', ['1:4 the file should have ended here']],
  ['[}]', ['1:2 this bracket closes nothing']],
  [
    '{a: 1}',
    ['1:2 a field name in double quotes is missing here (or the comma before is one too many)'],
  ],
  ['{"a": \'b c\'}', ['1:7 a text needs double quotes']],
  ['[1, // one\n2]', ['1:5 JSON has no comments']],
  [
    '[01, .5, 1e]',
    ['1:2', '1:6', '1:10'].map((at) => `${at} a number that is not written as JSON writes numbers`),
  ],
  [
    String.raw`["\d", "\u12"]`,
    [
      '1:3 a backslash before a letter that has no such escape',
      '1:9 a \\u escape needs four hexadecimal digits',
    ],
  ],
  ['["a\tb"]', ['1:4 a control character inside a text; write it as \\n, \\t or \\u00…']],
  ['{"a": "b,\n"c": 1}', ['1:7 a text is not closed by a quote']],
  ['[{"a": "it"s", "b": 1}]', ['1:12 a comma is missing before this']],
])('%j is explained', async (text, expected) => {
  expect(await errorsIn(text)).toEqual(expected);
});

test('an item that is not closed ends where the next begins', async () => {
  const { value } = await readJson('[{"a": 1}, {"b": 2, {"c": 3}]');
  expect(value).toEqual([{ a: 1 }, undefined, { c: 3 }]);
});

test('a name that is written twice in another spelling is found', async () => {
  expect(await errorsIn(String.raw`{"a": 1, "\u0061": 2}`)).toEqual([
    '1:10 `a` is written twice; the second would hide the first',
  ]);
});

test('an error is reported for exactly the texts that JSON.parse refuses', async () => {
  const piece = fc.constantFrom(
    ...'{ } [ ] , : "a" "b\\n" "\\x" "open 1 -0.5e3 01 true nul \' // /* */ \n \t \u00a0 é'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.json({ maxDepth: 3 }),
    fc.tuple(fc.json({ maxDepth: 3 }), fc.nat(), piece).map(([json, at, more]) => {
      const place = at % (json.length + 1);
      return json.slice(0, place) + more + json.slice(place + 1);
    }),
  );
  await fc.assert(
    fc.asyncProperty(text, async (json) => {
      const { errors } = await readJson(json);
      const syntax = errors.filter(({ message }) => !message.includes('written twice'));
      expect(syntax.length === 0).toBe(isJson(json));
      expect(errors.every(({ offset }) => offset >= 0 && offset <= json.length)).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
