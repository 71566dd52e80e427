// The page of one report.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HOSTILE_NAME, assertAccessible, close, makePage } from '../browser.js';
import { fixture, focused, openAt, openReport, reportId, goTo, rowNames } from '../common.js';

test('a report opens with its grades, then what needs to improve, then its text', async () => {
  const page = await openAt('#rows=reports&framework=ilacs&year=2023');
  await page.locator('#grid tbody a').first().click();
  await page.getByRole('heading', { name: 'Text of the report' }).waitFor();
  assert.deepEqual((await page.locator('#report-view h2').allTextContents()).slice(0, 3), ['Grades', 'What needs to improve', 'About this report']);
  assert.equal(await page.locator('h1:visible').count(), 1);
  assert.match(await page.locator('#report-view .lines tbody th').first().textContent(), /^Overall/);
  assert.match(await page.locator('.paragraph .number').first().textContent(), /^\d+\.$/);
  assert.match(await page.locator('.paragraph .place').first().textContent(), /^(page|line) \d+$/);
  assert.ok(await page.locator('.recommendations li').count() > 0);
  await page.locator('.contents summary').click();
  const entry = page.locator('.contents a').last();
  const heading = await entry.textContent();
  await entry.click();
  assert.ok((await focused(page)).startsWith(heading));
  await page.locator('.part-links a', { hasText: 'What needs to improve' }).click();
  assert.equal(await focused(page), 'What needs to improve');
  await close(page);
});

test('a letter opens with its theme and how much it asks for', async () => {
  const page = await openAt();
  await openReport(page, 'focused-visit.tagged.pdf');
  assert.match(await page.locator('#report-view .facts-row').textContent(), /^ThemeYoung people who leave care.*Recommendations5Priority actions2$/);
  await close(page);
});

test('standards that are met or not are a table', async () => {
  const page = await openAt(makePage([fixture('progress-monitoring')], 'standards.html'));
  await goTo(page, `#report=${await reportId(page, 'progress-monitoring')}`);
  await page.getByRole('heading', { name: 'Standards and requirements' }).waitFor();
  assert.equal(await page.locator('table[aria-labelledby=report-compliance] tbody tr').count(), 3);
  await assertAccessible(page, 'the report with standards');
  await close(page);
});

test('words of a report that look like markup stay words', async () => {
  const page = await openAt('#rows=reports&name=script');
  const [name, ...others] = await rowNames(page);
  assert.ok(name.startsWith(`${HOSTILE_NAME}, ILACS, `) && others.length === 0, name);
  await page.locator('#grid tbody a').click();
  await page.getByRole('heading', { name: 'Text of the report' }).waitFor();
  const text = await page.locator('#report-view').textContent();
  for (const words of ['<iframe srcdoc=', '<svg onload=', '<!-- <script>', '&lt;b&gt;']) assert.ok(text.includes(words), words);
  assert.equal(await page.locator('main :is(img, iframe, script)').count(), 0);
  assert.equal(await page.locator('.warnings .severity').first().textContent(), 'Warning');
  await page.locator('.over-title a').click();
  await page.locator('.timeline').waitFor();
  assert.equal(await page.locator('main :is(img, iframe, script)').count(), 0);
  await page.getByRole('link', { name: 'Compare with…' }).click();
  await page.locator('.side-by-side li').first().waitFor();
  assert.equal(await page.locator('#compare-title').textContent(), HOSTILE_NAME);
  assert.equal(await page.locator('main :is(img, iframe, script)').count(), 0);
  await close(page);
});

test('the policy stops any script but the page’s own', async () => {
  const page = await openAt();
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = 1';
    document.body.append(script);
  });
  assert.match(page.troubles.pop(), /Content Security Policy/);
  await close(page);
});
