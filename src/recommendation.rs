//! Recommendations as rows.
