//! The Run button of the *server* check: what the server runs for a page, what it streams, when it ends a program, and
//! whom it refuses. One server on one copy of the book serves all trials, since it runs one program at a time.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use libtest_mimic::{Failed, Trial};
use serde_json::Value;

use crate::copy::{Copy, guide_program};
use crate::harness::{Check, work_folder};
use crate::server::{CHAPTER, Outcome, PAGE, PATIENCE, Server, demand};

/// How long programs may run here, in seconds, in place of a minute.
const SECONDS: u64 = 5;

/// The listings that are added: name, Rust, Python.
const LISTINGS: [(&str, &str, &str); 4] = [
    (
        "run-both-streams",
        r#"fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    println!("printed: {arguments:?} {:?}", std::env::var("RECORD_TO"));
    eprintln!("complained: ü");
    std::process::exit(3);
}
"#,
        r#"import os, sys
print("printed:", sys.argv[1:], os.environ.get("RECORD_TO"), repr(sys.stdin.read()))
print("complained", file=sys.stderr)
sys.exit(4)
"#,
    ),
    (
        "run-endless",
        "fn main() {\n    let count: u32 = \"many\";\n}\n",
        r#"import os, subprocess, sys, time
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
print(os.getpid(), child.pid)
time.sleep(300)
"#,
    ),
    (
        "run-long-error",
        r#"macro_rules! long {
    ($text:expr;) => { compile_error!($text); };
    ($text:expr; $_:tt $($rest:tt)*) => { long!(concat!($text, $text, $text, $text); $($rest)*); };
}
long!("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcde\n"; 1 2 3 4 5 6 7 8);

fn main() {}
"#,
        "pass\n",
    ),
    (
        "run-too-much",
        "fn main() {}\n",
        "while True:\n    print(\"x\" * 1000)\n",
    ),
];

/// The server, started by the first trial that needs it, and what its page knows.
struct Running {
    server: Server,
    token: String,
}

/// Something that is demanded of the running server.
type Case = fn(&Running) -> Outcome;

/// The trials.
pub fn trials(check: &Arc<Check>) -> Vec<Trial> {
    let cases: [(&str, Case); 7] = [
        (
            "Run streams what a listing prints on both streams, and its exit code",
            streams,
        ),
        (
            "Run shows what the compiler says of a program that does not compile",
            shows_compiler,
        ),
        (
            "Run ends a program that does not end, with all it has started",
            ends_endless,
        ),
        ("Run ends a program that prints too much", ends_flood),
        (
            "Run ends a compiler that prints too much, and says so",
            ends_long_error,
        ),
        (
            "a second Run is refused while one goes on, and a page that leaves ends its program",
            one_at_a_time,
        ),
        (
            "Run is refused to all but the page, and for all but a listing's name",
            refuses,
        ),
    ];
    let running = Arc::new(Mutex::new(None));
    let mut trials: Vec<Trial> = cases
        .into_iter()
        .map(|(name, case)| {
            let (check, running) = (check.clone(), running.clone());
            Trial::test(name, move || {
                // A trial that failed leaves the server as it is; the next one finds it idle.
                let mut running = running.lock().unwrap_or_else(PoisonError::into_inner);
                if running.is_none() {
                    *running = Some(Running::start(&check.root, "run")?);
                }
                case(running.as_ref().expect("it has been started"))?;
                check.count("ways the tool is used");
                Ok(())
            })
        })
        .collect();
    let check = check.clone();
    trials.push(Trial::test(
        "a program ends with the server that runs it",
        move || {
            ends_with_server(Running::start(&check.root, "run-and-end")?)?;
            check.count("ways the tool is used");
            Ok(())
        },
    ));
    trials
}

