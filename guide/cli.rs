//! The command line.

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

use crate::{measure, pages, preprocess, project, quick, record, render, scaffold, serve};

/// Builds the book, serves it and keeps it true.
#[derive(Parser)]
#[command(
    name = "guide",
    bin_name = "cargo run --",
    version,
    after_help = "A listing is run by name: cargo run --example spawn-join"
)]
struct Cli {
    #[command(flatten)]
    serve: Serve,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Args)]
struct Serve {
    /// The port on 127.0.0.1; the next free one is taken if it is not
    #[arg(long, default_value_t = 3000)]
    port: u16,
    /// Open the book in a browser
    #[arg(long)]
    open: bool,
}

#[derive(Subcommand)]
enum Command {
    /// Build the book, serve it, rebuild on each save (what happens without a command)
    Serve(Serve),
    /// Build the book and exit; the previous output stays if anything is wrong
    Build {
        /// Where to write it instead of book.toml's build-dir
        #[arg(long, value_name = "DIR")]
        dest_dir: Option<PathBuf>,
    },
    /// List the listings whose name, chapter or Python name contains a word
    List {
        /// For example spawn, threads/spawn-scope-join or threading.Thread
        word: Option<String>,
    },
    /// Run the quick checks for one chapter or program, or for what git says has changed
    Check {
        /// A chapter (threads/spawn-scope-join), or a listing's or error program's name
        what: Option<String>,
    },
    /// Rewrite what a listing or error program prints, or the map of API links, and show the difference
    Accept {
        /// A listing, an error program, or `links`
        name: String,
    },
    /// Measure a subject, or all, and write its record; on a quiet machine
    Measure {
        /// For example prime-count: the name of a file measurements/SUBJECT.toml; or `page`, all pages in a browser
        subject: Option<String>,
        /// Write nothing: fail if a ratio is outside a factor of 2 of the record's
        #[arg(long)]
        again: bool,
    },
    /// Run listings that have a timeline, under every Python found, and write what they record
    Record {
        /// The listings; all with a timeline if none is named
        names: Vec<String>,
    },
    /// Install what the checks need from the network, below target/: the packages that drive a browser
    Setup,
    /// Make what a new listing, chapter or error program needs
    #[command(subcommand)]
    New(New),
    /// Rename a listing or error program, with all that names it
    Rename { old: String, new: String },
    /// Speak mdBook's preprocessor protocol (book.toml calls this)
    #[command(hide = true)]
    Preprocess {
        #[command(subcommand)]
        question: Option<Question>,
    },
}

#[derive(Subcommand)]
enum New {
    /// A Rust program with its Python twin: PART/NAME
    Listing { path: String },
    /// A chapter with its sections and its line in SUMMARY.md: PART/NAME
    Chapter {
        path: String,
        /// The title; a draft line with this title becomes the chapter's line
        #[arg(long)]
        title: Option<String>,
    },
    /// A program that must not compile, with its mended form: PART/NAME
    Error { path: String },
}

#[derive(Subcommand)]
enum Question {
    /// Whether a renderer is supported: every one is
    Supports { renderer: String },
}

/// Runs the command given on the command line; a failure is printed and becomes exit code 1.
pub fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<()> {
    if let Some(Command::Preprocess { question }) = &cli.command {
        return match question {
            Some(Question::Supports { renderer: _ }) => Ok(()),
            None => preprocess::over_stdio(),
        };
    }
    let root = project::root()?;
    match cli.command {
        None => serve::serve(&root, cli.serve.port, cli.serve.open),
        Some(Command::Serve(serve)) => serve::serve(&root, serve.port, serve.open),
        Some(Command::Build { dest_dir }) => {
            println!("Building the book ...");
            let output = match dest_dir {
                Some(folder) => std::path::absolute(folder)?,
                None => render::output_folder(&root),
            };
            let built = render::build(&root, &output)?;
            println!(
                "Built {} chapters with {} listings in {:.2} s: {}",
                built.chapters,
                built.listings,
                built.seconds,
                built.folder.display()
            );
            Ok(())
        }
        Some(Command::List { word }) => quick::list(&root, word.as_deref().unwrap_or("")),
        Some(Command::Check { what }) => quick::check(&root, what.as_deref()),
        Some(Command::Accept { name }) => quick::accept(&root, &name),
        Some(Command::Measure { subject, again }) => {
            measure::measure(&root, subject.as_deref(), again)
        }
        Some(Command::Setup) => pages::setup(&root),
        Some(Command::Record { names }) => record::record(&root, &names),
        Some(Command::New(New::Listing { path })) => scaffold::listing(&root, &path),
        Some(Command::New(New::Chapter { path, title })) => {
            scaffold::chapter(&root, &path, title.as_deref())
        }
        Some(Command::New(New::Error { path })) => scaffold::error(&root, &path),
        Some(Command::Rename { old, new }) => scaffold::rename(&root, &old, &new),
        Some(Command::Preprocess { .. }) => unreachable!("answered above"),
    }
}
