/** The `timeline:` option that several commands share, and what it means. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Choice, privately, type Reply, type Services } from './command.ts';
import { localizedDescription } from './localized.ts';
import { LIMITS, shorten } from '../answers/limits.ts';
import { escapeInline, excerpt } from '../answers/markdown.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup, Scope } from '../lookup/lookup.ts';

export const timelineOption = {
  type: ApplicationCommandOptionType.String,
  name: 'timeline',
  ...localizedDescription((messages) => messages.commands.timeline),
  autocomplete: true,
  max_length: LIMITS.choiceValue,
} as const;

export type ScopeChoice =
  | { readonly kind: 'scope'; readonly scope: Scope }
  | { readonly kind: 'unknown'; readonly reply: Reply };

/** A timeline by its id or title; all of them when nothing was typed. */
export function chosenScope(
  typed: string | undefined,
  lookup: Lookup,
  messages: Messages,
): ScopeChoice {
  const wanted = typed?.trim().toLowerCase() ?? '';
  if (wanted === '') return { kind: 'scope', scope: undefined };
  const timeline = lookup.timelines.find(
    ({ id, title }) => id === wanted || title.toLowerCase() === wanted,
  );
  if (timeline) return { kind: 'scope', scope: timeline.id };
  const known = messages.list(lookup.timelines.map(({ title }) => escapeInline(title, messages)));
  const content = messages.notFound.timeline(excerpt(wanted, messages), known);
  return { kind: 'unknown', reply: privately({ content: shorten(content, LIMITS.content) }) };
}

/** The scope that a `custom_id` carries; an unknown one means all of them. */
export function scopeOf(id: string, lookup: Lookup): Scope {
  return lookup.timeline(id)?.id;
}

export function suggestTimelines(typed: string, services: Services): Choice[] {
  const wanted = typed.trim().toLowerCase();
  return services
    .lookup()
    .timelines.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted))
    .slice(0, LIMITS.choices)
    .map(({ id, title }) => ({ name: shorten(title, LIMITS.choiceName), value: id }));
}

/** For autocomplete, where a half-typed timeline must not be an error. */
export function scopeWhileTyping(typed: string | undefined, lookup: Lookup): Scope {
  return typed === undefined ? undefined : scopeOf(typed, lookup);
}
