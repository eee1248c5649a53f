use rayon::prelude::*;

fn main() {
    let sizes = [310, 820, 540];
    let total: i32 = sizes.par_iter().sum();
    println!("{total} kilobytes");
}
