"""Files that are built to be hard on a reader. Each function takes a random generator and gives a file's bytes."""
import functools
import zlib

from pdf import TEXT, basis, flate, packed, page, stream, table

MB = 1_000_000


@functools.cache
def zeros(size):
    """`size` spaces, compressed without being held in memory."""
    deflater = zlib.compressobj(9)
    chunk = b' ' * MB
    return b''.join([deflater.compress(chunk) for _ in range(size // MB)] + [deflater.flush()])


@functools.cache
def twice(size):
    return zlib.compress(zeros(size), 9)


@functools.cache
def lzw(size):
    """LZW of one byte repeated: each code is the entry that is just being made."""
    bits, out, width, entries = 0, bytearray(), 9, 258
    held = 0

    def put(code):
        nonlocal bits, held
        bits, held = bits << width | code, held + width
        while held >= 8:
            held -= 8
            out.append(bits >> held & 255)
            bits &= (1 << held) - 1

    done = 0
    while done < size:
        width, entries, length = 9, 258, 1
        put(256)
        put(32)
        while entries < 4094 and done < size:
            put(entries)
            entries += 1
            length += 1
            done += length
            width = 9 if entries + 1 < 512 else 10 if entries + 1 < 1024 else 11 if entries + 1 < 2048 else 12
    put(257)
    out.append(bits << 8 - held & 255 if held else 0)
    return bytes(out)


def packer(random):
    """A large content packed small: the stored bytes, and their filters."""
    size = random.choice([20, 70, 200, 1000]) * MB
    return random.choice([
        lambda: (zeros(size), b'/Filter/FlateDecode'),
        lambda: (twice(size), b'/Filter[/FlateDecode/FlateDecode]'),
        lambda: (twice(size), b'/Filter[/Fl/#46lateDecode]'),
        lambda: (lzw(min(size, 200 * MB)), b'/Filter/LZWDecode'),
        lambda: (b'\x81 ' * (min(size, 200 * MB) // 128) + b'\x80', b'/Filter/RunLengthDecode'),
        lambda: (b'z' * (min(size, 200 * MB) // 40) + b'~>', b'/Filter/ASCII85Decode'),
        lambda: (zeros(size), b'/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>'
                 % random.choice([0, 1, 5, 10 ** 6, 2 ** 31, 2 ** 63])),
        lambda: (zeros(size), b'/Filter/FlateDecode/DecodeParms<</Predictor 2/Colors %d/BitsPerComponent %d/Columns 0>>'
                 % (random.choice([0, 1, 32, 255]), random.choice([0, 1, 8, 16, 255]))),
    ])


def bomb_in_content(random):
    data, filters = packer(random)()
    return table(basis(stream(data, filters)))


def bomb_in_many_pages(random):
    data, filters = zeros(2 * MB), b'/Filter/FlateDecode'
    count = random.choice([30, 300, 3000])
    kids = b' '.join(b'%d 0 R' % (10 + n) for n in range(count))
    objects = basis(stream(data, filters), _2=b'<</Type/Pages/Count %d/Kids[%s]>>' % (count, kids))
    objects.update((10 + n, page(5)) for n in range(count))
    return table(objects)


def bomb_in_map(random):
    data, filters = packer(random)()
    font = b'<</Type/Font/Subtype/TrueType/BaseFont/A/ToUnicode 6 0 R>>'
    return table(basis(_3=font, _6=stream(data, filters)))


def bomb_in_form(random):
    data, filters = packer(random)()
    form = stream(data, b'/Type/XObject/Subtype/Form/BBox[0 0 9 9]' + filters)
    return table(basis(stream(TEXT + b'/X Do ' * 50), b'/XObject<</X 6 0 R>>', _6=form))


def bomb_in_objects(random):
    objects = basis()
    content = objects.pop(5)
    packed_ = packer(random)
    if random.random() < 0.5:
        return packed(objects, {5: content}, padding=b' ' * random.choice([30, 80]) * MB)
    data, filters = packed_()
    bomb = stream(data, b'/Type/ObjStm/N 9/First 10' + filters)
    return packed(objects, {5: content, 9: bomb})


def bomb_behind_a_reference(random):
    """An object stream that doesn't say so: only the cross-reference stream does."""
    data, filters = packer(random)()
    objects = basis()
    content = objects.pop(5)
    whole = packed(objects, {5: content, 9: stream(data, filters)})
    rows = zlib.compress(b''.join(bytes([2, 0, 0, 0, 9, 0, n]) for n in range(12)))
    start = len(whole)
    body = stream(rows, b'/Type/XRef/W[1 4 2]/Size 12/Root 1 0 R/Filter/FlateDecode')
    return whole + b'12 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n' % (body, start)


def bomb_in_index(random):
    objects = basis()
    content = objects.pop(5)
    data, filters = packer(random)()
    return packed(objects, {5: content}, index=lambda rows: (data, filters))


def maps(random):
    kind = random.choice(['ranges', 'long', 'chars', 'nested', 'dictionaries'])
    text = {
        'ranges': b'1 beginbfrange\n' + b'<0000> <ffff> <0041>\n' * 30_000 + b'endbfrange',
        'long': b'1 beginbfchar\n<41> <' + b'0041' * 200_000 + b'>\nendbfchar',
        'chars': b'1 beginbfchar\n' + b'<0041> <0042>\n' * 60_000 + b'endbfchar',
        'nested': b'[' * 100_000,
        'dictionaries': random.choice([b'<<', b'>>', b'<< ', b'<<%\n', b'<< >> ']) * 200_000,
    }[kind]
    font = b'<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[7 0 R]/ToUnicode 6 0 R>>'
    shown = b'BT /F1 12 Tf ' + b'(' + b'A' * 30_000 + b') Tj ' * 20
    return table(basis(flate(shown), _3=font, _6=flate(text), _7=b'<</Type/Font/Subtype/CIDFontType2>>'))


def widths(random):
    array = random.choice([b'0 65535 500 ' * 100_000, b'0 [' + b'500 ' * 500_000 + b']', b'65535 [1 2 3] ' * 100_000,
                           b'-5 4294967296 9 ' * 100_000])
    font = b'<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[6 0 R]>>'
    first = random.choice([0, 255, 2 ** 31 - 1, -1, 2 ** 31, 2 ** 63])
    simple = b'<</Type/Font/Subtype/TrueType/BaseFont/A/FirstChar %d/Widths[%s]>>' % (first, b'500 ' * 1000)
    if random.random() < 0.3:
        return table(basis(_3=simple))
    return table(basis(_3=font, _6=b'<</Type/Font/Subtype/CIDFontType2/W[%s]>>' % array))


def forms(random):
    """Each form calls the next one twice: two to the depth."""
    depth = random.choice([7, 8, 30, 100])
    more = {}
    for level in range(depth):
        resources = b'/Resources<</Font<</F1 3 0 R>>/XObject<</X %d 0 R>>>>' % (11 + level)
        more['_%d' % (10 + level)] = stream(b'/X Do ' * 2 + TEXT, b'/Subtype/Form' + resources)
    more['_%d' % (10 + depth)] = stream(TEXT * 20, b'/Subtype/Form/Resources<</Font<</F1 3 0 R>>/XObject<</X 10 0 R>>>>')
    return table(basis(stream(b'/X Do ' * 1000), b'/XObject<</X 10 0 R>>', **more))


def operators(random):
    piece = random.choice([b'q ', b'Q ', b'0 0 m 9 9 l ', b'0 0 1 1 re f ', b'/A BMC ', b'EMC ', b'BT ', b'/F1 9 Tf ', b'1 ',
                           b'[', b'<<', b'(', b'/A <</MCID 1>> BDC ', b'()Tj ', b'BI ID EI ', b'/X Do ', b'T* (a) Tj ',
                           b'/F1 9 Tf (a) Tj ', b'1 0 0 1 9 9 cm ', b'[(a)-2000(b)] TJ ', b'/P /P BDC '])
    count = random.choice([1000, 100_000, 5_000_000]) // len(piece)
    return table(basis(flate(TEXT + b'BT /F1 12 Tf 72 600 Td ' + piece * count), b'/Properties<</P<</MCID 1>>>>'))


def crowds(random):
    """Very many words in odd places."""
    count = random.choice([3000, 30_000, 200_000])
    place = random.choice([
        lambda: (random.uniform(0, 595), random.uniform(0, 842)),
        lambda: (random.uniform(0, 595), 400),
        lambda: (72, random.uniform(0, 842)),
        lambda: (random.choice([72, 200, 400]), random.randrange(1, 80) * 10),
        lambda: (random.uniform(-1e9, 1e9), random.uniform(-1e9, 1e9)),
    ])
    size = random.choice([lambda: 1, lambda: 9, lambda: random.uniform(0.1, 30), lambda: 1e9])
    shows = [b'/F1 %g Tf 1 0 0 1 %g %g Tm (Good) Tj' % (size(), *place()) for _ in range(count)]
    return table(basis(flate(b'BT ' + b'\n'.join(shows) + b' ET')))


def rules(random):
    step = random.choice([0.5, 3, 9, 30])
    count = random.choice([20, 200, 1500])
    lines = [b'%g 0 0.5 842 re f 0 %g 595 0.5 re f' % (n * step % 595, n * step % 842) for n in range(count)]
    words = [b'1 0 0 1 %g %g Tm (a) Tj' % (random.uniform(0, 595), random.uniform(0, 842)) for _ in range(300)]
    pages = random.choice([1, 50])
    kids = b'4 0 R ' + b' '.join(b'%d 0 R' % (10 + n) for n in range(pages))
    objects = basis(flate(b'\n'.join(lines) + b' BT /F1 9 Tf ' + b'\n'.join(words) + b' ET'))
    objects[2] = b'<</Type/Pages/Count %d/Kids[%s]>>' % (pages + 1, kids)
    objects.update((10 + n, page(5)) for n in range(pages))
    return table(objects)


def tagged(tree, content=None, **more):
    """Content with marks 0 to 9, and a structure tree whose root's kids are `tree`."""
    content = content or b'BT /F1 12 Tf 72 700 Td ' + b''.join(
        b'/P <</MCID %d>> BDC (Children are safe %d.) Tj EMC 0 -20 Td ' % (n, n) for n in range(10))
    root = b'<</Type/StructTreeRoot/K %s/RoleMap<</A/B/B/A/C/C>>>>' % tree
    return basis(flate(content), catalog=b'/StructTreeRoot 6 0 R/MarkInfo<</Marked true>>', _6=root, **more)


def trees(random):
    element = lambda kind, kids: b'<</S/%s/Pg 4 0 R/K %s>>' % (kind, kids)
    leaf = lambda: b'%d' % random.randrange(12)
    kind = lambda: random.choice([b'P', b'Sect', b'Table', b'TR', b'TD', b'L', b'LI', b'Lbl', b'LBody', b'Span', b'A', b'C',
                                  b'Note', b'TOC', b'Figure', b'Artifact', b'H1'])

    def nested(depth):
        inner = leaf()
        for _ in range(depth):
            inner = element(kind(), inner)
        return inner

    def spans():
        cell = b'<</S/TD/Pg 4 0 R/K 0/A<</O/Table/ColSpan %d/RowSpan %d>>>>' % (random.choice([2, 100, 2 ** 31 - 1]),
                                                                                random.choice([2, 100, -5]))
        rows = random.choice([3, 300, 20_000])
        return element(b'Table', b'[%s]' % (element(b'TR', b'[%s]' % (cell * random.choice([1, 20]))) * rows))

    choice = random.choice(['nested', 'wide', 'cyclic', 'refs', 'spans', 'actual', 'random'])
    if choice == 'nested':
        return table(tagged(nested(random.choice([10, 99, 101, 400, 3000]))))
    if choice == 'wide':
        many = random.choice([b'0 ', b'<</S/P/Pg 4 0 R/K 1>>', b'7 0 R ', b'[0 1]', b'<</Type/MCR/Pg 4 0 R/MCID 3>>'])
        return table(tagged(b'[%s]' % (many * (3_000_000 // len(many))), _7=element(b'P', b'2')))
    if choice == 'cyclic':
        return table(tagged(b'7 0 R', _7=element(kind(), b'[8 0 R 7 0 R 0]'), _8=element(kind(), b'[7 0 R 6 0 R 8 0 R 1]')))
    if choice == 'refs':
        count = random.choice([1000, 30_000])
        more = {'_%d' % (10 + n): element(kind(), b'[%d 0 R %d 0 R %s]' % (11 + n, 10 + random.randrange(count), leaf()))
                for n in range(count)}
        return table(tagged(b'[10 0 R]', **more))
    if choice == 'spans':
        return table(tagged(spans()))
    if choice == 'actual':
        long = b'(' + b'Good ' * random.choice([10, 400_000]) + b')'
        more = {'_%d' % (10 + n): b'<</S/Span/Pg 4 0 R/K %d/ActualText %s>>' % (n, b'9 0 R' if n else long) for n in range(9)}
        content = b'BT /F1 9 Tf ' + b'/P /P BDC (a) Tj EMC ' * random.choice([1, 2000])
        objects = tagged(b'[%s]' % b' '.join(b'%d 0 R' % (10 + n) for n in range(9)), content, _9=long, **more)
        objects[4] = page(5, b'/Properties<</P<</MCID 1/ActualText %s>>>>' % long)
        return table(objects)

    def grown(depth):
        if depth == 0 or random.random() < 0.2:
            return leaf()
        return element(kind(), b'[%s]' % b' '.join(grown(depth - 1) for _ in range(random.randrange(1, 5))))
    return table(tagged(grown(6)))


def page_trees(random):
    kids = random.choice([b'2 0 R 4 0 R 2 0 R', b'4 0 R ' * 1000, b'<<>>' * 20_000, b'<</Type/Pages/Kids[2 0 R]>>' * 1000,
                          b'[' * 5000 + b'4 0 R', b'4 0 R <</Type/Page/Contents 5 0 R>>' * 3000])
    chain = {'_%d' % (10 + n): b'<</Type/Pages/Kids[%d 0 R]>>' % (11 + n) for n in range(3000)}
    chain['_3010'] = page(5)
    if random.random() < 0.3:
        return table(basis(_2=b'<</Type/Pages/Count 1/Kids[10 0 R]>>', **chain))
    count = random.choice([b'1', b'-1', b'99999999999', b'1e9', b'2 0 R'])
    return table(basis(_2=b'<</Type/Pages/Count %s/Kids[%s]>>' % (count, kids)))


def nests(random):
    """Brackets in brackets, closed or not, as an object and in content."""
    pair = random.choice([(b'[', b']'), (b'<<', b'>>'), (b'<</A', b'>>'), (b'(', b')'), (b'<</K[', b']>>')])
    depth = random.choice([100, 600, 100_000])
    nest = pair[0] * depth + pair[1] * random.choice([0, depth])
    if random.random() < 0.5:
        return table(basis(flate(TEXT + nest + b' Tj ' + TEXT)))
    return table(basis(catalog=b'/Names ' + nest, _6=nest))


def keywords(random):
    """Keywords without what belongs to them, many times."""
    word = random.choice([b'1 0 obj\n', b'1 0 obj<<\n', b'1 0 obj<</Length 9>>stream\n', b'endstream ', b'<<', b'xref\n0 1\n',
                          b'trailer<</Root 1 0 R>>', b'startxref\n0\n', b'%%EOF\n', b'/Type/ObjStm ', b'1 0 R ', b'endobj ',
                          b'1 0 obj<</Type/ObjStm/N 9/First 9>>stream\n'])
    body = word * (random.choice([2000, 60_000]) // len(word))
    return random.choice([b'%PDF-1.7\n' + body, table(basis()) + body, body[:1000] + table(basis())])


def texts(random):
    piece = random.choice(['a', '\n', 'a\n', 'a\n\n', '| ', '|\n', '|a|b|\n', '|---|---|\n', '**', '*', '_a_ ', '[', '](', '# a\n', '> ',
                           '- ', '  - a\n', '1. a\n', '\x0c', 'a\x0c', '\t', 'a\tb\n', ' ', '(', 'Good ', 'a. ', '¹', '<br>', '<!--',
                           '```\n', '===\n', 'Recommendations\n\n', 'Overall effectiveness\tGood\n', 'Dear ', '12 March 2019 ',
                           'Grade 2 (Good)\n', 'a    b    c\n', 'Contents\n', 'a .... 7\n', '\\', '\r', 'é', '\u2028', '• a\n',
                           'Inspection of Fenmoor\n\n', 'Her Majesty’s Inspector ', 'is good and '])
    size = random.choice([10_000, 300_000, 3_000_000, 40_000_000])
    head = random.choice(['', 'Inspection of local authority children’s services\n\nFenmoor\n\n'])
    body = (piece * (size // len(piece.encode()) + 1))
    if size <= 300_000 and random.random() < 0.3:
        body = ''.join('  ' * n + piece for n in range(800))
    return (head + body).encode(random.choice(['utf-8', 'utf-8', 'utf-16']))


def mixed_texts(random):
    """Pieces of every kind of line in any order."""
    lines = ['# A', 'Overall effectiveness', 'Good', '1. Children are safe.', '• plans', '| a | b |', '|---|---|', '', '\x0c', '12 March 2019',
             'Recommendations', 'Within three months:', 'a\tb\tc', 'Lead inspector: A Smith', '¹ Note', 'Contents', 'Findings ..... 7',
             'Dear Director', 'Yours sincerely', 'The judgements are that services are good.', '2.1 Adoption', '    - deep', '**bold**']
    return '\n'.join(random.choice(lines) for _ in range(random.choice([50, 5000, 60_000]))).encode()


BUILT = [bomb_in_content, bomb_in_many_pages, bomb_in_map, bomb_in_form, bomb_in_objects, bomb_behind_a_reference,
         bomb_in_index, maps, widths, forms, operators, crowds, rules, trees, trees, page_trees, nests, keywords, texts,
         texts, mixed_texts]
