// The grid: a row for each authority or report, a column for each area that a shown report grades.
// Only enough rows to fill a window are drawn at first, so that filters respond at once.
const FIRST_ROWS = 25;
const ROWS_AT_ONCE = 60;
const grid = byId('grid');
const gridMore = byId('grid-more');
const collator = new Intl.Collator('en-GB', { numeric: true });

// Reports by date, so that a later grade replaces an earlier one.
const byDate = (a, b) => a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
const sortedReports = [...reports].sort(byDate);

const areaKey = grade => `${grade.scope} ${grade.area}`;

// Overall effectiveness first, then what was graded last, in the order of print; scopes stay together.
const areasOf = shown => {
  const areas = new Map();
  for (const report of shown) {
    report.grades.forEach((grade, position) => {
      const key = areaKey(grade);
      areas.set(key, { key, scope: grade.scope, area: grade.area, year: report.year, position });
    });
  }
  const scopes = Object.keys(SCOPES);
  const overall = ({ area }) => area === 'overall_effectiveness' ? 0 : 1;
  return [...areas.values()].sort((a, b) => scopes.indexOf(a.scope) - scopes.indexOf(b.scope) || overall(a) - overall(b)
    || b.year.localeCompare(a.year) || a.position - b.position || collator.compare(a.area, b.area));
};

// What tells bodies of the same name apart.
const bodyNote = report => report.kind
  ? [kindWords(report), report.authority?.name].filter(Boolean).join(', ') : report.authority?.region;

const rowFrom = report => ({
  id: report.whoId, who: report.who, note: bodyNote(report), report, date: report.date, reports: 1,
  grades: new Map(report.grades.map(grade => [areaKey(grade), { grade: grade.grade, number: grade.number, year: report.year }])),
});

const rowsOf = (shown, each) => {
  const rows = shown.map(rowFrom);
  if (each === 'reports') return rows;
  const authorities = new Map();
  for (const row of rows) {
    const earlier = authorities.get(row.id);
    if (earlier) {
      row.reports += earlier.reports;
      row.grades = new Map([...earlier.grades, ...row.grades]);
    }
    authorities.set(row.id, row);
  }
  return [...authorities.values()];
};

const rankOf = ({ grade, number }) => number ?? gradeOf(grade).rank;

// What is missing comes last in either order.
const sorted = (rows, sort, order) => {
  const value = {
    who: row => row.who,
    date: row => row.date,
  }[sort] ?? (row => row.grades.has(sort) ? rankOf(row.grades.get(sort)) : '');
  const sign = order === 'down' ? -1 : 1;
  const keyed = rows.map(row => [value(row), row]);
  keyed.sort(([a, one], [b, other]) => (a === '') - (b === '') || sign * compare(a, b)
    || collator.compare(one.who, other.who) || byDate(other, one));
  return keyed.map(([, row]) => row);
};

const compare = (a, b) => typeof a === 'number' ? a - b : collator.compare(a, b);

const bodyHead = hasProviders ? 'Name' : 'Authority';

const columnsOf = (shown, each) => [
  { key: 'who', words: each === 'reports' ? `${bodyHead} and report` : bodyHead, order: 'up' },
  { key: 'date', words: each === 'reports' ? 'Inspected' : 'Latest report', order: 'down' },
  ...areasOf(shown).map(({ key, scope, area }) => ({ key, scope, words: asWords(area), order: 'up' })),
];

const headCell = (column, filters) => {
  const isSorted = filters.sort === column.key;
  const order = isSorted && filters.order === column.order ? (column.order === 'up' ? 'down' : 'up') : column.order;
  const direction = { up: 'ascending', down: 'descending' }[filters.order];
  return element('th', { scope: 'col', role: 'columnheader', 'aria-sort': isSorted ? direction : null },
    element('button', { type: 'button', class: 'sort', 'data-sort': column.key, 'data-order': order }, column.words,
      element('span', { class: 'sort-mark', 'aria-hidden': 'true' }, isSorted ? (filters.order === 'up' ? '▲' : '▼') : '↕')));
};

// If there is only one scope, naming it in every column adds nothing.
const scopeRow = columns => {
  const spans = new Map();
  for (const { scope } of columns) if (scope) spans.set(scope, (spans.get(scope) ?? 0) + 1);
  if (spans.size < 2) return null;
  return element('tr', { role: 'row', class: 'scopes' }, element('td', { colspan: 2, role: 'cell' }),
    [...spans].map(([scope, span]) =>
      element('th', { scope: 'colgroup', role: 'columnheader', colspan: span }, element('span', {}, scopeWords(scope)))));
};

const nameCell = (row, each) => {
  const target = each === 'reports' ? { report: row.report.id } : { authority: row.id || 'unknown' };
  const note = each === 'reports' ? frameworkWords(row.report) : row.note;
  return element('th', { scope: 'row', role: 'rowheader' }, link(target, row.who, each === 'reports' && hiddenText(`, ${frameworkWords(row.report)}, ${reportDates(row.report)}`)),
    note && element('span', { class: 'note' }, note));
};

