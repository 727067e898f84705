//! What only a browser shows: the mounted page, and that the engine gives the same bits there.
#![cfg(all(target_arch = "wasm32", feature = "app"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail")]

#[path = "bits.rs"]
mod bits;

use dayburn::app::App;
use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement};

wasm_bindgen_test_configure!(run_in_browser);

/// A fresh page in its own section.
fn page() -> Element {
    // The address of the test page is shared by all tests: each starts from a clean one, in English.
    let history = window().history().unwrap();
    history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some("?lang=en")).unwrap();
    let section = document().create_element("section").unwrap();
    document().body().unwrap().append_child(&section).unwrap();
    mount_to(section.clone().unchecked_into::<HtmlElement>(), App).forget();
    section
}

fn find(page: &Element, selector: &str) -> Element {
    page.query_selector(selector).unwrap().unwrap_or_else(|| panic!("nothing matches {selector}"))
}

fn cost(page: &Element) -> f64 {
    find(page, "[data-quantity=cost_per_day]").get_attribute("value").unwrap().parse().unwrap()
}

fn enter(page: &Element, selector: &str, text: &str) {
    let field: HtmlInputElement = find(page, selector).unchecked_into();
    field.set_value(text);
    for event in ["input", "change"] {
        let options = web_sys::EventInit::new();
        options.set_bubbles(true);
        field.dispatch_event(&web_sys::Event::new_with_event_init_dict(event, &options).unwrap()).unwrap();
    }
}

async fn settle() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

#[wasm_bindgen_test]
async fn a_preset_and_a_typed_number_give_the_published_cost() {
    let page = page();
    settle().await;
    find(&page, "[data-preset=chatgpt-2023]").unchecked_into::<HtmlElement>().click();
    settle().await;
    assert!((cost(&page) - 25e6 / 36.0).abs() < 1e-6);
    enter(&page, "#field-daily_users", "120M");
    settle().await;
    let typed = cost(&page);
    enter(&page, "#field-daily_users", "1.2亿");
    settle().await;
    assert_eq!(typed, cost(&page));
    assert!((typed / (25e6 / 36.0 * 120.0 / 13.0) - 1.0).abs() < 1e-12);
    page.remove();
}

#[wasm_bindgen_test]
async fn text_that_cannot_be_read_stays_and_is_explained() {
    let page = page();
    settle().await;
    let before = cost(&page);
    enter(&page, "#field-daily_users", "many");
    settle().await;
    let field: HtmlInputElement = find(&page, "#field-daily_users").unchecked_into();
    assert_eq!(field.value(), "many");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(find(&page, "#error-daily_users").text_content().unwrap().contains("Daily users"));
    assert_eq!(cost(&page), before);
    page.remove();
}

#[wasm_bindgen_test]
async fn a_range_is_typed_shown_and_made_one_number_again() {
    let page = page();
    settle().await;
    enter(&page, "#field-daily_users", "10 to 40M");
    settle().await;
    let shown = || find(&page, "#field-daily_users").unchecked_into::<HtmlInputElement>().value();
    let toggle = || find(&page, "#row-daily_users .range-toggle");
    assert_eq!(shown(), "10 M..40 M");
    assert_eq!(toggle().get_attribute("aria-pressed").as_deref(), Some("true"));
    assert_eq!(find(&page, "#range-daily_users").text_content().unwrap(), "90% sure, middle 20\u{202f}M");
    let spoken = find(&page, "#row-daily_users input[type=range]").get_attribute("aria-valuetext").unwrap();
    assert_eq!(spoken, "20\u{a0}million users; 90% sure: 10\u{a0}million to 40\u{a0}million");
    let in_the_middle = cost(&page);
    toggle().unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(shown(), "20 M");
    assert_eq!(toggle().get_attribute("aria-pressed").as_deref(), Some("false"));
    assert_eq!(cost(&page), in_the_middle);
    toggle().unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(shown(), "13.33 M..30 M");
    page.remove();
}

#[wasm_bindgen_test]
async fn a_click_on_a_number_opens_its_formula() {
    let page = page();
    settle().await;
    find(&page, "[data-preset=chatgpt-2023]").unchecked_into::<HtmlElement>().click();
    settle().await;
    find(&page, "[data-quantity=cost_per_day] button").unchecked_into::<HtmlElement>().click();
    settle().await;
    let card = find(&page, "#derivation");
    assert!(card.query_selector("math").unwrap().is_some());
    let text = card.text_content().unwrap();
    assert!(text.contains("28,935"), "{text}");
    page.remove();
}

#[wasm_bindgen_test]
async fn the_other_language_is_one_click_away() {
    let page = page();
    settle().await;
    find(&page, "[data-lang=zh]").unchecked_into::<HtmlElement>().click();
    settle().await;
    assert_eq!(document().document_element().unwrap().get_attribute("lang").as_deref(), Some("zh-Hans"));
    assert!(page.text_content().unwrap().contains("日活跃用户"));
    find(&page, "[data-lang=en]").unchecked_into::<HtmlElement>().click();
    settle().await;
    page.remove();
}
