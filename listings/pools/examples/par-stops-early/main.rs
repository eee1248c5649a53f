use rayon::{ThreadPoolBuildError, ThreadPoolBuilder, prelude::*};
use std::sync::atomic::{AtomicUsize, Ordering};

fn main() -> Result<(), ThreadPoolBuildError> {
    let sound = [true, true, false, true, true, true, true, true];
    let opened = AtomicUsize::new(0);

    let pool = ThreadPoolBuilder::new().num_threads(1).build()?;
    let outcome = pool.install(|| {
        sound.par_iter().try_for_each(|&is_sound| {
            opened.fetch_add(1, Ordering::Relaxed);
            if is_sound { Ok(()) } else { Err("damaged") }
        })
    });
    println!(
        "{outcome:?} after {} of {}",
        opened.into_inner(),
        sound.len()
    );
    Ok(())
}
