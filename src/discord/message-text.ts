/** The words of a message as a person reads them, whatever parts of a message they are in. */
import {
  ComponentType,
  type APIComponentInContainer,
  type APIEmbed,
  type APIMessage,
  type APIMessageSnapshotFields,
  type APIMessageTopLevelComponent,
  type APIPoll,
} from 'discord-api-types/v10';

/**
 * Reads the text, what was forwarded, embeds, text displays, a poll and the alt texts of pictures, one
 * part a line. Mentions, custom emojis and timestamps are left out: they are numbers, not words.
 */
export function messageText(message: APIMessage): string {
  const forwarded = message.message_snapshots ?? [];
  const parts = [
    ...sharedParts(message),
    ...forwarded.flatMap((snapshot) => sharedParts(snapshot.message)),
    ...(message.poll ? pollParts(message.poll) : []),
  ];
  return parts
    .map((part) => part.replaceAll(DISCORD_MARKUP, ' ').trim())
    .filter((part) => part !== '')
    .join('\n');
}

/** `<@1>`, `<@&1>`, `<#1>`, `<:name:1>`, `<a:name:1>`, `<t:0:R>`, `</name:1>`. */
const DISCORD_MARKUP = /<(?:@[!&]?|#|a?:\w+:|t:-?|\/[^:<>]+:)\d+(?::[a-z])?>/giu;

/** What a message and a forwarded copy of one both have. */
function sharedParts({
  content,
  embeds,
  components = [],
  attachments,
}: APIMessageSnapshotFields): readonly string[] {
  return [
    content,
    ...embeds.flatMap(embedParts),
    ...components.flatMap(componentParts),
    ...attachments.map(({ description = '' }) => description),
  ];
}

function embedParts({ author, title, description, fields = [], footer }: APIEmbed) {
  const inFields = fields.flatMap(({ name, value }) => [name, value]);
  return [author?.name, title, description, ...inFields, footer?.text].map((part) => part ?? '');
}

/** Buttons and menus are no part of what a message says. */
function componentParts(
  component: APIMessageTopLevelComponent | APIComponentInContainer,
): readonly string[] {
  if (component.type === ComponentType.TextDisplay) return [component.content];
  if (component.type === ComponentType.Container)
    return component.components.flatMap(componentParts);
  if (component.type === ComponentType.MediaGallery) {
    return component.items.map(({ description }) => description ?? '');
  }
  if (component.type !== ComponentType.Section) return [];
  const { accessory } = component;
  const alt = accessory.type === ComponentType.Thumbnail ? accessory.description : undefined;
  return [...component.components.flatMap(componentParts), alt ?? ''];
}

function pollParts({ question, answers }: APIPoll): readonly string[] {
  return [question, ...answers.map((answer) => answer.poll_media)].map(({ text = '' }) => text);
}
