//! The judgement parser: tables, grade lines, sentences and headings to judgements.
