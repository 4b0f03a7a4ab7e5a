/** Turning what the bot sends into messages as Discord holds them, and changing them. */
import {
  AllowedMentionsTypes,
  MessageFlags,
  MessageType,
  type APIAttachment,
  type APIEmbed,
  type APIMessage,
  type APIUser,
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

/** A file that came with a request; `index` is the n of its `files[n]`. */
export type UploadedFile = {
  readonly index: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

/** 10 MiB a file: https://docs.discord.com/developers/reference#uploading-files */
export const MAX_FILE_SIZE = 10 * 1024 * 1024;

type Body = Pick<
  AnswerBody,
  'content' | 'embeds' | 'components' | 'attachments' | 'allowed_mentions' | 'tts'
> & {
  readonly flags?: number | undefined;
};

/** A new message. Refuses an empty one with 50006. */
export function composeMessage(
  world: World,
  channel: Channel,
  author: APIUser,
  body: Body | ChannelBody,
  files: readonly UploadedFile[],
  extra: Partial<APIMessage> = {},
): APIMessage {
  const id = extra.id ?? world.nextId();
  const attachments = keepFiles(world, channel, files, body.attachments ?? []);
  const { embeds, used } = holdEmbeds(body.embeds ?? [], attachments);
  const message = {
    type: MessageType.Default,
    tts: body.tts ?? false,
    timestamp: new Date(world.clock.now()).toISOString(),
    pinned: false,
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    id,
    channel_id: channel.id,
    author,
    content: body.content ?? '',
    embeds,
    components: numberComponents(body.components ?? []),
    attachments: attachments.filter((one) => !used.has(one.id)),
    edited_timestamp: null,
    flags: body.flags ?? 0,
    ...extra,
  } as APIMessage;
  refuseEmpty(message);
  return { ...message, ...mentioned(world, channel, message.content, body.allowed_mentions) };
}

/** The message after a change: null empties, absence keeps. */
export function editMessage(
  world: World,
  channel: Channel,
  old: APIMessage,
  body: EditBody | Body,
  files: readonly UploadedFile[],
): APIMessage {
  const kept =
    body.attachments === undefined || body.attachments === null
      ? old.attachments
      : old.attachments.filter(({ id }) => body.attachments?.some((one) => one.id === id));
  const added = keepFiles(world, channel, files, body.attachments ?? []);
  const { embeds, used } =
    body.embeds === undefined
      ? { embeds: old.embeds, used: new Set<string>() }
      : holdEmbeds(body.embeds ?? [], [...kept, ...added]);
  const message: APIMessage = {
    ...old,
    content: body.content === undefined ? old.content : (body.content ?? ''),
    embeds,
    components:
      body.components === undefined
        ? (old.components ?? [])
        : numberComponents(body.components ?? []),
    attachments: [...kept, ...added].filter(({ id }) => !used.has(id)),
    edited_timestamp: new Date(world.clock.now()).toISOString(),
  };
  refuseEmpty(message);
  if (body.content === undefined) return message;
  return { ...message, ...mentioned(world, channel, message.content, body.allowed_mentions) };
}

/** Nothing to show is no message. */
function refuseEmpty(message: APIMessage): void {
  const nothing =
    message.content.trim() === '' &&
    message.embeds.length === 0 &&
    message.attachments.length === 0 &&
    (message.components ?? []).length === 0;
  if (nothing && ((message.flags ?? 0) & MessageFlags.Loading) === 0)
    throw apiErrors.emptyMessage();
}

/** Stores the files and gives the attachments that stand for them. */
function keepFiles(
  world: World,
  channel: Channel,
  files: readonly UploadedFile[],
  described: NonNullable<Body['attachments']>,
): APIAttachment[] {
  return files.map((file) => {
    if (file.bytes.length > MAX_FILE_SIZE) throw apiErrors.tooLarge();
    const id = world.nextId();
    const about = described.find((one) => one.id === file.index);
    // Discord keeps letters, digits, dots, hyphens and underscores of a name.
    const filename = (about?.filename ?? file.name).replaceAll(/[^\w.-]+/gu, '_');
    world.files.set(id, { name: filename, contentType: file.contentType, bytes: file.bytes });
    const url = `${world.filesUrl}/${channel.id}/${id}/${filename}`;
    const size = pngSize(file.bytes);
    return {
      id,
      filename,
      size: file.bytes.length,
      url,
      proxy_url: url,
      content_type: file.contentType,
      ...(about?.description === undefined ? {} : { description: about.description }),
      ...(about?.title === undefined ? {} : { title: about.title }),
      ...size,
    };
  });
}

/** Width and height out of the header of a PNG, the only pictures that the bot makes. */
function pngSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0) !== 0x89_50_4e_47) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/** Embeds with `attachment://name` turned into the file's address; such a file is not shown again below. */
function holdEmbeds(
  embeds: readonly EmbedBody[],
  attachments: readonly APIAttachment[],
): { readonly embeds: APIEmbed[]; readonly used: Set<string> } {
  const used = new Set<string>();
  const at = (url: string) => {
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
        image: embed.image && at(embed.image.url),
        thumbnail: embed.thumbnail && at(embed.thumbnail.url),
        footer: embed.footer && {
          text: embed.footer.text,
          ...(embed.footer.icon_url ? { icon_url: at(embed.footer.icon_url).url } : {}),
        },
        author: embed.author && {
          ...embed.author,
          ...(embed.author.icon_url ? { icon_url: at(embed.author.icon_url).url } : {}),
        },
      }),
    ) as APIEmbed[],
  };
}

/** Discord numbers the components of a message from 1 and fills in what was left out. */
export function numberComponents(
  components: readonly object[],
): NonNullable<APIMessage['components']> {
  let id = 0;
  const numbered = (component: object): object => {
    const own: Record<string, unknown> = { ...component };
    id += 1;
    own['id'] = id;
    if (Array.isArray(own['components']))
      own['components'] = (own['components'] as object[]).map(numbered);
    if (own['component'] !== undefined) own['component'] = numbered(own['component'] as object);
    return own;
  };
  return withoutUndefined(components.map(numbered)) as NonNullable<APIMessage['components']>;
}

function withoutUndefined(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

/** Who is mentioned (and so notified) by a text, as far as it is allowed to. */
function mentioned(
  world: World,
  channel: Channel,
  content: string,
  allowed: MentionsBody | undefined,
): Pick<APIMessage, 'mentions' | 'mention_roles' | 'mention_everyone'> {
  const may = (kind: AllowedMentionsTypes, id: string, listed: readonly string[] | undefined) =>
    allowed === undefined ||
    allowed.parse?.includes(kind) === true ||
    listed?.includes(id) === true;
  const users = ids(content, /<@!?(\d+)>/gu).filter((id) =>
    may(AllowedMentionsTypes.User, id, allowed?.users),
  );
  const roles = ids(content, /<@&(\d+)>/gu).filter((id) =>
    may(AllowedMentionsTypes.Role, id, allowed?.roles),
  );
  return {
    mentions: users.flatMap((id) => world.users.get(id) ?? []),
    mention_roles: roles.filter((id) => channel.server?.roles.has(id)),
    mention_everyone:
      /@(?:everyone|here)\b/u.test(content) && may(AllowedMentionsTypes.Everyone, '', undefined),
  };
}

function ids(content: string, pattern: RegExp): string[] {
  return [...new Set([...content.matchAll(pattern)].map((match) => match[1] ?? ''))];
}
