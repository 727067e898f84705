//! What the view "Where is it going?" says.
