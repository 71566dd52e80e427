//! Whether a file's table of objects, its objects and its pages fit together. hayro repairs what doesn't as well as it
//! can, and doesn't say so.

mod objects;
mod pages;
mod section;
mod table;
mod tags;

pub use objects::are_sound;
pub use pages::check_pages;
pub use tags::check_tags;
