// Makes the static folder and the single file from page/ and the engine: `node build.js ENGINE_FOLDER OUTPUT_FOLDER`.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const [engineFolder, output] = process.argv.slice(2);
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');
const text = path => readFileSync(path, 'utf8');
const page = name => text(join(here, 'page', name));

// Modules as one: each file once, in an order in which it comes after those that it imports, without its imports and exports.
const joined = sources => sources.map(source => source
  .replace(/^import [^;]*;$/gm, '').replace(/^export \{[^}]*\};?$/gm, '').replace(/^export /gm, '')).join('\n');

// Files share one scope, so no name may be given twice.
const named = (own, sources) => {
  const names = sources.flatMap(source => [...source.matchAll(/^(?:export )?(?:const|let|function|class|async function) (\w+)/gm)].map(([, name]) => name));
  const twice = names.filter((name, at) => names.indexOf(name) < at);
  const shared = twice.filter(name => !own.includes(name));
  if (shared.length > 0) throw new Error(`the same name in two files: ${shared.join(', ')}`);
  return joined(sources);
};

const glue = text(join(engineFolder, 'engine.js'));
const wasm = readFileSync(join(engineFolder, 'engine_bg.wasm'));
const version = text(join(root, 'Cargo.toml')).match(/^version = "(.*)"$/m)[1];
const style = text(join(root, 'src/emitter/html/page/base.css')) + page('page.css');
const worker = joined([glue, page('worker.js')]);
const script = engine => named([], [engine, 'files.js', 'list.js', 'pool.js', 'results.js', 'main.js'].map(page));

// The HTML output, shown in a frame, is held to this page's policy as well as to its own: both must name its style and script.
const { initSync, Assembler } = await import(pathToFileURL(join(engineFolder, 'engine.js')).href);
initSync({ module: wasm });
const empty = new Assembler('html', undefined, true);
empty.finish();
const framed = new TextDecoder().decode(empty.take()).match(/Content-Security-Policy" content="([^"]*)"/)[1];
const hashIn = directive => framed.match(new RegExp(`${directive} ('sha256-[^']*')`))[1];

const hash = source => `'sha256-${createHash('sha256').update(source).digest('base64')}'`;
const policy = ({ scripts, styles, connect }) => [
  "default-src 'none'",
  `script-src ${scripts} ${hashIn('script-src')} 'wasm-unsafe-eval'`,
  `style-src ${styles} ${hashIn('style-src')}`,
  `connect-src ${connect}`, 'worker-src blob:', 'frame-src blob:', "base-uri 'none'", "form-action 'none'"].join('; ');

const filled = parts => Object.entries(parts).reduce((made, [name, value]) => made.replaceAll(`{${name}}`, () => value), page('index.html'));

const folder = join(output, 'folder');
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const files = {
  'index.html': filled({ version, policy: policy({ scripts: "'self'", styles: "'self'", connect: "'self'" }),
    promise: 'The page may connect to nothing but the server that it came from, and asks it only for its own parts.',
    style: '<link rel="stylesheet" href="page.css">', script: '<script type="module" src="page.js"></script>' }),
  'page.css': style, 'page.js': script('engine-in-folder.js'), 'worker.js': worker, 'engine.wasm': wasm };

// Servers can send the packed copies as they are. Browsers' window of brotli is 16 MiB at most.
const brotli = bytes => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 } });
const gzip = bytes => gzipSync(bytes, { level: 9 });
const sizes = {};
for (const [name, content] of Object.entries(files)) {
  const bytes = Buffer.from(content);
  const copies = { '': bytes, '.gz': gzip(bytes), '.br': brotli(bytes) };
  for (const [ending, copy] of Object.entries(copies)) {
    writeFileSync(join(folder, name + ending), copy);
    sizes[name + ending] = copy.length;
  }
}

const inert = (id, bytes) => `<script type="application/octet-stream" id="${id}">${gzip(bytes).toString('base64')}</script>`;
const inPage = script('engine-in-page.js');
const single = Buffer.from(filled({ version, policy: policy({ scripts: hash(inPage), styles: hash(style), connect: "'none'" }),
  promise: 'The page is one file with everything in it, and may connect to nothing at all.',
  style: `<style>${style}</style>`, script: `${inert('engine', wasm)}\n${inert('worker', worker)}\n<script type="module">${inPage}</script>` }));
writeFileSync(join(output, 'ofsted-extract.html'), single);
sizes['ofsted-extract.html'] = single.length;

const shown = name => console.log(`${name}: ${(sizes[name] / 1e6).toFixed(2)} MB`);
['engine.wasm', 'engine.wasm.gz', 'engine.wasm.br', 'ofsted-extract.html'].forEach(shown);
const MOST = 1_300_000;
if (sizes['engine.wasm.br'] > MOST) throw new Error(`the engine has more than ${MOST} bytes with brotli`);
