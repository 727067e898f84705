//! The headline: one sentence for each quantity that a preset can be about.

use crate::i18n::lang::Lang;
use crate::model::quantities::Id;
use crate::scenario::breakdown::Period;

/// The name of a period on its switch.
pub const fn period(lang: Lang, period: Period) -> &'static str {
    match (lang, period) {
        (Lang::En, Period::Day) => "Day",
        (Lang::En, Period::Month) => "Month",
        (Lang::En, Period::Year) => "Year",
        (Lang::Zh, Period::Day) => "日",
        (Lang::Zh, Period::Month) => "月",
        (Lang::Zh, Period::Year) => "年",
    }
}

/// The accessible name of the switch.
pub const fn period_of(lang: Lang) -> &'static str {
    match lang {
        Lang::En => "Cost of a",
        Lang::Zh => "成本周期",
    }
}

/// A piece of the headline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(&'static str),
    /// The messages of a day: [`messages`].
    Demand,
    /// The amount that the headline states: [`amount`].
    Amount,
    /// The name of the model.
    Model,
    /// The name of the accelerator used in training.
    TrainingGpu,
}

/// The sentence about a quantity, in pieces.
pub const fn headline(lang: Lang, id: Id, period: Period) -> &'static [Piece] {
    use Piece::{Amount, Demand, Model, Text, TrainingGpu};
    match (lang, id) {
        (Lang::En, Id::CostPerDay) => &[Text("Serving "), Demand, Text(" a day costs about "), Amount, Text(".")],
        (Lang::Zh, Id::CostPerDay) => match period {
            Period::Day => &[Text("每天处理 "), Demand, Text("，约需 "), Amount, Text("。")],
            Period::Month => &[Text("每天处理 "), Demand, Text("，每月约需 "), Amount, Text("。")],
            Period::Year => &[Text("每天处理 "), Demand, Text("，每年约需 "), Amount, Text("。")],
        },
        (Lang::En, Id::ElectricityCostPerDay) => {
            &[Text("Electricity for "), Demand, Text(" a day costs about "), Amount, Text(".")]
        }
        (Lang::Zh, Id::ElectricityCostPerDay) => match period {
            Period::Day => &[Text("每天处理 "), Demand, Text("，电费约 "), Amount, Text("。")],
            Period::Month => &[Text("每天处理 "), Demand, Text("，每月电费约 "), Amount, Text("。")],
            Period::Year => &[Text("每天处理 "), Demand, Text("，每年电费约 "), Amount, Text("。")],
        },
        (Lang::En, Id::EnergyPerQuery) => &[Text("One message takes about "), Amount, Text(" of electricity.")],
        (Lang::Zh, Id::EnergyPerQuery) => &[Text("一条消息耗电约 "), Amount, Text("。")],
        (Lang::En, Id::EnergyPerDay) => &[Text("Serving "), Demand, Text(" a day takes about "), Amount, Text(".")],
        (Lang::Zh, Id::EnergyPerDay) => &[Text("每天处理 "), Demand, Text("，耗电约 "), Amount, Text("。")],
        (Lang::En, Id::WaterPerQuery) => &[Text("One message takes about "), Amount, Text(" of water.")],
        (Lang::Zh, Id::WaterPerQuery) => &[Text("一条消息耗水约 "), Amount, Text("。")],
        (Lang::En, Id::TrainingCost) => &[Text("Training "), Model, Text(" costs about "), Amount, Text(".")],
        (Lang::Zh, Id::TrainingCost) => &[Text("训练 "), Model, Text(" 约需 "), Amount, Text("。")],
        (Lang::En, Id::TrainingEnergy) => &[Text("Training "), Model, Text(" takes about "), Amount, Text(" of electricity.")],
        (Lang::Zh, Id::TrainingEnergy) => &[Text("训练 "), Model, Text(" 耗电约 "), Amount, Text("。")],
        (Lang::En, Id::TrainingCarbon) => &[Text("Training "), Model, Text(" emits about "), Amount, Text(" of CO₂.")],
        (Lang::Zh, Id::TrainingCarbon) => &[Text("训练 "), Model, Text(" 排放约 "), Amount, Text(" CO₂。")],
        (Lang::En, Id::TrainingTime) => &[Text("Training "), Model, Text(" takes about "), Amount, Text(".")],
        (Lang::Zh, Id::TrainingTime) => &[Text("训练 "), Model, Text(" 约需 "), Amount, Text("。")],
        (Lang::En, Id::TrainingAchievedMfu) => {
            &[Text("Training "), Model, Text(" reached about "), Amount, Text(" of the peak of "), TrainingGpu, Text(".")]
        }
        (Lang::Zh, Id::TrainingAchievedMfu) => {
            &[Text("训练 "), Model, Text(" 达到 "), TrainingGpu, Text(" 峰值的约 "), Amount, Text("。")]
        }
        (Lang::En, _) => &[Text("The answer is about "), Amount, Text(".")],
        (Lang::Zh, _) => &[Text("结果约为 "), Amount, Text("。")],
    }
}

/// `2.5 billion messages`.
pub fn messages(lang: Lang, count: &str) -> String {
    match lang {
        Lang::En if count == "1" || count == "1.0" => "1 message".to_owned(),
        Lang::En => format!("{count} messages"),
        Lang::Zh if count.ends_with(|c: char| c.is_ascii_digit()) => format!("{count} 条消息"),
        Lang::Zh => format!("{count}条消息"),
    }
}

/// The amount of the headline with what it is for: `$1.1 million a day`. In Chinese the sentence says it.
pub fn amount(lang: Lang, id: Id, period: Period, amount: &str) -> String {
    let per = match (lang, id, period) {
        (Lang::En, Id::CostPerDay | Id::ElectricityCostPerDay, Period::Month) => " a month",
        (Lang::En, Id::CostPerDay | Id::ElectricityCostPerDay, Period::Year) => " a year",
        (Lang::En, Id::CostPerDay | Id::ElectricityCostPerDay | Id::EnergyPerDay, _) => " a day",
        _ => "",
    };
    format!("{amount}{per}")
}

/// The amount where no sentence says what it is for: `$1.1M a day`, `110 万美元/天`.
pub fn short_amount(lang: Lang, id: Id, amount: &str) -> String {
    match (lang, id) {
        (Lang::Zh, Id::CostPerDay | Id::ElectricityCostPerDay | Id::EnergyPerDay) => format!("{amount}/天"),
        _ => self::amount(lang, id, Period::Day, amount),
    }
}

/// Days in words.
pub fn days(lang: Lang, count: &str) -> String {
    match lang {
        Lang::En if count == "1" => "1 day".to_owned(),
        Lang::En => format!("{count} days"),
        Lang::Zh => format!("{count} 天"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::presets::PresetId;

    #[test]
    fn every_headline_states_its_amount_once() {
        for preset in PresetId::ALL {
            for lang in Lang::ALL {
                for period in Period::ALL {
                    let pieces = headline(*lang, preset.headline(), *period);
                    let amounts = pieces.iter().filter(|piece| **piece == Piece::Amount).count();
                    assert_eq!(amounts, 1, "{} {lang:?}", preset.key());
                    assert!(pieces.len() > 3 || preset.headline().unit().dimension() != Default::default(), "{}", preset.key());
                }
            }
        }
    }
}
