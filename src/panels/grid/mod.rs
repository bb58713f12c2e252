//! The data grid: stakeholders and ties in rows, edited and pasted into like a spreadsheet, in step
//! with the map.

mod column;
mod editor;
mod fill;
mod keys;
mod notice;
mod view;

use std::cell::OnceCell;
use std::sync::Arc;

use egui::{Id, Ui};

use crate::context::{Action, Context};
use crate::edit::{Edit, Selection, table_text};
use crate::io::import::Words;

use super::cached::{Cached, Shown};
use column::{Column, Row, RowId};
use editor::{Editor, Outcome as Ended};
use fill::{Block, Left, Outcome};
use keys::Press;

pub use column::{Sheet, content_named};

/// What the clipboard brings or asks for while the grid has the keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clipboard {
    Copy,
    Cut,
    Paste(String),
}

/// A place in the grid: row and column, counted from 0.
type Place = (usize, usize);

/// The grid's own state.
#[derive(Default)]
pub struct Grid {
    sheet: Sheet,
    cursor: Place,
    /// The other corner of the chosen rectangle.
    anchor: Place,
    /// Whose row the cursor is in, so that it stays there when rows come and go.
    row: Option<RowId>,
    editor: Option<Editor>,
    /// What was typed for the next cell before it could be opened.
    typed_after: String,
    /// A tie that is being written into the last row: its texts until it has both ends.
    draft: Vec<String>,
    /// What did not fit.
    left: Vec<Left>,
    rows: Cached<(Shown, Sheet), Vec<RowId>>,
    words: OnceCell<Words>,
    /// The selection that the cursor has followed.
    followed: Selection,
    /// An edit of its own is under way: who is selected by it does not move the cursor.
    has_edited: bool,
    /// The cursor is to be brought into view.
    reveals: bool,
    /// The grid takes the keyboard focus in the next frame.
    takes_focus: bool,
    id: Option<Id>,
}

impl Grid {
    /// Whether key presses go to the grid, be it to move about or to type.
    pub fn has_keys(&self, ctx: &egui::Context) -> bool {
        self.id.is_some_and(|id| ctx.memory(|m| m.has_focus(id)))
    }

    /// Which sheet is open.
    pub fn sheet(&self) -> Sheet {
        self.sheet
    }

    pub fn open(&mut self, sheet: Sheet) {
        if self.sheet != sheet {
            self.sheet = sheet;
            (self.cursor, self.anchor, self.row) = ((0, 0), (0, 0), None);
            (self.editor, self.reveals) = (None, true);
            self.draft.clear();
            self.left.clear();
            self.followed = Selection::none();
        }
    }

    fn rows(&mut self, ctx: &Context<'_>) -> Arc<Vec<RowId>> {
        let sheet = self.sheet;
        let rows = self.rows.get((Shown::of(ctx), sheet), || {
            let variant = ctx.variant();
            match sheet {
                Sheet::Stakeholders => {
                    let ids = variant.members.keys().copied();
                    ids.map(RowId::Stakeholder).collect()
                }
                Sheet::Ties => variant.ties.keys().copied().map(RowId::Tie).collect(),
            }
        });
        Arc::clone(rows)
    }

