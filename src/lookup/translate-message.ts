/**
 * Translates what German, French, Spanish, Arabic and Persian messages say of attacks into English, to be
 * compared with the record: how many were killed or wounded, who, where and when. Other words stay as
 * they are. What a question is searched by is in ./words/glossary.ts.
 */

export type EnglishText = {
  readonly text: string;
  /** The words of the message from which a piece of `text` came. Offsets are UTF-16 code units. */
  original(start: number, end: number): string;
};

/** English words, and patterns of the words for them. Longer ones before those that they hold. */
const LATIN: readonly (readonly [english: string, pattern: string])[] = [
  // How many.
  ['at least', 'mindestens|wenigstens|au moins|al menos|por lo menos'],
  ['more than', "mehr als|plus (?:de|d’|d')|más de"],
  ['fewer than', 'weniger als|moins de|menos de'],
  [
    'about',
    'etwa|rund|ungefähr|zirka|ca\\.?|gut|environ|quelque|alrededor de|unos|unas|aproximadamente',
  ],
  ['almost', 'fast|beinahe|knapp|presque|près de|casi|cerca de'],
  ['up to', "bis zu|jusqu[’']à|hasta"],
  ['seventeen', 'siebzehn|dix-sept|diecisiete'],
  ['eighteen', 'achtzehn|dix-huit|dieciocho'],
  ['nineteen', 'neunzehn|dix-neuf|diecinueve'],
  ['two', 'zwei|deux|dos'],
  ['three', 'drei|trois|tres'],
  ['four', 'vier|quatre|cuatro'],
  ['five', 'fünf|cinq|cinco'],
  ['six', 'sechs|seis'],
  ['seven', 'sieben|siete'],
  ['eight', 'acht|huit|ocho'],
  ['nine', 'neun|neuf|nueve'],
  ['ten', 'zehn|dix|diez'],
  ['eleven', 'elf|onze'],
  ['twelve', 'zwölf|douze|doce'],
  ['thirteen', 'dreizehn|treize|trece'],
  ['fourteen', 'vierzehn|quatorze|catorce'],
  ['fifteen', 'fünfzehn|quinze|quince'],
  ['sixteen', 'sechzehn|seize|dieciséis'],
  ['twenty', 'zwanzig|vingt|veinte'],
  // Who.
  ['people', 'Menschen|Personen|Leute|Opfern?|personnes|gens|victimes|personas|víctimas'],
  ['sailors', 'Seeleuten?|Matrosen|Marinesoldaten|marins|matelots|marineros|marinos'],
  ['Americans', 'Amerikanern?|Américains|estadounidenses'],
  ['American', '(?:US-)?amerikanische[nrsm]?|américaine?s?'],
  // What happened to them.
  [
    'were',
    "wurden?|waren|war(?= (?:am|im) )|sind|sont|(?:a|ont) été|(?:c[’']|ç[’'])?étai(?:en)?t|fut|furent",
  ],
  ['were', 'fueron|fue|era|eran|han sido|resultaron'],
  ['killed', 'töte(?:te|ten|t)|getötet|starben|ums Leben (?:kamen|gekommen)|kamen ums Leben'],
  ['killed', 'ont tué|a tué|avaient tué|tuèrent|tuant|tuée?s?|sont mort[es]*|ont péri'],
  ['killed', '(?:mataron|mató|matando|matar) a|mataron|mató|murieron|fallecieron|asesinad[oa]s'],
  ['dead', 'Tote[n]?|Todesopfern?|morte?s?|décès|muert[oa]s|fallecid[oa]s|víctimas mortales'],
  [
    'wounded',
    'verletz(?:te[n]?|t)|verwunde(?:te[n]?|t)|bless(?:èrent|ant|ée?s?)|hirieron(?: a)?|hirió(?: a)?|herid[oa]s',
  ],
  // What was paid.
  ['million', 'Millionen|Million|Mio\\.?|millions?(?: de)?|millones(?: de)?'],
  ['billion', 'Milliarden?|Mrd\\.?|milliards?(?: de)?|mil millones(?: de)?'],
  ['dollars', 'US-Dollar|Dollars?|dólares'],
  ['reward', 'Kopfgeld|Belohnung|récompense|recompensa'],
  [
    'offered',
    'a offert|ont offert|boten|bot|setzten|ausgesetzt|offrent|offert|ofreció|ofrecieron|ofrece',
  ],
  ['victims', 'Hinterbliebenen?|Angehörigen?|proches|familles|familiares|familias'],
  ['ordered', 'verurteilte|verurteilt|verpflichtete|a condamné|condamna|condenó|ordenó'],
  ['court', 'Gericht|tribunal|juzgado'],
  ['judge', 'Richter(?:in)?|juge|juez(?:a)?'],
  ['paid', 'zahlte[n]?|gezahlt|bezahlte|a payé|ont payé|versé|pagó|pagaron'],
  // What it was.
  ['embassy bombings', 'Botschafts(?:anschläge[n]?|attentate[n]?)'],
  ['bombings', 'Bomben?(?:anschläge[n]?|attentate[n]?)|attentats à la bombe|atentados con bomba'],
  ['bombing', 'Bomben?(?:anschlag|attentat)s?|attentat à la bombe|atentado con bomba'],
  ['attacks', 'Anschläge[n]?|Angriffe[n]?|Attentate[n]?|attentats|attaques|atentados|ataques'],
  ['attack', 'Anschlag(?:es|s)?|Angriff(?:es|s)?|attentat|attaque|(?:atentado|ataque)(?: al)?'],
  ['attacked', 'angegriffen|attaquée?s?|atacad[oa]s?'],
  ['embassies', 'Botschaften|ambassades|embajadas'],
  ['embassy', 'Botschaft|ambassade|embajada'],
  [
    'happened',
    'geschah(?:en)?|ereigneten? sich|stattgefunden|passierten?|fand(?:en)?(?= (?:am|im) )|fand(?:en)? statt|(?:a|ont) eu lieu|eurent lieu|eut lieu',
  ],
  ['happened', 'ocurrió|ocurrieron|tuvo lugar|tuvieron lugar|sucedió|sucedieron'],
  [
    'warship',
    'Kriegsschiff(?:es|s)?|Zerstörers?|navire de guerre|destroyer|buque de guerra|destructor',
  ],
  ['port', 'Hafens?|puerto'],
  // Where: names that differ from the English ones.
  ['Dar es Salaam', 'Daressalam|Dar[ -]es[ -]Sala?am'],
  ['Aden', 'Adén'],
  ['Sudan', 'Soudan|Sudán'],
  ['Iran', 'Irán'],
  ['New York', 'Nueva York'],
  ['Tehran', 'Teheran|Téhéran|Teherán'],
  ['US', 'Vereinigten? Staaten|États-Unis|Etats-Unis|Estados Unidos|EE\\. ?UU\\.|EEUU'],
  // What joins them.
  ['against', 'gegen|contre|contra|auf'],
  ['to', 'aux|à|zu zahlen an|an'],
  ['for', 'für|pour|por|para'],
  ['of', 'von|vom|des|du|de la|de|del'],
  ['the', 'der|die|das|den|dem|le|les|la|los|las|el'],
  ['in', 'im|en|au'],
  ['on', 'am'],
  ['and', 'und|et|y'],
  ['but', 'aber|mais|pero'],
  ['while', 'während|tandis que|mientras'],
  ['before', 'vor|bevor|avant|antes'],
  ['after', 'nach|nachdem|après|después|tras'],
  ['since', 'seit|depuis|desde'],
  ['', 'statt'],
  ['like', 'wie|comme|como'],
  ['unlike', 'anders als|im Gegensatz|contrairement|a diferencia'],
];

