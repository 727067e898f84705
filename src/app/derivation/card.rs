//! The open quantity. The only card on the page.

use super::input::{input_card, input_line, with_unit};
use super::jump;
use super::lines::formula_lines;
use crate::app::clipboard::copy;
use crate::app::math::math_view;
use crate::app::quantity::quantity_view;
use crate::app::results::shown::present;
use crate::app::state::State;
use crate::dom::{IntoNode, Node, derive, each, effect, el, fragment, memo, show};
use crate::i18n::results::answer as words;
use crate::i18n::{Word, label, meaning, note, word};
use crate::interpret::trace::Step;
use crate::model::quantities::Id;
use crate::render::formula::{Formula, formula};
use crate::render::math::{Identifier, Math};
use crate::render::{latex, text};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

/// The card of the quantity at the end of the path.
pub(super) fn card_view(path: Memo<Vec<Id>>) -> Node {
    let state = State::get();
    let open = memo(move || path.with(|path| path.last().copied()));
    let content = move || open.get().map(|id| card_content(id, path));
    el("article")
        .class("card")
        .attr("aria-live", "off")
        .attr("aria-label", move || open.get().map(|id| label(state.lang.get(), id)))
        .child(content)
        .node()
}

fn card_content(id: Id, path: Memo<Vec<Id>>) -> Node {
    let state = State::get();
    let step = memo(move || state.derivation.with(|derivation| derivation.step(id).cloned()));
    let shown = memo(move || step.with(|step| step.as_ref().map(|step| formula(state.lang.get(), step))));
    let lit = RwSignal::new(None);
    let is_given = memo(move || step.with(Option::is_none));
    let body = move || match (is_given.get(), id.row().input.is_some()) {
        (false, _) => computed_lines(step, shown, lit),
        (true, true) => input_card(id),
        (true, false) => el("p").class("hint").child(move || word(state.lang.get(), Word::NotUsed)).node(),
    };
    fragment([
        el("div")
            .class("card-head")
            .child(path_nav(path))
            .child(show(move || !is_given.get(), move || copy_buttons(id, shown)))
            .node(),
        el("h3")
            .class("card-title")
            .child(move || label(state.lang.get(), id))
            .child(" ")
            .child(symbol_view(id))
            .child(el("span").class("card-meaning").child(move || meaning(state.lang.get(), id)))
            .node(),
        body.node(),
        used_by_list(id),
    ])
}

/// The way that led here.
fn path_nav(path: Memo<Vec<Id>>) -> Node {
    let state = State::get();
    let items = move || {
        let path = path.get();
        let last = path.len().saturating_sub(1);
        let item = |(at, id): (usize, Id)| {
            let name = move || label(state.lang.get(), id);
            if at == last {
                return el("li").attr("aria-current", "page").child(name).node();
            }
            let open = move |_| state.open_derivation(id);
            el("li")
                .child(el("button").attr("type", "button").class("button-link").on(ev::click, open).child(name))
                .node()
        };
        path.into_iter().enumerate().map(item).collect_view()
    };
    el("nav")
        .class("path")
        .attr("aria-label", move || word(state.lang.get(), Word::Path))
        .child(el("ol").child(items))
        .node()
}

fn symbol_view(id: Id) -> Node {
    let math = Math::Identifier(Identifier::read(id, id.row().symbol));
    el("span").class("card-symbol").child(math_view(math, None, None, None, None)).node()
}

/// Buttons that copy the three lines, and what became of it.
fn copy_buttons(id: Id, shown: Memo<Option<Formula>>) -> Node {
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
    fragment([
        el("div")
            .class("copies tools")
            .child(el("span").child(move || say(words::COPY)))
            .child(
                el("button")
                    .attr("type", "button")
                    .attr("aria-label", move || word(state.lang.get(), Word::CopyAsText))
                    .on(ev::click, move |_| copies(text::formula))
                    .child(move || say(words::AS_TEXT)),
            )
            .child(
                el("button")
                    .attr("type", "button")
                    .attr("aria-label", move || word(state.lang.get(), Word::CopyAsLatex))
                    .on(ev::click, move |_| copies(latex::formula))
                    .child(move || say(words::AS_LATEX)),
            )
            .child(el("span").attr("role", "status").child(move || said.get().map(|said| word(state.lang.get(), said))))
            .node(),
        (move || refused.get().map(refused_text)).node(),
    ])
}

/// What the browser would not copy, selected, so that a key copies it.
fn refused_text(text: String) -> Node {
    let place = NodeRef::<leptos::html::Textarea>::new();
    effect(move || {
        if let Some(place) = place.get() {
            request_animation_frame(move || select(&place));
        }
    });
    el("textarea").class("refused").attr("rows", "4").attr("readonly", true).node_ref(place).prop("value", text).node()
}

