//! The workers in parallel: inputs are handed out in order, and answers are taken in the same order.

use crate::cli::incremental::{self, Digest, Memory};
use crate::cli::input::Input;
use crate::cli::worker::PLEASE_REPORT;
use crate::cli::worker::handle::{Ending, Worker, unstarted};
use crate::cli::worker::job::Job;
use crate::cli::worker::protocol::{Answer, Content, Wish};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

/// How many answers per worker may wait for an earlier one; with more, a slow file would make memory grow.
const WAITING: usize = 32;
/// How often the last thread tries again to start a worker, while those of other threads end.
const PATIENCE: usize = 10;
const PAUSE: Duration = Duration::from_millis(50);

/// What the workers report.
#[derive(Debug)]
pub enum Event {
    /// The result for the input with this number.
    Answered(usize, InputOutcome),
    /// The run should stop.
    Interrupted,
}

/// The result for an input.
#[derive(Debug, PartialEq, Eq)]
pub struct InputOutcome {
    /// What was read, in this run or the last one.
    pub answer: Answer,
    /// The digest of the bytes, if the next run needs it.
    pub digest: Option<Digest>,
    /// Whether the answer comes from the last run.
    pub unchanged: bool,
}

/// What all workers have in common.
#[derive(Clone, Copy)]
pub struct Shared<'r> {
    /// The inputs in order.
    pub inputs: &'r [Input],
    /// What to do with them.
    pub job: &'r Job,
    /// The last run, if its results can be used.
    pub memory: Option<&'r Memory>,
}

/// How a run over the inputs ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Every input was taken.
    Complete,
    /// The taker of the answers wanted no more.
    Stopped,
    /// It was interrupted.
    Interrupted,
}

/// Takes the answers.
pub trait Taker {
    /// Takes the result for the input with this number.
    fn take(&mut self, index: usize, outcome: InputOutcome) -> ControlFlow<()>;

    /// Ends the process: anything still waiting for an input might wait for ever.
    fn interrupted(&mut self);
}

/// Has every input read by `workers` processes and hands over the answers in the order of the inputs.
pub fn run_workers(
    shared: Shared<'_>,
    workers: usize,
    events: (Sender<Event>, Receiver<Event>),
    taker: &mut impl Taker,
) -> End {
    let (sender, receiver) = events;
    let inputs = shared.inputs.len();
    let queue = Queue::new(inputs, workers * WAITING);
    thread::scope(|scope| {
        for _ in 0..workers.min(inputs) {
            let (own, sender) = (&queue, sender.clone());
            queue.enter();
            if thread::Builder::new().spawn_scoped(scope, move || serve(own, shared, &sender)).is_err() {
                // The system allows no more threads: those that there are read everything.
                queue.leave();
                break;
            }
        }
        let end = if queue.is_served() {
            collect(&queue, &receiver, inputs, taker)
        } else {
            serve_here(shared, &receiver, taker)
        };
        queue.close();
        if end == End::Interrupted {
            taker.interrupted();
        }
        end
    })
}

/// Reads one worker's inputs until there are no more.
fn serve(queue: &Queue, shared: Shared<'_>, sender: &Sender<Event>) {
    let mut worker = None;
    while let Some(index) = queue.next() {
        let input = &shared.inputs[index];
        let mut outcome = outcome(&mut worker, input, shared);
        for _ in 0..PATIENCE {
            // What was read from standard input is gone.
            if outcome.is_ok() || input.path().is_none() {
                break;
            }
            // The system allows no more workers: the others read this one's inputs.
            if queue.give_back(index) {
                return;
            }
            thread::sleep(PAUSE);
            outcome = self::outcome(&mut worker, input, shared);
        }
        let outcome = outcome.unwrap_or_else(|NoRoom(reason)| refused(reason));
        if sender.send(Event::Answered(index, outcome)).is_err() {
            queue.leave();
            break;
        }
    }
    worker.map(Worker::end).unwrap_or_default();
}

/// The same, one input after another, where the system allows no thread.
fn serve_here(shared: Shared<'_>, receiver: &Receiver<Event>, taker: &mut impl Taker) -> End {
    let mut worker = None;
    for (index, input) in shared.inputs.iter().enumerate() {
        if matches!(receiver.try_recv(), Ok(Event::Interrupted)) {
            return End::Interrupted;
        }
        let outcome = outcome(&mut worker, input, shared).unwrap_or_else(|NoRoom(reason)| refused(reason));
        if taker.take(index, outcome).is_break() {
            return End::Stopped;
        }
    }
    worker.map(Worker::end).unwrap_or_default();
    End::Complete
}

/// Why no worker could be started.
struct NoRoom(String);

fn refused(reason: String) -> InputOutcome {
    InputOutcome { answer: Answer::Refused(reason), digest: None, unchanged: false }
}

fn outcome(worker: &mut Option<Worker>, input: &Input, shared: Shared<'_>) -> Result<InputOutcome, NoRoom> {
    let content = match content(input, shared) {
        Ok(content) => content,
        Err(reason) => return Ok(refused(reason)),
    };
    let digest = match (&content, shared.memory) {
        (Content::Bytes(bytes), Some(_)) => Some(incremental::digest(bytes)),
        _ => None,
    };
    if let Some(answer) = shared.memory.zip(digest).and_then(|(memory, digest)| memory.recall(input, digest)) {
        return Ok(InputOutcome { answer, digest, unchanged: true });
    }
    Ok(InputOutcome { answer: read_input(worker, input.name(), &content, shared.job)?, digest, unchanged: false })
}

