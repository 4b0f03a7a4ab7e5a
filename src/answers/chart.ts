/** A chart beside its list: the picture shows what the list cites. */
import { entryList } from './entry-list.ts';
import { bold, excerpt } from './markdown.ts';
import type { ButtonState } from './custom-id.ts';
import { button, buttonRows, selectRow, type Message } from './message.ts';
import { LIMITS, shorten } from './limits.ts';
import { leadClaim } from './shown-claim.ts';
import type { AnswerContext } from './answer-context.ts';
import type { Span } from '../dates/calendar.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Entry, Timeline } from '../timeline/model/timeline.ts';

export type ChartAnswer = {
  readonly context: AnswerContext;
  readonly title: string;
  /** In order of time; none for a question that finds nothing. */
  readonly entries: readonly Entry[];
  readonly from: number;
  readonly stateFrom: (from: number) => ButtonState;
  /** Leads from an entry back to this list. */
  readonly back: string;
};

/** Code points of what was asked, above the list. */
const LONGEST_HEADING = 200;

/** Without its picture. */
export function chartList({ title, entries, context, ...list }: ChartAnswer): Message {
  const { messages } = context;
  const heading = excerpt(shorten(title, LONGEST_HEADING), messages);
  if (entries.length === 0) return { content: messages.chart.nothing(heading) };
  return entryList({
    ...list,
    context,
    heading: messages.heading(heading, messages.entryCount(entries.length)),
    entries: entries.map((entry) => ({ entry })),
  });
}

/** A chart that may be meant. */
export type ChartChoice = {
  readonly name: string;
  readonly about: string | undefined;
  /** The question: see chart-question.ts. */
  readonly asked: string;
};

/** A few as buttons, more in a menu. */
export function chartChoices(
  content: string,
  choices: readonly ChartChoice[],
  messages: Messages,
): Message {
  if (choices.length <= LIMITS.buttonsInRow) {
    const buttons = choices.map(({ name, asked }) => button(name, { to: 'chartAsked', asked }));
    return { content, components: buttonRows(buttons) };
  }
  const options = choices.map(({ name, about, asked }) => ({
    label: name,
    value: asked,
    ...(about === undefined ? {} : { description: about }),
  }));
  return {
    content,
    components: [selectRow(messages.buttons.chart, { to: 'chartAsked' }, options)],
  };
}

/** What is to be drawn. */
export type Drawn = {
  readonly title: string;
  readonly entries: readonly Entry[];
  readonly asked: Span | undefined;
  readonly timelines: readonly Timeline[];
};

/** Rejects where the picture cannot be drawn. */
export async function withPicture(
  list: Message,
  { title, entries, asked, timelines }: Drawn,
  messages: Messages,
): Promise<Message> {
  // What draws is loaded when it is first asked for: a bot that starts needs none of it.
  const { drawChart } = await import('../charts/draw-chart.ts');
  const { png, altText } = await drawChart({
    title,
    entries: entries.map((entry) => ({ entry, claim: leadClaim(entry) })),
    asked,
    footer: footerOf(timelines, messages),
    messages,
  });
  return { ...list, files: [{ name: 'chart.png', bytes: png, description: altText }] };
}

/** A licence may be a paragraph; its first words are enough here, and the whole one is in `/about`. */
const LONGEST_LICENCE = 40;

function footerOf(timelines: readonly Timeline[], messages: Messages): string {
  return timelines
    .map(({ updated, licence, title }) =>
      [
        messages.chart.dataOf(formatDate(updated, messages)),
        shorten(licence.split(/[.;,]\s| \(/u)[0] ?? '', LONGEST_LICENCE),
        title,
      ].join(' · '),
    )
    .join('; ');
}

/** Where this machine cannot draw. The list says the same. */
export function withoutPicture(message: Message, messages: Messages): Message {
  return { ...message, content: [bold(messages.chart.noPicture), message.content].join('\n') };
}
