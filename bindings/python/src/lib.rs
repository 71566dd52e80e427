//! The native half of the Python package `ofsted_extract`: reading, records and tables. What people use, with its
//! documentation, is in `python/ofsted_extract`.

mod holder;
mod isolated;
mod options;
mod program;
mod read;
mod record;
mod refusal;
mod source;
mod table;

#[pyo3::pymodule]
mod _native {
    use pyo3::prelude::*;

    #[pymodule_export]
    use super::holder::Holder;
    #[pymodule_export]
    use super::isolated::Isolated;
    #[pymodule_export]
    use super::options::Options;
    #[pymodule_export]
    use super::program::run;
    #[pymodule_export]
    use super::read::read;
    #[pymodule_export]
    use super::record::Record;
    #[pymodule_export]
    use super::table::{Table, columns, table, table_names};

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        // A panic becomes an exception, which says everything that would be printed.
        std::panic::set_hook(Box::new(|_| {}));
        module.add("VERSION", env!("CARGO_PKG_VERSION"))?;
        module.add("SCHEMA_VERSION", ofsted_extract::model::report::SCHEMA_VERSION)
    }

    /// The JSON Schema of a record, as JSON.
    #[pyfunction]
    fn schema() -> String {
        ofsted_extract::emitter::schema::schema().to_string()
    }
}
