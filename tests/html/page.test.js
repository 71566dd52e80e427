// The HTML output in a real browser. See package.json for what it needs; PROGRAM, CHROMIUM and SCREENSHOTS may be set.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HOSTILE_NAME, assertAccessible, changedFixture, assertNoSidewaysScroll, close, launch, makePage, openPage, screenshot, tidy } from './browser.js';

let address;
let context;
before(async () => {
  address = makePage();
  context = await launch();
});
after(async () => {
  await context?.close();
  tidy();
});

const focused = page => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.id);
const rowNames = page => page.locator('#grid tbody th a').allTextContents();

// Presses Tab until an element of this selector has the focus, as somebody without a mouse does.
const tabTo = async (page, selector) => {
  for (let pressed = 0; pressed < 80; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(wanted => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
};

// What the address calls the report of this file.
const reportId = (page, file) => page.evaluate(wanted =>
  JSON.parse(Array.from(document.querySelectorAll('script.entry')).find(({ textContent }) =>
    textContent.includes(wanted)).textContent).sha256.slice(0, 12), file);

for (const [width, height] of [[360, 740], [1024, 800], [1920, 1080]]) {
  for (const dark of [false, true]) {
    const name = `${width}-${dark ? 'dark' : 'light'}`;
    test(`every view can be used by everyone at ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await openPage(context, address, { width, height, dark });
      const check = async view => {
        await screenshot(page, `${view}-${name}`);
        await assertNoSidewaysScroll(page, `${view} at ${name}`);
        await assertAccessible(page, `${view} at ${name}`);
      };
      await check('grid');
      await page.selectOption('#filter-rows', 'reports');
      await check('reports');
      const id = await reportId(page, 'ilacs-2019.txt');
      await page.evaluate(to => { location.hash = to; }, `#report=${id}`);
      await page.getByRole('heading', { name: 'Text of the report' }).waitFor();
      await check('report');
      await page.locator('.over-title a').click();
      await page.locator('.timeline').waitFor();
      await check('authority');
      await close(page);
    });
  }
}

test('filters, sorting, opening and going back work by keyboard alone', async () => {
  const page = await openPage(context, address);
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Skip to main content');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');

  await tabTo(page, '#filter-framework');
  await page.keyboard.type('ILACS');
  assert.match(await page.locator('#status').textContent(), /^\d+ authorit(y|ies), \d+ of \d+ reports\. /);
  assert.ok(page.url().endsWith('#framework=ilacs'));

  await tabTo(page, '#grid-region');
  await tabTo(page, 'button[data-sort="local_authority overall_effectiveness"]');
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), 'ascending');
  assert.match(await focused(page), /^Overall effectiveness/);
  assert.match(await page.locator('#status').textContent(), /Sorted by overall effectiveness/);

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
  const page = await openPage(context, `${address}#rows=reports&framework=ilacs&name=fenmoor&year=2019`);
  const row = page.locator('#grid tbody tr').first();
  assert.match(await row.locator('th').textContent(), /Fenmoor/);
  const heads = await page.locator('#grid thead tr:last-child th button').allTextContents();
  const overall = heads.findIndex(head => head.startsWith('Overall'));
  assert.equal(await row.locator('> *').nth(overall).textContent(), 'Good');
  await close(page);
});

test('sorting by a grade puts missing ones last in either order', async () => {
  const page = await openPage(context, `${address}#rows=reports`);
  for (const direction of ['ascending', 'descending']) {
    await page.locator('button[data-sort="local_authority overall_effectiveness"]').click();
    assert.equal(await page.locator('th[aria-sort]').getAttribute('aria-sort'), direction);
    const cells = await page.locator('#grid tbody tr > :nth-child(3)').allTextContents();
    const missing = cells.map(cell => cell.includes('not printed'));
    assert.ok(missing.includes(true) && missing.includes(false));
    assert.deepEqual(missing, [...missing].sort());
  }
  await close(page);
});

test('a heading that takes the focus is seen whole, beside the column that stays', async () => {
  const page = await openPage(context, address);
  for (const column of ['last-child', 'nth-child(3)', 'nth-child(2)']) {
    await page.locator(`#grid thead tr:last-child th:${column} button`).focus();
    const [region, first, button] = await Promise.all(['#grid-region', '#grid tbody th >> nth=0', 'button:focus'].map(selector =>
      page.locator(selector).boundingBox()));
    assert.ok(button.x >= first.x + first.width - 1 && button.x + button.width <= region.x + region.width, column);
  }
  await close(page);
});

