/**
 * Questions in words about the bundled timeline, with the entries that answer them, and questions that
 * no entry answers. They were written from the entries before the search was tuned. The last 140 and
 * 70 are by somebody who had seen neither the search nor the other questions.
 */

/** `answers` are ids of entries, of which any is right; empty where no entry is relevant. */
export type WordQuestion = { readonly question: string; readonly answers: readonly string[] };

/** Every second question of each kind is used for tuning, the others for the report. */
export type Half = 'tune' | 'report';

export function wordQuestions(half: Half): readonly WordQuestion[] {
  return [...readQuestions(ANSWERED), ...readQuestions(UNANSWERED)].filter(
    (_, index) => index % 2 === (half === 'tune' ? 0 : 1),
  );
}

/** One question a line, and after a bar the ids of the entries that answer it. */
export function readQuestions(lines: string): readonly WordQuestion[] {
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
guesthouse in Khartoum | nomani-khartoum-1992
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
kidnapped diplomat | nikbakht-2013 prisoner-swap-2015 attarzadeh-2010
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
dipolmat kidnaped | nikbakht-2013 prisoner-swap-2015 attarzadeh-2010
sanctons treasury | treasury-designations-2009 treasury-designations-2016 treasury-pact-2011
attack before 1999 | embassy-bombings-1998
court rulings since 2015 against Iran | cole-ruling-iran-2015 cole-ruling-iran-2023 havlish-damages-2012
what did Iran deny in 2015 | nikbakht-2013 prisoner-swap-2015
denials by Sudan | cole-bombing-2000 cole-ruling-sudan-2007 cole-ruling-sudan-2014 owens-ruling-2011 owens-appeals-2017 cole-ruling-iran-2015
"house arrest" | residence-2001-2010 prisoner-swap-2015 khayr-masri-death-2017
"core pipeline" | treasury-pact-2011
reward -Suri | abbatay-reward-2021 masri-role-2020
Cole -Sudan 2023 | cole-ruling-iran-2023
bin Laden 1998 | embassy-bombings-1998 indictment-1998 passport-transit-1996
Saif al-Adel Cairo | makkawi-2012
Pompeo al-Masri | masri-killing-2020 masri-role-2020 pompeo-speech-2021
Turabi Sunni Shia common enemy | sudan-talks-1992
What did al-Qaeda and Iranian operatives agree on in Sudan? | sudan-talks-1992
"even if only by training" | sudan-talks-1992
what happened in sudan in the early 90s | sudan-talks-1992 nomani-khartoum-1992
Iranian cleric guesthouse | nomani-khartoum-1992
Who was Sheikh Noumani? | nomani-khartoum-1992
al-Fadl testified on the stand in February 2001 | nomani-khartoum-1992 bekaa-training-1993
delegation to the Bekaa Valley | bekaa-training-1993
bin laden interest in truck bombs 241 marines | bekaa-training-1993
Hezbollah training associates of al-Qaeda in Lebanon | bekaa-training-1993 cia-files-2017
explosives training in the 1990s | bekaa-training-1993 sudan-talks-1992
border inspectors telltale stamps | passport-transit-1996
"secret understanding" with Tehran | passport-transit-1996
contacts with Iranian security officials between 1996 and 2000 | passport-transit-1996
passports stamped -Larijani | hijackers-transit-2000
How many people were killed in Nairobi and Dar es Salaam? | embassy-bombings-1998
EMBASSY BOMBINGS KENYA TANZANIA | embassy-bombings-1998
august 1998 | embassy-bombings-1998
counts of the wounded differ FBI Washington Post | embassy-bombings-1998
UBL indictment Manhattan | indictment-1998
Mohammed Atef arrest $5 million | indictment-1998
indictmant alleging alliances with Hezbollah and the National Islamic Front | indictment-1998
what did KSM and Binalshibh say about Iran? | hijackers-transit-2000
"a remarkable coincidence" | hijackers-transit-2000
Khalid al-Mihdhar flew from Syria | hijackers-transit-2000
Usama bin Ladin hijackers via Beirut November 2000 | hijackers-transit-2000
how many American sailors died in Aden? | cole-bombing-2000
warship refuelling yemen october 2000 | cole-bombing-2000
Khallad Iran rebuffed supporters in Saudi Arabia | cole-bombing-2000
FBI history of the Cole case does not mention Iran | cole-bombing-2000
airliners New York Washington almost 3,000 people | september-11-2001
who called an Iranian hand in 9/11 imaginary? | september-11-2001 commission-report-2004
world trade center pentagon | september-11-2001
Pompeo acknowledged Iran did not help carry out the 11 September attacks | september-11-2001 pompeo-speech-2021
Ahmad Fadil al-Khalayleh wounded Afghanistan safe house | zarqawi-iran-2002
June 2006 air strike Baghdad | zarqawi-iran-2002
Abu Ghaith and the inner circle fled to Iran | flight-to-iran-2001
visas consulate Karachi cadres | flight-to-iran-2001
escape from Tora Bora | flight-to-iran-2001
never be a sanctuary foreign minister | flight-to-iran-2001
"virtual house arrest" | residence-2001-2010 flight-to-iran-2001
two sons of bin Laden Revolutionery Guard | residence-2001-2010
where did Seif al Adel live under house arrest? | residence-2001-2010 flight-to-iran-2001
How many foreigners did Iran arrest at the border with Pakistan? | border-arrests-2002
arrests february 2002 | border-arrests-2002
Kamal Kharazi none of those arrested was a member | border-arrests-2002
Bahtiyti detained mid-2003 | arrests-in-iran-2003 treasury-designations-2009
arrests in Iran between 2003 and 2005 | arrests-in-iran-2003 kharrazi-2003 residence-2001-2010
Iran arrests al-Qaeda figures 2003 Treasury says | arrests-in-iran-2003 treasury-designations-2009
more than 500 suspects deported | kharrazi-2003
newspaper says bin Laden's eldest son is in Iran | kharrazi-2003
Commision report July 2004 | commission-report-2004
topic requires further investigation by the US government | commission-report-2004
no evidence that Hezbollah was aware of the planning | commission-report-2004 september-11-2001 havlish-ruling-2011
senior Hezbollah official disclaims involvement | commission-report-2004
judge doumar two day trial without jury | cole-ruling-sudan-2007
How much did Sudan have to pay the families in 2007? | cole-ruling-sudan-2007
Cole rulings against Sudan between 2005 and 2014 | cole-ruling-sudan-2007 cole-ruling-sudan-2014
Moghnieh car bomb Damascus | mughniyah-death-2008
Who accused Israel of killing the Hezbollah commander? | mughniyah-death-2008
Janice Kephart witness hijacking training | mughniyah-death-2008
how many operatives did the Treasury sanction in 2009? | treasury-designations-2009
"probably in Pakistan, but he has left Iran" | treasury-designations-2009
Abu al-Walid al-Masri sanctions | treasury-designations-2009
DNA test drone Saad bin Ladin | saad-bin-laden-death-2009
son of bin laden reported killed july 2009 | saad-bin-laden-death-2009
NAVY SEALS COMPOUND | abbottabad-raid-2011
when was Osama Ben Laden shot dead? | abbottabad-raid-2011
may 2011 | abbottabad-raid-2011
David Cohen "secret deal" | treasury-pact-2011
sanctions on six men network agreement Iranian government | treasury-pact-2011
sanctions between 2009 and 2011 | treasury-designations-2009 treasury-pact-2011
court finding about Iran's support for the embassy attack | owens-ruling-2011 embassy-bombings-1998
Judge Bates default judgment | owens-ruling-2011 embassy-bombings-1998
al-Qaeda lacked the expertise before meeting Iranian officials | owens-ruling-2011
Daniels ruled Iran gave direct and material support | havlish-ruling-2011 september-11-2001
havlish plaintiffs experts testimony | havlish-ruling-2011
$10 million for Yaseen al-Suri | suri-reward-2011
first reward for an alleged financier | suri-reward-2011
rewards offered by the State Department | suri-reward-2011 abbatay-reward-2021 indictment-1998
man arrested at Cairo airport | makkawi-2012
"two different people" | makkawi-2012
Mohamed Salah al-Din Zaidan real name officer | makkawi-2012
Egypt mistaken identity february 2012 | makkawi-2012
has Iran ever paid the 9/11 families? | havlish-damages-2012
$3 billion to insurers | havlish-damages-2012
ridiculous mockery of justice Jaberi Ansari | havlish-damages-2012
Noor Ahmad Nikbakht kidnapping Sanaa | nikbakht-2013
Houthi security source no operation exchanged | nikbakht-2013
who freed the Iranian diplomat kidnapped in Yemen? | nikbakht-2013 prisoner-swap-2015
"led to the murders" | cole-ruling-sudan-2014
april 2014 virginia court | cole-ruling-sudan-2014
families sued again after a change of the law | cole-ruling-sudan-2014
prisonner swap | prisoner-swap-2015
Who denied that the five men had been freed? | prisoner-swap-2015
Sari Shibab and Abul Qassam released | prisoner-swap-2015
Contreras $75 million punitive damages | cole-ruling-iran-2015
"primary facilitator" network in Yemen | cole-ruling-iran-2015
bin laden's bookshelf | abbottabad-files-2015
ODNI releases roughly 400 documents | abbottabad-files-2015
tracking chip dentist | abbottabad-files-2016
second batch of bin Laden papers | abbottabad-files-2016
Khalidi Bayumi Ghumayn | treasury-designations-2016
three al-Qaeda members "located in Iran" sanctioned July 2016 | treasury-designations-2016
What did bin Laden's papers say about his suspicion of Iran? | abbottabad-files-2017
third and last trache 620 items | abbottabad-files-2017
al-Masri drone missile Idlib | khayr-masri-death-2017
second-in-command killed -Tehran | khayr-masri-death-2017
appeals court struck out punitive damages | owens-appeals-2017
supreme court rulings after 2015 | owens-appeals-2017 cole-harrison-2019
CIA 470,000 files | cia-files-2017
ZARIF FAKE NEWS FDD | cia-files-2017
how does Gareth Porter read the al-Qaeda document? | cia-files-2017 flight-to-iran-2001
Larijani misquoted on television | larijani-remarks-2018
MEMRI translation unstamped pasports | larijani-remarks-2018 passport-transit-1996
UN experts leaders in Iran "grown more prominent" | un-report-2018
UN Monitoring Team reports after 2015 | un-report-2018 un-report-2023
Nelly Lahoud study of hostile references to Iran | lahoud-study-2018
Why did the justices throw out $314 million? | cole-harrison-2019
settlment Sudan families of the seventeen sailors | sudan-settlement-2020
Abdallah Ahmed Abdallah shot by two men on a motorcycle | masri-killing-2020
Habib Dawood Lebanese shot with his daughter Maryam | habib-daoud-2020 masri-killing-2020
"strict compliance" nuclear agreement Biden | biden-condition-2020
Abu Mohammed al-Masri lived freely in a suburb of Tehran | masri-role-2020
new home base speech january 2021 | pompeo-speech-2021
opperational headquarters since 2015 | pompeo-speech-2021
Abderrahmane Al Maghrebi reward | abbatay-reward-2021
Kurdish Battalions sanctions | abbatay-reward-2021
axis of convenience op-ed Rafizadeh | op-ed-2021
how was Zawahri killed in Kabul? | zawahiri-death-2022
drone strike -Pakistan | zawahiri-death-2022 khayr-masri-death-2017
who is de facto leader of al-Qaeda since 2022? | un-report-2023
uss cole ruling -sudan | cole-ruling-iran-2023 cole-ruling-iran-2024
Trump says Iran knew about the Cole, fact check | cole-dispute-2026
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
Khobar Towers bombing 1996
AMIA bombing Buenos Aires
who killed Qassem Soleimani?
Fakhrizadeh nuclear scientist
Iran hostage crisis 1979
Stuxnet worm
Mahsa Amini protests
Khashoggi consulate Istanbul
Madrid train bombings
london 7/7 attacks
Bali nightclub
Benghazi attack 2012
Charlie Hebdo
Westgate mall attack
Garissa university
Mombasa hotel Paradise
Limburg oil tanker
Riyadh compound bombings May 2003
Amman hotels November 2005
Jaish al-Adl attack in Sistan
Abu Bakr al-Baghdadi caliphate Mosul
Boko Haram Chibok girls
Anwar al-Awlaki
Mullah Omar death
Atiyah Abd al-Rahman
Zacarias Moussaoui trial
Abu Hamza Finsbury Park mosque
Abu Zubaydah waterboarding
Gulbuddin Hekmatyar
Hassan Nasrallah killed in Beirut
Beirut port explosion
Hariri assassination tribunal
Darfur genocide Bashir ICC
South Sudan independence
war between RSF and army in El Fasher
Abbey Gate bombing
Kunduz hospital airstrike
Malala Yousafzai
Mumbai attacks Lashkar-e-Taiba
Rafsanjani presidency
Rouhani election 2013
Natanz centrifuges enrichment
Ukrainian airliner PS752
tanker seizures Strait of Hormuz
Rohingya refugees in Myanmar
killings in Damascus in 1999
Vietnam war Tet offensive
battle of Stalingrad
Cuban missile crisis
Who won the battle of Waterloo?
IRA Omagh bombing
Aum Shinrikyo sarin Tokyo subway
Oklahoma City McVeigh
Russian invasion of Ukraine Bucha
North Korea missile tests
Hamas attack on Nova festival
Srebrenica massacre
embassy bombings in 1983 Kuwait
Treasury sanctions in 1995
Cole Palmer goals Chelsea
who won the world cup in 2022?
how do I renew my passport online
good dentist in Berlin
cheap motorcycle insurance
recipe for lentil soup
python list comprehension syntax
docker port already in use
hello bot how are you today
best pizza dough overnight
weather tomorrow in Hamburg
`;
