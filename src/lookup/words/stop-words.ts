/** Terms that say nothing about what a text or a question is about. */
import { ara } from 'stopword/src/stopwords_ara.js';
import { deu } from 'stopword/src/stopwords_deu.js';
import { eng } from 'stopword/src/stopwords_eng.js';
import { fas } from 'stopword/src/stopwords_fas.js';
import { fra } from 'stopword/src/stopwords_fra.js';
import { spa } from 'stopword/src/stopwords_spa.js';
import type { ForeignLanguage } from './foreign-forms.ts';
import { toTerm } from './tokenizer.ts';

/** Whether a term is too common to be indexed, in English, Arabic or Persian. */
export function isStopWord(term: string): boolean {
  return STOP_WORDS.has(term);
}

/** Whether a term is a stop word, or part of any question about anything. */
export function isQuestionWord(term: string): boolean {
  return STOP_WORDS.has(term) || QUESTION_WORDS.has(term);
}

/**
 * Whether a term is a stop word of a text in that language, or part of any question in it. German
 * "die" and "war", French "son" and "pour" are so too, which are words of English entries.
 */
export function isStopWordOf(term: string, language: ForeignLanguage): boolean {
  return STOP_WORDS_OF[language].has(term);
}

export function isEnglishStopWord(term: string): boolean {
  return ENGLISH_STOP_WORDS.has(term);
}

const STOP_WORDS: ReadonlySet<string> = new Set([...eng, ...ara, ...fas].map(toTerm));

/** English, particles of names, Arabic, Persian, French, German, Spanish. */
const QUESTION_WORDS: ReadonlySet<string> = new Set(
  toTerms(`
whom whose when why whether does doing done will shall may let lets
happen happens happened happening tell show list give find search look lookup explain describe know
anything something everything information info details detail regarding concerning related relating
entry entries event events timeline record records mentioned mention mentions please want need every
im ive id whats whos wheres whens dont doesnt didnt isnt wasnt arent werent not no yes
really actually ever just exactly say says saying according so without onto during until
al el bin ibn ben
لماذا ماهو ماهي حدث جرى وقع
كجا چرا چگونه چطور كدام است بود شد شده كسي چيست كيست سال رخ داد اتفاق افتاد
qui que quoi quand ou comment pourquoi quel quelle est etait
wer wann wo wie warum welche ist
quien que cuando donde como por cual es fue paso passe
`),
);

const ENGLISH_STOP_WORDS: ReadonlySet<string> = new Set([
  ...eng.map(toTerm),
  ...toTerms('does did when why will whose whom dont didnt isnt wasnt not im'),
]);

/**
 * What `stopword` lacks: words of questions, of saying, and of chats, also without their accents. Verbs
 * of saying stand beside any name ("dijo Pompeo") and say nothing about what is asked.
 */
