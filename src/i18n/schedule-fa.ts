/** What members read about schedules, in Persian; `fa` holds its lines from right to left. */
import { createPlurals } from './plurals.ts';
import { isolate } from './bidi.ts';
import type { Messages } from './en.ts';

const { number } = createPlurals('fa-u-nu-arabext');

const apart = (text: string) => isolate(text, 'rtl');
const command = (name: string) => apart(`\`/schedule ${name}\``);
const room = (channel: string) => apart(`<#${channel}>`);
const settings = apart('`/settings`');

/** A time of day, in the digits of the sentence around it. */
const inDigits = (time: string) => time.replace(/\d/gu, (digit) => number(Number(digit)));

export const schedule: Messages['schedule'] = {
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
      random: 'یک مدخل، به تصادف؛ هریک یک بار پیش از آنکه دیگری تکرار شود',
    },
    time: `چه ساعتی، به وقت این سرور، مانند ${apart('09:00')}`,
    every: 'هر روز، یا هر هفته در یک روز؛ وگرنه هر روز',
    day: 'روز',
    channel: 'کجا؛ وگرنه در همین کانال',
    mention: `نام بردن از نقشی که در ${apart('/settings')} برگزیده شده است`,
    timeline: 'از کدام گاه‌شمار؛ وگرنه از همه',
    list: 'دیدن اینکه چه چیزی کی منتشر می‌شود و چه چیزی متوقف است',
    pause: 'توقف موقت یک برنامه',
    resume: 'ادامهٔ یک برنامهٔ متوقف',
    remove: 'پایان دادن به یک برنامه',
    schedule: `کدام، چنان‌که در ${apart('/schedule list')} آمده است`,
  },

  notHere: 'برنامه‌ها در سرورهایی ممکن‌اند که مرا افزوده‌اند، نه در پیام‌های مستقیم.',
  badTime: (typed) =>
    `**${typed}** را نمی‌توان به‌صورت ساعت خواند. ساعت و دقیقه لازم است، مانند ${apart('09:00')} یا ${apart('21:30')}. چیزی افزوده نشد.`,
  badChoice: (typed) =>
    `**${typed}** از گزینه‌ها نیست. چیزی افزوده نشد؛ لطفاً یکی از آنچه دیسکورد نشان می‌دهد انتخاب کنید.`,
  noRole: (permission) =>
    `نقشی برای نام بردن برگزیده نشده است. کسی که مجوز **${permission}** را دارد می‌تواند در ${settings} نقشی برگزیند. چیزی افزوده نشد.`,
  full: (limit) =>
    `این سرور ${number(limit)} برنامه دارد که حداکثر ممکن است. نخست یکی را پایان دهید: ${command('remove')}.`,
  unavailable:
    'دیسکورد اکنون دربارهٔ آن کانال پاسخ نمی‌دهد. چیزی تغییر نکرد؛ لطفاً یک دقیقهٔ دیگر باز بکوشید.',
  added: (what, channel, due) =>
    `🗓️ **${what}** در ${room(channel)}. نخستین بار ${apart(`<t:${due}:F>`)} (${apart(`<t:${due}:R>`)}).`,
  inZone: (timeZone) => `زمان‌ها به وقت ${apart(timeZone)} است؛ در ${settings} می‌توان تغییرش داد.`,
  silence: 'در روزهای بی‌مدخل چیزی منتشر نمی‌شود.',
  mayNotPing: `نام بردن تنها وقتی به دارندگان نقش می‌رسد که همه بتوانند از آن نام ببرند، یا من در آن کانال مجوز **${apart('Mention @everyone, @here, and All Roles')}** را داشته باشم.`,

  title: 'چه چیزی کی منتشر می‌شود',
  none: `چیزی در زمان‌های معین منتشر نمی‌شود. با ${command('add')} آغاز می‌شود.`,
  next: (due) => `نوبت بعد ${apart(`<t:${due}:F>`)}`,
  withMention: 'با نام بردن از نقش',
  notServed: (timeline) => `⚠️ گاه‌شمار ${timeline} اکنون در دسترس نیست`,
  pausedBy: (by, at) => `⏸️ متوقف‌شده به دست ${apart(`<@${by}>`)} ${apart(`<t:${at}:R>`)}`,
  pausedByMe: (at, why) => `⏸️ آن را ${apart(`<t:${at}:R>`)} متوقف کردم: ${why}`,
  isPaused: 'متوقف',

  which: (typed) =>
    `**${typed}** هیچ‌یک از برنامه‌های این سرور نیست. لطفاً یکی از آنچه دیسکورد نشان می‌دهد انتخاب کنید یا ${command('list')} را ببینید.`,
  paused: (what, channel) =>
    `⏸️ **${what}** در ${room(channel)} متوقف شد. ${command('resume')} آن را ادامه می‌دهد.`,
  wasPaused: 'پیش‌تر متوقف شده بود.',
  resumed: (what, channel, due) =>
    `▶️ **${what}** در ${room(channel)} ادامه می‌یابد. نوبت بعد ${apart(`<t:${due}:F>`)} (${apart(`<t:${due}:R>`)}).`,
  wasActive: 'متوقف نبود.',
  removed: (what, channel) => `🗑️ **${what}** در ${room(channel)} پایان یافت.`,

  whyPaused: {
    gone: 'کانال حذف یا از من پنهان شده است',
    forbidden: 'اجازهٔ انتشار در آن را ندارم',
    refused: 'دیسکورد پست را نپذیرفت',
    fault: 'خطایی از سوی من رخ داد که در گزارش کار من آمده است',
  },
  lacks: (permissions) => `این مجوز را ندارم: ${permissions}`,
  notice: (what, channel, why) =>
    `⏸️ برنامه‌ای را متوقف کردم: **${what}** در ${room(channel)}. دلیل: ${why}. پس از رفع آن، ${command('resume')} ادامه‌اش می‌دهد و ${command('remove')} به آن پایان می‌دهد.`,
};
