/** What a member sees when asking the real bot about the bundled timeline. */
import { InteractionType, type APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Person } from '@chronocite/playground';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { STANDINGS } from '../../src/timeline/model/schema.ts';
import { bundledTimeline } from '../bundled.ts';
import { controls, descriptions, idOf, isPrivate, menuOf, optionsOf, titles } from './message.ts';
import { serveBot, type ServedBot } from '../served-bot.ts';

const BOMBING = 'iran-al-qaeda/embassy-bombings-1998';

let served: ServedBot;
let alice: Person;

beforeAll(async () => {
  served = await serveBot();
  alice = served.standIn.person({ name: 'Alice', locale: 'en-GB' });
});
afterAll(() => served.close());

describe('/year', () => {
  test.each([
    ['a year', '1998'],
    ['a decade', '1990s'],
    ['a range', '1998-2000'],
    ['a month', 'August 1998'],
    ['a day', '7 August 1998'],
    ['an EDTF expression', '1998-08-07'],
  ])(
    '%s is answered privately with the embassy bombings: their date, who says so, and sources',
    async (_, typed) => {
      const message = await alice.slash('year', { year: typed });
      expect(isPrivate(message)).toBe(true);
      expect(await everyPage(message)).toMatch(
        typed === '7 August 1998' || typed === '1998-08-07' || typed === 'August 1998'
          ? /\*\*7 August 1998\*\*.*\n\*\*📘 Established\*\* · .+\n.+\n-# .+/u
          : /\*\*7 Aug 1998\*\* · .*embassies in Nairobi.*\n-# 📘 Established · \[?Federal Bureau/u,
      );
    },
  );

  test('an entry that spans several years is found by each of them', async () => {
    for (const year of ['1996', '1998', '2000']) {
      const shown = await everyPage(await alice.slash('year', { year }));
      expect(shown).toContain('bin Laden’s return to Afghanistan');
    }
  });

  test('a year without entries says so, and its nearest years are one press away', async () => {
    const message = await alice.slash('year', { year: '1985' });
    expect(message.content).toContain('nothing for **1985**');
    const nearest = await alice.press(message, idOf(message, '1991 (1)'));
    expect(titles(nearest)).toHaveLength(1);
  });

  test.each([
    ['nonsense', 'once upon a time', 'cannot read'],
    ['a day that no calendar has', '31 February 1998', 'does not exist'],
    ['a range that ends before it begins', '2000-1996', 'does not exist'],
  ])('%s is explained, with what would work', async (_, typed, explanation) => {
    const message = await alice.slash('year', { year: typed });
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toContain(explanation);
  });

  test('completion lists years with how many entries they have', async () => {
    const choices = await alice.complete('year', 'year', '199');
    expect(choices).toContainEqual({ name: '1998 · 3 entries', value: '1998' });
  });
});

