/** `/about`: what is served here; and the legend that every answer links to. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { answer, type Command, privately } from './command.ts';
import { everywhere } from './contexts.ts';
import { described } from './described.ts';
import { aboutAnswer, legendAnswer } from '../src/answers/about.ts';

const definition = {
  name: 'about',
  ...described((messages) => messages.commands.about.description),
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
