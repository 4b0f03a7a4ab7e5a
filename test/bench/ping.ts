/** A command that costs nothing, to compare others with. */
import { answer, type Command } from '../../src/bot/command.ts';

export const ping: Command = {
  definition: { name: 'ping', description: 'Answers with a constant' },
  run: () => answer({ content: 'Pong!' }),
};
