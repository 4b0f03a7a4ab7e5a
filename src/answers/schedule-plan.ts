/** A schedule's plan in words: "On this day · every Monday at 09:00". */
import type { Messages } from '../i18n/language.ts';
import type { Plan } from '../store/schedules.ts';

/** What a schedule can post, by the keys that commands and texts have for it. */
export const CONTENTS = {
  'on-this-day': { kind: 'on-this-day', otherwise: 'silence' },
  nearest: { kind: 'on-this-day', otherwise: 'nearest-in-week' },
  'in-order': { kind: 'one-entry', order: 'in-order' },
  random: { kind: 'one-entry', order: 'random' },
} as const satisfies Readonly<Record<string, Plan['content']>>;

export type ContentKey = keyof typeof CONTENTS;

export const CONTENT_KEYS = Object.keys(CONTENTS) as readonly ContentKey[];

export function describeSchedule(plan: Plan, messages: Messages): string {
  const { schedule } = messages;
  const when =
    plan.weekday === undefined
      ? schedule.everyDay(plan.time)
      : schedule.everyWeek(schedule.weekdays[plan.weekday], plan.time);
  return `${schedule.content[contentKey(plan)]} · ${when}`;
}

function contentKey({ content }: Plan): ContentKey {
  if (content.kind === 'one-entry') return content.order;
  return content.otherwise === 'silence' ? 'on-this-day' : 'nearest';
}
