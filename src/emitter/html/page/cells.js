// The cells of the grid.
const pickBox = row => element('label', { class: 'pick' },
  element('input', { type: 'checkbox', 'data-pick': row.whoId || 'unknown', checked: picked.has(row.whoId || 'unknown') }),
  hiddenText(`Compare ${row.who}`));

const copyNote = report => report.copies
  ? element('span', { class: 'note' }, `${count(report.copies.length + 1, 'copy', 'copies')}, counted once`) : null;

const reportNameCell = row => element('th', { scope: 'row', role: 'rowheader' },
  link({ report: row.report.id }, row.who, hiddenText(`, ${frameworkWords(row.report)}, ${reportDates(row.report)}`)),
  row.note && element('span', { class: 'note' }, row.note), copyNote(row.report));

const bodyNameCell = row => element('th', { scope: 'row', role: 'rowheader' },
  element('div', { class: 'named' }, pickBox(row), element('div', {}, link({ authority: row.whoId || 'unknown' }, row.who),
    row.note && element('span', { class: 'note' }, row.note))));

const reportDateCell = ({ report }) => element('td', { role: 'cell', class: 'date', 'data-label': 'Inspected' },
  element('span', {}, report.date ? shortDate(report.date) : 'Date not printed'), element('span', { class: 'note' }, frameworkWords(report)));

const bodyDateCell = ({ report, own, reports: group }) => {
  const number = group.length > 1 && count(group.length, 'report');
  const note = own ? [frameworkWords(report), number] : [number, report.year && `latest ${report.year}`];
  const words = own ? (own.date ? shortDate(own.date) : 'Date not printed') : 'No grades yet';
  return element('td', { role: 'cell', class: 'date', 'data-label': 'Inspected' },
    element('span', { class: own ? null : 'soft' }, words), element('span', { class: 'note' }, note.filter(Boolean).join('; ')));
};

const emptyCell = words => element('td', { role: 'cell', class: 'none' }, element('span', { 'aria-hidden': 'true' }, '—'), hiddenText(words));

// A grade of another inspection than the row's says which.
const olderNote = ({ report }) => element('span', { class: 'note' }, hiddenText('from another inspection: '),
  [report.year, frameworkWords(report)].filter(Boolean).join(', '));

const gradeCell = (row, column) => {
  const found = cellIn(row, column);
  if (!found) return emptyCell('not printed');
  return element('td', { role: 'cell', 'data-label': column.words, class: found.own ? null : 'older', title: found.label },
    gradeChip(found.grade, found.number), found.own ? stepNote(found) : olderNote(found), correctedNote(found));
};

const priorityTag = number => number > 0 ? element('strong', { class: 'tag' }, count(number, 'priority action')) : null;

// Before a recommendation that is one.
const priorityMark = ({ priority }) => priority === 'priority_action' && [element('strong', { class: 'tag' }, 'Priority action'), ' '];

const outcomeParts = report => {
  const words = report.grades.length === 0 && (outcomeWords(report) ?? themeWords(report));
  return words ? element('span', { class: 'clip', title: report.outcome ?? report.theme }, words) : null;
};

const outcomeCell = row => outcomeParts(row.report)
  ? element('td', { role: 'cell', class: 'wide', 'data-label': 'Outcome or theme' }, outcomeParts(row.report)) : emptyCell('none');

const sinceCell = ({ since = [] }) => {
  const report = since.at(-1);
  if (!report) return emptyCell('nothing since');
  return element('td', { role: 'cell', class: 'wide', 'data-label': 'Since then' },
    element('span', {}, link({ report: report.id }, frameworkWords(report)), report.date && `, ${shortDate(report.date.slice(0, 7))}`),
    outcomeParts(report),
    element('span', { class: 'note' }, priorityTag(report.priority_actions), priorityTag(report.priority_actions) && ' ',
      [report.recommendations > 0 && count(report.recommendations, 'recommendation'),
        since.length > 1 && `${count(since.length - 1, 'more report')} since`].filter(Boolean).join('; ')));
};

const numberCell = (words, number) =>
  element('td', { role: 'cell', class: number ? 'number-cell' : 'number-cell zero', 'data-label': words }, numberWords(number));

const SINCE = [{ key: 'outcome', words: 'Since then', said: 'date of what came since', order: 'down', width: 13.75, cell: sinceCell }];
const OUTCOME = [
  { key: 'outcome', words: 'Outcome or theme', order: 'down', width: 15, cell: outcomeCell },
  { key: 'recommendations', words: 'Recommen\u00addations', order: 'down', width: 7.75,
    cell: row => numberCell('Recommendations', row.report.recommendations) },
  { key: 'priority_actions', words: 'Priority actions', order: 'down', width: 6.5,
    cell: row => numberCell('Priority actions', row.report.priority_actions) },
];

const bodyHead = hasProviders ? 'Name' : 'Authority';

// The columns of a grid, each with what draws its cell; a group names those beside each other.
const columnsOf = ({ today, others, forms, rows }, isReports) => {
  const areaColumn = group => area => ({ ...area, words: areaInScope(area), order: 'up', width: 8.25, group, cell: gradeCell,
    faded: Boolean(area.ended) || group === 'No longer judged', note: area.ended && `until ${area.ended}` });
  const isUngraded = row => isReports ? row.report.grades.length === 0 : row.since.length > 0;
  const outcome = isReports ? OUTCOME : SINCE;
  return [
    { key: 'who', words: isReports ? `${bodyHead} and report` : bodyHead, order: 'up', width: 12, cell: isReports ? reportNameCell : bodyNameCell },
    { key: 'date', words: 'Inspected', said: 'date of inspection', order: 'down', width: 8.25, cell: isReports ? reportDateCell : bodyDateCell },
    ...today.map(areaColumn(formsWords(forms))),
    ...(rows.some(isUngraded) || isReports ? outcome : []),
    ...others.map(areaColumn('No longer judged')),
  ];
};

