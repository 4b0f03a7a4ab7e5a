/** A bot with an answer of every kind that Discord can show, for the tests of the page. */
import { crc32, deflateSync } from 'node:zlib';
import {
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  Routes,
  type APIInteraction,
  type APIMessageComponentInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { RawFile } from 'discord.js';
import type { StandIn } from '../src/stand-in.ts';
import { startTestBot, type TestBot } from './test-bot.ts';

const ANSWER_KINDS = [
  'markdown',
  'embeds',
  'buttons',
  'menus',
  'picture',
  'form',
  'later',
  'never',
  'public',
  'thread',
] as const;
export type AnswerKind = (typeof ANSWER_KINDS)[number];

const YEARS = ['1991', '1992', '1998', '2001', '2020'];

const galleryCommands = [
  {
    name: 'show',
    description: 'Shows one kind of answer',
    contexts: [0, 1],
    options: [
      {
        type: 3,
        name: 'what',
        description: 'Which kind',
        required: true,
        choices: ANSWER_KINDS.map((name) => ({ name, value: name })),
      },
    ],
  },
  {
    name: 'year',
    description: 'What happened in a year',
    options: [
      { type: 3, name: 'year', description: 'A year', required: true, autocomplete: true },
      { type: 4, name: 'limit', description: 'How many', min_value: 1, max_value: 25 },
      { type: 7, name: 'channel', description: 'Where', channel_types: [0, 5] },
      { type: 5, name: 'loud', description: 'For everybody' },
    ],
  },
  {
    name: 'pick',
    description: 'Picks a day',
    options: [
      { type: 3, name: 'day', description: 'A day' },
      { type: 3, name: 'month', description: 'A month' },
    ],
  },
  { name: 'bare', description: 'Takes no options' },
  {
    name: 'desk',
    description: 'For moderators',
    default_member_permissions: '8192',
    options: [
      {
        type: 1,
        name: 'open',
        description: 'Opens the desk',
        options: [{ type: 3, name: 'note', description: 'Why', required: true }],
      },
      { type: 1, name: 'close', description: 'Closes the desk' },
    ],
  },
  { name: 'Check against timeline', type: 3 },
] as const satisfies readonly RESTPostAPIApplicationCommandsJSONBody[];

const MARKDOWN = [
  '# One\n## Two\n### Three\n-# below the text',
  '**bold** *slanted* _too_ __under__ ~~gone~~ ***both*** `code` ||hidden|| \\*not\\*',
  '> quoted\n> twice',
  '- one\n- two\n  - deeper\n1. first\n2. second',
  '```\nconst year = 1998;\n```',
  '[a source](https://example.org/a_(b)) and <https://example.org/> at <t:902476800:D>, <t:902476800:R>',
  'سيف العدل، عضو مجلس الشورى',
].join('\n');

/** A PNG of 320 × 120 in one colour. */
const PICTURE = png(320, 120, [0x3b, 0x82, 0xc4]);

function png(
  width: number,
  height: number,
  [red, green, blue]: readonly [number, number, number],
): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const framed = Buffer.alloc(named.length + 8);
    framed.writeUInt32BE(body.length, 0);
    named.copy(framed, 4);
    framed.writeUInt32BE(crc32(named), named.length + 4);
    return framed;
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, Buffer.of(red, green, blue))]);
  const pixels = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)));
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

export function startGalleryBot(standIn: StandIn): Promise<TestBot> {
  return startTestBot(standIn, galleryCommands, answerGallery);
}

function answerGallery(interaction: APIInteraction, bot: TestBot): Promise<unknown> | undefined {
  switch (interaction.type) {
    case InteractionType.ApplicationCommandAutocomplete:
      return bot.respond(interaction, {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices: yearChoices(interaction.data.options as readonly Option[]) },
      });
    case InteractionType.ApplicationCommand: {
      const options = 'options' in interaction.data ? interaction.data.options : undefined;
      const { name } = interaction.data;
      if (name === 'show')
        return show((options as readonly Option[])[0]?.value as AnswerKind, interaction, bot);
      const content = `${name} ${JSON.stringify(options ?? interaction.data)}`.slice(0, 2000);
      return answer(interaction, bot, { content });
    }
    case InteractionType.MessageComponent:
      return answerComponent(interaction, bot);
    case InteractionType.ModalSubmit: {
      const content = `\`\`\`${JSON.stringify(interaction.data.components)}\`\`\``;
      return answer(interaction, bot, { content });
    }
    case InteractionType.Ping:
      return undefined;
  }
}

