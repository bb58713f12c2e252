//! Names on a map seen from afar. Where the labels of the scene would be too small to read, the most
//! important stakeholders in view keep their names, in a size that can be read and where no other
//! name stands.

use egui::{Color32, Painter, Pos2, Rect, Vec2};

use crate::context::Context;
use crate::edit::Selection;
use crate::model::StakeholderId;
use crate::scene::{NodeVisual, Owner, Scene, text};
use crate::style::tokens::type_scale;
use crate::theme::{self, color};

use super::camera::Camera;

/// Most names at once.
const MOST: usize = 120;
/// So many of the most important are tried.
const TRIED: usize = 400;
/// Widest line, in points.
const WIDEST: f64 = 130.0;
/// Most lines of a name; what is longer is left out until one comes nearer.
const MOST_LINES: usize = 3;
/// Space around a name, and between it and its mark, in points.
const AIR: Vec2 = Vec2::new(4.0, 1.0);
const GAP: f32 = 2.0;
/// So many of the most important are named even if that covers others, and never covered.
const FOREMOST: usize = 16;
/// A name may cover so many marks; one of the foremost, so many.
const HIDDEN: [usize; 2] = [1, 8];
/// How much of what lies under a name is covered.
const COVER: f32 = 0.75;

/// A name that has found its place.
struct Landmark {
    rect: Rect,
    lines: Vec<String>,
    /// The last line is a role.
    has_role: bool,
}

pub fn paint(painter: &Painter, camera: &Camera, scene: &Scene, context: &Context<'_>) {
    let ground = color(context.tokens.canvas).gamma_multiply(COVER);
    let inks = [context.tokens.text, context.tokens.warning].map(color);
    let names = |id| context.label(id);
    for landmark in placed(
        painter.clip_rect(),
        camera,
        scene,
        context.selection(),
        names,
    ) {
        painter.rect_filled(landmark.rect, 3.0, ground);
        paint_lines(painter, &landmark, inks);
    }
}

fn paint_lines(painter: &Painter, landmark: &Landmark, [name, role]: [Color32; 2]) {
    let step = line_height();
    let last = landmark.lines.len() - 1;
    for (i, line) in landmark.lines.iter().enumerate() {
        let ink = if landmark.has_role && i == last {
            role
        } else {
            name
        };
        let middle = landmark.rect.min.y + AIR.y + (i as f32 + 0.5) * step;
        let at = Pos2::new(landmark.rect.center().x, middle);
        let font = theme::regular(type_scale::SECONDARY);
        painter.text(at, egui::Align2::CENTER_CENTER, line, font, ink);
    }
}

fn line_height() -> f32 {
    type_scale::SECONDARY * 1.2
}

fn placed<'a>(
    view: Rect,
    camera: &Camera,
    scene: &Scene,
    selection: &Selection,
    name: impl Fn(StakeholderId) -> &'a str,
) -> Vec<Landmark> {
    let nodes = most_important(view, camera, scene, selection);
    let marks: Vec<Rect> = nodes.iter().map(|node| mark(camera, node)).collect();
    let mut placed: Vec<Landmark> = Vec::new();
    for (own, node) in nodes.into_iter().enumerate() {
        let size = f64::from(type_scale::SECONDARY);
        let mut lines = text::wrap(name(node.id), size, false, WIDEST);
        if lines.is_empty() || lines.len() > MOST_LINES {
            continue;
        }
        let role = scene.badges.iter();
        let role = role.filter(|badge| badge.owner == Owner::Stakeholder(node.id));
        let role: Vec<String> = role.map(|badge| badge.text.clone()).take(1).collect();
        let has_role = !role.is_empty();
        lines.extend(role);
        let width = text::block_width(&lines, size, false) as f32;
        let size = Vec2::new(width, lines.len() as f32 * line_height()) + 2.0 * AIR;
        let is_free = |rect: &Rect| {
            view.contains_rect(*rect) && !placed.iter().any(|other| other.rect.intersects(*rect))
        };
        let (foremost, rest) = marks.split_at(FOREMOST.min(marks.len()));
        let hides_foremost = |rect: &Rect| {
            let others = foremost.iter().enumerate();
            others
                .filter(|(other, _)| *other != own)
                .any(|(_, mark)| mark.intersects(*rect))
        };
        let hidden = |rect: &Rect| {
            let own = own.checked_sub(FOREMOST);
            let others = rest.iter().enumerate();
            let others = others.filter(|(other, _)| Some(*other) != own);
            others.filter(|(_, mark)| mark.intersects(*rect)).count()
        };
        let places = beside(marks[own], size);
        let best = places
            .iter()
            .filter(|rect| is_free(rect) && !hides_foremost(rect))
            .map(|rect| (hidden(rect), rect))
            .min_by_key(|(hidden, _)| *hidden);
        let most = HIDDEN[usize::from(own < FOREMOST)];
        if let Some((_, rect)) = best.filter(|(hidden, _)| *hidden <= most) {
            placed.push(Landmark {
                rect: *rect,
                lines,
                has_role,
            });
            if placed.len() == MOST {
                break;
            }
        }
    }
    placed
}

