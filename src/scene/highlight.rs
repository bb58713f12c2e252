//! Who stands out under the view's highlight, and how faint the others are.

use std::collections::{BTreeSet, HashMap};

use crate::analysis::Analysis;
use crate::model::{Project, StakeholderId, Variant};
use crate::style::Tokens;

use super::{NodeVisual, Owner, Scene, TieVisual};

/// How far the colours of what is faint go towards the canvas, and those of its words.
const FAINT: f64 = 0.78;
const FAINT_WORDS: f64 = 0.6;

/// Who stands out in a variant; `None` where everybody does. Whom the highlight goes around may be
/// gone: then that part of it is without effect.
pub fn standing_out(
    project: &Project,
    variant: &Variant,
    analysis: &Analysis,
) -> Option<BTreeSet<StakeholderId>> {
    let wanted = &project.view.highlight;
    let around = wanted.around.filter(|id| variant.members.contains_key(id));
    if wanted.category.is_none() && wanted.measure.is_none() && around.is_none() {
        return None;
    }
    let near = around.map(|id| within(project, variant, id, wanted.depth.max(1)));
    let stands_out = |id: &StakeholderId| {
        let category = || project.stakeholder(*id).map(|s| s.category);
        let value = |measure| analysis.value(*id, measure);
        wanted.category.is_none_or(|c| category() == Some(c))
            && wanted
                .measure
                .is_none_or(|m| value(m).is_some_and(|v| v >= wanted.least))
            && near.as_ref().is_none_or(|near| near.contains(id))
    };
    let members = variant.members.keys().copied();
    Some(members.filter(stands_out).collect())
}

/// Whoever is reached within `depth` ties that count, in either direction, with the first itself.
fn within(
    project: &Project,
    variant: &Variant,
    first: StakeholderId,
    depth: u8,
) -> BTreeSet<StakeholderId> {
    let mut neighbours: HashMap<StakeholderId, Vec<StakeholderId>> = HashMap::new();
    let filter = &project.view.filter;
    for tie in variant.ties.values().filter(|tie| filter.counts(tie)) {
        neighbours.entry(tie.from).or_default().push(tie.to);
        neighbours.entry(tie.to).or_default().push(tie.from);
    }
    let mut reached = BTreeSet::from([first]);
    let mut edge = vec![first];
    for _ in 0..depth {
        let next = edge.iter().filter_map(|id| neighbours.get(id)).flatten();
        edge = next.copied().filter(|id| reached.insert(*id)).collect();
    }
    reached
}

/// Makes the marks of the others faint, and the ties that touch them.
pub(super) fn fade(
    nodes: &mut [NodeVisual],
    ties: &mut [TieVisual],
    out: &BTreeSet<StakeholderId>,
    tokens: &Tokens,
) {
    for node in nodes.iter_mut().filter(|node| !out.contains(&node.id)) {
        node.fill = node.fill.mixed(tokens.canvas, FAINT);
        node.rim = node.rim.mixed(tokens.canvas, FAINT);
    }
    let faint = |tie: &TieVisual| !out.contains(&tie.from) || !out.contains(&tie.to);
    for tie in ties.iter_mut().filter(|tie| faint(tie)) {
        tie.colour = tie.colour.mixed(tokens.canvas, FAINT);
    }
}

/// The same for labels and badges.
pub(super) fn fade_words(scene: &mut Scene, out: &BTreeSet<StakeholderId>, tokens: &Tokens) {
    let tie_ends: HashMap<_, _> = scene.ties.iter().map(|t| (t.id, (t.from, t.to))).collect();
    let faint = |owner: Owner| match owner {
        Owner::Stakeholder(id) => !out.contains(&id),
        Owner::Tie(id) => tie_ends
            .get(&id)
            .is_some_and(|(a, b)| !out.contains(a) || !out.contains(b)),
    };
    for label in scene.labels.iter_mut().filter(|label| faint(label.owner)) {
        label.ink = label.ink.mixed(tokens.canvas, FAINT_WORDS);
    }
    for badge in scene.badges.iter_mut().filter(|badge| faint(badge.owner)) {
        badge.ink = badge.ink.mixed(tokens.canvas, FAINT_WORDS);
        badge.ground = badge.ground.mixed(tokens.canvas, FAINT_WORDS);
    }
}
