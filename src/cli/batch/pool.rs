//! The workers in parallel: inputs are handed out in order, and answers are taken in the same order.

use super::queue::Queue;
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
    /// The system allows the last thread no worker; it has left its input and all others.
    Stranded,
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
        let alone = !queue.is_served();
        let end = collect(&queue, &receiver, shared, alone, taker);
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
        let outcome = match outcome(&mut worker, input, shared) {
            Ok(outcome) => outcome,
            // What was read from standard input is gone.
            Err(NoRoom(reason)) if input.path().is_none() => refused(reason),
            // The system allows no more workers: the others read this one's inputs.
            Err(_) if queue.give_back(index) => return,
            Err(_) => {
                queue.leave();
                let _ = sender.send(Event::Stranded);
                return;
            }
        };
        if sender.send(Event::Answered(index, outcome)).is_err() {
            queue.leave();
            break;
        }
    }
    worker.map(Worker::end).unwrap_or_default();
}

/// Reads an input where the system allows no thread. Those that have just ended may still count for a moment.
fn read_alone(worker: &mut Option<Worker>, input: &Input, shared: Shared<'_>) -> InputOutcome {
    for _ in 0..PATIENCE {
        match outcome(worker, input, shared) {
            Err(NoRoom(_)) if input.path().is_some() => thread::sleep(PAUSE),
            outcome => return outcome.unwrap_or_else(|NoRoom(reason)| refused(reason)),
        }
    }
    outcome(worker, input, shared).unwrap_or_else(|NoRoom(reason)| refused(reason))
}

/// Why no worker could be started.
pub struct NoRoom(pub String);

fn refused(reason: String) -> InputOutcome {
    InputOutcome { answer: Answer::Refused(reason), digest: None, unchanged: false }
}

fn outcome(worker: &mut Option<Worker>, input: &Input, shared: Shared<'_>) -> Result<InputOutcome, NoRoom> {
    let content = match content(input, shared) {
        Ok(content) => content,
        Err(reason) => return Ok(refused(reason)),
    };
    let digest = match (&content, input.stamp()) {
        _ if shared.memory.is_none() => None,
        (_, Some(stamp)) => Some(incremental::digest(stamp.as_bytes())),
        (Content::Bytes(bytes), None) => Some(incremental::digest(bytes)),
        (Content::File(_), None) => None,
    };
    if let Some(answer) = shared.memory.zip(digest).and_then(|(memory, digest)| memory.recall(input, digest)) {
        return Ok(InputOutcome { answer, digest, unchanged: true });
    }
    Ok(InputOutcome { answer: read_input(worker, input, &content, shared.job)?, digest, unchanged: false })
}

/// Only inputs that the last run may have read are looked at here. A pipe may keep its reader waiting; a worker would
/// notice that.
fn content(input: &Input, shared: Shared<'_>) -> Result<Content, String> {
    let known = shared.memory.is_some() && input.stamp().is_none() && input.is_regular();
    match input.readable_path().filter(|_| !known) {
        Some(path) => Ok(Content::File(path.to_owned())),
        None => input.bytes(&shared.job.options.limits).map(Content::Bytes),
    }
}

/// With `--verify` another library reads the file first; if it fails or crashes, that is only reported.
fn read_input(worker: &mut Option<Worker>, input: &Input, content: &Content, job: &Job) -> Result<Answer, NoRoom> {
    if !job.verify {
        return ask(worker, input, &Wish::Read, content, job);
    }
    let pages = match ask(worker, input, &Wish::Pages, content, job)? {
        Answer::Pages(pages) => Ok(pages),
        Answer::Refused(reason) => Err(reason.trim_end_matches(PLEASE_REPORT).to_owned()),
        Answer::Read(_) | Answer::Attachments(_) => Err("it returned no pages".to_owned()),
    };
    ask(worker, input, &Wish::Verify(pages), content, job)
}

/// A worker that crashed on its input is replaced for the next one. One that was ended from outside did nothing wrong,
/// and neither did its input, which is tried once more; what a pipe gave is gone.
pub fn ask(
    place: &mut Option<Worker>,
    input: &Input,
    wish: &Wish,
    content: &Content,
    job: &Job,
) -> Result<Answer, NoRoom> {
    let again = match content {
        Content::Bytes(_) => true,
        Content::File(path) => Path::new(path).is_file(),
    };
    match ask_once(place, input, wish, content, job)? {
        Err(Ending::Killed(_)) if again => match ask_once(place, input, wish, content, job)? {
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
    input: &Input,
    wish: &Wish,
    content: &Content,
    job: &Job,
) -> Result<Result<Answer, Ending>, NoRoom> {
    let started = place.take().map_or_else(|| Worker::start(job), Ok);
    let mut worker = started.map_err(|error| NoRoom(unstarted(&error)))?;
    Ok(match worker.ask(input.name(), input.inside(), wish, content) {
        Some(answer) => {
            *place = Some(worker);
            Ok(answer)
        }
        None => Err(worker.ending(job)),
    })
}

/// Takes the answers in order; `alone`, or as soon as the last thread is stranded, it reads the inputs itself.
fn collect(
    queue: &Queue,
    receiver: &Receiver<Event>,
    shared: Shared<'_>,
    mut alone: bool,
    taker: &mut impl Taker,
) -> End {
    let mut waiting = BTreeMap::new();
    let mut own = None;
    for (next, input) in shared.inputs.iter().enumerate() {
        while !waiting.contains_key(&next) {
            let event =
                if alone { receiver.try_recv().ok() } else { receiver.recv().ok().or(Some(Event::Interrupted)) };
            match event {
                Some(Event::Answered(index, outcome)) => drop(waiting.insert(index, outcome)),
                Some(Event::Stranded) => alone = true,
                Some(Event::Interrupted) => return End::Interrupted,
                None => drop(waiting.insert(next, read_alone(&mut own, input, shared))),
            }
        }
        if waiting.remove(&next).is_some_and(|outcome| taker.take(next, outcome).is_break()) {
            return End::Stopped;
        }
        queue.taken(next + 1);
    }
    own.map(Worker::end).unwrap_or_default();
    End::Complete
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

    fn inputs() -> Vec<Input> {
        ["a.pdf", "b.pdf", "c.pdf"].map(|name| Input::new(Path::new(name))).to_vec()
    }

    fn job() -> Job {
        let arguments = ["ofsted-extract", "a.pdf"];
        let args = crate::cli::args::parse(arguments).unwrap();
        crate::cli::output::Plan::new(&args, &inputs()).job(&args)
    }

    #[test]
    fn answers_are_taken_in_the_order_of_the_inputs() {
        let (sender, receiver) = mpsc::channel();
        for index in [2, 0, 1] {
            sender.send(Event::Answered(index, refused(index.to_string()))).unwrap();
        }
        let mut taken = All::default();
        let (inputs, job) = (inputs(), job());
        let shared = Shared { inputs: &inputs, job: &job, memory: None };
        assert_eq!(collect(&Queue::new(3, 8), &receiver, shared, false, &mut taken), End::Complete);
        assert_eq!(taken.0, [(0, refused("0".into())), (1, refused("1".into())), (2, refused("2".into()))]);
    }

    #[test]
    fn an_interruption_ends_the_run() {
        let (sender, receiver) = mpsc::channel();
        sender.send(Event::Interrupted).unwrap();
        let (inputs, job) = (inputs(), job());
        let shared = Shared { inputs: &inputs, job: &job, memory: None };
        assert_eq!(collect(&Queue::new(3, 8), &receiver, shared, false, &mut All::default()), End::Interrupted);
    }
}
