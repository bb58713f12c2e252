//! "What has changed": two variants side by side in words, numbers, ranks and lists.

mod aim;
mod differences;
mod numbers;
mod slopes;

use std::sync::Arc;

use egui::{ComboBox, Grid, Label, RichText, Ui};
use egui::{WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::compare::words::about;
use crate::compare::{Comparison, Effect, Line, judged};
use crate::context::{Action, Context};
use crate::edit::table_text;
use crate::model::{Measure, StakeholderId, VariantId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::cached::{Cached, Shown};
use super::controls;
use super::withheld;
use differences::Differences;
use numbers::{Row, row};
use slopes::Slopes;

/// Numbers of the network that are shown before the advanced ones.
const FIRST: usize = 7;

/// The panel's own state.
#[derive(Default)]
pub struct ComparePane {
    /// The measure whose ranks are shown; betweenness until one is chosen.
    measure: Option<Measure>,
    /// By what it is judged.
    aim: aim::Choice,
    told: Cached<Of, Told>,
    slopes: Cached<(Of, Measure), Slopes>,
}

/// What is told is of this comparison, in these names and this language.
#[derive(Clone)]
struct Of(Shown, Arc<Comparison>);

impl PartialEq for Of {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0 && Arc::ptr_eq(&self.1, &other.1)
    }
}

/// What the panel says, worked out once for each comparison.
struct Told {
    sentences: Vec<String>,
    numbers: Vec<Row>,
    /// The same of the eight components.
    of_components: Vec<String>,
    components: Vec<Row>,
    differences: Differences,
}

impl Told {
    fn of(ctx: &Context<'_>, comparison: &Comparison) -> Self {
        let rows = |lines: &[Line]| lines.iter().map(|line| row(ctx, line)).collect();
        Self {
            sentences: comparison.sentences(ctx.project(), ctx.i18n),
            numbers: rows(&comparison.network),
            of_components: comparison.sentences_of_components(ctx.i18n),
            components: rows(&comparison.components),
            differences: Differences::of(ctx, comparison),
        }
    }
}

/// What is compared, and what comes of it.
pub struct Compared<'a> {
    /// The variant before; the one after is the one that is shown.
    pub with: VariantId,
    /// Whose bargaining position is told.
    pub group: &'a [StakeholderId],
    /// `None` while it is being worked out.
    pub comparison: Option<&'a Arc<Comparison>>,
}

