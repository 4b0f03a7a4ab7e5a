/** Questions and messages in five more languages find the English record, and nothing that is not there. */
import { describe, expect, test } from 'vitest';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { bundledLookup, bundledTimeline } from '../bundled.ts';
import { sampleTimeline } from './sample.ts';

const found = (query: string, lookup = bundledLookup): readonly string[] =>
  lookup.search(query, undefined).hits.map(({ entry }) => entry.id);

describe('a question is answered as its English is', () => {
  test.each([
    ['Tod von Saad bin Laden', 'saad-bin-laden-death-2009'],
    ['Wer wurde in Damaskus durch eine Autobombe getötet?', 'mughniyah-death-2008'],
    ['geheimes Abkommen zwischen Iran und al-Qaida', 'treasury-pact-2011'],
    ['CIA veröffentlicht 470.000 Dateien', 'cia-files-2017'],
    ['entraînement aux explosifs dans la plaine de la Bekaa', 'bekaa-training-1993'],
    ["cadres d'al-Qaïda en résidence surveillée", 'residence-2001-2010'],
    ["combien de marins tués sur l'USS Cole", 'cole-bombing-2000'],
    ['diplomático iraní secuestrado en Yemen', 'nikbakht-2013'],
    ['¿quién murió por un dron en Kabul?', 'zawahiri-death-2022'],
    ['el Tribunal Supremo anula la sentencia contra Sudán', 'cole-harrison-2019'],
    ['تفجير السفارتين في نيروبي ودار السلام', 'embassy-bombings-1998'],
    ['قادة القاعدة تحت الإقامة الجبرية', 'residence-2001-2010'],
    ['السودان يدفع تعويضات للضحايا', 'sudan-settlement-2020'],
    ['عبور هواپیماربایان از ایران', 'hijackers-transit-2000'],
    ['بمب‌گذاری سفارت‌های آمریکا در نایروبی و دارالسلام', 'embassy-bombings-1998'],
    ['معلم تاریخ لبنانی و دخترش در تهران', 'habib-daoud-2020'],
    ['محادثات السودان بين إيران والقاعدة', 'sudan-talks-1992'],
    ['ماذا قال ولي العهد السعودي عن ابن بن لادن', 'crown-prince-2018'],
    ['علاج الزرقاوي في مستشفى إيراني', 'zarqawi-iran-2002'],
    ['درمان زرقاوی در بیمارستان', 'zarqawi-iran-2002'],
    ['نامه‌هایش درباره ایران', 'abbottabad-files-2016'],
    ['خاطفو الطائرات مروا عبر إيران', 'hijackers-transit-2000'],
    ['گفت‌وگوهای سودان', 'sudan-talks-1992'],
    ['الموقوفون الكبار والصغار عند يونسي', 'yunesi-2003'],
    ['چه کسی حضور القاعده در ایران را رد کرد', 'flight-to-iran-2001'],
    ['سقوط کابل و کشتن ظواهری در مرداد ۱۴۰۱', 'zawahiri-death-2022'],
    // Several words in another form than in the glossary.
    ['Entscheidung des obersten Gerichtshofes zur Cole', 'cole-harrison-2019'],
    // A verb whose particle stands at the end of its clause.
    ['welches Urteil hob der Supreme Court auf', 'cole-harrison-2019'],
    // What the record is about is no part of the name before it.
    ['wer sagt, dass Saif al-Adel al-Kaida führt', 'un-report-2023'],
    // A compound with a short first part.
    ['Zuganschlag in Kanada', 'via-rail-plot-2013'],
    // Numbers in words for those in digits.
    ['une décision de deux milliards contre l’Iran', 'cole-ruling-iran-2024'],
    ['16 Saudis ausgeliefert', 'saudi-handover-2002'],
    // The object of a Spanish verb is no speaker.
    ['qué tribunal declaró a Irán responsable del Cole', 'cole-ruling-iran-2015'],
    ['l’homme arrêté par erreur au Caire', 'makkawi-2012'],
    ['los libros de Bin Laden', 'abbottabad-files-2015'],
    ['Dementi aus Teheran Juli 2016', 'treasury-designations-2016'],
    ['was war im Sommer 2002', 'saudi-handover-2002'],
  ])('%s', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });
});

