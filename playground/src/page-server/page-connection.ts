/** The connection of one page: does what its person asks for, and sends what its person may see. */
import type { APIMessage } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type {
  FormView,
  Outcome,
  Request,
  Results,
  ServerEvent,
  ServerMessage,
} from './protocol.ts';
import { canSee, canSeeMessage } from '../client/access.ts';
import { ClientError } from '../client/client-error.ts';
import { FormOpened, Person, type PersonContext } from '../client/person.ts';
import { NoAnswer, type Form } from '../interactions/pending-interaction.ts';
import { texts } from '../texts.ts';
import type { MessageChange, StoredMessage } from '../world/world.ts';
import { parseRequest } from './page-requests.ts';
import { createSnapshot, listPlaces, type PageWorld } from './page-views.ts';

export type PageConnectionOptions = PersonContext & {
  readonly page: PageWorld;
  readonly isOnline: () => boolean;
};

export class PageConnection {
  readonly #socket: WebSocket;
  readonly #options: PageConnectionOptions;
  #user;
  #locale = 'en-US';
  /** The forms that were opened, by the id that the page knows them by. */
  readonly #forms = new Map<string, Form>();

  constructor(socket: WebSocket, options: PageConnectionOptions) {
    this.#socket = socket;
    this.#options = options;
    this.#user = options.page.people.member;
  }

  /** Listens to the page and to the world until the page goes away. */
  start(): void {
    this.#options.world.events
      .on('message', this.#onMessage)
      .on('channel', this.#onChannel)
      .on('commands', this.#onCommands)
      .on('presence', this.#onPresence);
    this.#socket.on('close', () => this.#stopListening());
    this.#socket.on('error', () => this.#socket.terminate());
    this.#socket.on('message', (raw: Buffer) => void this.#onRequest(raw.toString()));
  }

  readonly #onMessage = (stored: StoredMessage, change: MessageChange): void => {
    if (canSeeMessage(stored, this.#user))
      this.#sendEvent({ event: 'message', change, message: stored.message });
  };

  readonly #onChannel = (): void => {
    const { world, page } = this.#options;
    this.#sendEvent({ event: 'places', places: listPlaces(world, page, this.#user) });
  };

  readonly #onCommands = (): void => this.#sendEvent({ event: 'commands' });

  readonly #onPresence = (online: boolean): void => this.#sendEvent({ event: 'presence', online });

  #stopListening(): void {
    this.#options.world.events
      .off('message', this.#onMessage)
      .off('channel', this.#onChannel)
      .off('commands', this.#onCommands)
      .off('presence', this.#onPresence);
  }

  #sendEvent(event: ServerEvent): void {
    this.#send(event);
  }

  #send(message: ServerMessage): void {
    this.#socket.send(JSON.stringify(message));
  }

  async #onRequest(text: string): Promise<void> {
    const request = parseRequest(text);
    if (request === undefined) return this.#socket.close(1008, 'Not understood');
    try {
      this.#send({ id: request.id, result: await this.#perform(request) });
    } catch (error) {
      const isExpected = error instanceof ClientError || error instanceof NoAnswer;
      if (!isExpected) console.error(error);
      const message = isExpected ? error.message : texts.answerErrors.broken;
      this.#send({ id: request.id, error: message });
    }
  }

  /** Throws or rejects with `ClientError` or `NoAnswer`. */
  #perform(request: Request): Promise<unknown> | Results[keyof Results] {
    if (request.action === 'become') return this.#become(request.rank, request.locale);
    if (request.action === 'submit') return this.#submit(request);
    const person = this.#personIn(request.channel);
    switch (request.action) {
      case 'open':
        return person.visibleMessages();
      case 'commands':
        return person.visibleCommands();
      case 'slash':
        return this.#outcome(person.slash(request.command, request.options));
      case 'complete':
        return person.complete(request.command, request.option, request.typed, request.others);
      case 'messageCommand':
        return this.#outcome(person.messageCommand(request.command, messageOf(request)));
      case 'press':
        return this.#outcome(person.press(messageOf(request), request.customId));
      case 'select':
        return this.#outcome(person.select(messageOf(request), request.customId, request.values));
      case 'write':
        person.write(request.text);
        return undefined;
      case 'dismiss':
        person.dismiss(messageOf(request));
        return undefined;
    }
  }

  #become(rank: Extract<Request, { action: 'become' }>['rank'], locale: string) {
    const { world, page, isOnline } = this.#options;
    this.#user = page.people[rank];
    this.#locale = locale;
    return createSnapshot(world, page, this.#user, isOnline());
  }

  #submit({ form: id, values }: Extract<Request, { action: 'submit' }>): Promise<Outcome> {
    const form = this.#forms.get(id);
    if (form === undefined) throw new ClientError('bad-field', texts.clientErrors.formGone);
    const person = new Person(this.#options, this.#user, form.channel, this.#locale);
    return this.#outcome(person.submit(form, values));
  }

  #personIn(channelId: string): Person {
    const channel = this.#options.world.channels.get(channelId);
    if (channel === undefined || !canSee(channel, this.#user))
      throw new ClientError('no-such-channel', texts.clientErrors.noChannel(channelId));
    return new Person(this.#options, this.#user, channel, this.#locale);
  }

  async #outcome(action: Promise<APIMessage>): Promise<Outcome> {
    try {
      await action;
      return { kind: 'message' };
    } catch (error) {
      if (!(error instanceof FormOpened)) throw error;
      const { customId, title, components } = error.form;
      const form: FormView = { id: crypto.randomUUID(), customId, title, components };
      this.#forms.set(form.id, error.form);
      return { kind: 'form', form };
    }
  }
}

/** Only the two ids count: a person looks the message up, and may not see it. */
function messageOf(request: { readonly channel: string; readonly message: string }): APIMessage {
  return { id: request.message, channel_id: request.channel } as APIMessage;
}
