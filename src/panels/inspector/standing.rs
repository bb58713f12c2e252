//! Where a stakeholder stands among all, measure by measure: worked out once and kept until
//! something changes.

use egui::{Align, Label, Layout, RichText, Sense, Ui, Vec2};

use crate::context::{Action, Context};
use crate::lessons;
use crate::model::{Measure, StakeholderId, Vocabulary};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::caution;
use super::super::controls;
use super::super::learn;
use super::super::words::{explained_key, short_key};

/// A value and its place from the top; both undefined alike.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub measure: Measure,
    pub value: Option<f64>,
    pub rank: Option<usize>,
}

/// The places of one stakeholder by all measures.
pub(super) struct Standing {
    pub places: Vec<Place>,
    /// How many are counted.
    pub of: usize,
}

/// The standing of the stakeholder that was looked at last.
pub(super) type Kept = Cached<(Shown, StakeholderId), Standing>;

impl Standing {
    pub(super) fn of(ctx: &Context<'_>, id: StakeholderId) -> Self {
        let place = |measure: &Measure| Place {
            measure: *measure,
            value: ctx.analysis.value(id, *measure),
            rank: ctx.analysis.rank(id, *measure),
        };
        Self {
            places: Measure::ALL.iter().map(place).collect(),
            of: ctx.analysis.stakeholders.len(),
        }
    }

    /// The rank in words, "highest" and all.
    pub(super) fn in_words(&self, ctx: &Context<'_>, place: Place) -> Option<String> {
        self.ranked(ctx, "panel-rank-in-words", place)
    }

    /// The rank with how many there are.
    pub(super) fn short(&self, ctx: &Context<'_>, place: Place) -> Option<String> {
        self.ranked(ctx, "panel-rank", place)
    }

    /// The rank alone.
    pub(super) fn shortest(ctx: &Context<'_>, place: Place) -> Option<String> {
        let rank = ctx.i18n.lang().count(place.rank?);
        Some(ctx.i18n.with("panel-rank-alone", &[("rank", rank.into())]))
    }

    fn ranked(&self, ctx: &Context<'_>, key: &str, place: Place) -> Option<String> {
        let lang = ctx.i18n.lang();
        let arguments = [
            ("rank", lang.count(place.rank?).into()),
            ("of", lang.count(self.of).into()),
        ];
        Some(ctx.i18n.with(key, &arguments))
    }
}

/// The measures beyond the training's, folded away.
pub(super) fn advanced(
    ui: &mut Ui,
    ctx: &Context<'_>,
    actions: &mut Vec<Action>,
    id: StakeholderId,
    standing: &Standing,
) {
    let fold = egui::Id::new("advanced-measures-of-one");
    let name = ctx.i18n.text("advanced-measures");
    controls::section(ui, ctx, &name, None, fold, false, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        for place in standing.places.iter().filter(|p| !p.measure.is_taught()) {
            let needs_direction = matches!(place.measure, Measure::InDegree | Measure::OutDegree);
            if !needs_direction || ctx.analysis.network.directed {
                line(ui, ctx, actions, id, standing, *place);
            }
        }
    });
}

fn line(
    ui: &mut Ui,
    ctx: &Context<'_>,
    actions: &mut Vec<Action>,
    id: StakeholderId,
    standing: &Standing,
    place: Place,
) {
    const NAME: f32 = 132.0;
    const HEIGHT: f32 = 20.0;
    let measure = place.measure;
    let secondary = theme::color(ctx.tokens.secondary);
    let mut value = ctx.i18n.lang().measured(measure, place.value);
    if !ctx.analysis.certainty(measure).is_exact() {
        value = format!("≈ {value}");
    }
    let needed = ctx.analysis.of(id).and_then(|m| m.most_needed);
    let rank = match (measure, needed) {
        (Measure::MaxDependence, Some(other)) => {
            let other = [("name", ctx.label(other).into())];
            ctx.i18n.with("panel-depends-on", &other)
        }
        _ => standing.short(ctx, place).unwrap_or_default(),
    };
    let explained = |ui: &mut Ui| {
        ui.label(RichText::new(ctx.i18n.word(measure)).strong());
        ui.label(ctx.i18n.text(&explained_key(measure)));
        if let Some(words) = standing.in_words(ctx, place) {
            ui.label(words);
        }
        caution::lines(ui, ctx, measure);
    };
    let size = Vec2::new(ui.available_width(), HEIGHT);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        let text = |text: String| RichText::new(text).size(type_scale::SECONDARY);
        let name = text(ctx.i18n.text(&short_key(measure))).color(secondary);
        ui.allocate_ui_with_layout(
            Vec2::new(NAME, HEIGHT),
            Layout::left_to_right(Align::Center),
            |ui| {
                ui.set_width(NAME);
                let label = ui.add(Label::new(name).truncate().sense(Sense::hover()));
                let label = label.on_hover_ui(explained);
                let word = ctx.i18n.word(measure);
                learn::pressed(&label, ctx, &word, lessons::of_measure(measure), actions);
            },
        );
        let figure = RichText::new(value).font(theme::bold(type_scale::SECONDARY));
        ui.add(Label::new(figure));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.add(Label::new(text(rank).color(secondary)).truncate());
        });
    });
}
