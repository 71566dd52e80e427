// What is shown of the files: how far they are, what was found in each, and what could not be read.
export const byId = id => document.getElementById(id);

const made = (name, className, words) => {
  const node = document.createElement(name);
  if (className) node.className = className;
  if (words) node.textContent = words;
  return node;
};

export const counted = (number, one, many) => `${number.toLocaleString('en-GB')} ${number === 1 ? one : many}`;

const factWords = ({ who, framework, date, warnings }) =>
  [who ?? 'Name not printed', framework || 'not an inspection report', date, warnings > 0 && counted(warnings, 'warning', 'warnings')]
    .filter(Boolean).join(', ');

const WORDS = { waiting: () => 'waiting', reading: () => 'reading…', failed: item => item.reason,
  packed: item => counted(item.inner, 'report in it', 'reports in it'), read: item => item.facts.map(factWords).join('; ') };

// Rows are filled when the browser next draws, each once, so that many answers at once cost little.
const changed = new Set();
let isAsked = false;

const draw = () => {
  isAsked = false;
  for (const item of changed) {
    item.row ??= byId('all-files').querySelector('.files').appendChild(made('li'));
    const state = made('span', item.state === 'failed' ? 'reason' : 'soft', WORDS[item.state](item));
    item.row.replaceChildren(made('strong', '', item.name), state);
  }
  changed.clear();
};

export const showItem = item => {
  changed.add(item);
  if (isAsked) return;
  isAsked = true;
  requestAnimationFrame(draw);
};

export const showCounts = ({ total, done, failed, reports }) => {
  byId('progress').hidden = total === 0;
  byId('bar').max = Math.max(1, total);
  byId('bar').value = done;
  const words = [`${counted(done, 'file', 'files')} of ${total.toLocaleString('en-GB')} done`, counted(reports, 'report', 'reports')];
  if (failed > 0) words.push(`${counted(failed, 'file', 'files')} could not be read`);
  byId('counts').textContent = words.join(', ');
};

export const showProblem = ({ name, reason }, number) => {
  byId('problems').hidden = false;
  byId('problems-title').textContent = `${counted(number, 'file', 'files')} could not be read`;
  const row = made('li');
  row.append(made('strong', '', name), made('span', 'reason', reason));
  byId('problems').querySelector('ul').append(row);
};

export const showNote = words => {
  byId('notes').hidden = false;
  byId('notes').querySelector('ul').append(made('li', '', words));
};

export const clearList = () => {
  changed.clear();
  for (const id of ['problems', 'notes']) {
    byId(id).hidden = true;
    byId(id).querySelector('ul').replaceChildren();
  }
  byId('all-files').querySelector('.files').replaceChildren();
};
