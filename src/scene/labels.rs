//! Labels and role badges: inside the mark where they fit and can be read, beside it otherwise.

use std::collections::HashMap;

use crate::analysis::Role;
use crate::i18n::I18n;
use crate::model::{NodeShape, Point, StakeholderId, Tie};
use crate::style::tokens::type_scale::{MAP_LABEL, MAP_SMALL};
use crate::style::{Tokens, palette};

use super::crowd::Crowd;
use super::text::{self, WrapCache};
use super::{Badge, Bounds, LINE_HEIGHT, Label, NodeVisual, Owner, path, shape};

/// Widest label beside a mark, before long texts widen it.
const LABEL_WIDTH: f64 = 120.0;
/// Space between a mark and its label, and between label and badge.
const GAP: f64 = 5.0;
/// Space around a badge's word.
const BADGE_PADDING: (f64, f64) = (8.0, 2.0);
/// Space between a mark's outline and the text inside it.
const INSET: f64 = 4.0;

/// The role that a stakeholder's badge names.
pub(super) fn badge_role(roles: &[Role]) -> Option<Role> {
    [
        Role::Broker,
        Role::Connector,
        Role::BestInformed,
        Role::BoundarySpanner,
        Role::Peripheral,
    ]
    .into_iter()
    .find(|role| roles.contains(role))
}

/// The label as it stands inside a mark, if it fits there in at most two lines.
pub(super) fn inside(node: &NodeVisual, name: &str, cache: &mut WrapCache) -> Option<Label> {
    if node.shape == NodeShape::Triangle || name.is_empty() {
        return None;
    }
    // Nothing longer can fit: spare the wrapping.
    if name.len() as f64 * MAP_LABEL * 0.3 > node.radius * 4.0 {
        return None;
    }
    let (lines, width) = cache.wrap(name, MAP_LABEL, true, node.radius * 2.0);
    let height = lines.len() as f64 * MAP_LABEL * LINE_HEIGHT;
    let corner = Point::new(width / 2.0 + INSET, height / 2.0);
    let fits = lines.len() <= 2
        && shape::covers(node.shape, Point::default(), node.radius, 0.0, corner)
        && shape::covers(
            node.shape,
            Point::default(),
            node.radius,
            0.0,
            Point::new(corner.x, -corner.y),
        );
    // A broken word is read better beside the mark.
    let is_whole = lines.len() <= text::split(name).count();
    (fits && is_whole).then(|| Label {
        owner: Owner::Stakeholder(node.id),
        lines: lines.to_vec(),
        top_centre: node.centre - Point::new(0.0, height / 2.0),
        size: MAP_LABEL,
        bold: true,
        ink: palette::ink_on(node.fill),
        halo: None,
    })
}

/// A role's badge before it has a place.
#[derive(Debug)]
pub(super) struct BadgeWord {
    pub text: String,
    pub width: f64,
    pub is_quiet: bool,
}

impl BadgeWord {
    pub(super) fn new(role: Role, i18n: &I18n) -> Self {
        let text = i18n.word(role);
        Self {
            width: text::width(&text, MAP_SMALL, true) + 2.0 * BADGE_PADDING.0,
            text,
            is_quiet: role == Role::Peripheral,
        }
    }

    fn at(&self, owner: Owner, top_centre: Point, tokens: &Tokens) -> Badge {
        let (ink, ground) = if self.is_quiet {
            (tokens.secondary, tokens.background)
        } else {
            (tokens.warning, tokens.warning_wash)
        };
        Badge {
            owner,
            text: self.text.clone(),
            bounds: Bounds {
                min: top_centre - Point::new(self.width / 2.0, 0.0),
                max: top_centre + Point::new(self.width / 2.0, BADGE_HEIGHT),
            },
            size: MAP_SMALL,
            ink,
            ground,
        }
    }
}

const BADGE_HEIGHT: f64 = MAP_SMALL * LINE_HEIGHT + 2.0 * BADGE_PADDING.1;

/// Puts labels and badges on the map, one stakeholder after another.
pub(super) struct Labeller<'a> {
    pub tokens: &'a Tokens,
    pub cache: &'a mut WrapCache,
    /// `None` where the network is too large to look for the emptiest side: labels go below.
    pub crowd: Option<&'a mut Crowd>,
    /// Where each stakeholder's label stood last, and stands now.
    pub sides: &'a mut HashMap<StakeholderId, Side>,
    pub labels: Vec<Label>,
    pub badges: Vec<Badge>,
}

