struct Photo {
    width: u64,
    height: u64,
}

struct Clip {
    seconds: u64,
}

trait Stored {
    fn bytes(&self) -> u64;
}

impl Photo {
    fn halve(&mut self) {
        self.width /= 2;
        self.height /= 2;
    }
}

impl Stored for Photo {
    fn bytes(&self) -> u64 {
        3 * self.width * self.height
    }
}

impl Stored for Clip {
    fn bytes(&self) -> u64 {
        2_000_000 * self.seconds
    }
}

fn report<T: Stored>(name: &str, item: &T) {
    println!("{name}: {} bytes", item.bytes());
}

fn main() {
    let mut photo = Photo {
        width: 4_000,
        height: 3_000,
    };
    photo.halve();
    report("photo", &photo);
    report("clip", &Clip { seconds: 9 });
}
