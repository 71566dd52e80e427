//! Small things that several stages do with words.

/// Letters and digits in lower case, single spaces between words: for comparing labels and headings.
pub fn key(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut space = false;
    let mut push = |c: char, key: &mut String| {
        if c.is_alphanumeric() {
            if space && !key.is_empty() {
                key.push(' ');
            }
            space = false;
            key.push(c);
        } else if !matches!(c, '\'' | '’' | '‘') {
            space = true;
        }
    };
    for c in text.chars() {
        // most characters by far are ASCII, and their lower case needs no table
        if c.is_ascii() {
            push(c.to_ascii_lowercase(), &mut key);
        } else {
            c.to_lowercase().for_each(|c| push(c, &mut key));
        }
    }
    key
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn keys_ignore_case_signs_and_spaces() {
        assert_eq!(key("Children’s  services:\u{a0}“Good”"), "childrens services good");
    }
}
