//! Which inputs a run had, and in which order.

use super::digest::{Digest, digest};
use crate::cli::input::Input;
use serde::{Deserialize, Serialize};

/// A digest of the keys and bytes of one input after another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sequence(Digest);

impl Sequence {
    /// With one more input.
    pub fn then(self, input: &Input, of_bytes: Digest) -> Self {
        let key = input.key();
        let parts = [&self.0.to_le_bytes()[..], &of_bytes.to_le_bytes(), key.as_bytes()];
        Sequence(digest(&parts.concat()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    #[test]
    fn order_bytes_and_names_count() {
        let [a, b] = ["a.pdf", "b.pdf"].map(|name| Input::new(Path::new(name)));
        let sequence = |inputs: &[(&Input, Digest)]| {
            inputs.iter().fold(Sequence::default(), |sequence, (input, digest)| sequence.then(input, *digest))
        };
        let all = [&[(&a, 1), (&b, 2)][..], &[(&b, 2), (&a, 1)], &[(&a, 1), (&b, 3)], &[(&a, 1)], &[(&a, 1), (&a, 1)]];
        for (number, one) in all.iter().enumerate() {
            assert!(all[..number].iter().all(|other| sequence(one) != sequence(other)), "{one:?}");
        }
        assert_eq!(sequence(all[0]), sequence(all[0]));
    }
}
