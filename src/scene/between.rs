//! A scene on its way to another: those in both go from one place to the other, newcomers grow in,
//! leavers fade out, ties and names follow.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Point, StakeholderId, TieId};
use crate::style::Rgba;

use super::{Badge, Bounds, Label, NodeVisual, Owner, Route, Scene, TieVisual};

/// How large a newcomer begins, as a share of its size.
const SMALL: f64 = 0.4;

impl Scene {
    /// What is shown when the way from one scene to another has come so far, 0 to 1. The whole way is
    /// the other scene itself.
    pub fn between(from: &Self, to: &Self, share: f64) -> Self {
        if share >= 1.0 {
            return to.clone();
        }
        let way = Way {
            from,
            to,
            share: share.max(0.0),
        };
        way.scene()
    }
}

struct Way<'a> {
    from: &'a Scene,
    to: &'a Scene,
    share: f64,
}

/// Those of a scene who are on the way.
type Moves = BTreeMap<StakeholderId, Move>;

/// A mark as its scene has it, and as it is now.
#[derive(Clone, Copy)]
struct Move {
    then: NodeVisual,
    now: NodeVisual,
}

impl Move {
    /// Where the end of a line at the mark's outline is now.
    fn end(&self, point: Point) -> Point {
        let ratio = if self.then.radius > 0.0 {
            self.now.radius / self.then.radius
        } else {
            1.0
        };
        self.now.centre + (point - self.then.centre) * ratio
    }

    /// How far what stands at this height has gone: above and below it keeps off the mark.
    fn shift(&self, y: f64) -> Point {
        let off = y - self.then.centre.y;
        let grown = self.now.radius - self.then.radius;
        let keeps_off = if off.abs() > self.then.radius {
            grown * off.signum()
        } else {
            0.0
        };
        self.now.centre - self.then.centre + Point::new(0.0, keeps_off)
    }
}

