/** Who a claim is by, read from its free text. */
import { expect, test } from 'vitest';
import { createSpeakerReader } from '../../../src/timeline/model/speakers.ts';
import { personId, timelineId } from '../../../src/timeline/model/schema.ts';
import type { Person } from '../../../src/timeline/model/timeline.ts';

const person = (kind: Person['kind'], id: string, ...names: readonly string[]): Person => ({
  id: personId.parse(id),
  timeline: timelineId.parse('sample'),
  kind,
  partOf: undefined,
  name: names[0] ?? '',
  about: 'Somebody.',
  citations: [],
  aliases: names.slice(1).map((name) => ({
    name,
    weak: false,
    disputed: false,
    unattested: false,
    note: undefined,
  })),
  namesakes: [],
});

const read = createSpeakerReader([
  person('body', 'iran', 'Iran', 'Iran’s government', 'Islamic Republic of Iran'),
  person('body', 'ministry', 'Foreign Ministry of Iran', 'Iran’s Foreign Ministry'),
  person('body', 'sudan', 'Sudan'),
  person('body', 'times', 'The New York Times'),
  person('body', 'commission', '9/11 Commission', 'the Commission'),
  person('body', 'circuit', 'US Court of Appeals, District of Columbia Circuit'),
  person('body', 'reuters', 'Reuters'),
  person('person', 'zarif', 'Mohammad Javad Zarif', 'Javad Zarif'),
  person('person', 'pompeo', 'Mike Pompeo'),
  person('person', 'asefi', 'Hamid Reza Asefi'),
  person('person', 'hamza', 'Hamza bin Laden'),
  person('person', 'saad', 'Saad bin Laden'),
]);

test.each([
  ['Iran', ['iran']],
  ['Iran, as the press sums it up', ['iran']],
  ['Iran’s government, as reported by Reuters', ['iran']],
  ['The New York Times, citing officials who were not named', ['times']],
  ['New York Times', ['times']],
  ['Foreign Minister Javad Zarif', ['zarif']],
  ['US Secretary of State Mike Pompeo', ['pompeo']],
  ['Foreign Ministry of Iran (spokesman Asefi)', ['ministry', 'asefi']],
  ['Hamid Reza Asefi, spokesman of Iran’s Foreign Ministry', ['asefi', 'ministry']],
  [
    'Hamid Reza Asefi, spokesman of Iran’s Foreign Ministry, as reported by AP',
    ['asefi', 'ministry'],
  ],
  ['US Court of Appeals, District of Columbia Circuit', ['circuit']],
  ['9/11 Commission, with the word “may”', ['commission']],
  ['Javad Zarif; Iran, as reported by Reuters', ['zarif', 'iran']],
  ['Sudan and Reuters', ['sudan', 'reuters']],
  ['Sudan’s lawyers', ['sudan']],
  ['Iran’s minister of intelligence', ['iran']],
])('“%s” is said by %j', (by, ids) => {
  expect(read(by).map(({ id }) => id)).toEqual(ids);
});

test.each([
  'Iran Times',
  'United Against Nuclear Iran',
  'US District Court, Burnett v. Iran',
  'A former minister of Iran',
  'Officials, as reported by The New York Times',
  'Attorney for Sudanese victims',
  'The family of bin Laden',
  'Judge Pompey',
])('“%s” is read as nobody of people.yaml', (by) => {
  expect(read(by)).toEqual([]);
});
