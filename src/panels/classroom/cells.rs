//! The cells of one file's row.

use std::collections::BTreeMap;

use egui::{Align, Button, Label, Layout, Rect, RichText, Sense, Stroke, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};
use egui_extras::TableRow;
use egui_phosphor::regular as icon;

use crate::classroom::{COLUMNS, Column, Overview, Shown, Told};
use crate::context::Context;
use crate::findings::Severity;
use crate::model::{Component, Vocabulary as _, Withheld};
use crate::style::Rgba;
use crate::style::tokens::type_scale;
use crate::theme;

use super::pictures::{Picture, PictureKey, paint};
use super::{Group, State, Wish};

/// Figures are to be read from a wall.
const FIGURE: f32 = 16.0;

/// How far from the left edge of its column a text begins, in points.
pub(super) fn indent(column: Column) -> f32 {
    if column == Column::Group { 4.0 } else { 8.0 }
}

/// Draws a row. Returns whether its map is to be shown large.
pub(super) fn row(
    row: &mut TableRow<'_, '_>,
    ctx: &Context<'_>,
    shown: Shown,
    group: &mut Group,
    pictures: &BTreeMap<PictureKey, Picture>,
    wishes: &mut Vec<Wish>,
) -> bool {
    let told = group.told(ctx, shown);
    let mut is_large = false;
    row.col(|ui| is_large = picture(ui, ctx, shown, group, pictures, wishes));
    let (Some(told), Some(overview)) = (told, group.overview()) else {
        row.col(|ui| name(ui, ctx, group, None, wishes));
        // The reason takes the room of all other columns.
        let mut columns = COLUMNS.iter().skip(1);
        columns.next();
        let mut seen = Rect::EVERYTHING;
        let (_, response) = row.col(|ui| seen = ui.clip_rect());
        for _ in columns {
            row.col(|_| {});
        }
        let rect = row.response().rect;
        reason(&response, (rect, seen), ctx, group);
        return is_large;
    };
    let overview = overview.clone();
    for column in COLUMNS {
        row.col(|ui| {
            if column == Column::Group {
                name(ui, ctx, group, Some(&told), wishes);
            } else {
                cell(ui, ctx, shown, column, &overview, &told);
            }
        });
    }
    is_large
}

/// The map, small. Returns whether it was pressed.
fn picture(
    ui: &mut Ui,
    ctx: &Context<'_>,
    shown: Shown,
    group: &mut Group,
    pictures: &BTreeMap<PictureKey, Picture>,
    wishes: &mut Vec<Wish>,
) -> bool {
    let size = Vec2::new(100.0, super::table::ROW - 10.0);
    if group.overview().is_none() {
        let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
        let (glyph, ink) = match group.state {
            State::Failed(_) => (icon::WARNING_CIRCLE, ctx.tokens.bad),
            _ => (icon::HOURGLASS, ctx.tokens.secondary),
        };
        let font = theme::regular(26.0);
        let ink = theme::color(ink);
        ui.painter()
            .text(rect.center(), egui::Align2::CENTER_CENTER, glyph, font, ink);
        return false;
    }
    let key = PictureKey::of(ctx, group.number, shown, false);
    let drawn = pictures.get(&key);
    if drawn.is_none() {
        wishes.push(Wish::Draw(key));
    }
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let name = group.name(ctx, shown);
    let spoken = ctx
        .i18n
        .with("groups-enlarge", &[("name", (&*name).into())]);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    let hot = response.hovered() || response.has_focus();
    let edge = if hot {
        ctx.tokens.accent
    } else {
        ctx.tokens.line
    };
    ui.painter().rect(
        rect,
        theme::RADIUS,
        theme::color(ctx.tokens.canvas),
        Stroke::new(1.0, theme::color(edge)),
        egui::StrokeKind::Inside,
    );
    paint(ui, ctx, rect.shrink(3.0), drawn);
    response.on_hover_text(spoken).clicked()
}

