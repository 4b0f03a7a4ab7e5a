/** How a server wants the bot to behave: what the store keeps of it. */
import type { Act } from './act.ts';

export type AnswerVisibility = 'private' | 'public';

export type ServerSettings = {
  readonly answers: AnswerVisibility;
  /** The channels that differ from `answers`, by their ids. */
  readonly channels: Readonly<Record<string, AnswerVisibility>>;
  /** IANA name; `UTC` by default. */
  readonly timeZone: string;
  /** One of Discord's locales. Without it, each member reads their own language. */
  readonly language?: string;
  /** May share, besides members with Manage Messages. */
  readonly shareRole?: string;
  readonly mentionRole?: string;
};

/** Changes the named settings; null restores the default. `channels` works channel by channel. */
export type SettingsPatch = {
  readonly [Name in Exclude<keyof ServerSettings, 'channels'>]?: ServerSettings[Name] | null;
} & { readonly channels?: Readonly<Record<string, AnswerVisibility | null>> };

export type Settings = {
  get(server: string): Promise<ServerSettings>;
  /** Returns the settings after the change. Throws RangeError for an unknown time zone. */
  change(act: Act, patch: SettingsPatch): Promise<ServerSettings>;
};

export const DEFAULT_SETTINGS: ServerSettings = {
  answers: 'private',
  channels: {},
  timeZone: 'UTC',
};

/** The settings after a change. */
export function applyPatch(settings: ServerSettings, patch: SettingsPatch): ServerSettings {
  const changed = Object.entries({ ...settings, ...patch }).filter(([, value]) => value !== null);
  const channels = Object.entries({ ...settings.channels, ...patch.channels }).filter(
    (entry): entry is [string, AnswerVisibility] => entry[1] !== null,
  );
  return {
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(changed),
    channels: Object.fromEntries(channels),
  };
}