describe('who was behind something: the event comes first, and then what was found', () => {
  test.each([
    'who was behind 9/11?',
    'who carried out the 9/11 attacks',
    'who is responsible for 9/11',
    'Wer steckte hinter dem 11. September?',
    'Wer steckt hinter den Anschlägen vom 11. September?',
    'qui était derrière le 11 septembre ?',
    'Qui est derrière les attentats du 11 septembre ?',
    '¿Quién estuvo detrás del 11 de septiembre?',
    '¿Quién está detrás de los atentados del 11 de septiembre?',
    'من كان وراء هجمات 11 سبتمبر',
    'أحداث 11 سبتمبر',
    'Ereignisse vom 11. September',
    'چه کسی پشت حملات ۱۱ سپتامبر بود',
  ])('%s', (query) => {
    const [event, ...others] = found(query);
    expect(event).toBe('september-11-2001');
    expect(others.slice(0, 3)).toContain('commission-report-2004');
  });

  test.each([
    ['who was behind the Cole bombing', 'cole-bombing-2000'],
    ['Wer steckte hinter dem Anschlag auf die USS Cole?', 'cole-bombing-2000'],
    ["qui était derrière l'attentat contre l'USS Cole", 'cole-bombing-2000'],
    ['¿Quién estuvo detrás de los atentados contra las embajadas?', 'embassy-bombings-1998'],
    ['من كان وراء تفجير السفارتين', 'embassy-bombings-1998'],
    ['چه کسی پشت بمب گذاری سفارت ها بود', 'embassy-bombings-1998'],
  ])('%s', (query, id) => {
    expect(found(query)[0]).toBe(id);
  });
});

test.each([
  'que dijo Pompeo de Irán',
  'behauptete Pompeo etwas über Iran?',
  'selon Pompeo',
  'ادعاهای پمپئو',
  'اتهامات بومبيو',
])('a word before a name is no part of it: %s', (query) => {
  const { understood } = bundledLookup.search(query, undefined);
  const named = [...understood.people, ...understood.speakers].map(({ id }) => id);
  expect(named).toContain('mike-pompeo');
  expect(understood.unknownNames).toEqual([]);
});

test.each([
  'Fall der Berliner Mauer',
  'mykonos attentat berlin',
  'recette de la ratatouille',
  'attentats du bataclan combien de morts',
  'golpe de estado en Chile 1973',
  'aranceles de trump a mexico',
  'من فاز بكأس العالم 2018',
  'ازمة الرهائن السفارة الامريكية طهران ١٩٧٩',
  'فروریختن دیوار برلین',
  'ترور فخری زاده',
])('what the record does not have is not found: %s', (query) => {
  expect(found(query)).toEqual([]);
});

test('a text of another language in one entry changes nothing', () => {
  const [first, ...others] = bundledTimeline.entries;
  const [claim, ...claims] = first?.claims ?? [];
  if (!first || !claim) throw new Error('the bundled timeline is empty');
  const quoting = {
    ...first,
    title: `${first.title} (قالوا)`,
    claims: [{ ...claim, text: `${claim.text} قالوا: تم` }, ...claims],
  };
  const lookup = createLookup([{ ...bundledTimeline, entries: [quoting, ...others] }]);
  for (const query of ['هل آوت ايران القاعدة', 'قادة القاعدة تحت الإقامة الجبرية'])
    expect(found(query, lookup)).toEqual(found(query));
});