/** The same in Arabic script. The endings of a noun and the letters before it are left out. */
const ARABIC: readonly (readonly [english: string, pattern: string])[] = [
  ['at least', 'ما لا يقل عن|على الأقل|دست[\u200c ]?کم|حداقل'],
  ['more than', '[أا]كثر من|ما يزيد على|بیش از'],
  ['fewer than', '[أا]قل من|کمتر از'],
  ['about', 'نحو|حوالي|زهاء|حدود|تقریبا'],
  ['almost', 'قرابة|ما يقرب من|نزدیک به|قریب به'],
  ['seventeen', 'سبعة عشر|سبع عشرة|هفده'],
  ['nineteen', 'تسعة عشر|تسع عشرة|نوزده'],
  ['people', 'شخص[ًا]*|[أا]شخاص|ضحي[ةه]|ضحايا|قربانیان|نفر|تن'],
  ['were', 'كانت?|بود(?:ند)?'],
  ['sailors', 'بحار[ًا]*|بحارة|ملوان(?:ان)?'],
  ['American', '[أا]مري?كي(?:ا|ًا|ة|ين|تين)?|آمریکایی'],
  ['US', '[أا]مري?كا|الولايات المتحدة|آمریکا|ایالات متحده'],
  ['killed', 'قُ?تلوا|قُ?تلت?|مقتل|لقوا (?:حتفهم|مصرعهم)|کشته شدند|کشته شد|را کشتند?|جان باختند'],
  ['dead', 'قتيل[ًا]*|قتلى|کشته'],
  ['wounded', '[إا]صابة|جرح|[أا]صيب|جريح[ًا]*|جرحى|مصاب[ًا]*|زخمی(?: شدند)?|مجروح'],
  ['million', 'مليون|ملايين|میلیون'],
  ['billion', 'مليار|میلیارد'],
  ['dollars', 'دولار(?:ات)?|دلار(?:ی)?'],
  ['reward', 'مكاف[أا][ةه]|جایزه'],
  ['offered', 'عرضت?|رصدت?|تعیین کرد|گذاشت|پیشنهاد کرد'],
  ['paid', 'دفعت?|سددت?|پرداخت(?: کرد)?'],
  ['ordered', '[أا]مرت?|[أا]لزمت?|محکوم کرد'],
  ['court', 'محكمة|دادگاه'],
  ['victims', 'عائلات|[أا]سر|خانواده[\u200c ]?های'],
  ['Sudan', 'سودان'],
  ['Iran', '[إا]يران|ایران'],
  ['for', 'مقابل|لقاء|برای|بابت'],
  ['bombings', 'تفجيرات|تفجيري|بمب[\u200c ]?گذاری[\u200c ]?ها(?:ی)?'],
  ['bombing', 'تفجير|بمب[\u200c ]?گذاری'],
  ['attacks', 'هجمات|حملات'],
  ['attack', 'هجوم|حمل[هۀة]'],
  ['embassies', 'سفارات|سفارتين?|سفارت[\u200c ]?ها(?:ی)?|سفارتخانه[\u200c ]?ها(?:ی)?'],
  ['embassy', 'سفارة|سفارت'],
  ['happened', 'وقعت?|حدثت?|جرت|رخ داد(?:ند)?|اتفاق افتاد(?:ند)?'],
  ['warship', 'مدمرة|سفينة|ناو'],
  ['Cole', 'كول|کول'],
  ['USS', 'يو [إا]س [إا]س|یواس[\u200c ]?اس'],
  ['port', 'ميناء|بندر'],
  ['Nairobi', 'نيروبي|نایروبی'],
  ['Dar es Salaam', 'دار ?(?:ال)?سلام'],
  ['Aden', 'عدن'],
  ['in', 'في|در'],
  ['of', 'من|عن|از'],
  ['against', 'ضد|على|علیه|به'],
  ['and', 'و'],
  ['before', 'قبل|پیش'],
  ['after', 'بعد|پس'],
  ['', 'هذا|هذه|التي|الذي|این|آن|را|که|شد|شدند|داشت|عام|سنة|سال'],
];

