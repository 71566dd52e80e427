// How grades went over the years: a line for each area, a mark for each inspection.
const ROW_HEIGHT = 34;

// A date as a number of years: "2019-07" is 2019.5.
const yearsOf = date => {
  const [year, month = 1, day = 1] = date.split('-').map(Number);
  return year + (month - 1) / 12 + (day - 1) / 365;
};

const timeScale = dates => {
  const years = dates.map(yearsOf);
  const [first, last] = [Math.floor(Math.min(...years)), Math.ceil(Math.max(...years) + 0.01)];
  return { first, last, place: date => 0.03 + 0.94 * (yearsOf(date) - first) / Math.max(1, last - first) };
};

const markAt = (x, name, words, ...parts) =>
  drawn('svg', { x: percent(x), y: ROW_HEIGHT / 2, overflow: 'visible', class: `mark ${name}` }, drawn('title', {}, words), parts);

const gradeMark = ({ grade, number }, x, words) => markAt(x, gradeClass(grade), words,
  drawn('rect', { x: -14, y: -12, width: 28, height: 24, rx: 3 }),
  drawn('text', { class: 'mark-words', y: 4.5 }, number ? String(number) : initials(grade)));

const visitMark = (report, x) => markAt(x, report.priority_actions ? 'visit has-priority' : 'visit',
  `${frameworkWords(report)}, ${reportDates(report)}`, drawn('circle', { r: 7 }),
  report.priority_actions > 0 && drawn('text', { class: 'mark-words', y: 4 }, '!'));

// A line joins two grades only where they judge the same thing on the same scale.
const joined = (points, scale) => points.filter(({ grade }) => grade.step?.previous_start).map(({ grade, report }) =>
  drawn('line', { class: `path path-${grade.step.direction}`, x1: percent(scale.place(grade.step.previous_start)), x2: percent(scale.place(report.date)),
    y1: ROW_HEIGHT / 2, y2: ROW_HEIGHT / 2 }));

const historyRow = ({ name, label, points, isFaded }, scale) => element('div', { class: isFaded ? 'history-row faded' : 'history-row' },
  element('p', { title: label }, name),
  drawing(ROW_HEIGHT, {}, joined(points, scale), points.map(({ grade, report }) =>
    gradeMark(grade, scale.place(report.date), `${name}: ${gradeWords(grade)}, ${reportDates(report)}`))));

const visitRow = (visits, scale) => element('div', { class: 'history-row' }, element('p', {}, 'Without grades'),
  drawing(ROW_HEIGHT, {}, visits.map(report => visitMark(report, scale.place(report.date)))));

const historyAxis = ({ first, last, place }) => element('div', { class: 'history-row history-axis' }, element('p', {}),
  drawing(22, {}, yearMarks(first, last).map(year => [
    drawn('line', { class: 'axis', x1: percent(place(String(year))), x2: percent(place(String(year))), y1: 0, y2: 5 }),
    drawn('text', { class: 'axis-words', x: percent(place(String(year))), y: 18 }, String(year))])));

const historyTable = (rows, caption) => {
  const dated = rows.flatMap(({ name, points }) => points.map(({ grade, report }) => ({ name, grade, report })));
  return plainTable(caption, ['Inspected', 'Form', 'Area', 'Grade', 'Compared with before'],
    dated.sort((a, b) => byDate(b.report, a.report)).map(({ name, grade, report }) =>
      [reportDates(report), frameworkWords(report), name, gradeWords(grade), stepNote(grade) ?? 'nothing to compare']));
};

const historyFigure = (rows, visits, caption) => {
  const points = rows.flatMap(row => row.points.map(({ report }) => report));
  if (points.length === 0) return null;
  const scale = timeScale([...points, ...visits].map(({ date }) => date));
  return element('figure', { class: 'history' },
    element('figcaption', { class: 'note' }, 'A mark is an inspection, with the first letters of its grade; a line joins grades that can be compared. ',
      visits.length > 0 && 'A ring is a report without grades; ! means priority actions.'),
    rows.map(row => historyRow(row, scale)), visits.length > 0 && visitRow(visits, scale), historyAxis(scale),
    behind('The chart as a table', historyTable(rows, caption)));
};

const pointsOf = (shown, isIn) => shown.filter(({ date }) => date).flatMap(report =>
  report.grades.filter(isIn).map(grade => ({ grade, report })));

// The areas of one body, those of its newest form first.
const areaHistories = shown => {
  const { today, others } = areaSplit(shown);
  const row = isFaded => area => ({ name: areaInScope(area), label: area.label, isFaded: isFaded || Boolean(area.ended),
    points: pointsOf(shown, grade => area.isJoined ? isOverall(grade) : areaKey(grade) === area.key) });
  return [...today.map(row(false)), ...others.map(row(true))].filter(({ points }) => points.length > 0);
};

