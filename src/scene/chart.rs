//! The formal ties as an organisation chart, the informal ones over it. Its places are worked out, not
//! those of the document; marks look as on the map, sized by the formal ties alone.

use std::collections::HashMap;

use crate::analysis::Analysis;
use crate::compare::formality::{LineKind, Side};
use crate::i18n::Lang;
use crate::layout::{Chart, ChartInput, ChartLine, Room, Watch};
use crate::model::line;
use crate::model::{
    BackgroundKind, Direction, Formality, Point, Project, StakeholderId, Tie, TieState, Variant,
    VariantId,
};
use crate::style::tokens::type_scale::MAP_LABEL;
use crate::style::{Rgba, Tokens};

use super::build::{hidden_stakeholders, name, value_of};
use super::labels::Labeller;
use super::legend::measure_name;
use super::nodes::Marker;
use super::text::{self, WrapCache};
use super::{
    Backdrop, BackdropName, Legend, LegendItem, LegendMark, NodeVisual, Pattern, Scene, SceneInput,
    TieVisual, shape, ties,
};

/// Between the line that sets some apart and their title, and from there to their marks.
const TITLE_GAP: f64 = 14.0;
/// How far the middle of an informal tie stands off the straight line, as a share of its length.
const INFORMAL_BEND: f64 = 0.16;
/// The same for a formal line past others: along a level, or over several.
const PASSING_BEND: f64 = 0.2;
const CURVE_STEPS: u32 = 20;
/// Between a label and a line that leaves below it.
const LABEL_GAP: f64 = 3.0;

/// What a chart is drawn up from; the numbers are those of the formal ties.
#[derive(Clone, Copy)]
pub struct ChartSource<'a> {
    pub project: &'a Project,
    pub variant: VariantId,
    pub analysis: &'a Analysis,
    pub tokens: &'a Tokens,
    pub lang: Lang,
}

/// A chart with everybody's place on it.
#[derive(Clone, Debug, Default)]
pub struct ChartPlan {
    /// Who is charted, in order of id.
    ids: Vec<StakeholderId>,
    /// The formal ties, with the places of their ends in `ids`.
    lines: Vec<Line>,
    /// How far below the middle of each mark its label reaches.
    depths: Vec<f64>,
    chart: Chart,
}

#[derive(Clone, Copy, Debug)]
struct Line {
    tie: crate::model::TieId,
    kind: LineKind,
    ends: [usize; 2],
}

impl ChartPlan {
    /// `None` where there is no such variant, or the watch asked to stop.
    pub fn of(source: &ChartSource<'_>, watch: &dyn Watch) -> Option<Self> {
        let variant = source.project.variant(source.variant)?;
        let nodes = marks(source, variant);
        let view = Side::Formal.filter(&source.project.view.filter);
        let place = |id: StakeholderId| nodes.binary_search_by_key(&id, |node| node.id).ok();
        let formal = variant.ties.values();
        let formal = formal.filter(|tie| tie.from != tie.to && view.counts(tie));
        let lines: Vec<Line> = formal
            .filter_map(|tie| {
                Some(Line {
                    tie: tie.id,
                    kind: LineKind::of(tie),
                    ends: [place(tie.from)?, place(tie.to)?],
                })
            })
            .collect();
        let bond = |line: &Line| {
            let tie = variant.ties.get(&line.tie);
            let direction = tie.map_or(Direction::Mutual, |tie| tie.direction);
            line.kind.bond(direction)
        };
        let rooms = rooms(source, &nodes);
        let depths = rooms.iter().map(|room| room.down).collect();
        let input = ChartInput {
            rooms,
            lines: lines
                .iter()
                .map(|line| ChartLine {
                    from: line.ends[0],
                    to: line.ends[1],
                    bond: bond(line),
                })
                .collect(),
        };
        Some(Self {
            ids: nodes.iter().map(|node| node.id).collect(),
            lines,
            depths,
            chart: Chart::of(&input, watch)?,
        })
    }

    /// The level on which somebody stands, from 0 at the top.
    pub fn level(&self, id: StakeholderId) -> Option<u32> {
        let at = self.ids.binary_search(&id).ok()?;
        self.chart.levels[at]
    }
}

/// The marks of whoever the view shows, not yet at their places.
fn marks(source: &ChartSource<'_>, variant: &Variant) -> Vec<NodeVisual> {
    let all = Side::All.filter(&source.project.view.filter);
    let hidden = hidden_stakeholders(variant, &all);
    let mut marker = Marker::new(source.project, source.analysis, source.tokens);
    marker.nodes(variant, |id| !hidden.contains(&id))
}

