//! What the view "What does the whole life of the model cost?" says.
