//! The service worker for reading offline, named after the build: a digest of every file of the site.

use std::fs;
use std::path::Path;

use anyhow::Result;
use sha2::{Digest, Sha256};

use super::{Site, files};
use crate::regex;

/// The worker's file: its name stays, so that the browser finds the newer one.
pub const FILE: &str = "worker.js";
/// What is shown offline in place of a page that was never read.
const OFFLINE: &str = "offline.html";
const WORKER: &str = include_str!("worker.js");

/// Writes the build into every page, then the worker, and the page for what was not read before.
///
/// # Errors
/// If a file cannot be read or written.
pub fn write(site: &Site, folder: &Path) -> Result<()> {
    let missing = fs::read_to_string(folder.join("404.html"))?;
    let text = regex!(r"(?s)(<main[^>]*>).*(</main>)").replace(&missing, |found: &::regex::Captures| {
        format!(
            "{}\n<h1>You are offline</h1>\n<p>This page has not been read on this device before. Those that were can be read again.</p>\n{}",
            &found[1], &found[2]
        )
    });
    fs::write(folder.join(OFFLINE), text.as_bytes())?;
    let mut build = Sha256::new();
    let all = files(folder);
    for file in &all {
        build.update(file.as_bytes());
        build.update(fs::read(folder.join(file))?);
    }
    let digest: String = build
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let version = &digest[..12];
    for page in all.iter().filter(|file| file.ends_with(".html")) {
        let text = fs::read_to_string(folder.join(page))?;
        let mark =
            format!("<meta name=\"guide-build\" content=\"{version}\">\n<meta name=\"viewport\"");
        fs::write(
            folder.join(page),
            text.replacen("<meta name=\"viewport\"", &mark, 1),
        )?;
    }
    // The style sheet and the script come with the page that the reader sees offline.
    let mut always: Vec<&str> = vec![OFFLINE];
    always.extend(
        all.iter()
            .map(String::as_str)
            .filter(|file| file.starts_with("theme/") && regex!(r"\.(css|js)$").is_match(file)),
    );
    let _ = site;
    let script = WORKER
        .replace("{{VERSION}}", version)
        .replace("{{ALWAYS}}", &serde_json::to_string(&always)?);
    Ok(fs::write(folder.join(FILE), script)?)
}
