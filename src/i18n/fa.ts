/** What members read, in Persian, with Persian digits and the months of the Gregorian calendar. */
import { isHijriYear } from '../dates/hijri.ts';
import { createPlurals } from './plurals.ts';
import { markRightToLeft } from './bidi.ts';
import { code, latin, mention, scheduleCommand, settingsCommand } from './latin-words.ts';
import { mapTexts } from './map-texts.ts';
import type { Messages } from './en.ts';
const locale = 'fa-u-ca-gregory-nu-arabext';
const { number } = createPlurals(locale);

/** A time of day, in the digits of the sentence around it. */
const inDigits = (time: string) => time.replace(/\d/gu, (digit) => number(Number(digit)));

// In Persian, a noun after a number is always in the singular.
const words: Messages = {
  locale,
  direction: 'rtl',

  list: (items) => items.join('، '),
  series: (parts) => parts.join('؛ '),
  quoted: (text) => `«${text}»`,
  labelled: (label, text) => `${label}: ${text}`,
  number: (value) => number(value),

  dates: {
    comma: '،',
    day: (numeral) => numeral,
    // Without its month, a reader takes ۱۳۹۹ for a year of Iran’s calendar.
    year: (numeral, year) => (isHijriYear(year) ? `${numeral} میلادی` : numeral),
    approximate: (date) => `حدود ${date}`,
    uncertain: (date) => `${date} (نامطمئن)`,
    decade: (first) => `دههٔ ${first}`,
    century: (nth, first, last) => `سدهٔ ${number(Number(nth))} میلادی (${first} تا ${last})`,
    season: {
      spring: (year) => `بهار ${year}`,
      summer: (year) => `تابستان ${year}`,
      autumn: (year) => `پاییز ${year}`,
      winter: (year) => `زمستان ${year}`,
    },
    between: (from, to) => `${from} تا ${to}`,
    fromTo: (from, to) => `از ${from} تا ${to}`,
    oneBetween: (from, to) => `بین ${from} و ${to}`,
    since: (from) => `از ${from} به بعد`,
    until: (to) => `تا ${to}`,
    orEarlier: (to) => `${to} یا پیش از آن`,
    orLater: (from) => `${from} یا پس از آن`,
    beganUnknown: (to) => `تا ${to}، آغاز نامعلوم`,
    endUnknown: (from) => `از ${from}، پایان نامعلوم`,
  },

  standings: {
    established: {
      name: 'امر مسلّم',
      meaning: 'منابع مستقل بر آن هم‌نظرند و هیچ‌یک از طرف‌های ذی‌نفع آن را رد نمی‌کند.',
    },
    'court-finding': {
      name: 'یافتهٔ دادگاه',
      meaning:
        'دادگاهی آن را احراز کرده است. «حکم غیابی» یعنی خوانده حاضر نشده و دادگاه تنها سخن یک طرف را شنیده است.',
    },
    'official-finding': {
      name: 'یافتهٔ رسمی',
      meaning: 'کمیسیون تحقیق یا هیئتی از سازمان ملل متحد آن را احراز یا نقل کرده است.',
    },
    statement: {
      name: 'اعلام رسمی',
      meaning: 'دولت، نهاد یا طرفی آن را اعلام یا تأیید می‌کند، بی‌آنکه کسی را متهم کند.',
    },
    accusation: {
      name: 'اتهام',
      meaning:
        'دولت، دادستان یا یکی از طرف‌های دعوا کسی را به آن متهم می‌کند و هیچ دادگاهی به آن رسیدگی نکرده است.',
    },
    reported: {
      name: 'نقل‌شده',
      meaning: 'مطبوعات، نویسنده، شاهد یا مقام‌هایی آن را گفته‌اند که نامشان برده نشده است.',
    },
    denial: { name: 'تکذیب', meaning: 'طرف متهم، یا کسی از جانب او، خلاف آن را می‌گوید.' },
    opinion: {
      name: 'نظر',
      meaning: 'برداشت، داوری یا پیش‌بینی است، نه امری که بتوان درستی‌اش را سنجید.',
    },
  },
  defaultJudgment: 'حکم غیابی',

  qualified: (standing, qualifier) => `${standing} (${qualifier})`,
  deniedBy: (who) => `تکذیب از سوی ${who}`,
  startsWith: 'آغاز فهرست',
  andMoreClaims: (count, standings) => `${number(count)} گزارهٔ دیگر در مدخل کامل: ${standings}`,
  andMoreSources: (count) => `+${number(count)}`,
  andMore: (count) => `و ${number(count)} مورد دیگر`,
  heading: (asked, entries) => `**${asked}** · ${entries}`,
  entryCount: (count) => `${number(count)} مدخل`,
  rangeOf: (first, last, all) => `${number(first)}–${number(last)} از ${number(all)}`,
  pageOf: (page, pages) => `${number(page)} از ${number(pages)}`,

  site: {
    overview: 'نمای کلی',
    search: 'جستجو',
    years: 'سال‌ها',
    entries: 'مدخل‌ها',
    bodies: 'نهادها',
    says: 'آنچه می‌گویند',
    record: 'گاه‌شمار:',
    cite: 'شیوهٔ ارجاع به این صفحه',
    changes: 'تغییرات',
    downloads: 'دریافت پرونده‌ها',
    permanent: 'نشانی این گفته',
    skip: 'پرش به محتوا',
    query: 'واژه‌ها، نام‌ها با هر املا، جای‌ها',
    nothing: `چیزی یافت نشد. با واژه‌های کمتر بیازمایید. در دیسکورد، ${latin('/search')} بیشتر می‌فهمد: نام‌هایی که نادرست نوشته شده‌اند و پرسش به شش زبان.`,
    similar: 'چیزی با این املا نیست. این نام‌ها شبیه‌اند:',
    needsScript: 'جستجو به جاوااسکریپت نیاز دارد. بدون آن، فهرست‌های بالا به همه چیز راه دارند.',
  },

  chart: {
    nothing: (asked) => `گاه‌شمار دربارهٔ ${asked} چیزی برای رسم ندارد.`,
    dataOf: (date) => `داده‌های ${date}`,
    noPicture: 'اکنون نمی‌توان تصویر را رسم کرد.',
    query: (query) => `«${query}»`,
    denied: 'تکذیب شده',
    faded: 'کم‌رنگ: زمان دقیق معلوم نیست یا بیرون از قاب است',
    highest: (count) => `بلندترین ستون: ${number(count)}`,
    altText: (title, count) => `نمودار گاه‌شمار: ${title} (${count})`,
  },

  buttons: {
    openOnWeb: 'باز کردن در وب',
    chart: 'نمودار',
    legend: 'راهنمای خواندن',
    readSource: 'خواندن منبع',
    share: 'اشتراک‌گذاری',
    fullEntry: 'مدخل کامل',
    remove: 'حذف',
    earlier: '→ قبلی',
    later: 'بعدی ←',
    backToList: 'بازگشت به فهرست',
    backToCheck: 'بازگشت به سنجش',
    allNames: 'همهٔ نام‌ها',
    inTimeOrder: 'به ترتیب زمانی',
    bestFirst: 'مرتبط‌ترین‌ها',
    newestFirst: 'تازه‌ترین‌ها',
  },
  pickEntry: 'خواندن یک مدخل به‌طور کامل…',
  pickPerson: 'منظور کیست؟',
  pickSource: 'دربارهٔ یک منبع…',
  pickMentioned: 'بخوانید که یکی از نام‌بردگان کیست…',

  entry: {
    allClaims: (count) => `همهٔ گزاره‌ها (${number(count)})`,
    differ: (count) => `اختلاف روایت‌ها (${number(count)})`,
    people: 'اشخاص',
    sources: 'منابع',
    errata: 'اختلاف روایت‌ها',
    unanswered: 'پاسخی از سوی طرف متهم یافت نشد.',
    othersUnanswered: 'به گفته‌های دیگر، پاسخی از سوی طرف متهم یافت نشد.',
    erratum: (said, where, record) => `${where}: «${said}»\n**آنچه ثبت است:** ${record}`,
  },

  person: {
    aliases: 'نام‌های دیگر',
    weak: 'نام‌هایی که دیگران هم دارند و به‌تنهایی کافی نیست',
    disputed: 'محل اختلاف',
    namesakes: 'با این‌ها اشتباه نشود',
    says: (count) => `گفته‌ها (${number(count)})`,
    mentions: (count) => `ذکرها (${number(count)})`,
    nobodyMentions: 'هیچ مدخلی از گاه‌شمار از این شخص نام نمی‌برد.',
    several: (name) => `منظور از **${name}** ممکن است چند نفر باشد. منظور کیست؟`,
    close: (name) => `در گاه‌شمار کسی به نام **${name}** نیست. آیا منظور یکی از این‌هاست؟`,
    nobody: (name) =>
      `در گاه‌شمار کسی به نام **${name}** یا نامی نزدیک به آن نیست. این دربارهٔ خود او چیزی نمی‌گوید، جز اینکه این گاه‌شمار نامی از او نمی‌برد.`,
    namedIn: (count) => `صفحهٔ جداگانه‌ای ندارد؛ در ${number(count)} مدخل از او نام برده شده است:`,
    onlyWords: (name, count) =>
      `در گاه‌شمار کسی به نام **${name}** یا نامی نزدیک به آن نیست. اما این واژه در ${number(count)} مدخل آمده است؛ شاید نامی دیگر، یک جا یا یک چیز باشد.`,
    weakName: (name) =>
      `**${name}** به‌تنهایی روشن نمی‌کند منظور کیست؛ دیگران هم این نام را دارند. در گاه‌شمار یکی از نام‌های این‌هاست:`,
    namesake: (name, note) => `**${name}** در گاه‌شمار نیست. ${note}`,
    takenFor: 'گاه با این‌ها اشتباه گرفته می‌شود',
  },

  year: {
    none: (period) => `گاه‌شمار برای این زمان چیزی ندارد: **${period}**.`,
    inAnyYear: (day) => `${day} در هر سالی`,
    noneIn: (year: string, nearest: string | undefined) =>
      nearest === undefined
        ? `${year} · بدون مدخل`
        : `${year} · بدون مدخل؛ نزدیک‌ترین‌ها در ${nearest}`,
    nearest: 'نزدیک‌ترین سال‌هایی که مدخل دارند:',
    withEntries: (year, count) => `${year} (${number(count)})`,
    unreadable: (typed) =>
      `**${typed}** را نمی‌توان به‌صورت زمان خواند. می‌توان سال (۱۹۹۸)، دهه (${latin('1990s')})، بازه (${latin('1996-2000')})، ماه (اوت ۱۹۹۸) یا روز (۷ اوت ۱۹۹۸) نوشت.`,
    ambiguous: (typed) => `**${typed}** را به چند صورت می‌توان خواند. منظور کدام است؟`,
    impossible: (typed) =>
      `**${typed}** در هیچ تقویمی نیست. لطفاً شمارهٔ روز در ماه را بررسی کنید و اینکه بازه پیش از پایانش آغاز شود.`,
    withoutYear: (typed) =>
      `**${typed}** روزی بدون سال است. روزی را که در نظر دارید بزنید تا ببینید در آن روز در هر سالی چه رخ داد.`,
  },

  search: {
    bestFirst: 'مرتبط‌ترین‌ها در ابتدا',
    newestFirst: 'تازه‌ترین‌ها در ابتدا',
    oldestFirst: 'از میان مرتبط‌ترین‌ها، قدیمی‌ترین در ابتدا',
    counted: (count) => `چند تا: ${number(count)} مدخل یافت شد`,
    countedAtLeast: (count) => `چند تا: دست‌کم ${number(count)} مدخل یافت شد`,
    nothing: (query) => `گاه‌شمار دربارهٔ **${query}** چیزی ندارد.`,
    nearest: (query) => `چیزی با همهٔ **${query}** جور نیست؛ نزدیک‌ترین‌ها:`,
    empty: 'چیزی برای جست‌وجو نیست: چند واژه، یک نام یا یک سال بنویسید.',
    tooLong: (longest) =>
      `این بیش از اندازه بلند است (حداکثر ${number(longest)} نویسه). چند واژه، یک نام یا یک سال کافی است.`,
    understood: 'برداشت از پرسش',
    time: (text) => `زمان: ${text}`,
    person: (name) => `شخص: ${name}`,
    speaker: (names) => `گوینده: ${names}`,
    timeSaid: (text) => `زمان گفته: ${text}`,
    saidOn: (date) => `گفته‌شده در ${date}`,
    anyOf: (typed, names) => `«${typed}»: ${names}`,
    standing: (name) => `اعتبار: ${name}`,
    words: (searched) => `واژه‌ها: ${searched}`,
    excluded: (left) => `بدون ${left}`,
    corrected: (typed, used) => `«${typed}» در هیچ جا نیست؛ «${used}» جست‌وجو شد`,
    unknown: (missing) => `بدون نتیجه: ${missing}`,
    hint: `هرچه واژه‌ها کمتر، نتیجه بیشتر. ${code('/person')} از یک نام می‌پرسد و ${code('/year')} از یک زمان.`,
  },

  source: {
    copyAt: (host) => `نسخه در ${host}`,
    linkOpens: (copy) => `پیوند: ${copy}`,
    readOn: (date) => `تاریخ مطالعه: ${date}`,
    readVia: (where) => `متن در اینجا خوانده شد: ${where}`,
    character: (what) => `نوع منبع: ${what}`,
    issued: 'انتشار',
    publisher: 'ناشر',
    noLink: 'بدون پیوند: صفحهٔ خود ناشر دیده نشد.',
    unused: 'هیچ مدخلی به آن استناد نمی‌کند.',
  },

  about: {
    counts: (entries, claims, sources, people) =>
      [
        `${number(entries)} مدخل`,
        `${number(claims)} گزاره`,
        `${number(sources)} منبع`,
        `${number(people)} شخص`,
      ].join(' · '),
    span: (from, to) => `از ${from} تا ${to}`,
    version: (version, updated) => `نسخهٔ ${latin(version)}، ${updated}`,
    licence: 'مجوز',
    corrections: 'خطایی دیده‌اید؟',
    ask: 'برای پرسیدن:',
    // Discord has no Persian, so the menu shows the command's English name.
    commands: `${['year', 'person', 'search', 'entry', 'source'].map((name) => code(`/${name}`)).join('، ')}؛ یا از منوی هر پیام: ${latin('Apps')} و سپس **${latin('Check against timeline')}**.`,
  },

  legend: {
    title: 'پاسخ را چگونه باید خواند',
    intro:
      'هر گزاره نشان می‌دهد تا چه اندازه استوار است، گویندهٔ آن کیست و کجا می‌توان آن را خواند. آمدن یک گزاره در اینجا به معنای درستی آن نیست؛ تکذیب کنار آن را هم ببینید.',
  },

  check: {
    heading: 'آنچه گاه‌شمار دربارهٔ این پیام می‌گوید',
    nothing:
      'گاه‌شمار دربارهٔ این پیام چیزی نمی‌گوید: پیام از شخص یا زمانی که در آن آمده باشد نام نمی‌برد و هیچ مدخلی دربارهٔ آن نیست. این پیام را نه درست می‌کند و نه نادرست.',
    noText: 'آن پیام متنی برای سنجش ندارد.',
    names: 'اشخاص نام‌برده',
    entries: (count) => `${number(count)} مدخل دربارهٔ این است`,
    namesOnly: (count) => `${number(count)} مدخل همین اشخاص، جاها یا زمان‌ها را نام می‌برد`,
    otherwise: (said, recorded) => `در پیام ${said} آمده است و در گاه‌شمار ${recorded}.`,
    timeAlone: (times) =>
      `پیام از ${times} نام می‌برد و از چیز دیگری که گاه‌شمار بشناسد نام نمی‌برد. آنچه گاه‌شمار از آن زمان دارد:`,
  },

  export: {
    made: (entries, format, on) => `${entries} به‌صورت ${latin(format)}، به تاریخ ${on}.`,
    withoutDay: (entries) =>
      `${entries} بدون روز دقیق: در تقویم نیست، چون تقویم تاریخ را قطعی‌تر از آنچه هست نشان می‌دهد.`,
    holds:
      'فایل برای هر گزاره درجهٔ استواری، گوینده، منابع و تکذیب‌های آن را دارد. برچسب‌هایش انگلیسی است.',
    which: (typed) =>
      `منظور از **${typed}** می‌تواند هر یک از این‌ها باشد. لطفاً با همان که منظورتان است دوباره بپرسید:`,
    unknown: (typed) =>
      `گاه‌شمار کسی یا مدخلی به نام **${typed}** ندارد. لطفاً یکی از گزینه‌هایی را که هنگام نوشتن پدیدار می‌شوند برگزینید.`,
    nothing: 'هیچ مدخلی با همهٔ این‌ها جور نیست؛ پس چیزی برای خروجی گرفتن نیست.',
    tooLarge:
      'این برای یک فایل زیاد است: دیسکورد تا ۱۰ مگابایت می‌پذیرد. می‌توانید از یک سال، یک شخص یا یک مدخل خروجی بگیرید.',
    unknownFormat:
      'این قالب را نمی‌توانم بنویسم. لطفاً یکی از قالب‌هایی را که دیسکورد پیشنهاد می‌کند برگزینید.',
    mayNot: (permission) =>
      `خروجی گرفتن برای اعضایی است که مجوز **${permission}** یا نقشی را دارند که می‌تواند به اشتراک بگذارد.`,
    notHere: 'خروجی گرفتن در سرورهایی ممکن است که مرا افزوده‌اند، نه در پیام‌های مستقیم.',
  },

  share: {
    formTitle: 'اشتراک‌گذاری یک مدخل',
    which: 'کدام مدخل؟',
    where: 'در کدام کانال؟',
    note: 'یادداشت خودتان',
    noteHint: 'اختیاری. بالای مدخل، با نام شما و جدا از گاه‌شمار نشان داده می‌شود.',
    noteBy: (name) => `یادداشت ${name}`,
    noteApart: 'سخن یکی از ناظران، نه بخشی از گاه‌شمار',
    done: (channel) => `در ${mention(channel)} منتشر شد.`,
    open: 'باز کردن پست',
    before: (by, at, url) =>
      `${latin(`<@${by}>`)} این مدخل را ${latin(`<t:${at}:R>`)} در آن کانال به اشتراک گذاشته است: [پست](${url})\nدوباره منتشر شود؟`,
    again: 'انتشار دوباره',
    whichToPost: 'کدام یک از این‌ها منتشر شود؟',
    underWay: 'انتشار آن در جریان است.',
    failedBefore: 'انتشار هنگام درخواست ممکن نشد. لطفاً مدخل را دوباره به اشتراک بگذارید.',
    mayNot: (permission) =>
      `اشتراک‌گذاری برای اعضایی است که مجوز **${permission}** یا نقشی را دارند که سرور برای آن برگزیده است.`,
    notHere: 'اشتراک‌گذاری در سرورهایی ممکن است که مرا افزوده‌اند، نه در پیام‌های مستقیم.',
    channelGone: 'آن کانال را نمی‌بینم. شاید حذف شده یا از من پنهان باشد.',
    channelUnavailable:
      'دیسکورد اکنون دربارهٔ آن کانال پاسخ نمی‌دهد. چیزی تغییر نکرد؛ لطفاً یک دقیقهٔ دیگر دوباره امتحان کنید.',
    notAChannel: (channel) =>
      `در ${mention(channel)} نمی‌توان پیام گذاشت. لطفاً یک کانال متنی، رشته یا انجمن انتخاب کنید.`,
    youMayNotWrite: (channel) =>
      `شما اجازهٔ نوشتن در ${mention(channel)} را ندارید؛ پس من هم از سوی شما در آن چیزی منتشر نمی‌کنم.`,
    botLacks: (channel, permissions) =>
      `نمی‌توانم در ${mention(channel)} چیزی منتشر کنم. آنچه ندارم: ${permissions}. مدیر کانال می‌تواند آن را به من بدهد.`,
    forbidden: (channel) =>
      `دیسکورد اجازه نمی‌دهد در ${mention(channel)} چیزی منتشر کنم. لطفاً مجوزهای مرا در آن بررسی کنید.`,
    unavailable:
      'دیسکورد اکنون پست را نپذیرفت. چیزی منتشر نشد؛ لطفاً یک دقیقهٔ دیگر دوباره امتحان کنید.',
    doneUnrecorded: (channel) =>
      `در ${mention(channel)} منتشر شد، ولی نتوانستم آن را ثبت کنم: نمی‌توانم حذفش کنم و ${code('/share-undo')} آن را نشان نمی‌دهد. برای پس گرفتنش خود پیام را حذف کنید.`,
    maybeBefore: (by, at, channel) =>
      `قرار بود این مدخل را ${latin(`<t:${at}:R>`)} برای ${latin(`<@${by}>`)} در ${mention(channel)} منتشر کنم و نمی‌دانم پست رسیده است یا نه. لطفاً نخست آنجا را ببینید. دوباره منتشر شود؟`,
    removalUncertain: 'دیسکورد حذف پست را تأیید نکرد. لطفاً یک دقیقهٔ دیگر دوباره امتحان کنید.',
    uncertain: (channel) =>
      `دیسکورد پست را تأیید نکرد و نمی‌توانم ببینم که در ${mention(channel)} هست یا نه. لطفاً پیش از هم‌رسانی دوباره، آنجا را ببینید.`,
    refused: {
      archived: (channel) =>
        `چیزی منتشر نشد: رشتهٔ ${mention(channel)} بایگانی یا قفل شده است. لطفاً آن را دوباره باز کنید یا جای دیگری برگزینید.`,
      filtered: (channel) =>
        `چیزی منتشر نشد: ${latin('AutoMod')} سرور آن را در ${mention(channel)} مسدود کرد. مدیران سرور می‌توانند دلیلش را ببینند.`,
      other: (channel) =>
        `چیزی منتشر نشد: دیسکورد این پست را در ${mention(channel)} نپذیرفت و تلاش دوباره سودی ندارد. دلیلش را در گزارش خود نوشتم.`,
    },
    noteTooLong: (longest, length) =>
      `یادداشت حداکثر ${number(longest)} نویسه دارد و یادداشت شما ${number(length)} نویسه است. چیزی منتشر نشد.`,
    yourNote: 'یادداشت شما:',
    latest: 'آخرین مدخل‌هایی که به اشتراک گذاشته شد',
    none: 'چیزی برای حذف نیست: در این سرور مدخل به‌اشتراک‌گذاشته‌ای نمانده است.',
    listed: (by, channel, at) =>
      `${latin(`<@${by}>`)} · ${mention(channel)} · ${latin(`<t:${at}:R>`)}`,
    removeNumber: (position) => `حذف ${number(position)}`,
    undoHint: 'کدام یک حذف شود؟',
    askRemove: (position) => `پست **${number(position)}** حذف شود؟`,
    removeSure: 'بله، حذف شود',
    keep: 'بماند',
    removed: (title, channel) => `**${title}** از ${mention(channel)} حذف شد.`,
    removedPosition: (position) => `پست **${number(position)}** حذف شد.`,
    isRemoved: 'حذف‌شده',
    removedBefore: 'پیش‌تر حذف شده است.',
    unknown: 'چنین پستی در این سرور نمی‌شناسم.',
    notShared:
      'تنها مدخل‌هایی را می‌توان اینجا حذف کرد که در این سرور از راه من به اشتراک گذاشته شده‌اند؛ این پیام از آن‌ها نیست.',
    cannotRemove:
      'دیسکورد اجازه نمی‌دهد آن پست را حذف کنم. کسی که پیام‌ها را مدیریت می‌کند می‌تواند حذفش کند.',
    offerGone: 'آن پیشنهاد دیگر برقرار نیست. لطفاً مدخل را دوباره به اشتراک بگذارید.',
  },

  schedule: {
    post: {
      onThisDay: (day) => `📅 **در چنین روزی · ${day}**`,
      thisWeek: '📅 **این هفته در گاه‌شمار**',
      ofTheDay: '📖 **مدخل روز**',
      ofTheWeek: '📖 **مدخل هفته**',
    },

    content: {
      'on-this-day': 'در چنین روزی',
      nearest: 'در چنین روزی، یا نزدیک‌ترین در هفته',
      'in-order': 'یک مدخل، به ترتیب زمان',
      random: 'یک مدخل، به تصادف',
    },
    weekdays: {
      1: 'دوشنبه',
      2: 'سه‌شنبه',
      3: 'چهارشنبه',
      4: 'پنجشنبه',
      5: 'جمعه',
      6: 'شنبه',
      7: 'یکشنبه',
    },
    everyDay: (time) => `هر روز ساعت ${inDigits(time)}`,
    everyWeek: (weekday, time) => `هر ${weekday} ساعت ${inDigits(time)}`,

    command: {
      description: 'انتشار مدخل‌ها در یک کانال در زمان‌های معین',
      add: 'انتشار مدخل‌ها در یک کانال، هر روز یا هر هفته',
      what: 'چه چیزی منتشر شود',
      whatChoices: {
        'on-this-day': 'در چنین روزی: مدخل‌های همان روز و ماه؛ روزهای دیگر هیچ',
        nearest: 'در چنین روزی، وگرنه نزدیک‌ترین مدخل در هفته',
        'in-order': 'یک مدخل، به ترتیب زمان',
        random: 'یک مدخل، به تصادف؛ تا همه یک بار نیامده‌اند، هیچ‌کدام تکرار نمی‌شود',
      },
      time: `چه ساعتی، به وقت این سرور، مانند ${latin('09:00')}`,
      every: 'هر روز، یا هر هفته در یک روز؛ اگر خالی بماند، هر روز',
      day: 'روز',
      channel: 'کانال؛ اگر خالی بماند، همین کانال',
      mention: `اشاره به نقشی که یکی از مدیران سرور در ${latin('/settings')} برای این کار برگزیده است`,
      silent: 'انتشار بی‌آنکه اعلانی فرستاده شود',
      publish: 'در کانال اطلاعیه: همچنین در سرورهایی که آن را دنبال می‌کنند',
      timeline: 'گاه‌شمار؛ اگر خالی بماند، همه',
      list: 'دیدن اینکه چه چیزی کی منتشر می‌شود و چه چیزی متوقف است',
      pause: 'توقف موقت یک برنامه',
      resume: 'ادامهٔ یک برنامهٔ متوقف',
      remove: 'حذف یک برنامه',
      schedule: `کدام، چنان‌که در ${latin('/schedule list')} آمده است`,
    },

    mayNot: (permission) => `برنامه‌ها برای اعضایی است که مجوز **${permission}** را دارند.`,
    notHere: 'برنامه‌ها در سرورهایی ممکن‌اند که مرا افزوده‌اند، نه در پیام‌های مستقیم.',
    badTime: (typed) =>
      `**${typed}** را نمی‌توان به‌صورت ساعت خواند. ساعت و دقیقه لازم است، مانند ${latin('09:00')} یا ${latin('21:30')}. چیزی افزوده نشد.`,
    whichTime: (typed) => `**${typed}** را می‌توان به چند صورت خواند. انتشار در چه ساعتی باشد؟`,
    badChoice: (typed) =>
      `**${typed}** از گزینه‌ها نیست. چیزی افزوده نشد؛ لطفاً یکی از آنچه دیسکورد نشان می‌دهد انتخاب کنید.`,
    noRole: (permission) =>
      `نقشی برای اشاره برگزیده نشده است. کسی که مجوز **${permission}** را دارد می‌تواند در ${settingsCommand} نقشی برگزیند. چیزی افزوده نشد.`,
    notAnnouncement: (channel) =>
      `${mention(channel)} کانال اطلاعیه نیست و سروری نمی‌تواند آن را دنبال کند. چیزی افزوده نشد؛ لطفاً یک کانال اطلاعیه انتخاب کنید یا ${code('publish')} را کنار بگذارید.`,
    full: (limit) =>
      `این سرور ${number(limit)} برنامه دارد که حداکثر ممکن است. نخست یکی را پایان دهید: ${scheduleCommand('remove')}.`,
    added: (what, channel, due) =>
      `🗓️ **${what}** در ${mention(channel)}. نخستین بار ${latin(`<t:${due}:F>`)} (${latin(`<t:${due}:R>`)}).`,
    inZone: (timeZone, permission) =>
      `زمان‌ها به وقت این سرور (${latin(timeZone)}) است. کسی که مجوز **${permission}** را دارد می‌تواند آن را در ${settingsCommand} تغییر دهد.`,
    silence: 'در روزهای بی‌مدخل چیزی منتشر نمی‌شود.',
    isSilent: 'پست‌های آن به کسی اعلان نمی‌دهد.',
    isPublished: 'پست‌های آن به سرورهایی که کانال را دنبال می‌کنند نیز می‌رسد.',
    mayNotPing: `اشاره تنها وقتی به دارندگان نقش می‌رسد که همه بتوانند به آن اشاره کنند، یا من در آن کانال مجوز **${latin('Mention @everyone, @here, and All Roles')}** را داشته باشم.`,

    title: 'چه چیزی کی منتشر می‌شود',
    none: `هنوز چیزی زمان‌بندی نشده است. برای افزودن: ${scheduleCommand('add')}.`,
    next: (due) => `نوبت بعد ${latin(`<t:${due}:F>`)}`,
    withMention: 'با اشاره به نقش',
    silent: 'بدون اعلان',
    published: 'همچنین در سرورهایی که کانال را دنبال می‌کنند',
    notServed: (timeline) => `⚠️ گاه‌شمار ${timeline} اکنون در دسترس نیست`,
    pausedBy: (by, at) => `⏸️ متوقف‌شده به دست ${latin(`<@${by}>`)} ${latin(`<t:${at}:R>`)}`,
    pausedByMe: (at, why) => `⏸️ آن را ${latin(`<t:${at}:R>`)} متوقف کردم: ${why}`,
    isPaused: 'متوقف',

    which: (typed) =>
      `**${typed}** هیچ‌یک از برنامه‌های این سرور نیست. لطفاً یکی از آنچه دیسکورد نشان می‌دهد انتخاب کنید یا ${scheduleCommand('list')} را ببینید.`,
    paused: (what, channel) =>
      `⏸️ **${what}** در ${mention(channel)} متوقف شد. ${scheduleCommand('resume')} آن را ادامه می‌دهد.`,
    wasPaused: 'پیش‌تر متوقف شده بود.',
    resumed: (what, channel, due) =>
      `▶️ **${what}** در ${mention(channel)} ادامه می‌یابد. نوبت بعد ${latin(`<t:${due}:F>`)} (${latin(`<t:${due}:R>`)}).`,
    wasActive: 'متوقف نبود.',
    removed: (what, channel) =>
      `🗑️ **${what}** در ${mention(channel)} حذف شد و دیگر چیزی منتشر نمی‌کند.`,

    whyPaused: {
      gone: 'کانال حذف یا از من پنهان شده است',
      forbidden: 'اجازهٔ انتشار در آن را ندارم',
      refused: 'دیسکورد پست را نپذیرفت',
      fault: 'خطایی از سوی من رخ داد که در گزارش کار من آمده است',
    },
    lacks: (permissions) => `این مجوز را ندارم: ${permissions}`,
    notice: (what, channel, why) =>
      `⏸️ برنامه‌ای را متوقف کردم: **${what}** در ${mention(channel)}. دلیل: ${why}. پس از رفع آن، ${scheduleCommand('resume')} ادامه‌اش می‌دهد و ${scheduleCommand('remove')} حذفش می‌کند.`,
  },

  settings: {
    hint: `شما این سرور را مدیریت می‌کنید: با ${settingsCommand} تعیین می‌شود چه کسی پاسخ‌ها را ببیند، و زبان و منطقهٔ زمانی. این را تنها یک بار می‌گویم.`,
    notHere: 'تنظیمات در سرورهایی در دسترس است که مرا افزوده‌اند، نه در پیام‌های مستقیم.',
    title: 'تنظیمات این سرور',
    answers: 'پاسخ‌ها',
    answersAre: { private: 'فقط پرسنده می‌بیند', public: 'همه می‌بینند' },
    here: 'پاسخ‌ها در این کانال',
    asServer: 'مانند سرور',
    language: 'زبان',
    membersOwn: 'زبان خود هر عضو',
    timeZone: 'منطقهٔ زمانی',
    timeZoneHint: `با نام آن در ${latin('IANA')}، مانند ${latin('Asia/Tehran')}؛ اگر شهر یا کشوری بنویسید می‌پرسم کدام`,
    noTimeZone: (typed) => `**${typed}** منطقهٔ زمانی شناخته‌شده‌ای نیست.`,
    placelessZone: (typed) => `**${typed}** جایی را نام نمی‌برد و با ساعت تابستانی تغییر نمی‌کند.`,
    whichZone:
      'کدام منطقه منظور است؟ هنوز چیزی تغییر نکرده و بقیهٔ آنچه پر کرده‌اید نگه داشته شده است.',
    noZoneClose: `شهری بزرگ، کشوری یا نامی مانند ${latin('Asia/Tehran')} بنویسید. هنوز چیزی تغییر نکرده و بقیهٔ آنچه پر کرده‌اید نگه داشته شده است.`,
    zoneAgain: 'نوشتن دوباره…',
    shareRole: 'نقشی که آن هم می‌تواند به اشتراک بگذارد',
    mentionRole: 'نقش مورد اشاره در پست‌های زمان‌بندی‌شده',
    nobody: 'هیچ نقشی',
    changeAnswers: 'پاسخ‌ها، زبان و زمان',
    changeRoles: 'نقش‌ها',
    export: `خروجی ${latin('JSON')}`,
    exported:
      'همهٔ آنچه دربارهٔ این سرور نگه می‌دارم، جز گزارش پست‌های زمان‌بندی‌شده و پرسش‌های بلند اعضا که برای دکمه‌های زیر پاسخ‌ها نگه داشته می‌شوند.',
    erase: 'حذف همه چیز…',
    eraseQuestion:
      'همهٔ آنچه دربارهٔ این سرور نگه می‌دارم حذف می‌شود: تنظیمات، برنامه‌ها و سابقهٔ آنچه به اشتراک گذاشته شده و تغییر کرده است. پست‌ها در کانال‌ها می‌مانند. این کار برگشت‌پذیر نیست.',
    eraseSure: 'حذف همه چیز دربارهٔ این سرور',
    erased: 'همه چیز دربارهٔ این سرور حذف شد.',
    mayNot: (permission) => `تنظیمات برای اعضایی است که مجوز **${permission}** را دارند.`,
  },

  // Discord has no Persian, so members see the English names of permissions.
  permissions: {
    view: `دیدن کانال (${latin('View Channel')})`,
    send: `فرستادن پیام (${latin('Send Messages')})`,
    sendInThreads: `فرستادن پیام در رشته‌ها (${latin('Send Messages in Threads')})`,
    embed: `جاسازی پیوند (${latin('Embed Links')})`,
    manageMessages: `مدیریت پیام‌ها (${latin('Manage Messages')})`,
    manageServer: `مدیریت سرور (${latin('Manage Server')})`,
  },

  today: {
    heading: (day: string, entries: string) => `**در چنین روزی · ${day}** · ${entries}`,
    none: (day: string) => `هیچ مدخلی در این گاه‌شمار، در هیچ سالی، تاریخ **${day}** ندارد.`,
    nearest: 'نزدیک‌ترین روزهایی که مدخل دارند:',
    impossible: (typed: string) =>
      `**${typed}** در هیچ سالی نیست. لطفاً شمارهٔ روز در ماه را بررسی کنید.`,
    unreadable: (typed: string) =>
      `**${typed}** را به‌عنوان روز نمی‌فهمم. روز و ماه را بنویسید، مانند ۷ اوت.`,
  },

  random: {
    heading: '**یک مدخل تصادفی**',
    another: 'یکی دیگر',
  },

  help: {
    title: '**چه می‌توانید بپرسید**',
    year: (example: string) =>
      `${code('/year')} دربارهٔ یک زمان می‌پرسد: ${example}، دههٔ ۱۹۹۰، اوت ۱۹۹۸، یا سال گذشته.`,
    person: (example: string) => `${code('/person')} می‌پرسد کسی کیست، با هر املا و خطی: ${example}.`,
    search: (example: string) =>
      `${code('/search')} واژه‌ها، نام‌ها و سال‌ها را با هم می‌پذیرد: ${example}.`,
    today: `${code('/today')} نشان می‌دهد در چنین روزی چه رخ داد، و ${code('/random')} یک مدخل تصادفی.`,
    check: `منوی یک پیام را باز کنید و **${latin('Apps → Check against timeline')}** را برگزینید تا ببینید گاه‌شمار دربارهٔ آن چه می‌گوید.`,
    more: `${code('/entry')} و ${code('/source')} یک مدخل یا منبع را باز می‌کنند، ${code('/about')} می‌گوید اینجا چه هست و ${code('/language')} زبان خودتان را تعیین می‌کند.`,
    try: 'یا نمونه‌ای را بزنید:',
  },

  report: {
    button: 'اینجا ایرادی هست؟',
    how: (corrections: string, id: string) =>
      `برای گزارش خطا در مدخل ${code(id)} این شناسه را بنویسید و بگویید کدام گزاره نادرست است، درستش چیست و آن را کجا می‌توان خواند.\n**به چه کسی:**\n${corrections}`,
  },

  language: {
    chosen: (name: string) =>
      `از این پس در همهٔ سرورها و در پیام‌های خصوصی به ${name} پاسخ می‌دهم. مدخل‌ها به زبان گاه‌شمار خود می‌مانند. با ${code('/language')} می‌توانید تغییرش دهید.`,
    automatic: 'دیگر زبانی برای شما نگه نمی‌دارم. به زبان سرور یا دیسکورد شما پاسخ می‌دهم.',
  },

  notFound: {
    entry: (typed) => `مدخلی به نام **${typed}** نیست.`,
    entryGone: `آن مدخل دیگر در گاه‌شمار نیست. شاید نامش عوض یا در مدخلی دیگر ادغام شده باشد؛ ${code('/search')} آنچه را اکنون هست می‌یابد.`,
    personGone: `آن شخص دیگر در گاه‌شمار نیست. ${code('/person')} کسانی را که هستند می‌یابد.`,
    source: (typed) => `منبعی به نام **${typed}** نیست.`,
    sourceGone: 'آن منبع دیگر در گاه‌شمار نیست.',
    didYouMean: 'آیا منظور یکی از این‌هاست؟',
    didYouMeanNamed: (names) => `آیا منظور ${names} است؟`,
    timeline: (typed, known) => `گاه‌شماری به نام **${typed}** نیست. آنچه هست: ${known}.`,
  },

  errors: {
    fault: (reference) =>
      `متأسفانه خطایی از سوی من رخ داد. اگر آن را گزارش می‌کنید، این شناسه را بنویسید: ${code(reference)}.`,
    store: {
      busy: 'اکنون نمی‌توانم چیزی را ذخیره کنم: پایگاه داده‌ام مشغول است یا پاسخ نمی‌دهد. چیزی منتشر نشد؛ لطفاً یک دقیقهٔ دیگر دوباره امتحان کنید.',
      full: 'اکنون نمی‌توانم چیزی را ذخیره کنم: دیسک پایگاه داده‌ام پر است. چیزی منتشر نشد. گردانندهٔ من باید جا باز کند.',
      readonly:
        'اکنون نمی‌توانم چیزی را ذخیره کنم: پایگاه داده‌ام فقط خواندنی است. چیزی منتشر نشد. گردانندهٔ من باید آن را درست کند.',
      replaced:
        'اکنون نمی‌توانم چیزی را ذخیره کنم: پروندهٔ پایگاه داده‌ام جابه‌جا یا جایگزین شده است. چیزی منتشر نشد. گردانندهٔ من باید آن را درست کند.',
    },
    unknownCommand: (name) =>
      `فرمان **${name}** را نمی‌شناسم. شاید از نسخه‌ای قدیمی‌تر باشد؛ دیسکورد با نوشتن ${code('/')} فرمان‌های کنونی را نشان می‌دهد.`,
    olderButton: 'آن دکمه از نسخه‌ای قدیمی‌تر است. لطفاً با یک فرمان از نو بپرسید.',
    unknownButton: 'آن دکمه را نمی‌شناسم. لطفاً با یک فرمان از نو بپرسید.',
    queryGone: `دیگر نمی‌دانم اینجا چه پرسیده شده بود. لطفاً با ${code('/search')} از نو بپرسید.`,
    questionGone: 'آن پرسش دیگر باز نیست. لطفاً فرمان را دوباره به کار ببرید.',
    tooFast: 'درخواست‌های پیاپی زیاد شد. لطفاً چند ثانیه صبر کنید و دوباره بپرسید.',
    tooBusy: 'اکنون بیش از توانم درخواست دارم. لطفاً یک دقیقهٔ دیگر دوباره بپرسید.',
  },

  commands: {
    year: {
      description: 'آنچه گاه‌شمار برای یک سال، دهه، بازه، ماه یا روز دارد',
      year: `مانند ${latin('1998, 1990s, 1996-2000')} یا اوت ۱۹۹۸`,
    },
    person: {
      description: 'یک شخص در گاه‌شمار کیست، با هر املایی از نامش',
      name: 'یک نام، با هر املا یا خطی',
    },
    search: {
      description: 'یافتن مدخل‌ها با واژه‌ها، نام‌ها و سال‌ها، به هر ترکیبی',
      query: `مانند ${latin('al-Masri 2020')}؛ ${latin('" "')} عبارت را یکجا می‌جوید و ${latin('-')} واژه‌ای را کنار می‌گذارد`,
    },
    entry: {
      description: 'یک مدخل به‌طور کامل: هر گزاره، گویندهٔ آن و جایی که می‌توان خواندش',
      id: 'یک مدخل: چند واژه از عنوانش کافی است',
    },
    source: {
      description: 'یک منبع چیست، کجا می‌توان خواندش و چه چیزی به آن استناد می‌کند',
      id: 'یک منبع: چند واژه از عنوان یا نام نویسنده کافی است',
    },
    chart: {
      description: 'دیدن مدخل‌ها در یک نمودار، روی محور زمان و با درجهٔ استواری',
      from: 'از کی: سال، ماه یا روز',
      to: 'تا کی: سال، ماه یا روز',
      person: 'فقط آنچه دربارهٔ یک شخص یا نهاد است یا می‌گوید',
      query: 'فقط آنچه جستجو می‌یابد: واژه‌ها، نام‌ها، سال‌ها',
    },
    export: {
      description: 'دریافت مدخل‌ها در یک فایل، همراه با درجهٔ استواری و منابع',
      format: 'قالب فایل',
      year: 'فقط یک زمان: یک سال، یک دهه یا بازه‌ای مانند 1996-2000',
      person: 'فقط آنچه دربارهٔ یک شخص یا نهاد است یا می‌گوید',
      entry: 'فقط یک مدخل: چند واژه از عنوانش کافی است',
    },
    share: {
      description: 'انتشار یک مدخل در یک کانال، همراه با درجهٔ استواری و منابع آن',
      entry: 'یک مدخل: چند واژه از عنوانش کافی است',
      channel: 'کانال؛ اگر خالی بماند، همین کانال',
      note: 'یادداشت خودتان، با نام شما و جدا از گاه‌شمار',
      thread: 'رشته یا پست انجمنی که در آن منتشر شود',
    },
    settings: { description: 'انتخاب اینکه چه کسی پاسخ‌ها را ببیند، و زبان، منطقهٔ زمانی و نقش‌ها' },
    shareUndo: { description: 'دیدن آخرین مدخل‌هایی که در این سرور به اشتراک گذاشته شد و حذف آن‌ها' },
    removePost: { name: 'حذف این پست' },
    about: { description: 'این گاه‌شمار چیست و پاسخ‌هایش را چگونه باید خواند' },
    timeline: 'گاه‌شمار؛ اگر خالی بماند، از همه پرسیده می‌شود',
    today: {
      description: 'در چنین روزی، در هر سالی، چه رخ داد',
      day: 'روزی دیگر، مانند ۷ اوت؛ بدون آن، امروز',
    },
    random: 'یک مدخل تصادفی',
    help: 'چه می‌توانید بپرسید، با نمونه',
    language: {
      description: 'زبانی را که با آن پاسخ می‌گیرید برگزینید',
      automatic: 'مانند دیسکورد',
      language: `زبان شما؛ «${latin('As in Discord')}» انتخاب را لغو می‌کند`,
    },
    check: { name: 'سنجش با گاه‌شمار' },
  },
};

export const fa = mapTexts(words, markRightToLeft);
