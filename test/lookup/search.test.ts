/** What a query of words, names and times finds, and how it is understood. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLookup } from '../../src/lookup/create-lookup.ts';
import { MAX_HITS, MAX_MESSAGE } from '../../src/lookup/lookup.ts';
import { bundledLookup, bundledTimeline } from '../bundled.ts';
import { SAMPLE, SAMPLE_PEOPLE, sampleTimeline } from './sample.ts';

const ids = (query: string): readonly string[] =>
  bundledLookup.search(query, undefined).hits.map(({ entry }) => entry.id);
const PAGES = new Set(['khalid-al-mihdhar', 'suleiman-abu-ghaith', 'ali-yunesi']);
/** The bundled timeline as it would be without the pages of three people whom its claims name. */
const withoutPages = createLookup([
  {
    ...bundledTimeline,
    people: bundledTimeline.people.filter(({ id }) => !PAGES.has(id)),
    entries: bundledTimeline.entries.map((entry) => ({
      ...entry,
      people: entry.people.filter(({ id }) => !PAGES.has(id)),
    })),
  },
]);
const understood = (query: string) => bundledLookup.search(query, undefined).understood;

describe('finds', () => {
  test.each([
    ['who was killed in Tehran in 2020?', 'masri-killing-2020'],
    ['embassy bombings', 'embassy-bombings-1998'],
    ['bombed embassy', 'embassy-bombings-1998'],
    ['embasy bombngs', 'embassy-bombings-1998'],
    ['dentist tracking chip', 'abbottabad-files-2016'],
    ['core pipeline', 'treasury-pact-2011'],
    ['embassies in Kenya blown up', 'embassy-bombings-1998'],
    ['embassies august 98', 'embassy-bombings-1998'],
    ['how does Gareth Porter read the document', 'cia-files-2017'],
    ['number two shot in Tehran', 'habib-daoud-2020'],
    ['did Iran have prior knowledge of 9/11', 'commission-report-2004'],
    ['who died at Abbottabad', 'abbottabad-raid-2011'],
    ['bounty for Yasin al-Suri', 'suri-reward-2011'],
    ['Riyadh attacks directed from Iran', 'riyadh-attacks-2003'],
    ['exchange for the Mojahedin-e Khalq', 'detainee-exchange-2003'],
    ['shotgun marriage', 'treasury-designations-2012'],
    ['West Point letters from Abbottabad', 'abbottabad-letters-2012'],
    ['Canada train plot', 'via-rail-plot-2013'],
    ['suspects handed to Saudi Arabia', 'saudi-handover-2002'],
    ['Saudi crown prince big lie', 'crown-prince-2018'],
    ['US reports on terrorism', 'state-department-reports-2012'],
    ['fighters to Syria through Iran', 'treasury-designation-2014'],
    ['diplomat kidnapped in Peshawar', 'attarzadeh-2010'],
    ['what did the CIA say in 2004 of Iran and 9/11', 'commission-report-2004'],
  ])('“%s” with %s first', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test.each([
    'Titanic sinking',
    'weather in Paris',
    'Jaysh al-Adl attack 2019',
    'Bitcoin price',
    'Iran Iraq war',
    'Soleimani',
    'Obama speech Cairo',
    'j cole tour dates',
    'j cole tour 2026',
    'when did the Iran Iraq war end',
    'when did the Iran Iraq war begin',
    'iran contra c’est quoi',
    'quién es el actual presidente de Irán',
    'wann wurde Baghdadi getötet',
    'atentado AMIA juez',
    'explosion in the port of Beirut',
    'Trump tariffs',
    'رسوم ترامب الجمركية',
    'who the what?',
    '',
    '   ',
    '""',
    '-',
    '-Iran',
    '-9/11',
    '7',
    "' OR 1=1",
    'پیتزا',
    'کتاب',
  ])('nothing for “%s”', (query) => {
    expect(ids(query)).toEqual([]);
  });
});

test.each([
  ['who runs al qaeda now', 'un-report-2023'],
  ['who leads al-Qaeda?', 'un-report-2023'],
  ['current leader of al-qaeda', 'un-report-2023'],
  ['wer führt al-Qaida', 'un-report-2023'],
  ['qui dirige al-Qaïda', 'un-report-2023'],
  ['quien manda en al qaeda ahora', 'un-report-2023'],
  ['من يقود القاعدة الآن', 'un-report-2023'],
  ['رهبر فعلی القاعده کیست', 'un-report-2023'],
])('who leads something now is what was said of it last: “%s”', (query, id) => {
  expect(ids(query)[0]).toBe(id);
});

test.each([
  ['Pompeos Rede', 'pompeo-speech-2021'],
  ['was hat Sarif zu Pompeos Rede gesagt', 'pompeo-speech-2021'],
  ['zarifs tweet', 'pompeo-speech-2021'],
])('a name is read with the s of a genitive and no apostrophe: “%s”', (query, id) => {
  expect(ids(query)[0]).toBe(id);
  expect(understood(query).unknownNames).toEqual([]);
});

test('what is excluded may be a number such as 9/11', () => {
  const { excluded, words } = understood('Iran -9/11');
  expect({ excluded, words }).toEqual({ excluded: ['9/11'], words: ['Iran'] });
  expect(ids('Iran -9/11')).not.toContain('hijackers-transit-2000');
});

test('several days are each of them, and nothing between', () => {
  expect(ids('2000-10-12 and 1998-08-07')).not.toContain('indictment-1998');
  expect(ids('2000-10-12 and 1998-08-07').slice(0, 2)).toEqual([
    'embassy-bombings-1998',
    'cole-bombing-2000',
  ]);
  expect(understood('2000-10-12 and 1998-08-07').time?.text).toBe('2000-10-12, 1998-08-07');
});

describe('somebody who is not in the record', () => {
  test.each([
    'Hunter Biden',
    'hunter biden',
    'Mohammed al-Zawahiri',
    'Zinedine Zidane',
    'Ali Zeidan',
    'Hamid Karzai',
    'Othman bin Laden',
    'Khalid bin Laden trial',
    'Omar al-Bayoumi',
    'Hassan bin Attash',
    'Atef Sedki',
    'Abu al-Qasim al-Khoei',
    'Radwan Force',
    'Trump Tower',
    'Atiyah Abd al-Rahman',
    'Abu Bakr al-Baghdadi',
    'Abdullah Abdullah',
    'Ali Abdullah Saleh',
    'محمد بن نايف',
    'what did Ellen Pompeo say',
    'sanctions on Judd Trump in 2018',
  ])('is not taken for somebody with a similar name: “%s” finds nothing', (query) => {
    const { understood: read, hits } = bundledLookup.search(query, undefined);
    expect(read.people).toEqual([]);
    expect(read.unknownNames).toHaveLength(1);
    expect(hits).toEqual([]);
  });

  test('comes with the people who have a similar name', () => {
    const [unknown] = understood('what did Ellen Pompeo say').unknownNames;
    expect(unknown?.typed).toBe('Ellen Pompeo');
    expect(unknown?.similar.map(({ id }) => id)).toEqual(['mike-pompeo']);
  });

  test.each([
    ['Pomepo speech', 'Pomepo', 'mike-pompeo'],
    ['Bidne', 'Bidne', 'joe-biden'],
  ])('may be a typo of somebody in the record, who is offered: “%s”', (query, typed, id) => {
    const { understood: read, hits } = bundledLookup.search(query, undefined);
    expect(hits).toEqual([]);
    expect(read.unknownNames.map(({ typed: name }) => name)).toEqual([typed]);
    expect(read.unknownNames[0]?.similar.map((person) => person.id)).toEqual([id]);
    expect(read.unknown).toEqual([]);
  });

  test.each([
    ['Khalid al-Mihdhar', ['hijackers-transit-2000']],
    ['Khaled Mihdhar', ['hijackers-transit-2000']],
    ['Sulaiman Abu Ghaith', ['flight-to-iran-2001', 'yunesi-2003']],
    ['Yunesi', ['yunesi-2003', 'residence-2001-2010']],
  ])('is found where entries name them, in any spelling: “%s”', (query, found) => {
    const hits = withoutPages.search(query, undefined).hits;
    expect(hits.map(({ entry }) => entry.id)).toEqual(found);
  });

  test.each([
    ['Javad Larijani', 'mohammad-javad-larijani'],
    ['judge Daniels ruling', 'george-daniels'],
    ['President Trump', 'donald-trump'],
    ['الشيخ الظواهري', 'ayman-al-zawahiri'],
    ['DNA test drone Saad bin Ladin', 'saad-bin-laden'],
    ['accusatons of Pompeo', 'mike-pompeo'],
    ['biography zawahiri', 'ayman-al-zawahiri'],
    ['Iran Zarqawi', 'abu-musab-al-zarqawi'],
    ['New York Zawahiri', 'ayman-al-zawahiri'],
    ['zarqawi obituary', 'abu-musab-al-zarqawi'],
  ])(
    'is not assumed where a family name has the person’s own names or ordinary words beside it: “%s”',
    (query, id) => {
      expect(understood(query).people.map((person) => person.id)).toEqual([id]);
      expect(understood(query).unknownNames).toEqual([]);
    },
  );
});

describe('reads', () => {
  test.each(['nikbakht freed', 'Nikbakht freed'])(
    'a verb after a name as no part of it: %s',
    (query) => {
      expect(bundledLookup.search(query, undefined).understood.people.map(({ id }) => id)).toEqual([
        'nour-ahmad-nikbakht',
      ]);
    },
  );

  test.each(['who killed bin laden', 'Who shot bin Laden?', 'bin laden killed'])(
    'a verb before a family’s name as no first name: %s',
    (query) => {
      const { understood: read, hits } = bundledLookup.search(query, undefined);
      expect(read.ambiguous[0]?.people[0]?.id).toBe('osama-bin-laden');
      expect(hits[0]?.entry.id).toBe('abbottabad-raid-2011');
    },
  );

  test('a first name that is also an English word as part of the name: hunter biden', () => {
    const { understood: read, hits } = bundledLookup.search('hunter biden', undefined);
    expect(read.unknownNames.map(({ typed }) => typed)).toEqual(['hunter biden']);
    expect(hits).toEqual([]);
  });

  test('a phrase as required, also beside the name of a person', () => {
    expect(ids('Zarqawi "carrier pigeon"')).toEqual([]);
    expect(ids('Zarqawi "xyzzy"')).toEqual([]);
    expect(bundledLookup.search('Zarqawi xyzzy', undefined).nearest).not.toEqual([]);
  });

  test('a time alone as the entries within it, then those that only reach into it', () => {
    expect(ids('August 1998').slice(0, 2)).toEqual([
      'embassy-bombings-1998',
      'passport-transit-1996',
    ]);
  });

  test('a time as a filter', () => {
    expect(understood('embassy before 1999').time?.text).toBe('before 1999');
    expect(ids('embassy before 1999')).not.toContain('owens-ruling-2011');
    expect(ids('embassy since 2015')).not.toContain('embassy-bombings-1998');
  });

  test.each([
    ['embassy bombings 2016', 'embassy-bombings-1998', '2016-03-23'],
    ['Larijani June 2018', 'larijani-remarks-2018', '2018-06-10'],
  ])(
    'a time in which nothing happened as that of claims: “%s” shows what was said then',
    (query, id, date) => {
      const [hit] = bundledLookup.search(query, undefined).hits;
      expect(hit?.entry.id).toBe(id);
      expect(hit?.snippet.claim?.date?.edtf).toBe(date);
      expect(hit?.snippet.text).toBe(hit?.snippet.claim?.text);
    },
  );

  test.each(['Saif al-Adel', "Sayf al-'Adl", 'سيف العدل', 'Sayf al Adil'])(
    '%s as the person, and finds only entries about them',
    (name) => {
      const { understood: read, hits } = bundledLookup.search(name, undefined);
      expect(read.people.map(({ id }) => id)).toEqual(['saif-al-adel']);
      expect(hits.length).toBeGreaterThan(0);
      for (const { entry } of hits)
        expect(entry.people.map(({ id }) => id)).toContain('saif-al-adel');
    },
  );

  test('a name of several people as any of them', () => {
    const [name] = understood('bin Laden 1998').ambiguous;
    expect(name?.typed).toBe('bin Laden');
    expect(name?.people.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['osama-bin-laden', 'saad-bin-laden', 'hamza-bin-laden']),
    );
    expect(ids('bin Laden 1998')).toContain('embassy-bombings-1998');
  });

  test('a standing as a filter', () => {
    const { understood: read, hits } = bundledLookup.search('denials by Sudan', undefined);
    expect(read.standings).toEqual(['denial']);
    for (const { entry } of hits)
      expect(entry.claims.map(({ standing }) => standing)).toContain('denial');
  });

  test('quoted words only where they are next to each other', () => {
    expect(understood('"house arrest"').phrases).toEqual(['house arrest']);
    expect(ids('"house arrest"').length).toBeGreaterThan(1);
    expect(ids('"arrest house"')).toEqual([]);
  });

  test('a word after a minus as excluded', () => {
    expect(ids('Cole')).toContain('cole-ruling-sudan-2007');
    expect(ids('Cole -Sudan')).not.toContain('cole-ruling-sudan-2007');
    expect(understood('Cole -Sudan').excluded).toEqual(['Sudan']);
    expect(ids('1998-2000 -Cole')).not.toContain('cole-bombing-2000');
  });

  test('a misspelt word as the one that was meant, and says so', () => {
    expect(understood('dipolmat').corrected).toEqual([{ typed: 'dipolmat', used: 'diplomat' }]);
  });

  test('a word that occurs nowhere as unknown, and a year never as another one', () => {
    expect(understood('zzyzx').unknown).toEqual(['zzyzx']);
    expect(understood('bombings 1997').time?.text).toBe('1997');
    expect(ids('224 people')[0]).toBe('embassy-bombings-1998');
    expect(understood('227').corrected).toEqual([]);
  });

  test('question words and stop words as nothing', () => {
    expect(understood('what happened in the port of Aden?').words).toEqual(['port', 'Aden']);
  });
});

