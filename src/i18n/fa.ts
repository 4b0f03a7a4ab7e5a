/** What members read, in Persian, with Persian digits and the months of the Gregorian calendar. */
import { createPlurals } from './plurals.ts';
import { markRightToLeft, isolate } from './bidi.ts';
import { mapTexts } from './map-texts.ts';
import type { Messages } from './en.ts';
import { schedule } from './schedule-fa.ts';

const locale = 'fa-u-ca-gregory-nu-arabext';
const { number } = createPlurals(locale);

/** Commands, mentions and examples in Latin letters. */
const apart = (text: string) => isolate(text, 'rtl');

// Persian has one form for every number: the noun after it stays in the singular.
const words: Messages = {
  locale,
  direction: 'rtl',

  list: (items) => items.join('، '),
  quoted: (text) => `«${text}»`,
  labelled: (label, text) => `${label}: ${text}`,

  dates: {
    day: (numeral) => numeral,
    approximate: (date) => `حدود ${date}`,
    uncertain: (date) => `${date} (نامطمئن)`,
    decade: (firstYear) => `دههٔ ${firstYear}`,
    century: (firstYear) => `سدهٔ آغازشده در ${firstYear}`,
    season: {
      spring: (year) => `بهار ${year}`,
      summer: (year) => `تابستان ${year}`,
      autumn: (year) => `پاییز ${year}`,
      winter: (year) => `زمستان ${year}`,
    },
    between: (from, to) => `${from} تا ${to}`,
    since: (from) => `از ${from} به بعد`,
    until: (to) => `تا ${to}`,
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
    accusation: {
      name: 'اتهام',
      meaning: 'دولتی یا دادستانی آن را می‌گوید و هیچ دادگاهی به آن رسیدگی نکرده است.',
    },
    reported: {
      name: 'گزارش رسانه‌ای',
      meaning:
        'مطبوعات یا نویسنده‌ای آن را گفته‌اند، اغلب به نقل از مقام‌هایی که نامشان برده نشده است.',
    },
    denial: { name: 'تکذیب', meaning: 'طرف متهم، یا کسی از جانب او، خلاف آن را می‌گوید.' },
    opinion: { name: 'نظر', meaning: 'داوری یا پیش‌بینی است، نه امری که بتوان درستی‌اش را سنجید.' },
  },
  defaultJudgment: 'حکم غیابی',

  qualified: (standing, qualifier) => `${standing} (${qualifier})`,
  disputed: 'محل اختلاف',
  saidOn: (by, date) => `${by}، ${date}`,
  andMoreClaims: (count, standings) => `${number(count)} گزارهٔ دیگر در مدخل کامل: ${standings}`,
  andMoreSources: (count) => `+${number(count)}`,
  andMore: (count) => `و ${number(count)} مورد دیگر`,
  entryCount: (count) => `${number(count)} مدخل`,
  pageOf: (page, pages) => `${number(page)} از ${number(pages)}`,

  buttons: {
    first: 'صفحهٔ نخست',
    previous: 'صفحهٔ پیش',
    next: 'صفحهٔ بعد',
    last: 'صفحهٔ آخر',
    legend: 'راهنمای خواندن',
    earlier: 'پیش از آن',
    later: 'پس از آن',
    readSource: 'خواندن منبع',
    share: 'هم‌رسانی',
    fullEntry: 'مدخل کامل',
    remove: 'حذف',
  },
  pickEntry: 'خواندن یک مدخل به‌طور کامل…',
  pickPerson: 'منظور کیست؟',
  pickSource: 'دربارهٔ یک منبع…',
  pickMentioned: 'دربارهٔ یک شخص…',

  entry: {
    people: 'اشخاص',
    tags: 'برچسب‌ها',
    sources: 'منابع',
    errata: 'خطاهای منابع',
    erratum: (said, where, record) => `${where}: «${said}»\n**آنچه ثبت است:** ${record}`,
    continued: (page) => `گزاره‌ها ${page}`,
  },

  person: {
    aliases: 'نام‌های دیگر',
    weak: 'نام‌هایی که دیگران هم دارند و به‌تنهایی کافی نیست',
    disputed: 'محل اختلاف',
    namesakes: 'با این‌ها اشتباه نشود',
    nobodyMentions: 'هیچ مدخلی از گاه‌شمار از این شخص نام نمی‌برد.',
    several: (name) => `منظور از **${name}** ممکن است چند نفر باشد. منظور کیست؟`,
    close: (name) => `در گاه‌شمار کسی به نام **${name}** نیست. آیا منظور یکی از این‌هاست؟`,
    nobody: (name) =>
      `در گاه‌شمار کسی به نام **${name}** یا نامی نزدیک به آن نیست. این دربارهٔ خود او چیزی نمی‌گوید، جز اینکه این گاه‌شمار نامی از او نمی‌برد.`,
    namesake: (name, note) => `**${name}** در گاه‌شمار نیست. ${note}`,
    takenFor: 'گاه با این‌ها اشتباه گرفته می‌شود',
  },

  year: {
    heading: (period, count) => `**${period}** · ${count}`,
    none: (period) => `گاه‌شمار برای این زمان چیزی ندارد: **${period}**.`,
    nearest: 'نزدیک‌ترین سال‌هایی که مدخل دارند:',
    withEntries: (year, count) => `${year} (${number(count)})`,
    unreadable: (typed) =>
      `**${typed}** را نمی‌توان به‌صورت زمان خواند. می‌توان سال (۱۹۹۸)، دهه (${apart('1990s')})، بازه (${apart('1996-2000')})، ماه (اوت ۱۹۹۸)، روز (۷ اوت ۱۹۹۸) یا هر عبارت ${apart('EDTF')} (${apart('1998-08-07')}) نوشت.`,
    ambiguous: (typed) => `**${typed}** را به دو صورت می‌توان خواند. منظور کدام روز است؟`,
    impossible: (typed) =>
      `**${typed}** در هیچ تقویمی نیست. لطفاً شمارهٔ روز در ماه را بررسی کنید و اینکه بازه پیش از پایانش آغاز شود.`,
  },

  search: {
    heading: (query, count) => `**${query}** · ${count}`,
    nothing: (query) => `گاه‌شمار دربارهٔ **${query}** چیزی ندارد.`,
    empty: 'چیزی برای جست‌وجو نیست: چند واژه، یک نام یا یک سال بنویسید.',
    tooLong: (longest) =>
      `این بیش از اندازه بلند است (حداکثر ${number(longest)} نویسه). چند واژه، یک نام یا یک سال کافی است.`,
    understood: 'چنین فهمیده شد',
    time: (text) => `🗓 ${text}`,
    person: (name) => `👤 ${name}`,
    anyOf: (typed, names) => `👥 «${typed}»: ${names}`,
    standing: (name) => `⚑ ${name}`,
    words: (searched) => `🔎 ${searched}`,
    excluded: (left) => `بدون ${left}`,
    corrected: (typed, used) => `«${typed}» در هیچ جا نیست؛ «${used}» جست‌وجو شد`,
    unknown: (missing) => `در هیچ جا نیست: ${missing}`,
    hint: `واژه‌های کمتر بیشتر می‌یابند. ${apart('`/person`')} از یک نام می‌پرسد و ${apart('`/year`')} از یک زمان.`,
  },

  source: {
    citedBy: 'مدخل‌هایی که بر آن استوارند',
    readVia: (where) => `متن در اینجا خوانده شد: ${where}`,
    character: (what) => `نوع منبع: ${what}`,
    issued: 'انتشار',
    publisher: 'ناشر',
    noLink: 'بدون پیوند: صفحهٔ خود ناشر دیده نشد.',
    unused: 'هیچ مدخلی بر آن استوار نیست.',
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
    version: (version, updated) => `نسخهٔ ${apart(version)}، ${updated}`,
    licence: 'مجوز',
    corrections: 'خطایی دیده‌اید؟',
    standings: 'یک گزاره تا چه اندازه استوار است',
    ask: 'برای پرسیدن:',
    // Discord has no Persian, so the menu shows the command's English name.
    commands: `${['year', 'person', 'search', 'entry', 'source'].map((name) => apart(`\`/${name}\``)).join('، ')}؛ یا از منوی هر پیام: ${apart('Apps')} و سپس **${apart('Check against timeline')}**.`,
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
    times: 'زمان‌های نام‌برده',
    entries: 'مدخل‌هایی که شاید به آن مربوط باشند',
    caution: 'واژه‌های پیام سنجیده شد، نه درستی آن. لطفاً مدخل‌ها را بخوانید.',
  },

  share: {
    formTitle: 'هم‌رسانی یک مدخل',
    which: 'کدام مدخل؟',
    where: 'در کدام کانال؟',
    note: 'یادداشت خودتان',
    noteHint: 'اختیاری. بالای مدخل، با نام شما و جدا از گاه‌شمار نشان داده می‌شود.',
    noteBy: (name) => `یادداشت ${name}`,
    noteApart: 'سخن یکی از ناظران، نه بخشی از گاه‌شمار',
    done: 'منتشر شد.',
    open: 'باز کردن پست',
    before: (by, at, url) =>
      `${apart(`<@${by}>`)} این مدخل را ${apart(`<t:${at}:R>`)} در آن کانال هم‌رسانی کرده است: [پست](${url})\nدوباره منتشر شود؟`,
    again: 'انتشار دوباره',
    underWay: 'انتشار آن در جریان است.',
    failedBefore: 'انتشار هنگام درخواست ممکن نشد. لطفاً مدخل را از نو هم‌رسانی کنید.',
    mayNot: (permission) =>
      `هم‌رسانی برای اعضایی است که مجوز **${permission}** یا نقشی را دارند که سرور برای آن برگزیده است.`,
    notHere: 'هم‌رسانی در سرورهایی ممکن است که مرا افزوده‌اند، نه در پیام‌های مستقیم.',
    channelGone: 'آن کانال را نمی‌بینم. شاید حذف شده یا از من پنهان باشد.',
    notAChannel: (channel) =>
      `در ${apart(`<#${channel}>`)} نمی‌توان پیام گذاشت. لطفاً یک کانال متنی، رشته یا انجمن انتخاب کنید.`,
    youMayNotWrite: (channel) =>
      `شما اجازهٔ نوشتن در ${apart(`<#${channel}>`)} را ندارید؛ پس من هم از سوی شما در آن چیزی منتشر نمی‌کنم.`,
    botLacks: (channel, permissions) =>
      `نمی‌توانم در ${apart(`<#${channel}>`)} چیزی منتشر کنم. آنچه ندارم: ${permissions}. مدیر کانال می‌تواند آن را به من بدهد.`,
    forbidden: (channel) =>
      `دیسکورد اجازه نمی‌دهد در ${apart(`<#${channel}>`)} چیزی منتشر کنم. لطفاً مجوزهای مرا در آن بررسی کنید.`,
    unavailable: 'دیسکورد اکنون پست را نپذیرفت. چیزی منتشر نشد؛ لطفاً یک دقیقهٔ دیگر باز بکوشید.',
    noteTooLong: (longest) => `یادداشت حداکثر ${number(longest)} نویسه دارد.`,
    latest: 'آخرین مدخل‌های هم‌رسانی‌شده',
    none: 'از آنچه در این سرور هم‌رسانی کرده‌ام چیزی برجا نمانده است.',
    listed: (title, by, channel, at, url) =>
      `[${title}](${url}) · ${apart(`<@${by}>`)} · ${apart(`<#${channel}>`)} · ${apart(`<t:${at}:R>`)}`,
    removeNumber: (position) => `حذف ${number(position)}`,
    removed: 'حذف شد.',
    removedBefore: 'پیش‌تر حذف شده است.',
    unknown: 'چنین پستی در این سرور نمی‌شناسم.',
    cannotRemove:
      'دیسکورد اجازه نمی‌دهد آن پست را حذف کنم. کسی که پیام‌ها را مدیریت می‌کند می‌تواند حذفش کند.',
    offerGone: 'آن پیشنهاد دیگر برقرار نیست. لطفاً مدخل را از نو هم‌رسانی کنید.',
  },

  schedule,

  settings: {
    title: 'تنظیمات این سرور',
    answers: 'پاسخ‌ها',
    answersAre: { private: 'فقط پرسنده می‌بیند', public: 'همه می‌بینند' },
    here: 'پاسخ‌ها در این کانال',
    asServer: 'مانند سرور',
    language: 'زبان',
    membersOwn: 'زبان خود هر عضو',
    timeZone: 'منطقهٔ زمانی',
    timeZoneHint: `با نام آن در ${apart('IANA')}، مانند ${apart('Asia/Tehran')} یا ${apart('Asia/Kabul')}`,
    noTimeZone: (typed) =>
      `**${typed}** منطقهٔ زمانی شناخته‌شده‌ای نیست. نامی از ${apart('IANA')} لازم است، مانند ${apart('Asia/Tehran')}. چیزی تغییر نکرد.`,
    shareRole: 'نقشی که آن هم می‌تواند هم‌رسانی کند',
    mentionRole: 'نقشی که پست‌های زمان‌بندی‌شده نام می‌برند',
    reviewChannel: 'کانال بازبینی',
    nobody: 'هیچ نقشی',
    nowhere: 'هیچ کانالی',
    changeAnswers: 'پاسخ‌ها، زبان و زمان',
    changeRoles: 'نقش‌ها و کانال بازبینی',
    export: `برون‌بری به ${apart('JSON')}`,
    exported: 'همهٔ آنچه دربارهٔ این سرور نگه می‌دارم، جز پرسش‌هایی که اعضا خصوصی پرسیده‌اند.',
    erase: 'حذف همه چیز…',
    eraseQuestion:
      'همهٔ آنچه دربارهٔ این سرور نگه می‌دارم حذف می‌شود: تنظیمات، برنامه‌ها و سابقهٔ آنچه هم‌رسانی شده و تغییر کرده است. پست‌ها در کانال‌ها می‌مانند. این کار برگشت‌پذیر نیست.',
    eraseSure: 'حذف همه چیز دربارهٔ این سرور',
    erased: 'همه چیز دربارهٔ این سرور حذف شد.',
    mayNot: (permission) => `تنظیمات برای اعضایی است که مجوز **${permission}** را دارند.`,
  },

  // Discord has no Persian: whoever looks for a permission finds it by its English name.
  permissions: {
    view: `دیدن کانال (${apart('View Channel')})`,
    send: `فرستادن پیام (${apart('Send Messages')})`,
    sendInThreads: `فرستادن پیام در رشته‌ها (${apart('Send Messages in Threads')})`,
    embed: `جاسازی پیوند (${apart('Embed Links')})`,
    manageMessages: `مدیریت پیام‌ها (${apart('Manage Messages')})`,
    manageServer: `مدیریت سرور (${apart('Manage Server')})`,
  },

  notFound: {
    entry: (typed) => `مدخلی به نام **${typed}** نیست.`,
    entryGone: `آن مدخل دیگر در گاه‌شمار نیست. شاید نامش عوض یا در مدخلی دیگر ادغام شده باشد؛ ${apart('`/search`')} آنچه را اکنون هست می‌یابد.`,
    personGone: `آن شخص دیگر در گاه‌شمار نیست. ${apart('`/person`')} کسانی را که هستند می‌یابد.`,
    source: (typed) => `منبعی به نام **${typed}** نیست.`,
    sourceGone: 'آن منبع دیگر در گاه‌شمار نیست.',
    didYouMean: 'آیا منظور یکی از این‌هاست؟',
    timeline: (typed, known) => `گاه‌شماری به نام **${typed}** نیست. آنچه هست: ${known}.`,
  },

  errors: {
    fault: (reference) =>
      `متأسفانه خطایی از سوی من رخ داد. اگر آن را گزارش می‌کنید، این شناسه را بنویسید: ${apart(`\`${reference}\``)}.`,
    unknownCommand: (name) =>
      `فرمان **${name}** را نمی‌شناسم. شاید از نسخه‌ای قدیمی‌تر باشد؛ دیسکورد با نوشتن ${apart('`/`')} فرمان‌های کنونی را نشان می‌دهد.`,
    olderButton: 'آن دکمه از نسخه‌ای قدیمی‌تر است. لطفاً با یک فرمان از نو بپرسید.',
    unknownButton: 'آن دکمه را نمی‌شناسم. لطفاً با یک فرمان از نو بپرسید.',
    queryGone: `دیگر نمی‌دانم اینجا چه پرسیده شده بود. لطفاً با ${apart('`/search`')} از نو بپرسید.`,
  },

  commands: {
    year: {
      description: 'آنچه گاه‌شمار برای یک سال، دهه، بازه، ماه یا روز دارد',
      year: `مانند ${apart('1998, 1990s, 1996-2000')} یا اوت ۱۹۹۸`,
    },
    person: {
      description: 'یک شخص در گاه‌شمار کیست، با هر املایی از نامش',
      name: 'یک نام، با هر املا یا خطی',
    },
    search: {
      description: 'یافتن مدخل‌ها با واژه‌ها، نام‌ها و سال‌ها، به هر ترکیبی',
      query: `مانند ${apart('al-Masri 2020')}؛ ${apart('" "')} عبارت را یکجا می‌جوید و ${apart('-')} واژه‌ای را کنار می‌گذارد`,
    },
    entry: {
      description: 'یک مدخل به‌طور کامل: هر گزاره، گویندهٔ آن و جایی که می‌توان خواندش',
      id: 'یک مدخل، با عنوانش',
    },
    source: {
      description: 'یک منبع چیست، کجا می‌توان خواندش و چه چیزی بر آن استوار است',
      id: 'یک منبع، با عنوان یا نویسنده‌اش',
    },
    share: {
      description: 'انتشار یک مدخل در یک کانال، همراه با درجهٔ استواری و منابع آن',
      entry: 'یک مدخل، با عنوانش',
      channel: 'کجا؛ وگرنه در همین کانال',
      note: 'یادداشت خودتان، با نام شما و جدا از گاه‌شمار',
      thread: 'رشته یا پست انجمنی که در آن منتشر شود',
    },
    settings: { description: 'انتخاب اینکه چه کسی پاسخ‌ها را ببیند، و زبان، منطقهٔ زمانی و نقش‌ها' },
    shareUndo: { description: 'دیدن آخرین هم‌رسانی‌های این سرور و پس گرفتن آن‌ها' },
    about: { description: 'این گاه‌شمار چیست و پاسخ‌هایش را چگونه باید خواند' },
    timeline: 'از کدام گاه‌شمار پرسیده شود؛ وگرنه از همه',
    check: { name: 'سنجش با گاه‌شمار' },
  },
};

export const fa = mapTexts(words, markRightToLeft);
