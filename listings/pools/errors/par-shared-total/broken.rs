use rayon::prelude::*;

fn main() {
    let sizes = [310, 820, 540];
    let mut total = 0;
    sizes.par_iter().for_each(|&size| total += size);
    println!("{total} kilobytes");
}
