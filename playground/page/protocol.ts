/** What the page and its server say to each other, over one WebSocket, as JSON. Types only. */
import type {
  APIApplicationCommand,
  APIApplicationCommandOptionChoice,
  APIMessage,
  ChannelType,
} from 'discord-api-types/v10';
import type { Form } from '../src/interactions/pending-interaction.ts';
import type { FormValues } from '../src/client/submit-form.ts';
import type { Rank } from '../src/world/seed.ts';
import type { OptionValues } from '../src/client/visible-commands.ts';

/** What the page asks for; each is answered once, by `id`. */
export type Request = { readonly id: number } & (
  | { readonly what: 'become'; readonly rank: Rank; readonly locale: string }
  | { readonly what: 'open'; readonly channel: string }
  | { readonly what: 'commands'; readonly channel: string }
  | {
      readonly what: 'slash';
      readonly channel: string;
      readonly command: string;
      readonly options: OptionValues;
    }
  | {
      readonly what: 'complete';
      readonly channel: string;
      readonly command: string;
      readonly option: string;
      readonly typed: string;
      readonly others: OptionValues;
    }
  | {
      readonly what: 'menu';
      readonly channel: string;
      readonly command: string;
      readonly message: string;
    }
  | {
      readonly what: 'press';
      readonly channel: string;
      readonly message: string;
      readonly customId: string;
    }
  | {
      readonly what: 'select';
      readonly channel: string;
      readonly message: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | { readonly what: 'submit'; readonly form: string; readonly filled: FormValues }
  | { readonly what: 'write'; readonly channel: string; readonly text: string }
  | { readonly what: 'dismiss'; readonly channel: string; readonly message: string }
);

export type Results = {
  readonly become: Snapshot;
  readonly open: readonly APIMessage[];
  readonly commands: readonly APIApplicationCommand[];
  readonly slash: Outcome;
  readonly complete: readonly APIApplicationCommandOptionChoice[];
  readonly menu: Outcome;
  readonly press: Outcome;
  readonly select: Outcome;
  readonly submit: Outcome;
  readonly write: undefined;
  readonly dismiss: undefined;
};

/** What the bot did: answered with a message (which came as an event), or opened a form. */
export type Outcome =
  | { readonly kind: 'message' }
  | { readonly kind: 'form'; readonly form: FormView };

export type FormView = Pick<Form, 'customId' | 'title' | 'components'> & { readonly id: string };

/** What the server says unasked. */
export type ServerEvent =
  | {
      readonly event: 'message';
      readonly what: 'created' | 'edited' | 'deleted';
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
  readonly me: string;
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
  /** Of their highest role; 0 for none. */
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
  /** The category, or for a thread the channel that it belongs to. */
  readonly parent: string | undefined;
  readonly writable: boolean;
  readonly tags: readonly { readonly id: string; readonly name: string }[];
  readonly appliedTags: readonly string[];
  /** Of a thread or post: how many messages, and how it begins. */
  readonly messages: number;
  readonly opening: { readonly author: string; readonly text: string } | undefined;
};
