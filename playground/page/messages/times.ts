/** Times as Discord shows them, in the person's language. */
import { texts } from '../../src/texts.ts';

const DAY_MS = 86_400_000;

/** "Today at 13:05"; before yesterday a date and a time. */
export function formatMessageTime(iso: string, locale: string, now = new Date()): string {
  const date = new Date(iso);
  const time = date.toLocaleTimeString(locale, { timeStyle: 'short' });
  const days = Math.round((startOfDay(now) - startOfDay(date)) / DAY_MS);
  if (days === 0) return texts.page.today(time);
  if (days === 1) return texts.page.yesterday(time);
  return date.toLocaleString(locale, {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  });
}

export function formatClockTime(iso: string, locale: string): string {
  return new Date(iso).toLocaleTimeString(locale, { timeStyle: 'short' });
}

export function formatDay(iso: string, locale: string): string {
  return new Date(iso).toLocaleDateString(locale, { dateStyle: 'long' });
}

export function formatFullTime(date: Date, locale: string): string {
  return date.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' });
}

/** In milliseconds since 1970. */
function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}

/** For `<t:seconds:style>` in Discord's Markdown; the styles are Discord's. */
export function formatTimestamp(
  seconds: number,
  style: string,
  locale: string,
  now = Date.now(),
): string {
  const date = new Date(seconds * 1000);
  switch (style) {
    case 't':
      return date.toLocaleTimeString(locale, { timeStyle: 'short' });
    case 'T':
      return date.toLocaleTimeString(locale, { timeStyle: 'medium' });
    case 'd':
      return date.toLocaleDateString(locale, { dateStyle: 'short' });
    case 'D':
      return date.toLocaleDateString(locale, { dateStyle: 'long' });
    case 'F':
      return date.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' });
    case 'R':
      return relative((date.getTime() - now) / 1000, locale);
    default:
      return date.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  }
}

/** In seconds, the largest first. Months and years have their average length. */
const UNITS = [
  ['year', 31_556_952],
  ['month', 2_629_746],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function relative(seconds: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) return format.format(Math.round(seconds / size), unit);
  }
  return format.format(Math.round(seconds), 'second');
}
