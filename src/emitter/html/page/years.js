// How many inspections of each year gave which grade, as columns that stand on each other.
const YEARS_HEIGHT = 200;

const gradesByYear = (shown, isIn) => {
  const given = shown.flatMap(report => report.grades.filter(grade => isIn(grade) && !grade.number && report.year)
    .slice(0, 1).map(({ grade }) => ({ year: Number(report.year), grade: grade ?? 'contradictory' })));
  return groupBy(given, ({ year }) => year);
};

const gradesAmong = years => {
  const given = new Set([...years.values()].flat().map(({ grade }) => grade));
  return Object.keys(GRADES).filter(grade => given.has(grade));
};

const numbersOf = (year, grades) => grades.map(grade => year.filter(given => given.grade === grade).length);

// The weakest grade stands at the bottom, so that its height can be compared from year to year.
const yearColumn = (numbers, grades, { x, width, unit }) => {
  let top = YEARS_HEIGHT;
  const parts = grades.map((grade, at) => [grade, numbers[at]]).filter(([, number]) => number > 0).reverse();
  return parts.map(([grade, number]) => {
    top -= number * unit;
    return [drawn('rect', { class: gradeClass(grade), x: percent(x), width: percent(width), y: top, height: Math.max(1, number * unit - 1) }),
      number * unit >= 15 && drawn('text', { class: `mark-words ${gradeClass(grade)}`, x: percent(x + width / 2), y: top + number * unit / 2 + 4 }, String(number))];
  });
};

const yearsDrawing = (years, grades) => {
  const [first, last] = [Math.min(...years.keys()), Math.max(...years.keys())];
  const slot = 1 / (last - first + 1);
  const unit = (YEARS_HEIGHT - 22) / Math.max(...[...years.values()].map(year => year.length));
  const marks = new Set(yearMarks(first, last));
  const column = year => {
    const x = (year - first) * slot;
    const given = years.get(year) ?? [];
    return [yearColumn(numbersOf(given, grades), grades, { x: x + slot * 0.12, width: slot * 0.76, unit }),
      given.length > 0 && drawn('text', { class: 'axis-words', x: percent(x + slot / 2), y: YEARS_HEIGHT - given.length * unit - 5 }, String(given.length)),
      marks.has(year) && drawn('text', { class: 'axis-words', x: percent(x + slot / 2), y: YEARS_HEIGHT + 18 }, String(year))];
  };
  return drawing(YEARS_HEIGHT + 26, { class: 'years-drawing' },
    Array.from({ length: last - first + 1 }, (_, at) => column(first + at)),
    drawn('line', { class: 'axis', x1: 0, x2: '100%', y1: YEARS_HEIGHT, y2: YEARS_HEIGHT }));
};

const yearsTable = (years, grades, caption) => plainTable(caption, ['Year', ...grades.map(grade => gradeOf(grade).words), 'All'],
  [...years].sort(([a], [b]) => b - a).map(([year, given]) => [String(year), ...numbersOf(given, grades).map(numberWords), numberWords(given.length)]));

const showYears = ({ shown }, { area }) => {
  const chosen = area && area !== 'any' ? area : '';
  const years = gradesByYear(shown, inArea(chosen));
  const section = byId('years');
  section.hidden = years.size === 0;
  if (years.size === 0) return;
  const grades = gradesAmong(years);
  const name = chosen ? areaWords(chosen.split(' ')[1]) : 'Overall';
  const all = [...years.values()].flat().length;
  section.replaceChildren(
    element('h2', { id: 'years-title' }, `${name} grades by year of inspection`),
    element('p', { class: 'note' }, `${count(all, 'inspection')} among the reports that match the filters, each counted once.`),
    element('ul', { class: 'legend' }, grades.map(grade => element('li', {}, gradeChip(grade === 'contradictory' ? null : grade)))),
    yearsDrawing(years, grades),
    behind('The chart as a table', yearsTable(years, grades, `${name} grades by year`)));
};

