/** How long the store keeps rows, and the daily deletion of those that are past it. */
import type { Database } from '../engine/database.ts';
import { HELD_KINDS } from '../saved-texts.ts';
import { MS_PER_DAY } from '../../dates/calendar.ts';

/** People press buttons of old answers, but hardly ever after a season. */
export const UNUSED_TEXT_MS = 90 * MS_PER_DAY;

/** A request that waits can be answered for an hour. A day leaves room for clocks that disagree. */
const HELD_MS = MS_PER_DAY;

/** Admins who removed the bot by mistake have this long to invite it again. */
export const DEPARTED_SERVER_MS = 30 * MS_PER_DAY;

/** A schedule reaches the same occurrence again only after a clock or a time zone was set back. */
const OCCURRENCE_MS = 30 * MS_PER_DAY;

/** Discord forgets an interaction after 15 minutes. A day leaves room for clocks that disagree. */
const ACT_MS = MS_PER_DAY;

/** Discord keeps a session for minutes. Older rows are of a bot that was not started again. */
const SESSION_MS = MS_PER_DAY;

export async function deleteExpired(database: Database, at: number): Promise<void> {
  await database.change('deleteExpired', async (rows) => {
    await rows
      .deleteFrom('queries')
      .where('used_at', '<=', at - UNUSED_TEXT_MS)
      .execute();
    await rows
      .deleteFrom('queries')
      .where('kind', 'in', [...HELD_KINDS])
      .where('used_at', '<=', at - HELD_MS)
      .execute();
    await rows
      .deleteFrom('slots')
      .where('claimed_at', '<=', at - OCCURRENCE_MS)
      .execute();
    await rows
      .deleteFrom('acts')
      .where('at', '<=', at - ACT_MS)
      .execute();
    await rows
      .deleteFrom('sessions')
      .where('kept_at', '<=', at - SESSION_MS)
      .execute();
    await rows
      .deleteFrom('session_starts')
      .where('at', '<=', at - SESSION_MS)
      .execute();
  });
}
