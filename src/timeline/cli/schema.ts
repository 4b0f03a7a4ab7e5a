/** `npm run schema`: writes the JSON Schemas that editors use into data/schema. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FILE_KINDS } from '../files/read-file.ts';
import { createJsonSchema, schemaPath } from '../files/json-schemas.ts';

for (const kind of FILE_KINDS) {
  const path = schemaPath(kind);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `${JSON.stringify(createJsonSchema(kind), null, 2)}\n`);
  console.log(path);
}
