/** An entry of a timeline, by their ids. */
export type EntryRef = { readonly timeline: string; readonly entry: string };
