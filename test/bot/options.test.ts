/** The types of a command's options. `tsc` checks them; the assertions also run. */
import {
  ApplicationCommandOptionType as OptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { expectTypeOf, test } from 'vitest';
import { type Command, privately, type TypedCommand } from '../../src/bot/command.ts';
import type { OptionsOf } from '../../src/bot/options.ts';

const flat = {
  name: 'flat',
  description: 'A command without sub-commands',
  options: [
    { type: OptionType.String, name: 'text', description: '-', required: true },
    { type: OptionType.String, name: 'hint', description: '-' },
    { type: OptionType.Integer, name: 'count', description: '-', required: true },
    { type: OptionType.Number, name: 'share', description: '-', required: false },
    { type: OptionType.Boolean, name: 'loud', description: '-' },
    { type: OptionType.Channel, name: 'where', description: '-' },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

const nested = {
  name: 'nested',
  description: 'A command with sub-commands',
  options: [
    {
      type: OptionType.Subcommand,
      name: 'add',
      description: '-',
      options: [{ type: OptionType.Boolean, name: 'loud', description: '-', required: true }],
    },
    { type: OptionType.Subcommand, name: 'list', description: '-' },
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

test('each option has the type of its definition, and is undefined only if it may be left out', () => {
  expectTypeOf<OptionsOf<typeof flat>>().branded.toEqualTypeOf<{
    readonly text: string;
    readonly hint?: string;
    readonly count: number;
    readonly share?: number;
    readonly loud?: boolean;
    readonly where?: string;
  }>();
});

test('each sub-command has options of its own', () => {
  expectTypeOf<OptionsOf<typeof nested, 'add'>>().branded.toEqualTypeOf<{
    readonly loud: boolean;
  }>();
  expectTypeOf<keyof OptionsOf<typeof nested, 'list'>>().toBeNever();
});

// Never run: what matters is which lines compile.
const first: TypedCommand<typeof flat> = {
  definition: flat,
  run({ options, subcommand }) {
    expectTypeOf(subcommand).toEqualTypeOf<undefined>();
    // @ts-expect-error There is no such option.
    void options.txet;
    // @ts-expect-error A number is no text.
    void options.count.trim;
    // @ts-expect-error It may be left out.
    void options.hint.length;
    return privately({ content: options.text.trim() });
  },
  suggest({ focused, options }) {
    expectTypeOf(focused).toEqualTypeOf<'text' | 'hint' | 'count' | 'share' | 'loud' | 'where'>();
    // While a member types, any option may still be missing.
    expectTypeOf(options.text).toEqualTypeOf<string | undefined>();
    // @ts-expect-error There is no such option.
    return focused === 'txet' ? [] : [];
  },
};

const second: TypedCommand<typeof nested> = {
  definition: nested,
  run(request) {
    expectTypeOf(request.subcommand).toEqualTypeOf<'add' | 'list'>();
    if (request.subcommand === 'add') {
      expectTypeOf(request.options.loud).toEqualTypeOf<boolean>();
    } else {
      // @ts-expect-error It is an option of the other one.
      void request.options.loud;
    }
    return privately({});
  },
};

test('commands of different options are listed together', () => {
  expectTypeOf([first, second]).toExtend<readonly Command[]>();
});