test.each([
  ['Al-Qaida hat im Jemen ein Kriegsschiff gesprengt, 17 Matrosen sind tot.', 'cole-bombing-2000'],
  ["L'Iran a libéré cinq chefs d'al-Qaïda contre un diplomate enlevé.", 'prisoner-swap-2015'],
  ['Los papeles de Abbottabad dicen que Irán era la arteria principal.', 'abbottabad-files-2016'],
  ['اغتالوا عماد مغنية بسيارة مفخخة في دمشق', 'mughniyah-death-2008'],
  ['هواپیمارباها از ایران رد شدند و پاسپورتشون مهر نخورد', 'hijackers-transit-2000'],
])('a message is checked in its language: %s', (message, id) => {
  const { hits } = bundledLookup.mentions(message, undefined);
  expect(hits.map(({ entry }) => entry.id)).toContain(id);
});

describe('an English question is read as English', () => {
  const lookup = createLookup([
    sampleTimeline(
      'sample',
      [],
      [
        { id: 'a-son', date: '1900', title: 'A son is born at war' },
        { id: 'a-brief', date: '1901', title: 'A brief gift of the chef' },
      ],
    ),
  ]);

  // German war, Brief and Gift, and French son and chef are other words.
  test.each([
    ['son born in a war', 'a-son'],
    ['brief gift', 'a-brief'],
    ['the chef', 'a-brief'],
  ])('%s', (query, id) => {
    expect(found(query, lookup)).toEqual([id]);
  });
});

describe('what a timeline adds', () => {
  const timeline = sampleTimeline(
    'sample',
    [],
    [
      {
        id: 'accord',
        date: '2015',
        title: 'Six powers and the state sign an accord',
        keywords: ['JCPOA', 'nuclear deal'],
      },
      { id: 'light', date: '1911-02-03', title: 'The light of the lighthouse goes out' },
      { id: 'report', date: '1912', title: 'A report on Black Friday and on another Friday' },
    ],
  );
  const lookup = createLookup([
    {
      ...timeline,
      glossary: {
        lighthouse: ['Leuchtturm', 'phare', 'big lamp', 'faro', 'منارة', 'فانوس'],
        '1911-02-03': ['Black Friday', 'Schwarzer Freitag', 'الجمعة السوداء'],
      },
    },
  ]);

  test.each([
    ['JCPOA', 'accord'],
    ['Leuchtturm', 'light'],
    ['phare', 'light'],
    ['the big lamp', 'light'],
  ])('is found: %s', (query, id) => {
    expect(found(query, lookup)).toEqual([id]);
  });

  test.each([
    'big lamps',
    'Was geschah mit den Leuchttürmen?',
    'où sont les phares ?',
    'qué pasó con los faros',
    'المنارات',
    'فانوس‌ها',
  ])('is found in its inflected forms, as what every timeline has: %s', (query) => {
    expect(found(query, lookup)).toEqual(['light']);
  });

  test.each(['Black Friday', 'who was behind Black Friday?'])(
    'the event of a day that has a name comes before what speaks of it: %s',
    (query) => {
      expect(found(query, lookup)).toEqual(['light', 'report']);
    },
  );

  test.each(['Wer steckte hinter dem Schwarzen Freitag?', 'الجمعة السوداء'])(
    'the event of a day is found by a name that no entry has: %s',
    (query) => {
      expect(found(query, lookup)).toEqual(['light']);
    },
  );

  test('a keyword finds its entry and is never shown', () => {
    const [hit] = lookup.search('JCPOA', undefined).hits;
    expect(hit?.snippet.text).toBe('Six powers and the state sign an accord');
  });
});

describe('a word that only looks like one of the record is another', () => {
  test.each([
    ['a man from Baghdad', 'مقتل البغدادي في الرقة'],
    ['a man from Baghdad, in Persian', 'کشته شدن البغدادی در سوریه'],
    ['Mumbai, which begins like a bomb', 'حمله به هتل تاج بمبئی'],
    ['a name with another ending', 'مقتل القرضاوي'],
  ])('%s', (_, query) => {
    expect(found(query)).toEqual([]);
  });
});
