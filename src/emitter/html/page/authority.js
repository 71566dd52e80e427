// An authority's or other provider's page: where it is now, how it went, and its inspections, the latest first.
const authorityView = byId('authority-view');

const KINDS = {
  action_plan: 'An action plan, without the inspection it responds to',
  pack: 'A document pack with no inspection',
  other: 'A document that is not a report',
};

const warningNote = report => {
  const found = [report.errors && count(report.errors, 'error'), report.warnings && count(report.warnings, 'warning')];
  const words = found.filter(Boolean).join(' and ');
  return words ? element('span', { class: 'flag' }, words) : null;
};

// What a report without grades found; a graded one may have some of it, too.
const visitNotes = report => [
  KINDS[report.record_kind],
  report.theme && `Theme: ${themeWords(report)}`,
  report.outcome && `Outcome: ${report.outcome}`,
  report.part && `Part of a larger document: ${report.part}`,
].filter(Boolean);

const gradeList = report => report.grades.length === 0 ? null
  : element('dl', { class: 'grade-list' }, report.grades.map(grade => element('div', {},
    element('dt', { title: grade.label }, areaInScope(grade)),
    element('dd', {}, correctedNote(grade), stepNote(grade), gradeChip(grade.grade, grade.number)))));

const fileName = report => report.file.split(/[\\/]/).at(-1);

const countNote = report => element('p', { class: 'note' }, priorityTag(report.priority_actions), report.priority_actions > 0 && ' ',
  `${count(report.recommendations, 'recommendation')}, from ${fileName(report)} `, warningNote(report));

// Copies stay within reach, but count once.
const copiesNote = report => report.copies ? element('p', { class: 'timeline-note' },
  `This inspection is here ${report.copies.length + 1} times and counts once. Also: `,
  report.copies.map((copy, at) => [at > 0 && ', ', link({ report: copy.id }, fileName(copy))])) : null;

const timelineItem = report => element('li', { class: report.grades.length ? null : 'ungraded' },
  element('p', { class: 'timeline-date' }, reportDates(report)),
  element('h3', {}, link({ report: report.id }, reportTitle(report))),
  visitNotes(report).map(note => element('p', { class: 'timeline-note' }, note)),
  report.grades.length === 0 && !report.outcome && element('p', { class: 'timeline-note soft' }, 'No grades in this document.'),
  gradeList(report), countNote(report), copiesNote(report));

const backLink = (...words) => element('p', { class: 'back' }, element('a', { href: lastGrid() }, ...words));

const bodyFacts = ({ authority, ...report }, number) => facts(report.kind ? [
  ['Kind', kindWords(report)],
  ['URN', report.urn],
  ['Registered provider', report.registered_provider],
  ['Local authority', authority?.name],
  ['Region', authority?.region],
  ['Reports in this page', number],
] : [
  ['Region', authority?.region],
  ['ONS code', authority?.gss_code],
  ['Ofsted number', authority?.ofsted_urn],
  ['Reports in this page', number],
], 'facts facts-row');

const historySection = shown => {
  const figure = historyFigure(areaHistories(shown), shown.filter(({ grades, date }) => grades.length === 0 && date), `Grades of ${shown.at(-1).who}`);
  return figure && [element('h2', {}, 'Grades over the years'), figure];
};

const topicsSection = shown => {
  const figure = topicsFigure(shown, `Recommendations to ${shown.at(-1).who} by topic`, name => ({ rows: 'reports', name: shown.at(-1).who, topic: name }));
  return figure && [element('h2', {}, 'What it was told to improve'), figure];
};

const bodyTools = (id, shown) => {
  const save = button('Download CSV');
  save.addEventListener('click', () => download(`grades-${fileWords(bodyName(id))}`, historyRows(shown)));
  return element('p', { class: 'tool-buttons' }, bodies.size > 1 && compareLink([id], 'Compare with…'), save, printButton());
};

const printButton = () => {
  const made = button('Print');
  made.addEventListener('click', () => window.print());
  return made;
};

const bodyParts = (id, shown) => [
  bodyFacts(shown.at(-1), numberWords(shown.length)),
  bodyTools(id, shown),
  historySection(shown),
  topicsSection(shown),
  element('h2', {}, 'Inspections, the latest first'),
  element('ol', { class: 'timeline' }, [...shown].reverse().map(timelineItem)),
];

const showAuthority = id => {
  const shown = bodies.get(id);
  const title = bodyName(id);
  authorityView.replaceChildren(...[
    backLink(`All ${noun[1]}`),
    element('h1', { id: 'authority-title', tabindex: '-1' }, title),
    shown ? bodyParts(id, shown) : element('p', {}, `This page has no reports on this ${noun[0]}.`),
  ].flat(Infinity).filter(isShown));
  return title;
};

