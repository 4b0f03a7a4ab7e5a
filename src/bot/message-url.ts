/** The address that opens a message in Discord. */
export function messageUrl(server: string, channel: string, message: string): string {
  return `https://discord.com/channels/${server}/${channel}/${message}`;
}
