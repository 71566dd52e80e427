//! What the caller knows beyond the reports: where they are published, and values that a person has corrected. Everything
//! given is marked as such in the record.

mod authorities;
mod corrections;
mod date;
mod field;
mod list;
mod sources;

pub use authorities::Authorities;
pub use corrections::Corrections;
pub use list::ListError;
pub use sources::Sources;
