// Who was inspected, and what tells it from others.
const councilOf = ({ authority, provider }) =>
  ({ who: authority?.name ?? provider ?? 'Unknown', whoId: authority?.gss_code ?? provider ?? '' });

// Many schools have the same name, so without a number a report is not joined with others. A home's name is not printed.
const providerOf = ({ provider, urn, id }) =>
  ({ who: provider ?? (urn ? `URN ${urn}` : 'Name not printed'), whoId: urn ?? id });

// The reports of the page: their entries at once, their whole records when they are opened.
const readEntries = () => {
  const taken = new Map();
  return Array.from(document.querySelectorAll('script.entry'), (node, place) => {
    const report = { ...JSON.parse(node.textContent), place };
    // The same file may be on the page twice.
    const id = report.report_id || report.sha256 || 'report';
    const before = taken.get(id) ?? 0;
    taken.set(id, before + 1);
    report.id = before ? `${id}.${before + 1}` : id;
    Object.assign(report, report.kind ? providerOf(report) : councilOf(report));
    report.date = report.start ?? report.end ?? report.letter_date ?? report.published ?? '';
    report.year = report.date.slice(0, 4);
    return report;
  });
};

const reports = readEntries();
// What the rows are called: authorities, unless other providers are among them.
const nounOf = shown => {
  if (!shown.some(report => report.kind)) return ['authority', 'authorities'];
  return shown.every(report => report.kind) ? ['provider', 'providers'] : ['authority or provider', 'authorities and providers'];
};

// The place of each name in the alphabet, so that rows are sorted by numbers.
const rankNames = () => {
  const ranked = [...new Set(reports.map(({ who }) => who))].sort(collator.compare);
  const ranks = new Map(ranked.map((who, rank) => [who, rank]));
  for (const report of reports) report.nameRank = ranks.get(report.who);
};

rankNames();
const noun = nounOf(reports);
const hasProviders = reports.some(report => report.kind);
const reportsById = new Map(reports.map(report => [report.id, report]));

// What an inspection is called, and when it was.
const reportTitle = report => {
  const name = report.framework_name || report.title || 'Document';
  return report.visit_number ? `${name}, visit ${report.visit_number}` : name;
};

const reportDates = report => {
  if (report.start || report.end) return periodWords(report.start, report.end);
  if (report.letter_date) return `Letter of ${dateWords(report.letter_date)}`;
  return report.published ? `Published ${dateWords(report.published)}` : 'Date not printed';
};

const bytesOf = base64 => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = characters.charCodeAt(at);
  return bytes;
};

// The records come after this script, in the order of the entries; a long page is shown before the browser has them all.
const whole = new Promise(done => {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', done);
  else done();
});
const records = document.getElementsByClassName('record');
const CUT = 'This file was cut short on its way here, so some reports can’t be opened or searched. Get another copy of it.';
whole.then(() => byId('end') ?? byId('main').prepend(element('p', { id: 'cut', role: 'alert' }, CUT)));

// Browsers from 2023 on can inflate.
const openRecord = async report => {
  await whole;
  const inflated = new Blob([bytesOf(records[report.place].textContent)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).json();
};

