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
    'on-this-day': 'On this day; nothing on days without an entry',
    nearest: 'On this day, or else the nearest in the week',
    'in-order': 'One entry, in order of time',
    random: 'One entry, at random, each once before any comes again',
  },
  everyDay: (time: string) => `every day at ${time}`,
  everyWeek: (weekday: string, time: string) => `every ${weekday} at ${time}`,

  /** Why I paused a schedule by myself. */
  paused: {
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
