//! A report in the making, and what its parts are written from.

use crate::analysis::Analysis;
use crate::compare::Comparison;
use crate::findings::Finding;
use crate::findings::words::Words;
use crate::i18n::I18n;
use crate::i18n::format::UNDEFINED;
use crate::model::{CategoryRef, ContentRef, Project, StakeholderId, Tie, TieFilter, Variant};

use super::model::{Block, Caption, Column, Figure, Heading, Item, Picture, Table};
use super::options::ReportOptions;

/// One variant with what is known of it.
pub(super) struct Side<'a> {
    pub variant: &'a Variant,
    pub analysis: &'a Analysis,
    /// What may be told of it.
    pub findings: Vec<Finding>,
}

impl Side<'_> {
    pub fn name(&self) -> &str {
        &self.variant.header.name
    }
}

/// What the parts are written from.
pub(super) struct Source<'a> {
    pub project: &'a Project,
    pub options: &'a ReportOptions,
    pub i18n: &'a I18n,
    /// Which ties count: those of the project's view.
    pub filter: &'a TieFilter,
    pub comparison: Option<&'a Comparison>,
    /// What was before, where it is told, then what the report is about.
    pub sides: Vec<Side<'a>>,
}

impl<'a> Source<'a> {
    /// The variant that the report is about.
    pub fn after(&self) -> Option<&Side<'a>> {
        self.sides.last()
    }

    pub fn is_compared(&self) -> bool {
        self.sides.len() > 1
    }

    pub fn words<'b>(&'b self, side: &Side<'b>) -> Words<'b> {
        Words {
            project: self.project,
            variant: side.variant,
            i18n: self.i18n,
        }
    }

    pub fn title(&self) -> String {
        let title = self.project.card.title.trim();
        if title.is_empty() {
            self.i18n.text("export-untitled")
        } else {
            title.to_owned()
        }
    }

    /// What the map calls a stakeholder.
    pub fn label(&self, id: StakeholderId) -> String {
        let stakeholder = self.project.stakeholder(id);
        stakeholder.map_or_else(String::new, |s| s.display_label().to_owned())
    }

    /// Labels with commas between; a dash for nobody.
    pub fn labels(&self, ids: impl Iterator<Item = StakeholderId>) -> String {
        joined(ids.map(|id| self.label(id)))
    }

    pub fn category(&self, category: CategoryRef) -> String {
        self.i18n.category(self.project, category)
    }

    pub fn content(&self, content: ContentRef) -> String {
        self.i18n.content(self.project, content)
    }

    pub fn contents(&self, tie: &Tie) -> String {
        joined(tie.contents.iter().map(|content| self.content(*content)))
    }

    /// Everybody in one of the variants, in order of id.
    pub fn members(&self) -> Vec<StakeholderId> {
        let is_there = |id: &StakeholderId| {
            let mut sides = self.sides.iter();
            sides.any(|side| side.variant.members.contains_key(id))
        };
        let all = self.project.stakeholders.keys().copied();
        all.filter(is_there).collect()
    }

    /// Which ties count, in words; `None` where all do.
    pub fn view(&self) -> Option<String> {
        let view = self.i18n.filter(self.project, self.filter);
        (!view.is_empty()).then_some(view)
    }
}

/// Texts with commas between, empty ones left out; a dash where none is left.
pub(super) fn joined(texts: impl Iterator<Item = String>) -> String {
    let texts: Vec<String> = texts.filter(|text| !text.trim().is_empty()).collect();
    if texts.is_empty() {
        UNDEFINED.to_owned()
    } else {
        texts.join(", ")
    }
}

/// A text of the document, or a dash where it is empty.
pub(super) fn or_dash(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() { UNDEFINED } else { text }.to_owned()
}

/// A table with more rows than this tells its first rows in the text; the annex has all of them.
const LONG: usize = 60;
/// So many of them it tells.
const SHOWN: usize = 40;

