//! The chips above the map: which ties count, who stands out, and a way to take each of it back.

use egui::containers::menu::SubMenuButton;
use egui::{DragValue, Ui, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::{Action, Context};
use crate::model::{
    CategoryRef, Formality, Highlight, Measure, StakeholderId, TieState, ViewState, Vocabulary,
};

use super::words::{self, short_key};
use super::{controls, measure_menu};

/// A part of the filter or the highlight that has a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Content,
    Formality,
    State,
    Category,
    Measure,
    Around,
}

/// Draws the menu of filters and the chips; adds what they ask for.
pub fn ui(ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
    let mut view = ctx.view().clone();
    controls::chips(ui, |ui| {
        let name = ctx.i18n.text("filter-choose");
        measure_menu::menu(ui, ctx, icon::FUNNEL, &name, |ui| {
            controls::quiet(ui, ctx, ctx.i18n.text("filter-counts"));
            tie_menus(ui, ctx, &mut view);
            controls::quiet(ui, ctx, ctx.i18n.text("filter-stands-out"));
            highlight_menus(ui, ctx, &mut view.highlight);
        });
        let mut removed = None;
        for (part, text) in parts(ctx) {
            if chip(ui, ctx, &text) {
                removed = Some(part);
            }
            adjust(ui, ctx, part, &mut view.highlight);
        }
        if let Some(part) = removed {
            remove(&mut view, part);
        }
        if !view.highlight.is_empty() {
            let text = ctx.i18n.text("filter-hide-others");
            let on = view.highlight.hides_others;
            let response = controls::chip(ui, ctx, &text, on);
            response.widget_info(|| WidgetInfo::selected(WidgetType::Checkbox, true, on, &text));
            if response.clicked() {
                view.highlight.hides_others = !on;
            }
        }
    });
    if view != *ctx.view() {
        actions.push(Action::SetView(view));
    }
}

/// The view with this stakeholder in the middle of what stands out; nobody where `depth` is 0.
pub fn around(view: &ViewState, id: StakeholderId, depth: u8) -> ViewState {
    let mut view = view.clone();
    let depth = depth.min(*Highlight::DEPTHS.end());
    view.highlight.around = (depth > 0).then_some(id);
    view.highlight.depth = depth;
    view
}

fn tie_menus(ui: &mut Ui, ctx: &Context<'_>, view: &mut ViewState) {
    let filter = &mut view.filter;
    SubMenuButton::new(ctx.i18n.text("panel-filter-by-content")).ui(ui, |ui| {
        for (content, text) in words::contents(ctx) {
            let mut ties = ctx.variant().ties.values();
            if ties.any(|tie| tie.contents.contains(&content)) {
                pick(ui, &text, content, &mut filter.content);
            }
        }
    });
    SubMenuButton::new(ctx.i18n.text("panel-filter-by-formality")).ui(ui, |ui| {
        for word in Formality::ALL.iter().copied() {
            pick(ui, &ctx.i18n.word(word), word, &mut filter.formality);
        }
    });
    SubMenuButton::new(ctx.i18n.text("panel-filter-by-state")).ui(ui, |ui| {
        for word in TieState::ALL.iter().copied() {
            if word != TieState::Ended {
                pick(ui, &ctx.i18n.word(word), word, &mut filter.state);
            }
        }
    });
}

fn highlight_menus(ui: &mut Ui, ctx: &Context<'_>, highlight: &mut Highlight) {
    SubMenuButton::new(ctx.i18n.text("panel-category")).ui(ui, |ui| {
        let used: Vec<CategoryRef> = {
            let members = ctx.variant().members.keys();
            let all = members.filter_map(|id| ctx.project().stakeholder(*id));
            all.map(|s| s.category).collect()
        };
        for (category, text) in words::categories(ctx) {
            if used.contains(&category) {
                pick(ui, &text, category, &mut highlight.category);
            }
        }
    });
    SubMenuButton::new(ctx.i18n.text("filter-measure")).ui(ui, |ui| {
        if let Some(measure) = measure_menu::entries(ui, ctx.i18n, highlight.measure) {
            highlight.measure = Some(measure);
            highlight.least = mean(ctx, measure);
        }
    });
    let only = ctx.selection().only_stakeholder();
    let text = ctx.i18n.text("filter-around-selected");
    if ui
        .add_enabled(only.is_some(), egui::Button::new(text))
        .clicked()
    {
        highlight.around = only;
        highlight.depth = 1;
        ui.close();
    }
}

