// The page in its pieces: entries, what is between them and the records (the comparisons and the script), and the records.
const ENTRY = /<script type="application\/json" class="entry">(.*?)<\/script>\n/g;
const RECORD = /<script type="application\/octet-stream" class="record">(.*?)<\/script>\n/g;
const STEPS = /<script type="application\/json" id="changes">.*?<\/script>\n/;

export const piecesOf = page => {
  const entries = [...page.matchAll(ENTRY)], records = [...page.matchAll(RECORD)];
  if (entries.length === 0 || entries.length !== records.length) throw new Error('the page has other pieces than these tests know');
  const end = ({ index, 0: text }) => index + text.length;
  return { start: page.slice(0, entries[0].index), between: page.slice(end(entries.at(-1)), records[0].index), end: page.slice(end(records.at(-1))),
    reports: entries.map(([, entry], at) => ({ entry: JSON.parse(entry), packed: records[at][1] })) };
};

const inert = value => JSON.stringify(value).replaceAll('<', '\\u003c');

// A page with other reports and, if they are given, other comparisons.
export const pageOf = ({ start, between, end }, reports, steps) => [start,
  ...reports.map(({ entry }) => `<script type="application/json" class="entry">${inert(entry)}</script>\n`),
  steps ? between.replace(STEPS, () => `<script type="application/json" id="changes">${inert(steps)}</script>\n`) : between,
  ...reports.map(({ packed }) => `<script type="application/octet-stream" class="record">${packed}</script>\n`), end].join('');
