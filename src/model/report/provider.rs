//! Who was inspected.

use crate::model::place::Place;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The inspected body.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LocalAuthority {
    /// The usual short name.
    pub name: Cow<'static, str>,
    /// ONS nine-character code, such as `E10000032`.
    pub gss_code: Cow<'static, str>,
    /// The Department for Education's three-digit code.
    pub la_code: Cow<'static, str>,
    /// Ofsted's unique reference number; `None` for some abolished authorities.
    pub ofsted_urn: Option<Cow<'static, str>>,
    /// Region of England.
    pub region: Cow<'static, str>,
}

impl LocalAuthority {
    /// An authority with these ready-made words.
    pub const fn new(
        name: &'static str,
        gss_code: &'static str,
        la_code: &'static str,
        ofsted_urn: Option<&'static str>,
        region: &'static str,
    ) -> Self {
        let ofsted_urn = match ofsted_urn {
            Some(urn) => Some(Cow::Borrowed(urn)),
            None => None,
        };
        LocalAuthority {
            name: Cow::Borrowed(name),
            gss_code: Cow::Borrowed(gss_code),
            la_code: Cow::Borrowed(la_code),
            ofsted_urn,
            region: Cow::Borrowed(region),
        }
    }
}
