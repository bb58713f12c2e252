//! Names for what is drawn, so that screen readers and tests find it. They only listen: clicks and
//! drags still reach the canvas.

use egui::{Id, Rect, Response, Sense, Ui, Vec2, WidgetInfo, WidgetType};

use crate::context::Context;
use crate::model::StakeholderId;
use crate::scene::{NodeVisual, Scene};

use super::camera::Camera;

/// With more stakeholders or ties in view than this, the rest stay nameless.
const MOST: usize = 1000;
/// Side of a tie's named square around its middle, in points.
const TIE_SIDE: f32 = 12.0;

/// Names visible stakeholders and ties, where somebody listens, beside `canvas`, which has a name.
/// Returns the response of `hovered`.
pub fn ui(
    ui: &Ui,
    canvas: Id,
    view: Rect,
    context: &Context<'_>,
    camera: &Camera,
    scene: &Scene,
    hovered: Option<StakeholderId>,
) -> Option<Response> {
    let id = ui.id();
    let mut found = None;
    let selection = context.selection();
    let place = |node: &NodeVisual| {
        let centre = camera.screen_from_canvas(node.centre);
        let side = 2.0 * camera.screen_length(node.radius);
        let rect = Rect::from_center_size(centre, Vec2::splat(side)).intersect(view);
        rect.is_positive().then_some((node.id, rect))
    };
    let is_heard = ui.ctx().accesskit_node_builder(canvas, |_| ()).is_some();
    if !is_heard {
        let (node, rect) = place(scene.node(hovered?)?)?;
        let id = id.with(("stakeholder", node.0));
        return Some(ui.interact(rect, id, Sense::hover()));
    }
    let nodes = scene.nodes.iter().filter_map(place);
    for (node, rect) in nodes.take(MOST) {
        let response = ui.interact(rect, id.with(("stakeholder", node.0)), Sense::hover());
        response.widget_info(|| {
            let is_selected = selection.stakeholders.contains(&node);
            let name = context.label(node);
            WidgetInfo::selected(WidgetType::SelectableLabel, true, is_selected, name)
        });
        if hovered == Some(node) {
            found = Some(response);
        }
    }
    let ties = scene.ties.iter().filter_map(|tie| {
        let middle = crate::scene::path::point_along(&tie.path, 0.5).0;
        let centre = camera.screen_from_canvas(middle);
        let rect = Rect::from_center_size(centre, Vec2::splat(TIE_SIDE)).intersect(view);
        rect.is_positive().then_some((tie, rect))
    });
    for (tie, rect) in ties.take(MOST) {
        let response = ui.interact(rect, id.with(Id::new(("tie", tie.id.0))), Sense::hover());
        response.widget_info(|| {
            let is_selected = selection.ties.contains(&tie.id);
            let name = tie_name(context, tie.from, tie.to);
            WidgetInfo::selected(WidgetType::SelectableLabel, true, is_selected, name)
        });
    }
    let selection = context.selection();
    for hull in scene.hulls.iter().take(MOST) {
        let place = super::name_editor::name_place(hull);
        let rect = camera.screen_rect(place).intersect(view);
        if rect.is_positive() {
            let response = ui.interact(rect, id.with(("group", hull.id.0)), Sense::hover());
            response.widget_info(|| {
                let is_selected = selection.groups.contains(&hull.id);
                let name = if hull.name.is_empty() {
                    context.i18n.text("group-unnamed")
                } else {
                    hull.name.clone()
                };
                WidgetInfo::selected(WidgetType::SelectableLabel, true, is_selected, name)
            });
        }
    }
    for note in scene.notes.iter().take(MOST) {
        let rect = camera.screen_rect(note.bounds).intersect(view);
        if rect.is_positive() {
            let response = ui.interact(rect, id.with(("note", note.id.0)), Sense::hover());
            response.widget_info(|| {
                let is_selected = selection.notes.contains(&note.id);
                let text = note.lines.join(" ");
                let name = context.i18n.with("note-named", &[("text", text.into())]);
                WidgetInfo::selected(WidgetType::SelectableLabel, true, is_selected, name)
            });
        }
    }
    found
}

/// "A – B", as a tie is called.
pub fn tie_name(context: &Context<'_>, from: StakeholderId, to: StakeholderId) -> String {
    format!("{} – {}", context.label(from), context.label(to))
}
