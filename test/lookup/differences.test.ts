/** What a message says otherwise than the record is said, and nothing is ever corrected wrongly. */
import { describe, expect, test } from 'vitest';
import { bundledLookup, bundledTimeline } from '../bundled.ts';

function difference(message: string) {
  return bundledLookup.mentions(message, undefined).difference;
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

describe('a date that the record has otherwise', () => {
  test.each([
    ['The embassy bombings of September 1998', 'September 1998'],
    ['Remember the embassy bombings of 9 September 1998?', '9 September 1998'],
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