const ROWS = [...LATIN, ...ARABIC];

/** "l’attentat" is the attack. In Arabic, "and" and the article are written with the word too. */
const PATTERN = new RegExp(
  "(?<![\\p{L}\\p{N}])(?:[ld][’'](?=\\p{L})|(?:" +
    LATIN.map(([, pattern]) => `(${pattern})`).join('|') +
    '|(?<and>و)?(?:ب|ل|ف)?(?:ال|ل)?(?:' +
    ARABIC.map(([, pattern]) => `(${pattern})`).join('|') +
    '))(?![\\p{L}\\p{N}\\p{M}]))',
  'giu',
);

/** The groups of Arabic rows come after `and`. */
function rowOf(groups: readonly (string | undefined)[]): number {
  const group = groups.findIndex((each, index) => each !== undefined && index !== LATIN.length);
  return group > LATIN.length ? group - 1 : group;
}

export function toEnglish(text: string): EnglishText {
  const pieces: { readonly at: number; readonly start: number; readonly end: number }[] = [];
  let english = '';
  let done = 0;
  const copy = (until: number) => {
    for (; done < until; done += 1) {
      pieces.push({ at: english.length, start: done, end: done + 1 });
      english += text[done] ?? '';
    }
  };
  for (const match of text.matchAll(PATTERN)) {
    const [word, ...groups] = match;
    const end = match.index + word.length;
    copy(match.index);
    pieces.push({ at: english.length, start: match.index, end });
    english += `${match.groups?.['and'] ? 'and ' : ''}${ROWS[rowOf(groups)]?.[0] ?? ''}`;
    done = end;
  }
  copy(text.length);
  return {
    text: english,
    original(start, end) {
      const first = pieces.findLast(({ at }) => at <= start);
      const last = pieces.findLast(({ at }) => at < end);
      return text.slice(first?.start, last?.end);
    },
  };
}
