//! One partnership: its name, what is due, and its pages.

use egui::{Align, Layout, RichText, ScrollArea, Ui};
use egui_phosphor::regular as icon;

use crate::agenda;
use crate::context::{Action, Context};
use crate::edit::PartnershipEdit;
use crate::model::partnership::Cycle;
use crate::model::{Partnership, PartnershipId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::analysis::tabs;
use super::super::controls;
use super::super::field::Field;
use super::super::form::Form;
use super::super::workbench::rows;
use super::schedule::Schedule;
use super::{Desk, Place, agreements, evaluations, grounds, parties, steps};

/// A page of a partnership.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Page {
    /// The steps, at the present one.
    #[default]
    Steps,
    /// The steps, at this one.
    Step(usize),
    Parties,
    Grounds,
    Agreements,
    Evaluations,
}

impl Page {
    const TABS: [(Self, &'static str); 5] = [
        (Self::Steps, "partnership-page-steps"),
        (Self::Parties, "partnership-page-parties"),
        (Self::Grounds, "partnership-page-grounds"),
        (Self::Agreements, "partnership-page-agreements"),
        (Self::Evaluations, "partnership-page-evaluations"),
    ];
}

/// Which partnership is open, and where.
pub(super) struct Open {
    pub id: PartnershipId,
    page: Page,
    /// The step whose form is shown; `None`: the present one.
    pub step: Option<usize>,
    /// Which cycle, from 0; `None`: the present one.
    cycle: Option<usize>,
    /// Just made: its name is to be typed.
    pub is_new: bool,
    pub schedule: Schedule,
}

impl Open {
    pub(super) fn at(id: PartnershipId, page: Page) -> Self {
        let (page, step) = match page {
            Page::Step(step) => (Page::Steps, Some(step)),
            page => (page, None),
        };
        Self {
            id,
            page,
            step,
            cycle: None,
            is_new: false,
            schedule: Schedule::default(),
        }
    }
}

/// A cycle of a partnership: an earlier one, counted from 0, or the present one.
pub(super) fn cycle_of(p: &mut Partnership, of: Option<usize>) -> Option<&mut Cycle> {
    match of {
        Some(of) => p.earlier.get_mut(of),
        None => Some(&mut p.cycle),
    }
}

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, open: &mut Open, desk: &mut Desk<'_>) {
    let Some(partnership) = ctx.project().partnerships.get(&open.id) else {
        return;
    };
    open.cycle = open.cycle.filter(|of| *of < partnership.earlier.len());
    head(ui, ctx, open, partnership, desk);
    ui.horizontal(|ui| {
        let names = Page::TABS.map(|(page, key)| {
            let explained = ctx.i18n.text(&format!("{key}-explained"));
            (page, ctx.i18n.text(key), explained)
        });
        tabs::tabs(ui, ctx, &mut open.page, &names);
        if matches!(open.page, Page::Steps | Page::Evaluations) && !partnership.earlier.is_empty() {
            cycles(ui, ctx, open, partnership);
        }
    });
    ui.add_space(4.0);
    ui.spacing_mut().scroll.floating_allocated_width = 8.0;
    let cycle = open.cycle;
    match open.page {
        Page::Steps | Page::Step(_) => steps::ui(ui, ctx, partnership, (open, cycle), desk),
        page => {
            let salt = Page::TABS.iter().position(|(other, _)| *other == page);
            ScrollArea::vertical()
                .id_salt(("partnership", open.id, salt))
                .auto_shrink(false)
                .show(ui, |ui| match page {
                    Page::Parties => parties::ui(ui, ctx, partnership, desk),
                    Page::Grounds => grounds::ui(ui, ctx, partnership, desk),
                    Page::Agreements => agreements::ui(ui, ctx, partnership, desk),
                    _ => evaluations::ui(ui, ctx, partnership, cycle, desk),
                });
        }
    }
}

fn head(
    ui: &mut Ui,
    ctx: &Context<'_>,
    open: &mut Open,
    partnership: &Partnership,
    desk: &mut Desk<'_>,
) {
    ui.allocate_ui_with_layout(
        egui::Vec2::new(ui.available_width(), controls::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            let remove = ctx.i18n.text("partnership-remove");
            if controls::icon_button(ui, ctx, icon::TRASH, &remove).clicked() {
                desk.edit(PartnershipEdit::Remove(open.id));
            }
            let draft = ctx.i18n.text("partnership-draft-mou");
            let button = egui::Button::new(format!("{} {draft}", icon::FILE_TEXT));
            if ui
                .add(button)
                .on_hover_text(ctx.i18n.text("partnership-draft-mou-explained"))
                .clicked()
            {
                desk.actions.push(Action::DraftMou(open.id));
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let back = format!("{} {}", icon::CARET_LEFT, ctx.i18n.text("partnership-back"));
                if controls::link(ui, ctx, &back).clicked() {
                    *desk.goes_to = Some(Place::All);
                }
                ui.add_space(8.0);
                let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[open.id]);
                if std::mem::take(&mut open.is_new) {
                    form.focus_next();
                }
                let field = Field::line("partnership-name").bare().required();
                form.field(ui, field, |p| Some(&mut p.name));
            });
        },
    );
    let due = partnership.due(desk.today);
    if !due.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for due in due {
                let text = agenda::partnerships::why(ctx.i18n, partnership, due);
                let text = format!("{} {text}", icon::WARNING);
                let ink = theme::color(ctx.tokens.warning);
                let text = RichText::new(text).size(type_scale::SECONDARY).color(ink);
                ui.add(egui::Label::new(text).extend());
            }
        });
    }
}

/// The cycles, where there have been several.
fn cycles(ui: &mut Ui, ctx: &Context<'_>, open: &mut Open, partnership: &Partnership) {
    let name = |n: usize, key: &str| ctx.i18n.with(key, &[("n", n.into())]);
    let earlier = (0..partnership.earlier.len())
        .map(|of| (Some(of), name(of + 1, "partnership-cycle-earlier")));
    let present = (
        None,
        name(partnership.number(), "partnership-cycle-present"),
    );
    let options: Vec<_> = earlier.chain([present]).collect();
    let label = ctx.i18n.text("partnership-cycle");
    ui.scope(|ui| {
        ui.set_max_width(190.0);
        if let Some(cycle) = rows::choice(ui, "cycle", &label, &open.cycle, &options) {
            (open.cycle, open.step) = (cycle, None);
        }
    });
}
