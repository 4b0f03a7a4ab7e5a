/** What the linter holds: common mistakes, the arrows between rooms, and the length of a function. */
import { defineConfig, type OxlintConfig } from 'oxlint';
import { forbiddenImports, roomName, ROOMS, type Room } from './tools/house/rooms.ts';

type Override = NonNullable<OxlintConfig['overrides']>[number];

/** A longer function is not read without scrolling. Lines of code; blank ones and comments are free. */
const LONGEST_FUNCTION = 60;

/** In one room, no import of what it may not know. */
function arrows(room: Room): Override {
  const message = `${roomName(room)} may not import this: see tools/house/rooms.ts.`;
  return {
    files: [`${room.folder}/**/*.ts`],
    rules: {
      'eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: forbiddenImports(room), message }] },
      ],
    },
  };
}

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true },
  rules: {
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/switch-exhaustiveness-check': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'typescript/consistent-return': 'off',
    'oxc/no-map-spread': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'eslint/no-await-in-loop': 'off',
    'eslint/no-underscore-dangle': 'off',
    'import/no-cycle': 'error',
    'import/no-unassigned-import': 'off',
    'vitest/no-disabled-tests': 'error',
    'vitest/no-focused-tests': 'error',
    'vitest/expect-expect': [
      'error',
      { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*'] },
    ],
    'import/no-named-as-default-member': 'off',
    'import/no-named-as-default': 'off',
    'vitest/require-mock-type-parameters': 'off',
  },
  overrides: [
    {
      files: ['src/**', 'commands/**', 'playground/src/**', 'playground/page/**'],
      rules: {
        'eslint/max-lines-per-function': [
          'error',
          { max: LONGEST_FUNCTION, skipBlankLines: true, skipComments: true },
        ],
      },
    },
    ...ROOMS.map(arrows),
  ],
});