const dateCell = (row, each) => {
  const note = each === 'reports' ? row.note : `${frameworkWords(row.report)}${row.reports > 1 ? `; ${count(row.reports, 'report')}` : ''}`;
  return element('td', { role: 'cell', class: 'date', 'data-label': each === 'reports' ? 'Inspected' : 'Latest report' },
    element('span', {}, row.date ? dateWords(row.date) : 'Date not printed'), note && element('span', { class: 'note' }, note));
};

const gradeCell = (row, column, each) => {
  const found = row.grades.get(column.key);
  if (!found) {
    return element('td', { role: 'cell', class: 'none' }, element('span', { 'aria-hidden': 'true' }, '—'), hiddenText('not printed'));
  }
  return element('td', { role: 'cell', 'data-label': column.words }, gradeChip(found.grade, found.number),
    each === 'authorities' && element('span', { class: 'note' }, found.year));
};

const bodyRow = (row, columns, each) => element('tr', { role: 'row' }, nameCell(row, each), dateCell(row, each),
  columns.slice(2).map(column => gradeCell(row, column, each)));

let waiting = [];
let makeRow = null;

const atEnd = new IntersectionObserver(seen => {
  if (waiting.length > 0 && seen.some(entry => entry.isIntersecting)) showMoreRows(ROWS_AT_ONCE);
});

// The next rows; where the button had the focus, the first of them takes it.
const showMoreRows = rows => {
  const next = waiting.splice(0, rows).map(makeRow);
  const focused = gridMore.contains(document.activeElement);
  grid.tBodies[0].append(...next);
  gridMore.hidden = waiting.length === 0;
  // Observed again, because a button that is still in view would otherwise not be noticed.
  atEnd.unobserve(gridMore);
  atEnd.observe(gridMore);
  if (focused) next[0]?.querySelector('a').focus();
};

const showGrid = filters => {
  const each = filters.rows === 'reports' ? 'reports' : 'authorities';
  const shown = sortedReports.filter(fits(filters));
  const columns = columnsOf(shown, each);
  waiting = sorted(rowsOf(shown, each), filters.sort, filters.order);
  makeRow = row => bodyRow(row, columns, each);
  const [rows, shownNoun] = [waiting.length, each === 'reports' ? ['report'] : nounOf(shown)];
  const caption = each === 'reports' ? 'Grades of each report' : `Latest grades of each ${noun[0]}`;
  grid.replaceChildren(
    element('caption', { id: 'grid-caption', class: 'hidden-text' }, `${caption}. The buttons in the first row sort it.`),
    element('thead', { role: 'rowgroup' }, scopeRow(columns),
      element('tr', { role: 'row' }, columns.map(column => headCell(column, filters)))),
    element('tbody', { role: 'rowgroup' }));
  grid.style.width = `${22.5 + 9.25 * (columns.length - 2)}rem`;
  grid.hidden = rows === 0;
  byId('grid-region').scrollTo(0, 0);
  showMoreRows(FIRST_ROWS);
  fillSort(columns, filters);
  showStatus(rows, shownNoun, shown.length, columns, filters);
};

const fillSort = (columns, filters) => {
  const orders = { who: ['A to Z', 'Z to A'], date: ['oldest first', 'latest first'] };
  byId('filter-sort').replaceChildren(...columns.flatMap(({ key, words, scope }) => ['up', 'down'].map((order, index) => {
    const name = scope && scope !== 'local_authority' ? `${words} (${scopeWords(scope)})` : words;
    const chosen = filters.sort === key && filters.order === order;
    return element('option', { value: `${key} ${order}`, selected: chosen },
      `${name}: ${(orders[key] ?? ['best first', 'weakest first'])[index]}`);
  })));
};

const showStatus = (rows, nouns, shown, columns, filters) => {
  const column = columns.find(({ key }) => key === filters.sort) ?? columns[0];
  byId('status').textContent = rows === 0
    ? (reports.length ? 'No reports match these filters.' : 'This page has no reports.')
    : `${nouns[1] ? `${count(rows, ...nouns)}, ` : ''}${shown.toLocaleString('en-GB')} of ${count(reports.length, 'report')}. `
      + `Sorted by ${column.words.toLowerCase().replace('lscb', 'LSCB')}.`;
};

const fillKey = () => {
  const given = new Set(reports.flatMap(report => report.grades.map(({ grade }) => grade)));
  const explained = Object.keys(GRADES).filter(grade => GRADES[grade].usual || given.has(grade));
  byId('key-grades').append(...explained.map(grade => element('li', {}, gradeChip(grade),
    grade === 'contradictory' && element('span', { class: 'note' }, 'the report gives different grades in places of equal weight'))),
  element('li', {}, element('span', {}, '—'), element('span', { class: 'note' }, 'not printed')));
  const labels = new Map();
  for (const { label, ...grade } of sortedReports.flatMap(report => report.grades)) {
    const key = `${scopeWords(grade.scope)}: ${asWords(grade.area)}`;
    labels.set(key, (labels.get(key) ?? new Set()).add(label));
  }
  byId('key-areas').append(...[...labels].sort(([a], [b]) => collator.compare(a, b)).map(([key, printed]) =>
    element('div', {}, element('dt', {}, key), [...printed].slice(0, 3).map(label => element('dd', {}, label)))));
};

