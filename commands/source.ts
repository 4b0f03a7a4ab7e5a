/** `/source`: what a source is, where it can be read, and what rests on it. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  answer,
  privately,
  type Reply,
  type Services,
  type TypedCommand,
  update,
} from '../src/bot/command.ts';
import type { Asker } from '../src/bot/asker.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { resolveChoice, type ChoiceKind } from '../src/bot/resolve-choice.ts';
import { keepWayBack } from '../src/bot/way-back.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { LIMITS, shorten } from '../src/answers/limits.ts';
import type { Message } from '../src/answers/message.ts';
import { unknownSource } from '../src/answers/not-found.ts';
import { sourceAnswer, sourceState } from '../src/answers/source.ts';
import type { Lookup } from '../src/lookup/lookup.ts';
import { formatRef, parseRef } from '../src/timeline/model/ref.ts';
import type { Source } from '../src/timeline/model/timeline.ts';

const definition = {
  name: 'source',
  ...localizedDescription((messages) => messages.commands.source.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'id',
      ...localizedDescription((messages) => messages.commands.source.id),
      required: true,
      autocomplete: true,
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const source: TypedCommand<typeof definition> = {
  definition,

  async run({ asker, options }, services) {
    const { messages } = asker;
    const lookup = services.lookup();
    const typed = options.id.trim();
    const sources = lookup.timelines.flatMap((timeline) => timeline.sources);
    const resolved = resolveChoice(sourceKind(lookup), typed, sources);
    return resolved.kind === 'found'
      ? answer(await inFull({ found: resolved.item }, lookup, asker, services))
      : privately(unknownSource(typed, resolved.close, messages));
  },

  suggest({ typed }, services) {
    const { complete, label, value } = sourceKind(services.lookup());
    return (
      complete(typed)
        .map((choice) => ({ name: label(choice), value: value(choice) }))
        // An id longer than a choice's value cannot be picked, only typed.
        .filter((choice) => choice.value.length <= LIMITS.choiceValue)
    );
  },

  presses: {
    async source({ asker, state }, services): Promise<Reply> {
      const lookup = services.lookup();
      const found = lookup.source(state);
      if (!found) return gone(asker);
      return update(await inFull({ found, from: state.from }, lookup, asker, services));
    },

    async pickSource({ asker, values }, services): Promise<Reply> {
      const lookup = services.lookup();
      const ref = parseRef(values[0] ?? '');
      const found = ref && lookup.source(ref);
      return found ? answer(await inFull({ found }, lookup, asker, services)) : gone(asker);
    },
  },
};

type Asked = { readonly found: Source; readonly from?: number };

async function inFull(
  { found, from = 0 }: Asked,
  lookup: Lookup,
  asker: Asker,
  services: Services,
): Promise<Message> {
  const back = await keepWayBack(sourceState(found, from), asker, services);
  return sourceAnswer({
    context: answerContext(asker, lookup),
    source: found,
    entries: lookup.entriesCiting(found),
    from,
    back,
  });
}

function gone({ messages }: Asker): Reply {
  return privately({ content: messages.notFound.sourceGone });
}

function sourceKind(lookup: Lookup): ChoiceKind<Source> {
  return {
    value: formatRef,
    label: ({ short, title }) => shorten(`${short} · ${title}`, LIMITS.choiceName),
    names: ({ id, title, short }) => [id, title, short],
    complete: (typed) => lookup.complete.sources(typed, undefined, LIMITS.choices),
  };
}
