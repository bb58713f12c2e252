//! The ranked list: each proposal with its effect and what it can build on; the chosen one opens.

use egui::{Align, Button, Id, Key, Layout, RichText, ScrollArea, Sense, Ui, UiBuilder};
use egui::{WidgetInfo, WidgetType};

use crate::advice::{Aim, Proposal};
use crate::context::Context;
use crate::model::StakeholderId;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::super::controls;
use super::sentences;

/// Which proposal is open, and whose ties are on the map.
#[derive(Default)]
pub(super) struct Chosen {
    /// The ends of its ties.
    key: Vec<(StakeholderId, StakeholderId)>,
    pub(super) ghosts: Vec<(StakeholderId, StakeholderId, bool)>,
}

fn key(proposal: &Proposal) -> Vec<(StakeholderId, StakeholderId)> {
    proposal.ties.iter().map(|tie| (tie.from, tie.to)).collect()
}

fn ghosts(proposal: &Proposal) -> Vec<(StakeholderId, StakeholderId, bool)> {
    let ties = proposal.ties.iter();
    ties.map(|tie| (tie.from, tie.to, tie.is_one_way)).collect()
}

/// Draws the list. Returns the proposal that is to be carried out.
pub(super) fn show<'a>(
    ui: &mut Ui,
    ctx: &Context<'_>,
    aim: &Aim,
    proposals: &[&'a Proposal],
    chosen: &mut Chosen,
) -> Option<&'a Proposal> {
    let mut apply = None;
    let mut pointed = None;
    let mut size = 0;
    ScrollArea::vertical()
        .id_salt("proposals")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            for proposal in proposals {
                let several = proposals.last().is_some_and(|last| last.ties.len() > 1);
                if several && proposal.ties.len() != size {
                    size = proposal.ties.len();
                    let heading = ctx.i18n.with("proposal-size", &[("n", size.into())]);
                    controls::quiet(ui, ctx, heading);
                }
                let is_open = chosen.key == key(proposal);
                let row = row(ui, ctx, aim, proposal, is_open);
                if row.is_pointed {
                    pointed = Some(ghosts(proposal));
                }
                if row.is_chosen {
                    chosen.key = key(proposal);
                    ui.ctx().request_repaint();
                }
                if row.is_applied {
                    apply = Some(*proposal);
                }
            }
        });
    let open = proposals.iter().find(|p| chosen.key == key(p));
    let shown = pointed.unwrap_or_else(|| open.map(|p| ghosts(p)).unwrap_or_default());
    if shown != chosen.ghosts {
        chosen.ghosts = shown;
        ui.ctx().request_repaint();
    }
    apply
}

#[derive(Default)]
struct Row {
    is_pointed: bool,
    is_chosen: bool,
    is_applied: bool,
}

fn row(ui: &mut Ui, ctx: &Context<'_>, aim: &Aim, proposal: &Proposal, is_open: bool) -> Row {
    let mut row = Row::default();
    let name = sentences::ends(ctx, proposal);
    let effect = sentences::effect(ctx, aim, proposal);
    let grounds = sentences::grounds(ctx, proposal);
    let id = Id::new(("proposal", key(proposal)));
    let builder = UiBuilder::new().id(id).sense(Sense::click());
    let inner = ui.scope_builder(builder, |ui| {
        let is_lit = ui.response().hovered() || is_open;
        let fill = if is_lit {
            theme::color(ctx.tokens.accent_wash)
        } else {
            egui::Color32::TRANSPARENT
        };
        egui::Frame::new()
            .fill(fill)
            .corner_radius(theme::RADIUS)
            .inner_margin(egui::Margin::symmetric(8, 4))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal(|ui| {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        let ink = theme::color(ctx.tokens.accent);
                        let font = theme::bold(type_scale::BODY);
                        ui.add(
                            egui::Label::new(RichText::new(&effect).font(font).color(ink))
                                .selectable(false),
                        );
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            let font = theme::bold(type_scale::BODY);
                            let name = RichText::new(format!("+ {name}")).font(font);
                            ui.add(egui::Label::new(name).truncate().selectable(false));
                        });
                    });
                });
                for ground in &grounds {
                    let ink = theme::color(ctx.tokens.secondary);
                    let text = RichText::new(ground).size(type_scale::SECONDARY).color(ink);
                    ui.add(egui::Label::new(text).wrap().selectable(false));
                }
                if is_open {
                    let apply = ctx.i18n.text("proposal-apply");
                    let ink = theme::color(ctx.tokens.on_accent);
                    let button = Button::new(RichText::new(apply).color(ink))
                        .fill(theme::color(ctx.tokens.accent));
                    row.is_applied = ui.add(button).clicked();
                    for sentence in sentences::effects(ctx, aim, proposal) {
                        ui.add(egui::Label::new(sentence).wrap().selectable(false));
                    }
                }
            });
    });
    let response = inner.response;
    let spoken = format!("{name}, {effect}");
    response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_open, &spoken));
    row.is_pointed = response.contains_pointer();
    let entered = response.has_focus() && ui.input(|i| i.key_pressed(Key::Enter));
    if response.double_clicked() || (entered && is_open) {
        row.is_applied = true;
    } else if response.clicked() {
        response.request_focus();
        response.scroll_to_me(Some(Align::Min));
        row.is_chosen = true;
    } else if response.gained_focus() {
        row.is_chosen = true;
    }
    if response.has_focus() {
        let stroke = egui::Stroke::new(1.5, theme::color(ctx.tokens.accent));
        ui.painter().rect_stroke(
            response.rect,
            theme::RADIUS,
            stroke,
            egui::StrokeKind::Inside,
        );
    }
    row
}
