//! Turns bytes into a [`Document`](crate::model::document::Document): the reader is chosen by the first bytes, never
//! by a file's name.

mod archive;
mod attachment_name;
mod block;
mod budget;
mod choice;
mod damage;
mod error;
mod mail;
pub mod pdf;
mod read;
pub mod sniff;
mod table_rows;
pub mod text;
mod undecoded;
mod unused;

pub use archive::{Archive, PackedFile, is_archive};
pub use choice::ReaderChoice;
pub use error::Error;
pub(crate) use read::read_sheets;
pub use read::{attachments, is_mail, read};
pub use unused::Unused;
