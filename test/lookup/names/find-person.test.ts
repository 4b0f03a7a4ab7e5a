/** Who is meant by a typed name: one person, several, people with similar names, a namesake, or nobody. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../../src/lookup/slices.ts';
import { createLookup } from '../../../src/lookup/create-lookup.ts';
import { MAX_NAME } from '../../../src/lookup/lookup.ts';
import type { Lookup } from '../../../src/lookup/lookup.ts';
import { createPersonFinder } from '../../../src/lookup/names/find-person.ts';
import { parseName } from '../../../src/lookup/names/parse-name.ts';
import { generatePeople } from '../../bench/name-generator.ts';
import { timelineOfPeople } from '../../bench/timeline-of-people.ts';
import { SAMPLE, SAMPLE_PEOPLE, sampleTimeline } from '../sample.ts';

const lookup = createLookup([SAMPLE]);

function find(name: string): string | readonly string[] {
  const result = lookup.findPerson(name, undefined);
  if (result.kind === 'found') return result.person.id;
  if (result.kind === 'several' || result.kind === 'similar' || result.kind === 'weak') {
    return [result.kind, ...result.people.map(({ id }) => id)];
  }
  return result.kind === 'namesake' ? ['namesake', result.name] : result.kind;
}

function among(names: readonly string[]): Lookup {
  return createLookup([timelineOfPeople(names.map((name, at) => ({ id: `person-${at}`, name })))]);
}

function firstOf(typed: string, names: readonly string[]): string | undefined {
  const result = among(names).findPerson(typed, undefined);
  if (result.kind === 'found') return result.person.name;
  return 'people' in result ? result.people[0]?.name : undefined;
}

describe('a name', () => {
  test.each([
    ['Ussamah ben Ladin', 'usama-bin-laden'],
    ['BIN LADEN, Usama', 'usama-bin-laden'],
    ['اسامه بن لادن', 'usama-bin-laden'],
    ['Усама бен Ладен', 'usama-bin-laden'],
    ["Sa'd Bin-Ladin", 'saad-bin-laden'],
    ['Seif el-Adl', 'saif-al-adel'],
    ["AL-'ADIL, Sayf", 'saif-al-adel'],
    ['سیف‌العدل', 'saif-al-adel'],
    ['Abdallah Ahmad Abdalla', 'abdullah-ahmed-abdullah'],
    ['Abou Mohamed el-Misry', 'abdullah-ahmed-abdullah'],
    ['أبومحمد المصري', 'abdullah-ahmed-abdullah'],
    ['abumusab zarkaoui', 'abu-musab-al-zarqawi'],
    ['أَبُو مُصْعَبٍ ٱلزَّرْقَاوِيُّ', 'abu-musab-al-zarqawi'],
    ['ابومصعب زرقاوی', 'abu-musab-al-zarqawi'],
    ['Abderrahmane Al-Maghribi', 'muhammad-abbatay'],
    ['عبدالرحمن المغربي', 'muhammad-abbatay'],
    ['Dhawahri, Aymen', 'ayman-al-zawahiri'],
    ['Eddaouahiri Aiman', 'ayman-al-zawahiri'],
    ['ایمن ظواهری', 'ayman-al-zawahiri'],
    ['Michael Pompeo', 'mike-pompeo'],
  ])('is found in another spelling, order or script: %s', (typed, id) => {
    expect(find(typed)).toBe(id);
  });

  test.each([
    ['Osama bin Landen', 'usama-bin-laden'],
    ['Abu Musab al-Zarqwai', 'abu-musab-al-zarqawi'],
    ['Ayamn al-Zawahirri', 'ayman-al-zawahiri'],
    ['Muhammda Abbatay', 'muhammad-abbatay'],
  ])('is found with one or two typos: %s', (typed, id) => {
    expect(find(typed)).toBe(id);
  });

  test.each([
    ['Zulfiqar Ali Bhutto', 'Dhu al-Fiqar Ali Bhutto'],
    ['Zulfiqar Ali Bhutto', 'ذو الفقار علي بوتو'],
    ['Ghassan Kanafani', 'Rhassan Kanafani'],
    ['Abdul Hai Motmaen', 'عبدالحی مطمئن'],
    ['Haji Khairullah', 'Haji Khgiruclah'],
    ['Sergey Fursenko', 'Sergey Fursekpno'],
    ['Ahmed Khalfan Ghailani', 'Ahmed, Ahmed Khalfan'],
    ['Abid Hamid Mahmud al-Tikriti', 'Abid Hamid Bid Hamid Mahmud'],
    ['Hamed Abdullah al-Ali', "AL-'ALI, Hamid 'Abdallah Ahmad"],
    ['Adnan al-Ali', 'AL- ALI,A dnan'],
  ])(
    'is found or offered first in the spelling of a list or with typos: %s, typed %s',
    (name, typed) => {
      const others = [
        'Abdul Rehman',
        'Karim Ahmad Nouri',
        'Haji Muhammad',
        'Sergey Ivanov',
        'Ali Khan',
      ];
      expect(firstOf(typed, [...others, name])).toBe(name);
    },
  );

  test.each([
    ['Najibullah Haqqani', 'Najibullah Haqqani Hidayatullah', 'found'],
    ['Mohammad Naim', 'Mohammad Naim Barich Khudaidad', 'similar'],
    ['Rashid Haqqani', 'Rashid Qaani', 'similar'],
    ['Wali Khan', 'Ali Khan', 'similar'],
    ['Abd al-Rahman al-Juhani', 'Abd al-Rahman', 'similar'],
  ] as const)(
    'is answered when the match cannot be chance, and otherwise offered: typed %s, known %s, is %s',
    (typed, name, kind) => {
      expect(among([name, 'Karim Nouri', 'Saeed Jalili']).findPerson(typed, undefined).kind).toBe(
        kind,
      );
    },
  );

  test('is answered where it is typed as it stands, however near others are', () => {
    const names = ['Henry VII', 'Henry VIII', 'Napoleon I', 'Napoleon III', 'Malcolm X'];
    const near = ['Miroslav Tadic', 'Miroslav Radic', 'George W. Bush', 'George H. W. Bush'];
    const people = among([...names, ...near]);
    for (const name of [...names, ...near]) {
      for (const typed of [name, name.toLowerCase(), name.replaceAll(' ', '  ')]) {
        expect(people.findPerson(typed, undefined)).toMatchObject({
          kind: 'found',
          person: { name },
        });
      }
    }
  });

  test.each([
    ['Christian IV', 'Christian the Fourth'],
    ['Christian IV', 'King Christian 4'],
    ['Gustav III', 'Gustav der Dritte'],
    ['Gustav III', 'Gustav III.'],
    ['Leopold II', 'Leopold deux'],
    ['Leopold I', 'Leopold Ier'],
    ['Alfonso XIII', 'Alfonso Trece'],
    ['Alfonso XII', 'Rey Alfonso Doce'],
    ['Hassan II', 'الحسن الثاني'],
    ['Hassan II', 'Hassan ٢'],
    ['Abdülhamid II', 'عبد الحميد دوم'],
    ['Louis XIV', 'Louis the 14th'],
  ])(
    'with the number of a ruler is found however the number is written: %s, typed %s',
    (name, typed) => {
      expect(among([name, 'Karim Nouri']).findPerson(typed, undefined)).toMatchObject({
        kind: 'found',
        person: { name },
      });
    },
  );

  test.each([
    ['Christian IV', 'Christian V'],
    ['Gustav III', 'Gustav II'],
    ['Gustav III', 'Gustav the Fourth'],
    ['Leopold I', 'Leopold II'],
    ['Alfonso XII', 'Alfonso XIII'],
    ['Hassan II', 'Hassan I'],
    ['محمد الخامس', 'محمد السادس'],
    ['Gustav III', 'Gustav'],
  ])('with the number of another ruler is never answered: %s, typed %s', (name, typed) => {
    expect(among([name, 'Karim Nouri']).findPerson(typed, undefined).kind).not.toBe('found');
  });

  test('that ends like a Roman number is still a name', () => {
    expect(firstOf('Jinping Xi', ['Xi Jinping', 'Wang Wei'])).toBe('Xi Jinping');
  });

  test.each([
    ['Goran Hadzic', 'Goran Tadzic'],
    ['Berkan Yilmaz', 'Serkan Yilmaz'],
    ['Julian Weber', 'Julia Weber'],
    ['Mario Conti', 'Maria Conti'],
    ['Nabil Haddad', 'Nabila Haddad'],
    ['Ivan Petrov', 'Ivan Petrova'],
    ['Samir Khoury', 'Amir Khoury'],
    ['Hasan Zahid', 'Hasan Zahedi'],
    ['Thomas A. Reed', 'Thomas B. Reed'],
    ['George W. Marsh', 'George H. W. Marsh'],
    ['Peter Lucas', 'Lucas Peter'],
    ['Alan Chan', 'Alan Chen'],
    ['Wei Jianguo', 'Wei Jianfu'],
    ['Park Chol-su', 'Park Chol-ho'],
    ['박철수', '박철호'],
    ['박철수', 'Park Chul-ho'],
    ['王建国', '王建园'],
    ['Muhammad Tahir Saleh', 'Muhammad Salih'],
  ])(
    'that one letter or one name makes another is offered, never answered: %s, typed %s',
    (name, typed) => {
      for (const [known, asked] of [
        [name, typed],
        [typed, name],
      ] as const) {
        expect(among([known, 'Karim Nouri']).findPerson(asked, undefined).kind).not.toBe('found');
      }
    },
  );

  test.each([
    ['Thomas A. Reed', 'Thomas Reed'],
    ['Thomas Arthur Reed', 'Thomas A. Reed'],
    ['Park Chol-su', 'Pak Chol Su'],
    ['Park Chol-su', '박철수'],
    ['박철수', '박 철수'],
    ['王建国', '王建国'],
  ])(
    'is found with an initial for a name, or in another romanization: %s, typed %s',
    (name, typed) => {
      expect(firstOf(typed, [name, 'Karim Nouri'])).toBe(name);
      expect(among([name, 'Karim Nouri']).findPerson(typed, undefined).kind).toBe('found');
    },
  );

  test.each([
    ['Jamil al-Faraj', 'Dschamil al-Faradsch'],
    ['Leonid Brezhnev', 'Leonid Breschnew'],
    ['Leonid Brezhnev', 'Leonid Brejnev'],
    ['Grigory Yavlinsky', 'Grigori Jawlinski'],
    ['Nikolai Bulganin', 'Nikolaj Bulganin'],
    ['Salman Rushdie', 'サルマン・ラシュディ'],
    ['Usama bin Laden', 'ウサマ・ビンラディン'],
    ['Peng Dehuai', 'P’eng Te-huai'],
    ['Ruhollah Khomeini', 'Ruhollah Jomeini'],
    ['Boris Nemtsov', 'Boris Yefimovich Nemtsov'],
    ['Барис Немцов', 'Boris Jefimowitsch Nemzow'],
  ])('is found or offered in the spelling of another language: %s, typed %s', (name, typed) => {
    expect(firstOf(typed, [name, 'Karim Nouri', 'Pavel Ivanov', 'Wang Wei'])).toBe(name);
  });

  test.each([
    ['Suri', 'Souri', 'found'],
    ['Suri', 'Sorry', 'nobody'],
    ['Zarqawi', 'Zarkaoui', 'found'],
    ['Zawahiri', 'Zawahirri', 'found'],
    ['Zawahiri', 'الظواهري', 'found'],
    ['Pompeo', 'Pompey', 'similar'],
    ['Pompeo', 'Bombay', 'nobody'],
    ['Laden', 'Latin', 'similar'],
    ['Biden', 'Baden', 'similar'],
    ['Kharrazi', 'Crazy', 'nobody'],
    ['رضوان', 'Arizona', 'nobody'],
    ['رضوان', 'Redouane', 'similar'],
  ] as const)(
    'of a single word must be spelled similarly, not only sound alike: %s, typed %s, is %s',
    (family, typed, kind) => {
      expect(among([`Yasin ${family}`, 'Karim Nouri']).findPerson(typed, undefined).kind).toBe(
        kind,
      );
    },
  );

  test('is not similar because of one common part or a few letters', () => {
    const people = among(['Saad bin Laden', 'Ali Saleh Husain', 'Abdullah Ahmed Abdullah']);
    for (const typed of ['xyzzy', 'Ali Akbar Velayati', 'Joe Rogan', 'Abdullah Azzam']) {
      expect(people.findPerson(typed, undefined)).toEqual({ kind: 'nobody' });
    }
  });

  test.each([
    ['Zarqawi', 'abu-musab-al-zarqawi'],
    ['الظواهري', 'ayman-al-zawahiri'],
    ['al-Masri', 'abdullah-ahmed-abdullah'],
    ['pompeo', 'mike-pompeo'],
  ])('of a family with only one member in the record finds that person: %s', (typed, id) => {
    expect(find(typed)).toBe(id);
  });

  test('that several people have offers all of them and chooses none', () => {
    expect(find('bin Laden')).toEqual(
      expect.arrayContaining(['several', 'usama-bin-laden', 'saad-bin-laden', 'hamza-bin-laden']),
    );
    expect(find('binladin')).toContain('several');
  });

  test.each(['the Doctor', 'Abu Abdullah', 'Saleh', 'Abu Muhammad'])(
    'that is too weak to identify anybody is offered, never answered: %s',
    (typed) => {
      expect(find(typed)).toContain('weak');
    },
  );

  test('that is a weak alias of two people offers both', () => {
    expect(find('Abu Mohamad')).toEqual(
      expect.arrayContaining(['similar', 'ayman-al-zawahiri', 'abu-musab-al-zarqawi']),
    );
  });

  test('that sources dispute is offered, never answered', () => {
    expect(find('Muhammad Ibrahim Makkawi')).toEqual(['similar', 'saif-al-adel']);
  });

  test.each([
    ['Jaish ul-Adl', 'Jaysh al-Adl'],
    ['Abu Hamza el-Masry', 'Abu Hamza al-Masri'],
    ['Abderahmane al Maghrebi', 'Ali Maychou'],
    ['Abou Moussab al-Saoudi', "Sultan Yusuf Hasan al-'Arif"],
  ])(
    'of a namesake is answered as the namesake, not as the person with a similar name: %s',
    (typed, name) => {
      expect(lookup.findPerson(typed, undefined)).toMatchObject({ kind: 'namesake', name });
    },
  );

  test.each([
    'Abu Hafs al-Masri',
    'Abu Musab al-Barnawi',
    'Omar bin Laden',
    'Saif al-Islam Gaddafi',
    'Khalid Sheikh Mohammed',
    'Hassan Nasrallah',
    'Barack Obama',
    'علي خامنئي',
    'Abdullah Azzam',
    'Mike Pence',
    'a',
    '???',
    '',
    '   ',
    '12345',
  ])('of somebody who is not in the record finds no certain person: %s', (typed) => {
    expect(['similar', 'nobody', 'namesake']).toContain(lookup.findPerson(typed, undefined).kind);
  });

  test('with an unclear owner gets the same answer in any order of the record', () => {
    const reversed = createLookup([sampleTimeline('sample', SAMPLE_PEOPLE.toReversed(), [])]);
    for (const typed of ['bin Laden', 'Abu Muhammad', 'Muhammad', 'al-Masri']) {
      const [one, other] = [lookup, reversed].map((each) => each.findPerson(typed, undefined));
      expect(one?.kind).toBe(other?.kind);
    }
  });

  test('that no source has finds its owner, who is shown under the usual name', () => {
    const people = [
      {
        id: 'somebody',
        name: 'Farid Qandil',
        aliases: [{ name: 'Fred Candle', unattested: true }],
      },
    ];
    const result = createLookup([sampleTimeline('one', people, [])]).findPerson(
      'fred candle',
      undefined,
    );
    expect(result).toMatchObject({ kind: 'found', matched: 'Farid Qandil' });
  });

  test('is looked up in one timeline only when one is chosen', () => {
    const other = sampleTimeline('other', [{ id: 'mike-pompeo', name: 'Mike Pompeo' }], []);
    const both = createLookup([SAMPLE, other]);
    expect(both.findPerson('Mike Pompeo', undefined).kind).toBe('several');
    expect(both.findPerson('Mike Pompeo', other.id)).toMatchObject({
      kind: 'found',
      person: { timeline: 'other' },
    });
    expect(both.findPerson('Zarqawi', other.id).kind).toBe('nobody');
  });

  test('of a namesake who is also in the timeline finds that person', () => {
    const people = [
      {
        id: 'first',
        name: 'Abu Walid al-Amriki',
        namesakes: [{ name: 'Abu Jihad al-Amriki', person: 'second' as never }],
      },
      { id: 'second', name: 'John Walker' },
    ];
    const result = createLookup([sampleTimeline('two', people, [])]).findPerson(
      'Abu Jihad al-Amriki',
      undefined,
    );
    expect(result).toMatchObject({ kind: 'found', person: { id: 'second' } });
  });
});

describe('any name', () => {
  const generated = generatePeople(150, 7);
  const crowd = createLookup([timelineOfPeople(generated.people)]);

  test('in the record finds its owner first, in capital letters too', () => {
    for (const { id, name } of generated.people) {
      const result = crowd.findPerson(name.toUpperCase(), undefined);
      const first =
        result.kind === 'found' ? result.person : 'people' in result ? result.people[0] : undefined;
      expect(first?.id).toBe(id);
    }
  });

  test('gets an answer, whatever is typed', () => {
    fc.assert(
      fc.property(nameLike(), (typed) => {
        const result = lookup.findPerson(typed, undefined);
        const people = 'people' in result ? result.people : [];
        const fewest = { found: 0, several: 2, similar: 1, weak: 1, namesake: 0, nobody: 0 }[
          result.kind
        ];
        expect(people.length).toBeGreaterThanOrEqual(fewest);
        expect(new Set(people).size).toBe(people.length);
      }),
      { numRuns: 400 },
    );
  });

  test('is read up to the limit and no further', () => {
    const typed = `Mike Pompeo${' '.repeat(MAX_NAME)}Barack Obama`;
    expect(find(typed)).toBe('mike-pompeo');
    expect(lookup.findPerson('ال'.repeat(100_000), undefined).kind).toBe('nobody');
  });

  test('has the same parts with and without accents', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SAMPLE_PEOPLE.map(({ name }) => name)), (name) => {
        const forms = (text: string) =>
          parseName(text).parts.map(({ phoneticForm }) => phoneticForm);
        expect(forms(name.replace(/a/g, 'ā').replace(/u/g, 'ú'))).toEqual(forms(name));
      }),
    );
  });
});

/** Texts of the pieces that names are written with, and of anything at all. */
function nameLike(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    'abu',
    'bin',
    'al-',
    'abd',
    'Muhammad',
    'Laden',
    'مصري',
    'أبو',
    'ال',
    ' ',
    '-',
    ',',
    "'",
    '.',
    'Dr',
    'M',
    'zarqawi',
    'ibn',
    'عبد',
    'الله',
    '習',
    '김',
    '\u0640',
    '\u200c',
    '😀',
    'ß',
    '٣',
  );
  return fc.oneof(
    fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 150 }),
  );
}

test('whoever is found in one of many spellings was not ruled out before', () => {
  const { people, questions } = generatePeople(100, 11);
  const eastAsian = ['Mao Zedong', 'Kim Jong-un', 'Park Geun-hye', '毛泽东', 'Hans O. Friedrich'];
  const names = [...people, ...eastAsian.map((name, index) => ({ id: `east-${index}`, name }))];
  const { people: known } = timelineOfPeople(names);
  const finder = atOnce(createPersonFinder(known, () => 0));
  const typed = [
    ...questions.map((question) => question.typed),
    'Mao Tse-tung',
    'Kim Chong-un',
    'Pak Kun-hye',
    'Hans Otto Friedrich',
    'Zedong Mao',
  ];
  const found = typed.filter((name) => ['found', 'several'].includes(finder.find(name).kind));
  expect(found).toContain('Mao Tse-tung');
  expect(found.length).toBeGreaterThan(questions.length / 3);
  expect(found.filter((name) => !finder.mayFind(name))).toEqual([]);
});