/// How much room each mark takes with its label below.
fn rooms(source: &ChartSource<'_>, nodes: &[NodeVisual]) -> Vec<Room> {
    let mut cache = WrapCache::default();
    cache.begin();
    let mut sides = HashMap::new();
    let mut labeller = labeller(source.tokens, &mut cache, &mut sides);
    let rooms = nodes.iter().enumerate().map(|(own, node)| {
        let value = value_of(source.project, source.analysis, source.lang, node.id);
        let first = labeller.labels.len();
        let label = name(source.project, node.id);
        labeller.stakeholder(own, node, label, value.as_deref(), None);
        let (half, up, down) = shape::extent(node.shape);
        let mut room = Room {
            side: half * node.radius,
            up: up * node.radius,
            down: down * node.radius,
        };
        for label in &labeller.labels[first..] {
            let bounds = label.bounds();
            room.side = room.side.max(bounds.width() / 2.0);
            room.down = room.down.max(bounds.max.y - node.centre.y);
        }
        room
    });
    rooms.collect()
}

fn labeller<'a>(
    tokens: &'a Tokens,
    cache: &'a mut WrapCache,
    sides: &'a mut HashMap<StakeholderId, super::labels::Side>,
) -> Labeller<'a> {
    Labeller {
        tokens,
        cache,
        crowd: None,
        sides,
        labels: Vec::new(),
        badges: Vec::new(),
    }
}

/// The scene of a chart, which must be that of this variant as it is now.
pub fn chart_scene(input: &SceneInput<'_>, plan: &ChartPlan, shows_informal: bool) -> Scene {
    let Some(variant) = input.project.variant(input.variant) else {
        return Scene::default();
    };
    let source = ChartSource {
        project: input.project,
        variant: input.variant,
        analysis: input.analysis,
        tokens: input.tokens,
        lang: input.i18n.lang(),
    };
    let mut nodes = marks(&source, variant);
    nodes.retain(|node| plan.ids.binary_search(&node.id).is_ok());
    for node in &mut nodes {
        if let Ok(at) = plan.ids.binary_search(&node.id) {
            node.centre = plan.chart.places[at];
        }
    }
    let drawing = Drawing {
        tokens: input.tokens,
        variant,
        plan,
        nodes: &nodes,
        shows_informal,
    };
    let mut lines = drawing.formal();
    if shows_informal {
        lines.extend(drawing.informal(&Side::Informal.filter(&input.project.view.filter)));
    }
    let mut cache = WrapCache::default();
    cache.begin();
    let mut sides = HashMap::new();
    let mut labeller = labeller(input.tokens, &mut cache, &mut sides);
    for (own, node) in nodes.iter().enumerate() {
        let value = value_of(input.project, input.analysis, source.lang, node.id);
        let label = name(input.project, node.id);
        labeller.stakeholder(own, node, label, value.as_deref(), None);
    }
    let labels = labeller.labels;
    let legend = legend(input, variant, plan, &lines);
    let mut scene = Scene {
        backdrop: apart(input, plan),
        ties: lines,
        nodes,
        labels,
        title: input.i18n.text("chart-map-title"),
        legend,
        ..Scene::default()
    };
    scene.measure();
    scene
}

/// The title of those who stand apart, under a line.
fn apart(input: &SceneInput<'_>, plan: &ChartPlan) -> Option<Backdrop> {
    let at = plan.chart.apart?;
    let size = MAP_LABEL;
    let text = input.i18n.text("chart-apart");
    let width = text::width(&text, size, true);
    let xs = plan.chart.places.iter().map(|place| place.x);
    let right = xs.fold(at.x + width, f64::max);
    let middle = f64::midpoint(at.x, right);
    let title = at.y - TITLE_GAP - size / 2.0;
    let rule = title - size - TITLE_GAP;
    Some(Backdrop {
        kind: BackgroundKind::Rings,
        circles: Vec::new(),
        lines: vec![[Point::new(at.x, rule), Point::new(right, rule)]],
        washes: Vec::new(),
        names: vec![BackdropName {
            text,
            centre: Point::new(middle, title),
            size,
            bold: true,
            is_on_line: true,
        }],
        stroke: input.tokens.line,
        ink: input.tokens.secondary,
        ground: input.tokens.canvas,
    })
}

/// Draws the lines of one chart.
struct Drawing<'a> {
    tokens: &'a Tokens,
    variant: &'a Variant,
    plan: &'a ChartPlan,
    nodes: &'a [NodeVisual],
    shows_informal: bool,
}

