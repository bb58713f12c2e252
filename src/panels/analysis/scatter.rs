//! Two measures against each other, each stakeholder a point: who is high in one and low in the
//! other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::{Align2, Pos2, Rect, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, WidgetType};
use egui_phosphor::regular as icon;
use egui_plot::{PlotPoint, PlotPoints, PlotTransform, Points};

use crate::context::{Action, Context};
use crate::edit::Selection;
use crate::model::{Measure, StakeholderId};
use crate::style::palette;
use crate::style::tokens::type_scale;
use crate::theme;

use super::super::cached::{Cached, Shown};
use super::super::controls;
use super::super::measure_menu;
use super::super::words::{named, short_key};
use super::plot;

/// How near a click must be to a point, in points of the screen.
const REACH: f32 = 10.0;
const RADIUS: f32 = 4.5;
/// Up to this many places, each is a control of its own and has its name beside it.
const FEW: usize = 30;

/// The picture's own state.
pub(super) struct Scatter {
    x: Measure,
    y: Measure,
    cloud: Cached<(Shown, Measure, Measure), Cloud>,
    /// Where a box around points was begun.
    corner: Option<Pos2>,
}

impl Default for Scatter {
    fn default() -> Self {
        Self {
            x: Measure::Degree,
            y: super::FIRST,
            cloud: Cached::default(),
            corner: None,
        }
    }
}

/// Places in the plot, each with the stakeholders that stand there.
struct Cloud {
    places: Vec<(PlotPoint, Vec<StakeholderId>)>,
    /// The places by the mark that the first of them has.
    groups: Vec<(palette::Mark, Vec<PlotPoint>)>,
    undefined: usize,
}

impl Cloud {
    fn of(ctx: &Context<'_>, x: Measure, y: Measure) -> Self {
        let mut places: BTreeMap<(u64, u64), (PlotPoint, Vec<StakeholderId>)> = BTreeMap::new();
        let all = &ctx.analysis.stakeholders;
        let mut defined = 0;
        for (id, measures) in all {
            let finite = |measure| measures.value(measure).filter(|v| v.is_finite());
            if let (Some(x), Some(y)) = (finite(x), finite(y)) {
                defined += 1;
                // Rounding noise parts no equals.
                let near = |value: f64| ((value * 1e9).round() / 1e9).to_bits();
                let place = places.entry((near(x), near(y)));
                let place = place.or_insert_with(|| (PlotPoint::new(x, y), Vec::new()));
                place.1.push(*id);
            }
        }
        let places: Vec<_> = places.into_values().collect();
        let mut groups: Vec<(palette::Mark, Vec<PlotPoint>)> = Vec::new();
        for (at, members) in &places {
            let Some(first) = ctx.project().stakeholder(members[0]) else {
                continue;
            };
            let mark = palette::of_stakeholder(ctx.project(), first);
            match groups.iter_mut().find(|(other, _)| *other == mark) {
                Some((_, points)) => points.push(*at),
                None => groups.push((mark, vec![*at])),
            }
        }
        Self {
            places,
            groups,
            undefined: all.len() - defined,
        }
    }

    /// The place nearest to a point of the screen, within reach.
    fn near(&self, transform: &PlotTransform, at: Pos2) -> Option<usize> {
        let distance = |place: &(PlotPoint, Vec<StakeholderId>)| {
            transform.position_from_point(&place.0).distance(at)
        };
        let places = self.places.iter().enumerate();
        let nearest = places
            .map(|(index, place)| (index, distance(place)))
            .min_by(|a, b| a.1.total_cmp(&b.1))?;
        (nearest.1 <= REACH).then_some(nearest.0)
    }
}

