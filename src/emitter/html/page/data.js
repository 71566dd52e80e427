// Who was inspected, and what tells it from others.
const councilOf = ({ authority, provider }) =>
  ({ who: authority?.name ?? provider ?? 'Unknown', whoId: authority?.gss_code ?? provider ?? '' });

// Many schools have the same name, so without a number a report is not joined with others. A home's name is not printed.
const providerOf = ({ provider, urn, id }) =>
  ({ who: provider ?? (urn ? `URN ${urn}` : 'Name not printed'), whoId: urn ?? id });

// The reports of the page: their entries at once, their whole records when they are opened.
const readEntries = () => {
  const taken = new Map();
  return Array.from(document.querySelectorAll('script.entry'), node => {
    const report = JSON.parse(node.textContent);
    report.packed = node.nextElementSibling;
    // The same file may be on the page twice, and one file may contain several reports.
    const digest = report.sha256.slice(0, 12) || 'report';
    const before = taken.get(digest) ?? 0;
    taken.set(digest, before + 1);
    report.id = before ? `${digest}-${before + 1}` : digest;
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

const noun = nounOf(reports);
const hasProviders = reports.some(report => report.kind);
const reportsById = new Map(reports.map(report => [report.id, report]));

const frameworkWords = report => report.framework === 'unknown' ? 'Framework not known' : asWords(report.framework);

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

// Browsers from 2023 on can inflate.
const openRecord = async report => {
  const packed = Uint8Array.from(atob(report.packed.textContent), character => character.charCodeAt(0));
  const inflated = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(inflated).json();
};

