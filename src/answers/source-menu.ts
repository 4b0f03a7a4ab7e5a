/** Sources to choose from, as a menu or as buttons: each opens what a source is. */
import { LIMITS, shorten } from './limits.ts';
import { button, buttonRows, selectRow, type Row } from './message.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Source } from '../timeline/model/timeline.ts';

/** At least one source. */
export function sourceMenu(sources: readonly Source[], placeholder: string): Row {
  const options = sources.map((source) => ({
    label: source.short,
    value: formatRef(source),
    description: source.title,
  }));
  return selectRow(placeholder, { to: 'pickSource' }, options);
}

/** Code points. Two lines of a phone. */
const LONGEST_LABEL = 60;

/** The first five sources. */
export function sourceButtons(sources: readonly Source[]): Row[] {
  const shown = sources.slice(0, LIMITS.buttonsInRow);
  return buttonRows(
    shown.map(({ short, title, timeline, id }) =>
      button(shorten(`${short} · ${title}`, LONGEST_LABEL), {
        to: 'source',
        timeline,
        id,
        from: 0,
      }),
    ),
  );
}
