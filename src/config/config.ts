/** The environment (and `.env`), read once into one typed, validated object. */
import { config as loadDotenv } from 'dotenv';
import { z } from 'zod';
import { ConfigError } from './config-error.ts';
import { operator } from './operator-messages.ts';
import { readShards, type ShardSelection } from './shards.ts';
import { type Environment, fileVariable, isSecret, readSecretFiles } from './secret-files.ts';

export type Config = {
  /** Without one the playground is started. */
  readonly token: string | undefined;
  /** Base of Discord's REST API, without a slash at the end. */
  readonly apiUrl: string;
  /** Folders of timelines, in the order in which they are served. */
  readonly timelines: readonly string[];
  readonly databaseUrl: string;
  /** Of the playground's page. 0 takes any free one. */
  readonly port: number;
  /** Where the bot listens for HTTP requests, if it does. `host` undefined is every address. */
  readonly http: { readonly host: string | undefined; readonly port: number } | undefined;
  /** Where `/metrics` is served, if it is. */
  readonly metrics: Config['http'];
  /** Ed25519, in hex. With it, interactions are taken over HTTP. */
  readonly publicKey: string | undefined;
  /** Whether interactions are taken over the gateway. */
  readonly gateway: boolean;
  /** Where the site of the timelines is, with a slash at its end. */
  readonly publicUrl: string | undefined;
  /** Which shards run in this process; undefined for as many as Discord recommends. */
  readonly shards: ShardSelection | undefined;
  readonly logLevel: LogLevel;
};

/** pino's levels, and "silent" for none. */
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const allowed = operator.allowed;

/** An empty variable is absent: `NAME=` in a `.env` file means that nothing is set. */
const variable = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema);

const portNumber = z
  .string()
  .regex(/^\d{1,5}$/, allowed.port)
  .transform(Number)
  .refine((port) => port <= 65_535, allowed.port);

/** An address to which others are added, with nothing that would then stand in their middle. */
const baseAddress = (mayHold: string) =>
  z
    .string()
    .refine(isBaseAddress, mayHold)
    .transform((text) => new URL(text).href);

function isBaseAddress(text: string): boolean {
  if (!URL.canParse(text) || /[?#]/u.test(text)) return false;
  const { protocol, username, password } = new URL(text);
  return /^https?:$/u.test(protocol) && username === '' && password === '';
}

const NOT_SHARDS: ShardSelection = { numbers: [], count: 0 };

const environment = z.object({
  // It goes into a header as it is. A character that cannot would look like a network that fails.
  DISCORD_TOKEN: variable(
    z
      .string()
      .regex(/^[\w.~+/=-]+$/, allowed.token)
      .optional(),
  ),
  DISCORD_API_URL: variable(
    baseAddress(allowed.apiUrl)
      .transform((url) => url.replace(/\/+$/, ''))
      .default('https://discord.com/api'),
  ),
  TIMELINES: variable(
    z
      .string()
      .transform((list) =>
        list
          .split(',')
          .map((folder) => folder.trim())
          .filter(Boolean),
      )
      .refine((folders) => folders.length > 0, allowed.timelines)
      .refine((folders) => new Set(folders).size === folders.length, allowed.timelines)
      .default(['data/iran-al-qaeda']),
  ),
  DATABASE_URL: variable(
    z
      .string()
      .regex(/^(?:sqlite:.+|postgres(?:ql)?:\/\/.+)$/, allowed.databaseUrl)
      .default('sqlite:chronocite.sqlite'),
  ),
  PORT: variable(portNumber.default(8080)),
  HTTP_PORT: variable(portNumber.optional()),
  METRICS_PORT: variable(portNumber.optional()),
  HTTP_HOST: variable(z.string().regex(/^\S+$/, allowed.host).optional()),
  DISCORD_PUBLIC_KEY: variable(
    z
      .string()
      .regex(/^[\da-f]{64}$/i, allowed.publicKey)
      .optional(),
  ),
  GATEWAY: variable(z.enum(['on', 'off'], allowed.gateway).optional()),
  PUBLIC_URL: variable(
    baseAddress(allowed.publicUrl)
      .transform((url) => url.replace(/\/*$/, '/'))
      .optional(),
  ),
  SHARDS: variable(
    z
      .string()
      .transform((text) => (text === 'auto' ? undefined : (readShards(text) ?? NOT_SHARDS)))
      .refine((shards) => shards !== NOT_SHARDS, allowed.shards)
      .optional(),
  ),
  LOG_LEVEL: variable(z.enum(LOG_LEVELS, allowed.logLevel(LOG_LEVELS)).default('info')),
});

/**
 * Throws ConfigError. Its message names the variable, what it may hold, and what it holds unless that is
 * a secret. Reads the files that `DISCORD_TOKEN_FILE` and `DATABASE_URL_FILE` name.
 */
export function readConfig(env: Environment): Config {
  const parsed = environment.safeParse(readSecretFiles(env));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ConfigError(describeIssue(String(issue?.path[0]), issue?.message ?? '', env));
  }
  const { data } = parsed;
  assertReachable(data);
  return {
    token: data.DISCORD_TOKEN,
    apiUrl: data.DISCORD_API_URL,
    timelines: data.TIMELINES,
    databaseUrl: data.DATABASE_URL,
    port: data.PORT,
    http: listenAddress(data.HTTP_HOST, data.HTTP_PORT),
    metrics: listenAddress(data.HTTP_HOST, data.METRICS_PORT),
    publicKey: data.DISCORD_PUBLIC_KEY,
    gateway:
      data.GATEWAY === undefined ? data.DISCORD_PUBLIC_KEY === undefined : data.GATEWAY === 'on',
    publicUrl: data.PUBLIC_URL,
    shards: data.SHARDS,
    logLevel: data.LOG_LEVEL,
  };
}

function listenAddress(host: string | undefined, port: number | undefined): Config['http'] {
  return port === undefined ? undefined : { host, port };
}

/** A bot that takes interactions in no way would be silent. */
function assertReachable({
  DISCORD_TOKEN: token,
  DISCORD_PUBLIC_KEY: publicKey,
  HTTP_PORT: port,
  GATEWAY: gateway,
}: z.infer<typeof environment>): void {
  if (publicKey !== undefined && port === undefined) throw new ConfigError(operator.keyWithoutPort);
  if (publicKey !== undefined && token === undefined)
    throw new ConfigError(operator.keyWithoutToken);
  if (publicKey === undefined && gateway === 'off') throw new ConfigError(operator.noInteractions);
}

/** An address with a name or password in it. */
const HAS_PASSWORD = /\/\/[^/]*@/u;

function describeIssue(name: string, mayHold: string, env: Environment): string {
  if (!isSecret(name)) {
    const value = env[name] ?? '';
    const shown = HAS_PASSWORD.test(value) ? operator.secret : JSON.stringify(value);
    return operator.wrongVariable(name, shown, mayHold);
  }
  const file = fileVariable(name);
  const holder = env[file] ? operator.secretFiles.holder(file) : name;
  return operator.wrongVariable(holder, operator.secret, mayHold);
}

/** The process's environment, and `.env` for what it does not set. */
export function processEnvironment(): Environment {
  loadDotenv({ quiet: true });
  return process.env;
}
