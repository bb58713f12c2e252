//! Partnerships along time: what was planned for each step, when it was done, how long agreements
//! hold, and today.

use std::collections::BTreeMap;

use egui::{
    Align2, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType,
};
use egui_phosphor::regular as icon;
use jiff::ToSpan as _;
use jiff::civil::Date;

use crate::context::Context;
use crate::i18n::format::short_date_or_dash;
use crate::model::partnership::register::days_between;
use crate::model::partnership::{SignedAgreement, Step, StepState};
use crate::model::{Partnership, PartnershipId};
use crate::style::tokens::{Rgba, type_scale};
use crate::theme;

use super::super::controls;
use super::super::workbench::rows;
use super::lines::Line;
use super::{Desk, Page};

const ROW: f32 = 25.0;
const HEAD: f32 = 24.0;
/// Share of the width that names take, and its limits in points.
const NAMES: (f32, f32, f32) = (0.3, 130.0, 260.0);
/// Narrowest distance of two dates on the axis, in points.
const TICK: f32 = 70.0;
/// Where there are more than so many, each begins as one row, so that all can be seen at once.
const MANY: usize = 3;

/// The view's own state.
#[derive(Default)]
pub(super) struct Timeline {
    /// Those that were folded or unfolded by hand.
    folded: BTreeMap<PartnershipId, bool>,
}

#[derive(Clone, Copy, PartialEq)]
enum Row {
    Head,
    Step(usize),
    Agreement(usize),
}

/// Days to points.
#[derive(Clone, Copy)]
struct Scale {
    first: Date,
    days: f32,
    left: f32,
    width: f32,
}

impl Scale {
    fn x(self, date: Date) -> f32 {
        self.left + days_between(self.first, date) as f32 / self.days * self.width
    }

    /// From the morning of one day to the evening of another.
    fn span(self, from: Date, to: Date, y: f32, height: f32) -> Rect {
        let edge = self.left + self.width;
        let left = self.x(from).min(edge - 4.0);
        let right = (self.x(to) + self.width / self.days).min(edge);
        let right = right.max(left + 4.0);
        Rect::from_min_max(Pos2::new(left, y), Pos2::new(right, y + height))
    }
}

impl Timeline {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        lines: &[Line],
        desk: &mut Desk<'_>,
    ) {
        let partnerships = lines
            .iter()
            .filter_map(|l| ctx.project().partnerships.get(&l.id));
        let partnerships: Vec<&Partnership> = partnerships.collect();
        if !partnerships.iter().any(|p| dates(p).next().is_some()) {
            controls::quiet(ui, ctx, ctx.i18n.text("partnership-timeline-empty"));
        }
        let is_folded = |id: PartnershipId, folded: &BTreeMap<_, _>| {
            let by_hand = folded.get(&id).copied();
            by_hand.unwrap_or(partnerships.len() > MANY)
        };
        let folds = legend(
            ui,
            ctx,
            lines.iter().any(|l| !is_folded(l.id, &self.folded)),
        );
        if let Some(folds) = folds {
            self.folded = lines.iter().map(|line| (line.id, folds)).collect();
        }
        let rows_of = |p: &&Partnership| {
            let mut rows = vec![Row::Head];
            if !is_folded(p.id, &self.folded) {
                let steps = p.cycle.steps.iter().enumerate();
                rows.extend(
                    steps
                        .filter(|(_, s)| has_dates(s))
                        .map(|(at, _)| Row::Step(at)),
                );
                rows.extend((0..p.agreements.len()).map(Row::Agreement));
            }
            rows.into_iter().map(|row| (p.id, row)).collect::<Vec<_>>()
        };
        let all: Vec<(PartnershipId, Row)> = partnerships.iter().flat_map(rows_of).collect();
        let width = ui.available_width();
        let names = (width * NAMES.0).clamp(NAMES.1, NAMES.2);
        let (head, _) = ui.allocate_exact_size(Vec2::new(width, HEAD), Sense::hover());
        let scale = scale(
            &partnerships,
            desk.today,
            head.left() + names + 8.0,
            width - names - 20.0,
        );
        let axis = head.with_min_x(head.left() + names);
        let ticks = ticks(scale);
        paint_axis(ui, ctx, axis, scale, &ticks);
        let body = ui.available_rect_before_wrap();
        paint_lines(ui, ctx, body, scale, (&ticks, desk.today));
        let mut toggled = None;
        ScrollArea::vertical()
            .id_salt("partnership-timeline")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                rows::rows(ui, all.len(), ROW, None, |ui, rect, index| {
                    let (id, row) = all[index];
                    let Some(partnership) = ctx.project().partnerships.get(&id) else {
                        return;
                    };
                    let is_folded = is_folded(id, &self.folded);
                    let place = (rect, names, scale);
                    match draw(ui, ctx, place, partnership, (row, is_folded, desk.today)) {
                        Some(Click::Fold) => toggled = Some(id),
                        Some(Click::Open(page)) => desk.go(id, page),
                        None => {}
                    }
                });
            });
        if let Some(id) = toggled {
            let folds = !is_folded(id, &self.folded);
            self.folded.insert(id, folds);
        }
    }
}

