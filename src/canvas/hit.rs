//! What lies under the pointer, and inside a rubber band. Pure; tolerances are points of the
//! screen, so that they feel the same at every zoom.

use egui::Pos2;

use crate::edit::Selection;
use crate::model::{GroupId, NoteId, Point, StakeholderId, TieId, line};
use crate::scene::{Bounds, HullVisual, NodeVisual, Owner, Scene, shape};

use super::camera::Camera;
use super::{lettering, surroundings};

/// How far outside the outline a stakeholder's rim still counts, in points.
const RIM_OUTSIDE: f32 = 6.0;
/// How far inside the outline the rim reaches, in points; a small mark keeps most of its body.
const RIM_INSIDE: f32 = 5.0;
/// How near a tie's line the pointer must be, in points.
const TIE_REACH: f32 = 6.0;
/// How near the line of a frame, in points.
const FRAME_REACH: f32 = 5.0;

/// What is under the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hit {
    /// The inside of a stakeholder's mark, or its label: for selecting and moving.
    Body(StakeholderId),
    /// The edge of a stakeholder's mark: for drawing ties.
    Rim(StakeholderId),
    Tie(TieId),
    /// The name or the line of a group's frame; what lies inside it is none of the frame's.
    Group(GroupId),
    Note(NoteId),
    Empty,
}

impl Hit {
    pub fn stakeholder(self) -> Option<StakeholderId> {
        match self {
            Self::Body(id) | Self::Rim(id) => Some(id),
            Self::Tie(_) | Self::Group(_) | Self::Note(_) | Self::Empty => None,
        }
    }
}

/// What is under a place of the screen: a note, then the topmost stakeholder, then labels and the
/// names of frames, then ties, then the lines of frames.
pub fn at(scene: &Scene, camera: &Camera, pos: Pos2) -> Hit {
    let point = camera.canvas_from_screen(pos);
    if let Some(note) = scene.notes.iter().rev().find(|n| n.bounds.contains(point)) {
        return Hit::Note(note.id);
    }
    if let Some(hit) = mark_at(scene, camera, point) {
        return hit;
    }
    let labelled = scene
        .labels
        .iter()
        .rev()
        .filter(|label| lettering::is_legible(camera.screen_length(label.size)))
        .find(|label| label.bounds().contains(point));
    match labelled.map(|label| label.owner) {
        Some(Owner::Stakeholder(id)) => return Hit::Body(id),
        Some(Owner::Tie(id)) => return Hit::Tie(id),
        None => {}
    }
    // Inner frames lie above outer ones.
    let mut frames = scene.hulls.iter().rev();
    let is_named = |hull: &&HullVisual| {
        surroundings::name_rect(camera, hull).is_some_and(|rect| rect.contains(pos))
    };
    if let Some(hull) = frames.find(is_named) {
        return Hit::Group(hull.id);
    }
    if let Some(tie) = nearest_tie(scene, point, camera.canvas_length(TIE_REACH)) {
        return Hit::Tie(tie);
    }
    let reach = camera.canvas_length(FRAME_REACH);
    let mut frames = scene.hulls.iter().rev();
    let frame = frames.find(|hull| distance_to_frame(hull, point) <= reach);
    frame.map_or(Hit::Empty, |hull| Hit::Group(hull.id))
}

/// How far a place is from the line of a frame, in canvas units.
fn distance_to_frame(hull: &HullVisual, point: Point) -> f64 {
    let closing = [hull.outline.last(), hull.outline.first()];
    let closing: Vec<Point> = closing.into_iter().flatten().copied().collect();
    line::distance(&hull.outline, point).min(line::distance(&closing, point))
}

fn mark_at(scene: &Scene, camera: &Camera, point: Point) -> Option<Hit> {
    let covered = |node: &&NodeVisual| {
        // Cheap test first: no mark reaches further than 1.6 radii.
        let far = node.radius * 1.6;
        (point.x - node.centre.x).abs() <= far
            && (point.y - node.centre.y).abs() <= far
            && shape::covers(node.shape, node.centre, node.radius, 0.0, point)
    };
    if let Some(node) = scene.nodes.iter().rev().find(covered) {
        let inside = camera.canvas_length(RIM_INSIDE).min(node.radius * 0.35);
        let body = shape::covers(node.shape, node.centre, node.radius, -inside, point);
        return Some(if body {
            Hit::Body(node.id)
        } else {
            Hit::Rim(node.id)
        });
    }
    let outside = camera.canvas_length(RIM_OUTSIDE);
    scene
        .nodes
        .iter()
        .rev()
        .find(|node| {
            let far = node.radius * 1.6 + outside;
            (point.x - node.centre.x).abs() <= far
                && (point.y - node.centre.y).abs() <= far
                && shape::covers(node.shape, node.centre, node.radius, outside, point)
        })
        .map(|node| Hit::Rim(node.id))
}

