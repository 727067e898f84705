//! The count of a model, part by part: of the scenario's, pasted or of the catalogue, or of another one that is asked for.

use super::export::exports;
use super::icon::{Icon, icon};
use super::state::State;
use super::view::{BackToEstimate, TableScroll, ViewTitle};
use crate::catalog::models::{MODELS, Model, model};
use crate::charts::series::{Fill, Series};
use crate::charts::share::percentages;
use crate::charts::stack::{self, Part as Slice};
use crate::charts::{Chart, Draw, FigureWords, Tools};
use crate::count::{Count, Factor, Part, PartKind, Problem};
use crate::figures::alone::{Alone, head};
use crate::figures::figure_words;
use crate::i18n::choices::model_name;
use crate::i18n::count::{inexact, part, symbol, tensor};
use crate::i18n::lang::Lang;
use crate::i18n::results::count as words;
use crate::i18n::sentences::{divided, scrolling};
use crate::i18n::text::Text;
use crate::i18n::{Word, word};
use crate::model::units::Unit;
use crate::render::csv::{Cell, Table};
use crate::render::decimal::Decimal;
use crate::render::math::Operator;
use crate::render::number::{Style, write};
use crate::scenario::Scenario;
use crate::scenario::choice::ChoiceId;
use leptos::math::{math, mi, mn, mo, msub};
use leptos::prelude::*;

/// What the pasted configuration counts, or why it cannot be counted; nothing where nothing was pasted.
pub(super) fn counted(state: State) -> Memo<Option<Result<Count, Problem>>> {
    let read = |text: &String| (!text.trim().is_empty()).then(|| crate::count::count(text));
    Memo::new(move |_| state.config.with(read))
}

/// What there is to show.
#[derive(Clone, Debug, PartialEq)]
enum Shown {
    /// The configuration that the reader pasted.
    Pasted(Count),
    /// A model of the catalogue.
    Listed(&'static str, Count),
    /// No configuration: a word on why.
    Nothing(Text),
}

impl Shown {
    fn of(state: State, counted: Memo<Option<Result<Count, Problem>>>) -> Self {
        let lang = state.lang.get();
        let listed =
            |key: &str| model(key).and_then(|model| Some(Self::Listed(model_name(lang, model), model.count()?)));
        let asked = state.ask.get();
        if !asked.is_empty() {
            let why = if model(&asked).is_some() { words::ASSUMED } else { words::UNKNOWN };
            return listed(&asked).unwrap_or(Self::Nothing(why));
        }
        let pasted = counted.get().and_then(Result::ok);
        state.scenario.with(|scenario: &Scenario| {
            if scenario.has_own_model() {
                let pasted = pasted.filter(|count| scenario.has_model(count));
                return pasted.map_or(Self::Nothing(words::CHANGED), Self::Pasted);
            }
            listed(scenario.option(ChoiceId::Model)).unwrap_or(Self::Nothing(words::ASSUMED))
        })
    }
}

/// The view.
#[component]
pub fn CountView() -> impl IntoView {
    let state = State::get();
    let counted = counted(state);
    let shown = Memo::new(move |_| Shown::of(state, counted));
    let title = move || {
        let lang = state.lang.get();
        let amount = |count: u64| write(lang, Style::Chart(3), Unit::Parameters, count as f64).joined();
        let found = |count: &Count, name: &str| {
            let active = (count.active() < count.total()).then(|| amount(count.active()));
            words::finding(lang, name, &amount(count.total()), active.as_deref())
        };
        shown.with(|shown| match shown {
            Shown::Pasted(count) => found(count, words::YOURS.get(lang)),
            Shown::Listed(name, count) => found(count, name),
            Shown::Nothing(_) => words::TITLE.get(lang).to_owned(),
        })
    };
    let content = move || {
        let lang = state.lang.get();
        match shown.get() {
            Shown::Pasted(count) => sheet(lang, words::PASTED.get(lang), count),
            Shown::Listed(name, count) => sheet(lang, name, count),
            Shown::Nothing(why) => view! { <p class="count-name">{why.get(lang)}</p> }.into_any(),
        }
    };
    view! {
        <main class="view sheet-view count-view">
            <BackToEstimate />
            <ViewTitle text=Signal::derive(title) />
            <p class="view-intro">{state.text(|lang| words::INTRO.get(lang))}</p>
            <div class="filters">
                <Which />
            </div>
            {content}
        </main>
    }
}

/// Which model is counted: the scenario's, or one of the catalogue whose configuration was published.
#[component]
fn Which() -> impl IntoView {
    let state = State::get();
    let own = move || {
        let lang = state.lang.get();
        let name = state.scenario.with(|scenario| match model(scenario.option(ChoiceId::Model)) {
            Some(model) if !scenario.has_own_model() => model_name(lang, model),
            _ => words::OWN_MODEL.get(lang),
        });
        words::of_scenario(lang, name)
    };
    let option = |model: &'static Model| {
        let name = state.text(move |lang| model_name(lang, model));
        let is_asked = move || state.ask.with(|asked| asked == model.key);
        view! { <option value=model.key prop:selected=is_asked>{name}</option> }
    };
    let published = MODELS.iter().copied().filter(|model| model.is_published());
    let choose = move |ev| state.ask.set(event_target_value(&ev));
    view! {
        <label class="filter">
            <span>{state.phrase(words::MODEL)}</span>
            <span class="select">
                <select on:change=choose>
                    <option value="" prop:selected=move || state.ask.with(String::is_empty)>{own}</option>
                    {published.map(option).collect_view()}
                </select>
                <span class="chevron" aria-hidden="true"></span>
            </span>
        </label>
    }
}

