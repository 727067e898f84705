//! Nodes in the browser. What has the same shape as before is changed in place, so that the focus stays where it is;
//! anything else is replaced.

use super::{Bound, Element, Handler, Markup, Node, Parts, Setting, Value, Way};
use leptos::prelude::*;
use leptos::tachys::renderer::{Rndr, types};
use leptos::tachys::view::Mountable;
use std::borrow::Cow;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// What was drawn.
pub struct Drawn(Kind);

enum Kind {
    /// A place for what may come.
    Empty(types::Placeholder),
    Text(types::Text, Cow<'static, str>),
    Element(Box<DrawnElement>),
    /// With a place after the last.
    Many(Vec<Drawn>, types::Placeholder),
    Live(RenderEffect<Drawn>),
}

/// An element that was drawn.
struct DrawnElement {
    node: types::Element,
    tag: &'static str,
    settings: Vec<DrawnSetting>,
    listeners: Vec<Listener>,
    children: Vec<Drawn>,
}

struct DrawnSetting {
    way: Way,
    name: &'static str,
    kept: Kept,
}

/// What a value needs as long as it is drawn.
enum Kept {
    Fixed(Value),
    Live {
        /// Sets it whenever it changes.
        _effect: RenderEffect<Value>,
    },
}

struct Listener {
    name: Cow<'static, str>,
    handler: Rc<RefCell<Rc<Handler>>>,
    _closure: Closure<dyn Fn(types::Event)>,
}

/// Draws a node, which is not on the page yet.
pub(super) fn build(node: Node) -> Drawn {
    Drawn(match node {
        Node::Empty => Kind::Empty(Rndr::create_placeholder()),
        Node::Text(text) => Kind::Text(Rndr::create_text_node(&text), text),
        Node::Element(element) => Kind::Element(Box::new(build_element(element))),
        Node::Many(nodes) => Kind::Many(nodes.into_iter().map(build).collect(), Rndr::create_placeholder()),
        Node::Live(view) => Kind::Live(live(view, None)),
    })
}

/// Draws a node in the place of another.
pub(super) fn rebuild(node: Node, drawn: &mut Drawn) {
    let node = match (node, &mut drawn.0) {
        (Node::Empty, Kind::Empty(_)) => return,
        (Node::Text(new), Kind::Text(node, old)) => {
            if new != *old {
                Rndr::set_text(node, &new);
                *old = new;
            }
            return;
        }
        (Node::Element(new), Kind::Element(old)) if is_alike(&new.0, old) => {
            rebuild_element(new, old);
            return;
        }
        (Node::Many(new), Kind::Many(old, end)) => {
            rebuild_many(new, old, end);
            return;
        }
        (Node::Live(view), Kind::Live(effect)) => {
            let before = effect.take_value();
            *effect = live(view, before);
            return;
        }
        (node, _) => node,
    };
    let mut new = build(node);
    drawn.insert_before_this(&mut new);
    drawn.unmount();
    *drawn = new;
}

fn live(view: Box<dyn Fn() -> Node + Send>, before: Option<Drawn>) -> RenderEffect<Drawn> {
    let draw = move |before: Option<Drawn>| match before {
        Some(mut drawn) => {
            rebuild(view(), &mut drawn);
            drawn
        }
        None => build(view()),
    };
    RenderEffect::new_with_value(draw, before)
}

fn rebuild_many(new: Vec<Node>, old: &mut Vec<Drawn>, end: &types::Placeholder) {
    let count = new.len();
    for (at, node) in new.into_iter().enumerate() {
        let key = node.key();
        let present = old.iter().skip(at).position(|drawn| drawn.key() == key).map(|further| at + further);
        match present {
            Some(present) if present == at => {}
            Some(present) if key.is_some() => {
                let mut moved = old.remove(present);
                put(&mut moved, old.get(at), end);
                old.insert(at, moved);
            }
            _ => {
                let mut drawn = build(node);
                put(&mut drawn, old.get(at), end);
                old.insert(at, drawn);
                continue;
            }
        }
        if let Some(drawn) = old.get_mut(at) {
            rebuild(node, drawn);
        }
    }
    for mut gone in old.drain(count..) {
        gone.unmount();
    }
}

/// Puts what was drawn before another, or at the end.
fn put(drawn: &mut Drawn, next: Option<&Drawn>, end: &types::Placeholder) {
    match next {
        Some(next) => {
            next.insert_before_this(drawn);
        }
        None => {
            before(end, drawn);
        }
    }
}

impl Node {
    fn key(&self) -> Option<&Cow<'static, str>> {
        match self {
            Self::Element(element) => element.0.key(),
            _ => None,
        }
    }
}

