// An authority's inspections, the latest first.
const authorityView = byId('authority-view');

const KINDS = {
  action_plan: 'An action plan, without the inspection it responds to',
  pack: 'A document pack with no inspection',
  other: 'A document that is not a report',
};

const visitNotes = report => [
  KINDS[report.record_kind],
  report.theme && `Theme: ${report.theme}`,
  report.outcome && `Outcome: ${report.outcome}`,
  report.part && `Part of a larger document: ${report.part}`,
].filter(Boolean);

const warningNote = report => {
  const found = [report.errors && count(report.errors, 'error'), report.warnings && count(report.warnings, 'warning')];
  const words = found.filter(Boolean).join(' and ');
  return words ? element('span', { class: 'flag' }, words) : null;
};

// Whether a judgement is of the whole body, so that its scope needs no words.
const isOwnScope = scope => scope === 'local_authority' || scope === 'provider';

const gradeList = report => report.grades.length === 0
  ? element('p', { class: 'note' }, 'No grades in this document.')
  : element('dl', { class: 'grade-list' }, report.grades.map(({ scope, area, label, grade, number }) => element('div', {},
    element('dt', { title: label }, isOwnScope(scope) ? asWords(area) : `${scopeWords(scope)}: ${asWords(area)}`),
    element('dd', {}, gradeChip(grade, number)))));

const fileName = report => report.file.split(/[\\/]/).at(-1);

const timelineItem = report => element('li', {},
  element('p', { class: 'timeline-date' }, reportDates(report)),
  element('h2', {}, link({ report: report.id }, reportTitle(report))),
  visitNotes(report).map(note => element('p', { class: 'timeline-note' }, note)),
  gradeList(report),
  element('p', { class: 'note' }, `${count(report.recommendations, 'recommendation')}, from ${fileName(report)} `, warningNote(report)));

const backLink = (...words) => element('p', { class: 'back' }, element('a', { href: lastGrid() }, ...words));

const bodyFacts = ({ authority, ...report }, reports) => facts(report.kind ? [
  ['Kind', kindWords(report)],
  ['URN', report.urn],
  ['Registered provider', report.registered_provider],
  ['Local authority', authority?.name],
  ['Region', authority?.region],
  ['Reports in this page', reports],
] : [
  ['Region', authority?.region],
  ['ONS code', authority?.gss_code],
  ['Ofsted number', authority?.ofsted_urn],
  ['Reports in this page', reports],
], 'facts facts-row');

const showAuthority = id => {
  const shown = sortedReports.filter(report => (report.whoId || 'unknown') === id).reverse();
  const [latest] = shown;
  authorityView.replaceChildren(
    backLink(`All ${noun[1]}`),
    element('h1', { id: 'authority-title', tabindex: '-1' }, latest?.who ?? `No such ${noun[0]}`),
    latest ? bodyFacts(latest, shown.length) : element('p', {}, `This page has no reports on this ${noun[0]}.`),
    element('ol', { class: 'timeline' }, shown.map(timelineItem)));
  return latest?.who ?? `No such ${noun[0]}`;
};

