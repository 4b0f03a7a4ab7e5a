/** Everything that a timeline's four files say, in one JSON that the import reads back without loss. */
import type { TimelineFiles } from '../files/write-files.ts';

export function formatLosslessJson({ timeline, entries, people, sources }: TimelineFiles): string {
  // The version of this form; see import/whole.ts.
  return `${JSON.stringify({ chronocite: 1, timeline, entries, people, sources }, null, 2)}\n`;
}
