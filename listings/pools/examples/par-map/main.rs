use rayon::prelude::*;

struct Photo {
    name: &'static str,
    pixels: Vec<u8>,
}

fn thumbnail(photo: &Photo) -> Vec<u8> {
    let blocks = photo.pixels.chunks(4);
    blocks.map(|block| mean(block) as u8).collect()
}

fn mean(pixels: &[u8]) -> usize {
    let sum: usize = pixels.iter().map(|&pixel| usize::from(pixel)).sum();
    sum / pixels.len()
}

fn main() {
    let photos = [
        Photo {
            name: "beach.jpg",
            pixels: vec![200, 210, 220, 230, 90, 100, 110, 120],
        },
        Photo {
            name: "forest.jpg",
            pixels: vec![10, 20, 30, 40, 50, 60, 70, 80],
        },
        Photo {
            name: "snow.jpg",
            pixels: vec![250, 250, 250, 250, 240, 240, 240, 240],
        },
    ];
    let thumbnails: Vec<Vec<u8>> = photos.par_iter().map(thumbnail).collect();
    for (photo, thumbnail) in photos.iter().zip(&thumbnails) {
        println!("{}: {thumbnail:?}", photo.name);
    }
}
