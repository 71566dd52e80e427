// The search: words in all paragraphs, by report, each with its words in context.
const SEARCH_FIELDS = ['search', 'grade', 'framework', 'kind', 'region', 'year', 'order'];
const REPORTS_AT_ONCE = 10;
const PARAGRAPHS_AT_ONCE = 3;
const searchForm = byId('search-form');
const searchResults = byId('search-results');
const searchMore = byId('search-more');

const readSearch = parameters => Object.fromEntries(SEARCH_FIELDS.map(name => [name, parameters.get(name) ?? '']));

// What was asked last, what was found, and how much of it is drawn.
let search = { asked: readSearch(new URLSearchParams()), terms: [], isLongEnough: false, shelves: [], results: [], drawn: 0, seen: 0 };

// The view's own name stays in the address, also without words.
const searchAddress = ({ search: words, ...others }) => {
  const rest = address(others).slice(1);
  return `#search=${encodeURIComponent(words)}${rest && `&${rest}`}`;
};

const isWantedIn = asked => {
  const isFit = fits(asked);
  const hasGrade = fitsGrades({ grade: asked.grade });
  return report => isFit(report) && hasGrade(report.grades);
};

const MOST = { most: (a, b) => b.found.length - a.found.length };
const isDone = ({ seen, shelves }) => isOpen() && seen >= shelves.length;

// While somebody goes on typing, only what was found before can be found.
const isNarrower = (terms, before) => before.isLongEnough && isDone(before)
  && before.terms.every(old => !old.isWhole && terms.some(({ text }) => text.startsWith(old.text)));

const shelvesFor = (terms, { search: words, ...others }) => {
  const isSame = Object.entries(others).every(([name, value]) => (search.asked[name] ?? '') === value);
  return isSame && isNarrower(terms, search) ? search.results.map(({ shelf }) => shelf) : library;
};

const newSearch = asked => {
  const terms = searchTerms(asked.search);
  const isLongEnough = terms.some(({ text }) => text.length > 1);
  return { asked, terms, isLongEnough, shelves: isLongEnough ? shelvesFor(terms, asked) : [], results: [], drawn: 0, seen: 0 };
};

// Looks through reports for so long that nobody waits for an answer.
const LOOK = 40;
const SHELVES_AT_ONCE = 20;
const lookOn = ({ asked, terms, shelves, results, seen }) => {
  const [until, isWanted] = [performance.now() + LOOK, isWantedIn(asked)];
  let at = seen;
  while (at < shelves.length && performance.now() < until) {
    results.push(...searchShelves(shelves.slice(at, at + SHELVES_AT_ONCE), terms, isWanted));
    at = Math.min(shelves.length, at + SHELVES_AT_ONCE);
  }
  search.seen = at;
};

const searchNow = asked => {
  search = newSearch(asked);
  searchResults.replaceChildren();
  searchOn();
};

const progressWords = () => {
  const all = numberWords(inspections.length);
  if (!isOpen()) return ` Opened ${numberWords(library.length)} of ${all} reports so far.`;
  return isDone(search) ? '' : ` Looked through ${numberWords(search.seen)} of ${numberWords(search.shelves.length)} reports so far.`;
};

const foundWords = ({ results, asked }) => {
  const paragraphs = results.reduce((sum, { found }) => sum + found.length, 0);
  const named = new Set(results.map(({ report }) => report.whoId));
  return results.length === 0 ? `Nothing found for ${asked.search.trim()}.`
    : `${count(paragraphs, 'paragraph')} in ${count(results.length, 'report')} on ${count(named.size, ...nounOf(results.map(({ report }) => report)))}.`;
};

// While it is busy, a screen reader doesn't tell every step.
const showSearchStatus = () => {
  byId('search-status').setAttribute('aria-busy', String(!isDone(search)));
  byId('search-status').textContent = (search.isLongEnough ? foundWords(search) : 'Type two letters or more.') + progressWords();
  byId('search-csv').hidden = search.results.length === 0;
};

// What is found grows at its end, while reports are being opened and looked through; another order waits for all of it.
const searchOn = () => {
  const now = search;
  lookOn(now);
  if (isDone(now) && MOST[now.asked.order]) now.results.sort(MOST[now.asked.order]);
  showSearchStatus();
  if (isDone(now) || !MOST[now.asked.order]) showMoreResults(REPORTS_AT_ONCE - now.drawn);
  if (now.seen < now.shelves.length) setTimeout(() => now === search && searchOn());
};

const showMoreResults = (number = REPORTS_AT_ONCE) => {
  const next = search.results.slice(search.drawn, search.drawn + Math.max(0, number));
  search.drawn += next.length;
  searchMore.hidden = search.drawn >= search.results.length;
  searchResults.append(...next.map(result => resultBlock(result, search)));
  return next.length;
};

const startSearch = parameters => {
  const asked = readSearch(parameters);
  showFilters(searchForm, asked);
  searchNow(asked);
  startLibrary(() => !byId('search-view').hidden && searchOn());
};

