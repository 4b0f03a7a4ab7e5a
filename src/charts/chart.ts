/** What is asked of a chart: which entries, over which time, in which words. */
import type { Span } from '../dates/calendar.ts';
import type { Messages } from '../i18n/language.ts';
import type { Claim, Entry } from '../timeline/model/timeline.ts';

export type Chart = {
  /** "1996 – 2000", or a person in our script and their own. */
  readonly title: string;
  /** In order of time. */
  readonly entries: readonly ChartEntry[];
  /** The time that was asked for, if any. Its open sides are taken from the entries. */
  readonly asked?: Span | undefined;
  /** The date of the data and its licence. */
  readonly footer: string;
  readonly messages: Messages;
};

export type ChartEntry = {
  readonly entry: Entry;
  /** The claim that speaks for the entry: its standing is drawn, and whether somebody denies it. */
  readonly claim: Claim;
};
