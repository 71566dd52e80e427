"""Small PDFs from raw objects: just enough to be opened, so that one thing can be wrong with them."""
import zlib

FONT = b'<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'
TEXT = b'BT /F1 12 Tf 72 700 Td (Inspection of local authority children\x92s services) Tj ET '


def stream(data, extra=b''):
    return b'<<%s/Length %d>>stream\n%s\nendstream' % (extra, len(data), data)


def flate(data, level=6):
    return stream(zlib.compress(data, level), b'/Filter/FlateDecode')


def page(number_of_contents, extra=b''):
    return (b'<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents %d 0 R/Resources<</Font<</F1 3 0 R>>%s>>>>'
            % (number_of_contents, extra))


def basis(content=None, resources=b'', catalog=b'', **more):
    """The objects of a file of one page: catalog 1, pages 2, font 3, page 4, content 5; keyword arguments `_6` and so
    on add or replace objects."""
    objects = {
        1: b'<</Type/Catalog/Pages 2 0 R%s>>' % catalog,
        2: b'<</Type/Pages/Count 1/Kids[4 0 R]>>',
        3: FONT,
        4: page(5, resources),
        5: content if content is not None else stream(TEXT),
    }
    objects.update((int(key[1:]), value) for key, value in more.items())
    return objects


def table(objects):
    """A file with a table of its objects."""
    out = bytearray(b'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
    places = {}
    for number, body in objects.items():
        places[number] = len(out)
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    start = len(out)
    size = max(objects) + 1
    out += b'xref\n0 %d\n0000000000 65535 f \n' % size
    for number in range(1, size):
        out += b'%010d 00000 n \n' % places[number] if number in places else b'0000000000 00000 f \n'
    out += b'trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n' % (size, start)
    return bytes(out)


def members(objects, padding=b''):
    """The content of an object stream and the place of its first member."""
    head, body = b'', b''
    for number, data in objects.items():
        head += b'%d %d ' % (number, len(body))
        body += data + b'\n'
    return head + body + padding, len(head)


def packed(objects, streams, pack=lambda data: (zlib.compress(data, 9), b'/Filter/FlateDecode'), padding=b'',
           index=None):
    """A file with `objects` in an object stream, and `streams` beside it; `pack` compresses, and
    `index` does so for the cross-reference stream."""
    out = bytearray(b'%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')
    entries = {0: (0, 0, 255)}
    holder = max([*objects, *streams]) + 1
    data, first = members(objects, padding)
    data, filters = pack(data)
    streams = {**streams, holder: stream(data, b'/Type/ObjStm/N %d/First %d%s' % (len(objects), first, filters))}
    for number, body in streams.items():
        entries[number] = (1, len(out), 0)
        out += b'%d 0 obj\n%s\nendobj\n' % (number, body)
    entries.update((number, (2, holder, place)) for place, number in enumerate(objects))
    start = len(out)
    entries[holder + 1] = (1, start, 0)
    rows = b''.join(bytes([kind]) + field.to_bytes(4, 'big') + rest.to_bytes(2, 'big')
                    for kind, field, rest in (entries.get(n, (0, 0, 0)) for n in range(holder + 2)))
    data, filters = (index or pack)(rows)
    body = stream(data, b'/Type/XRef/W[1 4 2]/Size %d/Root 1 0 R%s' % (holder + 2, filters))
    out += b'%d 0 obj\n%s\nendobj\nstartxref\n%d\n%%%%EOF\n' % (holder + 1, body, start)
    return bytes(out)
