// An authority's inspections, the latest first.
const authorityView = byId('authority-view');

const KINDS = {
  action_plan: 'An action plan, without the inspection it responds to',
  pack: 'A document pack with no inspection',
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

const gradeList = report => report.grades.length === 0
  ? element('p', { class: 'note' }, 'No grades in this document.')
  : element('dl', { class: 'grade-list' }, report.grades.map(({ scope, area, label, grade }) => element('div', {},
    element('dt', { title: label }, scope === 'local_authority' ? asWords(area) : `${scopeWords(scope)}: ${asWords(area)}`),
    element('dd', {}, gradeChip(grade)))));

const fileName = report => report.file.split(/[\\/]/).at(-1);

const timelineItem = report => element('li', {},
  element('p', { class: 'timeline-date' }, reportDates(report)),
  element('h2', {}, link({ report: report.id }, reportTitle(report))),
  visitNotes(report).map(note => element('p', { class: 'timeline-note' }, note)),
  gradeList(report),
  element('p', { class: 'note' }, `${count(report.recommendations, 'recommendation')}, from ${fileName(report)} `, warningNote(report)));

const backLink = (...words) => element('p', { class: 'back' }, element('a', { href: lastGrid() }, ...words));

const showAuthority = id => {
  const shown = sortedReports.filter(report => (report.whoId || 'unknown') === id).reverse();
  const [latest] = shown;
  const authority = latest?.authority;
  authorityView.replaceChildren(
    backLink('All authorities'),
    element('h1', { id: 'authority-title', tabindex: '-1' }, latest?.who ?? 'No such authority'),
    latest ? facts([
      ['Region', authority?.region],
      ['ONS code', authority?.gss_code],
      ['Ofsted number', authority?.ofsted_urn],
      ['Reports in this page', shown.length],
    ], 'facts facts-row') : element('p', {}, 'This page has no reports on this authority.'),
    element('ol', { class: 'timeline' }, shown.map(timelineItem)));
  return latest?.who ?? 'No such authority';
};

