//! The local authorities of England: the only place in the sources that names them.
//!
//! Codes are those of the Office for National Statistics (nine characters), of the
//! Department for Education (three digits) and of Ofsted's register. An authority that
//! lives on under a new code has the new one only; an abolished one keeps its last.

use super::name_forms::Forms;
use crate::model::report::LocalAuthority;
use rustc_hash::FxHashMap;
use std::sync::LazyLock;
use thiserror::Error;

/// Why a name leads to no authority.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Lookup {
    /// No authority of England has this name in any form.
    #[error("no local authority of England is called that")]
    Unknown,
    /// The name belongs to several.
    #[error("the name fits {}", list(.0))]
    Ambiguous(Vec<&'static LocalAuthority>),
}

fn list(authorities: &[&'static LocalAuthority]) -> String {
    authorities.iter().map(|authority| authority.name.as_ref()).collect::<Vec<_>>().join(", ")
}

/// The authority that is, or whose service is, called `name`, in any printed form:
/// "Northumberland County Council", "London Borough of Brent", "Bristol City of",
/// "Slough Children First", "Oldham Local Area Partnership".
///
/// The whole name counts, never a part of a longer one. A name that an abolished
/// authority shares with its successor means the successor; see [`find_at`].
///
/// # Errors
/// [`Lookup::Unknown`] or [`Lookup::Ambiguous`].
pub fn find(name: &str) -> Result<&'static LocalAuthority, Lookup> {
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

/// As [`find`], for an inspection on this day (ISO 8601): before a reorganisation a
/// shared name means the authority that has since been abolished.
///
/// # Errors
/// As [`find`].
pub fn find_at(name: &str, day: &str) -> Result<&'static LocalAuthority, Lookup> {
    let found = find(name)?;
    let before = SUCCESSIONS.iter().find(|(new, _, from)| *new == found.gss_code && day < *from);
    Ok(before.and_then(|(_, old, _)| by_code(old)).unwrap_or(found))
}

/// The authority with this ONS code.
pub fn by_code(gss_code: &str) -> Option<&'static LocalAuthority> {
    AUTHORITIES.iter().find(|authority| authority.gss_code == gss_code)
}

/// Every name and alias in its plainest form.
static NAMES: LazyLock<FxHashMap<String, Vec<&'static LocalAuthority>>> = LazyLock::new(|| {
    let mut names: FxHashMap<String, Vec<_>> = FxHashMap::default();
    for authority in AUTHORITIES {
        names.insert(Forms::fold(&authority.name), vec![authority]);
    }
    for (alias, codes) in ALIASES {
        names.insert((*alias).to_owned(), codes.iter().filter_map(|code| by_code(code)).collect());
    }
    names
});

/// Successor, predecessor of the same name, first day of the successor.
const SUCCESSIONS: &[(&str, &str, &str)] = &[("E06000059", "E10000009", "2019-04-01")];

/// Other names, folded as [`Forms::fold`] does; several codes where a name alone doesn't
/// decide, none where it belongs to a district council that has no children's services.
const ALIASES: &[(&str, &[&str])] = &[
    ("achieving for children", &["E09000021", "E09000027", "E06000040"]),
    ("b and nes", &["E06000022"]),
    ("banes", &["E06000022"]),
    ("bath and ne somerset", &["E06000022"]),
    ("bcp", &["E06000058"]),
    ("bedford", &["E06000055"]),
    ("brighter futures for children", &["E06000038"]),
    ("brighton", &["E06000043"]),
    ("bristol", &["E06000023"]),
    ("cornwall and isles of scilly", &["E06000052", "E06000053"]),
    ("corporation of london", &["E09000001"]),
    ("county durham", &["E06000047"]),
    ("derby county council", &["E06000015", "E10000007"]),
    ("derbyshire city council", &["E06000015", "E10000007"]),
    ("dorset county council", &["E10000009"]),
    ("east riding", &["E06000011"]),
    ("hull", &["E06000010"]),
    ("kingston upon hull", &["E06000010"]),
    ("kingston", &["E06000010", "E09000021"]),
    ("leicester county council", &["E06000016", "E10000018"]),
    ("leicestershire city council", &["E06000016", "E10000018"]),
    ("london borough of kingston", &["E09000021"]),
    ("newcastle borough council", &[]),
    ("newcastle under lyme", &[]),
    ("newcastle", &["E08000021"]),
    ("northamptonshire childrens trust", &["E06000061", "E06000062"]),
    ("nottingham county council", &["E06000018", "E10000024"]),
    ("nottinghamshire city council", &["E06000018", "E10000024"]),
    ("rbkc", &["E09000020"]),
    ("rbwm", &["E06000040"]),
    ("richmond", &["E09000027"]),
    ("royal borough of kingston", &["E09000021"]),
    ("scilly isles", &["E06000053"]),
    ("scilly", &["E06000053"]),
    ("southend", &["E06000033"]),
    ("stockton", &["E06000004"]),
    ("stoke", &["E06000021"]),
    ("sunderland together for children", &["E08000024"]),
    ("telford", &["E06000020"]),
    ("together for children sunderland", &["E08000024"]),
    ("together for children", &["E08000024"]),
];

