//! The program `ofsted-extract`.

fn main() {}
