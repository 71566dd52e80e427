//! Local authorities that the caller knows better, such as those of a reorganisation.

use super::list::{List, ListError, cell};
use crate::model::report::LocalAuthority;
use crate::parser::provider::authorities::AUTHORITIES;
use crate::parser::provider::lookup;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Authorities beside the built-in ones, or in the place of those of the same name.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Authorities(Vec<LocalAuthority>);

impl Authorities {
    /// Reads a CSV file with the columns `name`, `gss_code`, `la_code`, `ofsted_urn` and `region`.
    ///
    /// # Errors
    /// If a column is missing, a code has another form than such codes have, a region is none of England's, or a name or
    /// code comes twice.
    pub fn read(csv: &[u8]) -> Result<Self, ListError> {
        let list = List::read(csv)?;
        let names = ["name", "gss_code", "la_code", "ofsted_urn", "region"];
        let mut columns = Vec::new();
        for name in names {
            columns.push(list.required(&[name])?);
        }
        let mut lines = HashMap::new();
        let mut authorities = Vec::new();
        for (line, row) in &list.rows {
            let values: Vec<&str> = columns.iter().map(|column| cell(row, Some(*column)).unwrap_or_default()).collect();
            let authority = authority(&values).map_err(|what| ListError::Line(*line, what))?;
            for name in [authority.name.to_lowercase(), authority.gss_code.to_string()] {
                if let Some(other) = lines.insert(name.clone(), *line) {
                    return Err(ListError::Line(*line, format!("{name} is listed already, in line {other}")));
                }
            }
            authorities.push(authority);
        }
        Ok(Authorities(authorities))
    }

    /// Uses them for all documents that this process reads; false if it has read some already, or uses others.
    pub fn use_from_now_on(self) -> bool {
        lookup::add_authorities(self.0)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn authority(values: &[&str]) -> Result<LocalAuthority, String> {
    let [name, gss_code, la_code, ofsted_urn, region] = values else { return Err("it has too few values".to_owned()) };
    let digits = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    let checks = [
        (name.is_empty(), "the name is empty".to_owned()),
        (
            gss_code.len() != 9 || !gss_code.starts_with('E') || !digits(&gss_code[1..]),
            format!("{gss_code:?} is no ONS code such as E06000014"),
        ),
        (
            la_code.len() != 3 || !digits(la_code),
            format!("{la_code:?} is no three-digit code of the Department for Education"),
        ),
        (!digits(ofsted_urn), format!("{ofsted_urn:?} is no URN: it should be a number, or empty")),
        (!is_region(region), format!("{region:?} is no region of England")),
    ];
    if let Some((_, what)) = checks.into_iter().find(|(wrong, _)| *wrong) {
        return Err(what);
    }
    let urn = (!ofsted_urn.is_empty()).then(|| (*ofsted_urn).to_owned().into());
    let [name, gss_code, la_code, region] = [name, gss_code, la_code, region].map(|text| (*text).to_owned().into());
    Ok(LocalAuthority { name, gss_code, la_code, ofsted_urn: urn, region, history_name: None })
}

/// One of the regions of the built-in authorities.
fn is_region(name: &str) -> bool {
    AUTHORITIES.iter().any(|authority| authority.region == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "name,gss_code,la_code,ofsted_urn,region\n";

    #[test]
    fn authorities_are_read_and_checked() {
        let read = |rows: &str| Authorities::read(format!("{HEADER}{rows}").as_bytes());
        let fenmoor = "Fenmoor,E06000999,999,80999,North West\n";
        assert_eq!(read(fenmoor).unwrap().0[0].ofsted_urn.as_deref(), Some("80999"));
        let error = |rows: &str| read(rows).unwrap_err().to_string();
        assert_eq!(error("Fenmoor,E0600,999,,London\n"), "line 2: \"E0600\" is no ONS code such as E06000014");
        assert!(error("Fenmoor,E06000999,99,,London\n").contains("three-digit"));
        assert!(error("Fenmoor,E06000999,999,x,London\n").contains("no URN"));
        assert!(error("Fenmoor,E06000999,999,,Fens\n").contains("no region"));
        assert!(error("Fenmoor,é6000999é,999,,London\n").contains("no ONS code"));
        assert!(
            error(&[fenmoor, "fenmoor,E06000998,998,,London\n"].concat()).contains("line 3: fenmoor is listed already")
        );
        assert!(Authorities::read(b"name,code\n").unwrap_err().to_string().contains("no column gss_code"));
    }
}
