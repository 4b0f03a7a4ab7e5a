/** The pages of a site: overview, entries, people, sources, years, search. */
import { citeBlock, type CitedPlace } from './cite.ts';
import {
  citationLink,
  citationList,
  claimApart,
  claimBlock,
  entryRows,
  personLinks,
  standingShape,
} from './entry-parts.ts';
import { linker, ownText, placeId, withLinks } from './frame.ts';
import { html, type Html } from './html.ts';
import { entriesChart } from './entries-chart.ts';
import { jsonLdWriter } from './json-ld.ts';
import { searchedForms } from './searched-names.ts';
import { SEARCHED_KINDS } from './site.ts';
import type { Page, Site, SiteFile, WrittenPage } from './site.ts';
import { groupClaims } from '../answers/claim-order.ts';
import { leadClaim } from '../answers/shown-claim.ts';
import { toYear, yearSpan } from '../dates/calendar.ts';
import { overlaps } from '../dates/event-date.ts';
import { formatDate, formatYear } from '../i18n/format-date.ts';
import {
  claimAnchor,
  entryAddress,
  personAddress,
  sourceAddress,
  timelineAddress,
  yearAddress,
} from '../timeline/model/addresses.ts';
import { unansweredLine } from '../timeline/model/unanswered.ts';
import { STANDINGS } from '../timeline/model/schema.ts';
import type {
  Alias,
  Citation,
  Entry,
  Erratum,
  Person,
  Source,
} from '../timeline/model/timeline.ts';

export function* writePages(site: Site, downloads: readonly SiteFile[]): Generator<WrittenPage> {
  const { timeline, years } = site;
  yield overviewPage(site, downloads);
  for (const [index, entry] of timeline.entries.entries()) yield entryPage(entry, index, site);
  for (const year of years) yield yearPage(year, site);
  yield peoplePage(site);
  for (const person of timeline.people) yield personPage(person, site);
  yield sourcesPage(site);
  for (const source of timeline.sources) yield sourcePage(source, site);
  if (!site.isOneFile) yield searchPage(site);
}

function overviewPage(site: Site, downloads: readonly SiteFile[]): WrittenPage {
  const { timeline, messages, years } = site;
  const { title, summary, entries, sources, people } = timeline;
  const page: Page = {
    path: `${timelineAddress(timeline)}index.html`,
    title,
    description: summary,
  };
  const to = linker(page, site);
  const claims = entries.reduce((sum, entry) => sum + entry.claims.length, 0);
  const persons = people.filter(({ kind }) => kind === 'person').length;
  const used = new Set(entries.flatMap((entry) => entry.claims.map(({ standing }) => standing)));
  const main = html`${ownText(title, 'h1')} ${ownText(summary, 'p')}
    <p class="quiet">${messages.about.counts(entries.length, claims, sources.length, persons)}</p>
    ${entriesChart(entries, page, site)}
    <h2>${messages.legend.title}</h2>
    <p>${messages.legend.intro}</p>
    <dl class="legend">
      ${STANDINGS.filter((standing) => used.has(standing)).map(
        (standing) =>
          html`<dt class="standing ${standing}" id="${placeId(page, standing, site)}">
              ${standingShape(standing)}${messages.standings[standing].name}
            </dt>
            <dd>${messages.standings[standing].meaning}</dd>`,
      )}
    </dl>
    <h2>${messages.site.years}</h2>
    <p class="years">
      ${years.map((year) => html`<a href="${to(yearAddress(timeline, year))}">${formatYear(year, messages)}</a> `)}
    </p>
    <h2>${messages.site.entries}</h2>
    ${entryRows(entries, page, site)} ${downloadLinks(downloads, page, site)}
    ${citeBlock(page, site)}`;
  return { page, main, data: jsonLdWriter(site)?.timeline(timeline) };
}

/** Nothing in one file, which has none beside it. */
function downloadLinks(downloads: readonly SiteFile[], page: Page, site: Site): Html | undefined {
  if (downloads.length === 0) return undefined;
  const to = linker(page, site);
  const links = downloads.map(
    ({ path }) =>
      html`<a href="${to(path)}" download>${path.slice(path.lastIndexOf('/') + 1)}</a> `,
  );
  return html`<h2>${site.messages.site.downloads}</h2>
    <p class="downloads">${links}</p>`;
}

