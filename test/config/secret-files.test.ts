import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ConfigError } from '../../src/config/config-error.ts';
import { readConfig } from '../../src/config/config.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chronocite-secrets-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function file(text: string): Promise<string> {
  const path = join(folder, 'secret');
  await writeFile(path, text);
  return path;
}

/** The message with which an environment is refused. */
function refusal(env: Readonly<Record<string, string>>): string {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return 'nothing was refused';
}

test.each([
  ['as it is', 'abc.def'],
  ['with the end of the line', 'abc.def\n'],
  ['with the end of a line of Windows', 'abc.def\r\n'],
  ['between spaces', '  abc.def \t\n'],
  ['after a byte order mark', '\uFEFFabc.def\n'],
  ['before other lines', 'abc.def\nhow to renew it: …\n'],
])('the token is read from the first line of its file: %s', async (_, text) => {
  expect(readConfig({ DISCORD_TOKEN_FILE: await file(text) }).token).toBe('abc.def');
});

test('the address of the database is read from its file', async () => {
  const DATABASE_URL_FILE = await file('postgres://bot:secret@db/bot\n');
  expect(readConfig({ DATABASE_URL_FILE }).databaseUrl).toBe('postgres://bot:secret@db/bot');
});

test('an empty variable beside a file, and an empty path, are as if absent', async () => {
  const env = {
    DISCORD_TOKEN: '',
    DISCORD_TOKEN_FILE: await file('abc.def'),
    DATABASE_URL_FILE: '',
  };
  expect(readConfig(env)).toMatchObject({
    token: 'abc.def',
    databaseUrl: 'sqlite:chronocite.sqlite',
  });
});

describe.each(['DISCORD_TOKEN', 'DATABASE_URL'])('%s_FILE is refused in one line', (name) => {
  const variable = `${name}_FILE`;

  test('beside the variable itself, and neither value is shown', async () => {
    const env = { [name]: 'sqlite:one-secret', [variable]: await file('sqlite:other-secret') };
    expect(refusal(env)).toBe(
      `${name} and ${variable} are both set; leave one of them empty (.env counts too)`,
    );
  });

  test('when there is no such file; a secret in place of the path is not shown', () => {
    const said = refusal({ [variable]: 'postgres://bot:secret@db/bot' });
    expect(said).toMatch(new RegExp(`^${variable} names no file that can be read \\(ENOENT\\); `));
    expect(said).not.toContain('secret@');
  });

  test('when it names a folder, a device without end, or a file that is no secret', async () => {
    const tooLarge = await file('x'.repeat(65 * 1024));
    for (const path of [folder, '/dev/zero', tooLarge]) {
      expect(refusal({ [variable]: path })).toContain('can be read (it is no file, or has more');
    }
  });

  test('when it names a pipe, which is not waited for', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    expect(refusal({ [variable]: pipe })).toContain('can be read (it is no file');
  });

  test.each(['', '\n', ' \t\r\n', '\nabc.def\n'])(
    'when the first line is empty: %j',
    async (text) => {
      expect(refusal({ [variable]: await file(text) })).toBe(
        `the file that ${variable} names has nothing in its first line; put the secret there`,
      );
    },
  );

  test('when the file holds something else, which is not shown', async () => {
    const said = refusal({ [variable]: await file('two secret words') });
    expect(said).toMatch(new RegExp(`^the file that ${variable} names holds .*; it may hold .`));
    expect(said).not.toContain('secret words');
  });
});
