/** Nationalities. Such a word is a family's name only after an article. Words are normalized. */

/**
 * Whether a word without its article is a nationality and no family.
 * Examples: a Saudi is not al-Saudi, مصري (Egyptian) is not al-Masri, and the Maghreb is not al-Maghrebi.
 */
export function isNationality(word: string): boolean {
  return NATIONALITIES.has(word);
}

/**
 * Whether a nationality agrees with the Arabic noun before it: ولي العهد السعودي is the Saudi crown
 * prince, and اغتيال المصري is the murder of al-Masri.
 */
export function isArabicAdjective(term: string, previous: string): boolean {
  return (
    ARABIC_ARTICLE.test(previous) &&
    ARABIC_ARTICLE.test(term) &&
    isNationality(term.replace(ARABIC_ARTICLE, ''))
  );
}

const ARABIC_ARTICLE = /^ال(?=.{3})/u;

const NATIONALITIES: ReadonlySet<string> = new Set(
  (
    'saudi iraqi yemeni kuwaiti omani qatari emirati bahraini israeli pakistani afghani somali irani azeri turki ' +
    'uzbeki tajiki kashmiri punjabi bengali bangladeshi nepali hindi maghrebi maghreb ' +
    'مصري سوري عراقي يمني سعودي كويتي قطري عماني اماراتي بحريني اردني فلسطيني لبناني ليبي تونسي جزايري مغربي ' +
    'سوداني صومالي ايراني تركي افغاني باكستاني پاكستاني هندي طاجيكي اوزبكي كردي سوريا'
  ).split(' '),
);
