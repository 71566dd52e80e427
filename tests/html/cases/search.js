// The search in all paragraphs.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { close, makePage } from '../browser.js';
import { downloaded, fixture, focused, openAt } from '../common.js';

const found = page => page.locator('#search-status').textContent();
const whenOpen = page => page.waitForFunction(() => !document.querySelector('#search-status').textContent.includes('so far'));

test('words are found in context, by filter, and lead to their paragraph', async () => {
  const page = await openAt('#search=daily%20meeting');
  await whenOpen(page);
  assert.match(await found(page), /^\d+ paragraphs? in \d+ reports? on \d+ /);
  const marks = new Set(await page.locator('.snippets mark').allTextContents());
  assert.deepEqual([...marks].map(word => word.toLowerCase()).sort(), ['daily', 'meeting']);
  await page.selectOption('#search-framework', 'ilacs');
  assert.ok((await page.locator('.result h2 .note').allTextContents()).every(note => note.startsWith('ILACS, ')));
  await page.selectOption('#search-year', '2019');
  assert.match(page.url(), /#search=daily%20meeting&framework=ilacs&year=2019$/);
  await page.locator('.snippets a').first().click();
  await page.locator('.paragraph:focus').waitFor();
  assert.match(await focused(page), /daily meeting/);
  await page.goBack();
  await page.locator('.snippets mark').first().waitFor();
  assert.equal(await page.locator('#search-year').inputValue(), '2019');
  await close(page);
});

test('all words must be in the paragraph, a phrase as it stands', async () => {
  const page = await openAt('#search=');
  assert.equal(await found(page).then(words => words.startsWith('Type two letters or more.')), true);
  const number = async words => {
    await page.fill('#search-words', words);
    await whenOpen(page);
    return Number((await found(page)).match(/^(\d+) paragraph/)?.[1] ?? 0);
  };
  const [word, both, phrase, backwards, straight] = [await number('plans'), await number('plans protection'), await number('“protection plans”'),
    await number('"plans protection"'), await number("children's")];
  assert.ok(word > both && both >= phrase && phrase > 0 && backwards === 0, `${word} ${both} ${phrase} ${backwards}`);
  assert.ok(straight > 0, 'a straight apostrophe finds a curly one');
  assert.equal(await number('rotection'), 0, 'words are found from their beginning');
  assert.equal(await number('xyzzy'), 0);
  assert.equal(await found(page), 'Nothing found for xyzzy.');
  await close(page);
});

test('what the search finds is what the reports have', async () => {
  const page = await openAt(`${makePage([fixture('ilacs-2019'), fixture('ilacs-2023'), fixture('focused-visit')], 'found.html')}#search=neglect`);
  await whenOpen(page);
  const { name, rows: [head, ...rows] } = await downloaded(page, () => page.click('#search-csv'));
  assert.equal(name, 'search-neglect.csv');
  const at = head.indexOf('Paragraph');
  assert.ok(rows.length > 0 && rows.every(row => /neglect/i.test(row[at])));
  const all = await page.evaluate(async () => {
    const texts = await Promise.all(Array.from(document.querySelectorAll('script.record'), async packed => {
      const bytes = Uint8Array.from(atob(packed.textContent), sign => sign.charCodeAt(0));
      return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))).json();
    }));
    const walk = sections => sections.flatMap(({ paragraphs, sections: inner }) => [...paragraphs, ...walk(inner)]);
    return texts.flatMap(({ sections }) => walk(sections)).filter(({ text }) => /\bneglect/i.test(text)).map(({ text }) => text);
  });
  assert.deepEqual(rows.map(row => row[at].replace(/^'/, '')).sort(), all.sort());
  await close(page);
});

test('a page that was cut short says so', async () => {
  const path = fileURLToPath(makePage([fixture('ilacs-2019'), fixture('ilacs-2023')], 'cut.html'));
  const whole = readFileSync(path, 'utf8');
  for (const [text, isCut] of [[whole, false], [whole.slice(0, -1000), true]]) {
    writeFileSync(path, text);
    const page = await openAt(pathToFileURL(path).href);
    assert.equal(await page.locator('#grid tbody tr').count() > 0, true);
    assert.equal(await page.locator('#cut').count(), isCut ? 1 : 0);
    await close(page);
  }
});

test('a search by keyboard goes on in what is shown next', async () => {
  const page = await openAt('#search=the');
  await whenOpen(page);
  const before = await page.locator('.result').count();
  assert.equal(before, 10);
  await page.locator('#search-more button').focus();
  await page.keyboard.press('Enter');
  assert.equal(await page.locator('.result').count(), 20);
  assert.ok(await page.evaluate(at => document.querySelectorAll('.result')[at].contains(document.activeElement), before));
  const more = page.locator('.result .button').first();
  await more.focus();
  await page.keyboard.press('Enter');
  await page.locator('.result').first().locator('.snippets > li:nth-child(4) a').waitFor();
  assert.ok(await page.locator('.result').first().locator('.snippets > li:nth-child(4) a').evaluate(link => link === document.activeElement));
  await close(page);
});

test('words that look like markup are found as words', async () => {
  const page = await openAt(`#search=${encodeURIComponent('window.ran = 1')}`);
  await whenOpen(page);
  assert.ok(await page.locator('.snippets blockquote').count() > 0);
  assert.equal(await page.locator('main :is(img, iframe, script)').count(), 0);
  await page.fill('#search-words', '<img src=x onerror=window.ran=1>');
  await close(page);
});
