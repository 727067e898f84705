//! Long work in slices that keep the page at hand.

use leptos::prelude::*;
use std::time::Duration;

/// A slice holds the page no longer than this, in milliseconds, unless a single step takes longer.
const SLICE: f64 = 5.0;

/// Does steps until a slice is over: before one that would take too long, if it takes what those before it took. Tells
/// whether there are more.
pub fn slice(mut step: impl FnMut() -> bool) -> bool {
    let begun = now();
    let (mut before, mut longest) = (begun, 0.0_f64);
    while step() {
        let after = now();
        longest = longest.max(after - before);
        if after - begun + longest > SLICE {
            return true;
        }
        before = after;
    }
    false
}

/// What a question gives, step by step.
///
/// Whenever the question becomes another, `begin` starts the work anew, `step` does some of it and tells whether there
/// is more, and `read` gives what is known so far, which the signal holds: after the first slice, then whenever a tenth
/// of a second has gone by, and at the end. None where `begin` finds nothing to do, and until the first slice is done.
/// Ends with the view.
pub fn in_slices<Q, W, R>(
    question: Memo<Q>,
    begin: impl Fn(&Q) -> Option<W> + Send + Sync + 'static,
    step: fn(&mut W) -> bool,
    read: fn(&W) -> R,
) -> RwSignal<Option<R>>
where
    Q: PartialEq + Send + Sync + 'static,
    W: 'static,
    R: Send + Sync + 'static,
{
    let known = RwSignal::new(None);
    let work = StoredValue::new_local(None::<W>);
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let cancel = move || {
        if let Some(timer) = timer.try_get_value().flatten() {
            timer.clear();
        }
    };
    Effect::new(move |_| {
        cancel();
        let begun = question.with(&begin);
        known.set(None);
        let has_work = begun.is_some();
        work.set_value(begun);
        if has_work {
            go_on(work, timer, known, step, read, now());
        }
    });
    on_cleanup(cancel);
    known
}

/// How many of so many parts are drawn: one more in each task, so that a slow processor answers in between.
pub fn one_by_one(parts: Box<dyn Fn() -> usize + Send + Sync>) -> RwSignal<usize> {
    let drawn = RwSignal::new(0);
    let next = move || {
        drawn.try_update(|drawn| *drawn += 1);
    };
    Effect::new(move |_| {
        if drawn.get() < parts() {
            set_timeout(next, Duration::ZERO);
        }
    });
    drawn
}

/// Draws a part once so many are drawn.
pub fn in_turn(drawn: RwSignal<usize>, place: usize, draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    let is_due = Memo::new(move |_| place <= drawn.get());
    (move || is_due.get().then(&draw)).into_any()
}

/// The next slice, in a task of its own.
fn go_on<W: 'static, R: Send + Sync + 'static>(
    work: StoredValue<Option<W>, LocalStorage>,
    timer: StoredValue<Option<TimeoutHandle>>,
    known: RwSignal<Option<R>>,
    step: fn(&mut W) -> bool,
    read: fn(&W) -> R,
    shown: f64,
) {
    const BETWEEN: f64 = 100.0;
    let slice = move || {
        let begun = now();
        // The reader may have gone to another view meanwhile.
        let done = work.try_update_value(|work| {
            let work = work.as_mut()?;
            let more = slice(|| step(work));
            let is_due = !more || begun - shown > BETWEEN || known.with_untracked(Option::is_none);
            Some((more, is_due.then(|| read(work))))
        });
        let Some(Some((more, result))) = done else { return };
        let shown = if result.is_some() { begun } else { shown };
        if let Some(result) = result {
            known.set(Some(result));
        }
        if more {
            go_on(work, timer, known, step, read, shown);
        }
    };
    timer.set_value(set_timeout_with_handle(slice, Duration::ZERO).ok());
}

/// Milliseconds since some time.
pub(super) fn now() -> f64 {
    #[cfg(target_arch = "wasm32")]
    {
        window().performance().map_or(0.0, |clock| clock.now())
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        0.0
    }
}
