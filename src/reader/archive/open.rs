//! A zip that has been opened.

use super::office::{self, TYPE_FILE};
use super::packed::PackedFile;
use crate::limits::{Limits, Measure};
use crate::reader::budget::Budget;
use crate::reader::error::Error;
use flate2::read::DeflateDecoder;
use rawzip::{CompressionMethod, MAX_CENTRAL_DIRECTORY_RECORD_SIZE, ReaderAt, ZipArchive, ZipLocator};
use std::cell::RefCell;
use std::io::{self, Read, Seek, SeekFrom};

/// Enough of a damaged zip to see what it was.
const START: u64 = 4096;
/// Longer than any media type.
const LONGEST_TYPE: u64 = 256;

/// A zip archive with reports. Only its list of files is read at first; each file is unpacked when it is asked for, in
/// memory.
///
/// ```
/// use ofsted_extract::{Archive, Options, extract};
///
/// let options = Options::default();
/// # let bytes: &[u8] = b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0";
/// let archive = Archive::open(std::io::Cursor::new(bytes), &options.limits)?;
/// for (at, file) in archive.files().iter().enumerate().filter(|(_, file)| file.is_report) {
///     if let Ok(bytes) = archive.unpack(at) {
///         let reports = extract(&format!("reports.zip/{}", file.name), &bytes, &options)?;
///         println!("{}: {} records", file.name, reports.len());
///     }
/// }
/// # Ok::<(), ofsted_extract::Error>(())
/// ```
#[derive(Debug)]
pub struct Archive<R> {
    zip: ZipArchive<Places<R>>,
    files: Vec<PackedFile>,
    limits: Limits,
}

impl<R: Read + Seek> Archive<R> {
    /// Reads the list of files.
    ///
    /// # Errors
    /// If it can't be read, is beyond a limit, or is that of a document which is a zip, such as Word's.
    pub fn open(mut reader: R, limits: &Limits) -> Result<Self, Error> {
        let start = start_of(&mut reader).unwrap_or_default();
        let length = reader.seek(SeekFrom::End(0)).map_err(|_| UNLISTED)?;
        let mut buffer = vec![0; MAX_CENTRAL_DIRECTORY_RECORD_SIZE];
        let damaged = || office::guess(&start).unwrap_or(UNLISTED);
        let places = Places(RefCell::new(reader));
        let found = ZipLocator::new().locate_in_reader(places, &mut buffer, length);
        let zip = found.map_err(|_| damaged())?;
        let files = list(&zip, length, &mut buffer, &mut Budget::new(limits), &damaged)?;
        let archive = Archive { zip, files, limits: *limits };
        archive.kind().map_or(Ok(archive), Err)
    }

    /// Its files in order, without folders and what file managers hide.
    pub fn files(&self) -> &[PackedFile] {
        &self.files
    }

    /// The bytes of the file at this place in the list.
    ///
    /// # Errors
    /// Why they can't be had, and what to do.
    pub fn unpack(&self, at: usize) -> Result<Vec<u8>, String> {
        let file = self.files.get(at).ok_or("it is no longer in the zip archive; start again")?;
        let most = Budget::new(&self.limits).left(Measure::Bytes);
        if file.size > most {
            return Err(Budget::new(&self.limits).beyond(Measure::Bytes).to_string());
        }
        if file.is_encrypted {
            return Err(
                "it is protected with a password in the zip archive; unpack it there and give the file".to_owned()
            );
        }
        let entry = self.zip.get_entry(file.way).map_err(|_| DAMAGED)?;
        let bytes = match file.method {
            CompressionMethod::STORE => whole(entry.verifying_reader(entry.reader()), file.size),
            CompressionMethod::DEFLATE => whole(entry.verifying_reader(DeflateDecoder::new(entry.reader())), file.size),
            method => {
                let name = method.name().unwrap_or("unknown");
                return Err(format!(
                    "it is packed in a way that isn't read here ({name}); unpack it and give the file"
                ));
            }
        };
        bytes.map_err(|error| match error.kind() {
            io::ErrorKind::OutOfMemory => NO_MEMORY.to_owned(),
            _ => DAMAGED.to_owned(),
        })
    }

    /// The document that this zip is, if it is no folder.
    fn kind(&self) -> Option<Error> {
        let names: Vec<&str> = self.files.iter().map(|file| file.raw_name.as_str()).collect();
        let at = names.iter().position(|name| *name == TYPE_FILE);
        let content = at.filter(|at| self.files[*at].size <= LONGEST_TYPE).map(|at| self.unpack(at));
        office::kind_of(&names, &content.and_then(Result::ok).unwrap_or_default())
    }
}

/// Reads at any place of what can be read and searched.
#[derive(Debug)]
struct Places<R>(RefCell<R>);

impl<R: Read + Seek> ReaderAt for Places<R> {
    fn read_at(&self, buffer: &mut [u8], offset: u64) -> io::Result<usize> {
        let mut reader = self.0.borrow_mut();
        reader.seek(SeekFrom::Start(offset))?;
        reader.read(buffer)
    }
}

const UNLISTED: Error = Error::DamagedArchive("its list of files can't be read, perhaps because it was cut short");
const OVERLAPPING: Error = Error::DamagedArchive("its files overlap");
const NO_MEMORY: &str = "it needs more memory than there is; raise --max-memory if you trust the file";
const DAMAGED: &str = "it is damaged in the zip archive; get another copy of it";

fn start_of(reader: &mut (impl Read + Seek)) -> io::Result<Vec<u8>> {
    let mut start = Vec::new();
    reader.seek(SeekFrom::Start(0))?;
    reader.take(START).read_to_end(&mut start)?;
    Ok(start)
}

/// Files that share bytes unpack to many times what an archive of its length can hold.
fn list<R: ReaderAt>(
    zip: &ZipArchive<R>,
    length: u64,
    buffer: &mut [u8],
    budget: &mut Budget,
    damaged: &dyn Fn() -> Error,
) -> Result<Vec<PackedFile>, Error> {
    let mut files = Vec::new();
    let mut packed = 0u64;
    let mut entries = zip.entries(buffer);
    while let Some(record) = entries.next_entry().map_err(|_| damaged())? {
        for (measure, amount) in [(Measure::Packed, 1), (Measure::Unpacked, record.uncompressed_size_hint())] {
            if budget.left(measure) < amount {
                return Err(budget.beyond(measure));
            }
            budget.take(measure, amount);
        }
        packed = packed.saturating_add(record.compressed_size_hint());
        if packed > length {
            return Err(OVERLAPPING);
        }
        files.extend(PackedFile::of_record(&record, files.len()));
    }
    Ok(files)
}

/// All that the reader gives, which must be as much as the archive states.
fn whole(reader: impl Read, size: u64) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let whole = usize::try_from(size).map_err(|_| io::ErrorKind::OutOfMemory)?;
    bytes.try_reserve_exact(whole.saturating_add(1)).map_err(|_| io::ErrorKind::OutOfMemory)?;
    reader.take(size.saturating_add(1)).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == size { Ok(bytes) } else { Err(io::ErrorKind::InvalidData.into()) }
}

#[cfg(test)]
mod tests;