type Option = { readonly name: string; readonly value: string; readonly focused?: boolean };

function yearChoices(options: readonly Option[]) {
  const typed = options.find(({ focused }) => focused)?.value ?? '';
  return YEARS.filter((year) => year.startsWith(typed)).map((year) => ({
    name: `${year} · some entries`,
    value: year,
  }));
}

/** Answers with what was pressed or chosen, in the same message. */
function answerComponent(
  interaction: APIMessageComponentInteraction,
  bot: TestBot,
): Promise<unknown> | undefined {
  const { data } = interaction;
  if (data.custom_id === 'form') return openForm(interaction, bot);
  if (data.custom_id === 'never') return undefined;
  const content =
    'values' in data ? `chose ${data.values.join(', ')}` : `pressed ${data.custom_id}`;
  return bot.respond(interaction, {
    type: InteractionResponseType.UpdateMessage,
    data: { content },
  });
}

/** An answer that only the person sees. */
function answer(
  interaction: APIInteraction,
  bot: TestBot,
  message: object,
  files?: RawFile[],
): Promise<unknown> {
  const type = InteractionResponseType.ChannelMessageWithSource;
  const data = { ...message, flags: MessageFlags.Ephemeral };
  return bot.respond(interaction, { type, data }, files);
}

function openForm(interaction: APIInteraction, bot: TestBot): Promise<unknown> {
  return bot.respond(interaction, { type: InteractionResponseType.Modal, data: FORM });
}

function show(
  kind: AnswerKind,
  interaction: APIInteraction,
  bot: TestBot,
): Promise<unknown> | undefined {
  switch (kind) {
    case 'markdown':
      return answer(interaction, bot, { content: MARKDOWN });
    case 'embeds':
      return answer(interaction, bot, { content: 'Two embeds', embeds: EMBEDS });
    case 'buttons':
      return answer(interaction, bot, { content: 'Buttons', components: BUTTONS });
    case 'menus':
      return answer(interaction, bot, { content: 'Menus', components: MENUS });
    case 'picture':
      return answer(interaction, bot, { embeds: [PICTURE_EMBED] }, [
        { name: 'chart.png', data: PICTURE, contentType: 'image/png' },
        { name: 'notes.txt', data: Buffer.from('notes'), contentType: 'text/plain' },
      ]);
    case 'form':
      return openForm(interaction, bot);
    case 'later':
      return answerLater(interaction, bot);
    case 'thread':
      return openThread(interaction, bot);
    case 'public':
      return bot.respond(interaction, {
        type: InteractionResponseType.ChannelMessageWithSource,
        data: { content: 'For everybody.' },
      });
    case 'never':
      return undefined;
  }
}

async function answerLater(interaction: APIInteraction, bot: TestBot): Promise<unknown> {
  await bot.respond(interaction, {
    type: InteractionResponseType.DeferredChannelMessageWithSource,
    data: { flags: MessageFlags.Ephemeral },
  });
  return bot.rest.patch(Routes.webhookMessage(interaction.application_id, interaction.token), {
    body: { content: 'Here it is.' },
    auth: false,
  });
}

/** Posts a message with a thread, and answers with a link to it. */
async function openThread(interaction: APIInteraction, bot: TestBot): Promise<unknown> {
  const channel = interaction.channel?.id ?? '';
  const posted = (await bot.rest.post(Routes.channelMessages(channel), {
    body: { content: 'A message with a thread.' },
  })) as { id: string };
  await bot.rest.post(Routes.threads(channel, posted.id), { body: { name: 'About this' } });
  const link = `https://discord.com/channels/${interaction.guild_id}/${channel}/${posted.id}`;
  return answer(interaction, bot, { content: `Opened below [a message](${link}).` });
}

