// A report's grades and outcomes, first of all; then how certain they are.
const finding = ({ kind, printed, ...place }) =>
  element('li', {}, `${asWords(kind)}: “${printed}” `, placeNote(place));

// On a phone the cells are stacked; the roles keep it a table for screen readers.
const gradeRow = (judgement, grade) => element('tr', { role: 'row' },
  element('th', { scope: 'row', role: 'rowheader' }, grade ? areaInScope(grade) : judgement.label,
    grade && areaWords(grade.area) !== judgement.label && element('span', { class: 'note' }, judgement.label)),
  element('td', { role: 'cell' }, gradeChip(judgement.grade, grade?.number), grade && [stepNote(grade), correctedNote(grade)]),
  element('td', { role: 'cell', class: 'evidence' }, judgement.found_in.length > 0
    ? element('ul', { class: 'plain' }, judgement.found_in.map(finding))
    : [`“${judgement.printed}” `, placeNote(judgement)]));

const tableHead = heads => element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, heads.map(words =>
  element('th', { scope: 'col', role: 'columnheader' }, words))));

// Overall first, as in every other view.
const overallFirst = rows => [...rows].sort((a, b) => (b.grade && isOverall(b.grade) ? 1 : 0) - (a.grade && isOverall(a.grade) ? 1 : 0));

const gradeTable = ({ judgements }, { grades }) => judgements.length === 0 ? null : [
  element('h2', { id: 'at-grades', tabindex: '-1' }, 'Grades'),
  element('table', { class: 'lines stacked', role: 'table', 'aria-labelledby': 'at-grades' },
    tableHead(['Area', 'Grade', 'Where it is printed']),
    element('tbody', { role: 'rowgroup' },
      overallFirst(judgements.map((judgement, at) => ({ judgement, grade: grades[at] }))).map(({ judgement, grade }) => gradeRow(judgement, grade)))),
];

const complianceRow = ({ part, label, outcome, printed, ...place }) => element('tr', { role: 'row' },
  element('th', { scope: 'row', role: 'rowheader' }, label, part && element('span', { class: 'note' }, part)),
  element('td', { role: 'cell' }, gradeChip(outcome)),
  element('td', { role: 'cell' }, `“${printed}” `, placeNote(place)));

const complianceTable = ({ compliance }) => compliance.length === 0 ? null : [
  element('h2', { id: 'report-compliance' }, 'Standards and requirements'),
  element('table', { class: 'lines stacked', role: 'table', 'aria-labelledby': 'report-compliance' },
    tableHead(['Standard', 'Outcome', 'Where it is printed']),
    element('tbody', { role: 'rowgroup' }, compliance.map(complianceRow))),
];

const quoted = (title, rows, wordsOf) => rows.length === 0 ? null : [
  element('h2', {}, title),
  element('ul', { class: 'quotes' }, rows.map(row => element('li', {}, wordsOf(row), ' ', placeNote(row)))),
];

const judgementsInWords = record => [
  record.outcome && quoted('Outcome', [record.outcome], ({ text }) => text),
  quoted('Judgements in words', record.verdicts, ({ area, text }) => area ? `${area}: ${text}` : text),
  record.limiting_judgement && [element('h2', {}, 'Limiting judgement'), element('p', {}, record.limiting_judgement.text)],
];

// A report without grades is summed up by its theme and by what it asks for.
const summary = (report, record) => report.grades.length > 0 ? null : facts([
  ['Theme', themeWords(report)],
  ['Recommendations', record.recommendations.length > 0 && numberWords(record.recommendations.length)],
  ['Priority actions', report.priority_actions > 0 && element('strong', { class: 'tag' }, numberWords(report.priority_actions))],
], 'facts facts-row');

const warningItem = ({ severity, code, message, printed, ...place }) => element('li', { class: `warning warning-${severity}` },
  element('p', {}, element('strong', { class: 'severity' }, capital(severity)), ' ', message, ' ', placeNote(place)),
  element('p', { class: 'note' }, `Code ${code}`, printed.length > 0 && `; printed: ${printed.map(words => `“${words}”`).join(', ')}`));

const SEVERITIES = ['error', 'warning', 'notice'];
const worstFirst = (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

const warningList = ({ warnings }) => warnings.length === 0 ? null : [
  element('h2', { id: 'at-warnings', tabindex: '-1' }, 'Warnings'),
  element('p', {}, 'These values are uncertain, missing, or printed differently in different places. Compare them with the report itself.'),
  element('ul', { class: 'warnings' }, [...warnings].sort(worstFirst).map(warningItem)),
];

// Doubts are told before the grades are read; what they are stands further down.
const doubts = report => warningNote(report) && element('p', { class: 'doubts' },
  link({ report: report.id, at: 'warnings' }, warningNote(report)), ': some values are uncertain or missing.');

