// The engine without a browser: its records and outputs are the program's, byte for byte. PROGRAM names the program, CORPUS
// a folder of real reports.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bytesOf, dist, fixtures, inFolder, root, run, scratch, tidy } from './program.js';
import { cells, unzip, zip } from './zip.js';

const { Assembler, Packed, initSync, outputs, read } = await import(pathToFileURL(join(dist, 'engine/engine.js')).href);
initSync({ module: readFileSync(join(dist, 'engine/engine_bg.wasm')) });
after(tidy);

// A file's record lines; none if it can't be read.
const lines = (name, bytes = bytesOf(name)) => {
  let records;
  try {
    records = read(name, bytes, ['jsonl']);
  } catch (error) {
    assert.ok(error.message.length > 20, `${name}: ${error.message}`);
    assert.ok(!(error instanceof WebAssembly.RuntimeError), `${name}: ${error.message}`);
    return [];
  }
  const all = Buffer.from(records.takeBytes());
  return Array.from(records.lengths, (length, at) => all.subarray(...[0, length].map(end =>
    records.lengths.slice(0, at).reduce((sum, one) => sum + one, 0) + end)));
};

const assembled = (records, format, table) => {
  const assembler = new Assembler(format, table, true);
  records.forEach(line => assembler.record(line));
  assembler.finish();
  return Buffer.from(assembler.take());
};

// Where they differ, rather than both of them.
const assertSame = (own, other, what) => {
  if (Buffer.compare(own, other) === 0) return;
  const at = own.findIndex((byte, index) => byte !== other[index]);
  assert.fail(`${what}: ${own.length} and ${other.length} bytes differ at ${at}: ${own.subarray(at - 40, at + 40)} / ${other.subarray(at - 40, at + 40)}`);
};

const records = fixtures().flatMap(name => lines(name));
const { formats, tables } = JSON.parse(outputs());

test('records of all fixtures', () => {
  assert.ok(records.length > 100);
  assertSame(Buffer.concat(records), run(['--format', 'jsonl', ...fixtures()]), 'JSON Lines');
});

test('what the fixtures print, as people have noted it', () => {
  const stems = readdirSync(join(root, 'fixtures')).filter(name => name.endsWith('.expected.json')).map(name => name.replace('.expected.json', ''));
  assert.ok(stems.length > 40);
  const grades = judgements => judgements.map(({ area, grade }) => `${area} ${grade}`).sort();
  for (const stem of stems) {
    const wanted = JSON.parse(bytesOf(`fixtures/${stem}.expected.json`));
    for (const name of fixtures().filter(path => path.startsWith(`fixtures/${stem}.`))) {
      const found = lines(name).map(line => JSON.parse(line));
      assert.equal(found.length, 1, name);
      const [{ framework, inspection, judgements }] = found;
      assert.equal(framework.code, wanted.framework, name);
      if ('start' in wanted) assert.deepEqual([inspection.start, inspection.end], [wanted.start, wanted.end], name);
      if (wanted.judgements) assert.deepEqual(grades(judgements), grades(wanted.judgements), name);
    }
  }
});

for (const { name, extension } of formats.filter(({ name: format }) => !['csv', 'xlsx'].includes(format))) {
  test(`the format ${name}`, () => {
    const path = inFolder('', `all-${name}.${extension}`);
    run(['--format', name, '-o', path, ...fixtures()]);
    assertSame(assembled(records, name), readFileSync(path), name);
  });
}

test('CSV is the folder of tables, zipped', () => {
  const folder = inFolder('csv');
  mkdirSync(folder, { recursive: true });
  run(['--format', 'csv', '-o', folder, ...fixtures()]);
  const packed = unzip(assembled(records, 'csv'));
  assert.deepEqual([...packed.keys()].sort(), readdirSync(folder).sort());
  for (const [name, bytes] of packed) assertSame(bytes, readFileSync(join(folder, name)), name);
});

test('one table is the same as in the zip', () => {
  const packed = unzip(assembled(records, 'csv'));
  for (const { name } of tables) assertSame(assembled(records, 'csv', name), packed.get(`${name}.csv`), name);
});

test('the workbook has the same cells', () => {
  const path = inFolder('', 'all.xlsx');
  run(['--format', 'xlsx', '-o', path, ...fixtures()]);
  const [own, other] = [cells(assembled(records, 'xlsx')), cells(readFileSync(path))];
  assert.deepEqual([...own.keys()], [...other.keys()]);
  for (const [sheet, found] of own) assert.deepEqual(found, other.get(sheet), sheet);
  assert.ok(own.get('judgements').length > 1000);
});

test('one file with one report is one JSON object', () => {
  const name = 'fixtures/ilacs-2023.tagged.pdf';
  const assembler = new Assembler('json', undefined, false);
  assembler.record(lines(name)[0]);
  assembler.finish();
  assertSame(Buffer.from(assembler.take()), run(['--format', 'json', name]), name);
});

test('zips, also in zips, with equal names and with files that are no reports', () => {
  const pdf = bytesOf('fixtures/ilacs-2023.tagged.pdf');
  const inner = zip([['b.txt', bytesOf('fixtures/slac.txt')], ['b.txt', bytesOf('fixtures/lac-2013.md')]]);
  const bytes = zip([['2023/a.pdf', pdf], ['notes.docx', Buffer.from('x')], ['inner.zip', inner], ['.hidden.pdf', pdf], ['empty.zip', zip([])]]);
  writeFileSync(join(scratch, 'reports.zip'), bytes);
  const packed = new Packed({ size: bytes.length, read: (from, to) => bytes.subarray(from, to) });
  const { reports, problems, left } = JSON.parse(packed.list('reports.zip'));
  assert.deepEqual(reports.map(({ name }) => name), ['reports.zip/2023/a.pdf', 'reports.zip/inner.zip/b.txt', 'reports.zip/inner.zip/b (2).txt']);
  assert.deepEqual([problems.map(({ name }) => name), left], [['reports.zip/empty.zip'], ['reports.zip/notes.docx']]);
  const found = reports.flatMap(({ name, way }) => lines(name, packed.bytes(Uint32Array.from(way))));
  assertSame(Buffer.concat(found), run(['--format', 'jsonl', 'reports.zip'], { cwd: scratch }), 'a zip');
});

test('a zip that is cut short is refused', () => {
  const bytes = zip([['a.txt', bytesOf('fixtures/slac.txt')]]).subarray(0, 200);
  assert.throws(() => new Packed({ size: bytes.length, read: (from, to) => bytes.subarray(from, to) }), /list of files/);
});

test('records of the corpus', { skip: process.env.CORPUS ? false : 'CORPUS names no folder of real reports' }, told => {
  const corpus = process.env.CORPUS;
  const names = readdirSync(corpus).filter(name => name.endsWith('.pdf')).sort().map(name => join(basename(corpus), name));
  const began = process.cpuUsage();
  const own = Buffer.concat(names.flatMap(name => lines(name, bytesOf(join(dirname(corpus), name)))));
  const { user, system } = process.cpuUsage(began);
  assertSame(own, run(['--format', 'jsonl', ...names], { cwd: dirname(corpus) }), 'the corpus');
  told.diagnostic(`${names.length} reports equal, ${((user + system) / 1000 / names.length).toFixed(1)} ms of CPU each`);
});
