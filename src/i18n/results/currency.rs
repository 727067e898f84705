//! The currencies that amounts are shown in.

use super::texts;
use crate::i18n::lang::Currency;
use crate::i18n::text::Text;

texts! {
    CURRENCY "Currency" "币种";
    STAY_IN_DOLLARS
        "Everything is calculated in US dollars; inputs, formulas, published figures and exports stay in them."
        "所有计算都以美元进行；输入、公式、公布的数字与导出内容仍为美元。";
    FORMULAS_IN_DOLLARS "Formulas are in US dollars." "公式以美元计算。";
}

/// The name of a currency, short enough for a switch.
pub const fn name(currency: Currency) -> Text {
    match currency {
        Currency::Usd => Text { en: "USD", zh: "美元" },
        Currency::Cny => Text { en: "CNY", zh: "人民币" },
        Currency::Eur => Text { en: "EUR", zh: "欧元" },
    }
}

/// The head of a column of amounts.
pub const fn column(currency: Currency) -> Text {
    match currency {
        Currency::Usd => Text { en: "US$", zh: "美元" },
        Currency::Cny => Text { en: "CN¥", zh: "元" },
        Currency::Eur => Text { en: "€", zh: "欧元" },
    }
}