impl Scatter {
    /// Which measures.
    /// The lesson on what goes upwards in it.
    pub(super) fn lesson(&self) -> &'static str {
        crate::lessons::of_measure(self.y)
    }

    pub(super) fn bar(&mut self, ui: &mut Ui, ctx: &Context<'_>) {
        let name = ctx.i18n.text("panel-plot-vertical");
        if let Some(picked) = measure_menu::chip(ui, ctx, &name, self.y) {
            self.y = picked;
        }
        controls::quiet(ui, ctx, icon::ARROW_UP);
        let name = ctx.i18n.text("panel-plot-horizontal");
        if let Some(picked) = measure_menu::chip(ui, ctx, &name, self.x) {
            self.x = picked;
        }
        controls::quiet(ui, ctx, icon::ARROW_RIGHT);
    }

    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &Context<'_>, actions: &mut Vec<Action>) {
        let (x, y) = (self.x, self.y);
        let key = (Shown::of(ctx), x, y);
        let cloud = Arc::clone(self.cloud.get(key, || Cloud::of(ctx, x, y)));
        plot::notes(ui, ctx, &[x, y], cloud.undefined);
        if cloud.places.is_empty() {
            controls::quiet(ui, ctx, ctx.i18n.text("panel-plot-empty"));
            return;
        }
        let name = |measure| ctx.i18n.text(&short_key(measure));
        let rim = |fill| theme::color(palette::rim(ctx.tokens, fill));
        let canvas = plot::plot(ui, ctx, "scatter", (Some(x), name(x)), (Some(y), name(y)));
        let shown = canvas.sense(Sense::click_and_drag()).show(ui, |plot| {
            for (mark, points) in &cloud.groups {
                // A rim in the ink of rims, then the fill.
                for (colour, radius) in [
                    (rim(mark.fill), RADIUS + 0.8),
                    (theme::color(mark.fill), RADIUS),
                ] {
                    let points = Points::new("", PlotPoints::Borrowed(points))
                        .color(colour)
                        .radius(radius)
                        .allow_hover(false);
                    plot.points(points);
                }
            }
        });
        let (response, transform) = (shown.response, shown.transform);
        let hovered = response
            .hover_pos()
            .and_then(|at| cloud.near(&transform, at));
        Self::marks(ui, ctx, &cloud, &transform, hovered);
        let mut clicked = None;
        if let Some(place) = hovered {
            let spoken = self.described(ctx, &cloud.places[place]);
            response.clone().on_hover_text_at_pointer(spoken);
            if response.clicked() {
                clicked = Some(place);
            }
        }
        if cloud.places.len() <= FEW {
            clicked = self.controls(ui, ctx, &cloud, &transform).or(clicked);
        }
        if let Some(place) = clicked {
            let members = cloud.places[place].1.iter().copied();
            actions.push(Action::Select(Selection::stakeholders(members)));
            actions.push(Action::Reveal(cloud.places[place].1[0]));
        } else if response.clicked() {
            actions.push(Action::Select(Selection::none()));
        }
        self.draw_box(ui, ctx, &cloud, &response, &transform, actions);
    }

    /// A control on each place, for keyboards and screen readers. Returns the one that was used.
    fn controls(
        &self,
        ui: &Ui,
        ctx: &Context<'_>,
        cloud: &Cloud,
        transform: &PlotTransform,
    ) -> Option<usize> {
        let selected = &ctx.selection().stakeholders;
        let mut used = None;
        for (index, place) in cloud.places.iter().enumerate() {
            let at = transform.position_from_point(&place.0);
            let rect = Rect::from_center_size(at, Vec2::splat(2.0 * REACH));
            let response = ui.interact(rect, ui.id().with(("place", index)), Sense::click());
            let spoken = self.described(ctx, place);
            let on = place.1.iter().any(|id| selected.contains(id));
            response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, on, &spoken));
            if response.has_focus() {
                let edge = Stroke::new(1.5, theme::color(ctx.tokens.accent));
                ui.painter().circle_stroke(at, REACH, edge);
            }
            let response = response.on_hover_text_at_pointer(spoken);
            if response.clicked() {
                used = Some(index);
            }
        }
        used
    }

    /// Who stands at a place, and with which values.
    fn described(&self, ctx: &Context<'_>, place: &(PlotPoint, Vec<StakeholderId>)) -> String {
        let lang = ctx.i18n.lang();
        let value = |measure, value| {
            let name = ctx.i18n.text(&short_key(measure));
            format!("{name} {}", lang.measured(measure, Some(value)))
        };
        let (at, members) = place;
        format!(
            "{}: {} · {}",
            named(ctx, members),
            value(self.x, at.x),
            value(self.y, at.y)
        )
    }

    /// Rings around selected places, and names where there is room for them.
    fn marks(
        ui: &Ui,
        ctx: &Context<'_>,
        cloud: &Cloud,
        transform: &PlotTransform,
        hovered: Option<usize>,
    ) {
        let selected: &BTreeSet<StakeholderId> = &ctx.selection().stakeholders;
        let painter = ui.painter_at(*transform.frame());
        let all_named = cloud.places.len() <= FEW;
        let mut taken: Vec<Rect> = Vec::new();
        let is_on = |members: &[StakeholderId]| {
            !selected.is_empty() && members.iter().any(|id| selected.contains(id))
        };
        // The selected ones first: their names must not give way.
        let order = |on: bool| {
            let places = cloud.places.iter().enumerate();
            places.filter(move |(_, place)| is_on(&place.1) == on)
        };
        let chosen: Vec<_> = order(true).collect();
        let name_chosen = chosen.len() <= FEW;
        let others = order(false).filter(|(index, _)| all_named || hovered == Some(*index));
        for (index, (point, members)) in chosen.iter().copied().chain(others) {
            let on = is_on(members);
            let at = transform.position_from_point(point);
            if on || hovered == Some(index) {
                let ring = Stroke::new(2.0, theme::color(ctx.tokens.accent));
                painter.circle_stroke(at, RADIUS + 3.0, ring);
            }
            if on && !name_chosen {
                continue;
            }
            let (font, ink) = if on {
                (theme::bold(type_scale::SECONDARY), ctx.tokens.text)
            } else {
                (theme::regular(type_scale::SMALL), ctx.tokens.secondary)
            };
            let galley = painter.layout_no_wrap(named(ctx, members), font, theme::color(ink));
            let frame = *transform.frame();
            let size = galley.size();
            let beside = if on { 13.0 } else { 9.0 };
            let places = [
                (Align2::LEFT_CENTER, Vec2::new(beside, 0.0)),
                (Align2::RIGHT_CENTER, Vec2::new(-beside, 0.0)),
                (Align2::CENTER_BOTTOM, Vec2::new(0.0, -8.0)),
                (Align2::CENTER_TOP, Vec2::new(0.0, 8.0)),
            ];
            let free = places
                .map(|(align, offset)| align.anchor_size(at + offset, size))
                .into_iter()
                .find(|rect| {
                    frame.contains_rect(*rect) && !taken.iter().any(|t| t.intersects(*rect))
                });
            if let Some(rect) = free {
                painter.galley(rect.min, galley, theme::color(ink));
                taken.push(rect);
            }
        }
    }

    /// A box drawn around points selects them.
    fn draw_box(
        &mut self,
        ui: &Ui,
        ctx: &Context<'_>,
        cloud: &Cloud,
        response: &egui::Response,
        transform: &PlotTransform,
        actions: &mut Vec<Action>,
    ) {
        if response.drag_started() {
            self.corner = ui.input(|i| i.pointer.press_origin());
        }
        let Some(from) = self.corner else {
            return;
        };
        let Some(to) = ui.input(|i| i.pointer.latest_pos()) else {
            return;
        };
        let band = Rect::from_two_pos(from, to).intersect(*transform.frame());
        if response.drag_stopped() {
            self.corner = None;
            let inside = cloud
                .places
                .iter()
                .filter(|(at, _)| band.contains(transform.position_from_point(at)))
                .flat_map(|(_, members)| members.iter().copied());
            actions.push(Action::Select(Selection::stakeholders(inside)));
        } else if !response.dragged() {
            self.corner = None;
        } else {
            let accent = theme::color(ctx.tokens.accent);
            let painter = ui.painter_at(*transform.frame());
            painter.rect(
                band,
                0.0,
                accent.gamma_multiply(0.12),
                Stroke::new(1.0, accent),
                StrokeKind::Inside,
            );
        }
    }
}