const PICTURE_EMBED = {
  title: 'A picture',
  description: 'Below.',
  image: { url: 'attachment://chart.png' },
  thumbnail: { url: 'https://example.org/t.png' },
};

const EMBEDS = [
  {
    author: { name: 'According to a court' },
    title: 'Embassy bombings in Nairobi and Dar es Salaam',
    url: 'https://example.org/entry',
    description:
      '**7 August 1998** · What a court found, with its [source](https://example.org/source).\n-# Owens v. Republic of Sudan, 2011',
    color: 0x3b_82_c4,
    fields: [
      { name: 'Standing', value: 'Court finding', inline: true },
      { name: 'By', value: 'US District Court', inline: true },
      { name: 'Sources', value: '2', inline: true },
      { name: 'Denied by', value: 'The government concerned, which did not appear in court.' },
    ],
    footer: { text: 'Entry 12 of 54' },
    timestamp: '1998-08-07T07:30:00.000Z',
  },
  { description: 'ابو محمد المصری در تهران', color: 0xc0_39_2b },
];

const BUTTONS = [
  {
    type: 1,
    components: [
      { type: 2, style: 1, label: 'Primary', custom_id: 'primary' },
      { type: 2, style: 2, label: 'Secondary', custom_id: 'secondary', emoji: { name: '📚' } },
      { type: 2, style: 3, label: 'Success', custom_id: 'success' },
      { type: 2, style: 4, label: 'Danger', custom_id: 'danger' },
      { type: 2, style: 5, label: 'Link', url: 'https://example.org/' },
    ],
  },
  {
    type: 1,
    components: [
      { type: 2, style: 2, label: '2 / 5', custom_id: 'page', disabled: true },
      { type: 2, style: 2, emoji: { name: '▶️' }, custom_id: 'next' },
      { type: 2, style: 1, label: 'Open the form', custom_id: 'form' },
      { type: 2, style: 4, label: 'No answer', custom_id: 'never' },
    ],
  },
];

const MENUS = [
  {
    type: 1,
    components: [
      {
        type: 3,
        custom_id: 'one',
        placeholder: 'Pick a person',
        options: [
          {
            label: 'Abu Muhammad al-Masri',
            value: 'masri',
            description: 'Killed in Tehran in 2020, as reported',
            emoji: { name: '👤' },
          },
          { label: 'سيف العدل', value: 'adel', description: 'Sayf al-Adl' },
        ],
      },
    ],
  },
  {
    type: 1,
    components: [
      {
        type: 3,
        custom_id: 'several',
        placeholder: 'Pick years',
        min_values: 1,
        max_values: 3,
        options: Array.from({ length: 12 }, (_, index) => ({
          label: String(1990 + index),
          value: String(1990 + index),
        })),
      },
    ],
  },
  { type: 1, components: [{ type: 5, custom_id: 'user', placeholder: 'Pick somebody' }] },
  { type: 1, components: [{ type: 6, custom_id: 'role', placeholder: 'Pick a role' }] },
  {
    type: 1,
    components: [
      { type: 8, custom_id: 'channel', placeholder: 'Pick a channel', channel_types: [0, 5] },
    ],
  },
];

const FORM = {
  custom_id: 'share',
  title: 'Share this entry',
  components: [
    { type: 10, content: 'It will be posted with its **sources**.' },
    {
      type: 18,
      label: 'Channel',
      description: 'Where everybody will see it',
      component: { type: 8, custom_id: 'where', channel_types: [0, 5] },
    },
    {
      type: 18,
      label: 'Note',
      component: {
        type: 4,
        style: 2,
        custom_id: 'note',
        required: false,
        max_length: 20,
        placeholder: 'Set apart from the record',
      },
    },
    {
      type: 18,
      label: 'Signed',
      component: { type: 4, style: 1, custom_id: 'signed', min_length: 2, value: 'Maya' },
    },
    {
      type: 18,
      label: 'Mention',
      component: {
        type: 3,
        custom_id: 'mention',
        required: false,
        options: [
          { label: 'Nobody', value: 'none', default: true },
          { label: 'Everybody who asked', value: 'asked' },
        ],
      },
    },
  ],
};
