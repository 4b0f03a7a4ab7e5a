/** Reads what a message shows, as a member does: titles, buttons, menus. */
import {
  ComponentType,
  MessageFlags,
  type APIMessage,
  type APIMessageTopLevelComponent,
} from 'discord-api-types/v10';
import { expect } from 'vitest';

export const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & MessageFlags.Ephemeral) !== 0;

export const titles = ({ embeds }: APIMessage) => embeds.map(({ title }) => title);

export const descriptions = ({ embeds }: APIMessage) =>
  embeds.map(({ description }) => description).join('\n');

/** Mentions of commands as the code that our texts write: `</schedule add:1>` as "`/schedule add`". */
export const commandsAsCode = (text: string) => text.replaceAll(/<(\/[a-z -]+):\d+>/gu, '`$1`');

export type Control = {
  readonly type: ComponentType;
  readonly custom_id?: string;
  readonly label?: string;
  readonly url?: string;
  readonly disabled?: boolean;
  readonly options?: readonly { readonly value: string }[];
};

export const controls = ({ components = [] }: APIMessage): readonly Control[] =>
  components.flatMap((row: APIMessageTopLevelComponent) =>
    'components' in row ? (row.components as Control[]) : [],
  );

/** The `custom_id` of the button with this label. Fails the test where there is none. */
export function idOf(message: APIMessage, label: string): string {
  const found = controls(message).find((control) => control.label === label);
  expect(found, `a button "${label}"`).toBeDefined();
  return found?.custom_id ?? '';
}

/** The values of the first menu. */
export function optionsOf(message: APIMessage): readonly string[] {
  const menu = controls(message).find(({ type }) => type === ComponentType.StringSelect);
  return menu?.options?.map(({ value }) => value) ?? [];
}

export function menuOf(message: APIMessage): string {
  return controls(message).find(({ type }) => type === ComponentType.StringSelect)?.custom_id ?? '';
}
