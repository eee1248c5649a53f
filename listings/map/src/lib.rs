//! The programs of the part "The map" are this crate's examples.
