//! The keys of judged areas in the output, each written only here. They never change.

/// `adoption`
pub const ADOPTION: &str = "adoption";
/// `ambition_and_prioritisation`
pub const AMBITION_AND_PRIORITISATION: &str = "ambition_and_prioritisation";
/// `being_healthy`
pub const BEING_HEALTHY: &str = "being_healthy";
/// `capacity_for_improvement`
pub const CAPACITY_FOR_IMPROVEMENT: &str = "capacity_for_improvement";
/// `care_leavers`
pub const CARE_LEAVERS: &str = "care_leavers";
/// `economic_wellbeing`
pub const ECONOMIC_WELLBEING: &str = "economic_wellbeing";
/// `enjoying_and_achieving`
pub const ENJOYING_AND_ACHIEVING: &str = "enjoying_and_achieving";
/// `equality_and_diversity`
pub const EQUALITY_AND_DIVERSITY: &str = "equality_and_diversity";
/// `health_agencies`
pub const HEALTH_AGENCIES: &str = "health_agencies";
/// `help_and_protection`
pub const HELP_AND_PROTECTION: &str = "help_and_protection";
/// `impact_of_leaders`
pub const IMPACT_OF_LEADERS: &str = "impact_of_leaders";
/// `in_care`
pub const IN_CARE: &str = "in_care";
/// `in_care_and_care_leavers`
pub const IN_CARE_AND_CARE_LEAVERS: &str = "in_care_and_care_leavers";
/// `leadership_and_governance`
pub const LEADERSHIP_AND_GOVERNANCE: &str = "leadership_and_governance";
/// `leadership_and_management`
pub const LEADERSHIP_AND_MANAGEMENT: &str = "leadership_and_management";
/// `leadership_management_governance`
pub const LEADERSHIP_MANAGEMENT_GOVERNANCE: &str = "leadership_management_governance";
/// `looked_after_and_permanence`
pub const LOOKED_AFTER_AND_PERMANENCE: &str = "looked_after_and_permanence";
/// `lscb_effectiveness`
pub const LSCB_EFFECTIVENESS: &str = "lscb_effectiveness";
/// `outcomes`
pub const OUTCOMES: &str = "outcomes";
/// `overall_effectiveness`
pub const OVERALL_EFFECTIVENESS: &str = "overall_effectiveness";
/// `partnership_working`
pub const PARTNERSHIP_WORKING: &str = "partnership_working";
/// `performance_management`
pub const PERFORMANCE_MANAGEMENT: &str = "performance_management";
/// `positive_contribution`
pub const POSITIVE_CONTRIBUTION: &str = "positive_contribution";
/// `quality_of_practice`
pub const QUALITY_OF_PRACTICE: &str = "quality_of_practice";
/// `quality_of_provision`
pub const QUALITY_OF_PROVISION: &str = "quality_of_provision";
/// `safe_and_feel_safe`
pub const SAFE_AND_FEEL_SAFE: &str = "safe_and_feel_safe";
/// `service_management`
pub const SERVICE_MANAGEMENT: &str = "service_management";
/// `staying_safe`
pub const STAYING_SAFE: &str = "staying_safe";
