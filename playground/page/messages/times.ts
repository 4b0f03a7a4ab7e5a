/** Times as Discord shows them, in the language of the person. */
import { texts } from '../../src/texts.ts';

/** "Today at 13:05"; a date for what is older than yesterday. */
export function formatMessageTime(iso: string, locale: string, now = new Date()): string {
  const at = new Date(iso);
  const time = at.toLocaleTimeString(locale, { timeStyle: 'short' });
  const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
  if (days === 0) return texts.page.today(time);
  if (days === 1) return texts.page.yesterday(time);
  return at.toLocaleString(locale, {
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

export function formatFullTime(at: Date, locale: string): string {
  return at.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' });
}

function startOfDay(at: Date): number {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
}

/** `<t:seconds:style>` of Discord's Markdown. */
export function formatTimestamp(
  seconds: number,
  style: string,
  locale: string,
  now = Date.now(),
): string {
  const at = new Date(seconds * 1000);
  switch (style) {
    case 't':
      return at.toLocaleTimeString(locale, { timeStyle: 'short' });
    case 'T':
      return at.toLocaleTimeString(locale, { timeStyle: 'medium' });
    case 'd':
      return at.toLocaleDateString(locale, { dateStyle: 'short' });
    case 'D':
      return at.toLocaleDateString(locale, { dateStyle: 'long' });
    case 'F':
      return at.toLocaleString(locale, { dateStyle: 'full', timeStyle: 'short' });
    case 'R':
      return relative((at.getTime() - now) / 1000, locale);
    default:
      return at.toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' });
  }
}

/** Units in seconds, the largest first; months and years by their average. */
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
