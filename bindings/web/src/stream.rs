//! An output on its way: what its emitter writes can be taken before it is complete.

use ofsted_extract::Report;
use ofsted_extract::emitter::{Emitter, Format, Piece, Setup, Summary};
use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

/// The bytes that were written and not yet taken.
#[derive(Clone, Default)]
struct Written(Rc<RefCell<Vec<u8>>>);

impl Write for Written {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// One format with one setup.
pub struct Stream {
    format: &'static Format,
    pub setup: Setup,
    /// Nothing once it is finished.
    emitter: Option<Box<dyn Emitter>>,
    written: Written,
}

impl Stream {
    /// An output without reports.
    pub fn open(format: &'static Format, setup: Setup) -> io::Result<Self> {
        let written = Written::default();
        let emitter = Some((format.open)(Box::new(written.clone()), &setup)?);
        Ok(Stream { format, setup, emitter, written })
    }

    /// Adds a report.
    pub fn report(&mut self, report: &Report) -> io::Result<()> {
        let piece = (self.format.render)(report, &self.setup)?;
        self.piece(&piece)
    }

    /// Adds a report that was rendered elsewhere.
    pub fn piece(&mut self, piece: &Piece) -> io::Result<()> {
        self.emitter.as_mut().ok_or(io::ErrorKind::BrokenPipe)?.piece(piece)
    }

    /// Writes what follows the last report.
    pub fn finish(&mut self) -> io::Result<Summary> {
        self.emitter.take().ok_or(io::ErrorKind::BrokenPipe)?.finish()
    }

    /// What was written since the last call.
    pub fn take(&mut self) -> Vec<u8> {
        self.written.0.take()
    }
}
