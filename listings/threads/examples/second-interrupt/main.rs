use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;

use signal_hook::consts::SIGINT;
use signal_hook::flag;
use signal_hook::iterator::Signals;

fn main() -> io::Result<()> {
    let closing = Arc::new(AtomicBool::new(false));
    // In this order: the first Ctrl-C finds the flag unset, and then sets it.
    flag::register_conditional_default(SIGINT, Arc::clone(&closing))?;
    flag::register(SIGINT, closing)?;
    let mut signals = Signals::new([SIGINT])?;

    println!("working");
    signals.forever().next();
    println!("closing, Ctrl-C again to end at once");
    loop {
        thread::park(); // stands for a disk that does not answer
    }
}
