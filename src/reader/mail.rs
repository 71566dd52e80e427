//! Files attached to a saved e-mail (RFC 5322, MIME).

use super::attachment_name::{is_report, safe_name};
use super::budget::Budget;
use super::error::Error;
use crate::limits::Measure;
use crate::model::attachment::Attachment;
use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{ContentType, Encoding, Message, MessageParser, MessagePart, MimeHeaders, PartType};
use std::panic;

/// Parts of a mail: the parser holds a mail in a mail inside it, however deep, so this also limits its stack.
const MOST_PARTS: usize = 500;
/// The parser looks for the end of a part up to the end of the mail, so its work may grow to parts times bytes.
const MOST_WORK: u64 = 10_000_000_000;
/// Mails in one mailbox file.
const MOST_MAILS: usize = 1_000;
/// Each part that isn't plain text has this field (RFC 2045 §5).
const PART_FIELD: &[u8] = b"content-type";

/// The names of the attached files that can be read.
pub fn reports(bytes: &[u8], budget: &mut Budget) -> Result<Vec<String>, Error> {
    let files = attached_files(bytes, budget)?.into_iter();
    Ok(files.filter(|file| file.is_report).map(|file| file.name).collect())
}

/// The attached files, unpacked as far as the limits allow.
///
/// # Errors
/// If the mail has more parts than any that people write, or the parser fails on it.
pub fn attached_files(bytes: &[u8], budget: &mut Budget) -> Result<Vec<Attachment>, Error> {
    let mut files = Vec::new();
    if !bytes.starts_with(b"From ") {
        add(bytes, budget, &mut files)?;
        return Ok(files);
    }
    let mut mails = MessageIterator::new(bytes);
    for mail in mails.by_ref().take(MOST_MAILS).filter_map(Result::ok) {
        add(mail.contents(), budget, &mut files)?;
    }
    if mails.next().is_some() {
        let bytes = Err(format!("a mailbox is read up to mail {MOST_MAILS}; save the others apart"));
        files.push(Attachment { name: "other mails.eml".to_owned(), is_report: true, bytes });
    }
    Ok(files)
}

/// The files of one mail. The parser promises not to panic; a promise is no proof.
fn add(mail: &[u8], budget: &mut Budget, files: &mut Vec<Attachment>) -> Result<(), Error> {
    let parts = parts(mail);
    if parts > MOST_PARTS || (parts as u64).saturating_mul(mail.len() as u64) > MOST_WORK {
        return Err(Error::OtherKind("an e-mail with very many parts (its attachments must be saved as files)"));
    }
    let parsed = panic::catch_unwind(|| MessageParser::default().parse(mail));
    let parsed = parsed.map_err(|_| Error::OtherKind("a damaged e-mail (its attachments must be saved as files)"))?;
    for part in parsed.iter().flat_map(|mail| &mail.parts).filter(|part| is_file(part)) {
        let file = file(part, mail, files.len(), budget);
        files.push(file);
    }
    Ok(())
}

/// How many parts a mail has at most, mails in it included.
fn parts(mail: &[u8]) -> usize {
    let starts = memchr::memchr2_iter(b'c', b'C', mail);
    let fields = starts.filter_map(|at| mail.get(at..at.checked_add(PART_FIELD.len())?));
    fields.filter(|field| field.eq_ignore_ascii_case(PART_FIELD)).count()
}

/// What the sender attached; a text without a name is what the sender wrote.
fn is_file(part: &MessagePart<'_>) -> bool {
    let attached = || part.content_disposition().is_some_and(ContentType::is_attachment);
    match part.body {
        PartType::Multipart(_) => false,
        PartType::Message(_) => true,
        _ => part.attachment_name().is_some() || attached() || is_pdf(part),
    }
}

fn is_pdf(part: &MessagePart<'_>) -> bool {
    let subtype = part.content_type().and_then(ContentType::subtype);
    subtype.is_some_and(|subtype| ["pdf", "x-pdf"].iter().any(|pdf| subtype.eq_ignore_ascii_case(pdf)))
}

fn file(part: &MessagePart<'_>, mail: &[u8], at: usize, budget: &mut Budget) -> Attachment {
    let inner = if let PartType::Message(inner) = &part.body { Some(inner) } else { None };
    let name = safe_name(&name(part, inner), at);
    let bytes = unpacked(part, mail);
    let fits = budget.take(Measure::Inflated, bytes.len() as u64);
    let bytes = if fits { Ok(bytes) } else { Err(budget.beyond(Measure::Inflated).to_string()) };
    Attachment { is_report: inner.is_some() || is_pdf(part) || is_report(&name), name, bytes }
}

/// A mail in a mail is named after its subject, as mail programs name it when they save it.
fn name(part: &MessagePart<'_>, inner: Option<&Message<'_>>) -> String {
    match (part.attachment_name(), inner) {
        (Some(name), _) => name.to_owned(),
        (None, Some(inner)) => format!("{}.eml", inner.subject().unwrap_or("mail").replace(['/', '\\'], "_")),
        (None, None) => String::new(),
    }
}

/// A part's bytes as they were before they were encoded: the parser turns texts into Unicode, which would break a PDF
/// that was sent as a text.
fn unpacked(part: &MessagePart<'_>, mail: &[u8]) -> Vec<u8> {
    let place = part.offset_body as usize..part.offset_end as usize;
    let raw = mail.get(place).unwrap_or_default();
    let decoded = match part.encoding {
        Encoding::None if part.is_encoding_problem => None,
        Encoding::None => Some(raw.to_vec()),
        Encoding::Base64 => base64_decode(raw),
        Encoding::QuotedPrintable => quoted_printable_decode(raw),
    };
    decoded.unwrap_or_else(|| rescued(part, raw))
}

/// The end of an encoded part may be missing, with the rest of a mail that was cut.
fn rescued(part: &MessagePart<'_>, raw: &[u8]) -> Vec<u8> {
    let encoding = part.content_transfer_encoding().unwrap_or_default();
    if !encoding.eq_ignore_ascii_case("base64") {
        return raw.to_vec();
    }
    let sign = |b: &&u8| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/');
    let mut signs: Vec<u8> = raw.iter().filter(sign).copied().collect();
    signs.truncate(signs.len() / 4 * 4);
    base64_decode(&signs).unwrap_or_default()
}

#[cfg(test)]
mod tests;
