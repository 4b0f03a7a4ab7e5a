/**
 * Questions in words over the bundled timeline with the entries that answer them, and questions that
 * nothing in it answers. Written from the entries, before the search was tuned.
 */

/** `answers` are ids of entries; any of them is right. Empty: nothing in the record is relevant. */
export type WordQuestion = { readonly question: string; readonly answers: readonly string[] };

/** Every second question of each kind tunes, the others are reported. */
export type Half = 'tune' | 'report';

export function wordQuestions(half: Half): readonly WordQuestion[] {
  return [...read(ANSWERED), ...read(UNANSWERED)].filter(
    (_, index) => index % 2 === (half === 'tune' ? 0 : 1),
  );
}

function read(lines: string): readonly WordQuestion[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [question = '', answers = ''] = line.split('|');
      return { question: question.trim(), answers: answers.split(' ').filter((id) => id !== '') };
    });
}

const ANSWERED = `
who was killed in Tehran in 2020? | masri-killing-2020 habib-daoud-2020
al-Masri 2020 | masri-killing-2020 habib-daoud-2020 masri-role-2020
embassy bombings | embassy-bombings-1998 owens-ruling-2011 owens-appeals-2017 indictment-1998
embassy bombing Nairobi | embassy-bombings-1998
bombed embassies in Kenya | embassy-bombings-1998
Dar es Salaam | embassy-bombings-1998
how many people died in the Nairobi attack | embassy-bombings-1998
truck bombs | embassy-bombings-1998 bekaa-training-1993 owens-ruling-2011
bombing of the USS Cole | cole-bombing-2000
port of Aden | cole-bombing-2000
sailors killed in Yemen | cole-bombing-2000 cole-ruling-sudan-2014
seventeen sailors | cole-bombing-2000 cole-ruling-sudan-2014
Cole lawsuit against Sudan | cole-ruling-sudan-2007 cole-ruling-sudan-2014 cole-harrison-2019
Supreme Court Cole | cole-harrison-2019
Supreme Court embassy | owens-appeals-2017 cole-harrison-2019
punitive damages | owens-appeals-2017 cole-ruling-iran-2015 sudan-settlement-2020
Sudan settlement | sudan-settlement-2020
first ruling against Iran over the Cole | cole-ruling-iran-2015
judge Contreras | cole-ruling-iran-2015 cole-ruling-iran-2023
judge Doumar | cole-ruling-sudan-2007 cole-ruling-sudan-2014
judge Bates default judgment | owens-ruling-2011 embassy-bombings-1998
judge Daniels | havlish-ruling-2011 havlish-damages-2012 september-11-2001
Havlish | havlish-ruling-2011 havlish-damages-2012
Havlish damages billions | havlish-damages-2012
276 findings of fact | havlish-ruling-2011
Rux v. Sudan | cole-ruling-sudan-2007
bin Laden indicted | indictment-1998
grand jury in Manhattan | indictment-1998
alliances with Hezbollah | indictment-1998
talks in Sudan | sudan-talks-1992
informal agreement to cooperate | sudan-talks-1992
Turabi | sudan-talks-1992
Hassan al-Turabi Sunni Shia common enemy | sudan-talks-1992
sheikh Nomani | nomani-khartoum-1992
Iranian cleric in Khartoum | nomani-khartoum-1992
guesthouse in Riyadh City | nomani-khartoum-1992
Jamal al-Fadl testimony | nomani-khartoum-1992 bekaa-training-1993
Bekaa Valley | bekaa-training-1993
training in Lebanon 1993 | bekaa-training-1993
explosives training | bekaa-training-1993 sudan-talks-1992
Hezbollah trained al-Qaeda | bekaa-training-1993 mughniyah-death-2008 cia-files-2017
passports not stamped | passport-transit-1996 larijani-remarks-2018 hijackers-transit-2000
unstamped passports | passport-transit-1996 larijani-remarks-2018
border inspectors | passport-transit-1996
Larijani passports | larijani-remarks-2018 passport-transit-1996
Larijani misquoted | larijani-remarks-2018
hijackers travelled through Iran | hijackers-transit-2000
hijackers passing through Iran | hijackers-transit-2000 september-11-2001 commission-report-2004
flight to Beirut November 2000 | hijackers-transit-2000
remarkable coincidence | hijackers-transit-2000
Khalid al-Mihdhar | hijackers-transit-2000
Binalshibh | hijackers-transit-2000
attacks of 11 September | september-11-2001
9/11 | september-11-2001 commission-report-2004 havlish-ruling-2011
World Trade Center | september-11-2001
strong evidence transit | commission-report-2004 september-11-2001
no evidence of foreknowledge | commission-report-2004 september-11-2001
9/11 Commission report | commission-report-2004
topic requires further investigation | commission-report-2004
Zarqawi | zarqawi-iran-2002 residence-2001-2010
Zarqawi expelled to Iraq | zarqawi-iran-2002
wounded in Afghanistan safe house | zarqawi-iran-2002
when was Zarqawi killed | zarqawi-iran-2002
who fled to Iran after the attack on Afghanistan | flight-to-iran-2001 residence-2001-2010
Tora Bora | flight-to-iran-2001
visas from the consulate in Karachi | flight-to-iran-2001
house arrest | residence-2001-2010 prisoner-swap-2015 khayr-masri-death-2017
custody of the Revolutionary Guards | residence-2001-2010
sons of bin Laden in custody | residence-2001-2010 kharrazi-2003
150 foreigners arrested at the border | border-arrests-2002
border with Pakistan arrests | border-arrests-2002
Iran arrests al-Qaeda 2003 | arrests-in-iran-2003 kharrazi-2003
deported suspects | kharrazi-2003
500 suspects deported | kharrazi-2003
Kharrazi | kharrazi-2003 border-arrests-2002 flight-to-iran-2001
Condoleezza Rice | kharrazi-2003
Mughniyah | mughniyah-death-2008
car bomb Damascus | mughniyah-death-2008
who killed Mughniyah | mughniyah-death-2008
Kephart expert witness | mughniyah-death-2008
sanctions on four operatives | treasury-designations-2009
Treasury sanctions 2009 | treasury-designations-2009
Treasury sanctions 2016 | treasury-designations-2016
sanctions three members Bayumi | treasury-designations-2016
Ghumayn | treasury-designations-2016
he is probably in Pakistan | treasury-designations-2009
death of Saad bin Laden | saad-bin-laden-death-2009
drone attack Pakistan | saad-bin-laden-death-2009
DNA test | saad-bin-laden-death-2009
Abbottabad raid | abbottabad-raid-2011
Navy SEALs | abbottabad-raid-2011
where was Osama bin Laden killed | abbottabad-raid-2011
secret deal | treasury-pact-2011
core pipeline | treasury-pact-2011
Treasury agreement al-Qaeda Iran 2011 | treasury-pact-2011
network moving money and operatives | treasury-pact-2011
Yasin al-Suri | treasury-pact-2011 suri-reward-2011
reward of $10 million | suri-reward-2011 masri-role-2020
bounty Yasin al-Suri | suri-reward-2011
Makkawi arrested in Cairo | makkawi-2012
mistaken identity | makkawi-2012
Cairo airport | makkawi-2012
two different people | makkawi-2012
kidnapped diplomat | nikbakht-2013 prisoner-swap-2015
Nikbakht | nikbakht-2013 prisoner-swap-2015 khayr-masri-death-2017
Iranian diplomat in Yemen | nikbakht-2013 prisoner-swap-2015 khayr-masri-death-2017
prisoner swap | prisoner-swap-2015 nikbakht-2013
five senior members freed | prisoner-swap-2015
prisoner exchange 2015 | prisoner-swap-2015
Sari Shihab | prisoner-swap-2015
bin Laden's bookshelf | abbottabad-files-2015
Abbottabad files | abbottabad-files-2015 abbottabad-files-2016 abbottabad-files-2017 abbottabad-raid-2011 lahoud-study-2018
declassified documents 2015 | abbottabad-files-2015
dentist tracking chip | abbottabad-files-2016
implanted in his wife's tooth by a dentist | abbottabad-files-2016
suspicion of Iran | abbottabad-files-2017
third tranche | abbottabad-files-2017
470,000 files | cia-files-2017
CIA released files | cia-files-2017
19-page document | cia-files-2017
fake news Zarif | cia-files-2017
Abul Khayr al-Masri Syria | khayr-masri-death-2017
missile Idlib | khayr-masri-death-2017
appeals court Sudan | owens-appeals-2017
UN experts leaders more prominent | un-report-2018
Monitoring Team | un-report-2018 un-report-2023
study of the files by Lahoud | lahoud-study-2018
no collaboration in the documents | lahoud-study-2018
Harrison | cole-harrison-2019
shot dead in Tehran | masri-killing-2020 habib-daoud-2020
Habib Daoud | habib-daoud-2020
Lebanese man and his daughter | habib-daoud-2020
Hollywood scenarios | habib-daoud-2020
motorcycle assassins | masri-killing-2020
Biden nuclear agreement | biden-condition-2020
strict compliance | biden-condition-2020
nuclear deal condition | biden-condition-2020
first in line to lead al-Qaeda | masri-role-2020
worldwide number two | masri-role-2020
new home base | pompeo-speech-2021
Pompeo speech | pompeo-speech-2021
operational headquarters | pompeo-speech-2021
warmongering lies | pompeo-speech-2021
reward for Abbatay | abbatay-reward-2021
$7 million | abbatay-reward-2021
Kurdish battalions | abbatay-reward-2021
born in Marrakech | abbatay-reward-2021
opinion article | op-ed-2021
axis of convenience | op-ed-2021
Rafizadeh | op-ed-2021
Zawahiri killed in Kabul | zawahiri-death-2022
drone strike Kabul | zawahiri-death-2022
who succeeded Zawahiri | un-report-2023 zawahiri-death-2022
Saif al-Adel leader | un-report-2023
Iranophobia | un-report-2023
de facto leader | un-report-2023
$807 million | cole-ruling-iran-2023
Trump Cole war | cole-dispute-2026
fact check military campaign | cole-dispute-2026
embasy bombngs | embassy-bombings-1998 owens-ruling-2011 owens-appeals-2017 indictment-1998
hijakers passports | hijackers-transit-2000 larijani-remarks-2018 september-11-2001
Abotabad files | abbottabad-files-2015 abbottabad-files-2016 abbottabad-files-2017 abbottabad-raid-2011 lahoud-study-2018
dipolmat kidnaped | nikbakht-2013 prisoner-swap-2015
sanctons treasury | treasury-designations-2009 treasury-designations-2016 treasury-pact-2011
attack before 1999 | embassy-bombings-1998
court rulings since 2015 against Iran | cole-ruling-iran-2015 cole-ruling-iran-2023 havlish-damages-2012
what did Iran deny in 2015 | nikbakht-2013 prisoner-swap-2015
denials by Sudan | cole-ruling-sudan-2007 cole-ruling-sudan-2014 owens-ruling-2011 owens-appeals-2017 cole-ruling-iran-2015
"house arrest" | residence-2001-2010 prisoner-swap-2015 khayr-masri-death-2017
"core pipeline" | treasury-pact-2011
reward -Suri | abbatay-reward-2021 masri-role-2020
Cole -Sudan 2023 | cole-ruling-iran-2023
bin Laden 1998 | embassy-bombings-1998 indictment-1998 passport-transit-1996
Saif al-Adel Cairo | makkawi-2012
Pompeo al-Masri | masri-killing-2020 masri-role-2020 pompeo-speech-2021
`;

