//! What the view "Which hardware?" says.
