/** What members read about schedules, in English. */
export const schedule = {
  /** Above what is posted. */
  post: {
    onThisDay: (day: string) => `📅 **On this day · ${day}**`,
    thisWeek: '📅 **This week in the record**',
    ofTheDay: '📖 **Entry of the day**',
    ofTheWeek: '📖 **Entry of the week**',
  },

  /** What a schedule posts, as in "On this day · every day at 09:00". */
  content: {
    'on-this-day': 'On this day',
    nearest: 'On this day, or the nearest in the week',
    'in-order': 'One entry, in order of time',
    random: 'One entry, at random',
  },
  everyDay: (time: string) => `every day at ${time}`,
  everyWeek: (weekday: string, time: string) => `every ${weekday} at ${time}`,

  command: {
    description: 'Post entries in a channel at set times',
    add: 'Have entries posted in a channel, every day or every week',
    what: 'What to post',
    whatChoices: {
      'on-this-day': 'On this day: entries of the same day and month; nothing on other days',
      nearest: 'On this day, or else the nearest entry in the week',
      'in-order': 'One entry, in order of time',
      random: 'One entry, at random; each once before any comes again',
    },
    time: 'At what time, in the time zone of this server, e.g. 09:00',
    every: 'Every day, or every week on a day; every day if left out',
    day: 'Day',
    channel: 'Where; this channel if left out',
    mention: 'Mention the role that is chosen in /settings',
    timeline: 'Which timeline to post from; all of them if left out',
    list: 'See what is posted when, and what is paused',
    pause: 'Stop a schedule for now',
    resume: 'Let a paused schedule go on',
    remove: 'End a schedule for good',
    schedule: 'Which one, as in /schedule list',
  },

  notHere: 'Schedules work in servers that have installed me, not in direct messages.',
  badTime: (typed: string) =>
    `**${typed}** is not a time of day that I can read. Write hours and minutes, such as 09:00 or 21:30. Nothing was added.`,
  badChoice: (typed: string) =>
    `**${typed}** is not one of the choices. Nothing was added; please pick one that Discord offers.`,
  noRole: (permission: string) =>
    `No role is chosen to be mentioned. Somebody with **${permission}** can choose one in \`/settings\`. Nothing was added.`,
  full: (limit: number) =>
    `This server has ${limit} schedules already, which is as many as one can have. Remove one first: \`/schedule remove\`.`,
  unavailable:
    'Discord does not answer me about that channel just now. Nothing was changed; try again in a minute.',
  added: (what: string, channel: string, due: number) =>
    `🗓️ **${what}** in <#${channel}>. The first time is <t:${due}:F> (<t:${due}:R>).`,
  inZone: (timeZone: string) =>
    `Times are in the time zone ${timeZone}; \`/settings\` changes that.`,
  silence: 'Days without an entry pass in silence.',
  mayNotPing:
    'The mention reaches the role only if everybody may mention it, or if I have **Mention @everyone, @here, and All Roles** in that channel.',

  title: 'What is posted when',
  none: 'Nothing is posted at set times. `/schedule add` begins.',
  next: (due: number) => `next <t:${due}:F>`,
  withMention: 'with mention',
  notServed: (timeline: string) => `⚠️ The timeline ${timeline} is not served at present`,
  pausedBy: (by: string, at: number) => `⏸️ paused by <@${by}> <t:${at}:R>`,
  pausedByMe: (at: number, why: string) => `⏸️ I paused it <t:${at}:R>: ${why}`,
  /** Behind a schedule that is offered to be picked. */
  isPaused: 'paused',

  which: (typed: string) =>
    `**${typed}** is none of this server’s schedules. Pick one that Discord offers, or see \`/schedule list\`.`,
  paused: (what: string, channel: string) =>
    `⏸️ **${what}** in <#${channel}> is paused. \`/schedule resume\` lets it go on.`,
  wasPaused: 'It was paused already.',
  resumed: (what: string, channel: string, due: number) =>
    `▶️ **${what}** in <#${channel}> goes on. The next time is <t:${due}:F> (<t:${due}:R>).`,
  wasActive: 'It was not paused.',
  removed: (what: string, channel: string) => `🗑️ **${what}** in <#${channel}> has ended.`,

  /** Why I paused a schedule by myself. */
  whyPaused: {
    gone: 'the channel is gone, or hidden from me',
    forbidden: 'I may not post there',
    refused: 'Discord refused the post',
    fault: 'something went wrong on my side, which is in my log',
  },
  lacks: (permissions: string) => `I lack ${permissions}`,
  /** To the server's admins, in the channel where Discord shows its own notices. */
  notice: (what: string, channel: string, why: string) =>
    `⏸️ I paused a schedule: **${what}** in <#${channel}>, because ${why}. When that is put right, \`/schedule resume\` lets it go on; \`/schedule remove\` ends it.`,
};
