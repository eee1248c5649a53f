//! Serves the built book on 127.0.0.1, rebuilds it when a source is saved, and tells open pages.
//!
//! A page holds one event stream. It gets the number of the last good build, and the text of what is wrong if the
//! saved sources are broken; the pages themselves stay those of the last good build.

use std::convert::Infallible;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use anyhow::{Result, bail};
use axum::Router;
use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use axum::routing::{any, get};
use notify::{EventKind, RecursiveMode, Watcher};
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio_stream::StreamExt;
use tokio_stream::wrappers::WatchStream;
use tower_http::services::ServeDir;

use crate::message::{Diagnostic, Problem, report};
use crate::project::{SOURCES, load_config};
use crate::regex;
use crate::render;
use crate::run::Runner;
use crate::site::{Address, worker};

/// How many ports are tried, beginning with the one asked for.
const PORTS: u16 = 50;

/// What an open page is told.
#[derive(Clone, Default)]
struct State {
    /// The number of good builds so far.
    good: u64,
    error: Option<String>,
}

/// Builds, serves and rebuilds until interrupted.
///
/// # Errors
/// If no port is free or the sources cannot be watched. A broken book is no error: it is shown.
pub fn serve(root: &Path, port: u16, open: bool) -> Result<()> {
    let output = render::output_folder(root);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let (state, states) = watch::channel(State::default());
    println!("Building the book ...");
    rebuild(root, &output, &state);
    let (changed, changes) = mpsc::channel();
    let _watcher = watch_sources(root, changed)?;
    {
        let (root, output) = (root.to_path_buf(), output.clone());
        std::thread::spawn(move || {
            while changes.recv().is_ok() {
                // One save makes several events: wait until they are over.
                while changes.recv_timeout(Duration::from_millis(40)).is_ok() {}
                rebuild(&root, &output, &state);
            }
        });
    }
    runtime.block_on(async {
        let listener = listen(port).await?;
        let address = listener.local_addr()?;
        println!("Serving http://{address}/  (Ctrl-C stops; a saved chapter, listing or table reloads the page)");
        if open {
            open::that_detached(format!("http://{address}/"))?;
        }
        let app = router(root, &output, states, address, &Runner::new(root)?);
        tokio::select! {
            served = axum::serve(listener, app) => served?,
            told = told_to_end() => told?,
        }
        Ok(())
    })
}

/// Returns when the system tells the tool to end. It ends by itself then, and a program that it runs ends with it.
#[cfg(unix)]
async fn told_to_end() -> std::io::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut interrupt = signal(SignalKind::interrupt())?;
    let mut terminate = signal(SignalKind::terminate())?;
    let mut hangup = signal(SignalKind::hangup())?;
    tokio::select! {
        _ = interrupt.recv() => {}
        _ = terminate.recv() => {}
        _ = hangup.recv() => {}
    }
    Ok(())
}

/// Returns at Ctrl-C.
#[cfg(not(unix))]
async fn told_to_end() -> std::io::Result<()> {
    tokio::signal::ctrl_c().await
}

fn rebuild(root: &Path, output: &Path, state: &watch::Sender<State>) {
    let built = render::build(root, output);
    match &built {
        Ok(built) => println!(
            "Built {} chapters with {} listings in {:.2} s",
            built.chapters, built.listings, built.seconds
        ),
        Err(error) => eprintln!("{error:#}\nThe last good pages are still served."),
    }
    state.send_modify(|state| match built {
        Ok(_) => {
            state.good += 1;
            state.error = None;
        }
        Err(error) => state.error = Some(format!("{error:#}")),
    });
}

/// Sends a message for each change below the sources, for as long as the watcher lives.
fn watch_sources(root: &Path, changed: mpsc::Sender<()>) -> Result<notify::RecommendedWatcher> {
    let sources: Vec<PathBuf> = SOURCES.iter().map(|source| root.join(source)).collect();
    let watched = sources.clone();
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        let ours = |path: &PathBuf| watched.iter().any(|source| path.starts_with(source));
        if !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(ours) {
            // The receiver is gone only when the program ends.
            let _ = changed.send(());
        }
    })?;
    // Files that editors replace by renaming are seen through their folder.
    watcher.watch(root, RecursiveMode::NonRecursive)?;
    for source in sources.iter().filter(|source| source.is_dir()) {
        watcher.watch(source, RecursiveMode::Recursive)?;
    }
    Ok(watcher)
}

async fn listen(first: u16) -> Result<TcpListener> {
    let last = first.saturating_add(PORTS);
    for port in first..=last {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(_) if port == first => println!("Port {first} is taken, trying the next ones."),
            Err(_) => {}
        }
    }
    let problem = Problem::NoFreePort { first, last };
    bail!(report(&[Diagnostic::new("book.toml", 1, problem)]))
}

