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
    report.who = report.authority?.name ?? report.provider ?? 'Unknown';
    report.whoId = report.authority?.gss_code ?? report.provider ?? '';
    report.date = report.start ?? report.end ?? report.letter_date ?? report.published ?? '';
    report.year = report.date.slice(0, 4);
    return report;
  });
};

const reports = readEntries();
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

