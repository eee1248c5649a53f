//! The programs of the part "Pools and processes" are this crate's examples.
