//! The topics and their words. `docs/topics.md` is made from this list.

/// Something that recommendations are about.
#[derive(Debug, PartialEq, Eq)]
pub struct Topic {
    /// Its name in the table.
    pub name: &'static str,
    /// Its name for people.
    pub title: &'static str,
    /// The words that show it: regular expressions in lower case. A blank also stands for a hyphen or a line break.
    pub words: &'static [&'static str],
    /// Phrases in which these words mean something else, in the same form.
    pub but_not: &'static [&'static str],
}

const fn topic(name: &'static str, title: &'static str, words: &'static [&'static str]) -> Topic {
    Topic { name, title, words, but_not: &[] }
}

impl Topic {
    const fn but_not(self, but_not: &'static [&'static str]) -> Topic {
        Topic { but_not, ..self }
    }
}

/// The services of an area by name, and the plan that they make together.
const SERVICES: &str = "(?:(?:education|health|(?:children's )?social care|social work|housing|care)(?:, and|,| and| or) ){1,4}(?:education|health|social care|social work|care|housing)";

/// Every topic. New ones go to the end.
pub const TOPICS: &[Topic] = &[
    topic(
        "childs_voice",
        "Children's voice",
        &[
            "(?:voices?|views|wishes|feelings) of (?:the |all |each |every )?(?:child|children|young people)",
            "(?:child|children|young people|pupils)'?s?'? (?:voices?|views|wishes|feelings|participation)",
            "wishes and feelings",
            "listen(?:ing|ed)? to (?:the )?(?:child|children|young people|pupils)",
            "advoca(?:cy|tes?)",
            "independent visitors?",
            "direct work",
            "participation",
        ],
    ),
    topic(
        "oversight",
        "Oversight and supervision",
        &["oversight", "supervis(?:ion|ory|e)", "supervisors?", "management grip", "scrutin(?:y|ise|ised|ising)"],
    ),
    topic(
        "quality_assurance",
        "Quality assurance and data",
        &[
            "audits?",
            "auditing",
            "quality assur(?:ance|ing|e|ed)",
            "performance (?:information|management|data|indicators?)",
            "management information",
            "performance and management (?:information|data)",
        ],
    ),
    topic(
        "care_leavers",
        "Care leavers",
        &[
            "care leavers?",
            "leaving care",
            "leave care",
            "left care",
            "care experienced",
            "pathway plan(?:s|ning)?",
            "personal advis[eo]rs?",
            "staying put",
        ],
    ),
    topic(
        "placements",
        "Placements and sufficiency",
        &[
            "placements?",
            "sufficiency",
            "foster(?:ing|ed)?(?: (?:carers?|families|homes?|placements?|services?|panels?))",
            "foster(?:ing)?",
            "connected (?:carers?|persons?|people)",
            "kinship",
            "unregistered",
            "unregulated",
            "(?:children's|residential) homes?",
            "suitable homes?",
            "supported accommodation",
        ],
    ).but_not(&["private(?:ly)? foster(?:ing|ed)?"]),
    topic(
        "permanence",
        "Permanence and adoption",
        &[
            "permanen(?:ce|cy)",
            "permanent (?:homes?|placements?|families|family)",
            "adopt(?:ion|ions|ers?|ive|ed)",
            "special guardian(?:s|ship)?",
            "life stor(?:y|ies)",
            "foster to adopt",
        ],
    ),
    topic(
        "exploitation",
        "Exploitation and going missing",
        &[
            "exploit(?:ation|ed)",
            "missing from (?:home|care|education|school)",
            "(?:go|goes|going|gone|went|are|is|who) missing",
            "missing (?:children|episodes?|incidents?)",
            "(?:return (?:home )?interviews?|return home discussions?)",
            "county lines",
            "traffick(?:ing|ed)",
            "gangs?",
            "radicalis(?:ation|ed)",
        ],
    ),
    topic(
        "health",
        "Health",
        &[
            "health",
            "healthcare",
            "camhs",
            "(?:emotional|mental) well ?being",
            "therapeutic",
            "therap(?:y|ies|ists?)",
            "immunisations?",
            "dental",
            "midwi(?:fe|ves|fery)",
            "gps?",
            "nurses?",
            "(?:strengths and difficulties questionnaires?|sdqs?)",
        ],
    ).but_not(&[SERVICES, "health and well ?being boards?", "education,? health and care"]),
    topic(
        "education",
        "Education and learning",
        &[
            "education(?:al)?",
            "schools?",
            "(?:attainment|attendance)",
            "curriculum",
            "teach(?:ing|ers?)",
            "pupils?'?",
            "phonics",
            "peps?",
            "virtual school",
            "neet",
            "apprentices(?:hips?)?",
            "employment",
            "exclusions?",
        ],
    ).but_not(&["(?:agency|agencies'?|regular|good|poor|their|partners?'?) attendance", "attendance (?:by|at|of) (?:[a-z]+ ){0,3}(?:meetings?|conferences?|groups?|partners?|agencies|professionals|police)", "school nurs(?:es?|ing)", SERVICES, "education,? (?:and )?health"]),
    topic(
        "workforce",
        "Workforce",
        &[
            "workforce",
            "case ?loads?",
            "workloads?",
            "recruit(?:s|ed|ing|ment)?",
            "retention",
            "staffing",
            "staff turnover",
            "turnover",
            "(?:staff|social workers?|social work|practitioners?|officers?) (?:have |has |had )?(?:received? |receives? )?(?:training|capacity|turnover)",
            "training",
            "vacanc(?:y|ies)",
            "agency (?:staff|workers?|social workers?)",
            "changes (?:of|in) social workers?",
        ],
    ).but_not(&["(?:employment|education)(?:, education)?(?:,| and| or|, and|, or) training", "education, employment (?:and|or) training", "training opportunities"]),
    topic("assessment", "Assessments", &["assessments?", "reassess(?:ed|ments?)?"]).but_not(&["assessment (?:teams?|services?)", "risk assessment conferences?", "(?:health|joint strategic needs) assessments?"]),
    topic(
        "plans",
        "Plans and planning",
        &[
            "(?:care|child protection|children in need|child in need|safety|contingency|support|transition|multi agency|written|children's|children in care|early help|action|improvement) plans?",
            "planning",
            "plans? (?:are|is|for|that|to)",
            "(?:all|these|their|such|of|and|in|written|up to date|smart|specific|clear|effective|quality) plans?",
        ],
    ).but_not(&["plans (?:are )?(?:firmly )?in place to", "(?:support|challenge|oversight|governance),? and planning", "(?:strategic|joint|business|service|workforce|financial|commissioning|improvement|action)(?: [a-z]+)? plan(?:s|ning)?"]),
    topic(
        "front_door",
        "Referrals and thresholds",
        &[
            "front doors?",
            "mash",
            "multi agency safeguarding hubs?",
            "referr(?:als?|ed|ers?|ing)",
            "thresholds?",
            "strategy (?:meetings?|discussions?)",
            "(?:contact and referral|contacts and referrals)",
            "out of hours",
            "emergency duty",
            "section 47",
            "child protection (?:enquir(?:y|ies)|inquir(?:y|ies)|investigations?)",
        ],
    ).but_not(&["(?:health|specialist|medical|camhs|clinical) referrals?", "referrals? to (?:camhs|health|specialist|mental)[a-z]*"]),
    topic(
        "early_help",
        "Early help",
        &["early help", "early intervention", "common assessment framework", "(?:step|stepped|stepping) (?:down|up)"],
    ),
    topic(
        "domestic_abuse",
        "Domestic abuse",
        &["domestic (?:abuse|violence)", "marac", "multi agency risk assessment conferences?", "perpetrators?"],
    ),
    topic("neglect", "Neglect", &["neglect(?:ed|ful|s)?"]),
    topic("private_fostering", "Private fostering", &["private(?:ly)? foster(?:ing|ed)?"]),
    topic(
        "homelessness",
        "Housing and homelessness",
        &["homeless(?:ness)?", "housing", "bed and breakfast", "accommodation", "tenanc(?:y|ies)"],
    ),
    topic(
        "send",
        "Disability and special educational needs",
        &[
            "disab(?:led|ility|ilities)",
            "special educational needs?",
            "send",
            "sen",
            "ehc plans?",
            "ehcps?",
            "education,? health and care(?: \\(ehc\\))? plans?",
            "short breaks?",
            "local offer",
            "autism",
            "neurodivers(?:e|ity)",
        ],
    ),
    topic(
        "partnership",
        "Partners and sharing information",
        &[
            "partner(?:s|ships?)?",
            "partner agenc(?:y|ies)",
            "multi agency",
            "inter agency",
            "(?:other|all|between|key) agencies",
            "(?:shar(?:e|ed|es|ing) (?:of )?(?:[a-z]+ )?information|information[ -]shar(?:ing|ed))",
            "police",
            "(?:lscb|local safeguarding children board)",
            "health and well ?being boards?",
        ],
    ).but_not(&["(?:local area|safeguarding(?: children)?|children's|health and care) partnerships?", "(?:across|leaders in|leaders of) the partnership", "the partnership (?:should|must|needs?)", "multi agency (?:risk assessment conferences?|safeguarding hubs?|public protection)"]),
    topic(
        "reviews",
        "Reviewing officers and conferences",
        &[
            "independent reviewing (?:officers?|service)",
            "iros?",
            "(?:child protection|conference|independent) chairs?",
            "chairs of child protection conferences?",
            "child protection conferences?",
            "(?:looked after|statutory|children in care|care plan) reviews?",
            "core groups?",
        ],
    ),
    topic(
        "court",
        "Court and pre-proceedings",
        &["courts?", "(?:pre )?proceedings", "public law outline", "plo", "legal (?:planning|gateway|advice|action)"],
    ).but_not(&["out of court"]),
    topic(
        "records",
        "Records",
        &["recording", "records?", "recorded", "chronolog(?:y|ies)", "case (?:files?|notes?|summar(?:y|ies))"],
    ),
    topic(
        "equality",
        "Equality, identity and culture",
        &[
            "equalit(?:y|ies)",
            "diversity",
            "ethnic(?:ity)?",
            "cultur(?:al|es?)(?: (?:needs?|heritage|identity|background))",
            "identit(?:y|ies)",
            "religi(?:on|ous)",
            "interpreters?",
            "disproportional(?:ity|ly)?",
        ],
    ),
    topic(
        "corporate_parenting",
        "Corporate parenting",
        &["corporate parent(?:s|ing)?", "corporate parenting (?:panels?|boards?)", "children in care council"],
    ),
];
