//! Views as values of one type.
//!
//! Leptos gives every element, attribute and closure of a view a type of its own, and each of them is compiled anew:
//! on this page they made up more than half of the download. Here a view is a [`Node`], whatever is in it, so that the
//! code that draws is compiled once. Signals, effects and owners are Leptos's own, and a [`Node`] may stand in any of
//! its views.
//!
//! ```ignore
//! el("button").attr("type", "button").attr("disabled", move || !can_undo()).on(ev::click, undo).child(name)
//! ```
//!
//! What is a plain value is set once; what is a closure or a signal follows what it reads.

mod draw;
mod value;

pub use draw::Drawn;
pub use value::{Bound, IntoBound, Value};

use leptos::prelude::*;
use leptos::tachys::html::element::ElementType;
use leptos::tachys::html::event::EventDescriptor;
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::no_attrs;
use leptos::tachys::renderer::types;
use leptos::tachys::view::{Position, PositionState};
use std::borrow::Cow;
use wasm_bindgen::JsCast;

/// Whatever can be drawn.
pub enum Node {
    /// Nothing.
    Empty,
    /// A text.
    Text(Cow<'static, str>),
    /// An element with its children.
    Element(Element),
    /// One after the other.
    Many(Vec<Node>),
    /// Drawn again whenever something that it reads has changed.
    Live(Box<dyn Fn() -> Node + Send>),
}

/// Which language of markup an element belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Markup {
    Html,
    Svg,
    Math,
}

/// How a value is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// As an attribute; without a value it is removed.
    Attribute,
    /// As a class that is there or not.
    Class,
    /// As a property of the object in the browser.
    Property,
}

/// One thing that is set on an element.
struct Setting {
    way: Way,
    name: &'static str,
    bound: Bound,
}

/// What is called with an event.
type Handler = Box<dyn Fn(types::Event) + Send>;
/// What is told of the element once it exists.
type Placed = Box<dyn FnOnce(&types::Element) + Send>;

/// An element. What it has stands behind one pointer, since it is handed on with everything that is added to it.
pub struct Element(Box<Parts>);

struct Parts {
    markup: Markup,
    tag: &'static str,
    settings: Vec<Setting>,
    events: Vec<(Cow<'static, str>, Handler)>,
    placed: Option<Placed>,
    children: Vec<Node>,
}

/// An element of HTML.
pub fn el(tag: &'static str) -> Element {
    Element::new(Markup::Html, tag)
}

/// An element of SVG.
pub fn svg(tag: &'static str) -> Element {
    Element::new(Markup::Svg, tag)
}

/// An element of MathML.
pub fn mathml(tag: &'static str) -> Element {
    Element::new(Markup::Math, tag)
}

/// Several views one after the other, without an element round them.
pub fn fragment<const N: usize>(nodes: [Node; N]) -> Node {
    Node::Many(Vec::from(nodes))
}

/// A view as long as something holds.
pub fn show(when: impl Fn() -> bool + Send + Sync + 'static, view: impl Fn() -> Node + Send + 'static) -> Node {
    let when = memo(when);
    Node::Live(Box::new(move || if when.get() { view() } else { Node::Empty }))
}

/// A view of each of several things.
pub fn each<T, V: IntoNode>(
    things: impl Fn() -> Vec<T> + Send + 'static,
    view: impl Fn(T) -> V + Send + 'static,
) -> Node
where
    T: 'static,
{
    Node::Live(Box::new(move || things().into_iter().map(|thing| view(thing).node()).collect::<Vec<Node>>().node()))
}

impl Element {
    fn new(markup: Markup, tag: &'static str) -> Self {
        Self(Box::new(Parts {
            markup,
            tag,
            settings: Vec::new(),
            events: Vec::new(),
            placed: None,
            children: Vec::new(),
        }))
    }

    fn set(mut self, way: Way, name: &'static str, bound: Bound) -> Self {
        self.0.settings.push(Setting { way, name, bound });
        self
    }

    /// With an attribute.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl IntoBound) -> Self {
        self.set(Way::Attribute, name, value.bound())
    }

    /// With classes.
    #[must_use]
    pub fn class(self, value: impl IntoBound) -> Self {
        self.set(Way::Attribute, "class", value.bound())
    }

    /// With a class as long as something holds. Goes with classes that stay.
    #[must_use]
    pub fn toggle(self, class: &'static str, value: impl IntoBound) -> Self {
        self.set(Way::Class, class, value.bound())
    }