const UNANSWERED = `
Titanic sinking |
weather in Paris |
Jaysh al-Adl attack 2019 |
football world cup final |
recipe for apple pie |
Kennedy assassination |
moon landing 1969 |
French Revolution |
World War II Normandy |
climate change conference |
earthquake in Haiti |
Brexit referendum |
iPhone release date |
Boko Haram schoolgirls |
Islamic State in Mosul |
bombing in Madrid |
London underground bombings 2005 |
Bataclan concert hall |
Oklahoma City bombing |
Lockerbie Pan Am flight |
Beslan school siege |
Mumbai hotel attacks |
Charlie Hebdo |
Khashoggi murder in Istanbul |
Soleimani drone strike Baghdad |
Chernobyl reactor |
Fukushima tsunami |
Cuban missile crisis |
Watergate break-in |
Berlin wall |
Rwanda genocide |
Srebrenica massacre |
Olympic games Munich |
Nobel prize in physics |
stock market crash |
Bitcoin price |
how to bake bread |
capital of Australia |
Shakespeare sonnets |
penguins in Antarctica |
chess championship |
Ukraine invasion 2022 |
Crimea annexation |
Venezuela elections |
Ebola outbreak in Liberia |
vaccine trials |
Princess Diana Paris crash |
Hurricane Katrina |
Spanish Inquisition |
dinosaurs extinction |
Taylor Swift concert tour |
train timetable Berlin Munich |
Ali Maychou Sahel |
Taliban cricket team |
Mustafa Mughniyeh bank account |
Google antitrust lawsuit |
what is the best pizza topping |
Challenger shuttle explosion |
Tesla factory fire |
Vietnam draft lottery |
`;