impl Running {
    /// Serves a copy that stays below `target/`, so that its programs are compiled once; what they depend on is taken
    /// from the folder the tests were built in.
    fn start(root: &Path, folder: &str) -> Result<Running, Failed> {
        let mut copy = Copy::new(root, &work_folder(root).join(folder));
        for (name, rust, python) in LISTINGS {
            let folder = format!("listings/threads/examples/{name}");
            let about = match name {
                "run-both-streams" => "title = \"A case\"\nargs = [\"a b\"]\n",
                _ => "title = \"A case\"\n",
            };
            copy.write(&format!("{folder}/listing.toml"), about);
            copy.write(&format!("{folder}/main.rs"), rust);
            copy.write(&format!("{folder}/main.py"), python);
            copy.write(&format!("{folder}/output.txt"), "not compared here\n");
            copy.append(CHAPTER, &format!("{{{{#listing {name}}}}}"));
        }
        let tool = guide_program();
        let target = tool.ancestors().nth(2).ok_or("the tool lies nowhere")?;
        let mut command = copy.guide(&["--port", "0"]);
        command
            .env("CARGO_TARGET_DIR", target)
            .env("GUIDE_SECONDS", SECONDS.to_string())
            .env("RECORD_TO", "nowhere.jsonl");
        let server = Server::with(command)?;
        let page = server.page(PAGE)?;
        demand(
            page.contains("id=\"run-endless\""),
            "the copy does not build",
        )?;
        let token = guide::regex!(r#"src="/__guide/live.js" data-token="([0-9a-f]{32})""#)
            .captures(&page)
            .ok_or("the page has no token")?[1]
            .to_owned();
        Ok(Running { server, token })
    }

    /// Sends a request and returns the connection. HTTP/1.0: the answer then comes as it is, without chunks.
    fn send(&self, line: &str, headers: &[(&str, &str)], body: &str) -> Result<TcpStream, Failed> {
        let mut stream = TcpStream::connect(&self.server.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let headers: String = headers
            .iter()
            .map(|(name, value)| format!("{name}: {value}\r\n"))
            .collect();
        write!(stream, "{line} HTTP/1.0\r\n{headers}\r\n{body}")?;
        Ok(stream)
    }

    /// The headers that the page sends.
    fn headers(&self) -> Vec<(&'static str, String)> {
        let address = &self.server.address;
        vec![
            ("Host", address.clone()),
            ("Origin", format!("http://{address}")),
            ("Sec-Fetch-Site", "same-origin".to_owned()),
            ("X-Guide-Token", self.token.clone()),
            ("Content-Length", "0".to_owned()),
        ]
    }

    /// Asks as the page does, with the changes: a header's other value, or none.
    fn ask(
        &self,
        line: &str,
        changes: &[(&'static str, Option<&str>)],
        body: &str,
    ) -> Result<TcpStream, Failed> {
        let mut headers = self.headers();
        for (name, value) in changes {
            headers.retain(|(other, _)| other != name);
            headers.extend(value.map(|value| (*name, value.to_owned())));
        }
        let headers: Vec<(&str, &str)> = headers
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        self.send(line, &headers, body)
    }

    /// Begins a run; what it is told comes as it is streamed.
    fn run(&self, which: &str) -> Result<impl Iterator<Item = Value> + use<>, Failed> {
        let stream = self.ask(&format!("POST /__guide/run/{which}"), &[], "")?;
        let mut lines = BufReader::new(stream).lines().map_while(Result::ok);
        let status = lines.next().unwrap_or_default();
        demand(status.contains(" 200 "), format!("{which}: {status}"))?;
        let body = lines.skip_while(|line| !line.is_empty()).skip(1);
        Ok(body.filter_map(|line| serde_json::from_str(&line).ok()))
    }
}

/// All texts of one kind.
fn text(said: &[Value], what: &str) -> String {
    said.iter()
        .filter(|said| said["what"] == what)
        .filter_map(|said| said["text"].as_str())
        .collect()
}

fn streams(running: &Running) -> Outcome {
    for (language, stdout, stderr, code) in [
        (
            "rust",
            "printed: [\"a b\"] Err(NotPresent)\n",
            "complained: ü\n",
            3,
        ),
        ("python", "printed: ['a b'] None ''\n", "complained\n", 4),
    ] {
        let said: Vec<Value> = running
            .run(&format!("run-both-streams/{language}"))?
            .collect();
        let told = format!("{said:?}");
        demand(text(&said, "stdout") == stdout, &told)?;
        demand(text(&said, "stderr") == stderr, &told)?;
        let last = said.last().ok_or("nothing is told")?;
        demand(last["what"] == "ended" && last["code"] == code, &told)?;
        demand(last["seconds"].as_f64().is_some(), &told)?;
        let begins: Vec<&str> = said
            .iter()
            .filter(|said| said["what"] == "begins")
            .filter_map(|said| said["words"].as_str())
            .collect();
        let right = match language {
            "rust" => begins == ["Compiling", "Running"],
            _ => begins.len() == 1 && begins[0].starts_with("Running, Python 3."),
        };
        demand(right, told)?;
    }
    Ok(())
}

fn shows_compiler(running: &Running) -> Outcome {
    let said: Vec<Value> = running.run("run-endless/rust")?.collect();
    let told = format!("{said:?}");
    demand(text(&said, "compiler").contains("error[E0308]"), &told)?;
    let last = said.last().ok_or("nothing is told")?;
    demand(
        last["words"] == "It does not compile" && last["code"].is_null(),
        told,
    )
}

/// The processes that the endless program names: itself and the one it has started.
fn processes(said: &mut impl Iterator<Item = Value>) -> Result<Vec<String>, Failed> {
    let mut line = String::new();
    while !line.ends_with('\n') {
        let said = said.next().ok_or("the program does not start")?;
        line.push_str(said["text"].as_str().unwrap_or_default());
    }
    let ids: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
    demand(
        ids.len() == 2 && ids.iter().all(|id| alive(id)),
        format!("its processes do not run: {line}"),
    )?;
    Ok(ids)
}

fn alive(id: &str) -> bool {
    let stat = std::fs::read_to_string(format!("/proc/{id}/stat")).unwrap_or_default();
    // pid (name) state ...: one that is dead and waits for its parent to look is none.
    stat.rsplit_once(") ")
        .is_some_and(|(_, rest)| !rest.starts_with('Z'))
}

fn gone(ids: &[String]) -> Outcome {
    // Before the limit would end them anyway.
    let deadline = Instant::now() + Duration::from_secs(2);
    while ids.iter().any(|id| alive(id)) {
        demand(Instant::now() < deadline, format!("{ids:?} still run"))?;
        std::thread::sleep(Duration::from_millis(10));
    }
    Ok(())
}

fn ends_endless(running: &Running) -> Outcome {
    let mut said = running.run("run-endless/python")?;
    let ids = processes(&mut said)?;
    let last = said.last().ok_or("nothing more is told")?;
    let wanted = format!("Stopped: it ran for {SECONDS} s");
    demand(
        last["words"] == wanted.as_str() && last["code"].is_null(),
        format!("{last}"),
    )?;
    gone(&ids)
}

fn ends_flood(running: &Running) -> Outcome {
    let said: Vec<Value> = running.run("run-too-much/python")?.collect();
    let last = said.last().ok_or("nothing is told")?;
    demand(
        last["words"] == "Stopped: it printed more than 1 MiB",
        format!("{last}"),
    )?;
    let printed = text(&said, "stdout").len();
    demand(
        (1 << 20..2 << 20).contains(&printed),
        format!("{printed} bytes are shown"),
    )
}

fn ends_long_error(running: &Running) -> Outcome {
    let said: Vec<Value> = running.run("run-long-error/rust")?.collect();
    let last = said.last().ok_or("nothing is told")?;
    demand(
        last["words"] == "Stopped: the compiler printed more than 1 MiB",
        format!("{last}"),
    )
}

fn one_at_a_time(running: &Running) -> Outcome {
    let mut said = running.run("run-endless/python")?;
    let ids = processes(&mut said)?;
    let mut second = String::new();
    running
        .ask("POST /__guide/run/run-too-much/python", &[], "")?
        .read_to_string(&mut second)?;
    demand(
        second.contains(" 409 ") && second.contains("one at a time"),
        second,
    )?;
    demand(
        ids.iter().all(|id| alive(id)),
        "the second run ends the first",
    )?;
    // The connection is closed, as when the reader leaves the page or presses Stop.
    drop(said);
    gone(&ids)?;
    running.run("run-both-streams/python")?.for_each(drop);
    Ok(())
}

fn refuses(running: &Running) -> Outcome {
    const RUN: &str = "POST /__guide/run/run-both-streams/python";
    let port = running
        .server
        .address
        .rsplit(':')
        .next()
        .unwrap_or_default();
    let elsewhere = format!("http://127.0.0.1:{}", port.parse::<u16>()? ^ 1);
    let shorter = &running.token[1..];
    let other = "0".repeat(32);
    let of_localhost = format!("http://localhost:{port}");
    type Change<'a> = (&'static str, Option<&'a str>);
    let cases: [(&str, &str, &[Change], &str); 24] = [
        ("403", RUN, &[("X-Guide-Token", None)], ""),
        ("403", RUN, &[("X-Guide-Token", Some(""))], ""),
        ("403", RUN, &[("X-Guide-Token", Some(&other))], ""),
        ("403", RUN, &[("X-Guide-Token", Some(shorter))], ""),
        ("403", RUN, &[("Origin", None)], ""),
        ("403", RUN, &[("Origin", Some("null"))], ""),
        ("403", RUN, &[("Origin", Some("http://example.org"))], ""),
        ("403", RUN, &[("Origin", Some(&elsewhere))], ""),
        ("403", RUN, &[("Origin", Some(&of_localhost))], ""),
        ("403", RUN, &[("Host", Some("example.org"))], ""),
        ("403", RUN, &[("Sec-Fetch-Site", Some("cross-site"))], ""),
        ("403", RUN, &[("Sec-Fetch-Site", Some("same-site"))], ""),
        ("405", "GET /__guide/run/run-both-streams/python", &[], ""),
        ("405", "PUT /__guide/run/run-both-streams/python", &[], ""),
        ("400", RUN, &[("Content-Length", Some("8"))], "print(1)"),
        (
            "400",
            "POST /__guide/run/run-both-streams/python?args=1",
            &[],
            "",
        ),
        ("404", "POST /__guide/run/nowhere/python", &[], ""),
        ("404", "POST /__guide/run/run-both-streams/sh", &[], ""),
        ("404", "POST /__guide/run/spawn-borrow/rust", &[], ""),
        (
            "404",
            "POST /__guide/run/..%2frun-both-streams/python",
            &[],
            "",
        ),
        (
            "404",
            "POST /__guide/run/threads/examples/run-both-streams/python",
            &[],
            "",
        ),
        (
            "404",
            "POST /__guide/run/../run/run-both-streams/python",
            &[],
            "",
        ),
        (
            "404",
            "POST /__guide/run/run-both-streams%00/python",
            &[],
            "",
        ),
        ("404", "POST /__guide/run//python", &[], ""),
    ];
    for (status, line, changes, body) in cases {
        let mut answer = String::new();
        running
            .ask(line, changes, body)?
            .read_to_string(&mut answer)?;
        let first = answer.lines().next().unwrap_or_default();
        demand(
            first.contains(&format!(" {status} ")) && !answer.contains("printed"),
            format!("{line} with {changes:?}: {answer}"),
        )?;
    }
    // The page of the other name for this machine may run too, and no other site may put a page into a frame.
    let host = format!("localhost:{port}");
    let changes = [
        ("Host", Some(host.as_str())),
        ("Origin", Some(&of_localhost)),
    ];
    let mut answer = String::new();
    running
        .ask(RUN, &changes, "")?
        .read_to_string(&mut answer)?;
    demand(
        answer.contains(" 200 ") && answer.contains("printed"),
        &answer,
    )?;
    let page = running.server.page(PAGE)?;
    demand(
        page.contains("content-security-policy: frame-ancestors 'none'"),
        "another site may show the page in a frame",
    )
}

fn ends_with_server(running: Running) -> Outcome {
    let mut said = running.run("run-endless/python")?;
    let ids = processes(&mut said)?;
    running.server.end()?;
    gone(&ids)
}
