//! Deeds.
