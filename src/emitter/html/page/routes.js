// The address says what is shown, so that the browser's back, forward and bookmarks work.
const SITE = 'Inspection reports';
const views = { grid: byId('grid-view'), authority: authorityView, report: reportView };
const gridRegion = byId('grid-region');
let current = { view: null, key: null };
let gridAddress = '#';
let filters = readFilters(new URLSearchParams());
let left = null;
let gridShown = null;

const lastGrid = () => gridAddress;
const parametersNow = () => new URLSearchParams(location.hash.slice(1));

const routeNow = parameters => {
  for (const view of ['report', 'authority']) if (parameters.has(view)) return { view, key: parameters.get(view) };
  return { view: 'grid', key: filtersAddress(readFilters(parameters)) };
};

const only = shown => {
  for (const [name, view] of Object.entries(views)) view.hidden = name !== shown;
};

// Hidden regions forget where they were scrolled to, and which link was followed.
const leaveGrid = () => {
  left = { top: window.scrollY, region: [gridRegion.scrollLeft, gridRegion.scrollTop], focus: document.activeElement };
};

const returnToGrid = () => {
  if (!left?.focus?.isConnected || left.focus === document.body) return false;
  window.scrollTo(0, left.top);
  gridRegion.scrollTo(...left.region);
  left.focus.focus({ preventScroll: true });
  return true;
};

const focusOn = target => {
  target.focus({ preventScroll: true });
  target.scrollIntoView({ block: 'start' });
};

const focusOnTitle = id => {
  byId(id).focus({ preventScroll: true });
  window.scrollTo(0, 0);
};

const show = {
  grid: (key, parameters) => {
    const same = gridShown === key;
    gridAddress = key;
    if (!same) {
      filters = readFilters(parameters);
      showFilters(filters);
      showGrid(filters);
      gridShown = key;
    }
    only('grid');
    document.title = SITE;
    if (current.view === null || (same && returnToGrid())) return;
    if (current.view !== 'grid') focusOnTitle('grid-title');
  },
  authority: key => {
    document.title = `${showAuthority(key)} – ${SITE}`;
    only('authority');
    focusOnTitle('authority-title');
  },
  report: async (key, parameters) => {
    const report = reportsById.get(key);
    document.title = `${report ? `${report.who}, ${reportTitle(report)}` : 'No such report'} – ${SITE}`;
    if (current.view !== 'report' || current.key !== key) {
      const shown = showReport(key);
      only('report');
      focusOnTitle('report-title');
      await shown;
    }
    const target = byId(`at-${parameters.get('at') ?? ''}`);
    if (target) focusOn(target);
  },
};

const route = () => {
  const parameters = parametersNow();
  const { view, key } = routeNow(parameters);
  if (current.view === 'grid' && view !== 'grid') leaveGrid();
  const shown = show[view](key, parameters);
  current = { view, key };
  return shown;
};

// A filter changes the address in place: "back" leaves the grid and doesn't undo each choice.
const changeFilters = changed => {
  filters = { ...filters, ...changed };
  const key = filtersAddress(filters);
  gridAddress = gridShown = key;
  current = { view: 'grid', key };
  showGrid(filters);
  history.replaceState(null, '', key);
};

filterForm.addEventListener('submit', event => event.preventDefault());
filterForm.addEventListener('input', event => changeFilters(formFilters(filters, event.target.name)));
filterForm.addEventListener('reset', event => {
  event.preventDefault();
  changeFilters({ name: '', framework: '', kind: '', region: '', year: '' });
  showFilters(filters);
});
grid.addEventListener('click', event => {
  const button = event.target.closest('button.sort');
  if (!button) return;
  const { sort, order } = button.dataset;
  changeFilters({ sort, order });
  grid.querySelector(`button[data-sort="${CSS.escape(sort)}"]`).focus({ preventScroll: true });
});
// A browser doesn't scroll sideways by itself to a button whose row is sticky.
grid.addEventListener('focusin', event => {
  const cell = event.target.closest('thead th:not(:first-child)');
  if (!cell) return;
  const [seen, own] = [gridRegion.getBoundingClientRect(), cell.getBoundingClientRect()];
  const left = seen.left + cell.parentElement.firstElementChild.offsetWidth;
  gridRegion.scrollLeft += Math.max(0, own.right - seen.right + 8) - Math.max(0, left - own.left + 8);
});
gridMore.addEventListener('click', () => showMoreRows(ROWS_AT_ONCE));
byId('skip').addEventListener('click', event => {
  event.preventDefault();
  focusOn(byId('main'));
});
window.addEventListener('beforeprint', () => showMoreRows(Infinity));
window.addEventListener('hashchange', route);

fillFilters();
nameFilters();
fillKey();
byId('loading').remove();
route();
