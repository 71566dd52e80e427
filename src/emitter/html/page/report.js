// A report: what it is, its warnings, grades and recommendations. The text is in text.js.
const reportView = byId('report-view');

const names = people => people.map(({ name, role }) => role ? `${name}, ${role}` : name).join('; ');

const reportFacts = (report, record) => {
  const { inspection, provider, source, letter } = record;
  return facts([
    ['Title as printed', record.framework.title],
    ['Inspected', provider.name ?? 'Not printed'],
    ['Kind', report.kind && kindWords(report)],
    ['URN', provider.urn],
    ['Registered provider', provider.registered_provider],
    ['Local authority', report.authority && `${report.authority.name}, ${report.authority.region}`],
    ['Type of inspection', inspection.type],
    ['Inspection number', inspection.number],
    ['Dates as printed', inspection.printed && [inspection.printed, ' ', placeNote(inspection)]],
    ['Published', inspection.published && dateWords(inspection.published)],
    ['Letter of', letter?.date && dateWords(letter.date)],
    ['Letter to', letter && letter.addressees.map(({ name, role, organisation }) => [name, role, organisation].filter(Boolean).join(', ')).join('; ')],
    ['Signed by', letter && names(letter.signatories)],
    [inspection.lead_inspectors.length > 1 ? 'Lead inspectors' : 'Lead inspector', inspection.lead_inspectors.map(({ name }) => name).join('; ')],
    ['Inspectors', names(inspection.inspectors.filter(({ name }) => !inspection.lead_inspectors.some(lead => lead.name === name)))],
    ['Inspectorates', inspection.inspectorates.join('; ')],
    ['Theme', record.theme],
    ['Age group', inspection.age_group],
    ['Previous inspection', inspection.previous?.printed],
    ['Next inspection', inspection.next?.printed],
    ['Partners', record.partnership_details.map(({ name, people }) => people ? `${name} (${people})` : name).join('; ')],
    ['File', source.pages ? `${source.file} (${count(source.pages, 'page')})` : source.file],
    ['Part', source.part?.title],
  ]);
};

const warningItem = ({ severity, code, message, printed, ...place }) => element('li', { class: `warning warning-${severity}` },
  element('p', {}, element('strong', { class: 'severity' }, capital(severity)), ' ', message, ' ', placeNote(place)),
  element('p', { class: 'note' }, `Code ${code}`, printed.length > 0 && `; printed: ${printed.map(words => `“${words}”`).join(', ')}`));

const SEVERITIES = ['error', 'warning', 'notice'];
const worstFirst = (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);

const warningList = ({ warnings }) => warnings.length === 0 ? null : [
  element('h2', {}, 'Warnings'),
  element('p', {}, 'These values are uncertain, missing, or printed differently in different places. Compare them with the report itself.'),
  element('ul', { class: 'warnings' }, [...warnings].sort(worstFirst).map(warningItem)),
];

const finding = ({ kind, printed, ...place }) =>
  element('li', {}, `${asWords(kind)}: “${printed}” `, placeNote(place));

// On a phone the cells are stacked; the roles keep it a table for screen readers.
const gradeRow = (judgement, number) => element('tr', { role: 'row' },
  element('th', { scope: 'row', role: 'rowheader' }, judgement.label,
    !isOwnScope(judgement.scope) && element('span', { class: 'note' }, scopeWords(judgement.scope))),
  element('td', { role: 'cell' }, gradeChip(judgement.grade, number)),
  element('td', { role: 'cell' }, judgement.found_in.length > 0
    ? element('ul', { class: 'plain' }, judgement.found_in.map(finding))
    : [`“${judgement.printed}” `, placeNote(judgement)]));

const gradeTable = ({ judgements }, { grades }) => judgements.length === 0 ? null : [
  element('h2', { id: 'report-grades' }, 'Grades'),
  element('table', { class: 'lines stacked', role: 'table', 'aria-labelledby': 'report-grades' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ['Area', 'Grade', 'Where it is printed'].map(words =>
      element('th', { scope: 'col', role: 'columnheader' }, words)))),
    element('tbody', { role: 'rowgroup' }, judgements.map((judgement, index) => gradeRow(judgement, grades[index]?.number)))),
];

// A table may be wider than a phone; then it scrolls by itself, for the keyboard too.
const scrollable = (labelledBy, table) =>
  element('div', { class: 'scrollable', role: 'region', tabindex: '0', 'aria-labelledby': labelledBy }, table);

