//! Which hardware?

mod controls;
mod ranking;

use crate::app::export::{SaveTable, exports};
use crate::app::focus::focus;
use crate::app::held::Held;
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::app::toast::Toast;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::charts::{Chart, Draw};
use crate::figures::hardware::ask::Asked;
use crate::figures::hardware::{Board, Front, numbers};
use crate::i18n::lang::Lang;
use crate::i18n::results::{hardware as words, plan as shared};
use crate::i18n::text::Text;
use crate::model::choices::Ownership;
use crate::model::units::Unit;
use crate::plan::contest::{Contest, Standing};
use crate::plan::hardware::{Ranking, Row, Search, Searching};
use crate::render::number::{Style, percent, write};
use crate::scenario::Scenario;
use crate::scenario::breakdown::relative_change;
use crate::scenario::codec::View;
use crate::scenario::variants::{Act, MOST};
use leptos::prelude::*;
use std::sync::Arc;

/// A search under way.
struct Work {
    scenario: Scenario,
    ownership: Ownership,
    /// None where the scenario serves nobody.
    searching: Option<Searching>,
    is_done: bool,
}

impl Work {
    fn new(scenario: &Scenario, ownership: Ownership) -> Self {
        let searching = Searching::new(scenario, Search::all(ownership));
        Self { scenario: scenario.clone(), ownership, is_done: searching.is_none(), searching }
    }

    fn step(&mut self) -> bool {
        let more = self.searching.as_mut().is_some_and(Searching::work);
        self.is_done = !more;
        more
    }

    /// Nothing until all is searched: half a ranking would name a wrong winner.
    fn found(&self) -> Option<Found> {
        let ranking = || self.searching.as_ref().map(|searching| Arc::new(searching.ranking()));
        self.is_done.then(|| Found { scenario: self.scenario.clone(), ownership: self.ownership, ranking: ranking() })
    }
}

/// A ranking with what it is of.
#[derive(Clone)]
struct Found {
    scenario: Scenario,
    ownership: Ownership,
    ranking: Option<Arc<Ranking>>,
}

/// What rows do over the samples so far.
#[derive(Clone)]
struct Standings {
    of: Vec<Standing>,
    progress: (usize, usize),
}

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Shown {
    asked: Memo<Asked>,
    ownership: Memo<Ownership>,
    /// The last ranking; a new one takes its place when it is whole.
    board: Memo<Option<Held<Board>>>,
    standings: RwSignal<Option<Standings>>,
    /// Whether the reader has just chosen a row, which is to have the focus once it is ranked.
    follows: RwSignal<bool>,
}

impl Shown {
    fn new(state: State) -> Self {
        let asked = Memo::new(move |_| state.ask.with(|ask| Asked::read(ask)));
        let ownership = Memo::new(move |_| {
            let own = || state.scenario.with(|scenario| scenario.model_choices().ownership);
            asked.with(|asked| asked.ownership).unwrap_or_else(own)
        });
        let question = Memo::new(move |_| (state.scenario.get(), ownership.get()));
        let searched =
            in_slices(question, |(scenario, ownership)| Some(Work::new(scenario, *ownership)), Work::step, Work::found);
        let last = RwSignal::new(None::<Found>);
        Effect::new(move |_| {
            if let Some(found) = searched.get().flatten() {
                last.set(Some(found));
            }
        });
        let board = Memo::new(move |_| {
            let board = |found: &Found| {
                asked.with(|asked| Board::new(&found.scenario, found.ownership, found.ranking.clone(), asked))
            };
            last.with(|found| found.as_ref().map(|found| Held::new(board(found))))
        });
        let begin = |board: &Option<Held<Board>>| {
            let board = &board.as_ref()?.0;
            let rows = board.finalists().into_iter().filter_map(|at| board.rows.get(at)).map(|entry| &entry.row);
            (!board.rows.is_empty()).then(|| Contest::new(&board.scenario, rows))
        };
        let read = |contest: &Contest| Standings { of: contest.standings(), progress: contest.progress() };
        let standings = in_slices(board, begin, |contest| contest.work(1), read);
        let shown = Self { asked, ownership, board, standings, follows: RwSignal::new(false) };
        Effect::new(move |_| {
            board.track();
            if shown.follows.get_untracked() {
                shown.follows.set(false);
                request_animation_frame(|| focus(ranking::OWN));
            }
        });
        shown
    }

