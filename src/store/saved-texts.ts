/** Saved texts: what is too long for a `custom_id`, kept under a short key. */

/**
 * What a saved text is. A key gives its text only as the kind that it was saved as. So a member who
 * forges a `custom_id` cannot have a query of theirs read as a share.
 */
export type SavedKind = 'query' | 'list' | 'chart' | HeldKind;

/** Requests that wait for an answer of the member who made them. They are deleted after a day. */
export const HELD_KINDS = ['share', 'shareChoice', 'schedule', 'settings'] as const;

export type HeldKind = (typeof HELD_KINDS)[number];

export type SavedTexts = {
  /**
   * Returns a key of 16 characters (letters, digits, - and _), the same for the same text of the same
   * kind in the same server. In direct messages, `server` is `dm:` and the member's id. Throws
   * RangeError above 6,000 characters.
   */
  save(server: string, kind: SavedKind, text: string, at: number): Promise<string>;
  /** Undefined if the server has no such key of that kind, or if it was not used for 90 days. */
  load(server: string, kind: SavedKind, key: string, at: number): Promise<string | undefined>;
};
