/** What every part of the page may look up and do, whatever it shows. */
import type { APIApplicationCommand, APIMessage } from 'discord-api-types/v10';
import type { ChannelView, FormView, Place, Snapshot } from './protocol.ts';

export type PageContext = {
  readonly snapshot: () => Snapshot;
  readonly locale: () => string;
  readonly place: () => Place;
  readonly channel: () => ChannelView;
  readonly findChannel: (id: string) => ChannelView | undefined;
  readonly commands: () => readonly APIApplicationCommand[];

  readonly openChannel: (id: string) => void;
  /** Puts a command into the composer, as when its mention is pressed. */
  readonly beginCommand: (name: string) => void;
  readonly showMessage: (id: string) => void;
  readonly dismiss: (message: APIMessage) => void;
  readonly press: (message: APIMessage, customId: string) => Promise<void>;
  readonly select: (
    message: APIMessage,
    customId: string,
    values: readonly string[],
  ) => Promise<void>;
  readonly useMenu: (command: string, message: APIMessage) => Promise<void>;
  readonly openForm: (form: FormView) => void;
};

export type UserView = {
  readonly id: string;
  readonly name: string;
  readonly color: number;
  readonly bot: boolean;
};

/** Somebody by id: one of the people, or the bot. */
export function findUser(context: PageContext, id: string): UserView | undefined {
  const { people, bot } = context.snapshot();
  if (bot.id === id) return { ...bot, color: 0, bot: true };
  const person = people.find((one) => one.id === id);
  return person && { ...person, bot: false };
}

/** A name in the colour of its role; 0 is none. */
export function applyRoleColor(name: HTMLElement, color: number): HTMLElement {
  if (color !== 0) {
    name.classList.add('named');
    name.style.setProperty('--role', cssColor(color));
  }
  return name;
}

/** `#rrggbb` for a role's or an embed's colour. */
export function cssColor(color: number): string {
  return `#${color.toString(16).padStart(6, '0')}`;
}
