//! The words that addresses are made of. Whatever isn't listed here and begins in upper case is a proper name.

/// Offices: a role has one of these words.
pub(super) const OFFICES: &str = "\
    director directors directory direct chief executive executives ceo coo cfo officer officers head heads \
    headteacher leader lead leads commissioner constable chair chairs chairman chairwoman chairperson co-chair \
    vice-chair manager managers secretary superintendent supt inspector sergeant commander nurse doctor gp \
    paediatrician midwife clinician mayor scrutineer adviser advisor consultant coordinator co-ordinator president \
    principal member councillor practitioner representative convenor governor delegate dcs pcc treasurer clerk \
    sponsor solicitor partner partners administrator psychologist registrar";

/// Degrees of offices, and what departments are named after.
pub(super) const SUBJECTS: &str = "\
    interim acting temporary deputy assistant associate corporate strategic managing joint senior designated named \
    independent regional divisional national operational operating clinical medical statutory local area district \
    place portfolio accountable responsible cabinet vice programme project general detective non-executive permanent \
    substantive children childrens child adult adults family families young people persons person education \
    educational learning skills school schools services social care carers health healthcare wellbeing well-being \
    public community communities culture cultural customer customers housing homes safeguarding quality nursing \
    nurses assurance performance commissioning commissioned transformation improvement practice prevention \
    preventative early help years intervention youth youths justice offending offender offenders probation policing \
    crime criminal fire rescue women maternity midwifery affairs delivery operations strategy strategies \
    partnerships integration integrated inclusion inclusive send sen special needs disability disabilities looked \
    after vulnerable vulnerability lifelong employment economy economic growth regeneration environment \
    environmental leisure specialist universal targeted permanence protection protecting resources finance financial \
    governance digital mental physical primary secondary tertiary acute systems development workforce standards \
    achievement attainment life lives chances opportunities opportunity outcomes outcome resilience resilient \
    reviewing review unit units payback patient patients experience engagement neighbourhood neighbourhoods \
    residents citizens citizen localities locality directorate department division divisions professions \
    professional professionals allied therapies therapy safer safe safety stronger strong future futures best start \
    parenting equality equalities diversity rehabilitation domestic abuse violence exploitation substance misuse \
    work worker workers placement placements provision adoption fostering residential planning policy business \
    support assessment referral access emotional hub front door edge psychology participation prosperity transport \
    highways population oversight scrutiny assets law legal democratic human insight intelligence innovation change \
    reform multi-agency complex continuing elective urgent emergency ambulance hospice pharmacy dental surgery \
    medicine paediatrics paediatric neonatal camhs chc attendance virtual admissions music sport arts libraries \
    enterprise governors";

/// Words that only bodies have in their names.
pub(super) const BODIES: &str = "\
    council councils borough corporation trust trusts ccg ccgs icb icbs ics nhs nhsft constabulary police lscb scb \
    lscp scp cafcass company crc limited ltd plc cic hospital hospitals infirmary university nps bcu opcc mopac masa \
    hmpps ministry federation diocese cps";

/// Words that bodies have in their names, and departments too.
pub(super) const GROUPS: &str = "\
    partnership board group groups team teams service authority commission collaborative alliance consortium agency \
    foundation arrangements force college academy network charity association society cooperative co-operative yot \
    yos yjs pdu ldu system county institute";

/// Words between others.
pub(super) const LINKS: &str = "\
    of for at and & the with in to on a or from upon";

/// Words at the end of the name of a street or building.
pub(super) const BUILDINGS: &str = "\
    house offices hall centre building buildings floor street road rd lane way avenue square place room quay drive \
    gate row court park gardens crescent hill tower towers terrace parade close wharf wing castle campus \
    headquarters hq guildhall level embankment yard lodge suite chambers plaza market parkway estate works mill \
    station bridge green extension depot grove walk broadway mews approach";
