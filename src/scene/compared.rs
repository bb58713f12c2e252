//! A comparison as the diagram shows it: what is new, changed, mapped only now, and gone, each with a
//! colour and a sign of its own (dashes mean informal). The canvas draws the signs in points, so that
//! they are legible at any zoom; pictures draw them in canvas units.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use crate::compare::{Comparison, Presence, Verdict};
use crate::i18n::I18n;
use crate::model::{Point, Project, StakeholderId, TieId};
use crate::style::tokens::type_scale;
use crate::style::{Rgba, Tokens};

use super::{Bounds, LINE_HEIGHT, LegendItem, LegendMark, NodeVisual, Scene, path, text};

/// Radius of the disc with a sign.
pub const SIGN: f64 = 8.0;
/// Radius of the mark of one who is gone.
pub const GONE: f64 = 14.0;
/// Width of the band along a tie that has a sign, and how much of its colour it has.
pub const BAND: (f64, f32) = (6.0, 0.28);
/// How far from a mark the ring around it stands.
pub const RING: f64 = 4.0;
/// Space between a mark and the end of a line that is gone.
const GAP: f64 = 3.0;
/// From the place of one who is gone to the top of its name.
const NAME_BELOW: f64 = 18.0;

/// What the map shows of a comparison with another variant.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Compared {
    /// What the other variant is called.
    pub with: String,
    /// Those of this variant, in order of id.
    pub stakeholders: Vec<(StakeholderId, Verdict)>,
    /// Those of this variant, in order of id.
    pub ties: Vec<(TieId, Verdict)>,
    pub gone_ties: Vec<GoneTie>,
    /// Where those stood who are gone, or beside whoever stands there now, and what they are called.
    pub gone: Vec<(Point, String)>,
}

/// A tie that this variant does not have.
#[derive(Clone, Debug, PartialEq)]
pub struct GoneTie {
    /// Who was at its ends, and where they stood.
    pub ends: [(StakeholderId, Point); 2],
}

impl Compared {
    /// On the map of the second variant, the one after: all that differs.
    pub fn on_second(comparison: &Comparison, project: &Project) -> Option<Self> {
        let first = project.variant(comparison.first)?;
        let second = project.variant(comparison.second)?;
        let mut places: BTreeMap<_, _> =
            first.members.values().map(|m| (m.id, m.position)).collect();
        let here = second.members.values();
        let mut taken = Taken::of(here.map(|member| member.position));
        for (id, place) in &mut places {
            if !second.members.contains_key(id) {
                *place = taken.near(*place);
            }
        }
        let place = |id: &StakeholderId| places.get(id).copied();
        let here = comparison.stakeholders.iter();
        let here = here.filter(|change| second.members.contains_key(&change.id));
        let gone = comparison.stakeholders.iter();
        let gone = gone.filter(|change| change.membership == Presence::OnlyFirst);
        let gone_ties = comparison.ties.iter().filter(|tie| tie.second.is_none());
        Some(Self {
            with: first.header.name.clone(),
            stakeholders: here.map(|change| (change.id, change.verdict())).collect(),
            ties: signs(comparison, |tie| tie.second),
            gone_ties: gone_ties
                .filter_map(|tie| {
                    let ends = [(tie.from, place(&tie.from)?), (tie.to, place(&tie.to)?)];
                    Some(GoneTie { ends })
                })
                .collect(),
            gone: gone
                .filter_map(|change| {
                    let stakeholder = project.stakeholder(change.id)?;
                    Some((place(&change.id)?, stakeholder.display_label().to_owned()))
                })
                .collect(),
        })
    }

    /// On the map of the first variant, the one before: what is gone or changed.
    pub fn on_first(comparison: &Comparison) -> Self {
        let gone = comparison.stakeholders.iter();
        let gone = gone.filter(|change| change.membership == Presence::OnlyFirst);
        Self {
            stakeholders: gone.map(|change| (change.id, change.verdict())).collect(),
            ties: signs(comparison, |tie| tie.first),
            ..Self::default()
        }
    }

    /// What is said of a tie of this map.
    pub fn of_tie(&self, id: TieId) -> Verdict {
        let at = self.ties.binary_search_by_key(&id, |(id, _)| *id);
        at.map_or(Verdict::Same, |at| self.ties[at].1)
    }

