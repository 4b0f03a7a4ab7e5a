/** Claims, sources and rows of entries, as every page shows them. */
import { linker, ownText } from './frame.ts';
import { html, type Html } from './html.ts';
import type { Page, Site } from './site.ts';
import { SHAPES } from '../charts/looks.ts';
import { leadClaim } from '../answers/shown-claim.ts';
import { formatDate, formatDateShort } from '../i18n/format-date.ts';
import type { Messages } from '../i18n/language.ts';
import type { Standing } from '../timeline/model/schema.ts';
import { entryAddress, personAddress, sourceAddress } from '../timeline/model/addresses.ts';
import type { Citation, Claim, Entry, Person } from '../timeline/model/timeline.ts';

/** "Court finding (default judgment)", with the shape that the chart has. */
export function standingBadge(
  standing: Standing,
  messages: Messages,
  isDefaultJudgment = false,
): Html {
  const { name } = messages.standings[standing];
  const text = isDefaultJudgment ? messages.qualified(name, messages.defaultJudgment) : name;
  return html`<span class="standing ${standing}"
    ><svg aria-hidden="true" viewBox="-6 -6 12 12"><path d="${SHAPES[standing]}" /></svg
    >${text}</span
  >`;
}

/** Entries as rows: date and title; then standing, who says so, and who denies it. */
export function entryRows(entries: readonly Entry[], page: Page, site: Site): Html {
  const { messages } = site;
  const to = linker(page);
  const rows = entries.map((entry) => {
    const claim = leadClaim(entry);
    return html`<li>
      <time>${formatDateShort(entry.date, messages)}</time>
      <a href="${to(entryAddress(entry))}" dir="auto">${entry.title}</a>
      <div class="by">
        ${standingBadge(claim.standing, messages, claim.defaultJudgment)}
        ${ownText(claim.by)}${deniedNote(claim, messages)}
      </div>
    </li>`;
  });
  return html`<ol class="rows">
    ${rows}
  </ol>`;
}

function deniedNote({ deniedBy }: Claim, messages: Messages): Html | undefined {
  if (deniedBy.length === 0) return undefined;
  const who = messages.list([...new Set(deniedBy.map(({ by }) => by))]);
  return html` <span class="denied">${messages.deniedBy(who)}</span>`;
}

/** A claim as it is read: its text, how firmly it stands, who says so and when, and its sources. */
export function claimBlock(claim: Claim, anchor: string, page: Page, site: Site): Html {
  const { messages } = site;
  const said = claim.date ? html` · <time>${formatDate(claim.date, messages)}</time>` : undefined;
  return html`<article class="claim ${claim.standing}" id="${anchor}">
    <p class="by">
      ${standingBadge(claim.standing, messages, claim.defaultJudgment)}
      ${speakers(claim, page)}${said}
      <a class="anchor" href="#${anchor}" aria-label="${messages.site.permanent}">#</a>
    </p>
    ${ownText(claim.text, 'p')}
    <p class="sources">${citationList(claim.citations, page, site)}</p>
  </article>`;
}

/** The one who says so, with a link where that is somebody of the timeline. */
function speakers({ by, speakers: known }: Claim, page: Page): Html {
  const [first] = known;
  const named = first && by.includes(first.name) ? first : undefined;
  return named
    ? html`<a href="${linker(page)(personAddress(named))}" dir="auto">${by}</a>`
    : ownText(by);
}

/** Each with its place in the source, a page of its own, and a link to where it can be read. */
export function citationList(citations: readonly Citation[], page: Page, { messages }: Site): Html {
  const to = linker(page);
  const items = citations.map(({ source, locator }, index) => {
    const label = locator === undefined ? source.short : `${source.short}, ${locator}`;
    const open =
      source.url === undefined
        ? undefined
        : html` <a
            class="open"
            href="${source.url}"
            rel="noopener"
            aria-label="${messages.buttons.readSource}: ${source.short}"
            >↗</a
          >`;
    return html`${index > 0 ? ' · ' : undefined}<span
        ><a href="${to(sourceAddress(source))}" dir="auto">${label}</a>${open}</span
      >`;
  });
  return html`${items}`;
}

export function personLinks(people: readonly Person[], page: Page): Html {
  const to = linker(page);
  const links = people.map(
    (person, index) =>
      html`${index > 0 ? ' · ' : undefined}<a href="${to(personAddress(person))}" dir="auto"
          >${person.name}</a
        >`,
  );
  return html`${links}`;
}