impl ComparePane {
    /// Draws the panel; returns what it asks for.
    pub fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, compared: &Compared<'_>) -> Vec<Action> {
        let mut actions = Vec::new();
        let head = |ui: &mut Ui, actions: &mut Vec<Action>| head(ui, ctx, actions);
        controls::side_pane(ui, "comparison", &mut actions, head, |ui, actions| {
            self.choosers(ui, ctx, compared, actions);
            match compared.comparison {
                None => _ = controls::quiet(ui, ctx, ctx.i18n.text("compare-working")),
                Some(comparison) => {
                    self.answer(ui, ctx, compared, comparison, actions);
                }
            }
        });
        actions
    }

    fn choosers(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        compared: &Compared<'_>,
        actions: &mut Vec<Action>,
    ) {
        let name = |id: VariantId| {
            let variant = ctx.project().variant(id);
            variant.map_or_else(String::new, |v| v.header.name.clone())
        };
        let sides = [
            ("compare-before", compared.with),
            ("compare-after", ctx.variant_id()),
        ];
        Grid::new("compare-sides")
            .num_columns(2)
            .spacing([8.0, 4.0])
            .show(ui, |ui| {
                for (side, (key, chosen)) in sides.into_iter().enumerate() {
                    let label = ctx.i18n.text(key);
                    controls::quiet(ui, ctx, &label);
                    let mut picked = chosen;
                    let response = ComboBox::from_id_salt(key)
                        .selected_text(name(chosen))
                        .width(ui.available_width())
                        .show_ui(ui, |ui| {
                            for id in ctx.project().variants.keys() {
                                ui.selectable_value(&mut picked, *id, name(*id));
                            }
                        })
                        .response;
                    response
                        .widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &label));
                    if picked != chosen {
                        actions.push(if side == 0 {
                            Action::CompareWith(picked)
                        } else {
                            let mut view = ctx.view().clone();
                            view.variant = Some(picked);
                            Action::SetView(view)
                        });
                    }
                    ui.end_row();
                    let header = ctx.project().variant(chosen).map(|v| &v.header);
                    let about = header.map_or_else(String::new, |header| about(ctx.i18n, header));
                    if !about.is_empty() {
                        ui.label("");
                        controls::quiet(ui, ctx, about);
                        ui.end_row();
                    }
                }
                group(ui, ctx, compared, actions);
                ui.end_row();
                aim::choose(ui, ctx, compared.group, &mut self.aim);
                ui.end_row();
            });
    }

    fn answer(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        compared: &Compared<'_>,
        comparison: &Arc<Comparison>,
        actions: &mut Vec<Action>,
    ) {
        let of = Of(Shown::of(ctx), Arc::clone(comparison));
        let told = Arc::clone(self.told.get(of.clone(), || Told::of(ctx, comparison)));
        ui.add_space(4.0);
        let aim = self.aim.aim(compared.group);
        let aim = aim.as_ref().filter(|_| ctx.withheld().is_none());
        if let Some(aim) = aim {
            aim::standing(ui, ctx, comparison, aim);
            ui.add_space(4.0);
        }
        let is_withheld = withheld::told(ui, ctx, actions);
        for sentence in told.sentences.iter().filter(|_| !is_withheld) {
            ui.add(Label::new(sentence).wrap());
        }
        ui.add_space(4.0);
        controls::rule(ui, ctx);
        let judge = |line: &Line| aim.and_then(|aim| judged(aim, line));
        let effects: Vec<Option<Effect>> = comparison.network.iter().map(judge).collect();
        let first = FIRST.min(told.numbers.len());
        numbers::ui(ui, ctx, &told.numbers[..first], &effects[..first]);
        if !told.components.is_empty() {
            let name = ctx.i18n.text("compare-eight-components");
            let id = egui::Id::new("compare-eight-components");
            controls::section(ui, ctx, &name, None, id, true, |ui| {
                for sentence in &told.of_components {
                    ui.add(Label::new(sentence).wrap());
                }
                ui.add_space(4.0);
                numbers::ui(ui, ctx, &told.components, &[]);
            });
        }
        let name = ctx.i18n.text("advanced-measures");
        let id = egui::Id::new("compare-advanced");
        controls::section(ui, ctx, &name, None, id, false, |ui| {
            numbers::ui(ui, ctx, &told.numbers[first..], &effects[first..]);
        });
        let name = ctx.i18n.text("compare-ranks");
        let id = egui::Id::new("compare-ranks");
        controls::section(ui, ctx, &name, None, id, true, |ui| {
            let measure = slopes::choose(ui, ctx, &mut self.measure);
            let slopes = self
                .slopes
                .get((of, measure), || Slopes::of(comparison, measure));
            slopes.ui(ui, ctx, actions);
        });
        let name = ctx.i18n.text("compare-differences");
        let id = egui::Id::new("compare-differences");
        controls::section(ui, ctx, &name, None, id, true, |ui| {
            told.differences.ui(ui, ctx, actions);
        });
        ui.add_space(6.0);
        if ui.button(ctx.i18n.text("compare-copy")).clicked() {
            actions.push(Action::CopyTable(as_text(ctx, &told)));
        }
    }
}

fn head(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
    ui.horizontal(|ui| {
        let title = ctx.i18n.text("compare-title");
        ui.label(RichText::new(title).font(theme::bold(type_scale::TITLE)));
        let right = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(right, |ui| {
            let name = ctx.i18n.text("compare-close");
            if controls::icon_button(ui, ctx, icon::X, &name).clicked() {
                actions.push(Action::Command("network.compare"));
            }
        });
    });
}

/// Whose bargaining position is compared.
fn group(ui: &mut Ui, ctx: &Context<'_>, compared: &Compared<'_>, actions: &mut Vec<Action>) {
    let label = ctx.i18n.text("compare-group");
    controls::quiet(ui, ctx, &label);
    let chosen = compared.group;
    let text = if chosen.is_empty() {
        ctx.i18n.text("compare-nobody")
    } else {
        super::words::named(ctx, chosen)
    };
    let response = ComboBox::from_id_salt("compare-group")
        .selected_text(text)
        .width(ui.available_width())
        .truncate()
        .show_ui(ui, |ui| {
            let usual = ctx.i18n.text("compare-usual-group");
            if ui.selectable_label(false, usual).clicked() {
                actions.push(Action::CompareGroup(None));
            }
            for id in ctx.project().stakeholders.keys() {
                let is_chosen = chosen == [*id];
                if ui.selectable_label(is_chosen, ctx.label(*id)).clicked() {
                    actions.push(Action::CompareGroup(Some(*id)));
                }
            }
        })
        .response;
    response.widget_info(|| WidgetInfo::labeled(WidgetType::ComboBox, true, &label));
}

/// Sentences and numbers as tab-separated text.
fn as_text(ctx: &Context<'_>, told: &Told) -> String {
    let sentences = told.sentences.iter().chain(&told.of_components);
    let mut lines: Vec<Vec<String>> = sentences.map(|text| vec![text.clone()]).collect();
    lines.push(numbers::head(ctx).to_vec());
    let rows = told.numbers.iter().chain(&told.components);
    lines.extend(rows.map(|row| row.to_vec()));
    table_text::text(&lines)
}
