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
