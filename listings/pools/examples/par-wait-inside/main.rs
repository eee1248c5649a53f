use crossbeam::channel;
use rayon::{ThreadPoolBuildError, ThreadPoolBuilder};
use std::time::Duration;

fn main() -> Result<(), ThreadPoolBuildError> {
    let pool = ThreadPoolBuilder::new().num_threads(1).build()?;
    let (sender, thumbnails) = channel::unbounded();

    pool.install(|| {
        rayon::join(
            || match thumbnails.recv_timeout(Duration::from_millis(20)) {
                Ok(name) => println!("waiting inside the pool: {name}"),
                Err(_) => println!("waiting inside the pool: nothing came"),
            },
            || sender.send("beach.jpg").expect("the receiver is alive"),
        )
    });

    let name = thumbnails.recv().expect("the sender is alive");
    println!("after leaving it: {name}");
    Ok(())
}
