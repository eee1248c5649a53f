use std::thread;
use std::time::Duration;

use rayon::prelude::*;

const JPEG_START: &[u8] = b"\xFF\xD8";

type File = (&'static str, &'static [u8]);

struct NotJpeg(&'static str);

fn payload_len(&(name, bytes): &File) -> Result<usize, NotJpeg> {
    if name == "notes.txt" {
        thread::sleep(Duration::from_millis(20)); // stands for a slow read
    }
    let payload = bytes.strip_prefix(JPEG_START);
    payload.map(<[u8]>::len).ok_or(NotJpeg(name))
}

fn report(files: &[File]) {
    let each: Vec<Result<usize, NotJpeg>> = files.par_iter().map(payload_len).collect();
    let lengths: Result<Vec<usize>, NotJpeg> = each.into_iter().collect();
    match lengths {
        Ok(lengths) => println!("payloads: {lengths:?}"),
        Err(NotJpeg(name)) => println!("{name} is not a JPEG file"),
    }
}

fn main() {
    let files: [File; 4] = [
        ("beach.jpg", b"\xFF\xD8\x01\x02\x03"),
        ("notes.txt", b"buy film"),
        ("snow.jpg", b"\xFF\xD8\x04"),
        ("todo.md", b"call Ada"),
    ];
    report(&files);

    let first = files
        .par_iter()
        .find_map_first(|file| payload_len(file).err());
    if let Some(NotJpeg(name)) = first {
        println!("the search, too, found {name}");
    }
}
