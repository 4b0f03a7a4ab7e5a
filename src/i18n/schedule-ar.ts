/** What members read about schedules, in Arabic; `ar` holds its lines from right to left. */
import { createPlurals } from './plurals.ts';
import { isolate } from './bidi.ts';
import type { Messages } from './en.ts';

const { counted } = createPlurals('ar-u-nu-latn');

const apart = (text: string) => isolate(text, 'rtl');
const command = (name: string) => apart(`\`/schedule ${name}\``);
const room = (channel: string) => apart(`<#${channel}>`);
const settings = apart('`/settings`');

export const schedule: Messages['schedule'] = {
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
    time: `في أي ساعة بتوقيت هذا الخادم، مثل ${apart('09:00')}`,
    every: 'كل يوم، أو يوم واحد كل أسبوع؛ وإلا فكل يوم',
    day: 'يوم',
    channel: 'أين؛ وإلا ففي هذه القناة',
    mention: `ذكر الدور الذي اختير في ${apart('/settings')}`,
    timeline: 'من أي سجل زمني؛ وإلا فمن كلها',
    list: 'عرض ما يُنشر ومتى، وما هو متوقف',
    pause: 'إيقاف موعد مؤقتًا',
    resume: 'استئناف موعد متوقف',
    remove: 'إنهاء موعد نهائيًّا',
    schedule: `أي موعد، كما في ${apart('/schedule list')}`,
  },

  notHere: 'المواعيد متاحة في الخوادم التي أضافتني، لا في الرسائل المباشرة.',
  badTime: (typed) =>
    `تعذرت قراءة **${typed}** على أنه ساعة من اليوم. المطلوب ساعات ودقائق، مثل ${apart('09:00')} أو ${apart('21:30')}. لم يُضف شيء.`,
  badChoice: (typed) => `**${typed}** ليس من الخيارات. لم يُضف شيء؛ يرجى اختيار ما يعرضه ديسكورد.`,
  noRole: (permission) =>
    `لم يُختر دور يُذكر. يمكن لمن لديه صلاحية **${permission}** أن يختار دورًا في ${settings}. لم يُضف شيء.`,
  full: (limit) =>
    `لهذا الخادم ${counted(limit, { one: 'موعد واحد', two: 'موعدان', few: '# مواعيد', many: '# موعدًا', other: '# موعد' })}، وهو الحد الأقصى. يجب إنهاء أحدها أولًا: ${command('remove')}.`,
  unavailable: 'لا يجيب ديسكورد الآن عن تلك القناة. لم يتغير شيء؛ يرجى المحاولة بعد دقيقة.',
  added: (what, channel, due) =>
    `🗓️ **${what}** في ${room(channel)}. أول مرة ${apart(`<t:${due}:F>`)} (${apart(`<t:${due}:R>`)}).`,
  inZone: (timeZone) => `الأوقات بتوقيت ${apart(timeZone)}، ويمكن تغييره في ${settings}.`,
  silence: 'لا يُنشر شيء في الأيام التي لا مدخل لها.',
  mayNotPing: `لا يصل الذكر إلى أصحاب الدور إلا إذا كان للجميع أن يذكروه، أو كانت لي في تلك القناة صلاحية **${apart('Mention @everyone, @here, and All Roles')}**.`,

  title: 'ما يُنشر ومتى',
  none: `لا شيء يُنشر في مواعيد ثابتة. يبدأ ذلك بالأمر ${command('add')}.`,
  next: (due) => `المرة المقبلة ${apart(`<t:${due}:F>`)}`,
  withMention: 'مع ذكر الدور',
  notServed: (timeline) => `⚠️ السجل الزمني ${timeline} غير متاح حاليًّا`,
  pausedBy: (by, at) => `⏸️ أوقفه ${apart(`<@${by}>`)} ${apart(`<t:${at}:R>`)}`,
  pausedByMe: (at, why) => `⏸️ أوقفته ${apart(`<t:${at}:R>`)}: ${why}`,
  isPaused: 'متوقف',

  which: (typed) =>
    `**${typed}** ليس من مواعيد هذا الخادم. يرجى اختيار ما يعرضه ديسكورد، أو الاطلاع على ${command('list')}.`,
  paused: (what, channel) =>
    `⏸️ **${what}** في ${room(channel)}: أُوقف. يستأنفه ${command('resume')}.`,
  wasPaused: 'كان متوقفًا من قبل.',
  resumed: (what, channel, due) =>
    `▶️ **${what}** في ${room(channel)}: استُؤنف. المرة المقبلة ${apart(`<t:${due}:F>`)} (${apart(`<t:${due}:R>`)}).`,
  wasActive: 'لم يكن متوقفًا.',
  removed: (what, channel) => `🗑️ **${what}** في ${room(channel)}: انتهى.`,

  whyPaused: {
    gone: 'القناة حُذفت أو حُجبت عني',
    forbidden: 'لا يحق لي النشر فيها',
    refused: 'رفض ديسكورد المنشور',
    fault: 'حدث خطأ من جانبي، وهو مدوّن في سجل التشغيل',
  },
  lacks: (permissions) => `تنقصني صلاحية ${permissions}`,
  notice: (what, channel, why) =>
    `⏸️ أوقفت موعدًا: **${what}** في ${room(channel)}. والسبب: ${why}. وعند معالجة ذلك يستأنفه ${command('resume')}، وينهيه ${command('remove')}.`,
};
