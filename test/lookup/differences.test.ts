/** What a message says otherwise than the record is said, and nothing is ever corrected wrongly. */
import { describe, expect, test } from 'vitest';
import { bundledLookup, bundledTimeline } from '../bundled.ts';

function difference(message: string) {
  return bundledLookup.mentions(message, undefined).differences[0];
}

describe('a number of the killed or wounded that the record has otherwise', () => {
  test.each([
    ['The embassy bombings of August 1998 killed 223 people.', 'killed 223 people'],
    ['The embassy bombings killed 223 people', 'killed 223 people'],
    ['The bombings of the US embassies in Nairobi and Dar es Salaam killed 223.', 'killed 223'],
    ['On 7 August 1998 the embassy bombings killed 219 people', 'killed 219 people'],
  ])('is shown beside that of the record: %s', (message, said) => {
    const found = difference(message);
    expect(found).toMatchObject({
      kind: 'count',
      said,
      recorded: [{ text: 'killed 224 people', claim: { by: 'Federal Bureau of Investigation' } }],
    });
  });

  test('counts only those who are counted alike', () => {
    const found = difference('The bombing of the Cole in October 2000 killed 19 American sailors');
    expect(found).toMatchObject({
      said: 'killed 19 American sailors',
      recorded: [{ text: 'Seventeen American sailors were killed' }],
    });
  });
});

describe('in six languages, a number is read with its digits, separators and inflections', () => {
  test.each([
    ['In the embassy bombings of August 1998, 223 people were killed.', '223 people were killed'],
    ['223 people died in the embassy bombings of August 1998.', '223 people died'],
    [
      'Die Anschläge auf die US-Botschaften in Nairobi und Daressalam im August 1998 töteten 223 Menschen.',
      'töteten 223 Menschen',
    ],
    [
      'Bei den Bombenanschlägen auf die Botschaften in Nairobi und Daressalam wurden im August 1998 223 Menschen getötet.',
      '223 Menschen getötet',
    ],
    [
      'Les attentats contre les ambassades américaines de Nairobi et Dar es Salaam en août 1998 ont tué 223 personnes.',
      'ont tué 223 personnes',
    ],
    [
      'En août 1998, les attentats contre les ambassades américaines ont fait 223 morts.',
      '223 morts',
    ],
    [
      'Los atentados contra las embajadas de Estados Unidos en Nairobi y Dar es Salaam en agosto de 1998 mataron a 223 personas.',
      'mataron a 223 personas',
    ],
    [
      'En los atentados contra las embajadas de agosto de 1998 murieron 223 personas.',
      'murieron 223 personas',
    ],
    [
      'قتل ٢٢٣ شخصا في تفجير السفارتين الأمريكيتين في نيروبي ودار السلام في أغسطس 1998',
      'قتل ٢٢٣ شخصا',
    ],
    ['بمب‌گذاری سفارت‌های آمریکا در نایروبی و دارالسلام در اوت ۱۹۹۸ ۲۲۳ کشته داشت', '۲۲۳ کشته'],
    [
      'در بمب‌گذاری سفارت‌های آمریکا در نایروبی و دارالسلام در اوت ۱۹۹۸، ۲۲۳ نفر کشته شدند.',
      '۲۲۳ نفر کشته شدند',
    ],
  ])('%s', (message, said) => {
    expect(difference(message)).toMatchObject({ said, recorded: [{ text: 'killed 224 people' }] });
  });

  test.each([
    ['Der Anschlag auf die USS Cole im Hafen von Aden im Oktober 2000 tötete 19 Seeleute.', '19'],
    ['Der Anschlag auf die USS Cole im Oktober 2000 tötete neunzehn Seeleute.', 'neunzehn'],
    ['L’attentat contre l’USS Cole en octobre 2000 a tué dix-neuf marins.', 'dix-neuf'],
    ['El atentado contra el USS Cole en octubre de 2000 mató a 19 marineros.', '19'],
  ])('%s', (message, number) => {
    expect(difference(message)).toMatchObject({
      said: expect.stringContaining(number),
      recorded: [{ text: 'Seventeen American sailors were killed' }],
    });
  });
});