/// Only inputs that the last run may have read are looked at here. A pipe may keep its reader waiting; a worker would
/// notice that.
fn content(input: &Input, shared: Shared<'_>) -> Result<Content, String> {
    match input.readable_path().filter(|_| shared.memory.is_none() || !input.is_regular()) {
        Some(path) => Ok(Content::File(path.to_owned())),
        None => input.bytes(&shared.job.options.limits).map(Content::Bytes),
    }
}

/// With `--verify` another library reads the file first; if it fails or crashes, that is only reported.
fn read_input(worker: &mut Option<Worker>, name: &str, content: &Content, job: &Job) -> Result<Answer, NoRoom> {
    if !job.verify {
        return ask(worker, name, &Wish::Read, content, job);
    }
    let pages = match ask(worker, name, &Wish::Pages, content, job)? {
        Answer::Pages(pages) => Ok(pages),
        Answer::Refused(reason) => Err(reason.trim_end_matches(PLEASE_REPORT).to_owned()),
        Answer::Read(_) => Err("it returned no pages".to_owned()),
    };
    ask(worker, name, &Wish::Verify(pages), content, job)
}

/// A worker that crashed on its input is replaced for the next one. One that was ended from outside did nothing wrong,
/// and neither did its input, which is tried once more; what a pipe gave is gone.
fn ask(place: &mut Option<Worker>, name: &str, wish: &Wish, content: &Content, job: &Job) -> Result<Answer, NoRoom> {
    let again = match content {
        Content::Bytes(_) => true,
        Content::File(path) => Path::new(path).is_file(),
    };
    match ask_once(place, name, wish, content, job)? {
        Err(Ending::Killed(_)) if again => match ask_once(place, name, wish, content, job)? {
            Err(Ending::Killed(reason) | Ending::Crashed(reason)) => Ok(Answer::Refused(reason)),
            Err(Ending::NoRoom(reason)) => Err(NoRoom(reason)),
            Ok(answer) => Ok(answer),
        },
        Err(Ending::Killed(reason) | Ending::Crashed(reason)) => Ok(Answer::Refused(reason)),
        Err(Ending::NoRoom(reason)) => Err(NoRoom(reason)),
        Ok(answer) => Ok(answer),
    }
}

fn ask_once(
    place: &mut Option<Worker>,
    name: &str,
    wish: &Wish,
    content: &Content,
    job: &Job,
) -> Result<Result<Answer, Ending>, NoRoom> {
    let started = place.take().map_or_else(|| Worker::start(job), Ok);
    let mut worker = started.map_err(|error| NoRoom(unstarted(&error)))?;
    Ok(match worker.ask(name, wish, content) {
        Some(answer) => {
            *place = Some(worker);
            Ok(answer)
        }
        None => Err(worker.ending(job)),
    })
}

fn collect(queue: &Queue, receiver: &Receiver<Event>, inputs: usize, taker: &mut impl Taker) -> End {
    let mut waiting = BTreeMap::new();
    for next in 0..inputs {
        while !waiting.contains_key(&next) {
            match receiver.recv() {
                Ok(Event::Answered(index, outcome)) => waiting.insert(index, outcome),
                Ok(Event::Interrupted) | Err(_) => return End::Interrupted,
            };
        }
        if waiting.remove(&next).is_some_and(|outcome| taker.take(next, outcome).is_break()) {
            return End::Stopped;
        }
        queue.taken(next + 1);
    }
    End::Complete
}

/// Which inputs have been handed out, and how many answers have been taken.
struct Queue {
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
    fn new(inputs: usize, window: usize) -> Self {
        Queue { state: Mutex::default(), moved: Condvar::new(), inputs, window }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn enter(&self) {
        self.state().serving += 1;
    }

    fn leave(&self) {
        let mut state = self.state();
        state.serving = state.serving.saturating_sub(1);
    }

    /// Whether any thread serves, or has served.
    fn is_served(&self) -> bool {
        let state = self.state();
        state.serving > 0 || state.next > 0
    }

    /// Leaves an input to the other threads, and with it all that come; false if there is no other.
    fn give_back(&self, index: usize) -> bool {
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
    fn next(&self) -> Option<usize> {
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

    fn taken(&self, inputs: usize) {
        self.state().taken = inputs;
        self.moved.notify_all();
    }

    fn close(&self) {
        self.state().closed = true;
        self.moved.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;

    /// Takes everything.
    #[derive(Default)]
    struct All(Vec<(usize, InputOutcome)>);

    impl Taker for All {
        fn take(&mut self, index: usize, outcome: InputOutcome) -> ControlFlow<()> {
            self.0.push((index, outcome));
            ControlFlow::Continue(())
        }

        fn interrupted(&mut self) {}
    }

    #[test]
    fn answers_are_taken_in_the_order_of_the_inputs() {
        let (sender, receiver) = mpsc::channel();
        for index in [2, 0, 1] {
            sender.send(Event::Answered(index, refused(index.to_string()))).unwrap();
        }
        let mut taken = All::default();
        assert_eq!(collect(&Queue::new(3, 8), &receiver, 3, &mut taken), End::Complete);
        assert_eq!(taken.0, [(0, refused("0".into())), (1, refused("1".into())), (2, refused("2".into()))]);
    }

    #[test]
    fn an_interruption_ends_the_run() {
        let (sender, receiver) = mpsc::channel();
        sender.send(Event::Interrupted).unwrap();
        assert_eq!(collect(&Queue::new(3, 8), &receiver, 3, &mut All::default()), End::Interrupted);
    }

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
}
