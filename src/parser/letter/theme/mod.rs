//! The theme: what inspectors looked at on a visit, and what a joint inspection was about.

mod joint;
mod looked_at;

pub use joint::of_joint_inspection;
pub use looked_at::{listed, looked_at};