/// The mean of a measure, as a first guess of what is high.
fn mean(ctx: &Context<'_>, measure: Measure) -> f64 {
    let all = ctx.analysis.stakeholders.values();
    let values: Vec<f64> = all.filter_map(|m| m.value(measure)).collect();
    let mean = values.iter().sum::<f64>() / values.len().max(1) as f64;
    (mean * 100.0).round() / 100.0
}

/// A menu entry that sets a part of the filter, or takes it away where it is set already.
fn pick<T: Copy + PartialEq>(ui: &mut Ui, text: &str, value: T, slot: &mut Option<T>) {
    let chosen = *slot == Some(value);
    if ui.selectable_label(chosen, text).clicked() {
        *slot = (!chosen).then_some(value);
        ui.close();
    }
}

/// What is in force, in words.
fn parts(ctx: &Context<'_>) -> Vec<(Part, String)> {
    let (filter, highlight) = (&ctx.view().filter, &ctx.view().highlight);
    let mut parts = Vec::new();
    let mut add = |part, key: &str, value: String| {
        parts.push((part, ctx.i18n.with(key, &[("value", value.into())])));
    };
    if let Some(content) = filter.content {
        add(
            Part::Content,
            "panel-filter-content",
            words::content_name(ctx, content),
        );
    }
    if let Some(word) = filter.formality {
        add(
            Part::Formality,
            "panel-filter-formality",
            ctx.i18n.word(word),
        );
    }
    if let Some(word) = filter.state {
        add(Part::State, "panel-filter-state", ctx.i18n.word(word));
    }
    if let Some(category) = highlight.category {
        let name = words::category_name(ctx, category);
        add(Part::Category, "filter-category", name);
    }
    if let Some(measure) = highlight.measure {
        add(
            Part::Measure,
            "filter-measure-least",
            ctx.i18n.text(&short_key(measure)),
        );
    }
    if let Some(id) = highlight.around
        && ctx.variant().members.contains_key(&id)
    {
        add(Part::Around, "filter-around", ctx.label(id).to_owned());
    }
    parts
}

/// A chip that takes itself away. Returns whether it was clicked.
fn chip(ui: &mut Ui, ctx: &Context<'_>, text: &str) -> bool {
    let remove = [("filter", text.into())];
    let remove = ctx.i18n.with("panel-filter-remove", &remove);
    let chip = controls::chip(ui, ctx, &format!("{text} ×"), true).on_hover_text(&remove);
    chip.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &remove));
    chip.clicked()
}

/// The number that belongs to a chip.
fn adjust(ui: &mut Ui, ctx: &Context<'_>, part: Part, highlight: &mut Highlight) {
    let (response, name) = match part {
        Part::Measure => {
            let speed = (highlight.least.abs() / 100.0).max(0.01);
            let value = DragValue::new(&mut highlight.least)
                .speed(speed)
                .max_decimals(3);
            (ui.add(value), "filter-least")
        }
        Part::Around => {
            let steps = ctx.i18n.text("filter-steps");
            let value = DragValue::new(&mut highlight.depth)
                .range(Highlight::DEPTHS)
                .speed(0.05)
                .suffix(format!(" {steps}"));
            (ui.add(value), "filter-depth")
        }
        _ => return,
    };
    let name = ctx.i18n.text(name);
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
}

fn remove(view: &mut ViewState, part: Part) {
    match part {
        Part::Content => view.filter.content = None,
        Part::Formality => view.filter.formality = None,
        Part::State => view.filter.state = None,
        Part::Category => view.highlight.category = None,
        Part::Measure => view.highlight.measure = None,
        Part::Around => view.highlight.around = None,
    }
    if view.highlight.is_empty() {
        *view.highlight = Highlight {
            extra: std::mem::take(&mut view.highlight.extra),
            ..Highlight::default()
        };
    }
}
