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
    broken: bool,
}

#[derive(Debug)]
pub struct Broken;

impl Barrier {
    pub fn new(parties: usize) -> Barrier {
        Barrier {
            parties,
            state: Mutex::new(State::default()),
            changed: Condvar::new(),
        }
    }

    pub fn wait(&self) -> Result<(), Broken> {
        let mut state = self.state.lock().expect("no thread panics with it");
        if state.broken {
            return Err(Broken);
        }
        let round = state.round;
        state.waiting += 1;
        if state.waiting == self.parties {
            state.waiting = 0;
            state.round += 1;
            self.changed.notify_all();
        }
        while state.round == round && !state.broken {
            state = self.changed.wait(state).expect("no thread panics with it");
        }
        if state.round == round {
            Err(Broken)
        } else {
            Ok(())
        }
    }

    pub fn abort(&self) {
        self.state.lock().expect("no thread panics with it").broken = true;
        self.changed.notify_all();
    }
}
