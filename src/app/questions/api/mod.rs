//! Serve it, or buy tokens at a list price?

mod offers;

use crate::app::export::exports;
use crate::app::quantity::Quantity;
use crate::app::slices::in_slices;
use crate::app::state::State;
use crate::app::toast::Toast;
use crate::app::view::{BackToEstimate, ViewTitle};
use crate::catalog::api_prices::{API_PRICES, ApiPrice, api_price};
use crate::catalog::sources::source as sourced;
use crate::charts::{Chart, Draw};
use crate::figures::own_or_buy as said;
use crate::i18n::lang::Locale;
use crate::i18n::results::{api as words, plan as plan_words};
use crate::i18n::source_title;
use crate::i18n::text::Text;
use crate::model::quantities::Id;
use crate::plan::own_or_buy::{Comparing, Judging, OwnOrBuy, Verdicts, changes, offers, usual_offer};
use crate::scenario::Scenario;
use leptos::prelude::*;
use offers::Offers;
use std::sync::Arc;

/// What is known so far.
#[derive(Clone, Debug, PartialEq)]
struct Found {
    /// The comparison; none until it is there.
    compared: Option<Arc<OwnOrBuy>>,
    /// What samples say, once all were asked and where they differ.
    judged: Option<Verdicts>,
    /// Whether they are still being asked.
    is_judging: bool,
}

/// What the view works out in slices: the comparison, then what samples say of it.
struct Work {
    comparing: Option<Comparing>,
    judging: Judging,
    compared: Option<Arc<OwnOrBuy>>,
}

impl Work {
    fn new(scenario: &Scenario, offer: &'static ApiPrice) -> Option<Self> {
        let comparing = Some(Comparing::new(scenario, offer)?);
        Some(Self { comparing, judging: Judging::new(scenario, offer)?, compared: None })
    }

    fn step(&mut self) -> bool {
        let Some(comparing) = &mut self.comparing else { return self.judging.work(1) };
        if !comparing.work() {
            self.compared = comparing.found().map(Arc::new);
            self.comparing = None;
        }
        true
    }

    fn read(&self) -> Found {
        let is_done = self.judging.is_done();
        Found {
            compared: self.compared.clone(),
            judged: (is_done && self.judging.is_range()).then(|| self.judging.verdicts()),
            is_judging: !is_done,
        }
    }
}

/// What the parts of the view share.
#[derive(Clone, Copy)]
struct Shown {
    /// The key of the list price.
    offer: Memo<&'static str>,
    known: RwSignal<Option<Found>>,
    compared: Memo<Option<Arc<OwnOrBuy>>>,
}

impl Shown {
    fn offer(self) -> Option<&'static ApiPrice> {
        api_price(self.offer.get())
    }
}

/// The list price that a link asks for; that of the model itself, or else the newest, where it asks for none that there
/// is.
fn chosen(ask: &str, scenario: &Scenario) -> &'static str {
    let asked = api_price(ask.trim()).map(|offer| offer.key);
    asked.or_else(|| offers(scenario).first().map(|offer| offer.key)).unwrap_or_default()
}

/// Whether anything is asked in a day.
fn has_traffic(scenario: &Scenario) -> bool {
    let traffic = scenario.stated(Id::QueriesPerDay).or_else(|| scenario.stated(Id::DailyUsers));
    traffic.is_some_and(|traffic| traffic > 0.0)
}

