//! The document in reading order: headings, numbered paragraphs, sections.
