/**
 * Given names that so many bear that they identify nobody, with spellings that folding alone does
 * not join. Two of them are never taken for each other, however alike they sound: hasan is not
 * husayn, said is not saad.
 *
 * From the common names of the Arab countries, Iran, Turkey and Pakistan as their civil registers
 * publish them, and of the English-, Spanish- and Russian-speaking ones.
 */
import { parseName } from './parse-name.ts';

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
dawud daoud داود | farid فريد | faruq farouk فاروق | fuad fouad فؤاد | habib حبيب | hadi هادي | haytham هيثم
hashim hashem هاشم | hisham hicham هشام | idris ادريس | imad emad عماد | isa issa eisa عيسى | isam essam عصام
jabir jaber جابر | jafar jaafar جعفر | khalil خليل | mahdi mehdi مهدي | marwan مروان | mukhtar mokhtar مختار
musa moussa موسى | nabil نبيل | naji ناجي | qasim kassem قاسم | rashid rachid رشيد | rida reza ridha رضا | riyad riad رياض
sami سامي | samir سمير | sharif cherif شريف | taha طه | usama osama oussama اسامة | wael وائل | yasin yassine ياسين
wali vali ولي | zakariya zakaria زكريا | fatima fatma فاطمة | aisha عائشة | maryam mariam مريم | zaynab zainab زينب | khadija خديجة
michael mike | john | james | david | robert | william | joseph joe | george | donald | thomas | richard | peter | paul
mark | steven stephen | daniel | charles | mary | anna | maria | jose | juan | carlos | luis | antonio | francisco
jorge | pedro | miguel | ivan | vladimir | sergei sergey | alexander aleksandr | dmitry dmitri | mikhail
`;

const CLASSES = classes();

/**
 * The classes of a folded part, spelled with e where i or a is usual too; undefined for any other name.
 * Mostly one; two where Arabic or Latin writes two names alike (عمر, عامر).
 */
export function givenNameClasses(phoneticForm: string): ReadonlySet<number> | undefined {
  return (
    CLASSES.get(phoneticForm) ??
    CLASSES.get(phoneticForm.replaceAll('e', 'i')) ??
    CLASSES.get(phoneticForm.replaceAll('e', 'a'))
  );
}

/** Of a word. */
export function isGivenName(word: string): boolean {
  return givenNameClasses(parseName(word).parts[0]?.phoneticForm ?? '') !== undefined;
}

function classes(): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const [common, spellings] of NAMES.split(/[|\n]/).entries()) {
    for (const spelling of spellings.split(' ').filter((word) => word !== '')) {
      const phoneticForm = parseName(spelling).parts[0]?.phoneticForm ?? '';
      found.set(phoneticForm, (found.get(phoneticForm) ?? new Set()).add(common));
    }
  }
  return found;
}
