//! What a caller can choose.

use crate::framework::{self, Framework};
use crate::limits::Limits;
use crate::reader::ReaderChoice;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What a caller can choose.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Options {
    /// Which PDF reader runs.
    pub reader: ReaderChoice,
    /// A framework to use instead of the one that the document shows; see [`framework::by_code`].
    #[serde(serialize_with = "to_code", deserialize_with = "from_code")]
    pub framework: Option<&'static Framework>,
    /// The limits on what is read.
    pub limits: Limits,
    /// Whether to keep the position of every word of a PDF, for [`crate::evidence::annotate`].
    pub evidence: bool,
    /// Whether the caller reads attached files itself, as [`crate::attachments`] gives them; otherwise the record of the
    /// file that holds them has a warning that names them.
    pub attachments: bool,
}

/// A framework is passed from one process to another by its code.
fn to_code<S: Serializer>(framework: &Option<&'static Framework>, out: S) -> Result<S::Ok, S::Error> {
    framework.map(|framework| framework.code).serialize(out)
}

fn from_code<'de, D: Deserializer<'de>>(input: D) -> Result<Option<&'static Framework>, D::Error> {
    let find =
        |code: String| framework::by_code(&code).ok_or_else(|| D::Error::custom(format!("unknown framework {code}")));
    Option::<String>::deserialize(input)?.map(find).transpose()
}
