//! The programs of the part "Threads" are this crate's examples.
