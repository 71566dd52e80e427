// What the grid shows, as a table: every row that the filters leave, not only those drawn so far.
const areaHeads = ({ words }, isOnlyOwn) =>
  isOnlyOwn ? [words, `${words}: change`] : [words, `${words}: change`, `${words}: inspected`];

const areaValues = (cell, isOnlyOwn) => {
  if (!cell) return isOnlyOwn ? ['', ''] : ['', '', ''];
  const change = cell.own ? DIRECTIONS[cell.step?.direction]?.words.toLowerCase() : '';
  return isOnlyOwn ? [gradeWords(cell), change] : [gradeWords(cell), change, cell.report.start ?? cell.report.date];
};

const SINCE_COLUMNS = [...REPORT_COLUMNS.slice(0, 2), ...FINDING_COLUMNS].map(([head, value]) => [`Since then: ${small(head)}`, value]);

const gridRows = ({ rows, columns, isReports, isOnlyOwn }) => {
  const areas = columns.filter(({ scope }) => scope);
  const after = isReports ? FINDING_COLUMNS : SINCE_COLUMNS;
  return [
    [...heads(BODY_COLUMNS), ...heads(REPORT_COLUMNS), ...areas.flatMap(area => areaHeads(area, isOnlyOwn)), ...heads(after)],
    ...rows.map(row => [...values(BODY_COLUMNS, row.report), ...values(REPORT_COLUMNS, row.report),
      ...areas.flatMap(area => areaValues(cellIn(row, area), isOnlyOwn)), ...values(after, row.outcomeOf)]),
  ];
};

// One body's grades, a row for each inspection and area.
const historyRows = shown => [
  [...heads(BODY_COLUMNS), ...heads(REPORT_COLUMNS), 'Area', 'Grade', 'Change', ...heads(FINDING_COLUMNS)],
  ...shown.flatMap(report => (report.grades.length ? report.grades : [null]).map(grade => [
    ...values(BODY_COLUMNS, report), ...values(REPORT_COLUMNS, report), grade && areaInScope(grade), grade && gradeWords(grade),
    DIRECTIONS[grade?.step?.direction]?.words.toLowerCase(), ...values(FINDING_COLUMNS, report)])),
];

