/** A message to Discord as plain data: its type, its parts, and how large they are. */
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type APIInteractionResponseCallbackData,
  type APISelectMenuOption,
} from 'discord-api-types/v10';
import type { Messages } from '../i18n/language.ts';
import { codePoints, LIMITS, shorten } from './limits.ts';
import { formatCustomId, type ButtonState } from './custom-id.ts';

export type Message = Pick<APIInteractionResponseCallbackData, 'content' | 'embeds'> & {
  readonly components?: APIActionRowComponent<APIComponentInMessageActionRow>[];
  readonly files?: readonly AttachedFile[];
};

export type AttachedFile = TextFile | PictureFile;

/** Sent in UTF-8. */
export type TextFile = { readonly name: string; readonly text: string };

/** `description` is the alt text: at most 1,024 code points. */
export type PictureFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly description: string;
};

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** RGB, for what has no standing: a person, a source, a timeline. */
export const NEUTRAL_COLOUR = 0x5b6b7b;

/** Code points that count towards the total over all embeds of a message. */
export function embedSize(embed: APIEmbed): number {
  return embedTexts(embed).reduce((sum, text) => sum + codePoints(text), 0);
}

/** Code points that a reader sees: without the addresses of links. */
export function visibleSize(embed: APIEmbed): number {
  const seen = (text: string) => text.replaceAll(/\]\([^)\s]*\)/gu, ']');
  return embedTexts(embed).reduce((sum, text) => sum + codePoints(seen(text)), 0);
}

function embedTexts({ title, description, footer, author, fields = [] }: APIEmbed): string[] {
  const texts = [title, description, footer?.text, author?.name];
  return [...texts, ...fields.flatMap(({ name, value }) => [name, value])].filter(
    (text) => text !== undefined,
  );
}

export function embedsFit(embeds: readonly APIEmbed[]): boolean {
  return (
    embeds.length <= LIMITS.embeds &&
    embeds.reduce((sum, embed) => sum + embedSize(embed), 0) <= LIMITS.embedTotal &&
    embeds.every(({ description }) => codePoints(description ?? '') <= LIMITS.embedDescription)
  );
}

export function button(
  label: string,
  state: ButtonState,
  extra: Partial<APIButtonComponentWithCustomId> = {},
  slot = '',
): APIButtonComponentWithCustomId {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: shorten(label, LIMITS.buttonLabel),
    custom_id: formatCustomId(state, slot),
    ...extra,
  };
}

export function linkButton(label: string, url: string): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: shorten(label, LIMITS.buttonLabel),
    url,
  };
}

/** Rows of at most five buttons each. */
export function buttonRows(buttons: readonly APIButtonComponent[]): Row[] {
  const rows: Row[] = [];
  for (let start = 0; start < buttons.length; start += LIMITS.buttonsInRow) {
    rows.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(start, start + LIMITS.buttonsInRow),
    });
  }
  return rows;
}

/** A menu of at most 25 options. Their values must differ. */
export function selectRow(
  placeholder: string,
  state: ButtonState,
  options: readonly APISelectMenuOption[],
): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: formatCustomId(state),
        placeholder: shorten(placeholder, LIMITS.selectPlaceholder),
        options: options.slice(0, LIMITS.selectOptions).map((option) => ({
          ...option,
          label: shorten(option.label, LIMITS.selectOptionLabel),
          ...(option.description === undefined
            ? {}
            : { description: shorten(option.description, LIMITS.selectOptionDescription) }),
        })),
      },
    ],
  };
}

/**
 * Previous, "2/5", next. None for a single page. `page` counts from 0, and `pageState` is what the
 * button for a page asks for.
 */
export function pagerButtons(
  page: number,
  pages: number,
  { pageOf }: Pick<Messages, 'pageOf'>,
  pageState: (page: number) => ButtonState,
): APIButtonComponent[] {
  if (pages <= 1) return [];
  const previous = Math.max(page - 1, 0);
  const next = Math.min(page + 1, pages - 1);
  return [
    button('‹', pageState(previous), { disabled: previous === page }, 'previous'),
    button(pageOf(page + 1, pages), pageState(page), { disabled: true }, 'here'),
    button('›', pageState(next), { disabled: next === page }, 'next'),
  ];
}