function entryPage(entry: Entry, index: number, site: Site): WrittenPage {
  const { messages, timeline } = site;
  const page: Page = {
    path: entryAddress(entry),
    title: entry.title,
    description: `${formatDate(entry.date, messages)}: ${leadClaim(entry).text}`,
  };
  const to = linker(page, site);
  const claims = groupClaims(entry).map(([claim, ...denials]) => {
    const block = claimBlock(claim, claimAnchor(entry, claim), page, site);
    const denied = denials.map((denial) =>
      claimBlock(denial, claimAnchor(entry, denial), page, site),
    );
    return html`${block}${denied.length > 0 ? html`<div class="denials">${denied}</div>` : undefined}`;
  });
  const unanswered = unansweredLine(entry, messages);
  const step = (other: Entry | undefined): Step | undefined =>
    other && { to: to(entryAddress(other)), title: other.title };
  const main = html`<p class="when">${dateLink(entry, page, site)}</p>
    ${ownText(entry.title, 'h1')} ${claims}
    ${unanswered === undefined ? undefined : html`<p class="unanswered">${unanswered}</p>`}
    ${differences(entry, page, site)}
    ${
      entry.people.length > 0
        ? html`<h2>${messages.entry.people}</h2>
            <p>${personLinks(entry.people, page, site)}</p>`
        : undefined
    }
    ${citeBlock(page, site, citedClaims(entry))}
    ${stepsNav(step(timeline.entries[index - 1]), step(timeline.entries[index + 1]), site)}`;
  return { page, main, kind: 'entries', data: jsonLdWriter(site)?.entry(entry) };
}

type Step = { readonly to: string; readonly title: string };

/** To what is before and after a page. */
function stepsNav(earlier: Step | undefined, later: Step | undefined, { messages }: Site): Html {
  const link = (step: Step | undefined, name: string) =>
    step && html`<a href="${step.to}"><b>${name}</b> <span dir="auto">${step.title}</span></a>`;
  return html`<nav class="steps" aria-label="${messages.site.years}">
    ${link(earlier, messages.buttons.earlier)}${link(later, messages.buttons.later)}
  </nav>`;
}

/** To the year in which it begins, or ends where it has no known beginning. */
function dateLink({ date }: Entry, page: Page, site: Site): Html {
  const { messages, timeline, years } = site;
  const text = formatDate(date, messages);
  const year = [date.first, date.last].map(toYear).find((one) => years.includes(one));
  if (year === undefined) return html`${text}`;
  return html`<a href="${linker(page, site)(yearAddress(timeline, year))}">${text}</a>`;
}

function citedClaims(entry: Entry): readonly CitedPlace[] {
  return entry.claims.map((claim) => ({
    anchor: claimAnchor(entry, claim),
    label: `${claim.by}: ${claim.text}`,
  }));
}

function differences({ errata }: Entry, page: Page, site: Site): Html | undefined {
  if (errata.length === 0) return undefined;
  return html`<h2>${site.messages.entry.errata}</h2>
    ${erratumList(errata, page, site)}`;
}

function erratumList(errata: readonly Erratum[], page: Page, site: Site): Html {
  const items = errata.map(
    ({ said, in: where, record, citations }) =>
      html`<li>
        <p>${citationLink(where, page, site)}: <q dir="auto">${said}</q></p>
        <p><b>${site.messages.site.record}</b> ${ownText(record)}</p>
        ${citationList(citations, page, site)}
      </li>`,
  );
  return html`<ul class="errata">
    ${items}
  </ul>`;
}

/** In a record of 16,983 entries, the 125 years with more took half the time of all 1,338 charts. */
const MOST_IN_YEAR = 40;

