use std::error::Error;
use std::process::Command;
use std::{env, thread};
use tokio::runtime::Builder;

fn ready() -> &'static str {
    "ready"
}

fn start(way: &str) -> Result<String, Box<dyn Error>> {
    Ok(match way {
        "threads" => thread::spawn(ready)
            .join()
            .expect("ready cannot panic")
            .to_owned(),
        "asyncio" => {
            let runtime = Builder::new_current_thread().build()?;
            runtime.block_on(async { ready() }).to_owned()
        }
        "processes" => {
            let child = Command::new(env::current_exe()?).arg("bare").output()?;
            String::from_utf8(child.stdout)?.trim_end().to_owned()
        }
        _ => ready().to_owned(),
    })
}

fn main() -> Result<(), Box<dyn Error>> {
    let way = env::args().nth(1).unwrap_or_default();
    println!("{}", start(&way)?);
    Ok(())
}
