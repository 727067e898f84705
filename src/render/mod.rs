//! Numbers and derivations as text.
