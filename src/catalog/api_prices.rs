//! List prices of tokens by API, with the date they held.
