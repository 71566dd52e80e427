// What a report is: its form, dates, people and file.
const names = people => people.map(({ name, role }) => role ? `${name}, ${role}` : name).join('; ');

const addressees = letter => letter.addressees.map(({ name, role, organisation }) => [name, role, organisation].filter(Boolean).join(', ')).join('; ');

const letterFacts = letter => letter ? [
  ['Letter of', letter.date && dateWords(letter.date)],
  ['Letter to', addressees(letter)],
  ['Signed by', names(letter.signatories)],
] : [];

const peopleFacts = ({ lead_inspectors: leads, inspectors, inspectorates }) => [
  [leads.length > 1 ? 'Lead inspectors' : 'Lead inspector', leads.map(({ name }) => name).join('; ')],
  ['Inspectors', names(inspectors.filter(({ name }) => !leads.some(lead => lead.name === name)))],
  ['Inspectorates', inspectorates.join('; ')],
];

const bodyOf = (report, { provider }) => [
  ['Inspected', provider.name ?? 'Not printed'],
  ['Kind', report.kind && kindWords(report)],
  ['URN', provider.urn],
  ['Registered provider', provider.registered_provider],
  ['Local authority', report.authority && `${report.authority.name}, ${report.authority.region}`],
];

// A link that was given with the report; other kinds of address than the web's stay words.
const linkOut = address => address && (/^https?:\/\//i.test(address)
  ? element('a', { href: address, rel: 'noreferrer', target: '_blank' }, address) : address);

const reportFacts = (report, record) => {
  const { inspection, source, letter } = record;
  return [element('h2', { id: 'at-about', tabindex: '-1' }, 'About this report'), facts([
    ['Title as printed', record.framework.title],
    ...bodyOf(report, record),
    ['Type of inspection', inspection.type],
    ['Inspection number', inspection.number],
    ['Dates as printed', inspection.printed && [inspection.printed, ' ', placeNote(inspection)]],
    ['Published', inspection.published && [dateWords(inspection.published), inspection.published_given && ', not printed, but given with the report']],
    ['Link', linkOut(source.link)],
    ...letterFacts(letter),
    ...peopleFacts(inspection),
    ['Theme', record.theme],
    ['Age group', inspection.age_group],
    ['Previous inspection', inspection.previous?.printed],
    ['Next inspection', inspection.next?.printed],
    ['Partners', record.partnership_details.map(({ name, people }) => people ? `${name} (${people})` : name).join('; ')],
    ['File', source.pages ? `${source.file} (${count(source.pages, 'page')})` : source.file],
    ['Part', source.part?.title],
  ])];
};

