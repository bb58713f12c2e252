//! What a stakeholder's tooltip says: name, positions in words, and the three measures with ranks.

use egui::{Response, RichText, Ui};

use crate::analysis::StakeholderMeasures;
use crate::context::Context;
use crate::model::StakeholderId;
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

/// Shows the tooltip after the pointer has rested on `response`.
pub fn ui(response: Response, context: &Context<'_>, id: StakeholderId) {
    response.on_hover_ui_at_pointer(|ui| content(ui, context, id));
}

fn content(ui: &mut Ui, context: &Context<'_>, id: StakeholderId) {
    let name = context
        .project()
        .stakeholder(id)
        .map_or("", |s| s.name.as_str());
    ui.label(RichText::new(name).font(theme::bold(type_scale::BODY)));
    let Some(measures) = context.analysis.of(id) else {
        return;
    };
    if !measures.roles.is_empty() {
        let words: Vec<String> = measures
            .roles
            .iter()
            .map(|r| context.i18n.word(*r))
            .collect();
        ui.label(RichText::new(words.join(" · ")).color(color(context.tokens.warning)));
    }
    let lang = context.i18n.lang();
    type Measure = fn(&StakeholderMeasures) -> f64;
    let rows: [(&str, Measure, usize); 3] = [
        ("canvas-tooltip-degree", |m| m.degree as f64, 0),
        ("canvas-tooltip-betweenness", |m| m.betweenness, 1),
        ("canvas-tooltip-closeness", |m| m.closeness, 2),
    ];
    for (key, measure, digits) in rows {
        let value = lang.number(measure(measures), digits);
        let rank = rank(context, measure(measures), measure);
        let line = context
            .i18n
            .with(key, &[("value", value.into()), ("rank", rank.into())]);
        ui.label(RichText::new(line).color(color(context.tokens.secondary)));
    }
}

/// 1 for the largest; equal values share a rank.
fn rank(context: &Context<'_>, value: f64, measure: fn(&StakeholderMeasures) -> f64) -> usize {
    let all = context.analysis.stakeholders.values();
    1 + all.filter(|other| measure(other) > value + 1e-9).count()
}
