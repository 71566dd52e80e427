// What is said around the grid: how many rows, in which order, what is left out, what its signs mean.
const ORDER_WORDS = { who: ['A to Z', 'Z to A'], date: ['oldest first', 'latest first'], outcome: ['oldest first', 'latest first'],
  recommendations: ['fewest first', 'most first'], priority_actions: ['fewest first', 'most first'] };

const plainWords = words => words.replace('\u00ad', '');

const fillSort = (columns, filters) => {
  byId('filter-sort').replaceChildren(...columns.flatMap(({ key, words }) => ['up', 'down'].map((order, index) =>
    element('option', { value: `${key} ${order}`, selected: filters.sort === key && filters.order === order },
      `${plainWords(words)}: ${(ORDER_WORDS[key] ?? ['best first', 'weakest first'])[index]}`))));
};

const countWords = ({ rows, isReports }) => isReports ? '' : `${count(rows.length, ...nounOf(rows.map(({ report }) => report)))}, `;

const showStatus = (shown, filters) => {
  const { rows, columns, isReports } = shown;
  const column = columns.find(({ key }) => key === filters.sort) ?? columns[0];
  const number = isReports ? rows.length : rows.reduce((sum, row) => sum + row.reports.length, 0);
  byId('status').textContent = rows.length === 0
    ? (reports.length ? 'No reports match these filters.' : 'This page has no reports.')
    : `${countWords(shown)}${numberWords(number)} of ${count(inspections.length, 'report')}. `
      + `Sorted by ${column.said ?? small(plainWords(column.words))}.`
      + (copiesLeftOut ? ` ${count(copiesLeftOut, 'copy is', 'copies are')} not counted.` : '');
};

// Only what narrows the rows can be cleared; their order stays.
const showClear = filters => {
  byId('clear').hidden = Object.keys(CLEARED).every(name => !filters[name]);
};

// Whether grades of earlier inspections are shown, too; without any, there is nothing to choose.
const showEarlier = ({ earlier, hidden, allRows: rows }, isReports) => {
  const hasOlder = !isReports && rows.some(({ own, reports: group }) => group.some(report => report !== own && report.grades.length > 0));
  byId('earlier-field').hidden = !hasOlder && hidden.length === 0;
  byId('earlier').checked = earlier === 'yes';
  byId('earlier-words').textContent = hidden.length > 0
    ? `${isReports ? 'Show' : 'Earlier grades, and'} ${count(hidden.length, 'area')} no longer judged` : 'Earlier grades';
};

const fillKey = () => {
  const given = new Set(gradesGiven());
  const explained = Object.keys(GRADES).filter(grade => GRADES[grade].usual || given.has(grade));
  const item = (sign, words) => element('li', {}, sign, words && element('span', { class: 'note' }, words));
  byId('key-grades').append(...explained.map(grade => item(gradeChip(grade),
    grade === 'contradictory' && 'the report, or copies of it, give different grades in places of equal weight')),
  item(element('span', { class: 'nowrap' }, Object.values(DIRECTIONS).map(({ mark, words }) => `${mark} ${small(words)}`).join('  ')),
    'compared with the inspection before, where both judge the same thing on the same scale'),
  item(element('span', {}, '—'), 'not printed in the inspection of this row'));
  const labels = groupBy(inspections.flatMap(report => report.grades), grade => areaInScope(grade));
  byId('key-areas').append(...[...labels].sort(([a], [b]) => collator.compare(a, b)).map(([name, grades]) =>
    element('div', {}, element('dt', {}, name), [...new Set(grades.map(({ label }) => label))].slice(0, 3).map(label => element('dd', {}, label)))));
};

