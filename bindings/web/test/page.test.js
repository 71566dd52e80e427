// The page in a real browser: what is dropped is read as the program reads it, and nothing is asked of anybody else.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { assertAccessible, assertNoSidewaysScroll, close, drop, finished, launch, openPage, saveAs, saved, serve, singleFile } from './browser.js';
import { dist, fixtures, root, run, scratch, tidy } from './program.js';
import { cells, unzip, zip } from './zip.js';

let context;
let site;
before(async () => {
  context = await launch();
  site = await serve();
});
after(async () => {
  await context?.close();
  site?.server.close();
  tidy();
});

const open = options => openPage(context, site.address, options);
const fixture = name => join(root, 'fixtures', name);
const counts = page => page.locator('#counts').textContent();
const problems = page => page.locator('#problems li').allTextContents();
const policyOf = page => page.locator('meta[http-equiv=Content-Security-Policy]').getAttribute('content');

// A folder as somebody has it: subfolders, hidden files, other files.
const madeFolder = () => {
  const folder = join(scratch, 'reports');
  mkdirSync(join(folder, '2023'), { recursive: true });
  cpSync(fixture('ilacs-2023.tagged.pdf'), join(folder, '2023', 'Rutland.pdf'));
  cpSync(fixture('slac.txt'), join(folder, 'b.TXT'));
  cpSync(fixture('lac-2013.md'), join(folder, 'a.md'));
  cpSync(fixture('slac.txt'), join(folder, '.hidden.txt'));
  writeFileSync(join(folder, 'notes.docx'), 'no report');
  return folder;
};

test('files and a folder that are dropped give the records that the program gives', async () => {
  madeFolder();
  const page = await open();
  await drop(page, [join(scratch, 'reports')]);
  await finished(page);
  const { name, bytes } = await saveAs(page, 'Whole records (JSON Lines)');
  assert.equal(name, 'ofsted-reports.jsonl');
  assert.ok(bytes.equals(run(['--format', 'jsonl', 'reports'], { cwd: scratch })));
  assert.match(await counts(page), /^3 files of 3 done, 3 reports$/);
  await page.evaluate(() => { document.getElementById('status').textContent = ''; });
  await drop(page, ['focused-visit.tagged.pdf', 'ilacs-2019.untagged.pdf'].map(fixture));
  await finished(page);
  assert.match(await counts(page), /^5 files of 5 done, 5 reports$/);
  await drop(page, [fixture('focused-visit.tagged.pdf')]);
  await page.getByText('1 file was here already').waitFor();
  await close(page);
});

test('a folder that is chosen gives the same', async () => {
  madeFolder();
  const page = await open();
  await page.locator('#folder').setInputFiles(join(scratch, 'reports'));
  await finished(page);
  const { bytes } = await saveAs(page, 'Whole records (JSON)');
  assert.ok(bytes.equals(run(['--format', 'json', 'reports'], { cwd: scratch })));
  await close(page);
});

test('a zip is a folder, also with a zip in it', async () => {
  const inner = zip([['slac.txt', readFileSync(fixture('slac.txt'))]]);
  writeFileSync(join(scratch, 'all.zip'), zip([['2023/a.pdf', readFileSync(fixture('ilacs-2023.tagged.pdf'))], ['inner.zip', inner], ['seal.png', Buffer.from('x')]]));
  const page = await open();
  await drop(page, [join(scratch, 'all.zip')]);
  await finished(page);
  const { bytes } = await saveAs(page, 'Whole records (JSON Lines)');
  assert.ok(bytes.equals(run(['--format', 'jsonl', 'all.zip'], { cwd: scratch })));
  assert.match(await page.locator('#notes').textContent(), /1 file in it is no report and was not read: all\.zip\/seal\.png/);
  await close(page);
});

test('bad files stop nobody, and each says why', async () => {
  writeFileSync(join(scratch, 'short.zip'), readFileSync(join(scratch, 'all.zip')).subarray(0, 300));
  const page = await open();
  await drop(page, [fixture('broken-encrypted.pdf'), fixture('slac.txt'), fixture('broken-empty.pdf'), join(scratch, 'short.zip')]);
  await finished(page);
  assert.match(await counts(page), /^4 files of 4 done, 1 report, 3 files could not be read$/);
  const told = (await problems(page)).sort();
  assert.match(told[0], /^broken-empty\.pdf.*\w{3}/);
  assert.match(told[1], /^broken-encrypted\.pdf.*password/);
  assert.match(told[2], /^short\.zip.*list of files/);
  await close(page);
});

