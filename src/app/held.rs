//! Large values in signals.

use std::sync::Arc;

/// Something large that signals hand on: it is another one whenever it was made anew.
pub struct Held<T>(pub Arc<T>);

impl<T> Held<T> {
    /// A new one.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Clone for Held<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Held<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