impl Drawing<'_> {
    fn node(&self, id: StakeholderId) -> Option<&NodeVisual> {
        let at = self.nodes.binary_search_by_key(&id, |node| node.id).ok()?;
        self.nodes.get(at)
    }

    /// Lines of command uppermost.
    fn formal(&self) -> Vec<TieVisual> {
        let mut lines: Vec<(&Line, &[Point])> = self
            .plan
            .lines
            .iter()
            .zip(self.plan.chart.corners.iter().map(Vec::as_slice))
            .collect();
        lines.sort_by_key(|(line, _)| std::cmp::Reverse(line.kind));
        let drawn = lines.into_iter().filter_map(|(line, corners)| {
            let tie = self.variant.ties.get(&line.tie)?;
            let (from, to) = (self.node(tie.from)?, self.node(tie.to)?);
            let look = Look::of(line.kind, tie, self.tokens);
            let levels = line.ends.map(|end| self.plan.chart.levels[end]);
            let is_down = levels[0] < levels[1];
            let mut visual = TieVisual {
                id: tie.id,
                from: tie.from,
                to: tie.to,
                path: [from.centre, to.centre].into(),
                width: look.width,
                colour: look.colour,
                pattern: look.pattern,
                arrow_at_start: false,
                // What comes from above needs no arrow.
                arrow_at_end: tie.direction == Direction::OneWay && !(is_down && look.is_authority),
            };
            if self.shows_informal && tie.formality == Formality::Both {
                visual.pattern = match visual.pattern {
                    Pattern::Solid => Pattern::SolidWithDashed,
                    other => other,
                };
            }
            if corners.is_empty() {
                let apart = match (levels[0], levels[1]) {
                    (Some(a), Some(b)) => a.abs_diff(b),
                    _ => 0,
                };
                if apart == 1 {
                    self.below_label(&mut visual, line.ends, is_down);
                } else if apart == 0 && self.are_neighbours(from, to) {
                    curve(&mut visual, from, to, 0.0);
                } else {
                    curve(&mut visual, from, to, PASSING_BEND);
                }
            } else {
                let mut corners = corners.to_vec();
                if !is_down {
                    corners.reverse();
                }
                visual.path = corners.into();
            }
            Some(visual)
        });
        drawn.collect()
    }

    /// Thin curves over the chart; those that are formal as well are drawn as companions of their line.
    fn informal(&self, filter: &crate::model::TieFilter) -> Vec<TieVisual> {
        let ties = self.variant.ties.values();
        let ties = ties.filter(|tie| {
            tie.formality == Formality::Informal && tie.from != tie.to && filter.counts(tie)
        });
        let drawn = ties.filter_map(|tie| {
            let (from, to) = (self.node(tie.from)?, self.node(tie.to)?);
            let colour = if tie.state == TieState::Existing {
                self.tokens.accent
            } else {
                self.tokens.accent.mixed(self.tokens.canvas, PALE)
            };
            let mut visual = TieVisual {
                id: tie.id,
                from: tie.from,
                to: tie.to,
                path: [from.centre, to.centre].into(),
                width: 1.6,
                colour,
                pattern: Pattern::Dashed,
                arrow_at_start: false,
                arrow_at_end: tie.direction == Direction::OneWay,
            };
            curve(&mut visual, from, to, INFORMAL_BEND);
            Some(visual)
        });
        drawn.collect()
    }

    /// Whether nobody stands between two marks of one row.
    fn are_neighbours(&self, a: &NodeVisual, b: &NodeVisual) -> bool {
        let (left, right) = (a.centre.x.min(b.centre.x), a.centre.x.max(b.centre.x));
        let is_between = |node: &NodeVisual| {
            let is_level = (node.centre.y - a.centre.y).abs() < 1.0;
            is_level && node.centre.x > left && node.centre.x < right
        };
        (a.centre.y - b.centre.y).abs() < 1.0 && !self.nodes.iter().any(is_between)
    }

    /// A straight line to the next level; it leaves the upper mark below its label.
    fn below_label(&self, visual: &mut TieVisual, ends: [usize; 2], is_down: bool) {
        let [upper, lower] = if is_down { ends } else { [ends[1], ends[0]] };
        let node = |end: usize| self.node(self.plan.ids[end]);
        let (Some(from), Some(to)) = (node(upper), node(lower)) else {
            return;
        };
        let start = from.centre + Point::new(0.0, self.plan.depths[upper] + LABEL_GAP);
        let beginning = NodeVisual {
            centre: start,
            radius: 0.0,
            rim_width: 0.0,
            ..*from
        };
        let line = [start, to.centre];
        let (route, is_short) = ties::trimmed(&line, &beginning, to, visual.arrow_at_end);
        visual.arrow_at_end &= !is_short;
        visual.path = if is_down {
            route
        } else {
            route.iter().rev().copied().collect::<Vec<_>>().into()
        };
    }
}