/// The view.
#[component]
pub fn Api() -> impl IntoView {
    let state = State::get();
    let offer = Memo::new(move |_| state.ask.with(|ask| state.scenario.with(|scenario| chosen(ask, scenario))));
    let busy = Memo::new(move |_| state.scenario.with(has_traffic));
    let question = Memo::new(move |_| busy.get().then(|| (state.scenario.get(), offer.get())));
    let known = in_slices(
        question,
        |question| {
            let (scenario, offer) = question.as_ref()?;
            Work::new(scenario, api_price(offer)?)
        },
        Work::step,
        Work::read,
    );
    let compared = Memo::new(move |_| known.with(|known| known.as_ref().and_then(|found| found.compared.clone())));
    let shown = Shown { offer, known, compared };
    let title = move || {
        let lang = state.lang.get();
        let found = compared.with(|compared| compared.as_deref().map(|found| said::finding(lang, found)));
        let waiting = if busy.get() { words::TITLE } else { words::NO_TRAFFIC };
        found.unwrap_or_else(|| waiting.get(lang).to_owned())
    };
    let wrong = move || {
        let (lang, ask) = (state.lang.get(), state.ask.get());
        let is_wrong = !ask.is_empty() && api_price(ask.trim()).is_none();
        is_wrong.then(|| {
            let keys: Vec<&str> = API_PRICES.iter().map(|offer| offer.key).collect();
            let told = words::wrong(lang, &ask, &keys, shown.offer().map_or("", |offer| offer.name));
            view! { <p class="warning-box" role="alert">{told}</p> }
        })
    };
    let body = move || {
        if !busy.get() {
            return view! { <p class="view-intro">{state.phrase(words::NO_TRAFFIC_MORE)}</p> }.into_any();
        }
        view! {
            <Judged shown />
            <Choice shown />
            <Today shown />
            <Course shown />
            <Offers offer />
        }
        .into_any()
    };
    view! {
        <main class="view sheet-view api-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(title) />
            {wrong}
            {body}
        </main>
    }
}

/// What samples say of the finding. Its place is there from the start.
#[component]
fn Judged(shown: Shown) -> impl IntoView {
    let state = State::get();
    let text = move || {
        let lang = state.lang.get();
        let input = shown.compared.with(|compared| compared.as_deref().map(|found| found.input))?;
        shown.known.with(|known| match known {
            Some(Found { judged: Some(judged), .. }) => Some(said::in_samples(lang, input, judged)),
            Some(Found { is_judging: true, .. }) => Some(words::WORKING.get(lang).to_owned()),
            _ => None,
        })
    };
    view! { <p class="api-judged" aria-live="polite">{text}</p> }
}

/// The list price that is compared with.
#[component]
fn Choice(shown: Shown) -> impl IntoView {
    let state = State::get();
    let usual =
        Memo::new(move |_| state.scenario.with(|scenario| usual_offer(scenario.model().key).map(|offer| offer.key)));
    let option = move |offer: &'static ApiPrice| {
        let key = offer.key;
        let text = move || {
            let own = words::OWN_OFFER.get(state.lang.get());
            let own = if usual.get() == Some(key) { [" · ", own].concat() } else { String::new() };
            format!("{} · {}{own}", offer.name, offer.from)
        };
        view! { <option value=key prop:selected=move || shown.offer.get() == key>{text}</option> }
    };
    let options = move || {
        // The usual one of the model stands first.
        usual.track();
        state.scenario.with_untracked(offers).into_iter().map(option).collect_view()
    };
    let take = move |ev| state.ask.set(event_target_value(&ev));
    let prices = move || {
        let offer = shown.offer()?;
        let (lang, locale) = (state.lang.get(), state.locale.get());
        let one = |name: Text, text: String| {
            view! {
                <span class="api-price">
                    <span class="hint">{name.get(lang)}</span>
                    " "
                    <b>{text}</b>
                </span>
            }
        };
        let source = sourced(offer.output.source);
        let no_cached = offer.cached.is_none().then(|| {
            view! { <p class="hint">{words::NO_CACHED_PRICE.get(lang)}</p> }
        });
        Some(view! {
            <div class="api-prices">
                <span class="hint">{words::A_MILLION.get(lang)}</span>
                {one(words::INPUT, said::price(locale, Some(&offer.input)))}
                {one(words::CACHED, said::price(locale, offer.cached.as_ref()))}
                {one(words::OUTPUT, said::price(locale, Some(&offer.output)))}
                {one(words::SINCE, offer.from.to_owned())}
                <a href=source.address target="_blank" rel="noopener">
                    {source_title(lang, source)}
                </a>
            </div>
            {no_cached}
        })
    };
    let act = move || {
        let offer = shown.offer()?;
        let lang = state.lang.get();
        let changes = changes(offer);
        let is_in_use = state.scenario.with(|scenario| scenario.applied(&changes) == *scenario);
        if is_in_use {
            return Some(view! { <p class="hint">{words::IN_USE.get(lang)}</p> }.into_any());
        }
        let press = move |_| take_prices(state, offer);
        Some(
            view! {
                <button type="button" class="button button-main" on:click=press>
                    {words::USE_PRICES.get(lang)}
                </button>
            }
            .into_any(),
        )
    };
    view! {
        <section class="section api-choice">
            <label for="api-offer">{state.phrase(words::OFFER)}</label>
            <span class="select">
                <select id="api-offer" on:change=take>
                    {options}
                </select>
                <span class="chevron" aria-hidden="true"></span>
            </span>
            {prices}
            <div class="api-act">{act}</div>
        </section>
    }
}

