//! Every table in one zip: the files that the program writes to a folder.

use super::stream::Stream;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use ofsted_extract::emitter::datapackage;
use rawzip::{CompressionMethod, ZipArchiveWriter};
use std::io::{self, Write};

/// The streams' files, with the description of their tables; `unique` if no report is in them twice.
pub fn zipped(streams: &mut [Stream], extension: &str, unique: bool) -> io::Result<Vec<u8>> {
    let mut zip = ZipArchiveWriter::new(Vec::new());
    let mut tables = Vec::new();
    for stream in streams {
        let (table, columns) = (stream.setup.table, stream.finish()?.columns);
        add(&mut zip, &format!("{}.{extension}", table.name), &stream.take())?;
        tables.push((table, columns));
    }
    let description = format!("{:#}\n", datapackage::describe(&tables, unique));
    add(&mut zip, datapackage::FILE, description.as_bytes())?;
    zip.finish().map_err(io::Error::other)
}

fn add(zip: &mut ZipArchiveWriter<Vec<u8>>, name: &str, bytes: &[u8]) -> io::Result<()> {
    let file = zip.new_file(name).compression_method(CompressionMethod::DEFLATE);
    let (mut entry, config) = file.start().map_err(io::Error::other)?;
    let mut writer = config.wrap(DeflateEncoder::new(&mut entry, Compression::default()));
    writer.write_all(bytes)?;
    let (deflated, described) = writer.finish().map_err(io::Error::other)?;
    deflated.finish()?;
    entry.finish(described).map_err(io::Error::other).map(drop)
}
