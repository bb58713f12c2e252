//! What the views on bargaining positions and proposals share: choosing stakeholders, and the key
//! by which they see that the network has changed.

use egui::{Align, ComboBox, Layout, TextEdit, Ui, UiBuilder};
use egui_phosphor::regular as icon;
use uuid::Uuid;

use crate::context::Context;
use crate::model::{StakeholderId, TieFilter, VariantId};
use crate::theme;

use super::super::controls;
use super::super::measure_menu;
use super::super::words::named;

/// Up to so many names are listed without typing a part of one.
const LISTED: usize = 40;

/// Which network the answers belong to.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Network {
    project: Uuid,
    variant: VariantId,
    topology: u64,
    filter: TieFilter,
}

impl Network {
    pub(super) fn of(ctx: &Context<'_>) -> Self {
        Self {
            project: ctx.project().uuid,
            variant: ctx.variant_id(),
            topology: ctx.session.topology_revision(),
            filter: ctx.view().filter.clone(),
        }
    }
}

/// A share as a percentage, with one decimal where it has any.
pub(super) fn percent(ctx: &Context<'_>, share: f64) -> String {
    let is_whole = (share * 100.0 - (share * 100.0).round()).abs() < 0.05;
    ctx.i18n.lang().percent(share, usize::from(!is_whole))
}

/// The members of the variant by name.
fn by_name(ctx: &Context<'_>) -> Vec<StakeholderId> {
    let mut ids: Vec<StakeholderId> = ctx.variant().members.keys().copied().collect();
    ids.sort_by_cached_key(|id| ctx.label(*id).to_lowercase());
    ids
}

/// A chip that opens a list of stakeholders to tick; nobody ticked is shown as `none`.
pub(super) fn several(
    ui: &mut Ui,
    ctx: &Context<'_>,
    name: &str,
    none: &str,
    chosen: &mut Vec<StakeholderId>,
) {
    let shown = if chosen.is_empty() {
        none.to_owned()
    } else {
        named(ctx, chosen)
    };
    let text = format!("{shown} {}", icon::CARET_DOWN);
    measure_menu::menu(ui, ctx, &text, name, |ui| {
        ticks(ui, ctx, name, none, None, chosen);
    });
}

/// The list of stakeholders to tick, without the one who cannot be among them.
pub(in crate::panels) fn ticks(
    ui: &mut Ui,
    ctx: &Context<'_>,
    name: &str,
    none: &str,
    without: Option<StakeholderId>,
    chosen: &mut Vec<StakeholderId>,
) {
    controls::quiet(ui, ctx, name);
    let can = |id: &StakeholderId| Some(*id) != without;
    let selected: Vec<_> = ctx.selection().stakeholders.iter().copied().collect();
    let selected: Vec<_> = selected.into_iter().filter(can).collect();
    let take = ctx.i18n.text("advice-take-selected");
    if ui
        .add_enabled(!selected.is_empty(), egui::Button::new(take))
        .clicked()
    {
        *chosen = selected;
        ui.close();
    }
    if ui.button(none).clicked() {
        chosen.clear();
        ui.close();
    }
    for id in sought(ui, ctx).into_iter().filter(can) {
        let mut on = chosen.contains(&id);
        if theme::checkbox(ui, &mut on, ctx.label(id).to_owned()).changed() {
            if on {
                chosen.push(id);
                chosen.sort_unstable();
            } else {
                chosen.retain(|other| *other != id);
            }
        }
    }
}

/// A list of stakeholders of whom one is picked.
pub(in crate::panels) fn names(ui: &mut Ui, ctx: &Context<'_>) -> Option<StakeholderId> {
    let mut picked = None;
    for id in sought(ui, ctx) {
        if ui.button(ctx.label(id)).clicked() {
            picked = Some(id);
            ui.close();
        }
    }
    picked
}

/// The stakeholders whose names have what was typed; a field to type it where they are many.
fn sought(ui: &mut Ui, ctx: &Context<'_>) -> Vec<StakeholderId> {
    let mut ids = by_name(ctx);
    if ids.len() > LISTED {
        let key = ui.id().with("sought");
        let mut typed: String = ui.data(|data| data.get_temp(key)).unwrap_or_default();
        let hint = ctx.i18n.text("advice-seek");
        ui.add(TextEdit::singleline(&mut typed).hint_text(hint));
        let part = typed.to_lowercase();
        ids.retain(|id| ctx.label(*id).to_lowercase().contains(&part));
        ids.truncate(LISTED);
        ui.data_mut(|data| data.insert_temp(key, typed));
    }
    ids
}

/// One stakeholder, or nobody where `none` has a name.
pub(in crate::panels) fn one(
    ui: &mut Ui,
    ctx: &Context<'_>,
    id: &str,
    none: Option<&str>,
    chosen: &mut Option<StakeholderId>,
) -> egui::Response {
    let shown = chosen
        .map_or(none.unwrap_or_default(), |id| ctx.label(id))
        .to_owned();
    ComboBox::from_id_salt(id)
        .selected_text(shown)
        .width(ui.available_width().min(220.0))
        .truncate()
        .show_ui(ui, |ui| {
            if let Some(none) = none {
                ui.selectable_value(chosen, None, none);
            }
            for id in sought(ui, ctx) {
                ui.selectable_value(chosen, Some(id), ctx.label(id));
            }
        })
        .response
}

/// Two parts side by side in what is left of the pane, the left one of this width; one above the
/// other where that leaves too little for the right one.
pub(super) fn side_by_side<T>(
    ui: &mut Ui,
    width: f32,
    state: &mut T,
    left: impl FnOnce(&mut Ui, &mut T),
    right: impl FnOnce(&mut Ui, &mut T),
) {
    const GAP: f32 = 16.0;
    const NARROW: f32 = 280.0;
    let all = ui.available_rect_before_wrap();
    let (mut first, mut second) = (all, all);
    let is_narrow = all.width() < width + GAP + NARROW;
    if is_narrow {
        first.set_bottom(all.center().y - GAP / 2.0);
        second.set_top(all.center().y + GAP / 2.0);
    } else {
        first.set_right(all.left() + width);
        second.set_left(all.left() + width + GAP);
    }
    for (rect, draw) in [
        (first, Box::new(left) as Box<dyn FnOnce(&mut Ui, &mut T)>),
        (second, Box::new(right)),
    ] {
        let builder = UiBuilder::new()
            .max_rect(rect)
            .layout(Layout::top_down(Align::LEFT));
        ui.scope_builder(builder, |ui| {
            ui.set_clip_rect(ui.clip_rect().intersect(rect));
            draw(ui, state);
        });
    }
    let stroke = ui.visuals().widgets.noninteractive.bg_stroke;
    if is_narrow {
        ui.painter().hline(all.x_range(), all.center().y, stroke);
    } else {
        let between = first.right() + GAP / 2.0;
        ui.painter().vline(between, all.y_range(), stroke);
    }
    ui.advance_cursor_after_rect(all);
}
