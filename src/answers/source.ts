/** What a source is, where it can be read, and which entries cite it. */
import type { APIEmbed } from 'discord-api-types/v10';
import { entryList } from './entry-list.ts';
import { LIMITS, shorten } from './limits.ts';
import { escapeInline, escapeText, small } from './markdown.ts';
import { buttonRows, linkButton, NEUTRAL_COLOUR, type Message } from './message.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Entry, Source } from '../timeline/model/timeline.ts';

export function sourceAnswer(answer: {
  readonly context: AnswerContext;
  readonly source: Source;
  readonly entries: readonly Entry[];
  readonly page: number;
}): Message {
  const { context, source, entries, page } = answer;
  const { messages } = context;
  const words = messages.source;
  const embed: APIEmbed = {
    title: shorten(escapeText(source.title), LIMITS.embedTitle),
    description: [
      escapeText(source.full),
      ...(source.character === undefined
        ? []
        : [words.character(escapeInline(source.character, messages))]),
      ...(source.accessedVia === undefined
        ? []
        : [words.readVia(escapeInline(source.accessedVia, messages))]),
      ...(source.url === undefined ? [small(words.noLink)] : []),
    ].join('\n'),
    color: NEUTRAL_COLOUR,
    fields: [
      ...(source.publisher === undefined
        ? []
        : [
            {
              name: words.publisher,
              value: shorten(escapeText(source.publisher), 200),
              inline: true,
            },
          ]),
      ...(source.issued === undefined
        ? []
        : [{ name: words.issued, value: formatDate(source.issued, messages), inline: true }]),
    ],
  };
  const list = entryList({
    context,
    heading:
      entries.length === 0
        ? words.unused
        : messages.year.heading(words.citedBy, messages.entryCount(entries.length)),
    entries: entries.map((entry) => ({ entry })),
    page,
    pageState: (to) => ({ to: 'source', timeline: source.timeline, id: source.id, page: to }),
    above: [embed],
  });
  const read =
    source.url === undefined ? [] : [linkButton(messages.buttons.readSource, source.url)];
  return { ...list, components: [...buttonRows(read), ...(list.components ?? [])] };
}
