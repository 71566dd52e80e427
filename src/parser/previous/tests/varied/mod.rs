//! The forms of such sentences varied, as English allows: order, voice, apposition, brackets, abbreviations.

mod areas;
mod authority;
mod others;
mod services;
mod several;
