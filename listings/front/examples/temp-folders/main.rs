struct TempFolder(&'static str);

impl TempFolder {
    fn new(name: &'static str) -> TempFolder {
        println!("{name}: made");
        TempFolder(name)
    }
}

impl Drop for TempFolder {
    fn drop(&mut self) {
        println!("{}: removed", self.0);
    }
}

fn main() {
    let _thumbs = TempFolder::new("thumbs");
    {
        let _tiles = TempFolder::new("tiles");
        println!("tiles drawn");
    }
    let upload = TempFolder::new("upload");
    drop(upload);
    println!("end of main");
}
