/** The answer to a checked message fits a screen, whatever the record has about it. */
import { expect, test } from 'vitest';
import { answerContext } from '../../src/answers/answer-context.ts';
import { checkAnswer } from '../../src/answers/check.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { bundledLookup, bundledTimeline } from '../bundled.ts';
import { percentile, visibleSize } from './visible-size.ts';

/** Every title, claim and person of the record, taken for messages. */
const texts = [
  ...bundledTimeline.entries.flatMap(({ title, claims }) => [
    title,
    ...claims.map(({ text }) => text),
  ]),
  ...bundledTimeline.people.map(({ name }) => `I read that ${name} was there.`),
];
const checked = texts.map((text) => ({
  text,
  mentions: bundledLookup.mentions(text, undefined),
}));

test.each(languages)('in $name', ({ code }) => {
  const asker = { messages: messagesFor(code), mayShare: true };
  const context = answerContext(asker, bundledLookup);
  const url = 'https://discord.com/channels/1/2/3';
  const answers = checked.map(({ text, mentions }) =>
    checkAnswer(mentions, { id: '3', url, text }, context),
  );
  const sizes = answers.map(visibleSize);
  const characters = sizes.map((size) => size.characters);
  const lines = sizes.map((size) => size.lines);
  expect(percentile(characters, 0.95)).toBeLessThanOrEqual(1_500);
  expect(percentile(lines, 0.95)).toBeLessThanOrEqual(32);
  // With embeds hidden, the text alone is read.
  expect(answers.filter(({ content = '' }) => content === '')).toEqual([]);
});