describe('snippets', () => {
  test.each(['Zarif', 'Kharrazi', 'Rumsfeld'])('of a person are what they say: %s', (query) => {
    for (const { snippet } of bundledLookup.search(query, undefined).hits)
      expect(`${snippet.text} ${snippet.claim?.by}`).toContain(query);
  });

  test('mark the forms of the words that matched', () => {
    const [hit] = bundledLookup.search('bombing truck Nairobi', undefined).hits;
    const { text, marks } = hit?.snippet ?? { text: '', marks: [] };
    const marked = marks.map(({ start, end }) => text.slice(start, end));
    expect(marked).toEqual(expect.arrayContaining(['Truck', 'bombs', 'Nairobi']));
  });

  test('are pieces of the entry itself', () => {
    for (const { entry, snippet } of bundledLookup.search('Iran denied', undefined).hits)
      expect([entry.title, ...entry.claims.map(({ text }) => text)]).toContain(snippet.text);
  });
});

test('a question about one timeline is answered only from it', () => {
  const other = sampleTimeline('other', SAMPLE_PEOPLE, [
    { id: 'elsewhere', date: '2020', title: 'Somebody is killed in Tehran' },
  ]);
  const both = createLookup([SAMPLE, other]);
  const found = (scope: typeof other.id | undefined) =>
    both.search('killed in Tehran', scope).hits.map(({ entry }) => entry.id);
  expect(found(other.id)).toEqual(['elsewhere']);
  expect(found(SAMPLE.id)).not.toContain('elsewhere');
  expect(found(undefined)).toContain('elsewhere');
});