/// The keys of a table's columns with their shares of the width. A share below 0 is that of a column of
/// numbers.
type Columns<'a> = &'a [(&'a str, f64)];

/// What has been written so far.
pub(super) struct Draft<'a> {
    i18n: &'a I18n,
    blocks: Vec<Block>,
    tables: usize,
    figures: usize,
    has_annex: bool,
    /// Tables of which the text tells the beginning.
    cut: Vec<(String, Vec<Column>, Rows)>,
}

type Rows = Vec<Vec<String>>;

impl<'a> Draft<'a> {
    pub fn new(i18n: &'a I18n, has_annex: bool) -> Self {
        Self {
            i18n,
            blocks: Vec::new(),
            tables: 0,
            figures: 0,
            has_annex,
            cut: Vec::new(),
        }
    }

    pub fn into_blocks(self) -> Vec<Block> {
        self.blocks
    }

    pub fn push(&mut self, block: Block) {
        self.blocks.push(block);
    }

    pub fn heading(&mut self, level: u8, text: String) {
        self.push(Block::Heading(Heading {
            level,
            text,
            is_numbered: true,
        }));
    }

    /// A heading within the annex.
    pub fn annex_heading(&mut self, key: &str) {
        self.push(Block::Heading(Heading {
            level: 2,
            text: self.i18n.text(key),
            is_numbered: false,
        }));
    }

    pub fn say(&mut self, text: String) {
        self.push(Block::Paragraph(text));
    }

    pub fn note(&mut self, text: String) {
        self.push(Block::Note(text));
    }

    /// Nothing where there are none.
    pub fn list(&mut self, items: Vec<Item>) {
        if !items.is_empty() {
            self.push(Block::List(items));
        }
    }

    /// A list of sentences.
    pub fn sentences(&mut self, sentences: Vec<String>) {
        let item = |text| Item {
            lead: String::new(),
            text,
        };
        self.list(sentences.into_iter().map(item).collect());
    }

    /// Nothing where it has no rows.
    pub fn table(&mut self, caption: String, columns: Columns<'_>, rows: Rows) {
        self.table_of(caption, self.columns(columns), rows);
    }

    /// A table that may go over many pages: where there is an annex, the whole of it stands there.
    pub fn long_table(&mut self, caption: String, columns: Columns<'_>, mut rows: Rows) {
        if !self.has_annex || rows.len() <= LONG {
            return self.table(caption, columns, rows);
        }
        let columns = self.columns(columns);
        let whole = rows.clone();
        rows.truncate(SHOWN);
        self.table_of(caption.clone(), columns.clone(), rows);
        let args = [("shown", SHOWN.into()), ("all", whole.len().into())];
        self.note(self.i18n.with("report-rows-in-annex", &args));
        self.cut.push((caption, columns, whole));
    }

    /// The tables of which the text has told the beginning.
    pub fn whole_tables(&mut self) {
        let cut = std::mem::take(&mut self.cut);
        if cut.is_empty() {
            return;
        }
        self.annex_heading("report-annex-tables");
        for (caption, columns, rows) in cut {
            self.table_of(caption, columns, rows);
        }
    }

    /// A table without the columns in which nothing stands but dashes.
    pub fn filled_table(&mut self, caption: String, columns: Columns<'_>, rows: Rows) {
        let is_filled: Vec<bool> = (0..columns.len())
            .map(|at| {
                rows.iter()
                    .any(|row| row.get(at).is_some_and(|cell| cell != UNDEFINED))
            })
            .collect();
        let filled = |row: Vec<String>| {
            let cells = row.into_iter().zip(&is_filled);
            cells
                .filter_map(|(cell, is_filled)| is_filled.then_some(cell))
                .collect()
        };
        let columns = columns.iter().zip(&is_filled);
        let columns: Vec<_> = columns
            .filter_map(|(column, is_filled)| is_filled.then_some(*column))
            .collect();
        self.table(caption, &columns, rows.into_iter().map(filled).collect());
    }

    fn columns(&self, columns: Columns<'_>) -> Vec<Column> {
        let column = |(key, weight): &(&str, f64)| Column {
            title: self.i18n.text(key),
            weight: weight.abs(),
            is_number: *weight < 0.0,
        };
        columns.iter().map(column).collect()
    }

    pub fn table_of(&mut self, caption: String, columns: Vec<Column>, rows: Rows) {
        if rows.is_empty() {
            return;
        }
        self.tables += 1;
        self.push(Block::Table(Table {
            caption: Caption {
                word: self.i18n.text("report-table"),
                number: self.tables,
                text: caption,
            },
            columns,
            rows,
        }));
    }

    pub fn figure(&mut self, picture: Picture, caption: String, alternative: String) {
        self.figures += 1;
        self.push(Block::Figure(Figure {
            caption: Caption {
                word: self.i18n.text("report-figure"),
                number: self.figures,
                text: caption,
            },
            alternative,
            picture,
        }));
    }

    /// The name of a variant as a heading, where two are told.
    pub fn side(&mut self, source: &Source<'_>, side: &Side<'_>) {
        if source.is_compared() {
            self.heading(2, side.name().to_owned());
        }
    }
}
