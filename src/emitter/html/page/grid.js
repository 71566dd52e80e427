// The grid: a row for each authority or report, a column for each area of today's form.
// Only enough rows to fill a window are drawn at first, so that filters respond at once.
const FIRST_ROWS = 25;
const ROWS_AT_ONCE = 60;
const grid = byId('grid');
const gridMore = byId('grid-more');

const headCell = (column, filters) => {
  const isSorted = filters.sort === column.key;
  const order = isSorted && filters.order === column.order ? (column.order === 'up' ? 'down' : 'up') : column.order;
  const direction = { up: 'ascending', down: 'descending' }[filters.order];
  return element('th', { scope: 'col', role: 'columnheader', class: column.faded && 'faded', 'aria-sort': isSorted ? direction : null },
    element('button', { type: 'button', class: 'sort', title: column.label, 'data-sort': column.key, 'data-order': order },
      element('span', {}, column.words, column.note && element('span', { class: 'note' }, column.note)),
      element('span', { class: 'sort-mark', 'aria-hidden': 'true' }, isSorted ? (filters.order === 'up' ? '▲' : '▼') : '↕')));
};

// Neighbours with the same name of a group share a cell above them.
const groupRow = columns => {
  const spans = [];
  for (const { group } of columns) {
    const last = spans.at(-1);
    if (last && last.group === group) last.columns += 1;
    else spans.push({ group, columns: 1 });
  }
  return element('tr', { role: 'row', class: 'groups' }, spans.map(({ group, columns: span }) => group
    ? element('th', { scope: 'colgroup', role: 'columnheader', colspan: span }, element('span', {}, group))
    : element('td', { colspan: span, role: 'cell' })));
};

const gridRow = (row, columns) => element('tr', { role: 'row' }, columns.map(column => {
  const cell = column.cell(row, column);
  if (column.faded) cell.classList.add('faded');
  return cell;
}));

let waiting = [];
let makeRow = null;
// What the grid shows now, for the download and the chart.
let gridNow = null;

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

const drawGrid = (columns, filters, caption) => {
  grid.replaceChildren(
    element('caption', { id: 'grid-caption', class: 'hidden-text' }, `${caption}. The buttons in its header row sort it.`),
    element('colgroup', {}, columns.map(() => element('col'))),
    element('thead', { role: 'rowgroup' }, groupRow(columns),
      element('tr', { role: 'row' }, columns.map(column => headCell(column, filters)))),
    element('tbody', { role: 'rowgroup' }));
  grid.querySelectorAll('col').forEach((col, at) => { col.style.width = `${columns[at].width}rem`; });
  grid.style.width = `${columns.reduce((sum, { width }) => sum + width, 0)}rem`;
};

const showGrid = filters => {
  const isReports = filters.rows === 'reports';
  const data = gridData(filters);
  const columns = columnsOf(data, isReports);
  const rows = sorted(data.rows, columns.find(({ key }) => key === filters.sort) ?? { key: filters.sort }, filters.order);
  gridNow = { ...data, rows, columns, isReports };
  waiting = [...rows];
  makeRow = row => gridRow(row, columns);
  drawGrid(columns, filters, isReports ? 'Grades of each report' : `Grades of each ${noun[0]} at its latest inspection`);
  byId('grid-title').textContent = isReports ? 'All reports' : `Grades by ${noun[0]}`;
  grid.hidden = rows.length === 0;
  byId('grid-region').scrollTo(0, 0);
  showMoreRows(FIRST_ROWS);
  fillSort(columns, filters);
  showStatus(gridNow, filters);
  showClear(filters);
  showEarlier(data, isReports);
  showGlance(filters);
  showYears(data, filters);
  showTopics(data, filters);
};

