// At a glance, above the grid: how many have which grade now, and the questions that people ask most, each one click.
const filtersWith = (filters, changed) => filtersAddress({ ...filters, ...changed });

// What stays when a question is asked: where and when, not which grades.
const keptFilters = ({ name, kind, region, year, framework }) => ({ ...DEFAULTS, name, kind, region, year, framework });

const glanceRows = filters => {
  const shown = inspections.filter(fits(keptFilters(filters)));
  return { shown, rows: allRows(shown, areaSplit(shown).today, DEFAULTS) };
};

// The bar is of one area, the overall one unless another is chosen.
const oneArea = ({ area }) => area === 'any' ? '' : area;

// The first grade in this area that a row has of its own.
const glanceGrade = area => row => ownGrades(row).find(grade => inArea(area)(grade) && !grade.number);

const glancePart = (grade, number, filters) => {
  const isChosen = filters.grade === grade && filters.rows !== 'reports' && filters.area !== 'any';
  const part = element('li', {}, element('a', {
    class: `grade grade-${grade}`, 'data-glance': grade, 'aria-current': isChosen && 'true',
    href: filtersWith(filters, { rows: DEFAULTS.rows, found: '', change: '', area: oneArea(filters), grade: isChosen ? '' : grade }),
  }, element('span', { class: 'glance-number' }, numberWords(number)), ' ', element('span', { class: 'glance-words' }, gradeOf(grade).words)));
  part.style.flexGrow = number;
  return part;
};

// Some forms, such as that of children's services since April 2026, have no overall grade.
const withoutNote = (number, area) => number > 0 && element('span', { class: 'note' },
  `${numberWords(number)} more ${number === 1 ? 'has' : 'have'} no ${area ? 'grade in this area' : 'overall grade'}`);

const glanceBar = (rows, filters) => {
  const area = oneArea(filters);
  const given = rows.map(glanceGrade(area)).filter(Boolean);
  const groups = groupBy(given, ({ grade }) => grade ?? 'contradictory');
  const grades = Object.keys(GRADES).filter(grade => groups.has(grade));
  return grades.length === 0 ? null : [
    element('h2', { id: 'glance-title' }, `${area ? areaWords(area.split(' ')[1]) : 'Overall'} at the latest inspection`,
      withoutNote(rows.filter(({ own }) => own).length - given.length, area)),
    element('ul', { class: 'glance-bar', 'aria-labelledby': 'glance-title' },
      grades.map(grade => glancePart(grade, groups.get(grade).length, filters))),
  ];
};

// Each question with the filters that answer it; one that nothing answers is left out.
const LATEST = { rows: 'reports', sort: 'date', order: 'down' };
const QUESTIONS = [
  { words: 'Inadequate in any area', changed: { grade: 'inadequate', area: 'any' } },
  { words: 'Better than before', changed: { change: 'better' } },
  { words: 'Worse than before', changed: { change: 'worse' } },
  { words: 'Visits with priority actions', changed: { ...LATEST, found: 'visit_priority' } },
  { words: 'All reports with priority actions', changed: { ...LATEST, found: 'priority' } },
];

const answers = ({ shown, rows }, { found, ...changed }) => found
  ? shown.filter(FOUND[found].fits).length : rows.filter(row => fitsGrades(changed)(ownGrades(row))).length;

// The filters alone, to see whether this is what is asked.
const inAnyOrder = filters => filtersAddress({ ...filters, sort: '', order: '' });

const question = (data, filters) => ({ words, changed }) => {
  const number = answers(data, changed);
  const asked = { ...keptFilters(filters), ...changed };
  const isChosen = inAnyOrder(filters) === inAnyOrder({ ...readFilters(new URLSearchParams()), ...asked });
  return number > 0 && element('li', {}, element('a', { href: filtersAddress(asked), 'data-glance': words, 'aria-current': isChosen && 'true' },
    words, element('span', { class: 'glance-count' }, hiddenText(': '), numberWords(number))));
};

const showGlance = filters => {
  const data = glanceRows(filters);
  const questions = QUESTIONS.map(question(data, filters)).filter(Boolean);
  byId('glance').replaceChildren(...[
    glanceBar(data.rows, filters),
    questions.length > 0 && element('ul', { class: 'questions', 'aria-label': 'Questions' }, questions),
  ].flat().filter(isShown));
};