impl Labeller<'_> {
    /// The name and badge of a stakeholder, whose mark came `own`-th.
    pub(super) fn stakeholder(
        &mut self,
        own: usize,
        node: &NodeVisual,
        name: &str,
        value: Option<&str>,
        badge: Option<&BadgeWord>,
    ) {
        let owner = Owner::Stakeholder(node.id);
        let label_inside = inside(node, name, self.cache);
        let (mut lines, mut width): (&[String], f64) = (&[], 0.0);
        if label_inside.is_none() {
            (lines, width) = self.cache.wrap(name, MAP_LABEL, false, label_width(name));
        }
        // The value is a line of its own, below the name or below the mark that holds it.
        let lines: Vec<String> = lines
            .iter()
            .map(String::as_str)
            .chain(value)
            .map(str::to_owned)
            .collect();
        if let Some(value) = value {
            width = width.max(text::width(value, MAP_LABEL, false));
        }
        self.labels.extend(label_inside);
        let lines_height = lines.len() as f64 * MAP_LABEL * LINE_HEIGHT;
        let mut height = lines_height;
        if let Some(word) = badge {
            height += BADGE_HEIGHT + if lines.is_empty() { 0.0 } else { GAP - 2.0 };
            width = width.max(word.width);
        }
        if height == 0.0 {
            return;
        }
        let kept = self.sides.get(&node.id).copied().unwrap_or_default();
        let (bounds, side) = place(self.crowd.as_deref_mut(), own, node, (width, height), kept);
        self.sides.insert(node.id, side);
        let top_centre = Point::new(bounds.centre().x, bounds.min.y);
        if !lines.is_empty() {
            self.labels.push(Label {
                owner,
                lines,
                top_centre,
                size: MAP_LABEL,
                bold: false,
                ink: self.tokens.text,
                halo: side.lies_on_ties.then_some(self.tokens.canvas),
            });
        }
        if let Some(word) = badge {
            let top = Point::new(top_centre.x, bounds.max.y - BADGE_HEIGHT);
            self.badges.push(word.at(owner, top, self.tokens));
        }
    }

    /// What passes along a tie, at the middle of its line or, where that is taken, beside it along
    /// the line. A label that a user has moved stays where it was put.
    pub(super) fn tie(&mut self, tie: &Tie, line: &[Point], contents: &str) {
        let (lines, width) = self.cache.wrap(contents, MAP_SMALL, false, LABEL_WIDTH);
        if lines.is_empty() {
            return;
        }
        let height = lines.len() as f64 * MAP_SMALL * LINE_HEIGHT;
        let offset = tie.label_offset.clamped();
        let at = |share: f64| {
            let middle = path::point_along(line, share).0 + offset;
            Bounds::from_centre(middle, width / 2.0, height / 2.0)
        };
        let mut bounds = at(0.5);
        if let Some(crowd) = self.crowd.as_deref_mut() {
            if offset == Point::default() {
                const SHARES: [f64; 7] = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72];
                let places = SHARES.iter().map(|share| (at(*share), 0));
                bounds = emptiest(places, |place| {
                    let clash = crowd.clash(None, place);
                    2 * clash.labels + 3 * clash.marks
                })
                .unwrap_or(bounds);
            }
            crowd.add_label(bounds);
        }
        self.labels.push(Label {
            owner: Owner::Tie(tie.id),
            lines: lines.to_vec(),
            top_centre: Point::new(bounds.centre().x, bounds.min.y),
            size: MAP_SMALL,
            bold: false,
            ink: self.tokens.secondary,
            halo: Some(self.tokens.canvas),
        });
    }
}

/// Long texts get wider blocks instead of tall towers.
fn label_width(name: &str) -> f64 {
    // About 7 units a character; a block of about 3 to 1.
    (name.chars().count() as f64 * 7.0 * 40.0)
        .sqrt()
        .clamp(LABEL_WIDTH, 3.0 * LABEL_WIDTH)
}

/// On which side of its mark a label stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side {
    /// Place in the order of preference; 0 is below.
    at: usize,
    lies_on_ties: bool,
}

impl Default for Side {
    fn default() -> Self {
        Self {
            at: 0,
            lies_on_ties: true,
        }
    }
}

/// The emptiest of eight places around a mark for a block of this size, below before the others.
/// Without a crowd to look at it is the side that was kept.
fn place(
    crowd: Option<&mut Crowd>,
    own: usize,
    node: &NodeVisual,
    (width, height): (f64, f64),
    kept: Side,
) -> (Bounds, Side) {
    let (half, up, down) = shape::extent(node.shape);
    let (half, up, down) = (half * node.radius, up * node.radius, down * node.radius);
    let block = |dx: f64, dy: f64| {
        Bounds::from_centre(node.centre + Point::new(dx, dy), width / 2.0, height / 2.0)
    };
    let below = down + GAP + height / 2.0;
    let above = -(up + GAP + height / 2.0);
    let beside = half + GAP + width / 2.0;
    // Diagonally, the block's corner touches the outline.
    let corner = |x: f64, y: f64| {
        let reach = shape::reach(node.shape, node.radius, Point::new(x, y)) + GAP / 2.0;
        let along = reach * std::f64::consts::FRAC_1_SQRT_2;
        block(x * (along + width / 2.0), y * (along + height / 2.0))
    };
    // With the habit that decides among places that are equally empty, in tenths of a crossed tie.
    let places = [
        (block(0.0, below), 0),
        (block(0.0, above), 3),
        (block(beside, 0.0), 4),
        (block(-beside, 0.0), 4),
        (corner(1.0, 1.0), 6),
        (corner(-1.0, 1.0), 7),
        (corner(1.0, -1.0), 7),
        (corner(-1.0, -1.0), 8),
    ];
    let Some(crowd) = crowd else {
        return (places[kept.at].0, kept);
    };
    let best = emptiest(places.into_iter(), |place| {
        let clash = crowd.clash(Some(own), place);
        clash.ties * 10 + clash.labels * 35 + clash.marks * 60
    });
    let best = best.unwrap_or(block(0.0, below));
    let side = Side {
        at: places.iter().position(|p| p.0 == best).unwrap_or_default(),
        lies_on_ties: crowd.clash(Some(own), &best).ties > 0,
    };
    crowd.add_label(best);
    (best, side)
}

/// The cheapest of places that come with a least cost each, cheapest first; what cannot win is not
/// looked at.
fn emptiest(
    places: impl Iterator<Item = (Bounds, u32)>,
    mut cost: impl FnMut(&Bounds) -> u32,
) -> Option<Bounds> {
    let mut best: Option<(Bounds, u32)> = None;
    for (place, least) in places {
        if best.is_some_and(|b| b.1 <= least) {
            break;
        }
        let cost = least + cost(&place);
        if best.is_none_or(|b| cost < b.1) {
            best = Some((place, cost));
        }
    }
    best.map(|b| b.0)
}