/** Operators of other search engines, and texts that are hard to cut into words. */
const PIECES =
  '" “ - -- * OR NEAR( ) = ! ^ | % \\ \0 bin al- 1998 .. / Iran سيف ٢٠٢٠ 𝟚 😀 before (?=a+)+$'.split(
    ' ',
  );

describe('whatever is typed', () => {
  const hostile = fc.oneof(
    fc.string({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((words) => words.join(' ')),
  );

  test('a search keeps its limits, gives each entry once, and marks only within the text', () => {
    fc.assert(
      fc.property(hostile, (query) => {
        const { hits } = bundledLookup.search(query, undefined);
        expect(hits.length).toBeLessThanOrEqual(MAX_HITS);
        expect(new Set(hits.map(({ entry }) => entry)).size).toBe(hits.length);
        for (const { snippet } of hits.slice(0, 5)) {
          for (const { start, end } of snippet.marks)
            expect(start >= 0 && start < end && end <= snippet.text.length).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('completion and mentions keep their limits, and no choice is blank', () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 0, max: 25 }), (typed, limit) => {
        const { complete } = bundledLookup;
        expect(complete.entries(typed, undefined, limit).length).toBeLessThanOrEqual(limit);
        expect(complete.sources(typed, undefined, limit).length).toBeLessThanOrEqual(limit);
        expect(complete.years(typed, undefined, limit).length).toBeLessThanOrEqual(limit);
        const queries = complete.queries(typed, undefined, limit);
        expect(queries.length).toBeLessThanOrEqual(limit);
        for (const query of queries) {
          expect(query.trim()).not.toBe('');
          expect(query.length).toBeLessThanOrEqual(100);
        }
        const { hits, people } = bundledLookup.mentions(typed, undefined);
        expect(hits.length).toBeLessThanOrEqual(25);
        expect(new Set(hits.map(({ entry }) => entry)).size).toBe(hits.length);
        expect(new Set(people.map(({ person }) => person)).size).toBe(people.length);
      }),
      { numRuns: 200 },
    );
  });

  test.each(['a', '"', '-', ' -"', 'bin ', 'embassy ', '1998 ', 'الم'])(
    'six thousand characters of “%s” are read no further than the limit',
    (piece) => {
      const long = piece.repeat(Math.ceil(6000 / piece.length));
      expect(bundledLookup.search(long, undefined).hits.length).toBeLessThanOrEqual(MAX_HITS);
      const read = long.slice(0, MAX_MESSAGE);
      expect(bundledLookup.mentions(long, undefined)).toEqual(
        bundledLookup.mentions(read, undefined),
      );
    },
  );
});

describe('the best answer comes first', () => {
  test.each([
    ['uss cole', 'cole-bombing-2000'],
    ['uss cole judge', 'cole-ruling-iran-2015'],
    ['cole iran ruling', 'cole-ruling-iran-2015'],
    ['embassy bombings', 'embassy-bombings-1998'],
    ['attack on the cole', 'cole-bombing-2000'],
    ['what did Kharrazi deny in February 2003', 'kharrazi-2003'],
  ])(
    'of “%s”: the event before what was later said of it, the better sourced of equals',
    (query, id) => {
      expect(ids(query)[0]).toBe(id);
    },
  );

  test('a ruling against another than the subject comes after one that holds it', () => {
    const found = ids('uss cole ruling');
    expect(found.indexOf('cole-ruling-iran-2015')).toBeLessThan(
      found.indexOf('cole-ruling-sudan-2007'),
    );
  });
});

describe('of somebody who is named alone', () => {
  test.each([
    ['Mughniyah', 'mughniyah-death-2008', 'whose title names them'],
    ['judge Contreras', 'cole-ruling-iran-2015', 'whose first claim is theirs'],
    ['kharrazi 2003', 'kharrazi-2003', 'whose first claim is theirs, within the time'],
  ])('“%s”: %s comes first, %s', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });
});

test.each(['470k files', 'the 470K files of the CIA'])(
  '“%s” is read as entries write it',
  (query) => {
    expect(ids(query)[0]).toBe('cia-files-2017');
    expect(understood(query).corrected).toContainEqual(
      expect.objectContaining({ used: '470,000' }),
    );
  },
);

test('what the record calls the first comes before what is only earlier', () => {
  expect(ids('first ruling against Iran over the Cole')[0]).toBe('cole-ruling-iran-2015');
});

describe('where nothing matches all of a question', () => {
  test.each([
    ['pompeo weight loss', 'of a person who is named'],
    ['nairobi supermarket bombing wedding', 'of a place that is named'],
  ])('“%s” finds nothing, and the nearest entries are %s', (query) => {
    const { hits, nearest } = bundledLookup.search(query, undefined);
    expect(hits).toEqual([]);
    expect(nearest.length).toBeGreaterThan(0);
  });

  test.each([
    'tariffs on steel',
    'my cat',
    '"weight loss of Pompeo"',
    'iPhone release date',
    'تعرفه واردات خودرو',
  ])('“%s” has nothing near it', (query) => {
    expect(bundledLookup.search(query, undefined)).toMatchObject({ hits: [], nearest: [] });
  });

  test.each([
    ['did iran know about 9/11 in advance', 'commission-report-2004'],
    ['zarqawi went thru iran after afghanistan right?', 'zarqawi-iran-2002'],
    ['that guy who was swapped for a diplomat', 'prisoner-swap-2015'],
  ])('chatty words hide nothing: “%s”', (query, id) => {
    expect(ids(query).slice(0, 4)).toContain(id);
  });
});

describe('other names of events', () => {
  test.each(['9/11', 'september 11 attacks', 'nine eleven'])(
    '“%s” is the event of that day',
    (query) => {
      expect(ids(query)[0]).toBe('september-11-2001');
    },
  );

  test('are shown as they are typed where entries write them so too', () => {
    expect(understood('did Iran do 9/11').words).toEqual(['Iran', '9/11']);
  });

  test('are shown with what they were read as', () => {
    expect(understood('september 11 hijackers').corrected).toContainEqual({
      typed: 'september 11',
      used: '9/11',
    });
  });
});
