use rayon::prelude::*;

struct NotJpeg(&'static str);

fn check(name: &'static str) -> Result<&'static str, NotJpeg> {
    if name.ends_with(".jpg") {
        Ok(name)
    } else {
        Err(NotJpeg(name))
    }
}

fn main() {
    let files = ["beach.jpg", "notes.txt", "snow.jpg", "todo.md"];
    let checked: Vec<Result<&str, NotJpeg>> = files.par_iter().map(|name| check(name)).collect();
    let all: Result<Vec<&str>, NotJpeg> = checked.into_iter().collect();
    match all {
        Ok(names) => println!("all good: {names:?}"),
        Err(NotJpeg(name)) => println!("first bad file: {name}"),
    }
}