/// Makes the prices of an offer those of the scenario.
fn take_prices(state: State, offer: &'static ApiPrice) {
    // The offer stays what it was, also where nobody had asked for one.
    state.ask.set(offer.key.to_owned());
    state.apply_all(changes(offer));
    let profit = state.answer.with_untracked(|answer| answer.value(Id::ProfitPerDay)).unwrap_or(f64::NAN);
    let locale = state.locale.get_untracked();
    let says = move |lang| words::applied(lang, offer.name, &said::cost(Locale { lang, ..locale }, profit));
    state.toast.set(Some(Toast::done(says).with_undo(move || state.undo())));
}

/// Both costs at present traffic, and what they hold.
#[component]
fn Today(shown: Shown) -> impl IntoView {
    let state = State::get();
    let sentence = move || {
        let locale = state.locale.get();
        shown.compared.with(|compared| compared.as_deref().map(|found| said::today(locale, found)))
    };
    let figure = move |of: fn(&OwnOrBuy) -> f64| {
        Signal::derive(move || shown.compared.with(|compared| compared.as_deref().map(of)))
    };
    let text = move |value: Signal<Option<f64>>| {
        Signal::derive(move || {
            let locale = state.locale.get();
            value.get().map_or_else(|| crate::render::number::MISSING.to_owned(), |value| said::cost(locale, value))
        })
    };
    let (serve, buy) = (figure(|found| found.now.serve), figure(|found| found.now.buy));
    // A fleet that is stated costs what it costs; here it is as large as the work needs, which has no derivation.
    let anew =
        Memo::new(move |_| shown.compared.with(|compared| compared.as_deref().is_some_and(|found| found.servers_anew)));
    let serve_cell = move || match anew.get() {
        true => {
            view! { <data value=move || serve.get().map(|value| value.to_string())>{text(serve)}</data> }.into_any()
        }
        false => view! { <Quantity id=Id::CostPerDay value=serve text=text(serve) /> }.into_any(),
    };
    view! {
        <section class="section api-today">
            <dl class="api-both">
                <div>
                    <dt>{state.phrase(words::SERVE_COST)}</dt>
                    <dd class="api-serve">{serve_cell}</dd>
                </div>
                <div>
                    <dt>{state.phrase(words::BUY_COST)}</dt>
                    <dd>
                        <data value=move || buy.get().map(|value| value.to_string()) data-api="buy">{text(buy)}</data>
                    </dd>
                </div>
            </dl>
            <p class="api-sentence">{sentence}</p>
            <ul class="api-notes">
                <li>{state.phrase(words::WHAT_IS_IN)}</li>
                <li>{state.phrase(words::NOT_LISTED)}</li>
                <Show when=move || anew.get()>
                    <li>{state.phrase(plan_words::SERVERS_ANEW)}</li>
                </Show>
            </ul>
        </section>
    }
}

/// Both costs as traffic grows.
#[component]
fn Course(shown: Shown) -> impl IntoView {
    let state = State::get();
    let draw: Draw = Box::new(move |width| {
        let locale = state.locale.get();
        let ends = shown.known.with(|known| {
            let [low, .., high] = known.as_ref()?.judged?.serve_from?;
            Some((low, high))
        });
        let drawn =
            shown.compared.with(|compared| compared.as_deref().map(|found| said::picture(locale, found, ends, width)));
        drawn.unwrap_or_default()
    });
    let alone = move || {
        let locale = state.locale.get();
        shown.compared.with(|compared| compared.as_deref().map(|found| said::alone(locale, found))).unwrap_or_default()
    };
    let tools = exports("own-or-buy", state.phrase(words::CHART), alone);
    view! {
        <section class="section api-course">
            <h2>{state.phrase(words::CHART)}</h2>
            <div class="api-chart">
                <Chart name="own-or-buy" draw tools />
            </div>
        </section>
    }
}