describe('a date that the record has otherwise', () => {
  test.each([
    ['Die Botschaftsanschläge vom September 1998', 'September 1998'],
    ['The bombings of the embassies of September 1998', 'September 1998'],
    ['Les attentats à la bombe contre les ambassades de septembre 1998', 'septembre 1998'],
    ['Los atentados con bomba contra las embajadas de septiembre de 1998', 'septiembre de 1998'],
    ['تفجيرات السفارات من سبتمبر 1998', 'سبتمبر 1998'],
    ['بمب‌گذاری‌های سفارت‌های آمریکا از سپتامبر ۱۹۹۸', 'سپتامبر ۱۹۹۸'],
    ['The embassy bombings of September 1998', 'September 1998'],
    ['Remember the embassy bombings of 9 September 1998?', '9 September 1998'],
    ['the embassy bombings happened in September 1998 in Nairobi', 'September 1998'],
    ['The embassy bombings took place in September 1998', 'September 1998'],
    ['Die Botschaftsanschläge geschahen im September 1998', 'September 1998'],
    ['تفجيرات السفارات وقعت في سبتمبر 1998', 'سبتمبر 1998'],
    ['بمب‌گذاری سفارت‌ها در سپتامبر ۱۹۹۸ رخ داد', 'سپتامبر ۱۹۹۸'],
    ['The embassy bombings of August 1999', 'August 1999'],
  ])('is shown beside that of the record: %s', (message, said) => {
    expect(difference(message)).toMatchObject({
      kind: 'date',
      said,
      date: { edtf: '1998-08-07' },
      claim: { by: 'Federal Bureau of Investigation' },
    });
  });
});

test.each([
  ['Les attentats contre les ambassades ont eu lieu en septembre 1998', '1998-08-07'],
  ['L’USS Cole a été attaqué en novembre 2000', '2000-10-12'],
  ['Los atentados contra las embajadas fueron en septiembre de 1998', '1998-08-07'],
  ['El ataque al USS Cole ocurrió en noviembre de 2000', '2000-10-12'],
  ['Die Anschläge auf die Botschaften fanden im September 1998 statt', '1998-08-07'],
  ['Die USS Cole wurde am 12. November 2000 angegriffen', '2000-10-12'],
  ['Der Anschlag auf die USS Cole war am 13. Oktober 2000', '2000-10-12'],
  ['وقعت تفجيرات السفارتين في سبتمبر 1998', '1998-08-07'],
  ['تفجير المدمرة كول كان في نوفمبر 2000', '2000-10-12'],
  ['حمله به ناو کول در نوامبر ۲۰۰۰ بود', '2000-10-12'],
])(
  'in six languages, a slip is corrected however it is said that something happened: %s',
  (message, edtf) => {
    expect(difference(message)).toMatchObject({ kind: 'date', date: { edtf } });
  },
);

test.each([
  ['Sudan paid $100 million to the victims of the Cole in 2020', '$70 million'],
  ['دفع السودان 100 مليون دولار لضحايا كول عام 2020', '$70 million'],
  ['سودان در سال ۲۰۲۰ ۱۰۰ میلیون دلار به قربانیان کول پرداخت', '$70 million'],
  ['a US court ordered Iran to pay $5 billion over the Cole in 2024', '$1.956 billion'],
  ['عرضت أمريكا مكافأة 20 مليون دولار مقابل ياسين السوري', '$10 million'],
  ['آمریکا ۲۰ میلیون دلار جایزه برای یاسین السوری تعیین کرد', '$10 million'],
])('a sum is corrected, in any script: %s', (message, text) => {
  expect(difference(message)).toMatchObject({ kind: 'sum', recorded: [{ text }] });
});

