//! A rented fleet beside an owned one: what each costs as time goes by, and why.

use super::Shown;
use super::years::{heads, years};
use crate::app::slices::in_slices;
use crate::app::toast::Toast;
use crate::app::view::TableScroll;
use crate::figures::outlook::Figure;
use crate::i18n::lang::Lang;
use crate::i18n::results::outlook as words;
use crate::i18n::results::plan;
use crate::i18n::sentences::scrolling;
use crate::model::choices::Ownership;
use crate::plan::projection::{Course, MONTHS, Projection};
use crate::render::number::{MISSING, Style, write};
use crate::scenario::choice::ChoiceId;
use crate::scenario::{Change, Scenario};
use leptos::prelude::*;

const fn other(ownership: Ownership) -> Ownership {
    match ownership {
        Ownership::Rent => Ownership::Own,
        Ownership::Own => Ownership::Rent,
    }
}

/// The other way to have the fleet, to be worked out in one go.
fn begin(scenario: &Scenario) -> Option<(Projection, Option<Course>)> {
    let other = other(scenario.model_choices().ownership);
    let scenario = scenario.clone().apply(Change::Choice(ChoiceId::Ownership, other.key()));
    Projection::new(&scenario).map(|projection| (projection, None))
}

fn step((projection, course): &mut (Projection, Option<Course>)) -> bool {
    *course = Some(projection.central());
    false
}

/// Both ways beside each other, with a button that takes the other one.
#[component]
pub(super) fn FleetKinds(shown: Shown) -> impl IntoView {
    let state = shown.state;
    let scenario = Memo::new(move |_| state.scenario.get());
    let ownership = Memo::new(move |_| scenario.with(|scenario| scenario.model_choices().ownership));
    let there = in_slices(scenario, begin, step, |(_, course)| course.clone());
    let cost = move |of: Ownership, month: usize| {
        let day = Figure::Day.of();
        let at = |course: &Option<Course>| course.as_ref()?.months.get(month).map(day);
        if of == ownership.get() { shown.course.with(at) } else { there.with(|there| at(there.as_ref()?)) }
    };
    let text = move |style, of, month| {
        let unit = Figure::Day.id().unit();
        cost(of, month).map_or_else(|| MISSING.to_owned(), |cost| write(state.locale.get(), style, unit, cost).joined())
    };
    let row = move |of: Ownership| {
        let name = match of {
            Ownership::Rent => words::RENTED,
            Ownership::Own => words::OWNED,
        };
        let cells = years()
            .map(|month| view! { <td class="number">{move || text(Style::Figure, of, month)}</td> })
            .collect_view();
        view! {
            <tr class:chosen=move || ownership.get() == of>
                <th scope="row">{state.phrase(name)}</th>
                {cells}
            </tr>
        }
    };
    let sentence = move || {
        let now = ownership.get();
        let in_words = |of| text(Style::Headline, of, MONTHS);
        words::other_way(state.lang.get(), now, &in_words(now), &in_words(other(now)))
    };
    let take = move |_| {
        let other = other(ownership.get_untracked());
        state.apply(Change::Choice(ChoiceId::Ownership, other.key()));
        let said = words::changed_to(other);
        state.toast.set(Some(Toast::done(move |lang| said.get(lang).to_owned()).with_undo(move || state.undo())));
    };
    let offer = state.text(move |lang| match ownership.get() {
        Ownership::Rent => words::OWN_INSTEAD.get(lang),
        Ownership::Own => words::RENT_INSTEAD.get(lang),
    });
    let name = Signal::derive(move || scrolling(state.lang.get(), words::FLEET.get(state.lang.get())));
    view! {
        <section class="section" id="fleet" aria-labelledby="fleet-title">
            <h2 id="fleet-title">{state.phrase(words::FLEET)}</h2>
            <p class="subtitle">{state.phrase(words::FLEET_SUBTITLE)}</p>
            <TableScroll name>
                <table class="table years-table">
                    {heads(state)}
                    <tbody>{Ownership::ALL.iter().map(|of| row(*of)).collect_view()}</tbody>
                </table>
            </TableScroll>
            <p class="outlook-notes">
                {sentence} {state.text(Lang::between_sentences)} {state.phrase(plan::OWNED_KEEPS)}
            </p>
            <p class="question-apply">
                <button type="button" class="button" on:click=take>
                    {offer}
                </button>
            </p>
        </section>
    }
}