    fn columns(&self) -> &'static [Column] {
        self.sheet.columns()
    }

    fn words(&self) -> &Words {
        self.words.get_or_init(Words::new)
    }

    /// What is being typed, as the edit that it would become.
    pub fn pending(&self, ctx: &Context<'_>) -> Option<Edit> {
        let editor = self.editor.as_ref().filter(|e| e.has_changed())?;
        let rows: Vec<RowId> = editor.row.into_iter().collect();
        self.typed(ctx, editor, &rows).edit
    }

    /// Takes over what is being typed: before saving, exporting, closing.
    pub fn flush(&mut self, ctx: &Context<'_>) -> Option<Edit> {
        let edit = self.pending(ctx);
        if edit.is_some() {
            self.editor = None;
        }
        edit
    }

    /// What a typed text comes to; `rows` holds the row that it belongs to, or nothing.
    fn typed(&self, ctx: &Context<'_>, editor: &Editor, rows: &[RowId]) -> Outcome {
        let column = self.columns().iter().position(|c| *c == editor.column);
        let (at, cells) = match (self.sheet, editor.row) {
            (Sheet::Ties, None) => ((0, 0), vec![self.drafted(editor.column, &editor.text)]),
            _ => ((0, column.unwrap_or(0)), vec![vec![editor.text.clone()]]),
        };
        let block = Block {
            sheet: self.sheet,
            rows,
            at,
            cells: &cells,
            makes_names: false,
        };
        fill::fill(ctx, self.words(), &block)
    }

    /// The texts of the tie that is being written, with one more.
    fn drafted(&self, column: Column, text: &str) -> Vec<String> {
        let mut draft = self.draft.clone();
        draft.resize(self.columns().len(), String::new());
        if let Some(at) = self.columns().iter().position(|c| *c == column) {
            text.clone_into(&mut draft[at]);
        }
        draft
    }

    /// Takes the editor's text over.
    fn commit(&mut self, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let Some(editor) = self.editor.take() else {
            return;
        };
        if !editor.has_changed() {
            return;
        }
        let rows: Vec<RowId> = editor.row.into_iter().collect();
        let outcome = self.typed(ctx, &editor, &rows);
        let index = self.cursor_row_of(ctx, editor.row);
        let mut left = outcome.left;
        for misfit in &mut left {
            misfit.row = index + 1;
        }
        if self.sheet == Sheet::Ties && editor.row.is_none() {
            if outcome.edit.is_some() {
                self.draft.clear();
            } else {
                self.draft = self.drafted(editor.column, &editor.text);
                // An end that is still open is no mistake yet.
                left.retain(|misfit| misfit.why != column::Misfit::EndNeeded);
            }
        }
        self.left = left;
        self.has_edited |= outcome.edit.is_some();
        actions.extend(outcome.edit.map(Action::Edit));
    }

    fn cursor_row_of(&mut self, ctx: &Context<'_>, row: Option<RowId>) -> usize {
        let rows = self.rows(ctx);
        row.and_then(|id| rows.binary_search(&id).ok())
            .unwrap_or(rows.len())
    }

    /// Carries a clipboard's wish out.
    pub fn clipboard(&mut self, ctx: &Context<'_>, wish: Clipboard) -> Vec<Action> {
        let mut actions = Vec::new();
        match wish {
            Clipboard::Copy => actions.push(Action::CopyCells(self.copied(ctx))),
            Clipboard::Cut => {
                actions.push(Action::CopyCells(self.copied(ctx)));
                self.clear(ctx, &mut actions);
            }
            Clipboard::Paste(text) => self.paste(ctx, &text, &mut actions),
        }
        actions
    }

    /// The chosen rectangle: first and last row and column.
    fn range(&self) -> (Place, Place) {
        let (a, b) = (self.cursor, self.anchor);
        ((a.0.min(b.0), a.1.min(b.1)), (a.0.max(b.0), a.1.max(b.1)))
    }

    /// The whole sheet with its head, as tab-separated text.
    pub fn whole(&mut self, ctx: &Context<'_>) -> String {
        let columns = self.columns();
        let titles = columns.iter().map(|c| ctx.i18n.text(c.title_key()));
        let mut texts = vec![titles.collect()];
        let rows = self.rows(ctx);
        let rows = rows.iter().filter_map(|id| Row::of(ctx, *id));
        texts.extend(rows.map(|row| columns.iter().map(|c| c.text(ctx, &row)).collect()));
        table_text::text(&texts)
    }

    fn copied(&mut self, ctx: &Context<'_>) -> String {
        let rows = self.rows(ctx);
        let ((top, first), (bottom, last)) = self.range();
        let columns = &self.columns()[first..=last];
        let texts: Vec<Vec<String>> = rows
            .iter()
            .take(bottom + 1)
            .skip(top)
            .filter_map(|id| Row::of(ctx, *id))
            .map(|row| columns.iter().map(|c| c.text(ctx, &row)).collect())
            .collect();
        table_text::text(&texts)
    }

    /// Empties the chosen cells.
    fn clear(&mut self, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let ((top, first), (bottom, last)) = self.range();
        let rows = self.rows(ctx);
        let bottom = bottom.min(rows.len().saturating_sub(1));
        if top >= rows.len() {
            self.draft.clear();
            return;
        }
        let cells = vec![vec![String::new(); last - first + 1]; bottom - top + 1];
        self.put(ctx, (top, first), &cells, actions);
    }

    fn paste(&mut self, ctx: &Context<'_>, text: &str, actions: &mut Vec<Action>) {
        let mut cells = table_text::rows(text);
        if cells.is_empty() {
            return;
        }
        let ((top, first), (bottom, last)) = self.range();
        if let [row] = &cells[..]
            && let [one] = &row[..]
            && (top, first) != (bottom, last)
        {
            // One text fills all that is chosen.
            let bottom = bottom.min(self.rows(ctx).len().saturating_sub(1)).max(top);
            cells = vec![vec![one.clone(); last - first + 1]; bottom - top + 1];
        }
        self.put(ctx, (top, first), &cells, actions);
        let width = cells.iter().map(Vec::len).max().unwrap_or(1);
        let columns = self.columns().len();
        self.cursor = (top, first);
        self.anchor = (
            top + cells.len() - 1,
            (first + width.max(1) - 1).min(columns - 1),
        );
    }

    fn put(
        &mut self,
        ctx: &Context<'_>,
        at: Place,
        cells: &[Vec<String>],
        actions: &mut Vec<Action>,
    ) {
        let rows = self.rows(ctx);
        let block = Block {
            sheet: self.sheet,
            rows: &rows,
            at,
            cells,
            makes_names: true,
        };
        let outcome = fill::fill(ctx, self.words(), &block);
        self.left = outcome.left;
        self.has_edited |= outcome.edit.is_some();
        actions.extend(outcome.edit.map(Action::Edit));
    }

    /// Takes the chosen rows out of the variant.
    fn remove_rows(&mut self, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let chosen = self.chosen(ctx);
        if !chosen.is_empty() {
            actions.push(Action::Edit(Edit::Remove(chosen)));
        }
    }

    /// Who is in the chosen rows.
    fn chosen(&mut self, ctx: &Context<'_>) -> Selection {
        let rows = self.rows(ctx);
        let ((top, _), (bottom, _)) = self.range();
        let mut chosen = Selection::none();
        for id in rows.iter().take(bottom + 1).skip(top) {
            match id {
                RowId::Stakeholder(id) => {
                    chosen.stakeholders.insert(*id);
                }
                RowId::Tie(id) => {
                    chosen.ties.insert(*id);
                }
            }
        }
        chosen
    }

    /// Goes to a place; with `extends` the rectangle grows.
    fn go(&mut self, ctx: &Context<'_>, to: Place, extends: bool, actions: &mut Vec<Action>) {
        let rows = self.rows(ctx);
        let columns = self.columns().len();
        self.cursor = (to.0.min(rows.len()), to.1.min(columns - 1));
        if !extends {
            self.anchor = self.cursor;
        }
        self.row = rows.get(self.cursor.0).copied();
        self.reveals = true;
        let chosen = self.chosen(ctx);
        if chosen != *ctx.selection() {
            actions.push(Action::Select(chosen.clone()));
            if let Some(id) = chosen.only_stakeholder() {
                actions.push(Action::Reveal(id));
            }
        }
        self.followed = chosen;
    }

    /// Opens the cell at the cursor for typing; `text` replaces what it holds.
    fn edit(&mut self, ctx: &Context<'_>, text: Option<String>) {
        let rows = self.rows(ctx);
        let column = self.columns()[self.cursor.1];
        let id = rows.get(self.cursor.0).copied();
        let original = match id.and_then(|id| Row::of(ctx, id)) {
            Some(row) => column.text(ctx, &row),
            None => self.draft.get(self.cursor.1).cloned().unwrap_or_default(),
        };
        self.reveals = true;
        self.editor = Some(Editor::new(ctx, id, column, original, text));
    }

    /// Follows the map's selection, and rows that come and go.
    fn follow(&mut self, ctx: &Context<'_>) {
        let has_edited = std::mem::take(&mut self.has_edited);
        let rows = self.rows(ctx);
        if let Some(id) = self.row
            && rows.get(self.cursor.0) != Some(&id)
            && let Ok(now) = rows.binary_search(&id)
        {
            self.anchor.0 = (self.anchor.0 + now).saturating_sub(self.cursor.0);
            self.cursor.0 = now;
        }
        self.cursor.0 = self.cursor.0.min(rows.len());
        self.anchor.0 = self.anchor.0.min(rows.len());
        self.row = rows.get(self.cursor.0).copied();
        if *ctx.selection() == self.followed {
            return;
        }
        self.followed = ctx.selection().clone();
        if has_edited {
            return;
        }
        let only = match self.sheet {
            Sheet::Stakeholders => self.followed.only_stakeholder().map(RowId::Stakeholder),
            Sheet::Ties => self.followed.only_tie().map(RowId::Tie),
        };
        if let Some(id) = only.filter(|_| self.editor.is_none())
            && let Ok(row) = rows.binary_search(&id)
        {
            self.cursor.0 = row;
            self.anchor = self.cursor;
            self.row = Some(id);
            self.reveals = true;
        }
    }

    fn press(&mut self, ctx: &Context<'_>, press: Press, actions: &mut Vec<Action>) {
        let rows = self.rows(ctx).len();
        let columns = self.columns().len();
        // What a quick hand types within one frame goes into the cell that its first letter opened.
        if let Some(editor) = &mut self.editor {
            match press {
                Press::Type(text) => editor.type_on(&text),
                Press::Go(step, extends) => {
                    editor.end(Ended::Committed(Some(step)));
                    self.commit(ctx, actions);
                    let last = (rows + usize::from(self.cursor.0 == rows), columns - 1);
                    let to = step.from(self.cursor, last);
                    self.go(ctx, to, extends, actions);
                    (self.cursor.0, self.anchor) = (to.0, to);
                    self.takes_focus = true;
                }
                _ => {}
            }
            return;
        }
        match press {
            Press::Go(step, extends) => {
                let to = step.from(self.cursor, (rows, columns - 1));
                self.go(ctx, to, extends, actions);
            }
            Press::All => {
                self.go(ctx, (0, 0), false, actions);
                self.go(ctx, (rows.saturating_sub(1), columns - 1), true, actions);
            }
            Press::Edit => self.edit(ctx, None),
            Press::Type(text) => self.edit(ctx, Some(text)),
            Press::Clear => self.clear(ctx, actions),
            Press::RemoveRows => self.remove_rows(ctx, actions),
        }
    }

    /// Draws the grid; adds what it asks for.
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        self.follow(ctx);
        let id = ui.id().with("cells");
        self.id = Some(id);
        notice::ui(ui, ctx, &mut self.left, actions);
        if std::mem::take(&mut self.takes_focus) {
            ui.memory_mut(|memory| memory.request_focus(id));
        }
        if !self.typed_after.is_empty() && self.editor.is_none() {
            let text = std::mem::take(&mut self.typed_after);
            self.edit(ctx, Some(text));
        }
        let presses = if self.editor.is_none() && ui.memory(|m| m.has_focus(id)) {
            keys::take(ui, id)
        } else {
            Vec::new()
        };
        for press in presses {
            self.press(ctx, press, actions);
        }
        self.draw(ui, ctx, id, actions);
    }
}
