/** What operators read when the bot starts, stops or cannot: one line each. */
export const operator = {
  allowed: {
    token:
      'it may hold a bot token: letters from A to Z, digits and . _ -, without quotes or spaces; without one, the playground starts',
    apiUrl:
      'it may hold the base address of Discord’s REST API, such as https://discord.com/api, without a password, ? or #',
    timelines: 'it may hold folders of timelines, each once, with commas between them',
    databaseUrl: 'it may hold sqlite:FILE or postgres://USER:PASSWORD@HOST/DATABASE',
    host: 'it may hold an address or name of this machine; without one, the bot listens on all',
    publicKey:
      'it may hold the 64 hexadecimal digits that the application’s page shows as its public key',
    gateway: 'it may hold on or off',
    publicUrl:
      'it may hold the address at which the exported site is served, such as https://example.org/record/, without a password, ? or #',
    shards: 'it may hold auto, or which shards of how many run in this process: 0-15/64, or 0,3/8',
    port: 'it may hold a port from 1 to 65535, or 0 for any free one',
    logLevel: (levels: readonly string[]) => `it may hold one of ${levels.join(', ')}`,
  },
  secret: 'something that is not shown here',
  wrongVariable: (name: string, holds: string, allowed: string) =>
    `${name} holds ${holds}; ${allowed}`,
  keyWithoutPort:
    'DISCORD_PUBLIC_KEY is set and HTTP_PORT is not; set the port on which Discord reaches the bot, or leave both empty',
  keyWithoutToken:
    'DISCORD_PUBLIC_KEY is set and neither DISCORD_TOKEN nor DISCORD_TOKEN_FILE is; set the token of the same application, or leave the key empty for the playground',
  noInteractions:
    'GATEWAY holds "off" and DISCORD_PUBLIC_KEY nothing, so that no question would arrive; set the key, or leave GATEWAY empty',
  secretFiles: {
    /** Stands for the variable in `wrongVariable`. */
    holder: (variable: string) => `the file that ${variable} names`,
    both: (name: string, variable: string) =>
      `${name} and ${variable} are both set; leave one of them empty (.env counts too)`,
    unreadable: (variable: string, code: string) =>
      `${variable} names no file that can be read (${code}); it may hold the path of a file with the secret in its first line`,
    /** Stands for the code in `unreadable`. */
    noSmallFile: 'it is no file, or has more than 64 kB',
    empty: (variable: string) =>
      `the file that ${variable} names has nothing in its first line; put the secret there`,
  },

  inviteUsage:
    'Set DISCORD_TOKEN or DISCORD_TOKEN_FILE, or give the id of the application: npm run invite -- 123456789012345678',

  siteUsage: (codes: readonly string[]) =>
    `usage: npm run export -- FOLDER site OUT [LANGUAGE]\n  OUT       a folder, or a file that ends in .html and holds everything\n  LANGUAGE  ${codes.join(', ')}`,
  siteWritten: (files: number, folder: string) => `${files} files of the site are in ${folder}`,

  ready: 'ready',
  stopping: 'stopping',
  failed: 'the start failed through a fault of Chronocite; please report it with the lines above',
  fault:
    'a fault of Chronocite: the bot stops, since it may no longer be what it was; please report this line',
  notAllServed: (ids: string) => `not every timeline can be served; these are: ${ids}`,
  moreProblems: (count: number) => `… and ${count} more; run npm run check:data`,
  reloaded: 'timelines reloaded',
  notReloaded: 'the timelines cannot be reloaded; what was served goes on',
  noTimeline:
    'no timeline can be served; correct the errors above, or name other folders in TIMELINES',
  playground: (url: string) =>
    `Chronocite's playground is open at ${url}\nNo DISCORD_TOKEN is set, so nothing leaves this machine. Press Ctrl+C to stop.\nTo have the bot in a server, set DISCORD_TOKEN; npm run invite then prints the link that takes it in.`,
  site: (url: string) => `The timelines as pages that can be cited are at ${url}`,
  portTaken: (wanted: number, got: number) => `port ${wanted} is taken; using ${got}`,
};
