// The page, as made by the program from the fixtures, in a headless Chromium that can reach no network.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const root = fileURLToPath(new URL('../../', import.meta.url));
const program = process.env.PROGRAM ?? join(root, 'target/release/ofsted-extract');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGUMENTS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];

export const folder = mkdtempSync(join(tmpdir(), 'ofsted-extract-page-'));
const screenshots = process.env.SCREENSHOTS ?? join(folder, 'screenshots');
mkdirSync(screenshots, { recursive: true });

// The program takes no such words for an authority's name; the page must bear them all the same.
export const HOSTILE_NAME = '</script><img src=x onerror="window.ran=1"><script>window.ran=1</script>';
const withHostileName = page => page.replace(/("file":"tests\/html\/hostile.txt".*?"provider":)null/,
  (_, before) => before + JSON.stringify(HOSTILE_NAME).replaceAll('<', '\\u003c'));

// The fixtures and, for the words that must stay words, a report of this folder.
const allInputs = () => {
  const fixtures = readdirSync(join(root, 'fixtures')).filter(name => /\.(tagged\.pdf|txt|md)$/.test(name) && name !== 'README.md');
  return [...fixtures.sort().map(name => `fixtures/${name}`), 'tests/html/hostile.txt'];
};

export const makePage = (inputs = allInputs(), name = 'page.html') => {
  const page = join(folder, name);
  execFileSync(program, ['--quiet', '--format', 'html', '-o', page, ...inputs], { cwd: root });
  writeFileSync(page, withHostileName(readFileSync(page, 'utf8')));
  return pathToFileURL(page).href;
};

// A fixture's text with these words replaced, as an input of a page.
export const changedFixture = (name, file, changes) => {
  const text = readFileSync(join(root, 'fixtures', `${name}.txt`), 'utf8');
  const path = join(folder, file);
  writeFileSync(path, Object.entries(changes).reduce((changed, [from, to]) => changed.replaceAll(from, to), text));
  return path;
};

export const launch = async () => {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launchPersistentContext(mkdtempSync(join(folder, 'profile-')),
    { executablePath, headless: true, chromiumSandbox: false, args: ARGUMENTS, reducedMotion: 'reduce', viewport: null });
};

// A tab that remembers what it should never see: errors, and requests for anything but the page itself.
export const openPage = async (context, address, { width = 1024, height = 900, dark = false } = {}) => {
  const page = await context.newPage();
  page.troubles = [];
  page.on('console', message => ['error', 'warning'].includes(message.type()) && page.troubles.push(message.text()));
  page.on('pageerror', error => page.troubles.push(String(error)));
  page.on('request', request => request.url().split('#')[0] !== address.split('#')[0] && page.troubles.push(request.url()));
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await page.goto(address);
  await page.locator('main h1:visible').waitFor();
  return page;
};

export const close = async page => {
  assert.deepEqual(page.troubles, []);
  assert.equal(await page.evaluate(() => window.ran), undefined, 'a report ran as a script');
  await page.close();
};

// Findings of axe-core that would keep somebody from using the page.
export const assertAccessible = async (page, what) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'] }));
  const told = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(node => node.html).slice(0, 3).join(' ')}`);
  assert.deepEqual(told, [], what);
};

// Whether the page itself is never wider than the window (WCAG 1.4.10); tables scroll by themselves.
export const assertNoSidewaysScroll = async (page, what) => {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= window, `${what} is ${wide} px wide in a window of ${window}`);
};

export const screenshot = (page, name) => page.screenshot({ path: join(screenshots, `${name}.png`) });

export const tidy = () => rmSync(folder, { recursive: true, force: true });
