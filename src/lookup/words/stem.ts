/** Finds the stem of a term, under which all forms of a word are one. */
import { stemmer } from 'stemmer';

/** Words that reports of events use, each with forms that no rule of English gives. */
const IRREGULAR_FORMS: readonly (readonly string[])[] = `
flee fled
free freed
blow blew blown
meet met
hold held
say said
send sent
give gave given
shoot shot
slay slain slew
die died dying dies dead death deaths
kill killings killer killers
take took taken
come came
go went gone
leave left
find found
fight fought
bring brought
buy bought
catch caught
teach taught
tell told
lead led
lose lost
build built
strike struck
hide hid hidden
write wrote written
speak spoke spoken
steal stole stolen
swear swore sworn
pay paid
lay laid
know knew known
see saw seen
make made
sell sold
keep kept
fall fell fallen
fly flew flown
drive drove driven
break broke broken
begin began begun
become became
choose chose chosen
understand understood
overthrow overthrew overthrown
withdraw withdrew withdrawn
woman women
man men
child children
wife wives
life lives
leader leaders
bomb bomber bombers
deny denial denials
attack attacker attackers
accuse accusation accusations
hijack hijacker hijackers
arrive arrival
succeed succeeded succeeding succeeds
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

const STEM_BY_FORM: ReadonlyMap<string, string> = new Map(
  IRREGULAR_FORMS.flatMap(([base = '', ...forms]) =>
    forms.map((form): [string, string] => [form, stemmer(base)]),
  ),
);

const FORMS_BY_STEM: ReadonlyMap<string, readonly string[]> = new Map(
  IRREGULAR_FORMS.map((forms) => [stemmer(forms[0] ?? ''), forms]),
);

/** The stem that the forms of a word share: "bomb" for bombing, bombings and bombed. */
export function stemTerm(term: string): string {
  if (/^[a-z]{3,}$/.test(term)) return STEM_BY_FORM.get(term) ?? stemOf(term);
  // The Arabic article is written together with its word, also after "and", "in" and "for".
  const withoutArticle = /^(?:و|ب|ل|ف|ك)?(?:ال|لل)(.{3,})$/u.exec(term)?.[1];
  return withoutArticle ?? term;
}

/** "ied" is no form of "i". */
function stemOf(term: string): string {
  const stem = stemmer(term);
  return stem.length > 1 ? stem : term;
}

/** A word and its irregular forms, by their stem: flee and fled. Mostly none. */
export function irregularForms(stem: string): readonly string[] {
  return FORMS_BY_STEM.get(stem) ?? [];
}