test('a single bad file is told, too', async () => {
  const page = await open();
  await drop(page, [fixture('broken-empty.pdf')]);
  await finished(page);
  assert.equal(await page.locator('#status').textContent(), 'No report could be read.');
  assert.equal(await page.locator('#results').isVisible(), false);
  await close(page);
});

// The server gives workers that fail on some names, because no real file is known that makes the engine fail.
test('a file that kills its worker, and one that never ends, cost only themselves', async () => {
  const failing = script => script.replace('const recordsOf = (name, bytes) => {', `$&
    if (name === 'kills.txt') throw new WebAssembly.RuntimeError('unreachable');
    if (name === 'hangs.txt') for (;;) ;`);
  const faulty = await serve({ 'worker.js': failing, 'index.html': html => html.replace('data-seconds="60"', 'data-seconds="3"') });
  for (const name of ['kills.txt', 'hangs.txt']) writeFileSync(join(scratch, name), 'x');
  const page = await openPage(context, faulty.address);
  await drop(page, [fixture('slac.txt'), join(scratch, 'hangs.txt'), join(scratch, 'kills.txt'), ...['ilacs-2023.tagged.pdf', 'lac-2013.md'].map(fixture)]);
  await finished(page);
  assert.match(await counts(page), /^5 files of 5 done, 3 reports, 2 files could not be read$/);
  const told = (await problems(page)).sort();
  assert.match(told[0], /^hangs\.txt.*longer than 3 seconds/);
  assert.match(told[1], /^kills\.txt.*unreachable/);
  await close(page);
  faulty.server.close();
});

test('every output can be saved and opened', async () => {
  const page = await open();
  const names = ['ilacs-2023.tagged.pdf', 'slac.txt', 'school-2023.tagged.pdf'];
  await drop(page, names.map(fixture));
  await finished(page);
  const expected = (format, ...more) => {
    const path = join(scratch, `expected-${format}`);
    run(['--format', format, '-o', path, ...more, ...names], { cwd: join(root, 'fixtures') });
    return readFileSync(path);
  };
  const book = await saveAs(page, 'Workbook (XLSX)');
  assert.equal(book.name, 'ofsted-reports.xlsx');
  assert.deepEqual(cells(book.bytes), cells(expected('xlsx')));
  const tables = await saveAs(page, 'All tables (CSV in a zip)');
  assert.equal(tables.name, 'ofsted-reports.zip');
  const packed = unzip(tables.bytes);
  for (const table of ['judgements', 'reports', 'recommendations']) {
    assert.ok(packed.get(`${table}.csv`).equals(expected('csv', '--table', table)), table);
  }
  await page.locator('#table').selectOption('recommendations');
  const table = await saveAs(page, 'One table (CSV)');
  assert.equal(table.name, 'recommendations.csv');
  assert.ok(table.bytes.equals(packed.get('recommendations.csv')));
  assert.ok((await saveAs(page, 'Whole records (JSON)')).bytes.equals(expected('json')));
  assert.ok((await saveAs(page, 'Text (Markdown)')).bytes.equals(expected('markdown')));
  assert.ok((await saveAs(page, 'Web page (HTML)')).bytes.equals(expected('html')));
  await close(page);
});

test('the page of all reports is shown, here and in a tab of its own', async () => {
  const page = await open();
  await drop(page, ['ilacs-2023.tagged.pdf', 'slac.txt'].map(fixture));
  await finished(page);
  const frame = page.frameLocator('#shown');
  await frame.getByRole('heading', { name: 'Grades by authority' }).waitFor();
  await frame.getByRole('link', { name: 'Search' }).click();
  await frame.getByRole('heading', { name: /Search/ }).waitFor();
  const [tab] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Open in a tab of its own' }).click()]);
  await tab.getByRole('heading', { name: 'Grades by authority' }).waitFor();
  await tab.close();
  await close(page);
});

