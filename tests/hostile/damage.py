#!/usr/bin/env python3
"""Damages copies of reports as disks, mails and broken downloads do, and looks for facts that change without a word.

    tests/hostile/damage.py --count 1000 [FOLDER...]

Each record is compared with the undamaged file's. A value may be the same, or null, or a warning that the undamaged file
doesn't have (no notice) may say so; anything else is a silent change. The same seed always makes the same copies. With
--keep, silent ones are kept there. The exit status is 1 if more than --most are silent. Needs only Python 3.9.

What no reader can know is counted apart. The fixtures aren't compressed, as their bytes should be easy to read, so that
nothing sums up the letters that a page shows:
- letters: bytes within strings became others, so that the file shows another letter, and is sound. In compressed files
  a checksum tells. A letter that the font doesn't have, or a byte that ends the string, is told.
- numbers: a digit within a page's drawing became another, so that a line stands elsewhere, is larger or in the other font.
- other file: of two files one half each, where all that is read belongs to the second one, and is as it should be.
"""
import argparse
import collections
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
#: Copies that one run of the program reads.
BATCH = 200
OBJECT = re.compile(rb'(?<![0-9])\d+ \d+ obj\b.*?endobj\s*', re.DOTALL)
#: What describes the file or the reading, not the report.
ASIDE = {'source', 'warnings', 'schema_version', 'trace', 'id', 'report_id', 'line', 'evidence', 'found_in'}


def stretch(random, data, lengths):
    """Where a damaged part begins and ends."""
    at = random.randrange(len(data))
    return at, min(len(data), at + random.choice(lengths))


def one_bit(random, data, _):
    return bits(random, data, 1)


def some_bits(random, data, _):
    return bits(random, data, random.choice([3, 10, 50]))


def bits(random, data, count):
    out = bytearray(data)
    for _ in range(count):
        out[random.randrange(len(out))] ^= 1 << random.randrange(8)
    return bytes(out)


def zeros(random, data, _):
    """Sectors that could not be read."""
    at, end = stretch(random, data, [16, 512, 4096])
    return data[:at] + bytes(end - at) + data[end:]


def other_bytes(random, data, _):
    at, end = stretch(random, data, [1, 16, 512])
    return data[:at] + random.randbytes(end - at) + data[end:]


def cut(random, data, _):
    return data[:random.randrange(1, len(data))]


def cut_padded(random, data, _):
    """A download that stopped, in a file made with its full length."""
    at = random.randrange(1, len(data))
    return data[:at] + bytes(len(data) - at)


def removed(random, data, _):
    at, end = stretch(random, data, [1, 10, 512, 4096])
    return data[:at] + data[end:]


def doubled(random, data, _):
    at, end = stretch(random, data, [1, 10, 512, 4096])
    return data[:end] + data[at:]


