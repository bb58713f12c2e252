//! Influence as people see it: power and interest on the grid with the four quadrants, to be dragged or
//! moved by arrow keys; and perceived power against a measure of the network.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{Align2, Key, Modifiers, Pos2, Rect, ScrollArea, Sense, Stroke, StrokeKind, Ui, Vec2};
use egui::{WidgetInfo, WidgetType};

use crate::context::{Action, Context};
use crate::edit::{Edit, Record, Selection};
use crate::findings::influence::{Standing, newest, standings};
use crate::model::background::Quadrant;
use crate::model::{Measure, PowerInterest, Score, StakeholderId};
use crate::style::palette;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::controls;
use super::super::words::{explained_key, short_key};
use super::choosing;
use super::tabs::tabs;

/// Highest score.
const TOP: f32 = 4.0;
/// Radius of a point, in points.
const RADIUS: f32 = 7.0;
/// Width of the strip of those who are not scored, in points.
const STRIP: f32 = 190.0;
/// So many disagreements are told.
const TOLD: usize = 3;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Half {
    #[default]
    Grid,
    Computed,
}

/// The view's own state.
#[derive(Default)]
pub(super) struct Influence {
    half: Half,
    measure: Option<Measure>,
    /// Who is being dragged.
    dragged: Option<StakeholderId>,
    /// Who is to be put into the middle.
    to_middle: Option<StakeholderId>,
    scores: Cached<Shown, Scores>,
    standings: Cached<(Shown, Measure), Vec<Standing>>,
}

/// Who stands where on the grid, and who is not scored.
#[derive(Default)]
struct Scores {
    /// Interest and power, and how many stand at that place before.
    scored: Vec<(StakeholderId, (u8, u8), usize)>,
    unscored: Vec<StakeholderId>,
}

impl Scores {
    fn of(ctx: &Context<'_>) -> Self {
        let mut scores = Self::default();
        let mut at: BTreeMap<(u8, u8), usize> = BTreeMap::new();
        for id in ctx.variant().members.keys() {
            let entry = ctx.project().stakeholder(*id).and_then(newest);
            match entry.and_then(|e| Some((e.interest?.value(), e.power?.value()))) {
                Some(place) => {
                    let n = at.entry(place).or_default();
                    scores.scored.push((*id, place, *n));
                    *n += 1;
                }
                None => scores.unscored.push(*id),
            }
        }
        scores
    }
}

impl Influence {
    /// The halves of the view, from the right.
    pub(super) fn bar(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let half = |half, key: &str| {
            let explained = ctx.i18n.text(&format!("{key}-explained"));
            (half, ctx.i18n.text(key), explained)
        };
        let names = [
            half(Half::Computed, "influence-computed"),
            half(Half::Grid, "influence-grid"),
        ];
        tabs(ui, ctx, &mut self.half, &names);
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        match self.half {
            Half::Grid => self.grid(ui, ctx, actions),
            Half::Computed => self.computed(ui, ctx, actions),
        }
    }

    fn grid(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let shown = Shown::of_texts(ctx);
        let scores = Arc::clone(self.scores.get(shown, || Scores::of(ctx)));
        let mut plot = Rect::NOTHING;
        choosing::side_by_side(
            ui,
            STRIP,
            &mut (&mut *self, &mut *actions, &mut plot),
            |ui, (view, _, _)| {
                controls::quiet(ui, ctx, ctx.i18n.text("influence-unscored"));
                view.unscored(ui, ctx, &scores.unscored);
            },
            |ui, (view, actions, plot)| {
                let rect = ui
                    .available_rect_before_wrap()
                    .shrink2(Vec2::new(26.0, 16.0));
                **plot = rect;
                ground(ui, ctx, rect);
                for point in &scores.scored {
                    view.point(ui, ctx, rect, *point, actions);
                }
                ui.advance_cursor_after_rect(rect);
            },
        );

        if let Some(id) = self.to_middle.take() {
            actions.extend(scored_at(ctx, id, (2, 2)));
        }
        self.follow_drag(ui, ctx, plot, actions);
    }

