// Every view, as everyone may meet it: narrow and wide, light and dark, by axe-core and without scrolling sideways.
import { test } from 'node:test';
import { assertAccessible, assertNoSidewaysScroll, close, screenshot } from '../browser.js';
import { goTo, openAt, openReport } from '../common.js';

const search = async page => {
  await goTo(page, '#search=neglect');
  await page.locator('.snippets mark').first().waitFor();
};
const compare = async page => {
  await goTo(page, '#compare=E06000017&compare=190862&compare=Fenmoor%20County%20Council');
  await page.locator('.side-by-side h3').first().waitFor();
};

const VIEWS = {
  grid: async () => {},
  earlier: page => goTo(page, '#earlier=yes'),
  reports: page => goTo(page, '#rows=reports'),
  ungraded: page => goTo(page, '#rows=reports&found=ungraded'),
  search,
  compare,
  'compare-none': page => goTo(page, '#compare='),
  report: page => openReport(page, 'ilacs-2019.tagged.pdf'),
  letter: page => openReport(page, 'focused-visit.tagged.pdf'),
  authority: async page => {
    await goTo(page, '#authority=Fenmoor%20County%20Council');
    await page.locator('.history').waitFor();
    await page.locator('.history .behind summary').click();
  },
};

for (const [width, height] of [[390, 844], [900, 900], [1440, 900]]) {
  for (const dark of [false, true]) {
    const name = `${width}-${dark ? 'dark' : 'light'}`;
    test(`every view can be used by everyone at ${width} px, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await openAt('', { width, height, dark });
      for (const [view, show] of Object.entries(VIEWS)) {
        await show(page);
        await screenshot(page, `${view}-${name}`);
        await assertNoSidewaysScroll(page, `${view} at ${name}`);
        await assertAccessible(page, `${view} at ${name}`);
      }
      await close(page);
    });
  }
}

test('at 320 px nothing scrolls sideways', async () => {
  const page = await openAt('', { width: 320, height: 640 });
  for (const [view, show] of Object.entries(VIEWS)) {
    await show(page);
    await assertNoSidewaysScroll(page, `${view} at 320 px`);
  }
  await close(page);
});
