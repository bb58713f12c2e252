//! The network in numbers, in groups, each with a sentence that says what it means here.

use egui::{Label, RichText, ScrollArea, Ui, Vec2};

use crate::context::{Action, Context};
use crate::lessons;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::caution;
use super::super::controls;
use super::super::learn;
use super::super::withheld;
use super::super::words::{filter_words, named};
use super::key_players::KeyPlayerLines;

/// Widths of name and value; the sentence has the rest.
const NAME: f32 = 214.0;
const VALUE: f32 = 64.0;

/// Which parts are open egui keeps.
#[derive(Default)]
pub(super) struct NetworkCard {
    key_players: KeyPlayerLines,
}

/// A number with the key of its name, `-explained` following it, and what to say instead of that.
struct Line {
    key: &'static str,
    value: String,
    sentence: Option<String>,
    caution: Option<String>,
}

fn line(key: &'static str, value: String) -> Line {
    Line {
        key,
        value,
        sentence: None,
        caution: None,
    }
}

impl Line {
    fn saying(mut self, sentence: Option<String>) -> Self {
        self.sentence = sentence;
        self
    }

    fn but(mut self, caution: Option<String>) -> Self {
        self.caution = caution;
        self
    }
}

impl NetworkCard {
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        ScrollArea::vertical()
            .id_salt("network-card")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_width(ui.available_width() - 8.0);
                controls::quiet(ui, ctx, conventions(ctx));
                ui.add_space(2.0);
                lines(ui, ctx, taught(ctx), actions);
                let id = egui::Id::new("network-card-advanced");
                let name = ctx.i18n.text("advanced-measures");
                controls::section(ui, ctx, &name, None, id, false, |ui| {
                    for (heading, group) in advanced(ctx) {
                        controls::heading(ui, ctx, &ctx.i18n.text(heading), None);
                        lines(ui, ctx, group, actions);
                    }
                    ui.horizontal(|ui| {
                        let name = ctx.i18n.text("network-group-key-players");
                        controls::heading(ui, ctx, &name, None);
                        learn::button(ui, ctx, "key-players", actions);
                    });
                    if withheld::told(ui, ctx, actions) {
                        return;
                    }
                    self.key_players.ui(ui, ctx, actions);
                });
            });
    }
}

/// What counts and how: direction, strength, the filter in force.
fn conventions(ctx: &Context<'_>) -> String {
    let network = &ctx.analysis.network;
    let convention = match (network.directed, network.weighted) {
        (false, false) => "panel-convention-plain",
        (true, false) => "panel-convention-directed",
        (false, true) => "panel-convention-weighted",
        (true, true) => "panel-convention-directed-weighted",
    };
    let filter = filter_words(ctx, &ctx.view().filter);
    let filter = if filter.is_empty() {
        ctx.i18n.text("panel-all-ties-count")
    } else {
        let filter = [("filter", filter.into())];
        ctx.i18n.with("panel-only-ties-count", &filter)
    };
    format!("{} {filter}", ctx.i18n.text(convention))
}

/// What the training reads off a network first.
fn taught(ctx: &Context<'_>) -> Vec<Line> {
    let network = &ctx.analysis.network;
    let lang = ctx.i18n.lang();
    let parts = (network.components > 1).then(|| ctx.i18n.text("network-components-several"));
    let isolated = network.stakeholders - network.connected_stakeholders;
    let isolated = (isolated > 0).then(|| {
        let count = [("n", isolated.into())];
        ctx.i18n.with("network-isolated", &count)
    });
    let cut_points = named_or_none(ctx, &network.cut_points, "network-cut-points");
    let bridges = bridges(ctx);
    let counted = |key, count: usize, sentence| match ctx.withheld() {
        Some(_) => {
            let sentence = ctx.i18n.text("withheld-value");
            line(key, lang.optional(None, 0)).saying(Some(sentence))
        }
        None => line(key, lang.count(count)).saying(sentence),
    };
    vec![
        line("measure-size", lang.count(network.stakeholders)).but(isolated),
        line("measure-ties", lang.count(network.ties)),
        line("measure-density", lang.optional(network.density, 2)).saying(density(ctx)),
        line("measure-components", lang.count(network.components)).but(parts),
        line(
            "measure-mean-distance",
            lang.optional(network.mean_distance, 2),
        )
        .but(only_within_parts(ctx)),
        counted("measure-cut-points", network.cut_points.len(), cut_points),
        counted("measure-bridges", network.bridges.len(), bridges),
    ]
}

fn density(ctx: &Context<'_>) -> Option<String> {
    let share = ctx.i18n.lang().percent(ctx.analysis.network.density?, 0);
    Some(ctx.i18n.with("network-density", &[("share", share.into())]))
}

/// Distances say nothing about those who do not reach each other.
fn only_within_parts(ctx: &Context<'_>) -> Option<String> {
    let share = ctx.analysis.network.reachable_share?;
    (share < 1.0).then(|| {
        let share = ctx.i18n.lang().percent(share, 0);
        ctx.i18n
            .with("network-reachable", &[("share", share.into())])
    })
}

fn named_or_none(
    ctx: &Context<'_>,
    ids: &[crate::model::StakeholderId],
    key: &str,
) -> Option<String> {
    (!ids.is_empty()).then(|| ctx.i18n.with(key, &[("names", named(ctx, ids).into())]))
}

