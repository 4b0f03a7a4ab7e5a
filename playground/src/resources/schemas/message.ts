/** The schema of a message: content, embeds, components, files, and which mentions it may contain. */
import {
  AllowedMentionsTypes,
  ApplicationCommandOptionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { z } from 'zod';
import { rows } from './components.ts';
import {
  countCodePoints,
  link,
  list,
  optional,
  snowflake,
  text,
  integer,
  addIssue,
} from './primitives.ts';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const MAX_EMBED_SIZE = 6000;

const picture = z.object({ url: link(['http', 'https', 'attachment']) });

const embed = z
  .object({
    title: optional(text(0, 256)),
    description: optional(text(0, 4096)),
    url: optional(link(['http', 'https'])),
    timestamp: optional(
      z.string().refine((value) => !Number.isNaN(Date.parse(value)), {
        params: { code: 'DATE_TIME_TYPE_PARSE' },
        message: 'Could not parse. Should be ISO8601.',
      }),
    ),
    color: optional(integer(0, 0xff_ff_ff)),
    footer: optional(
      z.object({ text: text(0, 2048), icon_url: optional(link(['http', 'https', 'attachment'])) }),
    ),
    author: optional(
      z.object({
        name: text(1, 256),
        url: optional(link(['http', 'https'])),
        icon_url: optional(link(['http', 'https', 'attachment'])),
      }),
    ),
    image: optional(picture),
    thumbnail: optional(picture),
    fields: optional(
      list(
        z.object({ name: text(1, 256), value: text(1, 1024), inline: optional(z.boolean()) }),
        0,
        25,
      ),
    ),
  })
  .superRefine((value, context) => {
    const shows = [
      value.title,
      value.description,
      value.footer?.text,
      value.author,
      value.image,
      value.thumbnail,
      value.fields?.[0],
    ];
    if (shows.every((part) => !part)) {
      addIssue(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['description']);
    }
  });

const embeds = list(embed, 0, 10).superRefine((value, context) => {
  if (value.reduce((sum, one) => sum + embedLength(one), 0) > MAX_EMBED_SIZE) {
    addIssue(
      context,
      'MAX_EMBED_SIZE_EXCEEDED',
      `Embed size exceeds maximum size of ${MAX_EMBED_SIZE}`,
    );
  }
});

function embedLength(one: z.output<typeof embed>): number {
  const texts = [
    one.title,
    one.description,
    one.footer?.text,
    one.author?.name,
    ...(one.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, part) => sum + countCodePoints(part ?? ''), 0);
}

const mentions = z
  .object({
    parse: optional(z.array(z.enum(AllowedMentionsTypes))),
    users: optional(list(snowflake, 0, 100)),
    roles: optional(list(snowflake, 0, 100)),
    replied_user: optional(z.boolean()),
  })
  .superRefine((value, context) => {
    for (const [kind, listed] of [
      [AllowedMentionsTypes.User, value.users],
      [AllowedMentionsTypes.Role, value.roles],
    ] as const) {
      if (value.parse?.includes(kind) === true && listed !== undefined && listed.length > 0) {
        addIssue(
          context,
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        );
      }
    }
  });

/** `id`: the index of a file in this request, or the id of an attachment that the message already has. */
const attachment = z.object({
  id: z.union([z.number().int(), z.string()]).transform(String),
  filename: optional(text(1, 1024)),
  title: optional(text(0, 1024)),
  description: optional(text(0, 1024)),
});

const body = {
  // People with Nitro may write 4,000; an app may not.
  content: optional(text(0, 2000)),
  tts: optional(z.boolean()),
  embeds: optional(embeds),
  allowed_mentions: optional(mentions),
  components: optional(rows),
  attachments: optional(list(attachment, 0, 10)),
};

/** `flags` with no other bits than the allowed ones. */
const flags = (allowed: number) =>
  optional(
    z
      .number()
      .int()
      .superRefine((value, context) => {
        if ((value & ~allowed) !== 0) {
          addIssue(
            context,
            'MESSAGE_FLAGS_INVALID',
            `Only the flags ${allowed} are allowed here (given: ${value}).`,
          );
        }
      }),
  );

/** A response to an interaction, or a follow-up. */
export const answerBody = z.object({
  ...body,
  flags: flags(
    MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications,
  ),
});

/** A deferral: it says only whether the answer will be private. */
export const deferralBody = z.object({ flags: flags(MessageFlags.Ephemeral) });

/** A message to a channel. */
export const channelBody = z.object({
  ...body,
  flags: flags(MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications),
  nonce: optional(z.union([text(1, 25), z.number().int()])),
  enforce_nonce: optional(z.boolean()),
  message_reference: optional(
    z.object({
      type: optional(z.number()),
      message_id: snowflake,
      channel_id: optional(snowflake),
      guild_id: optional(snowflake),
      fail_if_not_exists: optional(z.boolean()),
    }),
  ),
});

/** A change of a message. Null empties a field; a field that is absent stays. */
export const editBody = z.object({
  content: text(0, 2000).nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: optional(mentions),
  components: rows.nullish(),
  attachments: list(attachment, 0, 10).nullish(),
  flags: flags(MessageFlags.SuppressEmbeds).nullish(),
});

export type AnswerBody = z.output<typeof answerBody>;
export type ChannelBody = z.output<typeof channelBody>;
export type EditBody = z.output<typeof editBody>;
export type EmbedBody = z.output<typeof embed>;
export type MentionsBody = z.output<typeof mentions>;

/** Autocomplete choices for an option of this type. */
export const choicesBody = (type: ApplicationCommandOptionType) =>
  z.object({
    choices: list(
      z.object({
        name: text(1, 100),
        name_localizations: optional(z.record(z.string(), text(1, 100).nullable())),
        value: type === ApplicationCommandOptionType.String ? text(1, 100) : z.number(),
      }),
      0,
      25,
    ),
  });
