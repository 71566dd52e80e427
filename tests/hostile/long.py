"""Files whose one kind of thing is very many: for each place where a document is searched for every piece of itself. Each
function takes a random generator and gives a file's bytes; work on them must stay in proportion to their size."""
import base64

from built import tagged
from pdf import TEXT, basis, flate, page, stream, table

TITLE = 'Inspection of local authority children’s services\n\nFenmoor\n\n'
AREA = 'The experiences and progress of children who need help and protection'
#: Headings and openings of the forms, which the recognisers look for.
FORM = ['Recommendations', 'Areas for improvement', 'Area for priority action', 'Priority action', 'Responsible body', 'What needs to improve?',
        'The overall judgement is good', AREA, 'Dear Director', 'Ann Fen, Director of Fenmoor,', 'Grade 2 (Good)', 'Immediately:',
        'Within three months:', 'Inspection findings – leadership', 'Key judgement', 'Good', 'Yours sincerely', 'Fenmoor Council', '7.', '4. Staff']


def words(random, count):
    """Different words without meaning."""
    return [''.join(random.choice('bdfglmnprst') + random.choice('aeiou') for _ in range(4)) for _ in range(count)]


def count_of(random):
    return random.choice([2000, 20_000, 90_000])


def line_ends(random):
    """Words that are divided at line ends, each a different one, and each of them whole elsewhere."""
    parts = words(random, count_of(random))
    whole = random.random() < 0.5
    lines = ['Many %s-\n%s live here.' % (word[:4], word[4:]) + ('\n\n' + word if whole else '') for word in parts]
    return (TITLE + '\n'.join(lines)).encode()


def one_block(random):
    """One paragraph of very many lines below a heading of the form, with other headings within."""
    rest = ['and staff in the area go on', 'Plans are clear.', 'the partners of the service', random.choice(FORM), 'Staff stay.']
    some = random.choice([rest[:1], rest[1:2], rest, rest[:1] * 50 + rest])
    head = random.choice(FORM) + '\n' + random.choice(['', '\n'])
    return (TITLE + head + '\n'.join(random.choice(some) for _ in range(count_of(random)))).encode()


def fronts(random):
    """What a report begins with, thousands of times, with little or nothing between."""
    front = random.choice([TITLE, 'Dear Director of Children’s Services\n\nFocused visit to Fenmoor\n\n', 'Ofsted\nAgora\n21 Cumberland Place\n\n',
                           'Fenmoor Council\nInspection dates: 1 March 2016 to 5 March 2016\n\n', 'Contents\nFindings ... 3\n\n',
                           'Agenda item %d\nReport of the Director\n\n', 'Page 1 of 9\n\x0c', '1\n\x0c', 'Ofsted is pleased to\n\n' + TITLE])
    between = random.choice(['', 'Overall effectiveness: good\n\n', '1. Children are safe.\n\n' * 9, '\x0c', 'Fenmoor\n\x0c'])
    count = random.choice([50, 3000, 20_000])
    return ''.join(front.replace('%d', str(n)) + between for n in range(count)).encode()


