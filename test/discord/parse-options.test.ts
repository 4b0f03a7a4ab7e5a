import {
  ApplicationCommandOptionType as OptionType,
  type APIApplicationCommandInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { describe, expect, test } from 'vitest';
import { parseOptions, parsePartialOptions } from '../../src/discord/parse-options.ts';

const flat: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'flat',
  description: '-',
  options: [
    { type: OptionType.String, name: 'text', description: '-', required: true },
    { type: OptionType.Integer, name: 'count', description: '-' },
    { type: OptionType.Boolean, name: 'loud', description: '-' },
  ],
};

const nested: RESTPostAPIApplicationCommandsJSONBody = {
  name: 'nested',
  description: '-',
  options: [
    { type: OptionType.Subcommand, name: 'add', description: '-', options: flat.options ?? [] },
    { type: OptionType.Subcommand, name: 'list', description: '-' },
  ],
} as RESTPostAPIApplicationCommandsJSONBody;

const call = (options: object[]) =>
  ({ id: '1', name: 'flat', type: 1, options }) as APIApplicationCommandInteraction['data'];
const text = { type: OptionType.String, name: 'text', value: 'hello' };

describe('a called command', () => {
  test('has its options as the values that Discord sent', () => {
    const count = { type: OptionType.Integer, name: 'count', value: 3 };
    const loud = { type: OptionType.Boolean, name: 'loud', value: false };
    expect(parseOptions(flat, call([text, count, loud]))).toEqual({
      subcommand: undefined,
      options: { text: 'hello', count: 3, loud: false },
    });
  });

  test('names its sub-command, and has the options of that one', () => {
    const add = { type: OptionType.Subcommand, name: 'add', options: [text] };
    expect(parseOptions(nested, call([add]))).toEqual({
      subcommand: 'add',
      options: { text: 'hello' },
    });
    const list = { type: OptionType.Subcommand, name: 'list' };
    expect(parseOptions(nested, call([list]))).toEqual({ subcommand: 'list', options: {} });
  });

  test('has no option that is not defined', () => {
    const unknown = { type: OptionType.String, name: 'unknown', value: 'x' };
    expect(parseOptions(flat, call([text, unknown]))?.options).toEqual({ text: 'hello' });
  });

  test.each([
    ['a required option is missing', flat, []],
    ['a number is a text', flat, [text, { ...text, name: 'count' }]],
    ['a boolean is a text', flat, [text, { ...text, name: 'loud', value: 'true' }]],
    ['a sub-command is missing', nested, [text]],
    ['a sub-command is unknown', nested, [{ type: OptionType.Subcommand, name: 'gone' }]],
  ])('is refused where %s', (_, definition, options) => {
    expect(parseOptions(definition, call(options))).toBeUndefined();
  });
});

describe('a command that is being typed', () => {
  test('tells the option that is being typed from the others, which may be missing', () => {
    const typing = { ...text, focused: true };
    const count = { type: OptionType.Integer, name: 'count', value: 3 };
    expect(parsePartialOptions(flat, [typing, count])).toEqual({
      subcommand: undefined,
      options: { count: 3 },
      focused: 'text',
      typed: 'hello',
    });
  });

  test('leaves out what is still half written', () => {
    const half = { type: OptionType.Integer, name: 'count', value: 'thr' };
    expect(parsePartialOptions(flat, [{ ...text, focused: true }, half])?.options).toEqual({});
  });
});
