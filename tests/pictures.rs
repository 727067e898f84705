//! What leaves the page: pictures of every chart, and results as tables for articles and spreadsheets.
//!
//! `UPDATE_EXPECT=1 cargo test --no-default-features --test pictures` writes the tables anew; review the difference.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

mod common;

use common::{linked, snapshot};
use dayburn::charts::look::{HALO, Look, Stroke, look};
use dayburn::charts::mark::{Drawing, Sheet};
use dayburn::charts::poster::{FONT, HEIGHT, Poster, Shape, WIDTH, Words, poster};
use dayburn::charts::series::LIGHT;
use dayburn::export::table::{Origin, csv as csv_file, html, markdown};
use dayburn::figures::alone::{self, Alone};
use dayburn::figures::spread::{self, Axis};
use dayburn::figures::{Picture, composition, day, drivers, replica, results};
use dayburn::i18n::lang::{Currency, Lang, Locale};
use dayburn::i18n::sentences::Period;
use dayburn::model::units::Unit;
use dayburn::render::csv::{Cell, Table};
use dayburn::scenario::date::Date;
use dayburn::scenario::{Answer, Scenario, number};
use dayburn::uncertainty::ranges::Ranges;
use dayburn::uncertainty::simulate::Simulator;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

const LINK: &str = "https://example.org/dayburn/?preset=chatgpt-2025&daily_users=120M";

/// A chart: its key, its picture for a width, what it says alone.
type Chart<'a> = (&'static str, Box<dyn Fn(f64) -> Picture + 'a>, Alone);

/// A scenario, worked out.
struct Worked {
    scenario: Scenario,
    answer: Answer,
    ranges: Option<Ranges>,
}

impl Worked {
    fn of(query: &str) -> Self {
        Self::by(query, |simulator| simulator.quick())
    }

    /// With the range of every quantity.
    fn at_rest(query: &str) -> Self {
        Self::by(query, |simulator| simulator.at_rest())
    }

    fn by(query: &str, ranges: fn(&mut Simulator) -> Option<Ranges>) -> Self {
        let scenario = linked(query);
        let mut simulator = Simulator::default();
        simulator.set(&scenario);
        let ranges = simulator.is_uncertain().then(|| ranges(&mut simulator).unwrap());
        Self { answer: scenario.answer(), scenario, ranges }
    }

    /// The scenarios, worked out once for all tests.
    fn all() -> &'static [(&'static str, Self)] {
        static ALL: OnceLock<Vec<(&'static str, Worked)>> = OnceLock::new();
        ALL.get_or_init(|| SCENARIOS.iter().map(|query| (*query, Self::of(query))).collect())
    }

    fn origin(&self, lang: Lang, title: &str) -> Origin {
        Origin::new(lang, title.to_owned(), &self.scenario, Date::new(2026, 11, 27), LINK.to_owned())
    }

    /// Every chart that it has.
    fn charts(&self, locale: Locale) -> Vec<Chart<'_>> {
        let (lang, answer) = (locale.lang, &self.answer);
        let mut all: Vec<Chart<'_>> = vec![
            (
                "composition",
                Box::new(move |width| composition::paid(locale, answer, width)),
                alone::paid(locale, answer),
            ),
            ("uses", Box::new(move |width| composition::used(locale, answer, width)), alone::used(locale, answer)),
        ];
        if let Some(ranges) = &self.ranges {
            let axis = Axis::of(locale, Period::Day, spread::Shape::Dots, ranges, None);
            let dots = move |width| spread::picture(locale, axis, ranges, None, None, width);
            let about = alone::answer(locale, Period::Day, &self.scenario, answer, Some(ranges));
            all.push(("dots", Box::new(dots), about));
            let tornado = move |width| drivers::picture(locale, ranges, None, width);
            all.push(("drivers", Box::new(tornado), alone::drivers(locale, ranges)));
        }
        if let Some(load) = answer.day_load() {
            all.push(("day", Box::new(move |width| day::picture(lang, &load, width)), alone::day(lang, &load)));
        }
        type Of = fn(Lang, &Answer, f64) -> Option<Picture>;
        type Said = fn(Lang, &Answer) -> Option<Alone>;
        let of_replica: [(&str, Of, Said); 3] = [
            ("memory", replica::memory, alone::serving_memory),
            ("roofline", replica::roofs, alone::roofs),
            ("operating", replica::curve, alone::curve),
        ];
        for (key, draw, said) in of_replica {
            if let Some(about) = said(lang, answer) {
                all.push((key, Box::new(move |width| draw(lang, answer, width).unwrap()), about));
            }
        }
        all
    }

    fn poster(&self, lang: Lang, key: &str, about: &Alone, draw: &dyn Fn(f64) -> Drawing) -> Poster {
        let origin = self.origin(lang, &about.title);
        let words = Words {
            lang: lang.html(),
            title: about.title.clone(),
            amount: about.amount.clone(),
            subtitle: about.subtitle.clone(),
            description: "What is seen.".to_owned(),
            source: origin.source(lang),
            link: origin.link,
        };
        poster(if key == "dots" { Shape::Headline } else { Shape::Chart }, &words, draw)
    }
}

