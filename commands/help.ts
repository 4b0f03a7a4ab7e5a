/** `/help`: what can be asked, with buttons that ask it. */
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { privately, type TypedCommand } from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { chooseExamples, helpAnswer } from '../src/answers/help.ts';

const definition = {
  name: 'help',
  ...localizedDescription((messages) => messages.commands.help),
  ...everywhere,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const help: TypedCommand<typeof definition> = {
  definition,

  run: ({ asker: { messages } }, services) =>
    privately(helpAnswer(chooseExamples(services.lookup().timelines), messages)),
};