/// A whole number with separators. Every count is far below where floats lose whole numbers.
pub(super) fn whole(value: u128) -> String {
    Decimal::of(value as f64).map_or_else(|| value.to_string(), |decimal| decimal.text(0, true))
}

/// Whether a count is exact, or why not.
pub(super) fn exactness(lang: Lang, count: &Count) -> AnyView {
    match &count.inexact {
        None => view! { <p class="exactness">{icon(Icon::Tick)} <span>{words::EXACT.get(lang)}</span></p> }.into_any(),
        Some(why) => view! { <p class="exactness warning">{icon(Icon::Warning)} <span>{inexact(lang, why)}</span></p> }
            .into_any(),
    }
}

fn sheet(lang: Lang, name: &'static str, count: Count) -> AnyView {
    let figure = |caption: Text, value: u64| {
        view! {
            <div>
                <dt>{caption.get(lang)}</dt>
                <dd>
                    <data value=value.to_string()>{whole(value.into())}</data>
                </dd>
            </div>
        }
    };
    let model_type = (!count.model_type.is_empty()).then(|| view! { " " <code>{count.model_type.clone()}</code> });
    let windows = count.windows.map(|found| words::windows(lang, found.layers, found.of, &whole(found.width.into())));
    let mtp = (count.mtp_layers > 0).then(|| words::mtp(lang, count.mtp_layers));
    let notes = windows.into_iter().chain(mtp).map(|note| view! { <p class="count-note">{note}</p> }).collect_view();
    let active = (count.active() < count.total()).then(|| {
        let (draw, tools) = bar(lang, "active-parts", words::ACTIVE_BY_PART, &count, Part::active);
        view! { <Chart name="stack" draw tools /> }
    });
    let (draw, tools) = bar(lang, "parts", words::BY_PART, &count, Part::total);
    let indexer = count.indexer_cache.as_ref().map(|cache| table(lang, words::INDEXER, std::slice::from_ref(cache)));
    let symbols = symbols(&count).into_iter().filter_map(|letter| {
        let meaning = symbol(letter)?.get(lang);
        Some(view! { <div><dt class="math">{math().child(identifier(letter))}</dt><dd>{meaning}</dd></div> })
    });
    view! {
        <p class="count-name">{name}{model_type}</p>
        <dl class="count-figures">
            {figure(words::TOTAL_PARAMETERS, count.total())}
            {figure(words::ACTIVE_PARAMETERS, count.active())}
            {figure(words::KV_BYTES, count.kv_bytes())}
        </dl>
        {exactness(lang, &count)}
        <section class="section">
            <Chart name="stack" draw tools />
            {active}
        </section>
        {table(lang, words::PARTS, &count.parts)}
        {table(lang, words::CACHE, &count.cache)}
        {indexer}
        {notes}
        <section class="section">
            <h2>{words::SYMBOLS.get(lang)}</h2>
            <dl class="count-symbols">{symbols.collect_view()}</dl>
        </section>
    }
    .into_any()
}

