//! Who and what came, went and changed, one by one.

use egui::{Label, RichText, Sense, Ui};
use egui::{WidgetInfo, WidgetType};

use crate::compare::{Comparison, Presence, Verdict};
use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::scene::compared::ink;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;

/// So many are listed.
const MOST: usize = 200;

/// One line: what it is called, what is said of it, and what a click selects.
pub(super) struct Difference {
    verdict: Verdict,
    name: String,
    note: String,
    selection: Option<Selection>,
}

/// The lines that are listed, and how many more there are.
pub(super) struct Differences {
    lines: Vec<Difference>,
    more: usize,
}

impl Differences {
    pub(super) fn of(ctx: &Context<'_>, comparison: &Comparison) -> Self {
        let mut lines = stakeholders(ctx, comparison);
        lines.extend(ties(ctx, comparison));
        let more = lines.len().saturating_sub(MOST);
        lines.truncate(MOST);
        Self { lines, more }
    }

    pub(super) fn ui(&self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        if self.lines.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("compare-nothing-differs"));
        }
        ui.spacing_mut().item_spacing.y = 2.0;
        for difference in &self.lines {
            line(ui, ctx, difference, actions);
        }
        if self.more > 0 {
            let text = ctx.i18n.with("compare-more", &[("n", self.more.into())]);
            controls::quiet(ui, ctx, text);
        }
    }
}

fn line(ui: &mut Ui, ctx: &Context<'_>, difference: &Difference, actions: &mut Vec<Action>) {
    let verdict = difference.verdict;
    let word = ctx.i18n.text(&format!("compare-verdict-{}", verdict.key()));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let sign = RichText::new(verdict.sign())
            .font(theme::bold(type_scale::BODY))
            .color(theme::color(ink(ctx.tokens, verdict)));
        ui.add_sized([12.0, 18.0], Label::new(sign));
        let note = if difference.note.is_empty() {
            word.clone()
        } else {
            format!("{word}: {}", difference.note)
        };
        let mut text = egui::text::LayoutJob::default();
        let format = |ink| egui::TextFormat {
            font_id: theme::regular(type_scale::SECONDARY),
            color: theme::color(ink),
            ..Default::default()
        };
        text.append(&difference.name, 0.0, format(ctx.tokens.text));
        text.append(&note, 6.0, format(ctx.tokens.secondary));
        let sense = if difference.selection.is_some() {
            Sense::click()
        } else {
            Sense::hover()
        };
        let response = ui.add(Label::new(text).wrap().sense(sense));
        let spoken = format!("{}: {note}", difference.name);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
        if response.clicked()
            && let Some(selection) = &difference.selection
        {
            actions.push(Action::Select(selection.clone()));
            let first = selection.stakeholders.first();
            actions.extend(first.copied().map(Action::Reveal));
        }
    });
}

fn stakeholders(ctx: &Context<'_>, comparison: &Comparison) -> Vec<Difference> {
    let differing = comparison.stakeholders.iter();
    let differing = differing.filter(|change| change.verdict() != Verdict::Same);
    differing
        .map(|change| {
            let elsewhere =
                change.presence != Presence::Both && change.membership == Presence::Both;
            let note = if elsewhere {
                ctx.i18n.text("compare-not-in-this-view")
            } else {
                let fields = change.fields.iter();
                fields_of(ctx, fields.map(|field| field.key()))
            };
            let is_there = ctx.variant().members.contains_key(&change.id);
            Difference {
                verdict: change.verdict(),
                name: ctx.label(change.id).to_owned(),
                note,
                selection: is_there.then(|| Selection::stakeholder(change.id)),
            }
        })
        .collect()
}

fn ties(ctx: &Context<'_>, comparison: &Comparison) -> Vec<Difference> {
    let mut differing: Vec<_> = comparison
        .ties
        .iter()
        .filter(|tie| tie.verdict() != Verdict::Same)
        .collect();
    differing.sort_by_key(|tie| tie.verdict());
    differing
        .into_iter()
        .map(|tie| {
            let here = tie.second.filter(|id| ctx.variant().ties.contains_key(id));
            Difference {
                verdict: tie.verdict(),
                name: format!("{}–{}", ctx.label(tie.from), ctx.label(tie.to)),
                note: fields_of(ctx, tie.fields.iter().map(|field| field.key())),
                selection: here.map(Selection::tie),
            }
        })
        .collect()
}

fn fields_of(ctx: &Context<'_>, keys: impl Iterator<Item = &'static str>) -> String {
    let names = keys.map(|key| {
        let key = format!("compare-field-{}", key.replace('_', "-"));
        ctx.i18n.text(&key)
    });
    names.collect::<Vec<_>>().join(", ")
}
