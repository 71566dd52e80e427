//! Scope and area of an earlier judgement: what its words mean, depending on when it was given.

use super::date::Date;
use super::kind::Body;
use crate::framework::keys;
use crate::model::report::Scope;

/// Scope and area of a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subject {
    /// What it was about.
    pub scope: Scope,
    /// Canonical key; `None` if what the words name has none, or if they don't say which.
    pub area: Option<&'static str>,
}

impl Subject {
    /// The authority's overall effectiveness.
    pub const OVERALL: Subject = authority(Some(keys::OVERALL_EFFECTIVENESS));

    /// Something of the authority's, without saying what.
    pub const UNSAID: Subject = authority(None);
}

const fn authority(area: Option<&'static str>) -> Subject {
    Subject { scope: Scope::LocalAuthority, area }
}

/// The whole of a separate service.
const fn whole(scope: Scope) -> Subject {
    Subject { scope, area: Some(keys::OVERALL_EFFECTIVENESS) }
}

/// The judgements that a body's name means; `of_services` tells whether separate services were still inspected.
pub fn subjects(body: Body, date: Option<Date>, of_services: bool) -> Vec<Subject> {
    if body == Body::Board {
        return vec![Subject { scope: Scope::Lscb, area: Some(keys::LSCB_EFFECTIVENESS) }];
    }
    if body == Body::Fostering {
        return if of_services { vec![Subject::UNSAID] } else { Vec::new() };
    }
    if of_services { vec![of_service(body)] } else { of_area(body, date) }
}

/// Until 2013: safeguarding and looked after children were judged separately, each with an overall effectiveness.
fn of_service(body: Body) -> Subject {
    match body {
        Body::HelpAndProtection | Body::Safeguarding => whole(Scope::Safeguarding),
        Body::LookedAfter | Body::InCare | Body::InCareAndLeavers => whole(Scope::LookedAfterChildren),
        Body::CareLeavers => Subject { scope: Scope::LookedAfterChildren, area: None },
        Body::Adoption => authority(Some(keys::ADOPTION)),
        Body::Overall | Body::Authority | Body::Services => Subject::OVERALL,
        _ => Subject::UNSAID,
    }
}

/// Since 2013: areas of one inspection.
fn of_area(body: Body, date: Option<Date>) -> Vec<Subject> {
    let year = date.map(|date| date.year);
    let keys: &[&str] = match body {
        Body::HelpAndProtection => &[keys::HELP_AND_PROTECTION],
        Body::LookedAfter => &[keys::LOOKED_AFTER_AND_PERMANENCE],
        Body::InCare => &[keys::IN_CARE],
        // one judgement to the start of 2023, then two
        Body::InCareAndLeavers if year.is_some_and(|year| year >= 2023) => &[keys::IN_CARE, keys::CARE_LEAVERS],
        Body::InCareAndLeavers => &[keys::IN_CARE_AND_CARE_LEAVERS],
        Body::CareLeavers => &[keys::CARE_LEAVERS],
        Body::Adoption => &[keys::ADOPTION],
        Body::Management => &[keys::LEADERSHIP_MANAGEMENT_GOVERNANCE],
        Body::Leaders => &[keys::IMPACT_OF_LEADERS],
        Body::Leadership if year.is_some_and(|year| year < 2018) => &[keys::LEADERSHIP_MANAGEMENT_GOVERNANCE],
        Body::Leadership if year.is_some() => &[keys::IMPACT_OF_LEADERS],
        Body::Overall | Body::Authority | Body::Services | Body::Bare | Body::Service => &[keys::OVERALL_EFFECTIVENESS],
        Body::Leadership | Body::Safeguarding | Body::Board | Body::Unkeyed | Body::Fostering => {
            return vec![Subject::UNSAID];
        }
    };
    keys.iter().map(|key| authority(Some(key))).collect()
}

/// One judgement on something that is no area: "the outcomes for looked after children".
pub fn unkeyed(bodies: &[Body], of_services: bool) -> Subject {
    let is = |wanted: &[Body]| bodies.iter().any(|body| wanted.contains(body));
    let scope = if of_services && is(&[Body::LookedAfter, Body::InCare, Body::InCareAndLeavers, Body::CareLeavers]) {
        Scope::LookedAfterChildren
    } else if of_services && is(&[Body::Safeguarding, Body::HelpAndProtection]) {
        Scope::Safeguarding
    } else {
        Scope::LocalAuthority
    };
    Subject { scope, area: None }
}
