/**
 * Questions in German, French, Spanish, Arabic and Persian about the bundled timeline, with the entries
 * that answer them, and questions that no entry answers. Written before the search was tuned on them.
 */
import { readQuestions } from './words.ts';
import type { Half, WordQuestion } from './words.ts';

export type ForeignQuestion = WordQuestion & { readonly language: string };

/** Every second question of a language is used for tuning, the others for the report. */
export function foreignQuestions(half: Half): readonly ForeignQuestion[] {
  return Object.entries(QUESTIONS).flatMap(([language, lines]) =>
    readQuestions(lines)
      .filter((_, index) => index % 2 === (half === 'tune' ? 0 : 1))
      .map((question) => ({ ...question, language })),
  );
}

const QUESTIONS = {
  de: `
Treffen mit Iranern in Khartum | nomani-khartoum-1992 sudan-talks-1992
Ausbildung an Sprengstoff im Libanon | bekaa-training-1993
Wie viele Seeleute starben auf der USS Cole? | cole-bombing-2000
Wer war schuld am Anschlag auf die Cole laut Gericht? | cole-ruling-iran-2015 cole-ruling-sudan-2007 cole-ruling-iran-2023 cole-ruling-sudan-2014
Reisen der Flugzeugentführer durch den Iran | hijackers-transit-2000
iranische Grenzbeamte haben Pässe nicht gestempelt | passport-transit-1996 larijani-remarks-2018 hijackers-transit-2000
Was fand die 9/11-Kommission über den Iran heraus? | commission-report-2004 hijackers-transit-2000
Festnahmen an der Grenze zu Pakistan | border-arrests-2002
Al-Kaida-Führer unter Hausarrest in Teheran | residence-2001-2010
Tod von Saad bin Laden | saad-bin-laden-death-2009
Wer wurde gegen den entführten Diplomaten ausgetauscht? | prisoner-swap-2015 nikbakht-2013
Sanktionen des US-Finanzministeriums gegen Al-Kaida im Iran | treasury-designations-2016 treasury-designations-2009 treasury-pact-2011
geheimes Abkommen zwischen Iran und al-Qaida | treasury-pact-2011
in Kairo verhaftet, aber nicht Saif al-Adel | makkawi-2012
CIA veröffentlicht 470.000 Dateien | cia-files-2017
Zwei Motorradfahrer erschossen ihn in Teheran | masri-killing-2020 habib-daoud-2020
libanesischer Geschichtsprofessor und seine Tochter | habib-daoud-2020 masri-killing-2020
Oberster Gerichtshof hebt Urteil gegen Sudan auf | cole-harrison-2019
Sudan zahlt Entschädigung an die Opfer | sudan-settlement-2020
neue Heimat von al-Qaida, sagt Pompeo | pompeo-speech-2021
Autobombe tötet Mughniyeh in Damaskus | mughniyah-death-2008
Wer ist Nachfolger von Sawahiri? | un-report-2023 zawahiri-death-2022
Drohnenangriff in Kabul | zawahiri-death-2022
Trump Krieg gegen Iran wegen der Cole | cole-dispute-2026
Fall der Berliner Mauer |
Wer gewann die Bundestagswahl 2021? |
Anschlag auf das Oktoberfest |
Mord an John F. Kennedy |
Wetter in Hamburg morgen |
`,
  fr: `
rencontre avec un religieux iranien à Khartoum | nomani-khartoum-1992
entraînement aux explosifs dans la plaine de la Bekaa | bekaa-training-1993
combien de marins tués sur l'USS Cole | cole-bombing-2000
acte d'accusation de 1998 contre Ben Laden | indictment-1998
les futurs pirates de l'air sont passés par l'Iran | hijackers-transit-2000
passeports non tamponnés | passport-transit-1996 larijani-remarks-2018 hijackers-transit-2000
la commission du 11 septembre a-t-elle trouvé des preuves contre l'Iran ? | commission-report-2004 september-11-2001
Zarqaoui expulsé vers l'Irak | zarqawi-iran-2002
cadres d'al-Qaïda en résidence surveillée | residence-2001-2010
l'Iran arrête 150 étrangers venus du Pakistan | border-arrests-2002
échange de prisonniers contre un diplomate | prisoner-swap-2015 nikbakht-2013
récompense de sept millions de dollars | abbatay-reward-2021
le Trésor américain accuse l'Iran d'un accord avec al-Qaïda | treasury-pact-2011
mort d'Imad Moughniyeh à Damas | mughniyah-death-2008
étude sur les documents d'Abbottabad | lahoud-study-2018
jugement par défaut attentats des ambassades | owens-ruling-2011
la Cour suprême annule le jugement contre le Soudan | cole-harrison-2019
le Soudan indemnise les familles des victimes | sudan-settlement-2020
un professeur d'histoire libanais abattu avec sa fille | habib-daoud-2020 masri-killing-2020
nouvelle base d'al-Qaïda selon Pompeo | pompeo-speech-2021
frappe de drone à Kaboul | zawahiri-death-2022
qui dirige al-Qaïda après Zawahiri selon l'ONU | un-report-2023
Biden et l'accord nucléaire | biden-condition-2020
tribune de 2021 | op-ed-2021
prise de la Bastille |
qui a gagné l'Eurovision |
attentats de Madrid 2004 |
guerre d'Algérie combien de morts |
recette de la ratatouille |
`,
  es: `
reunión con un clérigo iraní en Jartum | nomani-khartoum-1992
entrenamiento con explosivos en el Líbano | bekaa-training-1993
cuántos marineros murieron en el USS Cole | cole-bombing-2000
embajadas bombardeadas en Kenia y Tanzania | embassy-bombings-1998
los secuestradores de los aviones pasaron por Irán | hijackers-transit-2000
pasaportes sin sellar | passport-transit-1996 larijani-remarks-2018 hijackers-transit-2000
¿sabía Irán algo de los atentados del 11 de septiembre? | commission-report-2004 september-11-2001
líderes de Al Qaeda bajo arresto domiciliario | residence-2001-2010
Zarqawi expulsado de Irán a Irak | zarqawi-iran-2002
muerte del hijo de Bin Laden en Pakistán | saad-bin-laden-death-2009
diplomático iraní secuestrado en Yemen | nikbakht-2013
canje de prisioneros por el diplomático | prisoner-swap-2015
acuerdo secreto entre Irán y Al Qaeda según el Tesoro | treasury-pact-2011
recompensa por Yasin al Suri | suri-reward-2011
hombre detenido en El Cairo por error | makkawi-2012
cartas de Bin Laden sobre Irán | abbottabad-files-2016 abbottabad-files-2017
el Tribunal Supremo anula la sentencia contra Sudán | cole-harrison-2019
Sudán indemniza a las víctimas | sudan-settlement-2020
profesor libanés de historia y su hija asesinados | habib-daoud-2020 masri-killing-2020
nueva base de Al Qaeda según Pompeo | pompeo-speech-2021
ataque con dron en Kabul | zawahiri-death-2022
quién es el líder de Al Qaeda según la ONU | un-report-2023
sentencia en rebeldía contra Irán por el 11-S | havlish-ruling-2011 havlish-damages-2012
coche bomba contra Mughniyeh en Damasco | mughniyah-death-2008
caída del muro de Berlín |
golpe de estado en Chile 1973 |
quién ganó el mundial de 2010 |
asesinato de Kennedy |
receta de paella |
`,
  ar: `
لقاء مع رجل دين إيراني في الخرطوم | nomani-khartoum-1992
تدريب القاعدة في البقاع | bekaa-training-1993
كم بحارا قتل في الهجوم على المدمرة كول | cole-bombing-2000
تفجير السفارتين في نيروبي ودار السلام | embassy-bombings-1998
مرور الخاطفين عبر إيران | hijackers-transit-2000
عدم ختم جوازات السفر | passport-transit-1996 larijani-remarks-2018 hijackers-transit-2000
هل كانت إيران تعلم بهجمات 11 سبتمبر | commission-report-2004 september-11-2001
قادة القاعدة تحت الإقامة الجبرية | residence-2001-2010
طرد الزرقاوي من إيران إلى العراق | zarqawi-iran-2002
اعتقال 150 أجنبيا على الحدود مع باكستان | border-arrests-2002
اختطاف الدبلوماسي الإيراني في اليمن | nikbakht-2013
تبادل السجناء بين إيران والقاعدة | prisoner-swap-2015
عقوبات وزارة الخزانة الأمريكية على القاعدة في إيران | treasury-designations-2016 treasury-designations-2009
اتفاق سري بين إيران والقاعدة | treasury-pact-2011
مكافأة بقيمة 10 ملايين دولار | suri-reward-2011
رسائل أبوت آباد | abbottabad-files-2016
المحكمة العليا تلغي الحكم ضد السودان | cole-harrison-2019
السودان يدفع تعويضات للضحايا | sudan-settlement-2020
مقتل أستاذ تاريخ لبناني وابنته في طهران | habib-daoud-2020 masri-killing-2020
المقر الجديد للقاعدة بحسب بومبيو | pompeo-speech-2021
طائرة مسيرة في كابول | zawahiri-death-2022
تقرير الأمم المتحدة عن سيف العدل | un-report-2023 un-report-2018
سيارة مفخخة قتلت عماد مغنية في دمشق | mughniyah-death-2008
غارة على منزل بن لادن | abbottabad-raid-2011
سقوط جدار برلين |
من فاز بكأس العالم 2018 |
حرب الخليج الثانية |
اغتيال السادات |
طريقة عمل الكنافة |
`,
  fa: `
دیدار روحانی ایرانی با رهبران القاعده در خارطوم | nomani-khartoum-1992
آموزش القاعده در لبنان | bekaa-training-1993
چند ملوان در ناو کول کشته شدند | cole-bombing-2000
بمب‌گذاری سفارت‌های آمریکا در نایروبی و دارالسلام | embassy-bombings-1998
عبور هواپیماربایان از ایران | hijackers-transit-2000
مهر نزدن گذرنامه‌ها | passport-transit-1996 larijani-remarks-2018 hijackers-transit-2000
آیا ایران از حملات یازده سپتامبر خبر داشت؟ | commission-report-2004 september-11-2001
حصر خانگی سران القاعده | residence-2001-2010
اخراج زرقاوی به عراق | zarqawi-iran-2002
بازداشت ۱۵۰ خارجی در مرز پاکستان | border-arrests-2002
دیپلمات ایرانی ربوده شده در یمن | nikbakht-2013
مبادله زندانیان با القاعده | prisoner-swap-2015
تحریم‌های خزانه‌داری آمریکا علیه القاعده در ایران | treasury-designations-2016 treasury-designations-2009
توافق محرمانه ایران و القاعده | treasury-pact-2011
جایزه ۱۰ میلیون دلاری | suri-reward-2011
نامه‌های ابوت‌آباد | abbottabad-files-2016
دیوان عالی آمریکا حکم علیه سودان را لغو کرد | cole-harrison-2019
پرداخت غرامت سودان به قربانیان | sudan-settlement-2020
معلم تاریخ لبنانی و دخترش در تهران | habib-daoud-2020 masri-killing-2020
پایگاه جدید القاعده به گفته پمپئو | pompeo-speech-2021
حمله پهپادی در کابل | zawahiri-death-2022
رهبر القاعده به گزارش سازمان ملل | un-report-2023
خودروی بمب‌گذاری شده و عماد مغنیه | mughniyah-death-2008
مرگ سعد بن لادن | saad-bin-laden-death-2009
فروریختن دیوار برلین |
قهرمان جام جهانی ۲۰۱۸ |
جنگ خلیج فارس |
ترور کندی |
طرز تهیه قورمه سبزی |
`,
};
