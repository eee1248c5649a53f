//! The checks of the book. Each module is one test target of the root package; `harness` runs its trials and writes
//! its counts, `tally` adds the counts up, `drift` breaks the book on purpose and demands that the others go red.

pub mod compare;
pub mod copy;
pub mod drift;
pub mod epub;
pub mod errors;
pub mod figures;
pub mod harness;
pub mod highlighting;
pub mod javascript;
pub mod links;
pub mod measuring;
pub mod outputs;
pub mod page;
pub mod play;
pub mod python;
pub mod rosetta;
pub mod running;
pub mod scratch;
pub mod search;
pub mod server;
pub mod snippets;
pub mod structure;
pub mod tally;
pub mod waiting;
pub mod worker;

// The tool runs programs under the same limits when it records them.
pub use guide::process;
