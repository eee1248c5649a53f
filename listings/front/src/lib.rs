//! The programs of the part "Front" are this crate's examples.
