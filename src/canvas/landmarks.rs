//! Names on a map seen from afar. Where the labels of the scene would be too small to read, the most
//! important stakeholders in view keep their names, in a size that can be read and where no other
//! name stands.

use std::collections::{BTreeSet, HashMap};

use egui::{Color32, Painter, Pos2, Rect, Vec2};

use crate::context::Context;
use crate::edit::Selection;
use crate::model::{Point, StakeholderId};
use crate::scene::{Bounds, NodeVisual, Owner, Scene, shape, text};
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
/// So many names are kept in lines.
const MOST_KEPT: usize = 4 * TRIED;
/// How much of what lies under a name is covered.
const COVER: f32 = 0.75;

/// A name that has found its place.
#[derive(Clone, Debug)]
struct Landmark {
    rect: Rect,
    lines: Vec<String>,
    /// The last line is a role.
    has_role: bool,
}

/// A name in lines, with the width of the widest.
struct Broken {
    name: String,
    lines: Vec<String>,
    width: f32,
}

/// What the places depend on.
#[derive(Clone, PartialEq)]
struct Key {
    is_masked: bool,
    drawing_revision: u64,
    analysis: (u64, u32),
    lang: &'static str,
    camera: Camera,
    view: Rect,
    selected: BTreeSet<StakeholderId>,
}

/// The names that are seen from afar, kept as long as nothing under them changes.
#[derive(Default)]
pub struct Landmarks {
    placed: Option<(Key, Vec<Landmark>)>,
    broken: HashMap<StakeholderId, Broken>,
}

impl Landmarks {
    pub fn paint(
        &mut self,
        painter: &Painter,
        camera: &Camera,
        scene: &Scene,
        context: &Context<'_>,
    ) {
        let key = Key {
            is_masked: context.masked.is_some(),
            drawing_revision: context.session.drawing_revision(),
            analysis: context.analysis.identity(),
            lang: context.i18n.lang().code(),
            camera: *camera,
            view: painter.clip_rect(),
            selected: context.selection().stakeholders.clone(),
        };
        if self.placed.as_ref().is_none_or(|(old, _)| *old != key) {
            let names = |id| context.label(id);
            let placed = self.place(key.view, camera, scene, context.selection(), names);
            self.placed = Some((key, placed));
        }
        let ground = color(context.tokens.canvas).gamma_multiply(COVER);
        let inks = [context.tokens.text, context.tokens.warning].map(color);
        for landmark in self.placed.iter().flat_map(|(_, placed)| placed) {
            painter.rect_filled(landmark.rect, 3.0, ground);
            paint_lines(painter, landmark, inks);
        }
    }

    fn broken(&mut self, id: StakeholderId, name: &str) -> &Broken {
        if self.broken.len() > MOST_KEPT {
            self.broken.clear();
        }
        let make = || {
            let size = f64::from(type_scale::SECONDARY);
            let lines = text::wrap(name, size, false, WIDEST);
            Broken {
                width: text::block_width(&lines, size, false) as f32,
                name: name.to_owned(),
                lines,
            }
        };
        let entry = self.broken.entry(id);
        entry
            .and_modify(|old| {
                if old.name != name {
                    *old = make();
                }
            })
            .or_insert_with(make)
    }

    fn place<'a>(
        &mut self,
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
            let broken = self.broken(node.id, name(node.id));
            if broken.lines.is_empty() || broken.lines.len() > MOST_LINES {
                continue;
            }
            let role = scene.badges.iter();
            let role = role.filter(|badge| badge.owner == Owner::Stakeholder(node.id));
            let role = role.map(|badge| &badge.text).next();
            let width = role.map_or(broken.width, |role| {
                let size = f64::from(type_scale::SECONDARY);
                broken.width.max(text::width(role, size, false) as f32)
            });
            let rows = broken.lines.len() + usize::from(role.is_some());
            let size = Vec2::new(width, rows as f32 * line_height()) + 2.0 * AIR;
            let is_free = |rect: &&Rect| {
                view.contains_rect(**rect)
                    && !placed.iter().any(|other| other.rect.intersects(**rect))
            };
            let most = HIDDEN[usize::from(own < FOREMOST)];
            let places = beside(marks[own], size);
            let best = places
                .iter()
                .filter(is_free)
                .map(|rect| (hidden(&marks, own, rect, most), rect))
                .min_by_key(|(hidden, _)| *hidden);
            if let Some((_, rect)) = best.filter(|(hidden, _)| *hidden <= most) {
                placed.push(Landmark {
                    rect: *rect,
                    lines: broken.lines.iter().chain(role).cloned().collect(),
                    has_role: role.is_some(),
                });
                if placed.len() == MOST {
                    break;
                }
            }
        }
        placed
    }
}

/// How many marks other than the own one a name here would cover, counted as far as one more than
/// `most`; more than that where it would cover one of the foremost.
fn hidden(marks: &[Rect], own: usize, rect: &Rect, most: usize) -> usize {
    let (foremost, rest) = marks.split_at(FOREMOST.min(marks.len()));
    let mut ahead = foremost.iter().enumerate();
    if ahead.any(|(other, mark)| other != own && mark.intersects(*rect)) {
        return most + 1;
    }
    let own = own.checked_sub(FOREMOST);
    let others = rest.iter().enumerate();
    let others = others.filter(|(other, mark)| Some(*other) != own && mark.intersects(*rect));
    others.take(most + 1).count()
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

/// The box around a mark on screen.
fn mark(camera: &Camera, node: &NodeVisual) -> Rect {
    let (half, up, down) = shape::extent(node.shape);
    camera.screen_rect(Bounds {
        min: node.centre - Point::new(half, up) * node.radius,
        max: node.centre + Point::new(half, down) * node.radius,
    })
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
    use crate::model::NodeShape;
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
        let placed = Landmarks::default().place(view, &camera, scene, selection, name);
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
