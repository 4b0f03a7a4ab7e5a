/** Parses YAML with `yaml`: slow, and only needed where something is wrong, but with all places. */
import type { Document, DocumentOptions, ParseOptions, SchemaOptions } from 'yaml';

type Options = ParseOptions & DocumentOptions & SchemaOptions;

/** Offsets are those of `text`. Throws RangeError when the stack overflows. */
export async function parseYamlDocument(text: string, options: Options): Promise<Document.Parsed> {
  const { parseDocument } = await import('yaml');
  // To js-yaml a carriage return alone is a line break, as YAML has it; to `yaml` it is none.
  const lines = text.replaceAll(/\r(?!\n)/g, '\n');
  return parseDocument(lines, { uniqueKeys: false, prettyErrors: false, ...options });
}
