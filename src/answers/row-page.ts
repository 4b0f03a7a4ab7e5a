/** As many rows as a screen shows: the embed of a list, from an entry on. */
import type { APIEmbed } from 'discord-api-types/v10';
import type { AnswerContext } from './answer-context.ts';
import { entryRow } from './entry-row.ts';
import { codePoints, LIMITS } from './limits.ts';
import { NEUTRAL_COLOUR } from './message.ts';
import type { ListedEntry } from './shown-claim.ts';
import { textHeight } from './text-height.ts';

/** Rows of a page, however short they are: a longer page is not read to its end. */
export const MOST_ROWS = 8;

/** Rows of a page, however long they and what is above them are. */
const FEWEST_ROWS = 2;

/**
 * Pixels that rows may take: see text-height.ts. Beside them, a list has a heading, a menu and buttons,
 * and all of it shall be at most 700 high.
 */
const ROWS_HEIGHT = 510;

/** Of the line with the first entries, which a message has above most of its pages. */
const FIRST_LINE_HEIGHT = 50;

export type RowPage = {
  readonly embed: APIEmbed;
  /** The first entries of those that were given: at least two, if there are as many. */
  readonly shown: readonly ListedEntry[];
};

/**
 * One embed with the first entries in rows, below at most 1,500 code points of Markdown that say what
 * they are about. `beside` is what else takes room: lines between the message's heading and the embed.
 */
export function rowPage(
  listed: readonly ListedEntry[],
  context: AnswerContext,
  about = '',
  beside = '',
): RowPage {
  const height = ROWS_HEIGHT - textHeight(about) - textHeight(beside);
  const rows = fittingRows(listed, context, height);
  const parts = [...(about === '' ? [] : [about, '']), ...rows];
  return {
    embed: { description: parts.join('\n'), color: NEUTRAL_COLOUR },
    shown: listed.slice(0, rows.length),
  };
}

/** How many of the last entries are a page. */
export function countLastRows(listed: readonly ListedEntry[], context: AnswerContext): number {
  const height = ROWS_HEIGHT - FIRST_LINE_HEIGHT;
  return fittingRows(listed.slice(-MOST_ROWS).toReversed(), context, height).length;
}

function fittingRows(
  listed: readonly ListedEntry[],
  context: AnswerContext,
  height: number,
): readonly string[] {
  const rows: string[] = [];
  let left = height;
  let room = LIMITS.embedDescription - LONGEST_SUBJECT;
  for (const one of listed.slice(0, MOST_ROWS)) {
    const isNeeded = rows.length < FEWEST_ROWS;
    if (!isNeeded && left < LOWEST_ROW) break;
    const row = entryRow(one, context);
    left -= textHeight(row);
    room -= codePoints(row) + 1;
    if (rows.length > 0 && (room < 0 || (!isNeeded && left < 0))) break;
    rows.push(row);
  }
  return rows;
}

/** Pixels of two lines. A row is only made where it may fit. */
const LOWEST_ROW = 49;

/** Code points of the Markdown above the rows. */
const LONGEST_SUBJECT = 1_500;