def boxes(random):
    """Boxes of grades, and titles of areas that head nothing."""
    box = '| Key judgement | Judgement grade |\n|---|---|\n| %s | Good |\n\n' % AREA
    piece = random.choice([box, box + '# ' + AREA + '\n\n', AREA + '\n\n', '| %s | Good |\n' % AREA, '# ' + AREA + ' %d\n\n',
                           '%d. Plans.\n\nThresholds are clear to all of the partners who refer children in Fenmoor.\n\n', '| a | Good |\n' * 4 + '\n'])
    return (TITLE + ''.join(piece.replace('%d', str(n)) for n in range(count_of(random) // 4))).encode()


def pages_of(random, content, count, resources=b'', catalog=b'', **more):
    """A file of `count` pages with the same content."""
    kids = b' '.join(b'%d 0 R' % (10 + n) for n in range(count))
    objects = basis(flate(content), catalog=catalog, **more)
    objects[2] = b'<</Type/Pages/Count %d/Kids[%s]>>' % (count, kids)
    objects.update((10 + n, page(5, resources)) for n in range(count))
    return table(objects)


def stamps(random):
    """Large, light, turned and loose text over the pages."""
    count = random.choice([20, 500, 5000])
    turn = random.choice([b'1 0 0 1', b'0.7 0.7 -0.7 0.7', b'0 1 -1 0', b'0 -1 1 0', b'-1 0 0 -1'])
    word = random.choice([b'DRAFT', b'Agenda item 7', b'FEN%06d', b'Children are safe'])
    light = random.choice([b'0.8 g ', b'0 g ', b'0.9 0.5 0.5 rg '])
    shows = [b'/F1 %d Tf %s %g %g Tm (%s) Tj' % (random.choice([12, 40, 90]), turn, random.uniform(0, 595), random.uniform(0, 842),
             word % n if b'%' in word else word) for n in range(count)]
    text = b'BT /F1 12 Tf 72 700 Td 14 TL ' + b'(Children are safe in the area.) Tj T* ' * 40 + b'ET '
    return pages_of(random, text + light + b'BT ' + b'\n'.join(shows) + b' ET', random.choice([1, 30, 300]))


def sides(random):
    """Columns and pages beside each other, and pages that are upside down."""
    count = random.choice([50, 1000, 20_000])
    turn = random.choice([b'1 0 0 1', b'-1 0 0 -1', b'0 1 -1 0'])
    shows = [b'%s %g %g Tm (Children are safe %d) Tj' % (turn, random.choice([40, 340, 640, 940]), 820 - n * 11 % 800, n) for n in range(count)]
    content = b'BT /F1 9 Tf ' + b'\n'.join(shows) + b' ET'
    count = random.choice([1, 40])
    kids = b' '.join(b'%d 0 R' % (10 + n) for n in range(count))
    box = random.choice([b'[0 0 1190 842]', b'[0 0 595 842]', b'[0 0 842 595]'])
    crop = random.choice([b'', b'/CropBox[0 0 595 842]', b'/CropBox[595 0 1190 842]'])
    objects = basis(flate(content))
    objects[2] = b'<</Type/Pages/Count %d/Kids[%s]>>' % (count, kids)
    objects.update((10 + n, page(5, crop if n % 2 else b'').replace(b'[0 0 595 842]', box)
                    .replace(b'/Contents', random.choice([b'', b'/Rotate 180', b'/Rotate 90']) + b'/Contents')) for n in range(count))
    return table(objects)


def covered(random):
    """Text drawn twice or many times, covered by boxes, invisible, clipped, or off the page."""
    count = random.choice([500, 5000, 50_000])
    piece = random.choice([
        lambda n: b'BT /F1 12 Tf 72 700 Td (Good) Tj ET ',
        lambda n: b'BT /F1 12 Tf %g 700 Td (Good) Tj ET ' % (72 + n * 0.001),
        lambda n: b'BT /F1 12 Tf %d %d Td (Good) Tj ET 1 g %d %d 40 14 re f 0 g ' % ((n * 37 % 500, n * 13 % 800) * 2),
        lambda n: b'1 g 0 0 595 842 re f 0 g BT /F1 12 Tf 72 %d Td (Good) Tj ET ' % (n % 800),
        lambda n: b'BT 3 Tr /F1 9 Tf %d %d Td (Good) Tj ET ' % (n * 37 % 500, n * 13 % 800),
        lambda n: b'q %d 0 9 842 re W n BT /F1 12 Tf 72 700 Td (Good) Tj ET Q ' % (n % 600),
        lambda n: b'q 0 0 595 842 re W n ' + TEXT,
        lambda n: b'BT /F1 12 Tf %d 900 Td (Good) Tj ET ' % (n * 50),
    ])
    return pages_of(random, b''.join(piece(n) for n in range(count)), random.choice([1, 1, 20]))


def scans(random):
    """Invisible text over a picture of the page: very many lines, words or letters."""
    image = stream(b'\xff', b'/Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray')
    count = random.choice([300, 5000, 50_000])
    step = random.choice([0.01, 11, 300])
    texts = random.choice([[b'= Children are safe'], [b'e'], [b'Recornmendations', b'What needs to irnprove'], [b'I', b'l', b'.', b'=', b'\xab'],
                           [b'Overall effectiveness: G00d', b'~ plans', b'Within three rnonths']])
    shows = [b'1 0 0 1 %g %g Tm (%s) Tj' % (60 + n * step % 480, 820 - n // 9 * step % 800, texts[n % len(texts)]) for n in range(count)]
    content = b'q 595 0 0 842 0 0 cm /X Do Q BT 3 Tr /F1 10 Tf ' + b'\n'.join(shows) + b' ET'
    return pages_of(random, content, random.choice([1, 1, 30]), b'/XObject<</X 6 0 R>>', _6=image)


def strays(random):
    """Lines whose runs belong to alternate blocks, and ids that are used many times."""
    count = random.choice([500, 2000, 20_000])
    blocks = random.choice([2, 10, 500])
    step = random.choice([0.02, 3, 40])
    content = b'BT /F1 9 Tf ' + b''.join(
        b'/P <</MCID %d>> BDC 1 0 0 1 %g %g Tm (ab) Tj EMC ' % (n % blocks, 20 + n * step % 560, 800 - n // random.choice([1, 14, 900]) % 790)
        for n in range(count)) + b'ET'
    tree = b'[' + b''.join(b'<</S/%s/Pg 4 0 R/K %d>>' % (random.choice([b'P', b'LI', b'LBody']), n) for n in range(blocks)) + b']'
    return table(tagged(tree, content))


def attached(random):
    """Thousands of attached files, or files attached to attached files."""
    if random.random() < 0.4:
        inner = table(basis())
        for _ in range(random.choice([3, 5, 40])):
            file = b'<</Type/Filespec/F(a.pdf)/EF<</F 7 0 R>>>>'
            inner = table(basis(catalog=b'/Names<</EmbeddedFiles<</Names[%s]>>>>' % (b'(a) 6 0 R ' * random.choice([1, 3])), _6=file, _7=flate(inner)))
        return inner
    count = random.choice([500, 5000, 30_000])
    files = {'_%d' % (10 + n): b'<</Type/Filespec/F(%d.pdf)/EF<</F %d 0 R>>>>' % (n % 7, random.choice([6, 7, 40_000 + n])) for n in range(count)}
    names = b' '.join(b'(a) %d 0 R' % (10 + n) for n in range(count))
    files.update(('_%d' % (40_000 + n), stream(b'%PDF-')) for n in range(count))
    where = random.choice([b'/Names<</EmbeddedFiles<</Names[%s]>>>>', b'/AF[%s]']) % names
    return table(basis(catalog=where, _6=flate(b'a' * 9_000_000), _7=stream(b'%PDF-1.7'), **files))


def mails(random):
    """Saved mails: many parts, parts in parts, parts that don't end, odd names and encodings."""
    head = b'From: a@fenmoor.example\r\nMessage-ID: <1@fenmoor.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/%s; boundary="%s"\r\n\r\n'
    kinds = [b'mixed', b'digest', b'alternative', b'related']
    data = base64.encodebytes(random.choice([b'%PDF-1.7', table(basis()), b'a' * 3_000_000]))
    name = random.choice([b'filename="a.pdf"', b"filename*=UTF-8''%2e%2e%2fa.pdf", b'filename="=?UTF-8?B?' + b'w6k' * 9999 + b'?="', b'filename="' + b'a' * 99_999,
                          b''.join(b'filename*%d="a"; ' % n for n in range(random.choice([9, 3000])))])
    part = b'--%%s\r\nContent-Type: %s\r\nContent-Transfer-Encoding: %s\r\nContent-Disposition: attachment; %s\r\n\r\n' % (
        random.choice([b'application/pdf', b'text/plain; charset=x', b'message/rfc822', b'multipart/mixed; boundary=none']),
        random.choice([b'base64', b'quoted-printable', b'8bit', b'x']), name.replace(b'%', b'%%'))
    parts = random.choice([1, 40, 450, 30_000])
    if len(data) * parts > 20_000_000:
        data = b'JVBERi0=\r\n'
    parts = min(parts, 20_000_000 // len(part + data) + 1)
    shape = random.choice(['flat', 'deep', 'nested', 'fields', 'cut'])
    if shape == 'nested':
        return head % (b'mixed', b'b') + b'--b\r\n' + b'Content-Type: message/rfc822\r\n\r\n' * parts
    if shape == 'deep':
        body = b''.join(b'--b%d\r\nContent-Type: multipart/%s; boundary=b%d\r\n\r\n' % (n, random.choice(kinds), n + 1) for n in range(parts))
        return head % (b'mixed', b'b0') + body + part % b'b0' + data
    if shape == 'fields':
        return head[:-4] + b'\r\n' + b'X-A: b\r\n c\r\n' * parts + b'Subject: ' + b'=?UTF-8?Q?=C3=A9?= ' * parts + b'\r\n\r\nDear all'
    whole = head % (random.choice(kinds), b'b') + (part % b'b' + data + b'\r\n') * parts + b'--b--\r\n'
    return whole if shape == 'flat' else whole[:random.randrange(len(whole))]


LONG = [line_ends, one_block, fronts, boxes, stamps, sides, covered, scans, strays, attached, mails]
