//! Letters about monitoring visits to authorities that were judged inadequate, since 2016: no grades; which visit it is,
//! the areas covered, the progress made.

use crate::framework::form::{Framework, Recommends, VISIT, title};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "monitoring_visit",
    name: "Monitoring visit of local authority children's services",
    years: "2016-",
    tested_on: 1,
    titles: &[
        title(r"^(?:ofsted )?(?:\w+ )?monitoring visit (?:to|of|in|at) "),
        title(
            r"^this letter (?:summarises|sets out|contains|provides|outlines) .{0,60}(?:findings|outcome).{0,40}monitoring visit",
        ),
    ],
    counts_visits: true,
    recommends: Recommends::VISIT,
    fields: VISIT,
    ..Framework::NONE
};
