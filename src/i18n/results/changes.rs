//! What the view "What changed?" says.
