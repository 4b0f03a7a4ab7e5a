/** Cuts texts into words, and gives each the forms under which it is found. */
import { stemmer } from 'stemmer';
import { ara, eng, fas } from 'stopword';
import { normalizeText } from '../../text/normalize-text.ts';

/** A word of a text. Offsets are UTF-16 code units. */
export type Token = { readonly term: string; readonly start: number; readonly end: number };

/**
 * Letters and digits, with what stands inside a word: apostrophes (Qa'ida), dots between single
 * letters (U.S.), commas between thousands (4,500), the slash of 9/11.
 */
const WORD =
  /\d{1,2}\/\d{1,2}(?![\d/])|\d{1,3}(?:,\d{3})+(?!\d)|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['’‘`ʼʻʿʾ]|\.(?=\p{L}(?![\p{L}\p{M}])))[\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text in order. */
export function tokenize(text: string): readonly Token[] {
  const words: Token[] = [];
  forEachToken(text, (start, end) => {
    const term = toTerm(text.slice(start, end));
    if (term !== '') words.push({ term, start, end });
  });
  return words;
}

/**
 * Where each word of a text begins and ends. ASCII is read letter by letter, five times as fast as by
 * the expression, which is asked only where a word may go on behind a sign or in another script.
 */
export function forEachToken(text: string, take: (start: number, end: number) => void): void {
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    let end = at;
    if (isLetterOrDigit(code)) {
      do end += 1;
      while (isLetterOrDigit(text.charCodeAt(end)));
      if (text.charCodeAt(end) > 0x7f || goesOn(text, end)) end = wordEnd(text, at);
    } else if (code > 0x7f) {
      end = wordEnd(text, at);
    }
    if (end > at) take(at, end);
    // Never between the two halves of one letter.
    else end = at + (code >= 0xd800 && code < 0xdc00 ? 2 : 1);
    at = end;
  }
}

const WORD_HERE = new RegExp(WORD.source, 'uy');

/** The end of the word that begins here; the same place where none does. */
function wordEnd(text: string, at: number): number {
  WORD_HERE.lastIndex = at;
  return at + (WORD_HERE.exec(text)?.[0].length ?? 0);
}

/** A sign that may stand within a word, and something behind it. */
function goesOn(text: string, at: number): boolean {
  const sign = text[at];
  if (sign !== "'" && sign !== '`' && sign !== '.' && sign !== ',' && sign !== '/') return false;
  const next = text.charCodeAt(at + 1);
  return isLetterOrDigit(next) || next > 0x7f;
}

function isLetterOrDigit(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39)
  );
}

/** How a written word is compared: folded, without the possessive's s. "" for nothing but marks. */
export function toTerm(written: string): string {
  return normalizeText(written.replace(/['’]s$/iu, '')).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What the forms of a word have in common: bombing, bombings and bombed are bomb. */
export function stemTerm(key: string): string {
  if (/^[a-z]{3,}$/.test(key)) return stemmer(IRREGULAR.get(key) ?? key);
  // The Arabic article, alone or after "and", "in", "for", is written on to the word.
  const bare = /^(?:و|ب|ل|ف|ك)?(?:ال|لل)(.{3,})$/u.exec(key)?.[1];
  return bare ?? key;
}

/** The irregular forms that have a stem: fled of flee. */
export function irregularForms(stem: string): readonly string[] {
  return FORMS_BY_STEM.get(stem) ?? [];
}

/** Said in every question and telling nothing about what is asked for. */
export function isQuestionWord(key: string): boolean {
  return QUESTION_WORDS.has(key);
}

/** Words that are no use in an index of texts in any language that shares their script. */
export function isStopWord(key: string): boolean {
  return FUNCTION_WORDS.has(key);
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set([...eng, ...ara, ...fas].map(toTerm));

const QUESTION_WORDS: ReadonlySet<string> = new Set(
  [
    ...[...eng, ...ara, ...fas].map(toTerm),
    ...(
      'who whom whose what when where why which how whether did does do doing done was were is are be been being ' +
      'has have had can could would should will shall may might must let lets happen happens happened happening ' +
      'tell show list give find search look lookup explain describe know anything something everything ' +
      'information info details detail about regarding concerning related relating entry entries event events ' +
      'timeline record records mentioned mention mentions please want need any some all every there here ' +
      'im ive id whats whos wheres whens dont doesnt didnt isnt wasnt arent werent not no yes or and but if ' +
      'really actually ever also just only exactly say says saying said so such than then that this these those ' +
      'the a an of in on at to for from by with without as into onto over under between during after before since until ' +
      'al el bin ibn ben ' +
      'من ما ماذا متى اين كيف لماذا هل اي ماهو ماهي كان كانت في عن على الى مع هذا هذه حدث جرى وقع عام سنه ' +
      'كي چه كجا چرا چگونه چطور كدام آيا ايا است بود شد شده در به از با را و كه كسي چيست كيست سال رخ داد اتفاق افتاد ' +
      'qui que quoi quand ou comment pourquoi quel quelle est etait wer was wann wo wie warum welche ist ' +
      'quien que cuando donde como por cual es fue paso passe'
    ).split(' '),
  ].map((word) => toTerm(word)),
);

/** Forms that no rule of English gives: the verbs that reports of events use. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'fled:flee met:meet held:hold said:say sent:send gave:give given:give shot:shoot slain:slay slew:slay ' +
    'died:die dying:die dies:die dead:die death:die deaths:die killings:kill killer:kill killers:kill ' +
    'took:take taken:take came:come went:go gone:go left:leave found:find fought:fight brought:bring bought:buy ' +
    'caught:catch taught:teach told:tell led:lead lost:lose built:build struck:strike hid:hide hidden:hide ' +
    'wrote:write written:write spoke:speak spoken:speak stole:steal stolen:steal swore:swear sworn:swear ' +
    'paid:pay laid:lay knew:know known:know saw:see seen:see made:make sold:sell kept:keep fell:fall fallen:fall ' +
    'flew:fly flown:fly drove:drive driven:drive broke:break broken:break began:begin begun:begin became:become ' +
    'chose:choose chosen:choose understood:understand overthrew:overthrow overthrown:overthrow withdrew:withdraw ' +
    'withdrawn:withdraw women:woman men:man children:child wives:wife lives:life leaders:leader bomber:bomb ' +
    'bombers:bomb denial:deny denials:deny attacker:attack attackers:attack accusation:accuse accusations:accuse ' +
    'hijacker:hijack hijackers:hijack arrival:arrive succeeded:succeed succeeding:succeed succeeds:succeed'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', base = ''] = pair.split(':');
      return [form, base];
    }),
);

const FORMS_BY_STEM: ReadonlyMap<string, readonly string[]> = formsByStem();

function formsByStem(): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  for (const [form, base] of IRREGULAR) {
    const stem = stemmer(base);
    forms.set(stem, [...(forms.get(stem) ?? [base]), form]);
  }
  return forms;
}
