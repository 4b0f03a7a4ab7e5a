/** The `timeline:` option that several commands share, and what it means. */
import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Choice, privately, type Reply, type Services } from './command.ts';
import { localizedDescription } from './localized.ts';
import { askWhetherMeant, type ChoiceKind, resolveChoice } from './resolve-choice.ts';
import { codePoints, LIMITS, shorten } from '../answers/limits.ts';
import { escapeInline, excerpt } from '../answers/markdown.ts';
import type { Messages } from '../i18n/language.ts';
import type { Lookup, Scope } from '../lookup/lookup.ts';
import type { Timeline } from '../timeline/model/timeline.ts';

export const timelineOption = {
  type: ApplicationCommandOptionType.String,
  name: 'timeline',
  ...localizedDescription((messages) => messages.commands.timeline),
  autocomplete: true,
  max_length: LIMITS.choiceValue,
} as const;

export type ResolvedScope =
  | { readonly kind: 'scope'; readonly scope: Scope }
  | { readonly kind: 'unknown'; readonly reply: Reply };

/** All timelines when nothing was typed. */
export function resolveScope(
  typed: string | undefined,
  { timelines }: Lookup,
  messages: Messages,
): ResolvedScope {
  const wanted = typed?.trim() ?? '';
  if (wanted === '') return { kind: 'scope', scope: undefined };
  const resolved = resolveChoice(timelineKind(timelines), wanted, timelines);
  if (resolved.kind === 'found') return { kind: 'scope', scope: resolved.item.id };
  const known = messages.list(timelines.map(({ title }) => escapeInline(title, messages)));
  const unknown = messages.notFound.timeline(excerpt(wanted, messages), known);
  if (resolved.close.length === 0) {
    const content = shorten(unknown, LIMITS.content);
    return { kind: 'unknown', reply: privately({ content }) };
  }
  const titles = resolved.close.map(({ title }) => title);
  const question = askWhetherMeant(titles, messages);
  const content = `${shorten(unknown, LIMITS.content - codePoints(question) - 1)}\n${question}`;
  return { kind: 'unknown', reply: privately({ content }) };
}

/** The scope in a `custom_id`; all timelines where it is not served any more. */
export function servedScope(id: string, lookup: Lookup): Scope {
  return lookup.timeline(id)?.id;
}

/** For autocomplete, where a half-typed timeline must not be an error. */
export function scopeWhileTyping(typed: string | undefined, lookup: Lookup): Scope {
  return typed === undefined ? undefined : servedScope(typed, lookup);
}

export function suggestTimelines(typed: string, services: Services): Choice[] {
  const { complete, label, value } = timelineKind(services.lookup().timelines);
  return complete(typed)
    .slice(0, LIMITS.choices)
    .map((timeline) => ({ name: label(timeline), value: value(timeline) }));
}

function timelineKind(timelines: readonly Timeline[]): ChoiceKind<Timeline> {
  return {
    value: ({ id }) => id,
    label: ({ title }) => shorten(title, LIMITS.choiceName),
    names: ({ id, title }) => [id, title],
    complete(typed) {
      const wanted = typed.trim().toLowerCase();
      return timelines.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted));
    },
  };
}
