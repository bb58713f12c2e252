//! The five conditions and six principles, assessed by each party, and how the scores came over time.

use egui::{Align2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;

use crate::context::Context;
use crate::edit::PartnershipEdit;
use crate::i18n::format::short_date_or_dash;
use crate::model::partnership::{Ground, Party};
use crate::model::{Partnership, Score};
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::controls;
use super::super::field::Field;
use super::super::form::{Form, lens};
use super::super::workbench::rows;
use super::Desk;

const ROW: f32 = 31.0;
const HEAD: f32 = 34.0;
/// Width of a party's column, at least and at most, in points.
const PARTY: (f32, f32) = (132.0, 190.0);
/// Width of one score at most, and what lies between two, in points.
const SCORE: f32 = 28.0;
const BETWEEN: f32 = 3.0;

pub(super) fn ui(ui: &mut Ui, ctx: &Context<'_>, partnership: &Partnership, desk: &mut Desk<'_>) {
    controls::quiet(ui, ctx, ctx.i18n.text("partnership-grounds-words"));
    if partnership.parties.is_empty() {
        controls::quiet(ui, ctx, ctx.i18n.text("partnership-needs-two"));
        return;
    }
    grid(ui, ctx, partnership, desk);
    history(ui, ctx, partnership, desk);
}

/// A row of the grid.
enum Row {
    Heading(&'static str),
    Ground(Ground),
}

fn grid(ui: &mut Ui, ctx: &Context<'_>, partnership: &Partnership, desk: &mut Desk<'_>) {
    let mut all = vec![Row::Heading("partnership-conditions")];
    all.extend(Ground::CONDITIONS.iter().copied().map(Row::Ground));
    all.push(Row::Heading("partnership-principles"));
    all.extend(Ground::PRINCIPLES.iter().copied().map(Row::Ground));
    let parties = &partnership.parties;
    let room = ui.available_width();
    let names = (room * 0.4).clamp(170.0, 300.0);
    let width = ((room - names) / parties.len() as f32).clamp(PARTY.0, PARTY.1);
    ScrollArea::horizontal()
        .id_salt("grounds")
        .auto_shrink([false, true])
        .show(ui, |ui| {
            let size = Vec2::new(
                names + width * parties.len() as f32,
                HEAD + ROW * all.len() as f32,
            );
            let (whole, _) = ui.allocate_exact_size(size, Sense::hover());
            let cell = |row: usize, column: usize| {
                let y = whole.top() + HEAD + row as f32 * ROW;
                let x = whole.left() + names + column as f32 * width;
                Rect::from_min_size(egui::pos2(x, y), Vec2::new(width, ROW))
            };
            for (column, party) in parties.iter().enumerate() {
                let head = cell(0, column)
                    .translate(Vec2::new(0.0, -HEAD))
                    .shrink2(Vec2::new(6.0, 0.0));
                let font = theme::bold(type_scale::SECONDARY);
                let name = ctx.label(party.stakeholder);
                rows::write(ui, head, name, (font, ctx.tokens.text, Align2::LEFT_CENTER));
            }
            for (at, row) in all.iter().enumerate() {
                let y = whole.top() + HEAD + at as f32 * ROW;
                let corner = egui::pos2(whole.left(), y);
                let line = Rect::from_min_size(corner, Vec2::new(whole.width(), ROW));
                let ground = match row {
                    Row::Heading(key) => {
                        let font = theme::bold(type_scale::BODY);
                        let text = ctx.i18n.text(key);
                        rows::write(
                            ui,
                            line,
                            &text,
                            (font, ctx.tokens.text, Align2::LEFT_CENTER),
                        );
                        continue;
                    }
                    Row::Ground(ground) => *ground,
                };
                rows::line_below(ui, ctx, line);
                let name = line.with_max_x(line.left() + names - 6.0);
                rows::within(ui, name, |ui| ground_name(ui, ctx, ground));
                for (column, party) in parties.iter().enumerate() {
                    let rect = cell(at, column).shrink2(Vec2::new(6.0, 3.0));
                    score(ui, ctx, rect, (partnership, party), ground, desk);
                }
            }
        });
}

fn ground_name(ui: &mut Ui, ctx: &Context<'_>, ground: Ground) {
    let name = ctx.i18n.word(ground);
    ui.add(egui::Label::new(&name).truncate())
        .on_hover_text(&name);
    if ground.is_sensitive() {
        let words = ctx.i18n.text("partnership-sensitive");
        rows::mark(ui, icon::LOCK_SIMPLE, ctx.tokens.secondary, &words);
    }
}

/// The newest score of a party among all that can be given, side by side: a press gives one, dated
/// today, and a press on today's takes it back. One of an earlier day is lighter.
fn score(
    ui: &Ui,
    ctx: &Context<'_>,
    rect: Rect,
    (partnership, party): (&Partnership, &Party),
    ground: Ground,
    desk: &mut Desk<'_>,
) {
    let latest = party.latest(ground);
    let is_of_today = latest.is_some_and(|(_, date)| date == Some(desk.today));
    let name = ctx.i18n.word(ground);
    let name = format!("{name}, {}", ctx.label(party.stakeholder));
    let count = f32::from(Score::MAX) + 1.0;
    let side = ((rect.width() - BETWEEN * (count - 1.0)) / count).min(SCORE);
    for (at, score) in (0..=Score::MAX).filter_map(Score::new).enumerate() {
        let left = rect.left() + at as f32 * (side + BETWEEN);
        let corner = egui::pos2(left, rect.top());
        let place = Rect::from_min_size(corner, Vec2::new(side, rect.height()));
        let id = ui.id().with(("score", ground, party.stakeholder, at));
        let response = ui.interact(place, id, Sense::click());
        let is_on = latest.is_some_and(|(latest, _)| latest == score);
        let spoken = format!("{name}: {}", score.value());
        response
            .widget_info(|| WidgetInfo::selected(WidgetType::RadioButton, true, is_on, &spoken));
        let tokens = ctx.tokens;
        let (ground_ink, ink) = match (is_on, is_of_today) {
            (true, true) => (tokens.accent, tokens.on_accent),
            (true, false) => (tokens.accent_wash, tokens.accent),
            (false, _) if response.hovered() => (tokens.background, tokens.text),
            (false, _) => (tokens.panel, tokens.secondary),
        };
        let painter = ui.painter();
        painter.rect_filled(place, 5.0, theme::color(ground_ink));
        let edge = match (response.has_focus(), is_on) {
            (true, _) => Stroke::new(2.0, theme::color(tokens.accent)),
            (false, true) => Stroke::new(1.0, theme::color(tokens.accent)),
            (false, false) => Stroke::new(1.0, theme::color(tokens.line)),
        };
        painter.rect_stroke(place, 5.0, edge, StrokeKind::Inside);
        let font = if is_on {
            theme::bold(type_scale::SECONDARY)
        } else {
            theme::regular(type_scale::SECONDARY)
        };
        let text = score.value().to_string();
        painter.text(
            place.center(),
            Align2::CENTER_CENTER,
            text,
            font,
            theme::color(ink),
        );
        let date = latest.and_then(|(_, date)| date).filter(|_| is_on);
        let told = date.map_or_else(
            || spoken.clone(),
            |d| format!("{spoken}, {}", ctx.i18n.date(d)),
        );
        if response.on_hover_text(told).clicked() {
            desk.edit(PartnershipEdit::Assess {
                id: partnership.id,
                party: party.stakeholder,
                ground,
                score: (!is_on || !is_of_today).then_some(score),
                today: desk.today,
            });
        }
    }
}

/// Each dated assessment with its mean and what was noted.
fn history(ui: &mut Ui, ctx: &Context<'_>, partnership: &Partnership, desk: &mut Desk<'_>) {
    let mut all: Vec<(usize, usize)> = Vec::new();
    for (party, of) in partnership.parties.iter().enumerate() {
        all.extend((0..of.assessments.len()).map(|at| (party, at)));
    }
    if all.is_empty() {
        return;
    }
    let date = |(party, at): (usize, usize)| partnership.parties[party].assessments[at].date;
    all.sort_by_key(|of| std::cmp::Reverse(date(*of)));
    controls::heading(ui, ctx, &ctx.i18n.text("partnership-history"), None);
    rows::rows(ui, all.len(), 34.0, None, |ui, rect, index| {
        let (party, at) = all[index];
        let of = &partnership.parties[party];
        let assessment = &of.assessments[at];
        let [when, who, mean, note] = rows::cells(rect, [84.0, 0.3, 110.0, 0.7]);
        let font = || theme::regular(type_scale::SECONDARY);
        let (ink, quiet) = (ctx.tokens.text, ctx.tokens.secondary);
        rows::write(
            ui,
            when,
            &short_date_or_dash(assessment.date),
            (font(), quiet, Align2::LEFT_CENTER),
        );
        let name = ctx.label(of.stakeholder);
        rows::write(ui, who, name, (font(), ink, Align2::LEFT_CENTER));
        let sum: u32 = assessment
            .scores
            .values()
            .map(|s| u32::from(s.value()))
            .sum();
        let count = assessment.scores.len();
        let figure = (count > 0).then(|| f64::from(sum) / count as f64);
        let figure = ctx.i18n.lang().optional(figure, 1);
        let arguments = [("mean", figure.into()), ("n", count.into())];
        let text = ctx.i18n.with("partnership-mean", &arguments);
        rows::write(ui, mean, &text, (font(), quiet, Align2::LEFT_CENTER));
        let form = &mut Form::<Partnership>::new(*ctx, desk.editing, &[partnership.id]);
        form.part(("assessment", of.stakeholder.0, at), |form| {
            rows::within(ui, note, |ui| {
                let hint = form.text("partnership-why");
                let field = Field::line("partnership-why").bare().hint(hint);
                let text = lens(move |p: &mut Partnership| {
                    Some(&mut p.parties.get_mut(party)?.assessments.get_mut(at)?.note)
                });
                form.field(ui, field, text);
            });
        });
    });
}