fn usd(lang: Lang) -> Locale {
    Locale::from(lang)
}

const SCENARIOS: [&str; 5] = [
    "",
    "preset=chatgpt-2023",
    "preset=deepseek-v3-h200",
    "preset=small-model-l40s&gpu_hour_price=0.9..1.6",
    "ownership=own&daily_users=120M",
];

/// All text below a node.
fn text_of(node: Node) -> String {
    node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect()
}

/// The picture can be read by itself, holds nothing of a page, and asks for nothing.
fn assert_alone(file: &str, what: &str) {
    let document = Document::parse(file).unwrap_or_else(|error| panic!("{what}: {error}\n{file}"));
    for node in document.descendants().filter(Node::is_element) {
        let name = node.tag_name().name();
        let known = ["svg", "title", "desc", "g", "rect", "path", "circle", "text", "tspan"].contains(&name);
        assert!(known, "{what}: <{name}>");
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            let is_plain = !["href", "class", "style", "id"].contains(&name) && !name.starts_with("on");
            assert!(is_plain && !value.contains("url(") && !value.contains("NaN"), "{what}: {name}=\"{value}\"");
        }
    }
}

/// The smallest letters of a picture, as they are seen.
fn smallest_text(node: Node, scale: f64) -> f64 {
    let transform = node.attribute("transform").unwrap_or_default();
    let own = transform.split_once("scale(").and_then(|(_, rest)| rest.trim_end_matches(')').parse().ok());
    let scale = scale * own.unwrap_or(1.0);
    let size = node.attribute("font-size").map_or(f64::INFINITY, |size| size.parse::<f64>().unwrap() * scale);
    node.children().map(|child| smallest_text(child, scale)).fold(size, f64::min)
}

