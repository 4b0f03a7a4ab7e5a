/** What a page holds in the words of schema.org, for machines that read pages. */
import type { Site } from './site.ts';
import { entryAddress } from '../timeline/model/addresses.ts';
import type { Entry, Source } from '../timeline/model/timeline.ts';

/**
 * An event with the claims about it. Not a ClaimReview: that rates a claim as true or false, and this record
 * says only how firmly it stands and who denies it.
 */
export function entryData(entry: Entry, { messages, publicUrl = '' }: Site): object {
  return {
    '@type': 'Event',
    '@id': `${publicUrl}${entryAddress(entry)}`,
    name: entry.title,
    // schema.org takes a plain date; an uncertain one would be made certain.
    ...(/^\d{4}(?:-\d\d){0,2}$/u.test(entry.date.edtf) ? { startDate: entry.date.edtf } : {}),
    ...(entry.places.length > 0
      ? { location: entry.places.map((name) => ({ '@type': 'Place', name })) }
      : {}),
    about: entry.people.map(({ kind, name }) => ({
      '@type': kind === 'body' ? 'Organization' : 'Person',
      name,
    })),
    subjectOf: entry.claims.map(({ text, by, standing, citations }) => ({
      '@type': 'Claim',
      text,
      author: { '@type': 'Thing', name: by },
      additionalType: messages.standings[standing].name,
      appearance: citations.map(({ source }) => citationData(source)),
    })),
  };
}

export function citationData({ full, title, url }: Source): object {
  return {
    '@type': 'CreativeWork',
    name: title,
    description: full,
    ...(url === undefined ? {} : { url }),
  };
}
