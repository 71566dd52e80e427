// Tables as CSV files, made here and saved by the browser: nothing goes over the network.

// A spreadsheet would run a cell that begins like a formula.
const safeCell = value => /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;

const csvCell = value => {
  const words = typeof value === 'number' ? String(value) : safeCell(String(value ?? ''));
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
};

// With a byte-order mark, so that Excel recognises UTF-8.
const csvOf = rows => '\ufeff' + rows.map(row => row.map(csvCell).join(',')).join('\r\n') + '\r\n';

const download = (name, rows) => {
  const file = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv' }));
  element('a', { href: file, download: `${name}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(file), 1000);
};

// A name of a file: letters, digits and hyphens.
const fileWords = words => words.normalize('NFKD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'reports';

const BODY_COLUMNS = [
  [bodyHead, report => report.who],
  ['Code or URN', report => report.urn ?? report.authority?.gss_code],
  ['Kind', kindWords],
  ['Region', report => report.authority?.region],
];

const REPORT_COLUMNS = [
  ['Framework', frameworkWords],
  ['Inspected from', report => report.start],
  ['Inspected to', report => report.end],
  ['File', report => report.file],
];

const FINDING_COLUMNS = [
  ['Outcome', report => report.outcome],
  ['Theme', report => report.theme],
  ['Recommendations', report => report.recommendations],
  ['Priority actions', report => report.priority_actions],
];

const heads = columns => columns.map(([head]) => head);
const values = (columns, report) => columns.map(([, value]) => report ? value(report) : '');

