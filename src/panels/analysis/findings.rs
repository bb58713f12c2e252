//! All findings, and the thresholds by which they are found.

use egui::{DragValue, ScrollArea, Ui};
use egui::{WidgetInfo, WidgetType};

use crate::context::{Action, Context};
use crate::findings::Thresholds;

use super::super::controls;
use super::super::findings::{Extent, card};
use super::choosing;

/// Width of the thresholds, in points.
const FORM: f32 = 220.0;

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
    choosing::side_by_side(
        ui,
        FORM,
        actions,
        |ui, actions| {
            ScrollArea::vertical()
                .id_salt("finding-thresholds")
                .auto_shrink(false)
                .show(ui, |ui| thresholds(ui, ctx, actions));
        },
        |ui, actions| {
            ScrollArea::vertical()
                .id_salt("findings")
                .auto_shrink(false)
                .show(ui, |ui| {
                    ui.set_width(ui.available_width() - 8.0);
                    if ctx.findings.is_empty() {
                        controls::quiet(ui, ctx, ctx.i18n.text(none_key(ctx)));
                    }
                    for finding in ctx.findings {
                        card(ui, ctx, finding, Extent::Full, actions);
                    }
                });
        },
    );
}

/// Why there are none.
pub(in crate::panels) fn none_key(ctx: &Context<'_>) -> &'static str {
    if ctx.analysis.network.stakeholders < 3 {
        "findings-too-small"
    } else if ctx.analysis.progress.is_exact() {
        "findings-none"
    } else {
        "findings-counting"
    }
}

fn thresholds(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
    controls::heading(ui, ctx, &ctx.i18n.text("findings-thresholds"), None);
    let mut changed = ctx.thresholds.clone();
    let fields = [
        ("findings-threshold-dependence", &mut changed.dependence),
        ("findings-threshold-bottleneck", &mut changed.bottleneck),
        ("findings-threshold-hub", &mut changed.hub),
    ];
    for (key, share) in fields {
        let name = ctx.i18n.text(key);
        ui.horizontal(|ui| {
            let mut percent = (*share * 100.0).round();
            let field = DragValue::new(&mut percent).range(5.0..=100.0).suffix("%");
            let response = ui.add(field);
            response.widget_info(|| WidgetInfo::labeled(WidgetType::DragValue, true, &name));
            if response.changed() {
                *share = percent / 100.0;
            }
            controls::quiet(ui, ctx, &name);
        });
    }
    if *ctx.thresholds != Thresholds::default()
        && controls::link(ui, ctx, &ctx.i18n.text("findings-thresholds-reset")).clicked()
    {
        changed = Thresholds::default();
    }
    if changed != *ctx.thresholds {
        actions.push(Action::SetThresholds(Box::new(changed)));
    }
}
