//! Letters about monitoring visits to authorities that were judged inadequate, since 2016: no grades; which visit it is,
//! the areas covered, the progress made.

use crate::framework::form::{Framework, Lead, Numbers, Title, VISIT};
use crate::model::report::Scope;

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "monitoring_visit",
    name: "Monitoring visit of local authority children's services",
    years: "2016-",
    tested: true,
    titles: &[
        Title { is: r"^(?:ofsted )?(?:\w+ )?monitoring visit (?:to|of|in|at) ", is_not: None },
        Title {
            is: r"^this letter (?:summarises|sets out|contains|provides|outlines) .{0,60}(?:findings|outcome).{0,40}monitoring visit",
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
