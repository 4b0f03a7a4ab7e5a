/** A menu of sources: it opens what one of them is. */
import { selectRow, type Row } from './message.ts';
import type { Messages } from '../i18n/language.ts';
import { formatRef } from '../timeline/model/ref.ts';
import type { Source } from '../timeline/model/timeline.ts';

/** At least one source. */
export function sourceMenu(sources: readonly Source[], messages: Messages): Row[] {
  const options = sources.map((source) => ({
    label: source.short,
    value: formatRef(source),
    description: source.title,
  }));
  return [selectRow(messages.pickSource, { to: 'pickSource' }, options)];
}
