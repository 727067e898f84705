//! Versions of the model: what each brought, for readers of a link that was made before it.

use super::lang::Lang;
use super::prose::join;
use super::text::Text;
use crate::scenario::MODEL_VERSION;
use crate::scenario::migrations::MODELS;

/// What moved numbers in each version after the first, as complete sentences.
const CHANGES: [&[Text]; MODELS.steps.len()] = [];

/// What moved numbers since a version, the oldest first.
pub fn changed_since(lang: Lang, version: u32) -> Vec<&'static str> {
    let before = version.saturating_sub(MODELS.first) as usize;
    CHANGES.iter().skip(before).flat_map(|changes| changes.iter()).map(|change| change.get(lang)).collect()
}

/// What is said of a link of an older version that was brought up to date: without a full stop.
pub(super) fn brought_up_to_date(lang: Lang, version: u32) -> String {
    brought_up(lang, version, MODEL_VERSION, &changed_since(lang, version))
}

fn brought_up(lang: Lang, version: u32, present: u32, changes: &[&str]) -> String {
    let (version, present) = (version.to_string(), present.to_string());
    let said = match lang {
        Lang::En => {
            format!("This link was made with version {version} of the model and is computed with version {present}")
        }
        Lang::Zh => join(&["此链接由模型版本", &version, "生成，现按版本", &present, "计算"]),
    };
    let stop = match lang {
        Lang::En => ". ",
        Lang::Zh => "。",
    };
    let all: Vec<&str> = std::iter::once(said.as_str())
        .chain(changes.iter().map(|change| change.trim_end_matches(['.', '。'])))
        .collect();
    all.join(stop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_an_older_model_says_what_changed() {
        assert_eq!(
            brought_up(Lang::En, 0, 2, &["Idle servers draw power.", "GPUs rent by the minute."]),
            "This link was made with version 0 of the model and is computed with version 2. Idle servers draw power. \
             GPUs rent by the minute"
        );
        assert_eq!(
            brought_up(Lang::Zh, 0, 1, &["空闲服务器计入耗电。"]),
            "此链接由模型版本 0 生成，现按版本 1 计算。空闲服务器计入耗电"
        );
        assert!(changed_since(Lang::En, MODEL_VERSION).is_empty());
    }
}
