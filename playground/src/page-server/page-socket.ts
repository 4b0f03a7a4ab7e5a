/** The page's connection: what one person does there, and what they get to see of the world. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { APIMessage } from 'discord-api-types/v10';
import { WebSocketServer, type WebSocket } from 'ws';
import { z } from 'zod';
import { texts } from '../texts.ts';
import { NoAnswer, type Form } from '../interactions/pending-interaction.ts';
import { listPlaces, createSnapshot, type People } from './page-views.ts';
import type {
  Results,
  Request,
  FormView,
  Outcome,
  ServerMessage,
  ServerEvent,
} from '../../page/protocol.ts';
import { FormOpened, makePerson, canSee, type PersonContext } from '../client/person.ts';
import { ClientError } from '../client/client-error.ts';
import { RANKS } from '../world/seed.ts';
import type { StoredMessage, Server } from '../world/world.ts';

export type PageSocket = {
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
};

const given = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const channel = z.string();
const onMessage = { channel, message: z.string() };
const asking = z.discriminatedUnion('what', [
  z.object({
    id: z.number(),
    what: z.literal('become'),
    rank: z.enum(RANKS),
    locale: z.string(),
  }),
  z.object({ id: z.number(), what: z.literal('open'), channel }),
  z.object({ id: z.number(), what: z.literal('commands'), channel }),
  z.object({
    id: z.number(),
    what: z.literal('slash'),
    channel,
    command: z.string(),
    options: given,
  }),
  z.object({
    id: z.number(),
    what: z.literal('complete'),
    channel,
    command: z.string(),
    option: z.string(),
    typed: z.string(),
    others: given,
  }),
  z.object({ id: z.number(), what: z.literal('menu'), ...onMessage, command: z.string() }),
  z.object({ id: z.number(), what: z.literal('press'), ...onMessage, customId: z.string() }),
  z.object({
    id: z.number(),
    what: z.literal('select'),
    ...onMessage,
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.object({
    id: z.number(),
    what: z.literal('submit'),
    form: z.string(),
    filled: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  z.object({ id: z.number(), what: z.literal('write'), channel, text: z.string() }),
  z.object({ id: z.number(), what: z.literal('dismiss'), ...onMessage }),
]) satisfies z.ZodType<Request>;

export function startPageSocket(
  around: PersonContext & { readonly online: () => boolean },
  servers: readonly Server[],
  cast: People,
): PageSocket {
  const { world } = around;
  const server = new WebSocketServer({ noServer: true, maxPayload: 256 * 1024 });

  function connect(socket: WebSocket): void {
    let me = cast.member;
    let locale = 'en-US';
    const forms = new Map<string, Form>();
    const say = (said: ServerMessage) => socket.send(JSON.stringify(said));
    const tell = (told: ServerEvent) => say(told);

    const onHeld = (held: StoredMessage, what: 'created' | 'edited' | 'deleted') => {
      if ((held.visibleTo === undefined || held.visibleTo === me.id) && canSee(held.channel, me)) {
        tell({ event: 'message', what, message: held.message });
      }
    };
    const onChannel = () => tell({ event: 'places', places: listPlaces(world, servers, me) });
    const onCommands = () => tell({ event: 'commands' });
    const onPresence = (online: boolean) => tell({ event: 'presence', online });
    world.events
      .on('message', onHeld)
      .on('channel', onChannel)
      .on('commands', onCommands)
      .on('presence', onPresence);
    socket.on('close', () => {
      world.events
        .off('message', onHeld)
        .off('channel', onChannel)
        .off('commands', onCommands)
        .off('presence', onPresence);
    });
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw: Buffer) => void hear(raw.toString()));

    async function hear(text: string): Promise<void> {
      const wanted = parse(text);
      if (wanted === undefined) return socket.close(1008, 'Not understood');
      try {
        say({ id: wanted.id, result: await act(wanted) });
      } catch (error) {
        const expected = error instanceof ClientError || error instanceof NoAnswer;
        if (!expected) console.error(error);
        say({ id: wanted.id, error: expected ? error.message : texts.answerErrors.broken });
      }
    }

    function act(wanted: Request): Promise<unknown> | Results[keyof Results] {
      if (wanted.what === 'become') {
        me = cast[wanted.rank];
        ({ locale } = wanted);
        return createSnapshot(world, cast, servers, me, around.online());
      }
      if (wanted.what === 'submit') {
        const form = forms.get(wanted.form);
        if (form === undefined) throw new ClientError('bad-field', texts.clientErrors.formGone);
        return outcome(makePerson(around, me, form.channel, locale).submit(form, wanted.filled));
      }
      const there = world.channels.get(wanted.channel);
      if (there === undefined || !canSee(there, me))
        throw new ClientError('no-such-channel', texts.clientErrors.noChannel(wanted.channel));
      const person = makePerson(around, me, there, locale);
      switch (wanted.what) {
        case 'open':
          return person.visibleMessages();
        case 'commands':
          return person.visibleCommands();
        case 'slash':
          return outcome(person.slash(wanted.command, wanted.options));
        case 'complete':
          return person.complete(wanted.command, wanted.option, wanted.typed, wanted.others);
        case 'menu':
          return outcome(person.messageCommand(wanted.command, messageIn(wanted)));
        case 'press':
          return outcome(person.press(messageIn(wanted), wanted.customId));
        case 'select':
          return outcome(person.select(messageIn(wanted), wanted.customId, wanted.values));
        case 'write':
          person.write(wanted.text);
          return undefined;
        case 'dismiss':
          person.dismiss(messageIn(wanted));
          return undefined;
      }
    }

    async function outcome(action: Promise<APIMessage>): Promise<Outcome> {
      try {
        await action;
        return { kind: 'message' };
      } catch (error) {
        if (!(error instanceof FormOpened)) throw error;
        const { customId, title, components } = error.form;
        const form: FormView = { id: crypto.randomUUID(), customId, title, components };
        forms.set(form.id, error.form);
        return { kind: 'form', form };
      }
    }
  }

  return {
    upgrade: (request, socket, head) => server.handleUpgrade(request, socket, head, connect),
    close() {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}

/** Only the two ids count; whether the person sees the message is looked up. */
function messageIn(wanted: { readonly channel: string; readonly message: string }): APIMessage {
  return { id: wanted.message, channel_id: wanted.channel } as APIMessage;
}

function parse(text: string): Request | undefined {
  try {
    return asking.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
