//! What attributes, classes and properties are set to.

use leptos::prelude::*;
use std::borrow::Cow;

/// A value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// None: the attribute is absent.
    Absent,
    /// There or not.
    Flag(bool),
    /// A text.
    Text(Cow<'static, str>),
}

/// A value that stays, or one that follows what it is computed from.
pub enum Bound {
    /// It stays.
    Fixed(Value),
    /// It follows.
    Live(Box<dyn Fn() -> Value + Send>),
}

impl From<bool> for Value {
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl From<&'static str> for Value {
    fn from(value: &'static str) -> Self {
        Self::Text(Cow::Borrowed(value))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(Cow::Owned(value))
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Absent, Into::into)
    }
}

/// What can be set.
pub trait IntoBound {
    /// As a value of the one type.
    fn bound(self) -> Bound;
}

impl IntoBound for bool {
    fn bound(self) -> Bound {
        Bound::Fixed(self.into())
    }
}

impl IntoBound for &'static str {
    fn bound(self) -> Bound {
        Bound::Fixed(self.into())
    }
}

impl IntoBound for String {
    fn bound(self) -> Bound {
        Bound::Fixed(self.into())
    }
}

impl<T: Into<Value>> IntoBound for Option<T> {
    fn bound(self) -> Bound {
        Bound::Fixed(self.into())
    }
}

impl<F, T> IntoBound for F
where
    F: Fn() -> T + Send + 'static,
    T: Into<Value>,
{
    fn bound(self) -> Bound {
        Bound::Live(Box::new(move || self().into()))
    }
}

/// Signals of these, as they are.
macro_rules! follow {
    ($($signal:ty),*) => {$(
        impl IntoBound for $signal {
            fn bound(self) -> Bound {
                Bound::Live(Box::new(move || self.get().into()))
            }
        }
    )*};
}

follow!(
    Signal<&'static str>,
    Signal<String>,
    Signal<bool>,
    Memo<bool>,
    Memo<Option<String>>,
    Memo<String>,
    RwSignal<bool>
);
