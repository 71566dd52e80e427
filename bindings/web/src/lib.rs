//! What the page asks of the library: reports read, the files in zips, and whole outputs made from the records.
//!
//! Everything here runs in a worker of the browser. A panic ends the instance; the page then starts another worker.

mod assemble;
mod fault;
mod packed;
mod read;
mod source;
mod stream;
mod table_zip;