function yearPage(year: number, site: Site): WrittenPage {
  const { messages, timeline, years } = site;
  const title = formatYear(year, messages);
  const span = yearSpan(year);
  const entries = timeline.entries.filter(({ date }) => overlaps(date, span));
  const page: Page = {
    path: yearAddress(timeline, year),
    title,
    description: `${title}: ${messages.entryCount(entries.length)}`,
  };
  const index = years.indexOf(year);
  const step = (other: number | undefined): Step | undefined =>
    other === undefined
      ? undefined
      : {
          to: linker(page, site)(yearAddress(timeline, other)),
          title: formatYear(other, messages),
        };
  const main = html`<h1>${title}</h1>
    <p class="quiet">${messages.entryCount(entries.length)}</p>
    ${entries.length <= MOST_IN_YEAR ? entriesChart(entries, page, site, span) : undefined}
    ${entryRows(entries, page, site)} ${citeBlock(page, site)}
    ${stepsNav(step(years[index - 1]), step(years[index + 1]), site)}`;
  return { page, main };
}

function peoplePage(site: Site): WrittenPage {
  const { messages, timeline } = site;
  const page: Page = {
    path: `${timelineAddress(timeline)}people.html`,
    title: messages.entry.people,
    description: `${timeline.title}: ${messages.entry.people}`,
  };
  const to = linker(page, site);
  const list = (kind: Person['kind']) =>
    timeline.people
      .filter((person) => person.kind === kind)
      .toSorted((one, other) => one.name.localeCompare(other.name, messages.locale))
      .map(
        (person) =>
          html`<li>
            <a href="${to(personAddress(person))}" dir="auto">${person.name}</a>
            ${ownText(person.about)}
          </li>`,
      );
  const bodies = list('body');
  const main = html`<h1>${messages.entry.people}</h1>
    <ul class="names">
      ${list('person')}
    </ul>
    ${
      bodies.length > 0
        ? html`<h2>${messages.site.bodies}</h2>
            <ul class="names">
              ${bodies}
            </ul>`
        : undefined
    }`;
  return { page, main };
}

function personPage(person: Person, site: Site): WrittenPage {
  const { messages, entriesOf, entriesSaidBy } = site;
  const { name, about, citations, namesakes } = person;
  const page: Page = { path: personAddress(person), title: name, description: about };
  const said = (entriesSaidBy.get(person) ?? []).flatMap((entry) =>
    entry.claims
      .filter(({ speakers }) => speakers.includes(person))
      .map((claim) => ({ entry, claim })),
  );
  const entries = entriesOf.get(person) ?? [];
  const to = linker(page, site);
  const sayings = said.map(
    ({ entry, claim }) =>
      html`<li>
        ${claimApart(claim, entry, page, site)}
        <p class="quiet">
          <a href="${to(entryAddress(entry))}" dir="auto"
            >${formatDate(entry.date, messages)}: ${entry.title}</a
          >
        </p>
      </li>`,
  );
  const main = html`${ownText(name, 'h1')} ${ownText(about, 'p')}
    ${citationList(citations, page, site)} ${aliasList(person, site)}
    <span
      data-pagefind-weight="10"
      data-pagefind-index-attrs="data-names"
      data-names="${searchedForms(person)}"
    ></span>
    ${
      namesakes.length > 0
        ? html`<h2>${messages.person.namesakes}</h2>
            <ul>
              ${namesakes.map((other) => html`<li><b dir="auto">${other.name}</b>: ${ownText(other.note)}</li>`)}
            </ul>`
        : undefined
    }
    ${
      entries.length > 0
        ? html`<h2>${messages.site.entries}</h2>
            ${entriesChart(entries, page, site)} ${entryRows(entries, page, site)}`
        : undefined
    }
    ${
      said.length > 0
        ? html`<h2>${messages.site.says}</h2>
            <ul class="says">
              ${sayings}
            </ul>`
        : undefined
    }
    ${citeBlock(page, site)}`;
  return { page, main, kind: 'people', data: jsonLdWriter(site)?.person(person) };
}

/** Names that no source uses are found, but not shown. */
function aliasList({ aliases }: Person, { messages }: Site): Html | undefined {
  const shown = aliases.filter(({ unattested }) => !unattested);
  if (shown.length === 0) return undefined;
  const note = ({ weak, disputed, note: own }: Alias) =>
    [weak ? messages.person.weak : '', disputed ? messages.person.disputed : '', own ?? '']
      .filter((text) => text !== '')
      .map((text) => html`<span class="quiet"> · <span dir="auto">${text}</span></span>`);
  const items = shown.map(
    (alias) => html`<li><span dir="auto">${alias.name}</span>${note(alias)}</li>`,
  );
  return html`<h2>${messages.person.aliases}</h2>
    <ul class="aliases">
      ${items}
    </ul>`;
}

