//! The list of measures: on or off, and in which order. A measure is dragged by its grip or moved by its buttons.

use super::shown::Shown;
use super::{COST, SAID};
use crate::app::baseline::percent_change;
use crate::app::export::SaveTable;
use crate::app::form::SourceLine;
use crate::app::icon::{Icon, icon};
use crate::app::state::State;
use crate::catalog::sources::source;
use crate::figures::alone::{head as head_of, shown as in_unit};
use crate::figures::results::unit_in_full;
use crate::figures::waterfall::differences;
use crate::i18n::lang::Lang;
use crate::i18n::option_label;
use crate::i18n::results::{plan, savings as words, take};
use crate::i18n::text::Text;
use crate::model::quantities::Id;
use crate::model::units::Unit;
use crate::plan::savings::{Lever, pulled};
use crate::render::csv::{Cell, Table};
use crate::render::number::{MISSING, Style, percent, write};
use crate::render::range::signed;
use crate::scenario::breakdown::relative_change;
use crate::scenario::choice::ChoiceId;
use crate::scenario::{Change, Scenario};
use leptos::ev::PointerEvent;
use leptos::html::Ol;
use leptos::prelude::*;

/// A part of a row that takes the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Whether the measure is used.
    Switch,
    Earlier,
    Later,
}

impl Part {
    fn id(self, lever: Lever) -> String {
        let part = match self {
            Self::Switch => "use",
            Self::Earlier => "earlier",
            Self::Later => "later",
        };
        format!("{part}-{}", lever.key())
    }
}

/// Puts the focus on a part of a row, once what is pending has been drawn.
pub(super) fn focus(part: Part, lever: Lever) {
    #[cfg(target_arch = "wasm32")]
    request_animation_frame(move || crate::app::focus::focus(&part.id(lever)));
    #[cfg(not(target_arch = "wasm32"))]
    let _ = part.id(lever);
}

/// What the rows share.
#[derive(Clone, Copy)]
struct List {
    shown: Shown,
    /// The measure that is being dragged.
    dragged: RwSignal<Option<Lever>>,
    /// What was moved where, to be read aloud.
    said: RwSignal<String>,
    place: NodeRef<Ol>,
}

impl List {
    /// Puts a measure before the one that stands at a place among the others that are used, or at the end.
    fn put(self, state: State, lever: Lever, place: usize) {
        let on = self.shown.on.get_untracked();
        let before = on.iter().copied().filter(|other| *other != lever).nth(place);
        self.shown.ask(state, |asked| *asked = asked.before(lever, before));
    }

    /// Moves a measure by one place. The focus stays on the button.
    fn step(self, state: State, lever: Lever, part: Part) {
        let Some(at) = self.shown.on.with_untracked(|on| on.iter().position(|one| *one == lever)) else { return };
        let place = if part == Part::Earlier { at.checked_sub(1) } else { Some(at + 1) };
        let last = self.shown.on.with_untracked(Vec::len);
        if let Some(place) = place.filter(|place| *place < last) {
            self.put(state, lever, place);
            focus(part, lever);
        }
        self.tell(state, lever);
    }

    /// Says where a measure stands, and what it does there.
    fn tell(self, state: State, lever: Lever) {
        let locale = state.locale.get_untracked();
        let (at, of) = self.shown.on.with_untracked(|on| (on.iter().position(|one| *one == lever), on.len()));
        let Some(at) = at else { return };
        let effect = untrack(|| self.shown.effects().get(at).copied()).unwrap_or(f64::NAN);
        let effect = signed(locale, SAID, COST.unit(), effect).joined();
        self.said.set(words::moved(locale.lang, plan::lever(lever).get(locale.lang), at + 1, of, &effect));
    }

    /// Follows a pointer that drags: the measure stands behind all others whose middle is above it.
    fn follow(self, state: State, ev: &PointerEvent) {
        let Some(lever) = self.dragged.get_untracked() else { return };
        ev.prevent_default();
        let y = f64::from(ev.client_y());
        let middle = |lever: &Lever| {
            let row = document().get_element_by_id(&row_id(*lever))?.get_bounding_client_rect();
            Some(row.top() + row.height() / 2.0)
        };
        let on = self.shown.on.get_untracked();
        let others = on.iter().filter(|other| **other != lever);
        let above = others.filter(|other| middle(other).is_some_and(|middle| middle < y)).count();
        if on.iter().position(|one| *one == lever) != Some(above) {
            self.put(state, lever, above);
        }
    }

    /// The pointer lets go.
    fn drop(self, state: State) {
        if let Some(lever) = self.dragged.get_untracked() {
            self.dragged.set(None);
            self.tell(state, lever);
        }
    }
}

fn row_id(lever: Lever) -> String {
    format!("lever-{}", lever.key())
}