const quoted = (title, rows, wordsOf) => rows.length === 0 ? null : [
  element('h2', {}, title),
  element('ul', { class: 'quotes' }, rows.map(row => element('li', {}, wordsOf(row), ' ', placeNote(row)))),
];

const complianceRow = ({ part, label, outcome, printed, ...place }) => element('tr', { role: 'row' },
  element('th', { scope: 'row', role: 'rowheader' }, label, part && element('span', { class: 'note' }, part)),
  element('td', { role: 'cell' }, gradeChip(outcome)),
  element('td', { role: 'cell' }, `“${printed}” `, placeNote(place)));

const complianceTable = ({ compliance }) => compliance.length === 0 ? null : [
  element('h2', { id: 'report-compliance' }, 'Standards and requirements'),
  element('table', { class: 'lines stacked', role: 'table', 'aria-labelledby': 'report-compliance' },
    element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ['Standard', 'Outcome', 'Where it is printed'].map(words =>
      element('th', { scope: 'col', role: 'columnheader' }, words)))),
    element('tbody', { role: 'rowgroup' }, compliance.map(complianceRow))),
];

const judgementsInWords = record => [
  record.outcome && quoted('Outcome', [record.outcome], ({ text }) => text),
  quoted('Judgements in words', record.verdicts, ({ area, text }) => area ? `${area}: ${text}` : text),
  record.limiting_judgement && [element('h2', {}, 'Limiting judgement'), element('p', {}, record.limiting_judgement.text)],
];

const recommendationItem = (item, id) => element('li', {},
  item.number && element('span', { class: 'number' }, item.number),
  element('div', {},
    element('p', {}, item.priority === 'priority_action' && [element('strong', { class: 'tag' }, 'Priority action'), ' '], item.text),
    element('p', { class: 'note' }, placeNote(item),
      item.responsible_body && `Responsible: ${item.responsible_body}`,
      item.regulation && element('span', {}, `${item.regulation} `),
      item.due_date && element('span', {}, `Due ${dateWords(item.due_date)} `),
      item.paragraph && link({ report: id, at: item.paragraph }, 'In the text'))));

// Groups as printed, in the order of print.
const recommendationList = ({ recommendations }, id) => {
  const groups = new Map();
  for (const item of recommendations) {
    const words = [item.group, item.timescale_printed ?? (item.timescale && asWords(item.timescale))];
    const title = [...new Set(words.filter(Boolean))].join(' – ') || 'Without a heading';
    groups.set(title, [...(groups.get(title) ?? []), item]);
  }
  return groups.size === 0 ? null : [
    element('h2', { id: 'report-recommendations' }, 'Recommendations'),
    [...groups].map(([title, items]) => [
      element('h3', {}, title),
      element('ul', { class: 'recommendations' }, items.map(item => recommendationItem(item, id))),
    ]),
  ];
};

const actionPlan = ({ action_plan: rows }) => rows.length === 0 ? null : [
  element('h2', {}, 'Action plan'),
  element('ul', { class: 'recommendations' }, rows.map(row => element('li', {},
    facts([...Object.entries(row.columns), ['Place', placeWords(row)]], 'facts facts-close')))),
];

const reportHead = report => [
  backLink(`All ${noun[1]}`),
  element('p', { class: 'over-title' }, report.authority || report.provider || report.kind
    ? link({ authority: report.whoId || 'unknown' }, report.who) : report.who),
  element('h1', { id: 'report-title', tabindex: '-1' }, reportTitle(report)),
  element('p', { class: 'lead' }, reportDates(report)),
];

const reportBody = (report, record) => [
  reportFacts(report, record),
  contents(record, report.id),
  warningList(record),
  gradeTable(record, report),
  judgementsInWords(record),
  complianceTable(record),
  recommendationList(record, report.id),
  actionPlan(record),
  quoted('Earlier judgements that the report quotes', record.previous_judgements, ({ text }) => text),
  reportText(record),
].flat(Infinity).filter(Boolean);

// The heading appears at once; the rest follows when it has been unpacked.
const showReport = async id => {
  const report = reportsById.get(id);
  if (!report) {
    reportView.replaceChildren(backLink(`All ${noun[1]}`),
      element('h1', { id: 'report-title', tabindex: '-1' }, 'No such report in this page'));
    return;
  }
  const opening = element('p', { role: 'status' }, 'Opening the report…');
  reportView.replaceChildren(...reportHead(report), opening);
  try {
    const record = await openRecord(report);
    if (opening.isConnected) opening.replaceWith(...reportBody(report, record));
  } catch {
    opening.replaceChildren('This browser can’t open the report’s text. Any browser from 2023 or later can.');
  }
};

