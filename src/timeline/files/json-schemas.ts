/** The format as JSON Schema, for editors that complete and check the files while they are written. */
import { z } from 'zod';
import { fileMessages } from './messages.ts';
import { en } from '../../i18n/en.ts';
import { FILE_SCHEMAS } from './fields.ts';
import type { FileKind } from './read-file.ts';
import { STANDINGS } from '../model/schema.ts';

/** The path of a file's schema, from the root of the repository. */
export function schemaPath(kind: FileKind): string {
  return `data/schema/${kind}.schema.json`;
}

/** JSON Schema draft 7, the newest that the YAML language server supports in full. */
export function createJsonSchema(kind: FileKind): object {
  const schema = z.toJSONSchema(FILE_SCHEMAS[kind], {
    io: 'input',
    target: 'draft-7',
    override: ({ jsonSchema }) => {
      if (isStandings(jsonSchema.enum)) {
        // Shown by editors beside each choice.
        jsonSchema['enumDescriptions'] = STANDINGS.map(
          (standing) => en.standings[standing].meaning,
        );
      }
    },
  });
  return { ...schema, title: fileMessages.schemaTitle(kind) };
}

function isStandings(values: readonly unknown[] | undefined): boolean {
  return values?.length === STANDINGS.length && values[0] === STANDINGS[0];
}
