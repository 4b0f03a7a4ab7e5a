/** Each person of the bundled timeline is found at once as newspapers of several languages write the name. */
import { describe, expect, test } from 'vitest';
import { bundledLookup, bundledTimeline } from '../bundled.ts';

const find = (typed: string) => bundledLookup.findPerson(typed, undefined);

/** A person, and spellings in English, Arabic, Persian and other scripts. */
const SPELLINGS = `
osama-bin-laden | Osama ben Laden; أسامة بن لادن; اسامه بن لادن; 本·拉登; ウサマ・ビン・ラディン; 오사마 빈 라덴; אוסמה בן לאדן
ayman-al-zawahiri | Ayman al-Zawahri; أيمن الظواهري; ایمن الظواهری; ایمن ظواهری; Айман аз-Завахири; 扎瓦希里; 아이만 알자와히리
saif-al-adel | Seif al-Adl; سيف العدل; سیف‌العدل; サイフ・アル・アデル; 사이프 알아델
muhammad-abbatay | Mohamed Abbatay; محمد أباتي; محمد أباطاي; عبد الرحمن المغربي
abu-musab-al-zarqawi | أحمد فضيل نزال الخلايلة; أَحْمَد فَضِيل النَّزَّال الخَلَايِلَة; أحمد فضيل الخلايلة; 扎卡维
ezedin-khalil | Yacine al-Suri; عز الدين خليل; عز الدين عبد العزيز خليل; ياسين السوري
abul-qassam | Khalid al-Aruri; خالد العاروري; أبو القسام
muhammad-atef | Abu Hafs al-Masri; أبو حفص المصري; محمد عاطف
suleiman-abu-ghaith | Sulaiman Abu Ghaith; Abu Ghaith; سليمان أبو غيث
khalid-al-mihdhar | Khaled al-Mihdhar; al-Mihdhar; خالد المحضار
omar-bin-laden | Omar bin Ladin; عمر بن لادن
ali-khamenei | Ayatollah Khamenei; علي خامنئي; علی خامنه‌ای; خامنه‌ای; Али Хаменеи; 哈梅内伊
mohammad-khatami | Mohammed Khatami; محمد خاتمي; محمد خاتمی; 哈塔米
akbar-hashemi-rafsanjani | Hashemi Rafsanjani; Rafsanjani; هاشمي رفسنجاني; هاشمی رفسنجانی
ali-yunesi | Ali Younesi; علي يونسي; علی یونسی
mahmoud-alavi | Mahmoud Alawi; محمود علوي; محمود علوی
manouchehr-mottaki | Mottaki; منوشهر متكي; منوچهر متکی
hamid-reza-asefi | Hamidreza Asefi; حميد رضا آصفي; حمیدرضا آصفی
ramin-mehmanparast | Mehmanparast; رامين مهمانبرست; رامین مهمان‌پرست
hossein-jaberi-ansari | Jaberi Ansari; حسين جابري أنصاري; حسین جابری انصاری
marzieh-afkham | Afkham; Marziyeh Afkham; مرضية أفخم; مرضیه افخم
bahram-qassemi | Bahram Ghasemi; بهرام قاسمي; بهرام قاسمی
alireza-miryousefi | Miryousefi; علي رضا مير يوسفي; علیرضا میریوسفی
saeed-khatibzadeh | Khatibzadeh; سعيد خطيب زادة; سعید خطیب‌زاده; خطیب زاده
hossein-amir-abdollahian | Amirabdollahian; أمير عبداللهيان; أمير عبد اللهيان; حسین امیرعبداللهیان
mohammad-javad-larijani | Javad Larijani; محمد جواد لاريجاني; جواد لاریجانی
javad-zarif | Zarif; محمد جواد ظريف; محمدجواد ظریف; 扎里夫
mike-pompeo | Pompeo; مايك بومبيو; مایک پمپئو; پمپئو; Майк Помпео; 蓬佩奥; ポンペオ; 폼페이오
george-w-bush | George Bush; جورج بوش; Джордж Буш; 布什
condoleezza-rice | Condoleeza Rice; كوندوليزا رايس; کاندولیزا رایس
donald-rumsfeld | Rumsfeld; دونالد رامسفيلد; دونالد رامسفلد
barack-obama | Obama; باراك أوباما; باراک اوباما
donald-trump | Trump; دونالد ترامب; دونالد ترامپ; 特朗普
joe-biden | Biden; جو بايدن; جو بایدن; 拜登
ehud-olmert | Olmert; إيهود أولمرت; אהוד אולמרט
zabihullah-mujahid | Zabiullah Mujahid; ذبيح الله مجاهد; ذبیح‌الله مجاهد
nawaf-al-sabah | Sheikh Nawaf al-Sabah; نواف الأحمد الصباح
`;

describe('is found at once', () => {
  test.each(
    SPELLINGS.trim()
      .split('\n')
      .flatMap((line) => {
        const [id = '', spellings = ''] = line.split('|').map((part) => part.trim());
        return spellings.split(';').map((typed) => [typed.trim(), id] as const);
      }),
  )('%s: %s', (typed, id) => {
    expect(find(typed)).toMatchObject({ kind: 'found', person: { id } });
  });
});

test.each([
  ['بومبو', 'Mike Pompeo'],
  ['محمد البيت', 'Muhammad Abbatay'],
  ['ايمن ظواهری', 'Ayman al-Zawahiri'],
  ["Abu Mus'ab Lal-Zarqawi", 'Abu Musab al-Zarqawi'],
])('a garbled spelling finds whom it means, and is never shown: %s', (typed, name) => {
  expect(find(typed)).toMatchObject({ kind: 'found', person: { name }, matched: name });
});

test('a name in the order in which it was typed decides between a person and a namesake', () => {
  expect(find('Ali Mohamed')).toMatchObject({ kind: 'found', person: { id: 'ali-mohamed' } });
  expect(find('MOHAMED, Ali')).toMatchObject({ kind: 'found', person: { id: 'ali-mohamed' } });
  expect(find('Muhammad Ali')).toMatchObject({ kind: 'namesake', name: 'Muhammad Ali' });
  expect(find('محمد علي')).toMatchObject({ kind: 'namesake', name: 'Muhammad Ali' });
});

test.each([
  ['Mustafa Mughniyeh', 'son of Imad Mughniyah'],
  ['Ruhollah Khomeini', 'first Supreme Leader'],
  ['Mitch McConnell', 'senator'],
])('somebody with a similar name is told apart: %s', (typed, note) => {
  expect(find(typed)).toMatchObject({
    kind: 'namesake',
    name: typed,
    note: expect.stringContaining(note),
  });
});

test('whoever speaks for a government in a claim has a page', () => {
  const named =
    /\(spokesman (?<name>[^)]+)\)|Minister (?<minister>[\p{Lu}][^,;&]+?)(?: and |[,;]|$)/u;
  const unknown = bundledTimeline.entries
    .flatMap(({ claims }) => claims)
    .flatMap(({ by }) => {
      const { name, minister } = named.exec(by)?.groups ?? {};
      return (name ?? minister ?? '') === '' ? [] : [name ?? minister ?? ''];
    })
    .filter((name) => find(name).kind !== 'found');
  expect(unknown).toEqual([]);
});