#[test]
fn every_chart_is_a_picture_that_stands_alone() {
    let mut kinds = BTreeMap::new();
    for (query, worked) in Worked::all() {
        for lang in Lang::ALL {
            for (key, draw, about) in worked.charts(usd(*lang)) {
                let what = format!("{key} of {query:?} in {}", lang.key());
                let picture = worked.poster(*lang, key, &about, &|width| draw(width).0.drawing);
                assert_alone(&picture.svg, &what);
                let document = Document::parse(&picture.svg).unwrap();
                let root = document.root_element();
                assert_eq!(root.attribute("width"), Some(WIDTH.to_string().as_str()));
                assert_eq!(root.attribute("height"), Some(picture.height.to_string().as_str()), "{what}");
                assert!(picture.height >= 250.0 && picture.height <= 900.0, "{what}: {}", picture.height);
                assert!(key != "dots" || picture.height == HEIGHT, "{what}: {}", picture.height);
                assert!(smallest_text(root, 1.0) >= 12.0, "{what}: {}", smallest_text(root, 1.0));
                // What is written round the chart is drawn, and the title is what a screen reader hears.
                let title = root.children().find(|node| node.has_tag_name("title")).unwrap();
                assert_eq!(text_of(title), about.title, "{what}");
                assert!(!about.title.is_empty() && !about.subtitle.is_empty(), "{what}: {about:?}");
                let written: Vec<String> =
                    document.descendants().filter(|node| node.has_tag_name("text")).map(text_of).collect();
                let written = written.concat().replace(' ', "");
                let source = worked.origin(*lang, "").source(*lang);
                for line in [&about.title, &about.subtitle, &source, &LINK.replace("https://", "")] {
                    assert!(written.contains(&line.replace(' ', "")), "{what}: {line:?} is not in {written}");
                }
                *kinds.entry(key).or_insert(0) += 1;
            }
        }
    }
    assert!(kinds.len() == 8 && kinds.values().all(|count| *count >= 4), "{kinds:?}");
}

/// Every amount that is printed in a picture stands in the table of the chart, or in what is said of it.
#[test]
fn numbers_in_a_picture_are_those_of_its_table() {
    use dayburn::charts::mark::Tone;
    let plain = |text: &str| text.replace(['\u{a0}', '\u{202f}', ' ', '\u{2009}'], "");
    let mut compared = 0;
    for (query, worked) in Worked::all() {
        for lang in Lang::ALL {
            for (key, draw, about) in worked.charts(usd(*lang)) {
                let (Sheet { drawing, table, .. }, words) = draw(768.0);
                let said = [table.concat().join(" "), words.finding, words.description, about.title, about.subtitle];
                let said = plain(&said.join(" "));
                let amounts = drawing.labels().filter(|label| matches!(label.tone, Tone::Share | Tone::Figure));
                for label in amounts {
                    assert!(
                        said.contains(&plain(&label.text)),
                        "{key} of {query:?}: {:?} is not in {said}",
                        label.text
                    );
                    compared += 1;
                }
            }
        }
    }
    assert!(compared >= 40, "{compared}");
}

/// Numbers in full say what the texts of the page say, rounded.
#[test]
fn numbers_in_full_are_those_that_the_page_rounds() {
    let mut compared = 0;
    for (query, worked) in Worked::all() {
        for (key, draw, about) in worked.charts(usd(Lang::En)) {
            let mut table = draw(768.0).0.table;
            // What is marked beside the dots stands first on the page and last in the file.
            table.retain(|row| key != "dots" || row[0].ends_with(" of 50"));
            // Columns of texts, with the unit, beside columns of numbers.
            let (columns, unit): (&[(usize, usize)], _) = match key {
                "composition" | "uses" => (&[(1, 1), (2, 2)], Unit::UsdPerDay),
                "dots" => (&[(1, 1)], worked.scenario.headline().unit()),
                "drivers" => (&[(3, 4), (4, 5)], worked.scenario.headline().unit()),
                "day" => (&[(1, 1), (2, 2)], Unit::TokensPerSecond),
                "memory" => (&[(1, 1), (2, 2)], Unit::Gigabytes),
                "roofline" => (&[(1, 1), (3, 3), (4, 4)], Unit::One),
                "operating" => (&[(0, 0), (1, 1), (2, 2)], Unit::One),
                _ => panic!("{key}"),
            };
            assert!(about.table.rows.iter().all(|row| row.len() == about.table.head.len()), "{key} of {query:?}");
            if key != "dots" {
                assert_eq!(about.table.rows.len(), table.len(), "{key} of {query:?}");
            }
            for (texts, numbers) in table.iter().zip(&about.table.rows) {
                for (text, number) in columns {
                    let (text, Cell::Number(number)) = (&texts[*text], &numbers[*number]) else {
                        panic!("{numbers:?}")
                    };
                    let percent = text.ends_with('%');
                    let unit = if percent { Unit::Percent } else { unit };
                    if text.starts_with('<') || text == "–" {
                        continue;
                    }
                    let read =
                        number::parse(&text.replace('\u{202f}', " "), unit).unwrap_or_else(|_| panic!("{key}: {text}"));
                    let read = unit.from_base(read);
                    // Parts are rounded so that they add up.
                    let near = 0.05 * read.abs() + if percent { 1.0 } else { 0.01 * worked.answer.estimate.money.cost };
                    assert!((read - number).abs() <= near, "{key} of {query:?}: {text} for {number}");
                    compared += 1;
                }
            }
        }
    }
    assert!(compared >= 300, "{compared}");
}

