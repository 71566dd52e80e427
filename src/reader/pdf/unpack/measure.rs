//! How much filters unpack to, without unpacking more than is allowed (ISO 32000-1 §7.4).

use flate2::{Decompress, FlushDecompress, Status};
use hayro_syntax::Filter;
use std::borrow::Cow;
use std::cell::RefCell;

/// What a deflated stream contains.
pub struct Inflated {
    /// Its bytes, up to the first damage or to the limit.
    pub data: Vec<u8>,
    /// Whether there were more than the limit.
    pub cut: bool,
    /// Whether it ended as it should.
    pub whole: bool,
}

thread_local! {
    /// A file has many streams, and each state its tables and window.
    static INFLATING: RefCell<Decompress> = RefCell::new(Decompress::new(true));
}

/// Inflates at most this many bytes, with or without zlib's header, as far as the data is undamaged.
pub fn inflate(data: &[u8], most: u64) -> Inflated {
    let mut inflated = inflated(data, true, most);
    if inflated.data.is_empty() && !inflated.whole {
        return inflated_raw(data, most);
    }
    if !inflated.whole && !inflated.cut {
        inflated.whole = lacks_checksum(data, inflated.data.len() as u64);
    }
    inflated
}

/// Whether the data ends before zlib's checksum, but not before its own end: some producers leave the checksum out.
fn lacks_checksum(data: &[u8], most: u64) -> bool {
    const HEADER: usize = 2;
    const CHECKSUM: usize = 4;
    let mut state = Decompress::new(false);
    let packed = data.get(HEADER..).unwrap_or_default();
    let mut out = Vec::with_capacity(usize::try_from(most).unwrap_or(0).saturating_add(1));
    let ended = matches!(state.decompress_vec(packed, &mut out, FlushDecompress::Finish), Ok(Status::StreamEnd));
    ended && packed.len() - (state.total_in() as usize).min(packed.len()) < CHECKSUM
}

fn inflated_raw(data: &[u8], most: u64) -> Inflated {
    inflated(data, false, most)
}

fn inflated(data: &[u8], header: bool, most: u64) -> Inflated {
    INFLATING.with_borrow_mut(|state| {
        state.reset(header);
        inflated_by(state, data, most)
    })
}

fn inflated_by(state: &mut Decompress, data: &[u8], most: u64) -> Inflated {
    const STEP: usize = 1 << 16;
    /// Content unpacks to four to ten times its size. What is reserved and not used costs nothing.
    const USUAL: usize = 10;
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut out = Vec::with_capacity(data.len().saturating_mul(USUAL).min(most).min(1 << 20));
    loop {
        if out.len() > most {
            out.truncate(most);
            return Inflated { data: out, cut: true, whole: false };
        }
        let (from, begin) = (state.total_in() as usize, out.len());
        if out.len() == out.capacity() {
            out.reserve(STEP);
        }
        let status = state.decompress_vec(data.get(from..).unwrap_or_default(), &mut out, FlushDecompress::Finish);
        let stuck = state.total_in() as usize == from && out.len() == begin;
        match status {
            Ok(Status::StreamEnd) => return Inflated { cut: out.len() > most, data: out, whole: true },
            Ok(_) if !stuck => {}
            _ => return Inflated { data: out, cut: false, whole: false },
        }
    }
}

/// The largest number of bytes that a filter can make of one: deflate's longest match in the shortest codes, LZW's
/// longest entry in twelve bits, run length's 128 copies of one byte in two, base 85's "z".
fn ratio(filter: Filter) -> u64 {
    match filter {
        Filter::FlateDecode => 1032,
        Filter::LzwDecode => 2560,
        Filter::RunLengthDecode => 64,
        Filter::Ascii85Decode => 4,
        _ => 1,
    }
}

/// The largest size to which this many bytes could unpack.
pub fn worst_case(length: u64, filters: &[Filter]) -> u64 {
    filters.iter().fold(length, |length, filter| length.saturating_mul(ratio(*filter)))
}

/// How many bytes the filters unpack to, or an upper bound within the limit; `None` if that is more than allowed.
pub fn measure(data: &[u8], filters: &[Filter], most: u64) -> Option<u64> {
    let mut data = Cow::Borrowed(data);
    for (index, filter) in filters.iter().enumerate() {
        let bound = worst_case(data.len() as u64, &filters[index..]);
        if bound <= most {
            return Some(bound);
        }
        let step = match filter {
            Filter::FlateDecode => Some(inflate(&data, most)).filter(|inflated| inflated.whole).map(|i| i.data),
            Filter::Ascii85Decode => Some(base85(&data)),
            Filter::AsciiHexDecode => Some(vec![0; data.len() / 2 + 1]),
            Filter::RunLengthDecode => run_lengths(&data, most),
            Filter::LzwDecode => {
                let length = [true, false].map(|early| lzw_length(&data, early)).into_iter().max()?;
                return Some(worst_case(length, &filters[index + 1..])).filter(|length| *length <= most);
            }
            _ => continue,
        };
        data = Cow::Owned(step.filter(|step| step.len() as u64 <= most)?);
    }
    Some(data.len() as u64)
}

