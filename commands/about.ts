/** `/about`: what is served here. Also the legend, which each answer opens by a button. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { answer, type Command, privately } from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { aboutAnswer, legendAnswer } from '../src/answers/about.ts';

const definition = {
  name: 'about',
  ...localizedDescription((messages) => messages.commands.about.description),
  ...everywhere,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const about: Command = {
  definition,

  run: ({ asker: { messages } }, services) =>
    answer(aboutAnswer(services.lookup().timelines, messages)),

  presses: {
    legend: ({ asker: { messages } }) => privately(legendAnswer(messages)),
  },
};
