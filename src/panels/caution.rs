//! What to bear in mind with a number in the network at hand: whether it is exact, and what it
//! means little for. Where there is nothing to say, nothing is said.

use egui::{RichText, Ui};

use crate::analysis::Certainty;
use crate::context::Context;
use crate::model::Measure;
use crate::style::tokens::type_scale;
use crate::theme;

/// How far a number can be relied on; `None` where it is exact.
pub(super) fn certainty(ctx: &Context<'_>, certainty: Certainty) -> Option<String> {
    match certainty {
        Certainty::Exact => None,
        Certainty::Outdated => Some(ctx.i18n.text("caution-outdated")),
        Certainty::Estimate {
            half_width,
            stable_ranks,
        } => {
            let lang = ctx.i18n.lang();
            let width = lang.number(half_width, 4);
            let mut text = ctx
                .i18n
                .with("caution-estimate", &[("width", width.into())]);
            if stable_ranks > 0 {
                text.push(' ');
                let ranks = [("n", lang.count(stable_ranks).into())];
                text.push_str(&ctx.i18n.with("caution-stable-ranks", &ranks));
            }
            Some(text)
        }
    }
}

/// What a measure means little for in this network.
pub(super) fn measure(ctx: &Context<'_>, measure: Measure) -> Option<String> {
    let network = &ctx.analysis.network;
    let parts = network.components;
    let key = match measure {
        Measure::Closeness if parts > 1 => "caution-closeness-parts",
        Measure::Eccentricity if parts > 1 => "caution-eccentricity-parts",
        Measure::Eigenvector if parts > 1 => "caution-eigenvector-parts",
        Measure::InDegree | Measure::OutDegree if !network.directed => "caution-no-direction",
        Measure::Strength if all_alike(ctx) => "caution-strengths-alike",
        _ => return None,
    };
    let parts = ctx.i18n.lang().count(parts);
    Some(ctx.i18n.with(key, &[("parts", parts.into())]))
}

fn all_alike(ctx: &Context<'_>) -> bool {
    let mut strengths = ctx.variant().ties.values().map(|tie| tie.strength);
    let first = strengths.next();
    first.is_some_and(|first| strengths.all(|strength| strength == first))
}

/// Both in the ink of warnings, under an explanation.
pub(super) fn lines(ui: &mut Ui, ctx: &Context<'_>, of: Measure) {
    let texts = [measure(ctx, of), certainty(ctx, ctx.analysis.certainty(of))];
    for text in texts.into_iter().flatten() {
        warning(ui, ctx, text);
    }
}

/// A sentence in the ink of warnings.
pub(super) fn warning(ui: &mut Ui, ctx: &Context<'_>, text: String) {
    let ink = theme::color(ctx.tokens.warning);
    ui.label(RichText::new(text).size(type_scale::SECONDARY).color(ink));
}