/// A part keeps its colour in every model; what is small in all of them is grey.
const fn fill(kind: PartKind) -> Fill {
    match kind {
        PartKind::FeedForward => Fill::Series(Series::One),
        PartKind::Attention => Fill::Series(Series::Two),
        PartKind::Embedding => Fill::Series(Series::Three),
        PartKind::Experts => Fill::Series(Series::Four),
        PartKind::WindowAttention | PartKind::LinearAttention | PartKind::StateSpace => Fill::Series(Series::Five),
        PartKind::Head => Fill::Series(Series::Six),
        PartKind::SharedExperts => Fill::Mid,
        _ => Fill::Grey,
    }
}

/// A bar of the parts, largest first; what stands in several places of the model is one part of the bar.
fn bar(lang: Lang, key: &'static str, title: Text, count: &Count, of: fn(&Part) -> u128) -> (Draw, Tools) {
    let mut kinds: Vec<(PartKind, u128)> = Vec::new();
    for counted in &count.parts {
        match kinds.iter_mut().find(|(kind, _)| *kind == counted.kind) {
            Some((_, sum)) => *sum += of(counted),
            None => kinds.push((counted.kind, of(counted))),
        }
    }
    kinds.sort_by_key(|(_, sum)| std::cmp::Reverse(*sum));
    let slice = |(kind, sum): &(PartKind, u128)| Slice {
        name: part(*kind).get(lang).to_owned(),
        amount_text: write(lang, Style::Chart(3), Unit::Parameters, *sum as f64).joined(),
        value: *sum as f64,
        fill: fill(*kind),
    };
    let slices: Vec<Slice> = kinds.iter().map(slice).collect();
    let values: Vec<f64> = slices.iter().map(|slice| slice.value).collect();
    let named = slices.iter().zip(percentages(&values)).map(|(slice, share)| (slice.name.clone(), format!("{share}%")));
    let named: Vec<(String, String)> = named.collect();
    let total = whole(kinds.iter().map(|(_, sum)| sum).sum());
    let heads = [word(lang, Word::Name), words::TOTAL_PARAMETERS.get(lang), word(lang, Word::ShareOfTotal)];
    let description = divided(lang, &words::whole(lang, &total), &named);
    let figure = FigureWords { title: title.get(lang).to_owned(), ..figure_words(lang, description.clone(), &heads) };
    let total = kinds.iter().map(|(_, sum)| *sum as f64).sum::<f64>();
    let row = |(kind, sum): &(PartKind, u128)| {
        let sum = *sum as f64;
        vec![Cell::from(part(*kind).get(lang)), Cell::from(sum), Cell::from(100.0 * sum / total)]
    };
    let head = [
        word(lang, Word::Name).to_owned(),
        words::TOTAL_PARAMETERS.get(lang).to_owned(),
        head(lang, word(lang, Word::ShareOfTotal), "%"),
    ];
    let alone = Alone {
        title: description.trim_end_matches(['.', '。']).to_owned(),
        subtitle: title.get(lang).to_owned(),
        table: Table { head: head.to_vec(), rows: kinds.iter().map(row).collect() },
        ..Alone::default()
    };
    let tools = exports(key, State::get().phrase(title), move || alone.clone());
    (Box::new(move |width| (stack::layout(&slices, width).sheet(), figure.clone())), tools)
}

/// Parts with their tensors: each as a product in letters and in numbers.
fn table(lang: Lang, title: Text, parts: &[Part]) -> AnyView {
    let routed = parts.iter().any(|part| part.routing.is_some());
    let head = |text: Text, class: &'static str| view! { <th scope="col" class=class>{text.get(lang)}</th> };
    let sum = |of: fn(&Part) -> u128| whole(parts.iter().map(of).sum());
    let table = view! {
        <table class="table count-table">
            <thead>
                <tr>
                    {head(words::PART, "words")} {head(words::FORMULA, "words")} {head(words::NUMBERS, "words")}
                    {head(words::ONE_LAYER, "")} {head(words::LAYERS, "")} {head(words::TOTAL, "")}
                    {routed.then(|| head(words::ACTIVE, ""))}
                </tr>
            </thead>
            {parts.iter().map(|part| rows(lang, part, routed)).collect_view()}
            <tfoot>
                <tr>
                    <th scope="row">{words::TOTAL.get(lang)}</th>
                    <td colspan="4"></td>
                    <td class="number">{sum(Part::total)}</td>
                    {routed.then(|| view! { <td class="number">{sum(Part::active)}</td> })}
                </tr>
            </tfoot>
        </table>
    };
    view! {
        <section class="section">
            <h2>{title.get(lang)}</h2>
            <TableScroll name=scrolling(lang, title.get(lang))>{table.into_any()}</TableScroll>
        </section>
    }
    .into_any()
}

