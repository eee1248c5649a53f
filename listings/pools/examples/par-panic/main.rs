use rayon::prelude::*;
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};

fn resize_all(widths: &[i32], piece: usize) {
    let done = AtomicUsize::new(0);
    let outcome = panic::catch_unwind(|| {
        let pieces = widths.par_iter().with_min_len(piece).with_max_len(piece);
        pieces.for_each(|width| {
            assert!(*width > 0, "a photo of width zero");
            done.fetch_add(1, Ordering::Relaxed);
        });
    });

    if let Err(payload) = outcome
        && let Some(message) = payload.downcast_ref::<&str>()
    {
        println!("caller saw: {message}");
    }
    let (done, all) = (done.into_inner(), widths.len());
    println!("in pieces of {piece}: {done} of {all} done");
}

fn main() {
    let widths = [400, 300, 0, 800, 640, 320, 160, 100];
    resize_all(&widths, 1);
    resize_all(&widths, 4);
}