fn router(
    root: &Path,
    output: &Path,
    states: watch::Receiver<State>,
    address: SocketAddr,
    runner: &Runner,
) -> Router {
    let pages = ServeDir::new(output).not_found_service(tower_http::services::ServeFile::new(
        output.join("404.html"),
    ));
    // The token is not in the script itself, which a page of another site could include.
    let added = format!(
        "<link rel=\"stylesheet\" href=\"/__guide/live.css\"><script src=\"/__guide/live.js\" data-token=\"{}\"></script></body>",
        runner.token()
    );
    let file = |kind: &'static str, text: &'static str| {
        get(move || async move { ([(header::CONTENT_TYPE, kind)], text) })
    };
    let site = Address::written(&load_config(root, &mut Vec::new())).path;
    Router::new()
        .route("/__guide/events", get(move || events(states.clone())))
        .route("/__guide/live.js", file("text/javascript", SCRIPT))
        .route("/__guide/live.css", file("text/css", STYLE))
        .route(
            &format!("/{}", worker::FILE),
            file("text/javascript", LEAVE),
        )
        .merge(runner.routes())
        .route("/__guide/{*rest}", any(|| async { StatusCode::NOT_FOUND }))
        .fallback_service(pages)
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            finish((added.clone(), site.clone()), request, next)
        }))
        .layer(middleware::from_fn(move |request: Request, next: Next| {
            only_here(address, request, next)
        }))
}

/// Refuses requests that reach us under another name than our own, and what a page of another site asks for. Such a page
/// may lead a reader here, but not load what is served.
async fn only_here(address: SocketAddr, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let text = |name: &str| headers.get(name).map(|value| value.to_str().unwrap_or(""));
    let own = [
        format!("{address}"),
        format!("localhost:{}", address.port()),
    ];
    let host = text("host").filter(|host| own.iter().any(|name| name == host));
    let Some(host) = host else {
        let words = "this server answers to 127.0.0.1 only";
        return (StatusCode::FORBIDDEN, words).into_response();
    };
    let origin = text("origin").is_none_or(|origin| origin == format!("http://{host}"));
    let site = text("sec-fetch-site").is_none_or(|site| ["same-origin", "none"].contains(&site));
    if origin && (site || text("sec-fetch-mode") == Some("navigate")) {
        return next.run(request).await;
    }
    let words = "this server answers to its own pages only";
    (StatusCode::FORBIDDEN, words).into_response()
}

async fn events(
    states: watch::Receiver<State>,
) -> Sse<impl tokio_stream::Stream<Item = Result<Event, Infallible>>> {
    let stream = WatchStream::new(states).map(|state| {
        let data = serde_json::json!({ "good": state.good, "error": state.error });
        Ok(Event::default().data(data.to_string()))
    });
    Sse::new(stream).keep_alive(KeepAlive::default())
}

const SCRIPT: &str = include_str!("live.js");
const STYLE: &str = include_str!("live.css");
/// In place of the built site's service worker. A browser that got that one at this address, from somebody who served
/// `book/` here by other means, asks for it again when `live.js` says so: this one takes its place and goes, with what was kept.
const LEAVE: &str = r#"self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
    const names = (await caches.keys()).filter((name) => name.startsWith("guide-"));
    await Promise.all(names.map((name) => caches.delete(name)));
    await self.registration.unregister();
    for (const page of await self.clients.matchAll({ type: "window" })) page.navigate(page.url);
}
"#;
const NOT_BUILT: &str = "<!DOCTYPE html><html lang=\"en\"><title>Not built yet</title><body><p>The book has not been built yet.</p></body></html>";

/// Adds `added` to every page, and takes the service worker out; the files on disk stay. And no other site may show what
/// is served in a frame, where its reader could be led to press Run, or read it. The page for missing addresses leads to
/// `site`, the path of the published book, which here is the root.
async fn finish((added, site): (String, String), request: Request, next: Next) -> Response {
    let wants_page = !request.uri().path().starts_with("/__guide/");
    let response = next.run(request).await;
    let (mut parts, body) = response.into_parts();
    let is_page = |value: &HeaderValue| value.as_bytes().starts_with(b"text/html");
    let page = parts.headers.get(header::CONTENT_TYPE).is_some_and(is_page);
    for (name, value) in [
        (header::CACHE_CONTROL, "no-store"),
        (header::CONTENT_SECURITY_POLICY, "frame-ancestors 'none'"),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
    ] {
        parts.headers.insert(name, HeaderValue::from_static(value));
    }
    let text = if page {
        match axum::body::to_bytes(body, usize::MAX).await {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) => {
                return (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response();
            }
        }
    } else if parts.status == StatusCode::NOT_FOUND && wants_page {
        // No 404.html: nothing was ever built.
        parts.headers.insert(
            header::CONTENT_TYPE,
            HeaderValue::from_static("text/html; charset=utf-8"),
        );
        NOT_BUILT.to_owned()
    } else {
        return Response::from_parts(parts, body);
    };
    parts.headers.remove(header::CONTENT_LENGTH);
    // A page that an author is editing must never come from a cache.
    let text = regex!(r#"<meta name="guide-worker"[^>]*>"#).replace(&text, "");
    let text = match parts.status {
        StatusCode::NOT_FOUND => text.replace(&format!("=\"{site}"), "=\"/"),
        _ => text.into_owned(),
    };
    let text = text.replacen("</body>", &added, 1);
    Response::from_parts(parts, Body::from(text))
}