fn rows(lang: Lang, counted: &Part, routed: bool) -> AnyView {
    let terms = counted.terms.iter().map(|term| {
        view! {
            <tr>
                <th scope="row" class="tensor">{tensor(term.tensor).get(lang)}</th>
                <td class="together math">{product(&term.factors, |factor| letters(factor.symbol))}</td>
                <td class="together math">
                    {product(&term.factors, |factor| mn().class("math-number").child(whole(factor.value.into())).into_any())}
                </td>
                <td class="number">{whole(term.product())}</td>
                <td colspan=if routed { "3" } else { "2" }></td>
            </tr>
        }
    });
    let experts = counted.routing.map(|found| words::routed(lang, found.visited, found.experts));
    view! {
        <tbody>
            <tr class="count-part">
                <th scope="rowgroup">{part(counted.kind).get(lang)}</th>
                <td colspan="2" class="small">{experts}</td>
                <td class="number">{whole(counted.per_layer())}</td>
                <td class="number">{counted.layers}</td>
                <td class="number">{whole(counted.total())}</td>
                {routed.then(|| view! { <td class="number">{whole(counted.active())}</td> })}
            </tr>
            {terms.collect_view()}
        </tbody>
    }
    .into_any()
}

/// Factors with dots between them.
fn product(factors: &[Factor], draw: impl Fn(&Factor) -> AnyView) -> impl IntoView {
    let dot = || mo().attr("form", "infix").child(Operator::Times.sign());
    let factors = factors.iter().enumerate().map(|(at, factor)| ((at > 0).then(dot), draw(factor)));
    math().child(factors.collect_view())
}

/// The tokens of a symbol: `(2 K_w + V_w)` has seven.
fn tokens(symbol: &'static str) -> impl Iterator<Item = &'static str> {
    symbol.split_inclusive(['(', ' ']).flat_map(|piece| {
        let (piece, close) = piece.trim_end().strip_suffix(')').map_or((piece.trim_end(), ""), |inner| (inner, ")"));
        [piece, close].into_iter().filter(|token| !token.is_empty())
    })
}

/// The symbol of a factor, drawn.
fn letters(symbol: &'static str) -> AnyView {
    let draw = |token: &'static str| match token {
        "(" => mo().attr("form", "prefix").attr("stretchy", "false").child(token).into_any(),
        ")" => mo().attr("form", "postfix").attr("stretchy", "false").child(token).into_any(),
        "+" => mo().attr("form", "infix").child(token).into_any(),
        token if token.bytes().all(|digit| digit.is_ascii_digit()) => mn().child(token).into_any(),
        token => identifier(token),
    };
    tokens(symbol).map(draw).collect_view().into_any()
}

/// A letter with what stands below it.
fn identifier(name: &'static str) -> AnyView {
    match name.split_once('_') {
        Some((letter, below)) => msub().child((mi().child(letter), mi().child(below))).into_any(),
        None => mi().child(name).into_any(),
    }
}

/// The letters in a count, each once, in order of appearance.
fn symbols(count: &Count) -> Vec<&'static str> {
    let mut found = Vec::new();
    let parts = count.parts.iter().chain(&count.cache).chain(&count.indexer_cache);
    let factors = parts.flat_map(|part| &part.terms).flat_map(|term| &term.factors);
    for letter in factors.flat_map(|factor| tokens(factor.symbol)) {
        if symbol(letter).is_some() && !found.contains(&letter) {
            found.push(letter);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::models::MODELS;

    #[test]
    fn symbols_are_read_token_by_token() {
        assert_eq!(tokens("(2 K_w + V_w)").collect::<Vec<_>>(), ["(", "2", "K_w", "+", "V_w", ")"]);
        assert_eq!(tokens("D_v").collect::<Vec<_>>(), ["D_v"]);
    }

    #[test]
    fn every_letter_of_the_catalogue_is_explained() {
        for count in MODELS.iter().filter_map(|model| model.count()) {
            let factors =
                count.parts.iter().chain(&count.cache).flat_map(|part| &part.terms).flat_map(|term| &term.factors);
            for token in factors.flat_map(|factor| tokens(factor.symbol)) {
                let is_letter = token.starts_with(|c: char| c.is_ascii_alphabetic());
                assert_eq!(symbol(token).is_some(), is_letter, "{token}");
            }
        }
    }
}
