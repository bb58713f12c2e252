//! What a layout is told of the document: who is shown, how much room each takes on the map, and
//! who is tied.

use std::collections::{BTreeMap, HashMap};

use crate::analysis::Analysis;
use crate::edit::Session;
use crate::layout::{Input, Link, Mark, Room};
use crate::model::{CategoryRef, Direction, Formality, Measure, Point, StakeholderId};
use crate::scene::{Owner, Scene, shape};

/// In larger networks labels are not read and get no room.
const MOST_LABELLED: usize = 1000;
/// Space between a mark and its label.
const LABEL_GAP: f64 = 5.0;

/// What groups are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Groups {
    Clusters,
    Categories,
}

/// The stakeholders that are shown, or those selected where they are two or more, as a layout's
/// input.
pub(super) fn of(
    session: &Session,
    scene: &Scene,
    analysis: &Analysis,
    groups: Groups,
    measure: Measure,
) -> (Vec<StakeholderId>, Input) {
    let (project, variant) = (session.project(), session.variant());
    let selected = &session.selection().stakeholders;
    let is_whole = selected.len() < 2;
    let labels = if scene.nodes.len() <= MOST_LABELLED {
        label_sizes(scene)
    } else {
        HashMap::new()
    };
    let mut categories: BTreeMap<CategoryRef, usize> = BTreeMap::new();
    let (mut ids, mut marks) = (Vec::new(), Vec::new());
    for node in &scene.nodes {
        let Some(member) = variant.members.get(&node.id) else {
            continue;
        };
        if !is_whole && !selected.contains(&node.id) {
            continue;
        }
        let (half, up, down) = shape::extent(node.shape);
        let mut room = Room {
            side: half * node.radius,
            up: up * node.radius,
            down: down * node.radius,
        };
        if let Some((width, height)) = labels.get(&node.id) {
            room.side = room.side.max(width / 2.0);
            room.down += LABEL_GAP + height;
        }
        let group = match groups {
            Groups::Clusters => analysis.of(node.id).and_then(|m| m.cluster),
            Groups::Categories => project.stakeholder(node.id).map(|s| {
                let next = categories.len();
                *categories.entry(s.category).or_insert(next)
            }),
        };
        ids.push(node.id);
        marks.push(Mark {
            place: member.position,
            room,
            locked: member.locked,
            group,
            value: analysis.value(node.id, measure),
        });
    }
    let index: HashMap<StakeholderId, usize> = ids.iter().copied().zip(0..).collect();
    let filter = &project.view.filter;
    let links = variant.ties.values().filter(|tie| filter.counts(tie));
    let links = links.filter_map(|tie| {
        Some(Link {
            from: *index.get(&tie.from)?,
            to: *index.get(&tie.to)?,
            is_command: tie.formality != Formality::Informal && tie.direction == Direction::OneWay,
        })
    });
    let links = links.collect();
    (ids, Input { marks, links })
}

/// What stands in the middle is this much nearer than whoever is tied to it, so that nobody shares
/// its ring.
const MIDDLE: f64 = 10.0;

/// Makes ties away from one mark what rings go by; whoever is not connected to it stands outside.
pub(super) fn around(input: &mut Input, middle: usize) {
    let mut beside = vec![Vec::new(); input.marks.len()];
    for link in &input.links {
        beside[link.from].push(link.to);
        beside[link.to].push(link.from);
    }
    for mark in &mut input.marks {
        mark.value = None;
    }
    let mut ring = vec![middle];
    let mut value = MIDDLE;
    while !ring.is_empty() {
        let mut next = Vec::new();
        for at in ring {
            if let Some(mark) = input.marks.get_mut(at).filter(|mark| mark.value.is_none()) {
                mark.value = Some(value);
                next.extend(&beside[at]);
            }
        }
        ring = next;
        value = value.min(0.0) - 1.0;
    }
}

/// Width and height of what stands beside each mark: the label that is not inside it, and the
/// badge.
fn label_sizes(scene: &Scene) -> HashMap<StakeholderId, (f64, f64)> {
    let marks: HashMap<StakeholderId, (Point, f64)> = scene
        .nodes
        .iter()
        .map(|node| (node.id, (node.centre, node.radius)))
        .collect();
    let mut sizes: HashMap<StakeholderId, (f64, f64)> = HashMap::new();
    let labels = scene
        .labels
        .iter()
        .map(|label| (label.owner, label.bounds()));
    let badges = scene.badges.iter().map(|badge| (badge.owner, badge.bounds));
    for (owner, bounds) in labels.chain(badges) {
        let Owner::Stakeholder(id) = owner else {
            continue;
        };
        let is_inside = marks
            .get(&id)
            .is_none_or(|(centre, radius)| bounds.centre().distance(*centre) < radius / 2.0);
        if is_inside {
            continue;
        }
        let size = sizes.entry(id).or_default();
        size.0 = size.0.max(bounds.width());
        size.1 += bounds.height();
    }
    sizes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Method, Unwatched, lay_out};

    #[test]
    fn whoever_is_nearer_by_ties_stands_nearer_to_the_middle() {
        let room = Room {
            side: 20.0,
            up: 20.0,
            down: 20.0,
        };
        let mark = Mark {
            place: Point::default(),
            room,
            locked: false,
            group: None,
            value: Some(1.0),
        };
        // The one in the middle is no hub: three lead on to six more, and one is not connected.
        let pairs = [
            (0, 1),
            (0, 2),
            (0, 3),
            (1, 4),
            (1, 5),
            (2, 6),
            (2, 7),
            (3, 8),
            (3, 9),
        ];
        let links = pairs.map(|(from, to)| Link {
            from,
            to,
            is_command: false,
        });
        let mut input = Input {
            marks: vec![mark; 11],
            links: links.to_vec(),
        };
        around(&mut input, 0);
        let ring = |at: usize| input.marks[at].value;
        assert_eq!(
            [0, 1, 4, 10].map(ring),
            [Some(MIDDLE), Some(-1.0), Some(-2.0), None]
        );
        let places = lay_out(Method::Concentric, &input, &Unwatched).unwrap();
        let away = |at: usize| places[at].distance(places[0]);
        let farthest = (1..4).map(away).fold(0.0, f64::max);
        let nearest = (4..10).map(away).fold(f64::MAX, f64::min);
        assert!(farthest < nearest && nearest < away(10), "{places:?}");
    }
}
