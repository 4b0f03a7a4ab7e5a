/** The fields that the format of a file has at each of its places. */
import { z } from 'zod';
import type { Path } from './diagnostics.ts';
import type { FileKind } from './read-file.ts';
import { entriesSchema, peopleSchema, sourcesSchema, timelineSchema } from '../model/schema.ts';

export const FILE_SCHEMAS = {
  timeline: timelineSchema,
  entries: entriesSchema,
  people: peopleSchema,
  sources: sourcesSchema,
} as const satisfies Record<FileKind, z.ZodType>;

const fields = new Map<string, readonly string[]>();

/** The fields of the object at `path`. Equal places give the same array. */
export function fieldsAt(file: FileKind, path: Path): readonly string[] {
  const place = [file, ...path.map((step) => (typeof step === 'number' ? '*' : String(step)))];
  const key = place.join('/');
  let known = fields.get(key);
  if (!known) {
    known = namesAt([z.toJSONSchema(FILE_SCHEMAS[file], { io: 'input' })], place.slice(1));
    fields.set(key, known);
  }
  return known;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function namesAt(schemas: readonly JsonSchema[], steps: readonly string[]): readonly string[] {
  const objects = schemas.flatMap(alternatives);
  const [step, ...others] = steps;
  if (step === undefined) return objects.flatMap(({ properties = {} }) => Object.keys(properties));
  const inner = objects.map(({ items, properties }) => (step === '*' ? items : properties?.[step]));
  return namesAt(inner.filter(isSchema), others);
}

function alternatives(schema: JsonSchema): readonly JsonSchema[] {
  return schema.anyOf ? schema.anyOf.filter(isSchema).flatMap(alternatives) : [schema];
}

function isSchema(schema: unknown): schema is JsonSchema {
  return typeof schema === 'object' && schema !== null && !Array.isArray(schema);
}