/// The group, its file, and what can be done with it.
fn name(
    ui: &mut Ui,
    ctx: &Context<'_>,
    group: &Group,
    told: Option<&Told>,
    wishes: &mut Vec<Wish>,
) {
    let file = group.file();
    ui.add_space(4.0);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.add_space(4.0);
        let name = told.map_or(file.as_str(), |told| told.name.as_str());
        two_lines(
            ui,
            name,
            theme::bold(type_scale::BODY + 1.0),
            ctx.tokens.text,
        );
        let under = match told {
            Some(told) if !told.view.is_empty() => {
                let args = [
                    ("file", file.as_str().into()),
                    ("view", told.view.as_str().into()),
                ];
                ctx.i18n.with("groups-file-view", &args)
            }
            _ => file.clone(),
        };
        let under = RichText::new(under)
            .size(type_scale::SMALL)
            .color(theme::color(ctx.tokens.secondary));
        ui.add(Label::new(under).truncate().selectable(false))
            .on_hover_text(group.path.display().to_string());
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            if told.is_some() {
                let spoken = ctx
                    .i18n
                    .with("groups-open-spoken", &[("name", name.into())]);
                let open = link(ui, ctx, &ctx.i18n.text("groups-open"), &spoken);
                if open {
                    wishes.push(Wish::Open(group.number));
                }
            }
            let spoken = ctx
                .i18n
                .with("groups-leave-spoken", &[("name", name.into())]);
            if link(ui, ctx, &ctx.i18n.text("groups-leave"), &spoken) {
                wishes.push(Wish::Leave(group.number));
            }
        });
    });
}

fn link(ui: &mut Ui, ctx: &Context<'_>, text: &str, spoken: &str) -> bool {
    ui.spacing_mut().button_padding = Vec2::new(0.0, 2.0);
    let text = RichText::new(text)
        .size(type_scale::SECONDARY)
        .color(theme::color(ctx.tokens.accent));
    let button = Button::new(text)
        .frame_when_inactive(false)
        .min_size(Vec2::new(0.0, 22.0));
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, spoken));
    response.clicked()
}

/// Why a file has no numbers, over the columns where they would stand.
/// `seen` is as high as what of the table is in sight.
fn reason(first: &egui::Response, (row, seen): (Rect, Rect), ctx: &Context<'_>, group: &Group) {
    let (text, ink) = match &group.state {
        State::Failed(text) => (text.clone(), ctx.tokens.bad),
        _ => (ctx.i18n.text("groups-row-reading"), ctx.tokens.secondary),
    };
    let mut rect = row;
    rect.min.x = first.rect.left();
    let painter = first.ctx.layer_painter(first.layer_id);
    rect.max.x = rect.max.x.min(first.ctx.content_rect().right() - 14.0);
    let room = Rect::from_x_y_ranges(rect.x_range(), seen.y_range());
    let painter = painter.with_clip_rect(rect.intersect(room));
    let ink = theme::color(ink);
    let width = (rect.width() - 12.0).max(40.0);
    let font = theme::regular(type_scale::BODY);
    let mut job = egui::text::LayoutJob::simple(text.clone(), font, ink, width);
    job.wrap.max_rows = 4;
    let galley = painter.layout_job(job);
    let at = egui::pos2(rect.left() + 4.0, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, ink);
    first.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &text));
}

fn cell(
    ui: &mut Ui,
    ctx: &Context<'_>,
    shown: Shown,
    column: Column,
    overview: &Overview,
    told: &Told,
) {
    let side = shown.of(overview);
    let network = &side.analysis.network;
    let lang = ctx.i18n.lang();
    match column {
        Column::Group => {}
        Column::Size => figure(ui, ctx, &lang.count(network.stakeholders)),
        Column::Ties => figure(ui, ctx, &lang.count(network.ties)),
        Column::Density => figure(ui, ctx, &lang.optional(network.density, 2)),
        Column::Parts => figure(ui, ctx, &lang.count(network.components)),
        Column::Findings | Column::Dependence if overview.record.withheld.is_some() => {
            kept_back(ui, ctx, overview);
        }
        Column::Findings => findings(ui, ctx, side, told),
        Column::Bottleneck => bottleneck(ui, ctx, overview, told),
        Column::Dependence => dependence(ui, ctx, overview),
        Column::Complete => figure(ui, ctx, &lang.percent(side.complete(), 0)),
        Column::Component(component) => {
            let place = Component::ALL.iter().position(|c| *c == component);
            share(ui, ctx, component, side.completeness[place.unwrap_or(0)]);
        }
    }
}

fn figure(ui: &mut Ui, ctx: &Context<'_>, text: &str) {
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        let text = RichText::new(text)
            .size(FIGURE)
            .color(theme::color(ctx.tokens.text));
        ui.add(Label::new(text).selectable(false).extend());
    });
}

