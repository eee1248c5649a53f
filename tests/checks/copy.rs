//! A copy of the project to be broken or written to, and the tool's own program.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a copy holds.
const PLACES: [&str; 13] = [
    "src",
    "listings",
    "measurements",
    "rosetta",
    "theme",
    "guide",
    "tests",
    "book.toml",
    "Cargo.toml",
    "Cargo.lock",
    "rust-toolchain.toml",
    "README.md",
    "CONTRIBUTING.md",
];

/// A copy of the project that remembers how its files were.
pub struct Copy {
    pub root: PathBuf,
    /// Each changed file as it was; `None` if it was not there.
    before: BTreeMap<String, Option<Vec<u8>>>,
}

impl Copy {
    /// Copies the project at `from` to `to`, replacing what differs there and removing what is not in `from`.
    pub fn new(from: &Path, to: &Path) -> Copy {
        for place in PLACES {
            let there: Vec<PathBuf> = files(&to.join(place));
            for file in there {
                let original = from.join(file.strip_prefix(to).expect("it lies below"));
                if !original.exists() {
                    fs::remove_file(&file).expect("a file of the copy can be removed");
                }
            }
            for file in files(&from.join(place)) {
                let target = to.join(file.strip_prefix(from).expect("it lies below"));
                let text = fs::read(&file).expect("a file of the project can be read");
                // Unchanged files keep their time, so that cargo does not build them again.
                if fs::read(&target).is_ok_and(|old| old == text) {
                    continue;
                }
                fs::create_dir_all(target.parent().expect("it has a folder"))
                    .expect("folders can be made");
                fs::write(&target, text).expect("a file of the copy can be written");
            }
        }
        Copy {
            root: to.to_path_buf(),
            before: BTreeMap::new(),
        }
    }

    fn remember(&mut self, file: &str) -> PathBuf {
        let path = self.root.join(file);
        let now = fs::read(&path).ok();
        self.before.entry(file.to_owned()).or_insert(now);
        path
    }

    /// Writes a file.
    pub fn write(&mut self, file: &str, text: impl AsRef<[u8]>) {
        let path = self.remember(file);
        fs::create_dir_all(path.parent().expect("it has a folder")).expect("folders can be made");
        fs::write(path, text).expect("a file of the copy can be written");
    }

    /// Reads a file.
    pub fn read(&self, file: &str) -> String {
        fs::read_to_string(self.root.join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    /// Adds text at a file's end.
    pub fn append(&mut self, file: &str, text: &str) {
        let old = self.read(file);
        self.write(file, format!("{}\n\n{text}\n", old.trim_end()));
    }

    /// Replaces the first `old`, which must be there.
    pub fn replace(&mut self, file: &str, old: &str, new: &str) {
        let text = self.read(file);
        assert!(text.contains(old), "{file} does not contain {old:?}");
        self.write(file, text.replacen(old, new, 1));
    }

    /// Removes a file.
    pub fn remove(&mut self, file: &str) {
        let path = self.remember(file);
        fs::remove_file(path).unwrap_or_else(|error| panic!("{file}: {error}"));
    }

    /// The line (from 1) of the first `needle` in a file; 1 if it is empty.
    pub fn line(&self, file: &str, needle: &str) -> usize {
        if needle.is_empty() {
            return 1;
        }
        let text = String::from_utf8_lossy(&fs::read(self.root.join(file)).unwrap_or_default())
            .into_owned();
        let at = text
            .find(needle)
            .unwrap_or_else(|| panic!("{file} does not contain {needle:?}"));
        guide::text::line_of(&text, at)
    }

    /// Puts everything back as it was.
    pub fn restore(&mut self) {
        for (file, before) in std::mem::take(&mut self.before) {
            let path = self.root.join(&file);
            match before {
                Some(bytes) => fs::write(&path, bytes).expect("a file of the copy can be written"),
                None => {
                    let _ = fs::remove_file(&path);
                    // A folder that only the breakage needed goes with it.
                    let mut folder = path.parent();
                    while let Some(empty) = folder.filter(|folder| *folder != self.root) {
                        if fs::remove_dir(empty).is_err() {
                            break;
                        }
                        folder = empty.parent();
                    }
                }
            }
        }
    }

    /// The tool, told to work on this copy.
    pub fn guide(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(guide_program());
        command
            .args(arguments)
            .env("GUIDE_ROOT", &self.root)
            .current_dir(&self.root);
        command
    }
}

fn files(place: &Path) -> Vec<PathBuf> {
    walkdir::WalkDir::new(place)
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .filter(|path| {
            !path
                .components()
                .any(|part| part.as_os_str() == "__pycache__")
        })
        .collect()
}

/// The tool's program: cargo builds it for the root's tests and puts it beside their folder.
pub fn guide_program() -> PathBuf {
    let test = std::env::current_exe().expect("a running program has a path");
    let profile = test
        .parent()
        .and_then(Path::parent)
        .expect("a test program lies in target/<profile>/deps");
    profile.join(format!("guide{}", std::env::consts::EXE_SUFFIX))
}
