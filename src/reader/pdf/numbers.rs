//! Arrays of numbers in dictionaries: boxes and matrices.

use hayro_syntax::object::{Array, Dict};

/// The entry's numbers, if it has so many; more are ignored.
pub fn numbers<const N: usize>(dict: &Dict<'_>, key: &[u8]) -> Option<[f64; N]> {
    let numbers: Vec<f64> = dict.get::<Array>(key)?.iter::<f32>().take(N).map(f64::from).collect();
    numbers.try_into().ok()
}
