//! The record as JSON, JSON Lines or CSV.
