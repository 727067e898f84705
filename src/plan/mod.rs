//! Questions asked of the model about a scenario: which hardware, what lowers the cost, what would have to be true, what
//! changed, where it is going, what a whole life costs, whether to serve or to buy.
//!
//! Each answers with rows that a view can draw, and with the [`Change`](crate::scenario::Change)s that lead there.

pub mod asked;
pub mod attribution;
pub mod bridge;
pub mod contest;
pub mod frontier;
pub mod goal;
pub mod hardware;
pub mod life;
pub mod own_or_buy;
pub mod projection;
pub mod pulling;
pub mod reach;
pub mod samples;
pub mod savings;
