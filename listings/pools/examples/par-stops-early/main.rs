use rayon::{ThreadPoolBuildError, ThreadPoolBuilder, prelude::*};
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};

const SOUND: [bool; 8] = [true, true, false, true, true, true, true, true];

fn main() -> Result<(), ThreadPoolBuildError> {
    let pool = ThreadPoolBuilder::new().num_threads(1).build()?;

    let opened = AtomicUsize::new(0);
    let outcome = pool.install(|| {
        SOUND.par_iter().try_for_each(|&sound| {
            opened.fetch_add(1, Ordering::Relaxed);
            if sound { Ok(()) } else { Err("damaged") }
        })
    });
    println!("{outcome:?}: {} opened", opened.into_inner());

    let opened = AtomicUsize::new(0);
    let outcome = pool.install(|| {
        panic::catch_unwind(|| {
            SOUND.par_iter().for_each(|&sound| {
                opened.fetch_add(1, Ordering::Relaxed);
                assert!(sound, "damaged");
            })
        })
    });
    assert!(outcome.is_err());
    println!("panic: {} opened", opened.into_inner());
    Ok(())
}