enum Click {
    Fold,
    Open(Page),
}

fn has_dates(step: &Step) -> bool {
    [
        step.planned_from,
        step.planned_until,
        step.begun,
        step.finished,
    ]
    .iter()
    .any(Option::is_some)
}

/// All steps as one: from the first day to the last, under way until the last is over.
fn whole(p: &Partnership) -> Step {
    let all = &p.cycle.steps;
    let from = |step: &Step| step.planned_from.or(step.planned_until);
    let until = |step: &Step| step.planned_until.or(step.planned_from);
    let begun = |step: &Step| step.begun.or(step.finished);
    let is_over = p.is_ended() || p.present().is_none();
    let begun = all.iter().filter_map(begun).min();
    Step {
        planned_from: all.iter().filter_map(from).min(),
        planned_until: all.iter().filter_map(until).max(),
        begun,
        finished: all.iter().filter_map(|s| s.finished.or(s.begun)).max(),
        state: match (is_over, begun) {
            (true, _) => StepState::Done,
            (false, Some(_)) => StepState::UnderWay,
            (false, None) => StepState::NotBegun,
        },
        ..Step::default()
    }
}

fn step_dates(p: &Partnership) -> impl Iterator<Item = Date> {
    let steps = p.cycle.steps.iter();
    let steps = steps.flat_map(|s| [s.planned_from, s.planned_until, s.begun, s.finished]);
    steps.flatten()
}

fn dates(p: &Partnership) -> impl Iterator<Item = Date> {
    let agreements = p.agreements.iter();
    let agreements = agreements.flat_map(|a| [a.signed, a.valid_from, a.valid_until]);
    step_dates(p).chain(agreements.flatten())
}

/// From before the first date to after the last, today among them. What lies further than forty years
/// off is a slip of the hand and does not squeeze all the rest, nor does an agreement that holds for
/// long: beyond a year after the last step its bar runs to the edge.
fn scale(partnerships: &[&Partnership], today: Date, left: f32, width: f32) -> Scale {
    const FAR: i32 = 14_610;
    let near = |date: &Date| days_between(today, *date).abs() <= FAR;
    let all = partnerships.iter().flat_map(|p| dates(p)).filter(near);
    let (first, last) = all.fold((today, today), |(a, b), d| (a.min(d), b.max(d)));
    let steps = partnerships.iter().flat_map(|p| step_dates(p)).filter(near);
    let steps = steps.fold(today, Date::max);
    let last = steps
        .checked_add(1.year())
        .map_or(last, |far| last.min(far));
    let margin = (days_between(first, last) / 25).max(10);
    let first = first.checked_sub(margin.days()).unwrap_or(first);
    let last = last.checked_add(margin.days()).unwrap_or(last);
    Scale {
        first,
        days: days_between(first, last).max(1) as f32,
        left,
        width: width.max(40.0),
    }
}

