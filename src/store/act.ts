/** Who changes something in a server, when, and by which interaction. */

/** What somebody does in a server: one command, press or form. */
export type Act = {
  readonly server: string;
  /** The member's id, or `PAUSED_BY_BOT`. */
  readonly by: string;
  /**
   * The interaction's id. For what the bot does by itself, any text that is the same on a retry. One
   * interaction makes at most one change of a kind (to one schedule, for example).
   */
  readonly interaction: string;
  readonly at: number;
};
