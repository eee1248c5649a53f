enum Upload {
    Waiting,
    Done { bytes: u64 },
    Failed(String),
}

fn describe(upload: &Upload) -> String {
    match upload {
        Upload::Waiting => String::from("waiting"),
        Upload::Done { bytes } => format!("{bytes} bytes sent"),
        Upload::Failed(reason) => format!("failed: {reason}"),
    }
}

fn bytes_sent(upload: &Upload) -> Option<u64> {
    match upload {
        Upload::Done { bytes } => Some(*bytes),
        _ => None,
    }
}

fn main() {
    let failed = Upload::Failed(String::from("disk full"));
    for upload in [Upload::Waiting, Upload::Done { bytes: 900 }, failed] {
        println!("{}", describe(&upload));
        if let Some(bytes) = bytes_sent(&upload) {
            println!("count {bytes} towards the limit");
        }
    }
}
