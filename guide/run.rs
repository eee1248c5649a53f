//! The Run button of a served page: runs a listing on the reader's machine and streams what it prints into the page.
//!
//! Only `serve` knows this module, and nothing of it is in the built site. A page asks with
//! `POST /__guide/run/NAME/rust` or `.../python`; which listings there are is read from the disk, and nothing else of
//! the request reaches a command. The answer is a line of JSON for each `Said`, until the program has ended. A page
//! that goes away, or whose reader presses Stop, closes the connection, and that ends the program.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::Body;
use axum::extract::{self, Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::Serialize;
use sha2::{Digest, Sha256};
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::mpsc::{self, Sender};
use tokio::sync::{Mutex, OwnedMutexGuard};
use tokio_stream::StreamExt;
use tokio_stream::wrappers::ReceiverStream;

use crate::evidence::RECORD_TO;
use crate::listing::{Catalog, Listing};
use crate::process::{self, BYTES, GRACE};
use crate::project::work_folder;
use crate::python::{self, Python, WANTED};

/// How long a program may run, in seconds, from its start; compiling is not counted.
const SECONDS: u64 = 60;
/// The header that carries the token.
const TOKEN: &str = "x-guide-token";
/// How long a request waits for its turn: a program that was stopped needs a moment to be gone.
const PATIENCE: Duration = Duration::from_millis(500);

/// Runs listings, one at a time, for pages that know the token.
#[derive(Clone)]
pub struct Runner {
    root: Arc<PathBuf>,
    token: Arc<str>,
    turn: Arc<Mutex<()>>,
    /// Looked for at the first request.
    python: Arc<OnceLock<Option<Python>>>,
}

/// What a page is told, a line of JSON each: `{"what": "stdout", "text": "hello\n"}`.
#[derive(Debug, Serialize)]
#[serde(tag = "what", rename_all = "kebab-case")]
enum Said {
    /// What is done from now on.
    Begins {
        words: String,
    },
    /// What the compiler says.
    Compiler {
        text: String,
    },
    Stdout {
        text: String,
    },
    Stderr {
        text: String,
    },
    /// The last line. Without a code the program did not end by itself, or was never started.
    Ended {
        words: String,
        code: Option<i32>,
        seconds: Option<f64>,
    },
}

/// The languages a listing can be run in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Language {
    Rust,
    Python,
}

/// What is to be run.
enum Job {
    Rust {
        name: String,
        cargo: Command,
        args: Vec<String>,
    },
    Python {
        command: Command,
        version: String,
    },
}

impl Runner {
    /// A runner for the project at `root`, with a token of its own.
    ///
    /// # Errors
    /// If the system has no random numbers.
    pub fn new(root: &Path) -> anyhow::Result<Runner> {
        let mut random = [0; 16];
        getrandom::fill(&mut random)?;
        let token: String = random.iter().map(|byte| format!("{byte:02x}")).collect();
        Ok(Runner {
            root: Arc::new(root.to_path_buf()),
            token: token.into(),
            turn: Arc::default(),
            python: Arc::default(),
        })
    }

    /// What a page must send to run something; it is given to the pages of this server and to nobody else.
    pub fn token(&self) -> &str {
        &self.token
    }

    /// What the pages ask for.
    pub fn routes(&self) -> Router {
        let guard = middleware::from_fn_with_state(self.clone(), authorise);
        Router::new()
            .route("/__guide/run/{name}/{language}", post(run))
            .route_layer(guard)
            .route("/__guide/programs", get(programs))
            .with_state(self.clone())
    }

    fn python(&self) -> Option<&Python> {
        self.python
            .get_or_init(|| python::find(&WANTED[0]))
            .as_ref()
    }

    /// Why a listing does not run here in this language, if it does not.
    fn not_here(&self, listing: &Listing, language: Language) -> Option<String> {
        if let Some(why) = listing.about.not_here() {
            return Some(why);
        }
        let least = &listing.about.python_min;
        match (language, &listing.python, self.python()) {
            (Language::Rust, _, _) => None,
            (_, None, _) => Some("it has no Python twin".to_owned()),
            (_, _, None) => Some(format!("{} was not found", WANTED[0].part)),
            (_, _, Some(python)) if !python.at_least(least) => Some(format!(
                "it needs Python {least}, and `python3` is {}",
                python.version
            )),
            _ => None,
        }
    }

