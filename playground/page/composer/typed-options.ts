/** Reads the options of a command from text that was typed or pasted: `iran timeline:mine`. */
import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { localize } from './slash-commands.ts';

export type TypedOptions = {
  /** What follows the name of an option and a colon. */
  readonly named: ReadonlyMap<APIApplicationCommandBasicOption, string>;
  /** What comes before the first name. */
  readonly loose: string;
};

/** Only the first name of an option counts. The second is part of the text before it. */
export function readTypedOptions(
  options: readonly APIApplicationCommandBasicOption[],
  text: string,
  locale: string,
): TypedOptions {
  const named = new Map<APIApplicationCommandBasicOption, string>();
  let rest = text;
  let last: APIApplicationCommandBasicOption | undefined;
  let loose = '';
  const keep = (part: string) => {
    if (last === undefined) loose = part.trim();
    else named.set(last, part.trim());
  };
  for (;;) {
    const free = options.filter((option) => option !== last && !named.has(option));
    const next = firstName(free, rest, locale);
    if (next === undefined) break;
    keep(rest.slice(0, next.start));
    last = next.option;
    rest = rest.slice(next.end);
  }
  keep(rest);
  return { named, loose };
}

/** The options with a name that begins with this text. */
export function optionsByName(
  options: readonly APIApplicationCommandBasicOption[],
  typed: string,
  locale: string,
): readonly APIApplicationCommandBasicOption[] {
  const wanted = typed.trim().toLocaleLowerCase();
  return options.filter((option) =>
    namesOf(option, locale).some((name) => name.startsWith(wanted)),
  );
}

function firstName(
  options: readonly APIApplicationCommandBasicOption[],
  text: string,
  locale: string,
) {
  const lower = text.toLocaleLowerCase();
  const found = options.flatMap((option) =>
    namesOf(option, locale).flatMap((name) => {
      const start = ` ${lower}`.search(new RegExp(`\\s${name}:`, 'u'));
      return start < 0 ? [] : [{ option, start, end: start + name.length + 1 }];
    }),
  );
  return found.toSorted((one, other) => one.start - other.start)[0];
}

/** Discord allows letters, digits, `-` and `_` in them, so they need no escape in a RegExp. */
function namesOf(option: APIApplicationCommandBasicOption, locale: string): readonly string[] {
  return [option.name, localize(option, 'name', locale).toLocaleLowerCase()];
}
