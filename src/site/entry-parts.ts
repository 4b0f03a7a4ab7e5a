/** Claims, sources and rows of entries, as every page shows them. */
import { linker, ownText, placeId } from './frame.ts';
import { html, type Html } from './html.ts';
import type { Page, Site } from './site.ts';
import { SHAPES } from '../charts/looks.ts';
import { leadClaim } from '../answers/shown-claim.ts';
import { unansweredNote } from '../answers/standing.ts';
import { formatDate, formatDateShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Standing } from '../timeline/model/schema.ts';
import {
  claimAnchor,
  entryAddress,
  personAddress,
  sourceAddress,
  standingAddress,
} from '../timeline/model/addresses.ts';
import type { Citation, Claim, Entry, Person } from '../timeline/model/timeline.ts';

/** "Court finding (default judgment)", with the shape of the chart. Leads to what it means. */
function standingBadge(
  { standing, defaultJudgment }: Pick<Claim, 'standing' | 'defaultJudgment'>,
  page: Page,
  site: Site,
): Html {
  const { messages, timeline } = site;
  const { name, meaning } = messages.standings[standing];
  const text = defaultJudgment ? messages.qualified(name, messages.defaultJudgment) : name;
  const to = linker(page, site)(standingAddress(timeline, standing));
  return html`<a class="standing ${standing}" href="${to}" title="${meaning}"
    >${standingShape(standing)}${text}</a
  >`;
}

export function standingShape(standing: Standing): Html {
  return html`<svg aria-hidden="true" viewBox="-6 -6 12 12"><path d="${SHAPES[standing]}" /></svg>`;
}

/** Entries as rows: date and title; then standing, who says so, and who denies it. */
export function entryRows(entries: readonly Entry[], page: Page, site: Site): Html {
  const { messages } = site;
  const to = linker(page, site);
  const rows = entries.map((entry) => {
    const claim = leadClaim(entry);
    return html`<li>
      <time>${formatDateShort(entry.date, messages)}</time>
      <a href="${to(entryAddress(entry))}" dir="auto">${entry.title}</a>
      <div class="by">
        ${standingBadge(claim, page, site)}
        ${ownText(claim.by)}${answerNote(claim, entry, messages)}
      </div>
    </li>`;
  });
  return html`<ol class="rows">
    ${rows}
  </ol>`;
}

/** Who denies it, or that no answer was found. */
function answerNote(claim: Claim, entry: Entry, messages: Messages): Html | undefined {
  const who = messages.list([...new Set(claim.deniedBy.map(({ by }) => by))]);
  if (who !== '') return html` <span class="denied">${messages.deniedBy(who)}</span>`;
  const unanswered = unansweredNote(claim, entry, messages);
  return unanswered === undefined ? undefined : html` <span>${unanswered}</span>`;
}

/** A claim as it is read: its text, how firmly it stands, who says so and when, and its sources. */
export function claimBlock(claim: Claim, anchor: string, page: Page, site: Site): Html {
  return claimWith(claim, anchor, undefined, page, site);
}

/** On a page that does not show its denials beside it: with who denies it. */
export function claimApart(claim: Claim, entry: Entry, page: Page, site: Site): Html {
  const anchor = `${entry.id}-${claimAnchor(entry, claim)}`;
  return claimWith(claim, anchor, answerNote(claim, entry, site.messages), page, site);
}

function claimWith(
  claim: Claim,
  anchor: string,
  answer: Html | undefined,
  page: Page,
  site: Site,
): Html {
  const { messages } = site;
  const id = placeId(page, anchor, site);
  const said = claim.date ? html` · <time>${formatDate(claim.date, messages)}</time>` : undefined;
  return html`<article class="claim ${claim.standing}" id="${id}">
    <p class="by">
      ${standingBadge(claim, page, site)} ${speakers(claim, page, site)}${said}<a
        class="anchor"
        href="#${id}"
        aria-label="${messages.site.permanent}"
        >#</a
      >
    </p>
    ${ownText(claim.text, 'p')}${answer && html`<p class="by">${answer}</p>`}
    ${citationList(claim.citations, page, site)}
  </article>`;
}

/** The one who says so, with a link where that is somebody of the timeline. */
function speakers({ by, speakers: known }: Claim, page: Page, site: Site): Html {
  const [first] = known;
  const named = first && by.includes(first.name) ? first : undefined;
  return named
    ? html`<a href="${linker(page, site)(personAddress(named))}" dir="auto">${by}</a>`
    : ownText(by);
}

/** Each with its place in the source, a page of its own, and a link to where it can be read. */
export function citationList(
  citations: readonly Citation[],
  page: Page,
  site: Site,
): Html | undefined {
  if (citations.length === 0) return undefined;
  const items = citations.map((citation) => html`<li>${citationLink(citation, page, site)}</li>`);
  return html`<ul class="sources">
    ${items}
  </ul>`;
}

export function citationLink({ source, locator }: Citation, page: Page, site: Site): Html {
  const label = locator === undefined ? source.short : `${source.short}, ${locator}`;
  const to = linker(page, site)(sourceAddress(source));
  const name = html`<a href="${to}" dir="auto">${label}</a>`;
  if (source.url === undefined) return name;
  const read = `${site.messages.buttons.readSource}: ${source.short}`;
  // Without a space between them, the arrow stays on the line of the last word.
  return html`${name}<a class="open" href="${source.url}" rel="noopener" aria-label="${read}"
      >↗</a
    >`;
}

export function personLinks(people: readonly Person[], page: Page, site: Site): Html {
  const to = linker(page, site);
  const links = people.map(
    (person, index) =>
      html`${index > 0 ? ' · ' : undefined}<a href="${to(personAddress(person))}" dir="auto"
          >${person.name}</a
        >`,
  );
  return html`${links}`;
}