    /// The job that a request names.
    fn job(&self, name: &str, language: Language) -> Result<Job, (StatusCode, String)> {
        // The saved state of the listings, even where the book is broken.
        let catalog = Catalog::load(&self.root, &mut Vec::new());
        let Some(listing) = catalog.listings.get(name) else {
            return Err((StatusCode::NOT_FOUND, "no such listing".to_owned()));
        };
        if let Some(why) = self.not_here(listing, language) {
            return Err((StatusCode::UNPROCESSABLE_ENTITY, why));
        }
        let args = listing.about.args.clone();
        if let (Language::Python, Some(twin), Some(python)) =
            (language, &listing.python, self.python())
        {
            let mut command = self.command(&python.program);
            // Lines come as they are printed, not when the buffer is full.
            command
                .arg("-u")
                .arg(&twin.file)
                .args(args)
                .env_remove(RECORD_TO);
            python::compiled_below(&mut command, &work_folder(&self.root));
            return Ok(Job::Python {
                command,
                version: python.version.clone(),
            });
        }
        let mut cargo = self.command(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        cargo
            .args(["build", "--color=never"])
            .arg("--message-format=json-render-diagnostics")
            .args(catalog.selection(listing));
        Ok(Job::Rust {
            name: listing.name.clone(),
            cargo,
            args,
        })
    }

    fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command.current_dir(&*self.root);
        command
    }
}

/// Lets a request through that a page of this server has made: with its Origin, the token, and nothing else in it.
/// (Its Host has been looked at before.)
async fn authorise(State(runner): State<Runner>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    let own = text("host").map(|host| format!("http://{host}"));
    let origin = text("origin").filter(|origin| Some(*origin) == own.as_deref());
    let foreign = text("sec-fetch-site").is_some_and(|site| site != "same-origin");
    // Digests: how long the comparison takes says nothing of the token.
    let digest = |token: &str| Sha256::digest(token.as_bytes());
    let known = text(TOKEN).is_some_and(|token| digest(token) == digest(&runner.token));
    let empty = text("content-length").is_none_or(|length| length == "0")
        && text("transfer-encoding").is_none()
        && request.uri().query().is_none();
    let refusal = if origin.is_none() || foreign || !known {
        let words = "only a page of this server runs a program; reload it if the server is new";
        (StatusCode::FORBIDDEN, words)
    } else if request.method() != Method::POST {
        (StatusCode::METHOD_NOT_ALLOWED, "ask with POST")
    } else if !empty {
        let words = "a program is run by its name alone: send no body and no query";
        (StatusCode::BAD_REQUEST, words)
    } else {
        return next.run(request).await;
    };
    refusal.into_response()
}

