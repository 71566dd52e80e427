//! Judgements of earlier inspections that the text quotes: "judged inadequate in October 2018", "last inspected in
//! 2016, when the overall effectiveness was judged to require improvement to be good".
//!
//! A sentence becomes tokens (`token`, with the words in `lexicon`), its clauses name bodies (`region`, `bodies`), its
//! inspections have dates (`inspection`). A grade is one if a verb or phrase gives it (`mention`, `phrase`), an earlier one
//! if something ties it to an earlier inspection (`tie`), and belongs to the bodies of its own clause, or to those that the
//! clause refers to (`judged`). `sentence` puts them together; `quoted` and `list` go through paragraphs and printed lists.
//!
//! What the rows mean:
//! * One row for each body, grade and date that the words give. `area` is null where they don't say which area, name
//!   something without a key, or exempt some: "most areas", "all services except adoption".
//! * Until October 2013 safeguarding (child protection) and looked after children were inspected as separate services:
//!   scope `safeguarding` or `looked_after_children`, area `overall_effectiveness`. A judgement of an inspection of both
//!   is two rows. "Services" alone doesn't say which. The date decides; without one the third grade, which was called
//!   adequate then; without that the report's own form.
//! * Since then scope `local_authority` with the area's key. The authority, its services as a whole and "all areas" are
//!   `overall_effectiveness`; so is "services", unless the paragraph is in a part on one area.
//! * The date is as exact as printed: in the clause, in the words that open it, or in the sentence before, if this
//!   one goes on about the same inspection; of a range of days the month in which it began. A month of publication
//!   counts if there is no other. Dates of visits, plans, foundings and appointments don't. Two dates of which each
//!   might belong to each body are none.
//! * What "has improved from inadequate" and what "requires improvement, as at the last inspection" was so before.
//! * A grade in brackets is that of the words before them: "care leavers (good)", "the last inspection (2016: good)".
//! * Of two services "last inspected in 2011 and 2013" each has the date that the document gives elsewhere, or none.
//! * A predecessor's services count as the authority's. So do its adoption and fostering services until 2013; fostering has
//!   no key. Homes, schools, agencies, the police, cases, audits, leaders' views of their work and the capacity to improve
//!   have no rows.

mod bodies;
mod date;
mod inspection;
mod judged;
mod kind;
mod lexicon;
mod list;
mod mention;
mod phrase;
mod quoted;
mod reading;
mod region;
mod sentence;
mod setting;
mod subject;
mod tie;
mod token;

pub use quoted::read_previous_judgements;

#[cfg(test)]
mod tests;
