/**
 * Secrets that may come from files: `NAME_FILE` names a file with the value of `NAME`. Docker,
 * Kubernetes and systemd mount secrets so, because environment variables show up in many places.
 */
import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from './config-error.ts';
import { operator } from './operator-messages.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

const SECRETS = ['DISCORD_TOKEN', 'DATABASE_URL'] as const;
type Secret = (typeof SECRETS)[number];

/** Errors do not show what a secret variable or its file holds. */
export function isSecret(name: string): name is Secret {
  return SECRETS.some((secret) => secret === name);
}

/** The variable with the path of the secret's file. */
export function fileVariable(name: Secret): `${Secret}_FILE` {
  return `${name}_FILE`;
}

/**
 * The environment with each secret taken from its file, where there is one. Throws ConfigError if the
 * variable is set as well, or if the file gives no value.
 */
export function readSecretFiles(env: Environment): Environment {
  const read = SECRETS.filter((name) => env[fileVariable(name)]).map((name) => {
    if (env[name]) throw new ConfigError(operator.secretFiles.both(name, fileVariable(name)));
    return [name, firstLine(fileVariable(name), env)] as const;
  });
  return { ...env, ...Object.fromEntries(read) };
}

/** Editors and `echo` end the line, and some begin the file with a byte order mark. */
function firstLine(variable: string, env: Environment): string {
  const [line = ''] = readText(variable, env[variable] ?? '').split('\n');
  const value = line.trim();
  if (value === '') throw new ConfigError(operator.secretFiles.empty(variable));
  return value;
}

/** In bytes. A secret is a line, and what follows it in the file may be a note. */
const LARGEST = 64 * 1024;

/** Does not show the path: an operator may have put the secret itself into `NAME_FILE`. */
function readText(variable: string, path: string): string {
  try {
    const stats = statSync(path);
    // A pipe may be waited for without end, and a device may have none.
    if (stats.isFile() && stats.size <= LARGEST) return readFileSync(path, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'no text';
    throw new ConfigError(operator.secretFiles.unreadable(variable, code));
  }
  throw new ConfigError(
    operator.secretFiles.unreadable(variable, operator.secretFiles.noSmallFile),
  );
}