impl Drawn {
    fn key(&self) -> Option<&Cow<'static, str>> {
        match &self.0 {
            Kind::Element(element) => element.key(),
            _ => None,
        }
    }
}

impl Parts {
    /// The id that it was given: elements of the same id are the same, wherever they stand, and others are others.
    fn key(&self) -> Option<&Cow<'static, str>> {
        self.settings.iter().find_map(|setting| match (setting.name, &setting.bound) {
            ("id", Bound::Fixed(Value::Text(id))) => Some(id),
            _ => None,
        })
    }
}

impl DrawnElement {
    fn key(&self) -> Option<&Cow<'static, str>> {
        self.settings.iter().find_map(|setting| match (setting.name, &setting.kept) {
            ("id", Kept::Fixed(Value::Text(id))) => Some(id),
            _ => None,
        })
    }
}

fn build_element(element: Element) -> DrawnElement {
    let Parts { markup, tag, settings, events, placed, children } = *element.0;
    let namespace = match markup {
        Markup::Html => None,
        Markup::Svg => Some("http://www.w3.org/2000/svg"),
        Markup::Math => Some("http://www.w3.org/1998/Math/MathML"),
    };
    let node = Rndr::create_element(tag, namespace);
    let settings = settings.into_iter().map(|setting| keep(&node, setting)).collect();
    let listeners = events.into_iter().map(|(name, handler)| listen(&node, name, handler)).collect();
    let mut children: Vec<Drawn> = children.into_iter().map(build).collect();
    for child in &mut children {
        child.mount(&node, None);
    }
    if let Some(placed) = placed {
        placed(&node);
    }
    DrawnElement { node, tag, settings, listeners, children }
}

/// Whether an element can take the place of another without being made anew.
fn is_alike(new: &Parts, old: &DrawnElement) -> bool {
    new.tag == old.tag
        && new.key() == old.key()
        && new.placed.is_none()
        && new.children.len() == old.children.len()
        && new.settings.len() == old.settings.len()
        && new.events.len() == old.listeners.len()
        && new.settings.iter().zip(&old.settings).all(|(new, old)| new.name == old.name && new.way == old.way)
        && new.events.iter().zip(&old.listeners).all(|((name, _), old)| *name == old.name)
}

fn rebuild_element(new: Element, old: &mut DrawnElement) {
    for (setting, before) in new.0.settings.into_iter().zip(&mut old.settings) {
        match (&setting.bound, &before.kept) {
            (Bound::Fixed(value), Kept::Fixed(present)) if value == present => {}
            _ => *before = keep(&old.node, setting),
        }
    }
    for ((_, handler), listener) in new.0.events.into_iter().zip(&old.listeners) {
        listener.handler.replace(Rc::new(owned(handler)));
    }
    for (child, drawn) in new.0.children.into_iter().zip(&mut old.children) {
        rebuild(child, drawn);
    }
}

fn keep(node: &types::Element, setting: Setting) -> DrawnSetting {
    let Setting { way, name, bound } = setting;
    let kept = match bound {
        Bound::Fixed(value) => {
            set(node, way, name, &value);
            Kept::Fixed(value)
        }
        Bound::Live(compute) => {
            let node = node.clone();
            let follow = move |before: Option<Value>| {
                let value = compute();
                if before.as_ref() != Some(&value) {
                    set(&node, way, name, &value);
                }
                value
            };
            Kept::Live { _effect: RenderEffect::new(follow) }
        }
    };
    DrawnSetting { way, name, kept }
}

