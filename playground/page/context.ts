/** What every part of the page may look up and do, whatever it shows. */
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { ChannelView, FormView, Place, Snapshot } from '../src/page-server/protocol.ts';

export type PageContext = {
  readonly snapshot: () => Snapshot;
  readonly locale: () => string;
  /** The open server, or the direct messages. */
  readonly place: () => Place;
  /** The open channel. */
  readonly channel: () => ChannelView;
  readonly findChannel: (id: string) => ChannelView | undefined;
  /** The commands that the person may use in the open channel. */
  readonly commands: () => readonly APIApplicationCommand[];

  readonly openChannel: (id: string) => void;
  /** Puts a command into the message box, as when its mention is pressed. */
  readonly beginCommand: (name: string) => void;
  readonly showMessage: (id: string) => void;
  readonly dismiss: (message: APIMessage) => void;
  /** Resolves when the bot has answered, or when the page shows that it did not. */
  readonly press: (message: APIMessage, customId: string) => Promise<void>;
  readonly select: (
    message: APIMessage,
    customId: string,
    values: readonly string[],
  ) => Promise<void>;
  /** Uses a command from the menu of a message. */
  readonly useMessageCommand: (command: string, message: APIMessage) => Promise<void>;
  readonly openForm: (form: FormView) => void;
};

export type UserView = {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly bot: boolean;
};

/** One of the people, or the bot. */
export function findUser(context: PageContext, id: string): UserView | undefined {
  const { people, bot } = context.snapshot();
  if (bot.id === id) return { ...bot, color: 0, bot: true };
  const person = people.find((one) => one.id === id);
  return person && { ...person, bot: false };
}

/** Colours a name as its role is; 0 is none. Returns the same element. */
export function applyRoleColor(name: HTMLElement, color: number): HTMLElement {
  if (color !== 0) {
    name.classList.add('named');
    name.style.setProperty('--role', cssColor(color));
  }
  return name;
}

/** `#rrggbb`, for the colour of a role or an embed. */
export function cssColor(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
