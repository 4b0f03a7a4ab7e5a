/** Sources of a claim as links with their place in the source. */
import { codePoints, shorten } from './limits.ts';
import { escapeText, link } from './markdown.ts';
import type { Messages } from '../i18n/language.ts';
import type { Citation } from '../timeline/model/timeline.ts';

export type CitationDetail = {
  readonly citations: number;
  /** Whether "+2" follows for those that are not shown. By default it does. */
  readonly countOthers?: boolean;
  /** Code points of each. */
  readonly label: number;
  readonly links: boolean;
};

/** Longer addresses would use up the 6,000 code points of a message. `/source` shows them. */
const LONGEST_LINK = 160;

/** The citations in one line. Those that can be opened come first. */
export function citationLinks(
  citations: readonly Citation[],
  messages: Messages,
  detail: CitationDetail,
): string {
  const canOpen = ({ source }: Citation) =>
    source.url !== undefined && source.url.length <= LONGEST_LINK;
  const ordered = [...citations.filter(canOpen), ...citations.filter((one) => !canOpen(one))];
  const shown = ordered.slice(0, detail.citations).map((citation) => {
    // Shortened before it is escaped: a cut link would be broken.
    const label = citationLabel(citation);
    return detail.links && canOpen(citation)
      ? link(linkLabel(label, citation, messages, detail.label), citation.source.url)
      : shorten(escapeText(shorten(label, detail.label)), detail.label);
  });
  const left = detail.countOthers === false ? 0 : citations.length - shown.length;
  return [...shown, ...(left > 0 ? [messages.andMoreSources(left)] : [])].join(' · ');
}

/** A link that is named after a publisher and opens a copy elsewhere says where. */
function linkLabel(
  label: string,
  { source: { copyHost } }: Citation,
  messages: Messages,
  longest: number,
): string {
  if (copyHost === undefined) return shorten(label, longest);
  const copy = messages.source.copyAt(shorten(copyHost, LONGEST_HOST));
  const room = Math.max(SHORTEST_LABEL, longest - codePoints(copy) - ' ()'.length);
  return messages.qualified(shorten(label, room), copy);
}

/** Code points. "assets.documentcloud.org" has 24. */
const LONGEST_HOST = 30;

/** Code points that a name keeps beside the website: "Flanagan v. Islamic Republic of…". */
const SHORTEST_LABEL = 32;

function citationLabel({ source, locator }: Citation): string {
  return locator === undefined ? source.short : `${source.short}, ${locator}`;
}
