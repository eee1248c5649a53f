use super::sync::{Condvar, Mutex};

pub struct Barrier {
    parties: usize,
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Default)]
struct State {
    waiting: usize,
    round: usize,
}

impl Barrier {
    pub fn new(parties: usize) -> Barrier {
        Barrier {
            parties,
            state: Mutex::new(State::default()),
            changed: Condvar::new(),
        }
    }

    pub fn wait(&self) -> Result<(), ()> {
        let mut state = self.state.lock().expect("no thread panics with it");
        let round = state.round;
        state.waiting += 1;
        if state.waiting == self.parties {
            state.waiting = 0;
            state.round += 1;
            self.changed.notify_one();
        }
        while state.round == round {
            state = self.changed.wait(state).expect("no thread panics with it");
        }
        Ok(())
    }
}
