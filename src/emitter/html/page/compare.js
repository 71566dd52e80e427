// Two or more authorities or providers side by side, each at its own latest inspection.
const compareView = byId('compare-view');

const comparedIds = parameters => [...new Set(parameters.getAll('compare').filter(id => bodies.has(id)))];

const compareRows = ids => {
  const groups = ids.map(id => bodies.get(id));
  const { today, others, forms } = areaSplit(groups.flat());
  const rows = groups.map(group => bodyRow(group, judgesToday(today), false));
  const isGiven = area => rows.some(row => cellIn(row, area));
  return { rows, today: today.filter(isGiven), others: others.filter(isGiven), forms };
};

const removeButton = (id, ids) => {
  const rest = ids.filter(other => other !== id);
  return element('a', { class: 'remove', href: rest.length ? compareAddress(rest) : '#compare=' }, 'Remove', hiddenText(` ${bodyName(id)}`));
};

const compareHead = (row, ids) => element('th', { scope: 'col' }, link({ authority: row.whoId || 'unknown' }, row.who),
  element('span', { class: 'note' }, row.note), removeButton(row.whoId || 'unknown', ids));

const compareCell = (row, area) => {
  const found = cellIn(row, area);
  return found ? [gradeChip(found.grade, found.number), stepNote(found), correctedNote(found)]
    : [element('span', { 'aria-hidden': 'true', class: 'soft' }, '—'), hiddenText('not judged in this inspection')];
};

const compareLine = (head, cells, attributes = {}) => element('tr', attributes, element('th', { scope: 'row' }, head),
  cells.map(cell => element('td', {}, cell)));

const inspectionCell = ({ own, report }) => [
  own ? link({ report: report.id }, reportDates(report)) : 'No graded inspection here',
  own && element('span', { class: 'note' }, frameworkWords(report)),
];

const latestVisit = ({ since }) => {
  const report = since.at(-1);
  if (!report) return '—';
  const date = report.date ? dateWords(report.date.slice(0, 7)) : 'no date';
  return [link({ report: report.id }, `${frameworkWords(report)}, ${date}`), outcomeParts(report), priorityTag(report.priority_actions)];
};

const areaLine = (rows, isFaded) => area => compareLine([areaInScope(area), area.ended && element('span', { class: 'note' }, `until ${area.ended}`)],
  rows.map(row => compareCell(row, area)), { class: isFaded || area.ended ? 'faded' : null });

const compareTable = ({ rows, today, others }, ids) => element('table', { class: 'lines compare' },
  element('caption', { id: 'compare-caption' }, 'Grades at the latest inspection of each'),
  element('thead', {}, element('tr', {}, element('td', {}), rows.map(row => compareHead(row, ids)))),
  element('tbody', {},
    compareLine('Inspected', rows.map(inspectionCell)),
    today.map(areaLine(rows, false)), others.map(areaLine(rows, true)),
    compareLine('Recommendations', rows.map(({ own }) => own ? numberWords(own.recommendations) : '—')),
    compareLine('Since then, without grades', rows.map(latestVisit))));

const compareHistory = ids => {
  const rows = ids.map(id => ({ name: bodyName(id), points: pointsOf(bodies.get(id), isOverall) })).filter(({ points }) => points.length > 0);
  const figure = historyFigure(rows, [], 'Overall grades');
  return figure && [element('h2', {}, 'Overall grades over the years'), figure];
};

const addForm = ids => {
  const others = [...bodies.keys()].filter(id => !ids.includes(id)).sort((a, b) => collator.compare(bodyName(a), bodyName(b)));
  const list = element('select', { id: 'compare-add', name: 'add' }, option('', 'Choose…'), others.map(id => option(id, bodyName(id))));
  const form = element('form', { class: 'add-form', 'aria-label': 'Add to the comparison' },
    element('label', { for: 'compare-add' }, `Add ${noun[0].startsWith('a') ? 'an' : 'a'} ${noun[0]}`), list, element('button', { class: 'button' }, 'Add'));
  form.addEventListener('submit', event => {
    event.preventDefault();
    if (list.value) location.hash = compareAddress([...ids, list.value]);
  });
  return others.length > 0 ? form : null;
};

// What each was told to improve: the recommendations of the inspection that is compared, once they have been opened.
const improvements = async (row, place) => {
  const record = await openRecord(row.own);
  const items = record.recommendations.map(item => element('li', {}, priorityMark(item), item.text));
  place.replaceChildren(element('h3', {}, row.who, element('span', { class: 'note' }, reportDates(row.own))),
    items.length ? element('ul', { class: 'bullets' }, items) : element('p', { class: 'soft' }, 'This report has no list of recommendations.'));
};

const improvementParts = rows => {
  const columns = rows.filter(({ own }) => own).map(row => {
    const place = element('section', {});
    improvements(row, place).catch(() => place.remove());
    return place;
  });
  return columns.length > 0 && [element('h2', {}, 'What needs to improve'), element('div', { class: 'side-by-side' }, columns)];
};

const compareCsv = ({ rows, today, others }) => [
  ['', ...rows.map(({ who }) => who)],
  ['Inspected', ...rows.map(({ report }) => report.start ?? report.date)],
  ['Framework', ...rows.map(({ report }) => frameworkWords(report))],
  ...[...today, ...others].map(area => [areaInScope(area), ...rows.map(row => cellIn(row, area) ? gradeWords(cellIn(row, area)) : '')]),
  ['Recommendations', ...rows.map(({ own }) => own?.recommendations ?? '')],
  ['Priority actions', ...rows.map(({ own }) => own?.priority_actions ?? '')],
];

const compareTools = compared => {
  const save = button('Download CSV', { id: 'compare-csv' });
  save.addEventListener('click', () => download('comparison', compareCsv(compared)));
  return element('p', { class: 'tool-buttons' }, save, printButton());
};

const comparedParts = ids => {
  if (ids.length === 0) return [element('p', { class: 'lead' }, `Choose ${noun[1]} here, or tick them in the table of grades.`), addForm(ids)];
  const compared = compareRows(ids);
  return [
    addForm(ids), compareTools(compared),
    element('div', { class: 'scrollable', role: 'region', tabindex: '0', 'aria-labelledby': 'compare-caption' }, compareTable(compared, ids)),
    compareHistory(ids), improvementParts(compared.rows),
  ];
};

const comparedTitle = names => {
  if (names.length < 2) return names[0] ?? `Compare ${noun[1]}`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

const showCompare = parameters => {
  const ids = comparedIds(parameters);
  const title = comparedTitle(ids.map(bodyName));
  compareView.replaceChildren(...[
    backLink(`All ${noun[1]}`),
    element('h1', { id: 'compare-title', tabindex: '-1' }, title),
    comparedParts(ids),
  ].flat(Infinity).filter(isShown));
  return title;
};