    /// Something of the board; none until there is one.
    fn of<T>(self, read: impl FnOnce(&Board) -> T) -> Option<T> {
        self.board.with(|board| board.as_ref().map(|board| read(&board.0)))
    }

    /// What is asked from now on.
    fn ask(self, state: State, change: impl FnOnce(&mut Asked)) {
        let mut asked = self.asked.get_untracked();
        change(&mut asked);
        state.ask.set(asked.text());
    }
}

/// The view.
#[component]
pub fn Hardware() -> impl IntoView {
    let state = State::get();
    let shown = Shown::new(state);
    let title = Signal::derive(move || {
        let locale = state.locale.get();
        shown.of(|board| board.finding(locale)).unwrap_or_else(|| words::SEARCHING.get(locale.lang).to_owned())
    });
    let about = move || shown.of(|board| board.about(state.locale.get()));
    let unknown = Memo::new(move |_| shown.asked.with(|asked| asked.unknown.clone()));
    let notice = move || {
        let said = unknown.with(|unknown| (!unknown.is_empty()).then(|| words::unknown(state.lang.get(), unknown)));
        said.map(|said| view! { <p class="warning-box hardware-notice" role="alert">{said}</p> })
    };
    let has_rows = Memo::new(move |_| shown.of(|board| !board.rows.is_empty()).unwrap_or(true));
    let content = move || {
        let served = shown.of(|board| board.ranking.is_some()).unwrap_or(true);
        served.then(|| {
            view! {
                <div class="hardware-parts" class:alone=move || !has_rows.get()>
                    <section class="section hardware-ranking" aria-labelledby="ranking-title">
                        <div class="section-head">
                            <h2 id="ranking-title">{state.phrase(words::RANKING)}</h2>
                            <Tools shown title />
                        </div>
                        <controls::Controls shown />
                        <ranking::RankingTable shown />
                        <Acts shown />
                        <Notes shown />
                    </section>
                    {move || has_rows.get().then(|| view! { <Frontier shown title /> })}
                </div>
            }
        })
    };
    view! {
        <main class="view sheet-view hardware-view">
            <BackToEstimate />
            <ViewTitle text=title />
            <p class="view-intro hardware-intro">{about}</p>
            {notice}
            {content}
        </main>
    }
}

/// The whole ranking as a file.
#[component]
fn Tools(shown: Shown, title: Signal<String>) -> impl IntoView {
    let state = State::get();
    let tables = Box::new(move || {
        let standings = shown.standings.with(|known| known.as_ref().map(|known| known.of.clone()));
        let table = shown.of(|board| numbers(state.locale.get(), board, &standings.unwrap_or_default()));
        vec![(words::RANKING.get(state.lang.get()).to_owned(), table.unwrap_or_default())]
    });
    view! {
        <div class="tools">
            <SaveTable key="hardware" name=title tables />
        </div>
    }
}

/// The picture beside the table.
#[component]
fn Frontier(shown: Shown, title: Signal<String>) -> impl IntoView {
    let state = State::get();
    let front = Memo::new(move |_| Held::new(shown.of(Front::of).unwrap_or_default()));
    let draw: Draw = Box::new(move |width| front.with(|front| front.0.picture(state.locale.get(), width)));
    let alone = move || front.with(|front| front.0.alone(state.locale.get(), title.get()));
    let tools = exports("hardware-front", state.phrase(words::FRONT), alone);
    let subtitle = move || front.with(|front| front.0.subtitle(state.locale.get()));
    view! {
        <section class="section hardware-front" aria-labelledby="front-title">
            <div class="section-head">
                <h2 id="front-title">{state.phrase(words::FRONT)}</h2>
            </div>
            <p class="subtitle">{subtitle}</p>
            <Chart name="hardware-front" draw tools />
        </section>
    }
}

