/** The message menu **Check against timeline**: what the record says about a message. */
import {
  ApplicationCommandType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type Command, privately } from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedName } from '../src/bot/localized.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { checkAnswer } from '../src/answers/check.ts';

const definition = {
  type: ApplicationCommandType.Message,
  ...localizedName((messages) => messages.commands.check.name),
  ...everywhere,
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const checkAgainstTimeline: Command = {
  definition,

  run({ asker, target }, services) {
    const { messages } = asker;
    if (target === undefined || target.text === '') {
      return privately({ content: messages.check.noText });
    }
    const lookup = services.lookup();
    const mentions = lookup.mentions(target.text, undefined);
    return privately(checkAnswer(mentions, target, answerContext(asker, lookup)));
  },
};
