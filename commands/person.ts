/** `/person`: who somebody is in the record, under any spelling of the name. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { answer, type TypedCommand, privately, type Reply, update } from '../src/bot/command.ts';
import type { Asker } from '../src/bot/asker.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import {
  resolveScope,
  scopeWhileTyping,
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { type ChoiceKind, resolveChoice, type ResolvedChoice } from '../src/bot/resolve-choice.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { LIMITS, shorten } from '../src/answers/limits.ts';
import type { Message } from '../src/answers/message.ts';
import {
  closePeople,
  namesakeOnly,
  personAnswer,
  severalPeople,
  unknownPerson,
} from '../src/answers/person.ts';
import type { Lookup } from '../src/lookup/lookup.ts';
import { formatRef, parseRef } from '../src/timeline/model/ref.ts';
import type { Person } from '../src/timeline/model/timeline.ts';

const definition = {
  name: 'person',
  ...localizedDescription((messages) => messages.commands.person.description),
  ...everywhere,
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'name',
      ...localizedDescription((messages) => messages.commands.person.name),
      required: true,
      autocomplete: true,
      max_length: LIMITS.choiceValue,
    },
    timelineOption,
  ],
} as const satisfies RESTPostAPIApplicationCommandsJSONBody;

export const person: TypedCommand<typeof definition> = {
  definition,

  run({ asker, options }, services) {
    const { messages } = asker;
    const lookup = services.lookup();
    const typed = options.name;
    const picked = resolvePicked(typed, lookup);
    if (picked?.kind === 'found') return answer(inFull(picked.item, lookup, asker, 0));
    const scope = resolveScope(options.timeline, lookup, messages);
    if (scope.kind === 'unknown') return scope.reply;
    const result = lookup.findPerson(typed, scope.scope);
    switch (result.kind) {
      case 'found':
        return answer(inFull(result.person, lookup, asker, 0));
      case 'several':
        return answer(severalPeople(typed, result.people, messages));
      case 'similar':
        return answer(closePeople(typed, result.people, messages));
      case 'namesake':
        return answer(namesakeOnly(result.name, result.note, result.of, messages));
      case 'nobody':
        return answer(
          picked && picked.close.length > 0
            ? closePeople(typed, picked.close, messages)
            : unknownPerson(typed, messages),
        );
    }
  },

  suggest({ focused, typed, options }, services) {
    if (focused === timelineOption.name) return suggestTimelines(typed, services);
    const lookup = services.lookup();
    const scope = scopeWhileTyping(options.timeline, lookup);
    return lookup.complete
      .people(typed, scope, LIMITS.choices)
      .map((one) => ({ name: personKind.label(one), value: personKind.value(one) }));
  },

  presses: {
    person({ asker, state }, services): Reply {
      const lookup = services.lookup();
      const found = lookup.person(state);
      return found
        ? update(inFull(found, lookup, asker, state.page))
        : privately({ content: asker.messages.notFound.personGone });
    },

    pickPerson({ asker, values }, services): Reply {
      const lookup = services.lookup();
      const ref = parseRef(values[0] ?? '');
      const found = ref && lookup.person(ref);
      return found
        ? answer(inFull(found, lookup, asker, 0))
        : privately({ content: asker.messages.notFound.personGone });
    },
  },
};

function inFull(found: Person, lookup: Lookup, asker: Asker, page: number): Message {
  return personAnswer({
    context: answerContext(asker, lookup),
    person: found,
    entries: lookup.entriesAbout(found),
    page,
  });
}

const personKind: ChoiceKind<Person> = {
  value: formatRef,
  // A name alone would not tell namesakes apart.
  label: ({ name, about }) => shorten(`${name}${BEFORE_ABOUT}${about}`, LIMITS.choiceName),
  // The lookup knows every spelling of a name, and which names are close to it.
  names: () => [],
  complete: () => [],
};

const BEFORE_ABOUT = ' – ';

/** For the text of a choice that was picked or pasted; undefined for a name. */
function resolvePicked(typed: string, lookup: Lookup): ResolvedChoice<Person> | undefined {
  if (!typed.includes(BEFORE_ABOUT) && !parseRef(typed)) return undefined;
  return resolveChoice(
    personKind,
    typed,
    lookup.timelines.flatMap(({ people }) => people),
  );
}
