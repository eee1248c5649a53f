//! The *server* check: the tool itself, run as a reader and a contributor run it, on a copy of the book.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, ExitCode, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};

use crate::copy::Copy;
use crate::harness::Check;
use guide::process;

pub const CHAPTER: &str = "src/threads/spawn-scope-join.md";
pub const PAGE: &str = "/threads/spawn-scope-join.html";
/// How long a rebuild may take on a loaded machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

pub type Outcome = Result<(), Failed>;
/// A way the tool is used, tried on a copy.
type Case = fn(&mut Copy) -> Outcome;

/// Runs the check.
pub fn main() -> ExitCode {
    let check = Check::load("server");
    let cases: [(&str, Case); 14] = [
        (
            "pages are served, with the script that the built files do not have",
            serves,
        ),
        ("a save rebuilds the book and tells the page", reloads),
        (
            "a broken save shows its error on the page and keeps the last good one",
            keeps_last_good,
        ),
        (
            "a book that is broken from the start is shown as not built, with its error",
            never_built,
        ),
        (
            "a part outside the default members is run by its package",
            by_package,
        ),
        ("a taken port gives way to the next", next_port),
        (
            "another host name, and what a page of another site asks for, is refused",
            other_host,
        ),
        ("a failed build leaves the previous output", keeps_output),
        (
            "the foot says when the book was checked, and that it has changed since",
            says_checked,
        ),
        ("list finds a listing by its Python name", lists),
        (
            "new listing, new error and new chapter make what check then asks to be filled",
            scaffolds,
        ),
        ("rename moves a listing with all that names it", renames),
        ("nothing is compiled or run by build", builds_only),
        (
            "a command that cannot be done says why and what to write",
            refuses,
        ),
    ];
    let mut trials: Vec<Trial> = cases
        .into_iter()
        .map(|(name, case)| {
            let check: Arc<Check> = check.clone();
            Trial::test(name, move || {
                let folder = tempfile::tempdir()?;
                let mut copy = Copy::new(&check.root, folder.path());
                case(&mut copy)?;
                check.count("ways the tool is used");
                Ok(())
            })
        })
        .collect();
    trials.extend(crate::running::trials(&check));
    let leaving = check.clone();
    trials.push(Trial::test(
        "the built site's service worker gives way to one that goes",
        move || {
            let folder = tempfile::tempdir()?;
            worker_goes(&leaving, &Copy::new(&leaving.root, folder.path()))
        },
    ));
    check.run(trials)
}

/// A running `cargo run`; it ends with the value.
pub struct Server {
    child: Child,
    pub address: String,
    said: String,
}

impl Server {
    fn start(copy: &Copy, port: u16) -> Result<Server, Failed> {
        Server::with(copy.guide(&["--port", &port.to_string()]))
    }

    /// Starts this command of the tool and waits until it serves.
    pub fn with(mut command: Command) -> Result<Server, Failed> {
        process::own_group(&mut command);
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let mut lines = BufReader::new(child.stdout.take().expect("it is piped")).lines();
        let mut said = String::new();
        for line in lines.by_ref() {
            let line = line?;
            said.push_str(&format!("{line}\n"));
            if let Some(rest) = line.strip_prefix("Serving http://") {
                let address = rest.split('/').next().unwrap_or_default().to_owned();
                // Later lines must be read, or the server would block on a full pipe.
                std::thread::spawn(move || lines.for_each(drop));
                return Ok(Server {
                    child,
                    address,
                    said,
                });
            }
        }
        process::end(&mut child);
        Err(format!("the server ended: {said}").into())
    }

    /// Asks it to end, as the system does, and waits until it has.
    pub fn end(mut self) -> Outcome {
        let id = self.child.id().to_string();
        let asked = Command::new("kill").args(["-TERM", &id]).status()?;
        demand(asked.success(), "the server is gone already")?;
        let deadline = Instant::now() + PATIENCE;
        while self.child.try_wait()?.is_none() {
            demand(Instant::now() < deadline, "the server does not end")?;
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    fn get(&self, path: &str, host: &str) -> Result<String, Failed> {
        self.ask(path, &[("Host", host)])
    }

    /// What is answered, headers and all.
    fn ask(&self, path: &str, headers: &[(&str, &str)]) -> Result<String, Failed> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let headers: String = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n"
        )?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        Ok(String::from_utf8_lossy(&answer).into_owned())
    }

