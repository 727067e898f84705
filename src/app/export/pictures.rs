//! A chart or the headline as a picture: copied, or saved as PNG or SVG.

use super::Exported;
use super::image;
use crate::app::download::{download, save};
use crate::app::share::today;
use crate::app::state::State;
use crate::app::url::address;
use crate::charts::mark::Drawing;
use crate::charts::poster::{Poster, Shape, Words, poster};
use crate::export::table::Origin;
use crate::figures::alone::{self, Alone};
use crate::figures::composition;
use crate::figures::spread::{self, Axis};
use crate::scenario::codec;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A picture with the name of its file.
pub(in crate::app) struct Picture {
    name: &'static str,
    poster: Poster,
}

/// What a chart says where nothing stands round it, now.
pub(super) fn alone(exported: Exported) -> Alone {
    untrack(|| exported.alone.with_value(|alone| alone()))
}

/// Where an export of this title comes from.
pub(in crate::app) fn origin(state: State, title: String) -> Origin {
    untrack(|| {
        let link = address(&codec::encode(&state.link()));
        state.scenario.with(|scenario| Origin::new(state.lang.get(), title, scenario, today(), link))
    })
}

impl Picture {
    /// Of a chart on the page.
    pub(super) fn of_chart(state: State, exported: Exported) -> Self {
        let about = alone(exported);
        let (_, words) = exported.drawn.at(0.0);
        let draw = |width| exported.drawn.at(width).0.drawing;
        let shape = if exported.key == "dots" { Shape::Headline } else { Shape::Chart };
        Self::new(state, shape, exported.key, about, words.description, &draw)
    }

    /// Of the headline: dots where the answer is a range, else its parts.
    pub(in crate::app) fn of_headline(state: State) -> Self {
        untrack(|| {
            let (locale, period) = (state.locale.get(), state.period.get());
            let ranges = state.ranges.get();
            let (scenario, answer) = (state.scenario.get(), state.answer.get());
            let about = alone::answer(locale, period, &scenario, &answer, ranges.as_deref());
            let picture = |width| match &ranges {
                Some(ranges) => {
                    let axis = Axis::of(locale, period, spread::Shape::Dots, ranges, None);
                    spread::picture(locale, axis, ranges, None, None, width)
                }
                None => composition::paid(locale, &answer, width),
            };
            let description = picture(0.0).1.description;
            Self::new(state, Shape::Headline, "headline", about, description, &|width| picture(width).0.drawing)
        })
    }

    fn new(
        state: State,
        shape: Shape,
        name: &'static str,
        about: Alone,
        description: String,
        draw: &dyn Fn(f64) -> Drawing,
    ) -> Self {
        let lang = state.lang.get_untracked();
        let Alone { title, amount, subtitle, .. } = about;
        let Origin { title, link, .. } = &origin(state, title);
        let source = origin(state, title.clone()).source(lang);
        let words = Words {
            lang: lang.html(),
            title: title.clone(),
            amount,
            subtitle,
            description,
            source,
            link: link.clone(),
        };
        Self { name, poster: poster(shape, &words, draw) }
    }

    fn file(&self, ending: &str) -> String {
        format!("dayburn-{}.{ending}", self.name)
    }

    /// Saves it as SVG.
    pub(in crate::app) fn save_svg(&self) {
        download(&self.file("svg"), image::SVG, &self.poster.svg);
    }

    /// Saves it as PNG, with two pixels for each of its own; says where that fails.
    pub(in crate::app) fn save_png(self, failed: impl Fn() + 'static) {
        spawn_local(async move {
            match image::png(&self.poster).await {
                Ok(blob) => save(&self.file("png"), &blob),
                Err(_) => failed(),
            }
        });
    }

    /// Copies it as PNG and says, once the browser has decided, whether it is there now.
    pub(in crate::app) fn copy(self, done: impl Fn(bool) + 'static) {
        spawn_local(image::copied(self.poster, done));
    }
}
