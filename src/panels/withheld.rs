//! What stands where the program's answer would be, while an exercise keeps it back: why, and how it is
//! released.

use egui::{Label, RichText, Ui};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::model::Withheld;
use crate::theme;

use super::controls;

/// The name of the text that says why.
pub fn key(why: Withheld) -> &'static str {
    match why {
        Withheld::Locked => "withheld-locked",
        Withheld::UntilAnswered => "withheld-until-answered",
    }
}

/// Says that the answer is kept back, with the way to the exercise. Returns whether it is.
pub(super) fn told(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) -> bool {
    let Some(why) = ctx.withheld() else {
        return false;
    };
    line(ui, ctx, why);
    if controls::link(ui, ctx, &ctx.i18n.text("withheld-open")).clicked() {
        actions.push(Action::OpenExercise);
    }
    true
}

/// The line alone.
pub(super) fn line(ui: &mut Ui, ctx: &Context<'_>, why: Withheld) {
    ui.horizontal_top(|ui| {
        let glyph = match why {
            Withheld::Locked => icon::LOCK_SIMPLE,
            Withheld::UntilAnswered => icon::EYE_SLASH,
        };
        ui.label(RichText::new(glyph).color(theme::color(ctx.tokens.accent)));
        ui.add(Label::new(ctx.i18n.text(key(why))).wrap());
    });
}
