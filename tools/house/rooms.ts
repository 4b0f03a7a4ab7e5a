/**
 * The rooms of the house: what each folder holds, and which other rooms it may import.
 *
 * The linter takes its rule from here, type imports included (oxlint.config.ts). It does not see
 * `import()`, so a test holds that, and README's picture too (test/house.test.ts). A room imports only
 * rooms that are listed before it, so no two rooms can import each other.
 */
export type Room = {
  /** From the root of the repository. */
  readonly folder: string;
  /** One line for README. */
  readonly holds: string;
  /** Other rooms, by the last part of their folders. */
  readonly imports: readonly string[];
};

export const ROOMS: readonly Room[] = [
  {
    folder: 'src/text',
    holds: 'normal forms of text, edit distance, prefix search, "did you mean"',
    imports: [],
  },
  {
    folder: 'src/dates',
    holds: 'what a date is (EDTF), and how typed dates are read',
    imports: ['text'],
  },
  {
    folder: 'src/i18n',
    holds: 'every word that members read, one file a language',
    imports: ['dates'],
  },
  {
    folder: 'src/config',
    holds: 'the environment, read once and checked',
    imports: [],
  },
  {
    folder: 'src/store',
    holds: 'what moderators change: SQLite or PostgreSQL',
    imports: ['config', 'dates'],
  },
  {
    folder: 'src/timeline',
    holds: 'what a timeline is: its files, checks, import and export',
    imports: ['i18n', 'dates', 'text'],
  },
  {
    folder: 'src/charts',
    holds: 'entries as a picture: a scene, SVG, PNG, and the same in words',
    imports: ['timeline', 'i18n', 'dates', 'text'],
  },
  {
    folder: 'src/lookup',
    holds: 'the in-memory index: by time, by name, by words',
    imports: ['timeline', 'dates', 'text'],
  },
  {
    folder: 'src/answers',
    holds: 'entries, people and sources as Discord messages',
    imports: ['charts', 'lookup', 'timeline', 'store', 'i18n', 'dates'],
  },
  {
    folder: 'src/site',
    holds: 'a timeline as pages that can be cited, without a server',
    imports: ['answers', 'charts', 'timeline', 'i18n', 'dates', 'text'],
  },
  {
    folder: 'src/bot',
    holds: 'what commands and schedules share: requests, replies, permissions',
    imports: ['answers', 'lookup', 'timeline', 'store', 'i18n', 'dates', 'text'],
  },
  {
    folder: 'src/sharing',
    holds: 'posting an entry in a channel, once, and taking it back',
    imports: ['bot', 'answers', 'lookup', 'timeline', 'store', 'i18n', 'dates'],
  },
  {
    folder: 'src/schedule',
    holds: 'entries posted by themselves, on the calendar of each server',
    imports: ['bot', 'answers', 'lookup', 'timeline', 'store', 'i18n', 'dates', 'text'],
  },
  {
    folder: 'commands',
    holds: 'what a person can invoke in Discord, one file a command',
    imports: [
      'schedule',
      'sharing',
      'bot',
      'answers',
      'lookup',
      'timeline',
      'store',
      'i18n',
      'dates',
    ],
  },
  {
    folder: 'src/discord',
    holds: 'from an interaction to its reply: gateway, REST, dispatcher',
    imports: ['schedule', 'bot', 'answers', 'store', 'i18n'],
  },
  {
    folder: 'src/monitoring',
    holds: 'health, readiness and metrics, for the tools of operators',
    imports: ['discord', 'lookup', 'store'],
  },
  {
    folder: 'playground',
    holds: 'a stand-in for Discord with its page: a package of its own',
    imports: [],
  },
];

/** The last part of the folder: `timeline` for `src/timeline`. */
export function roomName({ folder }: Room): string {
  return folder.split('/').at(-1) ?? folder;
}

/**
 * A regular expression for what a file of the room may not import: rooms that it may not know, the
 * wiring in `main.ts`, tests and tools, and the playground's package.
 */
export function forbiddenImports(room: Room): string {
  const rooms = ROOMS.map(roomName).filter(
    (name) => name !== roomName(room) && !room.imports.includes(name),
  );
  const folders = [...rooms, 'test', 'tools'].join('|');
  return String.raw`^(?:\.\./)+(?:src/)?(?:(?:${folders})/|main\.ts$)|^@chronocite/`;
}

/** The picture in README: a line a room, with the rooms that it may import. */
export function housePicture(): string {
  const width = Math.max(...ROOMS.map(({ folder }) => folder.length)) + 3;
  const lines = ROOMS.toReversed().map(
    ({ folder, holds, imports }) =>
      `${`${folder}/`.padEnd(width)}${holds}\n${' '.repeat(width)}  → ${imports.join(', ') || 'nothing of the house'}`,
  );
  return lines.join('\n');
}
