//! The workers in parallel: inputs are handed out in order, and answers are taken in the same order.

use crate::cli::incremental::{self, Digest, Memory};
use crate::cli::input::Input;
use crate::cli::worker::PLEASE_REPORT;
use crate::cli::worker::handle::Worker;
use crate::cli::worker::job::Job;
use crate::cli::worker::protocol::{Answer, Content, Wish};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{Receiver, Sender};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

/// How many answers per worker may wait for an earlier one; with more, a slow file would make memory grow.
const WAITING: usize = 32;

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
            let (queue, sender) = (&queue, sender.clone());
            scope.spawn(move || serve(queue, shared, &sender));
        }
        let end = collect(&queue, &receiver, inputs, taker);
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
        let outcome = outcome(&mut worker, &shared.inputs[index], shared);
        if sender.send(Event::Answered(index, outcome)).is_err() {
            break;
        }
    }
    worker.map(Worker::end).unwrap_or_default();
}

fn outcome(worker: &mut Option<Worker>, input: &Input, shared: Shared<'_>) -> InputOutcome {
    let content = match content(input, shared) {
        Ok(content) => content,
        Err(reason) => return InputOutcome { answer: Answer::Refused(reason), digest: None, unchanged: false },
    };
    let digest = match (&content, shared.memory) {
        (Content::Bytes(bytes), Some(_)) => Some(incremental::digest(bytes)),
        _ => None,
    };
    if let Some(answer) = shared.memory.zip(digest).and_then(|(memory, digest)| memory.recall(input, digest)) {
        return InputOutcome { answer, digest, unchanged: true };
    }
    InputOutcome { answer: read_input(worker, input, &content, shared.job), digest, unchanged: false }
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
fn read_input(worker: &mut Option<Worker>, input: &Input, content: &Content, job: &Job) -> Answer {
    if !job.verify {
        return ask(worker, input, &Wish::Read, content, job);
    }
    let pages = match ask(worker, input, &Wish::Pages, content, job) {
        Answer::Pages(pages) => Ok(pages),
        Answer::Refused(reason) => Err(reason.trim_end_matches(PLEASE_REPORT).to_owned()),
        Answer::Read(_) | Answer::Attachments(_) => Err("it returned no pages".to_owned()),
    };
    ask(worker, input, &Wish::Verify(pages), content, job)
}

/// A worker that crashed on its input is replaced for the next one.
pub fn ask(place: &mut Option<Worker>, input: &Input, wish: &Wish, content: &Content, job: &Job) -> Answer {
    let mut worker = match place.take().map_or_else(|| Worker::start(job), Ok) {
        Ok(worker) => worker,
        Err(error) => return Answer::Refused(format!("no process could be started to read it ({error}); try again")),
    };
    match worker.ask(input.name(), input.inside(), wish, content) {
        Some(answer) => {
            *place = Some(worker);
            answer
        }
        None => Answer::Refused(worker.reason(job)),
    }
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

    /// The number of the next input, as soon as there is room for its answer.
    fn next(&self) -> Option<usize> {
        let full =
            |state: &mut State| !state.closed && state.next < self.inputs && state.next >= state.taken + self.window;
        let mut state = self.moved.wait_while(self.state(), full).unwrap_or_else(PoisonError::into_inner);
        if state.closed || state.next >= self.inputs {
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

    fn refused(word: &str) -> InputOutcome {
        InputOutcome { answer: Answer::Refused(word.to_owned()), digest: None, unchanged: false }
    }

    #[test]
    fn answers_are_taken_in_the_order_of_the_inputs() {
        let (sender, receiver) = mpsc::channel();
        for index in [2, 0, 1] {
            sender.send(Event::Answered(index, refused(&index.to_string()))).unwrap();
        }
        let mut taken = All::default();
        assert_eq!(collect(&Queue::new(3, 8), &receiver, 3, &mut taken), End::Complete);
        assert_eq!(taken.0, [(0, refused("0")), (1, refused("1")), (2, refused("2"))]);
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
}
