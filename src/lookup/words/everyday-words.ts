/**
 * What general readers call things, by the word that records write: gunned down is shot, a president is
 * POTUS. In any language; the glossary has what is only another language. A timeline adds its own with
 * `glossary`, and an entry with `keywords`.
 */
import type { OwnGlossary } from './glossary-index.ts';

/** A line: what records write, the best first, and after the colon what people type for it. */
const LINES = `
shot, killed: gun down, gunned down, gunning down, shot dead, shot down in the street, shoot dead, gunshot, riddled with bullets
kill, killed: take out, took out, taken out, taking out, rub out, bump off, bumped off, whacked, neutralize, neutralise, eliminate, eliminated, wipe out, wiped out, liquidated, did they get, they got him, hit job, blown away, finish off
kill, killed: zur Strecke gebracht, kaltgemacht, umgelegt, liquidiert, ausgeschaltet, neutralisé, liquidé, cargarse, cargaron, liquidado, eliminado, neutralizado, صفوه, صفي, جسدي, از پا درآورد, حذف فیزیکی
killed, assassination: hit squad, hitman, hitmen, hit man, hit men, assassin, assassins, targeted killing, gunman
agents, operatives: secret agents, agentes secretos, spooks
bombed, bombing, exploded: blow up, blew up, blown up, blowing up, blown apart, in die Luft gesprengt, in die Luft gejagt, hochgejagt, faire sauter, fait sauter, sauté, volar por los aires, volado, hacer estallar, نسف, نسفوا, منفجر کردن
attacks, attack: terror attack, terror attacks, ramming, struck down, go off, went off
attack, bombed: hit by, got hit, was hit, were hit, under attack, rammed
warship, ship: boat, boats, vessel, vessels, frigate
bombing, bomb: car bomb, carbomb, carbombing, suicide boat, suicide bomber, suicide bombing, ied, vbied, dinghy, speedboat, skiff, explosive laden, packed with explosives, full of explosives
house arrest: under lock and key, locked up at home, confined to a house, home detention, confined at home
custody, arrest, held, detained: locked up, lock up, behind bars, jailed, in jail, imprisoned, imprison, put away, hinter Gittern, eingesperrt, weggesperrt, derrière les barreaux, sous les verrous, entre rejas, encerrado, encerrados, خلف القضبان, پشت میله
arrested, arrest, detained: nab, nabbed, bust, busted, picked up, round up, rounded up, rounding up, collared, nick, nicked, apprehend, apprehended, caught, catch, seize, aufgegriffen, geschnappt, hochgenommen, coffré, cueilli, pincé, pillado, trincado
kidnapped, kidnap: snatch, snatched, held hostage, hold hostage, taken hostage, take hostage, held captive, taken captive, als Geisel, pris en otage, tomado como rehén, احتجز رهينة, به گروگان
exchange, swap, released: trade prisoners, traded prisoners, prisoner trade, trading prisoners, swopped, prisoner deal, hostage deal, in return for, échange de prisonniers, intercambio de prisioneros, troc
released, freed, free: let go, let loose, let out, set free, turned loose, walk free, walked free, laufen gelassen, laufengelassen, remis en liberté, dejar libre, puestos en libertad
senior, leaders, key: bigwig, bigwigs, top brass, honcho, honchos, kingpin, kingpins, ringleader, ringleaders, higher ups, big shots, heavyweights, top guys, top men, top dogs, head honcho, big fish, hochrangig, hochrangige, haut placé, hauts responsables, altos mandos, alto mando
second, deputy: number two, number 2, no 2, nr 2, second in command, 2nd in command, 2ic, right hand man, vice leader, nummer zwei, numéro 2, número dos, segundo al mando
leader, head, successor: top man, number one, no 1, chieftain, chieftains, head of al qaeda, capo, cabecilla
shelter, haven, refuge, protected, harbour: hide out, hideout, hideouts, hide, hides, hiding, hidden, hid, hole up, holed up, give cover, safe house, host, hosts, hosted, hosting, harbor, harbors, harbored, harboring, harbors terrorists, lay low, laying low, stash, shield, shielding, shields, lodge, take in, took in, sanctuary, welcomed, roof over
fled, crossed, escaped: run away, ran away, ran to, run to, running to, slipped into, slip into, snuck into, sneak into, sneaked into, sneaking, escape to, hightailed, made it to, sich abgesetzt, absetzen, se sauver, largarse
travelled, transit, passed: pass through, passed through, passing through, go through, went through, going through, move through, moved through, let through, wave through, waved through, travel via, passer par, passés par, pasar por, pasaron por, durchgewinkt, durchgereist
passports, stamp, unstamped: no stamps, passport stamps, unstamped passports, didnt stamp
mistaken, identity, wrong: wrong man, wrong guy, wrong person, mixed up, mix up, mixup, misidentified, mistook, someone else, the wrong one, mauvaise personne, hombre equivocado, persona equivocada, falscher Mann, falschen Mann, verwechselt
reward, million: price on his head, price on her head, price on head, price on the head, puts a price, cash for tips, tip money, bounty, money for info, money for information, Kopfgeld, mise à prix, precio a su cabeza
sanctions, sanctioned, treasury: blacklist, blacklisted, blacklists, blacklisting, asset freeze, freeze assets, freezes assets, frozen assets, terror list, terrorist list, schwarze Liste
funds, money, financier: moneyman, money man, moneymen, bankroll, bankrolled, bankrolling, bankrolls, bagman, cash, dough, cashflow, money pipeline, funding, Geldgeber, argentier, bailleur de fonds, dinero
pipeline, network: money route, rat line, ratline, logistics hub, terror network
liable, responsible: to blame, on the hook, blame for, at fault, held accountable, guilty of, found guilty, guilty, complicit, pin on, pinned on, schuldig
pay, damages, settlement, families: pay up, paid up, cough up, coughed up, fork over, payout, pay out, payouts, paid out, pays out, has to pay, compensation, compo, settle up, payday
undoes, reversed, overturned, court: toss, tosses, tossed, tossed out, throw out, threw out, thrown out, throws out, overturn, overturned, strike down, struck down, nixed, kassiert, gekippt
default: nobody showed up, no show, didnt show up, did not show up, never showed up, nobody turned up, no one appeared, in absentia, no defense, without defense
supreme court: scotus, high court, highest court, top court, us top court, oberstes US Gericht, höchstes Gericht, plus haute juridiction, máximo tribunal, tribunal supremo, اعلى محكمة, بالاترین دادگاه
president, trump, biden, us: potus, commander in chief, white house, oval office, us president, weißes haus, weisses haus, maison blanche, casa blanca, البيت الابيض, کاخ سفید
secretary, state: secretary of state, sec of state, secstate, top us diplomat, top american diplomat, us foreign minister, us-außenminister, chef de la diplomatie, secrétaire d'état, secretario de estado, وزير الخارجية الامريكي, وزیر خارجه امریکا
defence, pentagon: department of war, dod, defense department, defence department, secdef, defense secretary, defence secretary, verteidigungsministerium, ministère de la défense
intelligence, ministry: mois, vevak, spy agency, spy service, secret service, spy ministry, spies, mukhabarat, Geheimdienst, services secrets, servicios secretos
american, us, washington: uncle sam, yanks, yankees, the states, gringos, ricains
crown, prince: heir to the throne, saudi heir, heir apparent, saudi ruler, royal heir, Kronprinz, Thronfolger, prince héritier, príncipe heredero, ولي العهد, ولیعهد
saudi: ksa, saudia, house of saud, riyadh government
nuclear, agreement: nuke deal, nuke agreement, nuclear deal, iran deal, iran nuclear deal, jcpoa, atomdeal, accord nucléaire, acuerdo nuclear, برجام, الاتفاق النووي
warship, cole, sailors: navy ship, navy vessel, navy boat, naval vessel, naval ship, battleship, us navy ship, us navy, american ship, us ship, kriegsschiff der us-marine
refuelled: refuel, refueling, refuelling, fuel, fueling, fuelling, getting fuel, getting gas, fuel stop, taking on fuel, gas up, tanken, auftanken, betankt, betankung, beim Tanken, faisait le plein, faire le plein, ravitaillement, ravitaillait, se ravitailler, repostar, repostaba, cargar combustible, cargaba combustible, combustible, تزود بالوقود, تتزود بالوقود, التزود بالوقود, سوختگیری, سوخت گیری, سوخت
port, aden: harbor, harbour, dock, docked, docks, pier
embassy, embassies: consulate, consulates, diplomatic mission, diplomatic missions, american missions, us missions, emb
kenya, tanzania, nairobi: africa, east africa, eastern africa, african, ostafrika, afrika, ostafrikanisch, afrique de est, afrique orientale, afrique, áfrica oriental, este de áfrica, áfrica del este, áfrica, شرق افريقيا, افريقيا, شرق افریقا, افریقا
9/11: twin towers, twin tower, world trade center, world trade centre, wtc, the towers, planes into buildings, zwillingstürme, twin tower, tours jumelles, world trade center, torres gemelas, البرجين التوأمين, البرجين, برجي التجارة, برجي التجارة العالميين, برجهای دوقلو, برج های دوقلو, برج های تجارت جهانی
hijackers: muscle hijackers, suicide pilots, nineteen hijackers, 19 hijackers
files, documents, letters: docs, doc, paperwork, hard drives, hard drive, hard disk, usb sticks, computer files, archive, archives, data dump, treasure trove, trove, stash of documents, correspondence, paper trail
released, publishes: dump, dumped, dumps, drop, dropped, put online, posted online, put out, leak, leaked, unseal, unsealed, declassify, declassified, make public, made public, veröffentlicht, ins netz gestellt, mis en ligne, colgados en internet
bookshelf: library, reading list, books
470000: half a million, nearly half a million, almost half a million, halbe million, demi million, medio millón, نصف مليون, نیم میلیون
abbottabad, compound: bin ladens house, bin laden house, hideout in pakistan, osamas house, osama house, bin laden compound, bin ladens compound
seals: seal team six, navy seal, navy seals, seal team 6, st6, special forces, commandos, commando
bin laden: obl, ubl
training, explosives, train: bomb making, bombmaking, make bombs, how to make bombs, taught, bootcamp, boot camp, trainee, trainees, training camp
headquarters, base, home: hq, home turf, new home, headquarter, head quarters, command center, command centre, nerve center, hub, quartier général, nouvelle base
pact, agreement, secret: secret deal, backroom deal, under the table, hush hush, pact with the devil, secretly agreed, gentlemans agreement, quid pro quo, cosy arrangement
alliance, ties: in bed with, in cahoots, cahoots, teamed up, team up, joined forces, join forces, hand in glove, buddies, besties, pals, friends with, unter einer decke, main dans la main, mano a mano, uña y carne, هم دست
denies, denied, denial: push back, pushed back, pushback, rubbish, rubbished, rubbishes, brushed off, shrugged off, dismiss, dismissed, dismisses, laughed off, called it a lie, not true, hit back, fired back, abgetan, balayé, tachó de mentira
evidence: smoking gun, receipts, hard evidence, hard proof, proof, paper trail
knew, aware, foreknowledge: in the know, in on it, know about it, known about, tipped off, heads up, in on the plot, know in advance, knew in advance, know beforehand, vorher gewusst, savait à l'avance, sabía de antemano, تعرف مسبقا, تعرف قبل, از قبل می دانست, از پیش, know before, have any idea, had any idea, have an idea, had an idea, have a clue, had a clue, see it coming, saw it coming, have warning, had warning
knew, aware, foreknowledge: vorher wissen, vorab gewusst, im Voraus gewusst, im Voraus, im Vorfeld, vorher vom, eine Ahnung, davon gewusst, eingeweiht, Vorwissen, au courant, à l'avance, au parfum, dans le secret, était informé, étaient informés, avait vent, eu vent, de antemano, al tanto, al corriente, por adelantado, estaba enterado, con antelación, مسبقا, على علم, على دراية, علم مسبق, خبر داشت, خبر داشتن, باخبر بود, مطلع بود, اطلاع داشت, از قبل, از پیش می دانست, آگاه بود
train, canada: railway, passenger train, derail, derailed, derailing, via rail, toronto, zug, entgleisen, déraillement, descarrilar
motorcycle: motorbike, motorbikes, bikers, on a bike, moped, scooter, motorrad, moto, موتورسيكل
airstrike, drone: predator strike, hellfire, hellfire missile, drone attack, drone hit, unmanned aircraft, uav, reaper
wounded, injured: hurt, maimed
killed, died: fatality, fatalities, body count, casualties, death count, lost their lives, lose their lives, perish, perished
sailors: crew, crewmen, crewmembers, servicemen, navy men, seamen, bluejackets
scholar, study: think tank, academic, academics, professor who read
west point: ctc, combating terrorism center
revolutionary guard: irgc, pasdaran, sepah, guards corps, quds force, qods force
mojahedin-e khalq: mek, mko, pmoi, mujahedeen khalq, mujahideen khalq
war: bomb iran, bombing iran, attack iran, attack on iran, strike iran, strikes on iran
rejoining: go back to, going back to, return to the deal, get back in, rejoin, re-enter
condition: strings attached, in exchange for compliance
compounds, housing: expat housing, expat compound, expat compounds, housing compound, housing compounds, western compounds, foreigners compound, residential compound, residential compounds, compound attacks, compound bombings, wohnanlagen, résidences d'expatriés, complejos residenciales
balcony, kabul: taliban safe house
`;

