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
  chosenScope,
  scopeWhileTyping,
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { resolveChoice, type ChoiceKind } from '../src/bot/resolve-choice.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { LIMITS, shorten } from '../src/answers/limits.ts';
import type { Message } from '../src/answers/message.ts';
import {
  closePeople,
  namesakeOnly,
  nobody,
  personAnswer,
  severalPeople,
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
    const picked = resolveChoice(kind, typed, everybody(lookup));
    if (picked) return answer(about(picked, lookup, asker, 0));
    const scope = chosenScope(options.timeline, lookup, messages);
    if (scope.kind === 'unknown') return scope.reply;
    const result = lookup.findPerson(typed, scope.scope);
    switch (result.kind) {
      case 'found':
        return answer(about(result.person, lookup, asker, 0));
      case 'several':
        return answer(severalPeople(typed, result.people, messages));
      case 'similar':
        return answer(closePeople(typed, result.people, messages));
      case 'namesake':
        return answer(namesakeOnly(result.name, result.note, result.of, messages));
      case 'nobody':
        return answer(nobody(typed, messages));
    }
  },

  suggest({ focused, typed, options }, services) {
    if (focused === timelineOption.name) return suggestTimelines(typed, services);
    const lookup = services.lookup();
    const scope = scopeWhileTyping(options.timeline, lookup);
    return lookup.complete.people(typed, scope, LIMITS.choices).map((candidate) => ({
      name: kind.label(candidate),
      value: kind.value(candidate),
    }));
  },

  presses: {
    person({ asker, state }, services): Reply {
      const lookup = services.lookup();
      const found = lookup.person(state);
      return found
        ? update(about(found, lookup, asker, state.page))
        : privately({ content: asker.messages.notFound.personGone });
    },
    pickPerson({ asker, values }, services): Reply {
      const lookup = services.lookup();
      const ref = parseRef(values[0] ?? '');
      const found = ref && lookup.person(ref);
      return found
        ? answer(about(found, lookup, asker, 0))
        : privately({ content: asker.messages.notFound.personGone });
    },
  },
};

function about(found: Person, lookup: Lookup, asker: Asker, page: number): Message {
  return personAnswer({
    context: answerContext(asker, lookup),
    person: found,
    entries: lookup.entriesAbout(found),
    page,
  });
}

/** Names are left to the lookup, which knows every spelling. */
const kind: ChoiceKind<Person> = {
  value: formatRef,
  // A name alone would not tell namesakes apart.
  label: ({ name, about: line }) => shorten(`${name} – ${line}`, LIMITS.choiceName),
  names: () => [],
};

function everybody(lookup: Lookup): readonly Person[] {
  return lookup.timelines.flatMap(({ people }) => people);
}
