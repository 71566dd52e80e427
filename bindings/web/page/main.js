// The page: takes files, has them read, and offers what was found.
import { loadEngine } from './engine-in-folder.js';
import { chosen, chosenFolder, dropped } from './files.js';
import { byId, clearList, counted, showCounts, showItem, showNote, showProblem } from './list.js';
import { PLEASE_REPORT, Pool, runOnce } from './pool.js';
import { hidePage, saveAs, showPage } from './results.js';

const tell = words => { byId('status').textContent = words; };

// Every input in the order of the output; a zip is followed by what is in it.
let items = [];
let counts = { total: 0, done: 0, failed: 0, reports: 0 };
let zips = 0;
// What was asked before somebody started again is of no interest.
let round = 0;
let extensions = new Map();

const started = loadEngine().then(engine => {
  const size = Math.max(1, Math.min(navigator.hardwareConcurrency || 2, 16));
  return { engine, pool: new Pool(engine, { size, seconds: Number(document.body.dataset.seconds) }) };
});

const isDone = ({ state }) => state !== 'waiting' && state !== 'reading';
const readable = () => items.filter(({ state }) => state === 'read');

const fail = (item, reason) => {
  Object.assign(item, { state: 'failed', reason });
  counts.failed += 1;
  showProblem(item, counts.failed);
};

const LEFT_NAMED = 20;
const leftWords = left => `${counted(left.length, 'file in it is no report and was', 'files in it are no reports and were')} not read: `
  + left.slice(0, LEFT_NAMED).join(', ') + (left.length > LEFT_NAMED ? ` and ${left.length - LEFT_NAMED} more` : '');

// A zip's files take its place.
const enter = (item, { reports, problems, left }) => {
  Object.assign(item, { state: 'packed', inner: reports.length });
  if (left.length > 0) showNote(`${item.name}: ${leftWords(left)}`);
  const inner = [...reports.map(({ name, way }) => ({ name, way, file: item.file, key: item.key })), ...problems];
  return add(inner, items.indexOf(item) + 1);
};

const take = (item, { facts, lengths, blob }) => {
  Object.assign(item, { state: 'read', facts, lengths, blob });
  counts.reports += facts.length;
};

const read = async item => {
  const { pool } = await started;
  const [asked, { name, file, way, key }] = [round, item];
  item.state = 'reading';
  showItem(item);
  const answer = await pool.run({ task: 'read', name, file, way, key });
  if (asked !== round) return;
  if (answer.reason) fail(item, answer.reason);
  else if (!answer.packed) take(item, answer);
  const inner = answer.packed && enter(item, answer.packed);
  counts.done += 1;
  showItem(item);
  showCounts(counts);
  await inner;
};

const begin = item => {
  counts.total += 1;
  item.state = 'waiting';
  showItem(item);
  if (!item.reason) return read(item);
  fail(item, item.reason);
  counts.done += 1;
  return null;
};

const add = (found, at = items.length) => {
  items.splice(at, 0, ...found);
  return Promise.all(found.map(begin));
};

const finish = async () => {
  const { engine } = await started;
  const files = readable();
  if (files.length === 0) {
    tell('No report could be read.');
    return;
  }
  const asked = round;
  const reason = await showPage(engine, files);
  if (asked !== round) return;
  tell(reason ? `The page could not be made: ${reason}${PLEASE_REPORT}`
    : `${counted(counts.reports, 'report is', 'reports are')} ready below.`);
};

const isHere = ({ name, file }) => items.some(item => !item.way && item.name === name && item.file?.size === file?.size
  && item.file?.lastModified === file?.lastModified);

const takeFiles = async found => {
  const fresh = found.filter(input => !isHere(input));
  if (fresh.length < found.length) showNote(`${counted(found.length - fresh.length, 'file was', 'files were')} here already`);
  if (fresh.length === 0) return;
  for (const input of fresh) input.key = zips += 1;
  tell(`Reading ${counted(fresh.length, 'file', 'files')}…`);
  const asked = round;
  const all = add(fresh);
  showCounts(counts);
  try {
    await all;
  } catch (error) {
    tell(`The page could not start: ${error.message}`);
    return;
  }
  showCounts(counts);
  if (asked === round && items.every(isDone)) await finish();
};

const restart = async () => {
  round += 1;
  items = [];
  counts = { total: 0, done: 0, failed: 0, reports: 0 };
  clearList();
  hidePage();
  showCounts(counts);
  tell('');
  byId('choose-files').focus();
  (await started).pool.clear();
};

const fillTables = ({ formats, tables }) => {
  extensions = new Map(formats.map(({ name, extension }) => [name, extension]));
  byId('table').append(...tables.map(({ name }) => new Option(name.replaceAll('_', ' '), name)));
};

const onSave = async ({ currentTarget: button }) => {
  if (button.disabled) return;
  const { engine } = await started;
  button.disabled = true;
  const { format, table } = button.dataset;
  await saveAs(engine, readable(), extensions, { format, table: table && byId('table').value }, tell);
  button.disabled = false;
  button.focus();
};

const listen = () => {
  const over = isOver => byId('drop').classList.toggle('over', isOver);
  document.addEventListener('dragover', event => { event.preventDefault(); over(true); });
  document.addEventListener('dragleave', event => event.relatedTarget ?? over(false));
  document.addEventListener('drop', event => {
    event.preventDefault();
    over(false);
    dropped(event.dataTransfer).then(takeFiles);
  });
  for (const [button, input, taken] of [['choose-files', 'files', chosen], ['choose-folder', 'folder', chosenFolder]]) {
    byId(button).addEventListener('click', () => byId(input).click());
    byId(input).addEventListener('change', () => {
      takeFiles(taken(byId(input).files));
      byId(input).value = '';
    });
  }
  byId('restart').addEventListener('click', restart);
  document.querySelectorAll('[data-format]').forEach(button => button.addEventListener('click', onSave));
};

listen();
started.then(({ engine }) => runOnce(engine, { task: 'outputs' })).then(fillTables)
  .catch(error => tell(`The page could not start: ${error.message}`));
