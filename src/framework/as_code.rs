//! A chosen framework by its code, for options that go from one process to another.

use super::{Framework, by_code};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub fn serialize<S: Serializer>(framework: &Option<&'static Framework>, out: S) -> Result<S::Ok, S::Error> {
    framework.map(|framework| framework.code).serialize(out)
}

pub fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Option<&'static Framework>, D::Error> {
    let find = |code: String| by_code(&code).ok_or_else(|| D::Error::custom(format!("unknown framework {code}")));
    Option::<String>::deserialize(input)?.map(find).transpose()
}