/// The months that are named on the axis, so many that their names do not touch.
fn ticks(scale: Scale) -> Vec<Date> {
    let fitting = (scale.width / TICK).max(1.0);
    let months = scale.days / 30.44;
    let every = [1, 2, 3, 6, 12, 24, 60, 120, 240]
        .into_iter()
        .find(|every| months / *every as f32 <= fitting)
        .unwrap_or(480);
    let mut ticks = Vec::new();
    let month = i32::from(scale.first.month()) - 1;
    let start = scale.first.first_of_month();
    let start = start.checked_sub((month % every.min(12)).months()).ok();
    let mut next = start;
    while let Some(date) = next {
        let x = scale.x(date);
        if x > scale.left + scale.width {
            break;
        }
        if x >= scale.left {
            ticks.push(date);
        }
        next = date.checked_add(every.months()).ok();
    }
    ticks
}

fn paint_axis(ui: &Ui, ctx: &Context<'_>, axis: Rect, scale: Scale, ticks: &[Date]) {
    for date in ticks {
        let month = ctx.i18n.text(&format!("month-{}", date.month()));
        let month: String = month.chars().take(3).collect();
        if scale.x(*date) + TICK * 0.8 > axis.right() {
            continue;
        }
        let text = format!("{month} {}", date.year());
        let corner = Pos2::new(scale.x(*date) + 3.0, axis.top());
        let rect = Rect::from_min_size(corner, Vec2::new(TICK, axis.height()));
        let font = theme::regular(type_scale::SMALL);
        rows::write(
            ui,
            rect,
            &text,
            (font, ctx.tokens.secondary, Align2::LEFT_CENTER),
        );
    }
}

/// The months and today, behind the rows.
fn paint_lines(
    ui: &Ui,
    ctx: &Context<'_>,
    body: Rect,
    scale: Scale,
    (ticks, today): (&[Date], Date),
) {
    let line = Stroke::new(1.0, theme::color(ctx.tokens.line));
    for date in ticks {
        ui.painter().vline(scale.x(*date), body.y_range(), line);
    }
    let x = scale.x(today);
    let line = Stroke::new(1.5, theme::color(ctx.tokens.bad));
    ui.painter().vline(x, body.y_range(), line);
}

fn draw(
    ui: &mut Ui,
    ctx: &Context<'_>,
    (rect, names, scale): (Rect, f32, Scale),
    p: &Partnership,
    (row, is_folded, today): (Row, bool, Date),
) -> Option<Click> {
    let tokens = ctx.tokens;
    let response = ui.interact(rect, ui.id().with("bar"), Sense::click());
    let name = rect.with_max_x(rect.left() + names);
    let (text, spoken) = match row {
        Row::Head => (p.name.clone(), step_spoken(ctx, &p.name, &whole(p))),
        Row::Step(at) => {
            let step = &p.cycle.steps[at];
            let text = format!("{}. {}", at + 1, ctx.i18n.step(step));
            let spoken = step_spoken(ctx, &text, step);
            (text, spoken)
        }
        Row::Agreement(at) => {
            let a = &p.agreements[at];
            let title = if a.title.is_empty() {
                &a.number
            } else {
                &a.title
            };
            let from = short_date_or_dash(a.valid_from.or(a.signed));
            let arguments = [
                ("title", title.as_str().into()),
                ("from", from.into()),
                ("until", short_date_or_dash(a.valid_until).into()),
            ];
            let spoken = ctx.i18n.with("partnership-agreement-spoken", &arguments);
            (format!("{} {title}", icon::CERTIFICATE), spoken)
        }
    };
    let is_head = row == Row::Head;
    response.widget_info(|| {
        if is_head {
            WidgetInfo::selected(WidgetType::CollapsingHeader, true, !is_folded, &spoken)
        } else {
            WidgetInfo::labeled(WidgetType::Button, true, &spoken)
        }
    });
    if response.hovered() || response.has_focus() {
        let ring = Stroke::new(1.0, theme::color(tokens.accent));
        ui.painter()
            .rect_stroke(rect.shrink(1.0), 5.0, ring, StrokeKind::Inside);
    }
    if is_head {
        let caret = if is_folded {
            icon::CARET_RIGHT
        } else {
            icon::CARET_DOWN
        };
        let font = theme::bold(type_scale::SECONDARY);
        let ground = rect.shrink2(Vec2::new(0.0, 2.0)).with_max_x(name.right());
        ui.painter()
            .rect_filled(ground, 5.0, theme::color(tokens.background));
        let text = format!("{caret} {text}");
        rows::write(
            ui,
            name.shrink(4.0),
            &text,
            (font, tokens.text, Align2::LEFT_CENTER),
        );
    } else {
        let font = theme::regular(type_scale::SMALL);
        let place = name
            .with_min_x(name.left() + 20.0)
            .shrink2(Vec2::new(0.0, 4.0));
        rows::write(
            ui,
            place,
            &text,
            (font, tokens.secondary, Align2::LEFT_CENTER),
        );
    }
    match row {
        Row::Head if is_folded => {
            step_bars(ui, ctx, rect, scale, (&whole(p), today));
            for agreement in &p.agreements {
                agreement_bar(ui, ctx, scale, agreement, (rect.bottom() - 4.0, 3.0, today));
            }
        }
        Row::Head => {}
        Row::Step(at) => step_bars(ui, ctx, rect, scale, (&p.cycle.steps[at], today)),
        Row::Agreement(at) => {
            let place = (rect.center().y - 4.0, 8.0, today);
            agreement_bar(ui, ctx, scale, &p.agreements[at], place);
        }
    }
    let response = response.on_hover_text(spoken);
    response.clicked().then_some(match row {
        Row::Head => Click::Fold,
        Row::Step(at) => Click::Open(Page::Step(at)),
        Row::Agreement(_) => Click::Open(Page::Agreements),
    })
}