impl Way<'_> {
    fn scene(&self) -> Scene {
        let nodes = self.nodes();
        let moves = |scene: &Scene| -> Moves {
            let moves = nodes.iter().filter_map(|now| {
                let then = *scene.node(now.id)?;
                Some((now.id, Move { then, now: *now }))
            });
            moves.collect()
        };
        let (of_from, of_to) = (moves(self.from), moves(self.to));
        let ids = |scene: &Scene| -> BTreeSet<TieId> { scene.ties.iter().map(|t| t.id).collect() };
        let (before, after) = (ids(self.from), ids(self.to));

        let leaving = self.from.ties.iter().filter(|t| !after.contains(&t.id));
        let mut ties: Vec<TieVisual> = leaving
            .map(|tie| followed(tie, &of_from, self.leaving()))
            .collect();
        ties.extend(self.to.ties.iter().map(|tie| {
            let is_new = !before.contains(&tie.id);
            followed(tie, &of_to, if is_new { self.coming() } else { 1.0 })
        }));

        let from = Owners::of(self.from, &of_from);
        let to = Owners::of(self.to, &of_to);
        // A name or a role that stays is not faded; one that only its owner gets or loses is.
        let names = |scene: &Scene| -> BTreeSet<Owner> {
            scene.labels.iter().map(|label| label.owner).collect()
        };
        let roles = |scene: &Scene| -> BTreeSet<(Owner, String)> {
            let badges = scene.badges.iter();
            badges
                .map(|badge| (badge.owner, badge.text.clone()))
                .collect()
        };
        let (named, roled) = (names(self.from), roles(self.from));
        let (will_be_named, will_be_roled) = (names(self.to), roles(self.to));
        let opacity = |stays: bool| if stays { 1.0 } else { self.coming() };
        let leaving = self.from.labels.iter();
        let leaving = leaving.filter(|label| !will_be_named.contains(&label.owner));
        let labels = leaving
            .map(|label| from.label(label, self.leaving()))
            .chain(
                self.to
                    .labels
                    .iter()
                    .map(|label| to.label(label, opacity(named.contains(&label.owner)))),
            );
        let is_kept = |badge: &Badge, others: &BTreeSet<(Owner, String)>| {
            others.contains(&(badge.owner, badge.text.clone()))
        };
        let leaving = self.from.badges.iter();
        let leaving = leaving.filter(|badge| !is_kept(badge, &will_be_roled));
        let badges = leaving
            .map(|badge| from.badge(badge, self.leaving()))
            .chain(
                self.to
                    .badges
                    .iter()
                    .map(|badge| to.badge(badge, opacity(is_kept(badge, &roled)))),
            );
        Scene {
            labels: labels.collect(),
            badges: badges.collect(),
            ties,
            nodes,
            hulls: self.hulls(),
            notes: self.notes(),
            backdrop: self.to.backdrop.clone(),
            title: self.to.title.clone(),
            legend: self.to.legend.clone(),
            bounds: self.to.bounds,
            compared: self.to.compared.clone(),
        }
    }

    /// How much is seen of what comes.
    fn coming(&self) -> f64 {
        self.share
    }

    /// How much is seen of what leaves.
    fn leaving(&self) -> f64 {
        1.0 - self.share
    }

    /// All of both, in order of id.
    fn nodes(&self) -> Vec<NodeVisual> {
        let mut all: BTreeMap<StakeholderId, NodeVisual> = BTreeMap::new();
        for node in &self.from.nodes {
            let leaving = NodeVisual {
                radius: node.radius * (SMALL + (1.0 - SMALL) * self.leaving()),
                fill: faded(node.fill, self.leaving()),
                rim: faded(node.rim, self.leaving()),
                ..*node
            };
            all.insert(node.id, leaving);
        }
        for node in &self.to.nodes {
            let shown = match self.from.node(node.id) {
                Some(before) => NodeVisual {
                    centre: before.centre + (node.centre - before.centre) * self.share,
                    radius: before.radius + (node.radius - before.radius) * self.share,
                    fill: before.fill.mixed(node.fill, self.share),
                    rim: before.rim.mixed(node.rim, self.share),
                    ..*node
                },
                None => NodeVisual {
                    radius: node.radius * (SMALL + (1.0 - SMALL) * self.coming()),
                    fill: faded(node.fill, self.coming()),
                    rim: faded(node.rim, self.coming()),
                    ..*node
                },
            };
            all.insert(node.id, shown);
        }
        all.into_values().collect()
    }

    fn hulls(&self) -> Vec<super::HullVisual> {
        let seen = |hull: &super::HullVisual, share: f64| super::HullVisual {
            fill: faded(hull.fill, share),
            rim: faded(hull.rim, share),
            ink: faded(hull.ink, share),
            ground: faded(hull.ground, share),
            ..hull.clone()
        };
        let leaving = self.from.hulls.iter();
        let leaving = leaving.filter(|hull| self.to.hull(hull.id).is_none());
        let of_to = self.to.hulls.iter().map(|hull| {
            let is_new = self.from.hull(hull.id).is_none();
            seen(hull, if is_new { self.coming() } else { 1.0 })
        });
        leaving
            .map(|hull| seen(hull, self.leaving()))
            .chain(of_to)
            .collect()
    }

    fn notes(&self) -> Vec<super::NoteVisual> {
        let seen = |note: &super::NoteVisual, by: Point, share: f64| super::NoteVisual {
            bounds: shifted(note.bounds, by),
            ink: faded(note.ink, share),
            fill: faded(note.fill, share),
            rim: faded(note.rim, share),
            ..note.clone()
        };
        let leaving = self.from.notes.iter();
        let leaving = leaving.filter(|note| self.to.note(note.id).is_none());
        let of_to = self
            .to
            .notes
            .iter()
            .map(|note| match self.from.note(note.id) {
                Some(before) => {
                    let way = before.bounds.min - note.bounds.min;
                    seen(note, way * (1.0 - self.share), 1.0)
                }
                None => seen(note, Point::default(), self.coming()),
            });
        leaving
            .map(|note| seen(note, Point::default(), self.leaving()))
            .chain(of_to)
            .collect()
    }
}

/// What names or marks something has gone with it.
struct Owners<'a> {
    moves: &'a Moves,
    ends: BTreeMap<TieId, [StakeholderId; 2]>,
}

impl<'a> Owners<'a> {
    fn of(scene: &Scene, moves: &'a Moves) -> Self {
        let ends = scene.ties.iter().map(|tie| (tie.id, [tie.from, tie.to]));
        Self {
            moves,
            ends: ends.collect(),
        }
    }

    /// How far what stands at this height has gone.
    fn shift(&self, owner: Owner, y: f64) -> Point {
        let centre = |id| {
            let moved: Option<&Move> = self.moves.get(&id);
            moved.map_or(Point::default(), |m| m.now.centre - m.then.centre)
        };
        match owner {
            Owner::Stakeholder(id) => self
                .moves
                .get(&id)
                .map_or(Point::default(), |moved| moved.shift(y)),
            Owner::Tie(id) => self
                .ends
                .get(&id)
                .map_or(Point::default(), |[a, b]| (centre(*a) + centre(*b)) * 0.5),
        }
    }

