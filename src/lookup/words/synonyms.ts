/**
 * Words that a question and a record use for the same thing: a question about a death finds a
 * killing. Chosen from what reports of events speak of, in English. Names of a country and of its
 * people are one group, with their Arabic and Persian names.
 */
import { stemTerm } from './stem.ts';

const GROUPS = `
kill die death murder assassinate shoot slay
bomb explode explosion blast blow
attack strike assault
arrest detain capture custody imprison jail
free release swap exchange
kidnap abduct hostage
sanction designate blacklist
reward bounty
court judge ruling verdict judgment trial lawsuit sue
agreement pact deal alliance accord
ship warship destroyer navy
plane airliner aircraft flight
flee escape
expel deport
deny denial reject disclaim
accuse accusation allege allegation blame
document file paper letter
envoy diplomat ambassador
army military soldier troops
sailor crew marine
man human person
end surrender armistice ceasefire
begin start outbreak commence ignite
build construct construction erect
climb summit ascend
atomic nuclear
test detonate detonation
sink sunk torpedo
land landing landed
break-in burgle burglary
storm besiege
un nations
eu european
injure wound hurt
ridiculous laughable absurd hilarious ludicrous
settle settlement compensate compensation indemnify payout
victim survivor family relative plaintiff
tv television broadcast
train training camp
successor succeed succession
iran iranian persia ايران
afghanistan afghan افغانستان
sudan sudanese السودان سودان
syria syrian سوريا سوريه
lebanon lebanese لبنان
yemen yemeni اليمن يمن
egypt egyptian مصر
iraq iraqi العراق عراق
israel israeli اسراييل
pakistan pakistani باكستان پاكستان
america american usa امريكا
morocco moroccan المغرب
jordan jordanian الاردن
saudi السعوديه عربستان
kenya kenyan كينيا
tehran teheran طهران تهران
qaeda qaida kaida القاعده القاعد
hezbollah hizbollah hizballah حزبالله
taliban طالبان
twelve 12
thirteen 13
fourteen 14
fifteen 15
sixteen 16
seventeen 17
eighteen 18
embassy السفاره سفاره سفارت
nairobi نيروبي نايروبي
`;

/** A bombing is an attack, and not each attack a bombing: "cole attack" finds the bombing of the Cole. By stem. */
const NARROWER: Readonly<Record<string, readonly string[]>> = {
  attack: ['bombing'],
  pay: ['settle'],
};

const GROUP_BY_STEM: ReadonlyMap<string, readonly string[]> = new Map(
  GROUPS.trim()
    .split('\n')
    .map((line) => line.split(' '))
    .flatMap((group) => group.map((word): [string, readonly string[]] => [stemTerm(word), group])),
);

/** Words for the same thing as the word with this stem, which is among them. Mostly none. */
export function findSynonyms(stem: string): readonly string[] {
  return GROUP_BY_STEM.get(stem) ?? [];
}

/** Words for a kind of what the word with this stem says. Mostly none. */
export function findNarrower(stem: string): readonly string[] {
  return NARROWER[stem] ?? [];
}
