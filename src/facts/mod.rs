//! The values of the title block: who, when, by whom.
