// The files that somebody drops or chooses, with the names and in the order that the program gives them.
const EXTENSIONS = ['pdf', 'txt', 'text', 'md', 'markdown', 'zip'];

const isReport = name => EXTENSIONS.includes(name.slice(name.lastIndexOf('.') + 1).toLowerCase()) && name.includes('.');

// Those in folders are sorted by name, folder by folder, as their bytes are.
const byteOrder = new TextEncoder();
const compareNames = (one, other) => {
  const [left, right] = [byteOrder.encode(one), byteOrder.encode(other)];
  const at = left.findIndex((byte, index) => byte !== right[index]);
  return at < 0 ? left.length - right.length : left[at] - (right[at] ?? -1);
};

const comparePaths = (one, other) => {
  const at = one.findIndex((part, index) => part !== other[index]);
  if (at < 0) return one.length - other.length;
  return other[at] === undefined ? 1 : compareNames(one[at], other[at]);
};

// What is in a folder, but no hidden files and nothing else than reports.
const fromFolder = found => {
  const paths = found.map(({ file, path }) => ({ file, parts: path.split('/') }));
  const isWanted = ({ parts }) => parts.slice(1).every(part => !part.startsWith('.')) && isReport(parts.at(-1));
  return paths.filter(isWanted).sort((one, other) => comparePaths(one.parts, other.parts))
    .map(({ file, parts }) => ({ name: parts.join('/'), file }));
};

const promised = call => new Promise((resolve, reject) => { call(resolve, reject); });

// A folder tells of its files in several answers, the last of which is empty.
const readFolder = async folder => {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await promised((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
};

const walk = async (entry, path) => {
  if (entry.isFile) return [{ file: await promised((resolve, reject) => entry.file(resolve, reject)), path }];
  const found = [];
  for (const inner of await readFolder(entry)) found.push(...await walk(inner, `${path}/${inner.name}`));
  return found;
};

const nothingIn = name => ({ name, reason: `this folder contains no reports (files ending in .${EXTENSIONS.join(', .')})` });

const fromEntry = async entry => {
  if (entry.isFile) return [{ name: entry.name, file: (await walk(entry, entry.name))[0].file }];
  const found = fromFolder(await walk(entry, entry.name));
  return found.length > 0 ? found : [nothingIn(entry.name)];
};

const unreadable = (name, error) => [{ name, reason: `the browser could not read it (${error.message || error.name}); choose it again` }];

// A drop's entries must be taken at once: they are gone when the event is over.
export const dropped = transfer => {
  const entries = Array.from(transfer.items, item => item.webkitGetAsEntry?.()).filter(Boolean);
  if (entries.length === 0) return Promise.resolve(chosen(transfer.files));
  return Promise.all(entries.map(entry => fromEntry(entry).catch(error => unreadable(entry.name, error)))).then(found => found.flat());
};

export const chosen = files => Array.from(files, file => ({ name: file.name, file }));

export const chosenFolder = files => {
  const found = fromFolder(Array.from(files, file => ({ file, path: file.webkitRelativePath || file.name })));
  if (found.length > 0 || files.length === 0) return found;
  return [nothingIn(files[0].webkitRelativePath.split('/')[0])];
};
