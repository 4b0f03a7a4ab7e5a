/** The words of six languages that ask what was said. */
import type { Standing } from '../../timeline/model/schema.ts';
import { tokenize } from '../words/tokenizer.ts';

/**
 * Where the name of the speaker is, beside a word of each role:
 * - `verb`: before it (English). "Said Iran" and "Iran was accused" name no speaker.
 * - `free-verb`: before it or right after it ("dijo Pompeo", "was sagt der Iran").
 * - `finding`: as for `verb`, in a question ("what did the Commission find").
 * - `noun`: right before or after it, with or without `by` between.
 * - `source`: right after it ("according to"); `source-after`: right before it ("zufolge").
 * - `finding` also before `found`: "the Commission found that".
 * - `passive-verb`, and `free-verb` after `free-passive`: with `by` right after or before it.
 * - No name after `who` speaks ("wer beschuldigt den Iran"), and none after an accusing `free-verb`,
 *   but for `whom` ("wen beschuldigt Iran").
 * - `article-or-to`: an English article; in Spanish and French, who is spoken to or of after it.
 * - `by`: after it. After a `topic` or `target` is who is spoken of, or spoken to.
 */
export type SpeechRole =
  | 'verb'
  | 'free-verb'
  | 'passive-verb'
  | 'finding'
  | 'noun'
  | 'source'
  | 'source-after'
  | 'topic'
  | 'target'
  | 'by'
  | 'article'
  | 'article-or-to'
  | 'question'
  | 'passive'
  | 'free-passive'
  | 'who'
  | 'whom'
  | 'found'
  | 'and';

export type SpeechWord = { readonly role: SpeechRole; readonly standing: Standing | undefined };

/** The longest phrase below, in words. */
export const MOST_SPEECH_WORDS = 3;

