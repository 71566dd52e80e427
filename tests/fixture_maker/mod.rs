//! Makes `fixtures/`: every invented report as text, as a tagged PDF and as an untagged PDF,
//! all three from one description, and inputs that are not reports.

mod broken;
mod layout;
mod layout_text;
mod metrics;
#[allow(dead_code, reason = "only tests/packs.rs makes them")]
pub mod packs;
mod pdf;
mod print;
mod prose;
mod reports;
pub mod source;
mod text;
mod tree;
mod words;

use source::TextForm;

/// Every file with its name.
pub fn all() -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<(String, Vec<u8>)> = reports::all().iter().flat_map(forms).collect();
    let whole = files.iter().find(|(name, _)| name == "ilacs-2023.tagged.pdf").map(|(_, bytes)| bytes.clone());
    let cut = whole.map(|bytes| bytes[..bytes.len() * 6 / 10].to_vec()).unwrap_or_default();
    files.push(("broken-cut.pdf".into(), cut));
    files.push(("broken-empty.pdf".into(), Vec::new()));
    files.push(("broken-encrypted.pdf".into(), broken::encrypted()));
    files.push(("broken-garbled.pdf".into(), broken::garbled()));
    files.push(("broken-html.pdf".into(), broken::html()));
    files.push(("broken-scan.pdf".into(), broken::scan()));
    files
}

/// A description as tagged PDF, untagged PDF and text.
pub fn forms(fixture: &source::Fixture) -> Vec<(String, Vec<u8>)> {
    let tagged = layout::lay(fixture, true);
    let untagged = layout::lay(fixture, false);
    let extension = match fixture.text {
        TextForm::Tabs | TextForm::Layout | TextForm::Page => "txt",
        TextForm::Pipes | TextForm::Markdown => "md",
    };
    let text = match fixture.text {
        TextForm::Layout => layout_text::write(&untagged),
        TextForm::Page => print::write(&untagged),
        form => text::write(&untagged, form),
    };
    vec![
        (format!("{}.tagged.pdf", fixture.name), pdf::write(fixture, &tagged, true)),
        (format!("{}.untagged.pdf", fixture.name), pdf::write(fixture, &untagged, false)),
        (format!("{}.{extension}", fixture.name), text.into_bytes()),
    ]
}
