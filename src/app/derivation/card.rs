//! The open quantity. The only card on the page.

use super::derived;
use super::input::{InputCard, InputLine, with_unit};
use super::jump;
use super::lines::Lines;
use crate::app::clipboard::{copy, select};
use crate::app::math::MathView;
use crate::app::quantity::Quantity;
use crate::app::ranges::RangeOf;
use crate::app::results::shown::present;
use crate::app::state::State;
use crate::i18n::results::answer as words;
use crate::i18n::results::ranges;
use crate::i18n::{Word, label, meaning, note, word};
use crate::interpret::trace::Step;
use crate::model::quantities::Id;
use crate::render::formula::{Formula, formula};
use crate::render::math::{Identifier, Math};
use crate::render::number::Style;
use crate::render::{latex, text};
use leptos::prelude::*;

/// The card of the quantity at the end of the path.
#[component]
pub(super) fn Card(path: Memo<Vec<Id>>) -> impl IntoView {
    let state = State::get();
    let open = Memo::new(move |_| path.with(|path| path.last().copied()));
    let content = move || open.get().map(|id| view! { <Content id path /> });
    view! {
        <article class="card" aria-live="off" aria-label=move || open.get().map(|id| label(state.lang.get(), id))>
            {content}
        </article>
    }
}

#[component]
fn Content(id: Id, path: Memo<Vec<Id>>) -> impl IntoView {
    let state = State::get();
    let derived = derived();
    let step = Memo::new(move |_| derived.with(|derivation| derivation.step(id).cloned()));
    let shown = Memo::new(move |_| step.with(|step| step.as_ref().map(|step| formula(state.lang.get(), step))));
    let lit = RwSignal::new(None);
    let is_given = Memo::new(move |_| step.with(Option::is_none));
    let body = move || match (is_given.get(), id.row().input.is_some()) {
        (false, _) => view! { <Computed step shown lit /> }.into_any(),
        (true, true) => view! { <InputCard id /> }.into_any(),
        (true, false) => view! { <p class="hint">{move || word(state.lang.get(), Word::NotUsed)}</p> }.into_any(),
    };
    view! {
        <div class="card-head">
            <Path path />
            <Show when=move || !is_given.get()>
                <Copies id shown />
            </Show>
        </div>
        <h3 class="card-title">
            {move || label(state.lang.get(), id)} " " <Symbol id />
            <span class="card-meaning">{move || meaning(state.lang.get(), id)}</span>
        </h3>
        {body}
        <RangeLine id />
        <UsedBy id />
    }
}

/// The 90 % range of the quantity; its line is there as soon as something is uncertain, so that nothing moves.
#[component]
fn RangeLine(id: Id) -> impl IntoView {
    let state = State::get();
    view! {
        <Show when=move || state.is_range()>
            <dl class="card-rows">
                <dt>{state.phrase(ranges::RANGE)}</dt>
                <dd>
                    <RangeOf id style=Style::Chart(3) />
                </dd>
            </dl>
        </Show>
    }
}

/// The way that led here.
#[component]
fn Path(path: Memo<Vec<Id>>) -> impl IntoView {
    let state = State::get();
    let items = move || {
        let path = path.get();
        let last = path.len().saturating_sub(1);
        let item = |(at, id): (usize, Id)| {
            let name = move || label(state.lang.get(), id);
            if at == last {
                return view! { <li aria-current="page">{name}</li> }.into_any();
            }
            let open = move |_| state.open_derivation(id);
            view! { <li><button type="button" class="button-link" on:click=open>{name}</button></li> }.into_any()
        };
        path.into_iter().enumerate().map(item).collect_view()
    };
    view! {
        <nav class="path" aria-label=move || word(state.lang.get(), Word::Path)>
            <ol>{items}</ol>
        </nav>
    }
}

#[component]
fn Symbol(id: Id) -> impl IntoView {
    let math = Math::Identifier(Identifier::read(id, id.row().symbol));
    view! { <span class="card-symbol"><MathView math /></span> }
}

/// Buttons that copy the three lines, and what became of it.
#[component]
fn Copies(id: Id, shown: Memo<Option<Formula>>) -> impl IntoView {
    let state = State::get();
    let said = RwSignal::new(None::<Word>);
    let refused = RwSignal::new(None::<String>);
    let copies = move |of: fn(&Formula) -> String| {
        let text = shown.with_untracked(|shown| shown.as_ref().map(of)).unwrap_or_default();
        let name = label(state.lang.get_untracked(), id);
        let text = format!("{name}\n{text}");
        refused.set(None);
        copy(&text.clone(), move |copied| {
            said.set(Some(if copied { Word::Copied } else { Word::CopyRefused }));
            refused.set((!copied).then(|| text.clone()));
        });
    };
    let say = move |text: crate::i18n::text::Text| text.get(state.lang.get());
    view! {
        <div class="copies tools">
            <span>{move || say(words::COPY)}</span>
            <button
                type="button"
                aria-label=move || word(state.lang.get(), Word::CopyAsText)
                on:click=move |_| copies(text::formula)
            >
                {move || say(words::AS_TEXT)}
            </button>
            <button
                type="button"
                aria-label=move || word(state.lang.get(), Word::CopyAsLatex)
                on:click=move |_| copies(latex::formula)
            >
                {move || say(words::AS_LATEX)}
            </button>
            <span role="status">{move || said.get().map(|said| word(state.lang.get(), said))}</span>
        </div>
        {move || refused.get().map(|text| view! { <Refused text /> })}
    }
}

