struct NotFound;

async fn fetch(path: &str) -> Result<usize, NotFound> {
    match path {
        "/missing" => Err(NotFound),
        "/broken" => panic!("no charset"),
        page => Ok(page.len() * 100),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for path in ["/index", "/missing", "/broken"] {
        match tokio::spawn(fetch(path)).await {
            Ok(Ok(bytes)) => println!("{path}: {bytes} bytes"),
            Ok(Err(NotFound)) => println!("{path}: not found"),
            Err(end) if end.is_panic() => println!("{path}: a bug"),
            Err(_) => println!("{path}: cancelled"),
        }
    }
}
