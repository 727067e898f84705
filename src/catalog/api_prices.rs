//! List prices of tokens by API, with the date they held.

use super::fact::Fact;
use super::sources::prices::*;
use crate::model::source::SourceId;
use crate::model::units::Unit;

/// The list price of one model.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ApiPrice {
    /// The word that links use.
    pub key: &'static str,
    /// The vendor's name for the model.
    pub name: &'static str,
    /// Input tokens, $ a million.
    pub input: Fact,
    /// Input tokens found in the vendor's cache, $ a million, where the vendor has such a price.
    pub cached: Option<Fact>,
    /// Output tokens, $ a million.
    pub output: Fact,
    /// Since when the price holds; the date of reading where that is not known.
    pub from: &'static str,
}

/// The price with this key.
pub fn api_price(key: &str) -> Option<&'static ApiPrice> {
    API_PRICES.iter().find(|p| p.key == key)
}

/// A price of tokens, $ a million.
const fn tokens(value: f64, source: SourceId) -> Fact {
    Fact::new(value, Unit::UsdPerMillionTokens, source)
}

/// All of them, by vendor and by date.
pub const API_PRICES: &[ApiPrice] = &[
    ApiPrice {
        key: "text-davinci-003",
        name: "OpenAI text-davinci-003",
        input: tokens(20.0, LLM_PRICES),
        cached: None,
        output: tokens(20.0, LLM_PRICES),
        from: "2022-11-28",
    },
    ApiPrice {
        key: "gpt-3.5-turbo",
        name: "OpenAI GPT-3.5 Turbo, at launch",
        input: tokens(2.0, OPENAI_TURBO_LAUNCH),
        cached: None,
        output: tokens(2.0, OPENAI_TURBO_LAUNCH),
        from: "2023-03-01",
    },
    ApiPrice {
        key: "gpt-4-8k",
        name: "OpenAI GPT-4, 8k context",
        input: tokens(30.0, OPENAI_GPT_4),
        cached: None,
        output: tokens(60.0, OPENAI_GPT_4),
        from: "2023-03-14",
    },
    ApiPrice {
        key: "gpt-4-turbo",
        name: "OpenAI GPT-4 Turbo",
        input: tokens(10.0, OPENAI_GPT_4_TURBO),
        cached: None,
        output: tokens(30.0, OPENAI_GPT_4_TURBO),
        from: "2023-11-06",
    },
    ApiPrice {
        key: "gpt-4o",
        name: "OpenAI GPT-4o",
        input: tokens(2.5, LLM_PRICES),
        cached: Some(tokens(1.25, LLM_PRICES)),
        output: tokens(10.0, LLM_PRICES),
        from: "2024-10-01",
    },
    ApiPrice {
        key: "gpt-4o-mini",
        name: "OpenAI GPT-4o mini",
        input: tokens(0.15, LLM_PRICES),
        cached: Some(tokens(0.075, LLM_PRICES)),
        output: tokens(0.6, LLM_PRICES),
        from: "2024-10-01",
    },
    ApiPrice {
        key: "gpt-4.1",
        name: "OpenAI GPT-4.1",
        input: tokens(2.0, LLM_PRICES),
        cached: Some(tokens(0.5, LLM_PRICES)),
        output: tokens(8.0, LLM_PRICES),
        from: "2025-04-14",
    },
    ApiPrice {
        key: "o1-preview",
        name: "OpenAI o1-preview",
        input: tokens(15.0, LLM_PRICES),
        cached: None,
        output: tokens(60.0, LLM_PRICES),
        from: "2024-09-12",
    },
    ApiPrice {
        key: "o3-launch",
        name: "OpenAI o3, at launch",
        input: tokens(10.0, LLM_PRICES),
        cached: None,
        output: tokens(40.0, LLM_PRICES),
        from: "2025-04-16",
    },
    ApiPrice {
        key: "o3",
        name: "OpenAI o3, after the cut",
        input: tokens(2.0, OPENAI_O3_CUT),
        cached: None,
        output: tokens(8.0, OPENAI_O3_CUT),
        from: "2025-06-10",
    },
    ApiPrice {
        key: "gpt-5",
        name: "OpenAI GPT-5",
        input: tokens(1.25, LLM_PRICES),
        cached: Some(tokens(0.125, LLM_PRICES)),
        output: tokens(10.0, LLM_PRICES),
        from: "2025-08-07",
    },
    ApiPrice {
        key: "gpt-5-mini",
        name: "OpenAI GPT-5 mini",
        input: tokens(0.25, LLM_PRICES),
        cached: None,
        output: tokens(2.0, LLM_PRICES),
        from: "2025-08-07",
    },
    ApiPrice {
        key: "gpt-5.1",
        name: "OpenAI GPT-5.1",
        input: tokens(1.25, LLM_PRICES),
        cached: None,
        output: tokens(10.0, LLM_PRICES),
        from: "2025-11",
    },
    ApiPrice {
        key: "gpt-5.2",
        name: "OpenAI GPT-5.2",
        input: tokens(1.75, LLM_PRICES),
        cached: None,
        output: tokens(14.0, LLM_PRICES),
        from: "2025-12",
    },
    ApiPrice {
        key: "gpt-5.4",
        name: "OpenAI GPT-5.4",
        input: tokens(2.5, LLM_PRICES),
        cached: None,
        output: tokens(15.0, LLM_PRICES),
        from: "2026-08",
    },
    ApiPrice {
        key: "gpt-5.5",
        name: "OpenAI GPT-5.5",
        input: tokens(5.0, LLM_PRICES),
        cached: None,
        output: tokens(30.0, LLM_PRICES),
        from: "2026-08",
    },
    ApiPrice {
        key: "claude-3-opus",
        name: "Anthropic Claude 3 Opus",
        input: tokens(15.0, LLM_PRICES),
        cached: None,
        output: tokens(75.0, LLM_PRICES),
        from: "2024-03-04",
    },
    ApiPrice {
        key: "claude-sonnet",
        name: "Anthropic Claude Sonnet 3.5 to 4.5",
        input: tokens(3.0, LLM_PRICES),
        cached: None,
        output: tokens(15.0, LLM_PRICES),
        from: "2024-06-20",
    },
    ApiPrice {
        key: "claude-haiku-4.5",
        name: "Anthropic Claude Haiku 4.5",
        input: tokens(1.0, LLM_PRICES),
        cached: None,
        output: tokens(5.0, LLM_PRICES),
        from: "2025-10-15",
    },
    ApiPrice {
        key: "claude-opus-4.5",
        name: "Anthropic Claude Opus 4.5 to 4.8",
        input: tokens(5.0, LLM_PRICES),
        cached: None,
        output: tokens(25.0, LLM_PRICES),
        from: "2025-11-24",
    },
    ApiPrice {
        key: "gemini-1.5-pro",
        name: "Google Gemini 1.5 Pro",
        input: tokens(1.25, LLM_PRICES),
        cached: None,
        output: tokens(5.0, LLM_PRICES),
        from: "2024-10-01",
    },
    ApiPrice {
        key: "gemini-2.5-pro",
        name: "Google Gemini 2.5 Pro",
        input: tokens(1.25, LLM_PRICES),
        cached: None,
        output: tokens(10.0, LLM_PRICES),
        from: "2025-06-17",
    },
    ApiPrice {
        key: "gemini-2.5-flash",
        name: "Google Gemini 2.5 Flash",
        input: tokens(0.3, LLM_PRICES),
        cached: None,
        output: tokens(2.5, LLM_PRICES),
        from: "2025-06-17",
    },
    ApiPrice {
        key: "gemini-3-pro-preview",
        name: "Google Gemini 3 Pro, preview",
        input: tokens(2.0, LLM_PRICES),
        cached: None,
        output: tokens(12.0, LLM_PRICES),
        from: "2025-11-18",
    },
    ApiPrice {
        key: "deepseek-chat-2024",
        name: "DeepSeek chat, until 2025-02-08",
        input: tokens(0.14, LLM_PRICES),
        cached: None,
        output: tokens(0.28, LLM_PRICES),
        from: "2024-12-26",
    },
    ApiPrice {
        key: "deepseek-chat",
        name: "DeepSeek chat (V3)",
        input: tokens(0.27, LLM_PRICES),
        cached: None,
        output: tokens(1.1, LLM_PRICES),
        from: "2025-02-08",
    },
    ApiPrice {
        key: "deepseek-reasoner",
        name: "DeepSeek reasoner (R1)",
        input: tokens(0.55, DEEPSEEK_R1_PRICE),
        cached: Some(tokens(0.14, DEEPSEEK_R1_PRICE)),
        output: tokens(2.19, DEEPSEEK_R1_PRICE),
        from: "2025-01-20",
    },
    ApiPrice {
        key: "deepseek-v4-flash",
        name: "DeepSeek V4 flash",
        input: tokens(0.14, LLM_PRICES),
        cached: Some(tokens(0.028, LLM_PRICES)),
        output: tokens(0.28, LLM_PRICES),
        from: "2026-08",
    },
    ApiPrice {
        key: "deepseek-v4-pro",
        name: "DeepSeek V4 pro",
        input: tokens(1.74, LLM_PRICES),
        cached: Some(tokens(0.145, LLM_PRICES)),
        output: tokens(3.48, LLM_PRICES),
        from: "2026-08",
    },
    ApiPrice {
        key: "mistral-large",
        name: "Mistral Large",
        input: tokens(2.0, LLM_PRICES),
        cached: None,
        output: tokens(6.0, LLM_PRICES),
        from: "2024-09-17",
    },
    ApiPrice {
        key: "open-mixtral-8x7b",
        name: "Mixtral 8x7B by Mistral AI",
        input: tokens(0.7, LLM_PRICES),
        cached: None,
        output: tokens(0.7, LLM_PRICES),
        from: "2023-12-11",
    },
];
