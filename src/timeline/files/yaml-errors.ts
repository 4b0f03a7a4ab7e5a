/**
 * Says everything that is wrong with the syntax of a YAML text, in the words of somebody who only
 * wanted to write a text.
 *
 * `yaml` finds the errors: it goes on after each, and names it by a code. js-yaml stops at the first.
 */
import type { YAMLException } from 'js-yaml';
import type * as Yaml from 'yaml';
import type { Document, ErrorCode, YAMLError } from 'yaml';
import { fileMessages } from './messages.ts';
import { MAX_DEPTH, type SyntaxDiagnostic } from './parsed-text.ts';
import { createPositions } from './positions.ts';
import { parseYamlDocument } from './yaml-document.ts';

export type YamlErrors = {
  readonly errors: readonly SyntaxDiagnostic[];
  /** Whether keys that are written twice are all that is wrong. */
  readonly onlyDuplicates: boolean;
};

/** For a text that js-yaml refuses with `exception`: at least one error. */
export async function findYamlErrors(text: string, exception: YAMLException): Promise<YamlErrors> {
  const refused = { offset: exception.mark?.position ?? 0, message: explainRefusal(exception) };
  // `yaml` is recursive, and has no bound of its own.
  const document = isTooDeep(exception) ? undefined : await parse(text);
  if (!document) return { errors: [refused], onlyDuplicates: false };
  const nodes = walk(document, await import('yaml'));
  const position = createPositions(text);
  const lineStart = (offset: number) => offset - position(offset).column + 1;
  const context = { text, lineStart, nodes, nested: nestedKeys(document) };
  const explained = withoutConsequences([...document.errors, ...document.warnings]).map((error) =>
    explain(error, context),
  );
  // One mistake gives several errors in its line.
  const lines = Map.groupBy(upToFirstSpace(explained, text), ({ offset }) => lineStart(offset));
  const syntax = [...lines.values()].flatMap((line) => line.slice(0, 1));
  const forbidden = [...nodes.forbidden, ...nodes.duplicates].filter(
    ({ offset }) => !lines.has(lineStart(offset)),
  );
  const found = [...syntax, ...forbidden].toSorted((a, b) => a.offset - b.offset);
  return {
    errors: found.length > 0 ? found : [refused],
    onlyDuplicates: nodes.duplicates.length > 0 && syntax.length + nodes.forbidden.length === 0,
  };
}

