//! A crate made below `target/`, with the locked dependencies that snippets may use: it asks the compiler and rustdoc
//! which of the book's Rust paths exist.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use anyhow::{Context, Result, bail};
use toml::{Table, Value};

use crate::harness::work_folder;

/// A generated library crate.
pub struct Scratch {
    pub folder: PathBuf,
    target: PathBuf,
}

/// A message of the compiler or of rustdoc about one line of the crate.
#[derive(Debug)]
pub struct Message {
    pub code: Option<String>,
    /// From 1; `None` for a message without a place.
    pub line: Option<usize>,
    pub text: String,
}

impl Scratch {
    /// Writes the crate `name` with this source.
    ///
    /// # Errors
    /// If the root's manifest cannot be read or the crate cannot be written.
    pub fn new(root: &Path, name: &str, source: &str) -> Result<Scratch> {
        let folder = work_folder(root).join(name);
        std::fs::create_dir_all(folder.join("src"))?;
        write_if_new(&folder.join("Cargo.toml"), &manifest(root, name)?)?;
        write_if_new(
            &folder.join("Cargo.lock"),
            &std::fs::read_to_string(root.join("Cargo.lock"))?,
        )?;
        write_if_new(&folder.join("src/lib.rs"), source)?;
        Ok(Scratch {
            folder,
            target: work_folder(root).join("scratch-target"),
        })
    }

    /// Runs `cargo COMMAND` on the crate without the network and returns the errors.
    ///
    /// # Errors
    /// If cargo fails without naming a line, as it does when a dependency is not there.
    pub fn cargo(&self, command: &[&str]) -> Result<Vec<Message>> {
        let output: Output =
            Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
                .args(command)
                .args(["--offline", "--quiet", "--message-format=json"])
                .env("CARGO_TARGET_DIR", &self.target)
                .current_dir(&self.folder)
                .output()?;
        let mut messages = Vec::new();
        for message in cargo_metadata::Message::parse_stream(&output.stdout[..]).flatten() {
            let cargo_metadata::Message::CompilerMessage(message) = message else {
                continue;
            };
            let message = message.message;
            if message.level == cargo_metadata::diagnostic::DiagnosticLevel::Error {
                messages.push(Message {
                    line: message
                        .spans
                        .iter()
                        .find(|span| span.is_primary)
                        .map(|span| span.line_start),
                    code: message.code.map(|code| code.code),
                    text: message.rendered.unwrap_or(message.message),
                });
            }
        }
        if !output.status.success() && messages.is_empty() {
            bail!(
                "cargo {} failed: {}",
                command.join(" "),
                String::from_utf8_lossy(&output.stderr)
            );
        }
        Ok(messages)
    }

    /// The folder rustdoc writes to.
    pub fn doc(&self) -> PathBuf {
        self.target.join("doc")
    }

    /// Package name and version of each library crate in the lock, by the crate's name in code.
    ///
    /// # Errors
    /// If `cargo metadata` fails.
    pub fn crates(&self) -> Result<Vec<(String, String, String)>> {
        let metadata = cargo_metadata::MetadataCommand::new()
            .manifest_path(self.folder.join("Cargo.toml"))
            .other_options(vec!["--offline".to_owned()])
            .exec()?;
        Ok(metadata
            .packages
            .iter()
            .flat_map(|package| {
                let libraries = package
                    .targets
                    .iter()
                    .filter(|target| target.is_lib() || target.is_proc_macro());
                libraries.map(|target| {
                    (
                        target.name.replace('-', "_"),
                        package.name.to_string(),
                        package.version.to_string(),
                    )
                })
            })
            .collect())
    }
}

/// Cargo looks at modification times: an unchanged file is left alone.
fn write_if_new(file: &Path, text: &str) -> Result<()> {
    if std::fs::read_to_string(file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    std::fs::write(file, text).with_context(|| format!("cannot write {}", file.display()))
}

/// A manifest with the root's dev-dependencies that come from the registry.
fn manifest(root: &Path, name: &str) -> Result<String> {
    let source: Table = std::fs::read_to_string(root.join("Cargo.toml"))?.parse()?;
    let shared = source["workspace"]["dependencies"]
        .as_table()
        .context("no [workspace.dependencies]")?;
    let wanted = source["dev-dependencies"]
        .as_table()
        .context("no [dev-dependencies]")?;
    let mut dependencies = Table::new();
    for (crate_name, own) in wanted {
        let path = |entry: &Value| entry.get("path").is_some();
        if path(own) || shared.get(crate_name).is_some_and(path) {
            continue;
        }
        let mut entry = match shared.get(crate_name) {
            Some(Value::String(version)) => {
                Table::from_iter([("version".to_owned(), version.clone().into())])
            }
            Some(Value::Table(table)) => table.clone(),
            _ => bail!("{crate_name} is not among [workspace.dependencies]"),
        };
        if let Some(features) = own.get("features") {
            entry.insert("features".into(), features.clone());
        }
        dependencies.insert(crate_name.clone(), entry.into());
    }
    let mut manifest = Table::new();
    manifest.insert(
        "package".into(),
        Table::from_iter([
            ("name".to_owned(), Value::from(name)),
            ("version".to_owned(), "0.0.0".into()),
            ("edition".to_owned(), "2024".into()),
        ])
        .into(),
    );
    // A workspace of its own, although it lies below the root's.
    manifest.insert("workspace".into(), Table::new().into());
    manifest.insert("dependencies".into(), dependencies.into());
    Ok(toml::to_string(&manifest)?)
}