/// Base 85; invalid characters are ignored.
fn base85(data: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(data.len());
    let (mut group, mut count) = (0u32, 0);
    for byte in data.iter().take_while(|byte| **byte != b'~') {
        match byte {
            b'z' => out.extend_from_slice(&[0; 4]),
            b'!'..=b'u' => {
                group = group.wrapping_mul(85).wrapping_add(u32::from(byte - b'!'));
                count += 1;
            }
            _ => {}
        }
        if count == 5 {
            out.extend_from_slice(&group.to_be_bytes());
            (group, count) = (0, 0);
        }
    }
    out.extend_from_slice(&group.to_be_bytes()[..count.min(4)]);
    out
}

fn run_lengths(data: &[u8], most: u64) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    let mut rest = data.iter().copied();
    while let Some(length) = rest.next().filter(|length| *length != 128) {
        match length {
            0..128 => out.extend(rest.by_ref().take(usize::from(length) + 1)),
            _ => out.extend(std::iter::repeat_n(rest.next().unwrap_or(0), 257 - usize::from(length))),
        }
        if out.len() as u64 > most {
            return None;
        }
    }
    Some(out)
}

/// Counts what LZW unpacks to: an entry is one byte longer than the one before it.
fn lzw_length(data: &[u8], early: bool) -> u64 {
    const CLEAR: usize = 256;
    const END: usize = 257;
    const MOST: usize = 4096;
    let mut entries: Vec<u64> = vec![1; END + 1];
    let (mut length, mut last) = (0u64, None);
    let (mut bits, mut held) = (0u32, 0u32);
    let mut bytes = data.iter();
    loop {
        let width = match entries.len() + usize::from(early) {
            0..512 => 9,
            512..1024 => 10,
            1024..2048 => 11,
            _ => 12,
        };
        while held < width {
            let Some(byte) = bytes.next() else { return length };
            (bits, held) = (bits << 8 | u32::from(*byte), held + 8);
        }
        held -= width;
        let code = (bits >> held) as usize & ((1 << width) - 1);
        bits &= (1 << held) - 1;
        match code {
            END => return length,
            CLEAR => {
                entries.truncate(END + 1);
                last = None;
                continue;
            }
            _ => {}
        }
        if let Some(last) = last.filter(|_| entries.len() < MOST) {
            entries.push(last + 1);
        }
        let Some(entry) = entries.get(code) else { return length };
        length += entry;
        last = Some(*entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::ZlibEncoder};
    use std::io::Write;

    fn deflated(data: &[u8]) -> Vec<u8> {
        let mut encoder = ZlibEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(data).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn nothing_is_inflated_beyond_the_limit() {
        let bomb = deflated(&vec![b' '; 5_000_000]);
        let inflated = inflate(&bomb, 1_000_000);
        assert_eq!((inflated.data.len(), inflated.cut), (1_000_000, true));
        let whole = inflate(&bomb, 5_000_000);
        assert_eq!((whole.data.len(), whole.cut, whole.whole), (5_000_000, false, true));
    }

    #[test]
    fn what_stands_before_the_damage_is_kept() {
        let mut packed = deflated(b"BT (Good) Tj ET");
        let last = packed.len() - 1;
        packed[last] ^= 1;
        assert_eq!(inflate(&packed, 100).data, b"BT (Good) Tj ET", "only the checksum is wrong");
        let headless = &deflated(b"BT ET")[2..];
        assert_eq!(inflate(headless, 100).data, b"BT ET");
    }

    #[test]
    fn two_filters_are_measured_through() {
        let twice = deflated(&deflated(&vec![0; 5_000_000]));
        let filters = [Filter::FlateDecode; 2];
        assert_eq!(measure(&twice, &filters, 5_000_000), Some(5_000_000));
        assert_eq!(measure(&twice, &filters, 4_999_999), None);
    }

    #[test]
    fn short_streams_are_bounded_without_unpacking() {
        assert_eq!(measure(b"whatever", &[Filter::FlateDecode], 1 << 20), Some(8 * 1032));
    }

    #[test]
    fn other_filters_are_measured() {
        assert_eq!(measure(b"zzzz~>", &[Filter::Ascii85Decode], 16), Some(16));
        assert_eq!(measure(&[129, 7, 129, 7, 128], &[Filter::RunLengthDecode], 256), Some(256));
        assert_eq!(measure(&[129, 7, 129, 7, 128], &[Filter::RunLengthDecode], 255), None);
        // clear, then the code that is just being made, again and again: entries of 1, 2, 3 ... bytes
        let codes: Vec<u32> = [256, 65].into_iter().chain(258..500).collect();
        let bits: String = codes.iter().map(|code| format!("{code:09b}")).collect();
        let bytes: Vec<u8> = bits
            .as_bytes()
            .chunks_exact(8)
            .map(|b| u8::from_str_radix(str::from_utf8(b).unwrap(), 2).unwrap())
            .collect();
        let whole = codes.len() as u64 - 2;
        let expected = (1..=whole).sum::<u64>();
        assert!(lzw_length(&bytes, true) >= expected, "{} {expected}", lzw_length(&bytes, true));
    }
}
