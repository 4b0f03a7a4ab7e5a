/** An interaction while it lives, and what the bot can do with it. */
import type {
  APIApplicationCommandOptionChoice,
  APIInteraction,
  APIMessage,
  APIUser,
} from 'discord-api-types/v10';
import type { FormBody } from '../resources/schemas/form.ts';
import type { Channel, StoredMessage } from '../world/world.ts';

/** What the bot did with an interaction. */
export type Answer =
  | { readonly kind: 'message'; readonly message: APIMessage }
  /** The message whose component was used changed. */
  | { readonly kind: 'update'; readonly message: APIMessage }
  | { readonly kind: 'choices'; readonly choices: readonly APIApplicationCommandOptionChoice[] }
  | { readonly kind: 'form'; readonly form: Form }
  | { readonly kind: 'pong' };

/** A form that the bot opened, with what it takes to submit it. */
export type Form = {
  readonly customId: string;
  readonly title: string;
  readonly components: FormBody['components'];
  readonly channel: Channel;
  /** The message whose component opened it. */
  readonly source: StoredMessage | undefined;
  /** How the app is installed here (0 in the server, 1 by the person), as in the interaction before. */
  readonly integrationTypes: readonly number[];
};

/** The bot did not answer. The message is what Discord's client shows then. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
  /**
   * `silent`: no response within 3 s. `unfinished`: deferred, and no answer within 15 min.
   * `withdrawn`: the bot deleted the answer.
   */
  readonly kind: 'silent' | 'unfinished' | 'withdrawn';

  constructor(kind: NoAnswer['kind'], message: string) {
    super(message);
    this.kind = kind;
  }
}

export type PendingInteraction = {
  readonly interaction: APIInteraction;
  readonly channel: Channel;
  readonly user: APIUser;
  /** The message whose component was used. */
  readonly source: StoredMessage | undefined;
  state: 'waiting' | 'responded' | 'expired';
  /** The message that `@original` means. */
  original: StoredMessage | undefined;
  readonly followUps: StoredMessage[];
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: NoAnswer) => void;
};
