/** A schedule as the value of an option: what completion offers, and what was picked or typed. */
import type { ChoiceKind } from './resolve-choice.ts';
import { LIMITS, shorten } from '../answers/limits.ts';
import { describeSchedule } from '../answers/schedule-plan.ts';
import type { Messages } from '../i18n/language.ts';
import type { Schedule } from '../store/schedules.ts';

/** A schedule with the number that the list shows. */
export type NumberedSchedule = { readonly schedule: Schedule; readonly number: string };

export function numberSchedules(schedules: readonly Schedule[]): readonly NumberedSchedule[] {
  return schedules.map((one, index) => ({ schedule: one, number: String(index + 1) }));
}

export function scheduleKind(
  schedules: readonly NumberedSchedule[],
  messages: Messages,
): ChoiceKind<NumberedSchedule> {
  const label = (one: NumberedSchedule) => scheduleLabel(one, messages);
  return {
    value: ({ schedule: { id } }) => id,
    label,
    names: ({ number }) => [number],
    complete(typed) {
      const wanted = typed.trim().toLowerCase();
      return schedules.filter((one) => label(one).toLowerCase().includes(wanted));
    },
  };
}

/** The number tells two schedules of the same plan apart by their channels in the list. */
function scheduleLabel(
  { schedule: { plan, state }, number }: NumberedSchedule,
  messages: Messages,
): string {
  const paused = state.kind === 'paused' ? [messages.schedule.isPaused] : [];
  const parts = [number, describeSchedule(plan, messages), ...paused];
  return shorten(parts.join(' · '), LIMITS.choiceName);
}
