/** `/person`: who a person or body is in the record, under any spelling of the name, and what they say. */
import {
  ApplicationCommandOptionType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import {
  answer,
  privately,
  type Reply,
  type Services,
  type TypedCommand,
  update,
} from '../src/bot/command.ts';
import type { Asker } from '../src/bot/asker.ts';
import { everywhere } from '../src/bot/contexts.ts';
import { localizedDescription } from '../src/bot/localized.ts';
import {
  resolveScope,
  scopeWhileTyping,
  servedScope,
  suggestTimelines,
  timelineOption,
} from '../src/bot/timeline-option.ts';
import { resolvePickedPerson, suggestPeople } from '../src/bot/person-choice.ts';
import { keepWayBack } from '../src/bot/way-back.ts';
import { answerContext } from '../src/answers/answer-context.ts';
import { tryFormatCustomId, type ButtonState } from '../src/answers/custom-id.ts';
import { LIMITS } from '../src/answers/limits.ts';
import type { Message } from '../src/answers/message.ts';
import {
  closePeople,
  firstView,
  namedAnswer,
  type NamedSomewhere,
  namesakeOnly,
  onlyWords,
  personAnswer,
  personState,
  type PersonView,
  severalPeople,
  unknownPerson,
  weakName,
} from '../src/answers/person.ts';
import { namesAnswer } from '../src/answers/person-names.ts';
import { MAX_HITS, type Lookup, type Scope } from '../src/lookup/lookup.ts';
import { parseRef } from '../src/timeline/model/ref.ts';
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

  async run({ asker, options }, services) {
    const { messages } = asker;
    const lookup = services.lookup();
    const typed = options.name;
    const picked = resolvePickedPerson(typed, lookup);
    if (picked?.kind === 'found')
      return answer(await inFull({ found: picked.item }, lookup, asker, services));
    const scope = resolveScope(options.timeline, lookup, messages);
    if (scope.kind === 'unknown') return scope.reply;
    const result = lookup.findPerson(typed, scope.scope);
    switch (result.kind) {
      case 'found':
        return answer(await inFull({ found: result.person, typed }, lookup, asker, services));
      case 'several':
        return answer(severalPeople(typed, result.people, messages));
      case 'weak':
        return answer(weakName(typed, result.people, messages));
      case 'similar': {
        const named = { name: typed, scope: scope.scope, similar: result.people };
        return answer(await withoutPage(named, asker, services));
      }
      case 'namesake':
        return answer(namesakeOnly(result.name, result.note, result.of, messages));
      case 'nobody':
        if (picked && picked.close.length > 0)
          return answer(closePeople(typed, picked.close, messages));
        return answer(await withoutPage({ name: typed, scope: scope.scope }, asker, services));
    }
  },

  suggest({ focused, typed, options }, services) {
    if (focused === timelineOption.name) return suggestTimelines(typed, services);
    const lookup = services.lookup();
    return suggestPeople(typed, scopeWhileTyping(options.timeline, lookup), lookup);
  },

  presses: {
    person: ({ asker, state }, services) => turnPage(state, asker, services),
    says: ({ asker, state }, services) => turnPage(state, asker, services),

    async pickPerson({ asker, values }, services): Promise<Reply> {
      const lookup = services.lookup();
      const ref = parseRef(values[0] ?? '');
      const found = ref && lookup.person(ref);
      return found ? answer(await inFull({ found }, lookup, asker, services)) : gone(asker);
    },

    async named({ asker, state }, services): Promise<Reply> {
      const lookup = services.lookup();
      const { name, from } = state;
      const named = { name, scope: servedScope(state.scope, lookup) };
      const namedIn = lookup.namedIn(name, named.scope);
      if (namedIn.kind === 'nowhere' || !fitsButtons(named)) return gone(asker);
      return update(await listNamed(named, namedIn, from, asker, services));
    },

    names({ asker, state }, services): Reply {
      const found = services.lookup().person(state);
      return found ? privately(namesAnswer(found, asker.messages)) : gone(asker);
    },
  },
};

type Asked = {
  readonly found: Person;
  readonly from?: number;
  readonly view?: PersonView;
  readonly typed?: string;
};

/** In the view that the button is for. */
async function turnPage(
  state: Extract<ButtonState, { readonly to: PersonView }>,
  asker: Asker,
  services: Services,
): Promise<Reply> {
  const lookup = services.lookup();
  const found = lookup.person(state);
  if (!found) return gone(asker);
  const asked = { found, from: state.from, view: state.to };
  return update(await inFull(asked, lookup, asker, services));
}

async function inFull(
  { found, from = 0, view: asked, typed }: Asked,
  lookup: Lookup,
  asker: Asker,
  services: Services,
): Promise<Message> {
  const entries = lookup.entriesAbout(found);
  const said = lookup.claimsBy(found);
  const view = asked === 'says' && said.length > 0 ? 'says' : firstView(entries, said);
  const back = await keepWayBack(personState(found, from, view), asker, services);
  return personAnswer({
    context: answerContext(asker, lookup),
    person: found,
    view,
    entries,
    said,
    named: found.kind === 'body' ? countNaming(found, lookup) : undefined,
    from,
    typed,
    back,
  });
}

/** No entry lists a body: a country would be in all of them. */
function countNaming({ name, timeline }: Person, lookup: Lookup): number {
  return lookup.search(`"${name}"`, timeline).hits.length;
}

type Named = { readonly name: string; readonly scope: Scope; readonly similar?: readonly Person[] };

/** For a name without a page: entries that name the person, else people and entries that may be meant. */
async function withoutPage(named: Named, asker: Asker, services: Services): Promise<Message> {
  const { messages } = asker;
  const { name, scope, similar = [] } = named;
  const namedIn = services.lookup().namedIn(name, scope);
  const fits = fitsButtons(named);
  if (namedIn.kind === 'named' && fits) return listNamed(named, namedIn, 0, asker, services);
  if (similar.length > 0) return closePeople(name, similar, messages);
  return namedIn.kind === 'words' && fits
    ? onlyWords(name, namedIn.entries.length, namedState(named, 0), messages)
    : unknownPerson(name, messages);
}

async function listNamed(
  named: Named,
  namedIn: NamedSomewhere,
  from: number,
  asker: Asker,
  services: Services,
): Promise<Message> {
  const { name, similar = [] } = named;
  const stateFrom = (to: number) => namedState(named, to);
  const back = await keepWayBack(stateFrom(from), asker, services);
  const context = answerContext(asker, services.lookup());
  return namedAnswer({ context, name, namedIn, similar, from, stateFrom, back });
}

/** Whether each button of the longest list holds the name. */
function fitsButtons(named: Named): boolean {
  return tryFormatCustomId(namedState(named, MAX_HITS - 1), 'previous') !== undefined;
}

function namedState({ name, scope }: Named, from: number): ButtonState {
  return { to: 'named', scope: scope ?? '', from, name };
}

function gone({ messages }: Asker): Reply {
  return privately({ content: messages.notFound.personGone });
}
