/** What the page and its server send each other: JSON over one WebSocket. Types only. */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  ChannelType,
} from 'discord-api-types/v10';
import type { OptionValues } from '../client/command-options.ts';
import type { FormValues } from '../client/submit-form.ts';
import type { Form } from '../interactions/pending-interaction.ts';
import type { Rank } from '../world/servers.ts';

type InChannel = { readonly channel: string };
type OnMessage = InChannel & { readonly message: string };

/** What the page asks for. Each request gets one result or error with its `id`. */
export type Request = { readonly id: number } & (
  | { readonly action: 'become'; readonly rank: Rank; readonly locale: string }
  | ({ readonly action: 'open' } & InChannel)
  | ({ readonly action: 'commands' } & InChannel)
  | ({
      readonly action: 'slash';
      readonly command: string;
      readonly options: OptionValues;
    } & InChannel)
  | ({
      readonly action: 'complete';
      readonly command: string;
      readonly option: string;
      readonly typed: string;
      readonly others: OptionValues;
    } & InChannel)
  | ({ readonly action: 'messageCommand'; readonly command: string } & OnMessage)
  | ({ readonly action: 'press'; readonly customId: string } & OnMessage)
  | ({
      readonly action: 'select';
      readonly customId: string;
      readonly values: readonly string[];
    } & OnMessage)
  | { readonly action: 'submit'; readonly form: string; readonly values: FormValues }
  | ({ readonly action: 'write'; readonly text: string } & InChannel)
  | ({ readonly action: 'dismiss' } & OnMessage)
);

/** The result of each action. */
export type Results = {
  readonly become: Snapshot;
  readonly open: readonly APIMessage[];
  readonly commands: readonly APIApplicationCommand[];
  readonly slash: Outcome;
  readonly complete: readonly APIApplicationCommandOptionChoice[];
  readonly messageCommand: Outcome;
  readonly press: Outcome;
  readonly select: Outcome;
  readonly submit: Outcome;
  readonly write: undefined;
  readonly dismiss: undefined;
};

/** What the bot did: it sent a message, which comes as an event of its own, or it opened a form. */
export type Outcome =
  | { readonly kind: 'message' }
  | { readonly kind: 'form'; readonly form: FormView };

export type FormView = Pick<Form, 'customId' | 'title' | 'components'> & { readonly id: string };

/** What the server sends without being asked. */
export type ServerEvent =
  | {
      readonly event: 'message';
      readonly change: 'created' | 'edited' | 'deleted';
      readonly message: APIMessage;
    }
  | { readonly event: 'places'; readonly places: readonly Place[] }
  | { readonly event: 'commands' }
  | { readonly event: 'presence'; readonly online: boolean };

export type ServerMessage =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly error: string }
  | ServerEvent;

/** The playground as one person sees it. */
export type Snapshot = {
  /** Who one is. */
  readonly userId: string;
  readonly people: readonly PersonView[];
  readonly roles: readonly {
    readonly id: string;
    readonly server: string;
    readonly name: string;
    readonly color: number;
  }[];
  readonly bot: { readonly id: string; readonly name: string; readonly online: boolean };
  readonly places: readonly Place[];
};

export type PersonView = {
  readonly id: string;
  readonly name: string;
  readonly rank: Rank;
  /** Of the highest role; 0 for none. */
  readonly color: number;
};

/** A server, or (without a name) the direct messages. */
export type Place = {
  readonly id: string;
  readonly name: string | undefined;
  /** Whether the bot is a member. */
  readonly installed: boolean;
  readonly channels: readonly ChannelView[];
};

export type ChannelView = {
  readonly id: string;
  readonly type: ChannelType;
  readonly name: string;
  readonly topic: string | null;
  /** The category; for a thread the channel that it belongs to. */
  readonly parent: string | undefined;
  readonly writable: boolean;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly appliedTags: readonly string[];
  readonly messageCount: number;
  /** How a thread or post begins. */
  readonly opening: { readonly author: string; readonly text: string } | undefined;
};
