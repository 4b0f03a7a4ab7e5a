/**
 * Given names that are too common to identify anybody, each with the spellings that have different
 * phonetic forms. Names of two classes never match, however similar they sound: Hasan is not Husayn.
 *
 * From the common names that the civil registers of the Arab countries, Iran, Turkey and Pakistan
 * publish, and of countries where English, Spanish or Russian is spoken.
 */
import { parseName } from './parse-name.ts';

/**
 * The classes of a phonetic form; undefined when it is no common given name. Mostly one class; two
 * where a script writes two names alike (عمر, عامر). An "e" also counts as "i" or "a".
 */
export function givenNameClasses(phoneticForm: string): ReadonlySet<number> | undefined {
  return (
    CLASSES.get(phoneticForm) ??
    CLASSES.get(phoneticForm.replaceAll('e', 'i')) ??
    CLASSES.get(phoneticForm.replaceAll('e', 'a'))
  );
}

/** Whether a word, in any script, is a common given name. */
export function isGivenName(word: string): boolean {
  return givenNameClasses(firstForm(word)) !== undefined;
}

function firstForm(word: string): string {
  return parseName(word).parts[0]?.phoneticForm ?? '';
}

/** One class each, separated by a bar or a new line. */
const NAMES = `
muhammad mohammed mohamed محمد | ahmad ahmed ahmet احمد | mahmud mahmoud محمود | hamid hameed حميد | hamed hamid حامد
ali aly علي | hasan hassan hassane حسن | husayn hussein hossein husain hocine huseyin حسين | umar omar omer عمر
uthman othman osman usman عثمان | khalid khaled خالد | ibrahim ebrahim brahim ابراهيم | ismail esmail ismael اسماعيل
yusuf yousef youssef youcef يوسف | yaqub yacoub يعقوب | yahya yahia يحيى | yunus younes younis يونس
mustafa mostafa moustapha مصطفى | said saeed سعيد | saad sad سعد | saif sayf seif سيف | salim saleem سليم
salem salim سالم | saleh salih salah صالح صلاح | salman سلمان | sulayman suleiman slimane soleiman سليمان
abdullah abdallah عبدالله | rahman rahmane رحمن | rahim رحيم | aziz عزيز | karim kareem كريم | malik malek ملك
qadir kader قادر | latif lateef لطيف | hakim حكيم | halim حليم | majid مجيد ماجد | salam سلام | wahhab wahab وهاب
jabbar جبار | jamal gamal djamel جمال | jalal جلال | kamal kemal كمال | tariq tarek طارق | walid waleed oualid وليد
bilal بلال | hamza hamzah حمزة | zayd zaid zeid زيد | ziyad ziad زياد | nasir nasser ناصر | nasr نصر | mansur mansour منصور
masud massoud مسعود | faysal faisal فيصل | fahd fahad فهد | sultan سلطان | amir amer عامر | amin ameen امين
anwar anouar انور | adil adel عادل | adnan عدنان | ayman aiman ايمن | ayyub ayoub ايوب | bakr بكر | bashir bachir بشير
dawud daoud davoud davud داود | farid فريد | faruq farouk فاروق | fuad fouad فؤاد | habib حبيب | hadi هادي | haytham هيثم
hashim hashem هاشم | hisham hicham هشام | idris ادريس | imad emad عماد | isa issa eisa عيسى | isam essam عصام
jabir jaber جابر | jafar jaafar جعفر | khalil خليل | mahdi mehdi مهدي | marwan مروان | mukhtar mokhtar مختار
musa moussa موسى | nabil نبيل | naji ناجي | qasim kassem قاسم | rashid rachid رشيد | rida reza ridha رضا | riyad riad رياض
sami سامي | samir سمير | sharif cherif شريف | taha طه | usama osama oussama اسامة | wael وائل | yasin yassine ياسين
wali vali ولي | zakariya zakaria زكريا | fatima fatma فاطمة | aisha عائشة | maryam mariam مريم | zaynab zainab زينب | khadija خديجة
michael mike | john | james | david | robert | william | joseph joe | george | donald | thomas | richard | peter | paul
mark | steven stephen | daniel | charles | mary | anna | maria | jose | juan | carlos | luis | antonio | francisco
jorge | pedro | miguel | ivan | vladimir | sergei sergey | alexander aleksandr | dmitry dmitri | mikhail
`;

const CLASSES = collectClasses();

function collectClasses(): ReadonlyMap<string, ReadonlySet<number>> {
  const classes = new Map<string, Set<number>>();
  for (const [number, spellings] of NAMES.split(/[|\n]/).entries()) {
    for (const spelling of spellings.split(' ').filter((word) => word !== '')) {
      const form = firstForm(spelling);
      classes.set(form, (classes.get(form) ?? new Set()).add(number));
    }
  }
  return classes;
}
