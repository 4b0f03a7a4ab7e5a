/**
 * Spellings of names of people in the bundled timeline, and names of others who must not be mistaken
 * for them. Written from the record and from newspapers in several languages, before the search was
 * tuned on the first half. Somebody who had seen neither the search nor the other names wrote the last
 * 220 spellings and 110 names. From Suleiman Abu Ghaith on, the spellings were written with the pages.
 */

export type Half = 'tune' | 'report';

/** `expected` is the id of a person; undefined where the record has nobody of that name. */
export type NameQuestion = {
  readonly typed: string;
  readonly expected: string | undefined;
  readonly kind: NameKind;
};

export type NameKind = 'spelling' | 'arabic' | 'typo' | 'unknown';

/** Every second spelling of each person and every second unknown name tunes; the others are reported. */
export function nameQuestions(half: Half): readonly NameQuestion[] {
  const wanted = half === 'tune' ? 0 : 1;
  const asked = lines(PEOPLE).flatMap(([id = '', spellings = '']) =>
    spellings
      .split(';')
      .map((typed) => typed.trim())
      .filter((_, index) => index % 2 === wanted)
      .map((typed): NameQuestion => {
        const isTypo = typed.startsWith('!');
        const name = isTypo ? typed.slice(1) : typed;
        const script = /\p{Script=Arabic}/u.test(name) ? 'arabic' : 'spelling';
        return { typed: name, expected: id, kind: isTypo ? 'typo' : script };
      }),
  );
  const unknown = lines(UNKNOWN)
    .flatMap(([names = '']) => names.split(';').map((typed) => typed.trim()))
    .filter((_, index) => index % 2 === wanted)
    .map((typed): NameQuestion => ({ typed, expected: undefined, kind: 'unknown' }));
  return [...asked, ...unknown];
}

function lines(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((part) => part.trim()));
}

