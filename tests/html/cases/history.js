// The page of one authority or provider.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close, makePage } from '../browser.js';
import { downloaded, openAt } from '../common.js';
import { councilOverYears } from './grid.js';

test('inspections are in order, with what was better or worse', async () => {
  const page = await openAt(`${makePage(councilOverYears(), 'history.html')}#authority=E06000017`);
  await page.locator('.timeline').waitFor();
  assert.deepEqual(await page.locator('.timeline-date').allTextContents(), ['11 to 22 September 2023', '3 to 14 June 2019', '6 to 30 June 2016']);
  assert.match(await page.locator('.timeline > li').nth(1).locator('.grade-list').textContent(), /Overall▼Worse: was good, 2016Inadequate/);
  const faded = await page.locator('.history-row.faded p').allTextContents();
  assert.deepEqual(faded.slice(0, 2), ['In care and care leavers', 'Looked after and permanence']);
  const { name, rows } = await downloaded(page, () => page.getByRole('button', { name: 'Download CSV' }).locator('visible=true').click());
  assert.equal(name, 'grades-rutland.csv');
  assert.equal(rows.length, 1 + 7 + 4 + 5);
  await close(page);
});
