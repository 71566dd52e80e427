// Short names of judged areas, as people say them. The form's own label stays at hand: as a title, and in the key.
const AREA_NAMES = {
  overall_effectiveness: 'Overall',
  impact_of_leaders: 'Leaders’ impact on practice',
  help_and_protection: 'Help and protection',
  in_care: 'Children in care',
  care_leavers: 'Care leavers',
  in_care_and_care_leavers: 'In care and care leavers',
  looked_after_and_permanence: 'Looked after and permanence',
  adoption: 'Adoption',
  leadership_management_governance: 'Leadership and governance',
  lscb_effectiveness: 'Safeguarding board',
  ambition_and_prioritisation: 'Ambition and priorities',
  capacity_for_improvement: 'Capacity to improve',
  economic_wellbeing: 'Economic well-being',
  outcomes: 'Outcomes for children',
  safe_and_feel_safe: 'Safe and feeling safe',
  overall_experiences_and_progress: 'Overall',
  helped_and_protected: 'Help and protection',
  leaders_and_managers: 'Leaders and managers',
  quality_of_teaching_learning_and_assessment: 'Teaching and learning',
  personal_development_behaviour_and_welfare: 'Behaviour and welfare',
  spiritual_moral_social_and_cultural_development: 'Moral and social development',
  behaviour_attitudes_and_establishing_routines: 'Behaviour and routines',
  provision_for_learners_with_high_needs: 'High needs',
  education_programmes_for_young_people: 'Programmes for young people',
  contribution_to_meeting_skills_needs: 'Meeting skills needs',
  learning_and_progress_send: 'Learning and progress (SEND)',
  childrens_welfare_and_wellbeing: 'Children’s welfare and wellbeing',
  meeting_childrens_needs: 'Meeting children’s needs',
  well_being_of_children: 'Well-being of children',
  post_16: 'Post-16',
  full_time_provision_for_14_to_16_year_olds: 'Full-time provision for 14 to 16',
  eyfs_leadership_and_management: 'Early years: leadership',
  eyfs_outcomes: 'Early years: outcomes',
  eyfs_quality_of_provision: 'Early years: quality',
};

const areaWords = area => AREA_NAMES[area] ?? asWords(area);

// Of two bodies judged in the same area, such as a council and its board, the scope tells which is meant.
const areaInScope = ({ scope, area }) => isOwnScope(scope) || areaWords(area) === scopeWords(scope)
  ? areaWords(area) : `${areaWords(area)} (${small(scopeWords(scope))})`;

// Whether a judgement is of the whole body, so that its scope needs no words.
const isOwnScope = scope => scope === 'local_authority' || scope === 'provider';

// The three outcomes of area SEND inspections; the report's own sentence is shown with it.
const SEND_OUTCOMES = ['Typically positive experiences', 'Inconsistent experiences', 'Widespread or systemic failings'];

const outcomeWords = ({ outcome, outcome_level: level }) => SEND_OUTCOMES[level - 1] ?? outcome;

// A theme without the words that begin nearly every one.
const themeWords = ({ theme }) => theme && capital(theme.replace(/^the local authority(’|')s arrangements (and support )?for /, ''));

// What a report says was better or worse than before, in signs and in words.
const DIRECTIONS = {
  better: { mark: '▲', words: 'Better' },
  worse: { mark: '▼', words: 'Worse' },
  same: { mark: '=', words: 'Same' },
};

