"""Copies of real files with something broken. Each function takes a random generator, a file's bytes and another file's."""
import re
import zlib

NUMBERS = [b'0', b'-1', b'1', b'255', b'65536', b'2147483647', b'2147483648', b'4294967296', b'9223372036854775807',
           b'1' * 30, b'1e9', b'.', b'-', b'0.0000001', b'']
OBJECT = re.compile(rb'(?<![0-9])(\d+) (\d+) obj\b(.*?)endobj', re.DOTALL)
STREAM = re.compile(rb'stream\r?\n(.*?)\r?\nendstream', re.DOTALL)
NUMBER = re.compile(rb'(?<=[ /\[<(])-?\d+\.?\d*')
MARKS = [b'<<', b'>>', b'[', b']', b'(', b'{', b'<', b'<<%\n', b'<< >> ', b'<</A ', b'[/A<<', b'/A ', b'q ', b'BT ',
         b'/P BMC ', b'/X Do ', b'%', b'\\', b'1 0 R ', b'BI ', b'begincmap ', b'/A usecmap ', b'1 beginbfrange ', b'<00>']
REFERENCE = re.compile(rb'\d+ 0 R')


def cut(random, data, _):
    return data[:random.randrange(len(data) + 1)]


def behead(random, data, _):
    return data[:10] + data[random.randrange(len(data) + 1):]


def flip(random, data, _):
    out = bytearray(data)
    for _ in range(random.choice([1, 10, 200, 2000])):
        if out:
            out[random.randrange(len(out))] ^= 1 << random.randrange(8)
    return bytes(out)


def noise(random, data, _):
    """A stretch of other bytes."""
    at, length = random.randrange(len(data) + 1), random.choice([1, 20, 1000])
    return data[:at] + random.randbytes(length) + data[at + random.choice([0, length]):]


def splice(random, data, other):
    """The beginning of one file and the end of another."""
    return data[:random.randrange(len(data) + 1)] + other[random.randrange(len(other) + 1):]


def repeat(random, data, _):
    at, length = random.randrange(len(data) + 1), random.choice([10, 300, 5000])
    return data[:at] + data[at:at + length] * random.choice([2, 50]) + data[at + length:]


def leave_out(random, data, _):
    at = random.randrange(len(data) + 1)
    return data[:at] + data[at + random.choice([1, 100, 10_000]):]


def swap_objects(random, data, _):
    """The bodies of two objects change places: pages become fonts, trees become cyclic."""
    found = list(OBJECT.finditer(data))
    if len(found) < 2:
        return cut(random, data, data)
    for _ in range(random.choice([1, 5])):
        one, two = sorted(random.sample(range(len(found)), 2))
        a, b = found[one], found[two]
        data = (data[:a.start(3)] + b.group(3) + data[a.end(3):b.start(3)] + a.group(3) + data[b.end(3):])
        found = list(OBJECT.finditer(data))
        if len(found) < 2:
            break
    return data


def replaced(random, data, pattern, value):
    """Some matches of a pattern replaced."""
    found = list(pattern.finditer(data))
    for match in sorted(random.sample(found, min(len(found), random.choice([1, 5, 50]))), key=lambda m: -m.start()):
        data = data[:match.start()] + value(match) + data[match.end():]
    return data


def numbers(random, data, _):
    return replaced(random, data, NUMBER, lambda _: random.choice(NUMBERS))


def references(random, data, _):
    """Objects refer to others, mostly to some that there are: cyclic trees of pages and of tags."""
    known = REFERENCE.findall(data) or [b'1 0 R']
    return replaced(random, data, REFERENCE, lambda _: random.choice([*random.sample(known, min(len(known), 3)), b'999999 0 R']))


def cyclic(random, data, _):
    """Kids that are their own parents."""
    parents = re.findall(rb'/P(?:arent)? ?(\d+ 0 R)', data) or [b'1 0 R']
    pattern = re.compile(rb'(?<=/K)(?:ids)? ?\[?\d+ 0 R|(?<=/Kids) ?\[ ?\d+ 0 R')
    return replaced(random, data, pattern, lambda m: re.sub(rb'\d+ 0 R', random.choice(parents), m.group()))


def deep(random, data, _):
    """Something opened, or closed, again and again: what reads nested things calls itself."""
    at = random.randrange(len(data) + 1)
    return data[:at] + random.choice(MARKS) * random.choice([300, 30_000, 150_000]) + data[at:]


def lengths(random, data, _):
    return replaced(random, data, re.compile(rb'/Length \d+'), lambda _: b'/Length ' + random.choice(NUMBERS))


def inside(random, data, other):
    """Streams unpacked, broken inside and packed again, so that the mutation gets behind the checksum."""
    found = list(STREAM.finditer(data))
    for match in sorted(random.sample(found, min(len(found), random.choice([1, 4, 20]))), key=lambda m: -m.start()):
        try:
            content = zlib.decompress(match.group(1))
        except zlib.error:
            continue
        if len(content) > 2_000_000:
            continue
        how = random.choice([flip, noise, cut, repeat, leave_out, numbers, references, operands, deep])
        body = zlib.compress(how(random, content, other), 1)
        data = data[:match.start(1)] + body + data[match.end(1):]
    return data


def operands(random, data, _):
    """Operators of content doubled or exchanged."""
    words = data.split(b' ')
    for _ in range(random.choice([1, 30, 500])):
        words[random.randrange(len(words))] = random.choice(
            [*random.sample(words, 1), b'BT', b'ET', b'EMC', b'/P <</MCID 1>> BDC', b'/F1 1 Tf', b'Q', b'q', b'(a) Tj', b'1e9'])
    return b' '.join(words)


def lines(random, data, other):
    """Lines of a text out of their order, left out, repeated, or taken from another text."""
    rows = data.split(b'\n')
    for _ in range(random.choice([1, 20, 200])):
        at = random.randrange(len(rows))
        rows[at:at + 1] = random.choice([[], [rows[at]] * 3, [random.choice(rows)], [random.choice(other.split(b'\n'))],
                                         [b''], [b'\x0c'], [b'    ' + rows[at]], [b'| ' + rows[at] + b' |'], [b'# ' + rows[at]]])
        rows = rows or [b'']
    return b'\n'.join(rows)


def joined(random, data, _):
    return data.replace(b'\n', random.choice([b' ', b'\r', b'\n\n', b'\t', b'', b'\n\x0c', b'|']))


def longer(random, data, _):
    return data * random.choice([2, 20, 200])


def encodings(random, data, _):
    text = data.decode('utf-8', 'replace')
    return random.choice([
        lambda: text.encode('utf-16'),
        lambda: text.encode('utf-16-be'),
        lambda: text.encode('cp1252', 'replace'),
        lambda: text.encode('utf-16') + b'\x00',
        lambda: data.replace(b'e', b'\xff'),
        lambda: data.replace(b'e', b'\x00'),
        lambda: data[:50] + b'\x00' + data[50:],
        lambda: data.replace(b' ', b'\xe2\x80\x8b'),
        lambda: b'\xef\xbb\xbf' + data + b'\xc3',
    ])()


PDF = [cut, behead, flip, flip, noise, splice, repeat, leave_out, swap_objects, swap_objects, numbers, references, cyclic, lengths,
       deep, inside, inside, inside, inside]
TEXT = [cut, flip, noise, splice, repeat, leave_out, lines, lines, lines, joined, longer, encodings]
