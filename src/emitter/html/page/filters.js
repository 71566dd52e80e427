// The filters: what the address says, what a form shows, which reports fit.
const FILTERS = ['name', 'grade', 'area', 'change', 'framework', 'kind', 'region', 'year', 'found', 'topic', 'rows', 'earlier', 'sort', 'order'];
const DEFAULTS = { rows: 'authorities', sort: 'who', order: 'up' };
const CLEARED = { name: '', grade: '', area: '', change: '', framework: '', kind: '', region: '', year: '', found: '', topic: '', earlier: '' };
const filterForm = byId('filters');

const readFilters = parameters =>
  Object.fromEntries(FILTERS.map(name => [name, parameters.get(name) ?? DEFAULTS[name] ?? '']));

const filtersAddress = filters =>
  address(Object.fromEntries(FILTERS.filter(name => filters[name] !== DEFAULTS[name]).map(name => [name, filters[name]])));

const isVisit = ({ framework }) => /visit|monitoring/.test(framework);

// Reports by what is in them, for the list "Only reports".
const FOUND = {
  graded: { words: 'With grades', fits: report => report.grades.length > 0 },
  ungraded: { words: 'Without grades', fits: report => report.grades.length === 0 },
  priority: { words: 'With priority actions', fits: report => report.priority_actions > 0 },
  visit_priority: { words: 'Visits with priority actions', fits: report => isVisit(report) && report.priority_actions > 0 },
  recommendations: { words: 'With recommendations', fits: report => report.recommendations > 0 },
};

const searchText = ({ who, provider, urn, registered_provider: registered }) =>
  [who, provider, urn, registered].filter(Boolean).join('\n').toLowerCase();

const fits = filters => {
  const words = (filters.name ?? '').trim().toLowerCase();
  const found = FOUND[filters.found]?.fits;
  return report =>
    (!filters.framework || report.framework === filters.framework) &&
    (!filters.kind || kindOf(report) === filters.kind) &&
    (!filters.region || report.authority?.region === filters.region) &&
    (!filters.year || report.year === filters.year) &&
    (!found || found(report)) &&
    (!filters.topic || report.topics?.[filters.topic] > 0) &&
    (!words || searchText(report).includes(words));
};

// Whether a grade is in the chosen area: the overall one unless another is chosen.
const inArea = area => {
  if (!area) return isOverall;
  return area === 'any' ? () => true : grade => areaKey(grade) === area;
};

// Whether the grades of an inspection have the chosen grade and change.
const fitsGrades = ({ grade: wanted, change, area }) => {
  if (!wanted && !change) return () => true;
  const isIn = inArea(area);
  return grades => grades.some(grade => isIn(grade)
    && (!wanted || (grade.grade ?? 'contradictory') === wanted) && (!change || grade.step?.direction === change));
};