fn bridges(ctx: &Context<'_>) -> Option<String> {
    const FEW: usize = 4;
    let ids = &ctx.analysis.network.bridges;
    let ties = &ctx.variant().ties;
    let names: Vec<String> = ids
        .iter()
        .take(FEW)
        .filter_map(|id| ties.get(id))
        .map(|tie| format!("{}–{}", ctx.label(tie.from), ctx.label(tie.to)))
        .collect();
    let more = if ids.len() > FEW { " …" } else { "" };
    let names = format!("{}{more}", names.join(", "));
    (!ids.is_empty()).then(|| ctx.i18n.with("network-bridges", &[("names", names.into())]))
}

/// Everything else, in groups under their headings.
fn advanced(ctx: &Context<'_>) -> Vec<(&'static str, Vec<Line>)> {
    let network = &ctx.analysis.network;
    let lang = ctx.i18n.lang();
    let digits = if network.weighted { 2 } else { 0 };
    let share = |value: Option<f64>| lang.optional(value, 2);
    let uncertain = |certainty| caution::certainty(ctx, certainty);
    let progress = &ctx.analysis.progress;
    let distances = || only_within_parts(ctx).or_else(|| uncertain(progress.distances));
    let no_direction = || {
        let text = ctx.i18n.text("network-no-direction");
        (!network.directed).then_some(text)
    };
    let parts = (network.components > 1).then(|| {
        let parts = lang.count(network.components);
        ctx.i18n
            .with("caution-closeness-parts", &[("parts", parts.into())])
    });
    let reachable = network.reachable_share.map(|share| lang.percent(share, 0));
    let core = network.core_periphery.as_ref();
    let core_names = core.and_then(|core| named_or_none(ctx, &core.core, "network-core"));
    let hierarchy = network.hierarchy.unwrap_or_default();
    let no_formal = || {
        let text = ctx.i18n.text("network-no-formal");
        network.hierarchy.is_none().then_some(text)
    };
    vec![
        (
            "network-group-distance",
            vec![
                line("measure-diameter", lang.optional(network.diameter, digits)).but(distances()),
                line("measure-radius", lang.optional(network.radius, digits)).but(distances()),
                line(
                    "measure-reachable-share",
                    reachable.unwrap_or_else(|| share(None)),
                ),
            ],
        ),
        (
            "network-group-cohesion",
            vec![
                line("measure-transitivity", share(network.transitivity)),
                line("measure-mean-clustering", share(network.mean_clustering)),
                line("measure-reciprocity", share(network.reciprocity)).but(no_direction()),
                line(
                    "measure-strong-components",
                    lang.count(network.strong_components),
                )
                .but(no_direction()),
                line("measure-blocks", lang.count(network.blocks)),
                line("measure-degeneracy", lang.count(network.degeneracy)),
            ],
        ),
        (
            "network-group-centralization",
            vec![
                line(
                    "measure-degree-centralization",
                    share(network.degree_centralization),
                ),
                line(
                    "measure-betweenness-centralization",
                    share(network.betweenness_centralization),
                )
                .but(uncertain(progress.betweenness)),
                line(
                    "measure-closeness-centralization",
                    share(network.closeness_centralization),
                )
                .but(parts.or_else(|| uncertain(progress.distances))),
            ],
        ),
        (
            "network-group-groups",
            vec![
                line("measure-clusters", lang.count(network.clusters))
                    .but(uncertain(progress.clusters)),
                line("measure-modularity", share(network.modularity)),
                line("measure-core-periphery", share(core.map(|core| core.fit))).saying(core_names),
                line(
                    "measure-category-assortativity",
                    share(network.category_assortativity),
                ),
                line(
                    "measure-category-ei-index",
                    share(network.category_ei_index),
                ),
            ],
        ),
        (
            "network-group-hierarchy",
            vec![
                line(
                    "measure-hierarchy-connectedness",
                    share(hierarchy.connectedness),
                )
                .but(no_formal()),
                line("measure-hierarchy-hierarchy", share(hierarchy.hierarchy)),
                line("measure-hierarchy-efficiency", share(hierarchy.efficiency)),
                line(
                    "measure-hierarchy-least-upper-bound",
                    share(hierarchy.least_upper_bound),
                ),
            ],
        ),
    ]
}

fn lines(ui: &mut Ui, ctx: &Context<'_>, lines: Vec<Line>, actions: &mut Vec<Action>) {
    for line in lines {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = Vec2::new(8.0, 0.0);
            let name = RichText::new(ctx.i18n.text(line.key));
            let value = RichText::new(line.value).font(theme::bold(type_scale::BODY));
            cell(ui, NAME, egui::Align::Min, |ui| {
                ui.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 2.0;
                    ui.spacing_mut().interact_size.y = 18.0;
                    ui.add(Label::new(name).selectable(false));
                    if let Some(lesson) = lessons::of_number(line.key) {
                        learn::button(ui, ctx, lesson, actions);
                    }
                });
            });
            cell(ui, VALUE, egui::Align::Max, |ui| {
                ui.add(Label::new(value));
            });
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                let sentence = line.sentence.unwrap_or_else(|| {
                    let key = format!("{}-explained", line.key);
                    ctx.i18n.text(&key)
                });
                controls::quiet(ui, ctx, sentence);
                if let Some(caution) = line.caution {
                    caution::warning(ui, ctx, caution);
                }
            });
        });
    }
}

fn cell(ui: &mut Ui, width: f32, align: egui::Align, draw: impl FnOnce(&mut Ui)) {
    let layout = egui::Layout::top_down(align);
    ui.allocate_ui_with_layout(Vec2::new(width, 18.0), layout, |ui| {
        ui.set_width(width);
        draw(ui);
    });
}
