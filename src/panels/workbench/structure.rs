//! Structure: the few numbers of the network, and the way to its map.

use egui::Ui;

use crate::context::{Action, Context};

use super::super::controls;
use super::super::inspector::network;
use super::Desk;

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, desk: &mut Desk<'_>) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 16.0;
        for (key, command) in [
            ("workbench-to-map", "view.fit"),
            ("workbench-to-findings", "network.findings"),
        ] {
            if controls::link(ui, ctx, &ctx.i18n.text(key)).clicked() {
                desk.actions.push(Action::Command(command));
            }
        }
    });
    network::measures(ui, ctx);
}
