import { expect, test } from 'vitest';
import { parsePeriod } from '../../../src/dates/reading/parse-period.ts';

const LANGUAGES = 'en ar ar-LB ar-DZ ar-MA fa fa-AF ur fr de es it pt nl tr ru'.split(
  ' ',
) as readonly string[];

function monthName(language: string, month: number, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, {
    ...options,
    timeZone: 'UTC',
  });
  const parts = format.formatToParts(Date.UTC(2001, month - 1, 1));
  return parts.find(({ type }) => type === 'month')?.value ?? '';
}

function edtfOf(typed: string): string {
  const result = parsePeriod(typed);
  return result.kind === 'period' ? result.period.edtf : result.kind;
}

test.each([
  ...LANGUAGES.map((language) => ({ language, options: { month: 'long' } as const })),
  { language: 'ru', options: { month: 'long', day: 'numeric' } as const },
  ...['en', 'en-GB', 'fr', 'de', 'es'].map((language) => ({
    language,
    options: { month: 'short' } as const,
  })),
])('every month is known as Intl names it: $language, $options', ({ language, options }) => {
  for (let month = 1; month <= 12; month += 1) {
    const name = monthName(language, month, options);
    expect(edtfOf(`7 ${name} 1998`)).toBe(`1998-${String(month).padStart(2, '0')}-07`);
  }
});

test.each(LANGUAGES)('every weekday is known as Intl names it: %s', (language) => {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  for (let day = 1; day <= 7; day += 1) {
    expect(edtfOf(`${format.format(Date.UTC(2001, 0, day))}, 7 August 1998`)).toBe('1998-08-07');
  }
});
