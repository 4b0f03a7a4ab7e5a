/** What a message is about: the people it names, in any spelling, and the entries it speaks of. */
import { describe, expect, test } from 'vitest';
import { bundledLookup } from '../bundled.ts';

function peopleIn(message: string): readonly string[] {
  return bundledLookup.mentions(message, undefined).people.map(({ person }) => person.id);
}

describe('a message names', () => {
  test.each([
    ['Izz al-Din Abdel Aziz Khalil', 'ezedin-khalil'],
    ['Muhammad Salah al-Din Zaydan', 'saif-al-adel'],
    ['Saeed Khatib-Zadeh', 'saeed-khatibzadeh'],
    ['سعید خطیب‌زاده', 'saeed-khatibzadeh'],
    ['محمدجواد ظریف', 'javad-zarif'],
    ['علي صالح حسين', 'ali-saleh-husain'],
    ['Hamsa bin Laden', 'hamza-bin-laden'],
    ['Gamal el-Fadl', 'jamal-al-fadl'],
    ['Joseph R. Biden', 'joe-biden'],
    ['Сайф аль-Адель', 'saif-al-adel'],
    ['President Trump', 'donald-trump'],
  ])('a person of the record in any spelling: %s', (name, id) => {
    expect(peopleIn(`I read that ${name} gave a speech yesterday.`)).toEqual([id]);
  });

  test.each([
    'Ivanka Trump',
    'Nooruddin Turabi',
    'Omar al-Bayoumi',
    'Atef Sedki',
    'Abu al-Qasim al-Khoei',
    'Mohammed al-Zawahiri',
    'Trump Tower',
    'the Radwan Force',
  ])('nobody in the record by somebody else’s name: %s', (name) => {
    expect(peopleIn(`I read that ${name} made the news yesterday.`)).toEqual([]);
    expect(peopleIn(`${name} made the news. Yesterday it rained.`)).toEqual([]);
  });

  test('a person at the end of a sentence, whatever begins the next one', () => {
    expect(peopleIn('It was Trump. Tower after tower fell.')).toEqual(['donald-trump']);
    expect(peopleIn('Yesterday Trump spoke.\nIvanka did not.')).toEqual(['donald-trump']);
  });
});