/// Puts the focus on a field and selects all of it.
fn select(field: &web_sys::HtmlElement) {
    // Fails only for an element that cannot take the focus.
    let _ = field.focus();
    let select = js_sys::Reflect::get(field, &wasm_bindgen::JsValue::from_str("select")).ok();
    if let Some(select) = select.and_then(|select| select.dyn_into::<js_sys::Function>().ok()) {
        // Fails only on something that is no field.
        let _ = select.call0(field);
    }
}

/// The three lines, what they are made of, what was decided.
fn computed_lines(step: Memo<Option<Step>>, shown: Memo<Option<Formula>>, lit: RwSignal<Option<Id>>) -> Node {
    let state = State::get();
    let lines = move || shown.get().map(|formula| formula_lines(formula, Some(lit)));
    let converts = move || shown.with(|shown| shown.as_ref().is_some_and(|formula| formula.converts));
    let parts = memo(move || {
        let parts = step.with(|step| step.as_ref().map(|step| step.formula.quantities()).unwrap_or_default());
        let is_named = |id: &Id| !id.row().symbol.starts_with(|c: char| c.is_ascii_digit());
        parts.into_iter().map(|(id, _)| id).filter(is_named).collect::<Vec<Id>>()
    });
    let decided = move || {
        let id = step.with(|step| step.as_ref().map(|step| step.id))?;
        let lang = state.lang.get();
        let notes = state.answer.with(|answer| answer.decided(id));
        let notes: Vec<String> = notes.iter().map(|said| note(lang, said)).collect();
        let list = |notes: Vec<String>| notes.into_iter().map(|text| el("p").child(text).node()).collect_view();
        (!notes.is_empty())
            .then(|| fragment([el("dt").child(word(lang, Word::Decided)).node(), el("dd").child(list(notes)).node()]))
    };
    fragment([
        lines.node(),
        show(converts, move || {
            el("p").class("hint converts").child(move || words::CONVERTED.get(state.lang.get())).node()
        }),
        el("dl")
            .class("card-rows ruled")
            .child(el("dt").child(move || word(state.lang.get(), Word::MadeOf)))
            .child(
                el("dd").child(el("ul").class("parts").child(each(move || parts.get(), move |id| part_row(id, lit)))),
            )
            .child(decided)
            .node(),
    ])
}

/// One quantity of the formula: a step opens its own derivation, an input leads to its row in the form.
fn part_row(id: Id, lit: RwSignal<Option<Id>>) -> Node {
    let state = State::get();
    let value = present(id);
    let is_step = memo(move || state.derivation.with(|derivation| derivation.step(id).is_some()));
    let changed = move || state.scenario.with(|scenario| scenario.numbers.contains_key(&id));
    let name = derive(move || label(state.lang.get(), id).to_owned());
    let exact = move || value.get().filter(|value| value.is_finite()).map(|value| value.to_string());
    let link = move || {
        if is_step.get() || !jump::has_row(id) {
            return quantity_view(id, value.into(), name, "always");
        }
        let to_row = move |ev: leptos::ev::MouseEvent| {
            ev.prevent_default();
            jump::to_input(state, id);
        };
        el("data")
            .attr("value", exact)
            .attr("data-quantity", id.key())
            .child(
                el("a")
                    .class("opens always")
                    .attr("href", format!("#input-{}", id.key()))
                    .on(ev::click, to_row)
                    .child(move || name.get()),
            )
            .node()
    };
    let beside = move || {
        if is_step.get() {
            el("span").class("part-value").child(move || with_unit(state.lang.get(), id, value.get())).node()
        } else {
            input_line(id)
        }
    };
    el("li")
        .toggle("changed", changed)
        .toggle("lit", move || lit.get() == Some(id))
        .on(ev::mouseenter, move |_| lit.set(Some(id)))
        .on(ev::mouseleave, move |_| lit.set(None))
        .on(ev::focusin, move |_| lit.set(Some(id)))
        .on(ev::focusout, move |_| lit.set(None))
        .child(el("span").class("part-name").child(link).child(" ").child(symbol_view(id)))
        .child(beside)
        .node()
}

/// The steps that the quantity goes into.
fn used_by_list(id: Id) -> Node {
    let state = State::get();
    let users = memo(move || {
        state.derivation.with(|derivation| derivation.used_by(id).map(|step| step.id).collect::<Vec<Id>>())
    });
    let link = move |user: Id| {
        let name = derive(move || label(state.lang.get(), user).to_owned());
        el("li").child(quantity_view(user, present(user).into(), name, "always")).node()
    };
    show(
        move || !users.with(Vec::is_empty),
        move || {
            el("dl")
                .class("card-rows")
                .child(el("dt").child(move || word(state.lang.get(), Word::UsedBy)))
                .child(el("dd").child(el("ul").class("users").child(each(move || users.get(), link))))
                .node()
        },
    )
}
