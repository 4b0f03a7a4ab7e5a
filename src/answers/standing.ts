/** How a standing looks: a colour, a sign and a word. */
import { escapeInline } from './markdown.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Standing } from '../timeline/model/schema.ts';
import type { Claim } from '../timeline/model/timeline.ts';

/**
 * The signs differ in shape, not only in colour. None is a tick or a cross: a standing says how firmly
 * a claim stands, not whether it is true.
 */
const LOOKS: Readonly<Record<Standing, { readonly colour: number; readonly sign: string }>> = {
  established: { colour: 0x2f9e6b, sign: '📘' },
  'court-finding': { colour: 0x3b82c4, sign: '⚖️' },
  'official-finding': { colour: 0x7a6fd0, sign: '🏛️' },
  accusation: { colour: 0xd9822b, sign: '📣' },
  reported: { colour: 0xc9a227, sign: '📰' },
  denial: { colour: 0xc2504a, sign: '🚫' },
  opinion: { colour: 0x7d8590, sign: '💬' },
};

/** RGB, for an embed. */
export function standingColour(standing: Standing): number {
  return LOOKS[standing].colour;
}

/** "⚖️ Court finding". */
export function standingName(standing: Standing, messages: Messages): string {
  return `${LOOKS[standing].sign} ${messages.standings[standing].name}`;
}

/** "⚖️ Court finding (default judgment)". */
export function claimStanding(claim: Claim, messages: Messages): string {
  const name = standingName(claim.standing, messages);
  return claim.defaultJudgment ? messages.qualified(name, messages.defaultJudgment) : name;
}

/** Who says so, and when if that is not the date of the entry. Escaped for Markdown. */
export function attribution(claim: Claim, messages: Messages): string {
  const by = escapeInline(claim.by, messages);
  return claim.date ? messages.saidOn(by, formatDate(claim.date, messages)) : by;
}
