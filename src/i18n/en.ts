/** What members read, in English. Its shape is that of every other language. */
import { createPlurals } from './plurals.ts';
import type { Direction } from './bidi.ts';
import type { DatePoint } from '../dates/event-date.ts';

const { number } = createPlurals('en-GB');

/** Some languages put an article before a day or a decade, and none before a year. */
type OneDate = (date: string, unit: DatePoint['unit']) => string;
type TwoDates = (
  from: string,
  to: string,
  fromUnit: DatePoint['unit'],
  toUnit: DatePoint['unit'],
) => string;

export const en = {
  /** BCP 47, for `Intl`. */
  locale: 'en-GB',
  direction: 'ltr' as Direction,

  /** Names and words one after another, without "and". */
  list: (items: readonly string[]) => items.join(', '),
  /** Parts that may hold commas of their own. */
  series: (parts: readonly string[]) => parts.join('; '),
  quoted: (text: string) => `“${text}”`,
  labelled: (label: string, text: string) => `${label}: ${text}`,
  /** In the digits of the language. */
  number: (value: number): string => number(value),

  dates: {
    /** Before the last of several dates where a word such as "about" is not said of all. */
    comma: ',',
    /** The number of a day in its month. */
    day: (numeral: string) => numeral,
    /** A year without a month. */
    year: (numeral: string, _year: number) => numeral,
    approximate: ((date, unit) => `about ${withThe(date, unit)}`) as OneDate,
    uncertain: (date: string) => `${date} (uncertain)`,
    // "1900s" is read as the century too.
    decade: (first: string, last: string) =>
      first.endsWith('00') && first !== '2000' ? `decade ${first}–${last}` : `${first}s`,
    /** `nth` is in Roman numerals where centuries are numbered so. */
    century: (nth: string, first: string, last: string) =>
      `${ordinal(nth)} century (${first}–${last})`,
    season: {
      spring: (year: string) => `spring ${year}`,
      summer: (year: string) => `summer ${year}`,
      autumn: (year: string) => `autumn ${year}`,
      winter: (year: string) => `winter ${year}`,
    },
    between: (from: string, to: string) => `${from} – ${to}`,
    /** Where one end is less certain than the other. */
    fromTo: ((from, to, fromUnit, toUnit) =>
      `from ${withThe(from, fromUnit)} to ${withThe(to, toUnit)}`) as TwoDates,
    /** It happened once, between the two. */
    oneBetween: ((from, to, fromUnit, toUnit) =>
      `between ${withThe(from, fromUnit)} and ${withThe(to, toUnit)}`) as TwoDates,
    since: ((from, unit) => `since ${withThe(from, unit)}`) as OneDate,
    until: ((to, unit) => `until ${withThe(to, unit)}`) as OneDate,
    /** It happened once, then or before. */
    orEarlier: (to: string) => `${to} or earlier`,
    orLater: (from: string) => `${from} or later`,
    beganUnknown: ((to, unit) => `until ${withThe(to, unit)}, beginning unknown`) as OneDate,
    endUnknown: ((from, unit) => `from ${withThe(from, unit)}, end unknown`) as OneDate,
  },

  standings: {
    established: {
      name: 'Established',
      meaning: 'Independent sources agree, and nobody with a stake in it disputes it.',
    },
    'court-finding': {
      name: 'Court finding',
      meaning:
        'A court found it. “Default judgment” means that the defendant did not appear: the court heard one side.',
    },
    'official-finding': {
      name: 'Official finding',
      meaning: 'A commission of inquiry or a panel of the United Nations found it or relayed it.',
    },
    statement: {
      name: 'Official statement',
      meaning:
        'A government, an authority or a party announces or confirms it, and charges nobody.',
    },
    accusation: {
      name: 'Accusation',
      meaning:
        'A government, a prosecutor or a party charges somebody with it; no court has tested it.',
    },
    reported: {
      name: 'Reported',
      meaning: 'The press, an author, a witness or officials who are not named say so.',
    },
    denial: {
      name: 'Denial',
      meaning: 'The one accused, or somebody on their behalf, says otherwise.',
    },
    opinion: {
      name: 'Opinion',
      meaning: 'A reading, a judgement or a forecast: nothing that could be checked.',
    },
  },
  defaultJudgment: 'default judgment',

  /** A claim's heading, e.g. "Court finding (default judgment)". */
  qualified: (standing: string, qualifier: string) => `${standing} (${qualifier})`,
  /** Beside a claim: who denied it. */
  deniedBy: (who: string) => `${who} denied it`,
  /** Before the first entries of a list. */
  startsWith: 'Starts with',
  andMoreClaims: (count: number, standings: string) =>
    count === 1
      ? `1 more claim in the full entry: ${standings}`
      : `${number(count)} more claims in the full entry: ${standings}`,
  andMoreSources: (count: number) => `+${number(count)}`,
  andMore: (count: number) => `and ${number(count)} more`,
  /** Above a list: what was asked for, and how many entries were found. */
  heading: (asked: string, entries: string) => `**${asked}** · ${entries}`,
  entryCount: (count: number) => (count === 1 ? '1 entry' : `${number(count)} entries`),
  /** The entries of a list that are shown. */
  rangeOf: (first: number, last: number, all: number) => `${first}–${last} / ${all}`,
  pageOf: (page: number, pages: number) => `${page}/${pages}`,

  /** On the pages of the site. */
  site: {
    overview: 'Overview',
    search: 'Search',
    years: 'Years',
    entries: 'Entries',
    bodies: 'Bodies',
    says: 'What they say',
    record: 'The record:',
    cite: 'How to cite this',
    changes: 'Changes',
    downloads: 'Downloads',
    permanent: 'Address of this claim',
    skip: 'Skip to the content',
    query: 'Words, names in any spelling, places',
    nothing:
      'Nothing was found. Try fewer words. In Discord, /search understands more: misspelt names, and questions in six languages.',
    similar: 'Nothing is spelt like this. These names are similar:',
    needsScript: 'The search needs JavaScript. Without it, the lists above lead to everything.',
  },

  chart: {
    nothing: (asked: string) => `The record has nothing to draw for ${asked}.`,
    /** The date of a timeline, under its chart. */
    dataOf: (date: string) => `Data of ${date}`,
    noPicture: 'The picture cannot be drawn just now.',
    query: (query: string) => `“${query}”`,
    /** In the legend: the sign beside a claim that somebody denies. */
    denied: 'Denied',
    /** In the legend: the meaning of a bar that fades. */
    faded: 'Faded: not exactly known, or beyond the edge',
    /** In a chart with a column for each stretch of time. */
    highest: (count: number) => `highest column: ${number(count)}`,
    altText: (title: string, count: string) => `Chart of the timeline: ${title} (${count})`,
  },

  buttons: {
    openOnWeb: 'Open on the web',
    chart: 'Chart',
    legend: 'How to read this',
    readSource: 'Read the source',
    share: 'Share',
    fullEntry: 'Full entry',
    remove: 'Remove',
    /** The arrow of `later` points as the language is read. */
    earlier: '← Earlier',
    later: 'Later →',
    backToList: 'Back to the list',
    backToCheck: 'Back to the check',
    allNames: 'All names',
    inTimeOrder: 'Chronological',
    bestFirst: 'Best first',
    newestFirst: 'Newest first',
  },
  pickEntry: 'Read an entry in full…',
  pickPerson: 'Whom do you mean?',
  pickSource: 'About a source…',
  pickMentioned: 'Read who a named person is…',

  entry: {
    /** A button that opens all claims of an entry, or where accounts of it differ. */
    allClaims: (count: number) => `All claims (${number(count)})`,
    differ: (count: number) => `Where accounts differ (${number(count)})`,
    people: 'People',
    sources: 'Sources',
    errata: 'Where accounts differ',
    /** After the claims of an entry with an accusation. */
    unanswered: 'No answer from the accused was found.',
    /** The same in an entry in which other claims are denied. */
    othersUnanswered: 'To the other claims, no answer from the accused was found.',
    erratum: (said: string, where: string, record: string) =>
      `${where}: “${said}”\n**The record:** ${record}`,
  },

  person: {
    aliases: 'Also known as',
    weak: 'Shared with others, never enough alone',
    disputed: 'Disputed',
    namesakes: 'Not to be confused with',
    /** Buttons: what a person or body says, and the entries about them. */
    says: (count: number) => `Says (${number(count)})`,
    mentions: (count: number) => `Mentioned (${number(count)})`,
    nobodyMentions: 'No entry of the timeline mentions them.',
    several: (name: string) => `**${name}** may mean any of these. Whom do you mean?`,
    close: (name: string) =>
      `Nobody in the record is called **${name}**. Did you mean one of these?`,
    nobody: (name: string) =>
      `Nobody in the record is called **${name}**, and no name comes close. That says nothing about who they are: only that this timeline does not mention them.`,
    /** After a name that has no page and before the entries that contain it. */
    namedIn: (count: number) =>
      count === 1
        ? 'No page of their own; named in 1 entry:'
        : `No page of their own; named in ${number(count)} entries:`,
    /** Before entries that contain the words of an unknown name. */
    onlyWords: (name: string, count: number) =>
      `Nobody in the record is called **${name}**, and no name comes close. ${count === 1 ? 'One entry holds' : `${number(count)} entries hold`} these words, maybe as another name, a place or a thing.`,
    /** Before the people who share a name. */
    weakName: (name: string) =>
      `**${name}** alone does not decide who is meant: others have this name too. The record knows it as a name of:`,
    namesake: (name: string, note: string) => `**${name}** is not in the record. ${note}`,
    takenFor: 'Sometimes taken for',
  },

  year: {
    none: (period: string) => `The record has nothing for **${period}**.`,
    /** A button, where nothing happened on that day of the year that was asked for. */
    inAnyYear: (day: string) => `${day} in any year`,
    noneIn: (year: string, nearest: string | undefined) =>
      nearest === undefined
        ? `${year} · no entry`
        : `${year} · no entry; the nearest are in ${nearest}`,
    nearest: 'The nearest years that have entries:',
    withEntries: (year: string, entries: number) => `${year} (${number(entries)})`,
    unreadable: (typed: string) =>
      `I cannot read **${typed}** as a time. Write a year (1998), a decade (1990s), a range (1996-2000), a month (August 1998) or a day (7 August 1998).`,
    ambiguous: (typed: string) =>
      `**${typed}** can be read in several ways. Which one do you mean?`,
    impossible: (typed: string) =>
      `**${typed}** does not exist. Check the day of the month, and that a range begins before it ends.`,
    withoutYear: (typed: string) =>
      `**${typed}** is a day without a year. Press a day to see what happened on it in any year.`,
  },

  search: {
    bestFirst: 'best match first',
    /** Answers to questions for the latest, the first and how many. */
    newestFirst: 'newest first',
    oldestFirst: 'oldest of the best matches first',
    counted: (count: number) =>
      count === 1 ? 'how many: 1 entry found' : `how many: ${number(count)} entries found`,
    countedAtLeast: (count: number) => `how many: at least ${number(count)} entries found`,
    nothing: (query: string) => `The record has nothing for **${query}**.`,
    nearest: (query: string) => `Nothing matches all of **${query}**; nearest:`,
    empty: 'There is nothing to look for: write a few words, a name or a year.',
    tooLong: (longest: number) =>
      `That is longer than I read (${number(longest)} characters). A few words, a name or a year are enough.`,
    understood: 'Understood as',
    time: (text: string) => `time: ${text}`,
    person: (name: string) => `person: ${name}`,
    /** The speaker that was asked for, and the time of what was said. */
    speaker: (names: string) => `said by: ${names}`,
    timeSaid: (text: string) => `when said: ${text}`,
    /** Beside a claim that was made at another time than the event. */
    saidOn: (date: string) => `said ${date}`,
    anyOf: (typed: string, names: string) => `“${typed}”: ${names}`,
    standing: (name: string) => `standing: ${name}`,
    words: (words: string) => `words: ${words}`,
    excluded: (words: string) => `without ${words}`,
    corrected: (typed: string, used: string) => `“${typed}” occurs nowhere; searched for “${used}”`,
    unknown: (words: string) => `no match for ${words}`,
    hint: 'Try fewer words. `/person` and `/year` ask about one name or time.',
  },

  source: {
    /** Beside the name of a source. Its link opens another website. */
    copyAt: (host: string) => `copy at ${host}`,
    /** `copy` is what `copyAt` says. */
    linkOpens: (copy: string) => `The link opens: ${copy}`,
    /** When the text was read. */
    readOn: (date: string) => `Read: ${date}`,
    readVia: (where: string) => `Text read at: ${where}`,
    character: (what: string) => `What it is: ${what}`,
    issued: 'Published',
    publisher: 'Publisher',
    noLink: 'No link: the publisher’s own page was not seen.',
    unused: 'No entry rests on it.',
  },

  about: {
    counts: (entries: number, claims: number, sources: number, people: number) =>
      `${number(entries)} entries · ${number(claims)} claims · ${number(sources)} sources · ${number(people)} people`,
    span: (from: string, to: string) => `from ${from} to ${to}`,
    version: (version: string, updated: string) => `Version ${version}, ${updated}`,
    licence: 'Licence',
    corrections: 'Found an error?',
    ask: 'Ask with',
    commands:
      '`/year`, `/person`, `/search`, `/entry`, `/source`; or open the menu of a message, Apps, **Check against timeline**.',
  },

  legend: {
    title: 'How to read an answer',
    intro:
      'Each claim says how firmly it stands, who says so, and where that can be read. Showing a claim does not make it true; look for the denial beside it.',
  },

  check: {
    heading: 'What the record says about this message',
    nothing:
      'The record says nothing about this message: it names nobody and no time that the timeline knows, and no entry is about it. That makes the message neither true nor false.',
    noText: 'That message has no text to check.',
    names: 'People named',
    /** How many entries are about the message. */
    entries: (count: number) =>
      count === 1 ? '1 entry speaks of this' : `${number(count)} entries speak of this`,
    /** How many entries share no other word with the message. */
    namesOnly: (count: number) =>
      count === 1
        ? '1 entry names the same people, places or times'
        : `${number(count)} entries name the same people, places or times`,
    /** What the message says of a number or a date, and what the record has instead. */
    otherwise: (said: string, recorded: string) =>
      `The message says ${said}; the record has ${recorded}.`,
    /** Before buttons for years. */
    timeAlone: (times: string) =>
      `The message names ${times}, and nothing else that the record knows. From that time, the record has:`,
  },

  export: {
    /** "7 entries as CSV, as of 28 November 2026." */
    made: (entries: string, format: string, on: string) => `${entries} as ${format}, as of ${on}.`,
    /** `entries`: those that a calendar cannot hold. */
    withoutDay: (entries: string) =>
      `${entries} without an exact day: not in the calendar, which would make the date more certain than it is.`,
    holds:
      'The file gives each claim with its standing, who says so, its sources and its denials. Its labels are in English.',
    /** Before a list of what may be meant. */
    which: (typed: string) =>
      `**${typed}** may mean any of these. Ask again with the one that you mean:`,
    unknown: (typed: string) =>
      `The record has nobody and no entry called **${typed}**. Pick one of the choices that appear while you type.`,
    nothing: 'No entry fits all of that, so there is nothing to export.',
    tooLarge:
      'That is too much for one file: Discord takes 10 MB. Export a year, a person or an entry.',
    unknownFormat: 'I cannot write that format. Pick one of those that Discord offers.',
    mayNot: (permission: string) =>
      `Exporting is for members with **${permission}**, or with the role that may share.`,
    notHere: 'Exporting works in servers that have installed me, not in direct messages.',
  },

  share: {
    formTitle: 'Share an entry',
    which: 'Which entry?',
    where: 'In which channel?',
    note: 'A note of your own',
    noteHint:
      'Optional. Shown above the entry, signed with your name and set apart from the record.',
    noteBy: (name: string) => `Note by ${name}`,
    noteApart: 'A moderator’s own words, not part of the record',
    done: (channel: string) => `Posted in <#${channel}>.`,
    open: 'Open the post',
    before: (by: string, at: number, url: string) =>
      `That entry was shared in that channel <t:${at}:R> by <@${by}>: ${url}\nPost it again?`,
    again: 'Post it again',
    /** After “No entry is called …”. */
    whichToPost: 'Which of these shall I post?',
    underWay: 'That is already being posted.',
    failedBefore: 'That could not be posted when you asked. Please share it again.',
    mayNot: (permission: string) =>
      `Sharing is for members with **${permission}**, or with the role that the server chose for it.`,
    notHere: 'Sharing works in servers that have installed me, not in direct messages.',
    channelGone: 'I cannot see that channel. It may have been deleted, or hidden from me.',
    channelUnavailable:
      'Discord does not answer me about that channel just now. Nothing was changed; try again in a minute.',
    notAChannel: (channel: string) =>
      `<#${channel}> cannot hold messages. Choose a text channel, a thread or a forum.`,
    youMayNotWrite: (channel: string) =>
      `You may not write in <#${channel}>, so I do not post there for you.`,
    botLacks: (channel: string, permissions: string) =>
      `I cannot post in <#${channel}>, because I do not have ${permissions} there. Somebody who manages the channel can grant it.`,
    forbidden: (channel: string) =>
      `Discord does not let me post in <#${channel}>. Check my permissions there.`,
    unavailable:
      'Discord did not take the post just now. Nothing was posted; try again in a minute.',
    doneUnrecorded: (channel: string) =>
      `Posted in <#${channel}>, but I could not note it: I cannot remove it, and \`/share-undo\` does not list it. To take it back, delete the message itself.`,
    maybeBefore: (by: string, at: number, channel: string) =>
      `I was to share that entry in <#${channel}> <t:${at}:R> for <@${by}>, and I do not know whether the post arrived. Please look there first. Post it again?`,
    removalUncertain: 'Discord did not confirm that the post was removed. Try again in a minute.',
    uncertain: (channel: string) =>
      `Discord did not confirm the post, and I cannot see whether it is in <#${channel}>. Please look there before you share it again.`,
    refused: {
      archived: (channel: string) =>
        `Nothing was posted: the thread <#${channel}> is archived or locked. Open it again, or choose another place.`,
      filtered: (channel: string) =>
        `Nothing was posted: the server’s AutoMod blocked it in <#${channel}>. Somebody who manages the server can see why.`,
      other: (channel: string) =>
        `Nothing was posted: Discord refused this post in <#${channel}>, and trying again will not help. I noted why in my log.`,
    },
    noteTooLong: (longest: number, length: number) =>
      `A note can have ${number(longest)} characters, and yours has ${number(length)}. Nothing was posted.`,
    yourNote: 'Your note:',
    latest: 'The last shared entries',
    none: 'There is nothing to take back: no shared entry is left in this server.',
    listed: (by: string, channel: string, at: number) => `<@${by}> · <#${channel}> · <t:${at}:R>`,
    removeNumber: (position: number) => `Remove ${position}`,
    undoHint: 'Which one should I remove?',
    askRemove: (position: number) => `Really remove post **${number(position)}**?`,
    removeSure: 'Yes, remove it',
    keep: 'Keep it',
    removed: (title: string, channel: string) => `Removed **${title}** from <#${channel}>.`,
    removedPosition: (position: number) => `Post **${number(position)}** is removed.`,
    /** Below the title of a post in the list. */
    isRemoved: 'removed',
    removedBefore: 'That was already removed.',
    unknown: 'I do not know that post in this server.',
    notShared:
      'Only entries that were shared through me in this server can be removed here. This message is not one of them.',
    cannotRemove:
      'Discord does not let me remove that post. Somebody who manages messages can delete it.',
    offerGone: 'That offer has expired. Please share the entry again.',
  },

  schedule: {
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
    /** ISO: 1 is Monday. */
    weekdays: {
      1: 'Monday',
      2: 'Tuesday',
      3: 'Wednesday',
      4: 'Thursday',
      5: 'Friday',
      6: 'Saturday',
      7: 'Sunday',
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
      mention: 'Mention the role that an admin has chosen for this in /settings',
      silent: 'Post without notifying anybody',
      publish: 'In an announcement channel: publish to the servers that follow it',
      timeline: 'Which timeline to post from; all of them if left out',
      list: 'See what is posted when, and what is paused',
      pause: 'Pause a schedule',
      resume: 'Resume a paused schedule',
      remove: 'Remove a schedule for good',
      schedule: 'Which one, as in /schedule list',
    },

    mayNot: (permission: string) => `Schedules are for members with **${permission}**.`,
    notHere: 'Schedules work in servers that have installed me, not in direct messages.',
    badTime: (typed: string) =>
      `**${typed}** is not a time of day that I can read. Write hours and minutes, such as 09:00 or 21:30. Nothing was added.`,
    whichTime: (typed: string) =>
      `**${typed}** can be read in more than one way. When should it be posted?`,
    badChoice: (typed: string) =>
      `**${typed}** is not one of the choices. Nothing was added; please pick one that Discord offers.`,
    noRole: (permission: string) =>
      `No role is chosen to be mentioned. Somebody with **${permission}** can choose one in \`/settings\`. Nothing was added.`,
    notAnnouncement: (channel: string) =>
      `<#${channel}> is not an announcement channel, so no server can follow it. Nothing was added; choose an announcement channel, or leave out \`publish\`.`,
    full: (limit: number) =>
      `This server already has ${limit} schedules, and no more are possible. Remove one first: \`/schedule remove\`.`,
    added: (what: string, channel: string, due: number) =>
      `🗓️ **${what}** in <#${channel}>. The first post is due <t:${due}:F> (<t:${due}:R>).`,
    inZone: (timeZone: string, permission: string) =>
      `Times are in this server’s time zone, ${timeZone}. Somebody with **${permission}** can change it in \`/settings\`.`,
    silence: 'On days without an entry, nothing is posted.',
    isSilent: 'Its posts notify nobody.',
    isPublished: 'Its posts are published to the servers that follow the channel.',
    mayNotPing:
      'The mention reaches the role only if everybody may mention it, or if I have **Mention @everyone, @here, and All Roles** in that channel.',

    title: 'What is posted when',
    none: 'Nothing is scheduled yet. `/schedule add` sets something up.',
    next: (due: number) => `next <t:${due}:F>`,
    withMention: 'with mention',
    silent: 'silent',
    published: 'also on servers that follow the channel',
    notServed: (timeline: string) => `⚠️ The timeline ${timeline} is not available at present`,
    pausedBy: (by: string, at: number) => `⏸️ paused by <@${by}> <t:${at}:R>`,
    pausedByMe: (at: number, why: string) => `⏸️ I paused it <t:${at}:R>: ${why}`,
    /** After the name of a schedule in a list of choices. */
    isPaused: 'paused',

    which: (typed: string) =>
      `**${typed}** is not one of this server’s schedules. Pick one that Discord offers, or see \`/schedule list\`.`,
    paused: (what: string, channel: string) =>
      `⏸️ **${what}** in <#${channel}> is paused. \`/schedule resume\` starts it again.`,
    wasPaused: 'It was already paused.',
    resumed: (what: string, channel: string, due: number) =>
      `▶️ **${what}** in <#${channel}> is running again. The next post is due <t:${due}:F> (<t:${due}:R>).`,
    wasActive: 'It was not paused.',
    removed: (what: string, channel: string) =>
      `🗑️ Removed **${what}** in <#${channel}>. It posts nothing more.`,

    /** Why the bot paused a schedule. */
    whyPaused: {
      gone: 'the channel is gone, or hidden from me',
      forbidden: 'I may not post there',
      refused: 'Discord refused the post',
      fault: 'something went wrong on my side, which is in my log',
    },
    lacks: (permissions: string) => `I do not have ${permissions} there`,
    /** For the server's admins, in the channel where Discord shows its notices. */
    notice: (what: string, channel: string, why: string) =>
      `⏸️ I paused a schedule: **${what}** in <#${channel}>, because ${why}. Once that is fixed, \`/schedule resume\` starts it again; \`/schedule remove\` removes it.`,
  },

  settings: {
    hint: 'You manage this server: `/settings` chooses who sees answers, the language and the time zone. I say this once.',
    notHere: 'Settings exist in servers that have installed me, not in direct messages.',
    title: 'Settings of this server',
    answers: 'Answers',
    answersAre: { private: 'Only the asker sees them', public: 'Everybody sees them' },
    here: 'Answers in this channel',
    asServer: 'As in the server',
    language: 'Language',
    membersOwn: 'Each member’s own',
    timeZone: 'Time zone',
    timeZoneHint:
      'By its IANA name, such as Europe/Berlin; for a city or a country I ask which one',
    noTimeZone: (typed: string) => `**${typed}** is not a time zone that I know.`,
    placelessZone: (typed: string) =>
      `**${typed}** names no place: it would stay the same when clocks change for summer time.`,
    whichZone:
      'Which zone do you mean? Nothing is changed yet, and the rest of what you filled in is kept.',
    noZoneClose:
      'Write a large city, a country, or a name such as Europe/Berlin. Nothing is changed yet, and the rest of what you filled in is kept.',
    zoneAgain: 'Write it again…',
    shareRole: 'Role that may also share',
    mentionRole: 'Role mentioned in scheduled posts',
    nobody: 'No role',
    changeAnswers: 'Answers, language and time',
    changeRoles: 'Roles',
    export: 'Export as JSON',
    exported:
      'Everything I keep about this server, except the log of scheduled posts and members’ long questions, which are kept for the buttons below the answers.',
    erase: 'Delete everything…',
    eraseQuestion:
      'This deletes everything that I keep about this server: settings, schedules, and the record of what was shared and changed. Posts in your channels stay. It cannot be undone.',
    eraseSure: 'Delete everything about this server',
    erased: 'Everything about this server is deleted.',
    mayNot: (permission: string) => `Settings are for members with **${permission}**.`,
  },

  permissions: {
    view: 'View Channel',
    send: 'Send Messages',
    sendInThreads: 'Send Messages in Threads',
    embed: 'Embed Links',
    manageMessages: 'Manage Messages',
    manageServer: 'Manage Server',
  },

  today: {
    heading: (day: string, entries: string) => `**On this day · ${day}** · ${entries}`,
    none: (day: string) => `No entry of the record is dated **${day}**, in any year.`,
    nearest: 'The nearest days that have entries:',
    impossible: (typed: string) =>
      `**${typed}** does not exist in any year. Check the day of the month.`,
    unreadable: (typed: string) =>
      `I cannot read **${typed}** as a day. Write a day and a month, such as 7 August.`,
  },

  random: {
    heading: '**A random entry**',
    another: 'Another one',
  },

  help: {
    title: '**What you can ask**',
    year: (example: string) =>
      `\`/year\` asks about a time: ${example}, 1990s, August 1998, last year.`,
    person: (example: string) =>
      `\`/person\` asks who somebody is, in any spelling or script: ${example}.`,
    search: (example: string) => `\`/search\` takes words, names and years together: ${example}.`,
    today: '`/today` shows what happened on this day, and `/random` shows a random entry.',
    check:
      'Point at a message and choose **Apps → Check against timeline** to see what the record says about it.',
    more: '`/entry` and `/source` open one entry or one source, `/about` says what is served, `/language` sets your own language.',
    try: 'Or press an example:',
  },

  report: {
    button: 'Something wrong here?',
    how: (corrections: string, id: string) =>
      `To report an error in the entry \`${id}\`, give this id. Say which claim is wrong, what is right, and where that can be read.\n**Whom to tell:** ${corrections}`,
  },

  language: {
    chosen: (name: string) =>
      `I answer you in ${name} from now on, in every server and in direct messages. Entries stay in the language of their timeline. \`/language\` changes this.`,
    automatic:
      'Your language is no longer kept. I answer in the server’s language again, or in the one your Discord uses.',
  },

  notFound: {
    entry: (typed: string) => `No entry is called **${typed}**.`,
    entryGone:
      'That entry is no longer in the timeline. It may have been renamed or merged; `/search` finds what there is now.',
    personGone: 'That person is no longer in the timeline. `/person` finds who is.',
    source: (typed: string) => `No source is called **${typed}**.`,
    sourceGone: 'That source is no longer in the timeline.',
    didYouMean: 'Did you mean one of these?',
    didYouMeanNamed: (names: string) => `Did you mean ${names}?`,
    timeline: (typed: string, known: string) =>
      `No timeline is called **${typed}**. There are: ${known}.`,
  },

  errors: {
    fault: (reference: string) =>
      `Sorry, something went wrong on my side. If you report it, say this reference: \`${reference}\`.`,
    /** Why nothing can be kept, by the fault of the store. */
    store: {
      busy: 'I cannot keep anything just now: my store is busy or does not answer. Nothing was posted; try again in a minute.',
      full: 'I cannot keep anything just now: the disk of my store is full. Nothing was posted. Whoever runs me has to make room.',
      readonly:
        'I cannot keep anything just now: my store can only be read. Nothing was posted. Whoever runs me has to mend that.',
      replaced:
        'I cannot keep anything just now: the file of my store was moved or replaced. Nothing was posted. Whoever runs me has to mend that.',
    },
    unknownCommand: (name: string) =>
      `I do not know the command **${name}**. It may be from an older version of me; try one of those that Discord lists when you type \`/\`.`,
    olderButton: 'That button is from an older version of me. Please ask again with a command.',
    unknownButton: 'I do not know that button. Please ask again with a command.',
    queryGone: 'I no longer know what was asked here. Please ask again with `/search`.',
    questionGone: 'That question is no longer open. Please use the command again.',
    tooFast: 'That was a lot at once. Please wait a few seconds, then ask again.',
    tooBusy: 'I have too much to answer just now. Please ask again in a minute.',
  },

  commands: {
    year: {
      description: 'What the record has for a year, a decade, a range, a month or a day',
      year: 'e.g. 1998, 1990s, 1996-2000, August 1998',
    },
    person: {
      description: 'Who somebody is in the record, under any spelling of the name',
      name: 'A name, in any spelling or script',
    },
    search: {
      description: 'Find entries by words, names and years in any mixture',
      query: 'e.g. al-Masri 2020; use "quotes" for a phrase and -word to leave one out',
    },
    entry: {
      description: 'One entry in full: each claim, who says so, and where that can be read',
      id: 'An entry: type a few words of its title',
    },
    source: {
      description: 'What a source is, where it can be read, and what rests on it',
      id: 'A source: type a few words of its title, or its author',
    },
    chart: {
      description: 'See entries as a picture: a time axis with their standings',
      from: 'From when: a year, a month or a day',
      to: 'Until when: a year, a month or a day',
      person: 'Only what a person or body is part of or says',
      query: 'Only what a search finds: words, names, years',
    },
    export: {
      description: 'Get entries as a file, with their standings and sources',
      format: 'The format of the file',
      year: 'Only a time: a year, a decade or a range, such as 1996-2000',
      person: 'Only what a person or body is part of or says',
      entry: 'Only one entry: type a few words of its title',
    },
    share: {
      description: 'Post an entry in a channel, with its standing and sources',
      entry: 'An entry: type a few words of its title',
      channel: 'Where; this channel if left out',
      note: 'A note of your own, signed with your name and set apart from the record',
      thread: 'A thread or forum post to post in',
    },
    settings: { description: 'Choose who sees answers, the language, time zone and roles' },
    shareUndo: { description: 'See what was shared last in this server, and take it back' },
    removePost: { name: 'Remove this post' },
    about: {
      description: 'What this timeline is, and how to read its answers',
    },
    timeline: 'Which timeline to ask; all of them if left out',
    today: {
      description: 'What happened on this day, in any year',
      day: 'Another day, such as 7 August; today if left out',
    },
    random: 'A random entry',
    help: 'What you can ask, by example',
    language: {
      description: 'Choose the language in which you are answered',
      automatic: 'As in Discord',
      language: 'Your language; “As in Discord” undoes the choice',
    },
    check: { name: 'Check against timeline' },
  },
};

/** All texts that members read. A language that lacks one does not compile. */
export type Messages = typeof en;

/** "the 1990s" within a sentence. */
function withThe(date: string, unit: DatePoint['unit']): string {
  const hasThe = date.startsWith('about ');
  return (unit === 'decade' || unit === 'century') && !hasThe ? `the ${date}` : date;
}

function ordinal(nth: string): string {
  const isTeen = /1\d$/.test(nth);
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][Number(nth.at(-1))] ?? 'th');
  return `${nth}${ending}`;
}