/// From its first day to its last, or to today where it has none.
fn agreement_bar(
    ui: &Ui,
    ctx: &Context<'_>,
    scale: Scale,
    a: &SignedAgreement,
    (top, height, today): (f32, f32, Date),
) {
    let Some(from) = a.valid_from.or(a.signed).or(a.valid_until) else {
        return;
    };
    let until = a.valid_until.unwrap_or_else(|| today.max(from));
    let bar = scale.span(from, until, top, height);
    let ink = if a.signed.is_some() {
        ctx.tokens.good
    } else {
        ctx.tokens.secondary
    };
    ui.painter()
        .rect_filled(bar, height / 2.0, theme::color(ink));
}

/// Hollow: planned. Full: done or under way, in the warning's colour where it goes beyond the plan.
fn step_bars(ui: &Ui, ctx: &Context<'_>, rect: Rect, scale: Scale, (step, today): (&Step, Date)) {
    let tokens = ctx.tokens;
    let painter = ui.painter();
    let planned = step
        .planned_from
        .or(step.planned_until)
        .zip(step.planned_until.or(step.planned_from));
    if let Some((from, until)) = planned {
        let bar = scale.span(from, until.max(from), rect.top() + 4.0, rect.height() - 8.0);
        painter.rect_filled(bar, 3.0, theme::color(tokens.accent_wash));
        let edge = Stroke::new(1.0, theme::color(tokens.accent));
        painter.rect_stroke(bar, 3.0, edge, StrokeKind::Inside);
    }
    let full = |from: Date, until: Date, ink: Rgba| {
        let bar = scale.span(from, until, rect.center().y - 3.0, 6.0);
        painter.rect_filled(bar, 2.0, theme::color(ink));
    };
    let begun = step.begun.or(step.finished);
    let end = match step.state {
        StepState::Done => step.finished.or(begun),
        StepState::UnderWay => Some(today),
        StepState::NotBegun | StepState::Skipped => step.finished,
    };
    if let Some((from, end)) = begun.zip(end) {
        let end = end.max(from);
        full(from, end, tokens.accent);
        if let Some(until) = step.planned_until.filter(|until| *until < end) {
            full(
                until.tomorrow().unwrap_or(until).max(from),
                end,
                tokens.warning,
            );
        }
    }
}

