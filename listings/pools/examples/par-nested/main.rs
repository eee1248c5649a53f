use rayon::{ThreadPoolBuildError, ThreadPoolBuilder, prelude::*};

#[derive(Default)]
struct Album {
    sizes: Vec<(u64, u64)>,
    albums: Vec<Album>,
}

fn pixels(album: &Album) -> u64 {
    let own: u64 = album
        .sizes
        .par_iter()
        .map(|(width, height)| width * height)
        .sum();
    let inner: u64 = album.albums.par_iter().map(pixels).sum();
    own + inner
}

fn main() -> Result<(), ThreadPoolBuildError> {
    let summer = Album {
        sizes: vec![(400, 300), (300, 400)],
        ..Album::default()
    };
    let winter = Album {
        sizes: vec![(800, 600)],
        ..Album::default()
    };
    let library = Album {
        sizes: vec![(100, 100)],
        albums: vec![summer, winter],
    };

    let pool = ThreadPoolBuilder::new().num_threads(2).build()?;
    let (total, threads) = pool.install(|| (pixels(&library), rayon::current_num_threads()));
    println!("{total} pixels, pool of {threads}");
    Ok(())
}
