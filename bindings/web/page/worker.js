// One worker: reads files, lists zips and makes outputs, whatever it is asked for next.
import { Assembler, Packed, initSync, isArchive, lastWords, outputs, read } from './engine.js';

// Rendered when a file is read; every other output is made from the records.
const FORMATS = ['jsonl', 'html'];
// One byte more than the library reads shows it that a file is too large.
const MOST_BYTES = (128 << 20) + 1;
// Outputs are kept outside this worker's memory in parts of about this size.
const PART = 1 << 20;

// The engine prepares much when it first reads something: it does so while nobody waits, on the words of no real place.
const SAMPLE = `ILACS

Inspection of Fenmoor local authority children’s services

Inspection dates: 11 September 2023 to 22 September 2023
Lead inspector: Ada Mole

Overall effectiveness: good

What needs to improve?
- The quality of plans.
`;
const IDLE = 200;

let memory;
let preparing;
let opened = { key: null, packed: null };

const bytesOf = blob => new Uint8Array(new FileReaderSync().readAsArrayBuffer(blob));

const packedIn = ({ file, key }) => {
  if (opened.key !== key) {
    opened.packed?.free();
    opened = { key: null, packed: null };
    const source = { size: file.size, read: (from, to) => bytesOf(file.slice(from, to)) };
    opened = { key, packed: new Packed(source) };
  }
  return opened.packed;
};

const recordsOf = (name, bytes) => {
  const records = read(name, bytes, FORMATS);
  const { facts, lengths } = records;
  const blob = new Blob([records.takeBytes()]);
  records.free();
  return { facts: JSON.parse(facts), lengths, blob };
};

// A file's records or, if it is a zip, what is in it.
const readFile = input => {
  const { name, file, way } = input;
  if (way) return recordsOf(name, packedIn(input).bytes(Uint32Array.from(way)));
  if (isArchive(bytesOf(file.slice(0, 4)))) return { packed: JSON.parse(packedIn(input).list(name)) };
  return recordsOf(name, bytesOf(file.slice(0, MOST_BYTES)));
};

// The pieces of one format in a file's bytes.
const pieces = function* ({ blob, lengths }, format) {
  const bytes = bytesOf(blob);
  let at = 0;
  for (const [index, length] of lengths.entries()) {
    if (FORMATS[index % FORMATS.length] === format) yield bytes.subarray(at, at + length);
    at += length;
  }
};

const assembled = ({ format, table, array, files, type }) => {
  const assembler = new Assembler(format, table, array);
  const ready = FORMATS.includes(format);
  const parts = [];
  let chunks = [];
  let size = 0;
  const keep = isLast => {
    const chunk = assembler.take();
    chunks.push(chunk);
    size += chunk.length;
    if (!isLast && size < PART) return;
    parts.push(new Blob(chunks));
    [chunks, size] = [[], 0];
  };
  for (const file of files) {
    for (const piece of pieces(file, ready ? format : FORMATS[0])) {
      if (ready) assembler.piece(piece);
      else assembler.record(piece);
      keep(false);
    }
  }
  const notes = assembler.finish();
  keep(true);
  return { blob: new Blob(parts, { type }), notes: notes.split('\n').filter(Boolean) };
};

const TASKS = { read: readFile, assemble: assembled, outputs: () => JSON.parse(outputs()) };

// Panics, and stacks and memories that were too small: the instance can't be used again.
const isFault = error => error instanceof WebAssembly.RuntimeError || error instanceof RangeError || error?.name === 'InternalError';

const reasonOf = error => error instanceof DOMException
  ? `the browser could not read it (${error.message || error.name}); choose it again` : error.message ?? String(error);

const prepare = () => read('sample.txt', new TextEncoder().encode(SAMPLE), FORMATS).free();

globalThis.onmessage = ({ data: { module, task, ...request } }) => {
  if (module) {
    ({ memory } = initSync({ module }));
    preparing = setTimeout(prepare, IDLE);
    return;
  }
  clearTimeout(preparing);
  try {
    const answer = TASKS[task](request);
    postMessage({ answer, memory: memory.buffer.byteLength });
  } catch (error) {
    if (isFault(error)) postMessage({ fault: lastWords() || error.message });
    else postMessage({ answer: { reason: reasonOf(error) }, memory: memory.buffer.byteLength });
  }
};
