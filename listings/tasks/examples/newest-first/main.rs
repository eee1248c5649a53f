struct Connection(&'static str);

impl Drop for Connection {
    fn drop(&mut self) {
        println!("{} closed", self.0);
    }
}

struct Stack(Vec<Connection>);

impl Drop for Stack {
    fn drop(&mut self) {
        while let Some(connection) = self.0.pop() {
            drop(connection);
        }
    }
}

fn main() {
    let mut open = Stack(Vec::new());
    for site in ["news", "blog"] {
        open.0.push(Connection(site));
    }
    println!("{} in a collection", open.0.len());
}
