//! One cell of the grid while it is typed into, with the words that fit below it.

use egui::{
    Align2, Area, Event, EventFilter, Id, Key, KeyboardShortcut, Modifiers, Order, Rect, TextEdit,
    Ui,
};

use crate::context::Context;
use crate::theme;

use super::super::fuzzy;
use super::column::{Column, RowId};
use super::keys::Step;

/// Choices that are shown at once, and the height of one, in points.
const SHOWN: usize = 8;
const LINE: f32 = 26.0;

/// The open cell.
pub(super) struct Editor {
    /// Whose row it is; nobody's where a row is being added.
    pub row: Option<RowId>,
    pub column: Column,
    pub text: String,
    original: String,
    /// Opened by typing: arrows then lead to other cells, as in a spreadsheet.
    is_typed: bool,
    choices: Vec<String>,
    marked: Option<usize>,
    is_new: bool,
    /// What was typed in this frame after the key that ended the typing: it belongs to another cell.
    pub typed_after: String,
    /// Where the choices were drawn last.
    list: Rect,
}

/// What became of the cell in this frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    Open,
    Cancelled,
    /// Taken over, with where to go then; a click elsewhere leads nowhere.
    Committed(Option<Step>),
}

impl Editor {
    /// Opens a cell; `typed` takes the place of what it holds.
    pub fn new(
        ctx: &Context<'_>,
        row: Option<RowId>,
        column: Column,
        original: String,
        typed: Option<String>,
    ) -> Self {
        let mut editor = Self {
            row,
            column,
            is_typed: typed.is_some(),
            text: typed.unwrap_or_else(|| original.clone()),
            original,
            choices: column.choices(ctx),
            marked: None,
            is_new: true,
            typed_after: String::new(),
            list: Rect::NOTHING,
        };
        editor.mark_first();
        editor
    }

    pub fn has_changed(&self) -> bool {
        self.text.trim() != self.original
    }

    /// Where the word begins that the choices complete: a cell may hold several.
    fn word_start(&self) -> usize {
        match self.column {
            Column::Contents | Column::Basis => self.text.rfind(';').map_or(0, |at| at + 1),
            _ => 0,
        }
    }

    /// The choices that fit what is typed, the best first.
    fn fitting(&self) -> Vec<String> {
        if !self.has_changed() {
            return self.choices.clone();
        }
        let query = fuzzy::folded(&self.text[self.word_start()..]);
        let scored = self
            .choices
            .iter()
            .filter_map(|choice| Some((fuzzy::score(&query, &fuzzy::folded(choice))?, choice)));
        let mut scored: Vec<(i32, &String)> = scored.collect();
        scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        scored
            .into_iter()
            .map(|(_, choice)| choice.clone())
            .collect()
    }

    fn mark_first(&mut self) {
        let has_word = !self.text[self.word_start()..].trim().is_empty();
        let marks = self.has_changed() && has_word && !self.choices.is_empty();
        self.marked = (marks && !self.fitting().is_empty()).then_some(0);
    }

    fn choose(&mut self, choice: &str) {
        let start = self.word_start();
        self.text.truncate(start);
        if start > 0 {
            self.text.push(' ');
        }
        self.text.push_str(choice);
    }

    /// Types on before the cell has the focus.
    pub fn type_on(&mut self, text: &str) {
        if text.is_empty() {
            self.text.pop();
        } else {
            self.text.push_str(text);
        }
        self.mark_first();
    }

    /// Takes the marked choice, if any, where the cell is taken over.
    pub fn end(&mut self, outcome: Outcome) {
        if let Outcome::Committed(_) = outcome
            && let Some(choice) = self.marked.and_then(|at| self.fitting().get(at).cloned())
        {
            self.choose(&choice);
        }
    }

