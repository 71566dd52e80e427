// The filters: what the address says, what the form shows, which reports fit.
const FILTERS = ['name', 'framework', 'kind', 'region', 'year', 'rows', 'sort', 'order'];
const DEFAULTS = { rows: 'authorities', sort: 'who', order: 'up' };
const filterForm = byId('filters');

const readFilters = parameters =>
  Object.fromEntries(FILTERS.map(name => [name, parameters.get(name) ?? DEFAULTS[name] ?? '']));

const filtersAddress = filters =>
  address(Object.fromEntries(FILTERS.filter(name => filters[name] !== DEFAULTS[name]).map(name => [name, filters[name]])));

const searchText = ({ who, provider, urn, registered_provider: registered }) =>
  [who, provider, urn, registered].filter(Boolean).join('\n').toLowerCase();

const fits = filters => {
  const words = filters.name.trim().toLowerCase();
  return report =>
    (!filters.framework || report.framework === filters.framework) &&
    (!filters.kind || (report.kind ?? 'local_authority') === filters.kind) &&
    (!filters.region || report.authority?.region === filters.region) &&
    (!filters.year || report.year === filters.year) &&
    (!words || searchText(report).includes(words));
};

// One option for each value that a report has, with the number of its reports.
const fillSelect = (name, all, valueOf, wordsOf, order) => {
  const counts = new Map();
  for (const report of reports) {
    const value = valueOf(report);
    if (!value) continue;
    const line = counts.get(value) ?? { words: wordsOf(report), reports: 0 };
    line.reports += 1;
    counts.set(value, line);
  }
  const lines = [...counts].sort(order);
  byId(`filter-${name}`).replaceChildren(element('option', { value: '' }, all),
    ...lines.map(([value, line]) => element('option', { value }, `${line.words} (${line.reports})`)));
};

const fillFilters = () => {
  const byWords = ([, a], [, b]) => a.words.localeCompare(b.words, 'en-GB');
  fillSelect('framework', 'All frameworks', report => report.framework, frameworkWords, byWords);
  fillSelect('kind', 'All kinds', report => report.kind ?? 'local_authority', kindWords, byWords);
  fillSelect('region', 'All regions', report => report.authority?.region, report => report.authority.region, byWords);
  fillSelect('year', 'All years', report => report.year, report => report.year, ([a], [b]) => b.localeCompare(a));
};

// With councils alone, the page speaks of authorities.
const nameFilters = () => {
  byId('field-kind').hidden = !hasProviders;
  if (!hasProviders) return;
  byId('grid-title').textContent = `Grades by ${noun[0]}`;
  filterForm.querySelector('label[for=filter-name]').textContent = 'Name or URN';
  filterForm.elements.rows.options[0].textContent = capital(noun[1]);
};

const showFilters = filters => {
  for (const name of ['name', 'framework', 'kind', 'region', 'year', 'rows']) filterForm.elements[name].value = filters[name];
};

// The order stays until another is chosen, also while the filters leave nothing in its column.
const formFilters = (filters, changed) => {
  const { sort: chosen, ...entered } = Object.fromEntries(new FormData(filterForm));
  if (changed !== 'sort') return { ...filters, ...entered };
  const [sort, order] = sortOf(chosen);
  return { ...filters, ...entered, sort, order };
};

// "local_authority adoption up": a column and a direction.
const sortOf = chosen => [chosen.slice(0, chosen.lastIndexOf(' ')), chosen.slice(chosen.lastIndexOf(' ') + 1)];

