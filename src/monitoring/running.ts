/** What of the program is there so far. The monitoring starts first, to tell of the start as well. */
import type { Bot } from '../discord/bot.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Store } from '../store/store.ts';

export type Running = {
  /** Where the site of the timelines is. */
  publicUrl?: string | undefined;
  lookup?: () => Pick<Lookup, 'timelines'>;
  store?: Pick<Store, 'check'>;
  /** Undefined again once it closes. */
  bot?: Pick<Bot, 'shardsConnected'> | undefined;
};