/** Words and phrases of a role; phrases have _ between their words. */
const WORDS: readonly (readonly [SpeechRole, Standing | undefined, string])[] = [
  // English
  [
    'verb',
    undefined,
    `say says said saying tell tells told stated announce announces announced assert asserts asserted
     argue argues argued admit admits admitted acknowledge acknowledged respond responds responded react
     reacts reacted comment commented answered replied called claim claimed
     confirm confirms confirmed insist insists insisted complain complained`,
  ],
  [
    'verb',
    'denial',
    'deny denies denied denying reject rejects rejected dismiss dismisses dismissed',
  ],
  ['verb', 'accusation', 'accuse accuses accused allege alleges alleged'],
  [
    'finding',
    undefined,
    `find finds found conclude concludes concluded rule ruled decide decided report reported write wrote
     prove proves proved establish establishes established`,
  ],
  [
    'noun',
    undefined,
    `claims statement statements remark remarks comments words position reaction response reply answer
     findings conclusions`,
  ],
  ['noun', 'denial', 'denial denials rejection'],
  ['noun', 'accusation', 'accusation accusations allegation allegations'],
  ['noun', 'official-finding', 'official_finding official_findings'],
  ['noun', 'statement', 'official_statement official_statements'],
  ['noun', 'court-finding', 'court_finding court_findings court_ruling court_rulings'],
  ['noun', 'opinion', 'opinion opinions'],
  ['source', undefined, 'according_to as_per'],
  ['topic', undefined, 'about on regarding concerning'],
  ['target', undefined, 'against to into over'],
  ['by', undefined, 'by of from'],
  ['article', undefined, 'the an'],
  ['article-or-to', undefined, 'a'],
  ['question', undefined, 'what did does do how which'],
  ['passive', undefined, 'is are was were be been being'],
  ['found', undefined, 'that it this no nothing'],
  ['and', undefined, 'and or'],
  // German
  [
    'free-verb',
    undefined,
    `sagt sagte sagen sagten gesagt erklärt erklärte erklären behauptet behauptete behaupten behaupteten
     meint meinte schreibt schrieb geschrieben äußert äußerte geäußert bestätigt bestätigte bestätigten
     gab_zu gibt_zu räumte_ein eingeräumt zugegeben nannte nennt`,
  ],
  [
    'free-verb',
    'denial',
    `bestreitet bestreiten bestritt bestritten dementiert dementierte dementieren leugnet leugnete leugnen
     geleugnet zurückgewiesen`,
  ],
  ['free-verb', 'accusation', 'beschuldigt beschuldigte beschuldigen vorgeworfen'],
  [
    'noun',
    undefined,
    `behauptung behauptungen aussage aussagen äußerung äußerungen erklärung erklärungen worte stellungnahme
     stellungnahmen reaktion antwort erkenntnisse feststellungen`,
  ],
  ['noun', 'denial', 'dementi dementis'],
  ['noun', 'accusation', 'vorwurf vorwürfe anschuldigung anschuldigungen beschuldigungen'],
  [
    'noun',
    'official-finding',
    'offizielle_erkenntnisse offizielle_feststellungen amtliche_feststellungen amtliche_erkenntnisse',
  ],
  ['noun', 'court-finding', 'gerichtsurteil gerichtsurteile gerichtsentscheidungen'],
  ['source', undefined, 'laut nach_angaben nach_ansicht nach_meinung'],
  ['source-after', undefined, 'zufolge'],
  ['free-passive', undefined, 'wurde wurden wird werden worden'],
  ['who', undefined, 'wer'],
  ['whom', undefined, 'wen'],
  ['topic', undefined, 'über zu zum zur bezüglich hinsichtlich'],
  ['target', undefined, 'gegen wegen dazu'],
  ['by', undefined, 'von vom durch aus'],
  ['article', undefined, 'der die das den dem des'],
  ['and', undefined, 'und oder'],
  // French
  [
    'free-verb',
    undefined,
    `dit disait disent dire déclare déclaré déclarent affirme affirmé affirment prétend prétendu répond
     répondu conclut conclu confirme confirmé reconnaît reconnu admet admis avoue avoué qualifie qualifié`,
  ],
  ['free-verb', 'denial', 'nie nié nient dément démenti démentent rejette rejeté'],
  ['free-verb', 'accusation', 'accuse accusé accusent'],
  [
    'noun',
    undefined,
    'déclaration déclarations propos affirmation affirmations réponse réaction conclusions constats',
  ],
  ['noun', 'denial', 'démenti démentis dénégation dénégations'],
  ['noun', 'accusation', 'accusation accusations allégation allégations'],
  ['noun', 'official-finding', 'conclusions_officielles constats_officiels'],
  ['noun', 'court-finding', 'décisions_de_justice décision_de_justice jugements jugement'],
  ['source', undefined, 'selon après d_après dapres'],
  ['passive-verb', 'accusation', 'accusé_de accusé_d accusée_de accusés_de est_accusé été_accusé'],
  ['who', undefined, 'qui'],
  ['topic', undefined, 'sur propos_de à_propos au_sujet concernant'],
  ['target', undefined, 'contre au aux à'],
  ['by', undefined, 'par de du des d'],
  ['article', undefined, 'le la les l'],
  ['and', undefined, 'et ou'],
  // Spanish
  [
    'free-verb',
    undefined,
    `dijo dice dicen dijeron dicho afirma afirmó afirman afirmaron declara declaró declararon asegura aseguró
     respondió sostiene concluyó confirma confirmó reconoce reconoció admite admitió`,
  ],
  [
    'free-verb',
    'denial',
    'niega niegan negó negaron negado negando desmiente desmintió desmienten rechazó',
  ],
  ['free-verb', 'accusation', 'acusa acusó acusan acusaron ha_acusado han_acusado'],
  [
    'noun',
    undefined,
    'declaración declaraciones afirmación afirmaciones palabras respuesta reacción conclusiones hallazgos',
  ],
  ['noun', 'denial', 'desmentido desmentidos negativa negativas negación'],
  ['noun', 'accusation', 'acusación acusaciones denuncias'],
  ['noun', 'official-finding', 'conclusiones_oficiales hallazgos_oficiales'],
  [
    'noun',
    'court-finding',
    'fallos_judiciales fallo_judicial sentencias_judiciales sentencias fallos',
  ],
  ['source', undefined, 'según de_acuerdo_con'],
  ['passive-verb', 'accusation', 'acusado acusada acusados acusadas'],
  ['who', undefined, 'quién quien quiénes quienes'],
  ['whom', undefined, 'a_quién a_quien a_quiénes'],
  ['topic', undefined, 'sobre acerca respecto'],
  ['target', undefined, 'contra'],
  ['by', undefined, 'por del'],
  ['article', undefined, 'el los las'],
  ['and', undefined, 'y'],
  // Arabic
  [
    'free-verb',
    undefined,
    `قال قالت قالوا يقول تقول يقولون صرح صرحت ذكر ذكرت زعم زعمت ادعى ادعت أعلن أعلنت رد ردت وصف وصفت أكد أكدت يؤكد تؤكد اعترف اعترفت يعترف تعترف أقر أقرت`,
  ],
  ['free-verb', 'denial', 'نفى نفت ينفي تنفي أنكر أنكرت تنكر ينكر'],
  ['free-verb', 'accusation', 'اتهم اتهمت يتهم تتهم'],
  ['noun', undefined, 'كلام تصريح تصريحات أقوال تعليق تعليقات مزاعم ادعاءات بيان رواية موقف رد'],
  ['noun', 'denial', 'نفي إنكار'],
  ['noun', 'accusation', 'اتهامات'],
  // "اتهام إيران" is that Iran is accused.
  ['passive-verb', 'accusation', 'اتهام متهم متهمة'],
  ['noun', 'official-finding', 'نتائج_رسمية استنتاجات_رسمية'],
  ['noun', 'court-finding', 'أحكام_قضائية حكم_قضائي أحكام_المحاكم'],
  ['source', undefined, 'وفقا وفقا_ل طبقا_ل بحسب حسب على_لسان'],
  ['who', undefined, 'من_الذي من_التي مين'],
  ['topic', undefined, 'عن حول بشأن بخصوص'],
  ['target', undefined, 'ضد على إلى'],
  ['by', undefined, 'من من_قبل'],
  ['question', undefined, 'ماذا ما شو ايش'],
  ['and', undefined, 'و'],
  // Persian
  [
    'free-verb',
    undefined,
    `گفت گفته گفتند گفته_است می_گوید میگوید میگه می_گویند گفتن گفت_که اعلام_کرد ادعا_کرد ادعا_می_کند پاسخ_داد تأیید_کرد تایید_کرد تأیید_می_کند تایید_می_کند اعتراف_کرد پذیرفت اذعان_کرد خواند`,
  ],
  [
    'free-verb',
    'denial',
    'تکذیب_کرد تکذیب_کرده تکذیب_کردند تکذیب_می_کند تکذیب_میکند رد_کرد رد_می_کند انکار_کرد انکار_می_کند',
  ],
  ['free-verb', 'accusation', 'متهم_کرد متهم_می_کند'],
  ['passive-verb', 'accusation', 'متهم_شد متهم_است متهم_شده متهم_می_شود'],
  ['who', undefined, 'چه_کسی چه_کسانی کی'],
  [
    'noun',
    undefined,
    'ادعا ادعاها ادعاهای ادعای ادعا_های سخنان اظهارات حرف حرفهای حرف_های گفته_های گفتههای بیانیه پاسخ واکنش موضع',
  ],
  ['noun', 'denial', 'تکذیب تکذیبها تکذیبهای تکذیب_های تکذیب_ها انکار تکذیبیه'],
  ['noun', 'accusation', 'اتهام اتهامات اتهام_های اتهامهای'],
  ['noun', 'official-finding', 'یافته_های_رسمی یافتههای_رسمی'],
  ['noun', 'court-finding', 'احکام_دادگاه حکم_دادگاه رای_دادگاه'],
  ['source', undefined, 'به_گفته به_گفته_ی به_گزارش به_نقل_از بنا_به از_نظر'],
  ['topic', undefined, 'درباره در_باره در_مورد راجع_به'],
  ['target', undefined, 'علیه به'],
  ['by', undefined, 'توسط از_سوی از_طرف'],
  ['question', undefined, 'چی چه چیزی'],
];

const SPEECH_WORDS: ReadonlyMap<string, SpeechWord> = new Map(
  WORDS.flatMap(([role, standing, words]) =>
    words
      .trim()
      .split(/\s+/u)
      .map((word) => [speechKey(word.replaceAll('_', ' ')), { role, standing }] as const),
  )
    // The first language that has a word decides about it.
    .toReversed(),
);

function speechKey(text: string): string {
  return tokenize(text)
    .map(({ term }) => term)
    .join(' ');
}

const FIRST_WORDS: ReadonlySet<string> = new Set(
  Array.from(SPEECH_WORDS.keys(), (terms) => terms.split(' ')[0] ?? ''),
);

/** Whether a word or phrase with a role begins with a term. */
export function mayBeginSpeech(term: string): boolean {
  return FIRST_WORDS.has(term);
}

/** The role of a word or phrase, given as terms with a space between them. */
export function speechWord(terms: string): SpeechWord | undefined {
  return SPEECH_WORDS.get(terms);
}
