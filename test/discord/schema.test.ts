import { describe, expect, test } from 'vitest';
import { validate } from './schema.ts';

const callback = 'POST /interactions/:interaction/:token/callback';

function problems(request: string, body: unknown): readonly string[] {
  const [method = '', route = ''] = request.split(' ');
  return validate({ method, route, body });
}

describe("Discord's own schema", () => {
  test.each([
    [callback, { type: 1 }],
    [callback, { type: 4, data: { content: 'hello', flags: 64 } }],
    [callback, { type: 5 }],
    [callback, { type: 5, data: { flags: 64 } }],
    [callback, { type: 6 }],
    [callback, { type: 7, data: { content: null, embeds: [], components: [] } }],
    [callback, { type: 8, data: { choices: [{ name: '1998 (7)', value: '1998' }] } }],
    [
      callback,
      {
        type: 4,
        data: {
          embeds: [
            {
              title: 'T',
              description: 'D',
              color: 1,
              url: 'https://example.org',
              fields: [{ name: 'a', value: 'b', inline: true }],
              image: { url: 'attachment://chart.png' },
            },
          ],
          components: [
            { type: 1, components: [{ type: 2, style: 1, label: 'Next', custom_id: 'n' }] },
            {
              type: 1,
              components: [
                {
                  type: 3,
                  custom_id: 's',
                  options: [{ label: 'One', value: '1', description: 'd' }],
                },
              ],
            },
          ],
          allowed_mentions: { parse: [] },
        },
      },
    ],
    [
      callback,
      {
        type: 9,
        data: {
          custom_id: 'share',
          title: 'Share',
          components: [
            {
              type: 18,
              label: 'Note',
              component: { type: 4, style: 2, custom_id: 'note', required: false },
            },
            { type: 18, label: 'Where', component: { type: 8, custom_id: 'where' } },
          ],
        },
      },
    ],
    ['POST /webhooks/:application/:token', { content: 'more', flags: 64 }],
    ['PATCH /webhooks/:application/:token/messages/:message', { embeds: [{ description: 'd' }] }],
    [
      'POST /channels/:channel/messages',
      { content: 'hello', nonce: 'n', enforce_nonce: true, message_reference: { message_id: '1' } },
    ],
    ['POST /channels/:channel/threads', { name: 'post', message: { content: 'hello' } }],
    ['POST /channels/:channel/threads', { name: 'thread', type: 11 }],
    [
      'PUT /applications/:application/commands',
      [
        {
          name: 'year',
          description: 'd',
          contexts: [0, 1, 2],
          integration_types: [0, 1],
          options: [
            { type: 3, name: 'year', description: 'y', required: true, autocomplete: true },
          ],
        },
        { name: 'Check against timeline', type: 3 },
      ],
    ],
    ['GET /channels/:channel', undefined],
  ])('takes what the bot rightly sends: %s', (request, body) => {
    expect(problems(request, body)).toEqual([]);
  });

  test.each([
    [
      'a misspelt key',
      callback,
      { type: 4, data: { embed: { title: 'T' } } },
      'data.embed: Discord knows no such key here',
    ],
    [
      'a misspelt key deep inside',
      callback,
      { type: 4, data: { embeds: [{ fields: [{ name: 'a', value: 'b', inlin: true }] }] } },
      'data.embeds.0.fields.0.inlin: Discord knows no such key here',
    ],
    [
      'a key of another kind of component',
      callback,
      {
        type: 4,
        data: {
          components: [
            {
              type: 1,
              components: [{ type: 2, style: 1, custom_id: 'a', label: 'b', placeholder: 'c' }],
            },
          ],
        },
      },
      'data.components.0.components.0.placeholder: Discord knows no such key here',
    ],
    [
      'a response that does not exist',
      callback,
      { type: 3 },
      'body: Invalid input: expected never, received object',
    ],
    [
      '26 choices',
      callback,
      {
        type: 8,
        data: { choices: Array.from({ length: 26 }, (_, n) => ({ name: `${n}`, value: `${n}` })) },
      },
      'data.choices',
    ],
    [
      'a title of 257 characters',
      callback,
      { type: 4, data: { embeds: [{ title: 'x'.repeat(257) }] } },
      'data.embeds.0.title',
    ],
    [
      'a button label of 81 characters',
      callback,
      {
        type: 4,
        data: {
          components: [
            { type: 1, components: [{ type: 2, style: 1, custom_id: 'a', label: 'x'.repeat(81) }] },
          ],
        },
      },
      'data.components.0.components.0.label',
    ],
    [
      'a title that is too long in a form',
      callback,
      { type: 9, data: { custom_id: 'c', title: 'x'.repeat(46), components: [] } },
      'data.title',
    ],
    [
      'a body where none is known',
      'GET /channels/:channel',
      {},
      'GET /channels/:channel: no body is known here',
    ],
  ])('refuses %s', (_, request, body, problem) => {
    expect(problems(request, body).join('\n')).toContain(problem);
  });

  test('counts characters as Discord does: an emoji is one', () => {
    expect(problems(callback, { type: 4, data: { embeds: [{ title: '🕰'.repeat(256) }] } })).toEqual(
      [],
    );
    expect(
      problems(callback, { type: 4, data: { embeds: [{ title: '🕰'.repeat(257) }] } }),
    ).toHaveLength(1);
  });
});
