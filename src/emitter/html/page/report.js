// A report: its grades, what needs to improve, what it is, and then its text, which is in text.js.
const reportView = byId('report-view');

// A table may be wider than a phone; then it scrolls by itself, for the keyboard too.
const scrollable = (labelledBy, table) =>
  element('div', { class: 'scrollable', role: 'region', tabindex: '0', 'aria-labelledby': labelledBy }, table);

const recommendationItem = (item, id) => element('li', {},
  item.number && element('span', { class: 'number' }, item.number),
  element('div', {},
    element('p', {}, priorityMark(item), item.text),
    element('p', { class: 'note' }, placeNote(item),
      item.responsible_body && element('span', {}, `Responsible: ${item.responsible_body}`),
      item.regulation && element('span', {}, `${item.regulation} `),
      item.due_date && element('span', {}, `Due ${dateWords(item.due_date)} `),
      item.paragraph && element('span', { class: 'to-text' }, link({ report: id, at: item.paragraph }, 'In the text')))));

const recommendationGroup = ({ group, timescale, timescale_printed: printed }) =>
  [...new Set([group, printed ?? (timescale && asWords(timescale))].filter(Boolean))].join(' – ');

// Groups as printed, in the order of print. A single group without words needs no heading.
const recommendationList = ({ recommendations }, id) => {
  const groups = groupBy(recommendations, recommendationGroup);
  return groups.size === 0 ? null : [
    element('h2', { id: 'at-recommendations', tabindex: '-1' }, IMPROVE),
    element('p', { class: 'note' }, `${count(recommendations.length, 'recommendation')}, as the report lists them.`),
    [...groups].map(([title, items]) => [
      isOwnHeading(title) ? null : element('h3', {}, title || 'Without a heading'),
      element('ul', { class: 'recommendations' }, items.map(item => recommendationItem(item, id))),
    ]),
  ];
};

// A heading that says the same as the one above it is left out.
const IMPROVE = 'What needs to improve';
const isOwnHeading = title => ['', IMPROVE].includes(title.replace(/[?:]/g, ''));

const actionPlan = ({ action_plan: rows }) => rows.length === 0 ? null : [
  element('h2', {}, 'Action plan'),
  element('ul', { class: 'recommendations' }, rows.map(row => element('li', {},
    facts([...Object.entries(row.columns), ['Place', placeWords(row)]], 'facts facts-close')))),
];

// Values that the person who made this page has put right.
const corrections = ({ corrected = [] }) => corrected.length === 0 ? null : [
  element('h2', {}, 'Corrected values'),
  element('ul', { class: 'quotes' }, corrected.map(({ field, read, value, reason }) =>
    element('li', {}, `${field}: ${String(value)}, read as ${String(read)}`, reason && element('span', { class: 'note' }, reason)))),
];

const reportHead = report => [
  backLink(`All ${noun[1]}`),
  element('p', { class: 'over-title' }, report.authority || report.provider || report.kind
    ? link({ authority: report.whoId || 'unknown' }, report.who) : report.who),
  element('h1', { id: 'report-title', tabindex: '-1' }, reportTitle(report)),
  element('p', { class: 'lead' }, reportDates(report)),
  report.copyOf && element('p', { class: 'note' }, 'A copy of ', link({ report: report.copyOf.id }, 'another report of this inspection'), ', which is counted.'),
  copiesNote(report),
];

const reportBody = (report, record, terms) => [
  doubts(report),
  summary(report, record),
  gradeTable(record, report),
  judgementsInWords(record),
  complianceTable(record),
  recommendationList(record, report.id),
  actionPlan(record),
  corrections(record),
  reportFacts(report, record),
  warningList(record),
  quoted('Earlier judgements that the report quotes', record.previous_judgements, ({ text }) => text),
  contents(record, report.id),
  reportText(record, terms),
].flat(Infinity).filter(isShown);

// The parts of a long page, for a quick way to them.
const partLinks = (report, parts) => {
  const found = parts.filter(part => part.id?.startsWith('at-') && part.tagName === 'H2');
  return element('nav', { class: 'part-links', 'aria-label': 'Parts of this page' }, element('ul', {}, found.map(part =>
    element('li', {}, link({ report: report.id, at: part.id.slice(3) }, part.textContent)))));
};

const noReport = () => reportView.replaceChildren(backLink(`All ${noun[1]}`),
  element('h1', { id: 'report-title', tabindex: '-1' }, 'No such report in this page'));

// The heading appears at once; the rest follows when it has been unpacked.
const showReport = async (id, terms) => {
  const report = reportsById.get(id);
  if (!report) return noReport();
  const opening = element('p', { role: 'status' }, 'Opening the report…');
  reportView.replaceChildren(...[...reportHead(report), opening].filter(isShown));
  try {
    const record = await openRecord(report);
    const parts = reportBody(report, record, terms);
    if (opening.isConnected) opening.replaceWith(partLinks(report, parts), ...parts);
  } catch {
    opening.replaceChildren('This browser can’t open the report’s text. Any browser from 2023 or later can.');
  }
};