/** A person's id and spellings of the name; `!` marks a typo. */
const PEOPLE = `
osama-bin-laden | osama bin laden; Usama ben Ladin; OSAMA BINLADEN; Ossama Bin Laden; Oussama ben Laden; bin laden, osama; BIN LADIN, Usama; Usama b. Ladin; Usáma bin Ládin; Osama Bin-Laden; Usamah ibn Ladin; أسامة بن لادن; اسامه بن لادن; أُسَامَة بن لادن; اسامةبن لادن; Усама бен Ладен; !osma bin laden; !Osama bin Landen; !Osama bni Laden; !Usmaa bin Ladin; Sheikh Osama bin Laden; Osama bin Mohammed bin Awad bin Laden; Usame bin Ladin; Usāma ibn Lādin; Bin Laden, Osama; Osama Binladen; אוסאמה בן לאדן; أُسَامَة بْن لَادِن; أسامـــة بن لادن; osama bin landen
ayman-al-zawahiri | ayman zawahiri; Ayman al Zawahri; Aiman az-Zawahiri; Ayman Zawahri; Aymen Ez-Zawahiri; zawahiri; al-Zawahiri; Al-Zawahri, Ayman; Dr Ayman al-Zawahiri; Aymane al-Zaouahiri; Ayman al-Dhawahiri; أيمن الظواهري; ایمن الظواهری; ايمن ظواهري; الظواهري; ظواهری; Айман аз-Завахири; !ayman al zwahiri; !Ayman al-Zawhairi; !Aymn al-Zawahirri; Ayman Muhammad Rabi al-Zawahiri; Aiman al-Zawahiri; Eymen ez-Zevahiri; Ayman al-Zaouahiri; Ayman aẓ-Ẓawāhirī; Zawahiri; Ayman el-Zawahry; أيمن الظـواهري
saif-al-adel | saif al adel; Seif al-Adl; Saif el-Adel; Sayf el Adl; saif aladel; Saifaladel; Seyf al-Adel; Saiful Adil; Sayf ul-Adl; AL-ADEL, Saif; Sef al Adel; سيف العدل; سیف‌العدل; سيف العادل; سیف العدل; Саиф аль-Адель; !saif al adle; !Siaf al-Adel; !Saif al-Aedl; Mohamed Salah al-Din Zeidan; Mohammed Salahuddin Zaidan; محمد صلاح الدين زيدان; Seyf el-Adil; Saif Aladel; SAIF AL ADEL; Сайф аль-Адель; Al-Adel, Saif; سَيْف العَدْل; محمد صلاح الدين عبد الحليم زيدان; Muhammad Salah al-Din Zaydan
abdullah-ahmed-abdullah | abdullah ahmed abdullah; Abdallah Ahmad Abdallah; Abdulla Ahmad Abdulla; Abdellah Ahmed Abdellah; Abu Mohamad al-Masri; abu muhammad al masri; Abou Mohamed el-Masry; Abu Mohammed el Masri; abumuhammad al-masri; AL-MASRI, Abu Muhammad; عبد الله أحمد عبد الله; عبدالله احمد عبدالله; أبو محمد المصري; ابو محمد المصري; ابومحمد المصری; !Abdulah Ahmde Abdullah; !Abu Muhamad al-Masir; !Abdullah Ahmed Abdulah; !abu mohammed al-marsi; Abdullah Ahmad Abdullah al-Alfi; Ebu Muhammed el-Masri; Abou Mohamed al-Masri; Abū Muḥammad al-Maṣrī; Абу Мухаммад аль-Масри; ʿAbd Allāh Aḥmad ʿAbd Allāh; Abdallah Ahmed Abdallah al-Alfi
muhammad-abbatay | muhammad abbatay; Mohamed Abbatay; Mohammed Abatay; Mohammad Abbattay; Abbatay; ABBATAY, Mohammed; Abd al Rahman al Maghribi; Abderrahman el Maghrebi; Abdulrahman al-Maghrebi; Abdel Rahman al-Maghribi; Abdurrahman al-Maghrebi; محمد أبطاي; عبد الرحمن المغربي; عبدالرحمن المغربي; محمد اباتاي; !Muhamad Abbaty; !Muhammad Abatey; !abd al-rahman al-magrehbi; Abd-al-Rahman al-Maghrabi; عبدالرحمن مغربی; Mohammed Abbatay; Abbatay, Muhammad; Muhammad Abbattay; محمد ابطاي; M. Abbatay
saad-bin-laden | saad bin laden; Sa'd bin Ladin; Saad Ben Laden; Sad bin Ladin; BIN LADEN, Saad; saad binladen; Sa'ad bin Usama bin Laden; سعد بن لادن; سعد بن اسامة بن لادن; Саад бен Ладен; !Saad bin Ladne; !Saadb in Laden; Saad ben Laden; Saʿd ibn Lādin; سَعْد بن لادن; Bin Ladin, Sa’ad
abu-musab-al-zarqawi | abu musab al zarqawi; Abu Mosab al-Zarqawi; Abou Moussab al-Zarkaoui; Abu Musab Zarqawi; Zarqawi; Zarkawi; al-Zarqawi, Abu Musab; abumusab zarqawi; Abu Mus‘ab az-Zarqawi; Abu Musab al Zarkawi; Ebu Musab ez-Zerkavi; أبو مصعب الزرقاوي; ابو مصعب الزرقاوي; ابومصعب زرقاوی; الزرقاوي; Абу Мусаб аз-Заркави; !abu musab al zarqwai; !Abu Muasb al-Zarqawi; !Abu Musab al-Zarqaiw; Ahmad Fadil al-Khalayleh; Ahmad Fadhil al-Khalaylah; أحمد فضيل الخلايلة; Abou Moussab al-Zarqaoui; Abu Musab as-Sarkawi; Abu Mus\`ab az-Zarqawi; Αμπού Μουσάμπ αλ-Ζαρκάουι; أبو مصعب الزرقـاوي; Abu Musab al-Zarqwai
hamza-bin-laden | hamza bin laden; Hamzah bin Ladin; Hamza Ben Laden; BIN LADEN, Hamza; hamza binladin; Hamza bin Usama bin Laden; حمزة بن لادن; حمزه بن لادن; Хамза бен Ладен; !Hazma bin Laden; !Hamza bin Ldaen; Hamza ben Laden; Hamsa bin Laden
ezedin-khalil | Ezedin Abdel Aziz Khalil; Ezzedine Abdelaziz Khalil; Izz al-Din Abd al-Aziz Khalil; Izzuddin Abdul Aziz Khalil; KHALIL, Ezedin Abdel Aziz; Yasin al-Suri; Yassin al Suri; Yaseen as-Suri; Yacine Al Souri; ياسين السوري; عز الدين عبد العزيز خليل; عزالدين عبدالعزيز خليل; !Ezedin Abdel Azziz Khaill; !Yasni al-Suri; Izz al-Din Abdel Aziz Khalil; Yassin al-Souri; Yāsīn as-Sūrī
abul-khayr-al-masri | abul khayr al masri; Abu al-Khair al-Masri; Abou el-Kheir al-Masri; Abu Khair al-Masri; Aboul Khair al Misri; AL-MASRI, Abu al-Khayr; أبو الخير المصري; ابو الخير المصري; ابوالخیر المصری; !Abul Khyar al-Masri; !Abu al-Khayr al-Marsi; Abou al-Khair al-Masri; Abu al-Kheir al-Masri; Abū l-Khayr al-Maṣrī; Abdallah Muhammad Rajab Abd al-Rahman
abul-qassam | Abul Qassam; Abu al-Qassam; Abou al-Kassam; Abul Kassam; أبو القسام; !Abul Qasasm; Abou al-Qassam; Abu’l-Qassam
sari-shihab | Sari Shihab; Sari Chihab; Sary Shehab; SHIHAB, Sari; ساري شهاب; !Sari Shihba; Sari Shehab; Shihab, Sari
mustafa-hamid | Mustafa Hamid; Mostafa Hamed; Moustafa Hamid; HAMID, Mustafa; Abu Walid al-Masri; Abou al-Walid al-Masri; Abul Walid al Misri; مصطفى حامد; أبو الوليد المصري; ابوالولید المصری; !Mustfaa Hamid; !Abu al-Wlaid al-Masri; Muṣṭafā Ḥāmid; Abul Walid al-Masri
muhammad-al-bahtiti | Muhammad al-Bahtiti; Mohammed Bahtiti; Mohamed el Bahtity; Muhammad Rabaa al-Sayed al-Bahtiti; AL-BAHTITI, Muhammad; محمد البهتيتي; !Muhammad al-Bahtiit; Mohamed el-Bahtiti; Bahtiti; Al-Bahtiti, Mohammed
ali-saleh-husain | Ali Saleh Husain; Ali Salih Hussein; Aly Saleh Hossein; HUSAIN, Ali Saleh; علي صالح حسين; !Ali Saelh Husain; ʿAlī Ṣāliḥ Ḥusayn; Husain, Ali Saleh
faisal-al-khalidi | Faisal al-Khalidi; Faysal al-Khaledi; Faisal Khalidi; Feisal Jassem Mohammed al-Amri al-Khalidi; AL-KHALIDI, Faisal; فيصل الخالدي; فيصل جاسم محمد العمري الخالدي; !Fiasal al-Khalidi; !Faisal al-Khaldii; Faysal al-Khalidi; Fayçal el-Khalidi; Faisal Alkhalidi; Faisal Jasim Muhammad al-Amri al-Khalidi
yisra-bayumi | Yisra Bayumi; Yisra Bayoumi; Yisra Bayyoumi; Yisra Muhammad Ibrahim Bayoumi; BAYUMI, Yisra; يسرا بيومي; يسرى محمد إبراهيم بيومي; !Yirsa Bayumi; !Yisra Bayumni; Bayumi, Yisra; Yisra Mohamed Ibrahim Bayoumy
abu-bakr-ghumayn | Abu Bakr Ghumayn; Abou Bakr Ghoumayn; Abu Bakr Ghumain; Abubakr Ghumayn; GHUMAYN, Abu Bakr; أبو بكر غمين; أبو بكر محمد محمد غمين; !Abu Bark Ghumayn; !Abu Bakr Ghuymayn; Abubakr Ghumain; Abu Bakr Mohammed Mohammed Ghumayn; Ghumayn
sultan-al-arif | Sultan Yusuf Hasan al-Arif; Sultan Yousef Hassan al-Aref; Sultan Youssef Hassan al-Arif; AL-ARIF, Sultan Yusuf Hasan; Abu Musab al-Saudi; Abou Moussab al-Saoudi; سلطان يوسف حسن العارف; أبو مصعب السعودي; !Sultan Yusuf Hasna al-Arif; !Sultan Yussuf Hasan al-Ariff; Sultan Youssef Hassan al-Aref; Sultan Yusuf Hasan al-ʿĀrif; Abu Mus'ab as-Sa'udi
muhammad-atef | Muhammad Atef; Mohamed Atef; Mohammad Atif; Muhammad 'Atif; ATEF, Muhammad; محمد عاطف; !Muhammda Atef; !Mohammed Aetf; Muhammad Atif; Atef, Mohamed; Muḥammad ʿĀṭif
jamal-al-fadl | Jamal al-Fadl; Djamal al-Fadl; Gamal el-Fadl; Jamal Ahmad al-Fadl; AL-FADL, Jamal; جمال الفضل; جمال أحمد الفضل; !Jmaal al-Fadl; !Jamal al-Fald; Dschamal al-Fadl; Cemal el-Fadl; Jamal Alfadl
khallad | Khallad; Tawfiq bin Attash; Toufik bin Attash; Tawfeeq bin Atash; خلاد; توفيق بن عطاش; !Khalald; !Tawfiq bin Attahs; Khallād; Tawfik ben Attash; Tawfeeq Bin-Attash
khalid-sheikh-mohammed | Khalid Sheikh Mohammed; Khaled Cheikh Mohammed; Khalid Shaykh Muhammad; Khaled Sheikh Mohamed; MOHAMMED, Khalid Sheikh; KSM; خالد شيخ محمد; خالد الشيخ محمد; Халид Шейх Мохаммед; !Khalid Shiekh Mohammed; !Khalid Sheikh Mohamemd; Khalid Sheihk Mohammed; Chalid Scheich Mohammed; Halid Şeyh Muhammed; Mohammed, Khalid Sheikh; K.S.M.
ramzi-binalshibh | Ramzi Binalshibh; Ramzi bin al-Shibh; Ramzi ibn al Shibh; Ramzy Bin al-Shaibah; رمزي بن الشيبة; !Ramzi Binalshbih; !Ramiz bin al-Shibh; Ramzi Bin al-Schibh; Remzi bin eş-Şibh; Binalshibh; Ramzi Bin-al-Shib
mohammed-ibrahim-makkawi | Mohammed Ibrahim Makkawi; Muhammad Ibrahim Makawi; Mohamed Ibrahim Mekkawi; Makkawi; MAKKAWI, Muhammad Ibrahim; محمد إبراهيم مكاوي; محمد ابراهيم مكاوي; !Mohammed Irbahim Makkawi; !Mohammed Ibrahim Makakwi; Mohamed Makkawi; Mohammed Mekkawi; محمد مكاوي
sheikh-nomani | Sheikh Nomani; Shaykh Nomani; Cheikh Noumani; Sheikh Numani; Nomani; شيخ نعماني; شیخ نعمانی; الشيخ نعماني; !Sheikh Nmoani; Cheikh Nomani; Sheik Nu'mani
hassan-al-turabi | Hassan al-Turabi; Hasan Turabi; Hassan at-Turabi; Hassan el Tourabi; Hassan Tourabi; Turabi; AL-TURABI, Hassan; Hasan et-Turabi; حسن الترابي; حسن ترابی; Хасан ат-Тураби; !Hassan al-Tuarbi; !Hasasn al-Turabi; Hassan el-Tourabi; Ḥasan at-Turābī; Dr. Hassan al-Turabi
imad-mughniyah | Imad Mughniyah; Imad Mughniyya; Emad Mughniyeh; Imad Moughnieh; Imad Mugniyeh; MUGHNIYAH, Imad; Mughniyeh; Imad Fayiz Mughniyah; Hajj Radwan; Hadj Redouane; عماد مغنية; عماد مغنیه; الحاج رضوان; Имад Мугния; !Imad Mughnyiah; !Iamd Mughniyeh; !Imad Mughniayh; İmad Muğniye; Mughniyah, Imad; عماد مغنيّة; Haj Radwan
kamal-kharrazi | Kamal Kharrazi; Kamal Kharazi; Kemal Harrazi; KHARRAZI, Kamal; كمال خرازي; کمال خرازی; !Kamal Kharrzai; Kamal Charrasi; Kharrazi; Dr. Kamal Kharrazi
javad-zarif | Javad Zarif; Jawad Zarif; Mohammad Javad Zarif; Djavad Zarif; Mohammed Jawad Dhareef; محمد جواد ظريف; جواد ظریف; !Javda Zarif; !Mohammad Javad Zairf; Mohammed Dschawad Sarif; Muhammed Cevad Zarif; محمدجواد ظریف; Джавад Зариф; M. J. Zarif; Zarif, Javad
hossein-amir-abdollahian | Hossein Amir-Abdollahian; Hussein Amir Abdollahian; Hossein Amirabdollahian; Husayn Amir Abdullahian; حسین امیرعبداللهیان; حسين أمير عبد اللهيان; !Hossein Amir-Abdolalhian; !Hossien Amir Abdollahian; Hossien Amir-Abdolahian; Hussein Amir Abdullahian; Hossein Amirabdolahian; Hüseyin Emir Abdullahiyan; Amir-Abdollahian
saeed-khatibzadeh | Saeed Khatibzadeh; Said Khatibzadeh; Saeid Khatib-Zadeh; Khatibzadeh; سعید خطیب‌زاده; !Saeed Khatizbadeh; Saïd Khatibzadeh; Said Hatibzade; Saeed Khatib-Zadeh
mohammad-javad-larijani | Mohammad-Javad Larijani; Mohammad Javad Larijani; Mohamed Jawad Larijani; Muhammad Javad Laridjani; محمد جواد لاريجاني; محمدجواد لاریجانی; !Mohammad Javad Larijnai; Mohammed Dschawad Laridschani; Muhammed Cevad Laricani; Javad Larijani
nour-ahmad-nikbakht | Nour Ahmad Nikbakht; Nur Ahmad Nikbakht; Nour Ahmed Nikbakhat; Nikbakht; نور أحمد نيكبخت; نوراحمد نیکبخت; !Nour Ahmad Nikbahkt; Nur Ahmed Nikbaht; Nourahmad Nikbakht
mike-pompeo | mike pompeo; Michael Pompeo; Pompeo; Secretary Pompeo; POMPEO, Mike; مايك بومبيو; مایک پمپئو; پمپئو; Майк Помпео; !mike pompoe; !Mike Pmopeo; !Micheal Pompeo; מייק פומפאו; مایک پامپئو; Mike Pompoe
joe-biden | Joe Biden; President Biden; Biden; BIDEN, Joe; جو بايدن; جو بایدن; بايدن; Джо Байден; !Joe Bidne; !Jeo Biden; Joseph R. Biden; Τζο Μπάιντεν; جوزيف بايدن
donald-trump | Donald Trump; President Trump; Trump; Donald J. Trump; TRUMP, Donald; دونالد ترامب; دونالد ترامپ; Дональд Трамп; !Donlad Trump; !Donald Trupm; PRESIDENT TRUMP; דונלד טראמפ
john-bates | John D. Bates; John Bates; Judge Bates; Judge John Bates; BATES, John D.; !Jonh Bates; Judge John D. Bates; Bates, John D.
george-daniels | George B. Daniels; George Daniels; Judge George B. Daniels; DANIELS, George; !Goerge Daniels; judge george b. daniels
rudolph-contreras | Rudolph Contreras; Rudolf Contreras; Judge Contreras; CONTRERAS, Rudolph; !Rudolph Contrears; Judge Rudolph Contreras
robert-doumar | Robert G. Doumar; Robert Doumar; Judge Doumar; DOUMAR, Robert; !Robert Doumra; Doumar
nelly-lahoud | Nelly Lahoud; Nelly Lahud; Nelli Lahoud; LAHOUD, Nelly; نيلي لحود; !Nelly Laohud; Dr. Nelly Lahoud
majid-rafizadeh | Majid Rafizadeh; Majeed Rafizadeh; Madjid Rafizadeh; Dr Majid Rafizadeh; مجید رفیع‌زاده; !Majid Rafziadeh; Majid Rafizdeh; Madschid Rafisadeh; Mecid Rafizade; Rafizadeh
suleiman-abu-ghaith | Suleiman Abu Ghaith; Sulaiman Abu Ghaith; Sulayman Abu Ghayth; Soulaymane Abou Ghaith; سليمان أبو غيث; سلیمان ابوغیث; !Suleiman Abu Ghiath; Abu Ghaith
omar-bin-laden | Omar bin Laden; Umar bin Ladin; Omar Ben Laden; عمر بن لادن; Омар бен Ладен; !Omar bin Landen
khalid-al-mihdhar | Khalid al-Mihdhar; Khaled Mihdhar; Khalid Almihdhar; Chalid al-Mihdhar; خالد المحضار; !Khalid al-Mihdahr
ali-mohamed | Ali Mohamed; Ali Abdel Saoud Mohamed; Ali A. Mohamed; !Ali Abdel Saoud Mohmaed
abd-al-rahim-al-nashiri | Abd al-Rahim al-Nashiri; Abdul Rahim Nashiri; Abderrahim al-Nachiri; عبد الرحيم الناشري; Nashiri; !Abd al-Rahim al-Nashrii
ali-khamenei | Ali Khamenei; Khamenei; Ayatollah Khamenei; Ali Chamenei; علي خامنئي; علی خامنه‌ای; خامنه ای; Али Хаменеи; !Ali Khamenie
mohammad-khatami | Mohammad Khatami; Khatami; Mohamed Jatami; Mohammed Chatami; محمد خاتمي; محمد خاتمی; !Mohammad Khatmai; President Khatami
akbar-hashemi-rafsanjani | Akbar Hashemi Rafsanjani; Rafsanjani; Hashemi Rafsandjani; Ali Akbar Rafsanjani; هاشمي رفسنجاني; رفسنجانی; !Akbar Hashemi Rafsnajani
ali-yunesi | Ali Yunesi; Ali Younesi; Ali Younessi; Yunesi; علي يونسي; یونسی
mahmoud-alavi | Mahmoud Alavi; Mahmud Alawi; محمود علوي; محمود علوی
abdolvahed-mousavi-lari | Abdolvahed Mousavi Lari; Abdolvahed Musavi-Lari; Mousavi-Lari; عبدالواحد موسوی لاری
manouchehr-mottaki | Manouchehr Mottaki; Manutschehr Mottaki; Mottaki; منوشهر متكي; منوچهر متکی; !Manouchehr Mottkai
hamid-reza-asefi | Hamid Reza Asefi; Hamidreza Asefi; Asefi; حميد رضا آصفي; حمیدرضا آصفی
ramin-mehmanparast | Ramin Mehmanparast; Mehmanparast; رامين مهمانبرست; رامین مهمان‌پرست; !Ramin Mehmanpasrat
hossein-jaberi-ansari | Hossein Jaberi Ansari; Hussein Jaberi-Ansari; حسين جابري أنصاري; حسین جابری انصاری
bahram-qassemi | Bahram Qassemi; Bahram Ghasemi; Bahram Ghassemi; بهرام قاسمي; بهرام قاسمی; !Bahram Qasesmi
alireza-miryousefi | Alireza Miryousefi; Ali Reza Mir-Yousefi; علي رضا مير يوسفي; علیرضا میریوسفی
george-w-bush | George W. Bush; George Bush; President Bush; Джордж Буш; جورج بوش; جورج دبليو بوش; !Gerorge W. Bush
barack-obama | Barack Obama; Obama; Barak Obama; باراك أوباما; باراک اوباما; Барак Обама; !Barack Obmaa
condoleezza-rice | Condoleezza Rice; Condoleeza Rice; Condi Rice; كوندوليزا رايس; کاندولیزا رایس; !Condolezza Rcie
donald-rumsfeld | Donald Rumsfeld; Rumsfeld; Donald H. Rumsfeld; دونالد رامسفيلد; رامسفلد; !Donald Rumsfled
george-tenet | George Tenet; George J. Tenet; جورج تينيت; !George Tenent
michael-mcconnell | Michael McConnell; Mike McConnell; J. Michael McConnell; مايك ماكونيل
zabihullah-mujahid | Zabihullah Mujahid; Zabiullah Mujahid; Sabihullah Mudschahid; ذبيح الله مجاهد; ذبیح‌الله مجاهد
ehud-olmert | Ehud Olmert; Olmert; Ehoud Olmert; إيهود أولمرت; אהוד אולמרט; !Ehud Olmret
`;

