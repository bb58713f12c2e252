//! How much room a scene and its marks take.

use crate::model::Point;

use super::{Bounds, NodeVisual, Scene, shape};

pub(super) fn mark_bounds(node: &NodeVisual) -> Bounds {
    let (half, up, down) = shape::extent(node.shape);
    Bounds {
        min: node.centre - Point::new(half, up) * node.radius,
        max: node.centre + Point::new(half, down) * node.radius,
    }
    .grown(node.rim_width)
}

impl Scene {
    /// Sets the bounds by what is there now.
    pub fn measure(&mut self) {
        self.bounds = bounds(self);
    }
}

fn bounds(scene: &Scene) -> Option<Bounds> {
    let nodes = scene.nodes.iter().map(mark_bounds);
    let ties = scene.ties.iter().flat_map(|tie| {
        // The companion or half the arrow head may stand out.
        let margin = tie.width / 2.0 + super::COMPANION_OFFSET.max(super::ARROW.1);
        tie.path
            .iter()
            .map(move |point| Bounds::at(*point).grown(margin))
    });
    let labels = scene.labels.iter().map(super::Label::bounds);
    let badges = scene.badges.iter().map(|badge| badge.bounds);
    let frames = scene.hulls.iter().flat_map(|hull| {
        let outline = hull.outline.iter().map(|point| Bounds::at(*point));
        outline.chain(hull.name_bounds)
    });
    let notes = scene.notes.iter().map(|note| note.bounds);
    let background = scene.backdrop.iter().flat_map(|backdrop| {
        let circles = backdrop.circles.iter();
        let circles =
            circles.map(|(centre, radius)| Bounds::from_centre(*centre, *radius, *radius));
        let lines = backdrop.lines.iter().flatten();
        let lines = lines.map(|point| Bounds::at(*point));
        let names = backdrop.names.iter().map(super::BackdropName::bounds);
        circles.chain(lines).chain(names)
    });
    nodes
        .chain(ties)
        .chain(labels)
        .chain(badges)
        .chain(frames)
        .chain(notes)
        .chain(background)
        .reduce(Bounds::union)
}