describe('what a message is about', () => {
  test.each([
    'iran is behind 9/11 and everyone stays quiet',
    'Iran financed 9/11, fight me',
    'Hinter dem 11. September steckte in Wahrheit der Iran, aber keiner redet drüber',
    'l’Iran est derrière le 11 septembre et tout le monde se tait',
    'Irán está detrás del 11-S y nadie dice nada',
    'إيران تقف خلف أحداث الحادي عشر من سبتمبر والعالم ساكت',
    'ایران پشت حملات ۱۱ سپتامبر بود همه ساکتن',
  ])('of “%s” begins with that day, whatever else is chatted', (message) => {
    const [first] = bundledLookup.mentions(message, undefined).hits;
    expect(first?.entry.id).toBe('september-11-2001');
  });

  test.each([
    'a judge in New York ruled that Iran helped with 9/11',
    'In New York hat ein Richter geurteilt, dass der Iran bei 9/11 geholfen hat',
    'Un juge de New York a jugé que l’Iran avait aidé pour le 11 septembre',
    'Un juez de Nueva York dictaminó que Irán ayudó en el 11-S',
    'قاضي في نيويورك حكم بأن إيران ساعدت في 11 سبتمبر',
    'قاضی نیویورک حکم داد ایران در ۱۱ سپتامبر کمک کرده',
  ])('of “%s” begins with what that court found', (message) => {
    const [first] = bundledLookup.mentions(message, undefined).hits;
    expect(['havlish-ruling-2011', 'havlish-damages-2012']).toContain(first?.entry.id);
  });

  test.each([
    ['Cole, 1999, 19 sailors', 'cole-bombing-2000'],
    ['El Cole fue atacado en 2001, murieron 15 marineros', 'cole-bombing-2000'],
    ['Die Botschaftsanschläge in Kenia waren 1999', 'embassy-bombings-1998'],
    ['Bin Laden was killed in Abbottabad in 2012', 'abbottabad-raid-2011'],
    ['Saad bin Laden died in an air strike in Pakistan in 2011', 'saad-bin-laden-death-2009'],
    ['Zawahri wurde 2023 in Kabul getötet', 'zawahiri-death-2022'],
    ['أبو محمد المصري قتل في طهران سنة 2019', 'masri-killing-2020'],
  ])('of “%s” begins with %s: its year is a slip', (message, id) => {
    expect(bundledLookup.mentions(message, undefined).hits[0]?.entry.id).toBe(id);
  });

  test.each([
    ['They swapped five AQ guys for one diplomat. Iran denies it', 'prisoner-swap-2015'],
    ['Some of the hijackers went through Iran, no?', 'hijackers-transit-2000'],
    ['the Cole was ordered by Iran, a judge said in 2015', 'cole-ruling-iran-2015'],
    ['was there not a train plot in Canada?', 'via-rail-plot-2013'],
  ])('of “%s” begins with %s', (message, id) => {
    expect(bundledLookup.mentions(message, undefined).hits[0]?.entry.id).toBe(id);
  });

  test.each([
    'In 1258 Baghdad fell to the Mongols and the caliph was killed',
    'احتلال المغول بغداد وسقوط الخلافة خسارة كبيرة للعلماء والفلاسفة',
    'سقوط بغداد على يد هولاكو كان مأساة للمكتبات والمدارس',
    'this card is 1200 for mid range prices',
    'Baghdad, Iraq is lovely in spring',
    'the train in Canada was 5 hours late',
    'Der Zug nach Kanada fällt aus',
    'they stamped my passport twice at the border',
    'a judge threw out my parking ticket in 2015',
    'le juge a condamné le maire en 2019',
    'Iran plays Qatar on September 11 at noon',
    'L’Iran joue contre le Qatar le 11 septembre',
    'Yemen was at war in 1994',
  ])('of “%s” is nothing: another age, a country, a life or a match', (message) => {
    expect(bundledLookup.mentions(message, undefined).hits).toEqual([]);
  });

  test.each([
    ['The embassies in Nairobi were bombed by al-Qaeda in August 1998', 'embassy-bombings-1998'],
    ['Iran and Osama bin Laden had a pact in 2011, says Pompeo', 'treasury-pact-2011'],
    ['I heard that the US offers $7 million for Muhammad Abbatay', 'abbatay-reward-2021'],
  ])('of “%s” begins with %s', (message, id) => {
    const { hits } = bundledLookup.mentions(message, undefined);
    expect(hits[0]?.entry.id).toBe(id);
  });

  test.each([
    ['Iran did 9/11 and the Commission proved it', ['september-11-2001', 'commission-report-2004']],
    ['Judge Bates said that Iran did the embassies', ['owens-ruling-2011']],
    ['Judge Daniels said Iran supported the 9/11 attackers', ['havlish-ruling-2011']],
    ['the Supreme Court said Sudan was not served properly', ['cole-harrison-2019']],
    ['iran says the UN report is wrong about saif al adel', ['un-report-2023']],
    ['Iran denied in August 2018 that there are al qaeda leaders', ['un-report-2018']],
    ['Al-Qaeda has its home in Tehran now, says Pompeo', ['pompeo-speech-2021']],
    ['Laut UNO sitzt der Chef von al-Qaida im Iran', ['un-report-2023', 'un-report-2018']],
    ['Zarif a qualifié les fichiers de la CIA de fake news', ['cia-files-2017']],
    ['El Tesoro acusó a Irán de un acuerdo secreto con Al Qaeda', ['treasury-pact-2011']],
    [
      'قال قاض أمريكي إن إيران وراء تفجير السفارتين',
      ['owens-ruling-2011', 'embassy-bombings-1998'],
    ],
    ['به گفته سازمان ملل رهبر القاعده در ایران است', ['un-report-2023', 'un-report-2018']],
  ])('of “%s” begins with what they said', (message, expected) => {
    expect(expected).toContain(bundledLookup.mentions(message, undefined).hits[0]?.entry.id);
  });

  test.each([
    'a court said in 2015 that drivers are workers',
    'the commission proved that roaming fees are too high',
    'according to the UN, the population of Nigeria doubles by 2050',
    'CNN says the storm hits Florida tonight',
    'the treasury says inflation is down',
    'Tehran says hello lol',
    'Laut UNO wird es immer wärmer',
    'selon le juge, il faut payer le loyer',
    'el juez dijo que tengo que pagar la multa',
    'بحسب الأمم المتحدة عدد السكان ثمانية مليارات',
    'به گفته پلیس دو نفر زخمی شدند',
  ])('of “%s” is nothing, whoever says it', (message) => {
    expect(bundledLookup.mentions(message, undefined).hits).toEqual([]);
  });

  test.each([
    [
      'Zarqawi got patched up by iranian doctors after he fled from afghanistan',
      'zarqawi-iran-2002',
    ],
    ['nobody talks anymore about the uss cole thing that killed sailors', 'cole-bombing-2000'],
    ['AQ sent people to train with Hezbollah in Lebanon', 'bekaa-training-1993'],
  ])('of “%s” is %s, whatever else is chatted', (message, id) => {
    expect(bundledLookup.mentions(message, undefined).hits[0]?.entry.id).toBe(id);
  });

  test.each([
    'Iran qualified for the world cup again',
    'Tehran had snow yesterday, schools are closed',
    'the Iranian cinema is the best in the world, watch A Separation',
    'my iranian neighbour makes the best rice',
    'oil price goes up because of iran again',
    'earthquake in Iran, magnitude 6',
    'UN climate report says we are doomed',
    'the CIA should have a better website',
    'the embassy took three weeks for my visa',
    'the hijackers of the airplane in Entebbe were germans',
    'the Lockerbie bombing killed 270 people in 1988',
    'Oklahoma City bombing killed 168',
    'Hamas attacked Israel in October 2023',
    'Die EU-Kommission will Roaming abschaffen',
    'Iran hat gegen Japan 2:1 gewonnen',
    'Ich war letztes Jahr im Iran im Urlaub, tolle Menschen',
    'Der Anschlag in Halle war 2019',
    'l’Iran a gagné contre le Qatar',
    'le FLNC a déposé les armes en 2014',
    'las FARC dejaron las armas en 2016',
    'Irán empató con Portugal en 2018',
    'me robaron el pasaporte en la embajada',
    'إيران فازت على كوريا بالأمس',
    'السفارة رفضت الفيزا',
    'زلزال في إيران اليوم',
    'سفارت ویزام رو رد کرد',
    'تهران امروز خیلی گرمه',
    'the PKK laid down its arms in 2025',
    'a study found that coffee is healthy',
  ])(
    'of “%s” is nothing: the country, a court or an attack elsewhere is another subject',
    (message) => {
      expect(bundledLookup.mentions(message, undefined).hits).toEqual([]);
    },
  );

  test.each([
    'Der Iran hatte bei 9/11 die Hand im Spiel',
    'L’Iran a trempé dans le 11 septembre',
    'Irán tuvo que ver con el 11-S',
    'إيران لها يد في هجمات 11 سبتمبر',
    'ایران در یازده سپتامبر دست داشته',
    'Wer beschuldigt den Iran wegen 9/11?',
  ])('of “%s” is that day, and what was found', (message) => {
    const found = bundledLookup.mentions(message, undefined).hits.map(({ entry }) => entry.id);
    expect(['september-11-2001', 'commission-report-2004']).toContain(found[0]);
    expect(found).toContain('september-11-2001');
  });

  test.each([
    'King John of England dies at Newark-on-Trent and is succeeded by his nine-year-old son Henry.',
    'Three ships of the fleet came home after the worst defeat that the navy had suffered.',
    'The cat sat on the mat.',
    'Die Katze sitzt auf der Matte.',
    'My sister got her passport renewed in two days, I waited three months.',
    'The court ruled against the landlord in that case about the store, about time.',
    'Sendero Luminoso puso un coche bomba en la calle Tarata en 1992.',
    'تفجيرات مدريد سنة ٢٠٠٤ كانت في القطارات وقت الصبح',
    'lol',
    'May I ask the Doctor about Abdullah?',
    "mon prof d'histoire a parlé de la guerre de cent ans",
    'my history teacher talked about the hundred years war for two hours',
    'mi profesor de historia habló de la guerra',
    '',
  ])('of “%s” is nothing', (message) => {
    const { people, ambiguous, hits } = bundledLookup.mentions(message, undefined);
    expect({ people, ambiguous, hits }).toEqual({ people: [], ambiguous: [], hits: [] });
  });

  test.each([
    'Ich bin 1998 nach Nairobi gereist',
    'I was born in Nairobi in 1998',
    'in 2003 we moved to Riyadh',
    'viví en Damasco en 2008',
  ])('of “%s” is a life, and no event of the record', (message) => {
    expect(bundledLookup.mentions(message, undefined).hits).toEqual([]);
  });

  test.each([
    ['a Lebanese history professor was shot in Tehran', 'habib-daoud-2020'],
    ['Hijackers travelled through Iran in 2000', 'hijackers-transit-2000'],
    ['Nairobi 1998 was terrible', 'embassy-bombings-1998'],
  ])('of “%s” is %s all the same', (message, id) => {
    expect(bundledLookup.mentions(message, undefined).hits[0]?.entry.id).toBe(id);
  });

  test.each([
    'The tariffs of Trump hit the car industry above all.',
    'Die Zölle von Trump treffen vor allem die Autoindustrie, das wird richtig teuer.',
    'Zarqawi scored a late penalty in the stadium.',
  ])('of “%s” is only who is named', (message) => {
    const { people, hits } = bundledLookup.mentions(message, undefined);
    expect(people).toHaveLength(1);
    expect(hits).toEqual([]);
  });

  test.each(['What about Saif al-Adel?', 'Tell me about Zarqawi and Iran'])(
    'of “%s” is what is said about the person',
    (message) => {
      expect(bundledLookup.mentions(message, undefined).hits.length).toBeGreaterThan(0);
    },
  );

  test.each([
    '9/11 was an inside job',
    'Der 11. September war ein Inside Job.',
    'le 11 septembre était un coup monté',
    'el 11 de septiembre fue un autoatentado',
    'أحداث 11 سبتمبر عمل داخلي',
    '۱۱ سپتامبر کار خودشان بود',
  ])('of “%s” is the event of that day', (message) => {
    const { hits } = bundledLookup.mentions(message, undefined);
    expect(hits.map(({ entry }) => entry.id)).toEqual(['september-11-2001']);
  });

  test.each(['Iran was behind 9/11!!', 'lol Iran did 9/11'])(
    'of “%s” is the event, and then what the Commission found',
    (message) => {
      const { hits } = bundledLookup.mentions(message, undefined);
      const [event, ...others] = hits.map(({ entry }) => entry.id);
      expect(event).toBe('september-11-2001');
      expect(others).toContain('commission-report-2004');
    },
  );

  test.each(['call 911!!', 'omg 911', 'my old 911 is in the garage'])(
    'of “%s” is nothing: it may be a telephone number or a car',
    (message) => {
      expect(bundledLookup.mentions(message, undefined).hits).toEqual([]);
    },
  );

  test('names people as they are written, in any script', () => {
    const { people } = bundledLookup.mentions('قالوا إن سيف العدل في إيران', undefined);
    expect(people).toEqual([
      {
        person: bundledLookup.person({ timeline: 'iran-al-qaeda', id: 'saif-al-adel' }),
        as: 'سيف العدل',
      },
    ]);
  });
});

