/** Reads what the slides of all versions of TimelineJS hold: words and media as HTML. */
import { readHtml } from './html.ts';
import { importMessages } from './messages.ts';
import type { DraftSource } from './rows.ts';

/** The title slide, which gives a timeline its title and summary. */
export type Slide = { readonly title: string; readonly summary: string };

export type Words = {
  readonly title: string | undefined;
  readonly text: string | undefined;
  readonly links: readonly DraftSource[];
};

export function readWords(headline: string | undefined, text: string | undefined): Words {
  const title = readHtml(headline ?? '');
  const body = readHtml(text ?? '');
  return {
    title: title.text || undefined,
    text: body.text || undefined,
    links: [...title.links, ...body.links],
  };
}

export function toSlide({ title = '', text = '' }: Words): Slide {
  return { title, summary: text };
}

/** Pictures, sounds and films illustrate an event; a claim cannot be checked there. */
const ILLUSTRATION =
  /\.(?:jpe?g|png|gif|svg|webp|mp4|mp3|webm)(?:$|\?)|youtu\.?be|vimeo|soundcloud|<iframe/i;

export type Media = {
  readonly url?: string | undefined;
  readonly caption?: string | undefined;
  readonly credit?: string | undefined;
};

/** A page on the web is a source. Anything else is noted. */
export function readMedia({ url = '', caption = '', credit = '' }: Media): {
  readonly sources: readonly DraftSource[];
  readonly notes: readonly string[];
} {
  const about = [caption, credit]
    .map((text) => readHtml(text).text)
    .filter(Boolean)
    .join(', ');
  const isSource = /^https?:/.test(url) && !ILLUSTRATION.test(url);
  if (isSource) return { sources: [about === '' ? { url } : { title: about, url }], notes: [] };
  return { sources: [], notes: noteLeftOut('media', [url, about].filter(Boolean).join(', ')) };
}

export function noteLeftOut(field: string, value: string | undefined): readonly string[] {
  return value === undefined || value === '' ? [] : [importMessages.unknownColumn(field, value)];
}
