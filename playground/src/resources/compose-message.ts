/** Turns what the bot sends into messages as Discord stores them, and applies changes to them. */
import {
  AllowedMentionsTypes,
  MessageFlags,
  MessageType,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
} from 'discord-api-types/v10';
import { apiErrors } from './api-errors.ts';
import type {
  AnswerBody,
  ChannelBody,
  EditBody,
  EmbedBody,
  MentionsBody,
} from './schemas/message.ts';
import type { Channel, World } from '../world/world.ts';

/** A file that came with a request; `index` is the number in its `files[0]`. */
export type UploadedFile = {
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** In bytes: https://docs.discord.com/developers/reference#uploading-files */
export const MAX_FILE_SIZE = 10 * 1024 * 1024;

type Body = Pick<
  AnswerBody,
  'content' | 'embeds' | 'components' | 'attachments' | 'allowed_mentions' | 'tts'
> & {
  readonly flags?: number | undefined;
};

/** A new message of the bot. Throws `ApiError` when it is empty. */
export function composeMessage(
  world: World,
  channel: Channel,
  body: Body | ChannelBody,
  files: readonly UploadedFile[],
  extra: Partial<APIMessage> = {},
): APIMessage {
  const attachments = storeFiles(world, channel, files, body.attachments ?? []);
  const { embeds, used } = resolveEmbeds(body.embeds ?? [], attachments);
  const message = {
    type: MessageType.Default,
    tts: body.tts ?? false,
    timestamp: new Date(world.clock.now()).toISOString(),
    pinned: false,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    id: world.nextId(),
    channel_id: channel.id,
    author: world.bot,
    content: body.content ?? '',
    embeds,
    components: numberComponents(body.components ?? []),
    attachments: attachments.filter((one) => !used.has(one.id)),
    edited_timestamp: null,
    flags: body.flags ?? 0,
    ...extra,
  } as APIMessage;
  requireContent(message);
  return { ...message, ...mentionsIn(world, channel, message.content, body.allowed_mentions) };
}

/** The message after a change. Null empties a field; a field that is absent stays. Throws `ApiError`. */
export function editMessage(
  world: World,
  channel: Channel,
  old: APIMessage,
  body: EditBody | Body,
  files: readonly UploadedFile[],
): APIMessage {
  const listed = body.attachments ?? undefined;
  const attachments = [
    ...old.attachments.filter(({ id }) => listed?.some((one) => one.id === id) ?? true),
    ...storeFiles(world, channel, files, listed ?? []),
  ];
  const { embeds, used } =
    body.embeds === undefined
      ? { embeds: old.embeds, used: new Set<string>() }
      : resolveEmbeds(body.embeds ?? [], attachments);
  const message: APIMessage = {
    ...old,
    content: body.content === undefined ? old.content : (body.content ?? ''),
    embeds,
    components:
      body.components === undefined
        ? (old.components ?? [])
        : numberComponents(body.components ?? []),
    attachments: attachments.filter(({ id }) => !used.has(id)),
    edited_timestamp: new Date(world.clock.now()).toISOString(),
  };
  requireContent(message);
  if (body.content === undefined) return message;
  return { ...message, ...mentionsIn(world, channel, message.content, body.allowed_mentions) };
}

/** What a reply says about the message that it answers. */
export function messageReference(
  messageId: string,
  channel: Channel,
): NonNullable<APIMessage['message_reference']> {
  return {
    type: 0,
    channel_id: channel.id,
    message_id: messageId,
    ...(channel.server === undefined ? {} : { guild_id: channel.server.id }),
  };
}

function requireContent(message: APIMessage): void {
  const isEmpty =
    message.content.trim() === '' &&
    message.embeds.length === 0 &&
    message.attachments.length === 0 &&
    (message.components ?? []).length === 0;
  if (isEmpty && ((message.flags ?? 0) & MessageFlags.Loading) === 0)
    throw apiErrors.emptyMessage();
}

/** Stores the files and returns their attachments. */
function storeFiles(
  world: World,
  channel: Channel,
  files: readonly UploadedFile[],
  descriptions: NonNullable<Body['attachments']>,
): APIAttachment[] {
  return files.map((file) => {
    if (file.bytes.length > MAX_FILE_SIZE) throw apiErrors.tooLarge();
    const id = world.nextId();
    const about = descriptions.find((one) => one.id === file.index);
    // Discord keeps letters, digits, dots, hyphens and underscores of a name.
    const filename = (about?.filename ?? file.name).replaceAll(/[^\w.-]+/gu, '_');
    world.files.set(id, { name: filename, contentType: file.contentType, bytes: file.bytes });
    const url = `${world.filesUrl}/${channel.id}/${id}/${filename}`;
    return {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(about?.description === undefined ? {} : { description: about.description }),
      ...(about?.title === undefined ? {} : { title: about.title }),
      ...pngSize(file.bytes),
    };
  });
}

/** Width and height from the header of a PNG, in pixels; undefined for other files. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89_50_4e_47) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Replaces `attachment://name` by the file's address. `used`: ids of those files; they are not shown twice. */
function resolveEmbeds(
  embeds: readonly EmbedBody[],
  attachments: readonly APIAttachment[],
): { readonly embeds: APIEmbed[]; readonly used: Set<string> } {
  const used = new Set<string>();
  const resolve = (url: string) => {
    if (!url.startsWith('attachment://')) return { url, proxy_url: url };
    const file = attachments.find(({ filename }) => filename === url.slice('attachment://'.length));
    if (file === undefined) return { url };
    used.add(file.id);
    return {
      url: file.url,
      proxy_url: file.proxy_url,
      width: file.width ?? 0,
      height: file.height ?? 0,
    };
  };
  return {
    used,
    embeds: embeds.map((embed) =>
      withoutUndefined({
        type: 'rich',
        ...embed,
        image: embed.image && resolve(embed.image.url),
        thumbnail: embed.thumbnail && resolve(embed.thumbnail.url),
        footer: embed.footer && {
          text: embed.footer.text,
          ...(embed.footer.icon_url ? { icon_url: resolve(embed.footer.icon_url).url } : {}),
        },
        author: embed.author && {
          ...embed.author,
          ...(embed.author.icon_url ? { icon_url: resolve(embed.author.icon_url).url } : {}),
        },
      }),
    ) as APIEmbed[],
  };
}

/** Gives each component its `id`: Discord numbers them from 1. */
export function numberComponents(
  components: readonly object[],
): NonNullable<APIMessage['components']> {
  let id = 0;
  const addId = (component: object): object => {
    const numbered: Record<string, unknown> = { ...component };
    id += 1;
    numbered['id'] = id;
    const { component: inner, components: children } = numbered;
    if (Array.isArray(children)) numbered['components'] = (children as object[]).map(addId);
    if (inner !== undefined) numbered['component'] = addId(inner as object);
    return numbered;
  };
  return withoutUndefined(components.map(addId)) as NonNullable<APIMessage['components']>;
}

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** Who a text mentions (and so notifies), as far as `allowed` permits. */
function mentionsIn(
  world: World,
  channel: Channel,
  content: string,
  allowed: MentionsBody | undefined,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const isAllowed = (
    kind: AllowedMentionsTypes,
    id: string,
    listed: readonly string[] | undefined,
  ) =>
    allowed === undefined ||
    allowed.parse?.includes(kind) === true ||
    listed?.includes(id) === true;
  const users = idsIn(content, /<@!?(\d+)>/gu).filter((id) =>
    isAllowed(AllowedMentionsTypes.User, id, allowed?.users),
  );
  const roles = idsIn(content, /<@&(\d+)>/gu).filter((id) =>
    isAllowed(AllowedMentionsTypes.Role, id, allowed?.roles),
  );
  return {
    mentions: users.flatMap((id) => world.users.get(id) ?? []),
    mention_roles: roles.filter((id) => channel.server?.roles.has(id)),
    mention_everyone:
      /@(?:everyone|here)\b/u.test(content) &&
      isAllowed(AllowedMentionsTypes.Everyone, '', undefined),
  };
}

function idsIn(content: string, pattern: RegExp): string[] {
  return [...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