/// The list.
#[component]
pub(super) fn Levers(shown: Shown) -> impl IntoView {
    let state = State::get();
    let list = List { shown, dragged: RwSignal::new(None), said: RwSignal::new(String::new()), place: NodeRef::new() };
    let head = move |text: Text| view! { <span>{state.phrase(text)}</span> };
    let tables = Box::new(move || vec![(String::new(), numbers(state, shown))]);
    view! {
        <section class="section" id="measures" aria-labelledby="measures-title">
            <div class="section-head">
                <h2 id="measures-title">{state.phrase(words::MEASURES)}</h2>
                <div class="tools">
                    <SaveTable key="measures" name=Signal::derive(move || words::MEASURES.get(state.lang.get()).to_owned()) tables />
                </div>
            </div>
            <p class="subtitle">{state.phrase(plan::ORDER_MATTERS)}</p>
            <div class="levers-head" aria-hidden="true">
                {[words::MEASURE, words::IN_ORDER, words::FAIR_SHARE, words::ALONE].map(head)}
            </div>
            <ol
                class="levers"
                class:dragging=move || list.dragged.with(Option::is_some)
                node_ref=list.place
                on:pointermove=move |ev| list.follow(state, &ev)
                on:pointerup=move |_| list.drop(state)
                on:pointercancel=move |_| list.drop(state)
            >
                <For each=move || shown.listed.get() key=|lever| *lever let:lever>
                    <Row list lever />
                </For>
            </ol>
            <p class="visually-hidden" role="status">{list.said}</p>
        </section>
    }
}

/// Every measure as numbers, with what it assumes and who says so.
fn numbers(state: State, shown: Shown) -> Table {
    let locale = state.locale.get();
    let lang = locale.lang;
    let (on, effects, fair, alone) = (shown.on.get(), shown.effects(), shown.fair(), shown.alone.get());
    let number = |value: Option<f64>| Cell::from(in_unit(locale, COST.unit(), value.unwrap_or(f64::NAN)));
    let row = |lever: Lever| {
        let at = on.iter().position(|one| *one == lever);
        let in_place = at.and_then(|at| effects.get(at).copied());
        let average = at.and_then(|at| fair.as_ref()?.get(at).map(|fair| fair.effect));
        let alone = alone.iter().find(|(one, _)| *one == lever).map(|(_, effect)| *effect);
        let said = state.scenario.with(|scenario| about(lang, lever, scenario));
        let source = state.scenario.with(|scenario| lever.source(scenario)).map_or("", |id| source(id).address);
        let figures = [in_place, average, alone].map(number);
        let name = Cell::from(plan::lever(lever).get(lang));
        std::iter::once(name).chain(figures).chain([Cell::from(said), Cell::from(source)]).collect()
    };
    let unit = unit_in_full(locale, COST.unit());
    let heads = [words::IN_ORDER, words::FAIR_SHARE, words::ALONE].map(|text| head_of(lang, text.get(lang), &unit));
    let about = [words::NOTE, take::ADDRESS].map(|text| text.get(lang).to_owned());
    let first = words::MEASURE.get(lang).to_owned();
    Table {
        head: std::iter::once(first).chain(heads).chain(about).collect(),
        rows: shown.listed.get().into_iter().map(row).collect(),
    }
}

/// One measure.
#[component]
fn Row(list: List, lever: Lever) -> impl IntoView {
    let state = State::get();
    let shown = list.shown;
    let place = Memo::new(move |_| shown.on.with(|on| on.iter().position(|one| *one == lever)));
    let is_on = Memo::new(move |_| place.get().is_some());
    let toggle = move |ev| {
        let pulled = event_target_checked(&ev);
        shown.ask(state, |asked| *asked = asked.with(lever, pulled));
        focus(Part::Switch, lever);
    };
    let grab = move |ev: PointerEvent| {
        if ev.button() == 0 {
            ev.prevent_default();
            list.dragged.set(Some(lever));
            if let Some(list) = list.place.get_untracked() {
                // Without it a drag ends where the pointer leaves the list.
                let _ = list.set_pointer_capture(ev.pointer_id());
            }
        }
    };
    let button = move |part: Part| {
        let earlier = part == Part::Earlier;
        let name = move || words::move_it(state.lang.get(), plan::lever(lever).get(state.lang.get()), earlier);
        let is_last = move || {
            let last = shown.on.with(Vec::len);
            place.get().is_none_or(|at| if earlier { at == 0 } else { at + 1 == last })
        };
        view! {
            <button
                type="button"
                class="button-icon"
                id=part.id(lever)
                aria-label=name
                aria-disabled=move || is_last().to_string()
                on:click=move |_| list.step(state, lever, part)
            >
                {icon(if earlier { Icon::Up } else { Icon::Down })}
            </button>
        }
    };
    view! {
        <li
            class="lever"
            id=row_id(lever)
            class:off=move || !is_on.get()
            class:dragged=move || list.dragged.get() == Some(lever)
        >
            <span class="lever-grip" aria-hidden="true" hidden=move || !is_on.get() on:pointerdown=grab>{icon(Icon::Grip)}</span>
            <div class="lever-name">
                <label>
                    <input type="checkbox" id=Part::Switch.id(lever) prop:checked=is_on on:change=toggle />
                    <span>{state.phrase(plan::lever(lever))}</span>
                </label>
                <About lever />
            </div>
            <Figures shown lever place />
            <div class="lever-moves" hidden=move || !is_on.get()>
                {button(Part::Earlier)} {button(Part::Later)}
            </div>
        </li>
    }
}

