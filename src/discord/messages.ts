/** What operators read about the connection to Discord. */
export const discordLog = {
  registered: 'commands registered with Discord',
};