    pub fn page(&self, path: &str) -> Result<String, Failed> {
        self.get(path, &self.address)
    }

    /// The events a page gets, as they come.
    fn events(&self) -> Result<impl Iterator<Item = serde_json::Value> + use<>, Failed> {
        let mut stream = TcpStream::connect(&self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(
            stream,
            "GET /__guide/events HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.address
        )?;
        let lines = BufReader::new(stream).lines().map_while(Result::ok);
        Ok(lines.filter_map(|line| serde_json::from_str(line.strip_prefix("data: ")?).ok()))
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        process::end(&mut self.child);
    }
}

pub fn demand(condition: bool, what: impl Into<String>) -> Outcome {
    match condition {
        true => Ok(()),
        false => Err(what.into().into()),
    }
}

fn serves(copy: &mut Copy) -> Outcome {
    let server = Server::start(copy, 0)?;
    let page = server.page(PAGE)?;
    demand(
        page.starts_with("HTTP/1.1 200"),
        &page[..page.len().min(200)],
    )?;
    demand(
        page.contains("id=\"spawn-join\""),
        "the page has no listing spawn-join",
    )?;
    demand(
        page.contains("/__guide/live.js"),
        "the served page has no script",
    )?;
    demand(
        !page.contains("guide-worker")
            && copy
                .read("book/threads/spawn-scope-join.html")
                .contains("guide-worker"),
        "the service worker is not of the built page alone",
    )?;
    for (file, text) in contents(&copy.root.join("book")) {
        demand(
            !String::from_utf8_lossy(&text).contains("__guide"),
            format!("the built {file} has something of the server's"),
        )?;
    }
    let missing = server.page("/some/nowhere.html")?;
    demand(
        missing.starts_with("HTTP/1.1 404") && missing.contains("There is no such page"),
        "a missing page is not a 404",
    )?;
    // At any address its links lead to this server, though the published book lies deeper.
    demand(
        missing.contains("href=\"/theme/guide-") && missing.contains("href=\"/introduction.html\""),
        "the page for missing addresses leads elsewhere",
    )
}

fn reloads(copy: &mut Copy) -> Outcome {
    let server = Server::start(copy, 0)?;
    let mut events = server.events()?;
    let first = events.next().ok_or("no first event")?;
    for (file, old, new) in [
        (
            CHAPTER,
            "# Spawn, scope and join",
            "# Spawn, scope and join again",
        ),
        (
            "listings/threads/examples/spawn-join/listing.toml",
            "title = \"",
            "title = \"again: ",
        ),
    ] {
        copy.replace(file, old, new);
        let next = events.next().ok_or("no event after a save")?;
        demand(
            next["good"].as_u64() > first["good"].as_u64(),
            format!("{next} after {first}"),
        )?;
        demand(next["error"].is_null(), format!("{next}"))?;
        demand(
            server.page(PAGE)?.contains("again"),
            format!("the page is not that of the saved {file}"),
        )?;
    }
    Ok(())
}

fn keeps_last_good(copy: &mut Copy) -> Outcome {
    let server = Server::start(copy, 0)?;
    let mut events = server.events()?;
    let first = events.next().ok_or("no first event")?;
    copy.append(CHAPTER, "{{#listing nowhere}}");
    let line = copy.line(CHAPTER, "{{#listing nowhere}}");
    let broken = events.next().ok_or("no event after a broken save")?;
    let error = broken["error"].as_str().unwrap_or_default();
    demand(
        error.contains(&format!("{CHAPTER}:{line}: no listing is called `nowhere`")),
        error,
    )?;
    demand(
        broken["good"] == first["good"],
        "a broken save counts as a good build",
    )?;
    demand(
        server.page(PAGE)?.contains("id=\"spawn-join\""),
        "the last good page is gone",
    )?;
    copy.restore();
    let mended = events.next().ok_or("no event after the mend")?;
    demand(
        mended["error"].is_null() && mended["good"].as_u64() > first["good"].as_u64(),
        format!("{mended}"),
    )
}

fn never_built(copy: &mut Copy) -> Outcome {
    copy.append(CHAPTER, "{{#listing nowhere}}");
    let server = Server::start(copy, 0)?;
    let page = server.page(PAGE)?;
    demand(
        page.contains("has not been built yet") && page.contains("/__guide/live.js"),
        page,
    )?;
    let mut events = server.events()?;
    let first = events.next().ok_or("no first event")?;
    demand(
        first["error"]
            .as_str()
            .is_some_and(|error| error.contains("`nowhere`")),
        format!("{first}"),
    )?;
    copy.restore();
    let mended = events.next().ok_or("no event after the mend")?;
    demand(mended["error"].is_null(), format!("{mended}"))?;
    demand(
        server.page(PAGE)?.contains("id=\"spawn-join\""),
        "the mended book is not served",
    )
}

fn by_package(copy: &mut Copy) -> Outcome {
    copy.replace("Cargo.toml", ", \"listings/pools\"", "");
    let built = process::run(copy.guide(&["build"]))?;
    demand(built.code("guide") == Ok(Some(0)), built.stderr)?;
    let command = "cargo run -p listings-pools --example par-map";
    demand(
        copy.read("book/pools/rayon.html").contains(command),
        "the caption shows another command",
    )
}

fn next_port(copy: &mut Copy) -> Outcome {
    let taken = std::net::TcpListener::bind("127.0.0.1:0")?;
    let port = taken.local_addr()?.port();
    let server = Server::start(copy, port)?;
    demand(
        server.said.contains(&format!("Port {port} is taken")),
        &server.said,
    )?;
    demand(
        !server.address.ends_with(&format!(":{port}")),
        &server.address,
    )?;
    demand(
        server.page(PAGE)?.starts_with("HTTP/1.1 200"),
        "the other port does not serve",
    )
}

fn other_host(copy: &mut Copy) -> Outcome {
    let server = Server::start(copy, 0)?;
    demand(
        server.get(PAGE, "example.org")?.starts_with("HTTP/1.1 403"),
        "a foreign Host is served",
    )?;
    let port = server.address.rsplit(':').next().unwrap_or_default();
    demand(
        server
            .get(PAGE, &format!("localhost:{port}"))?
            .starts_with("HTTP/1.1 200"),
        "localhost is refused",
    )?;
    let host = ("Host", server.address.as_str());
    let own = format!("http://{}", server.address);
    let elsewhere = format!("http://127.0.0.1:{}", port.parse::<u16>()? ^ 1);
    let foreign: [&[(&str, &str)]; 6] = [
        &[("Origin", "http://example.org")],
        &[("Origin", "null")],
        &[("Origin", &elsewhere)],
        &[("Origin", &own), ("Sec-Fetch-Site", "cross-site")],
        &[
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Mode", "no-cors"),
        ],
        &[("Sec-Fetch-Site", "same-site"), ("Sec-Fetch-Mode", "cors")],
    ];
    for path in [
        PAGE,
        "/nowhere.html",
        "/worker.js",
        "/__guide/live.js",
        "/__guide/events",
        "/__guide/programs",
    ] {
        for headers in foreign {
            let answer = server.ask(path, &[&[host], headers].concat())?;
            demand(
                answer.starts_with("HTTP/1.1 403"),
                format!("{path} is served to {headers:?}"),
            )?;
        }
    }
    // A link on another site, the reader's own typing, and the page's own scripts.
    let welcome: [&[(&str, &str)]; 3] = [
        &[
            ("Sec-Fetch-Site", "cross-site"),
            ("Sec-Fetch-Mode", "navigate"),
        ],
        &[("Sec-Fetch-Site", "none"), ("Sec-Fetch-Mode", "navigate")],
        &[
            ("Origin", &own),
            ("Sec-Fetch-Site", "same-origin"),
            ("Sec-Fetch-Mode", "cors"),
        ],
    ];
    for headers in welcome {
        let answer = server.ask(PAGE, &[&[host], headers].concat())?;
        demand(
            answer.starts_with("HTTP/1.1 200"),
            format!("{PAGE} is refused to {headers:?}"),
        )?;
    }
    Ok(())
}

fn worker_goes(check: &Check, copy: &Copy) -> Outcome {
    let server = Server::start(copy, 0)?;
    let file = guide::site::worker::FILE;
    let built = copy.read(&format!("book/{file}"));
    let answer = server.page(&format!("/{file}"))?;
    let (head, served) = answer.split_once("\r\n\r\n").unwrap_or_default();
    // A browser takes a worker only as a script, and may keep it for a day unless it is told not to.
    demand(
        head.starts_with("HTTP/1.1 200")
            && head.contains("content-type: text/javascript")
            && head.contains("cache-control: no-store"),
        head,
    )?;
    demand(
        server
            .page("/__guide/live.js")?
            .contains("worker?.update()"),
        "the served page does not ask for it",
    )?;
    demand(
        built.contains("respondWith") && !served.contains("\"fetch\""),
        "the served worker answers for the server, or the built one does not",
    )?;
    check.count("ways the tool is used");
    if Command::new("node").arg("--version").output().is_err() {
        let unchecked = "what the served worker does";
        return check.absent("node", unchecked, "install Node 20 or later");
    }
    // What it does, on a browser's stand-in: the built site's stores go, others of this address stay.
    let script = format!(
        "const done = [], events = {{}};
const self = {{
    addEventListener: (name, act) => (events[name] = act),
    skipWaiting: async () => done.push('takes over'),
    registration: {{ unregister: async () => done.push('unregisters') }},
    clients: {{ matchAll: async () => [{{ url: '/a', navigate: (url) => done.push(`reloads ${{url}}`) }}] }},
}};
const caches = {{
    keys: async () => ['guide-1-a', 'other', 'guide-state'],
    delete: async (name) => done.push(`deletes ${{name}}`),
}};
{served}
const run = async (name) => {{
    const waits = [];
    events[name]({{ waitUntil: (what) => waits.push(what) }});
    await Promise.all(waits);
}};
run('install').then(() => run('activate')).then(() => console.log(done.join(', ')));"
    );
    let mut node = Command::new("node");
    node.arg("--eval").arg(script);
    let ran = process::run(node)?;
    let wanted = "takes over, deletes guide-1-a, deletes guide-state, unregisters, reloads /a";
    demand(ran.stdout.trim() == wanted, ran.stdout + &ran.stderr)
}

fn contents(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .flatten()
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            (
                entry.path().display().to_string(),
                fs::read(entry.path()).unwrap_or_default(),
            )
        })
        .collect()
}