    /// The marks over a scene, in drawing order.
    pub fn marks<'a>(&'a self, scene: &'a Scene) -> impl Iterator<Item = Marked<'a>> {
        let place = |(id, was): (StakeholderId, Point)| match scene.node(id) {
            Some(node) => (node.centre, Reach::OfMark(node.radius)),
            None => (was, Reach::OfGone),
        };
        let gone_ties = self.gone_ties.iter();
        let gone_ties = gone_ties.map(move |tie| Marked::GoneTie(tie.ends.map(place)));
        let gone = self.gone.iter();
        let gone = gone.map(|(at, name)| Marked::Gone { at: *at, name });
        let ties = scene.ties.iter().filter_map(|tie| {
            let verdict = self.of_tie(tie.id);
            (verdict != Verdict::Same).then_some(Marked::Tie {
                path: &tie.path,
                verdict,
            })
        });
        let nodes = self.stakeholders.iter().filter_map(|(id, verdict)| {
            let node = scene.node(*id).filter(|_| *verdict != Verdict::Same)?;
            Some(Marked::Node {
                node,
                verdict: *verdict,
            })
        });
        gone_ties.chain(gone).chain(ties).chain(nodes)
    }
}

/// Nearer than this to another, the mark of one who is gone is hard to make out.
const APART: f64 = 70.0;

/// The places where marks stand, by squares as wide as [`APART`].
#[derive(Default)]
struct Taken(HashMap<(i64, i64), Vec<Point>>);

impl Taken {
    fn of(places: impl Iterator<Item = Point>) -> Self {
        let mut taken = Self::default();
        places.for_each(|place| taken.take(place));
        taken
    }

    fn square(place: Point) -> (i64, i64) {
        (
            (place.x / APART).floor() as i64,
            (place.y / APART).floor() as i64,
        )
    }

    fn take(&mut self, place: Point) {
        self.0.entry(Self::square(place)).or_default().push(place);
    }

    fn is_free(&self, place: Point) -> bool {
        let (x, y) = Self::square(place);
        let around = (-1..=1).flat_map(|dx| (-1..=1).map(move |dy| (x + dx, y + dy)));
        let mut others = around.filter_map(|square| self.0.get(&square)).flatten();
        others.all(|other| other.distance(place) >= APART)
    }

    /// This place, or the nearest one beside it where there is room; takes it.
    fn near(&mut self, place: Point) -> Point {
        const WAYS: usize = 8;
        let around = (1..=3).flat_map(|ring| {
            (0..WAYS).map(move |way| {
                // To the lower right first: names stand below marks.
                let angle = (way as f64 + 1.0) * std::f64::consts::TAU / WAYS as f64;
                place + Point::new(angle.cos(), angle.sin()) * (f64::from(ring) * APART * 1.01)
            })
        });
        let found = std::iter::once(place)
            .chain(around)
            .find(|at| self.is_free(*at));
        let found = found.unwrap_or(place);
        self.take(found);
        found
    }
}

/// Ties of one of the variants with what is said of them, in order of id, which is not that of the
/// comparison where ties were matched by their ends.
fn signs(
    comparison: &Comparison,
    side: impl Fn(&crate::compare::TieChange) -> Option<TieId>,
) -> Vec<(TieId, Verdict)> {
    let ties = comparison.ties.iter();
    let mut ties: Vec<_> = ties
        .filter_map(|tie| Some((side(tie)?, tie.verdict())))
        .collect();
    ties.sort_unstable_by_key(|(id, _)| *id);
    ties
}

/// Something with a sign.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Marked<'a> {
    Tie {
        path: &'a [Point],
        verdict: Verdict,
    },
    Node {
        node: &'a NodeVisual,
        verdict: Verdict,
    },
    /// Who is at the ends, and how far from their middle the line ends.
    GoneTie([(Point, Reach); 2]),
    Gone {
        at: Point,
        name: &'a str,
    },
}

/// How far a mark reaches: marks grow with the map, those of the gone do not.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach {
    OfMark(f64),
    OfGone,
}