/**
 * Names of nobody in the record: namesakes, names that share parts with ours, people of the same events,
 * and famous people.
 */
const UNKNOWN = `
Jaysh al-Adl; Jaish ul-Adl; جيش العدل; Army of Justice; Ali Maychou; Abderahmane al Maghrebi; Mustafa Mughniyeh; Ali Larijani; Sadeq Larijani; Abu Hamza al-Masri
Abd al-Aziz al-Masri; Abdallah al-Masri; Abu Ubaydah al-Banshiri; Abu Ayyub al-Masri; أبو حمزة المصري; أبو أيوب المصري; Othman bin Laden; Khalid bin Laden; Abdullah bin Laden; Bakr bin Laden
Yeslam bin Laden; Salem bin Laden; عثمان بن لادن; Mohammed al-Zawahiri; Rabi al-Zawahiri; Abu Musab al-Suri; Abu Musab al-Barnawi; Abu Musab Abdel Wadoud; أبو مصعب السوري; Abu Muhammad al-Maqdisi
Abu Muhammad al-Julani; Abu Muhammad al-Adnani; أبو محمد الجولاني; أبو محمد العدناني; Abu Bakr al-Baghdadi; Abubakar Shekau; Abu Yahya al-Libi; Abu Faraj al-Libi; Atiyah Abd al-Rahman; Ibn al-Shaykh al-Libi
Saif al-Islam Gaddafi; Seif al-Islam Kadhafi; سيف الإسلام القذافي; Saif Rahman; Adel al-Jubeir; Adel Abdul Mahdi; Muammar Gaddafi; Saddam Hussein; صدام حسين; Bashar al-Assad
Hafez al-Assad; Hassan Nasrallah; حسن نصر الله; Hassan Rouhani; Hassan al-Banna; Hasan al-Bashir; Omar al-Bashir; Ali Fallahian; علي فلاحيان; Ruhollah Khomeini
Qasem Soleimani; قاسم سلیمانی; Mahmoud Ahmadinejad; Mohammad Mokhber; Akbar Ganji; Ali Shamkhani; Abbas Araghchi; Ebrahim Raisi; Kamal Adham; Hossein Salami
Marwan al-Shehhi; Nawaf al-Hazmi; Mohamed Atta; محمد عطا; Hani Hanjour; Ziad Jarrah; Khaled Meshaal; Khalid al-Fawwaz; Ramzi Yousef; Ramzi Ahmed
Abdullah Azzam; Abdullah al-Ahmar; Abdullah Ahmed Ali; Ahmed Abdullah Saleh; Ali Abdullah Saleh; Ahmed Ghailani; Fazul Abdullah Mohammed; Muhammad Ali; Muhammad Yusuf; Ali Hassan Salameh
Bill Clinton; George Soros; George Washington; John Kerry; John Bolton; Hillary Clinton; Donald Tusk; Donald Duck; Mike Pence; Michael Jackson
Joe Rogan; Joe Lieberman; Hunter Biden; Ivanka Trump; Melania Trump; Rudolph Giuliani; Robert Mueller; Robert Gates; Nelly Furtado; Emile Lahoud
Majid Khan; Benjamin Netanyahu; Vladimir Putin; Angela Merkel; Emmanuel Macron; Ариэль Шарон; Владимир Путин; 习近平; Kim Jong-un; Pelé
the President; an Iranian diplomat; Judge; Abu; bin; al; xyzzy; 12345; ???; Muhammad al-Masri al-Tunisi
Abu Musab Abdul Wadud; Abu Hafs al-Mauritani; Abu Hafs al-Hashimi al-Qurashi; Abu Hafs al-Urduni; Abu Ubaidah al-Masri; Abu Khabab al-Masri; Abu Jihad al-Masri; Abu al-Faraj al-Masri; Abu Anas al-Libi; Abu al-Walid al-Ghamdi
Abu Bakar Bashir; Abu Zubaydah; Abu Khalid al-Suri; Abu al-Qasim al-Khoei; Abolqasem Ferdowsi; Mohammed bin Laden; Najwa bin Laden; Ayman Nour; Ayman Odeh; Osama al-Nujaifi
Sulaiman Khan; Saif Ali Khan; Saif bin Zayed Al Nahyan; Adel Abdel Bari; Zinedine Zidane; Ali Zeidan; Abbassi Madani; Abdullah Abdullah; Abdullah Ahmad Badawi; Abdullahi Yusuf Ahmed
Ahmed Khalfan Ghailani; Atef Sedki; Mahmoud Abbas; Saad Hariri; Saad al-Faqih; Hamza al-Ghamdi; Hamza Yusuf; Izz ad-Din al-Qassam; Ahmed Yassin; Yasin al-Qadi
Sari Nusseibeh; Mustafa Setmariam Nasar; Mustafa Abu al-Yazid; Mustafa al-Hawsawi; Hamid Karzai; Ali Saleh Kahlah al-Marri; Faisal Shahzad; Rashid Khalidi; Omar al-Bayoumi; Abdul Salam Arif
Jamal Khashoggi; Jamal al-Badawi; Hassan bin Attash; Khaled Mashal; Omar Abdel-Rahman; Shibli Nomani; Nooruddin Turabi; Jihad Mughniyah; Mustafa Badreddine; Sadegh Kharrazi
Mohammad Javad Azari Jahromi; Mohammad-Javad Bahonar; Saeed Jalili; Majid Takht-Ravanchi; Mansur Rafizadeh; Ellen Pompeo; Judd Trump; Kathy Bates; Mitch Daniels; Manuel Contreras
Paul Doumer; Hamas; Jaish-e-Mohammed; Jundallah; Abdullah Azzam Brigades; Radwan Force; أبو بكر البغدادي; محمد بن زايد
Bushra al-Assad; Saiph al-Adwan; Jayman al-Zawahiri; Ayman al-Tawahiri; Abdullah Ahmed Abdali; Hamza bin Jaden; Saadi bin Laden; Hossein Amir-Abdali; Javad Sharif; Nelly Lahood II; Donald Trump III; Robert H. Doumar; John K. Bates; George C. Daniels; Osama bin Laden II; عاصمة
`;
