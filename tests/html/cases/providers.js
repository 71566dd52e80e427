// Schools, homes and colleges beside councils; bodies of one name; copies of one report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, changedFixture, close, makePage } from '../browser.js';
import { fixture, gradesOf, openAt, rowNames, rowOf, status } from '../common.js';

test('schools, homes and colleges are rows as councils are, each with its grades', async () => {
  const names = ['ilacs-2023', 'school-2022', 'school-2010-college', 'childrens-home', 'college', 'report-card-school', 'pre-registration-2026'];
  const page = await openAt(`${makePage(names.map(fixture), 'mixed.html')}#earlier=yes`);
  assert.equal(await page.locator('#grid-title').textContent(), 'Grades by authority or provider');
  assert.match(await status(page), /^7 authorities and providers, 7 of 7 reports\. /);
  const grades = async name => gradesOf(rowOf(page, name));
  assert.equal((await grades('Rutland')).Overall, 'Good');
  assert.equal((await grades('Quarry Lane Primary School'))['Early years provision'], 'Requires improvement');
  assert.equal((await grades('URN SC098417'))['Help and protection'], 'Good');
  assert.equal((await grades('St Botolph’s College'))['Adult learning programmes'], 'Requires improvement');
  const card = await grades('St Oswin’s Rutland Church of England Academy');
  assert.deepEqual([card.Safeguarding, card.Inclusion, card.Achievement], ['Met', 'Exceptional', 'Needs attention']);
  const numbered = await grades('Dame Hester Vane\'s Community College and Sixth Form Centre');
  assert.deepEqual([numbered.Attainment, numbered.Governance], ['4, on its own scale', 'Inadequate']);
  assert.match(await rowOf(page, 'URN SC098417').locator('th').textContent(), /Children’s home/);
  await assertAccessible(page, 'the grid of councils and providers');

  await page.selectOption('#filter-kind', 'state_school');
  assert.match(await status(page), /^3 providers, 3 of 7 reports\. /);
  await page.selectOption('#filter-kind', 'local_authority');
  assert.deepEqual(await rowNames(page), ['Rutland']);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.fill('#filter-name', 'sc098417');
  assert.deepEqual(await rowNames(page), ['URN SC098417']);
  await page.locator('#grid tbody th a').click();
  await page.locator('.timeline').waitFor();
  assert.match(await page.locator('#authority-view .facts').textContent(), /Registered providerSt Wendelin’s/);
  await page.locator('.timeline h3 a').click();
  await page.getByRole('heading', { name: 'Text of the report' }).waitFor();
  await assertAccessible(page, 'the report of a home');
  await close(page);
});

test('two schools of one council, and two of one name, are two rows; a copy is none', async () => {
  const other = changedFixture('school-2023', 'other.txt', { 190862: '190999' });
  const page = await openAt(makePage(['fixtures/school-2023.txt', fixture('school-2023'), other], 'schools.html'));
  const name = 'St Wulfram’s Bexley Church of England Primary School';
  assert.deepEqual(await rowNames(page), [name, name]);
  assert.equal(await page.locator('#grid-title').textContent(), 'Grades by provider');
  assert.match(await page.locator('#grid tbody th').first().textContent(), /State school, Bexley$/);
  assert.match(await status(page), /2 of 2 reports\. .* 1 copy is not counted\.$/);
  assert.match(await page.locator('#years .note').textContent(), /^2 inspections /);

  await page.goto(`${page.url().split('#')[0]}#authority=190862`);
  await page.locator('.timeline').waitFor();
  assert.equal(await page.locator('.timeline > li').count(), 1);
  assert.match(await page.locator('.timeline').textContent(), /This inspection is here 2 times and counts once\. Also: school-2023\./);
  await close(page);
});

test('where copies give different grades, the grade is not known', async () => {
  const other = changedFixture('ilacs-2019', 'reissued.txt', { 'Overall effectiveness\tGood': 'Overall effectiveness\tInadequate' });
  const page = await openAt(makePage(['fixtures/ilacs-2019.txt', other], 'reissued.html'));
  const grades = await gradesOf(page.locator('#grid tbody tr'));
  assert.deepEqual([grades.Overall, grades['Help and protection']], ['Contradictory', 'Requires improvement']);
  await close(page);
});

test('with councils alone the page speaks of authorities', async () => {
  const page = await openAt(makePage(['ilacs-2023', 'sif-2016', 'youth-justice-2022'].map(fixture), 'councils.html'));
  assert.equal(await page.locator('#field-kind').isVisible(), false);
  assert.equal(await page.locator('#grid-title').textContent(), 'Grades by authority');
  assert.equal(await page.locator('#grid thead tr:last-child th').first().locator('button').textContent(), 'Authority▲');
  assert.equal(await page.locator('#key-grades .grade').count(), 8);
  await close(page);
});
