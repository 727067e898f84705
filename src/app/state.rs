//! The state of the page: one scenario, how it is shown, and what follows from it.
//!
//! Data goes round in one direction: a component sends a [`Change`], the scenario becomes another, the answer and the
//! derivation follow, the views draw them, and the link is written.

use super::carried::Shared;
use super::focus::bring_into_view;
use super::known_ranges::known_ranges;
use super::language;
use super::storage::{self, Found, Remembered};
use super::theme::Theme;
use super::toast::Toast;
use super::url;
use crate::embed::settings::Show;
use crate::figures;
use crate::i18n::lang::{Currency, Lang, Locale};
use crate::i18n::sentences::Period;
use crate::i18n::text::Text;
use crate::i18n::{Word, word};
use crate::model::quantities::Id;
use crate::scenario::codec::{self, Link, View};
use crate::scenario::presets::PresetId;
use crate::scenario::problem::Problem;
use crate::scenario::stored::Stored;
use crate::scenario::variants::{Act, Compared, MOST};
use crate::scenario::{Answer, Change, Scenario};
use crate::uncertainty::inputs;
use crate::uncertainty::ranges::Ranges;
use leptos::prelude::*;
use std::sync::Arc;

/// Scenarios before and after the present one.
#[derive(Clone, Debug, Default)]
struct History {
    back: Vec<Compared>,
    forward: Vec<Compared>,
    /// The number that is being dragged: all its values are one step.
    gesture: Option<Id>,
}

/// Everything the components share.
#[derive(Clone, Copy)]
pub struct State {
    /// What is computed, as views see it: of a part that is deferred (`sight`), later.
    pub scenario: RwSignal<Scenario>,
    /// What it is compared with, the baseline first.
    pub variants: RwSignal<Vec<Scenario>>,
    /// What is shown.
    pub view: RwSignal<View>,
    /// What the view is asked, as the link says it.
    pub ask: RwSignal<String>,
    /// The quantity whose derivation is open; the cost of a day where none was asked for.
    pub open: RwSignal<Option<Id>>,
    /// The amount of the headline whose chance is asked, in its base unit.
    pub limit: RwSignal<Option<f64>>,
    /// What money of the headline is counted for.
    pub period: RwSignal<Period>,
    /// What the share dialog offers as embed; the dialog is open while there is something.
    pub sharing: RwSignal<Option<Show>>,
    /// The language.
    pub lang: RwSignal<Lang>,
    /// The currency that amounts are shown in.
    pub currency: RwSignal<Currency>,
    /// Language, currency and rate: how amounts are written.
    pub locale: Memo<Locale>,
    /// The theme.
    pub theme: RwSignal<Theme>,
    /// What cannot be used of the scenario.
    pub problems: Memo<Vec<Problem>>,
    /// What was wrong with the link or the storage when the page opened, apart from what the scenario itself says.
    pub notices: RwSignal<Vec<Problem>>,
    /// The result that the link carried, until it is put away.
    pub shared: RwSignal<Option<Shared>>,
    /// The configuration that the reader pasted, as it was pasted.
    pub config: RwSignal<String>,
    /// The scenario, worked out.
    pub answer: Memo<Answer>,
    /// The inputs that are ranges.
    pub uncertain: Memo<Vec<Id>>,
    /// The answer as a range; none while nothing is computed, and where no input is uncertain.
    pub ranges: RwSignal<Option<Arc<Ranges>>>,
    /// The first variant, worked out: what the page measures against.
    pub baseline: Memo<Option<Answer>>,
    /// The same quantity of each variant as a range, as far as the view needs it.
    pub rivals: [RwSignal<Option<Arc<Ranges>>>; MOST],
    /// What was done last, with the way back.
    pub toast: RwSignal<Option<Toast>>,
    /// Grows when what the reader keeps becomes another, here or in another tab.
    pub kept: RwSignal<u32>,
    /// Grows when the page comes to rest: addresses and titles follow then.
    pub settled: RwSignal<u32>,
    /// Whether a number has moved since.
    pub(super) unsettled: RwSignal<bool>,
    /// Whether the part of the page that has this state is in sight.
    pub(super) in_sight: RwSignal<bool>,
    /// What is computed, and what acts change.
    pub(super) present: RwSignal<Scenario>,
    pub(super) lang_in_link: RwSignal<bool>,
    pub(super) remembered: StoredValue<Remembered>,
    history: RwSignal<History>,
    pub(super) new_entry: StoredValue<bool>,
    pub(super) pending: StoredValue<Option<TimeoutHandle>>,
}

