// What a stranger asks of the page, each answered within three clicks; typing is free.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { close, makePage } from '../browser.js';
import { openAt, rowNames, rowOf } from '../common.js';
import { councilOverYears } from './grid.js';

const MOST_CLICKS = 3;
let address;
before(() => { address = makePage(councilOverYears(), 'questions.html'); });

const ask = (question, answer) => test(question, async () => {
  const page = await openAt(address);
  let clicks = 0;
  await answer(page, async locator => {
    clicks += 1;
    await locator.click();
  });
  assert.ok(clicks <= MOST_CLICKS, `${clicks} clicks`);
  await close(page);
});

ask('how did a council do over ten years?', async (page, click) => {
  await page.fill('#filter-name', 'rutland');
  await click(page.getByRole('link', { name: 'Rutland' }).first());
  await page.locator('.history').waitFor();
  const overall = page.locator('.history-row', { hasText: 'Overall' });
  assert.deepEqual(await overall.locator('.mark title').allTextContents(), [
    'Overall: Good, 6 to 30 June 2016', 'Overall: Inadequate, 3 to 14 June 2019', 'Overall: Good, 11 to 22 September 2023']);
  assert.deepEqual(await overall.locator('line').evaluateAll(lines => lines.map(line => line.getAttribute('class'))), ['path path-worse', 'path path-better']);
  await click(page.locator('.history .behind summary'));
  assert.match(await page.locator('.history .behind tbody tr').first().textContent(), /^11 to 22 September 2023ILACSOverallGood▲Better: was inadequate, 2019/);
});

ask('who is inadequate now?', async (page, click) => {
  await click(page.locator('.glance-bar a', { hasText: 'Inadequate' }));
  assert.deepEqual(await rowNames(page), ['Bexley'], 'Rutland was inadequate, but is no more');
  assert.equal(await page.locator('.glance-bar a:focus').getAttribute('aria-current'), 'true', 'the same link keeps the focus');
});

ask('what do reports say about neglect?', async (page, click) => {
  await click(page.getByRole('link', { name: 'Search', exact: true }));
  await page.keyboard.type('neglect');
  await page.locator('.snippets mark').first().waitFor();
  assert.match(await page.locator('#search-status').textContent(), /^\d+ paragraphs? in \d+ reports? on /);
  assert.match(await page.locator('.snippets blockquote').first().textContent(), /neglect/i);
  await click(page.locator('.snippets a').first());
  await page.locator('.paragraph:focus mark').waitFor();
});

ask('how does one council compare with another?', async (page, click) => {
  await click(rowOf(page, 'Rutland').locator('.pick input'));
  await click(rowOf(page, 'Bexley').locator('.pick input'));
  await click(page.getByRole('link', { name: 'Compare 2' }));
  assert.equal(await page.locator('#compare-title').textContent(), 'Rutland and Bexley');
  assert.deepEqual(await page.locator('.compare thead th a:not(.remove)').allTextContents(), ['Rutland', 'Bexley']);
});

ask('which visits found priority actions?', async (page, click) => {
  await click(page.getByRole('link', { name: /^Visits with priority actions/ }));
  const rows = await page.locator('#grid tbody tr').evaluateAll(all => all.map(row => [row.querySelector('.date .note').textContent,
    row.querySelector('[data-label="Priority actions"]').textContent]));
  assert.deepEqual(rows, [['Focused visit', '2']]);
});