fn set(node: &types::Element, way: Way, name: &str, value: &Value) {
    match (way, value) {
        (Way::Attribute, Value::Text(text)) => Rndr::set_attribute(node, name, text),
        (Way::Attribute, Value::Flag(true)) => Rndr::set_attribute(node, name, ""),
        (Way::Attribute, _) => Rndr::remove_attribute(node, name),
        (Way::Class, Value::Flag(true)) => Rndr::add_class(&Rndr::class_list(node), name),
        (Way::Class, _) => Rndr::remove_class(&Rndr::class_list(node), name),
        (Way::Property, Value::Text(text)) => Rndr::set_property(node, name, &JsValue::from_str(text)),
        (Way::Property, Value::Flag(flag)) => Rndr::set_property(node, name, &JsValue::from_bool(*flag)),
        (Way::Property, Value::Absent) => Rndr::set_property(node, name, &JsValue::UNDEFINED),
    }
}

/// A handler that runs under the owner of what it was drawn in.
fn owned(handler: Handler) -> Handler {
    match Owner::current() {
        Some(owner) => Box::new(move |event| owner.with(|| handler(event))),
        None => handler,
    }
}

fn listen(node: &types::Element, name: Cow<'static, str>, handler: Handler) -> Listener {
    let handler = Rc::new(RefCell::new(Rc::new(owned(handler))));
    let present = Rc::clone(&handler);
    let closure = Closure::<dyn Fn(types::Event)>::new(move |event| {
        // What the handler does may change the handler.
        let handler = Rc::clone(&present.borrow());
        handler(event);
    });
    // Fails only for a listener that is no function.
    let _ = node.add_event_listener_with_callback(&name, closure.as_ref().unchecked_ref());
    Listener { name, handler, _closure: closure }
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        match &mut self.0 {
            Kind::Empty(place) => Rndr::remove(place),
            Kind::Text(node, _) => Rndr::remove(node),
            Kind::Element(element) => Rndr::remove(&element.node),
            Kind::Many(all, end) => {
                for drawn in all {
                    drawn.unmount();
                }
                Rndr::remove(end);
            }
            Kind::Live(effect) => {
                effect.with_value_mut(Mountable::unmount);
            }
        }
    }

    fn mount(&mut self, parent: &types::Element, marker: Option<&types::Node>) {
        match &mut self.0 {
            Kind::Empty(place) => Rndr::insert_node(parent, place, marker),
            Kind::Text(node, _) => Rndr::insert_node(parent, node, marker),
            Kind::Element(element) => Rndr::insert_node(parent, &element.node, marker),
            Kind::Many(all, end) => {
                for drawn in all {
                    drawn.mount(parent, marker);
                }
                Rndr::insert_node(parent, end, marker);
            }
            Kind::Live(effect) => {
                effect.with_value_mut(|drawn| drawn.mount(parent, marker));
            }
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match &self.0 {
            Kind::Empty(place) => before(place, child),
            Kind::Text(node, _) => before(node, child),
            Kind::Element(element) => before(&element.node, child),
            Kind::Many(all, end) => match all.first() {
                Some(first) => first.insert_before_this(child),
                None => before(end, child),
            },
            Kind::Live(effect) => effect.with_value_mut(|drawn| drawn.insert_before_this(child)).unwrap_or(false),
        }
    }

    fn elements(&self) -> Vec<types::Element> {
        match &self.0 {
            Kind::Empty(_) | Kind::Text(..) => Vec::new(),
            Kind::Element(element) => vec![element.node.clone()],
            Kind::Many(all, _) => all.iter().flat_map(Mountable::elements).collect(),
            Kind::Live(effect) => effect.with_value_mut(|drawn| drawn.elements()).unwrap_or_default(),
        }
    }
}

fn before(node: &types::Node, child: &mut dyn Mountable) -> bool {
    match Rndr::get_parent(node).and_then(|parent| parent.dyn_into::<types::Element>().ok()) {
        Some(parent) => {
            child.mount(&parent, Some(node));
            true
        }
        None => false,
    }
}
