//! The inspection frameworks and how a document shows its own.
