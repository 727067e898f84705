//! Light, dark, or what the system says.

/// The theme of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Theme {
    /// What the system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: &'static [Self] = &[Self::System, Self::Light, Self::Dark];

    /// Value of `data-theme` on the root element.
    pub const fn key(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|theme| theme.key() == key)
    }

    /// Puts it on the root element, where the style sheets read it.
    pub fn show(self) {
        #[cfg(target_arch = "wasm32")]
        if let Some(root) = leptos::prelude::document().document_element() {
            // Fails only for a malformed attribute name.
            let _ = root.set_attribute("data-theme", self.key());
        }
    }
}