    /// Who is not scored, to be dragged onto the grid. Only what is in sight is laid out.
    fn unscored(&mut self, ui: &mut Ui, ctx: &Context<'_>, ids: &[StakeholderId]) {
        let height = ui.spacing().interact_size.y;
        ScrollArea::vertical()
            .id_salt("unscored")
            .auto_shrink([false, true])
            .show_rows(ui, height, ids.len(), |ui, rows| {
                for id in &ids[rows] {
                    let button = egui::Button::new(ctx.label(*id))
                        .truncate()
                        .min_size(Vec2::new(0.0, height))
                        .sense(Sense::click_and_drag());
                    let response = ui.push_id(id, |ui| ui.add(button)).inner;
                    let response = response.on_hover_text(ctx.label(*id));
                    if response.drag_started() {
                        self.dragged = Some(*id);
                    }
                    if response.clicked() {
                        // From there it goes on by drag or arrow.
                        self.to_middle = Some(*id);
                    }
                }
            });
    }

    /// A stakeholder on the grid; several at one place stand beside each other.
    fn point(
        &mut self,
        ui: &mut Ui,
        ctx: &Context<'_>,
        rect: Rect,
        (id, (interest, power), n): (StakeholderId, (u8, u8), usize),
        actions: &mut Vec<Action>,
    ) {
        let aside = Vec2::new(n as f32 * (2.0 * RADIUS + 2.0), 0.0);
        let centre = place(rect, interest, power) + aside;
        let hit = Rect::from_center_size(centre, Vec2::splat(2.0 * RADIUS + 4.0));
        let response = ui.interact(
            hit,
            ui.id().with(("influence", id)),
            Sense::click_and_drag(),
        );
        let name = ctx.label(id);
        let spoken = ctx.i18n.with(
            "influence-spoken",
            &[
                ("name", name.into()),
                ("power", power.into()),
                ("interest", interest.into()),
            ],
        );
        let is_selected = ctx.selection().stakeholders.contains(&id);
        response
            .widget_info(|| WidgetInfo::selected(WidgetType::Button, true, is_selected, &spoken));
        if let Some(stakeholder) = ctx.project().stakeholder(id) {
            let mark = palette::of_stakeholder(ctx.project(), stakeholder);
            controls::mark(ui, ctx, mark, centre, RADIUS);
        }
        if is_selected || response.has_focus() {
            let ring = Stroke::new(2.0, theme::color(ctx.tokens.accent));
            ui.painter().circle_stroke(centre, RADIUS + 4.0, ring);
        }
        if n == 0 {
            let font = theme::regular(type_scale::SMALL);
            let at = centre + Vec2::new(0.0, RADIUS + 2.0);
            let ink = theme::color(ctx.tokens.text);
            ui.painter().text(at, Align2::CENTER_TOP, name, font, ink);
        }
        if response.drag_started() {
            self.dragged = Some(id);
        }
        if response.clicked() {
            response.request_focus();
            actions.push(Action::Select(Selection::stakeholder(id)));
        }
        if response.has_focus() {
            let moves = [
                (Key::ArrowLeft, -1, 0),
                (Key::ArrowRight, 1, 0),
                (Key::ArrowUp, 0, 1),
                (Key::ArrowDown, 0, -1),
            ];
            ui.memory_mut(|memory| {
                let filter = egui::EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    ..Default::default()
                };
                memory.set_focus_lock_filter(response.id, filter);
            });
            for (key, dx, dy) in moves {
                if ui.input_mut(|i| i.consume_key(Modifiers::NONE, key)) {
                    let step = |value: u8, by: i8| value.saturating_add_signed(by).min(TOP as u8);
                    actions.extend(scored_at(ctx, id, (step(interest, dx), step(power, dy))));
                }
            }
        }
        response.on_hover_text(spoken);
    }

    /// What is dragged follows the pointer and is scored where it is let go.
    fn follow_drag(&mut self, ui: &Ui, ctx: &Context<'_>, plot: Rect, actions: &mut Vec<Action>) {
        let Some(id) = self.dragged else {
            return;
        };
        if ui.input(|i| i.key_pressed(Key::Escape)) {
            self.dragged = None;
            return;
        }
        let Some(pointer) = ui.input(|i| i.pointer.latest_pos()) else {
            return;
        };
        if ui.input(|i| i.pointer.any_down()) {
            let ink = theme::color(ctx.tokens.accent);
            ui.painter()
                .circle_stroke(pointer, RADIUS + 3.0, Stroke::new(2.0, ink));
            let font = theme::regular(type_scale::SMALL);
            let at = pointer + Vec2::new(0.0, RADIUS + 5.0);
            ui.painter()
                .text(at, Align2::CENTER_TOP, ctx.label(id), font, ink);
            return;
        }
        self.dragged = None;
        if plot.expand(20.0).contains(pointer) {
            let share = |value: f32, low: f32, size: f32| {
                ((value - low) / size.max(1.0) * TOP)
                    .round()
                    .clamp(0.0, TOP) as u8
            };
            let interest = share(pointer.x, plot.left(), plot.width());
            let power = share(plot.bottom() - pointer.y, 0.0, plot.height());
            actions.extend(scored_at(ctx, id, (interest, power)));
        }
    }

    fn computed(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let measure = self.measure.unwrap_or(super::FIRST);
        // Those in which a high number is a strong place; the training teaches no others.
        let names = Measure::TAUGHT.map(|measure| {
            let explained = ctx.i18n.text(&explained_key(measure));
            (measure, ctx.i18n.text(&short_key(measure)), explained)
        });
        let mut chosen = measure;
        tabs(ui, ctx, &mut chosen, &names);
        self.measure = Some(chosen);
        let standings = self.standings.get((Shown::of(ctx), measure), || {
            standings(ctx.project(), ctx.analysis, measure)
        });
        if standings.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("influence-too-few"));
            return;
        }
        choosing::side_by_side(
            ui,
            300.0,
            actions,
            |ui, _| words(ui, ctx, measure, standings),
            |ui, actions| {
                let rect = ui
                    .available_rect_before_wrap()
                    .shrink2(Vec2::new(26.0, 16.0));
                diagonal(ui, ctx, rect, measure, standings, actions);
                ui.advance_cursor_after_rect(rect);
            },
        );
    }
}

