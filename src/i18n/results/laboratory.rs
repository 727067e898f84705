//! What the view "A small network, trained in the page." says.
