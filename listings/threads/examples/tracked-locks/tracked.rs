use super::sync::{Arc, Mutex, MutexGuard};
use std::collections::BTreeMap;

pub type Name = &'static str;

/// Which thread holds each lock, and which lock each thread waits for.
#[derive(Default)]
pub struct Graph {
    pub holder: BTreeMap<Name, Name>,
    pub wanted: BTreeMap<Name, Name>,
}

impl Graph {
    /// From the lock to its holder, to the lock which that one waits for, and on: does the way lead back?
    pub fn circle(&self, thread: Name, lock: Name) -> Option<Vec<String>> {
        let (mut links, mut waiting, mut wanted) = (Vec::new(), thread, lock);
        loop {
            let holder = *self.holder.get(wanted)?;
            links.push(format!("{waiting} waits for {wanted}, held by {holder}"));
            if holder == thread {
                return Some(links);
            }
            (waiting, wanted) = (holder, *self.wanted.get(holder)?);
        }
    }
}

pub struct Tracked<T> {
    pub name: Name,
    pub data: Mutex<T>,
    pub graph: Arc<Mutex<Graph>>,
}

pub struct Guard<'a, T> {
    pub data: MutexGuard<'a, T>,
    lock: &'a Tracked<T>,
}

impl<T> Tracked<T> {
    pub fn graph(&self) -> MutexGuard<'_, Graph> {
        self.graph.lock().expect("no thread panics with it")
    }

    /// Waits for the lock; if that would close a circle, returns the links of the circle instead.
    pub fn lock(&self, thread: Name) -> Result<Guard<'_, T>, Vec<String>> {
        let mut graph = self.graph();
        if let Some(links) = graph.circle(thread, self.name) {
            return Err(links);
        }
        graph.wanted.insert(thread, self.name);
        drop(graph);
        Ok(self.wait(thread))
    }

    pub fn wait(&self, thread: Name) -> Guard<'_, T> {
        let data = self.data.lock().expect("no thread panics with it");
        let mut graph = self.graph();
        graph.wanted.remove(thread);
        graph.holder.insert(self.name, thread);
        Guard { data, lock: self }
    }
}

impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        self.lock.graph().holder.remove(self.lock.name);
    }
}
