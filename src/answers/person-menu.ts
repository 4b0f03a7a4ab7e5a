/** People to choose from, as a menu or as buttons. Each opens the page of a person. */
import type { APIButtonComponent } from 'discord-api-types/v10';
import { LIMITS } from './limits.ts';
import { button, buttonRows, selectRow, type Row } from './message.ts';
import type { Messages } from '../i18n/language.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Person } from '../timeline/model/timeline.ts';

/** At least one person. */
export function personMenu(people: readonly Person[], placeholder: string): Row {
  const options = people.map((person) => ({
    label: person.name,
    value: formatRef(person),
    description: person.about,
  }));
  return selectRow(placeholder, { to: 'pickPerson' }, options);
}

/** The first five people. */
export function personButtons(people: readonly Person[]): Row[] {
  const shown = people.slice(0, LIMITS.buttonsInRow);
  return buttonRows(shown.map(personButton));
}

export function personButton({ name, timeline, id }: Person): APIButtonComponent {
  return button(name, { to: 'person', timeline, id, from: 0 });
}

/** A few people as buttons, more as a menu. */
export function personChoices(people: readonly Person[], messages: Messages): Row[] {
  const offered = [...new Set(people)];
  return offered.length > LIMITS.buttonsInRow
    ? [personMenu(offered, messages.pickPerson)]
    : personButtons(offered);
}
