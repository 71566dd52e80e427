//! Letters about focused visits, since 2018: no grades; what inspectors looked at, what needs to improve, findings.

use crate::framework::form::{Framework, Lead, Numbers, Title, VISIT};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "focused_visit",
    name: "Focused visit to local authority children's services",
    years: "2018-",
    tested: true,
    titles: &[
        Title { is: r"^(?:ofsted )?(?:\w+ )?focused visit (?:to|of|in|at) ", is_not: None },
        Title {
            is: r"^this letter (?:summarises|sets out|contains|provides|outlines) .{0,60}(?:findings|outcome).{0,40}focused visit",
            is_not: None,
        },
    ],
    areas: &[],
    required: &[],
    numbers: Numbers::None,
    sentences: &[],
    scope: Scope::LocalAuthority,
    lead: Lead::Front,
    fields: VISIT,
};
