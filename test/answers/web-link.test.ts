import { expect, test } from 'vitest';
import { entryAnswer } from '../../src/answers/entry.ts';
import { answerContext } from '../../src/answers/answer-context.ts';
import { postedEntry } from '../../src/answers/share.ts';
import { sourceAnswer } from '../../src/answers/source.ts';
import { personAnswer } from '../../src/answers/person.ts';
import type { Message } from '../../src/answers/message.ts';
import { languages, messagesFor } from '../../src/i18n/language.ts';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { bundledTimeline } from '../bundled.ts';

const PUBLIC_URL = 'https://example.org/record/';

function links({ components = [] }: Message): readonly (string | undefined)[] {
  return components
    .flatMap((row) => row.components)
    .flatMap((part) => ('url' in part && 'label' in part ? [`${part.label} ${part.url}`] : []));
}

function answersIn(code: string, publicUrl: string | undefined): Record<string, Message> {
  const messages = messagesFor(code);
  const lookup = createLookup([bundledTimeline], () => publicUrl);
  const context = answerContext({ messages, mayShare: true }, lookup);
  const [entry] = bundledTimeline.entries;
  const person = bundledTimeline.people.find(({ id }) => id === 'saif-al-adel');
  const source = entry?.claims[0]?.citations[0]?.source;
  if (!entry || !person || !source) throw new Error('the bundled timeline has changed');
  const neighbours = { before: entry, after: entry };
  return {
    [`entries/${entry.id}`]: entryAnswer({ context, entry, page: 0, neighbours }),
    [`entries/${entry.id} `]: postedEntry(entry, [], context),
    [`people/${person.id}`]: personAnswer({
      context,
      person,
      view: 'person',
      entries: lookup.entriesAbout(person),
      said: [],
      from: 0,
      back: '',
    }),
    [`sources/${source.id}`]: sourceAnswer({
      context,
      source,
      entries: lookup.entriesCiting(source),
      from: 0,
      back: '',
    }),
  };
}

test.each(languages.map(({ code }) => code))(
  'in %s, entries, posts, people and sources lead to their pages on the web',
  (code) => {
    const label = messagesFor(code).buttons.openOnWeb;
    for (const [path, message] of Object.entries(answersIn(code, PUBLIC_URL))) {
      const url = `${PUBLIC_URL}iran-al-qaeda/${path.trim()}.html`;
      expect(links(message)).toContain(`${label} ${url}`);
    }
  },
);

test('the title of an entry is a link to its page', () => {
  const [full, posted] = Object.values(answersIn('en', PUBLIC_URL));
  const url = expect.stringMatching(/^https:\/\/example\.org\/record\/iran-al-qaeda\/entries\//u);
  expect(full?.embeds?.[0]).toMatchObject({ url });
  expect(posted?.embeds?.[0]).toMatchObject({ url });
});

test('without a site, nothing leads to one', () => {
  for (const message of Object.values(answersIn('en', undefined))) {
    expect(JSON.stringify(message)).not.toContain('example.org');
    expect(JSON.stringify(message)).not.toContain('on the web');
    expect(message.embeds?.every((embed) => embed.url === undefined)).toBe(true);
  }
});