/// What the browser would not copy, selected, so that a key copies it.
#[component]
fn Refused(text: String) -> impl IntoView {
    let place = NodeRef::<leptos::html::Textarea>::new();
    Effect::new(move |_| {
        if let Some(place) = place.get() {
            request_animation_frame(move || select(&place));
        }
    });
    view! { <textarea class="refused" rows="4" readonly=true node_ref=place prop:value=text></textarea> }
}

/// The three lines, what they are made of, what was decided.
#[component]
fn Computed(step: Memo<Option<Step>>, shown: Memo<Option<Formula>>, lit: RwSignal<Option<Id>>) -> impl IntoView {
    let state = State::get();
    let lines = move || shown.get().map(|formula| view! { <Lines formula lit /> });
    let converts = move || shown.with(|shown| shown.as_ref().is_some_and(|formula| formula.converts));
    let parts = Memo::new(move |_| {
        let parts = step.with(|step| step.as_ref().map(|step| step.formula.quantities()).unwrap_or_default());
        let is_named = |id: &Id| !id.row().symbol.starts_with(|c: char| c.is_ascii_digit());
        parts.into_iter().map(|(id, _)| id).filter(is_named).collect::<Vec<Id>>()
    });
    let decided = move || {
        let id = step.with(|step| step.as_ref().map(|step| step.id))?;
        let lang = state.lang.get();
        let notes = state.answer.with(|answer| answer.decided(id));
        let notes: Vec<String> = notes.iter().map(|said| note(lang, said)).collect();
        let list = |notes: Vec<String>| notes.into_iter().map(|text| view! { <p>{text}</p> }).collect_view();
        (!notes.is_empty()).then(|| view! { <dt>{word(lang, Word::Decided)}</dt><dd>{list(notes)}</dd> })
    };
    view! {
        {lines}
        <Show when=converts>
            <p class="hint converts">{move || words::CONVERTED.get(state.lang.get())}</p>
        </Show>
        <dl class="card-rows ruled">
            <dt>{move || word(state.lang.get(), Word::MadeOf)}</dt>
            <dd>
                <ul class="parts">
                    <For each=move || parts.get() key=|id| *id children=move |id| view! { <PartRow id lit /> } />
                </ul>
            </dd>
            {decided}
        </dl>
    }
}

/// One quantity of the formula: a step opens its own derivation, an input leads to its row in the form.
#[component]
fn PartRow(id: Id, lit: RwSignal<Option<Id>>) -> impl IntoView {
    let state = State::get();
    let value = present(id);
    let derived = derived();
    let is_step = Memo::new(move |_| derived.with(|derivation| derivation.step(id).is_some()));
    let changed = move || state.scenario.with(|scenario| scenario.numbers.contains_key(&id));
    let name = Signal::derive(move || label(state.lang.get(), id).to_owned());
    let exact = move || value.get().filter(|value| value.is_finite()).map(|value| value.to_string());
    let link = move || {
        if is_step.get() || !jump::has_row(id) {
            return view! { <Quantity id=id value=value text=name class="always" /> }.into_any();
        }
        let to_row = move |ev: leptos::ev::MouseEvent| {
            ev.prevent_default();
            jump::to_input(state, id);
        };
        view! {
            <data value=exact data-quantity=id.key()>
                <a class="opens always" href=format!("#input-{}", id.key()) on:click=to_row>
                    {move || name.get()}
                </a>
            </data>
        }
        .into_any()
    };
    let beside = move || {
        if is_step.get() {
            view! { <span class="part-value">{move || with_unit(state.lang.get(), id, value.get())}</span> }.into_any()
        } else {
            view! { <InputLine id /> }.into_any()
        }
    };
    view! {
        <li
            class:changed=changed
            class:lit=move || lit.get() == Some(id)
            on:mouseenter=move |_| lit.set(Some(id))
            on:mouseleave=move |_| lit.set(None)
            on:focusin=move |_| lit.set(Some(id))
            on:focusout=move |_| lit.set(None)
        >
            <span class="part-name">{link} " " <Symbol id /></span>
            {beside}
        </li>
    }
}

/// The steps that the quantity goes into.
#[component]
fn UsedBy(id: Id) -> impl IntoView {
    let state = State::get();
    let derived = derived();
    let users =
        Memo::new(move |_| derived.with(|derivation| derivation.used_by(id).map(|step| step.id).collect::<Vec<Id>>()));
    let link = move |user: Id| {
        let name = Signal::derive(move || label(state.lang.get(), user).to_owned());
        view! { <li><Quantity id=user value=present(user) text=name class="always" /></li> }
    };
    view! {
        <Show when=move || !users.with(Vec::is_empty)>
            <dl class="card-rows">
                <dt>{move || word(state.lang.get(), Word::UsedBy)}</dt>
                <dd>
                    <ul class="users">
                        <For each=move || users.get() key=|id| *id children=link />
                    </ul>
                </dd>
            </dl>
        </Show>
    }
}
