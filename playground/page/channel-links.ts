/** Links to Discord's channels and messages, as they stand in messages. */

/** The ids in such a link; undefined for any other link. */
export function parseChannelLink(
  href: string,
): { readonly channel: string; readonly message: string | undefined } | undefined {
  const [, channel, message] =
    /^https:\/\/discord\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?$/u.exec(href) ?? [];
  return channel === undefined ? undefined : { channel, message };
}
