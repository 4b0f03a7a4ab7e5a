/** What operators read about the connection to Discord. */
export const discordLog = {
  registered: 'commands registered with Discord',
  answered: 'answered',
  commandFailed: 'a command failed',
  suggestFailed: 'autocomplete failed',
  settingsUnreadable: 'settings cannot be read',
  hintFailed: 'the hint at /settings could not be given',
  answerRefused: 'Discord refused an answer',
  gatewayError: 'gateway error',
  gatewayClosed: 'gateway closed',
  gatewayResumed: 'gateway resumed',
};
