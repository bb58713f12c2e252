//! The aim by which a comparison is judged. None is chosen at first, and then nothing is good or bad.

use egui::{ComboBox, RichText, Ui, WidgetInfo, WidgetType};

use crate::advice::Aim;
use crate::compare::words::{change, value};
use crate::compare::{Comparison, Effect};
use crate::context::Context;
use crate::model::StakeholderId;
use crate::style::Tokens;
use crate::style::tokens::{Rgba, type_scale};
use crate::theme;

use super::super::aims::AimKind;
use super::super::{controls, words};

/// The aim that is chosen, if any; whom it is about is the group that is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Choice(Option<AimKind>);

impl Choice {
    fn all() -> impl Iterator<Item = Self> {
        let kinds = AimKind::ALL.into_iter().map(Some);
        std::iter::once(None).chain(kinds).map(Self)
    }

    fn text_key(self) -> &'static str {
        self.0.map_or("compare-aim-nothing", AimKind::text_key)
    }

    /// The aim itself; `None` where nothing is chosen, or nobody whom it could be about.
    pub(super) fn aim(self, group: &[StakeholderId]) -> Option<Aim> {
        let one = match group {
            [one] => Some(*one),
            _ => None,
        };
        Some(match self.0? {
            AimKind::CutPoints => Aim::RemoveCutPoints,
            AimKind::Parts => Aim::ConnectParts,
            AimKind::Dependence | AimKind::Closeness if group.is_empty() => return None,
            AimKind::Dependence => Aim::LowerDependence {
                group: group.to_vec(),
                on: None,
                to: Vec::new(),
            },
            AimKind::Closeness => Aim::ShortenWays(group.to_vec()),
            AimKind::Raise => Aim::RaiseBroker(one?),
            AimKind::Relieve => Aim::RelieveBroker(one?),
        })
    }

    /// With those whom it is about: "Kurangi ketergantungan: Poktan".
    fn text(self, ctx: &Context<'_>, group: &[StakeholderId]) -> String {
        let text = ctx.i18n.text(self.text_key());
        match self.aim(group) {
            Some(aim) if !aim.targets().is_empty() => {
                format!("{text}: {}", words::named(ctx, aim.targets()))
            }
            _ => text,
        }
    }
}

/// A list of the aims that are possible for the group.
pub(super) fn choose(ui: &mut Ui, ctx: &Context<'_>, group: &[StakeholderId], chosen: &mut Choice) {
    let label = ctx.i18n.text("proposal-aim");
    controls::quiet(ui, ctx, &label);
    let is_possible = |choice: Choice| choice == Choice::default() || choice.aim(group).is_some();
    if !is_possible(*chosen) {
        *chosen = Choice::default();
    }
    let response = ComboBox::from_id_salt("compare-aim")
        .selected_text(chosen.text(ctx, group))
        .width(ui.available_width())
        .height(320.0)
        .truncate()
        .show_ui(ui, |ui| {
            for choice in Choice::all().filter(|c| is_possible(*c)) {
                ui.selectable_value(chosen, choice, choice.text(ctx, group));
            }
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &label));
}

/// Where the network stands with the aim, before and after.
pub(super) fn standing(ui: &mut Ui, ctx: &Context<'_>, comparison: &Comparison, aim: &Aim) {
    let Some((line, effect)) = comparison.standing(aim) else {
        return;
    };
    let names = words::named(ctx, aim.targets());
    let key = format!("compare-aim-{}", line.key.replace('_', "-"));
    let told = ctx.i18n.with(&key, &[("names", names.into())]);
    let numbers = format!(
        "{told}: {} → {}",
        value(ctx.i18n, line.before),
        value(ctx.i18n, line.after)
    );
    ui.add(egui::Label::new(numbers).wrap());
    if let Some(effect) = effect {
        let changed = change(ctx.i18n, &line);
        let text = match effect {
            Effect::Same => said(ctx, effect, &changed),
            _ => format!("{changed} {}", said(ctx, effect, &changed)),
        };
        let text = RichText::new(text)
            .font(theme::bold(type_scale::BODY))
            .color(theme::color(ink(ctx.tokens, effect)));
        ui.label(text);
    }
}

/// The word for an effect behind an arrow for the change: "↓ membaik".
pub(super) fn said(ctx: &Context<'_>, effect: Effect, change: &str) -> String {
    let word = ctx.i18n.text(&format!("compare-effect-{}", effect.key()));
    match effect {
        Effect::Same => word,
        _ if change.starts_with('+') => format!("↑ {word}"),
        _ => format!("↓ {word}"),
    }
}

pub(super) fn ink(tokens: &Tokens, effect: Effect) -> Rgba {
    match effect {
        Effect::Better => tokens.good,
        Effect::Worse => tokens.bad,
        Effect::Same => tokens.secondary,
    }
}
