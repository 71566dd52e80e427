// What happens when somebody types, chooses or presses something.

// A filter changes the address in place: "back" leaves the grid and doesn't undo each choice.
const changeFilters = changed => {
  filters = { ...filters, ...changed };
  const key = filtersAddress(filters);
  gridAddress = gridShown = key;
  current = { view: 'grid', key };
  showGrid(filters);
  showCurrentView('grid');
  history.replaceState(null, '', key);
};

filterForm.addEventListener('submit', event => event.preventDefault());
filterForm.addEventListener('input', event => changeFilters(formFilters(filters, event.target.name)));
filterForm.addEventListener('reset', event => {
  event.preventDefault();
  changeFilters(CLEARED);
  showFilters(filterForm, filters);
  byId('filter-name').focus({ preventScroll: true });
});
byId('more-filters').addEventListener('click', ({ target }) => {
  const isOpenNow = filterForm.classList.toggle('all-filters');
  target.setAttribute('aria-expanded', String(isOpenNow));
  target.textContent = isOpenNow ? 'Fewer filters' : 'More filters';
});
byId('earlier').addEventListener('change', ({ target }) => changeFilters({ earlier: target.checked ? 'yes' : 'no' }));
byId('grid-csv').addEventListener('click', () => download(gridNow.isReports ? 'reports' : 'grades', gridRows(gridNow)));
byId('grid-print').addEventListener('click', () => window.print());

grid.addEventListener('click', event => {
  const head = event.target.closest('button.sort');
  if (!head) return;
  const { sort, order } = head.dataset;
  changeFilters({ sort, order });
  grid.querySelector(`button[data-sort="${CSS.escape(sort)}"]`).focus({ preventScroll: true });
});
grid.addEventListener('change', ({ target }) => target.dataset.pick && pick(target.dataset.pick, target.checked));
chosenBar.addEventListener('click', ({ target }) => target.id === 'picked-none' && pickNone());
// A browser doesn't scroll sideways by itself to a button whose row is sticky.
grid.addEventListener('focusin', event => {
  const cell = event.target.closest('thead th:not(:first-child)');
  if (!cell) return;
  const [seen, own] = [gridRegion.getBoundingClientRect(), cell.getBoundingClientRect()];
  const start = seen.left + cell.parentElement.firstElementChild.offsetWidth;
  gridRegion.scrollLeft += Math.max(0, own.right - seen.right + 8) - Math.max(0, start - own.left + 8);
});
gridMore.addEventListener('click', () => showMoreRows(ROWS_AT_ONCE));

// A search changes the address in place, too, and waits for no key.
const changeSearch = () => {
  const asked = Object.fromEntries(new FormData(searchForm));
  current = { view: 'search', key: asked.search };
  history.replaceState(null, '', searchAddress(asked));
  searchNow(asked);
};

searchForm.addEventListener('submit', event => event.preventDefault());
searchForm.addEventListener('input', changeSearch);
searchMore.addEventListener('click', () => {
  const before = searchResults.children.length;
  showMoreResults();
  searchResults.children[before]?.querySelector('a').focus();
});
byId('search-csv').addEventListener('click', async () => {
  const { rows, name } = await resultRows(search);
  download(name, rows);
});
byId('search-words').addEventListener('focus', () => startLibrary(searchOn));

byId('skip').addEventListener('click', event => {
  event.preventDefault();
  focusOn(byId('main'));
});
window.addEventListener('beforeprint', () => gridNow && showMoreRows(Infinity));
window.addEventListener('hashchange', route);

fillFilters();
nameFilters();
fillKey();
byId('loading').remove();
route();
