/** The standings that a message speaks of: "what did that court find", "Iran denies it". */
import type { Standing } from '../timeline/model/schema.ts';

/** In all languages of the answers. German nouns are parts of longer ones: Bundesgericht. */
const SPOKEN_OF: readonly (readonly [RegExp, Standing])[] = [
  [
    /\b(?:courts?|judges?|jury|rulings?|verdicts?|tribunal(?:es)?|juges?|jueces|juez|sentencias?)\b|gericht|\burteil|محكمة|المحكمة|القاضي|دادگاه|قاضی/iu,
    'court-finding',
  ],
  [
    /\b(?:commissions?|comisión|inquiry|united nations|nations unies|naciones unidas|vereinte nationen)\b|\b(?:UN|ONU|UNO)\b|kommission|لجنة|الأمم المتحدة|کمیسیون|سازمان ملل/u,
    'official-finding',
  ],
  [
    /\b(?:den(?:y|ies|ied|ials?|ying)|dément\w*|niega[ns]?|negó|desmient\w*|bestreite[nt]|leugne[nt]|dementier\w*)\b|نفي|نفى|تنفي|تکذیب|انکار/iu,
    'denial',
  ],
];

/** In no order, each once. */
export function askedStandings(message: string): readonly Standing[] {
  return SPOKEN_OF.filter(([pattern]) => pattern.test(message)).map(([, standing]) => standing);
}
