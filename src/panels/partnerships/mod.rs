//! Partnerships: all of them as a board, along time and as a table, and each with its steps, parties,
//! agreements and evaluations.

mod agreements;
mod board;
mod detail;
mod evaluations;
mod grounds;
mod lines;
mod parties;
mod schedule;
mod steps;
mod table;
mod templates;
mod timeline;

use std::sync::Arc;

use egui::{Align, Layout, RichText, Ui};
use egui_phosphor::regular as icon;
use jiff::civil::Date;

use crate::context::{Action, Context};
use crate::edit::{Edit, PartnershipEdit};
use crate::model::PartnershipId;
use crate::style::tokens::type_scale;
use crate::theme;

use super::analysis::tabs;
use super::cached::{Cached, Shown};
use super::controls;
use super::field::Editing;
use super::workbench::rows;
use lines::Line;

pub use detail::Page;

/// How all partnerships are looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Look {
    #[default]
    Board,
    Timeline,
    Table,
}

impl Look {
    const ALL: [(Self, &'static str); 3] = [
        (Self::Board, "partnership-board"),
        (Self::Timeline, "partnership-timeline"),
        (Self::Table, "partnership-table"),
    ];
}

/// The view's own state.
pub struct Partnerships {
    look: Look,
    /// The one that is open, instead of all.
    open: Option<detail::Open>,
    editing: Editing,
    lines: Cached<(Shown, Date), Vec<Line>>,
    board: board::Board,
    table: table::Table,
    timeline: timeline::Timeline,
}

impl Default for Partnerships {
    fn default() -> Self {
        Self {
            look: Look::default(),
            open: None,
            editing: Editing::at("partnerships"),
            lines: Cached::default(),
            board: board::Board::default(),
            table: table::Table::default(),
            timeline: timeline::Timeline::default(),
        }
    }
}

/// All partnerships, or one at a page.
enum Place {
    All,
    One(PartnershipId, Page),
}

/// What the views draw with.
struct Desk<'a> {
    editing: &'a mut Editing,
    today: Date,
    /// Where to go next.
    goes_to: &'a mut Option<Place>,
    actions: &'a mut Vec<Action>,
}

impl Desk<'_> {
    fn go(&mut self, id: PartnershipId, page: Page) {
        *self.goes_to = Some(Place::One(id, page));
    }

    fn edit(&mut self, edit: PartnershipEdit) {
        let edit = Edit::Partnership(Box::new(edit));
        self.actions.push(Action::Edit(edit));
    }
}

impl Partnerships {
    /// What is being typed, as the edits that it would become.
    pub fn pending(&self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.pending(ctx)
    }

    /// Takes over what is being typed while the focus stays in its field.
    pub fn flush(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.flush(ctx)
    }

    /// Whether something was typed that cannot be read, and so is not in the document.
    pub fn has_refused(&self, ctx: &Context<'_>) -> bool {
        self.editing.has_refused(ctx)
    }

    /// To be called in every frame, drawn or not: takes the edits.
    pub(in crate::panels) fn finish(&mut self, ctx: &Context<'_>) -> Vec<Edit> {
        self.editing.finish(ctx)
    }

    /// Opens one at a page.
    pub fn open(&mut self, id: PartnershipId, page: Page) {
        self.open = Some(detail::Open::at(id, page));
    }

    /// Opens one that was just made, its name ready to be typed.
    pub fn open_new(&mut self, id: PartnershipId) {
        let mut open = detail::Open::at(id, Page::Parties);
        open.is_new = true;
        self.open = Some(open);
    }

    pub(in crate::panels) fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        actions: &mut Vec<Action>,
    ) {
        let all = &ctx.project().partnerships;
        self.open = self.open.take().filter(|open| all.contains_key(&open.id));
        let today = ctx.moment().date();
        let mut goes_to = None;
        let mut desk = Desk {
            editing: &mut self.editing,
            today,
            goes_to: &mut goes_to,
            actions,
        };
        if let Some(open) = &mut self.open {
            detail::ui(ui, ctx, open, &mut desk);
        } else if all.is_empty() {
            welcome(ui, ctx, &mut desk);
        } else {
            let key = (Shown::of_texts(ctx), today);
            let lines = Arc::clone(self.lines.get(key, || lines::all(ctx, today)));
            head(ui, ctx, &lines, &mut self.look, &mut desk);
            match self.look {
                Look::Board => self.board.ui(ui, ctx, &lines, &mut desk),
                Look::Timeline => self.timeline.ui(ui, ctx, &lines, &mut desk),
                Look::Table => self.table.ui(ui, ctx, &lines, &mut desk),
            }
        }
        if let Some(place) = goes_to {
            self.open = match place {
                Place::All => None,
                Place::One(id, page) => Some(detail::Open::at(id, page)),
            };
            ui.ctx().request_repaint();
        }
    }
}

/// How to look at all, how many there are and want attention, and the way to one more.
fn head(ui: &mut Ui, ctx: &Context<'_>, lines: &[Line], look: &mut Look, desk: &mut Desk<'_>) {
    let waiting = lines.iter().filter(|line| line.alert.is_some()).count();
    let arguments = [("n", lines.len().into()), ("waiting", waiting.into())];
    let told = ctx.i18n.with("partnership-told", &arguments);
    rows::with_words(ui, ctx, &told, |ui| {
        let names = Look::ALL.map(|(look, key)| {
            let explained = ctx.i18n.text(&format!("{key}-explained"));
            (look, ctx.i18n.text(key), explained)
        });
        tabs::tabs(ui, ctx, look, &names);
        offers(ui, ctx, desk, false);
    });
}

/// What can become a partnership: the selected tie, or those who are selected.
fn offers(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, is_large: bool) {
    let selection = ctx.selection();
    let can = !selection.ties.is_empty() || selection.stakeholders.len() >= 2;
    let key = match (selection.ties.is_empty(), can) {
        (false, _) => "partnership-of-tie",
        (true, true) => "partnership-of-selected",
        (true, false) => "partnership-empty-one",
    };
    let text = ctx.i18n.text(key);
    let is_clicked = if is_large {
        large(ui, ctx, &text)
    } else {
        controls::add_link(ui, ctx, &text)
    };
    if is_clicked {
        desk.actions.push(Action::Command("partnership.make"));
    }
}

/// A button that is hard to miss.
fn large(ui: &mut Ui, ctx: &Context<'_>, text: &str) -> bool {
    let ink = theme::color(ctx.tokens.on_accent);
    let text = RichText::new(text)
        .font(theme::bold(type_scale::BODY))
        .color(ink);
    let button = egui::Button::new(text)
        .fill(theme::color(ctx.tokens.accent))
        .min_size(egui::Vec2::new(0.0, 34.0));
    ui.add(button).clicked()
}

/// What stands where there is none yet.
fn welcome(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    let room = ui.available_height();
    ui.add_space(((room - 230.0) / 3.0).max(6.0));
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.set_max_width(520.0);
        let sign = RichText::new(icon::HANDSHAKE).size(40.0);
        ui.label(sign.color(theme::color(ctx.tokens.accent)));
        let title = ctx.i18n.text("partnership-welcome");
        ui.label(RichText::new(title).font(theme::bold(type_scale::TITLE)));
        controls::quiet(ui, ctx, ctx.i18n.text("partnership-welcome-words"));
        ui.add_space(8.0);
        offers(ui, ctx, desk, true);
        ui.add_space(2.0);
        controls::quiet(ui, ctx, ctx.i18n.text("partnership-welcome-hint"));
    });
}
