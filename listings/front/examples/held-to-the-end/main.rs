struct Held(&'static str);

impl Drop for Held {
    fn drop(&mut self) {
        println!("{} released", self.0);
    }
}

fn main() {
    let _index = Held("index");
    let _files = Held("files");
    println!("photos copied");
}
