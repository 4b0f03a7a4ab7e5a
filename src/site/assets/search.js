/** The search of a site: asks the index that Pagefind made, and lists what it finds. */
const form = document.querySelector('form[role="search"]');
const field = document.querySelector('#query');
const state = document.querySelector('#state');
const results = document.querySelector('#results');

/** More are not read. */
const MOST_SHOWN = 30;

/** Typing goes on for some time after a letter. */
const PAUSE_MS = 150;

const pagefind = await import('./search/pagefind.js');
await pagefind.init();
state.textContent = '';
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
field.addEventListener('input', () => void search());
field.value = new URLSearchParams(location.search).get('q') ?? '';
if (field.value !== '') await search();
field.focus();

async function search() {
  const asked = field.value.trim();
  const found = await pagefind.debouncedSearch(asked, {}, PAUSE_MS);
  // A later letter has started another search.
  if (found === null) return;
  const pages = await Promise.all(found.results.slice(0, MOST_SHOWN).map((one) => one.data()));
  if (asked !== field.value.trim()) return;
  state.textContent = asked !== '' && pages.length === 0 ? form.dataset.none : '';
  results.replaceChildren(...pages.map(toRow));
}

function toRow({ url, meta, excerpt }) {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.dir = 'auto';
  link.textContent = meta.title;
  const text = document.createElement('p');
  text.dir = 'auto';
  // Pagefind escapes the text of the page, and adds <mark>.
  text.innerHTML = excerpt;
  row.append(link, text);
  return row;
}
