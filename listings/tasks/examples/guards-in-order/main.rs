struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{} closed", self.0);
    }
}

fn main() {
    {
        let _news = Connection("news");
        let _blog = Connection("blog");
        println!("two variables");
    }
    {
        let mut open = Vec::new();
        for site in ["news", "blog"] {
            open.push(Connection(site));
        }
        println!("{} in a collection", open.len());
    }
}
