// Zips and workbooks, read and made independently of the page.
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

// The files of a zip by their names, by the directory at its end (APPNOTE.TXT, 4.3).
export const unzip = bytes => {
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size, name, extra, comment, header] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32), bytes.readUInt32LE(at + 42)];
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + size);
    const content = method === 8 ? inflateRawSync(packed) : packed;
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error('wrong checksum');
    files.set(bytes.toString('utf8', at + 46, at + 46 + name), content);
    at += 46 + name + extra + comment;
  }
  return files;
};

// A zip of these files, [name, bytes] each.
export const zip = entries => {
  const [bodies, directory] = [[], []];
  let offset = 0;
  for (const [name, bytes] of entries) {
    const [title, packed] = [Buffer.from(name), deflateRawSync(bytes)];
    const facts = Buffer.alloc(26);
    [20, 0x800, 8].forEach((value, at) => facts.writeUInt16LE(value, at * 2));
    [crc32(bytes), packed.length, bytes.length].forEach((value, at) => facts.writeUInt32LE(value, 10 + at * 4));
    facts.writeUInt16LE(title.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    bodies.push(Buffer.from('PK\x03\x04', 'latin1'), facts, title, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place, title);
    offset += 30 + title.length + packed.length;
  }
  const [listed, end] = [Buffer.concat(directory), Buffer.alloc(22)];
  end.write('PK\x05\x06', 'latin1');
  [entries.length, entries.length].forEach((value, at) => end.writeUInt16LE(value, 8 + at * 2));
  [listed.length, offset].forEach((value, at) => end.writeUInt32LE(value, 12 + at * 4));
  return Buffer.concat([...bodies, listed, end]);
};

const text = xml => xml.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const strings = xml => [...xml.matchAll(/<t(?: [^>]*)?>([^]*?)<\/t>/g)].map(([, words]) => text(words)).join('');

// The cells of a workbook's sheets: place, kind and value. Words are in a table of their own or in the cell.
export const cells = bytes => {
  const files = unzip(bytes);
  const xml = name => files.get(name)?.toString('utf8') ?? '';
  const shared = [...xml('xl/sharedStrings.xml').matchAll(/<si>([^]*?)<\/si>/g)].map(([, item]) => strings(item));
  const names = [...xml('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  return new Map(names.map((name, at) => {
    const found = [...xml(`xl/worksheets/sheet${at + 1}.xml`).matchAll(/<c r="(\w+)"([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)];
    const value = (attributes, inner) => {
      if (attributes.includes('t="inlineStr"')) return strings(inner);
      const [, plain] = inner.match(/<v>([^]*?)<\/v>/) ?? [null, ''];
      return attributes.includes('t="s"') ? shared[Number(plain)] : Number(plain);
    };
    return [name, found.map(([, place, attributes, inner = '']) => [place, value(attributes, inner)])];
  }));
};
