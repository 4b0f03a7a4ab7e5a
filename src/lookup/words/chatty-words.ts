/**
 * Words that may occur in entries, and say little about what is asked: those that people chat with, and
 * details such as when and how many.
 */
import { toTerm } from './tokenizer.ts';

export function isChattyWord(term: string): boolean {
  return CHATTY_WORDS.has(term);
}

/** Whether a term says when something was, began or ended, how often or how long, and not what it was. */
export function isDetail(term: string): boolean {
  return DETAILS.has(term);
}

/** Also the English words of the glossary for them. */
const DETAILS: ReadonlySet<string> = new Set(
  `
date dates begin begins began begun beginning start starts started end ends ended ending over
one two three four five six seven eight nine ten dozen hundred thousand half
minute hour day night week month year decade minutes hours days nights weeks months years decades
spring summer autumn winter
`
    .trim()
    .split(/\s+/),
);

/** English. Those of other languages are stop words of their language. */
const CHATTY_WORDS: ReadonlySet<string> = new Set(
  `
thru right wrong beforehand afterwards advance current currently wait please plz pls thanks thank thx
ok okay oh hey hi hello yeah yep nope lol lmao omg wtf wth idk imo imho tbh btw fr ngl smh haha
guy guys dude dudes bro bruh folks ppl people thing things stuff somebody someone something anybody anyone
nobody noone everybody everyone anymore forget forgets forgot forgotten talk talks talking talked
chill chilling sitting mention mentions
actually basically literally honestly seriously apparently supposedly somehow anyway maybe perhaps
probably obviously exactly totally kinda sorta gonna wanna gotta cuz coz bc n u ur r w tho
sort kind bit lot lots true truth real story thought think know knew guess wonder wondering remember
heard hear saw curious question quick try trying turn turned turns mean means meant
get got gets getting gotten go goes going went come came coming let lets put puts
behind involved responsible carry carried perpetrated perpetrator perpetrators culprit culprits mastermind
masterminded orchestrated took takes place occur occurs occurred inside job incident incidents prove proves proved proven nothing everything ever never always live lives living
latest newest earliest oldest first last
off up out down away via per upon within toward towards amid beside besides despite regarding
whole still already again yet else even once back now today nowadays finally
`
    .trim()
    .split(/\s+/)
    .map(toTerm),
);
