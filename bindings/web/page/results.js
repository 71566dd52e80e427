// The outputs: the page of all reports, and what can be saved.
import { byId, counted } from './list.js';
import { runOnce } from './pool.js';

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv', zip: 'application/zip',
  json: 'application/json', jsonl: 'application/jsonl', markdown: 'text/markdown', html: 'text/html' };
const NAME = 'ofsted-reports';

let pageAddress = null;

const output = (engine, files, format, table, type) => runOnce(engine, { task: 'assemble', format, table, type,
  array: files.length !== 1 || files[0].lengths.length !== 2, files: files.map(({ blob, lengths }) => ({ blob, lengths })) });

// The frame isn't a sandbox: in one, browsers forbid the page to follow its own links. What it may run and load is what its
// own policy and this page's both allow: its own script, and nothing else.
export const showPage = async (engine, files) => {
  const { blob, reason } = await output(engine, files, 'html', undefined, TYPES.html);
  if (reason) return reason;
  if (pageAddress) URL.revokeObjectURL(pageAddress);
  pageAddress = URL.createObjectURL(blob);
  byId('own-tab').href = pageAddress;
  byId('shown').src = pageAddress;
  byId('results').hidden = false;
  return null;
};

export const hidePage = () => {
  byId('results').hidden = true;
  byId('shown').removeAttribute('src');
};

const save = (blob, name) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

// One of the buttons was pressed.
export const saveAs = async (engine, files, extensions, { format, table }, tell) => {
  const isZip = format === 'csv' && !table;
  const ending = isZip ? 'zip' : extensions.get(format);
  tell(`Making the ${ending.toUpperCase()} file…`);
  const { blob, notes, reason } = await output(engine, files, format, table, isZip ? TYPES.zip : TYPES[format]);
  if (reason) {
    tell(`The file could not be made: ${reason}`);
    return;
  }
  save(blob, `${table ?? NAME}.${ending}`);
  tell([`Saved ${counted(files.length, 'file', 'files')} as ${table ?? NAME}.${ending}.`, ...notes.map(note => `${note}.`)].join(' '));
};