    fn label(&self, label: &Label, opacity: f64) -> Label {
        let by = self.shift(label.owner, label.bounds().centre().y);
        Label {
            top_centre: label.top_centre + by,
            ink: faded(label.ink, opacity),
            halo: label.halo.map(|halo| faded(halo, opacity)),
            ..label.clone()
        }
    }

    fn badge(&self, badge: &Badge, opacity: f64) -> Badge {
        let by = self.shift(badge.owner, badge.bounds.centre().y);
        Badge {
            bounds: shifted(badge.bounds, by),
            ink: faded(badge.ink, opacity),
            ground: faded(badge.ground, opacity),
            ..badge.clone()
        }
    }
}

/// A tie whose ends have gone with those at them.
fn followed(tie: &TieVisual, moves: &Moves, opacity: f64) -> TieVisual {
    let shift = |id, end: Option<&Point>| match (moves.get(&id), end) {
        (Some(moved), Some(end)) => moved.end(*end) - *end,
        _ => Point::default(),
    };
    let start = shift(tie.from, tie.path.first());
    let end = shift(tie.to, tie.path.last());
    let last = tie.path.len().saturating_sub(1).max(1) as f64;
    let points = tie.path.iter().enumerate().map(|(n, point)| {
        let along = n as f64 / last;
        *point + start * (1.0 - along) + end * along
    });
    TieVisual {
        path: Route::from(points.collect::<Vec<_>>()),
        colour: faded(tie.colour, opacity),
        ..tie.clone()
    }
}

fn shifted(bounds: Bounds, by: Point) -> Bounds {
    Bounds {
        min: bounds.min + by,
        max: bounds.max + by,
    }
}

fn faded(colour: Rgba, opacity: f64) -> Rgba {
    colour.with_alpha((f64::from(colour.3) * opacity).round() as u8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::NodeShape;

    fn node(id: u64, x: f64) -> NodeVisual {
        NodeVisual {
            id: StakeholderId(id),
            centre: Point::new(x, 0.0),
            radius: 20.0,
            shape: NodeShape::Circle,
            fill: Rgba::rgb(0x33_66_99),
            rim: Rgba::rgb(0),
            rim_width: 1.0,
        }
    }

    fn scene(nodes: &[(u64, f64)], ties: &[(u64, u64, u64)]) -> Scene {
        let nodes: Vec<NodeVisual> = nodes.iter().map(|(id, x)| node(*id, *x)).collect();
        let at = |id: u64| nodes.iter().find(|n| n.id.0 == id).unwrap().centre;
        let ties = ties.iter().map(|(id, from, to)| TieVisual {
            id: TieId(*id),
            from: StakeholderId(*from),
            to: StakeholderId(*to),
            path: [at(*from), at(*to)].into(),
            ..super::super::tests::line_between(Point::default(), Point::default())
        });
        let ties = ties.collect();
        Scene {
            ties,
            nodes,
            ..Scene::default()
        }
    }

    #[test]
    fn the_way_begins_at_one_scene_and_ends_at_the_other() {
        let from = scene(&[(1, 0.0), (2, 100.0)], &[(7, 1, 2)]);
        let to = scene(&[(1, 40.0), (3, 300.0)], &[(8, 1, 3)]);
        assert_eq!(Scene::between(&from, &to, 1.0), to);
        let begun = Scene::between(&from, &to, 0.0);
        for node in &from.nodes {
            assert_eq!(begun.node(node.id), Some(node));
        }
        let unseen = begun.node(StakeholderId(3)).unwrap();
        assert_eq!((unseen.fill.3, unseen.rim.3), (0, 0));
        assert_eq!(begun.ties[0], from.ties[0]);
        assert_eq!(begun.ties[1].colour.3, 0);
    }

    #[test]
    fn half_way_everybody_is_in_between_and_ties_lead_to_them() {
        let from = scene(&[(1, 0.0), (2, 100.0)], &[(7, 1, 2)]);
        let to = scene(&[(1, 40.0), (2, 200.0)], &[(7, 1, 2)]);
        let half = Scene::between(&from, &to, 0.5);
        let centre = |id| half.node(StakeholderId(id)).unwrap().centre;
        assert_eq!(centre(1), Point::new(20.0, 0.0));
        assert_eq!(centre(2), Point::new(150.0, 0.0));
        assert_eq!(half.ties.len(), 1);
        assert_eq!(half.ties[0].path[..], [centre(1), centre(2)]);
        assert_eq!(half.ties[0].colour.3, 255, "what stays does not fade");
    }
}
