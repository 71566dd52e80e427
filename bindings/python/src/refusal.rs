//! Why an input can't be read, on its way to an exception.

use ofsted_extract::Error;
use pyo3::prelude::*;
use std::any::Any;
use std::io;

/// The name of an exception's class in `ofsted_extract`, and the reason.
#[derive(Debug)]
pub struct Refusal {
    kind: &'static str,
    reason: String,
}

impl Refusal {
    /// For a file that can't be opened.
    pub fn of_file(error: &io::Error) -> Self {
        let reason = match error.kind() {
            io::ErrorKind::NotFound => "there is no such file; check the path".to_owned(),
            io::ErrorKind::PermissionDenied => "you don't have permission to read it; check its permissions".to_owned(),
            _ => format!("it could not be read ({error}); try again, or copy it elsewhere first"),
        };
        Refusal { kind: "FileError", reason }
    }

    /// For a panic, which no input should cause.
    pub fn of_panic(cause: &(dyn Any + Send)) -> Self {
        let text = cause.downcast_ref::<String>().map(String::as_str).or(cause.downcast_ref::<&str>().copied());
        let why = text.unwrap_or("no reason given").to_owned();
        Refusal::from(Error::Failed { why })
    }

    /// For a file in another one that can't be unpacked.
    pub fn of_held(reason: String) -> Self {
        Refusal { kind: "Error", reason }
    }

    /// For what a process apart says.
    pub fn of_isolated(reason: String) -> Self {
        Refusal { kind: "IsolatedError", reason }
    }

    /// For what is not a record.
    pub fn of_record(reason: impl Into<String>) -> Self {
        Refusal { kind: "RecordError", reason: reason.into() }
    }

    /// As the exception, for the file with this name.
    pub fn raised(self, py: Python<'_>, file: Option<&str>) -> PyErr {
        let exception = || {
            let class = py.import("ofsted_extract._errors")?.getattr(self.kind)?;
            class.call1((self.reason, file))
        };
        exception().map_or_else(|error| error, PyErr::from_value)
    }
}

impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        let kind = match &error {
            Error::Empty => "EmptyError",
            Error::OtherKind(_) | Error::Convertible { .. } => "OtherKindError",
            Error::Archive | Error::Mail { .. } | Error::OnlyAttachments { .. } => "HolderError",
            Error::DamagedArchive(_) | Error::Damaged => "DamagedError",
            Error::Encrypted => "EncryptedError",
            Error::NoText { .. } | Error::Garbled { .. } => "NoTextError",
            Error::BeyondLimit { .. } => "LimitError",
            Error::Failed { .. } => "FailedError",
        };
        Refusal { kind, reason: error.to_string() }
    }
}
