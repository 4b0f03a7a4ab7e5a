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

/** Of more people with similar names, the last ones are similar to hardly anybody. */
const MOST_SIMILAR = 5;

/** Fuse gives 0 for a name that is the same. With more than this, most are other names. */
const FARTHEST = 0.2;

/** Loaded when no name is spelt as it was typed. */
let names;

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
  const exact = await Promise.all(kinds.map(({ dataset: { kind } }) => find(kind, asked)));
  const found = Object.fromEntries(
    kinds.map(({ dataset: { kind } }, index) => [kind, exact[index]]),
  );
  const isSimilar = asked !== '' && found.people.length === 0 && found.entries.length === 0;
  if (isSimilar) found.people = await findSimilar(asked);
  // Entries hold names as the record spells them.
  const [person] = found.people;
  if (person && found.entries.length === 0)
    found.entries = await find('entries', person.meta.title);
  // A later letter has started another search.
  if (asked !== field.value.trim()) return;
  for (const section of kinds) {
    const pages = found[section.dataset.kind];
    section.hidden = pages.length === 0;
    const rows = pages.map((page) => toRow(page, section.dataset.kind));
    section.querySelector('ol').replaceChildren(...rows);
  }
  const isEmpty = Object.values(found).every((pages) => pages.length === 0);
  const { none, similar } = form.dataset;
  state.textContent = asked === '' ? '' : isEmpty ? none : isSimilar && person ? similar : '';
}

async function find(kind, asked) {
  if (asked === '') return [];
  const { results } = await pagefind.search(fold(asked), { filters: { kind } });
  const pages = await Promise.all(results.slice(0, MOST_SHOWN).map((one) => one.data()));
  return pages.filter((page) => holdsAll(page, wordsOf(asked)));
}

/** For a word that no page has, Pagefind gives pages with any beginning of it: "x" for "xyzzy". */
function holdsAll({ raw_content: text, locations }, asked) {
  const tokens = text.split(/\s+/u);
  const found = new Set(locations.flatMap((place) => wordsOf(tokens[place] ?? '')));
  return asked.every((word) => [...found].some((one) => isSameWord(one, word)));
}

function wordsOf(text) {
  const plain = fold(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/** Words of one stem begin alike: "bombing" and "bombed". A word that is still being typed is a beginning. */
function isSameWord(found, asked) {
  let same = 0;
  while (same < asked.length && found[same] === asked[same]) same += 1;
  return same >= Math.max(Math.min(4, asked.length), asked.length * 0.6);
}

/** People with a name that is nearly so. */
async function findSimilar(asked) {
  names ??= (async () => {
    const [{ default: Fuse }, list] = await Promise.all([
      import('./fuse.js'),
      fetch('names.json').then((response) => response.json()),
    ]);
    const options = { keys: ['names'], threshold: 0.3, ignoreLocation: true, includeScore: true };
    return new Fuse(list, options);
  })();
  const results = (await names).search(fold(asked).toLowerCase(), { limit: MOST_SIMILAR });
  return results
    .filter(({ score }) => score <= FARTHEST)
    .map(({ item: { title, about, url } }) => ({ url, meta: { title, about } }));
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
