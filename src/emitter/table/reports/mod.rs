//! One row per report. The councils' areas always have the same columns; other providers' areas have columns if a report of
//! the run judges them, so the header is known when all reports have been read.

mod added;
mod council_areas;
mod fact;
mod own;
mod provider_areas;
mod seen;
mod table;

pub(super) use table::TABLE;
