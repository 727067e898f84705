//! Every list price of the catalogue with its verdict.

use crate::app::export::SaveTable;
use crate::app::header::link_to;
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::app::view::TableScroll;
use crate::catalog::api_prices::ApiPrice;
use crate::catalog::sources::source as sourced;
use crate::figures::own_or_buy::{self as said, Offered};
use crate::i18n::results::api as words;
use crate::i18n::sentences::scrolling;
use crate::i18n::source_title;
use crate::i18n::text::Text;
use crate::model::source::Source;
use crate::plan::own_or_buy::{Comparing, OwnOrBuy, offers};
use crate::render::number::MISSING;
use crate::scenario::Scenario;
use leptos::prelude::*;
use std::sync::Arc;

/// What is worked out offer by offer.
struct Work {
    scenario: Scenario,
    offers: Vec<&'static ApiPrice>,
    present: Option<Comparing>,
    found: Vec<Option<Arc<OwnOrBuy>>>,
}

impl Work {
    fn new(scenario: &Scenario) -> Self {
        Self { scenario: scenario.clone(), offers: offers(scenario), present: None, found: Vec::new() }
    }

    fn step(&mut self) -> bool {
        let Some(offer) = self.offers.get(self.found.len()) else { return false };
        match &mut self.present {
            None => match Comparing::new(&self.scenario, offer) {
                Some(comparing) => self.present = Some(comparing.undrawn()),
                None => self.found.push(None),
            },
            Some(comparing) => {
                if !comparing.work() {
                    self.found.push(comparing.found().map(Arc::new));
                    self.present = None;
                }
            }
        }
        self.found.len() < self.offers.len()
    }

    fn read(&self) -> Vec<Option<Arc<OwnOrBuy>>> {
        self.found.clone()
    }
}

/// The table. Prices are there at once, verdicts as they come in.
#[component]
pub(super) fn Offers(offer: Memo<&'static str>) -> impl IntoView {
    let state = State::get();
    let question = Memo::new(move |_| state.scenario.get());
    let known = in_slices(question, |scenario| Some(Work::new(scenario)), Work::step, Work::read);
    let all = Memo::new(move |_| state.scenario.with(|scenario| offers(scenario).iter().map(|one| one.key).collect()));
    let found = move |at: usize| known.with(|known| known.as_ref().and_then(|known| known.get(at).cloned()).flatten());
    let row = move |(at, offer_of_row): (usize, &'static ApiPrice)| {
        let key = offer_of_row.key;
        let name = move || words::compare_with(state.lang.get(), offer_of_row.name);
        let cost = move || {
            let locale = state.locale.get();
            found(at).map_or_else(|| MISSING.to_owned(), |found| said::cost(locale, found.now.buy))
        };
        let verdict = move || {
            let lang = state.lang.get();
            found(at).map_or_else(|| MISSING.to_owned(), |found| said::short(lang, &found))
        };
        let price = move |fact: Option<crate::catalog::fact::Fact>| {
            view! { <td class="number">{move || said::price(state.lang.get().into(), fact.as_ref())}</td> }
        };
        let source: &'static Source = sourced(offer_of_row.output.source);
        let choose = move |ev: leptos::ev::MouseEvent| {
            ev.prevent_default();
            state.ask.set(key.to_owned());
        };
        view! {
            <tr class:chosen=move || offer.get() == key>
                <th scope="row">
                    <a
                        href=move || link_to(state, |link| key.clone_into(&mut link.ask))
                        aria-label=name
                        aria-current=move || (offer.get() == key).then_some("true")
                        on:click=choose
                    >
                        {offer_of_row.name}
                    </a>
                </th>
                <td class="number">{offer_of_row.from}</td>
                {price(Some(offer_of_row.input))}
                {price(offer_of_row.cached)}
                {price(Some(offer_of_row.output))}
                <td class="number">{cost}</td>
                <td class="api-verdict">{verdict}</td>
                <td>
                    <a href=source.address target="_blank" rel="noopener" title=move || source_title(state.lang.get(), source)>
                        {state.phrase(words::SOURCE)}
                    </a>
                </td>
            </tr>
        }
    };
    let rows = move || {
        let all: Vec<&'static str> = all.get();
        let offers = all.into_iter().filter_map(crate::catalog::api_prices::api_price);
        offers.enumerate().map(row).collect_view()
    };
    let tables = Box::new(move || {
        let (lang, locale) = (state.lang.get(), state.locale.get());
        let offers = state.scenario.with(offers);
        let offered = |(at, offer): (usize, &'static ApiPrice)| {
            let found = found(at).map(|found| (found.now.buy, said::short(lang, &found)));
            Offered { offer, found }
        };
        let offered: Vec<Offered> = offers.into_iter().enumerate().map(offered).collect();
        vec![(words::OFFERS.get(lang).to_owned(), said::table(locale, &offered))]
    });
    let head = move |text: Text, class| view! { <th scope="col" class=class>{state.phrase(text)}</th> };
    let name = move || scrolling(state.lang.get(), words::OFFERS.get(state.lang.get()));
    let title = Signal::derive(move || words::OFFERS.get(state.lang.get()).to_owned());
    view! {
        <section class="section api-offers" id="offers">
            <div class="section-head">
                <h2>{title}</h2>
                <div class="tools">
                    <SaveTable key="offers" name=title tables />
                </div>
            </div>
            <p class="subtitle">{state.phrase(words::OFFERS_SUBTITLE)}</p>
            <TableScroll name=Signal::derive(name)>
                <table class="table api-table">
                    <thead>
                        <tr>
                            {head(words::NAME, "")} {head(words::SINCE, "number")} {head(words::INPUT, "number")}
                            {head(words::CACHED, "number")} {head(words::OUTPUT, "number")}
                            {head(words::BUY_COST, "number")} {head(words::VERDICT, "api-verdict")}
                            {head(words::SOURCE, "")}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </TableScroll>
        </section>
    }
}
