//! Where rows wait until they are written: in memory, and in anonymous temporary files when there are many. Browsers have
//! no files, so there they stay in memory.

pub(super) use place::{Spool, spool};
#[cfg(feature = "xlsx")]
pub(super) use sheets::add_sheet;

#[cfg(all(feature = "xlsx", not(target_family = "wasm")))]
mod place {
    /// Bytes in memory, then in a temporary file.
    pub type Spool = tempfile::SpooledTempFile;

    /// An empty one.
    pub fn spool() -> Spool {
        /// Enough for the reports of a thousand inspections.
        const IN_MEMORY: usize = 1 << 20;
        tempfile::spooled_tempfile(IN_MEMORY)
    }
}

#[cfg(not(all(feature = "xlsx", not(target_family = "wasm"))))]
mod place {
    /// Bytes in memory.
    pub type Spool = std::io::Cursor<Vec<u8>>;

    /// An empty one.
    pub fn spool() -> Spool {
        Spool::default()
    }
}

#[cfg(feature = "xlsx")]
mod sheets {
    use rust_xlsxwriter::{Workbook, Worksheet, XlsxError};

    /// A new sheet, whose rows are written in order.
    pub fn add_sheet(workbook: &mut Workbook) -> Result<&mut Worksheet, XlsxError> {
        #[cfg(not(target_family = "wasm"))]
        return workbook.add_worksheet_with_constant_memory();
        #[cfg(target_family = "wasm")]
        Ok(workbook.add_worksheet())
    }
}
