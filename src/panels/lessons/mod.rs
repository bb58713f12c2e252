//! The learning panel: the list of lessons, one lesson, and the way back and forward between them. A
//! lesson's small network is a document of its own; the user's is never touched here.

mod list;
mod page;
mod table;

use egui::{Align, Layout, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::lessons::{Lesson, Play};
use crate::style::tokens::type_scale;
use crate::theme;

use super::controls;
use table::Table;

/// A lesson, or the list of them.
type Page = Option<&'static Lesson>;

/// What a part of the panel asks the panel to do.
enum Turn {
    Open(&'static Lesson),
    Contents,
    Back,
    Forward,
}

/// The panel's own state.
pub struct LessonsPane {
    /// The pages that were opened, and which of them is shown.
    trail: Vec<Page>,
    at: usize,
    query: String,
    /// The search field is to have the focus.
    takes_focus: bool,
    /// The small network of the lesson that is shown.
    table: Option<Table>,
}

impl Default for LessonsPane {
    fn default() -> Self {
        Self {
            trail: vec![None],
            at: 0,
            query: String::new(),
            takes_focus: false,
            table: None,
        }
    }
}

impl LessonsPane {
    /// Shows a lesson, or the list, with the search field in hand.
    pub fn open(&mut self, page: Option<&'static Lesson>) {
        self.takes_focus = page.is_none();
        if self.page() == page {
            return;
        }
        self.trail.truncate(self.at + 1);
        self.trail.push(page);
        self.at = self.trail.len() - 1;
        self.set_table();
    }

    /// The lesson that is shown.
    pub fn page(&self) -> Option<&'static Lesson> {
        self.trail.get(self.at).copied().flatten()
    }

    /// The small network, for tests and scripts.
    pub fn play(&self) -> Option<&Play> {
        self.table.as_ref().map(Table::play)
    }

    fn set_table(&mut self) {
        self.table = self.page().and_then(Table::of);
    }

    fn turn(&mut self, turn: &Turn) {
        match turn {
            Turn::Open(lesson) => self.open(Some(lesson)),
            Turn::Contents => self.open(None),
            Turn::Back if self.at > 0 => {
                self.at -= 1;
                self.set_table();
            }
            Turn::Forward if self.at + 1 < self.trail.len() => {
                self.at += 1;
                self.set_table();
            }
            Turn::Back | Turn::Forward => {}
        }
    }

    /// Draws the panel; returns what it asks for.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        let mut turn = None;
        let page = self.page();
        let (can_go_back, can_go_on) = (self.at > 0, self.at + 1 < self.trail.len());
        let name = page.map_or("lessons", |lesson| lesson.key);
        let mut turned = None;
        let head = |ui: &mut Ui, actions: &mut Vec<Action>| {
            turned = head(ui, ctx, page.is_some(), (can_go_back, can_go_on), actions);
        };
        controls::side_pane(ui, name, &mut actions, head, |ui, _| match page {
            None => turn = list::ui(ui, ctx, &mut self.query, &mut self.takes_focus),
            Some(lesson) => turn = page::ui(ui, ctx, lesson, self.table.as_mut()),
        });
        if let Some(turn) = turned.or(turn) {
            self.turn(&turn);
            ui.ctx().request_repaint();
        }
        actions
    }
}

/// Title, ways back and forward, and the button that closes the panel.
fn head(
    ui: &mut Ui,
    ctx: &Context<'_>,
    is_lesson: bool,
    (can_go_back, can_go_on): (bool, bool),
    actions: &mut Vec<Action>,
) -> Option<Turn> {
    let mut turn = None;
    ui.horizontal(|ui| {
        let title = ctx.i18n.text("lessons-title");
        ui.label(RichText::new(title).font(theme::bold(type_scale::TITLE)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let close = ctx.i18n.text("lessons-close");
            if controls::icon_button(ui, ctx, icon::X, &close).clicked() {
                actions.push(Action::Command("help.lessons"));
            }
            let buttons = [
                (
                    icon::ARROW_RIGHT,
                    "lessons-forward",
                    can_go_on,
                    Turn::Forward,
                ),
                (icon::ARROW_LEFT, "lessons-back", can_go_back, Turn::Back),
                (icon::LIST, "lessons-contents", is_lesson, Turn::Contents),
            ];
            for (glyph, key, is_enabled, then) in buttons {
                ui.add_enabled_ui(is_enabled, |ui| {
                    let name = ctx.i18n.text(key);
                    if controls::icon_button(ui, ctx, glyph, &name).clicked() {
                        turn = Some(then);
                    }
                });
            }
        });
    });
    turn
}

/// The way to a lesson: its title as a link.
fn link(ui: &mut Ui, ctx: &Context<'_>, lesson: &'static Lesson) -> Option<Turn> {
    let link = controls::link(ui, ctx, &lesson.title(ctx.i18n));
    link.clicked().then_some(Turn::Open(lesson))
}
