/** The JSON of an export without loss: all that the four files of a timeline say. */
import { z } from 'zod';
import { entriesSchema, peopleSchema, sourcesSchema, timelineSchema } from '../model/schema.ts';

/** `chronocite` is the version of this form. */
export const losslessSchema = z.strictObject({
  chronocite: z.literal(1),
  timeline: timelineSchema,
  entries: entriesSchema,
  people: peopleSchema,
  sources: sourcesSchema,
});

export type LosslessTimeline = z.output<typeof losslessSchema>;