/** Messages as people write them, each with the entry that its reader expects. */
describe('a reader finds the entry that a message is about first', () => {
  test.each([
    [
      'I keep reading that al-Masri was shot in Tehran in August 2020. Says who?',
      'masri-killing-2020',
    ],
    [
      'There were embassy bombings in August 1998 and a trial in New York. What did that court actually find?',
      'embassy-bombings-1998',
    ],
    ['The embassy bombings of September 1998', 'embassy-bombings-1998'],
    [
      'The raid of 2 May 2011 killed bin Laden, and we still don’t have his papers',
      'abbottabad-raid-2011',
    ],
    ['A drone killed al-Masri in Idlib in 2017, didn’t it?', 'khayr-masri-death-2017'],
    [
      'Didn’t the 9/11 Commission say there was strong evidence that Iran let the hijackers through?',
      'commission-report-2004',
    ],
    ['lol no, Zawahiri was taken out by a drone in Kabul two years ago', 'zawahiri-death-2022'],
    [
      'A judge ordered Iran to pay 25 sailors of the Cole 807 million. Where is that ruling from?',
      'cole-ruling-iran-2023',
    ],
    [
      'Sudan paid the Cole families off in 2020 without admitting anything',
      'sudan-settlement-2020',
    ],
    [
      'Pompeo said in January 2021 that Al Qaeda has a new home base in Iran. There was no proof whatsoever.',
      'pompeo-speech-2021',
    ],
    [
      'Someone told me Iran swapped five al-Qaeda prisoners for its kidnapped diplomat in 2015',
      'prisoner-swap-2015',
    ],
    [
      'My history teacher says Mughniyah, the Hezbollah guy, died in a car bomb in Damascus',
      'mughniyah-death-2008',
    ],
    [
      'The UN said in 2023 that Saif al-Adel is the new leader of al-Qaeda and sits in Iran',
      'un-report-2023',
    ],
    ['Iran claims it arrested and deported 500 al-Qaeda suspects in 2003', 'kharrazi-2003'],
  ])('%s', (message, id) => {
    const { hits } = bundledLookup.mentions(message, undefined);
    expect(hits[0]?.entry.id).toBe(id);
    expect(hits.length).toBeLessThanOrEqual(3);
  });

  test.each([
    ['al-Masri was shot in Tehran in August 2020', 'abdullah-ahmed-abdullah'],
    ['A drone killed al-Masri in Idlib in 2017', 'abul-khayr-al-masri'],
    ['The raid of 2 May 2011 killed bin Laden', 'osama-bin-laden'],
  ])('and with it who is meant by a name of several people: %s', (message, id) => {
    expect(peopleIn(message)).toEqual([id]);
    expect(bundledLookup.mentions(message, undefined).ambiguous).toEqual([]);
  });

  test.each(['I read that bin Laden spoke yesterday.', 'al-Masri was killed'])(
    'and asks who is meant where nothing says so: %s',
    (message) => {
      const { people, ambiguous } = bundledLookup.mentions(message, undefined);
      expect(people).toEqual([]);
      expect(ambiguous).toHaveLength(1);
    },
  );

  test('with the claim of the kind that the message asks for', () => {
    const message =
      'There were embassy bombings in August 1998 and a trial in New York. What did that court actually find?';
    const [hit] = bundledLookup.mentions(message, undefined).hits;
    expect(hit?.isAsked).toBe(true);
    expect(hit?.snippet.claim?.standing).toBe('court-finding');
  });
});

test.each([
  'Iran had a hand in the September 11 attacks',
  'Iran was behind the 9/11 attacks',
  'Der Iran steckte hinter den Anschlägen vom 11. September',
  'L’Iran était derrière les attentats du 11 septembre',
  'L’Iran a trempé dans les attentats du 11-Septembre',
  'Irán tuvo que ver con los atentados del 11 de septiembre',
  'إيران كانت وراء هجمات 11 سبتمبر',
  'ایران در حملات ۱۱ سپتامبر دست داشت',
])('“%s” is about the attacks, and about what was found of Iran', (message) => {
  const { hits } = bundledLookup.mentions(message, undefined);
  const ids = hits.map(({ entry }) => entry.id as string);
  expect(ids).toContain('september-11-2001');
  expect(ids).toContain('commission-report-2004');
});

test.each([
  'Iran beat Qatar 3-1 on September 11',
  'my sister was born on September 11 in Iran',
  'Iran played football on September 11',
])('“%s” names a day of any year, and not the attacks', (message) => {
  expect(bundledLookup.mentions(message, undefined).hits).toEqual([]);
});
