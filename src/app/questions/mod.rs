//! Questions asked of the scenario: which hardware, what lowers the cost, what would have to be true, where it is going,
//! what changed, what a whole life costs, whether to serve or to buy. Each is a view, and loads when it is opened.

mod api;
mod changes;
mod goal;
mod hardware;
mod life;
mod outlook;
mod savings;
mod steps;
mod told;

pub use api::Api;
pub use changes::Changes;
pub use goal::Goal;
pub use hardware::Hardware;
pub use life::Life;
pub use outlook::Outlook;
pub use savings::Savings;
