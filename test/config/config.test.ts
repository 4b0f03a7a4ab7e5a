import { readFileSync } from 'node:fs';
import { parse } from 'dotenv';
import { expect, test } from 'vitest';
import { ConfigError } from '../../src/config/config-error.ts';
import { readConfig } from '../../src/config/config.ts';

test('an empty environment starts the playground on port 8080 with the bundled timeline', () => {
  expect(readConfig({})).toEqual({
    token: undefined,
    apiUrl: 'https://discord.com/api',
    timelines: ['data/iran-al-qaeda'],
    databaseUrl: 'sqlite:chronocite.sqlite',
    port: 8080,
    http: undefined,
    publicKey: undefined,
    gateway: true,
    shards: undefined,
    logLevel: 'info',
  });
});

test('the example file holds the defaults, so that copying it changes nothing', () => {
  expect(readConfig(parse(readFileSync('.env.example')))).toEqual(readConfig({}));
});

test.each([
  ['0-3/16', [0, 1, 2, 3], 16],
  ['0,3/8', [0, 3], 8],
  [' 0-1, 6 - 7 / 8 ', [0, 1, 6, 7], 8],
  ['0/1', [0], 1],
])('SHARDS=%s names the shards of this process and the number of all', (text, numbers, count) => {
  expect(readConfig({ SHARDS: text }).shards).toEqual({ numbers, count });
});

test('SHARDS=auto leaves it to Discord', () => {
  expect(readConfig({ SHARDS: 'auto' }).shards).toBeUndefined();
});

test('a slash at the end of the API address does no harm', () => {
  expect(readConfig({ DISCORD_API_URL: 'http://127.0.0.1:9/api/' }).apiUrl).toBe(
    'http://127.0.0.1:9/api',
  );
});

test('spaces in the address of the site are encoded, and its end is a slash', () => {
  expect(readConfig({ PUBLIC_URL: 'https://example.org/our record' }).publicUrl).toBe(
    'https://example.org/our%20record/',
  );
});

test.each([
  ['PORT', 'eighty'],
  ['PORT', '70000'],
  ['LOG_LEVEL', 'loud'],
  ['HTTP_PORT', '-1'],
  ['METRICS_PORT', '-1'],
  ['HTTP_HOST', 'two words'],
  ['DISCORD_PUBLIC_KEY', 'abc'],
  ['GATEWAY', 'yes'],
  ['SHARDS', 'many'],
  ['SHARDS', '0-3'],
  ['SHARDS', '0-4/4'],
  ['SHARDS', '3-1/4'],
  ['SHARDS', '0-2,2/4'],
  ['SHARDS', '0,/4'],
  ['SHARDS', '0-9999/9999'],
  ['DISCORD_API_URL', 'ftp://discord.com'],
  ['DISCORD_API_URL', 'discord.com/api'],
  ['DISCORD_API_URL', 'https://discord.com/api?version=10'],
  ['PUBLIC_URL', 'javascript:alert(1)'],
  ['PUBLIC_URL', 'https://example.org/record/?'],
  ['PUBLIC_URL', 'https://example.org/record/#top'],
  ['TIMELINES', ' , '],
  ['TIMELINES', 'data/a,data/a'],
])('%s=%s is refused by name, with what it holds and what it may hold', (name, value) => {
  const refusal = () => readConfig({ [name]: value });
  expect(refusal).toThrow(ConfigError);
  expect(refusal).toThrow(new RegExp(`^${name} holds .*; it may hold .`));
  expect(refusal).toThrow(JSON.stringify(value));
});

test.each([
  ['DISCORD_TOKEN', 'two words'],
  ['DISCORD_TOKEN', '"quoted"'],
  ['DISCORD_TOKEN', '\u200Babc.def'],
  ['DISCORD_TOKEN', 'abc.def\u0007'],
  ['DATABASE_URL', 'mysql://root:secret@db'],
  ['DISCORD_API_URL', 'https://me:secret@discord.com/api'],
  ['PUBLIC_URL', 'https://me:secret@example.org/'],
  ['PUBLIC_URL', 'https://secret@example.org/'],
  ['HTTP_PORT', 'http://me:secret@localhost:8080'],
])('what a wrong %s holds is never shown', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
  expect(() => readConfig({ [name]: value })).not.toThrow(value);
});

const KEY = 'aB'.repeat(32);

test.each([
  [{ DISCORD_TOKEN: 'x', DISCORD_PUBLIC_KEY: KEY, HTTP_PORT: '8081' }, false],
  [{ DISCORD_TOKEN: 'x', DISCORD_PUBLIC_KEY: KEY, HTTP_PORT: '8081', GATEWAY: 'on' }, true],
  [{ HTTP_PORT: '8081' }, true],
])('%j decides whether the gateway is used: %s', (env, gateway) => {
  const config = readConfig(env);
  expect(config.http).toEqual({ host: undefined, port: 8081 });
  expect(config.gateway).toBe(gateway);
});

test.each([
  ['a public key without a port', { DISCORD_PUBLIC_KEY: KEY }, /^DISCORD_PUBLIC_KEY .*HTTP_PORT/],
  [
    'a public key without a token',
    { DISCORD_PUBLIC_KEY: KEY, HTTP_PORT: '8081' },
    /^DISCORD_PUBLIC_KEY .*DISCORD_TOKEN/,
  ],
  ['neither gateway nor public key', { GATEWAY: 'off' }, /^GATEWAY .*DISCORD_PUBLIC_KEY/],
])('%s is refused, since no question would arrive', (_, env, message) => {
  expect(() => readConfig(env)).toThrow(ConfigError);
  expect(() => readConfig(env)).toThrow(message);
});
