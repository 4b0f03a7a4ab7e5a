/** Discord's timestamps, such as `<t:0:R>`, count seconds since 1970. */
export function unixSeconds(milliseconds: number): number {
  return Math.floor(milliseconds / 1_000);
}
