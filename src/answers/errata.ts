/** Where accounts of an entry differ: what a source says, what the record says, and why. */
import type { APIEmbedField } from 'discord-api-types/v10';
import { citationLinks } from './citation.ts';
import { LIMITS, shorten } from './limits.ts';
import { bold, escapeInline, escapeText } from './markdown.ts';
import { NEUTRAL_COLOUR, type Message } from './message.ts';
import { isolate } from '../i18n/bidi.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Entry, Erratum } from '../timeline/model/timeline.ts';

/** Each has at least 1,000 code points of the 6,000 of a message. */
const ERRATA_SHOWN = 5;

const DETAIL = { citations: 2, label: 60, links: true };

export function errataAnswer(entry: Entry, messages: Messages): Message {
  const { title, date, errata } = entry;
  const heading = messages.entry.differ(errata.length);
  return {
    content: `${bold(shorten(formatDate(date, messages), 100))} · ${escapeInline(title, messages)}`,
    embeds: [
      {
        title: `✏️ ${heading}`,
        color: NEUTRAL_COLOUR,
        fields: errata.slice(0, ERRATA_SHOWN).map((erratum) => field(erratum, messages)),
      },
    ],
  };
}

function field({ said, in: where, record, citations }: Erratum, messages: Messages): APIEmbedField {
  // Links are whole, and the texts take what they leave of 1,024.
  const source = citationLinks([where], messages, DETAIL);
  const proof = citationLinks(citations, messages, DETAIL);
  const room = Math.floor((LIMITS.embedFieldValue - source.length - proof.length - 40) / 2);
  const text = (written: string) => isolate(shorten(escapeText(written), room), messages.direction);
  return {
    // A field must have a name. U+200B shows nothing.
    name: '\u200b',
    value: messages.entry.erratum(text(said), source, `${text(record)} ${proof}`),
  };
}
