//! The guide's tool: it loads the book, expands its directives, renders, serves and scaffolds it.
//!
//! One flow serves readers and checks alike: [`project::Project::load`] reads listings, Rosetta and the map of
//! API links; [`expand`] turns a chapter into plain mdBook markdown and keeps, line by line, what was embedded
//! where; [`book::Book::load`] does this for all chapters of SUMMARY.md and collects every problem. The renderer
//! gets that text through [`preprocess`], the checks under `tests/` get the same through `Book`.

pub mod anchors;
pub mod api;
pub mod book;
pub mod cli;
pub mod evidence;
pub mod exhibit;
pub mod expand;
pub mod figure;
pub mod highlight;
pub mod listing;
pub mod measure;
pub mod message;
pub mod modules;
pub mod numbers;
pub mod pages;
pub mod plot;
pub mod preprocess;
pub mod process;
pub mod project;
pub mod python;
pub mod quick;
pub mod record;
pub mod render;
pub mod rosetta;
pub mod run;
pub mod scaffold;
pub mod serve;
pub mod signal;
pub mod site;
pub mod subject;
pub mod text;
pub mod timeline;
