/** Parses a time of day as people type it. */
import { toLatinDigits } from '../text/normalize-text.ts';

/**
 * Returns HH:MM, or undefined. Takes digits of any script.
 *
 * Examples: "9:00", "09.00", "21h30", "9 pm", "9:30 p.m."
 */
export function parseTimeOfDay(typed: string): string | undefined {
  const { hours, minutes, half } =
    TIME.exec(toLatinDigits(typed).trim().toLowerCase())?.groups ?? {};
  if (hours === undefined || (minutes === undefined && half === undefined)) return undefined;
  const hour = half === undefined ? Number(hours) : to24Hours(Number(hours), half);
  if (hour === undefined || hour > 23 || Number(minutes ?? 0) > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${minutes ?? '00'}`;
}

/** Requires minutes, or "am" or "pm": "9" alone may be a mistake. */
const TIME = /^(?<hours>\d{1,2})(?:[:.h](?<minutes>\d{2}))?(?: ?(?<half>[ap])\.?m\.?)?$/u;

function to24Hours(hour: number, half: string): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}
