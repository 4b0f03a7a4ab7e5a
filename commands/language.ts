/** `/language`: the language in which a member is answered, in every server and in direct messages. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { privately, type TypedCommand } from '../src/bot/command.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription, localizedName } from '../src/bot/localized.ts';
import { languages, messagesFor } from '../src/i18n/language.ts';

/** The choice that gives up a language of one's own. */
const AUTOMATIC = 'automatic';

const definition = {
  name: 'language',
  ...localizedDescription((messages) => messages.commands.language.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'language',
      ...localizedDescription((messages) => messages.commands.language.language),
      required: true,
      choices: [
        // Each in its own words: who cannot read the present language finds theirs.
        ...languages.map(({ code, name }) => ({ name, value: code })),
        { ...localizedName((messages) => messages.commands.language.automatic), value: AUTOMATIC },
      ],
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const language: TypedCommand<typeof definition> = {
  definition,

  async run({ asker, options }, { store }) {
    const chosen = languages.find(({ code }) => code === options.language);
    await store.members.setLanguage(asker.user, chosen?.code);
    return chosen
      ? privately({ content: messagesFor(chosen.code).language.chosen(chosen.name) })
      : privately({ content: asker.messages.language.automatic });
  },
};