fn keeps_output(copy: &mut Copy) -> Outcome {
    let built = process::run(copy.guide(&["build"]))?;
    demand(built.code("guide") == Ok(Some(0)), built.stderr)?;
    let book = copy.root.join("book");
    let before = contents(&book);
    copy.append(CHAPTER, "{{#listing nowhere}}");
    let broken = process::run(copy.guide(&["build"]))?;
    demand(broken.code("guide") == Ok(Some(1)), "a broken book builds")?;
    demand(contents(&book) == before, "the previous output has changed")?;
    let left: Vec<String> = guide::text::entries(&copy.root)
        .into_iter()
        .filter(|name| name.starts_with(".book-"))
        .collect();
    demand(left.is_empty(), format!("the build left {left:?}"))
}

fn says_checked(copy: &mut Copy) -> Outcome {
    let foot = |copy: &Copy, wanted: &str| -> Outcome {
        let built = process::run(copy.guide(&["build"]))?;
        demand(built.code("guide") == Ok(Some(0)), built.stderr)?;
        let page = copy.read("book/threads/spawn-scope-join.html");
        demand(
            page.contains(&format!("<p class=\"checked\">{wanted}")),
            format!("the foot does not say: {wanted}"),
        )
    };
    foot(copy, "Not checked where it was built")?;
    let checked = guide::site::checked::Checked {
        digest: guide::site::checked::digest(&copy.root),
        date: "2001-02-03".to_owned(),
        rust: "1.2.3".to_owned(),
        pythons: vec!["3.4.5".to_owned()],
    };
    let note = serde_json::to_string(&checked)?;
    copy.write("target/guide/checked.json", note);
    foot(
        copy,
        "Last checked on 2001-02-03 with Rust 1.2.3 and Python 3.4.5.",
    )?;
    copy.append(CHAPTER, "One more sentence.");
    foot(copy, "Changed since it was last checked, on 2001-02-03")
}

