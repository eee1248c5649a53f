use super::tracked::{Guard, Name, Tracked};

impl<T> Tracked<T> {
    pub fn lock_in_two_steps(&self, thread: Name) -> Result<Guard<'_, T>, Vec<String>> {
        if let Some(links) = self.graph().circle(thread, self.name) {
            return Err(links);
        }
        explorer::note("no circle");
        self.graph().wanted.insert(thread, self.name);
        Ok(self.wait(thread))
    }
}
