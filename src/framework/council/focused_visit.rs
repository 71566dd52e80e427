//! Letters about focused visits, since 2018: no grades; what inspectors looked at, what needs to improve, findings.

use crate::framework::form::{Framework, Recommends, VISIT, title};

/// The framework.
pub const FRAMEWORK: Framework = Framework {
    code: "focused_visit",
    name: "Focused visit to local authority children's services",
    years: "2018-",
    tested_on: 64,
    titles: &[
        title(r"^(?:ofsted )?(?:\w+ )?focused visit (?:to|of|in|at) "),
        title(
            r"^this letter (?:summarises|sets out|contains|provides|outlines) .{0,60}(?:findings|outcome).{0,40}focused visit",
        ),
    ],
    recommends: Recommends::VISIT,
    fields: VISIT,
    ..Framework::NONE
};
