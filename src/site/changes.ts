/** The feed of changes: which entries are new or were changed, and since which edition. */
import { createHash } from 'node:crypto';
import { Feed } from 'feed';
import { languageTag } from './frame.ts';
import { escapeHtml } from './html.ts';
import type { Site } from './site.ts';
import { leadClaim } from '../answers/shown-claim.ts';
import { MS_PER_DAY } from '../dates/calendar.ts';
import { formatDate } from '../i18n/format-date.ts';
import { entryAddress, timelineAddress } from '../timeline/model/addresses.ts';
import type { Entry } from '../timeline/model/timeline.ts';

/** What the site said when it was last written: by id, what an entry held and when that was new. */
export type History = Readonly<Record<string, { readonly digest: string; readonly since: string }>>;

/** Takes over when each entry last changed. An entry that differs from last time is of this edition. */
export function continueHistory({ timeline }: Site, before: History): History {
  return Object.fromEntries(
    timeline.entries.map((entry) => {
      const known = before[entry.id];
      const digest = digestOf(entry);
      const since = known?.digest === digest ? known.since : timeline.updated.edtf;
      return [entry.id, { digest, since }];
    }),
  );
}

/** All that a reader sees of an entry. What it cites counts by its whole reference. */
function digestOf({ title, date, claims, errata, unanswered }: Entry): string {
  const said = claims.map(({ text, standing, by, date: when, citations }) => [
    text,
    standing,
    by,
    when?.edtf,
    ...citations.map(({ source, locator }) => [source.full, source.url, locator]),
  ]);
  const differing = errata.map((one) => [one.said, one.in.source.full, one.record]);
  const content = JSON.stringify([title, date.edtf, said, differing, unanswered]);
  return createHash('sha256').update(content).digest('base64url');
}

/** A reader of feeds shows some dozens. */
const MOST_SHOWN = 100;

/** Atom. Undefined where the address of the site is not known: ids of a feed must be addresses. */
export function changesFeed(site: Site, history: History): string | undefined {
  const { timeline, messages, publicUrl } = site;
  if (publicUrl === undefined) return undefined;
  const root = `${publicUrl}${timelineAddress(timeline)}`;
  const feed = new Feed({
    id: root,
    link: root,
    title: `${timeline.title}: ${messages.site.changes}`,
    description: timeline.summary,
    copyright: timeline.licence,
    updated: new Date(timeline.updated.last * MS_PER_DAY),
    feedLinks: { atom: `${root}changes.xml` },
    language: languageTag(messages),
    author: { name: timeline.title },
  });
  const since = ({ id }: Entry) => history[id]?.since ?? timeline.updated.edtf;
  const newest = timeline.entries.toSorted((one, other) => since(other).localeCompare(since(one)));
  for (const entry of newest.slice(0, MOST_SHOWN)) {
    const link = `${publicUrl}${entryAddress(entry)}`;
    feed.addItem({
      id: link,
      link,
      // Both are HTML in the feed.
      title: escapeHtml(`${formatDate(entry.date, messages)}: ${entry.title}`),
      description: escapeHtml(leadClaim(entry).text),
      date: new Date(since(entry)),
    });
  }
  return feed.atom1();
}
