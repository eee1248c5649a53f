enum Crawl {
    Start,
    AfterIndex,
    AfterAbout,
    Done,
}

impl Iterator for Crawl {
    type Item = &'static str;

    fn next(&mut self) -> Option<&'static str> {
        match self {
            Crawl::Start => {
                println!("crawl: begins");
                *self = Crawl::AfterIndex;
                Some("/index")
            }
            Crawl::AfterIndex => {
                println!("crawl: goes on");
                *self = Crawl::AfterAbout;
                Some("/about")
            }
            Crawl::AfterAbout => {
                println!("crawl: ends");
                *self = Crawl::Done;
                None
            }
            Crawl::Done => None,
        }
    }
}

fn main() {
    let site = Crawl::Start;
    println!("main: made");
    for path in site {
        println!("main: fetches {path}");
    }
}