#[test]
fn text_of_a_reader_stays_text_in_every_file() {
    let hostile = "%3Cscript%3Ealert(1)%3C%2Fscript%3E%26%22%27%5D%5D%3E%00%E2%80%AE%7C%60%5B";
    let worked = Worked::of(&format!("name={hostile}&daily_users=120M"));
    let mut origin = worked.origin(Lang::En, "</title><script>=1+1|`[x](javascript:1)");
    origin.link += "&x=\"><img src=x onerror=alert(1)>\n|";
    let formula =
        Table::of_texts(vec!["=1".to_owned(), "b|c".to_owned()], vec![vec!["+2".to_owned(), "<b>".to_owned()]]);
    for lang in Lang::ALL {
        let words = Words {
            title: origin.title.clone(),
            amount: "<script>".to_owned(),
            subtitle: "]]>\u{0}\u{b}&amp;".to_owned(),
            description: "<![CDATA[".to_owned(),
            source: origin.source(*lang),
            link: origin.link.clone(),
            lang: lang.html(),
        };
        for shape in [Shape::Chart, Shape::Headline] {
            let picture = poster(shape, &words, &|_| Drawing::default());
            assert_alone(&picture.svg, "hostile");
        }
        let page = html(*lang, &origin, &formula);
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains("<b>"), "{page}");
        let written = markdown(*lang, &origin, &formula);
        let bare = |at: usize| at == 0 || written.as_bytes()[at - 1] != b'\\';
        let inside = written.lines().filter(|line| line.starts_with('|'));
        assert!(inside.clone().all(|line| line.replace("\\|", "").matches('|').count() == 3), "{written}");
        for (at, _) in
            written.match_indices("<script").chain(written.match_indices("<b>")).chain(written.match_indices("<img"))
        {
            assert!(!bare(at), "{written}");
        }
        let file = csv_file(*lang, &origin, &[(String::new(), formula.clone())]);
        for line in file.trim_start_matches('\u{feff}').lines() {
            let first = line.trim_start_matches('"');
            assert!(!first.starts_with(['=', '+', '-', '@']), "{line}");
        }
        assert!(file.contains("'=1,b|c\r\n'+2,<b>\r\n"), "{file}");
    }
}

/// Results as they are written into articles and spreadsheets, in both languages, other currencies and periods.
#[test]
fn results_are_written_as_tables() {
    let cases = [
        ("default", "", Locale::from(Lang::En), Period::Day),
        ("default-zh", "", Locale { lang: Lang::Zh, currency: Currency::Cny, rate: 7.25 }, Period::Month),
        (
            "published",
            "preset=chatgpt-2023",
            Locale { lang: Lang::En, currency: Currency::Eur, rate: 0.9 },
            Period::Year,
        ),
        ("training", "preset=palm-training-2023", Locale::from(Lang::Zh), Period::Day),
    ];
    for (name, query, locale, period) in cases {
        let worked = Worked::at_rest(query);
        let Worked { scenario, answer, ranges } = &worked;
        let about = alone::answer(locale, period, scenario, answer, ranges.as_ref());
        let origin = worked.origin(locale.lang, &about.title);
        let shown = results::shown(locale, period, scenario, answer, ranges.as_ref());
        let numbers = results::numbers(locale, period, scenario, answer, ranges.as_ref());
        snapshot(&format!("tables/{name}.md"), &markdown(locale.lang, &origin, &shown));
        snapshot(&format!("tables/{name}.html"), &html(locale.lang, &origin, &shown));
        let file = csv_file(locale.lang, &origin, &[(String::new(), numbers)]);
        snapshot(&format!("tables/{name}.csv"), &file.replace("\r\n", "\n"));
        // Four lines say where it comes from, with the link first; a reader of CSV finds as many cells in each row.
        let mut reader = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(file.as_bytes());
        let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
        assert_eq!(&rows[0][1], LINK);
        let widths: Vec<usize> = rows.iter().skip(5).map(csv::StringRecord::len).collect();
        assert!(widths.iter().all(|width| *width == 6), "{widths:?}");
    }
}

