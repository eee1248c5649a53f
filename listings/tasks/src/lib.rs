//! The programs of the part "Tasks: asyncio in Rust" are this crate's examples.