impl Reach {
    /// Where the line of a tie ends, from the middle of the mark, on a map that is `zoom` times as
    /// large.
    pub fn length(self, zoom: f64) -> f64 {
        match self {
            Self::OfMark(radius) => radius * zoom + GAP,
            Self::OfGone => GONE + GAP,
        }
    }
}

/// Where the sign of a stakeholder stands: at the upper right of its mark.
pub fn corner(centre: Point, radius: f64) -> Point {
    centre + Point::new(radius, -radius) * std::f64::consts::FRAC_1_SQRT_2
}

/// The top of the name of one who is gone.
pub fn name_below(at: Point) -> Point {
    at + Point::new(0.0, NAME_BELOW)
}

/// The colour of a verdict; its sign stands beside it. None of them says good or bad: only an aim
/// does.
pub fn ink(tokens: &Tokens, verdict: Verdict) -> Rgba {
    match verdict {
        Verdict::New => tokens.came,
        Verdict::Gone => tokens.went,
        Verdict::Changed => tokens.warning,
        Verdict::Mapped | Verdict::Same => tokens.secondary,
    }
}

/// The strokes of a sign, as lines of points in a disc of radius 1.
pub fn strokes(verdict: Verdict) -> Vec<Vec<Point>> {
    let line = |points: &[(f64, f64)]| points.iter().map(|(x, y)| Point::new(*x, *y)).collect();
    match verdict {
        Verdict::New => vec![
            line(&[(-0.5, 0.0), (0.5, 0.0)]),
            line(&[(0.0, -0.5), (0.0, 0.5)]),
        ],
        Verdict::Gone => vec![
            line(&[(-0.375, -0.375), (0.375, 0.375)]),
            line(&[(-0.375, 0.375), (0.375, -0.375)]),
        ],
        Verdict::Changed => vec![line(&[
            (-0.5, 0.125),
            (-0.15, -0.19),
            (0.15, 0.19),
            (0.5, -0.125),
        ])],
        // A ring.
        Verdict::Mapped => {
            const CORNERS: usize = 16;
            let corner = |n: usize| {
                let angle = n as f64 / CORNERS as f64 * std::f64::consts::TAU;
                Point::new(0.3 * angle.cos(), 0.3 * angle.sin())
            };
            vec![(0..=CORNERS).map(corner).collect()]
        }
        Verdict::Same => Vec::new(),
    }
}

/// The verdicts that have a sign, as a legend lists them.
pub const SIGNED: [Verdict; 4] = [
    Verdict::New,
    Verdict::Gone,
    Verdict::Changed,
    Verdict::Mapped,
];

impl Scene {
    /// Takes a comparison in, as a picture shows it: its signs, the room they need, what they mean.
    pub fn compare(&mut self, compared: Arc<Compared>, i18n: &I18n) {
        let around = compared.marks(self).map(|mark| match mark {
            Marked::Tie { path, .. } => {
                Bounds::from_centre(path::point_along(path, 0.5).0, SIGN, SIGN)
            }
            Marked::Node { node, .. } => {
                let reach = node.radius + RING + SIGN;
                Bounds::from_centre(node.centre, reach, reach)
            }
            Marked::GoneTie([(from, _), (to, _)]) => Bounds::at(from).union(Bounds::at(to)),
            Marked::Gone { at, name } => {
                let half = text::width(name, f64::from(type_scale::SECONDARY), false) / 2.0;
                let height = f64::from(type_scale::SECONDARY) * LINE_HEIGHT;
                let top = name_below(at);
                let name =
                    Bounds::from_centre(top + Point::new(0.0, height / 2.0), half, height / 2.0);
                Bounds::from_centre(at, GONE, GONE).union(name)
            }
        });
        let around = around.reduce(Bounds::union);
        self.bounds = match (self.bounds, around) {
            (Some(bounds), Some(around)) => Some(bounds.union(around)),
            (bounds, around) => bounds.or(around),
        };
        let with = [("name", compared.with.clone().into())];
        self.legend
            .notes
            .push(i18n.with("compare-compared-with", &with));
        self.legend.items.extend(SIGNED.map(|verdict| LegendItem {
            mark: LegendMark::Sign(verdict),
            text: i18n.text(&format!("compare-verdict-{}", verdict.key())),
        }));
        self.compared = Some(compared);
    }
}