/// `GET /__guide/programs`: for each listing and language, why it does not run here, or null.
async fn programs(State(runner): State<Runner>) -> Response {
    let told = tokio::task::spawn_blocking(move || {
        let catalog = Catalog::load(&runner.root, &mut Vec::new());
        let both = |listing: &Listing| {
            serde_json::json!({
                "rust": runner.not_here(listing, Language::Rust),
                "python": runner.not_here(listing, Language::Python),
            })
        };
        let listings: BTreeMap<_, _> = catalog
            .listings
            .iter()
            .map(|(name, listing)| (name, both(listing)))
            .collect();
        serde_json::json!(listings).to_string()
    });
    match told.await {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn run(
    State(runner): State<Runner>,
    extract::Path((name, language)): extract::Path<(String, String)>,
) -> Response {
    let language = match language.as_str() {
        "rust" => Language::Rust,
        "python" => Language::Python,
        _ => return (StatusCode::NOT_FOUND, "no such language").into_response(),
    };
    let turn = runner.turn.clone().lock_owned();
    let Ok(turn) = tokio::time::timeout(PATIENCE, turn).await else {
        let words = "another program is running, and they run one at a time";
        return (StatusCode::CONFLICT, words).into_response();
    };
    let found = tokio::task::spawn_blocking(move || runner.job(&name, language)).await;
    let job = match found {
        Ok(Ok(job)) => job,
        Ok(Err(refusal)) => return refusal.into_response(),
        Err(error) => {
            return (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response();
        }
    };
    let (tell, told) = mpsc::channel(16);
    tokio::spawn(carry_out(job, tell, turn));
    let lines = ReceiverStream::new(told).map(|said: Said| {
        let line = serde_json::to_string(&said)?;
        Ok::<_, serde_json::Error>(format!("{line}\n"))
    });
    let headers = [
        (header::CONTENT_TYPE, "application/x-ndjson"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (headers, Body::from_stream(lines)).into_response()
}

async fn carry_out(job: Job, tell: Sender<Said>, turn: OwnedMutexGuard<()>) {
    let ended = both_steps(job, &tell)
        .await
        .unwrap_or_else(|error| Said::Ended {
            words: format!("it cannot be started: {error}"),
            code: None,
            seconds: None,
        });
    // Whoever reads the last line may ask for the next run at once.
    drop(turn);
    // A page that has gone away is told nothing.
    let _ = tell.send(ended).await;
}

/// Compiles the program, if it is to be compiled, and runs it.
async fn both_steps(job: Job, tell: &Sender<Said>) -> std::io::Result<Said> {
    let begins = |words: String| tell.send(Said::Begins { words });
    let command = match job {
        Job::Python { command, version } => {
            let _ = begins(format!("Running, Python {version}")).await;
            command
        }
        Job::Rust { name, cargo, args } => {
            let _ = begins("Compiling".to_owned()).await;
            let root = cargo.get_current_dir().map(Path::to_path_buf);
            let mut messages = Vec::new();
            let streams = (
                Sink::Keep(&mut messages),
                Sink::Tell(|text| Said::Compiler { text }),
            );
            let end = watch(cargo, streams, tell, None).await?;
            let built = match end {
                End::Exited { status, .. } if status.success() => executable(&messages, &name)
                    .ok_or_else(|| format!("cargo has built no program {name}")),
                End::Exited { .. } => Err("It does not compile".to_owned()),
                End::TooMuch => Err(too_much("the compiler")),
                // No limit is set for it, so nothing but the page's going is left.
                End::TooSlow | End::Left => Err("Stopped".to_owned()),
            };
            let program = match built {
                Ok(program) => program,
                Err(words) => {
                    let (code, seconds) = (None, None);
                    return Ok(Said::Ended {
                        words,
                        code,
                        seconds,
                    });
                }
            };
            let _ = begins("Running".to_owned()).await;
            let mut command = Command::new(program);
            command.args(args).env_remove(RECORD_TO);
            command.current_dir(root.as_deref().unwrap_or(Path::new(".")));
            command
        }
    };
    let streams = (
        Sink::Tell(|text| Said::Stdout { text }),
        Sink::Tell(|text| Said::Stderr { text }),
    );
    let limit = process::limit_or(SECONDS);
    let start = Instant::now();
    let end = watch(command, streams, tell, Some(Duration::from_secs(limit))).await?;
    let mut seconds = start.elapsed().as_secs_f64();
    let (words, code) = match end {
        End::Exited { status, wall, left } => {
            seconds = wall.as_secs_f64();
            let how = match status.code() {
                Some(code) => format!("Exit code {code}"),
                None => format!("Ended by the system ({status})"),
            };
            let left = match left {
                true => "; a process it had started was still running, and was ended",
                false => "",
            };
            (format!("{how}, {seconds:.2} s{left}"), status.code())
        }
        End::TooSlow => (format!("Stopped: it ran for {limit} s"), None),
        End::TooMuch => (too_much("it"), None),
        End::Left => ("Stopped".to_owned(), None),
    };
    let seconds = Some(seconds);
    Ok(Said::Ended {
        words,
        code,
        seconds,
    })
}

fn too_much(who: &str) -> String {
    format!("Stopped: {who} printed more than {} MiB", BYTES >> 20)
}

/// The program that cargo's messages name.
fn executable(messages: &[u8], name: &str) -> Option<PathBuf> {
    String::from_utf8_lossy(messages)
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter(|message| message["target"]["name"] == name)
        .find_map(|message| message["executable"].as_str().map(PathBuf::from))
}

/// How a program came to its end.
enum End {
    /// By itself; `left` is whether something else still held its streams.
    Exited {
        status: ExitStatus,
        wall: Duration,
        left: bool,
    },
    TooSlow,
    TooMuch,
    /// The page has gone away.
    Left,
}

/// What becomes of a stream.
enum Sink<'a> {
    Tell(fn(String) -> Said),
    Keep(&'a mut Vec<u8>),
}

/// A process group, ended with the value: at a limit, when the page goes away, and when the server ends.
struct Group(u32);

impl Drop for Group {
    fn drop(&mut self) {
        process::kill_group(self.0);
    }
}

/// Starts `command` in the project's root and passes on what it prints until it ends, or is to be ended.
async fn watch(
    mut command: Command,
    streams: (Sink<'_>, Sink<'_>),
    tell: &Sender<Said>,
    limit: Option<Duration>,
) -> std::io::Result<End> {
    process::own_group(&mut command);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let start = Instant::now();
    let mut child = tokio::process::Command::from(command)
        .kill_on_drop(true)
        .spawn()?;
    let _group = child.id().map(Group);
    let stdout = child.stdout.take().expect("it is piped");
    let stderr = child.stderr.take().expect("it is piped");
    let room = AtomicUsize::new(BYTES);
    let whole = async {
        let both = async {
            tokio::try_join!(
                pass_on(stdout, streams.0, tell, &room),
                pass_on(stderr, streams.1, tell, &room),
            )
        };
        tokio::pin!(both);
        let (status, over) = tokio::select! {
            status = child.wait() => (status, false),
            over = &mut both => match over {
                Ok(_) => (child.wait().await, true),
                Err(TooMuch) => return Ok(End::TooMuch),
            },
        };
        let (status, wall) = (status?, start.elapsed());
        // The streams end with the program, unless somebody else holds them.
        let left = match over {
            true => false,
            false => match tokio::time::timeout(GRACE, both).await {
                Ok(Ok(_)) => false,
                Ok(Err(TooMuch)) => return Ok(End::TooMuch),
                Err(_) => true,
            },
        };
        Ok(End::Exited { status, wall, left })
    };
    let too_slow = async {
        match limit {
            Some(limit) => tokio::time::sleep(limit).await,
            None => std::future::pending().await,
        }
    };
    tokio::select! {
        end = whole => end,
        () = tell.closed() => Ok(End::Left),
        () = too_slow => Ok(End::TooSlow),
    }
}

struct TooMuch;

/// Reads a stream to its end; what is told must fit into `room`, which both streams share.
async fn pass_on(
    mut from: impl AsyncRead + Unpin,
    mut sink: Sink<'_>,
    tell: &Sender<Said>,
    room: &AtomicUsize,
) -> Result<(), TooMuch> {
    let mut buffer = vec![0; 8 << 10];
    let mut bytes = Vec::new();
    loop {
        // A broken pipe is the end of the stream.
        let count = from.read(&mut buffer).await.unwrap_or(0);
        match &mut sink {
            Sink::Keep(kept) => kept.extend_from_slice(&buffer[..count]),
            Sink::Tell(say) => {
                bytes.extend_from_slice(&buffer[..count]);
                let text = characters(&mut bytes, count == 0);
                if !text.is_empty() {
                    // A page that has gone away ends the program elsewhere.
                    let _ = tell.send(say(text)).await;
                }
                room.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |room| {
                    room.checked_sub(count)
                })
                .map_err(|_| TooMuch)?;
            }
        }
        if count == 0 {
            return Ok(());
        }
    }
}

/// Takes the text out of `bytes`, but for a last character that is not there as a whole yet.
fn characters(bytes: &mut Vec<u8>, last: bool) -> String {
    let whole = match std::str::from_utf8(bytes) {
        Err(error) if error.error_len().is_none() && !last => error.valid_up_to(),
        _ => bytes.len(),
    };
    let text = String::from_utf8_lossy(&bytes[..whole]).into_owned();
    bytes.drain(..whole);
    text
}
