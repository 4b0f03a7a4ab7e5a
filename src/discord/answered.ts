/** What is measured of an answer: nothing of what was asked, and nothing of who asked. */
import { InteractionType } from 'discord-api-types/v10';
import type { Responder } from './responder.ts';
import type { Reply } from '../bot/command.ts';

export type Answered = {
  readonly kind: 'command' | 'completion' | 'press' | 'form' | 'other';
  /** Of the command, or the route of the button or form; `unknown` for all that the bot does not know. */
  readonly name: string;
  readonly outcome: Outcome;
  /** From the receipt until Discord had taken the first response; undefined if it took none. */
  readonly callbackMs: number | undefined;
};

export type Outcome =
  | Reply['kind']
  | 'choices'
  | 'pong'
  | 'fault'
  | 'refused'
  | 'tooFast'
  | 'tooBusy';

const KINDS: ReadonlyMap<unknown, Answered['kind']> = new Map<unknown, Answered['kind']>([
  [InteractionType.ApplicationCommand, 'command'],
  [InteractionType.ApplicationCommandAutocomplete, 'completion'],
  [InteractionType.MessageComponent, 'press'],
  [InteractionType.ModalSubmit, 'form'],
]);

export function kindOf(type: InteractionType): Answered['kind'] {
  return KINDS.get(type) ?? 'other';
}

/** Notes when the first response was taken. */
export function timeCallback(responder: Responder): {
  readonly responder: Responder;
  /** Milliseconds since `timeCallback` was called. */
  readonly callbackMs: () => number | undefined;
} {
  const started = performance.now();
  let callbackMs: number | undefined;
  return {
    responder: {
      ...responder,
      async callback(...response) {
        await responder.callback(...response);
        callbackMs ??= performance.now() - started;
      },
    },
    callbackMs: () => callbackMs,
  };
}
