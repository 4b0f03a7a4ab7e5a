/** Writes what a timeline's four files say as one JSON, which the import reads without loss. */
import type { TimelineFiles } from '../files/write-files.ts';

export function formatLosslessJson({ timeline, entries, people, sources }: TimelineFiles): string {
  // `chronocite` is the version of this format; see import/lossless-json.ts.
  return `${JSON.stringify({ chronocite: 1, timeline, entries, people, sources }, null, 2)}\n`;
}
