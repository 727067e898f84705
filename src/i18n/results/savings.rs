//! What the view "What lowers the cost?" says.
