//! Parts of the page that are deferred while a number moves and they are out of sight: a drag draws what is seen.

use super::state::{State, worked_out};
use crate::charts::observe::{Watch, get, observe};
use leptos::context::Provider;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsValue;

/// Draws a part with a state that comes later where nobody sees it. The part says by [`watch`] where it stands.
pub fn deferred(draw: Children) -> AnyView {
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
            // The part may be gone when its turn comes.
            let Some(before) = scenario.try_get_untracked() else { return };
            let now = self.scenario.get_untracked();
            if now != before {
                scenario.set(now);
            }
            let (before, now) = (ranges.get_untracked(), self.ranges.get_untracked());
            if now.as_ref().map(Arc::as_ptr) != before.as_ref().map(Arc::as_ptr) {
                ranges.set(now);
            }
        };
        Effect::new(move |behind: Option<bool>| {
            if self.unsettled.get() && !in_sight.get() {
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
        let mut deferred = self;
        (deferred.scenario, deferred.answer) = (scenario, worked_out(scenario));
        (deferred.ranges, deferred.in_sight) = (ranges, in_sight);
        deferred
    }
}

/// Tells the state of a part whether the element with this id is in sight. A browser that cannot tell draws all.
pub fn watch(id: &'static str) {
    let in_sight = State::get().in_sight;
    let watch = StoredValue::new_local(None::<Watch>);
    Effect::new(move |_| {
        let Some(element) = document().get_element_by_id(id) else { return };
        let take = move |entry: &JsValue| {
            let now = get(entry, "isIntersecting").is_none_or(|seen| seen.is_truthy());
            if in_sight.try_get_untracked().is_some_and(|before| before != now) {
                in_sight.set(now);
            }
        };
        watch.set_value(observe("IntersectionObserver", &element, Box::new(take)));
    });
}
