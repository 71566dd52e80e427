// The address says what is shown, so that the browser's back, forward and bookmarks work.
const SITE = 'Inspection reports';
const views = { grid: byId('grid-view'), search: byId('search-view'), compare: compareView, authority: authorityView, report: reportView };
const gridRegion = byId('grid-region');
let current = { view: null, key: null };
let gridAddress = '#';
let filters = readFilters(new URLSearchParams());
let left = null;
let gridShown = null;

const lastGrid = () => gridAddress;
const parametersNow = () => new URLSearchParams(location.hash.slice(1));

const routeNow = parameters => {
  for (const view of ['report', 'authority', 'compare', 'search']) if (parameters.has(view)) return { view, key: parameters.get(view) };
  return { view: 'grid', key: filtersAddress(readFilters(parameters)) };
};

const only = shown => {
  for (const [name, view] of Object.entries(views)) view.hidden = name !== shown;
  showPicked();
};

// Hidden regions forget where they were scrolled to, and which link was followed.
const leaveGrid = () => {
  const focus = views.grid.contains(document.activeElement) ? document.activeElement : null;
  left = { top: window.scrollY, region: [gridRegion.scrollLeft, gridRegion.scrollTop], focus };
};

const returnToGrid = () => {
  if (!left?.focus?.isConnected) return false;
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

// The links at a glance are made anew with the grid; the same one keeps the focus.
const redraw = () => {
  const glance = byId('glance');
  const words = glance.contains(document.activeElement) ? document.activeElement.dataset.glance : null;
  showFilters(filterForm, filters);
  showGrid(filters);
  if (words) (glance.querySelector(`[data-glance="${CSS.escape(words)}"]`) ?? byId('filter-name')).focus({ preventScroll: true });
};

const titled = words => {
  document.title = words ? `${words} – ${SITE}` : SITE;
};

const show = {
  grid: (key, parameters) => {
    const same = gridShown === key;
    gridAddress = key;
    if (!same) {
      filters = readFilters(parameters);
      redraw();
      gridShown = key;
    }
    only('grid');
    titled('');
    if (current.view === null || (same && returnToGrid())) return;
    if (current.view !== 'grid') focusOnTitle('grid-title');
  },
  search: (key, parameters) => {
    only('search');
    titled(key ? `Search: ${key}` : 'Search');
    startSearch(parameters);
    if (current.view !== 'search') focusOn(key ? byId('search-title') : byId('search-words'));
  },
  compare: (key, parameters) => {
    titled(showCompare(parameters));
    only('compare');
    focusOnTitle('compare-title');
  },
  authority: key => {
    titled(showAuthority(key));
    only('authority');
    focusOnTitle('authority-title');
  },
  report: async (key, parameters) => {
    const report = reportsById.get(key);
    titled(report ? `${report.who}, ${reportTitle(report)}` : 'No such report');
    if (current.view !== 'report' || current.key !== key) {
      const shown = showReport(key, searchTerms(parameters.get('find') ?? ''));
      only('report');
      focusOnTitle('report-title');
      await shown;
    }
    const target = byId(`at-${parameters.get('at') ?? ''}`);
    if (target) focusOn(target);
  },
};

// The link to the view that is shown, for eyes and screen readers.
const showCurrentView = view => {
  const name = view === 'grid' && filters.rows === 'reports' ? 'reports' : view;
  for (const rows of ['authorities', 'reports']) byId(`view-${rows}`).href = filtersAddress({ ...filters, rows });
  for (const anchor of document.querySelectorAll('[data-view]')) {
    if (anchor.dataset.view === name) anchor.setAttribute('aria-current', 'page');
    else anchor.removeAttribute('aria-current');
  }
};

const route = () => {
  const parameters = parametersNow();
  const { view, key } = routeNow(parameters);
  if (current.view === 'grid' && view !== 'grid') leaveGrid();
  const shown = show[view](key, parameters);
  current = { view, key };
  showCurrentView(view);
  return shown;
};

