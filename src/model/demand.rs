//! What is asked of the service in a day.

use super::algebra::Algebra;
use super::plan::Plan;
use super::quantities::{Id, Inputs};

/// Queries and tokens of one day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Demand<Q> {
    /// Queries a day.
    pub queries: Q,
    /// Input and output tokens of one query.
    pub tokens_per_query: Q,
    /// Input tokens a day.
    pub input_tokens: Q,
    /// Output tokens a day.
    pub output_tokens: Q,
    /// All tokens a day.
    pub tokens: Q,
}

/// Demand of one day: queries = users x queries a user, unless queries are given; tokens = queries x tokens a query.
pub fn demand<Q: Algebra>(i: &Inputs<Q>, plan: &Plan) -> Demand<Q> {
    let queries = if plan.given.queries_per_day {
        i.queries_per_day
    } else {
        (i.daily_users * i.queries_per_user).named(Id::QueriesPerDay)
    };
    let input_tokens = (queries * i.input_tokens).named(Id::InputTokensPerDay);
    let output_tokens = (queries * i.output_tokens).named(Id::OutputTokensPerDay);
    Demand {
        queries,
        tokens_per_query: (i.input_tokens + i.output_tokens).named(Id::TokensPerQuery),
        input_tokens,
        output_tokens,
        tokens: (input_tokens + output_tokens).named(Id::TokensPerDay),
    }
}