fn step_spoken(ctx: &Context<'_>, name: &str, step: &Step) -> String {
    let arguments = [
        ("step", name.into()),
        ("state", ctx.i18n.word(step.state).into()),
        ("from", short_date_or_dash(step.planned_from).into()),
        ("until", short_date_or_dash(step.planned_until).into()),
        ("begun", short_date_or_dash(step.begun).into()),
        ("finished", short_date_or_dash(step.finished).into()),
    ];
    ctx.i18n.with("partnership-step-spoken", &arguments)
}

/// What the bars mean, and a way to fold or unfold all. Returns whether all are to be folded.
fn legend(ui: &mut Ui, ctx: &Context<'_>, is_any_unfolded: bool) -> Option<bool> {
    let tokens = ctx.tokens;
    let mut folds = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for (key, ink, form) in [
            ("partnership-legend-planned", tokens.accent, 0),
            ("partnership-legend-done", tokens.accent, 1),
            ("partnership-legend-late", tokens.warning, 1),
            ("partnership-legend-valid", tokens.good, 2),
            ("partnership-legend-today", tokens.bad, 3),
        ] {
            let (rect, _) = ui.allocate_exact_size(Vec2::new(22.0, 16.0), Sense::hover());
            let ink = theme::color(ink);
            let painter = ui.painter();
            match form {
                0 => {
                    let bar = rect.shrink2(Vec2::new(0.0, 2.0));
                    painter.rect_filled(bar, 3.0, theme::color(tokens.accent_wash));
                    painter.rect_stroke(bar, 3.0, Stroke::new(1.0, ink), StrokeKind::Inside);
                }
                1 => _ = painter.rect_filled(rect.shrink2(Vec2::new(0.0, 5.0)), 2.0, ink),
                2 => _ = painter.rect_filled(rect.shrink2(Vec2::new(0.0, 4.0)), 4.0, ink),
                _ => _ = painter.vline(rect.center().x, rect.y_range(), Stroke::new(1.5, ink)),
            }
            controls::quiet(ui, ctx, ctx.i18n.text(key));
            ui.add_space(8.0);
        }
        let key = if is_any_unfolded {
            "partnership-fold-all"
        } else {
            "partnership-unfold-all"
        };
        if controls::link(ui, ctx, &ctx.i18n.text(key)).clicked() {
            folds = Some(is_any_unfolded);
        }
    });
    folds
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::partnership::{SignedAgreement, StepKind, steps};

    #[test]
    fn the_axis_takes_in_every_date_and_names_months_that_do_not_touch() {
        let today: Date = "2026-02-28".parse().unwrap();
        let kinds = steps::from_kinds(StepKind::ELEVEN);
        let mut p = Partnership::new(PartnershipId(1), "Gabah", [], kinds);
        p.cycle.steps[0].planned_from = "2025-12-31".parse().ok();
        p.agreements.push(SignedAgreement {
            valid_until: "2031-02-28".parse().ok(),
            ..SignedAgreement::default()
        });
        let of = |p: &Partnership| scale(&[p], today, 100.0, 600.0);
        let scale = of(&p);
        for date in step_dates(&p).chain([today]) {
            assert!((100.0..=700.0).contains(&scale.x(date)), "{date}");
        }
        let until = p.agreements[0].valid_until.unwrap();
        let bar = scale.span(today, until, 0.0, 8.0);
        assert!((bar.right() - 700.0).abs() < 0.1 && scale.days < 600.0);
        let ticks = ticks(scale);
        let places: Vec<f32> = ticks.iter().map(|d| scale.x(*d)).collect();
        assert!(ticks.len() > 3 && ticks.iter().all(|d| d.day() == 1));
        assert!(places.windows(2).all(|pair| pair[1] - pair[0] > TICK * 0.8));
        // A year that nobody meant does not squeeze the rest.
        p.cycle.steps[1].planned_until = "9999-12-31".parse().ok();
        assert!((of(&p).days - scale.days).abs() < 1.0);
    }
}
