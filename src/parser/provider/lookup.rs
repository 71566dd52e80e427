//! Finds the authority that a printed name means.

use super::authorities::{ALIASES, AUTHORITIES, SUCCESSIONS};
use super::name_forms::Forms;
use crate::model::report::LocalAuthority;
use rustc_hash::FxHashMap;
use std::sync::{LazyLock, OnceLock};
use thiserror::Error;

/// Why a name leads to no authority.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Lookup {
    /// No authority in England has this name in any form.
    #[error("no local authority in England has this name")]
    Unknown,
    /// Several authorities have this name.
    #[error("the name matches more than one authority: {}", list(.0))]
    Ambiguous(Vec<&'static LocalAuthority>),
}

fn list(authorities: &[&'static LocalAuthority]) -> String {
    authorities.iter().map(|authority| authority.name.as_ref()).collect::<Vec<_>>().join(", ")
}

/// The authority that is, or whose service is, called `name`, in any printed form:
/// "Northumberland County Council", "London Borough of Brent", "Bristol City of",
/// "Slough Children First", "Oldham Local Area Partnership".
///
/// The whole name counts, never part of a longer one. A name that an abolished
/// authority shares with its successor means the successor; see [`find_authority_at`].
///
/// # Errors
/// [`Lookup::Unknown`] or [`Lookup::Ambiguous`].
pub fn find_authority(name: &str) -> Result<&'static LocalAuthority, Lookup> {
    for form in Forms::of(name) {
        match NAMES.get(form.as_str()).map(Vec::as_slice) {
            None => {}
            Some([]) => return Err(Lookup::Unknown),
            Some([only]) => return Ok(only),
            Some(several) => return Err(Lookup::Ambiguous(several.to_vec())),
        }
    }
    Err(Lookup::Unknown)
}

/// Like [`find_authority`], for an inspection on this day (ISO 8601): before a reorganisation a
/// shared name means the authority that has since been abolished.
///
/// # Errors
/// The same as for [`find_authority`].
pub fn find_authority_at(name: &str, day: &str) -> Result<&'static LocalAuthority, Lookup> {
    let found = find_authority(name)?;
    let before = SUCCESSIONS.iter().find(|(new, _, from)| *new == found.gss_code && day < *from);
    Ok(before.and_then(|(_, old, _)| by_code(old)).unwrap_or(found))
}

/// The authority with this ONS code.
pub fn by_code(gss_code: &str) -> Option<&'static LocalAuthority> {
    let built_in = AUTHORITIES.iter().find(|authority| authority.gss_code == gss_code).map(replaced);
    built_in.or_else(|| given().iter().find(|authority| authority.gss_code == gss_code))
}

/// The caller's own authorities, which stand for those of the same name here.
static GIVEN: OnceLock<Vec<LocalAuthority>> = OnceLock::new();

fn given() -> &'static [LocalAuthority] {
    GIVEN.get().map(Vec::as_slice).unwrap_or_default()
}

/// Adds these authorities, or puts them in the place of those of the same name, for all documents that this process reads
/// from now on; false if it has read some already, or has been given others.
pub fn add_authorities(authorities: Vec<LocalAuthority>) -> bool {
    GIVEN.set(authorities).is_ok() && LazyLock::get(&NAMES).is_none()
}

fn replaced(built_in: &'static LocalAuthority) -> &'static LocalAuthority {
    let name = || Forms::fold(&built_in.name);
    if given().is_empty() {
        return built_in;
    }
    given().iter().find(|own| Forms::fold(&own.name) == name()).unwrap_or(built_in)
}

/// Every name and alias in its simplest form.
static NAMES: LazyLock<FxHashMap<String, Vec<&'static LocalAuthority>>> = LazyLock::new(|| {
    let mut names: FxHashMap<String, Vec<_>> = FxHashMap::default();
    for authority in AUTHORITIES {
        names.insert(Forms::fold(&authority.name), vec![replaced(authority)]);
    }
    for authority in given() {
        names.insert(Forms::fold(&authority.name), vec![authority]);
    }
    for (alias, codes) in ALIASES {
        names.insert((*alias).to_owned(), codes.iter().filter_map(|code| by_code(code)).collect());
    }
    names
});

#[cfg(test)]
mod tests {
    use super::*;

