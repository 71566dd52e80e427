// The grid: its rows and columns, filters, order, and what it saves.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNoSidewaysScroll, changedFixture, close, makePage } from '../browser.js';
import { downloaded, fixture, focused, gradesOf, openAt, rowNames, rowOf, status, tabTo } from '../common.js';

test('filters, sorting, opening and going back work by keyboard alone', async () => {
  const page = await openAt();
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Skip to main content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');

  await tabTo(page, '#filter-framework');
  await page.keyboard.type('ILACS');
  assert.match(await status(page), /^\d+ authorit(y|ies), \d+ of \d+ reports\. /);
  assert.ok(page.url().endsWith('#framework=ilacs'));

  await tabTo(page, '#grid-region');
  await tabTo(page, 'button[data-sort="overall"]');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'ascending');
  assert.match(await focused(page), /^Overall/);
  assert.match(await status(page), /Sorted by overall/);

  await tabTo(page, '#grid tbody a');
  const authority = await focused(page);
  await page.keyboard.press('Enter');
  await page.locator('#authority-title').waitFor();
  assert.equal(await focused(page), authority);
  await tabTo(page, '.timeline a');
  const report = await focused(page);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Text of the report' }).waitFor();
  assert.equal(await focused(page), report);

  await page.goBack();
  assert.equal(await focused(page), authority);
  await page.goBack();
  await page.locator('#grid').waitFor();
  assert.equal(await focused(page), authority);
  assert.equal(await page.locator('#filter-framework').inputValue(), 'ilacs');
  await close(page);
});

test('the grid shows the grades that the reports print', async () => {
  const page = await openAt('#rows=reports&framework=ilacs&name=fenmoor&year=2019');
  const row = page.locator('#grid tbody tr').first();
  assert.match(await row.locator('th').textContent(), /Fenmoor/);
  assert.deepEqual(await gradesOf(row), {
    Overall: 'Good', 'Leaders’ impact on practice': 'Good', 'Help and protection': 'Requires improvement', 'In care and care leavers': 'Good' });
  await close(page);
});

test('sorting by a grade puts missing ones last in either order', async () => {
  const page = await openAt('#rows=reports&framework=ilacs');
  for (const direction of ['ascending', 'descending']) {
    await page.locator('button[data-sort="overall"]').click();
    assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), direction);
    const cells = await page.locator('#grid tbody tr > :nth-child(3)').allTextContents();
    const missing = cells.map(cell => cell.includes('not printed'));
    assert.ok(missing.includes(true) && missing.includes(false));
    assert.deepEqual(missing, [...missing].sort());
  }
  await close(page);
});

test('a heading that takes the focus is seen whole, beside the column that stays', async () => {
  const page = await openAt();
  for (const column of ['last-child', 'nth-child(3)', 'nth-child(2)']) {
    await page.locator(`#grid thead tr:last-child th:${column} button`).focus();
    const [region, first, button] = await Promise.all(['#grid-region', '#grid tbody th >> nth=0', 'button:focus'].map(selector =>
      page.locator(selector).boundingBox()));
    assert.ok(button.x >= first.x + first.width - 1 && button.x + button.width <= region.x + region.width, column);
  }
  await close(page);
});

test('on a phone a list sorts, and a card names each grade’s area', async () => {
  const page = await openAt('#rows=reports&framework=sif', { width: 320, height: 640 });
  await page.getByRole('button', { name: 'More filters' }).click();
  assert.equal(await page.locator('#more-filters').getAttribute('aria-expanded'), 'true');
  await page.locator('#filter-sort').selectOption({ label: 'Adoption: best first' });
  assert.match(page.url(), /sort=local_authority\+adoption/);
  assert.match(await status(page), /Sorted by adoption/);
  const label = await page.locator('#grid tbody td[data-label="Adoption"]').first().evaluate(cell => getComputedStyle(cell, '::before').content);
  assert.match(label, /^"Adoption"/);
  await assertNoSidewaysScroll(page, 'the cards at 320 px');
  await close(page);
});