/// How many of each weight, and the heaviest in words.
fn findings(ui: &mut Ui, ctx: &Context<'_>, side: &crate::classroom::Side, told: &Told) {
    ui.add_space(8.0);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            for (severity, glyph, key, ink) in [
                (
                    Severity::Severe,
                    icon::WARNING,
                    "groups-severe",
                    ctx.tokens.bad,
                ),
                (
                    Severity::Notable,
                    icon::WARNING_CIRCLE,
                    "groups-notable",
                    ctx.tokens.warning,
                ),
                (
                    Severity::Hint,
                    icon::INFO,
                    "groups-hint",
                    ctx.tokens.secondary,
                ),
            ] {
                let count = side.count(severity);
                let ink = if count == 0 {
                    ctx.tokens.secondary
                } else {
                    ink
                };
                let text = RichText::new(format!("{glyph} {}", ctx.i18n.lang().count(count)))
                    .size(type_scale::BODY + 1.0)
                    .color(theme::color(ink));
                let spoken = ctx.i18n.with(key, &[("n", count.into())]);
                let label = ui.add(Label::new(text).selectable(false));
                label.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
                label.on_hover_text(spoken);
            }
        });
        let (text, ink) = if told.finding.is_empty() {
            (ctx.i18n.text("groups-no-finding"), ctx.tokens.secondary)
        } else {
            (told.finding.clone(), ctx.tokens.text)
        };
        two_lines(ui, &text, theme::regular(type_scale::SECONDARY), ink);
    });
}

/// A text in two lines at most; all of it comes on hover.
pub(super) fn two_lines(ui: &mut Ui, text: &str, font: egui::FontId, ink: Rgba) {
    let width = ui.available_width();
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, theme::color(ink), width);
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let size = Vec2::new(width, galley.size().y);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, text));
    ui.painter().galley(rect.min, galley, theme::color(ink));
    response.on_hover_text(text);
}

/// Why something is not shown.
fn kept_back(ui: &mut Ui, ctx: &Context<'_>, overview: &Overview) {
    let key = match overview.record.withheld {
        Some(Withheld::UntilAnswered) => "groups-until-answered",
        _ => "groups-locked",
    };
    ui.add_space(8.0);
    ui.vertical(|ui| {
        ui.add_space(22.0);
        let text = format!("{} {}", icon::LOCK_SIMPLE, ctx.i18n.text(key));
        let font = theme::regular(type_scale::SECONDARY);
        two_lines(ui, &text, font, ctx.tokens.secondary);
    });
}

/// Whom the program finds, whom the group named, and whether that is the same.
fn bottleneck(ui: &mut Ui, ctx: &Context<'_>, overview: &Overview, told: &Told) {
    let i18n = ctx.i18n;
    ui.add_space(indent(Column::Bottleneck));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(8.0);
        let line = |ui: &mut Ui, key: &str, name: &str| {
            let name = if name.is_empty() {
                i18n.text("groups-nobody")
            } else {
                name.to_owned()
            };
            let text = i18n.with(key, &[("name", name.into())]);
            let text = RichText::new(&text).size(type_scale::SECONDARY);
            ui.add(Label::new(text).truncate().selectable(false));
        };
        let is_kept_back = overview.record.withheld.is_some();
        if !is_kept_back {
            line(ui, "groups-by-program", &told.bottleneck);
        }
        let is_named = overview.record.bottleneck.is_some();
        if is_named {
            line(ui, "groups-by-hand", &told.named);
        }
        let (glyph, key, ink) = verdict(ctx, overview);
        let text = RichText::new(format!("{glyph} {}", i18n.text(key)))
            .size(type_scale::SECONDARY)
            .color(theme::color(ink));
        let label = ui.add(Label::new(text).truncate().selectable(false));
        if !overview.record.why.is_empty() {
            label.on_hover_text(&overview.record.why);
        }
    });
}

/// Whether the group has found it: a sign, the key of a text, and its ink.
fn verdict(ctx: &Context<'_>, overview: &Overview) -> (&'static str, &'static str, Rgba) {
    let record = &overview.record;
    match overview.is_found() {
        None if record.bottleneck.is_some() && record.withheld.is_some() => {
            (icon::LOCK_SIMPLE, "groups-locked", ctx.tokens.secondary)
        }
        Some(true) => (icon::CHECK_CIRCLE, "groups-found", ctx.tokens.good),
        Some(false) => (icon::X_CIRCLE, "groups-not-found", ctx.tokens.warning),
        None => (icon::MINUS_CIRCLE, "groups-not-named", ctx.tokens.secondary),
    }
}