/** The same for capitals: a line has a city, its country, adjectives, and both in de, fr, es, ar, fa. */
const CAPITALS = `
Tehran | iran | iranian | iranische | iranienne | iraní | الايرانية | ایران
Riyadh | saudi arabia | saudi | saudische | saoudienne | saudí | السعودية | عربستان
Sanaa | yemen | yemeni | jemenitische | yéménite | yemení | اليمنية | یمن
Khartoum | sudan | sudanese | sudanesische | soudanaise | sudanesa | السودانية | سودان
Damascus | syria | syrian | syrische | syrienne | siria | السورية | سوریه
Beirut | lebanon | lebanese | libanesische | libanaise | libanesa | اللبنانية | لبنان
Baghdad | iraq | iraqi | irakische | irakienne | iraquí | العراقية | عراق
Kabul | afghanistan | afghan | afghanische | afghane | afgana | الافغانية | افغانستان
Islamabad | pakistan | pakistani | pakistanische | pakistanaise | pakistaní | الباكستانية | پاکستان
Cairo | egypt | egyptian | ägyptische | égyptienne | egipcia | المصرية | مصر
Nairobi | kenya | kenyan | kenianische | kényane | keniana | الكينية | کنیا
Amman | jordan | jordanian | jordanische | jordanienne | jordana | الاردنية | اردن
Washington | united states | american, us | amerikanische | américaine | estadounidense | الامريكية | امریکا
London | britain | british | britische | britannique | británica | البريطانية | بریتانیا
Paris | france | french | französische | française | francesa | الفرنسية | فرانسه
Berlin | germany | german | deutsche | allemande | alemana | الالمانية | المان
Moscow | russia | russian | russische | russe | rusa | الروسية | روسیه
Ankara | turkey | turkish | türkische | turque | turca | التركية | ترکیه
Doha | qatar | qatari | katarische | qatarie | catarí | القطرية | قطر
Kuwait | kuwait | kuwaiti | kuwaitische | koweïtienne | kuwaití | الكويتية | کویت
Mogadishu | somalia | somali | somalische | somalienne | somalí | الصومالية | سومالی
Tripoli | libya | libyan | libysche | libyenne | libia | الليبية | لیبی
Rabat | morocco | moroccan | marokkanische | marocaine | marroquí | المغربية | مراکش
Jerusalem | israel | israeli | israelische | israélienne | israelí | الاسرائيلية | اسرائیل
`;

export const EVERYDAY_WORDS: readonly OwnGlossary[] = [
  ...lines(LINES).map((line): OwnGlossary => {
    const [written = '', typed = ''] = line.split(': ');
    return { [written]: typed.split(', ') };
  }),
  ...lines(CAPITALS).map(capitalNames),
];

function capitalNames(line: string): OwnGlossary {
  const [city = '', country = '', english = '', de, fr, es, ar, fa] = line.split(' | ');
  return {
    [city]: [
      ...english.split(', ').map((adjective) => `${adjective} capital`),
      `capital of ${country}`,
      `${country}s capital`,
      `${de} Hauptstadt`,
      `capitale ${fr}`,
      `capital ${es}`,
      `العاصمة ${ar}`,
      `پایتخت ${fa}`,
    ],
  };
}

function lines(text: string): readonly string[] {
  return text.trim().split('\n');
}
