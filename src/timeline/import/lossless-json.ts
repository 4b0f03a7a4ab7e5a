/** Reads the one JSON in which an export keeps everything that a timeline's four files say. */
import { z } from 'zod';
import { entriesShape, peopleShape, sourcesShape, timelineShape } from '../model/schema.ts';

/** `chronocite` is the version of this form. */
export const wholeShape = z.strictObject({
  chronocite: z.literal(1),
  timeline: timelineShape,
  entries: entriesShape,
  people: peopleShape,
  sources: sourcesShape,
});

export type Whole = z.output<typeof wholeShape>;
