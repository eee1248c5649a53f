trait Source {
    async fn fetch(&self) -> String;
}

struct Cache;

impl Source for Cache {
    async fn fetch(&self) -> String {
        "cached page".to_owned()
    }
}

fn main() {
    let sources: Vec<Box<dyn Source>> = vec![Box::new(Cache)];
    println!("{} source", sources.len());
}
