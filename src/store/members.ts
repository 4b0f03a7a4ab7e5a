/** What members chose for themselves, in servers and in direct messages alike. */
export type Members = {
  /** One of the bot's languages (ISO 639-1); undefined for the language of their Discord. */
  language(member: string): Promise<string | undefined>;
  /** Undefined deletes the choice. */
  setLanguage(member: string, language: string | undefined): Promise<void>;
};