    fn name(printed: &str) -> Option<&'static str> {
        find_authority(printed).ok().map(|authority| authority.name.as_ref())
    }

    #[test]
    fn codes_are_unique() {
        let mut codes: Vec<_> = AUTHORITIES.iter().map(|authority| authority.gss_code.as_ref()).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), AUTHORITIES.len());
    }

    #[test]
    fn every_authority_is_found_in_every_form() {
        let shared = |name: &str| name.starts_with("Dorset");
        for authority in AUTHORITIES.iter().filter(|authority| !shared(&authority.name)) {
            for form in ["{}", "{} Council", "the London Borough of {}", "City of {}", "{}’s children’s services"] {
                let printed = form.replace("{}", &authority.name);
                assert_eq!(name(&printed), Some(authority.name.as_ref()), "{printed}");
            }
        }
    }

    #[test]
    fn aliases_are_folded_and_lead_somewhere() {
        for (alias, codes) in ALIASES {
            assert_eq!(Forms::fold(alias), *alias);
            assert!(codes.iter().all(|code| by_code(code).is_some()), "{alias}");
        }
    }

    #[test]
    fn names_inverted_shortened_or_spelt_otherwise() {
        for (printed, expected) in [
            ("Bristol City of", "Bristol, City of"),
            ("Bristol, City of", "Bristol, City of"),
            ("City of Bradford Metropolitan District Council", "Bradford"),
            ("City of Wolverhampton", "Wolverhampton"),
            ("City and County of Bristol", "Bristol, City of"),
            ("City of London Corporation", "City of London"),
            ("Council of the Isles of Scilly", "Isles of Scilly"),
            ("Royal Borough of Kingston-upon-Thames", "Kingston upon Thames"),
            ("Kingston upon Hull City Council", "Kingston Upon Hull, City of"),
            ("Newcastle City Council", "Newcastle upon Tyne"),
            ("Newcastle-upon-Tyne", "Newcastle upon Tyne"),
            ("Stockton on Tees Borough Council", "Stockton-on-Tees"),
            ("St Helens MBC", "St. Helens"),
            ("Brighton & Hove City Council", "Brighton and Hove"),
            ("Bedford Borough Council", "Bedford Borough"),
            ("Durham’s", "Durham"),
            ("The Wirral", "Wirral"),
            ("Herefordshire, County of", "Herefordshire"),
            ("Tameside metropolitan borough", "Tameside"),
            ("Cheshire East Unitary Authority", "Cheshire East"),
            ("East Riding of Yorkshire council", "East Riding of Yorkshire"),
            ("London Borough of Richmond upon  Thames", "Richmond upon Thames"),
        ] {
            assert_eq!(name(printed), Some(expected), "{printed}");
        }
    }

    #[test]
    fn trusts_lead_to_their_council() {
        assert_eq!(name("Birmingham Children’s Trust"), Some("Birmingham"));
        assert_eq!(name("Slough Children First"), Some("Slough"));
        assert_eq!(name("Doncaster Children's Services Trust"), Some("Doncaster"));
        assert_eq!(name("Bradford Children and Families Trust"), Some("Bradford"));
        assert_eq!(name("Together for Children"), Some("Sunderland"));
        assert!(
            matches!(find_authority("Achieving for Children"), Err(Lookup::Ambiguous(councils)) if councils.len() == 3)
        );
    }

    #[test]
    fn longer_names_of_others_are_unknown() {
        for printed in [
            "Northampton College",
            "Newcastle-under-Lyme Borough Council",
            "Newcastle Borough Council",
            "Bedfordshire",
            "City of",
            "Council",
            "",
        ] {
            assert_eq!(find_authority(printed), Err(Lookup::Unknown), "{printed}");
        }
    }

    #[test]
    fn a_city_is_not_its_county() {
        assert!(matches!(find_authority("Derby County Council"), Err(Lookup::Ambiguous(_))));
        assert_eq!(name("Derby City"), Some("Derby"));
        assert_eq!(name("Derbyshire County Council"), Some("Derbyshire"));
    }

    #[test]
    fn a_shared_name_is_decided_by_the_day() {
        let code = |name, day| find_authority_at(name, day).map(|authority| authority.gss_code.as_ref());
        assert_eq!(code("Dorset", "2016-03-01"), Ok("E10000009"));
        assert_eq!(code("Dorset", "2021-10-04"), Ok("E06000059"));
        assert_eq!(
            find_authority("Dorset County Council").map(|authority| authority.gss_code.as_ref()),
            Ok("E10000009")
        );
        assert_eq!(code("Somerset", "2015-01-20"), Ok("E06000066"));
    }
}
