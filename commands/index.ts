/** The commands that the bot serves. The list is explicit, so that none is served by accident. */
import { about } from './about.ts';
import { chart } from './chart.ts';
import { checkAgainstTimeline } from './check-against-timeline.ts';
import type { Command } from '../src/bot/command.ts';
import { entry } from './entry.ts';
import { exportEntries } from './export.ts';
import { help } from './help.ts';
import { language } from './language.ts';
import { person } from './person.ts';
import { random } from './random.ts';
import { removePost } from './remove-post.ts';
import { schedule } from './schedule.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { share } from './share.ts';
import { shareUndo } from './share-undo.ts';
import { source } from './source.ts';
import { today } from './today.ts';
import { year } from './year.ts';

export const commands: readonly Command[] = [
  year,
  person,
  search,
  entry,
  source,
  chart,
  today,
  random,
  help,
  language,
  about,
  checkAgainstTimeline,
  share,
  shareUndo,
  removePost,
  schedule,
  exportEntries,
  settings,
];
