use recorder::span;
use std::hint::black_box;
use std::time::Duration;
use tokio::task::JoinError;
use tokio::time::sleep;

const PIXELS: u64 = 3_000_000;

fn decode(photo: &str) {
    let _span = span(photo, "decode");
    let mut checksum = 0;
    for pixel in 0..PIXELS {
        checksum = black_box(checksum * 31 + pixel) % 65_521;
    }
}

async fn fetch(photo: &str, milliseconds: u64) {
    let _span = span(photo, "fetch");
    sleep(Duration::from_millis(milliseconds)).await; // stands for a download
}

async fn import(photo: &str, milliseconds: u64) {
    fetch(photo, milliseconds).await;
    decode(photo);
    println!("{photo}: imported");
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let photos = [("beach", 20), ("forest", 22), ("snow", 24)];
    let imports = photos.map(|(photo, wait)| tokio::spawn(import(photo, wait)));
    println!("main: three imports started");
    for import in imports {
        import.await?;
    }
    println!("main: all imported");
    Ok(())
}
