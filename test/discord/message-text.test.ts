/** A person can check every word that they read in a message, in whatever part it is. */
import {
  ComponentType,
  EmbedType,
  MessageFlags,
  type APIEmbed,
  type APIMessage,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { messageText } from '../../src/discord/message-text.ts';

/** A message as Discord sends it with a command of the message menu. */
function message(parts: object): APIMessage {
  return {
    id: '1100000000000000001',
    channel_id: '1100000000000000002',
    type: 0,
    content: '',
    author: { id: '1', username: 'maya', discriminator: '0', global_name: 'Maya', avatar: null },
    attachments: [],
    embeds: [],
    components: [],
    mentions: [],
    mention_roles: [],
    mention_everyone: false,
    pinned: false,
    tts: false,
    flags: 0,
    timestamp: '2026-11-27T20:00:00.000000+00:00',
    edited_timestamp: null,
    ...parts,
  } as object as APIMessage;
}

const embed: APIEmbed = {
  type: EmbedType.Rich,
  author: { name: 'The Wire' },
  title: 'Embassies bombed',
  description: 'Two lorries exploded.',
  fields: [{ name: 'Dead', value: '224', inline: true }],
  footer: { text: '7 August 1998' },
};

const container: APIMessageTopLevelComponent = {
  type: ComponentType.Container,
  components: [
    { type: ComponentType.TextDisplay, content: '# Iran' },
    {
      type: ComponentType.Section,
      components: [{ type: ComponentType.TextDisplay, content: 'Saif al-Adel lived there.' }],
      accessory: {
        type: ComponentType.Thumbnail,
        media: { url: 'https://example.org/a.png' },
        description: 'A man in a cap',
      },
    },
    { type: ComponentType.Separator },
    {
      type: ComponentType.MediaGallery,
      items: [
        { media: { url: 'https://example.org/b.png' }, description: 'A wanted poster' },
        { media: { url: 'https://example.org/c.png' }, description: null },
      ],
    },
    {
      type: ComponentType.ActionRow,
      components: [{ type: ComponentType.Button, style: 2, label: 'Press me', custom_id: 'x' }],
    },
  ],
};

const attachment = {
  id: '1100000000000000003',
  filename: 'front-page.png',
  size: 1,
  url: 'https://example.org/d.png',
  proxy_url: 'https://example.org/d.png',
  description: 'A front page: “Bin Laden dead”',
};

const forwarded = {
  content: 'The embassies were bombed in 1998.',
  embeds: [embed],
  attachments: [attachment],
  components: [container],
  mentions: [],
  mention_roles: [],
  timestamp: '2026-11-27T19:00:00.000000+00:00',
  edited_timestamp: null,
  flags: 0,
  type: 0,
};

const readEmbed = 'The Wire\nEmbassies bombed\nTwo lorries exploded.\nDead\n224\n7 August 1998';
const readContainer = '# Iran\nSaif al-Adel lived there.\nA man in a cap\nA wanted poster';

describe('what a person reads in a message', () => {
  test.each([
    ['its text', { content: 'Says who?' }, 'Says who?'],
    ['all parts of an embed', { embeds: [embed] }, readEmbed],
    [
      'the text of components, without buttons',
      { flags: MessageFlags.IsComponentsV2, components: [container] },
      readContainer,
    ],
    [
      'the alt text of a picture',
      { attachments: [attachment, { ...attachment, description: undefined }] },
      attachment.description,
    ],
    [
      'the question and the answers of a poll',
      {
        poll: {
          question: { text: 'Who did it?' },
          answers: [
            { answer_id: 1, poll_media: { text: 'Iran' } },
            { answer_id: 2, poll_media: { text: 'Sudan', emoji: { id: null, name: '🤔' } } },
          ],
          expiry: '2026-11-28T20:00:00+00:00',
          allow_multiselect: false,
          layout_type: 1,
        },
      },
      'Who did it?\nIran\nSudan',
    ],
    [
      'what was forwarded, in all its parts',
      {
        flags: MessageFlags.HasSnapshot,
        message_reference: { type: 1, channel_id: '3', message_id: '4' },
        message_snapshots: [{ message: forwarded }],
      },
      `${forwarded.content}\n${readEmbed}\n${readContainer}\n${attachment.description}`,
    ],
    [
      'words, and no mentions, emojis, times or commands',
      {
        content: '<@123> <@!1> <@&2> <#3> <:hm:4> <a:hm:5> <t:901000000:R> </year:6> It < was 1998',
      },
      'It < was 1998',
    ],
    [
      'nothing in a message with only a picture',
      { attachments: [{ ...attachment, description: '' }] },
      '',
    ],
  ])('is %s', (_, parts, text) => {
    expect(messageText(message(parts))).toBe(text);
  });
});