/// Where scores stand: interest to the right, power upwards.
fn place(rect: Rect, interest: u8, power: u8) -> Pos2 {
    Pos2::new(
        rect.left() + rect.width() * f32::from(interest) / TOP,
        rect.bottom() - rect.height() * f32::from(power) / TOP,
    )
}

/// The grid with its quadrants and axes.
fn ground(ui: &Ui, ctx: &Context<'_>, rect: Rect) {
    let painter = ui.painter();
    let line = Stroke::new(1.0, theme::color(ctx.tokens.line));
    painter.rect_stroke(rect, 0.0, line, StrokeKind::Inside);
    painter.hline(rect.x_range(), rect.center().y, line);
    painter.vline(rect.center().x, rect.y_range(), line);
    let ink = theme::color(ctx.tokens.secondary);
    for quadrant in Quadrant::ALL {
        let side = quadrant.side();
        let quarter = rect.size() / 4.0;
        let at = rect.center() + Vec2::new(side.x as f32 * quarter.x, side.y as f32 * quarter.y);
        let text = ctx.i18n.text(quadrant.label_key());
        painter.text(
            at,
            Align2::CENTER_CENTER,
            text,
            theme::bold(type_scale::SECONDARY),
            ink,
        );
    }
    axes(
        ui,
        ctx,
        rect,
        &ctx.i18n.text("panel-interest"),
        &ctx.i18n.text("panel-power"),
    );
}

fn axes(ui: &Ui, ctx: &Context<'_>, rect: Rect, x: &str, y: &str) {
    let ink = theme::color(ctx.tokens.secondary);
    let font = theme::regular(type_scale::SMALL);
    let painter = ui.painter();
    let below = rect.right_bottom() + Vec2::new(0.0, 3.0);
    painter.text(
        below,
        Align2::RIGHT_TOP,
        format!("{x} →"),
        font.clone(),
        ink,
    );
    let above = rect.left_top() - Vec2::new(0.0, 2.0);
    painter.text(above, Align2::LEFT_BOTTOM, format!("↑ {y}"), font, ink);
}

