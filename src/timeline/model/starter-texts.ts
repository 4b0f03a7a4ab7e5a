/** The texts of a new timeline that its keeper writes over. The check names those that are left. */

export const STARTER_TEXTS = {
  summary:
    'What this timeline records, in a few sentences: the subject, the years, and what was left out.',
  licence: 'Say here under which licence others may use the text, e.g. CC BY 4.0.',
  corrections: 'Say here where and how to report an error.',
  entryTitle: 'What happened, in a few words',
  claim: 'Somebody reported that something happened.',
  by: 'Who says so',
  person: 'The name that readers know best',
  about: 'Who it is, in one neutral line.',
  alias: 'Another spelling of the name',
  weakAlias: 'A nickname',
  sourceTitle: 'The title of a report, an article, a judgment',
  publisher: 'Who published it',
} as const;
