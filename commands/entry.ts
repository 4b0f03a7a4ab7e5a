/** `/entry`: one entry in full. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  answer,
  type Asker,
  type Choice,
  type Command,
  privately,
  type Reply,
  update,
} from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { answerContext } from '../src/bot/answer-context.ts';
import { entryAnswer } from '../src/answers/entry.ts';
import { entryMenu } from '../src/answers/entry-list.ts';
import { LIMITS, shorten } from '../src/answers/limits.ts';
import { escapeInline } from '../src/answers/markdown.ts';
import type { Message } from '../src/answers/message.ts';
import { formatDate } from '../src/i18n/format-date.ts';
import { isolate } from '../src/i18n/bidi.ts';
import type { Messages } from '../src/i18n/language.ts';
import type { Lookup } from '../src/lookup/lookup.ts';
import { formatRef, parseRef } from '../src/timeline/model/ref.ts';
import type { Entry } from '../src/timeline/model/timeline.ts';

const definition = {
  name: 'entry',
  ...localizedDescription((messages) => messages.commands.entry.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'id',
      ...localizedDescription((messages) => messages.commands.entry.id),
      required: true,
      autocomplete: true,
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

/** Offered when what was typed is no entry. */
const SUGGESTIONS = 5;

export const entry: Command = {
  definition,

  run({ asker, options }, services) {
    const { messages } = asker;
    const lookup = services.lookup();
    const typed = (options['id'] ?? '').trim();
    const found = pickedEntry(typed, lookup, messages);
    if (found) return answer(inFull(found, lookup, asker, 0));
    const close = lookup.complete.entries(typed, undefined, SUGGESTIONS);
    const unknown = messages.notFound.entry(escapeInline(shorten(typed, 100), messages));
    return privately(
      close.length === 0
        ? { content: unknown }
        : {
            content: `${unknown} ${messages.notFound.didYouMean}`,
            components: entryMenu(close, messages),
          },
    );
  },

  suggest: ({ asker: { messages }, typed }, services) =>
    suggestEntries(typed, services.lookup(), messages),

  presses: {
    entry({ asker, state }, services): Reply {
      const lookup = services.lookup();
      const found = lookup.entry(state);
      return found
        ? update(inFull(found, lookup, asker, state.page))
        : privately({ content: asker.messages.notFound.entryGone });
    },
    pickEntry({ asker, values }, services): Reply {
      const lookup = services.lookup();
      const ref = parseRef(values[0] ?? '');
      const found = ref && lookup.entry(ref);
      return found
        ? answer(inFull(found, lookup, asker, 0))
        : privately({ content: asker.messages.notFound.entryGone });
    },
  },
};

function inFull(found: Entry, lookup: Lookup, asker: Asker, page: number): Message {
  return entryAnswer({
    context: answerContext(asker, lookup),
    entry: found,
    page,
    neighbours: lookup.neighbours(found),
  });
}

export function suggestEntries(typed: string, lookup: Lookup, messages: Messages): Choice[] {
  return lookup.complete.entries(typed, undefined, LIMITS.choices).map((choice) => ({
    name: label(choice, messages),
    value: formatRef(choice),
  }));
}

function label({ title, date }: Entry, messages: Messages): string {
  const named = isolate(title, messages.direction);
  return shorten(`${formatDate(date, messages)} · ${named}`, LIMITS.choiceName);
}

/** Resolved in Discord's order: the id of a choice, its label, or free text that is an id or title. */
export function pickedEntry(typed: string, lookup: Lookup, messages: Messages): Entry | undefined {
  const ref = parseRef(typed);
  const byId = ref && lookup.entry(ref);
  if (byId) return byId;
  const wanted = typed.toLowerCase();
  const entries = lookup.timelines.flatMap((one) => one.entries);
  const named = entries.filter(
    (one) =>
      one.id === wanted ||
      one.title.toLowerCase() === wanted ||
      label(one, messages).toLowerCase() === wanted,
  );
  return named.length === 1 ? named[0] : undefined;
}
