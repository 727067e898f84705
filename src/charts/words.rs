//! The words round a chart.

/// The words round a chart, formatted and translated.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FigureWords {
    /// Title within the figure; empty where a section title stands above it already.
    pub title: String,
    /// Unit and case; may be empty.
    pub subtitle: String,
    /// What the chart comes to, in one or two sentences; may be empty.
    pub finding: String,
    /// One sentence that says what the chart shows.
    pub description: String,
    /// The name of the disclosure of the table: `Table`.
    pub table: String,
    /// The heads of its columns.
    pub table_head: Vec<String>,
}
