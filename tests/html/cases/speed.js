// 2,000 reports as long as real ones. What is measured is the time of the processor, so that other programs at work change
// little; the limits leave room for a slow machine, and the figures are printed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { close, makePage, openPage } from '../browser.js';
import { fixture, site } from '../common.js';
import { pageOf, piecesOf } from '../pieces.js';

const REPORTS = 2000;
const LONGER = 6;
const LIMITS = { open: 3000, filter: 300, search: 300 };
// Milliseconds by the clock until the first rows are there, which other programs at work can lengthen.
const ROWS = 3000;

// A report with each paragraph several times, until it is as long as a real one.
const longer = packed => {
  const record = JSON.parse(inflateRawSync(Buffer.from(packed, 'base64')));
  const lengthen = section => {
    section.paragraphs = Array.from({ length: LONGER }, () => section.paragraphs).flat();
    section.sections.forEach(lengthen);
  };
  record.sections.forEach(lengthen);
  return deflateRawSync(JSON.stringify(record)).toString('base64');
};

const copyOf = ({ entry, packed }, number) => {
  const own = { ...entry, report_id: number.toString(16).padStart(16, '0'), inspection_id: `inspection-${number}`,
    provider: `${entry.provider ?? 'Place'} ${number % 400}`, file: `${number}.pdf`, start: `${2010 + number % 16}-03-04` };
  return { entry: own, packed };
};

const bigPage = () => {
  const address = makePage(['ilacs-2019', 'sif-2016', 'ilacs-2021', 'focused-visit', 'jtai-2018', 'slac'].map(fixture), 'speed.html');
  const path = fileURLToPath(address);
  const pieces = piecesOf(readFileSync(path, 'utf8'));
  const reports = pieces.reports.map(({ entry, packed }) => ({ entry, packed: longer(packed) }));
  writeFileSync(path, pageOf(pieces, Array.from({ length: REPORTS }, (_, number) => copyOf(reports[number % reports.length], number))));
  return address;
};

test('2,000 reports open within a second, and answers come within 100 ms', async told => {
  const processes = await site.context.browser()?.newBrowserCDPSession?.() ?? await site.context.newCDPSession(site.context.pages()[0] ?? await site.context.newPage());
  const used = async () => (await processes.send('SystemInfo.getProcessInfo')).processInfo
    .filter(({ type }) => type === 'renderer').reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
  const measured = async (work, times = 1) => {
    const before = await used();
    for (let run = 0; run < times; run += 1) await work();
    return (await used() - before) / times;
  };
  const address = bigPage();
  const first = await site.context.newPage();
  const began = performance.now();
  await first.goto(address, { waitUntil: 'commit' });
  await first.locator('#grid tbody tr').first().waitFor();
  const rows = performance.now() - began;
  told.diagnostic(`first rows: ${Math.round(rows)} ms by the clock`);
  assert.ok(rows <= ROWS, `the first rows took ${rows} ms`);
  await first.close();
  let page;
  const figures = { open: await measured(async () => { page = await openPage(site.context, address); }) };
  const input = (selector, value) => page.evaluate(([to, words]) => {
    const field = document.querySelector(to);
    field.value = words;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, [selector, value]);
  figures.filter = await measured(async () => {
    await input('#filter-name', 'fen');
    await input('#filter-name', '');
  }, 4) / 2;
  await page.evaluate(() => { location.hash = '#search=neglect'; });
  await page.locator('.snippets mark').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('#search-status').textContent.includes('so far'), null, { timeout: 120_000 });
  figures.search = await measured(async () => {
    await input('#search-words', 'neglect');
    await input('#search-words', 'children plans');
  }, 4) / 2;
  for (const [what, limit] of Object.entries(LIMITS)) {
    told.diagnostic(`${what}: ${Math.round(figures[what])} ms of the processor`);
    assert.ok(figures[what] <= limit, `${what} took ${figures[what]} ms`);
  }
  await close(page);
});
