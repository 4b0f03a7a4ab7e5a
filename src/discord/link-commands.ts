/** Turns the commands that a text names into mentions, which a member can press. */
import type { APIEmbed, APIInteractionResponseCallbackData } from 'discord-api-types/v10';

/** Discord's id of each slash command, by its name. Filled once the commands are registered. */
export type CommandIds = ReadonlyMap<string, string>;

/**
 * Our own texts write commands as code: `/year`, `/schedule resume`. Text from members and timelines has
 * its backticks escaped, so it never matches.
 */
const COMMAND = /`\/([a-z-]+)((?: [a-z-]+)?)`/g;

/** The same message. A command whose id is not known stays code. */
export function linkCommands<Body extends APIInteractionResponseCallbackData>(
  body: Body,
  ids: CommandIds,
): Body {
  const link = (text: string) =>
    text.replace(COMMAND, (written, name: string, subcommand: string) => {
      const id = ids.get(name);
      return id === undefined ? written : `</${name}${subcommand}:${id}>`;
    });
  const { content, embeds } = body;
  return {
    ...body,
    ...(content === undefined ? {} : { content: link(content) }),
    ...(embeds === undefined ? {} : { embeds: embeds.map((embed) => linkEmbed(embed, link)) }),
  };
}

/** Mentions work in descriptions and field values, and not in titles and footers. */
function linkEmbed(embed: APIEmbed, link: (text: string) => string): APIEmbed {
  const { description, fields } = embed;
  return {
    ...embed,
    ...(description === undefined ? {} : { description: link(description) }),
    ...(fields === undefined
      ? {}
      : { fields: fields.map((field) => ({ ...field, value: link(field.value) })) }),
  };
}