test('who was behind 9/11 is answered with what is established', async () => {
  const message = await alice.slash('search', { query: 'who was behind 9/11' });
  const [first] = descriptions(message).split('\n\n');
  expect(first).toMatch(/The attacks of 11 September 2001\n.*behind.*\n-# 📘 Established/u);
});

describe('/person', () => {
  test.each(['Saif al-Adel', "Sayf al-'Adl", 'سيف العدل', 'AL-ADL, Sayf', 'saif aladel'])(
    '%s is found, with his description, his other names and his namesakes',
    async (name) => {
      const message = await alice.slash('person', { name });
      expect(message.content).toMatch(/^\*\*Saif al-Adel\*\* · \d+ entries\n.*Egyptian/u);
      expect(descriptions(message)).toContain('Also known as: ');
      expect(descriptions(message)).toContain('Not to be confused with: Mohammed Ibrahim Makkawi');
      expect(descriptions(message)).toContain('**7 Aug 1998**');
      const all = await alice.press(message, idOf(message, 'All names'));
      expect(isPrivate(all)).toBe(true);
      const fields = all.embeds[0]?.fields?.map((field) => field.name);
      expect(fields).toEqual(
        expect.arrayContaining(['Also known as', 'Disputed', 'Not to be confused with']),
      );
    },
  );

  test.each([
    ['Khamenei', /🎙️ Official statement.*\n.*condemned .*Ali Khamenei/u],
    [
      'Javad Zarif',
      /CIA releases .*\n.*fake news.*\n-# 🚫 Denial · .*Foreign Minister Javad Zarif/u,
    ],
    ['Rafsanjani', /The attacks of 11 September 2001\n.*\n-# 🚫 Denial/u],
  ])(
    '%s is shown with what the entry says of them, not with its first claim',
    async (name, row) => {
      expect(descriptions(await alice.slash('person', { name }))).toMatch(row);
    },
  );

  test('at most five other names are shown, in the script of the asked name first', async () => {
    const names = async (name: string) => {
      const message = await alice.slash('person', { name });
      const [line = ''] = descriptions(message).split('\n');
      return line.replace('-# Also known as: ', '').split(' · ');
    };
    const latin = await names('Saif al-Adel');
    expect(latin.length).toBeLessThanOrEqual(5);
    expect(latin).not.toContain('Sayf al-Adl');
    const [first] = await names('سيف العدل');
    expect(first).toContain('سيف العدل');
  });

  test('a name that several people have offers each of them, and chooses none', async () => {
    const message = await alice.slash('person', { name: 'bin Laden' });
    expect(message.embeds).toEqual([]);
    const picked = await alice.press(message, idOf(message, 'Saad bin Laden'));
    expect(picked.content).toContain('**Saad bin Laden**');
  });

  test.each(['Jaysh al-Adl', 'Ali Maychou'])(
    '%s is not in the record, and is not answered with a person of a similar name',
    async (name) => {
      const message = await alice.slash('person', { name });
      expect(message.content).toContain('is not in the record');
      expect(message.embeds).toEqual([]);
    },
  );

  test('a pasted choice of an earlier version is asked about', async () => {
    const [choice] = await alice.complete('person', 'name', 'Saif al-Adel');
    const [name = '', about = ''] = String(choice?.name).split(' – ');
    const changed = `${name} – ${about.slice(0, -12)}`;
    const message = await alice.slash('person', { name: changed });
    expect(message.embeds).toEqual([]);
    const pressed = await alice.press(message, idOf(message, 'Saif al-Adel'));
    expect(pressed.content).toContain('**Saif al-Adel**');
  });

  test.each([
    ['Kumar', 'named in 2 entries:'],
    ['havlish', 'named in 3 entries:'],
    ['Miriam', 'named in 1 entry:'],
  ])('%s has no page, and is answered with the entries that name them', async (name, named) => {
    const message = await alice.slash('person', { name });
    expect(message.content).toContain(`**${name}** · No page of their own; ${named}`);
    expect(message.content).not.toContain('Nobody in the record');
  });

  test('who speaks and has no page is found by the claim that is theirs', async () => {
    const message = await alice.slash('person', { name: 'Gallagher Willkie Farr' });
    expect(message.content).toContain('No page of their own; named in 1 entry:');
    expect(JSON.stringify(message.embeds)).toContain('Willkie Farr & Gallagher');
  });

  test('entries that name somebody without a page can be opened, and lead back', async () => {
    const list = await alice.slash('person', { name: 'Kumar' });
    const entry = await alice.select(list, menuOf(list), optionsOf(list).slice(0, 1));
    const back = await alice.press(entry, idOf(entry, 'Back to the list'));
    expect(back.content).toContain('**Kumar** · No page of their own; named in 2 entries:');
  });

  test('a word of a longer name is not said to be absent, and its entries are a press away', async () => {
    const message = await alice.slash('person', { name: 'Nairobi' });
    expect(message.content).toContain('One entry holds these words');
    expect(message.content).not.toContain('does not mention');
    const listed = await alice.press(message, idOf(message, 'Mentioned (1)'));
    expect(listed.content).toContain('**Nairobi** · 1 entry');
  });

  test.each([
    ['Sword of Justice', 'Saif al-Adel'],
    ['Hajj', 'Osama bin Laden'],
  ])('%s is a name of many: it alone decides nothing, and %s is offered', async (name, offered) => {
    const message = await alice.slash('person', { name });
    expect(message.content).toContain(`**${name}** alone does not decide who is meant`);
    const picked = await alice.press(message, idOf(message, offered));
    expect(picked.content).toContain(`**${offered}**`);
  });

  test('a name that is close to none in the record is answered without a guess', async () => {
    const message = await alice.slash('person', { name: 'Margaret Thatcher' });
    expect(message.content).toContain('Nobody in the record');
    expect(controls(message)).toEqual([]);
  });
});

test('/year starts with what lies within the year, and ends with what only reaches into it', async () => {
  const message = await alice.slash('year', { year: '2020' });
  expect(message.content).toMatch(/^-# Starts with: 7 Feb 2020, Sudan settles/mu);
  const shown = await everyPage(message);
  const rows = shown.split('\n').filter((line) => /^\*\*.*\d{4}/u.test(line));
  expect(rows.at(-1)).toContain('**28 Jul 2017 – 18 May 2020**');
});

describe('/search', () => {
  test('shows what is nearest where nothing matches all of a question', async () => {
    const message = await alice.slash('search', { query: 'nairobi supermarket bombing wedding' });
    expect(message.content).toContain('Nothing matches all of');
    expect(titles(message).length).toBeGreaterThan(0);
  });

  test.each(['-', '""', 'the', '?', '"the"', '-iran', 'der'])(
    '%s asks for nothing: the answer says what to ask, and nothing about the record',
    async (query) => {
      const { content } = await alice.slash('search', { query });
      expect(content).toBe('There is nothing to look for: write a few words, a name or a year.');
    },
  );

  test('a word that matches nothing is said to, unless a source below has it in its name', async () => {
    const photo = await alice.slash('search', { query: 'Saif al-Adel photo' });
    expect(photo.content).toMatch(/person: Saif al-Adel · no match for photo$/mu);
    const source = await alice.slash('search', { query: 'Larijani wordpress' });
    expect(source.embeds).not.toEqual([]);
    expect(source.content).not.toContain('no match');
  });

  test('shows how the question was read', async () => {
    const message = await alice.slash('search', { query: 'al-Masri 2020' });
    expect(message.content).toContain('Understood as');
    expect(message.content).toContain('2020');
    expect(descriptions(message)).toContain('shot dead in Tehran');
  });

  test.each([
    ['Hunter Biden', 'Hunter Biden', 'Joe Biden'],
    ['what did Ellen Pompeo say', 'Ellen Pompeo', 'Mike Pompeo'],
  ])(
    '%s: a person of a similar name is offered, and not taken for the one who was asked for',
    async (query, name, close) => {
      const message = await alice.slash('search', { query });
      expect(message.embeds).toEqual([]);
      expect(message.content).toContain(`Nobody in the record is called **${name}**`);
      const pressed = await alice.press(message, idOf(message, close));
      expect(pressed.content).toContain(`**${close}**`);
    },
  );

  test('what matched is bold, and where the title holds none of it, the claim says it', async () => {
    const message = await alice.slash('search', { query: 'iran' });
    const shown = await everyPage(message);
    expect(shown).toContain('four alleged al-Qaeda operatives in **Iran**\n-# 📘');
    expect(shown).toMatch(
      /\*\*1991 or 1992\*\* · Talks in Sudan .+\n.+ went to \*\*Iran\*\* to be trained .+\n-# /u,
    );
  });

  test.each([
    'latest statement by Pompeo',
    'letzte Aussage von Pompeo',
    'dernière déclaration de Pompeo',
    'última declaración de Pompeo',
    'آخر تصريح بومبيو',
  ])('%s is answered newest first, and says so', async (query) => {
    const message = await alice.slash('search', { query });
    expect(message.content).toContain('3 entries · newest first');
    expect(message.content).toMatch(/Understood as: newest first/u);
    expect(optionsOf(message)[0]).toContain('2021');
    const byTime = await alice.press(message, idOf(message, 'Chronological'));
    const again = await alice.press(byTime, idOf(byTime, 'Newest first'));
    expect(optionsOf(again)).toEqual(optionsOf(message));
  });

  test.each([
    'the first bombing',
    'when was an embassy first bombed',
    'der erste Anschlag',
    'el primer atentado',
    'أول هجوم',
    'اولین حمله',
  ])('%s is answered with the oldest of the best matches, and says so', async (query) => {
    const message = await alice.slash('search', { query });
    expect(message.content).toContain('Understood as: oldest of the best matches first');
    expect(optionsOf(message)[0]).toContain('1998');
  });

  test.each([
    'how many entries about Saif al-Adel',
    'wie viele Einträge über Saif al-Adel',
    'combien d’entrées sur Saif al-Adel',
    'cuántas entradas sobre Saif al-Adel',
    'كم مدخل عن سيف العدل',
    'چند مدخل درباره سیف العدل',
  ])('%s is answered with how many entries were found', async (query) => {
    const message = await alice.slash('search', { query });
    expect(message.content).toContain('Understood as: how many: 13 entries found');
  });

  test('what is the latest is answered with all of the timeline, newest first', async () => {
    const message = await alice.slash('search', { query: 'what is the latest?' });
    expect(optionsOf(message)[0]).toContain('2026');
  });

  test.each(['first lady', '"latest" Zarif', 'last month Zarif', 'Zarif at last'])(
    '%s asks for no order',
    async (query) => {
      const { content } = await alice.slash('search', { query });
      expect(content).not.toMatch(/newest|oldest/u);
    },
  );

  test('the best match is first, and the order of time is one press away', async () => {
    const best = await alice.slash('search', { query: 'iran' });
    expect(best.content).toContain('best match first');
    const inTime = await alice.press(best, idOf(best, 'Chronological'));
    expect(descriptions(inTime)).toMatch(/^\*\*1991 or 1992\*\*/u);
    const again = await alice.press(inTime, idOf(inTime, 'Best first'));
    expect(descriptions(again)).toBe(descriptions(best));
  });

  test('a question of 6,000 characters is refused, and the reply names the limit', async () => {
    const message = await alice.slash('search', { query: 'a'.repeat(6_000) });
    expect(message.content).toMatch(/longer than I read \(\d+ characters\)/);
  });

  test('a blank question is answered with a request for words', async () => {
    const message = await alice.slash('search', { query: ' ' });
    expect(message.content).toContain('nothing to look for');
  });

  test('Markdown, mentions and links in a question are shown as typed', async () => {
    const message = await alice.slash('search', {
      query: '**zzyzx** <@1> @everyone https://evil.example',
    });
    expect(message.content).toContain(String.raw`\*\*zzyzx\*\*`);
    expect(message.content).not.toContain('https://evil');
    expect(message.mentions).toEqual([]);
    expect(message.mention_everyone).toBe(false);
  });
});

describe('/entry and /source', () => {
  test('an entry shows each claim with its standing, its speaker and its sources', async () => {
    const choices = await alice.complete('entry', 'id', 'embassies Nairobi');
    const message = await alice.slash('entry', { id: String(choices[0]?.value) });
    const [first = ''] = descriptions(message).split('\n\n').slice(1);
    expect(first).toMatch(
      /^\*\*📘 Established\*\*\nTruck bombs .+\n-# Federal Bureau of Investigation · .+ · .+/u,
    );
    expect(descriptions(message)).toContain('**⚖️ Court finding (default judgment)**');
    expect(descriptions(message)).not.toContain('undefined');
  });

  test('an entry in a sentence: when, what, how firmly, who says so, and who denied it', async () => {
    const message = await alice.slash('entry', { id: 'embassy-bombings-1998' });
    expect(message.content).toEqual(
      expect.stringMatching(
        /^\*\*7 August 1998\*\*: Bombing of the US embassies in Nairobi and Dar es Salaam\. Established \(Federal Bureau of Investigation\): Truck bombs exploded .*…$/u,
      ),
    );
  });

  test('an entry shows some claims at first, and all of them at a press', async () => {
    const claims = (shown: string) =>
      shown.split('\n').filter((line) => /^(?:> )?\*\*\P{N}+\*\*$/u.test(line));
    const message = await alice.slash('entry', { id: 'embassy-bombings-1998' });
    expect(claims(descriptions(message)).length).toBeGreaterThan(1);
    expect(claims(descriptions(message)).length).toBeLessThan(9);
    expect(descriptions(message)).toContain('> **🚫 Denial**');
    const all = await alice.press(message, idOf(message, 'All claims (9)'));
    expect(all.id).toBe(message.id);
    expect(claims(await everyPage(all))).toHaveLength(9);
  });

  test('the id of an entry can be copied, and says which entry it is', async () => {
    const message = await alice.slash('entry', { id: 'embassy-bombings-1998' });
    expect(descriptions(message)).toContain('`embassy-bombings-1998`');
  });

  test('where accounts differ is one press away', async () => {
    const message = await alice.slash('entry', { id: 'embassy-bombings-1998' });
    expect(descriptions(message)).toContain('-# ✏️ Where accounts differ (1)');
    const differ = await alice.press(message, idOf(message, 'Where accounts differ (1)'));
    expect(isPrivate(differ)).toBe(true);
    expect(differ.embeds[0]?.fields?.[0]?.value).toContain('**The record:**');
  });

  test('the entries before and after it are one press away', async () => {
    const first = await alice.slash('entry', { id: 'embassy-bombings-1998' });
    const second = await alice.press(first, idOf(first, 'Later →'));
    const title = titles(second)[0];
    const again = await alice.press(second, idOf(second, '← Earlier'));
    expect(title).not.toBe(titles(again)[0]);
    expect(titles(again)[0]).toContain('embassies in Nairobi');
  });

  test('an id of no entry offers entries that may be meant, as buttons', async () => {
    const message = await alice.slash('entry', { id: 'embassies' });
    expect(message.content).toContain('No entry is called **embassies**');
    const [close] = controls(message);
    const picked = await alice.press(message, close?.custom_id ?? '');
    expect(titles(picked)).toHaveLength(1);
    expect(close?.label).toContain(titles(picked)[0]);
  });

  test('a title with typos is asked about, not answered, with the closest first', async () => {
    const message = await alice.slash('entry', {
      id: 'Bombing of the US embasies in Nairobi and Dar es Salam',
    });
    expect(message.embeds).toEqual([]);
    expect(message.content).toContain('Did you mean one of these?');
    const [closest] = controls(message);
    const picked = await alice.press(message, closest?.custom_id ?? '');
    expect(titles(picked)[0]).toContain('embassies in Nairobi');
  });

  test('an id with a typo that completion does not find is asked about too', async () => {
    const message = await alice.slash('source', { id: 'gandara-2017' });
    expect(message.content).toContain('No source is called **gandara-2017**. Did you mean');
  });

  test('a source says what it is, and what it says in each entry that rests on it', async () => {
    const choices = await alice.complete('source', 'id', '9/11 Commission');
    const message = await alice.slash('source', { id: String(choices[0]?.value) });
    expect(message.content).toMatch(/^\*\*9\/11 Commission Report 2004\*\* · \d+ entries/mu);
    expect(await everyPage(message)).toMatch(
      /\*\*ch\. 7\.3, p\. 241\*\* · \*\*11 Sept 2001\*\* · There is “strong evidence” .+\n-# 🏛️ Official finding · 9\/11 Commission/u,
    );
  });
});

describe('/about and the legend', () => {
  test('about says what is served, how much, and where to report an error', async () => {
    const message = await alice.slash('about');
    expect(descriptions(message)).toContain(`${bundledTimeline.entries.length} entries`);
    expect(message.embeds[0]?.fields?.map(({ name }) => name)).toEqual([
      'Licence',
      'Found an error?',
    ]);
    expect(message.embeds[0]?.fields?.[0]?.value).toContain(
      '(<https://creativecommons.org/licenses/by/4.0/>)',
    );
  });

  test('the legend of standings is one press from every list', async () => {
    const message = await alice.slash('year', { year: '1998' });
    const legend = await alice.press(message, idOf(message, 'How to read this'));
    expect(isPrivate(legend)).toBe(true);
    expect(legend.embeds[0]?.fields).toHaveLength(STANDINGS.length);
  });
});

describe('Check against timeline', () => {
  test('a message is answered privately with the people and entries that it touches', async () => {
    const written = alice.write('Saif al-Adel was in Iran in 2003, everybody knows that');
    const message = await alice.messageCommand('Check against timeline', written);
    expect(isPrivate(message)).toBe(true);
    expect(message.content).toContain('Saif al-Adel');
    expect(message.embeds.length).toBeGreaterThan(0);
  });

  test('for a message that touches nothing, the answer is that the record says nothing', async () => {
    const written = alice.write('The cat sat on the mat.');
    const message = await alice.messageCommand('Check against timeline', written);
    expect(message.content).toContain('The record says nothing about this message');
  });
});

describe('buttons', () => {
  test('the pages of a list can be turned, also after a restart', async () => {
    const first = await alice.slash('year', { year: '2001-2021' });
    const [, here] = controls(first).slice(1);
    expect(here?.label).toMatch(/^1–\d \/ 54$/u);
    const second = await alice.press(first, idOf(first, '›'));
    expect(descriptions(second)).not.toEqual(descriptions(first));
    await served.restart();
    const again = await alice.press(second, idOf(second, '‹'));
    expect(descriptions(again)).toEqual(descriptions(first));
  });

  test('an entry of a list opens in place, and leads back to the list at its page', async () => {
    const first = await alice.slash('year', { year: '2001-2021' });
    const second = await alice.press(first, idOf(first, '›'));
    const [entry = ''] = optionsOf(second);
    const opened = await alice.select(second, menuOf(second), [entry]);
    expect(opened.id).toBe(first.id);
    expect(titles(opened)).toHaveLength(1);
    const onward = await alice.press(opened, idOf(opened, 'Later →'));
    await served.restart();
    const back = await alice.press(onward, idOf(onward, 'Back to the list'));
    expect(back.id).toBe(first.id);
    expect(descriptions(back)).toEqual(descriptions(second));
  });

  test('an entry of a long question leads back to it after a restart', async () => {
    const query = `Iran ${'al-Qaeda '.repeat(14)}`.trim();
    const list = await alice.slash('search', { query });
    const [entry = ''] = optionsOf(list);
    const opened = await alice.select(list, menuOf(list), [entry]);
    const onward = await alice.press(opened, idOf(opened, 'Later →'));
    await served.restart();
    const back = await alice.press(onward, idOf(onward, 'Back to the list'));
    expect(descriptions(back)).toEqual(descriptions(list));
  });

  test('a menu of an earlier version still opens its entries', async () => {
    const list = await alice.slash('year', { year: '1998' });
    const opened = await served.standIn.interact({
      type: InteractionType.MessageComponent,
      member: { user: alice.user, roles: [], permissions: '0' },
      data: { component_type: 3, custom_id: '1|pickEntry|', values: [BOMBING] },
      message: list,
    } as never);
    expect(JSON.stringify(opened)).toContain('embassies in Nairobi');
  });

  test('the pages of a long question can be turned after a restart too', async () => {
    const query = `Iran ${'al-Qaeda '.repeat(14)}`.trim();
    const first = await alice.slash('search', { query });
    await served.restart();
    const second = await alice.press(first, idOf(first, '›'));
    expect(second.content).toContain('al-Qaeda');
    expect(descriptions(second)).not.toEqual(descriptions(first));
  });

  test('a menu with an entry that left the timeline says so', async () => {
    const message = await alice.slash('year', { year: '1998' });
    const rest = bundledTimeline.entries.filter(({ id }) => id !== 'embassy-bombings-1998');
    await served.restart({ lookup: createLookup([{ ...bundledTimeline, entries: rest }]) });
    const gone = await alice.select(message, menuOf(message), [
      'iran-al-qaeda/embassy-bombings-1998',
    ]);
    await served.restart();
    expect(gone.content).toContain('no longer in the timeline');
  });
});

/** The texts of a list, page by page. */
async function everyPage(first: APIMessage): Promise<string> {
  let shown = descriptions(first);
  let message = first;
  for (;;) {
    const next = controls(message).find(({ label }) => label === '›');
    if (next === undefined || next.disabled === true) return shown;
    message = await alice.press(message, next.custom_id ?? '');
    shown += `\n${descriptions(message)}`;
  }
}
