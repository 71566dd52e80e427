// The page in a headless Chromium that can reach nothing but this machine; CHROMIUM names another browser of its kind.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { dist, scratch } from './program.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ARGUMENTS = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync'];
const TYPES = { html: 'text/html', css: 'text/css', js: 'text/javascript', wasm: 'application/wasm' };

export const singleFile = pathToFileURL(join(dist, 'ofsted-extract.html')).href;

// A plain server of the folder, as a council has it; `changed` gives other words for some of its files.
export const serve = (changed = {}) => new Promise(ready => {
  const server = createServer((request, response) => {
    const name = request.url === '/' ? 'index.html' : request.url.slice(1);
    try {
      const bytes = readFileSync(join(dist, 'folder', name));
      response.writeHead(200, { 'content-type': TYPES[name.split('.').pop()] ?? 'application/octet-stream' });
      response.end(changed[name] ? changed[name](bytes.toString('utf8')) : bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  server.listen(0, '127.0.0.1', () => ready({ server, address: `http://127.0.0.1:${server.address().port}/` }));
});

export const launch = () => chromium.launchPersistentContext(mkdtempSync(join(scratch, 'profile-')),
  { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', headless: true, chromiumSandbox: false, args: ARGUMENTS, reducedMotion: 'reduce', viewport: null });

const OWN = ['', 'index.html', 'page.css', 'page.js', 'worker.js', 'engine.wasm'];
const isOwn = (url, address) => url.startsWith('blob:') || url.split('#')[0] === address
  || address.startsWith('http') && OWN.includes(url.replace(address, ''));

// A tab that notes its errors and every request, of its workers, too, that isn't for a part of the page itself.
export const openPage = async (context, address, { width = 1024, height = 900 } = {}) => {
  const page = await context.newPage();
  Object.assign(page, { troubles: [], requests: [] });
  page.on('console', message => ['error', 'warning'].includes(message.type()) && page.troubles.push(message.text()));
  page.on('pageerror', error => page.troubles.push(String(error)));
  page.seen = request => {
    page.requests.push(request.url());
    if (!isOwn(request.url(), address)) page.troubles.push(`asked for ${request.url()}`);
  };
  context.on('request', page.seen);
  await page.setViewportSize({ width, height });
  await page.goto(address);
  return page;
};

export const close = async page => {
  assert.deepEqual(page.troubles, []);
  page.context().off('request', page.seen);
  await page.close();
};

// Drops files and folders of the disk, as a file manager does.
export const drop = async (page, paths) => {
  const session = await page.context().newCDPSession(page);
  await page.locator('#drop').scrollIntoViewIfNeeded();
  const { x, y, width, height } = await page.locator('#drop').boundingBox();
  const at = { x: x + width / 2, y: y + height / 2, data: { items: [], files: paths, dragOperationsMask: 1 } };
  for (const type of ['dragEnter', 'dragOver', 'drop']) await session.send('Input.dispatchDragEvent', { type, ...at });
  await session.detach();
};

export const finished = page => page.waitForFunction(() => /ready below|No report|could not/.test(document.getElementById('status').textContent),
  null, { timeout: 240_000 });

export const saved = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), press()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
};

export const saveAs = (page, words) => saved(page, () => page.getByRole('button', { name: words, exact: true }).click());

// The frame of the reports has the tests of the HTML output.
export const assertAccessible = async (page, what) => {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run({ resultTypes: ['violations'], iframes: false }));
  const told = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map(node => node.html).slice(0, 3).join(' ')}`);
  assert.deepEqual(told, [], what);
};

export const assertNoSidewaysScroll = async (page, what) => {
  const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= window, `${what} is ${wide} px wide in a window of ${window}`);
};
