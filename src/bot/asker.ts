/** Who asks, where, and what they may do there. All of it comes from Discord, none from the member. */
import type { Place } from './channels.ts';
import type { Day } from '../dates/calendar.ts';
import { localDay } from '../dates/local-day.ts';
import type { Messages } from '../i18n/language.ts';
import type { Act } from '../store/act.ts';
import type { ServerSettings } from '../store/settings.ts';

export type Asker = {
  readonly user: string;
  /** As their server calls them. */
  readonly name: string;
  /** Absent in direct messages, and in servers that have not installed the bot. */
  readonly server: ServerAsker | undefined;
  /** What they entrust to the bot is stored under this: their server, or they alone. */
  readonly home: string;
  readonly channel: string | undefined;
  /** That channel as a place to post in. Absent where there is no server to post in. */
  readonly here: Place | undefined;
  /** Every text in the language in which they are answered. */
  readonly messages: Messages;
  /** Whether they may post in the server's name. Answers with entries then get a Share button. */
  readonly mayShare: boolean;
  /** Discord's id of this command, press or form. A change that it asks for is made once. */
  readonly interaction: string;
};

export type ServerAsker = {
  readonly id: string;
  readonly settings: ServerSettings;
  /** The member's own permissions in the channel, overwrites included, as Discord's bits. */
  readonly permissions: bigint;
  readonly roles: readonly string[];
};

export type AskerInServer = Asker & { readonly server: ServerAsker };

export function isInServer(asker: Asker): asker is AskerInServer {
  return asker.server !== undefined;
}

/** What the store notes about a change that the asker makes. `at` is ms since 1970. */
export function actBy({ user, server, interaction }: AskerInServer, at: number): Act {
  return { server: server.id, by: user, interaction, at };
}

/** The day that it is for the asker: in their server's time zone, in UTC elsewhere. `at` is ms since 1970. */
export function todayFor({ server }: Asker, at: number): Day {
  return localDay(server?.settings.timeZone ?? 'UTC', at);
}
