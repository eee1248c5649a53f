use std::fs::{self, File};
use std::path::Path;
use std::process::{self, Command};
use std::{env, io};

fn lock(catalogue: &Path) -> io::Result<File> {
    let file = File::create(catalogue.with_extension("lock"))?;
    file.lock()?;
    Ok(file)
}

fn add(catalogue: &Path, photo: &str) -> io::Result<()> {
    let _locked = lock(catalogue)?;
    let entries = fs::read_to_string(catalogue)?;
    fs::write(catalogue, entries + photo + "\n")
}

fn main() -> io::Result<()> {
    if let Some(catalogue) = env::args().nth(1) {
        return add(Path::new(&catalogue), "snow.jpg");
    }

    let name = format!("catalogue-{}.txt", process::id());
    let catalogue = env::temp_dir().join(name);
    fs::write(&catalogue, "")?;

    let locked = lock(&catalogue)?;
    let entries = fs::read_to_string(&catalogue)?;
    let mut child = Command::new(env::current_exe()?).arg(&catalogue).spawn()?;
    fs::write(&catalogue, entries + "beach.jpg\n")?;
    drop(locked);
    assert!(child.wait()?.success());

    println!("added: beach.jpg, snow.jpg");
    println!("in the catalogue:");
    print!("{}", fs::read_to_string(&catalogue)?);
    fs::remove_file(catalogue.with_extension("lock"))?;
    fs::remove_file(&catalogue)
}