    /// Draws the cell into `rect`.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        rect: Rect,
        id: Id,
        name: &str,
    ) -> Outcome {
        let fitting = self.fitting();
        let pressed = self.take_keys(ui, &fitting);
        // A quick hand types and ends within one frame: the text comes first.
        let has_text = ui.input(|i| i.events.iter().any(|e| matches!(e, Event::Text(_))));
        if let Some(outcome) = pressed.filter(|p| *p == Outcome::Cancelled || !has_text) {
            self.end(outcome);
            return outcome;
        }
        let before = self.text.clone();
        let field = TextEdit::multiline(&mut self.text)
            .id(id)
            .desired_rows(1)
            .return_key(KeyboardShortcut::new(Modifiers::ALT, Key::Enter))
            .event_filter(EventFilter {
                tab: true,
                horizontal_arrows: true,
                vertical_arrows: true,
                escape: true,
            })
            .margin(egui::Margin::symmetric(6, 4))
            .desired_width(rect.width());
        let response = ui.put(rect, field);
        ui.ctx()
            .accesskit_node_builder(response.id, |node| node.set_label(name));
        if std::mem::take(&mut self.is_new) {
            response.request_focus();
            let mut state = egui::text_edit::TextEditState::load(ui.ctx(), id).unwrap_or_default();
            let end = egui::text::CCursor::new(self.text.chars().count());
            state
                .cursor
                .set_char_range(Some(egui::text::CCursorRange::one(end)));
            state.store(ui.ctx(), id);
        }
        if self.text != before {
            self.mark_first();
        }
        if let Some(outcome) = pressed {
            self.end(outcome);
            return outcome;
        }
        if let Some(choice) = self.list_ui(ui, ctx, rect, id, &fitting) {
            self.choose(&choice);
            return Outcome::Committed(None);
        }
        let on_list = ui
            .input(|i| i.pointer.interact_pos())
            .is_some_and(|at| self.list.contains(at));
        if response.lost_focus() {
            if on_list {
                response.request_focus();
            } else {
                return Outcome::Committed(None);
            }
        }
        Outcome::Open
    }

    /// The keys that end the typing or go through the choices.
    fn take_keys(&mut self, ui: &Ui, fitting: &[String]) -> Option<Outcome> {
        let is_typed = self.is_typed;
        let has_choices = !fitting.is_empty();
        let typed_after = &mut self.typed_after;
        ui.input_mut(|input| {
            let mut has_ended = false;
            input.events.retain(|event| match event {
                Event::Key {
                    key: Key::Enter | Key::Tab,
                    pressed: true,
                    modifiers,
                    ..
                } if !modifiers.alt && !modifiers.command => {
                    has_ended = true;
                    true
                }
                Event::Text(text) if has_ended => {
                    typed_after.push_str(text);
                    false
                }
                _ => true,
            });
            let mut key = |modifiers: Modifiers, key: Key| {
                let held = input.modifiers;
                // Alt+Enter is a new line.
                (!held.alt && !held.command) && input.consume_key(modifiers, key)
            };
            let shift = Modifiers::SHIFT;
            let none = Modifiers::NONE;
            if key(none, Key::Escape) {
                return Some(Outcome::Cancelled);
            }
            for (modifiers, which, step) in [
                (shift, Key::Enter, Step::Up),
                (none, Key::Enter, Step::Down),
                (shift, Key::Tab, Step::Previous),
                (none, Key::Tab, Step::Next),
            ] {
                if key(modifiers, which) {
                    return Some(Outcome::Committed(Some(step)));
                }
            }
            if has_choices {
                let last = fitting.len() - 1;
                if key(none, Key::ArrowDown) {
                    self.marked = Some(self.marked.map_or(0, |at| (at + 1).min(last)));
                }
                if key(none, Key::ArrowUp) {
                    self.marked = self.marked.and_then(|at| at.checked_sub(1));
                }
            } else if is_typed {
                for (which, step) in [(Key::ArrowDown, Step::Down), (Key::ArrowUp, Step::Up)] {
                    if key(none, which) {
                        return Some(Outcome::Committed(Some(step)));
                    }
                }
            }
            if is_typed {
                for (which, step) in [(Key::ArrowLeft, Step::Left), (Key::ArrowRight, Step::Right)]
                {
                    if key(none, which) {
                        return Some(Outcome::Committed(Some(step)));
                    }
                }
            }
            None
        })
    }

    /// The choices below the cell, or above where there is no room. Returns what was clicked.
    fn list_ui(
        &mut self,
        ui: &Ui,
        ctx: &Context<'_>,
        cell: Rect,
        id: Id,
        fitting: &[String],
    ) -> Option<String> {
        if fitting.is_empty() {
            self.list = Rect::NOTHING;
            return None;
        }
        let height = LINE * fitting.len().min(SHOWN) as f32 + 12.0;
        let is_below = cell.bottom() + height <= ui.ctx().content_rect().bottom();
        let (pivot, at) = if is_below {
            (Align2::LEFT_TOP, cell.left_bottom())
        } else {
            (Align2::LEFT_BOTTOM, cell.left_top())
        };
        let first = self.marked.map_or(0, |at| (at + 1).saturating_sub(SHOWN));
        let mut clicked = None;
        let area = Area::new(id.with("choices"))
            .order(Order::Foreground)
            .pivot(pivot)
            .fixed_pos(at)
            .show(ui.ctx(), |ui| {
                egui::Frame::popup(ui.style()).show(ui, |ui| {
                    ui.set_width(cell.width().max(220.0));
                    ui.spacing_mut().item_spacing.y = 0.0;
                    for (index, choice) in fitting.iter().enumerate().skip(first).take(SHOWN) {
                        let is_marked = self.marked == Some(index);
                        let fill = if is_marked {
                            theme::color(ctx.tokens.accent_wash)
                        } else {
                            egui::Color32::TRANSPARENT
                        };
                        let button = egui::Button::new(choice.as_str())
                            .fill(fill)
                            .stroke(egui::Stroke::NONE)
                            .truncate()
                            .min_size(egui::vec2(ui.available_width(), LINE))
                            .right_text("");
                        if ui.add(button).clicked() {
                            clicked = Some(choice.clone());
                        }
                    }
                });
            });
        self.list = area.response.rect;
        clicked
    }
}
