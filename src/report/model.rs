//! What a report is made of, whatever it is written to: the one model behind every format.

use jiff::civil::Date;

use crate::i18n::Lang;
use crate::model::VariantId;

use super::paper::Paper;

/// A report, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    pub lang: Lang,
    pub title: String,
    pub author: String,
    pub date: Option<Date>,
    pub paper: Paper,
    /// The lines of the letterhead; none where it is empty.
    pub letterhead: Vec<String>,
    pub blocks: Vec<Block>,
}

/// What follows what. A line break in a text parts paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    /// Above the title: what kind of document it is.
    Kicker(String),
    Title(String),
    /// Names and what they stand for, as on a cover.
    Facts(Vec<(String, String)>),
    /// The table of contents under its name.
    Contents(String),
    Heading(Heading),
    Paragraph(String),
    /// Smaller: how something was counted, where the rest stands.
    Note(String),
    List(Vec<Item>),
    Table(Table),
    Figure(Figure),
    PageBreak,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// From 1.
    pub level: u8,
    pub text: String,
    /// Annexes stand outside the numbering.
    pub is_numbered: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What stands out at the beginning; nothing where it is empty.
    pub lead: String,
    pub text: String,
}

/// The line that names a table or a figure: "Tabel 3. Peran setiap pihak".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Caption {
    /// "Tabel", "Gambar".
    pub word: String,
    /// From 1, tables and figures apart.
    pub number: usize,
    pub text: String,
}

impl Caption {
    pub fn line(&self) -> String {
        format!("{} {}. {}", self.word, self.number, self.text)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub title: String,
    /// Its share of the width, beside the other columns' shares.
    pub weight: f64,
    /// Numbers stand at the right.
    pub is_number: bool,
}

/// A table; the row of titles stands again on each page. Rows have as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub caption: Caption,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<String>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub caption: Caption,
    /// What it shows, for those who do not see it.
    pub alternative: String,
    pub picture: Picture,
}

/// What is drawn: who writes the report draws it, as for every other output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    Map(VariantId),
    /// The map of the second, with what differs from the first marked.
    Changes(VariantId, VariantId),
}
