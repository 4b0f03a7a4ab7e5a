/** Reads which sums of dollars an English text says were offered as a reward, or paid. */
import { toLatinDigits } from '../text/normalize-text.ts';

export type Sum = {
  readonly dollars: number;
  /** "more than", "fewer than" and the like: the sum may be any above or below. */
  readonly isBound: boolean;
  readonly isAbout: boolean;
  /** As written: "$10 million". */
  readonly written: string;
  /** Where it begins in the text, in UTF-16 code units. */
  readonly start: number;
};

export type SumKind = 'reward' | 'payment';

const REWARD = /\b(?:rewards?|bount(?:y|ies)|offer(?:s|ed|ing)?)\b/iu;
const PAYMENT =
  /\b(?:pa(?:y|ys|id|ying)|payments?|settle\w*|award\w*|ordered|judge?ments?|damages|compensation)\b/iu;

/** What a text says of its sums; undefined for a text that says neither, or both. */
export function sumKind(text: string): SumKind | undefined {
  const [isReward, isPayment] = [REWARD.test(text), PAYMENT.test(text)];
  if (isReward === isPayment) return undefined;
  return isReward ? 'reward' : 'payment';
}

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const UNIT = 'million|billion|thousand|mln|mn|mio|mrd|bn|m|k';
const SUM = new RegExp(
  String.raw`(?:(?<bound>more than|over|at least|fewer than|less than)\s+|(?<about>about|around|some|almost|nearly|roughly|approximately|close to)\s+)?` +
    String.raw`(?:\$\s?(?<number>${NUMBER})\s?(?:(?<unit>${UNIT})\b)?` +
    String.raw`|\b(?<number2>${NUMBER})\s?(?:(?<unit2>${UNIT})\s+)?(?:of\s+)?(?:US\s+)?dollars\b)`,
  'giu',
);

const UNITS: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mln: 1e6,
  mio: 1e6,
  mrd: 1e9,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};

export function readSums(text: string): readonly Sum[] {
  const latin = toLatinDigits(text);
  return Array.from(latin.matchAll(SUM), ({ index, 0: whole, groups = {} }): Sum => {
    const unit = (groups['unit'] ?? groups['unit2'] ?? '').toLowerCase();
    const factor = UNITS[unit] ?? 1;
    const number = groups['number'] ?? groups['number2'] ?? '';
    const isDecimal = factor >= MILLION && DECIMALS_OR_THOUSANDS.test(number);
    return {
      dollars: (isDecimal ? Number(number) : toNumber(number)) * factor,
      // In other languages 1.500 million are 1.5 billion.
      isBound: groups['bound'] !== undefined || (isDecimal && factor === MILLION),
      isAbout: groups['about'] !== undefined,
      written: text.slice(index, index + whole.length).trim(),
      start: index,
    };
  });
}

const MILLION = 1e6;

/** In English, 1.956 billion is nearly two: a dot is decimal there. */
const DECIMALS_OR_THOUSANDS = /^\d{1,3}\.\d{3}$/u;

/** A sign before three digits is between thousands; before others it is decimal: 10,000 and 1,5. */
function toNumber(written: string): number {
  return Number(written.replaceAll(/[.,](?=\d{3}(?!\d))/gu, '').replace(',', '.'));
}
