use rayon::prelude::*;

const JPEG_START: &[u8] = b"\xFF\xD8";

type File = (&'static str, &'static [u8]);

struct NotJpeg(&'static str);

fn payload_len(&(name, bytes): &File) -> Result<usize, NotJpeg> {
    let payload = bytes.strip_prefix(JPEG_START);
    payload.map(<[u8]>::len).ok_or(NotJpeg(name))
}

fn report(files: &[File]) {
    let lengths: Result<Vec<usize>, NotJpeg> = files.par_iter().map(payload_len).collect();
    match lengths {
        Ok(lengths) => println!("payloads: {lengths:?}"),
        Err(NotJpeg(name)) => println!("{name} is not a JPEG file"),
    }
}

fn main() {
    let files: [File; 4] = [
        ("beach.jpg", b"\xFF\xD8\x01\x02\x03"),
        ("snow.jpg", b"\xFF\xD8\x04"),
        ("notes.txt", b"buy film"),
        ("city.jpg", b"\xFF\xD8\x05\x06"),
    ];
    report(&files[..2]);
    report(&files);
}
