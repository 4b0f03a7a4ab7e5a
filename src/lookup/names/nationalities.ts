/** Nationalities. Such a word is a family's name only after an article. Words are normalized. */

/**
 * Whether a word without its article is a nationality and no family.
 * Examples: a Saudi is not al-Saudi, مصري (Egyptian) is not al-Masri, and the Maghreb is not al-Maghrebi.
 */
export function isNationality(word: string): boolean {
  return NATIONALITIES.has(word);
}

const NATIONALITIES: ReadonlySet<string> = new Set(
  (
    'saudi iraqi yemeni kuwaiti omani qatari emirati bahraini israeli pakistani afghani somali irani azeri turki ' +
    'uzbeki tajiki kashmiri punjabi bengali bangladeshi nepali hindi maghrebi maghreb ' +
    'مصري سوري عراقي يمني سعودي كويتي قطري عماني اماراتي بحريني اردني فلسطيني لبناني ليبي تونسي جزايري مغربي ' +
    'سوداني صومالي ايراني تركي افغاني باكستاني پاكستاني هندي طاجيكي اوزبكي كردي سوريا'
  ).split(' '),
);
