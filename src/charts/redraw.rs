//! Puts a picture on the page and changes there what has changed.
//!
//! A dragged slider moves some marks of a chart a little. A view would take every attribute of every mark away and set it
//! again; here an attribute is set where it is another.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::mark::Shape;

const SVG: &str = "http://www.w3.org/2000/svg";

/// Changes the elements of a group, which show `before`, to show `now`.
pub(super) fn redraw(group: &Element, before: &[Shape], now: &[Shape]) {
    let mut place = group.first_element_child();
    for (at, shape) in now.iter().enumerate() {
        let next = place.as_ref().and_then(Element::next_element_sibling);
        match (&place, before.get(at)) {
            (Some(_), Some(before)) if before == shape => {}
            (Some(element), Some(before)) if before.is_like(shape) => change(element, before, shape),
            (place, _) => put(group, shape, place.as_ref()),
        }
        place = next;
    }
    while let Some(element) = place {
        place = element.next_element_sibling();
        element.remove();
    }
}

/// Puts a new element to the place of another one, or behind all.
fn put(group: &Element, shape: &Shape, place: Option<&Element>) {
    let Ok(element) = document().create_element_ns(Some(SVG), shape.name) else { return };
    for (name, value) in &shape.attributes {
        set(&element, name, value);
    }
    if !shape.text.is_empty() {
        element.set_text_content(Some(&shape.text));
    }
    if !shape.tail.is_empty()
        && let Ok(tail) = document().create_element_ns(Some(SVG), "tspan")
    {
        set(&tail, "class", Shape::TAIL);
        tail.set_text_content(Some(&shape.tail));
        append(&element, &tail);
    }
    match place {
        // It stands in the group: it was found there.
        Some(place) => drop(group.replace_child(&element, place)),
        None => append(group, &element),
    }
}

/// Sets what is another in an element that is like the one it becomes.
fn change(element: &Element, before: &Shape, now: &Shape) {
    for ((_, before), (name, value)) in before.attributes.iter().zip(&now.attributes) {
        if before != value {
            set(element, name, value);
        }
    }
    if before.text != now.text
        && let Some(text) = element.first_child()
    {
        text.set_node_value(Some(&now.text));
    }
    if before.tail != now.tail
        && let Some(tail) = element.last_element_child()
    {
        tail.set_text_content(Some(&now.tail));
    }
}

/// Names and values are ours: the browser takes them all.
fn set(element: &Element, name: &str, value: &str) {
    let _ = element.set_attribute(name, value);
}

/// An element that stands nowhere yet can stand anywhere.
fn append(to: &Element, element: &Element) {
    let _ = to.unchecked_ref::<Node>().append_child(element);
}
