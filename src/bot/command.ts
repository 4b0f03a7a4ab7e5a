/** What a command is: plain data in, a plain API message out, whatever brought the question. */
import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord-api-types/v10';
import type { Logger } from 'pino';
import type { Asker } from './asker.ts';
import type { Channels } from './channels.ts';
import type { CommandDefinition, Invocation } from './options.ts';
import type { ButtonState } from '../answers/custom-id.ts';
import type { Message } from '../answers/message.ts';
import type { Lookup } from '../lookup/lookup.ts';
import type { Store } from '../store/store.ts';
import type { Ref } from '../timeline/model/ref.ts';

/** Any command. */
export type Command = CommandWith<CommandDefinition, CommandRequest, SuggestRequest>;

/** `TypedCommand<typeof definition>`: a command whose options have the types of its definition. */
export type TypedCommand<Definition extends CommandDefinition> = CommandWith<
  Definition,
  CommandRequest<Definition>,
  SuggestRequest<Definition>
>;

type CommandWith<Definition, Request, Suggest> = {
  readonly definition: Definition;
  run(request: Request, services: Services): Reply | Promise<Reply>;
  /** At most 25 choices for the option that is being typed. */
  suggest?(request: Suggest, services: Services): readonly Choice[] | Promise<readonly Choice[]>;
  readonly presses?: Handlers<PressRequest>;
  readonly forms?: Handlers<FormRequest>;
};

/** One handler for each route of `custom_id` that a command answers. */
type Handlers<Request extends { readonly state: ButtonState }> = {
  readonly [Route in ButtonState['to']]?: (
    request: Request & { readonly state: Extract<ButtonState, { to: Route }> },
    services: Services,
  ) => Reply | Promise<Reply>;
};

export type CommandRequest<Definition extends CommandDefinition = CommandDefinition> =
  Invocation<Definition> & {
    readonly asker: Asker;
    /** The member's own permissions in each channel that they named, by its id. */
    readonly permissionsIn: PermissionsIn;
    /** The message on which a message menu was opened. */
    readonly target: TargetMessage | undefined;
  };

export type PermissionsIn = Readonly<Record<string, bigint>>;

export type TargetMessage = {
  readonly id: string;
  readonly channel: string;
  /** Opens the message in Discord. */
  readonly url: string;
  /** All words that a person reads in it; may be empty. */
  readonly text: string;
};

export type SuggestRequest<Definition extends CommandDefinition = CommandDefinition> = {
  readonly asker: Asker;
} & Typing<Invocation<Definition>>;

/** A half-written command: any option may still be missing. */
type Typing<Invoked> = Invoked extends {
  readonly subcommand: infer Subcommand;
  readonly options: infer Options;
}
  ? {
      readonly subcommand: Subcommand;
      /** Those beside the one that is being typed. */
      readonly options: Partial<Options>;
      /** The option that is being typed. */
      readonly focused: keyof Options & string;
      /** Its text so far. */
      readonly typed: string;
    }
  : never;

export type PressRequest = {
  readonly asker: Asker;
  readonly state: ButtonState;
  /** What was picked from a menu; empty for a button. */
  readonly values: readonly string[];
  /** The entries in the menu of the pressed message. */
  readonly offered: readonly Ref[];
  /** What all buttons of the pressed message ask for, in their order. */
  readonly buttons: readonly ButtonState[];
};

export type FormRequest = {
  readonly asker: Asker;
  readonly state: ButtonState;
  /** What was filled in, by the `custom_id` of each input; several values for a menu. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
  /** As in a command. */
  readonly permissionsIn: PermissionsIn;
};

export type Services = {
  /** The index as it is now. Call it once for an answer, so that a reload never mixes two. */
  readonly lookup: () => Lookup;
  readonly store: Store;
  readonly channels: Channels;
  /** To be called after a schedule was added, resumed or moved. */
  readonly scheduler: { checkNow(): unknown };
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** For what goes wrong although the member gets an answer. */
  readonly log: Logger;
};

export type Reply =
  | { readonly kind: 'answer'; readonly message: Message }
  /** Replaces the message whose button was pressed. */
  | { readonly kind: 'update'; readonly message: Message }
  /** Only the asker sees it, whatever the server has chosen: an error or a question back. */
  | { readonly kind: 'private'; readonly message: Message }
  /** Deletes the message whose button was pressed, so that the one above it is read again. */
  | { readonly kind: 'close' }
  | { readonly kind: 'form'; readonly form: APIModalInteractionResponseCallbackData };

export type Choice = APIApplicationCommandOptionChoice<string>;

export const answer = (message: Message): Reply => ({ kind: 'answer', message });
export const update = (message: Message): Reply => ({ kind: 'update', message });
export const privately = (message: Message): Reply => ({ kind: 'private', message });
export const close: Reply = { kind: 'close' };

/** A private reply that replaces the question whose button was pressed. */
export const inPlace = (reply: Reply): Reply =>
  reply.kind === 'private' ? update(reply.message) : reply;