/// The edit that scores somebody, as of today.
fn scored_at(ctx: &Context<'_>, id: StakeholderId, (interest, power): (u8, u8)) -> Option<Action> {
    let mut stakeholder = ctx.project().stakeholder(id)?.clone();
    let (interest, power) = (Score::new(interest), Score::new(power));
    let now = newest(&stakeholder);
    if now.is_some_and(|entry| (entry.interest, entry.power) == (interest, power)) {
        return None;
    }
    let today = Some(jiff::ZonedDateTime::now().date());
    let list = &mut stakeholder.power_interest;
    // What somebody has signed or explained stays as it is.
    let is_ours =
        |entry: &PowerInterest| entry.date == today && entry.by.is_empty() && entry.note.is_empty();
    if !list.last().is_some_and(is_ours) {
        list.push(PowerInterest {
            date: today,
            ..PowerInterest::default()
        });
    }
    let entry = list.last_mut()?;
    (entry.interest, entry.power) = (interest, power);
    Some(Action::Edit(Edit::Update(vec![Record::Stakeholder(
        Box::new(stakeholder),
    )])))
}

/// Who is thought stronger or weaker than the network says.
fn words(ui: &mut Ui, ctx: &Context<'_>, measure: Measure, standings: &[Standing]) {
    let told: Vec<&Standing> = standings
        .iter()
        .filter(|s| s.disagrees())
        .take(TOLD)
        .collect();
    if told.is_empty() {
        ui.label(ctx.i18n.text("influence-agree"));
    }
    for standing in told {
        let key = if standing.difference() > 0.0 {
            "influence-overrated"
        } else {
            "influence-underrated"
        };
        let args = [
            ("name", ctx.label(standing.id).into()),
            ("measure", ctx.i18n.word(measure).to_lowercase().into()),
        ];
        ui.add(egui::Label::new(ctx.i18n.with(key, &args)).wrap());
    }
    controls::quiet(ui, ctx, ctx.i18n.text("influence-rule"));
}

/// Places by the measure to the right, by perceived power upwards; on the diagonal they agree.
fn diagonal(
    ui: &mut Ui,
    ctx: &Context<'_>,
    rect: Rect,
    measure: Measure,
    standings: &[Standing],
    actions: &mut Vec<Action>,
) {
    let line = Stroke::new(1.0, theme::color(ctx.tokens.line));
    ui.painter()
        .rect_stroke(rect, 0.0, line, StrokeKind::Inside);
    ui.painter()
        .line_segment([rect.left_bottom(), rect.right_top()], line);
    axes(
        ui,
        ctx,
        rect,
        &ctx.i18n.word(measure),
        &ctx.i18n.text("panel-power"),
    );
    for standing in standings {
        let at = Pos2::new(
            rect.left() + rect.width() * standing.computed as f32,
            rect.bottom() - rect.height() * standing.perceived as f32,
        );
        let hit = Rect::from_center_size(at, Vec2::splat(2.0 * RADIUS + 4.0));
        let response = ui.interact(hit, ui.id().with(("standing", standing.id)), Sense::click());
        let name = ctx.label(standing.id);
        response.widget_info(|| WidgetInfo::labeled(WidgetType::Button, true, name));
        if let Some(stakeholder) = ctx.project().stakeholder(standing.id) {
            let mark = palette::of_stakeholder(ctx.project(), stakeholder);
            controls::mark(ui, ctx, mark, at, RADIUS);
        }
        if standing.disagrees() {
            let ring = Stroke::new(2.0, theme::color(ctx.tokens.warning));
            ui.painter().circle_stroke(at, RADIUS + 4.0, ring);
        }
        let font = theme::regular(type_scale::SMALL);
        let ink = theme::color(ctx.tokens.text);
        let align = if standing.computed > 0.8 {
            (Align2::RIGHT_CENTER, Vec2::new(-RADIUS - 5.0, 0.0))
        } else {
            (Align2::LEFT_CENTER, Vec2::new(RADIUS + 5.0, 0.0))
        };
        ui.painter().text(at + align.1, align.0, name, font, ink);
        if response.clicked() {
            actions.push(Action::Select(Selection::stakeholder(standing.id)));
            actions.push(Action::Reveal(standing.id));
        }
    }
}