/** Undefined when the stack overflows. */
async function parse(text: string): Promise<Document.Parsed | undefined> {
  try {
    // js-yaml refuses the tags that `yaml` knows.
    return await parseYamlDocument(text, { resolveKnownTags: false });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where a text begins that is taken for a key: it holds ": ", or the next line goes on with it. */
function nestedKeys({ errors }: Document.Parsed): ReadonlySet<number> {
  const nested = errors.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY');
  return new Set(nested.map(({ pos }) => pos[0]));
}

/** What only follows from an earlier error would send people to places where nothing is wrong. */
function withoutConsequences(errors: readonly YAMLError[]): readonly YAMLError[] {
  const multiline = new Set(
    errors.filter(({ code }) => code === 'MULTILINE_IMPLICIT_KEY').map(({ pos }) => pos[0]),
  );
  return errors
    .filter(({ code, pos }) => code !== 'BLOCK_AS_IMPLICIT_KEY' || !multiline.has(pos[0]))
    .toSorted((a, b) => a.pos[0] - b.pos[0])
    .filter(({ message }, index) => index === 0 || !message.includes('in YAML stream'));
}

/** A tab takes what follows out of the list or field that it belongs to. */
function upToFirstTab(errors: readonly SyntaxDiagnostic[]): readonly SyntaxDiagnostic[] {
  const tab = errors.findIndex(({ message }) => message === fileMessages.notYaml(TAB));
  return tab === -1 ? errors : errors.slice(0, tab + 1);
}

/** A space that YAML takes for a letter makes nonsense of the lines around it. */
function upToFirstSpace(
  errors: readonly SyntaxDiagnostic[],
  text: string,
): readonly SyntaxDiagnostic[] {
  const spaces = [...text.matchAll(WIDE_SPACE)];
  const start = spaces[0]?.index ?? Infinity;
  return [
    ...upToFirstTab(errors).filter(({ offset }) => offset < start),
    ...spaces.map(({ index, 0: { length } }) => {
      return { offset: index + length - 1, message: fileMessages.notYaml(NO_BREAK) };
    }),
  ];
}

/** A no-break or other wide space in an indentation, or behind the name of a field. */
const WIDE_SPACE = /^[ \t]*(?:-[ \t]+)*(?:[\w-]+:[ \t]*)?[\u00a0\u2000-\u200a\u202f\u3000]/gm;

type Nodes = {
  /** Where quoted texts and bracketed lists or fields begin, by the offset at which they end. */
  readonly quotes: ReadonlyMap<number, number>;
  readonly brackets: ReadonlyMap<number, number>;
  readonly duplicates: readonly SyntaxDiagnostic[];
  /** What YAML allows and a timeline does not: aliases, and keys that are no text. */
  readonly forbidden: readonly SyntaxDiagnostic[];
};

function walk(document: Document.Parsed, { visit, isNode, isScalar }: typeof Yaml): Nodes {
  const quotes = new Map<number, number>();
  const brackets = new Map<number, number>();
  const duplicates: SyntaxDiagnostic[] = [];
  const forbidden: SyntaxDiagnostic[] = [];
  visit(document, {
    Scalar: (_, { range, type }) => {
      if (range && type?.startsWith('QUOTE')) quotes.set(range[1], range[0]);
    },
    Seq: (_, { range, flow }) => {
      if (range && flow) brackets.set(range[1], range[0]);
    },
    Alias: (_, { range }) => {
      forbidden.push({ offset: range?.[0] ?? 0, message: fileMessages.alias });
    },
    Map: (_, { items, range, flow }) => {
      if (range && flow) brackets.set(range[1], range[0]);
      const names = new Set<string>();
      for (const { key } of items) {
        if (!isNode(key)) continue;
        const offset = key.range?.[0] ?? 0;
        if (isScalar(key)) {
          const name = String(key.value);
          const message = fileMessages.duplicateKey(name);
          if (names.has(name)) duplicates.push({ offset, message });
          names.add(name);
        } else {
          forbidden.push({ offset, message: fileMessages.notYaml(COMPLEX_KEY) });
        }
      }
    },
  });
  return { quotes, brackets, duplicates, forbidden };
}

const QUOTING =
  'a text that holds ": " or " #", or begins with a quote or one of []{}&*!|>%@`, needs quotes';
const INDENTATION = 'the indentation is off here';
const TAB = 'a tab stands in the indentation; use spaces';
const NO_BREAK =
  'a space of another kind stands here, as in texts copied from websites; type a space in its place';
const NO_COLON = 'a colon and a space are missing after the name of this field';
const NO_COMMA =
  'a comma is missing between items in [] or {}, or a text that holds ": " needs quotes';
const TAG = 'a text that begins with ! needs quotes';
const COMPLEX_KEY = 'a list or a set of fields stands where the name of a field belongs';
const ANCHOR = 'a text that begins with & or * needs quotes';

/** By `yaml`'s codes. What is not here is explained by its own message. */
const REASONS: Readonly<Partial<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: TAB,
  BAD_SCALAR_START: QUOTING,
  BLOCK_AS_IMPLICIT_KEY: 'this text holds ": " and so needs quotes',
  BLOCK_IN_FLOW: NO_COMMA,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  KEY_OVER_1024_CHARS: NO_COLON,
  BAD_DQ_ESCAPE: 'in double quotes a backslash must be doubled; single quotes take it as it is',
  TAG_RESOLVE_FAILED: TAG,
  MULTIPLE_TAGS: TAG,
  BAD_ALIAS: ANCHOR,
  ALIAS_PROPS: ANCHOR,
  MULTIPLE_ANCHORS: ANCHOR,
  IMPOSSIBLE: COMPLEX_KEY,
};

/** By `yaml`'s messages, where one code means many things. */
const REASONS_BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [/^Flow/, 'this bracket is not closed'],
  [/must start at the same column|Sequence item without/, INDENTATION],
  [/closing ["']quote/, 'this quote is not closed'],
  [/need to be followed by map values/, NO_COLON],
  [/Missing ,/, NO_COMMA],
  [/Missing space after :/, 'a space is missing after the colon'],
  [
    /Comments must be separated/,
    'a text that holds # needs quotes, a comment a space before its #',
  ],
  [/at node end/, 'this follows a closing quote or bracket; put quotes around the whole text'],
  [
    /Block scalar header/,
    'nothing may follow | or > in its line; a text that begins so needs quotes',
  ],
  [/flow-(?:seq|map)-end/, 'this bracket closes nothing'],
  [/Unexpected ,|empty item/, 'this comma is one too many'],
  [
    /Unexpected .* in YAML stream/,
    'the line begins where nothing can begin; check its indentation',
  ],
];

type Context = {
  readonly text: string;
  readonly lineStart: (offset: number) => number;
  readonly nodes: Nodes;
  readonly nested: ReadonlySet<number>;
};

function explain(
  { code, message, pos }: YAMLError,
  { text, lineStart, nodes, nested }: Context,
): SyntaxDiagnostic {
  const [offset, end] = pos;
  if (code === 'MULTIPLE_DOCS') return { offset, message: fileMessages.severalDocuments };
  let place = offset;
  let reason = REASONS_BY_MESSAGE.find(([sign]) => sign.test(message))?.[1] ?? REASONS[code];
  if (/at node end/.test(message) && /[&*]\S+ $/.test(text.slice(lineStart(offset), offset))) {
    reason = ANCHOR;
  }
  if (/closing ["']quote/.test(message)) place = nodes.quotes.get(offset) ?? offset;
  if (message.startsWith('Flow')) place = nodes.brackets.get(offset) ?? offset;
  if (code === 'MULTILINE_IMPLICIT_KEY' && nested.has(offset)) {
    // The text goes on in this line, because the line begins too far right.
    place = offset + text.slice(offset, end).lastIndexOf('\n') + 1;
    reason = INDENTATION;
  }
  const line = lineStart(place);
  const indentation = /^[ \t]*/.exec(text.slice(line))?.[0] ?? '';
  const tab = indentation.indexOf('\t');
  return tab === -1
    ? {
        offset: Math.max(place, line + indentation.length),
        message: fileMessages.notYaml(reason ?? message),
      }
    : { offset: line + tab, message: fileMessages.notYaml(TAB) };
}

/** js-yaml's reasons for what `yaml` lets pass. Others are left as they are. */
function explainRefusal(exception: YAMLException): string {
  const { reason } = exception;
  if (isTooDeep(exception)) return fileMessages.tooDeep(MAX_DEPTH);
  if (/non-printable|null byte/.test(reason)) {
    return fileMessages.notYaml('an unprintable character stands here; remove it');
  }
  return fileMessages.notYaml(reason);
}

function isTooDeep({ reason }: YAMLException): boolean {
  return reason.includes('maxDepth');
}
