//! The ties at one stakeholder, each a row that opens into its form.

use std::sync::Arc;

use egui::collapsing_header::CollapsingState;
use egui::{Align, Id, Layout, Ui, Vec2};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{Direction, StakeholderId, Tie, TieId};

use super::super::cached::{Cached, Shown};
use super::super::controls;
use super::{Desk, tie};

/// The ties of the stakeholder that was looked at last.
pub(super) type Kept = Cached<(Shown, StakeholderId), Vec<TieId>>;

/// The ties at a stakeholder, in order of id.
pub(super) fn of(ctx: &Context<'_>, kept: &mut Kept, id: StakeholderId) -> Arc<Vec<TieId>> {
    let ties = || ctx.variant().ties_of(id).map(|tie| tie.id).collect();
    Arc::clone(kept.get((Shown::of(ctx), id), ties))
}

pub(super) fn show(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId) {
    let ids = of(ctx, desk.ties, id);
    let ties = ids.iter().filter_map(|id| ctx.variant().ties.get(id));
    if ids.is_empty() {
        controls::quiet(ui, ctx, ctx.i18n.text("panel-ties-empty"));
    }
    for (index, this) in ties.enumerate() {
        if index > 0 {
            controls::rule(ui, ctx);
        }
        row(ui, ctx, desk, id, this);
    }
}

fn row(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>, id: StakeholderId, this: &Tie) {
    let other = ctx.label(this.other_end(id));
    let memory = Id::new(("tie-row", this.id));
    let mut state = CollapsingState::load_with_default_open(ui.ctx(), memory, false);
    let open = state.is_open();
    ui.allocate_ui_with_layout(
        Vec2::new(ui.available_width(), controls::ROW),
        Layout::right_to_left(Align::Center),
        |ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            let (glyph, key) = if open {
                (icon::CARET_DOWN, "panel-tie-fold")
            } else {
                (icon::CARET_RIGHT, "panel-tie-unfold")
            };
            let name = ctx.i18n.with(key, &[("name", other.into())]);
            if controls::icon_button(ui, ctx, glyph, &name).clicked() {
                state.toggle(ui);
            }
            let text = format!("{} {other}", arrow(id, this));
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let name = ctx.i18n.with("panel-tie-select", &[("name", other.into())]);
                let link = controls::link(ui, ctx, &text).on_hover_text(&name);
                link.widget_info(|| {
                    egui::WidgetInfo::labeled(egui::WidgetType::Button, true, &name)
                });
                if link.clicked() {
                    desk.actions.push(Action::Select(Selection::tie(this.id)));
                }
            });
        },
    );
    ui.add_space(-4.0);
    controls::quiet(ui, ctx, tie::described(ctx, this));
    state.store(ui.ctx());
    if open {
        tie::form(ui, ctx, desk, &[this.id]);
    }
}

/// Which way the tie runs, seen from `id`.
fn arrow(id: StakeholderId, this: &Tie) -> &'static str {
    match this.direction {
        Direction::Mutual => icon::ARROWS_LEFT_RIGHT,
        Direction::OneWay if this.from == id => icon::ARROW_RIGHT,
        Direction::OneWay => icon::ARROW_LEFT,
    }
}
