//! What the view "What would have to be true?" says.