/// The tie whose line is nearest, within `reach` canvas units; the topmost of equally near ones.
fn nearest_tie(scene: &Scene, point: Point, reach: f64) -> Option<TieId> {
    let mut nearest = None;
    let mut best = reach;
    for tie in &scene.ties {
        // Nearly all are told apart from the box around them.
        if !tie.extent().grown(best + tie.width / 2.0).contains(point) {
            continue;
        }
        let distance = line::distance(&tie.path, point) - tie.width / 2.0;
        if distance <= best {
            best = distance;
            nearest = Some(tie.id);
        }
    }
    nearest
}

/// What a rubber band between two corners takes: the stakeholders whose centre is inside and the
/// notes that lie inside entirely, or, where there are none, the ties that do.
pub fn within(scene: &Scene, corner: Point, opposite: Point) -> Selection {
    let band = Bounds {
        min: Point::new(corner.x.min(opposite.x), corner.y.min(opposite.y)),
        max: Point::new(corner.x.max(opposite.x), corner.y.max(opposite.y)),
    };
    let mut selection = Selection::stakeholders(
        scene
            .nodes
            .iter()
            .filter(|node| band.contains(node.centre))
            .map(|node| node.id),
    );
    let is_inside = |bounds: &Bounds| band.contains(bounds.min) && band.contains(bounds.max);
    let notes = scene.notes.iter().filter(|note| is_inside(&note.bounds));
    selection.notes = notes.map(|note| note.id).collect();
    if selection.is_empty() {
        selection.ties = scene
            .ties
            .iter()
            .filter(|tie| tie.path.iter().all(|p| band.contains(*p)))
            .map(|tie| tie.id)
            .collect();
    }
    selection
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NodeShape;
    use crate::scene::{Label, Pattern, TieVisual};
    use crate::style::Rgba;

    fn node(id: u64, x: f64, y: f64) -> NodeVisual {
        NodeVisual {
            id: StakeholderId(id),
            centre: Point::new(x, y),
            radius: 20.0,
            shape: NodeShape::Circle,
            fill: Rgba::rgb(0),
            rim: Rgba::rgb(0),
            rim_width: 1.0,
        }
    }

    fn tie(id: u64, from: (f64, f64), to: (f64, f64)) -> TieVisual {
        TieVisual {
            id: TieId(id),
            from: StakeholderId(1),
            to: StakeholderId(2),
            path: [Point::new(from.0, from.1), Point::new(to.0, to.1)].into(),
            width: 2.0,
            colour: Rgba::rgb(0),
            pattern: Pattern::Solid,
            arrow_at_start: false,
            arrow_at_end: false,
        }
    }

    fn scene() -> Scene {
        Scene {
            nodes: vec![node(1, 0.0, 0.0), node(2, 200.0, 0.0), node(3, 210.0, 0.0)],
            ties: vec![tie(9, (20.0, 0.0), (180.0, 0.0))],
            ..Scene::default()
        }
    }

    fn at_zoom(zoom: f64, offset_on_screen: f32, from: Point) -> Hit {
        let mut camera = Camera::default();
        camera.set_zoom_about(Pos2::ZERO, zoom);
        let pos = camera.screen_from_canvas(from) + egui::vec2(offset_on_screen, 0.0);
        at(&scene(), &camera, pos)
    }

    #[test]
    fn the_topmost_of_overlapping_stakeholders_wins() {
        let middle = Point::new(205.0, 0.0);
        assert_eq!(at_zoom(1.0, 0.0, middle), Hit::Body(StakeholderId(3)));
    }

    #[test]
    fn the_rim_reaches_six_points_outside_at_every_zoom() {
        let edge = Point::new(-20.0, 0.0);
        for zoom in [0.25, 1.0, 4.0] {
            assert_eq!(
                at_zoom(zoom, -5.5, edge),
                Hit::Rim(StakeholderId(1)),
                "{zoom}"
            );
            assert_eq!(at_zoom(zoom, -6.5, edge), Hit::Empty, "{zoom}");
            assert_eq!(
                at_zoom(zoom, 1.0, edge),
                Hit::Rim(StakeholderId(1)),
                "{zoom}"
            );
            let centre = Point::new(0.0, 0.0);
            assert_eq!(
                at_zoom(zoom, 0.0, centre),
                Hit::Body(StakeholderId(1)),
                "{zoom}"
            );
        }
    }

    #[test]
    fn the_inside_of_one_mark_wins_over_the_outer_rim_of_another() {
        let mut scene = scene();
        scene.nodes[2].centre = Point::new(243.0, 0.0);
        // 3 points outside of node 3, 1 inside of node 2, whose rim it is.
        let hit = at(&scene, &Camera::default(), Pos2::new(219.0, 0.0));
        assert_eq!(hit, Hit::Rim(StakeholderId(2)));
    }

    #[test]
    fn a_tie_is_found_within_six_points_at_every_zoom() {
        let middle = Point::new(100.0, 1.0);
        for zoom in [0.25, 1.0, 4.0] {
            let mut camera = Camera::default();
            camera.set_zoom_about(Pos2::ZERO, zoom);
            let pos = camera.screen_from_canvas(middle);
            let near = pos + egui::vec2(0.0, 5.5);
            let far = pos + egui::vec2(0.0, 7.0);
            assert_eq!(at(&scene(), &camera, near), Hit::Tie(TieId(9)), "{zoom}");
            assert_eq!(at(&scene(), &camera, far), Hit::Empty, "{zoom}");
        }
    }

    proptest::proptest! {
        #[test]
        fn the_nearest_tie_is_that_of_a_full_search(
            ends in proptest::collection::vec((-300.0..300.0f64, -300.0..300.0f64), 3..20),
            x in -320.0..320.0f64,
            y in -320.0..320.0f64,
            reach in 0.5..80.0f64,
        ) {
            let point = Point::new(x, y);
            let ties: Vec<TieVisual> =
                (0..).zip(ends.windows(2)).map(|(id, w)| tie(id, w[0], w[1])).collect();
            let distance = |tie: &TieVisual| line::distance(&tie.path, point) - 1.0;
            let near = ties.iter().filter(|tie| distance(tie) <= reach);
            let nearest = near.rev().min_by(|a, b| distance(a).total_cmp(&distance(b)));
            let nearest = nearest.map(|tie| tie.id);
            let scene = Scene { ties: ties.clone(), ..Scene::default() };
            proptest::prop_assert_eq!(nearest_tie(&scene, point, reach), nearest);
        }
    }

    #[test]
    fn a_label_belongs_to_its_stakeholder() {
        let mut scene = scene();
        scene.labels.push(Label {
            owner: Owner::Stakeholder(StakeholderId(1)),
            lines: vec!["Kelompok Tani".to_owned()],
            top_centre: Point::new(0.0, 30.0),
            size: 13.0,
            bold: false,
            ink: Rgba::rgb(0),
            halo: None,
        });
        let hit = at(&scene, &Camera::default(), Pos2::new(-30.0, 36.0));
        assert_eq!(hit, Hit::Body(StakeholderId(1)));
    }

    #[test]
    fn a_frame_is_taken_by_its_line_and_its_name_and_not_by_what_is_inside() {
        let mut scene = scene();
        let corners = [(-90.0, -90.0), (90.0, -90.0), (90.0, 90.0), (-90.0, 90.0)];
        scene.hulls.push(HullVisual {
            id: GroupId(5),
            outline: corners.map(|(x, y)| Point::new(x, y)).to_vec(),
            fill: Rgba::rgb(0),
            rim: Rgba::rgb(0),
            name: "Sektor".to_owned(),
            name_bounds: Some(Bounds::from_centre(Point::new(0.0, -90.0), 30.0, 9.0)),
            size: 13.0,
            ink: Rgba::rgb(0),
            ground: Rgba::rgb(0),
        });
        let hit = |x, y| at(&scene, &Camera::default(), Pos2::new(x, y));
        let frame = Hit::Group(GroupId(5));
        assert_eq!(hit(25.0, -83.0), frame, "the name");
        assert_eq!(hit(-86.0, 40.0), frame, "the line that closes it");
        assert_eq!(hit(50.0, 50.0), Hit::Empty);
        assert_eq!(hit(0.0, 0.0), Hit::Body(StakeholderId(1)));
        assert_eq!(hit(90.0, 1.0), Hit::Tie(TieId(9)), "the tie lies above it");
    }

    #[test]
    fn a_rubber_band_takes_stakeholders_by_their_centre_and_else_whole_ties() {
        let scene = scene();
        let all = within(&scene, Point::new(205.0, 10.0), Point::new(-10.0, -10.0));
        assert_eq!(
            all,
            Selection::stakeholders([StakeholderId(1), StakeholderId(2)])
        );
        let line = within(&scene, Point::new(15.0, -5.0), Point::new(190.0, 5.0));
        assert_eq!(line, Selection::tie(TieId(9)));
        let part = within(&scene, Point::new(50.0, -5.0), Point::new(190.0, 5.0));
        assert!(part.is_empty());
    }
}