function sourcesPage(site: Site): WrittenPage {
  const { messages, timeline } = site;
  const page: Page = {
    path: `${timelineAddress(timeline)}sources.html`,
    title: messages.entry.sources,
    description: `${timeline.title}: ${messages.entry.sources}`,
  };
  const to = linker(page, site);
  const rows = timeline.sources
    .toSorted((one, other) => one.short.localeCompare(other.short, messages.locale))
    .map(
      (source) =>
        html`<li>
          <a href="${to(sourceAddress(source))}" dir="auto">${source.short}</a>
          ${ownText(source.title)}
        </li>`,
    );
  const main = html`<h1>${messages.entry.sources}</h1>
    <ul class="names">
      ${rows}
    </ul>`;
  return { page, main };
}

function sourcePage(source: Source, site: Site): WrittenPage {
  const { messages, entriesCiting } = site;
  const words = messages.source;
  const page: Page = { path: sourceAddress(source), title: source.short, description: source.full };
  const to = linker(page, site);
  const facts = [
    source.copyHost === undefined ? undefined : words.linkOpens(words.copyAt(source.copyHost)),
    source.accessed && words.readOn(formatDate(source.accessed, messages)),
    source.accessedVia === undefined ? undefined : words.readVia(source.accessedVia),
    source.character === undefined ? undefined : words.character(source.character),
  ].filter((fact) => fact !== undefined);
  const isIt = (citation: Citation) => citation.source === source;
  const uses = (entriesCiting.get(source) ?? []).map((entry) => {
    const claims = entry.claims.filter(({ citations }) => citations.some(isIt));
    const errata = entry.errata.filter((one) => [one.in, ...one.citations].some(isIt));
    const blocks = claims.map((claim) => claimApart(claim, entry, page, site));
    return html`<h3>
        <a href="${to(entryAddress(entry))}" dir="auto"
          >${formatDate(entry.date, messages)}: ${entry.title}</a
        >
      </h3>
      ${blocks} ${errata.length > 0 ? erratumList(errata, page, site) : undefined}`;
  });
  const main = html`${ownText(source.title, 'h1')} ${ownText(source.full, 'p')}
    <p>
      ${source.url === undefined ? words.noLink : html`<a class="button" href="${source.url}" rel="noopener">${messages.buttons.readSource} ↗</a>`}
    </p>
    ${facts.map((fact) => html`<p class="quiet" dir="auto">${withLinks(fact)}</p>`)}
    <h2>${messages.site.entries}</h2>
    ${uses.length > 0 ? uses : html`<p>${words.unused}</p>`} ${citeBlock(page, site)}`;
  return { page, main, kind: 'sources', data: jsonLdWriter(site)?.source(source) };
}

/** The search runs in the browser. Without it, the lists lead to everything. */
function searchPage(site: Site): WrittenPage {
  const { messages, timeline } = site;
  const words = messages.site;
  const root = timelineAddress(timeline);
  const page: Page = {
    path: `${root}search.html`,
    title: words.search,
    description: `${timeline.title}: ${words.search}`,
  };
  const { people, sources } = messages.entry;
  const names = { people, entries: words.entries, sources };
  const main = html`<h1>${words.search}</h1>
    <form role="search" hidden data-none="${words.nothing}" data-similar="${words.similar}">
      <label for="query">${words.query}</label
      ><input id="query" type="search" autocomplete="off" spellcheck="false" dir="auto" />
    </form>
    <p id="state" role="status">${words.needsScript}</p>
    ${SEARCHED_KINDS.map(
      (kind) =>
        html`<section hidden data-kind="${kind}">
          <h2>${names[kind]}</h2>
          <ol class="rows"></ol>
        </section>`,
    )}`;
  return { page, main, script: `${root}search.js` };
}