/// The group's answer and the program's in one line, and why the group thinks so.
pub(super) fn answers(ui: &mut Ui, ctx: &Context<'_>, overview: &Overview, told: &Told) {
    let (i18n, record) = (ctx.i18n, &overview.record);
    let nobody = i18n.text("groups-nobody");
    let named = |key: &str, name: &str| {
        let name = if name.is_empty() { &nobody } else { name };
        i18n.with(key, &[("name", name.into())])
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 14.0;
        let (glyph, key, ink) = verdict(ctx, overview);
        let text = format!("{glyph} {}", i18n.text(key));
        ui.label(RichText::new(text).color(theme::color(ink)));
        if record.bottleneck.is_some() {
            ui.label(named("groups-by-hand", &told.named));
        }
        if record.withheld.is_none() {
            ui.label(named("groups-by-program", &told.bottleneck));
        }
        if !record.why.is_empty() {
            let why = i18n.with("groups-why", &[("why", record.why.as_str().into())]);
            let why = RichText::new(why).color(theme::color(ctx.tokens.secondary));
            ui.add(Label::new(why).truncate());
        }
    });
}

/// The highest dependence before and after, and which way it went.
fn dependence(ui: &mut Ui, ctx: &Context<'_>, overview: &Overview) {
    let (i18n, lang) = (ctx.i18n, ctx.i18n.lang());
    let percent = |share: Option<f64>| {
        share.map_or_else(|| lang.optional(None, 0), |share| lang.percent(share, 0))
    };
    let before = overview.baseline.dependence;
    let (head, key, ink) = match (&overview.last, overview.dependence()) {
        (None, _) => (percent(before), "groups-one-variant", ctx.tokens.secondary),
        (Some(last), change) => {
            let (key, ink) = match change {
                // In one of them nobody is reached.
                None => ("groups-not-tied", ctx.tokens.secondary),
                Some(change) if change.after < change.before - 1e-9 => {
                    ("groups-lowered", ctx.tokens.good)
                }
                Some(change) if change.after > change.before + 1e-9 => {
                    ("groups-raised", ctx.tokens.bad)
                }
                Some(_) => ("groups-unchanged", ctx.tokens.secondary),
            };
            let head = format!("{} → {}", percent(before), percent(last.dependence));
            (head, key, ink)
        }
    };
    ui.add_space(indent(Column::Dependence));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.add_space(16.0);
        let head = RichText::new(head).font(theme::bold(type_scale::BODY));
        let label = ui.add(Label::new(head).selectable(false).extend());
        let whose = if overview.is_of_targets {
            "groups-of-targets"
        } else {
            "groups-of-all"
        };
        label.on_hover_text(i18n.text(whose));
        let text = RichText::new(i18n.text(key))
            .size(type_scale::SMALL)
            .color(theme::color(ink));
        ui.add(Label::new(text).selectable(false).truncate());
    });
}

/// How complete a component is: a bar that fills from below, and its percentage.
fn share(ui: &mut Ui, ctx: &Context<'_>, component: Component, share: f64) {
    let size = Vec2::new(ui.available_width(), super::table::ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let percent = ctx.i18n.lang().percent(share, 0);
    let spoken = format!("{}: {percent}", ctx.i18n.word(component));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let mut bar = Rect::from_center_size(rect.center(), Vec2::new(14.0, 36.0));
    bar = bar.translate(Vec2::new(0.0, -9.0));
    let painter = ui.painter();
    painter.rect(
        bar,
        2.0,
        theme::color(ctx.tokens.background),
        Stroke::new(
            1.0,
            theme::color(ctx.tokens.line.mixed(ctx.tokens.secondary, 0.4)),
        ),
        egui::StrokeKind::Inside,
    );
    let mut filled = bar.shrink(1.0);
    filled.min.y = filled.max.y - filled.height() * share.clamp(0.0, 1.0) as f32;
    painter.rect_filled(filled, 1.0, theme::color(ctx.tokens.accent));
    let figure = ctx.i18n.lang().count((share * 100.0).round() as usize);
    painter.text(
        egui::pos2(rect.center().x, bar.bottom() + 10.0),
        egui::Align2::CENTER_CENTER,
        figure,
        theme::regular(type_scale::SECONDARY),
        theme::color(ctx.tokens.text),
    );
    response.on_hover_text(spoken);
}
