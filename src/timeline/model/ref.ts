/** A reference to an entry, a person or a source: the id of its timeline, and its own id there. */
export type Ref = { readonly timeline: string; readonly id: string };

/** `timeline/id`. Neither part can hold a slash. */
export function formatRef({ timeline, id }: Ref): string {
  return `${timeline}/${id}`;
}

/** Undefined for a text of another form. */
export function parseRef(text: string): Ref | undefined {
  const [timeline = '', id = '', ...rest] = text.split('/');
  return timeline === '' || id === '' || rest.length > 0 ? undefined : { timeline, id };
}
