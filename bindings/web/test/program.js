// What the program writes for the same files, to compare with.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
export const dist = process.env.DIST ?? fileURLToPath(new URL('../dist/', import.meta.url));
const program = process.env.PROGRAM ?? join(root, 'target/release/ofsted-extract');

export const scratch = mkdtempSync(join(tmpdir(), 'ofsted-extract-web-'));
export const tidy = () => rmSync(scratch, { recursive: true, force: true });

// Some files can't be read, and then the program's status says so.
export const run = (parameters, { cwd = root } = {}) => {
  const { stdout, stderr, error, status } = spawnSync(program, ['--quiet', ...parameters], { cwd, maxBuffer: 1 << 30 });
  if (error) throw error;
  if (status > 1) throw new Error(`${parameters.join(' ').slice(0, 200)}: ${stderr}`);
  return stdout;
};

export const inFolder = (folder, name) => join(scratch, folder, name ?? '');

// The names of all fixtures, those that can't be read among them.
export const fixtures = () => readdirSync(join(root, 'fixtures'))
  .filter(name => /\.(pdf|txt|md)$/.test(name) && name !== 'README.md').sort().map(name => `fixtures/${name}`);

export const bytesOf = name => readFileSync(name.startsWith('/') ? name : join(root, name));
