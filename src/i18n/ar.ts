/** What members read, in Arabic, with the digits 0–9 that most of its newspapers print online. */
import { createPlurals } from './plurals.ts';
import { markRightToLeft } from './bidi.ts';
import { code, latin, mention, scheduleCommand, settingsCommand } from './latin-words.ts';
import { mapTexts } from './map-texts.ts';
import type { Messages } from './en.ts';
const locale = 'ar-u-ca-gregory-nu-latn';
const { number, counted } = createPlurals(locale);

const entries = {
  zero: 'لا مداخل',
  one: 'مدخل واحد',
  two: 'مدخلان',
  few: '# مداخل',
  many: '# مدخلًا',
  other: '# مدخل',
};
const claims = {
  zero: 'لا إفادات',
  one: 'إفادة واحدة',
  two: 'إفادتان',
  few: '# إفادات',
  other: '# إفادة',
};
const sources = {
  zero: 'لا مصادر',
  one: 'مصدر واحد',
  two: 'مصدران',
  few: '# مصادر',
  many: '# مصدرًا',
  other: '# مصدر',
};
const people = {
  zero: 'لا أشخاص',
  one: 'شخص واحد',
  two: 'شخصان',
  few: '# أشخاص',
  many: '# شخصًا',
  other: '# شخص',
};
const moreClaims = {
  one: 'إفادة أخرى',
  two: 'إفادتان أخريان',
  few: '# إفادات أخرى',
  other: '# إفادة أخرى',
};
const characters = {
  one: 'حرف واحد',
  two: 'حرفان',
  few: '# أحرف',
  many: '# حرفًا',
  other: '# حرف',
};

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
    year: (numeral) => numeral,
    approximate: (date) => `نحو ${date}`,
    uncertain: (date) => `${date} (غير مؤكد)`,
    decade: (first) => `العقد الذي يبدأ عام ${first}`,
    century: (nth, first, last) => `القرن الـ${nth} (${first} إلى ${last})`,
    season: {
      spring: (year) => `ربيع ${year}`,
      summer: (year) => `صيف ${year}`,
      autumn: (year) => `خريف ${year}`,
      winter: (year) => `شتاء ${year}`,
    },
    between: (from, to) => `من ${from} إلى ${to}`,
    fromTo: (from, to) => `من ${from} إلى ${to}`,
    oneBetween: (from, to) => `بين ${from} و${to}`,
    since: (from) => `منذ ${from}`,
    until: (to) => `حتى ${to}`,
    orEarlier: (to) => `${to} أو قبل ذلك`,
    orLater: (from) => `${from} أو بعد ذلك`,
    beganUnknown: (to) => `حتى ${to}، والبداية غير معروفة`,
    endUnknown: (from) => `من ${from}، والنهاية غير معروفة`,
  },

  standings: {
    established: {
      name: 'واقعة ثابتة',
      meaning: 'تتفق عليها مصادر مستقلة، ولا ينازع فيها أي طرف معني بها.',
    },
    'court-finding': {
      name: 'خلاصة قضائية',
      meaning:
        'خلصت إليه محكمة. ويعني «حكم غيابي» أن المدعى عليه لم يحضر، فلم تسمع المحكمة إلا طرفًا واحدًا.',
    },
    'official-finding': {
      name: 'خلاصة رسمية',
      meaning: 'خلصت إليه لجنة تحقيق أو فريق خبراء تابع للأمم المتحدة، أو نقله أحدهما.',
    },
    statement: {
      name: 'تصريح رسمي',
      meaning: 'تعلنه أو تؤكده حكومة أو جهة رسمية أو طرف معني، من غير أن يتهم أحدًا.',
    },
    accusation: {
      name: 'اتهام',
      meaning: 'توجهه إلى أحد حكومة أو جهة ادعاء أو طرف في قضية، ولم تنظر فيه محكمة.',
    },
    reported: {
      name: 'رواية منقولة',
      meaning: 'تقوله الصحافة أو مؤلف أو شاهد أو مسؤولون لم تُذكر أسماؤهم.',
    },
    denial: { name: 'نفي', meaning: 'يقول الطرف المتهم، أو من يتحدث باسمه، خلاف ذلك.' },
    opinion: { name: 'رأي', meaning: 'قراءة أو تقدير أو توقع، وليس واقعة يمكن التحقق منها.' },
  },
  defaultJudgment: 'حكم غيابي',

  qualified: (standing, qualifier) => `${standing} (${qualifier})`,
  deniedBy: (who) => `نفي من جانب ${who}`,
  startsWith: 'أولها',
  andMoreClaims: (count, standings) =>
    `${counted(count, moreClaims)} في المدخل الكامل: ${standings}`,
  andMoreSources: (count) => `+${number(count)}`,
  andMore: (count) => `و${number(count)} غيرها`,
  heading: (asked, count) => `**${asked}** · ${count}`,
  entryCount: (count) => counted(count, entries),
  rangeOf: (first, last, all) => `${first}–${last} من ${all}`,
  pageOf: (page, pages) => `${page} من ${pages}`,

  site: {
    overview: 'نظرة عامة',
    search: 'البحث',
    years: 'السنوات',
    entries: 'المداخل',
    bodies: 'الهيئات',
    says: 'ما يقولونه',
    record: 'ما في السجل:',
    cite: 'كيف يُستشهد بهذه الصفحة',
    changes: 'التعديلات',
    downloads: 'التنزيلات',
    permanent: 'رابط هذا القول',
    skip: 'انتقل إلى المحتوى',
    query: 'كلمات أو أسماء بأي رسم أو أماكن',
    nothing: `لم يُعثر على شيء. جرّب كلمات أقل. وفي ديسكورد يفهم الأمر ${latin('/search')} أكثر من ذلك: أسماء مكتوبة خطأ وأسئلة بست لغات.`,
    similar: 'لا شيء مكتوب بهذا الرسم. هذه أسماء قريبة منه:',
    needsScript: 'يحتاج البحث إلى جافاسكربت. ومن دونه تقود القوائم أعلاه إلى كل شيء.',
  },

  chart: {
    nothing: (asked) => `ليس في السجل ما يُرسم عن ${asked}.`,
    dataOf: (date) => `بيانات ${date}`,
    noPicture: 'يتعذّر رسم الصورة الآن.',
    query: (query) => `«${query}»`,
    denied: 'منفيّ',
    faded: 'الطرف الباهت: غير معروف بدقة أو خارج الإطار',
    highest: (count) => `أعلى عمود: ${number(count)}`,
    altText: (title, count) => `رسم بياني من السجل الزمني: ${title} (${count})`,
  },

  buttons: {
    openOnWeb: 'فتح على الويب',
    chart: 'رسم بياني',
    legend: 'كيف تُقرأ الإجابة',
    readSource: 'قراءة المصدر',
    share: 'مشاركة',
    fullEntry: 'المدخل كاملًا',
    remove: 'حذف',
    earlier: '→ الأسبق',
    later: 'اللاحق ←',
    backToList: 'العودة إلى القائمة',
    backToCheck: 'العودة إلى المقارنة',
    allNames: 'جميع الأسماء',
    inTimeOrder: 'ترتيب زمني',
    bestFirst: 'الأقرب أولًا',
    newestFirst: 'الأحدث أولًا',
  },
  pickEntry: 'قراءة مدخل كاملًا…',
  pickPerson: 'من المقصود؟',
  pickSource: 'عن أحد المصادر…',
  pickMentioned: 'اقرأ عن شخص ورد ذكره…',

  entry: {
    allClaims: (count) => `جميع الإفادات (${number(count)})`,
    differ: (count) => `مواضع اختلاف الروايات (${number(count)})`,
    people: 'الأشخاص',
    sources: 'المصادر',
    errata: 'مواضع اختلاف الروايات',
    unanswered: 'لم يُعثر على ردّ من الطرف المتَّهَم.',
    othersUnanswered: 'لم يُعثر على ردّ من الطرف المتَّهَم على الأقوال الأخرى.',
    erratum: (said, where, record) => `${where}: «${said}»\n**ما تفيد به المصادر:** ${record}`,
  },

  person: {
    aliases: 'أسماء أخرى',
    weak: 'أسماء يحملها آخرون أيضًا، ولا تكفي وحدها',
    disputed: 'محل خلاف',
    namesakes: 'ينبغي عدم الخلط بينه وبين',
    says: (count) => `الأقوال (${number(count)})`,
    mentions: (count) => `مواضع الذكر (${number(count)})`,
    nobodyMentions: 'لا يرد ذكر هذا الشخص في أي مدخل من السجل.',
    several: (name) => `قد يُقصد بالاسم **${name}** أكثر من شخص. فمن المقصود؟`,
    close: (name) => `لا يحمل أحد في السجل اسم **${name}**. هل المقصود أحد هؤلاء؟`,
    nobody: (name) =>
      `لا يحمل أحد في السجل اسم **${name}**، ولا اسمًا قريبًا منه. وهذا لا يقول عن صاحبه شيئًا، سوى أن هذا السجل لا يذكره.`,
    namedIn: (count) => `لا صفحة خاصة بصاحب هذا الاسم؛ عدد المداخل التي تذكره: ${number(count)}`,
    onlyWords: (name, count) =>
      `لا يحمل أحد في السجل اسم **${name}**، ولا اسمًا قريبًا منه. لكن اللفظ يرد في بعض المداخل (${number(count)})، وقد يكون فيها اسمًا آخر أو مكانًا أو شيئًا.`,
    weakName: (name) =>
      `الاسم **${name}** وحده لا يكفي لتحديد المقصود، فهناك من يحمله أيضًا غير من في السجل. وهو في السجل من أسماء:`,
    namesake: (name, note) => `لا يرد **${name}** في السجل. ${note}`,
    takenFor: 'يُخلط أحيانًا بينه وبين',
  },

  year: {
    none: (period) => `لا شيء في السجل عن هذه المدة: **${period}**.`,
    inAnyYear: (day) => `${day} من أي سنة`,
    noneIn: (year: string, nearest: string | undefined) =>
      nearest === undefined ? `${year} · لا مداخل` : `${year} · لا مداخل؛ أقربها في ${nearest}`,
    nearest: 'أقرب السنوات التي فيها مداخل:',
    withEntries: (year, count) => `${year} (${number(count)})`,
    unreadable: (typed) =>
      `تعذرت قراءة **${typed}** بوصفه تاريخًا. يمكن كتابة سنة (1998) أو عقد (${latin('1990s')}) أو مدة (${latin('1996-2000')}) أو شهر (أغسطس 1998) أو يوم (7 أغسطس 1998).`,
    ambiguous: (typed) => `يمكن أن يُقرأ **${typed}** على أكثر من وجه. فأيها هو المقصود؟`,
    impossible: (typed) =>
      `**${typed}** لا وجود له في أي تقويم. يرجى التحقق من رقم اليوم في الشهر، ومن أن المدة تبدأ قبل أن تنتهي.`,
    withoutYear: (typed) =>
      `**${typed}** يوم بلا سنة. اضغط على اليوم الذي تقصده لترى ما حدث فيه في أي سنة.`,
  },

  search: {
    bestFirst: 'الأقرب أولًا',
    newestFirst: 'الأحدث أولًا',
    oldestFirst: 'الأقدم أولًا من بين أقرب النتائج',
    counted: (count) => `كم: عدد المداخل التي عُثر عليها ${number(count)}`,
    countedAtLeast: (count) => `كم: عدد المداخل التي عُثر عليها ${number(count)} على الأقل`,
    nothing: (query) => `لا شيء في السجل عن **${query}**.`,
    nearest: (query) => `لا شيء يطابق **${query}** كله؛ الأقرب إليه:`,
    empty: 'لا شيء للبحث عنه: تكفي بضع كلمات أو اسم أو سنة.',
    tooLong: (longest) =>
      `هذا أطول من اللازم (الحد الأقصى ${counted(longest, characters)}). تكفي بضع كلمات أو اسم أو سنة.`,
    understood: 'فُهم السؤال هكذا',
    time: (text) => `الزمن: ${text}`,
    person: (name) => `الشخص: ${name}`,
    speaker: (names) => `القائل: ${names}`,
    timeSaid: (text) => `زمن القول: ${text}`,
    saidOn: (date) => `قيل في ${date}`,
    anyOf: (typed, names) => `«${typed}»: ${names}`,
    standing: (name) => `الصفة: ${name}`,
    words: (searched) => `الكلمات: ${searched}`,
    excluded: (left) => `من دون ${left}`,
    corrected: (typed, used) => `«${typed}» لا ترد في أي موضع، وجرى البحث عن «${used}»`,
    unknown: (missing) => `بلا نتيجة: ${missing}`,
    hint: `كلما قلّت الكلمات زادت النتائج. للبحث عن اسم: ${code('/person')}، وعن زمن: ${code('/year')}.`,
  },

  source: {
    copyAt: (host) => `نسخة على ${host}`,
    linkOpens: (copy) => `الرابط: ${copy}`,
    readOn: (date) => `تاريخ الاطلاع: ${date}`,
    readVia: (where) => `قُرئ النص في: ${where}`,
    character: (what) => `نوع المصدر: ${what}`,
    issued: 'تاريخ النشر',
    publisher: 'الناشر',
    noLink: 'بلا رابط: لم يتسنَّ الاطلاع على صفحة الناشر نفسه.',
    unused: 'لا يستند إليه أي مدخل.',
  },

  about: {
    counts: (entryCount, claimCount, sourceCount, personCount) =>
      [
        counted(entryCount, entries),
        counted(claimCount, claims),
        counted(sourceCount, sources),
        counted(personCount, people),
      ].join(' · '),
    span: (from, to) => `من ${from} إلى ${to}`,
    version: (version, updated) => `الإصدار ${latin(version)}، ${updated}`,
    licence: 'الترخيص',
    corrections: 'هل من خطأ؟',
    ask: 'للسؤال:',
    // Discord has no Arabic, so the menu shows the command's English name.
    commands: `${['year', 'person', 'search', 'entry', 'source'].map((name) => code(`/${name}`)).join('، ')}؛ أو من قائمة أي رسالة: ${latin('Apps')} ثم **${latin('Check against timeline')}**.`,
  },

  legend: {
    title: 'كيف تُقرأ الإجابة',
    intro:
      'تبيّن كل إفادة مدى ثبوتها ومن قالها وأين يمكن الاطلاع عليها. وورود الإفادة هنا لا يجعلها صحيحة؛ فلينظر القارئ في النفي الوارد إلى جانبها.',
  },

  check: {
    heading: 'ما يقوله السجل عن هذه الرسالة',
    nothing:
      'لا يقول السجل شيئًا عن هذه الرسالة: فهي لا تذكر شخصًا ولا زمنًا واردًا فيه، ولا يتناولها أي مدخل. وهذا لا يجعلها صحيحة ولا خاطئة.',
    noText: 'ليس في هذه الرسالة نص يمكن التحقق منه.',
    names: 'أشخاص ورد ذكرهم',
    entries: (count) => `${counted(count, entries)} عن هذا`,
    namesOnly: (count) => `${counted(count, entries)} بالأشخاص أو الأماكن أو الأزمنة نفسها`,
    otherwise: (said, recorded) => `ورد في الرسالة ${said}، وفي السجل ${recorded}.`,
    timeAlone: (times) =>
      `تذكر الرسالة ${times} ولا شيء غيره مما يعرفه السجل. ما في السجل عن ذلك الزمن:`,
  },

  export: {
    made: (entryCount, format, on) => `${entryCount} بصيغة ${latin(format)}، بتاريخ ${on}.`,
    withoutDay: (entryCount) =>
      `خارج التقويم: ${entryCount} بلا يوم محدد، لأن التقويم يجعل التاريخ أوثق مما هو عليه.`,
    holds:
      'يذكر الملف مع كل إفادة درجة ثبوتها وقائلها ومصادرها وما ورد من نفي لها. وأسماء حقوله بالإنجليزية.',
    which: (typed) => `قد يُقصد بـ **${typed}** أيٌّ من هذه. يرجى إعادة الطلب بالمقصود منها:`,
    unknown: (typed) =>
      `لا يعرف السجل أحدًا ولا مدخلًا باسم **${typed}**. يرجى اختيار أحد الاقتراحات التي تظهر عند الكتابة.`,
    nothing: 'لا مدخل يوافق ذلك كله، فلا شيء للتصدير.',
    tooLarge: `هذا أكثر مما يسعه ملف واحد: يقبل ديسكورد 10 ميغابايت. يمكن تصدير سنة أو شخص أو مدخل.`,
    unknownFormat: 'لا أستطيع الكتابة بهذه الصيغة. يرجى اختيار إحدى الصيغ التي يعرضها ديسكورد.',
    mayNot: (permission) =>
      `التصدير متاح للأعضاء الذين لديهم صلاحية **${permission}**، أو الدور الذي يحق له المشاركة.`,
    notHere: 'التصدير متاح في الخوادم التي أضافتني، لا في الرسائل المباشرة.',
  },

  share: {
    formTitle: 'مشاركة مدخل',
    which: 'أي مدخل؟',
    where: 'في أي قناة؟',
    note: 'ملاحظة خاصة بك',
    noteHint: 'اختيارية. تظهر فوق المدخل موقّعة باسمك ومفصولة عن السجل.',
    noteBy: (name) => `ملاحظة من ${name}`,
    noteApart: 'كلام أحد المشرفين، وليس جزءًا من السجل',
    done: (channel) => `نُشر في ${mention(channel)}.`,
    open: 'فتح المنشور',
    before: (by, at, url) =>
      `سبق أن شارك ${latin(`<@${by}>`)} هذا المدخل في تلك القناة ${latin(`<t:${at}:R>`)}: [المنشور](${url})\nهل يُنشر مجددًا؟`,
    again: 'نشره مجددًا',
    whichToPost: 'أيّ من هذه يُنشر؟',
    underWay: 'النشر جارٍ بالفعل.',
    failedBefore: 'تعذر النشر عند طلبه. يرجى مشاركة المدخل من جديد.',
    mayNot: (permission) =>
      `المشاركة متاحة للأعضاء الذين لديهم صلاحية **${permission}**، أو الدور الذي اختاره الخادم لذلك.`,
    notHere: 'المشاركة متاحة في الخوادم التي أضافتني، لا في الرسائل المباشرة.',
    channelGone: 'لا أرى تلك القناة. ربما حُذفت أو حُجبت عني.',
    channelUnavailable: 'لا يجيب ديسكورد الآن عن تلك القناة. لم يتغير شيء؛ يرجى المحاولة بعد دقيقة.',
    notAChannel: (channel) =>
      `لا يمكن أن تحتوي ${mention(channel)} على رسائل. يرجى اختيار قناة نصية أو سلسلة محادثة أو منتدى.`,
    youMayNotWrite: (channel) =>
      `ليس لديك إذن الكتابة في ${mention(channel)}، ولذلك لا أنشر فيها نيابة عنك.`,
    botLacks: (channel, permissions) =>
      `لا يمكنني النشر في ${mention(channel)}. ما ينقصني: ${permissions}. ويمكن لمن يدير القناة أن يمنحني ذلك.`,
    forbidden: (channel) =>
      `لا يسمح لي ديسكورد بالنشر في ${mention(channel)}. يرجى التحقق من صلاحياتي فيها.`,
    unavailable: 'لم يقبل ديسكورد المنشور الآن. لم يُنشر شيء؛ يرجى المحاولة بعد دقيقة.',
    doneUnrecorded: (channel) =>
      `نُشر في ${mention(channel)}، لكنني لم أتمكن من تسجيله: لا أستطيع إزالته ولن يظهر في ${code('/share-undo')}. للتراجع عنه تُحذف الرسالة نفسها.`,
    maybeBefore: (by, at, channel) =>
      `كان عليّ نشر هذا المدخل في ${mention(channel)} ${latin(`<t:${at}:R>`)} بطلب من ${latin(`<@${by}>`)}، ولا أعلم هل وصل المنشور. يرجى التحقق هناك أولًا. هل يُنشر مجددًا؟`,
    removalUncertain: 'لم يؤكد ديسكورد إزالة المنشور. يرجى المحاولة بعد دقيقة.',
    uncertain: (channel) =>
      `لم يؤكد ديسكورد المنشور، ولا أستطيع أن أرى هل هو في ${mention(channel)}. يرجى التحقق هناك قبل مشاركته مرة أخرى.`,
    refused: {
      archived: (channel) =>
        `لم يُنشر شيء: سلسلة المحادثة ${mention(channel)} مؤرشفة أو مقفلة. يرجى فتحها من جديد أو اختيار مكان آخر.`,
      filtered: (channel) =>
        `لم يُنشر شيء: حجبته الرقابة التلقائية (${latin('AutoMod')}) في ${mention(channel)}. يمكن لمن يدير الخادم أن يرى السبب.`,
      other: (channel) =>
        `لم يُنشر شيء: رفض ديسكورد هذا المنشور في ${mention(channel)}، ولن تفيد إعادة المحاولة. دوّنتُ السبب في سجلّي.`,
    },
    noteTooLong: (longest, length) =>
      `لا تزيد الملاحظة على ${counted(longest, characters)}، وفي ملاحظتك ${counted(length, characters)}. لم يُنشر شيء.`,
    yourNote: 'ملاحظتك:',
    latest: 'آخر المداخل التي جرت مشاركتها',
    none: 'لا شيء يمكن حذفه: لم يبقَ في هذا الخادم مدخل جرت مشاركته.',
    listed: (by, channel, at) =>
      `${latin(`<@${by}>`)} · ${mention(channel)} · ${latin(`<t:${at}:R>`)}`,
    removeNumber: (position) => `حذف ${number(position)}`,
    undoHint: 'أي منها يُحذف؟',
    askRemove: (position) => `هل يُحذف المنشور **${number(position)}**؟`,
    removeSure: 'نعم، يُحذف',
    keep: 'إبقاؤه',
    removed: (title, channel) => `حُذف **${title}** من ${mention(channel)}.`,
    removedPosition: (position) => `حُذف المنشور **${number(position)}**.`,
    isRemoved: 'محذوف',
    removedBefore: 'سبق حذف ذلك.',
    unknown: 'لا أعرف منشورًا كهذا في هذا الخادم.',
    notShared:
      'لا تُحذف هنا إلا المداخل التي جرت مشاركتها عن طريقي في هذا الخادم، وهذه الرسالة ليست منها.',
    cannotRemove: 'لا يسمح لي ديسكورد بحذف ذلك المنشور. ويمكن لمن يدير الرسائل أن يحذفه.',
    offerGone: 'لم يعد ذلك العرض قائمًا. يرجى مشاركة المدخل من جديد.',
  },

  schedule: {
    post: {
      onThisDay: (day) => `📅 **في مثل هذا اليوم · ${day}**`,
      thisWeek: '📅 **هذا الأسبوع في السجل**',
      ofTheDay: '📖 **مدخل اليوم**',
      ofTheWeek: '📖 **مدخل الأسبوع**',
    },

    content: {
      'on-this-day': 'في مثل هذا اليوم',
      nearest: 'في مثل هذا اليوم، أو الأقرب في الأسبوع',
      'in-order': 'مدخل واحد بترتيب الزمن',
      random: 'مدخل واحد عشوائي',
    },
    weekdays: {
      1: 'الاثنين',
      2: 'الثلاثاء',
      3: 'الأربعاء',
      4: 'الخميس',
      5: 'الجمعة',
      6: 'السبت',
      7: 'الأحد',
    },
    everyDay: (time) => `كل يوم في الساعة ${time}`,
    everyWeek: (weekday, time) => `كل أسبوع يوم ${weekday} في الساعة ${time}`,

    command: {
      description: 'نشر مداخل في قناة في مواعيد ثابتة',
      add: 'نشر مداخل في قناة كل يوم أو كل أسبوع',
      what: 'ما الذي يُنشر',
      whatChoices: {
        'on-this-day': 'في مثل هذا اليوم: مداخل اليوم والشهر نفسيهما، ولا شيء في غيره',
        nearest: 'في مثل هذا اليوم، وإلا فأقرب مدخل في الأسبوع',
        'in-order': 'مدخل واحد بترتيب الزمن',
        random: 'مدخل واحد عشوائي، ولا يتكرر قبل أن تظهر كلها',
      },
      time: `في أي ساعة بتوقيت هذا الخادم، مثل ${latin('09:00')}`,
      every: 'كل يوم، أو يوم واحد كل أسبوع؛ كل يوم إن تُرك فارغًا',
      day: 'يوم',
      channel: 'القناة؛ وتُستخدم هذه القناة إن تُركت فارغة',
      mention: `الإشارة إلى الدور الذي اختاره لذلك أحد مديري الخادم في ${latin('/settings')}`,
      silent: 'النشر دون إشعار أحد',
      publish: 'في قناة إعلانات: النشر أيضًا في الخوادم التي تتابعها',
      timeline: 'السجل الزمني؛ وتُستخدم السجلات كلها إن تُرك فارغًا',
      list: 'عرض ما يُنشر ومتى، وما هو متوقف',
      pause: 'إيقاف موعد مؤقتًا',
      resume: 'استئناف موعد متوقف',
      remove: 'إنهاء موعد نهائيًّا',
      schedule: `أي موعد، كما في ${latin('/schedule list')}`,
    },

    mayNot: (permission) => `المواعيد متاحة للأعضاء الذين لديهم صلاحية **${permission}**.`,
    notHere: 'المواعيد متاحة في الخوادم التي أضافتني، لا في الرسائل المباشرة.',
    badTime: (typed) =>
      `تعذرت قراءة **${typed}** على أنه ساعة من اليوم. المطلوب ساعات ودقائق، مثل ${latin('09:00')} أو ${latin('21:30')}. لم يُضف شيء.`,
    whichTime: (typed) => `يمكن فهم **${typed}** بأكثر من معنى. في أي ساعة يكون النشر؟`,
    badChoice: (typed) => `**${typed}** ليس من الخيارات. لم يُضف شيء؛ يرجى اختيار ما يعرضه ديسكورد.`,
    noRole: (permission) =>
      `لم يُختر دور للإشارة إليه. يمكن لمن لديه صلاحية **${permission}** أن يختار دورًا في ${settingsCommand}. لم يُضف شيء.`,
    notAnnouncement: (channel) =>
      `${mention(channel)} ليست قناة إعلانات، فلا يمكن لخادم أن يتابعها. لم يُضف شيء؛ يرجى اختيار قناة إعلانات أو ترك ${code('publish')}.`,
    full: (limit) =>
      `لهذا الخادم ${counted(limit, { one: 'موعد واحد', two: 'موعدان', few: '# مواعيد', many: '# موعدًا', other: '# موعد' })}، وهو الحد الأقصى. يجب إنهاء أحدها أولًا: ${scheduleCommand('remove')}.`,
    added: (what, channel, due) =>
      `🗓️ **${what}** في ${mention(channel)}. أول مرة ${latin(`<t:${due}:F>`)} (${latin(`<t:${due}:R>`)}).`,
    inZone: (timeZone, permission) =>
      `الأوقات بتوقيت هذا الخادم، ${latin(timeZone)}. يمكن لمن لديه صلاحية **${permission}** أن يغيّره في ${settingsCommand}.`,
    silence: 'لا يُنشر شيء في الأيام التي لا مدخل لها.',
    isSilent: 'لا تُشعر منشوراته أحدًا.',
    isPublished: 'وتصل منشوراته أيضًا إلى الخوادم التي تتابع القناة.',
    mayNotPing: `لا تصل الإشارة إلى أصحاب الدور إلا إذا كان للجميع أن يشيروا إليه، أو كانت لي في تلك القناة صلاحية **${latin('Mention @everyone, @here, and All Roles')}**.`,

    title: 'ما يُنشر ومتى',
    none: `لا منشورات مجدولة بعد. لإضافة موعد: ${scheduleCommand('add')}.`,
    next: (due) => `المرة المقبلة ${latin(`<t:${due}:F>`)}`,
    withMention: 'مع الإشارة إلى الدور',
    silent: 'دون إشعار',
    published: 'وفي الخوادم التي تتابع القناة أيضًا',
    notServed: (timeline) => `⚠️ السجل الزمني ${timeline} غير متاح حاليًّا`,
    pausedBy: (by, at) => `⏸️ أوقفه ${latin(`<@${by}>`)} ${latin(`<t:${at}:R>`)}`,
    pausedByMe: (at, why) => `⏸️ أوقفته ${latin(`<t:${at}:R>`)}: ${why}`,
    isPaused: 'متوقف',

    which: (typed) =>
      `**${typed}** ليس من مواعيد هذا الخادم. يرجى اختيار ما يعرضه ديسكورد، أو الاطلاع على ${scheduleCommand('list')}.`,
    paused: (what, channel) =>
      `⏸️ **${what}** في ${mention(channel)}: أُوقف. يستأنفه ${scheduleCommand('resume')}.`,
    wasPaused: 'كان متوقفًا من قبل.',
    resumed: (what, channel, due) =>
      `▶️ **${what}** في ${mention(channel)}: استُؤنف. المرة المقبلة ${latin(`<t:${due}:F>`)} (${latin(`<t:${due}:R>`)}).`,
    wasActive: 'لم يكن متوقفًا.',
    removed: (what, channel) =>
      `🗑️ **${what}** في ${mention(channel)}: حُذف، ولن يُنشر منه شيء بعد الآن.`,

    whyPaused: {
      gone: 'القناة حُذفت أو حُجبت عني',
      forbidden: 'لا يحق لي النشر فيها',
      refused: 'رفض ديسكورد المنشور',
      fault: 'حدث خطأ من جانبي، وهو مدوّن في سجل التشغيل',
    },
    lacks: (permissions) => `تنقصني صلاحية ${permissions}`,
    notice: (what, channel, why) =>
      `⏸️ أوقفت موعدًا: **${what}** في ${mention(channel)}. والسبب: ${why}. وعند معالجة ذلك يستأنفه ${scheduleCommand('resume')}، وينهيه ${scheduleCommand('remove')}.`,
  },

  settings: {
    hint: `أنت تدير هذا الخادم: يحدد الأمر ${settingsCommand} من يرى الإجابات واللغة والمنطقة الزمنية. لن أكرر هذا.`,
    notHere: 'الإعدادات متاحة في الخوادم التي أضافتني، لا في الرسائل المباشرة.',
    title: 'إعدادات هذا الخادم',
    answers: 'الإجابات',
    answersAre: { private: 'يراها السائل وحده', public: 'يراها الجميع' },
    here: 'الإجابات في هذه القناة',
    asServer: 'كما في الخادم',
    language: 'اللغة',
    membersOwn: 'لغة كل عضو',
    timeZone: 'المنطقة الزمنية',
    timeZoneHint: `باسمها لدى ${latin('IANA')}، مثل ${latin('Asia/Baghdad')}؛ وإن كُتبت مدينة أو دولة سألت أيها المقصود`,
    noTimeZone: (typed) => `**${typed}** ليست منطقة زمنية معروفة.`,
    placelessZone: (typed) => `**${typed}** لا يسمي مكانًا، فلن يتغير مع التوقيت الصيفي.`,
    whichZone: 'أي منطقة هي المقصودة؟ لم يتغير شيء بعد، وبقية ما أُدخل محفوظة.',
    noZoneClose: `المطلوب مدينة كبيرة أو دولة أو اسم مثل ${latin('Asia/Baghdad')}. لم يتغير شيء بعد، وبقية ما أُدخل محفوظة.`,
    zoneAgain: 'كتابتها من جديد…',
    shareRole: 'دور تحق له المشاركة أيضًا',
    mentionRole: 'دور يُشار إليه في المنشورات المجدولة',
    nobody: 'لا دور',
    changeAnswers: 'الإجابات واللغة والوقت',
    changeRoles: 'الأدوار',
    export: `تصدير بصيغة ${latin('JSON')}`,
    exported:
      'كل ما أحتفظ به عن هذا الخادم، ما عدا سجل المنشورات المجدولة وأسئلة الأعضاء الطويلة التي تُحفظ من أجل الأزرار أسفل الإجابات.',
    erase: 'حذف كل شيء…',
    eraseQuestion:
      'سيُحذف كل ما أحتفظ به عن هذا الخادم: الإعدادات والمواعيد وسجل ما جرت مشاركته وتغييره. وتبقى المنشورات في القنوات. ولا يمكن التراجع عن ذلك.',
    eraseSure: 'حذف كل شيء عن هذا الخادم',
    erased: 'حُذف كل شيء عن هذا الخادم.',
    mayNot: (permission) => `الإعدادات متاحة للأعضاء الذين لديهم صلاحية **${permission}**.`,
  },

  // Discord has no Arabic, so members see the English names of permissions.
  permissions: {
    view: `عرض القناة (${latin('View Channel')})`,
    send: `إرسال الرسائل (${latin('Send Messages')})`,
    sendInThreads: `إرسال الرسائل في السلاسل (${latin('Send Messages in Threads')})`,
    embed: `تضمين الروابط (${latin('Embed Links')})`,
    manageMessages: `إدارة الرسائل (${latin('Manage Messages')})`,
    manageServer: `إدارة الخادم (${latin('Manage Server')})`,
  },

  today: {
    heading: (day: string, count: string) => `**في مثل هذا اليوم · ${day}** · ${count}`,
    none: (day: string) => `ليس في السجل مدخل بتاريخ **${day}** في أي سنة.`,
    nearest: 'أقرب الأيام التي فيها مداخل:',
    impossible: (typed: string) =>
      `لا وجود ليوم **${typed}** في أي سنة. يرجى التحقق من رقم اليوم في الشهر.`,
    unreadable: (typed: string) =>
      `تعذرت قراءة **${typed}** بوصفه يومًا. اكتب اليوم والشهر، مثل 7 أغسطس.`,
  },

  random: {
    heading: '**مدخل عشوائي**',
    another: 'مدخل آخر',
  },

  help: {
    title: '**ما الذي يمكنك السؤال عنه**',
    year: (example: string) =>
      `${code('/year')} يسأل عن زمن: ${example}، أو ${latin('1990s')}، أو أغسطس 1998، أو السنة الماضية.`,
    person: (example: string) =>
      `${code('/person')} يسأل من هو شخص ما، بأي كتابة لاسمه: ${example}.`,
    search: (example: string) =>
      `${code('/search')} يقبل الكلمات والأسماء والسنوات معًا: ${example}.`,
    today: `${code('/today')} يعرض ما حدث في مثل هذا اليوم، و${code('/random')} يعرض مدخلًا عشوائيًا.`,
    check: `افتح قائمة أي رسالة واختر **${latin('Apps → Check against timeline')}** لترى ما يقوله السجل عنها.`,
    more: `${code('/entry')} و${code('/source')} يفتحان مدخلًا أو مصدرًا، و${code('/about')} يقول ما المتاح هنا، و${code('/language')} يضبط لغتك.`,
    try: 'أو اضغط على مثال:',
  },

  report: {
    button: 'هل من خطأ هنا؟',
    how: (corrections: string, id: string) =>
      `للإبلاغ عن خطأ في المدخل ${code(id)} اذكر هذا المعرّف، والإفادة غير الصحيحة، والصحيح، وأين يمكن قراءته.\n**من تُبلغ:**\n${corrections}`,
  },

  language: {
    chosen: (name: string) =>
      `سأجيبك من الآن باللغة ${name} في كل الخوادم وفي الرسائل الخاصة. تبقى المداخل بلغة سجلها. يمكنك تغيير ذلك بالأمر ${code('/language')}.`,
    automatic: 'لم أعد أحتفظ بلغة لك. أجيب بلغة الخادم أو بلغة ديسكورد لديك.',
  },

  notFound: {
    entry: (typed) => `لا مدخل باسم **${typed}**.`,
    entryGone: `لم يعد ذلك المدخل في السجل. ربما تغير اسمه أو أُدمج في غيره؛ يجد ${code('/search')} ما هو موجود الآن.`,
    personGone: `لم يعد ذلك الشخص في السجل. يجد ${code('/person')} من ورد فيه.`,
    source: (typed) => `لا مصدر باسم **${typed}**.`,
    sourceGone: 'لم يعد ذلك المصدر في السجل.',
    didYouMean: 'هل المقصود أحد هذه؟',
    didYouMeanNamed: (names) => `هل المقصود ${names}؟`,
    timeline: (typed, known) => `لا سجل زمنيًّا باسم **${typed}**. الموجود: ${known}.`,
  },

  errors: {
    fault: (reference) =>
      `عذرًا، حدث خطأ من جانبي. عند الإبلاغ عنه يرجى ذكر هذا الرمز: ${code(reference)}.`,
    store: {
      busy: 'لا أستطيع حفظ شيء الآن: قاعدة بياناتي مشغولة أو لا تستجيب. لم يُنشر شيء؛ يرجى المحاولة بعد دقيقة.',
      full: 'لا أستطيع حفظ شيء الآن: قرص قاعدة بياناتي ممتلئ. لم يُنشر شيء. على من يشغّلني أن يوفر مساحة.',
      readonly:
        'لا أستطيع حفظ شيء الآن: قاعدة بياناتي للقراءة فقط. لم يُنشر شيء. على من يشغّلني إصلاح ذلك.',
      replaced:
        'لا أستطيع حفظ شيء الآن: نُقل ملف قاعدة بياناتي أو استُبدل. لم يُنشر شيء. على من يشغّلني إصلاح ذلك.',
    },
    unknownCommand: (name) =>
      `لا أعرف الأمر **${name}**. ربما كان من إصدار أقدم؛ يعرض ديسكورد الأوامر الحالية عند كتابة ${code('/')}.`,
    olderButton: 'هذا الزر من إصدار أقدم. يرجى السؤال من جديد بأحد الأوامر.',
    unknownButton: 'لا أعرف هذا الزر. يرجى السؤال من جديد بأحد الأوامر.',
    queryGone: `لم أعد أعرف ما سُئل هنا. يرجى السؤال من جديد بالأمر ${code('/search')}.`,
    questionGone: 'لم يعد ذلك السؤال مطروحًا. يرجى استخدام الأمر من جديد.',
    tooFast: 'هذه طلبات كثيرة دفعة واحدة. يرجى الانتظار بضع ثوانٍ ثم السؤال من جديد.',
    tooBusy: 'لديّ الآن طلبات أكثر مما أستطيع الإجابة عنه. يرجى السؤال من جديد بعد دقيقة.',
  },

  commands: {
    year: {
      description: 'ما في السجل عن سنة أو عقد أو مدة أو شهر أو يوم',
      year: `مثل ${latin('1998, 1990s, 1996-2000')} أو أغسطس 1998`,
    },
    person: {
      description: 'من هو هذا الشخص في السجل، بأي تهجئة لاسمه',
      name: 'اسم، بأي تهجئة أو كتابة',
    },
    search: {
      description: 'البحث عن المداخل بالكلمات والأسماء والسنوات معًا',
      query: `مثل ${latin('al-Masri 2020')}؛ وتحصر العلامتان ${latin('" "')} عبارة، وتستبعد ${latin('-')} كلمة`,
    },
    entry: {
      description: 'مدخل كامل: كل إفادة فيه ومن قالها وأين يمكن الاطلاع عليها',
      id: 'مدخل: تكفي بضع كلمات من عنوانه',
    },
    source: {
      description: 'ما هو المصدر، وأين يُقرأ، وما الذي يستند إليه',
      id: 'مصدر: تكفي بضع كلمات من عنوانه، أو اسم مؤلفه',
    },
    chart: {
      description: 'عرض المداخل في رسم بياني على محور زمني مع درجات ثبوتها',
      from: 'من متى: سنة أو شهر أو يوم',
      to: 'إلى متى: سنة أو شهر أو يوم',
      person: 'ما يتعلق بشخص أو جهة أو ما يقولانه فقط',
      query: 'ما يجده البحث فقط: كلمات أو أسماء أو سنوات',
    },
    export: {
      description: 'الحصول على مداخل في ملف، مع درجات ثبوتها ومصادرها',
      format: 'صيغة الملف',
      year: 'فترة فقط: سنة أو عقد أو مدة مثل 1996-2000',
      person: 'ما يتعلق بشخص أو جهة أو ما يقولانه فقط',
      entry: 'مدخل واحد فقط: تكفي بضع كلمات من عنوانه',
    },
    share: {
      description: 'نشر مدخل في قناة، مع درجة ثبوته ومصادره',
      entry: 'مدخل: تكفي بضع كلمات من عنوانه',
      channel: 'القناة؛ وتُستخدم هذه القناة إن تُركت فارغة',
      note: 'ملاحظة خاصة بك، موقّعة باسمك ومفصولة عن السجل',
      thread: 'سلسلة محادثة أو منشور في منتدى يُنشر فيه',
    },
    settings: { description: 'اختيار من يرى الإجابات، واللغة والمنطقة الزمنية والأدوار' },
    shareUndo: { description: 'عرض آخر ما جرت مشاركته في هذا الخادم، وحذفه' },
    removePost: { name: 'حذف هذا المنشور' },
    about: { description: 'ما هو هذا السجل الزمني، وكيف تُقرأ إجاباته' },
    timeline: 'السجل الزمني؛ وتُسأل السجلات كلها إن تُرك فارغًا',
    today: {
      description: 'ما حدث في مثل هذا اليوم من أي سنة',
      day: 'يوم آخر، مثل 7 أغسطس؛ اليوم إن تُرك فارغًا',
    },
    random: 'مدخل عشوائي',
    help: 'ما يمكنك السؤال عنه، بالأمثلة',
    language: {
      description: 'اختر اللغة التي تُجاب بها',
      automatic: 'كما في ديسكورد',
      language: `لغتك؛ و«${latin('As in Discord')}» يلغي الاختيار`,
    },
    check: { name: 'مقارنة بالسجل الزمني' },
  },
};

export const ar = mapTexts(words, markRightToLeft);
