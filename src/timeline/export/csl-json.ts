/** Writes the sources of a timeline as CSL-JSON, for Zotero and other reference managers. */
import type { Timeline } from '../model/timeline.ts';

/** As they are in the timeline's file, so nothing is lost and no date is made more certain. */
export function formatCslJson({ sources }: Timeline): string {
  return `${JSON.stringify(
    sources.map(({ item }) => item),
    null,
    2,
  )}\n`;
}