impl State {
    /// Reads link, storage and browser, in this order, and keeps the address written from then on.
    pub fn open() -> Self {
        let search = url::search();
        let stored = storage::read();
        let remembered = match &stored {
            Found::Something(remembered) => remembered.clone(),
            Found::Nothing | Found::Damaged => Remembered::default(),
        };
        let has_link = search.len() > 1;
        let (link, mut problems) = codec::decode(if has_link { &search } else { &remembered.query });
        if stored == Found::Damaged && !has_link {
            problems.push(Problem::BadStorage);
        }
        let lang_in_link = has_link && link.lang.is_some();
        let lang = link
            .lang
            .or_else(|| remembered.lang.as_deref().and_then(Lang::from_key))
            .unwrap_or_else(language::of_browser);
        let theme = remembered.theme.as_deref().and_then(Theme::from_key).unwrap_or_default();

        keep_those_of_the_link(&mut problems, &link);
        let shared = Shared::of(&link).filter(|_| has_link);
        let is_first = link.scenario == Scenario::default() && link.variants.is_empty();
        let known = if is_first { known_ranges() } else { None };
        let scenario = RwSignal::new(link.scenario);
        let variants = RwSignal::new(link.variants);
        let first = Memo::new(move |_| variants.with(|variants| variants.first().cloned()));
        let uncertain = Memo::new(move |_| {
            scenario.with(|scenario| inputs::uncertain(scenario).iter().map(|one| one.id).collect())
        });
        let (lang, currency) = (RwSignal::new(lang), RwSignal::new(link.currency));
        let locale = Memo::new(move |_| {
            let (lang, currency) = (lang.get(), currency.get());
            scenario.with(|scenario| figures::locale(scenario, lang, currency))
        });
        let config = RwSignal::new(remembered.config);
        let state = Self {
            scenario,
            variants,
            view: RwSignal::new(if has_link { link.view } else { View::default() }),
            ask: RwSignal::new(if has_link { link.ask } else { String::new() }),
            open: RwSignal::new(link.open),
            limit: RwSignal::new(link.limit),
            period: RwSignal::new(Period::default()),
            sharing: RwSignal::new(None),
            lang,
            currency,
            locale,
            theme: RwSignal::new(theme),
            problems: Memo::new(move |_| scenario.with(|scenario| scenario.problems())),
            notices: RwSignal::new(problems),
            shared: RwSignal::new(shared),
            config,
            answer: worked_out(scenario),
            uncertain,
            ranges: RwSignal::new(known.map(Arc::new)),
            baseline: Memo::new(move |_| first.with(|first| first.as_ref().map(Scenario::answer))),
            rivals: [RwSignal::new(None), RwSignal::new(None)],
            toast: RwSignal::new(None),
            kept: RwSignal::new(0),
            settled: RwSignal::new(0),
            unsettled: RwSignal::new(false),
            in_sight: RwSignal::new(true),
            present: scenario,
            lang_in_link: RwSignal::new(lang_in_link),
            remembered: StoredValue::new(Remembered::default()),
            history: RwSignal::new(History::default()),
            new_entry: StoredValue::new(false),
            pending: StoredValue::new(None),
        };
        state.keep_link_written();
        state.follow_browser_history();
        Effect::new(move |_| state.theme.get().show());
        Effect::new(move |_| language::show(state.lang.get()));
        state
    }

    /// The state that [`App`](super::App) provided.
    pub fn get() -> Self {
        expect_context::<Self>()
    }

