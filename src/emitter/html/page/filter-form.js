// What the lists of the forms offer, and what was chosen in them.
const option = (value, words) => element('option', { value }, words);

// One option for each value that a report has, with the number of its reports.
const fillSelect = (select, all, valueOf, wordsOf, order) => {
  const groups = groupBy(inspections.filter(valueOf), valueOf);
  const lines = [...groups].map(([value, group]) => ({ value, words: wordsOf(group[0]), reports: group.length }));
  select.replaceChildren(option('', all), ...lines.sort(order).map(({ value, words, reports: number }) =>
    option(value, `${words} (${numberWords(number)})`)));
};

const byWords = (a, b) => collator.compare(a.words, b.words);
const latestFirst = (a, b) => collator.compare(b.value, a.value);

// The lists that both forms have; each name begins with the form's.
const fillShared = form => {
  const fill = (name, ...rest) => fillSelect(byId(`${form}-${name}`), ...rest);
  fill('framework', 'All', report => report.framework, frameworkWords, byWords);
  fill('kind', 'All', kindOf, kindWords, byWords);
  fill('region', 'All', report => report.authority?.region, report => report.authority.region, byWords);
  fill('year', 'All', report => report.year, report => report.year, latestFirst);
  fillGrades(byId(`${form}-grade`));
};

const gradesGiven = () => {
  const given = new Set(inspections.flatMap(report => report.grades.map(({ grade }) => grade ?? 'contradictory')));
  return Object.keys(GRADES).filter(grade => given.has(grade));
};

const fillGrades = select => select.replaceChildren(option('', 'Any'), ...gradesGiven().map(grade => option(grade, gradeOf(grade).words)));

const fillAreas = () => {
  const areas = areasOf(inspections).filter(grade => !isOverall(grade));
  byId('filter-area').replaceChildren(option('', 'Overall'), option('any', 'Any area'),
    ...areas.map(grade => option(grade.key, areaInScope(grade))));
};

const fillTopics = () => {
  const given = new Set(inspections.flatMap(({ topics = {} }) => Object.keys(topics)));
  byId('field-topic').hidden = given.size === 0;
  const titles = Object.entries(TOPICS).filter(([name]) => given.has(name)).sort(([, a], [, b]) => collator.compare(a, b));
  byId('filter-topic').replaceChildren(option('', 'All'), ...titles.map(([name, title]) => option(name, title)));
};

const fillFilters = () => {
  ['filter', 'search'].forEach(fillShared);
  fillAreas();
  fillTopics();
  byId('filter-change').replaceChildren(option('', 'Any'), ...Object.entries(DIRECTIONS).map(([value, { words }]) =>
    option(value, value === 'same' ? 'Same as before' : `${words} than before`)));
  byId('filter-found').replaceChildren(option('', 'All'), ...Object.entries(FOUND).map(([value, { words }]) => option(value, words)));
};

// With councils alone, the page speaks of authorities.
const nameFilters = () => {
  for (const id of ['field-kind', 'search-field-kind']) byId(id).hidden = !hasProviders;
  if (!hasProviders) return;
  filterForm.querySelector('label[for=filter-name]').textContent = 'Name or URN';
};

const showFilters = (form, filters) => {
  for (const field of form.elements) if (field.name && field.name !== 'sort') field.value = filters[field.name] ?? '';
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

