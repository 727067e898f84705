//! What the view "Serve it, or buy tokens?" says.
