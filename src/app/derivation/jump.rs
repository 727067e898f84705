//! To the row of an input.

use crate::app::state::State;
use crate::model::quantities::{Id, Level};
use crate::scenario::codec::View;
use leptos::prelude::*;

/// Whether the quantity has a row in the form.
pub(in crate::app) fn has_row(id: Id) -> bool {
    use crate::model::quantities::Topic;
    let row = id.row();
    row.input.is_some_and(|input| input.level != Level::Fixed)
        && !matches!(row.topic, Topic::Textbook | Topic::Life | Topic::Outlook)
}

/// Brings the row of an input into view, opens the group it stands in and puts the cursor into its field.
pub(in crate::app) fn to_input(state: State, id: Id) {
    to_row(state, id.key());
}

/// The same of any row of the form, which may be that of a choice.
pub(in crate::app) fn to_row(state: State, key: &'static str) {
    if state.view.get_untracked() != View::Estimate {
        state.show(View::Estimate);
    }
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let group = crate::scenario::form::group_of(key).map(|group| format!("group-{}", group.key()));
        let group = group.and_then(|group| document().get_element_by_id(&group));
        if let Some(details) = group.and_then(|group| group.dyn_into::<web_sys::HtmlDetailsElement>().ok()) {
            details.set_open(true);
        }
        // A group draws its rows after it has told that it opened.
        let focus = move || {
            let find = |prefix: &str| document().get_element_by_id(&format!("{prefix}-{key}"));
            if let Some(row) = find("row") {
                row.scroll_into_view();
            }
            let field = find("field").or_else(|| find("input"));
            if let Some(field) = field.and_then(|field| field.dyn_into::<web_sys::HtmlElement>().ok()) {
                // Fails only for an element that cannot take the focus.
                let _ = field.focus();
            }
        };
        set_timeout(focus, std::time::Duration::from_millis(80));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = key;
}
