//! Findings as cards: a mark for how much each weighs, what it is, the evidence, and where to go from
//! there.

use egui::{Color32, Label, Pos2, RichText, Sense, Shape, Stroke, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::findings::words::{Told, Words};
use crate::findings::{Finding, Severity};
use crate::lessons;
use crate::style::tokens::type_scale;
use crate::theme;

use super::controls;

/// Side of the mark, in points.
const MARK: f32 = 14.0;

/// How much of a finding is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What it is and the first evidence.
    Brief,
    /// All evidence, and what may help.
    Full,
}

/// The words for what is shown.
pub fn words<'a>(ctx: &Context<'a>) -> Words<'a> {
    Words {
        project: ctx.project(),
        variant: ctx.variant(),
        i18n: ctx.i18n,
    }
}

/// Who and what is selected when a finding is shown.
pub fn selection(finding: &Finding) -> Selection {
    Selection {
        stakeholders: finding.stakeholders().into_iter().collect(),
        ties: finding.ties().iter().copied().collect(),
        ..Selection::none()
    }
}

/// What shows a finding on the map.
pub fn show_on_map(finding: &Finding) -> Vec<Action> {
    let mut actions = vec![Action::Select(selection(finding))];
    actions.extend(finding.stakeholders().first().copied().map(Action::Reveal));
    actions
}

/// Draws a finding.
pub fn card(
    ui: &mut Ui,
    ctx: &Context<'_>,
    finding: &Finding,
    extent: Extent,
    actions: &mut Vec<Action>,
) {
    let told = words(ctx).tell(finding);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(MARK + 2.0), Sense::hover());
        mark(ui, ctx, finding.severity, rect.center());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 2.0;
            title(ui, ctx, finding, &told, actions);
            let told_of = match extent {
                Extent::Brief => 1,
                Extent::Full => told.evidence.len(),
            };
            for sentence in told.evidence.iter().take(told_of) {
                ui.add(Label::new(secondary(ctx, sentence)).wrap());
            }
            if extent == Extent::Full {
                ui.add(Label::new(RichText::new(&told.advice).size(type_scale::SECONDARY)).wrap());
            }
            links(ui, ctx, finding, &told, actions);
            if extent == Extent::Full {
                learn(ui, ctx, finding, actions);
            }
        });
    });
    ui.add_space(4.0);
}

fn secondary(ctx: &Context<'_>, text: &str) -> RichText {
    RichText::new(text)
        .size(type_scale::SECONDARY)
        .color(theme::color(ctx.tokens.secondary))
}

/// What it is; a click shows it on the map.
fn title(
    ui: &mut Ui,
    ctx: &Context<'_>,
    finding: &Finding,
    told: &Told,
    actions: &mut Vec<Action>,
) {
    let text = RichText::new(&told.title)
        .font(theme::bold(type_scale::BODY))
        .color(theme::color(ctx.tokens.text));
    let response = ui
        .add(Label::new(text).wrap().sense(Sense::click()))
        .on_hover_text(ctx.i18n.text("findings-show"))
        .on_hover_cursor(egui::CursorIcon::PointingHand);
    let severity = ctx.i18n.text(severity_key(finding.severity));
    let spoken = ctx.i18n.with(
        "findings-spoken",
        &[
            ("severity", severity.into()),
            ("title", told.title.as_str().into()),
        ],
    );
    response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
    if response.clicked() {
        actions.extend(show_on_map(finding));
    }
}

fn links(
    ui: &mut Ui,
    ctx: &Context<'_>,
    finding: &Finding,
    told: &Told,
    actions: &mut Vec<Action>,
) {
    let proposals = finding.aim.clone().map(Action::Propose);
    let form = finding.gap().map(Action::FillIn);
    let links = [("findings-propose", proposals), ("findings-fill-in", form)];
    for (key, action) in links {
        let Some(action) = action else {
            continue;
        };
        let name = ctx.i18n.text(key);
        let link = controls::link(ui, ctx, &name);
        let spoken = format!("{name}: {}", told.title);
        link.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, &spoken));
        if link.clicked() {
            actions.push(action);
        }
    }
}

/// The way to the lesson on what was found.
fn learn(ui: &mut Ui, ctx: &Context<'_>, finding: &Finding, actions: &mut Vec<Action>) {
    let key = lessons::of_finding(&finding.kind);
    let Some(lesson) = lessons::Lesson::named(key) else {
        return;
    };
    let name = lesson.title(ctx.i18n);
    let name = ctx.i18n.with("lesson-link", &[("name", name.into())]);
    if controls::link(ui, ctx, &name).clicked() {
        actions.push(Action::Learn(key));
    }
}

/// The name of a severity's text.
pub fn severity_key(severity: Severity) -> &'static str {
    match severity {
        Severity::Severe => "finding-severity-severe",
        Severity::Notable => "finding-severity-notable",
        Severity::Hint => "finding-severity-hint",
    }
}

/// The mark of a severity: a shape of its own besides the colour.
fn mark(ui: &Ui, ctx: &Context<'_>, severity: Severity, centre: Pos2) {
    let painter = ui.painter();
    let half = MARK / 2.0;
    let at = |x: f32, y: f32| centre + Vec2::new(x, y) * half;
    let (ink, corners) = match severity {
        Severity::Severe => (
            theme::color(ctx.tokens.bad),
            vec![at(0.0, -1.0), at(1.0, 0.8), at(-1.0, 0.8)],
        ),
        Severity::Notable => (
            theme::color(ctx.tokens.warning),
            vec![at(0.0, -1.0), at(1.0, 0.0), at(0.0, 1.0), at(-1.0, 0.0)],
        ),
        Severity::Hint => {
            let ink = theme::color(ctx.tokens.secondary);
            painter.circle_stroke(centre, half - 1.5, Stroke::new(1.5, ink));
            painter.circle_filled(centre, 1.5, ink);
            return;
        }
    };
    painter.add(Shape::convex_polygon(corners, ink, Stroke::NONE));
    let pen = Stroke::new(1.6, theme::color(ctx.tokens.panel));
    painter.line_segment([at(0.0, -0.35), at(0.0, 0.2)], pen);
    let dot: Color32 = theme::color(ctx.tokens.panel);
    painter.circle_filled(at(0.0, 0.5), 1.0, dot);
}
