// On paper: A4, on its side for the grid, and nothing is cut off at the edge.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { close } from '../browser.js';
import { openAt, openReport } from '../common.js';

// The width between the margins of A4 in pixels of CSS: 210 mm or 297 mm, less 1.5 cm or 1.2 cm on both sides.
const UPRIGHT = Math.floor((210 - 30) * 96 / 25.4);
const ON_ITS_SIDE = Math.floor((297 - 24) * 96 / 25.4);

const widest = page => page.evaluate(() => Math.max(...Array.from(document.querySelectorAll('main *'), node => {
  const box = node.getBoundingClientRect();
  return box.width > 1 && box.height > 1 && !node.closest('.hidden-text, svg') ? box.right : 0;
})));

for (const [what, place, width] of [['the grid', '#framework=ilacs', ON_ITS_SIDE], ['all reports', '#rows=reports', ON_ITS_SIDE],
  ['a comparison', '#compare=E06000017&compare=190862', UPRIGHT], ['an authority', '#authority=Fenmoor%20County%20Council', UPRIGHT]]) {
  test(`${what} fits A4`, async () => {
    const page = await openAt(place, { width, height: 800 });
    await page.emulateMedia({ media: 'print' });
    assert.ok(await widest(page) <= width + 1, `${await widest(page)} px on ${width}`);
    assert.equal(await page.locator('.tool-buttons:visible, .filters:visible, .top:visible').count(), 0);
    await close(page);
  });
}

test('a report fits A4', async () => {
  const page = await openAt('', { width: UPRIGHT, height: 800 });
  await openReport(page, 'ilacs-2019.tagged.pdf');
  await page.emulateMedia({ media: 'print' });
  assert.ok(await widest(page) <= UPRIGHT + 1);
  await close(page);
});
