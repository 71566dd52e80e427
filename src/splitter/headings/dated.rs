//! Headings with a date at their end, behind letters to schools: in text they may go on in the next line.

use crate::model::document::Block;
use crate::model::outline::Item;
use crate::recognise::heading::Vocabulary;
use crate::words::key;

/// The rest of such a heading is shorter, in bytes.
const LONGEST_REST: usize = 60;

/// Joins the lines of "Report from the second monitoring inspection on 9 and 10 March" and "2010".
pub(super) fn join(items: &mut Vec<Item>, vocabulary: &Vocabulary) {
    if !vocabulary.has_annexes() {
        return;
    }
    let mut joined: Vec<Item> = Vec::with_capacity(items.len());
    for item in items.drain(..) {
        if let (Some(Item::Text(above)), Item::Text(below)) = (joined.last_mut(), &item)
            && goes_on(above, below, vocabulary)
        {
            above.text.push(' ');
            above.text.push_str(&below.text);
            above.page_end = below.page_end;
            continue;
        }
        joined.push(item);
    }
    *items = joined;
}

fn goes_on(above: &Block, below: &Block, vocabulary: &Vocabulary) -> bool {
    let text = above.frame.is_none() && below.frame.is_none() && above.place.page == below.place.page;
    let brief = below.text.len() < LONGEST_REST && below.label.is_none() && ends_in_year(&below.text);
    text && brief && !ends_in_year(&above.text) && vocabulary.is_dated(&key(&above.text))
}

fn ends_in_year(text: &str) -> bool {
    let last = text.trim_end_matches('.').rsplit(' ').next().unwrap_or_default();
    last.len() == 4 && last.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::framework::by_code;

    fn joined(lines: &[&str]) -> Vec<String> {
        let block = |text: &&str| Item::Text(Block { text: text.to_string(), ..Block::default() });
        let mut items = lines.iter().map(block).collect();
        join(&mut items, Vocabulary::of(by_code("school_monitoring").expect("a framework")));
        items
            .iter()
            .filter_map(|item| if let Item::Text(block) = item { Some(block.text.clone()) } else { None })
            .collect()
    }

    #[test]
    fn a_heading_goes_on_to_its_year() {
        let report = "Report from the second monitoring inspection on 9 and 10 March";
        assert_eq!(joined(&[report, "2010", "Evidence"]), [&format!("{report} 2010"), "Evidence"]);
        let areas = "The areas for improvement identified during the inspection which";
        assert_eq!(joined(&[areas, "took place in May 2009"]), [format!("{areas} took place in May 2009")]);
        for whole in
            [["Report on the first monitoring inspection on 2 May 2017", "Evidence of 2016"], ["Annex", "May 2010"]]
        {
            assert_eq!(joined(&whole), whole);
        }
    }
}
