/** What is sent to Discord is held against its limits before it leaves. */
import { expect, test } from 'vitest';
import { LIMITS } from '../../src/answers/limits.ts';
import { toMessageBody } from '../../src/discord/message-body.ts';

const file = (text: string) => ({ name: 'a.txt', text });

test('a file of the largest size passes, and one byte more does not', () => {
  const largest = 'a'.repeat(LIMITS.attachmentBytes);
  expect(() => toMessageBody({ content: 'a', files: [file(largest)] })).not.toThrow();
  // "é" takes two bytes.
  const larger = `${largest.slice(1)}é`;
  expect(() => toMessageBody({ content: 'a', files: [file(larger)] })).toThrow(
    'a file is too large',
  );
});

test('a message with more files than Discord takes does not pass', () => {
  const files = Array.from({ length: LIMITS.attachments + 1 }, () => file('a'));
  expect(() => toMessageBody({ content: 'a', files })).toThrow('there are too many files');
});