const STOP_WORDS_OF: Readonly<Record<ForeignLanguage, ReadonlySet<string>>> = {
  de: new Set([
    ...deu.map(toTerm),
    ...toTerms(`
wieviel wieviele wievielen welch welcher welches welchen wem wessen wohin woher wofür wozu womit weshalb wieso
laut angeblich gemäß zufolge wegen gegen über unter zwischen während seit bis trotz ohne nach vor bei beim vom
zum zur ins ans aufs fürs sich sind sein seid waren wäre würde wurde wurden worden werden wird hatte hatten hätte
habe haben gehabt kann könnte muss müsste soll sollte sollen darf will wollte gibt gab es
sagt sagte sagten gesagt sagen meint meinte erklärt erklärte äußerte sprach spricht gesprochen reagierte
nannte heißt hieß berichtet berichtete erwähnt passiert passierte geschah geschehen
aktuell aktuelle aktueller aktuellen aktuelles derzeit derzeitige derzeitiger derzeitigen momentan eigentlich überhaupt wirklich echt mal halt eben doch schon noch nur auch sogar immer nie wieder jetzt heute
damals dann danach davor hier dort da darüber davon dazu damit dafür dagegen deshalb weil dass ob wenn als
bitte danke hallo leute jemand niemand irgendwer irgendwas etwas nichts alles alle keiner kein keine keinen
man mich mir dich dir uns euch ihm ihn ihr ihre ihren ihrem ihrer dieser diese dieses diesen diesem jener jene
sehr ganz viel viele vielen mehr meisten wenig einige paar beide
jahr jahre jahren tag tage angaben eigenen eigene finde suche zeig zeige gib infos angeht betrifft stattgefunden stattfand stattfanden ereignete ereigneten ereignis ereignisse ereignissen vorfall vorfälle nix ne nen
januar februar märz juni juli oktober dezember anzahl zahl zahlen datum dollar dollars gewährt gegeben geben gab
fand fanden gefunden findet finden heraus herausgefunden kam kommen kamen gekommen machte machten machen macht gemacht
via dank per angeblicher angebliche angeblichen sogenannte sogenannten wohl etwa zirka knapp fast rund
sommer herbst frühling frühjahr winter anfang mitte ende
zurück frei fest ab an auf aus um weiß wissen genau stimmt sache sachen ding lief los
`),
  ]),
  fr: new Set([
    ...fra.map(toTerm),
    ...toTerms(`
qui que quoi quand où comment pourquoi combien quel quelle quels quelles lequel laquelle lesquels dont
est-ce cest quest qu jusqu lorsqu puisqu aujourdhui ca cela ceci celui celle ceux celles cette cet ces
sur sous vers chez entre contre selon depuis pendant avant après avec sans dès lors malgré parmi hors jusque
plus moins très trop assez bien mal aussi encore déjà toujours jamais rien personne tout tous toute toutes
dit dite disent disait dire affirment déclaré déclare déclara expliqué parlé parle parlait propos répondu réagi
été être avoir fait faire font faisait peut peuvent pouvait doit doivent va vont allait vraiment juste
mais donc car parce si comme alors ainsi puis ensuite non oui ne pas point
deux leur leurs notre votre nos vos mon ma mes ton ta tes lui eux elle elles
année années an ans jour jours janvier février avril juin juillet août septembre octobre novembre décembre svp stp merci salut mdr lol bah ben quelquun quelque quelques nombre date dates dollars dollar donner donné donnent rendu mis mettre pris prendre
sait sais savoir trouver cherche montre donne infos actuel actuelle actuels actuellement maintenant concernant passé arrivé lieu eu eut eurent via travers
trouvé trouvée trouva trouvent lu lus environ presque près soi-disant prétendument automne printemps hiver début fin milieu
vrai chose choses truc événement événements évènement évènements
`),
  ]),
  es: new Set([
    ...spa.map(toTerm),
    ...toTerms(`
qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas porqué porque pues aunque
a al ante bajo cabe con contra de del desde durante en entre hacia hasta mediante para por según sin sobre tras
el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella eso esto
yo tú él ella ellos ellas nosotros me te se le les nos mi mis tu tus su sus nuestro
ser es son era eran fue fueron sea sido siendo estar está están estaba estaban estuvo haber ha han había hubo hay
tiene tenía tuvo tener hacer hace hizo hicieron puede pueden podía debe va van iba ir
dijo dijeron dice dicen decir dicho declaró declaraciones comentó contó contaron habló habla hablar respondió
reaccionó explicó
muy más menos mucho muchos poco todo toda todos todas nada nadie algo alguien ya aún también tampoco siempre nunca
no sí si ni o u y e que como cuando donde pero sino mas entonces luego después antes ahora así
actualmente hoy realmente acaso quizá supuestamente enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre jaja jajaja q xq pq x d tb tmb vale hola gracias favor oye
año años día días pasó sucedió ocurrió buscar busco cosas cosa lo datos número cantidad fecha fechas dólares dólar dio dar dan da dieron le les razón hizo puso ocurrieron tuvieron lugar sucedieron suceso sucesos hechos
vía través encontró encontraron encontrado encuentra leyó casi cerca unos presunto presunta supuesto
otoño primavera verano invierno principios finales fines mediados inicios comienzos verdad tema evento eventos acontecimientos
`),
  ]),
  ar: new Set([
    ...ara.map(toTerm),
    ...toTerms(`
من ما ماذا متى وش ايه اللى منو شنهو كيفية مدى هوية اين أين كيف كم لماذا لم هل أي اي ايش شو مين وين ليش ليه امتى قديش كيفاش فين ازاي شنو
اللي الي هذا هذه ذلك تلك الذي التي الذين هو هي هم نحن انا انت انه انها انهم ان أن إن لان كان كانت كانوا يكون
قال قالت قالوا يقول تقول يقولون قول كلام صرح تصريح تصريحات ذكر ذكرت تحدث اكد أكد أكدت علق رد قائلا
عن على في الى إلى مع بعد قبل ضد حول بسبب عند عبر خلال بين منذ حتى لدى بدون غير مثل كل بعض
قد لقد سوف لن لا ليس ليست مش مو ما ولا او أو ثم بل لكن لكنه حيث اذا إذا لو
تم جرى حصل صار صارت يعني بس كمان برضو الحين هلق هسه جدا اصلا طيب يا جماعة شباب
سنة عام شهر يوم زمان الان شي شيء حدا احد واحد هناك هنا منه منها فيه فيها عنه عنها به بها له لها لهم
بنحو نحو حوالي قرابة زهاء تقريبا يصف وصف يصفه الخاص بشأن بخصوص معلومات ابحث اريد ماهو ماهي الحالي الحالية حاليا الآن اليوم عدد دولار دولارات احداث حادث حادثة حوادث واقعة
`),
  ]),
  fa: new Set([
    ...fas.map(toTerm),
    ...toTerms(`
که کی کسی چه چی چرا چگونه چطور چطوری چجوری کجا کدام چند چقدر آیا مگر
را رو از به با در تو توی برای بر تا و یا هم این آن اون همین همان ایشان او ما شما آنها اونا من
درباره دربارهٔ راجع مورد خصوص سر علیه طبق بنا براساس اساس بخاطر خاطر دلیل بین میان بدون مثل
گفت گفته گفتن گفتند می‌گوید میگوید میگه میگن گفتش اظهار اظهارات سخنان حرف حرفهای گوید واکنش توضیح داد دادند
است هست بود بودند باشد شد شدند شده شدن شود میشود کرد کردند کرده کردن کند میکند کنند بوده نیست نبود نشد
نه ها های هایی هایش هایم هایت هایشان هایمان هایتان شان مان تان اند ایم اید ای می نمی اش ات ام تر ترین
سال ماه روز وقت زمان پس پیش قبل بعد الان امروز دیگه دیگر فقط هیچ همه خیلی واقعا البته ولی اما اگر اصلا خب بابا
اونوقت حالا خودش خود لطفا ممنون سلام آقا خانم چیز چیزی یک یه دو سه
نفر بگو بگید نشون نشان اتفاق رخ افتاد تعداد شمار دلار داره دارن داشت داشتند نداد ندادند زد خبر فعلی فعلا کنونی اکنون هم‌اکنون رویداد رویدادها رویدادهای وقایع واقعه حوادث حادثه ماجرا ماجرای
`),
  ]),
};

function toTerms(words: string): readonly string[] {
  return words
    .trim()
    .split(/\s+/)
    .map(toTerm)
    .filter((term) => term !== '');
}