/// A curve between two marks, `bend` times its length off the straight line, to one side whichever way it
/// is read: what lies between two marks of one level is passed above.
fn curve(visual: &mut TieVisual, from: &NodeVisual, to: &NodeVisual, bend: f64) {
    let (a, b) = (from.centre, to.centre);
    let turn = if (a.x, a.y) < (b.x, b.y) { -1.0 } else { 1.0 };
    let offset = turn * bend * a.distance(b);
    let line = line::curve(a, b, offset, CURVE_STEPS);
    let (route, is_short) = ties::trimmed(&line, from, to, visual.arrow_at_end);
    visual.path = route;
    visual.arrow_at_end &= !is_short;
}

/// How far planned lines go towards the paper.
const PALE: f64 = 0.5;

/// How a formal line looks.
struct Look {
    width: f64,
    colour: Rgba,
    pattern: Pattern,
    is_authority: bool,
}

impl Look {
    fn of(kind: LineKind, tie: &Tie, tokens: &Tokens) -> Self {
        let look = Self::usual(kind, tokens);
        if tie.state == TieState::Existing {
            return look;
        }
        Self {
            colour: look.colour.mixed(tokens.canvas, PALE),
            ..look
        }
    }

    fn usual(kind: LineKind, tokens: &Tokens) -> Self {
        let dark = tokens.text.mixed(tokens.tie, 0.35);
        let (width, colour, pattern) = match kind {
            LineKind::Command => (3.0, dark, Pattern::Solid),
            LineKind::Guidance => (1.8, dark, Pattern::Solid),
            LineKind::Coordination => (1.8, tokens.tie, Pattern::DashDotted),
            LineKind::Other => (1.4, tokens.tie, Pattern::Solid),
        };
        Self {
            width,
            colour,
            pattern,
            is_authority: matches!(kind, LineKind::Command | LineKind::Guidance),
        }
    }
}

/// What is on the chart, in words.
fn legend(
    input: &SceneInput<'_>,
    variant: &Variant,
    plan: &ChartPlan,
    lines: &[TieVisual],
) -> Legend {
    let (i18n, tokens) = (input.i18n, input.tokens);
    let item = |key: &str, look: Look, arrow: bool| LegendItem {
        mark: LegendMark::Line {
            pattern: look.pattern,
            colour: look.colour,
            width: look.width,
            arrow,
        },
        text: i18n.text(key),
    };
    let kinds = LineKind::ALL.into_iter();
    let kinds = kinds.filter(|kind| plan.lines.iter().any(|line| line.kind == *kind));
    let mut items: Vec<LegendItem> = kinds
        .map(|kind| item(kind.label_key(), Look::usual(kind, tokens), false))
        .collect();
    let state = |id| variant.ties.get(id).map(|tie| tie.state);
    let mut planned = plan.lines.iter();
    if planned.any(|line| state(&line.tie).is_some_and(|s| s != TieState::Existing)) {
        let look = Look::usual(LineKind::Command, tokens);
        let colour = look.colour.mixed(tokens.canvas, PALE);
        items.push(item("chart-line-planned", Look { colour, ..look }, false));
    }
    if lines.iter().any(|line| line.arrow_at_end) {
        let look = Look::usual(LineKind::Other, tokens);
        items.push(item("chart-line-one-way", look, true));
    }
    let is_informal =
        |line: &TieVisual| matches!(line.pattern, Pattern::Dashed | Pattern::SolidWithDashed);
    if lines.iter().any(is_informal) {
        let look = Look {
            width: 1.6,
            colour: tokens.accent,
            pattern: Pattern::Dashed,
            is_authority: false,
        };
        items.push(item("chart-line-informal", look, false));
    }
    let size = measure_name(input.project.view.size(), i18n).filter(|_| {
        let range = super::nodes::range(input.project.view.size(), input.analysis);
        range.is_some_and(|range| range.1 > 0.0)
    });
    Legend {
        caption: size.map(|m| i18n.with("chart-size-stands-for", &[("measure", m.into())])),
        notes: Vec::new(),
        items,
    }
}

#[cfg(test)]
mod tests;
