/** `/share` and the Share buttons: moderators post an entry where everybody sees it. */
import {
  ApplicationCommandOptionType,
  ChannelType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { type AskerInServer, isInServer } from '../src/bot/asker.ts';
import {
  inPlace,
  type TypedCommand,
  privately,
  type Reply,
  type Services,
} from '../src/bot/command.ts';
import { inServersForModerators } from '../src/bot/contexts.ts';
import { resolveEntry, suggestEntries } from '../src/bot/entry-choice.ts';
import { askedOnce, holdRequest, takeUpRequest } from '../src/bot/held-request.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import { memberPermissions, permissionsAtPress } from '../src/bot/posting-place.ts';
import { unknownEntry } from '../src/answers/not-found.ts';
import { chooseToPost, LONGEST_NOTE, notPosted } from '../src/answers/share.ts';
import { SHARE_CHANNEL_TYPES, shareForm } from '../src/answers/share-form.ts';
import { type HeldChoice, heldChoice, heldShare } from '../src/sharing/held-share.ts';
import { ifMayShare } from '../src/sharing/if-may-share.ts';
import { shareEntry, type SharePlan } from '../src/sharing/share-entry.ts';
import { parseRef, type Ref } from '../src/timeline/model/ref.ts';

const definition = {
  name: 'share',
  ...localizedDescription((messages) => messages.commands.share.description),
  ...inServersForModerators,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'entry',
      ...localizedDescription((messages) => messages.commands.share.entry),
      required: true,
      autocomplete: true,
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'channel',
      ...localizedDescription((messages) => messages.commands.share.channel),
      channel_types: [...SHARE_CHANNEL_TYPES],
    },
    {
      type: ApplicationCommandOptionType.String,
      name: 'note',
      ...localizedDescription((messages) => messages.commands.share.note),
      max_length: LONGEST_NOTE,
    },
    {
      type: ApplicationCommandOptionType.Channel,
      name: 'thread',
      ...localizedDescription((messages) => messages.commands.share.thread),
      channel_types: [
        ChannelType.PublicThread,
        ChannelType.PrivateThread,
        ChannelType.AnnouncementThread,
      ],
    },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const share: TypedCommand<typeof definition> = {
  definition,

  async run({ asker, options, permissionsIn }, services) {
    // Discord decides who may use the command. Presses and forms are checked, since they can be forged.
    const { messages } = asker;
    if (!isInServer(asker)) return privately({ content: messages.share.notHere });
    const typed = options.entry.trim();
    const resolved = resolveEntry(typed, services.lookup(), messages);
    const channel = options.thread ?? options.channel ?? asker.channel ?? '';
    const permissions = memberPermissions(channel, asker, permissionsIn);
    const { note } = options;
    if (resolved.kind === 'found') {
      const after = asker.interaction;
      const plan = { entry: resolved.item, channel, permissions, note, after };
      return shareEntry(plan, asker, services);
    }
    if (resolved.close.length === 0) {
      const { content = '' } = unknownEntry(typed, [], messages);
      return privately(notPosted(content, note?.trim() ?? '', messages));
    }
    const entries = resolved.close.map(({ timeline, id }) => ({ timeline, id }));
    const held: HeldChoice = { entries, channel, note };
    const key = await holdRequest('shareChoice', held, asker, services);
    return privately(chooseToPost(typed, resolved.close, key, messages));
  },

  suggest: ({ asker: { messages }, typed }, services) =>
    suggestEntries(typed, services.lookup(), messages),

  presses: {
    share: ({ asker, state, offered }, services) =>
      ifMayShare(asker, (member) => openForm(offered, state.reply, member, services)),

    shareOne: ({ asker, state }, services) =>
      ifMayShare(asker, (member) => openForm([state], '', member, services)),

    shareAgain: ({ asker, state }, services) =>
      ifMayShare(asker, async (member) => {
        const { key } = state;
        const held = await takeUpRequest('share', heldShare, key, member, services);
        const chosen = held && { timeline: held.timeline, id: held.entry };
        return postHeld(held && { ...held, again: true }, chosen, key, member, services);
      }),

    shareClose: ({ asker, state }, services) =>
      ifMayShare(asker, async (member) => {
        const { key, choice } = state;
        const held = await takeUpRequest('shareChoice', heldChoice, key, member, services);
        return postHeld(held, held?.entries[choice], key, member, services);
      }),
  },

  forms: {
    share: ({ asker, state, fields, permissionsIn }, services) =>
      ifMayShare(asker, (member) => {
        const ref = parseRef(fields['entry']?.[0] ?? '');
        const entry = ref && services.lookup().entry(ref);
        const { messages } = member;
        const [note = ''] = fields['note'] ?? [];
        if (!entry) {
          return privately(notPosted(messages.notFound.entryGone, note.trim(), messages));
        }
        const [channel = member.channel ?? ''] = fields['channel'] ?? [];
        const permissions = memberPermissions(channel, member, permissionsIn);
        // A reply must be in the channel of the message that it answers.
        const isHere = state.reply !== '' && channel === member.channel;
        const replyTo = isHere ? state.reply : undefined;
        const after = member.interaction;
        const plan = { entry, channel, permissions, note, replyTo, after };
        return shareEntry(plan, member, services);
      }),
  },
};

/** Posts what waited under a key for this press. `chosen` is the entry. */
async function postHeld(
  held: Pick<SharePlan, 'channel' | 'note' | 'replyTo' | 'again'> | undefined,
  chosen: Ref | undefined,
  key: string,
  member: AskerInServer,
  services: Services,
): Promise<Reply> {
  const { messages, interaction: after } = member;
  if (!held || !chosen) return privately({ content: messages.share.offerGone });
  const entry = services.lookup().entry(chosen);
  if (!entry) return privately({ content: messages.notFound.entryGone });
  const permissions = permissionsAtPress(held.channel, member);
  const plan = { ...held, permissions, entry, after };
  return inPlace(await shareEntry(plan, askedOnce(member, key), services));
}

/** `reply` is the message that the post will answer, or empty. */
function openForm(
  offered: readonly Ref[],
  reply: string,
  { messages, channel }: AskerInServer,
  services: Services,
): Reply {
  const lookup = services.lookup();
  const entries = offered.flatMap((ref) => lookup.entry(ref) ?? []);
  return entries.length === 0
    ? privately({ content: messages.notFound.entryGone })
    : { kind: 'form', form: shareForm(entries, channel, { to: 'share', reply }, messages) };
}
