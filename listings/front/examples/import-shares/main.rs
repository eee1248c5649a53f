use std::thread;
use std::time::{Duration, Instant};

use recorder::value;

const SERVER_TAKES: Duration = Duration::from_millis(30);

fn download(archive: &[u8], photo: usize) -> &[u8] {
    thread::sleep(SERVER_TAKES);
    &archive[photo..]
}

/// How often the next pixel is darker: a number that tells photos apart.
fn fingerprint(pixels: &[u8]) -> usize {
    pixels.windows(2).filter(|pair| pair[0] > pair[1]).count()
}

fn main() {
    let count = std::env::args().nth(1).expect("how many photos?");
    let photos: usize = count.parse().expect("a number");
    let archive: Vec<u8> = (0..=250).cycle().take(400_000).collect();

    let (begin, mut computing, mut sum) = (Instant::now(), Duration::ZERO, 0);
    for photo in 0..photos {
        let pixels = download(&archive, photo);
        let computing_since = Instant::now();
        sum += fingerprint(pixels);
        computing += computing_since.elapsed();
    }
    let in_turn = begin.elapsed();
    println!("fingerprints in turn: {sum}");
    println!("computing {computing:.2?} of {in_turn:.2?}");

    let (begin, archive) = (Instant::now(), &archive);
    let sum: usize = thread::scope(|scope| {
        let import = |photo| scope.spawn(move || fingerprint(download(archive, photo)));
        let threads = Vec::from_iter((0..photos).map(import));
        let results = threads.into_iter().map(|thread| thread.join());
        results.map(|sum| sum.expect("import cannot panic")).sum()
    });
    value("by threads", begin.elapsed().as_secs_f64());
    value("in turn", in_turn.as_secs_f64());
    value("computing", computing.as_secs_f64());
    value("waiting", (in_turn - computing).as_secs_f64());
    println!("fingerprints by threads: {sum}");
}
