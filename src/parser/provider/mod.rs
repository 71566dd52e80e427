//! The inspected body: its name as printed in the title, and the authority that it is or belongs to.

pub mod authorities;
pub mod council;
pub mod lookup;
mod name_forms;
pub mod named;
pub mod title_name;
mod titles;
mod wrapped_name;
