"""Zip archives: bombs, archives in archives, wrong names and sizes, and every kind of damage."""
import io
import struct
import zipfile

TEXT = 'Inspection of local authority children’s services\n\nFenmoor\n\nOverall effectiveness\tGood\n'.encode()
NAMES = ['fenmoor.txt', '../../up.txt', '/abs.txt', 'C:\\win.txt', 'a/b/c.txt', 'same.txt', 'same.txt', '.hidden.txt', 'plan.docx',
         'mimetype', '[Content_Types].xml', 'word/document.xml', 'x' * 300 + '.txt', 'd/' * 90 + 'deep.txt', 'é.txt', 'a.pdf', '..', 'con.txt']


def packed(random, files, method=zipfile.ZIP_DEFLATED):
    out = io.BytesIO()
    with zipfile.ZipFile(out, 'w', method) as archive:
        for name, content in files:
            archive.writestr(zipfile.ZipInfo(name), content, compress_type=method)
    return out.getvalue()


def plain(random):
    names = random.sample(NAMES, random.choice([1, 3, 9]))
    return packed(random, [(name, TEXT * random.choice([0, 1, 50])) for name in names], random.choice([0, 8, 12, 14]))


def bomb(random):
    return packed(random, [('zeros.txt', b'\0' * random.choice([1, 60, 140]) * 1_000_000), ('fenmoor.txt', TEXT)])


def nested(random):
    inner = packed(random, [('fenmoor.txt', TEXT)])
    for _ in range(random.choice([1, 3, 30])):
        inner = packed(random, [('inner.zip', inner)] * random.choice([1, 2]))
    return inner


def many(random):
    return packed(random, [(f'{number}.png', b'') for number in range(random.choice([2_000, 20_000]))] + [('fenmoor.txt', TEXT)], 0)


def overlapping(random):
    """Lines of the list that all lead to the same bytes."""
    data = packed(random, [('zeros.txt', b'\0' * 1_000_000)])
    start, end = data.index(b'PK\1\2'), data.index(b'PK\5\6')
    times = random.choice([2, 500, 60_000])
    line = data[start:end] * times
    return data[:start] + line + struct.pack('<4s4H2LH', b'PK\5\6', 0, 0, times, times, len(line), start, 0)


def lying(random):
    """Sizes, checksums, flags, methods and places that are wrong."""
    data = bytearray(plain(random))
    for mark, fields in ((b'PK\1\2', [(8, 'H'), (10, 'H'), (16, 'L'), (20, 'L'), (24, 'L'), (28, 'H'), (30, 'H'), (42, 'L')]),
                         (b'PK\3\4', [(26, 'H'), (28, 'H')]), (b'PK\5\6', [(8, 'H'), (10, 'H'), (12, 'L'), (16, 'L')])):
        at = data.find(mark)
        place, kind = random.choice(fields)
        if at >= 0 and random.random() < 0.6:
            most = 0xFFFF if kind == 'H' else 0xFFFFFFFF
            struct.pack_into('<' + kind, data, at + place, random.choice([0, 1, 9, 99, 0x7FFF, most, random.randrange(most)]))
    return bytes(data)


def damaged(random):
    data = bytearray(random.choice([plain, nested])(random))
    for _ in range(random.choice([1, 5, 50])):
        data[random.randrange(len(data))] = random.randrange(256)
    if random.random() < 0.4:
        del data[random.randrange(4, len(data)):]
    return b'PK\3\4' + bytes(data[4:])


def zips(random):
    return random.choice([plain, bomb, nested, many, overlapping, lying, lying, damaged, damaged])(random)
