/** Interactions that Discord sends again when a session is resumed. */
import { DiscordSnowflake } from '@sapphire/snowflake';

/** Discord takes no answer later than this after the creation of an interaction. */
const ANSWERABLE_MS = 3_000;

export type ReplayCount = { readonly replayed: number; readonly tooLate: number };

/** Tells which of them can no longer be answered: the member has read that the bot did not respond. */
export class Replays {
  /** Of the shards that get events again. */
  readonly #counts = new Map<number, { replayed: number; tooLate: number }>();

  /** To be called when a connection opens. */
  begin(shard: number): void {
    this.#counts.set(shard, { replayed: 0, tooLate: 0 });
  }

  /** Only an interaction that is sent again is judged, by its id. So clocks may differ otherwise. */
  isTooLate(shard: number, interaction: unknown): boolean {
    const count = this.#counts.get(shard);
    if (!count) return false;
    count.replayed += 1;
    if (!isOld(interaction)) return false;
    count.tooLate += 1;
    return true;
  }

  /** To be called when all were sent. */
  end(shard: number): ReplayCount | undefined {
    const count = this.#counts.get(shard);
    this.#counts.delete(shard);
    return count;
  }
}

function isOld(interaction: unknown): boolean {
  const { id } = (interaction ?? {}) as { readonly id?: unknown };
  if (typeof id !== 'string' || !/^\d{1,20}$/u.test(id)) return false;
  return Date.now() - DiscordSnowflake.timestampFrom(id) >= ANSWERABLE_MS;
}