test('on a phone a list sorts, and a card names each grade’s area', async () => {
  const page = await openPage(context, `${address}#rows=reports&framework=sif`, { width: 320, height: 640 });
  await page.locator('#filter-sort').selectOption({ label: 'Adoption: best first' });
  assert.match(page.url(), /sort=local_authority\+adoption/);
  assert.match(await page.locator('#status').textContent(), /Sorted by adoption/);
  const label = await page.locator('#grid tbody td[data-label="Adoption"]').first().evaluate(cell => getComputedStyle(cell, '::before').content);
  assert.match(label, /^"Adoption"/);
  await assertNoSidewaysScroll(page, 'the cards at 320 px');
  await close(page);
});

test('an order stays while the filters leave nothing in its column', async () => {
  const page = await openPage(context, address);
  await page.locator('button[data-sort="lscb lscb_effectiveness"]').click();
  await page.selectOption('#filter-framework', 'ilacs');
  await page.fill('#filter-name', 'a');
  assert.equal(await page.locator('th[aria-sort]').count(), 0);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  assert.match(await page.locator('th[aria-sort]').textContent(), /^LSCB effectiveness/);
  await close(page);
});

test('more rows come when the end is reached, and the keyboard goes on in them', async () => {
  const page = await openPage(context, `${address}#rows=reports`);
  const [shown, all] = [await page.locator('#grid tbody tr').count(), await page.locator('script.entry').count()];
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

const fixture = name => `fixtures/${name}.tagged.pdf`;

// A row's grades by the names of their columns.
const gradesOf = async (page, row) => {
  const cells = await row.locator('td[data-label]:has(.grade)').all();
  return Object.fromEntries(await Promise.all(cells.map(async cell =>
    [await cell.getAttribute('data-label'), await cell.locator('.grade').textContent()])));
};

test('schools, homes and colleges are rows as councils are, each with its grades', async () => {
  const names = ['ilacs-2023', 'school-2022', 'school-2010-college', 'childrens-home', 'college', 'report-card-school', 'pre-registration-2026'];
  const page = await openPage(context, makePage(names.map(fixture), 'mixed.html'));
  assert.equal(await page.locator('#grid-title').textContent(), 'Grades by authority or provider');
  assert.match(await page.locator('#status').textContent(), /^7 authorities and providers, 7 of 7 reports\. /);
  const row = name => page.locator('#grid tbody tr', { has: page.getByRole('link', { name, exact: true }) });
  assert.equal((await gradesOf(page, row('Rutland')))['Overall effectiveness'], 'Good');
  assert.equal((await gradesOf(page, row('Quarry Lane Primary School')))['Early years provision'], 'Requires improvement');
  assert.equal((await gradesOf(page, row('URN SC098417')))['Helped and protected'], 'Good');
  assert.equal((await gradesOf(page, row('St Botolph’s College')))['Adult learning programmes'], 'Requires improvement');
  const card = await gradesOf(page, row('St Oswin’s Rutland Church of England Academy'));
  assert.deepEqual([card.Safeguarding, card.Inclusion, card.Achievement], ['Met', 'Exceptional', 'Needs attention']);
  const numbered = await gradesOf(page, row('Dame Hester Vane\'s Community College and Sixth Form Centre'));
  assert.deepEqual([numbered.Attainment, numbered.Governance], ['4, on its own scale', 'Inadequate']);
  assert.match(await row('URN SC098417').locator('th').textContent(), /Children’s home/);
  await assertAccessible(page, 'the grid of councils and providers');

  await page.selectOption('#filter-kind', 'state_school');
  assert.match(await page.locator('#status').textContent(), /^3 providers, 3 of 7 reports\. /);
  await page.selectOption('#filter-kind', 'local_authority');
  assert.deepEqual(await rowNames(page), ['Rutland']);
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await page.fill('#filter-name', 'sc098417');
  assert.deepEqual(await rowNames(page), ['URN SC098417']);
  await page.locator('#grid tbody a').click();
  await page.locator('.timeline').waitFor();
  assert.match(await page.locator('#authority-view .facts').textContent(), /Registered providerSt Wendelin’s/);
  await page.locator('.timeline a').click();
  await page.getByRole('heading', { name: 'Text of the report' }).waitFor();
  await assertAccessible(page, 'the report of a home');
  await close(page);
});

test('two schools of one council, and two of one name, are two rows', async () => {
  const other = changedFixture('school-2023', 'other.txt', { 190862: '190999' });
  const page = await openPage(context, makePage(['fixtures/school-2023.txt', fixture('school-2023'), other], 'schools.html'));
  const name = 'St Wulfram’s Bexley Church of England Primary School';
  assert.deepEqual(await rowNames(page), [name, name]);
  assert.equal(await page.locator('#grid-title').textContent(), 'Grades by provider');
  assert.match(await page.locator('#grid tbody th').first().textContent(), /State school, Bexley$/);
  await close(page);
});

test('standards that are met or not are a table', async () => {
  const page = await openPage(context, makePage([fixture('progress-monitoring')], 'standards.html'));
  await page.evaluate(to => { location.hash = to; }, `#report=${await reportId(page, 'progress-monitoring')}`);
  await page.getByRole('heading', { name: 'Standards and requirements' }).waitFor();
  assert.equal(await page.locator('table[aria-labelledby=report-compliance] tbody tr').count(), 3);
  await assertAccessible(page, 'the report with standards');
  await close(page);
});

test('with councils alone the page speaks of authorities', async () => {
  const page = await openPage(context, makePage(['ilacs-2023', 'sif-2016', 'youth-justice-2022'].map(fixture), 'councils.html'));
  assert.equal(await page.locator('#field-kind').isVisible(), false);
  assert.equal(await page.locator('#grid-title').textContent(), 'Grades by authority');
  assert.equal(await page.locator('#grid thead tr:last-child th').first().locator('button').textContent(), 'Authority▲');
  assert.equal(await page.locator('#key-grades li').count(), 9);
  await close(page);
});

test('filters by region, year and name leave what fits, and can be cleared', async () => {
  const page = await openPage(context, address);
  const all = await rowNames(page);
  await page.selectOption('#filter-region', 'East Midlands');
  const inRegion = await rowNames(page);
  assert.ok(inRegion.length > 0 && inRegion.length < all.length);
  await page.fill('#filter-name', 'no such place');
  assert.equal(await page.locator('#status').textContent(), 'No reports match these filters.');
  await page.getByRole('button', { name: 'Clear filters' }).click();
  assert.deepEqual(await rowNames(page), all);
  await page.selectOption('#filter-year', '2019');
  assert.ok((await page.locator('#grid td.date').allTextContents()).every(date => date.includes('2019')));
  await close(page);
});

test('a report shows sections, numbers, pages, recommendations and warnings', async () => {
  const page = await openPage(context, `${address}#rows=reports&framework=ilacs&year=2023`);
  await page.locator('#grid tbody a').first().click();
  await page.getByRole('heading', { name: 'Recommendations' }).waitFor();
  assert.equal(await page.locator('h1:visible').count(), 1);
  assert.match(await page.locator('.paragraph .number').first().textContent(), /^\d+\.$/);
  assert.match(await page.locator('.paragraph .place').first().textContent(), /^(page|line) \d+$/);
  assert.ok(await page.locator('.recommendations li').count() > 0);
  await page.locator('.contents summary').click();
  const entry = page.locator('.contents a').last();
  const heading = await entry.textContent();
  await entry.click();
  assert.ok((await focused(page)).startsWith(heading));
  await close(page);
});

test('words of a report that look like markup stay words', async () => {
  const page = await openPage(context, `${address}#rows=reports&name=script`);
  const [name, ...others] = await rowNames(page);
  assert.ok(name.startsWith(`${HOSTILE_NAME}, ILACS, `) && others.length === 0, name);
  await page.locator('#grid tbody a').click();
  await page.getByRole('heading', { name: 'Text of the report' }).waitFor();
  const text = await page.locator('#report-view').textContent();
  for (const words of ['<iframe srcdoc=', '<svg onload=', '<!-- <script>', '&lt;b&gt;']) assert.ok(text.includes(words), words);
  assert.equal(await page.locator('main :is(img, iframe, svg, script)').count(), 0);
  assert.equal(await page.locator('.warnings .severity').first().textContent(), 'Warning');
  await page.locator('.over-title a').click();
  await page.locator('.timeline').waitFor();
  await close(page);
});

test('the policy stops any script but the page’s own', async () => {
  const page = await openPage(context, address);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.body.append(script);
  });
  assert.match(page.troubles.pop(), /Content Security Policy/);
  await close(page);
});

test('an address of nothing says so', async () => {
  const page = await openPage(context, `${address}#report=none`);
  assert.equal(await page.locator('h1:visible').textContent(), 'No such report in this page');
  await page.getByRole('link', { name: 'All authorities' }).click();
  await page.locator('#grid').waitFor();
  await close(page);
});
