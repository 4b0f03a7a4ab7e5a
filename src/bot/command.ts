/** What a command is: plain data in, a plain API message out, whatever brought the question. */
import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Channels, Place } from './channels.ts';
import type { Message } from '../answers/message.ts';
import type { ButtonState } from '../answers/custom-id.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { ServerSettings } from '../store/settings.ts';
import type { Store } from '../store/store.ts';

/** Who asks, where, and what they may do there. All of it is Discord's word, none the member's. */
export type Asker = {
  readonly user: string;
  /** As their server calls them. */
  readonly name: string;
  /** Absent in direct messages, and in servers that have not installed the bot. */
  readonly server: ServerAsker | undefined;
  /** Where what they entrust to the bot is kept apart: their server, or they alone. */
  readonly home: string;
  readonly channel: string | undefined;
  /** That channel as a place to post in; absent where there is no server to post in. */
  readonly here: Place | undefined;
  /** Their words for everything. */
  readonly messages: Messages;
  /** Discord's id of this press or command: what changes something is done once for it. */
  readonly interaction: string;
};

export type ServerAsker = {
  readonly id: string;
  readonly settings: ServerSettings;
  /** The member's own permissions in the channel, overwrites included; Discord's bit set. */
  readonly permissions: bigint;
  readonly roles: readonly string[];
};

export type CommandRequest = {
  readonly asker: Asker;
  /** `["add"]` for `/schedule add`; empty without sub-commands. */
  readonly path: readonly string[];
  /** What was typed or picked, by the name of the option: texts, ids, "true" and numbers alike. */
  readonly options: Readonly<Record<string, string>>;
  /** The member's own permissions in each channel that they named, by its id. */
  readonly permissionsIn: Readonly<Record<string, bigint>>;
  /** The message that a message menu was opened on. */
  readonly target: TargetMessage | undefined;
};

export type TargetMessage = {
  readonly id: string;
  readonly channel: string;
  readonly text: string;
};

export type SuggestRequest = CommandRequest & {
  /** The option that is being typed. */
  readonly focused: string;
  /** What is typed so far. */
  readonly typed: string;
};

export type PressRequest = {
  readonly asker: Asker;
  readonly state: ButtonState;
  /** What was picked from a menu; empty for a button. */
  readonly values: readonly string[];
  /** What the menu of entries on the pressed message offers, as `timeline/id`. */
  readonly offered: readonly string[];
};

export type FormRequest = {
  readonly asker: Asker;
  readonly state: ButtonState;
  /** What was filled in, by the `custom_id` of each input; several for a menu. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** As in a command. */
  readonly permissionsIn: Readonly<Record<string, bigint>>;
};

export type Services = {
  /** The index as it is now; hold it for one answer, so that a reload never mixes two. */
  readonly lookup: () => Lookup;
  readonly store: Store;
  readonly channels: Channels;
  /** To be told after a schedule was added, resumed or moved. */
  readonly scheduler: { checkNow(): unknown };
  /** Milliseconds since 1970. */
  readonly now: () => number;
};

export type Reply =
  | { readonly kind: 'answer'; readonly message: Message }
  /** In place of the message whose button was pressed. */
  | { readonly kind: 'update'; readonly message: Message }
  /** Seen by the asker alone, whatever the server has chosen: an error, a question back. */
  | { readonly kind: 'private'; readonly message: Message }
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData };

export type Choice = APIApplicationCommandOptionChoice<string>;

/** One handler for each route of `custom_id` that a command answers. */
type Routed<Request extends { readonly state: ButtonState }> = {
  readonly [Route in ButtonState['to']]?: (
    request: Request & { readonly state: Extract<ButtonState, { to: Route }> },
    services: Services,
  ) => Reply | Promise<Reply>;
};

export type Command = {
  readonly definition: RESTPostAPIApplicationCommandsJSONBody;
  run(request: CommandRequest, services: Services): Reply | Promise<Reply>;
  /** At most 25 choices. */
  suggest?(
    request: SuggestRequest,
    services: Services,
  ): readonly Choice[] | Promise<readonly Choice[]>;
  readonly presses?: Routed<PressRequest>;
  readonly forms?: Routed<FormRequest>;
};

export const answer = (message: Message): Reply => ({ kind: 'answer', message });
export const update = (message: Message): Reply => ({ kind: 'update', message });
export const privately = (message: Message): Reply => ({ kind: 'private', message });