fn lists(copy: &mut Copy) -> Outcome {
    let found = process::run(copy.guide(&["list", "threading.Thread"]))?;
    demand(
        found.stdout.contains("cargo run --example spawn-join"),
        found.stdout,
    )?;
    let none = process::run(copy.guide(&["list", "threading.Thred"]))?;
    demand(
        none.code("guide") == Ok(Some(1)) && none.stderr.contains("did you mean"),
        none.stderr,
    )
}

fn scaffolds(copy: &mut Copy) -> Outcome {
    let run = |arguments: &[&str]| -> Result<process::Ran, Failed> {
        Ok(process::run(copy.guide(arguments))?)
    };
    for arguments in [
        ["new", "listing", "threads/made-listing"],
        ["new", "error", "threads/made-error"],
        ["new", "chapter", "made/first-chapter"],
    ] {
        let made = run(&arguments)?;
        demand(
            made.code("guide") == Ok(Some(0)) && made.stdout.contains("next:"),
            made.stdout + &made.stderr,
        )?;
        let again = run(&arguments)?;
        demand(
            again.code("guide") == Ok(Some(1)),
            format!("{arguments:?} is made twice"),
        )?;
    }
    let wrong = run(&["new", "listing", "nowhere/made"])?;
    demand(
        wrong.code("guide") == Ok(Some(1)) && wrong.stderr.contains("there is no part"),
        wrong.stderr,
    )?;
    let asked = run(&["build"])?.stderr;
    for wanted in [
        "listings/threads/examples/made-listing/listing.toml:1: `write: ",
        "listings/threads/examples/made-listing/main.rs:1: no chapter embeds `made-listing`",
        "listings/threads/errors/made-error/broken.rs:1: no chapter embeds `made-error`",
        "src/made/first-chapter.md:3: `write: ",
    ] {
        demand(
            asked.contains(wanted),
            format!("check does not ask for {wanted}:\n{asked}"),
        )?;
    }
    let manifest = copy.read("Cargo.toml");
    demand(
        manifest.contains("\"listings/made\""),
        "the new part is no default member",
    )?;
    demand(
        copy.read("src/SUMMARY.md")
            .contains("(made/first-chapter.md)"),
        "the chapter has no line",
    )
}

