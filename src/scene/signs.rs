//! Signs on ties that belong to a partnership: the number of the step that it is at.

use std::collections::HashMap;

use crate::model::{Point, Project, StakeholderId, Tie, TieId, Variant};
use crate::style::Tokens;

use super::{Badge, Bounds, Owner, Scene, TieVisual, path, text};

/// Where on the line the sign stands, as a share of it: beside the middle, where a label may be.
const ALONG: f64 = 0.36;
/// Type size, and half the sign's height, in canvas units.
const SIZE: f64 = 11.0;
const HALF: f64 = 8.5;

/// The step of each tie that belongs to a partnership which goes on. Of several partnerships the
/// oldest is shown.
pub(super) struct Steps {
    pairs: HashMap<(StakeholderId, StakeholderId), usize>,
    chosen: HashMap<TieId, usize>,
}

impl Steps {
    pub(super) fn of(project: &Project) -> Self {
        let mut steps = Self {
            pairs: HashMap::new(),
            chosen: HashMap::new(),
        };
        for p in project.partnerships.values().filter(|p| !p.is_ended()) {
            let step = p.present().map_or(p.cycle.steps.len(), |(at, _)| at + 1);
            for (at, a) in p.parties.iter().enumerate() {
                for b in &p.parties[at + 1..] {
                    let pair = ordered(a.stakeholder, b.stakeholder);
                    steps.pairs.entry(pair).or_insert(step);
                }
            }
            for tie in &p.ties {
                steps.chosen.entry(*tie).or_insert(step);
            }
        }
        steps
    }

    fn is_empty(&self) -> bool {
        self.pairs.is_empty() && self.chosen.is_empty()
    }

    fn at(&self, tie: &Tie) -> Option<usize> {
        let pair = self.pairs.get(&ordered(tie.from, tie.to));
        pair.or_else(|| self.chosen.get(&tie.id)).copied()
    }

    /// Whether any of these ties gets a sign.
    pub(super) fn any<'t>(&self, mut ties: impl Iterator<Item = &'t Tie>) -> bool {
        !self.is_empty() && ties.any(|tie| self.at(tie).is_some())
    }
}

fn ordered(a: StakeholderId, b: StakeholderId) -> (StakeholderId, StakeholderId) {
    (a.min(b), a.max(b))
}

/// Puts the signs on the lines of a scene, only on those in view where one is given.
pub(super) fn put(
    scene: &mut Scene,
    project: &Project,
    variant: &Variant,
    tokens: &Tokens,
    view: Option<Bounds>,
) {
    let steps = Steps::of(project);
    if steps.is_empty() {
        return;
    }
    let signs = scene.ties.iter().filter_map(|line| {
        let step = steps.at(variant.ties.get(&line.id)?)?;
        let centre = centre(line);
        let is_seen = view.is_none_or(|view| view.contains(centre));
        is_seen.then(|| sign(line.id, step, centre, tokens))
    });
    let signs: Vec<Badge> = signs.collect();
    scene.badges.extend(signs);
}

/// Lets the signs of these ties follow their lines.
pub(super) fn follow(scene: &mut Scene, ties: &[usize]) {
    let ties = ties.iter().map(|at| &scene.ties[*at]);
    let places: HashMap<Owner, Point> = ties.map(|t| (Owner::Tie(t.id), centre(t))).collect();
    for badge in &mut scene.badges {
        if let Some(place) = places.get(&badge.owner) {
            let half = (badge.bounds.width() / 2.0, badge.bounds.height() / 2.0);
            badge.bounds = Bounds::from_centre(*place, half.0, half.1);
        }
    }
}

/// Where the sign of a line stands.
fn centre(line: &TieVisual) -> Point {
    path::point_along(&line.path, ALONG).0
}

fn sign(tie: TieId, step: usize, centre: Point, tokens: &Tokens) -> Badge {
    let words = step.to_string();
    let half = (text::width(&words, SIZE, true) / 2.0 + 5.0).max(HALF);
    Badge {
        owner: Owner::Tie(tie),
        bounds: Bounds::from_centre(centre, half, HALF),
        text: words,
        size: SIZE,
        ink: tokens.on_accent,
        ground: tokens.accent,
    }
}
