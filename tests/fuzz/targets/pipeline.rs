//! Everything: bytes to records, with each framework's rules in turn, and the records in every format and table.
#![no_main]

use libfuzzer_sys::fuzz_target;
use ofsted_extract::emitter::{FORMATS, Setup, TABLES};
use ofsted_extract::framework::FRAMEWORKS;
use ofsted_extract::{Options, Report, extract};

fn write(reports: &[Report]) {
    for (format, table) in FORMATS.iter().flat_map(|format| TABLES.iter().map(move |table| (format, table))) {
        let setup = Setup { array: reports.len() > 1, table, byte_order_mark: true, ..Setup::default() };
        let Ok(mut emitter) = (format.open)(Box::new(std::io::sink()), &setup) else { continue };
        for report in reports {
            if let Ok(piece) = (format.render)(report, &setup) {
                let _ = emitter.piece(&piece);
            }
        }
        let _ = emitter.finish();
    }
}

fuzz_target!(|bytes: &[u8]| {
    // The last byte chooses the framework, so that all of their parsers are reached; half of the time none is forced.
    let choice = usize::from(bytes.last().copied().unwrap_or(0));
    let framework = FRAMEWORKS.get(choice / 2).copied().filter(|_| choice % 2 == 1);
    if let Ok(reports) = extract("fuzz", bytes, &Options { framework, ..Options::default() }) {
        write(&reports);
    }
});
