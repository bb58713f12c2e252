//! `egui_graphs` as a mere painter.
//!
//! Its widget asks for a repaint each time it is shown, so it is shown only when what it draws has
//! changed; on other frames the shapes of the last time are drawn again. It gets a disabled child
//! that covers the whole screen: so it takes no input and no focus, and its origin never moves.

use egui::{Pos2, Rect, Shape, Ui, UiBuilder};
use egui_graphs::{
    GraphView, Layout, LayoutState, MetadataFrame, SettingsInteraction, SettingsNavigation,
};

use super::projection::Projected;
use crate::canvas::camera::Camera;

/// The name of the camera that `egui_graphs` keeps in egui's memory.
const VIEW_ID: &str = "jejaring-map";

/// Shows the projection, and returns what it drew: to be drawn again on later frames. `None` where
/// the widget did not keep to the camera; then the frame is discarded.
pub fn draw(ui: &mut Ui, rect: Rect, graph: &mut Projected, camera: &Camera) -> Option<Vec<Shape>> {
    let layer = ui.layer_id();
    let begin = ui
        .ctx()
        .graphics(|layers| layers.get(layer).map_or(0, |list| list.next_idx().0));
    if !show(ui, rect, graph, camera) {
        // The first time the widget fits the graph to its own liking: draw once more before
        // anything is seen.
        ui.ctx().request_discard("the map's first frame");
        return None;
    }
    Some(ui.ctx().graphics(|layers| {
        layers.get(layer).map_or_else(Vec::new, |list| {
            let entries = list.all_entries().skip(begin);
            entries.map(|entry| entry.shape.clone()).collect()
        })
    }))
}

/// Shows the graph through this camera. Returns whether the widget kept to it.
fn show(ui: &mut Ui, rect: Rect, graph: &mut Projected, camera: &Camera) -> bool {
    let opacity = ui.opacity();
    let everywhere = Rect::from_min_max(Pos2::ZERO, rect.max.max(Pos2::new(1.0, 1.0)));
    let mut child = ui.new_child(UiBuilder::new().id_salt("map").max_rect(everywhere));
    child.disable();
    child.set_opacity(opacity);
    child.set_clip_rect(rect);
    let (zoom, pan) = (camera.zoom() as f32, camera.origin());
    let id = Some(VIEW_ID.to_owned());
    let mut frame = MetadataFrame::new(id.clone()).load(&child);
    frame.zoom = zoom;
    frame.pan = pan;
    frame.save(&mut child);
    GraphView::<NoState, NoLayout>::new()
        .with_interactions(&SettingsInteraction::new())
        .with_navigations(
            &SettingsNavigation::new()
                .with_fit_to_screen_enabled(false)
                .with_zoom_and_pan_enabled(false),
        )
        .with_id(id.clone())
        .show(&mut child, graph);
    let kept = MetadataFrame::new(id).load(&child);
    (kept.zoom, kept.pan) == (zoom, pan)
}

/// A layout that leaves everything where the document has it.
#[derive(Default)]
struct NoLayout;

#[derive(Clone, Debug, Default, serde::Serialize, serde::Deserialize)]
struct NoState;

impl LayoutState for NoState {}

impl Layout<NoState> for NoLayout {
    fn from_state(_state: NoState) -> impl Layout<NoState> {
        Self
    }

    fn next<N, E, Ty, Ix, Dn, De>(
        &mut self,
        _graph: &mut egui_graphs::Graph<N, E, Ty, Ix, Dn, De>,
        _ui: &Ui,
    ) where
        N: Clone,
        E: Clone,
        Ty: petgraph::EdgeType,
        Ix: petgraph::graph::IndexType,
        Dn: egui_graphs::DisplayNode<N, E, Ty, Ix>,
        De: egui_graphs::DisplayEdge<N, E, Ty, Ix, Dn>,
    {
    }

    fn state(&self) -> NoState {
        NoState
    }
}
