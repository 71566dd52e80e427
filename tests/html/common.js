// What the cases share: one browser, one page made of all fixtures, and the steps that they have in common.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { launch, makePage, openPage, tidy } from './browser.js';

export const site = { address: null, context: null };
before(async () => {
  site.address = makePage();
  site.context = await launch();
});
after(async () => {
  await site.context?.close();
  tidy();
});

// A page at this address, or the page of all fixtures at this place in it.
export const openAt = (place = '', options = {}) =>
  openPage(site.context, place.startsWith('file:') ? place : `${site.address}${place}`, options);

export const fixture = name => `fixtures/${name}.tagged.pdf`;
export const focused = page => page.evaluate(() => document.activeElement.textContent.trim() || document.activeElement.id);
export const rowNames = page => page.locator('#grid tbody th a').allTextContents();
export const status = page => page.locator('#status').textContent();
export const goTo = (page, place) => page.evaluate(to => { location.hash = to; }, place);

// Presses Tab until an element of this selector has the focus, as somebody without a mouse does.
export const tabTo = async (page, selector) => {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(wanted => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`Tab never reaches ${selector}`);
};

// What the address calls the report of this file.
export const reportId = (page, file) => page.evaluate(wanted =>
  JSON.parse(Array.from(document.querySelectorAll('script.entry')).find(({ textContent }) =>
    textContent.includes(wanted)).textContent).report_id, file);

export const openReport = async (page, file) => {
  await goTo(page, `#report=${await reportId(page, file)}`);
  await page.getByRole('heading', { name: 'Text of the report' }).waitFor();
};

// A row's grades by the names of their columns.
export const gradesOf = async row => {
  const cells = await row.locator('td[data-label]:has(.grade)').all();
  return Object.fromEntries(await Promise.all(cells.map(async cell =>
    [await cell.getAttribute('data-label'), await cell.locator('.grade').textContent()])));
};

export const rowOf = (page, name) => page.locator('#grid tbody tr', { has: page.getByRole('link', { name, exact: true }) });

// The rows of the file that a press on this button saves, each a list of cells.
export const downloaded = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  const { readFileSync } = await import('node:fs');
  const text = readFileSync(await download.path(), 'utf8');
  assert.ok(text.startsWith('\ufeff'), 'Excel recognises UTF-8 by its mark');
  return { name: download.suggestedFilename(), rows: parsed(text.slice(1)) };
};

const parsed = text => {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter(row => row.length > 1);
};
