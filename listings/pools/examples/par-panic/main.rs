use rayon::prelude::*;
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};

fn main() {
    let widths = [400, 300, 0, 800, 640, 320, 160, 100];
    let done = AtomicUsize::new(0);

    let outcome = panic::catch_unwind(|| {
        widths.par_iter().with_max_len(1).for_each(|width| {
            assert!(*width > 0, "a photo of width zero");
            done.fetch_add(1, Ordering::Relaxed);
        });
    });

    if let Err(payload) = outcome
        && let Some(message) = payload.downcast_ref::<&str>()
    {
        println!("caller saw: {message}");
    }
    println!("done: {} of {}", done.into_inner(), widths.len());
}