    /// A text of the interface in the present language.
    ///
    /// Views take texts as signals of one type: a closure in a view is a type of its own, and compiles to some
    /// kilobytes.
    pub fn say(self, what: Word) -> Signal<&'static str> {
        self.text(move |lang| word(lang, what))
    }

    /// One of the texts of a part of the page, in the present language.
    pub fn phrase(self, text: Text) -> Signal<&'static str> {
        self.text(move |lang| text.get(lang))
    }

    /// A text in the present language.
    pub fn text(self, text: impl Fn(Lang) -> &'static str + Send + Sync + 'static) -> Signal<&'static str> {
        Signal::derive(move || text(self.lang.get()))
    }

    /// One act of the reader. All values of one drag are one step of the history.
    pub fn apply(self, change: Change) {
        let before = self.present.get_untracked();
        let after = before.clone().apply(change.clone());
        if after == before {
            return;
        }
        if matches!(change, Change::Preset(_)) {
            self.new_entry.set_value(true);
        }
        let gesture = match change {
            Change::Value(id, _) | Change::Range(id, ..) => Some(id),
            _ => None,
        };
        self.step_to(Compared { scenario: after, variants: self.variants.get_untracked() }, gesture);
    }

    /// Several acts as one step of the history.
    pub fn apply_all(self, changes: impl IntoIterator<Item = Change>) {
        let before = self.present.get_untracked();
        let after = changes.into_iter().fold(before.clone(), Scenario::apply);
        if after != before {
            self.step_to(Compared { scenario: after, variants: self.variants.get_untracked() }, None);
        }
    }

    /// One act of the reader on what the scenario is compared with.
    pub fn compare(self, act: Act) {
        let before = self.compared();
        let after = before.clone().apply(act);
        if after != before {
            self.new_entry.set_value(true);
            self.step_to(after, None);
        }
    }

    /// The scenario with what it is compared with.
    fn compared(self) -> Compared {
        Compared { scenario: self.present.get_untracked(), variants: self.variants.get_untracked() }
    }

    /// A step of the history, unless it goes on with the gesture of the one before.
    fn step_to(self, after: Compared, gesture: Option<Id>) {
        let before = self.compared();
        self.history.update(|history| {
            if gesture.is_none() || history.gesture != gesture {
                history.back.push(before);
            }
            history.forward.clear();
            history.gesture = gesture;
        });
        if gesture.is_some() {
            self.set_unsettled(true);
        }
        self.turn_to(after);
    }

    /// Says whether a number has moved, where it was otherwise.
    pub(super) fn set_unsettled(self, unsettled: bool) {
        if self.unsettled.get_untracked() != unsettled {
            self.unsettled.set(unsettled);
        }
    }

    /// Another scenario as a whole, shown in the estimate: one step of the history.
    pub fn start_from(self, scenario: Scenario) {
        let after = Compared { scenario, ..self.compared() };
        if after != self.compared() {
            self.step_to(after, None);
        }
        self.open.set(None);
        self.new_entry.set_value(true);
        self.show(View::Estimate);
        scroll_to("answer");
    }

    /// Another link, opened in place: one step of the history. The language stays. Gives the way back, where there was
    /// such a step.
    pub fn open_link(self, link: Link, problems: Vec<Problem>) -> Option<impl Fn() + Send + Sync + 'static> {
        let (shown, notices) = (untrack(|| self.link()), self.notices.get_untracked());
        self.new_entry.set_value(true);
        let after = Compared { scenario: link.scenario.clone(), variants: link.variants.clone() };
        let moves = after != self.compared();
        if moves {
            self.step_to(after, None);
        }
        self.show_around(&link, problems);
        moves.then_some(move || {
            self.undo();
            self.show_around(&shown, notices.clone());
        })
    }

    /// Shows what a link says beside its scenarios.
    pub(super) fn show_around(self, link: &Link, mut problems: Vec<Problem>) {
        keep_those_of_the_link(&mut problems, link);
        self.notices.set(problems);
        self.shared.set(Shared::of(link));
        self.view.set(link.view);
        self.ask.set(link.ask.clone());
        self.currency.set(link.currency);
        self.open.set(link.open);
        self.limit.set(link.limit);
    }

    /// Ends a drag, so that the next one is a step of its own.
    pub fn end_gesture(self) {
        self.history.update(|history| history.gesture = None);
    }

    /// Whether the answer is a range: some input is uncertain.
    pub fn is_range(self) -> bool {
        self.uncertain.with(|uncertain| !uncertain.is_empty())
    }

    /// Whether a number is being dragged or typed.
    pub fn is_moving(self) -> bool {
        self.history.with(|history| history.gesture.is_some())
    }

    /// What is wrong with one field.
    pub fn problem(self, key: &'static str) -> Memo<Option<Problem>> {
        Memo::new(move |_| {
            self.problems.with(|problems| problems.iter().find(|problem| problem.field() == Some(key)).cloned())
        })
    }

    /// Is there something to undo?
    pub fn can_undo(self) -> bool {
        self.history.with(|history| !history.back.is_empty())
    }

    /// Is there something to redo?
    pub fn can_redo(self) -> bool {
        self.history.with(|history| !history.forward.is_empty())
    }

    /// Back to the scenario before the last act.
    pub fn undo(self) {
        self.step(|history, present| {
            let earlier = history.back.pop()?;
            history.forward.push(present);
            Some(earlier)
        });
    }

    /// Forward again.
    pub fn redo(self) {
        self.step(|history, present| {
            let later = history.forward.pop()?;
            history.back.push(present);
            Some(later)
        });
    }

    /// Opens the derivation of a quantity and brings it into view.
    pub fn open_derivation(self, id: Id) {
        self.new_entry.set_value(true);
        self.open.set(Some(id));
        self.show(View::Estimate);
        scroll_to("derivation");
    }

    /// Shows another view.
    pub fn show(self, view: View) {
        if self.view.get_untracked() != view {
            self.new_entry.set_value(true);
            // What one view is asked says nothing to another.
            self.ask.set(String::new());
            self.view.set(view);
        }
    }

    /// Changes the language, for good.
    pub fn speak(self, lang: Lang) {
        self.lang_in_link.set(true);
        self.present.update(|scenario| {
            scenario.kept.remove("lang");
        });
        self.lang.set(lang);
    }

    /// The present state as a link.
    pub fn link(self) -> Link {
        Link {
            scenario: self.present.get(),
            variants: self.variants.get(),
            lang: self.lang_in_link.get().then(|| self.lang.get()),
            currency: self.currency.get(),
            view: self.view.get(),
            ask: self.ask.get(),
            open: self.open.get(),
            limit: self.limit.get(),
            stored: self.stored().map(|(stored, _)| stored),
            frozen: self.is_frozen(),
        }
    }

    /// The result that the link carried, while the scenario is that of the link, and whether it stands in place of the
    /// present one.
    pub fn stored(self) -> Option<(Stored, bool)> {
        self.shared.with(|shared| {
            let shared = shared.as_ref()?;
            let is_the_same = self.present.with(|scenario| *scenario == shared.scenario);
            is_the_same.then_some((shared.stored, shared.frozen))
        })
    }

    /// Whether the result of the link stands in place of the present one.
    pub fn is_frozen(self) -> bool {
        self.stored().is_some_and(|(_, frozen)| frozen)
    }

    /// Puts the present result back in the place of the stored one.
    pub fn thaw(self) {
        self.shared.update(|shared| {
            if let Some(shared) = shared {
                shared.frozen = false;
            }
        });
    }

    /// The link of a preset, for anchors that work without a click handler.
    pub fn preset_link(self, preset: PresetId) -> String {
        let lang = self.lang_in_link.get().then(|| self.lang.get());
        let currency = self.currency.get();
        let link = Link { scenario: Scenario::preset(preset), lang, currency, ..Link::default() };
        format!("?{}", codec::encode(&link))
    }

    fn step(self, take: impl FnOnce(&mut History, Compared) -> Option<Compared>) {
        let present = self.compared();
        let taken = self.history.try_update(|history| {
            history.gesture = None;
            take(history, present)
        });
        if let Some(Some(compared)) = taken {
            self.turn_to(compared);
        }
    }

    /// Another scenario. A limit of dollars is none of energy: with another headline it goes.
    fn turn_to(self, Compared { scenario, variants }: Compared) {
        if self.present.with_untracked(Scenario::headline) != scenario.headline() {
            self.limit.set(None);
        }
        // What is as it was is drawn and simulated no more.
        if self.variants.with_untracked(|before| *before != variants) {
            self.variants.set(variants);
        }
        if self.present.with_untracked(|before| *before != scenario) {
            self.present.set(scenario);
        }
    }
}

/// What a scenario gives.
pub(super) fn worked_out(scenario: RwSignal<Scenario>) -> Memo<Answer> {
    Memo::new(move |_| scenario.with(Scenario::answer))
}

/// Leaves the problems that neither the scenario nor a variant tells for as long as they last, and that do not stand
/// beside the result of the link.
fn keep_those_of_the_link(problems: &mut Vec<Problem>, link: &Link) {
    let own = link.scenario.problems();
    problems.retain(|problem| match problem {
        Problem::InVariant { .. } => false,
        Problem::OlderVersion { .. } if link.stored.is_some() => false,
        problem => !own.contains(problem),
    });
}

/// Brings an element into view once what is pending has been drawn.
pub fn scroll_to(id: &'static str) {
    #[cfg(target_arch = "wasm32")]
    request_animation_frame(move || bring_into_view(id));
    #[cfg(not(target_arch = "wasm32"))]
    bring_into_view(id);
}