fn mark(camera: &Camera, node: &NodeVisual) -> Rect {
    let radius = camera.screen_length(node.radius);
    Rect::from_center_size(
        camera.screen_from_canvas(node.centre),
        Vec2::splat(2.0 * radius),
    )
}

/// Where a name of this size may stand: below its mark, above it, to the right, to the left.
fn beside(mark: Rect, size: Vec2) -> [Rect; 4] {
    let away = (mark.size() + size) / 2.0 + Vec2::splat(GAP);
    [
        Vec2::new(0.0, away.y),
        Vec2::new(0.0, -away.y),
        Vec2::new(away.x, 0.0),
        Vec2::new(-away.x, 0.0),
    ]
    .map(|offset| Rect::from_center_size(mark.center() + offset, size))
}

/// The stakeholders in view: selected ones first, then the larger the sooner.
fn most_important<'a>(
    view: Rect,
    camera: &Camera,
    scene: &'a Scene,
    selection: &Selection,
) -> Vec<&'a NodeVisual> {
    let seen = camera.canvas_bounds(view);
    let mut nodes: Vec<(bool, &NodeVisual)> = scene
        .nodes
        .iter()
        .filter(|node| seen.contains(node.centre))
        .map(|node| (selection.stakeholders.contains(&node.id), node))
        .collect();
    let order = |a: &(bool, &NodeVisual), b: &(bool, &NodeVisual)| {
        b.0.cmp(&a.0)
            .then(b.1.radius.total_cmp(&a.1.radius))
            .then(a.1.id.cmp(&b.1.id))
    };
    if nodes.len() > TRIED {
        nodes.select_nth_unstable_by(TRIED, order);
        nodes.truncate(TRIED);
    }
    nodes.sort_unstable_by(order);
    nodes.into_iter().map(|(_, node)| node).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{NodeShape, Point};
    use crate::style::Rgba;

    /// Marks of growing size in a row, this far apart.
    fn row(count: u64, apart: f64) -> Scene {
        let node = |i: u64| NodeVisual {
            id: StakeholderId(i),
            centre: Point::new(i as f64 * apart + 400.0, 800.0),
            radius: 18.0 + i as f64 / 10.0,
            shape: NodeShape::Circle,
            fill: Rgba::rgb(0),
            rim: Rgba::rgb(0),
            rim_width: 1.0,
        };
        Scene {
            nodes: (0..count).map(node).collect(),
            ..Scene::default()
        }
    }

    fn names_of(scene: &Scene, selection: &Selection) -> Vec<String> {
        let names = [
            "Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Delapan",
        ];
        let view = Rect::from_min_size(Pos2::ZERO, egui::vec2(1366.0, 700.0));
        let mut camera = Camera::default();
        camera.set_zoom_about(Pos2::ZERO, 0.25);
        let name = |id: StakeholderId| names[id.0 as usize % names.len()];
        let placed = placed(view, &camera, scene, selection, name);
        for (i, a) in placed.iter().enumerate() {
            assert!(placed[..i].iter().all(|b| !a.rect.intersects(b.rect)));
            assert!(view.contains_rect(a.rect));
        }
        placed.iter().map(|l| l.lines.join(" ")).collect()
    }

    #[test]
    fn where_there_is_room_everybody_is_named_the_largest_first() {
        let names = names_of(&row(4, 600.0), &Selection::none());
        assert_eq!(names, ["Empat", "Tiga", "Dua", "Satu"]);
    }

    #[test]
    fn where_there_is_none_the_larger_and_the_selected_keep_their_names() {
        let scene = row(80, 40.0);
        let names = names_of(&scene, &Selection::none());
        assert_eq!(names[0], "Delapan");
        assert!(names.len() < 60, "{names:?}");
        let names = names_of(&scene, &Selection::stakeholder(StakeholderId(1)));
        assert_eq!(names[0], "Dua");
    }
}
