use std::error::Error;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::{self, Command};
use std::sync::{Arc, Barrier, mpsc};
use std::{env, thread};

fn program(mode: &str, report: PathBuf) -> io::Result<()> {
    let target = report.with_extension(if mode == "renamed" { "part" } else { "txt" });
    let (sender, half) = mpsc::channel();
    let disk = Arc::new(Barrier::new(2));
    let slow_disk = Arc::clone(&disk);
    let writer = thread::spawn(move || {
        let mut file = File::create(&target)?;
        file.write_all(b"monday: 2 errors\n")?;
        sender.send(()).expect("main waits for the first half");
        slow_disk.wait();
        file.write_all(b"tuesday: 1 error\n")?;
        fs::rename(target, report)
    });
    half.recv().expect("the folder can be written to");
    if mode == "joined" {
        disk.wait();
        writer.join().expect("the writer cannot panic")?;
    }
    Ok(())
}

fn main() -> Result<(), Box<dyn Error>> {
    if let [_, mode, report] = &Vec::from_iter(env::args())[..] {
        return Ok(program(mode, PathBuf::from(report))?);
    }
    let folder = env::temp_dir().join(format!("half-written-{}", process::id()));
    fs::create_dir(&folder)?;
    let report = folder.join("report.txt");
    for mode in ["detached", "renamed", "joined"] {
        fs::write(&report, "the report of last week\n")?;
        let mut child = Command::new(env::current_exe()?);
        assert!(child.arg(mode).arg(&report).status()?.success());
        let lines = fs::read_to_string(&report)?;
        println!("{mode}: {}", lines.trim_end().replace('\n', ", "));
    }
    fs::remove_dir_all(folder)?;
    Ok(())
}