def exchanged(random, data, _):
    """Two blocks in each other's place."""
    size = random.choice([512, 4096])
    one, two = sorted(random.randrange(len(data) // size + 1) * size for _ in range(2))
    if one + size > two:
        return cut(random, data, _)
    return data[:one] + data[two:two + size] + data[one + size:two] + data[one:one + size] + data[two + size:]


def line_ends(random, data, _):
    """Transfer as text."""
    return random.choice([
        lambda: data.replace(b'\n', b'\r\n'),
        lambda: data.replace(b'\r\n', b'\n'),
        lambda: data.replace(b'\r\n', b'\n').replace(b'\n', b'\r\n'),
        lambda: data.replace(b'\r', b'\n'),
        lambda: data.replace(b'\r', b''),
    ])()


def seven_bits(_, data, __):
    return bytes(byte & 127 for byte in data)


def lengths(random, data, _):
    """Lengths of streams that are wrong."""
    found = list(re.finditer(rb'/Length (\d+)(?! \d+ R)', data))
    for match in sorted(random.sample(found, min(len(found), random.choice([1, 5]))), key=lambda m: -m.start()):
        length = str(max(0, int(match.group(1)) + random.choice([-100, -1, 1, 100]))).encode()
        data = data[:match.start(1)] + length + data[match.end(1):]
    return data


def shifted(random, data, _):
    """A table of objects that no longer fits."""
    at = data.rfind(b'startxref')
    number = re.compile(rb'\d+').search(data, at)
    if at < 0 or not number:
        return cut(random, data, _)
    if random.random() < 0.5:
        return data[:number.start()] + str(int(number.group()) + random.choice([-7, 1, 20])).encode() + data[number.end():]
    begin = random.choice([9, 15, 20])
    return data[:begin] + b'% a line more\n' + data[begin:]


def entries(random, data, _):
    """Some offsets in the table of objects are wrong."""
    found = list(re.finditer(rb'(\d{10}) \d{5} n', data))
    for match in random.sample(found, min(len(found), random.choice([1, 10]))):
        offset = max(0, int(match.group(1)) + random.choice([-10, -1, 1, 10]))
        data = data[:match.start(1)] + b'%010d' % offset + data[match.end(1):]
    return data if found else shifted(random, data, _)


def object_lost(random, data, _):
    """An object that isn't there, or is nothing but blanks."""
    found = list(OBJECT.finditer(data))
    if not found:
        return cut(random, data, _)
    match = random.choice(found)
    blank = b' ' * len(match.group()) if random.random() < 0.5 else b''
    return data[:match.start()] + blank + data[match.end():]


def wrapped(random, data, _):
    """Words of a mail around the file, which belong to nothing."""
    before = b'Content-Type: application/pdf\r\nContent-Transfer-Encoding: binary\r\n\r\n'
    after = b'\r\n--boundary--\r\n' * random.choice([1, 10, 200])
    return random.choice([before + data, data + after, before + data + after])


def half_update(random, data, _):
    """An update of which only the beginning was saved."""
    objects = list(OBJECT.finditer(data))
    update = b''.join(match.group() for match in random.sample(objects, min(len(objects), 3)))
    update += b'xref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n%d\n%%%%EOF\n' % (len(data) + len(update))
    return data + b'\n' + update[:random.randrange(len(update))]


def mixed(random, data, other):
    """The beginning of one file with the end of another."""
    at = random.randrange(len(data))
    return data[:at] + other[at:]


KINDS = [one_bit, one_bit, some_bits, zeros, other_bytes, cut, cut_padded, removed, doubled, exchanged, line_ends, seven_bits,
         lengths, shifted, entries, object_lost, wrapped, half_update, mixed]


def facts(value):
    """A record without what describes the file."""
    if isinstance(value, dict):
        return {key: facts(part) for key, part in value.items() if key not in ASIDE}
    return [facts(part) for part in value] if isinstance(value, list) else value


def told(record):
    """The warnings that say that a value may be wrong."""
    return collections.Counter((w['code'], w['page'], w['message']) for w in record['warnings'] if w['severity'] != 'notice')


def changed(old, new, path=''):
    """The paths of values that are not the same."""
    if isinstance(old, dict) and isinstance(new, dict):
        return [p for key in old for p in changed(old[key], new.get(key), f'{path}.{key}')]
    if isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        return [p for a, b in zip(old, new) for p in changed(a, b, path + '[]')]
    if old == new or new is None:
        return []
    return [f'{path}({len(old)}->{len(new)})' if isinstance(old, list) and isinstance(new, list) else path]


def silent(old, new):
    """What changed without a word, in a file's records."""
    if not new:
        return []
    if any(told(record) - told(old[min(index, len(old) - 1)]) for index, record in enumerate(new)):
        return []
    pages = [] if old[0]['source']['pages'] == new[0]['source']['pages'] else ['pages']
    if len(old) != len(new):
        return ['records', *pages]
    return pages + [p for a, b in zip(old, new) for p in changed(facts(a), facts(b))]


NUMBERS = re.compile(rb'(?<![0-9A-Za-z.])-?[0-9.]+(?= [^>\n]*(?:Tm|Tf|TJ|Td|cm|re|l|m|w)\b)|(?<=/F)[0-9]+(?= [0-9.]+ Tf)')
DIGITS = set(b'0123456789')
HEXADECIMAL = set(b'0123456789ABCDEFabcdef ')


def string_end(data, at):
    """Where the string ends that begins here: in brackets, which may be nested, or of hexadecimal digits."""
    if data[at] == ord('<'):
        return next((i for i in range(at + 1, len(data)) if data[i] not in HEXADECIMAL), len(data))
    depth, index = 0, at
    while index < len(data):
        byte = data[index]
        depth += (byte == ord('(')) - (byte == ord(')'))
        if depth == 0:
            return index
        index += 2 if byte == ord('\\') else 1
    return len(data)


def strings(data):
    """The positions inside strings."""
    inside, at = set(), 0
    while at < len(data):
        if data[at] == ord('%'):
            at = min((end for end in (data.find(b'\n', at), data.find(b'\r', at)) if end > 0), default=len(data))
        elif data[at] in b'(<' and data[at:at + 2] != b'<<':
            end = string_end(data, at)
            inside.update(range(at + 1, end))
            at = end
        at += 1 if data[at:at + 2] not in (b'<<', b'>>') else 2
    return inside


def but_letters(data, new):
    """The damaged bytes without what became of letters within strings, and whether anything did."""
    if len(data) != len(new):
        return new, False
    at = [index for index, (a, b) in enumerate(zip(data, new)) if a != b]
    within = strings(data) & strings(new)
    restored = bytearray(new)
    for index in at:
        if index in within:
            restored[index] = data[index]
    return bytes(restored), bytes(restored) != new


def moved(data, new):
    """Whether nothing but digits of a page's drawing became others."""
    at = [index for index, (a, b) in enumerate(zip(data, new)) if a != b] if len(data) == len(new) else []
    spans = [m.span() for m in NUMBERS.finditer(data)]
    inside = all(any(begin <= a < end for begin, end in spans) for a in at)
    return bool(at) and inside and all(data[a] in DIGITS and new[a] in DIGITS for a in at)


def unknowable(options, old, other, data, new, found):
    """Why no reader can know of a silent change; None if it can."""
    if other and not silent(other, found):
        return 'other file'
    if moved(data, new):
        return 'numbers'
    restored, letters = but_letters(data, new)
    if not letters:
        return None
    with tempfile.TemporaryDirectory(prefix='damage-') as folder:
        Path(folder, 'restored.pdf').write_bytes(restored)
        again, _ = records(options.bin, folder, ['restored.pdf'])
    return None if silent(old, again['restored.pdf']) else 'letters'


def records(program, folder, names):
    """The records of each of these files, and whether the program lived."""
    paths = [os.path.join(folder, name) for name in names]
    run = subprocess.run([program, '--quiet', '--format', 'jsonl', '--files-from', '-'], input='\n'.join(paths).encode(), capture_output=True)
    found = collections.defaultdict(list)
    for line in run.stdout.splitlines():
        record = json.loads(line)
        found[os.path.basename(record['source']['file'])].append(record)
    return found, run.returncode in (0, 1) and b'panicked' not in run.stderr


def make(seed, number, files):
    """The copy of this number: its kind, the file it is made from, the other one, its bytes."""
    chance = random.Random(f'{seed} {number}')
    path, other = chance.choice(files), chance.choice(files)
    kind = chance.choice(KINDS)
    return kind.__name__, path, other, kind(chance, path.read_bytes(), other.read_bytes())


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('folders', nargs='*', type=Path, metavar='FOLDER')
    parser.add_argument('--bin', default=Path(os.environ.get('CARGO_TARGET_DIR', ROOT / 'target')) / 'release/ofsted-extract')
    parser.add_argument('--count', type=int, default=1000, help='how many copies')
    parser.add_argument('--first', type=int, default=0, help='the number of the first copy')
    parser.add_argument('--seed', type=int, default=1)
    parser.add_argument('--most', type=int, default=0, help='how many silent changes are no failure')
    parser.add_argument('--keep', type=Path, help='a folder for the copies that changed silently')
    return parser.parse_args()


def main():
    options = arguments()
    folders = options.folders or [ROOT / 'fixtures']
    files = sorted(path for folder in folders for path in folder.iterdir() if path.suffix == '.pdf')
    originals, lived = records(options.bin, '', [str(path) for path in files])
    files = [path for path in files if path.name in originals]
    if not files or not lived:
        sys.exit(f'no PDF that can be read in {", ".join(map(str, folders))}')
    tried, wrong, apart, warned, refused, failures = *(collections.Counter() for _ in range(3)), 0, 0, 0
    for begin in range(options.first, options.first + options.count, BATCH):
        with tempfile.TemporaryDirectory(prefix='damage-') as folder:
            made = {}
            for number in range(begin, min(begin + BATCH, options.first + options.count)):
                kind, path, other, data = make(options.seed, number, files)
                made[f'{number}.pdf'] = kind, path, other
                Path(folder, f'{number}.pdf').write_bytes(data)
            found, lived = records(options.bin, folder, made)
            failures += not lived
            for name, (kind, path, other) in made.items():
                old, new = originals[path.name], found.get(name, [])
                tried[kind] += 1
                refused += not new
                warned += any(told(b) - told(a) for a, b in zip(old, new))
                paths = silent(old, new)
                second = originals[other.name] if kind == 'mixed' else None
                data = path.read_bytes(), Path(folder, name).read_bytes()
                reason = paths and unknowable(options, old, second, *data, new)
                if reason:
                    apart[reason] += 1
                elif paths:
                    wrong[kind] += 1
                    print(f'{name} {kind} of {path.name}: {", ".join(collections.Counter(paths))[:300]}', flush=True)
                    if options.keep:
                        options.keep.mkdir(parents=True, exist_ok=True)
                        (options.keep / f'{options.seed}-{name}').write_bytes(Path(folder, name).read_bytes())
    for kind in sorted(tried):
        print(f'{kind:14} {tried[kind]:6} tried {wrong[kind]:5} silent')
    for reason in sorted(apart):
        print(f'{reason:14} {apart[reason]:6} that no reader can know')
    print(f'{sum(tried.values())} copies, {refused} refused, {warned} with a warning, {sum(wrong.values())} changed silently, {failures} failed runs')
    sys.exit(1 if sum(wrong.values()) > options.most or failures else 0)


if __name__ == '__main__':
    main()
