/** What a command is: plain data in, a plain API message out, whatever brought the question. */
import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Message } from '../src/answers/message.ts';
import type { State } from '../src/answers/state.ts';
import type { Messages } from '../src/i18n/language.ts';
import type { Lookup } from '../src/lookup/lookup.ts';
import type { Store } from '../src/store/store.ts';

/** Who asks, and where. */
export type Asker = {
  readonly user: string;
  /** Absent in direct messages. */
  readonly server: string | undefined;
  readonly channel: string | undefined;
  /** Where what they entrust to the bot is kept apart: their server, or they alone. */
  readonly home: string;
  /** Their words for everything. */
  readonly messages: Messages;
};

export type CommandRequest = {
  readonly asker: Asker;
  /** What was typed or picked, by the name of the option. */
  readonly options: Readonly<Record<string, string>>;
  /** The text of the message that a message menu was opened on. */
  readonly message: string | undefined;
};

export type SuggestRequest = CommandRequest & {
  /** The option that is being typed. */
  readonly focused: string;
  /** What is typed so far. */
  readonly typed: string;
};

export type PressRequest = {
  readonly asker: Asker;
  readonly state: State;
  /** What was picked from a menu; empty for a button. */
  readonly values: readonly string[];
};

export type Services = {
  /** The index as it is now; hold it for one answer, so that a reload never mixes two. */
  readonly lookup: () => Lookup;
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Reply =
  | { readonly kind: 'answer'; readonly message: Message }
  /** In place of the message whose button was pressed. */
  | { readonly kind: 'turn'; readonly message: Message }
  /** Seen by the asker alone, whatever the server has chosen: an error, a question back. */
  | { readonly kind: 'private'; readonly message: Message }
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData };

export type Choice = APIApplicationCommandOptionChoice<string>;

export type Command = {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  run(request: CommandRequest, services: Services): Reply | Promise<Reply>;
  /** At most 25 choices. */
  suggest?(request: SuggestRequest, services: Services): readonly Choice[];
  /** The routes of `custom_id` that this command answers. */
  readonly presses?: {
    readonly [Route in State['to']]?: (
      request: PressRequest & { readonly state: Extract<State, { to: Route }> },
      services: Services,
    ) => Reply | Promise<Reply>;
  };
};

export const answer = (message: Message): Reply => ({ kind: 'answer', message });
export const turn = (message: Message): Reply => ({ kind: 'turn', message });
export const privately = (message: Message): Reply => ({ kind: 'private', message });
