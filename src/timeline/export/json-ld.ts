/**
 * Writes a timeline as JSON-LD in the words of schema.org: an Event for each entry, and about it a
 * Claim for each claim, with who makes it, its standing and its sources.
 */
import { exportMessages } from './messages.ts';
import { formatDate } from '../../i18n/format-date.ts';
import { en } from '../../i18n/en.ts';
import { STANDINGS, type Standing } from '../model/schema.ts';
import type { EventDate } from '../../dates/event-date.ts';
import type { Citation, Claim, Entry, Person, Source, Timeline } from '../model/timeline.ts';

export function formatJsonLd(timeline: Timeline): string {
  const write = new JsonLdWriter(urns(timeline));
  const graph = [
    write.timeline(timeline),
    ...timeline.entries.map((entry) => write.entry(entry)),
    ...timeline.people.map((person) => write.person(person)),
    ...timeline.sources.map((source) => write.source(source)),
    ...STANDINGS.map((standing) => write.standing(standing)),
  ];
  const file = { '@context': 'https://schema.org', '@graph': graph };
  return `${JSON.stringify(file, withoutEmptyLists, 2)}\n`;
}

export function withoutEmptyLists(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** What identifies a thing: an address where it has one. */
export type JsonLdIds = {
  of(kind: JsonLdKind, id: string): string;
  ofClaim(entry: Entry, claim: Claim): string;
};

function urns({ id: timeline }: Timeline): JsonLdIds {
  const root = `urn:chronocite:${timeline}`;
  const of: JsonLdIds['of'] = (kind, id) =>
    kind === 'timeline' ? root : `${root}:${kind}:${encodeURIComponent(id)}`;
  const ofClaim: JsonLdIds['ofClaim'] = ({ id, claims }, claim) =>
    `${of('entry', id)}:claim:${claims.indexOf(claim) + 1}`;
  return { of, ofClaim };
}

export class JsonLdWriter {
  readonly #ids: JsonLdIds;

  constructor(ids: JsonLdIds) {
    this.#ids = ids;
  }

  timeline({ id, title, summary, version, updated, licence, corrections }: Timeline): object {
    return {
      '@type': 'Dataset',
      '@id': this.#ids.of('timeline', id),
      name: title,
      description: summary,
      version,
      dateModified: schemaDate(updated),
      license: { '@type': 'CreativeWork', text: licence },
      usageInfo: { '@type': 'CreativeWork', text: corrections },
    };
  }

  entry(entry: Entry): object {
    return {
      '@type': 'Event',
      '@id': this.#ids.of('entry', entry.id),
      name: entry.title,
      description: describeEntry(entry),
      ...eventDates(entry.date),
      location: entry.places.map((name) => ({ '@type': 'Place', name })),
      about: entry.people.map(({ id: person }) => this.#reference('person', person)),
      keywords: entry.tags,
      subjectOf: [
        ...entry.claims.map((claim) => this.#claim(claim, entry)),
        ...entry.errata.map(({ said, in: citation, record, citations }) => ({
          '@type': 'Comment',
          name: exportMessages.headings.errata,
          text: exportMessages.erratum(said, exportMessages.cited(citation), record),
          citation: [citation, ...citations].map((one) => this.#citation(one)),
        })),
      ],
    };
  }

  person({ kind, id, name, about, aliases, partOf, citations }: Person): object {
    const shown = aliases.filter(({ unattested }) => !unattested);
    return {
      '@type': kind === 'body' ? 'Organization' : 'Person',
      '@id': this.#ids.of('person', id),
      name,
      description: about,
      alternateName: shown.map(exportMessages.alias),
      ...(partOf === undefined ? {} : { parentOrganization: this.#reference('person', partOf) }),
      subjectOf: citations.map((citation) => this.#citation(citation)),
    };
  }

  source(source: Source): object {
    const { item, issued, character, accessedVia, publisher } = source;
    const notes = [
      character,
      accessedVia === undefined ? undefined : exportMessages.accessedVia(accessedVia),
    ];
    return {
      '@type': WORKS[item.type] ?? 'CreativeWork',
      '@id': this.#ids.of('source', source.id),
      name: source.title,
      description: source.full,
      disambiguatingDescription: notes.filter((note) => note !== undefined).join('. ') || undefined,
      creditText: source.authors.join('; ') || undefined,
      publisher: publisher === undefined ? undefined : { '@type': 'Organization', name: publisher },
      datePublished: issued && schemaDate(issued),
      inLanguage: item['language'],
      url: source.url,
    };
  }

  standing(standing: Standing): object {
    const { name, meaning } = en.standings[standing];
    return {
      '@type': 'DefinedTerm',
      '@id': this.#ids.of('standing', standing),
      termCode: standing,
      name,
      description: meaning,
    };
  }

  #claim(claim: Claim, entry: Entry): object {
    return {
      '@type': 'Claim',
      '@id': this.#ids.ofClaim(entry, claim),
      text: claim.text,
      description: exportMessages.standing(claim),
      keywords: this.#reference('standing', claim.standing),
      creditText: claim.by,
      author: claim.speakers.map(({ id }) => this.#reference('person', id)),
      dateCreated: claim.date && schemaDate(claim.date),
      about: claim.denies.map((one) => ({ '@id': this.#ids.ofClaim(entry, one) })),
      citation: claim.citations.map((citation) => this.#citation(citation)),
    };
  }

  #citation({ source, locator }: Citation): object {
    const cited = this.#reference('source', source.id);
    return locator === undefined
      ? cited
      : { '@type': 'CreativeWork', isPartOf: cited, position: locator };
  }

  #reference(kind: JsonLdKind, id: string): object {
    return { '@id': this.#ids.of(kind, id) };
  }
}

export type JsonLdKind = 'timeline' | 'entry' | 'person' | 'source' | 'standing';

/** The types of CSL for which schema.org has a word. */
const WORKS: Readonly<Record<string, string>> = {
  'article-journal': 'ScholarlyArticle',
  'article-magazine': 'Article',
  'article-newspaper': 'NewsArticle',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  post: 'SocialMediaPosting',
  'post-weblog': 'BlogPosting',
  report: 'Report',
  thesis: 'Thesis',
  webpage: 'WebPage',
};

/** An Event alone would say that it took place. */
function describeEntry(entry: Entry): string {
  const { date, claims } = entry;
  const unanswered = exportMessages.unanswered(entry);
  return [
    exportMessages.dateAsRecorded(formatDate(date, en)),
    ...claims.map(exportMessages.said),
    ...(unanswered === undefined ? [] : [unanswered]),
  ].join('\n');
}

/** An open or unknown end has no date. */
function eventDates({ edtf, shape }: EventDate): object {
  const [from = '', to] = shape.kind === 'interval' ? edtf.split('/') : [edtf];
  return { startDate: schemaDate({ edtf: from }), endDate: schemaDate({ edtf: to ?? '' }) };
}

/** schema.org takes ISO 8601. Any other date keeps its uncertainty, as a value of the EDTF datatype. */
function schemaDate({ edtf }: Pick<EventDate, 'edtf'>): object | string | undefined {
  if (edtf === '' || edtf === '..') return undefined;
  return ISO_DATE.test(edtf) ? edtf : { '@type': EDTF, '@value': edtf };
}

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/u;

/** https://id.loc.gov/datatypes/edtf.html */
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF';
