//! The inputs of a run, handed out to threads in order.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Which inputs have been handed out, and how many answers have been taken.
pub struct Queue {
    state: Mutex<State>,
    moved: Condvar,
    inputs: usize,
    window: usize,
}

#[derive(Default)]
struct State {
    next: usize,
    /// Inputs that were handed out and came back unread.
    returned: Vec<usize>,
    /// How many threads serve.
    serving: usize,
    taken: usize,
    closed: bool,
}

impl Queue {
    /// For this many inputs, of which no more than `window` are handed out before their answers are taken.
    pub fn new(inputs: usize, window: usize) -> Self {
        Queue { state: Mutex::default(), moved: Condvar::new(), inputs, window }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A thread begins to serve.
    pub fn enter(&self) {
        self.state().serving += 1;
    }

    /// A thread no longer serves.
    pub fn leave(&self) {
        let mut state = self.state();
        state.serving = state.serving.saturating_sub(1);
    }

    /// Whether every input is, or will be, answered by some thread. An input that came back while a thread was counted
    /// that the system then refused has nobody.
    pub fn is_served(&self) -> bool {
        let state = self.state();
        state.serving > 0 || state.next > 0 && state.returned.is_empty()
    }

    /// Leaves an input to the other threads, and with it all that come; false if there is no other.
    pub fn give_back(&self, index: usize) -> bool {
        let mut state = self.state();
        if state.serving < 2 {
            return false;
        }
        state.serving -= 1;
        state.returned.push(index);
        self.moved.notify_all();
        true
    }

    /// The number of the next input, as soon as there is room for its answer; with `None` the thread has left.
    pub fn next(&self) -> Option<usize> {
        let full = |state: &mut State| {
            let room = state.next < state.taken + self.window;
            !state.closed && state.returned.is_empty() && !room && state.next < self.inputs
        };
        let mut state = self.moved.wait_while(self.state(), full).unwrap_or_else(PoisonError::into_inner);
        if !state.closed
            && let Some(index) = state.returned.pop()
        {
            return Some(index);
        }
        if state.closed || state.next >= self.inputs {
            // From now on nobody may leave an input to this thread.
            state.serving = state.serving.saturating_sub(1);
            return None;
        }
        state.next += 1;
        Some(state.next - 1)
    }

    /// The answers of this many inputs have been taken.
    pub fn taken(&self, inputs: usize) {
        self.state().taken = inputs;
        self.moved.notify_all();
    }

    /// No more inputs are handed out.
    pub fn close(&self) {
        self.state().closed = true;
        self.moved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::thread;

    #[test]
    fn no_input_is_handed_out_whose_answer_would_have_to_wait_too_long() {
        let queue = Queue::new(9, 2);
        assert_eq!((queue.next(), queue.next()), (Some(0), Some(1)));
        thread::scope(|scope| {
            let third = scope.spawn(|| queue.next());
            queue.taken(1);
            assert_eq!(third.join().unwrap(), Some(2));
        });
        queue.close();
        assert_eq!(queue.next(), None);
    }

    #[test]
    fn an_input_that_comes_back_is_handed_out_again_unless_nobody_else_is_there() {
        let queue = Queue::new(2, 8);
        queue.enter();
        assert_eq!(queue.next(), Some(0));
        assert!(!queue.give_back(0), "who should read it?");
        queue.enter();
        assert!(queue.give_back(0));
        assert_eq!((queue.next(), queue.next(), queue.next()), (Some(0), Some(1), None));
        assert!(!queue.give_back(1), "the last thread has left");
    }

    #[test]
    fn an_input_left_to_a_thread_that_could_not_be_started_has_nobody() {
        let queue = Queue::new(2, 8);
        queue.enter();
        assert_eq!(queue.next(), Some(0));
        queue.enter(); // the system is asked for a second thread
        assert!(queue.give_back(0));
        assert!(queue.is_served());
        queue.leave(); // and refuses it
        assert!(!queue.is_served());
    }
}
