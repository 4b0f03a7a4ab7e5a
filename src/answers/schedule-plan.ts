/** A schedule's plan in words: "On this day · every Monday at 09:00". */
import type { Messages } from '../i18n/language.ts';
import type { Plan } from '../store/schedules.ts';

export function describeSchedule(plan: Plan, messages: Messages): string {
  const { schedule } = messages;
  const when =
    plan.weekday === undefined
      ? schedule.everyDay(plan.time)
      : schedule.everyWeek(schedule.weekdays[plan.weekday], plan.time);
  return `${schedule.content[contentKey(plan)]} · ${when}`;
}

/** What a schedule can post. */
export type ContentKey = 'on-this-day' | 'nearest' | 'in-order' | 'random';

function contentKey({ content }: Plan): ContentKey {
  if (content.kind === 'one-entry') return content.order;
  return content.otherwise === 'silence' ? 'on-this-day' : 'nearest';
}
