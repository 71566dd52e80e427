//! Who was inspected.

use crate::model::place::Place;
use serde::Serialize;

/// The inspected body.
#[derive(Debug, Clone, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provider {
    /// As printed in the title, without "the" before it and the title's formula after it.
    pub name: Option<String>,
    /// The local authority that it is or belongs to.
    pub local_authority: Option<LocalAuthority>,
    /// Where the name is printed.
    #[serde(flatten)]
    pub place: Place,
}

/// A local authority of England.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LocalAuthority {
    /// The usual short name.
    pub name: &'static str,
    /// ONS nine-character code, such as `E10000032`.
    pub gss_code: &'static str,
    /// The Department for Education's three-digit code.
    pub la_code: &'static str,
    /// Ofsted's unique reference number; `None` for some abolished authorities.
    pub ofsted_urn: Option<&'static str>,
    /// Region of England.
    pub region: &'static str,
}
