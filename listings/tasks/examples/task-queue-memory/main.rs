use recorder::value;
use std::{env, error::Error, fs, time::Duration};
use tokio::{sync::mpsc, task::yield_now, time::sleep};

fn peak_bytes() -> f64 {
    let status = fs::read_to_string("/proc/self/status").expect("this is Linux");
    let mut words = status.split_whitespace().skip_while(|&w| w != "VmHWM:");
    let kilobytes = words.nth(1).and_then(|word| word.parse::<f64>().ok());
    kilobytes.expect("a number follows VmHWM:") * 1024.0
}

async fn fetch(number: usize) -> String {
    yield_now().await; // stands for a network that is always ready
    format!("{number:08} {:3991}", "<html>")
}

async fn store(name: &str, mut next: impl AsyncFnMut() -> Option<String>) {
    let mut stored = 0;
    while let Some(page) = next().await {
        stored += usize::from(page.len() == 4000);
        if stored % 20 == 0 {
            sleep(Duration::from_millis(1)).await; // stands for a slow disk
        }
    }
    value(name, peak_bytes());
    println!("{name}: {stored} pages stored");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let many: usize = env::args().nth(1).ok_or("how many?")?.parse()?;
    let (sender, mut pages) = mpsc::channel(100);
    tokio::spawn(async move {
        for number in 0..many {
            sender.send(fetch(number).await).await.expect("it receives");
        }
    });
    store("bounded", async || pages.recv().await).await;

    let (sender, mut pages) = mpsc::unbounded_channel();
    tokio::spawn(async move {
        for number in 0..many {
            sender.send(fetch(number).await).expect("it receives");
        }
    });
    store("unbounded", async || pages.recv().await).await;
    Ok(())
}