test('an order stays while the filters leave nothing in its column', async () => {
  const page = await openAt('#earlier=yes');
  await page.locator('button[data-sort="lscb lscb_effectiveness"]').click();
  await page.selectOption('#filter-framework', 'ilacs');
  await page.fill('#filter-name', 'a');
  assert.equal(await page.locator('th[aria-sort]').count(), 0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.check('#earlier');
  assert.match(await page.locator('th[aria-sort]').textContent(), /^Safeguarding board/);
  await close(page);
});

test('more rows come when the end is reached, and the keyboard goes on in them', async () => {
  const page = await openAt('#rows=reports');
  const [shown, all] = [await page.locator('#grid tbody tr').count(), Number((await status(page)).match(/^(\d+) of/)[1])];
  assert.ok(shown < all);
  const more = async before => {
    await page.locator('#grid-more button').focus();
    await page.waitForFunction(rows => document.querySelectorAll('#grid tbody tr').length > rows, before);
  };
  await more(shown);
  const row = await page.evaluate(() => Array.from(document.querySelectorAll('#grid tbody a')).indexOf(document.activeElement));
  assert.equal(row, shown);
  while (await page.locator('#grid-more').isVisible()) await more(await page.locator('#grid tbody tr').count());
  assert.equal(await page.locator('#grid tbody tr').count(), all);
  await close(page);
});

test('filters by region, year and name leave what fits, and can be cleared', async () => {
  const page = await openAt();
  const all = await rowNames(page);
  await page.selectOption('#filter-region', 'East Midlands');
  const inRegion = await rowNames(page);
  assert.ok(inRegion.length > 0 && inRegion.length < all.length);
  await page.fill('#filter-name', 'no such place');
  assert.equal(await status(page), 'No reports match these filters.');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  assert.deepEqual(await rowNames(page), all);
  await page.selectOption('#filter-year', '2019');
  assert.ok((await page.locator('#grid td.date').allTextContents()).every(date => date.includes('2019')));
  await close(page);
});

test('a grade and a change are looked for in the chosen area', async () => {
  const page = await openAt('#rows=reports&framework=ilacs');
  await page.selectOption('#filter-grade', 'requires_improvement');
  const overall = await rowNames(page);
  await page.selectOption('#filter-area', 'local_authority help_and_protection');
  const help = await page.locator('#grid td[data-label="Help and protection"] .grade').allTextContents();
  assert.ok(help.length > 0 && help.every(grade => grade === 'Requires improvement'));
  await page.selectOption('#filter-area', 'any');
  assert.ok((await rowNames(page)).length >= Math.max(overall.length, help.length));
  await close(page);
});

// A council with three graded inspections: 2016 by an earlier form, 2019 and 2023 by today's.
export const councilOverYears = () => [
  changedFixture('sif-2016', 'rutland-2016.txt', { 'Westhaven Metropolitan District Council': 'Rutland County Council', Westhaven: 'Rutland' }),
  changedFixture('ilacs-2019', 'rutland-2019.txt', { 'Fenmoor County Council': 'Rutland County Council', Fenmoor: 'Rutland', 'Overall effectiveness\tGood': 'Overall effectiveness\tInadequate' }),
  changedFixture('ilacs-2019', 'bexley-2019.txt', { 'Fenmoor County Council': 'London Borough of Bexley', Fenmoor: 'Bexley', 'Overall effectiveness\tGood': 'Overall effectiveness\tInadequate' }),
  fixture('ilacs-2023'), fixture('child-protection'), fixture('focused-visit'), fixture('area-send-2023'), fixture('monitoring-visit')];

test('a row shows one inspection, and on request marks what is from others', async () => {
  const page = await openAt(makePage(councilOverYears(), 'years.html'));
  const row = rowOf(page, 'Rutland');
  assert.equal(await page.locator('#grid thead .groups th').textContent(), 'Today’s form: ILACS');
  assert.deepEqual(Object.keys(await gradesOf(row)), ['Overall', 'Leaders’ impact on practice', 'Help and protection', 'Children in care', 'Care leavers']);
  assert.match(await row.locator('td[data-label=Overall]').textContent(), /^Good▲Better: was inadequate, 2019$/);
  assert.equal(await page.locator('#grid .older').count(), 0);

  await page.check('#earlier');
  assert.match(page.url(), /earlier=yes/);
  const older = await row.locator('td.older').evaluateAll(cells => Object.fromEntries(cells.map(cell => [cell.dataset.label, cell.textContent])));
  assert.equal(older['In care and care leavers'], 'Goodfrom another inspection: 2019, ILACS');
  assert.equal(older.Adoption, 'Outstandingfrom another inspection: 2016, SIF');
  assert.equal(await row.locator('td:not(.older) .grade').count(), 5);
  assert.deepEqual(await page.locator('#grid thead .groups th').allTextContents(), ['Today’s form: ILACS', 'No longer judged']);
  assert.ok(await page.locator('#grid thead th.faded').count() > 3);
  await close(page);
});

test('with an earlier form alone, its areas are those shown', async () => {
  const page = await openAt('#framework=sif');
  assert.equal(await page.locator('#grid thead .groups th').textContent(), 'SIF, 2013–18');
  assert.ok((await page.locator('#grid thead button').allTextContents()).some(words => words.startsWith('Adoption')));
  await close(page);
});

test('reports without grades show outcome, theme and counts', async () => {
  const page = await openAt('#rows=reports&found=ungraded&name=fenmoor');
  const cells = await page.locator('#grid tbody tr').evaluateAll(rows => rows.map(row => Array.from(row.cells, cell => cell.textContent)));
  const send = cells.find(row => row[1].includes('Area SEND'));
  assert.deepEqual(send.slice(2), ['Widespread or systemic failings', '4', '2']);
  const visit = cells.find(row => row[1].includes('Focused visit'));
  assert.match(visit[2], /^Young people who leave care/);
  assert.deepEqual(visit.slice(3), ['5', '2']);
  await close(page);
});

test('what the grid shows is saved whole, and nothing in it runs', async () => {
  const page = await openAt('#rows=reports');
  const all = Number((await status(page)).match(/^(\d+) of/)[1]);
  const { name, rows: [head, ...rows] } = await downloaded(page, () => page.click('#grid-csv'));
  assert.equal(name, 'reports.csv');
  assert.equal(rows.length, all);
  assert.ok(rows.every(row => row.length === head.length));
  assert.ok(!rows.flat().some(cell => /^[=+@-]/.test(cell)));
  await page.fill('#filter-name', 'fenmoor county');
  await page.selectOption('#filter-framework', 'ilacs');
  const filtered = await downloaded(page, () => page.click('#grid-csv'));
  const record = Object.fromEntries(filtered.rows[0].map((column, at) => [column, filtered.rows[1][at]]));
  assert.deepEqual([record.Name, record['Inspected from'], record.Overall, record.Recommendations], ['Fenmoor County Council', '2019-06-03', 'Good', '3']);
  await close(page);
});

test('the chart counts each inspection once, and has a table behind it', async () => {
  const page = await openAt('#framework=ilacs');
  await page.locator('#years summary').click();
  const table = await page.locator('#years tbody tr').evaluateAll(rows => rows.map(row => Array.from(row.cells, cell => cell.textContent)));
  const of2019 = table.find(([year]) => year === '2019');
  const drawn = await page.locator('#years .axis-words').allTextContents();
  assert.ok(drawn.includes('2019') && drawn.includes(of2019.at(-1)));
  assert.match(await page.locator('#years .note').textContent(), /each counted once/);
  await close(page);
});

test('recommendations are counted by topic, and a topic leads to its reports', async () => {
  const page = await openAt('#framework=ilacs');
  await page.locator('#topics .behind summary').click();
  const table = await page.locator('#topics tbody tr').evaluateAll(rows => rows.map(row => Array.from(row.cells, cell => cell.textContent)));
  const drawn = await page.locator('#topics .bar-number').allTextContents();
  assert.deepEqual(drawn, table.map(([, recommendations]) => recommendations));
  assert.deepEqual(drawn.map(Number), drawn.map(Number).sort((a, b) => b - a));
  const [topic, , number] = table[0];
  await page.locator('#topics .history-row a').first().click();
  assert.equal(await page.locator('#grid-title').textContent(), 'All reports');
  assert.equal(await page.locator('#grid tbody tr').count(), Number(number));
  assert.equal(await page.locator('#filter-topic option:checked').textContent(), topic);
  await close(page);
});

test('an address of nothing says so', async () => {
  const page = await openAt('#report=none');
  assert.equal(await page.locator('h1:visible').textContent(), 'No such report in this page');
  await page.getByRole('link', { name: 'All authorities' }).click();
  await page.locator('#grid').waitFor();
  await close(page);
});
