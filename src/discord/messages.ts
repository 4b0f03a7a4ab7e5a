/** What operators read about the connection to Discord. */
export const discordLog = {
  registered: 'commands registered with Discord',
  registeredLater: (seconds: number) =>
    `Discord takes no commands for another ${seconds} s (429); those registered before are served, and the new ones are registered after that`,
  registrationFailed: (seconds: number) =>
    `the commands cannot be registered; trying again in ${seconds} s`,
  answered: 'answered',
  commandFailed: 'a command failed',
  storeUnavailable: 'the store did not take what a command was to keep',
  suggestFailed: 'autocomplete failed',
  dispatchFailed: 'an interaction cannot be read',
  settingsUnreadable: 'settings cannot be read',
  hintFailed: 'the hint at /settings could not be given',
  answerRefused: 'Discord refused an answer',
  requestRefused:
    'a request signed by Discord was refused: its signature is more than 5 minutes off the clock of this machine, or it was sent twice',
  requestFailed: 'an HTTP request could not be answered',
  startRetried: (reason: string, seconds: number) => `${reason}; trying again in ${seconds} s`,
  startUnanswered: (url: string, seconds: number) =>
    `Discord has not answered at ${url} for ${seconds} s; waiting for up to a minute`,
  gatewayConnecting: 'connecting to the gateway',
  gatewayError: 'gateway error; connecting again',
  gatewayClosed: 'gateway closed',
  gatewayResumed: 'gateway resumed',
  sessionsNotTaken: 'the gateway sessions of the last process cannot be read; new ones begin',
  sessionsNotKept: 'the gateway sessions are not kept for the next process',
  startNotReserved:
    'the store does not say when another process began a session; only those of this process are counted',
  shardsShared:
    'another process runs these shards too, and members may not be answered; end one of the two, or give each its own in SHARDS',
  gatewayNewSession: 'gateway connected with a new session',
  gatewaySilent: 'the gateway answers no heartbeat; connecting again',
  resumeUnanswered: 'the gateway does not answer a RESUME; beginning a new session',
  payloadUnreadable: 'a payload of the gateway cannot be read; connecting again',
};

const TOKEN_PAGE = 'the Bot page of https://discord.com/developers/applications';
const TOKEN = 'the token in DISCORD_TOKEN or DISCORD_TOKEN_FILE';

/** Why the bot cannot go on, and what to do: one line each. */
export const discordFailures = {
  tokenRefused: `Discord refused ${TOKEN} (401); copy it again from ${TOKEN_PAGE}`,
  unreachable: (url: string) =>
    `Discord cannot be reached at ${url}; check the network and DISCORD_API_URL`,
  notDiscord: (url: string) =>
    `what answers at ${url} is not Discord’s API; check DISCORD_API_URL, and whether a proxy or the sign-in page of a network stands between`,
  otherKey:
    'DISCORD_PUBLIC_KEY is not the key of the application that the token belongs to; copy it again from the General Information page of https://discord.com/developers/applications',
  refused: (reason: string) => `Discord refused the start: ${reason}`,
  /** `variable` holds the port. */
  cannotListen: (variable: string, port: number, host: string | undefined, code: string) =>
    `port ${port}${host === undefined ? '' : ` of ${host}`} cannot be opened (${code}); check ${variable} and HTTP_HOST, and whether something else uses the port`,
  mustWait: (seconds: number) =>
    `Discord takes no requests of this bot for another ${seconds} s (429); start it again after that`,
  noSessionStarts: (shards: number, remaining: number, until: string) =>
    `Discord allows ${remaining} more session starts and the bot needs ${shards}; start it again after ${until}, and find out what restarts it so often`,
  /** By the code with which Discord closed the gateway for good. */
  closed: new Map<number, string>([
    [
      4004,
      `Discord refused ${TOKEN} (4004); it was reset or mistyped: copy it again from ${TOKEN_PAGE}`,
    ],
    [
      4010,
      'Discord refused the number of a shard (4010); start the bot again, and report it if it comes back',
    ],
    [
      4011,
      'the bot is in too many servers for its shards (4011); start it again: it then asks Discord how many it needs, unless SHARDS names a number, which must be larger',
    ],
    [
      4012,
      'Discord no longer takes this version of its gateway (4012); install a newer Chronocite',
    ],
    [
      4013,
      'Discord does not know the intents of the bot (4013); it asks for none, so please report it',
    ],
    [
      4014,
      'Discord does not allow the intents of the bot (4014); it asks for none, so please report it',
    ],
  ]),
};
