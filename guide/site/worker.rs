//! The service worker for reading offline. It knows its build by the second it was made and a digest of every file.

use std::fs;
use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::Result;

use super::files;
use crate::evidence;
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
pub fn write(folder: &Path) -> Result<()> {
    let missing = fs::read_to_string(folder.join("404.html"))?;
    let text = regex!(r"(?s)(<main[^>]*>).*(</main>)").replace(&missing, |found: &::regex::Captures| {
        format!(
            "{}\n<h1>You are offline</h1>\n<p>This page has not been read on this device before. Those that were can be read again.</p>\n{}",
            &found[1], &found[2]
        )
    });
    let text = regex!(r"<title>[^<]*</title>").replace(&text, "<title>You are offline</title>");
    fs::write(folder.join(OFFLINE), text.as_bytes())?;
    let all = files(folder);
    let digest = &evidence::digest(folder, &all)[..12];
    let made = made();
    for page in all.iter().filter(|file| file.ends_with(".html")) {
        let text = fs::read_to_string(folder.join(page))?;
        let mark = format!(
            "<meta name=\"guide-build\" content=\"{made}-{digest}\">\n<meta name=\"viewport\""
        );
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
    let script = WORKER
        .replace("{{MADE}}", &made.to_string())
        .replace("{{DIGEST}}", digest)
        .replace("{{OFFLINE}}", OFFLINE)
        .replace("{{ALWAYS}}", &serde_json::to_string(&always)?);
    Ok(fs::write(folder.join(FILE), script)?)
}

/// When the site is made, in seconds since 1970: SOURCE_DATE_EPOCH, as reproducible builds use it, or now.
fn made() -> u64 {
    let given = std::env::var("SOURCE_DATE_EPOCH").ok();
    given
        .and_then(|given| given.parse().ok())
        .unwrap_or_else(|| {
            SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .map_or(0, |passed| passed.as_secs())
        })
}
