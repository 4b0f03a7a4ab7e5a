/** Every word of the playground: its page, and the people and servers in it. */

export const words = {
  errors: {
    /** Discord's own, so that what is seen here is recognised there. */
    noResponse: 'The application did not respond',
    failed: 'This interaction failed',
    noChoices: 'Loading options failed',
    withdrawn: 'The answer was taken back',
  },

  /** What a person is told who tries what Discord's client would not let them do. */
  cannot: {
    noCommand: (name: string) => `There is no command “${name}” here.`,
    hiddenCommand: (name: string) => `You do not have permission to use “${name}” here.`,
    missingOption: (name: string) => `The option “${name}” is required.`,
    unknownOption: (name: string) => `The command has no option “${name}”.`,
    badOption: (name: string, why: string) => `The option “${name}” ${why}.`,
    notOneOf: 'must be one of its choices',
    notA: (what: string) => `must be ${what}`,
    tooShort: (least: number) => `must have at least ${least} characters`,
    tooLong: (most: number) => `must have at most ${most} characters`,
    tooSmall: (least: number) => `must be at least ${least}`,
    tooBig: (most: number) => `must be at most ${most}`,
    noComponent: 'The message has no such button or menu.',
    disabled: 'It is disabled.',
    notVisible: 'You cannot see this message.',
    missingField: (name: string) => `“${name}” is required.`,
    unknownField: (name: string) => `The form has no field “${name}”.`,
    badField: (name: string, why: string) => `“${name}” ${why}.`,
    tooFewChosen: (least: number) => `needs at least ${least} chosen`,
    tooManyChosen: (most: number) => `takes at most ${most} chosen`,
    noChannel: (name: string) => `There is no channel “${name}”.`,
    noSending: 'You do not have permission to send messages in this channel.',
    emptyMessage: 'A message has at least one character.',
    longMessage: 'A message has at most 2,000 characters.',
    noForm: 'No form was opened.',
    formOpened: (title: string) => `A form was opened: “${title}”.`,
  },

  world: {
    app: { name: 'Chronocite', description: 'Answers with when and according to whom.' },
    server: 'Chronocite Playground',
    elsewhere: 'Somebody else’s server',
    roles: { moderator: 'Moderator', admin: 'Admin', bot: 'Chronocite', elsewhere: 'Regulars' },
    owner: 'Playground',
    people: {
      member: 'Maya Lindqvist',
      moderator: 'Tomás Herrera',
      admin: 'Ruth Adeyemi',
    },
    categories: { talk: 'Reading room', desk: 'The desk' },
    channels: {
      general: { name: 'general', topic: 'Ask away: type / and pick a command' },
      sources: { name: 'sources', topic: 'Who said what, when, and where it is printed' },
      plain: { name: 'plain-text', topic: 'Chronocite lacks Embed Links here' },
      readOnly: { name: 'rules', topic: 'Chronocite may read here, but not write' },
      announcements: { name: 'announcements', topic: 'Posts that other servers can follow' },
      debates: { name: 'debates', topic: 'One question, one post' },
      lounge: { name: 'lounge', topic: null },
      moderators: { name: 'moderators', topic: 'Only for moderators' },
      elsewhere: {
        name: 'chat',
        topic: 'Chronocite is not a member of this server; you brought it along',
      },
    },
    thread: 'Which trial was that?',
    post: 'Is “officials say” a source?',
    tags: ['Sources', 'Dates', 'Names'],
    messages: {
      welcome:
        'Welcome. Everything here stays on this machine: the server, the people and the bot’s connection are real code, Discord is not.\nType `/` to see what **Chronocite** can do, or point at a message and open **Apps → Check against timeline**.',
      claim: 'I keep reading that al-Masri was shot in Tehran in August 2020. Says who?',
      persian: 'سیف العدل الان کجاست؟ منبعی هست؟',
      arabic: 'من هو أبو محمد المصري؟',
      trial:
        'There were embassy bombings in August 1998 and a trial in New York. What did that court actually find?',
      sources: 'Rule of this channel: no year without a source, no source without a page.',
      thread: 'I mean the one with the default judgment, nobody showed up to defend it.',
      post: 'If a newspaper quotes “US officials”, do we file that as reported or as an accusation?',
      announcement: 'From Monday on, one entry of the timeline a day. Moderators can share more.',
      rules: 'Be kind. Cite.',
      elsewhere: 'Did Iran hold members of bin Laden’s family after 2001? Asking for an essay.',
    },
  },
} as const;
