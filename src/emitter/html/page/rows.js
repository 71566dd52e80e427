// The rows of the grid. A row shows one inspection; a grade of another is added only on request, and says where it is from.
const cellOf = (grade, report, own) => ({ ...grade, report, own });

// What tells bodies of the same name apart.
const bodyNote = report => report.kind
  ? [kindWords(report), report.authority?.name].filter(Boolean).join(', ') : report.authority?.region;

const reportRow = report => ({
  id: report.id, who: report.who, whoId: report.whoId, note: bodyNote(report), report, date: report.date, reports: [report],
  grades: new Map(report.grades.map(grade => [areaKey(grade), cellOf(grade, report, true)])), outcomeOf: report,
});

// Whether a report judges what today's form judges.
const judgesToday = today => {
  const keys = new Set(today.map(({ key }) => key));
  const isIn = grade => keys.has(areaKey(grade)) || (keys.has('overall') && isOverall(grade));
  return ({ grades }) => grades.some(isIn);
};

// The inspection that a row shows: the latest that judged what today's form judges, else the latest with grades.
const ownInspection = (group, isToday) => {
  return group.findLast(isToday) ?? group.findLast(({ grades }) => grades.length > 0);
};

const cellsOf = (group, own, earlier) => {
  const cells = new Map();
  for (const report of earlier ? group : []) for (const grade of report.grades) cells.set(areaKey(grade), cellOf(grade, report, false));
  for (const grade of own?.grades ?? []) cells.set(areaKey(grade), cellOf(grade, own, true));
  return cells;
};

// What came after that inspection without grades: visits, letters, SEND and joint inspections.
const sinceOf = (group, own) => group.filter(report => report.grades.length === 0 && report.date >= (own?.date ?? ''));

const bodyRow = (group, isToday, earlier) => {
  const own = ownInspection(group, isToday);
  const latest = group.at(-1);
  const since = sinceOf(group, own);
  return {
    id: latest.whoId, who: latest.who, whoId: latest.whoId, note: bodyNote(latest), report: own ?? latest, date: own?.date ?? '',
    reports: group, own, grades: cellsOf(group, own, earlier), since, outcomeOf: since.at(-1),
  };
};

const allRows = (shown, today, { rows, earlier }) => {
  if (rows === 'reports') return shown.map(reportRow);
  const isToday = judgesToday(today);
  return [...groupBy(shown, report => report.whoId).values()].map(group => bodyRow(group, isToday, earlier === 'yes'));
};

// If today's form covers few of the rows, the others' areas are shown without being asked for.
const wantsEarlier = (rows, today) => {
  const graded = rows.filter(({ grades }) => grades.size > 0);
  const covered = graded.filter(row => today.some(area => cellIn(row, area)));
  return covered.length * 2 < graded.length ? 'yes' : 'no';
};

const ownGrades = row => [...row.grades.values()].filter(({ own }) => own);

// The rows and areas that the filters leave.
const gridData = filters => {
  const shown = inspections.filter(fits(filters));
  const split = areaSplit(shown);
  const earlier = filters.earlier || wantsEarlier(allRows(shown, split.today, filters), split.today);
  const rows = allRows(shown, split.today, { ...filters, earlier });
  const fitting = rows.filter(row => fitsGrades(filters)(ownGrades(row)));
  const isOnlyOwn = filters.rows === 'reports' || earlier !== 'yes';
  return { shown, ...split, earlier, others: earlier === 'yes' ? split.others : [], hidden: split.others, allRows: rows, rows: fitting, isOnlyOwn };
};

const rankOf = ({ grade, number }) => number ?? gradeOf(grade).rank;

// What a row is sorted by, in columns that have no grades.
const SORT_VALUES = {
  who: row => row.report.nameRank,
  date: row => row.date,
  outcome: row => row.outcomeOf?.date ?? '',
  recommendations: row => row.outcomeOf?.recommendations ?? '',
  priority_actions: row => row.outcomeOf?.priority_actions ?? '',
};

const compareValues = (a, b) => typeof a === 'number' ? a - b : collator.compare(a, b);

// What is missing comes last in either order.
const sorted = (rows, column, order) => {
  const rank = row => {
    const cell = cellIn(row, column);
    return cell ? rankOf(cell) : '';
  };
  const value = SORT_VALUES[column.key] ?? rank;
  const sign = order === 'down' ? -1 : 1;
  const keyed = rows.map(row => [value(row), row]);
  keyed.sort(([a, one], [b, other]) => (a === '') - (b === '') || sign * compareValues(a, b)
    || one.report.nameRank - other.report.nameRank || byDate(other, one));
  return keyed.map(([, row]) => row);
};

