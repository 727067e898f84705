//! Parts of the page that are deferred while a number moves and they are out of sight: a drag draws what is seen.

use super::state::State;
use crate::charts::observe::{Watch, get, observe};
use crate::scenario::Scenario;
use leptos::context::Provider;
use leptos::html::Section;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};

/// Draws a part with a state that comes later where nobody sees it. The part places [`watched`] where it stands.
pub fn deferred(draw: impl FnOnce() -> AnyView + Send + 'static) -> AnyView {
    let state = State::get().deferred();
    view! { <Provider value=state>{draw()}</Provider> }.into_any()
}

impl State {
    /// The same state. While a number moves, scenario, answer and ranges stay as they are until the part is in sight.
    fn deferred(self) -> Self {
        let in_sight = RwSignal::new(true);
        let scenario = RwSignal::new(self.scenario.get_untracked());
        let ranges = RwSignal::new(self.ranges.get_untracked());
        let follow = move || {
            // A part may be gone when its turn comes.
            if let (Some(now), Some(before)) = (self.scenario.try_get_untracked(), scenario.try_get_untracked())
                && now != before
            {
                scenario.set(now);
            }
            if let (Some(now), Some(before)) = (self.ranges.try_get_untracked(), ranges.try_get_untracked())
                && now.as_ref().map(Arc::as_ptr) != before.as_ref().map(Arc::as_ptr)
            {
                ranges.set(now);
            }
        };
        Effect::new(move |behind: Option<bool>| {
            if self.moves.get() && !in_sight.get() {
                return true;
            }
            self.scenario.track();
            self.ranges.track();
            if behind == Some(true) && !in_sight.get_untracked() {
                // Nobody waits for it: one part at a time, so that the page answers in between.
                set_timeout(follow, Duration::ZERO);
            } else {
                follow();
            }
            false
        });
        let locale = Memo::new(move |_| {
            self.lang.track();
            self.currency.track();
            scenario.track();
            self.locale.get_untracked()
        });
        let mut deferred = self;
        (deferred.scenario, deferred.ranges, deferred.in_sight, deferred.locale) = (scenario, ranges, in_sight, locale);
        (deferred.answer, deferred.uncertain) = (with(scenario, self.answer), with(scenario, self.uncertain));
        deferred
    }
}

/// What follows from a scenario, once that is there.
fn with<T: Clone + PartialEq + Send + Sync + 'static>(scenario: RwSignal<Scenario>, of: Memo<T>) -> Memo<T> {
    Memo::new(move |_| {
        scenario.track();
        of.get_untracked()
    })
}

/// Tells the state of a part whether the element that this is placed on is in sight. A browser that cannot tell draws all.
pub fn watched() -> NodeRef<Section> {
    let in_sight = State::get().in_sight;
    let element = NodeRef::<Section>::new();
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |_| {
        let Some(element) = element.get() else { return };
        let take = move |entry: &JsValue| {
            let now = get(entry, "isIntersecting").is_none_or(|seen| seen.is_truthy());
            if in_sight.try_get_untracked().is_some_and(|before| before != now) {
                in_sight.set(now);
            }
        };
        watch.set_value(observe("IntersectionObserver", element.unchecked_ref(), take));
    });
    element
}
