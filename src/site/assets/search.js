/** The search of a site: asks the index that Pagefind made, and lists people, entries and sources. */
const form = document.querySelector('form[role="search"]');
const field = document.querySelector('#query');
const state = document.querySelector('#state');
const kinds = [...document.querySelectorAll('section[data-kind]')];

/** Of each kind. More are not read. */
const MOST_SHOWN = 15;

/** Typing goes on for some time after a letter. */
const PAUSE_MS = 150;

/** Letters of Persian and other keyboards, as `searchedForms` in names.ts writes them for the index. */
const LETTERS = { ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ۀ: 'ه', أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا' };

const pagefind = await import('./search/pagefind.js');
await pagefind.init();
state.textContent = '';
form.hidden = false;
form.addEventListener('submit', (event) => event.preventDefault());
let timer;
field.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(() => void search(), PAUSE_MS);
});
field.value = new URLSearchParams(location.search).get('q') ?? '';
if (field.value !== '') await search();
field.focus();

async function search() {
  const asked = field.value.trim();
  const found = await Promise.all(kinds.map((section) => rowsOf(section.dataset.kind, asked)));
  // A later letter has started another search.
  if (asked !== field.value.trim()) return;
  kinds.forEach((section, index) => {
    section.hidden = found[index].length === 0;
    section.querySelector('ol').replaceChildren(...found[index]);
  });
  const isEmpty = asked !== '' && found.every((rows) => rows.length === 0);
  state.textContent = isEmpty ? form.dataset.none : '';
}

async function rowsOf(kind, asked) {
  if (asked === '') return [];
  const { results } = await pagefind.search(fold(asked), { filters: { kind } });
  const pages = await Promise.all(results.slice(0, MOST_SHOWN).map((one) => one.data()));
  return pages.map((page) => toRow(page, kind));
}

/** One form for each letter, without marks and apostrophes. */
function fold(text) {
  return text
    .normalize('NFKC')
    .replace(/[\u064b-\u065f\u0670\u0640\u200c\u200e\u200f'’‘ʿʾ`]/gu, '')
    .replace(/[ىیکةۀأإآٱ]/gu, (letter) => LETTERS[letter]);
}

function toRow({ url, meta, excerpt }, kind) {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.dir = 'auto';
  link.textContent = meta.title;
  const text = document.createElement('p');
  text.dir = 'auto';
  // An excerpt may be of names that are found and not shown.
  if (kind === 'people') text.textContent = meta.about;
  // Pagefind escapes the text of the page, and adds <mark>.
  else text.innerHTML = excerpt;
  row.append(link, text);
  return row;
}
