//! Who was inspected.

use crate::model::place::Place;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// The inspected body.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Provider {
    /// As printed in the title, without "the" before it or the title's formula after it.
    pub name: Option<String>,
    /// The local authority that it is or belongs to.
    pub local_authority: Option<LocalAuthority>,
    /// Where the name is printed.
    #[serde(flatten)]
    pub place: Place,
    /// What kind of body it is.
    pub kind: Option<ProviderKind>,
    /// Its Ofsted unique reference number, as printed.
    pub urn: Option<String>,
    /// The person or organisation registered to run it, as printed.
    pub registered_provider: Option<String>,
    /// The report's table of details, row by row.
    #[serde(default)]
    pub details: Vec<ProviderDetail>,
}

/// The kind of an inspected body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum ProviderKind {
    /// A local authority, for its children's services or its area.
    LocalAuthority,
    /// A maintained school or an academy.
    StateSchool,
    /// An independent school.
    IndependentSchool,
    /// A college or another provider of further education and skills.
    FurtherEducation,
    /// A provider of teacher training.
    InitialTeacherEducation,
    /// A nursery, a childminder or another provider of childcare.
    EarlyYears,
    /// A children's home.
    ChildrensHome,
    /// Supported accommodation for young people aged 16 and 17.
    SupportedAccommodation,
    /// An independent fostering agency.
    FosteringAgency,
    /// A voluntary adoption agency or an adoption support agency.
    AdoptionAgency,
    /// A residential family centre.
    ResidentialFamilyCentre,
    /// The boarding or residential provision of a school.
    BoardingSchool,
    /// The residential provision of a college.
    ResidentialCollege,
    /// A holiday scheme for disabled children.
    ResidentialHolidayScheme,
    /// A secure training centre or secure school.
    SecureTrainingCentre,
}

/// A row of the table of details about an inspected body.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProviderDetail {
    /// The label as printed, such as "Unique reference number".
    pub label: String,
    /// The value printed next to it.
    pub value: String,
    /// Where.
    #[serde(flatten)]
    pub place: Place,
}

/// A local authority in England.
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
    /// Its name in the community's history file, if that isn't the usual one in lower case. No part of the JSON.
    #[serde(skip)]
    pub history_name: Option<&'static str>,
}

impl LocalAuthority {
    /// An authority with these static words.
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
            history_name: None,
        }
    }

    /// The same authority, with this name in the community's history file.
    pub const fn in_history_as(mut self, name: &'static str) -> Self {
        self.history_name = Some(name);
        self
    }
}
