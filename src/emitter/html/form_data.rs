//! What the page knows beside the reports: which areas each form judges, in its order and since when; the topics' titles.

use crate::emitter::topics::TOPICS;
use crate::framework::{Area, FRAMEWORKS, Framework};
use serde_json::{Map, Value, json};

/// Every framework that judges something, by its code.
pub(super) fn frameworks() -> Value {
    let judging = FRAMEWORKS.iter().filter(|form| !form.areas.is_empty());
    Value::Object(judging.map(|form| (form.code.to_string(), form_data(form))).collect::<Map<_, _>>())
}

/// Its years, whether it is still used, and its areas as the page names them: "SCOPE AREA".
fn form_data(form: &Framework) -> Value {
    let areas: Vec<String> = form.areas.iter().map(area_name).collect();
    let ended: Map<String, Value> =
        form.areas.iter().filter_map(|area| Some((area_name(area), json!(area.until?)))).collect();
    json!({"years": form.years, "in_use": form.years.ends_with('-'), "areas": areas, "ended": ended})
}

/// The topics of recommendations, by name, as people say them.
pub(super) fn topics() -> Value {
    Value::Object(TOPICS.iter().map(|topic| (topic.name.to_owned(), json!(topic.title))).collect())
}

fn area_name(area: &Area) -> String {
    let scope = serde_json::to_value(area.scope).unwrap_or_default();
    format!("{} {}", scope.as_str().unwrap_or_default(), area.key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_shows_what_it_judges_now() {
        let ilacs = &frameworks()["ilacs"];
        assert_eq!((&ilacs["years"], &ilacs["in_use"]), (&json!("2018-"), &json!(true)));
        assert_eq!(ilacs["areas"].as_array().unwrap().len(), 6);
        assert_eq!(ilacs["ended"], json!({"local_authority in_care_and_care_leavers": "2023"}));
        assert_eq!(frameworks()["sif"]["in_use"], json!(false));
        assert_eq!(frameworks().get("focused_visit"), None);
    }
}