const NE: &str = "North East";
const NW: &str = "North West";
const YH: &str = "Yorkshire and the Humber";
const EM: &str = "East Midlands";
const WM: &str = "West Midlands";
const EE: &str = "East of England";
const LN: &str = "London";
const SE: &str = "South East";
const SW: &str = "South West";

const fn row(
    gss_code: &'static str,
    la_code: &'static str,
    urn: &'static str,
    region: &'static str,
    name: &'static str,
) -> LocalAuthority {
    let ofsted_urn = if urn.is_empty() { None } else { Some(urn) };
    LocalAuthority::new(name, gss_code, la_code, ofsted_urn, region)
}

/// Every local authority of England with children's services since 2009, abolished ones
/// included, by ONS code.
pub static AUTHORITIES: &[LocalAuthority] = &[
    row("E06000001", "805", "80473", NE, "Hartlepool"),
    row("E06000002", "806", "80523", NE, "Middlesbrough"),
    row("E06000003", "807", "80541", NE, "Redcar and Cleveland"),
    row("E06000004", "808", "80563", NE, "Stockton-on-Tees"),
    row("E06000005", "841", "80458", NE, "Darlington"),
    row("E06000006", "876", "80471", NW, "Halton"),
    row("E06000007", "877", "80575", NW, "Warrington"),
    row("E06000008", "889", "80430", NW, "Blackburn with Darwen"),
    row("E06000009", "890", "80431", NW, "Blackpool"),
    row("E06000010", "810", "80477", YH, "Kingston Upon Hull, City of"),
    row("E06000011", "811", "80466", YH, "East Riding of Yorkshire"),
    row("E06000012", "812", "80526", YH, "North East Lincolnshire"),
    row("E06000013", "813", "80527", YH, "North Lincolnshire"),
    row("E06000014", "816", "80453", YH, "York"),
    row("E06000015", "831", "80459", EM, "Derby"),
    row("E06000016", "856", "80482", EM, "Leicester"),
    row("E06000017", "857", "80547", EM, "Rutland"),
    row("E06000018", "892", "80533", EM, "Nottingham"),
    row("E06000019", "884", "80474", WM, "Herefordshire"),
    row("E06000020", "894", "80570", WM, "Telford and Wrekin"),
    row("E06000021", "861", "80564", WM, "Stoke-on-Trent"),
    row("E06000022", "800", "80427", SW, "Bath and North East Somerset"),
    row("E06000023", "801", "80441", SW, "Bristol, City of"),
    row("E06000024", "802", "80528", SW, "North Somerset"),
    row("E06000025", "803", "80556", SW, "South Gloucestershire"),
    row("E06000026", "879", "80538", SW, "Plymouth"),
    row("E06000027", "880", "80572", SW, "Torbay"),
    row("E06000028", "837", "", SW, "Bournemouth"),
    row("E06000029", "836", "137316", SW, "Poole"),
    row("E06000030", "866", "80568", SW, "Swindon"),
    row("E06000031", "874", "80537", EE, "Peterborough"),
    row("E06000032", "821", "80520", EE, "Luton"),
    row("E06000033", "882", "80559", EE, "Southend-on-Sea"),
    row("E06000034", "883", "80571", EE, "Thurrock"),
    row("E06000035", "887", "80522", SE, "Medway"),
    row("E06000036", "867", "80436", SE, "Bracknell Forest"),
    row("E06000037", "869", "80577", SE, "West Berkshire"),
    row("E06000038", "870", "80540", SE, "Reading"),
    row("E06000039", "871", "80553", SE, "Slough"),
    row("E06000040", "868", "80546", SE, "Windsor and Maidenhead"),
    row("E06000041", "872", "80582", SE, "Wokingham"),
    row("E06000042", "826", "80524", SE, "Milton Keynes"),
    row("E06000043", "846", "80438", SE, "Brighton and Hove"),
    row("E06000044", "851", "80539", SE, "Portsmouth"),
    row("E06000045", "852", "80558", SE, "Southampton"),
    row("E06000046", "921", "80419", SE, "Isle of Wight"),
    row("E06000047", "840", "80465", NE, "Durham"),
    row("E06000049", "895", "80447", NW, "Cheshire East"),
    row("E06000050", "896", "80448", NW, "Cheshire West and Chester"),
    row("E06000051", "893", "80552", WM, "Shropshire"),
    row("E06000052", "908", "80454", SW, "Cornwall"),
    row("E06000053", "420", "80455", SW, "Isles of Scilly"),
    row("E06000054", "865", "80580", SW, "Wiltshire"),
    row("E06000055", "822", "80428", EE, "Bedford Borough"),
    row("E06000056", "823", "80446", EE, "Central Bedfordshire"),
    row("E06000057", "929", "80532", NE, "Northumberland"),
    row("E06000058", "839", "2532287", SW, "Bournemouth, Christchurch and Poole"),
    row("E06000059", "838", "2532283", SW, "Dorset"),
    row("E06000060", "825", "80442", SE, "Buckinghamshire"),
    row("E06000061", "940", "2637539", EM, "North Northamptonshire"),
    row("E06000062", "941", "2637548", EM, "West Northamptonshire"),
    row("E06000063", "942", "2733690", NW, "Cumberland"),
    row("E06000064", "943", "2733698", NW, "Westmorland and Furness"),
    row("E06000065", "815", "80530", YH, "North Yorkshire"),
    row("E06000066", "933", "80555", SW, "Somerset"),
    row("E08000001", "350", "80432", NW, "Bolton"),
    row("E08000002", "351", "80443", NW, "Bury"),
    row("E08000003", "352", "80521", NW, "Manchester"),
    row("E08000004", "353", "80535", NW, "Oldham"),
    row("E08000005", "354", "80542", NW, "Rochdale"),
    row("E08000006", "355", "80548", NW, "Salford"),
    row("E08000007", "356", "80562", NW, "Stockport"),
    row("E08000008", "357", "80569", NW, "Tameside"),
    row("E08000009", "358", "80573", NW, "Trafford"),
    row("E08000010", "359", "80579", NW, "Wigan"),
    row("E08000011", "340", "80479", NW, "Knowsley"),
    row("E08000012", "341", "80485", NW, "Liverpool"),
    row("E08000013", "342", "80560", NW, "St. Helens"),
    row("E08000014", "343", "80550", NW, "Sefton"),
    row("E08000015", "344", "80581", NW, "Wirral"),
    row("E08000016", "370", "80426", YH, "Barnsley"),
    row("E08000017", "371", "80462", YH, "Doncaster"),
    row("E08000018", "372", "80543", YH, "Rotherham"),
    row("E08000019", "373", "80551", YH, "Sheffield"),
    row("E08000021", "391", "80525", NE, "Newcastle upon Tyne"),
    row("E08000022", "392", "80529", NE, "North Tyneside"),
    row("E08000023", "393", "80557", NE, "South Tyneside"),
    row("E08000024", "394", "80566", NE, "Sunderland"),
    row("E08000025", "330", "80429", WM, "Birmingham"),
    row("E08000026", "331", "80456", WM, "Coventry"),
    row("E08000027", "332", "80464", WM, "Dudley"),
    row("E08000028", "333", "80549", WM, "Sandwell"),
    row("E08000029", "334", "80554", WM, "Solihull"),
    row("E08000030", "335", "80574", WM, "Walsall"),
    row("E08000031", "336", "80583", WM, "Wolverhampton"),
    row("E08000032", "380", "80449", YH, "Bradford"),
    row("E08000033", "381", "80444", YH, "Calderdale"),
    row("E08000034", "382", "80478", YH, "Kirklees"),
    row("E08000035", "383", "80481", YH, "Leeds"),
    row("E08000036", "384", "80451", YH, "Wakefield"),
    row("E08000037", "390", "80469", NE, "Gateshead"),
    row("E09000001", "201", "80450", LN, "City of London"),
    row("E09000002", "301", "80486", LN, "Barking and Dagenham"),
    row("E09000003", "302", "80487", LN, "Barnet"),
    row("E09000004", "303", "80488", LN, "Bexley"),
    row("E09000005", "304", "80489", LN, "Brent"),
    row("E09000006", "305", "80490", LN, "Bromley"),
    row("E09000007", "202", "80491", LN, "Camden"),
    row("E09000008", "306", "80492", LN, "Croydon"),
    row("E09000009", "307", "80493", LN, "Ealing"),
    row("E09000010", "308", "80494", LN, "Enfield"),
    row("E09000011", "203", "80495", LN, "Greenwich"),
    row("E09000012", "204", "80496", LN, "Hackney"),
    row("E09000013", "205", "80497", LN, "Hammersmith and Fulham"),
    row("E09000014", "309", "80498", LN, "Haringey"),
    row("E09000015", "310", "80499", LN, "Harrow"),
    row("E09000016", "311", "80500", LN, "Havering"),
    row("E09000017", "312", "80501", LN, "Hillingdon"),
    row("E09000018", "313", "80503", LN, "Hounslow"),
    row("E09000019", "206", "80505", LN, "Islington"),
    row("E09000020", "207", "80544", LN, "Kensington and Chelsea"),
    row("E09000021", "314", "80545", LN, "Kingston upon Thames"),
    row("E09000022", "208", "80506", LN, "Lambeth"),
    row("E09000023", "209", "80508", LN, "Lewisham"),
    row("E09000024", "315", "80510", LN, "Merton"),
    row("E09000025", "316", "80511", LN, "Newham"),
    row("E09000026", "317", "80512", LN, "Redbridge"),
    row("E09000027", "318", "80513", LN, "Richmond upon Thames"),
    row("E09000028", "210", "80514", LN, "Southwark"),
    row("E09000029", "319", "80515", LN, "Sutton"),
    row("E09000030", "211", "80516", LN, "Tower Hamlets"),
    row("E09000031", "320", "80517", LN, "Waltham Forest"),
    row("E09000032", "212", "80518", LN, "Wandsworth"),
    row("E09000033", "213", "80519", LN, "Westminster"),
    row("E10000003", "873", "80445", EE, "Cambridgeshire"),
    row("E10000006", "909", "135513", NW, "Cumbria"),
    row("E10000007", "830", "80460", EM, "Derbyshire"),
    row("E10000008", "878", "80461", SW, "Devon"),
    row("E10000009", "835", "", SW, "Dorset (county to 2019)"),
    row("E10000011", "845", "80467", SE, "East Sussex"),
    row("E10000012", "881", "80468", EE, "Essex"),
    row("E10000013", "916", "80470", SW, "Gloucestershire"),
    row("E10000014", "850", "80472", SE, "Hampshire"),
    row("E10000015", "919", "80475", EE, "Hertfordshire"),
    row("E10000016", "886", "80476", SE, "Kent"),
    row("E10000017", "888", "80480", NW, "Lancashire"),
    row("E10000018", "855", "80483", EM, "Leicestershire"),
    row("E10000019", "925", "80484", EM, "Lincolnshire"),
    row("E10000020", "926", "80418", EE, "Norfolk"),
    row("E10000021", "928", "121939", EM, "Northamptonshire"),
    row("E10000024", "891", "80534", EM, "Nottinghamshire"),
    row("E10000025", "931", "80536", SE, "Oxfordshire"),
    row("E10000028", "860", "80561", WM, "Staffordshire"),
    row("E10000029", "935", "80565", EE, "Suffolk"),
    row("E10000030", "936", "80567", SE, "Surrey"),
    row("E10000031", "937", "80576", WM, "Warwickshire"),
    row("E10000032", "938", "80578", SE, "West Sussex"),
    row("E10000034", "885", "80584", WM, "Worcestershire"),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn name(printed: &str) -> Option<&'static str> {
        find(printed).ok().map(|authority| authority.name.as_ref())
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
        assert!(matches!(find("Achieving for Children"), Err(Lookup::Ambiguous(councils)) if councils.len() == 3));
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
            assert_eq!(find(printed), Err(Lookup::Unknown), "{printed}");
        }
    }

    #[test]
    fn a_city_is_not_its_county() {
        assert!(matches!(find("Derby County Council"), Err(Lookup::Ambiguous(_))));
        assert_eq!(name("Derby City"), Some("Derby"));
        assert_eq!(name("Derbyshire County Council"), Some("Derbyshire"));
    }

    #[test]
    fn a_shared_name_is_decided_by_the_day() {
        let code = |name, day| find_at(name, day).map(|authority| authority.gss_code.as_ref());
        assert_eq!(code("Dorset", "2016-03-01"), Ok("E10000009"));
        assert_eq!(code("Dorset", "2021-10-04"), Ok("E06000059"));
        assert_eq!(find("Dorset County Council").map(|authority| authority.gss_code.as_ref()), Ok("E10000009"));
        assert_eq!(code("Somerset", "2015-01-20"), Ok("E06000066"));
    }
}
