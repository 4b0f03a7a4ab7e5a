/** `/export`: moderators take entries along, as files for other programs. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Asker, todayFor } from '../src/bot/asker.ts';
import { privately, type Reply, type Services, type TypedCommand } from '../src/bot/command.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { suggestEntries } from '../src/bot/entry-choice.ts';
import { narrow, type Part } from '../src/bot/export-choice.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { suggestPeople } from '../src/bot/person-choice.ts';
import { suggestTimes } from '../src/bot/time-choices.ts';
import {
  resolveScope,
  scopeWhileTyping,
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { exportAnswer, type ExportedFile } from '../src/answers/export.ts';
import { LIMITS } from '../src/answers/limits.ts';
import { dayText } from '../src/dates/edtf-text.ts';
import { parseDate } from '../src/dates/parse-date.ts';
import { en } from '../src/i18n/en.ts';
import { excerpt } from '../src/timeline/export/excerpt.ts';
import { FORMATS, type FormatName, formatTimeline } from '../src/timeline/export/formats.ts';
import type { Entry, Timeline } from '../src/timeline/model/timeline.ts';

/** By its own name in every language. What other formats hold, `npm run export` writes. */
const FORMAT_NAMES = {
  csv: 'CSV',
  markdown: 'Markdown',
  ical: 'iCalendar',
  bibtex: 'BibTeX',
  jsonld: 'JSON-LD',
  timelinejs: 'TimelineJS',
} as const satisfies Partial<Record<FormatName, string>>;

const definition = {
  name: 'export',
  ...localizedDescription((messages) => messages.commands.export.description),
  ...inServersForModerators,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'format',
      ...localizedDescription((messages) => messages.commands.export.format),
      required: true,
      choices: Object.entries(FORMAT_NAMES).map(([value, name]) => ({ name, value })),
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'year',
      ...localizedDescription((messages) => messages.commands.export.year),
      autocomplete: true,
      max_length: LIMITS.choiceValue,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'person',
      ...localizedDescription((messages) => messages.commands.export.person),
      autocomplete: true,
      max_length: LIMITS.choiceValue,
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'entry',
      ...localizedDescription((messages) => messages.commands.export.entry),
      autocomplete: true,
    },
    timelineOption,
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const exportEntries: TypedCommand<typeof definition> = {
  definition,

  run({ asker, options }, services) {
    const { messages } = asker;
    if (asker.server === undefined) return privately({ content: messages.export.notHere });
    if (!asker.mayShare) {
      const content = messages.export.mayNot(messages.permissions.manageMessages);
      return privately({ content });
    }
    const { format } = options;
    if (!isOffered(format)) return privately({ content: messages.export.unknownFormat });
    const lookup = services.lookup();
    const scope = resolveScope(options.timeline, lookup, messages);
    if (scope.kind === 'unknown') return scope.reply;
    const narrowed = narrow(options, scope.scope, asker, services, lookup);
    if (narrowed.kind === 'question') return privately(narrowed.message);
    const timelines = lookup.timelines.filter(
      ({ id }) => scope.scope === undefined || id === scope.scope,
    );
    return exportAs(format, timelines, narrowed.parts, asker, services);
  },

  suggest({ asker: { messages }, focused, typed, options }, services) {
    const lookup = services.lookup();
    const scope = scopeWhileTyping(options.timeline, lookup);
    switch (focused) {
      case 'year':
        return suggestTimes(typed, scope, lookup, messages);
      case 'person':
        return suggestPeople(typed, scope, lookup);
      case 'entry':
        return suggestEntries(typed, lookup, messages);
      case 'timeline':
        return suggestTimelines(typed, services);
      case 'format':
        return [];
    }
  },
};

type Offered = keyof typeof FORMAT_NAMES;

/** Discord offers only these, and a forged command may hold any text. */
function isOffered(format: string): format is Offered {
  return Object.hasOwn(FORMAT_NAMES, format);
}

/**
 * Writing takes up to 0.2 ms a claim, and meanwhile nobody else is answered. So many claims with their
 * sources come near the size that Discord takes.
 */
const MOST_CLAIMS = 5_000;

async function exportAs(
  format: Offered,
  timelines: readonly Timeline[],
  parts: readonly Part[],
  asker: Asker,
  services: Services,
): Promise<Reply> {
  const { messages } = asker;
  const on = parseDate(dayText(todayFor(asker, services.now())));
  const chosen = timelines
    .map((timeline) => ({ timeline, entries: entriesIn(timeline, parts) }))
    .filter(({ entries }) => entries.length > 0);
  if (chosen.length === 0) return privately({ content: messages.export.nothing });
  const claims = chosen.flatMap(({ entries }) => entries.flatMap((entry) => entry.claims));
  if (claims.length > MOST_CLAIMS || chosen.length > LIMITS.attachments) return tooLarge(asker);
  const exported: ExportedFile[] = [];
  for (const { timeline, entries } of chosen) {
    const name = [timeline.id, ...parts.map(({ id }) => id), on.edtf].join('_');
    const of = parts.map((part) => part.name(en)).join(', ');
    const { text, leftOut } = await formatTimeline(format, excerpt(timeline, entries, of));
    if (Buffer.byteLength(text) > LIMITS.attachmentBytes) return tooLarge(asker);
    const file = { name: `${toFileName(name)}.${FORMATS[format].extension}`, text };
    exported.push({ timeline, entries: entries.length, leftOut, file });
  }
  const narrowed = parts.map((part) => part.name(messages));
  return privately(
    exportAnswer(exported, { format: FORMAT_NAMES[format], narrowed, on }, messages),
  );
}

function entriesIn({ entries }: Timeline, parts: readonly Part[]): readonly Entry[] {
  return entries.filter((entry) => parts.every((part) => part.entries.has(entry)));
}

function tooLarge({ messages }: Asker): Reply {
  return privately({ content: messages.export.tooLarge });
}

/** Discord keeps letters, digits, dots, hyphens and underscores. */
function toFileName(text: string): string {
  return text.replaceAll(/[^\w.-]+/gu, '-');
}
