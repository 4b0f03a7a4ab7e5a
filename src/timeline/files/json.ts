/** Reads JSON, names every flaw of its syntax, and says where each value stands. */
import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  visit,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { checking } from '../messages.ts';
import { yieldToEventLoop } from './yield-to-event-loop.ts';
import { MAX_DEPTH, type Located, type Part, type Path, type SyntaxFlaw } from './positions.ts';

/** JSON as RFC 8259 has it: no comments, no comma after the last item. */
const STRICT = { disallowComments: true, allowTrailingComma: false } as const;

/** Never throws for what a text holds. */
export async function readJson(text: string): Promise<Located> {
  const deep = whereDeeperThan(text, MAX_DEPTH);
  if (deep !== undefined) {
    return nothing([{ offset: deep, message: checking.tooDeep(MAX_DEPTH) }]);
  }
  await yieldToEventLoop();
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return nothing(syntaxFlaws(text));
  }
  await yieldToEventLoop();
  let tree: Node | undefined;
  const offsetOf = (path: Path, part: Part): number => {
    tree ??= parseTree(text, [], STRICT);
    return tree ? offsetIn(tree, path, part) : 0;
  };
  return { value, flaws: duplicateKeys(text), offsetOf };
}

function nothing(flaws: readonly SyntaxFlaw[]): Located {
  return { value: undefined, flaws, offsetOf: () => 0 };
}

function syntaxFlaws(text: string): readonly SyntaxFlaw[] {
  const errors: ParseError[] = [];
  parseTree(text, errors, STRICT);
  const flaws = errors.map(({ error, offset }) => ({
    offset,
    message: checking.notJson(printParseErrorCode(error)),
  }));
  return flaws.length > 0 ? flaws : [{ offset: 0, message: checking.notJson('InvalidSymbol') }];
}

/** JSON.parse keeps the last of two equal keys and says nothing. */
function duplicateKeys(text: string): readonly SyntaxFlaw[] {
  const flaws: SyntaxFlaw[] = [];
  const open: Set<string>[] = [];
  visit(
    text,
    {
      onObjectBegin: () => {
        open.push(new Set());
      },
      onObjectEnd: () => {
        open.pop();
      },
      onObjectProperty: (key, offset) => {
        const keys = open.at(-1);
        if (keys?.has(key)) flaws.push({ offset, message: checking.duplicateKey(key) });
        keys?.add(key);
      },
    },
    STRICT,
  );
  return flaws;
}

/** The nearest place that is there, so that what is missing is reported where it should be. */
function offsetIn(root: Node, path: Path, part: Part): number {
  const steps = path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  for (let length = steps.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(root, steps.slice(0, length));
    if (!node) continue;
    const wanted = part === 'key' && length === steps.length && node.parent?.type === 'property';
    return wanted ? (node.parent?.offset ?? node.offset) : node.offset;
  }
  return root.offset;
}

/** Where lists and objects first lie deeper in each other than allowed; recursion could not tell. */
function whereDeeperThan(text: string, deepest: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charCodeAt(at);
    if (quoted) {
      if (character === BACKSLASH) at += 1;
      else if (character === QUOTE) quoted = false;
    } else if (character === QUOTE) quoted = true;
    else if (character === OPEN_BRACE || character === OPEN_BRACKET) {
      depth += 1;
      if (depth > deepest) return at;
    } else if (character === CLOSE_BRACE || character === CLOSE_BRACKET) depth -= 1;
  }
  return undefined;
}

const BACKSLASH = '\\'.charCodeAt(0);
const QUOTE = '"'.charCodeAt(0);
const OPEN_BRACE = '{'.charCodeAt(0);
const CLOSE_BRACE = '}'.charCodeAt(0);
const OPEN_BRACKET = '['.charCodeAt(0);
const CLOSE_BRACKET = ']'.charCodeAt(0);
