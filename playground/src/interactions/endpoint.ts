/** Sends interactions to the bot by HTTP, as Discord does for an application with an Interactions Endpoint URL. */
import {
  InteractionResponseType,
  InteractionType,
  type APIInteraction,
} from 'discord-api-types/v10';
import { texts } from '../texts.ts';
import type { World } from '../world/world.ts';

/** Discord waits this long for a response: milliseconds. */
const RESPONSE_DEADLINE = 3000;

export class InteractionsEndpoint {
  readonly #world: World;
  readonly #sign: (timestamp: string, body: string) => string;
  readonly #onResponse: (interaction: APIInteraction, body: unknown) => void;
  #url: string | undefined;

  /** `onResponse` takes the body of a response as if it was sent to the callback route. */
  constructor(options: {
    readonly world: World;
    readonly sign: (timestamp: string, body: string) => string;
    readonly onResponse: (interaction: APIInteraction, body: unknown) => void;
  }) {
    this.#world = options.world;
    this.#sign = options.sign;
    this.#onResponse = options.onResponse;
  }

  /** Undefined while interactions go over the gateway. */
  get url(): string | undefined {
    return this.#url;
  }

  /**
   * As when a developer saves the URL: the bot has to answer a PING, and to refuse a forged one. Rejects
   * where Discord would not save it. Undefined goes back to the gateway.
   */
  async save(url: string | undefined): Promise<void> {
    if (url !== undefined) {
      const ping = JSON.stringify(this.#ping());
      const answered = await this.#post(url, ping);
      const pong = (await answered.json().catch(() => undefined)) as { type?: unknown } | undefined;
      if (answered.status !== 200 || pong?.type !== InteractionResponseType.Pong)
        throw new Error(texts.endpointErrors.noPong(answered.status));
      const forged = await this.#post(url, ping, (signature) => signature.replaceAll(/./gu, '0'));
      if (forged.status !== 401) throw new Error(texts.endpointErrors.forgedTaken(forged.status));
    }
    this.#url = url;
  }

  /** Never rejects: without a response, the interaction stays unanswered. */
  async send(interaction: APIInteraction): Promise<void> {
    try {
      const response = await this.#post(this.#url ?? '', JSON.stringify(interaction));
      // 202 says that the answer comes over REST.
      if (response.status === 200) this.#onResponse(interaction, await response.json());
    } catch {
      // Discord shows no more of it than that the application did not respond.
    }
  }

  #post(url: string, body: string, alter = (signature: string) => signature): Promise<Response> {
    const timestamp = String(Math.floor(this.#world.clock.now() / 1000));
    return fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Discord-Interactions/1.0 (+https://discord.com)',
        'x-signature-ed25519': alter(this.#sign(timestamp, body)),
        'x-signature-timestamp': timestamp,
      },
      signal: AbortSignal.timeout(RESPONSE_DEADLINE),
    });
  }

  #ping() {
    const { application, bot, nextId } = this.#world;
    return {
      id: nextId(),
      application_id: application.id,
      type: InteractionType.Ping,
      token: 'ping',
      user: bot,
      entitlements: [],
      version: 1,
    };
  }
}