/// The look of every class is that of the style sheet.
#[test]
fn pictures_look_as_the_style_sheet_says() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let css = fs::read_to_string(root.join("style/charts.css")).unwrap();
    let tokens = fs::read_to_string(root.join("style/tokens.css")).unwrap();
    let light = tokens.split("@media").next().unwrap();
    let color = |value: &str| {
        let name = value.strip_prefix("var(").unwrap_or_else(|| panic!("{value}")).trim_end_matches(')');
        let (_, rest) = light.split_once(&format!("{name}: #")).unwrap_or_else(|| panic!("no {name}"));
        u32::from_str_radix(&rest[..6], 16).unwrap()
    };
    let mut found: BTreeMap<String, Look> = BTreeMap::new();
    let strip = |text: &str| text.split("*/").last().unwrap_or_default().trim().to_owned();
    for rule in css.split('}') {
        let Some((selectors, body)) = rule.split_once('{') else { continue };
        let selectors = strip(selectors);
        let list = selectors.strip_prefix(".chart :is(").map(|rest| rest.trim_end_matches(')').to_owned());
        let names = list.unwrap_or_else(|| selectors.replace(".chart ", ""));
        for name in names.split(',').map(str::trim) {
            let Some(class) = name.strip_prefix('.').filter(|class| !class.contains([' ', ':', '>'])) else { continue };
            let Some(_) = look(class, &LIGHT) else { continue };
            // Every text begins in the colour of the body.
            let start = Look { fill: class.starts_with("t-").then_some(LIGHT.ink_2), ..Look::default() };
            let own = found.entry(class.to_owned()).or_insert(start);
            let mut stroke = own.stroke.unwrap_or(Stroke { color: 0, width: 0.0, dash: "" });
            let mut ring = false;
            for declaration in body.split(';') {
                let Some((property, value)) = declaration.split_once(':') else { continue };
                let value = value.trim();
                match property.trim() {
                    "fill" if value != "none" => own.fill = Some(color(value)),
                    "fill-opacity" => own.opacity = value.parse().ok(),
                    "stroke" => stroke.color = color(value),
                    "stroke-width" => stroke.width = value.trim_end_matches("px").parse().unwrap(),
                    "stroke-dasharray" => stroke.dash = if value == "2 3" { "2 3" } else { "other" },
                    "paint-order" => ring = true,
                    _ => {}
                }
            }
            // Painted first and in the colour of the ground, half of it is seen, round the mark.
            if ring {
                assert_eq!(stroke.color, LIGHT.bg, "{class}");
                own.ring = stroke.width / 2.0;
            } else if stroke.width > 0.0 {
                own.stroke = Some(stroke);
            }
        }
    }
    assert!(found.len() >= 45, "{}: {found:?}", found.len());
    for (class, drawn) in found {
        assert_eq!(look(&class, &LIGHT), Some(drawn), "{class}");
    }
    assert!(css.contains(&format!("stroke-width: {HALO}px")), "the halo");
    let font = light.split_once("--font: ").unwrap().1.split_once(';').unwrap().0;
    let words = |text: &str| text.replace(['"', '\''], "").split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(font), words(FONT));
}