/// What a measure does: in its place, on average over orders, alone.
#[component]
fn Figures(shown: Shown, lever: Lever, place: Memo<Option<usize>>) -> impl IntoView {
    let state = State::get();
    let unit = COST.unit();
    let effect = Memo::new(move |_| place.get().and_then(|at| shown.effects().get(at).copied()));
    let in_order = Signal::derive(move || {
        let (locale, at) = (state.locale.get(), place.get()?);
        Some(shown.rounded(locale, &shown.effects())?.step(at))
    });
    let range = move || {
        let (locale, at) = (state.locale.get(), place.get()?);
        let known =
            shown.spreads.with(|spreads| spreads.as_ref().map(|spreads| spreads.effects.get(at).copied().flatten()));
        Some(known.map_or_else(
            || "…".to_owned(),
            |ends| ends.map_or_else(String::new, |ends| differences(locale, unit, ends)),
        ))
    };
    let range = move || if state.is_range() { range() } else { None };
    let fair = Signal::derive(move || {
        let (locale, at) = (state.locale.get(), place.get()?);
        let effects: Option<Vec<f64>> = shown.fair().map(|fair| fair.iter().map(|fair| fair.effect).collect());
        let said = || Some(shown.rounded(locale, &effects?)?.step(at));
        Some(said().unwrap_or_else(|| "…".to_owned()))
    });
    let alone = Memo::new(move |_| {
        shown.alone.with(|alone| alone.iter().find(|(one, _)| *one == lever).map(|(_, effect)| *effect))
    });
    let alone_text =
        Signal::derive(move || Some(signed(state.locale.get(), Style::Chart(3), unit, alone.get()?).joined()));
    let figure = move |name: Text, text: Signal<Option<String>>| {
        let missing = move || text.get().unwrap_or_else(|| MISSING.to_owned());
        view! {
            <span class="cell-label">{state.phrase(name)}</span>
            <span class="lever-amount">{missing}</span>
        }
    };
    let exact = move || effect.get().filter(|effect| effect.is_finite()).map(|effect| effect.to_string());
    view! {
        <p class="lever-figure">
            <data value=exact data-effect=lever.key()>{figure(words::IN_ORDER, in_order)}</data>
            <span class="range-of">{range}</span>
        </p>
        <p class="lever-figure">{figure(words::FAIR_SHARE, fair)}</p>
        <p class="lever-figure">{figure(words::ALONE, alone_text)}</p>
    }
}

/// What a measure assumes, what it costs in quality, and who says so.
#[component]
fn About(lever: Lever) -> impl IntoView {
    let state = State::get();
    let said = Memo::new(move |_| state.scenario.with(|scenario| about(state.lang.get(), lever, scenario)));
    let found = Memo::new(move |_| state.scenario.with(|scenario| lever.source(scenario)));
    let source = move || found.get().map(|id| view! { <p class="lever-source"><SourceLine source=source(id) /></p> });
    view! {
        <p class="lever-about">{said}</p>
        {source}
    }
}

/// What a measure assumes and costs in quality, as sentences.
fn about(lang: Lang, lever: Lever, scenario: &Scenario) -> String {
    let amount = lever.assumption().map_or_else(String::new, |fact| {
        // The sentence says of what.
        let unit = if fact.unit == Unit::Tokens { Unit::One } else { fact.unit };
        write(lang, Style::Chart(3), unit, fact.base()).joined()
    });
    let assumed = plan::assumes(lang, lever, &amount, &names(lang, lever, scenario));
    let quality = plan::quality(lang, &lever.quality(scenario), |share| percent(lang, share, 3));
    let carbon = (lever == Lever::Region).then(|| carbon_of(lang, lever, scenario)).flatten();
    let all: Vec<String> = [assumed, quality].into_iter().chain(carbon).collect();
    all.join(lang.between_sentences())
}

/// The model or the grid that a measure goes to.
fn names(lang: Lang, lever: Lever, scenario: &Scenario) -> String {
    let changes = lever.changes(scenario).unwrap_or_default();
    let named = changes.iter().find_map(|change| match change {
        Change::Choice(choice @ (ChoiceId::Model | ChoiceId::Grid), key) => option_label(lang, *choice, key),
        _ => None,
    });
    named.unwrap_or(MISSING).to_owned()
}

/// How the carbon of a day changes by a measure alone.
fn carbon_of(lang: Lang, lever: Lever, scenario: &Scenario) -> Option<String> {
    let carbon = |scenario: &Scenario| scenario.answer().value(Id::CarbonPerDay).filter(|carbon| carbon.is_finite());
    let change = relative_change(carbon(&pulled(scenario, &[lever]).0)?, carbon(scenario)?)?;
    Some(words::carbon(lang, &percent_change(lang, change)))
}
