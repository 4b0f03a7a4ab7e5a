/** Saved queries: what is too long for a `custom_id`, kept under a short key. */

export type SavedQueries = {
  /**
   * Returns a key of 16 characters (letters, digits, - and _), the same for the same text in the same
   * server. In direct messages, `server` is `dm:` and the member's id. Throws RangeError above 6,000
   * characters.
   */
  save(server: string, text: string, at: number): Promise<string>;
  /** Undefined if the server has no such key, or if it was not used for 90 days. */
  load(server: string, key: string, at: number): Promise<string | undefined>;
};
