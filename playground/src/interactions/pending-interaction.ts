/** What an interaction is while it lives, and what can come of it. */
import type {
  APIApplicationCommandOptionChoice,
  APIInteraction,
  APIMessage,
  APIUser,
} from 'discord-api-types/v10';
import type { FormBody } from '../rest/schemas/form.ts';
import type { Channel, StoredMessage } from '../world/world.ts';

/** What the bot did with an interaction. */
export type Answer =
  | { readonly kind: 'message'; readonly message: APIMessage }
  /** The message that carries the pressed button changed. */
  | { readonly kind: 'update'; readonly message: APIMessage }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'pong' };

/** A form that popped up, and what it takes to send it back. */
export type Form = {
  readonly customId: string;
  readonly title: string;
  readonly components: FormBody['components'];
  readonly channel: Channel;
  /** The message whose button opened it. */
  readonly from: StoredMessage | undefined;
  /** Where the app is installed from (0 server, 1 person), as in the interaction before. */
  readonly integrationTypes: readonly number[];
};

/** The bot did not answer; the message is what Discord shows for it. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /** `silent`: nothing within 3 s. `unfinished`: deferred and nothing within 15 min. `withdrawn`: the deferred answer was deleted. */
  readonly kind: 'silent' | 'unfinished' | 'withdrawn';

  constructor(kind: NoAnswer['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

/** An interaction that somebody asked. */
export type PendingInteraction = {
  readonly interaction: APIInteraction;
  readonly channel: Channel;
  readonly user: APIUser;
  /** The message whose button was pressed. */
  readonly on: StoredMessage | undefined;
  state: 'waiting' | 'answered' | 'lapsed';
  /** What `@original` means. */
  original: StoredMessage | undefined;
  readonly followUps: StoredMessage[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: NoAnswer) => void;
};
