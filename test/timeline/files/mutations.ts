/** Damages the files of a timeline as editors, programs and attackers do, alike for equal seeds. */
import { FILE_KINDS, type FileKind } from '../../../src/timeline/files/read-file.ts';
import type { Random } from '../../bench/random.ts';
import { VALID } from '../folder.ts';

export type Mutation = {
  readonly kind: FileKind;
  readonly bytes: Uint8Array;
  /** What was done to the file, for failures. */
  readonly done: readonly string[];
};

/** One file of the valid timeline, damaged once or a few times. */
export function mutate(random: Random): Mutation {
  const kind = random.pick(FILE_KINDS);
  let bytes: Buffer = Buffer.from(String(VALID[kind]));
  const done: string[] = [];
  const times = 1 + random.below(4);
  for (let time = 0; time < times; time += 1) {
    const [name, damage] = random.pick(Object.entries(DAMAGES));
    bytes = damage(bytes, random);
    done.push(name);
  }
  return { kind, bytes, done };
}

type Damage = (bytes: Buffer, random: Random) => Buffer;

const DAMAGES: Readonly<Record<string, Damage>> = {
  'a byte changed': (bytes, random) => {
    const copy = Buffer.from(bytes);
    if (copy.length > 0) copy[random.below(copy.length)] = random.below(256);
    return copy;
  },
  'a stretch deleted': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return splice(bytes, from, to, '');
  },
  'a stretch repeated': (bytes, random) => {
    const [from, to] = stretch(bytes, random);
    return splice(bytes, to, to, bytes.subarray(from, to));
  },
  'a stretch of another file': (bytes, random) => {
    const other = Buffer.from(String(VALID[random.pick(FILE_KINDS)]));
    const [from, to] = stretch(other, random);
    const at = random.below(bytes.length + 1);
    return splice(bytes, at, at, other.subarray(from, to));
  },
  'cut off': (bytes, random) => bytes.subarray(0, random.below(bytes.length + 1)),
  'lines shuffled': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const [from, to] = [random.below(lines.length), random.below(lines.length)];
    [lines[from], lines[to]] = [lines[to] ?? '', lines[from] ?? ''];
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  'indented otherwise': (bytes, random) => {
    const lines = bytes.toString('latin1').split('\n');
    const at = random.below(lines.length);
    lines[at] = random.pick(['', ' ', '   ', '\t', '- ']) + (lines[at] ?? '').trimStart();
    return Buffer.from(lines.join('\n'), 'latin1');
  },
  'something inserted': (bytes, random) => {
    const at = random.below(bytes.length + 1);
    return splice(bytes, at, at, random.pick(NASTY)(random));
  },
  'a value replaced': (bytes, random) => {
    const text = bytes.toString('latin1');
    const values = [...text.matchAll(/(?<=: )[^\n]+|(?<=- )[^\n]+/g)];
    if (values.length === 0) return bytes;
    const value = random.pick(values);
    const piece = random.pick(NASTY)(random);
    return splice(bytes, value.index, value.index + value[0].length, piece);
  },
  'another encoding': (bytes, random) => {
    const text = bytes.toString();
    return random.pick([
      () => Buffer.from(text, 'utf16le'),
      () => Buffer.from(`\u{feff}${text}`, 'utf16le'),
      () => Buffer.from(`\u{feff}${text}`, 'utf16le').swap16(),
      () => Buffer.from(`${text} möwe`, 'latin1'),
      () => Buffer.from(`\u{feff}${text}`),
      () => Buffer.from(text.replaceAll('\n', '\r\n')),
      () => Buffer.from(text.replaceAll('\n', '\r')),
      () => Buffer.from(text.replaceAll('\n', '\u2028')),
    ])();
  },
};

/** Pieces that YAML, JSON, dates and careless code fail at. */
const NASTY: readonly ((random: Random) => string | Buffer)[] = [
  ...[
    '&a',
    '*a',
    '&a [*a]',
    '<<: *a',
    '{<<: {id: x}}',
    '? [a]\n: b',
    '!!binary aGk=',
    '!!js/function "x"',
    '!<tag:x> y',
    '%YAML 1.1\n---\n',
    '\n---\n',
    '\n...\n',
    '|+9\n',
    '>-\n',
    '"\\ud800"',
    '"\\x00"',
    '\0',
    '\u{feff}',
    '\u2028',
    '\u202e',
    '\t',
    "'",
    '"',
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    ' #',
    '- ',
    '~',
    'null',
    'true',
    '.nan',
    '-.inf',
    '1e999',
    '-0',
    '0x7fffffffffffffff',
    '0o17',
    '__proto__: {x: 1}',
    'constructor',
    'toString: 1',
    'hasOwnProperty',
    '[[[]]]',
    '{}',
    '2001-34',
    'Y17E7',
    '-9999999',
    '[1667,1668,1670..1672]',
    '{..1983-12-31,1984-10-10..1984-11-01}',
    '2004-06-(01)~/2004-06-(20)~',
    '156X-12-XX',
    '1998/',
    '../..',
    'javascript:alert(1)',
    'https://',
    'https://[::1',
  ].map((text) => () => text),
  () => Buffer.from([0xed, 0xa0, 0x80]),
  () => Buffer.from([0xff, 0xfe, 0, 0]),
  (random) => '9'.repeat(1 + random.below(5_000)),
  (random) =>
    random.pick(['[', '{"a":', '- ', '{a: ', '"', '(', '? ']).repeat(1 + random.below(20_000)),
  (random) => 'x'.repeat(random.below(100_000)),
  (random) => `${' '.repeat(random.below(50_000))}x`,
  (random) => Array.from({ length: random.below(2_000) }, (_, nth) => `k${nth}: *a`).join('\n'),
  (random) => bomb(2 + random.below(20)),
];

/** Each anchor is nine times in the next: written out, it has 9 to the power of `levels` items. */
function bomb(levels: number): string {
  const lines = ['- a0: &a0 [x, x, x, x, x, x, x, x, x]'];
  for (let level = 1; level < levels; level += 1) {
    const before = Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ');
    lines.push(`  a${level}: &a${level} [${before}]`);
  }
  return `\n${lines.join('\n')}\n`;
}

function stretch(bytes: Buffer, random: Random): readonly [number, number] {
  const from = random.below(bytes.length + 1);
  return [from, Math.min(bytes.length, from + random.below(200))];
}

function splice(bytes: Buffer, from: number, to: number, piece: string | Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, from), Buffer.from(piece as string), bytes.subarray(to)]);
}