test('starting again forgets everything', async () => {
  const page = await open();
  await drop(page, ['ilacs-2023.tagged.pdf', 'broken-empty.pdf'].map(fixture));
  await finished(page);
  await page.getByRole('button', { name: 'Start again' }).click();
  assert.equal(await page.locator('#progress').isVisible(), false);
  await drop(page, [fixture('slac.txt')]);
  await finished(page);
  assert.match(await counts(page), /^1 file of 1 done, 1 report$/);
  await close(page);
});

test('the single file works from the disk, and may ask for nothing', async () => {
  const page = await openPage(context, singleFile);
  assert.match(await policyOf(page), /connect-src 'none'; worker-src blob:/);
  await page.locator('#files').setInputFiles(['ilacs-2023.tagged.pdf', 'slac.txt'].map(fixture));
  await finished(page);
  const { bytes } = await saveAs(page, 'Whole records (JSON Lines)');
  assert.ok(bytes.equals(run(['--format', 'jsonl', 'ilacs-2023.tagged.pdf', 'slac.txt'], { cwd: join(root, 'fixtures') })));
  await page.frameLocator('#shown').getByRole('heading', { name: 'Grades by authority' }).waitFor();
  assert.deepEqual(page.requests.filter(url => !url.startsWith('blob:')), [singleFile]);
  assert.deepEqual(page.troubles, []);
  // The policy holds, not only the page's good will.
  const answer = await page.evaluate(address => fetch(address).then(() => 'answered', error => error.name), site.address);
  assert.equal(answer, 'TypeError');
  page.troubles = page.troubles.filter(words => !/Content Security Policy|Failed to load|Fetch API cannot load/.test(words) && !words.endsWith(site.address));
  await close(page);
});

test('the folder asks its own server only', async () => {
  const page = await open();
  assert.match(await policyOf(page), /^default-src 'none'; script-src 'self' 'sha256-[^']+' 'wasm-unsafe-eval';.*connect-src 'self'; worker-src blob:/);
  assert.match(await page.locator('#promise').textContent(), /Nothing leaves this machine/);
  await drop(page, [fixture('slac.txt')]);
  await finished(page);
  assert.ok(page.requests.some(url => url.endsWith('engine.wasm')));
  const elsewhere = await page.evaluate(() => fetch('http://localhost:1/').then(() => 'answered', error => error.name));
  assert.equal(elsewhere, 'TypeError');
  page.troubles = page.troubles.filter(words => !/Content Security Policy|Fetch API cannot load/.test(words));
  await close(page);
});

test('keyboards and screen readers can do everything', async () => {
  const page = await open();
  await assertAccessible(page, 'the empty page');
  for (const name of ['Skip to main content', 'Choose files', 'Choose a folder']) {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), name);
  }
  await page.locator('#choose-files').focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles(['ilacs-2023.tagged.pdf', 'broken-encrypted.pdf'].map(fixture));
  await finished(page);
  await page.locator('#all-files summary').focus();
  await page.keyboard.press('Enter');
  await assertAccessible(page, 'the page with results');
  await page.locator('[data-format=markdown]').focus();
  const { name } = await saved(page, () => page.keyboard.press('Enter'));
  assert.equal(name, 'ofsted-reports.md');
  await close(page);
});

test('a phone shows everything', async () => {
  const page = await open({ width: 390, height: 844 });
  await assertNoSidewaysScroll(page, 'the empty page');
  await drop(page, ['ilacs-2023.tagged.pdf', 'broken-encrypted.pdf'].map(fixture));
  await finished(page);
  await page.locator('#all-files summary').click();
  await assertNoSidewaysScroll(page, 'the page with results');
  await assertAccessible(page, 'the page on a phone');
  if (process.env.SCREENSHOTS) await page.screenshot({ path: join(process.env.SCREENSHOTS, 'phone.png'), fullPage: true });
  await close(page);
});

test('the folder has its packed copies', () => {
  for (const name of ['index.html', 'page.js', 'worker.js', 'engine.wasm']) {
    for (const ending of ['br', 'gz']) assert.ok(readFileSync(join(dist, 'folder', `${name}.${ending}`)).length > 0);
  }
  assert.ok(fixtures().length > 100);
});
