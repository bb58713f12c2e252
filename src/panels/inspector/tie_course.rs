//! How a tie's quality has gone: each factor's scores over the days of assessment, and where it leads.

use egui::{Align2, Rect, RichText, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::components::Factor;
use crate::components::course::{self, Direction, Known};
use crate::context::Context;
use crate::model::{Score, Tie, TieId};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::words::course_icon;
use super::super::workbench::level::write;

/// So many days are shown, the newest.
const DAYS: usize = 8;
const ROW: f32 = 19.0;
/// A day's bar and the space to the next, in points.
const BAR: (f32, f32) = (7.0, 3.0);

/// Draws the course above the form without moving the form: where a score lets it appear or grow, the
/// panel scrolls as far, so that what comes next stays under the hand.
pub(super) fn show_in_place(ui: &mut Ui, ctx: &Context<'_>, tie: &Tie) {
    let top = ui.cursor().top();
    show(ui, ctx, tie);
    let height = ui.cursor().top() - top;
    let key = egui::Id::new("tie-course");
    let before = ui.data_mut(|data| {
        let before: Option<(TieId, f32)> = data.get_temp(key);
        data.insert_temp(key, (tie.id, height));
        before
    });
    let grown = before
        .filter(|(id, _)| *id == tie.id)
        .map(|(_, old)| height - old);
    if let Some(grown) = grown.filter(|grown| grown.abs() > 0.5) {
        let still = egui::style::ScrollAnimation::none();
        ui.scroll_with_delta_animation(Vec2::new(0.0, -grown), still);
    }
}

fn show(ui: &mut Ui, ctx: &Context<'_>, tie: &Tie) {
    let course = course::course(tie);
    let (Some(first), Some(last)) = (course.first(), course.last()) else {
        return;
    };
    if let Some(trend) = course::trend(tie, |_| true) {
        told(ui, ctx, trend);
    }
    if first.date == last.date {
        return;
    }
    let shown = &course[course.len().saturating_sub(DAYS)..];
    for (at, factor) in Factor::ALL.into_iter().enumerate() {
        if shown.iter().any(|day| day.scores[at].is_some()) {
            row(ui, ctx, factor, at, shown);
        }
    }
    ui.add_space(4.0);
}

/// Where it leads, in words.
fn told(ui: &mut Ui, ctx: &Context<'_>, trend: course::Trend) {
    let direction = trend.direction();
    let args = [
        (
            "points",
            ctx.i18n.lang().number(trend.change.abs(), 1).into(),
        ),
        (
            "dated",
            if trend.since.is_some() { "yes" } else { "no" }.into(),
        ),
        (
            "since",
            trend
                .since
                .map_or_else(String::new, |d| ctx.i18n.date(d))
                .into(),
        ),
    ];
    let key = match direction {
        Direction::Cooling => "panel-quality-cooling",
        Direction::Steady => "panel-quality-steady",
        Direction::Warming => "panel-quality-warming",
    };
    let ink = match direction {
        Direction::Cooling => ctx.tokens.warning,
        Direction::Steady => ctx.tokens.secondary,
        Direction::Warming => ctx.tokens.text,
    };
    let text = format!("{} {}", course_icon(direction), ctx.i18n.with(key, &args));
    ui.add(egui::Label::new(RichText::new(text).color(theme::color(ink))).wrap());
}

/// A factor's name, a bar for each day, and its newest score.
fn row(ui: &mut Ui, ctx: &Context<'_>, factor: Factor, at: usize, days: &[Known]) {
    let size = Vec2::new(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let name = ctx.i18n.text(factor.label_key());
    let scores = days.iter().map(|day| day.scores[at].map(Score::value));
    let spoken: Vec<String> = scores
        .clone()
        .map(|score| score.map_or_else(|| "–".to_owned(), |s| s.to_string()))
        .collect();
    let spoken = format!("{name}: {}", spoken.join(", "));
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Label, true, &spoken));
    let chart = days.len() as f32 * (BAR.0 + BAR.1);
    let right = rect.right() - 18.0;
    let of_name = Rect::from_min_max(rect.min, egui::pos2(right - chart - 8.0, rect.max.y));
    let font = theme::regular(type_scale::SECONDARY);
    let look = (font, ctx.tokens.secondary, Align2::LEFT_CENTER);
    write(ui, of_name, &name, look);
    let floor = rect.bottom() - 3.0;
    for (place, score) in scores.clone().enumerate() {
        let left = right - chart + place as f32 * (BAR.0 + BAR.1);
        let Some(score) = score else { continue };
        // 0 is a score too: it has a foot.
        let height = 2.0 + f32::from(score) * 3.0;
        let bar = Rect::from_min_max(
            egui::pos2(left, floor - height),
            egui::pos2(left + BAR.0, floor),
        );
        let ink = if days[place].scored[at] {
            ctx.tokens.accent
        } else {
            ctx.tokens.line
        };
        ui.painter().rect_filled(bar, 1.0, theme::color(ink));
    }
    let newest = days.last().and_then(|day| day.scores[at]).map(Score::value);
    let newest = newest.map_or_else(|| "–".to_owned(), |score| score.to_string());
    let of_score = Rect::from_min_max(egui::pos2(right, rect.min.y), rect.max);
    let font = theme::bold(type_scale::SECONDARY);
    write(
        ui,
        of_score,
        &newest,
        (font, ctx.tokens.text, Align2::RIGHT_CENTER),
    );
    let days: Vec<String> = days
        .iter()
        .filter_map(|day| Some((day.date?, day.scores[at]?)))
        .map(|(date, score)| format!("{}: {}", ctx.i18n.date(date), score.value()))
        .collect();
    response.on_hover_text(days.join("\n"));
}
