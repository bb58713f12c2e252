//! What tooltips say: of a stakeholder its name, positions in words, and the three measures with
//! ranks; of a tie the partnerships that it belongs to, each with its step.

use egui::{Response, RichText, Ui};

use crate::analysis::StakeholderMeasures;
use crate::context::Context;
use crate::model::{StakeholderId, TieId};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

/// Shows the tooltip after the pointer has rested on `response`.
pub fn ui(response: Response, context: &Context<'_>, id: StakeholderId) {
    response.on_hover_ui_at_pointer(|ui| content(ui, context, id));
}

/// Shows the partnerships of a tie after the pointer has rested on it; nothing where it has none.
pub fn tie(map: &Response, context: &Context<'_>, id: TieId) {
    let project = context.project();
    let Some(tie) = context.variant().ties.get(&id) else {
        return;
    };
    if project.partnerships_of(tie).next().is_none() {
        return;
    }
    map.clone().on_hover_ui_at_pointer(|ui| {
        for partnership in project.partnerships_of(tie) {
            ui.label(RichText::new(&partnership.name).font(theme::bold(type_scale::BODY)));
            let step = match partnership.present() {
                Some((at, step)) => format!("{}. {}", at + 1, context.i18n.step(step)),
                None => context.i18n.text("partnership-all-over"),
            };
            ui.label(RichText::new(step).color(color(context.tokens.secondary)));
        }
    });
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
