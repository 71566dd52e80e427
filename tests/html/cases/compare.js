// Side by side.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, close, makePage } from '../browser.js';
import { downloaded, openAt } from '../common.js';
import { councilOverYears } from './grid.js';

test('bodies are added, compared, saved and removed', async () => {
  const page = await openAt(`${makePage(councilOverYears(), 'compare.html')}#compare=`);
  const add = async name => {
    await page.selectOption('#compare-add', { label: name });
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  await add('Rutland');
  await add('Bexley');
  const line = async head => page.locator('.compare tbody tr', { has: page.getByRole('rowheader', { name: head, exact: true }) }).locator('td').allTextContents();
  assert.deepEqual(await line('Overall'), ['Good▲Better: was inadequate, 2019', 'Inadequate']);
  assert.match((await line('Inspected'))[0], /^11 to 22 September 2023ILACS$/);
  assert.match((await line('Recommendations'))[0], /^\d+$/);
  await page.locator('.side-by-side h3', { hasText: 'Rutland' }).waitFor();
  assert.ok(await page.locator('.side-by-side section').first().locator('li').count() > 0);
  assert.equal(await page.locator('.history-row .mark title').first().textContent(), 'Rutland: Good, 6 to 30 June 2016');
  await assertAccessible(page, 'the comparison');

  const { rows } = await downloaded(page, () => page.click('#compare-csv'));
  assert.deepEqual(rows[0], ['', 'Rutland', 'Bexley']);
  assert.deepEqual(rows.find(([head]) => head === 'Children in care').slice(0, 2), ['Children in care', 'Requires improvement']);
  await page.getByRole('link', { name: 'Remove Bexley' }).click();
  assert.equal(await page.locator('#compare-title').textContent(), 'Rutland');
  await close(page);
});

test('what is ticked stays while the grid is filtered, and can be cleared', async () => {
  const page = await openAt();
  await page.fill('#filter-name', 'rutland');
  await page.locator('.pick input').first().check();
  await page.fill('#filter-name', 'bexley');
  await page.locator('.pick input').first().check();
  assert.match(await page.locator('#chosen').textContent(), /^Rutland, .*Compare 2/);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  assert.equal(await page.locator('#chosen').isVisible(), false);
  assert.equal(await page.locator('.pick input:checked').count(), 0);
  await close(page);
});