test.each([
  'In 2020 Sudan paid $30.6 million to the families of the dead of the Cole',
  'Soudan a payé 70 millions de dollars aux victimes du Cole en 2020',
  'In 2024 Iran was ordered to pay $2 billion over the Cole',
  'Iran offered $20 million for the freedom of Yasin al-Suri',
  'The trial over the embassy bombings was in September 1998',
  'the film about the attack on the USS Cole was in November 2000',
  'Der Anschlag auf die USS Cole wurde im November 2000 verurteilt',
  'Der Prozess zum Anschlag auf die USS Cole war im November 2000',
  'Le procès de l’attentat contre l’USS Cole a eu lieu en novembre 2000',
  'El juicio por el ataque al USS Cole fue en noviembre de 2000',
  'Der Anschlag auf die Cole war schlimm. Am 13. Oktober 2000 war ich in Rom.',
  'السفارتان كانتا مغلقتين في سبتمبر 1998',
  'محاکمه بمب‌گذاری سفارت‌ها در سپتامبر ۱۹۹۸ بود',
])('a part of a sum, another event or another offer is not corrected: %s', (message) => {
  expect(bundledLookup.mentions(message, undefined).differences).toEqual([]);
});

test.each([
  ['Al-Qaeda bombed the USS Cole in October 2001.', '2000-10-12'],
  ['The Cole was bombed by al-Qaeda on 12 October 2002.', '2000-10-12'],
  ['Mughniyah was killed by a car bomb in Damascus in February 2009.', '2008-02-12'],
])('a year that is a slip is corrected where all else is right: %s', (message, edtf) => {
  expect(difference(message)).toMatchObject({ kind: 'date', date: { edtf } });
});

test.each([
  'The Cole was bombed by Iran in October 2001 and 20 sailors died',
  'Al-Qaeda bombed the USS Cole in October 2001, killing 20 sailors.',
])('a date and a number are both corrected: %s', (message) => {
  expect(bundledLookup.mentions(message, undefined).differences).toMatchObject([
    { kind: 'date', said: 'October 2001', date: { edtf: '2000-10-12' } },
    { kind: 'count', recorded: [{ text: 'Seventeen American sailors were killed' }] },
  ]);
});

test.each([
  'The embassy bombings of August 1998 killed about 300 people.',
  'The embassy bombings of August 1998 killed more than 250 people.',
  'The embassy bombings of August 1998 killed fewer than 200 people.',
  'The embassies were bombed in August 1998 and 300 people died.',
  'Die Anschläge auf die US-Botschaften im August 1998 töteten rund 300 Menschen.',
])('a rough number is corrected where it cannot mean that of the record: %s', (message) => {
  expect(difference(message)).toMatchObject({ recorded: [{ text: 'killed 224 people' }] });
});

test.each([
  ['The US offered a reward of up to $20 million for Yasin al-Suri', '$20 million', '$10 million'],
  ['The US offered a bounty of $25 million for Muhammad Abbatay', '$25 million', '$7 million'],
  [
    'Die USA haben 20 Millionen Dollar Belohnung für Yasin al-Suri ausgesetzt',
    '20 Millionen Dollar',
    '$10 million',
  ],
  [
    'Les États-Unis offrent une récompense de 20 millions de dollars pour Yasin al-Suri',
    '20 millions de dollars',
    '$10 million',
  ],
  [
    'Estados Unidos ofreció 20 millones de dólares por Yasin al-Suri',
    '20 millones de dólares',
    '$10 million',
  ],
  [
    'In March 2023 a judge ordered Iran to pay $2 billion over the Cole',
    '$2 billion',
    'some $807 million',
  ],
])('a sum that the record has otherwise is shown beside it: %s', (message, said, recorded) => {
  expect(difference(message)).toMatchObject({ kind: 'sum', said, recorded: [{ text: recorded }] });
});

