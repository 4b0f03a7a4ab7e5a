/** The shape of a message: content, embeds, components, files, and whom it may mention. */
import { AllowedMentionsTypes, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import { rows } from './components.ts';
import { codePoints, link, list, maybe, snowflake, text, whole, wrong } from './primitives.ts';

/** https://docs.discord.com/developers/resources/message#embed-object-embed-limits */
const EMBED_TOTAL = 6000;

const picture = z.object({ url: link(['http', 'https', 'attachment']) });

const embed = z
  .object({
    title: maybe(text(0, 256)),
    description: maybe(text(0, 4096)),
    url: maybe(link(['http', 'https'])),
    timestamp: maybe(
      z.string().refine((value) => !Number.isNaN(Date.parse(value)), {
        params: { code: 'DATE_TIME_TYPE_PARSE' },
        message: 'Could not parse. Should be ISO8601.',
      }),
    ),
    color: maybe(whole(0, 0xff_ff_ff)),
    footer: maybe(
      z.object({ text: text(0, 2048), icon_url: maybe(link(['http', 'https', 'attachment'])) }),
    ),
    author: maybe(
      z.object({
        name: text(1, 256),
        url: maybe(link(['http', 'https'])),
        icon_url: maybe(link(['http', 'https', 'attachment'])),
      }),
    ),
    image: maybe(picture),
    thumbnail: maybe(picture),
    fields: maybe(
      list(
        z.object({ name: text(1, 256), value: text(1, 1024), inline: maybe(z.boolean()) }),
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
      wrong(context, 'BASE_TYPE_REQUIRED', 'This field is required', ['description']);
    }
  });

const embeds = list(embed, 0, 10).superRefine((value, context) => {
  if (value.reduce((sum, one) => sum + embedLength(one), 0) > EMBED_TOTAL) {
    wrong(context, 'MAX_EMBED_SIZE_EXCEEDED', `Embed size exceeds maximum size of ${EMBED_TOTAL}`);
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
  return texts.reduce((sum, part) => sum + codePoints(part ?? ''), 0);
}

const mentions = z
  .object({
    parse: maybe(z.array(z.enum(AllowedMentionsTypes))),
    users: maybe(list(snowflake, 0, 100)),
    roles: maybe(list(snowflake, 0, 100)),
    replied_user: maybe(z.boolean()),
  })
  .superRefine((value, context) => {
    for (const [kind, listed] of [
      [AllowedMentionsTypes.User, value.users],
      [AllowedMentionsTypes.Role, value.roles],
    ] as const) {
      if (value.parse?.includes(kind) === true && listed !== undefined && listed.length > 0) {
        wrong(
          context,
          'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        );
      }
    }
  });

/** `id` is the index of the file sent along, or the id of one that the message already has. */
const attachment = z.object({
  id: z.union([z.number().int(), z.string()]).transform(String),
  filename: maybe(text(1, 1024)),
  title: maybe(text(0, 1024)),
  description: maybe(text(0, 1024)),
});

const body = {
  // Discord takes 4,000 from people with Nitro; an app gets 2,000.
  content: maybe(text(0, 2000)),
  tts: maybe(z.boolean()),
  embeds: maybe(embeds),
  allowed_mentions: maybe(mentions),
  components: maybe(rows),
  attachments: maybe(list(attachment, 0, 10)),
};

/** Which bits of `flags` a message may be sent with; `why` names what is wrong with the others. */
const flags = (allowed: number) =>
  maybe(
    z
      .number()
      .int()
      .superRefine((value, context) => {
        if ((value & ~allowed) !== 0) {
          wrong(
            context,
            'MESSAGE_FLAGS_INVALID',
            `Only the flags ${allowed} are allowed here (given: ${value}).`,
          );
        }
      }),
  );

/** An answer to an interaction, and a follow-up. */
export const answerBody = z.object({
  ...body,
  flags: flags(
    MessageFlags.Ephemeral | MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications,
  ),
});

/** A deferral: nothing but whether the answer will be private. */
export const deferralBody = z.object({ flags: flags(MessageFlags.Ephemeral) });

/** A message to a channel. */
export const channelBody = z.object({
  ...body,
  flags: flags(MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications),
  // A text or a number, 25 characters at most.
  nonce: maybe(z.union([text(1, 25), z.number().int()])),
  enforce_nonce: maybe(z.boolean()),
  message_reference: maybe(
    z.object({
      type: maybe(z.number()),
      message_id: snowflake,
      channel_id: maybe(snowflake),
      guild_id: maybe(snowflake),
      fail_if_not_exists: maybe(z.boolean()),
    }),
  ),
});

/** A change: null empties, absence keeps. */
export const editBody = z.object({
  content: text(0, 2000).nullish(),
  embeds: embeds.nullish(),
  allowed_mentions: maybe(mentions),
  components: rows.nullish(),
  attachments: list(attachment, 0, 10).nullish(),
  flags: flags(MessageFlags.SuppressEmbeds).nullish(),
});

export type AnswerBody = z.output<typeof answerBody>;
export type ChannelBody = z.output<typeof channelBody>;
export type EditBody = z.output<typeof editBody>;
export type EmbedBody = z.output<typeof embed>;
export type MentionsBody = z.output<typeof mentions>;

/** As-you-type choices for an option of this type (3 text, 4 whole number, 10 number). */
export const choicesBody = (type: number) =>
  z.object({
    choices: list(
      z.object({
        name: text(1, 100),
        name_localizations: maybe(z.record(z.string(), text(1, 100).nullable())),
        value: type === 3 ? text(1, 100) : z.number(),
      }),
      0,
      25,
    ),
  });
