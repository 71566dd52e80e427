//! What a record was read from, and which framework's rules were used.

use crate::model::document::ReaderKind;
use crate::model::place::Place;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The input that a record was read from.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Source {
    /// Path as given.
    pub file: String,
    /// SHA-256 of the bytes, in hexadecimal.
    pub sha256: String,
    /// Size in bytes.
    pub bytes: u64,
    /// IANA media type.
    pub media_type: Cow<'static, str>,
    /// Physical pages.
    pub pages: Option<u32>,
    /// Which reader ran.
    pub reader: ReaderKind,
    /// The part of a larger document, if it is one.
    pub part: Option<Part>,
    /// A document pack's papers.
    pub papers: Vec<Paper>,
    /// Where the report is published, if the caller says so: reports don't print it.
    #[serde(default)]
    pub link: Option<String>,
}

/// A part of a larger document.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Part {
    /// Its title as printed.
    pub title: String,
    /// Its first page or, for text without pages, null.
    pub first_page: Option<u32>,
    /// Its last page.
    pub last_page: Option<u32>,
}

/// A paper of a document pack.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Paper {
    /// Its title as printed.
    pub title: String,
    /// Its first page.
    pub first_page: Option<u32>,
    /// Its last page.
    pub last_page: Option<u32>,
    /// `inspection`, `action_plan` or `other`.
    pub kind: Cow<'static, str>,
}

/// The framework of an inspection.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FrameworkRef {
    /// Its code; `unknown` if none matches.
    pub code: Cow<'static, str>,
    /// Its name.
    pub name: Cow<'static, str>,
    /// The title as printed.
    pub title: Option<String>,
    /// Where the title is printed.
    #[serde(flatten)]
    pub place: Place,
}
