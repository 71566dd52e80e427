// The search: words in all paragraphs, by report, each with its words in context.
const SEARCH_FIELDS = ['search', 'grade', 'framework', 'kind', 'region', 'year', 'order'];
const REPORTS_AT_ONCE = 10;
const PARAGRAPHS_AT_ONCE = 3;
const searchForm = byId('search-form');
const searchResults = byId('search-results');
const searchMore = byId('search-more');
const readSearch = parameters => Object.fromEntries(SEARCH_FIELDS.map(name => [name, parameters.get(name) ?? '']));

// What was asked last, what was found, and how much of it is drawn.
let search = { asked: readSearch(new URLSearchParams()), terms: [], results: [], drawn: 0, seen: 0 };

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

const latestReport = (a, b) => byDate(b.report, a.report);
const MOST = { most: (a, b) => b.found.length - a.found.length };

// While somebody goes on typing, only what was found before can be found.
const isNarrower = (terms, before) => before.wasOpen && before.terms.length > 0
  && before.terms.every(old => !old.isWhole && terms.some(({ text }) => text.startsWith(old.text)));

const shelvesFor = (terms, asked) => {
  const { search: words, order, ...others } = asked;
  const isSame = Object.entries(others).every(([name, value]) => (search.asked?.[name] ?? '') === value);
  return isSame && search.isLongEnough && isNarrower(terms, search) ? search.results.map(({ shelf }) => shelf) : library;
};

const runSearch = asked => {
  const terms = searchTerms(asked.search);
  const isLongEnough = terms.some(({ text }) => text.length > 1);
  const results = isLongEnough ? searchShelves(shelvesFor(terms, asked), terms, isWantedIn(asked)) : [];
  results.sort(MOST[asked.order] ?? latestReport);
  return { asked, terms, results, drawn: 0, isLongEnough, wasOpen: isOpen(), seen: library.length };
};

const searchNow = asked => {
  search = runSearch(asked);
  showSearchStatus();
  searchResults.replaceChildren();
  showMoreResults();
};

const progressWords = () => isOpen() ? '' : ` Opened ${numberWords(library.length)} of ${numberWords(inspections.length)} reports so far.`;

const foundWords = ({ results, asked }) => {
  const paragraphs = results.reduce((sum, { found }) => sum + found.length, 0);
  const named = new Set(results.map(({ report }) => report.whoId));
  return results.length === 0 ? `Nothing found for ${asked.search.trim()}.`
    : `${count(paragraphs, 'paragraph')} in ${count(results.length, 'report')} on ${count(named.size, ...nounOf(results.map(({ report }) => report)))}.`;
};

const showSearchStatus = () => {
  byId('search-status').textContent = (search.isLongEnough ? foundWords(search) : 'Type two letters or more.') + progressWords();
  byId('search-csv').hidden = search.results.length === 0;
};

// While reports are being opened, only the new ones are looked through, and what they have grows at the end.
const searchOn = () => {
  const { asked, terms, results, seen, isLongEnough } = search;
  if (isLongEnough) results.push(...searchShelves(library.slice(seen), terms, isWantedIn(asked)));
  search.seen = library.length;
  if (isOpen() && MOST[asked.order]) return searchNow(asked);
  showSearchStatus();
  if (search.drawn < REPORTS_AT_ONCE || searchMore.hidden) showMoreResults(REPORTS_AT_ONCE - search.drawn);
  return null;
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