/// Runs the scenario at a place, tells what it costs there, and offers the way back.
fn use_row(state: State, shown: Shown, row: &Row) {
    let before = state.answer.with_untracked(|answer| answer.estimate.money.cost);
    let place = row.place;
    let cost = row.cost;
    state.apply_all(row.changes.clone());
    shown.follows.set(true);
    let says = move |lang: Lang| {
        let locale = crate::i18n::lang::Locale { lang, ..state.locale.get_untracked() };
        let name = words::in_full(lang, place.gpu, place.format, place.gpus_per_replica);
        let amount = write(locale, Style::Chart(3), Unit::UsdPerDay, cost).joined();
        let change = relative_change(cost, before).map(|change| crate::app::baseline::percent_change(lang, change));
        words::used(lang, &name, &amount, &change.unwrap_or_default())
    };
    state.toast.set(Some(Toast::done(says).with_undo(move || state.undo())));
}

/// What can be done with the first place.
#[component]
fn Acts(shown: Shown) -> impl IntoView {
    let state = State::get();
    let is_full = Memo::new(move |_| state.variants.with(Vec::len) >= MOST);
    let content = move || {
        let lang = state.lang.get();
        let first = shown.of(|board| board.rows.first().cloned())??;
        if first.is_own {
            return None;
        }
        let row = Held::new(first.row);
        let name = words::place(lang, row.0.place.gpu, row.0.place.format);
        let (used, compared) = (row.clone(), row);
        let compare = move |_| {
            let variant = state.scenario.with_untracked(Scenario::variant).applied(&compared.0.changes);
            state.compare(Act::Add(variant));
            state.show(View::Compare);
        };
        let hint = move || is_full.get().then(|| view! { <p class="hint">{state.phrase(words::FULL)}</p> });
        Some(view! {
            <div class="hardware-acts">
                <button type="button" class="button button-main" on:click=move |_| use_row(state, shown, &used.0)>
                    {words::use_this(lang, &name)}
                </button>
                <button type="button" class="button" disabled=is_full on:click=compare>
                    {state.phrase(words::COMPARE)}
                </button>
                {hint}
            </div>
        })
    };
    view! { {content} }
}

/// What must be known to read the figures, as far as it applies.
#[component]
fn Notes(shown: Shown) -> impl IntoView {
    let state = State::get();
    let progress = move || {
        let lang = state.lang.get();
        let (done, all) = shown.standings.with(|known| known.as_ref().map(|known| known.progress))?;
        let count = |count: usize| write(lang, Style::Exact(3), Unit::One, count as f64).number();
        (all > 1).then(|| words::progress(lang, &count(done), &count(all)))
    };
    let notes = move || {
        let lang = state.lang.get();
        let known = shown.of(|board| {
            let ranking = board.ranking.as_ref();
            let has = |what: fn(&Ranking) -> bool| ranking.is_some_and(|ranking| what(ranking));
            let share = ranking.and_then(|ranking| ranking.price_share).filter(|share| *share != 1.0);
            let mut notes: Vec<String> = Vec::new();
            let mut add = |applies: bool, text: Text| {
                if applies {
                    notes.push(text.get(lang).to_owned());
                }
            };
            add(board.rows.iter().any(|entry| entry.row.narrower), words::FEWER_BITS_NOTE);
            add(has(|ranking| ranking.predicted_instead), shared::PREDICTED_INSTEAD);
            add(has(|ranking| ranking.servers_anew), shared::SERVERS_ANEW);
            add(!board.rows.is_empty(), words::APART);
            if let Some(share) = share {
                notes.push(words::at_share(lang, &percent(lang, share, 3)));
            }
            notes
        });
        known.unwrap_or_default().into_iter().map(|note| view! { <li>{note}</li> }).collect_view()
    };
    view! {
        <ul class="hardware-notes">
            <li>{progress} "\u{a0}"</li>
            {notes}
        </ul>
    }
}
