//! Papers that are no inspectorate's own.

pub mod document_pack;
pub mod news_release;