fn renames(copy: &mut Copy) -> Outcome {
    let renamed = process::run(copy.guide(&["rename", "spawn-join", "spawn-and-join"]))?;
    demand(renamed.code("guide") == Ok(Some(0)), renamed.stderr)?;
    let built = process::run(copy.guide(&["build"]))?;
    demand(built.code("guide") == Ok(Some(0)), built.stderr)?;
    let page = copy.read("book/threads/spawn-scope-join.html");
    demand(
        page.contains("id=\"spawn-and-join\"") && !page.contains("\"#spawn-join\""),
        "the page has the old name",
    )
}

fn builds_only(copy: &mut Copy) -> Outcome {
    // A program that cannot compile is the checks' business: the book is built all the same.
    copy.append(
        "listings/threads/examples/spawn-join/main.rs",
        "fn broken( {",
    );
    let start = Instant::now();
    let built = process::run(copy.guide(&["build"]))?;
    demand(built.code("guide") == Ok(Some(0)), built.stderr)?;
    demand(start.elapsed() < PATIENCE, "building takes too long")?;
    demand(
        !copy.root.join("target").exists(),
        "build made a target folder",
    )
}

fn refuses(copy: &mut Copy) -> Outcome {
    let cases: [(&[&str], &str); 9] = [
        (
            &["new", "listing", "two-readers"],
            "names no part; write it like `cargo run -- new listing threads/two-readers`",
        ),
        (
            &["new", "listing", "threads/Two_Readers"],
            "is not a name; use lower-case words joined by hyphens",
        ),
        (
            &["new", "error", "threads/spawn-join"],
            "is taken by listings/threads/examples/spawn-join",
        ),
        (
            &["rename", "spwan-join", "spawned"],
            "did you mean `spawn-join`?",
        ),
        (
            &["rename", "spawn-join", "spawn-borrow"],
            "is taken by listings/threads/errors/spawn-borrow",
        ),
        (&["rename", "spawn-join", "Spawn"], "is not a name"),
        (&["accept", "spwan-join"], "did you mean `spawn-join`?"),
        (
            &["check", "threads/spawn-scope-jion"],
            "did you mean `threads/spawn-scope-join`?",
        ),
        (&["list", "zzz"], "nothing answers to `zzz`"),
    ];
    for (arguments, wanted) in cases {
        let ran = process::run(copy.guide(arguments))?;
        let right = ran.code("guide") == Ok(Some(1)) && ran.stderr.contains(wanted);
        demand(right, format!("{arguments:?} says: {}", ran.stderr))?;
    }
    // Outside of a project there is nothing to work on.
    let elsewhere = tempfile::tempdir()?;
    let mut command = Command::new(crate::copy::guide_program());
    command
        .arg("build")
        .current_dir(elsewhere.path())
        .env_remove("GUIDE_ROOT");
    let ran = process::run(command)?;
    demand(
        ran.stderr.contains("run this inside the project"),
        ran.stderr,
    )
}
