/** `/random`: one entry by chance, and another at each press. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import type { Asker } from '../src/bot/asker.ts';
import { answer, type TypedCommand, update } from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import {
  resolveScope,
  servedScope,
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import type { Message } from '../src/answers/message.ts';
import { randomAnswer } from '../src/answers/random.ts';
import type { Lookup, Scope } from '../src/lookup/lookup.ts';

const definition = {
  name: 'random',
  ...localizedDescription((messages) => messages.commands.random),
  ...everywhere,
  options: [timelineOption],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const random: TypedCommand<typeof definition> = {
  definition,

  run({ asker, options }, services) {
    const lookup = services.lookup();
    const scope = resolveScope(options.timeline, lookup, asker.messages);
    return scope.kind === 'unknown' ? scope.reply : answer(draw(scope.scope, lookup, asker));
  },

  suggest: ({ typed }, services) => suggestTimelines(typed, services),

  presses: {
    random({ asker, state }, services) {
      const lookup = services.lookup();
      return update(draw(servedScope(state.scope, lookup), lookup, asker));
    },
  },
};

function draw(scope: Scope, lookup: Lookup, asker: Asker): Message {
  const entries = lookup.timelines
    .filter(({ id }) => scope === undefined || id === scope)
    .flatMap((timeline) => timeline.entries);
  const entry = entries[Math.floor(Math.random() * entries.length)];
  return randomAnswer(entry, scope, answerContext(asker, lookup));
}