    /// With a property.
    #[must_use]
    pub fn prop(self, name: &'static str, value: impl IntoBound) -> Self {
        self.set(Way::Property, name, value.bound())
    }

    /// Listens for an event.
    #[must_use]
    pub fn on<E>(mut self, event: E, handler: impl Fn(E::EventType) + Send + 'static) -> Self
    where
        E: EventDescriptor,
        E::EventType: JsCast,
    {
        self.0.events.push((event.name(), Box::new(move |event| handler(event.unchecked_into()))));
        self
    }

    /// Tells a reference of the element.
    #[must_use]
    pub fn node_ref<E: ElementType>(mut self, place: impl NodeRefContainer<E>) -> Self {
        self.0.placed = Some(Box::new(move |element| place.load(element)));
        self
    }

    /// With something in it, after what is in it already.
    #[must_use]
    pub fn child(mut self, child: impl IntoNode) -> Self {
        self.0.children.push(child.node());
        self
    }
}

/// A value that is kept until it changes. What computes it is boxed: Leptos compiles a memo for each type it is given,
/// and a closure is a type of its own.
pub fn memo<T: PartialEq + Send + Sync + 'static>(compute: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    boxed_memo(Box::new(compute))
}

#[inline(never)]
fn boxed_memo<T: PartialEq + Send + Sync + 'static>(compute: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| compute())
}

/// A value that is computed wherever it is read.
pub fn derive<T: Send + Sync + 'static>(compute: impl Fn() -> T + Send + Sync + 'static) -> Signal<T> {
    boxed_signal(Box::new(compute))
}

#[inline(never)]
fn boxed_signal<T: Send + Sync + 'static>(compute: Box<dyn Fn() -> T + Send + Sync>) -> Signal<T> {
    Signal::derive(compute)
}

/// Does something now, and again whenever what it reads has changed.
pub fn effect(act: impl Fn() + 'static) {
    boxed_effect(Box::new(act));
}

#[inline(never)]
fn boxed_effect(act: Box<dyn Fn()>) {
    Effect::new(move |_: Option<()>| act());
}

/// What can be drawn.
pub trait IntoNode {
    /// As a value of the one type.
    fn node(self) -> Node;
}

impl IntoNode for Node {
    fn node(self) -> Node {
        self
    }
}

impl IntoNode for Element {
    fn node(self) -> Node {
        Node::Element(self)
    }
}

impl IntoNode for () {
    fn node(self) -> Node {
        Node::Empty
    }
}

impl IntoNode for &'static str {
    fn node(self) -> Node {
        Node::Text(Cow::Borrowed(self))
    }
}

impl IntoNode for String {
    fn node(self) -> Node {
        Node::Text(Cow::Owned(self))
    }
}

impl<T: IntoNode> IntoNode for Option<T> {
    fn node(self) -> Node {
        self.map_or(Node::Empty, IntoNode::node)
    }
}

impl<T: IntoNode> IntoNode for Vec<T> {
    fn node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::node).collect())
    }
}

impl<T: IntoNode, const N: usize> IntoNode for [T; N] {
    fn node(self) -> Node {
        Node::Many(self.into_iter().map(IntoNode::node).collect())
    }
}

impl<F, T> IntoNode for F
where
    F: Fn() -> T + Send + 'static,
    T: IntoNode,
{
    fn node(self) -> Node {
        Node::Live(Box::new(move || self().node()))
    }
}

impl IntoNode for Signal<&'static str> {
    fn node(self) -> Node {
        Node::Live(Box::new(move || self.get().node()))
    }
}

impl IntoNode for Signal<String> {
    fn node(self) -> Node {
        Node::Live(Box::new(move || self.get().node()))
    }
}

no_attrs!(Node);

impl Render for Node {
    type State = Drawn;

    fn build(self) -> Drawn {
        draw::build(self)
    }

    fn rebuild(self, state: &mut Drawn) {
        draw::rebuild(self, state);
    }
}

/// The page is drawn in the browser and nowhere else; what Leptos asks for beside that says nothing.
impl RenderHtml for Node {
    type AsyncOutput = Self;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> Self {
        self
    }

    fn to_html_with_buf(
        self,
        _: &mut String,
        _: &mut Position,
        _: bool,
        _: bool,
        _: Vec<leptos::attr::any_attribute::AnyAttribute>,
    ) {
    }

    fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Drawn {
        draw::build(self)
    }

    fn into_owned(self) -> Self {
        self
    }
}