test.each([
  // Sums: right, rough, of another ruling, of a part, or of no certain event.
  'The US offers $10 million for Yasin al-Suri',
  'The US offered some $11 million for Yasin al-Suri',
  'more than $50 million was offered for Yasin al-Suri',
  'In March 2023 a judge ordered Iran to pay $807 million over the Cole',
  'In March 2023 a judge ordered Iran to pay $800 million over the Cole',
  'A judge ordered Iran to pay $2 billion over the Cole',
  'Sudan paid the victims of the Cole $30 million in February 2020',
  'Iran was ordered to pay $10 billion to the 9/11 families by Judge Daniels',
  'in 2012 a court ordered Iran to pay $10 billion over 9/11',
  'I paid $20 for a book about Yasin al-Suri',
  'The embassies were bombed and Iran condemned it in September 1998',
  'The embassy bombings were condemned by Iran in September 1998',
  'The trial of the embassy bombers began in August 1999',
  'The embassy bombings of August 1998 killed about 250 people.',
  'The embassy bombings of August 1998 killed at least 100 people.',
  'The embassy bombings of August 1998 killed up to 300 people.',
  'The embassies were bombed in August 1998, and in Omagh 231 people died.',
  'A year after the Cole was bombed, in October 2001, the war began.',
  'The embassy bombings of August 1998 killed 224 people.',
  'The embassy bombings of August 1998 killed 12 Americans.',
  'The embassy bombings of August 1998 killed 213 people in Nairobi.',
  'The embassy bombings of August 1998 killed 210 people in Nairobi.',
  'The embassy bombings of August 1998 killed more than 200 people.',
  'The embassy bombings of August 1998 killed about 230 people.',
  'The embassy bombings of August 1998 killed 220 people.',
  'The embassy bombings of August 1998 killed 44 embassy employees.',
  'The embassy bombings of August 1998 wounded 5,000 people.',
  'The embassy bombings of August 1998 wounded 4,000.',
  'After 9/11, which killed 2,977 people, nobody spoke of the embassy bombings of August 1998.',
  'The Beirut bombing of the US embassy killed 241 people.',
  'The bombing of the US embassy in Beirut in April 1983 killed 223 people.',
  'The bombing of the US embassy in Beirut killed 230 people in August 1998.',
  'The Cole bombing and the embassy bombings killed 241 people in all.',
  'Unlike the embassy bombings of August 1998, the Omagh bombing killed 229 people.',
  'The embassy bombings of August 1998 came a week before Omagh, where 231 died.',
  'Two attacks on embassies in 1998 killed 200 and 25 people.',
  'The Bali bombings killed 202 people.',
  'The Omagh bombing of August 1998 killed 29 people.',
  'The bombing of the Cole in October 2000 killed 17 sailors.',
  'The bombing of the Cole in October 2000 wounded 37 sailors.',
  'The Cole bombing of October 2000 killed 2 attackers.',
  'The attacks of 11 September 2001 killed 2,977 people.',
  'The attacks of 11 September 2001 killed 3,100 people.',
  'The attacks of 11 September 2001 killed 343 firefighters.',
  'Iran condemned the embassy bombings in September 1998.',
  'After the embassy bombings, in September 1998, Iran massed troops at the Afghan border.',
  'The trial over the embassy bombings began in January 2001.',
  'The US sanctions of September 2009 hit al-Qaeda in Iran.',
  'The Damascus car bombing of September 2008 killed 17 people.',
  'A car bomb killed 17 people in Damascus in September 2008.',
  'The scientist was shot in Tehran in November 2020.',
  'al-Masri was reported shot in Tehran in November 2020.',
  'The New York Times reported in November 2020 that al-Masri had been shot in Tehran.',
  'The Cole bombing of October 2000',
  'The embassy bombings of 1998',
  'The embassy bombings of August 7, 1998 and of September 1998',
  'A US court ruled on the embassy bombings of September 2011.',
  'The embassy bombings ruling of September 1998',
  'The US strikes of 20 August 1998 answered the embassy bombings.',
  'The missile attack of 20 August 1998 killed 21 people in Afghanistan.',
  // Right, rough, of a part, or of another event, in other languages.
  'Die Anschläge auf die US-Botschaften im August 1998 töteten 224 Menschen.',
  'Die Anschläge auf die US-Botschaften im August 1998 töteten mehr als 200 Menschen.',
  'Die Anschläge auf die US-Botschaften im August 1998 töteten rund 230 Menschen.',
  'Die Anschläge auf die US-Botschaften im August 1998 töteten zwölf Amerikaner.',
  'Die Anschläge auf die US-Botschaften im August 1998 töteten 210 Menschen in Nairobi.',
  'Die Anschläge auf die US-Botschaften im August 1998 verletzten 4.500 Menschen.',
  'Der Anschlag von Omagh im August 1998 tötete 29 Menschen.',
  'Anders als die Anschläge auf die Botschaften im August 1998 tötete der von Omagh 231 Menschen.',
  'Der Anschlag auf die US-Botschaft in Beirut tötete im August 1998 230 Menschen.',
  'Les attentats contre les ambassades américaines en août 1998 ont tué 224 personnes.',
  'Les attentats contre les ambassades américaines en août 1998 ont tué plus de 200 personnes.',
  'Les attentats contre les ambassades américaines en août 1998 ont fait 4 500 blessés.',
  'Les attentats contre les ambassades américaines en août 1998 ont tué 213 Kényans.',
  'L’attentat de Omagh en août 1998 a tué 231 personnes.',
  'Los atentados contra las embajadas en agosto de 1998 mataron a 224 personas.',
  'Los atentados contra las embajadas en agosto de 1998 mataron a unas 220 personas.',
  'Los atentados contra las embajadas en agosto de 1998 hirieron a 5.000 personas.',
  'El atentado contra la embajada en Beirut en agosto de 1998 mató a 231 personas.',
  'قتل 224 شخصا في تفجير السفارتين الأمريكيتين في نيروبي ودار السلام في أغسطس 1998',
  'قتل أكثر من 200 شخص في تفجير السفارتين الأمريكيتين في نيروبي ودار السلام في أغسطس 1998',
  'قتل 230 شخصا في تفجير السفارة الأمريكية في بيروت في أغسطس 1998',
  'قتل 231 شخصا في تفجير سفارات في مدن أخرى في أغسطس 1998',
  'در بمب‌گذاری سفارت‌های آمریکا در نایروبی و دارالسلام در اوت ۱۹۹۸، ۲۲۴ نفر کشته شدند.',
  'در بمب‌گذاری سفارت آمریکا در بیروت در اوت ۱۹۹۸، ۲۳۱ نفر کشته شدند.',
  'در بمب‌گذاری سفارت‌های آمریکا در اوت ۱۹۹۸ حدود ۲۳۱ نفر کشته شدند.',
  '223 people died in Omagh, a week after the embassy bombings of August 1998.',
  'The embassy bombing once killed 231 people.',
  'Der Prozess um die Anschläge auf die Botschaften begann im Januar 2001.',
  'Iran verurteilte die Anschläge auf die Botschaften im September 1998.',
  'L’Iran a condamné les attentats contre les ambassades en septembre 1998.',
  'The reward for the embassy bombings of August 1998 was more than 7 million dollars.',
  'A court awarded some $8 billion for the embassy bombings of August 1998.',
])('nothing is corrected where that is not certain: %s', (message) => {
  expect(difference(message)).toBeUndefined();
});

test('no claim and no title of the record is corrected by its own record', () => {
  const texts = bundledTimeline.entries.flatMap(({ title, claims }) => [
    title,
    ...claims.map(({ text }) => text),
  ]);
  expect(texts.filter((text) => difference(text) !== undefined)).toEqual([]);
});
