//! An organisation chart: who has authority stands above whom it is held over, level by level, and
//! those whom no line reaches stand apart, below.

use std::collections::BTreeMap;

use crate::model::Point;

use super::super::area::Area;
use super::super::graph::Graph;
use super::super::input::{Input, Mark, Room};
use super::super::pack::Part;
use super::super::watch::Watch;
use super::layers::Layers;
use super::lines::Lanes;
use super::{LAYER_GAP, OUTSIDE_GAP, SIDE_GAP, beside, levels, positions, sequence};

/// A level as wide as this stands in one row, whatever the shape of the whole.
const WIDEST_ROW: f64 = 1200.0;
/// Width of the whole over its height, where levels are folded into rows.
const ASPECT: f64 = 2.0;
/// Between the rows of one level.
const ROW_GAP: f64 = 26.0;

/// What a line says of who stands above whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bond {
    /// The first end stands above the second.
    Authority,
    /// It runs from the first end to the second, and says no more.
    OneWay,
    Mutual,
}

/// A formal tie between the boxes at two places of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChartLine {
    pub from: usize,
    pub to: usize,
    pub bond: Bond,
}

/// What is to be charted. Lines of a box to itself, and to boxes that do not exist, are left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChartInput {
    pub rooms: Vec<Room>,
    pub lines: Vec<ChartLine>,
}

/// A finished chart, its upper left corner near the origin.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Chart {
    pub places: Vec<Point>,
    /// From 0 at the top; `None` for those whom no line reaches.
    pub levels: Vec<Option<u32>>,
    /// For each line of authority its corners, from the box above to the box below; empty for others.
    pub corners: Vec<Vec<Point>>,
    /// Left end of the upper edge of those who stand apart, if anybody does.
    pub apart: Option<Point>,
}

/// One connected part with its lines.
struct Drawn {
    part: Part,
    corners: Vec<(usize, Vec<Point>)>,
}

impl Chart {
    /// `None` when the watch asked to stop.
    pub fn of(input: &ChartInput, watch: &dyn Watch) -> Option<Self> {
        let count = input.rooms.len();
        let is_sound = |l: &ChartLine| l.from != l.to && l.from.max(l.to) < count;
        let sound = input.lines.iter().copied().enumerate();
        let sound: Vec<(usize, ChartLine)> = sound.filter(|(_, line)| is_sound(line)).collect();
        let lines: Vec<ChartLine> = sound.iter().map(|(_, line)| *line).collect();
        let levels = levels::levels(count, &lines);
        let marks = input.rooms.iter().map(|room| Mark {
            place: Point::default(),
            room: *room,
            locked: false,
            group: None,
            value: None,
        });
        let whole = Input {
            marks: marks.collect(),
            links: Vec::new(),
        };
        let pairs = lines.iter().map(|line| (line.from as u32, line.to as u32));
        let graph = Graph::of_pairs(count, pairs);
        let mut part_of = vec![usize::MAX; count];
        let parts = graph.components().into_iter();
        let parts: Vec<Vec<u32>> = parts.filter(|members| members.len() > 1).collect();
        for (number, members) in parts.iter().enumerate() {
            for member in members {
                part_of[*member as usize] = number;
            }
        }
        let mut lines_of: Vec<Vec<(usize, ChartLine)>> = vec![Vec::new(); parts.len()];
        for line in sound {
            lines_of[part_of[line.1.from]].push(line);
        }
        let widest = widest_row(&whole);
        let mut drawn = Vec::new();
        for (members, lines) in parts.into_iter().zip(lines_of) {
            drawn.push(draw(members, &lines, &levels, &whole, widest, watch)?);
        }
        let mut corners = vec![Vec::new(); input.lines.len()];
        let parts: Vec<Part> = drawn
            .iter()
            .map(|drawn| Part {
                members: drawn.part.members.clone(),
                places: drawn.part.places.clone(),
            })
            .collect();
        let mut places = beside(&parts, &whole);
        for drawn in drawn {
            let first = drawn.part.members[0] as usize;
            let offset = places[first] - drawn.part.places[0];
            for (line, points) in drawn.corners {
                corners[line] = points.into_iter().map(|point| point + offset).collect();
            }
        }
        let apart = set_apart(&levels, &whole, widest, &mut places);
        Some(Self {
            places,
            levels,
            corners,
            apart,
        })
    }
}

/// How wide a row may be, so that the whole has the shape of a screen.
fn widest_row(whole: &Input) -> f64 {
    let boxes = whole.marks.iter().map(|mark| mark.room);
    let total: f64 = boxes
        .map(|room| (room.width() + SIDE_GAP) * (room.height() + LAYER_GAP))
        .sum();
    (total * ASPECT).sqrt().max(WIDEST_ROW)
}

/// The places and lines of one connected part.
fn draw(
    members: Vec<u32>,
    lines: &[(usize, ChartLine)],
    levels: &[Option<u32>],
    whole: &Input,
    widest: f64,
    watch: &dyn Watch,
) -> Option<Drawn> {
    let own: BTreeMap<u32, u32> = members.iter().copied().zip(0..).collect();
    let level = |member: &u32| levels[*member as usize].unwrap_or_default();
    let top = members.iter().map(level).min().unwrap_or_default();
    let ranks: Vec<u32> = members.iter().map(|m| level(m) - top).collect();
    // Each pair of ends on different levels once, the upper one first.
    let arc = |line: &ChartLine| {
        let ends = [line.from as u32, line.to as u32];
        let [a, b] = ends.map(|end| own.get(&end).copied().unwrap_or_default());
        match ranks[a as usize].cmp(&ranks[b as usize]) {
            std::cmp::Ordering::Less => Some((a, b)),
            std::cmp::Ordering::Greater => Some((b, a)),
            std::cmp::Ordering::Equal => None,
        }
    };
    let mut arcs: Vec<(u32, u32)> = lines.iter().filter_map(|(_, line)| arc(line)).collect();
    arcs.sort_unstable();
    arcs.dedup();
    let part = whole.part(&members);
    let mut layers = Layers::on(&ranks, &arcs);
    sequence::begin(&mut layers, &part);
    if !sequence::improve(&mut layers, watch) {
        return None;
    }
    let folded: Vec<usize> = layers
        .rows
        .iter()
        .map(|row| rows_of(&layers, row, &part, widest))
        .collect();
    let across = folded_across(&layers, &folded, &part, watch)?;
    // The ways of authority, from box to box.
    let ways = lines.iter().filter_map(|(number, line)| {
        let (a, b) = arc(line).filter(|_| line.bond == Bond::Authority)?;
        let at = arcs.binary_search(&(a, b)).ok()?;
        let steps = layers.steps[at].iter().copied();
        let way: Vec<u32> = std::iter::once(a).chain(steps).chain([b]).collect();
        // Ties of too many steps are not followed from level to level.
        let is_whole = way.len() == (ranks[b as usize] - ranks[a as usize]) as usize + 1;
        is_whole.then_some((*number, way))
    });
    let (numbers, ways): (Vec<usize>, Vec<Vec<u32>>) = ways.unzip();
    let lanes = Lanes::of(&layers, &ways, &across);
    let (places, bottoms) = down(&layers, &folded, &part, &across, &lanes);
    let corners = numbers.into_iter().zip(&ways).filter_map(|(number, way)| {
        let (a, b) = (*way.first()? as usize, *way.last()? as usize);
        let from = (ranks[a] as usize, places[a].y + part.marks[a].room.down);
        let end = places[b].y - part.marks[b].room.up;
        let corners = lanes.corners(way, from, end, &across, &bottoms);
        Some((number, corners))
    });
    let corners = corners.collect();
    Some(Drawn {
        part: Part { members, places },
        corners,
    })
}

/// Into how many rows a level is folded.
fn rows_of(layers: &Layers, row: &[u32], part: &Input, widest: f64) -> usize {
    let real = row.iter().filter(|node| layers.is_real(**node));
    let widths = real.map(|node| part.marks[*node as usize].room.width() + SIDE_GAP);
    let width: f64 = widths.sum();
    ((width / widest).ceil() as usize).max(1)
}

/// The x of each node: in a level of several rows, whose boxes take turns, each needs only its share of
/// the width.
fn folded_across(
    layers: &Layers,
    folded: &[usize],
    part: &Input,
    watch: &dyn Watch,
) -> Option<Vec<f64>> {
    let mut narrow = part.clone();
    for (row, rows) in layers
        .rows
        .iter()
        .zip(folded)
        .filter(|(_, rows)| **rows > 1)
    {
        for node in row.iter().filter(|node| layers.is_real(**node)) {
            let side = &mut narrow.marks[*node as usize].room.side;
            *side = (*side + SIDE_GAP / 2.0) / *rows as f64 - SIDE_GAP / 2.0;
        }
    }
    let mut across = positions::across(layers, &narrow, watch)?;
    for (row, rows) in layers
        .rows
        .iter()
        .zip(folded)
        .filter(|(_, rows)| **rows > 1)
    {
        let real = row.iter().copied().filter(|node| layers.is_real(*node));
        let real: Vec<u32> = real.collect();
        for first in 0..*rows {
            let nodes = real.iter().skip(first).step_by(*rows).copied();
            let nodes: Vec<usize> = nodes.map(|node| node as usize).collect();
            let wishes: Vec<f64> = nodes.iter().map(|node| across[*node]).collect();
            let rooms: Vec<f64> = nodes
                .iter()
                .map(|node| part.marks[*node].room.side + SIDE_GAP / 2.0)
                .collect();
            let xs = positions::in_order(&wishes, &vec![1.0; nodes.len()], &rooms);
            for (node, x) in nodes.into_iter().zip(xs) {
                across[node] = x;
            }
        }
    }
    Some(across)
}

/// The places of the members, and the lower edge of each level.
fn down(
    layers: &Layers,
    folded: &[usize],
    part: &Input,
    across: &[f64],
    lanes: &Lanes,
) -> (Vec<Point>, Vec<f64>) {
    let mut places = vec![Point::default(); part.marks.len()];
    let mut bottoms = Vec::new();
    let mut top = 0.0;
    for (number, (row, rows)) in layers.rows.iter().zip(folded).enumerate() {
        let real = row.iter().copied().filter(|node| layers.is_real(*node));
        let real: Vec<u32> = real.collect();
        for first in 0..*rows {
            let nodes = real.iter().skip(first).step_by(*rows);
            let rooms = nodes.clone().map(|node| part.marks[*node as usize].room);
            let (up, below) = rooms.fold((0.0_f64, 0.0_f64), |(up, below), room| {
                (up.max(room.up), below.max(room.down))
            });
            for node in nodes {
                places[*node as usize] = Point::new(across[*node as usize], top + up);
            }
            top += up + below + ROW_GAP;
        }
        bottoms.push(top - ROW_GAP);
        top += LAYER_GAP.max(lanes.height(number)) - ROW_GAP;
    }
    (places, bottoms)
}

/// Those without a line stand in rows below the chart. Returns where they begin.
fn set_apart(
    levels: &[Option<u32>],
    whole: &Input,
    widest: f64,
    places: &mut [Point],
) -> Option<Point> {
    let charted = (0..levels.len()).filter(|node| levels[*node].is_some());
    let area = charted
        .map(|node| Area::of(places[node], whole.marks[node].room))
        .reduce(Area::union);
    let apart: Vec<usize> = (0..levels.len())
        .filter(|node| levels[*node].is_none())
        .collect();
    if apart.is_empty() {
        return None;
    }
    let (left, begin, width) = area.map_or((0.0, 0.0, widest), |area| {
        (area.min.x, area.max.y + OUTSIDE_GAP, area.width())
    });
    let width = width.max(widest.min(WIDEST_ROW / 2.0));
    let mut top = begin;
    let mut rest = apart.as_slice();
    while !rest.is_empty() {
        let mut used = 0.0;
        let fitting = rest.iter().take_while(|node| {
            used += whole.marks[**node].room.width() + SIDE_GAP;
            used <= width + SIDE_GAP
        });
        let (row, after) = rest.split_at(fitting.count().max(1));
        rest = after;
        let rooms = row.iter().map(|node| whole.marks[*node].room);
        let (up, below) = rooms.fold((0.0_f64, 0.0_f64), |(up, below), room| {
            (up.max(room.up), below.max(room.down))
        });
        let mut x = left;
        for node in row {
            let side = whole.marks[*node].room.side;
            places[*node] = Point::new(x + side, top + up);
            x += 2.0 * side + SIDE_GAP;
        }
        top += up + below + ROW_GAP;
    }
    Some(Point::new(left, begin))
}

#[cfg(test)]
mod tests {
    use super::super::super::watch::Unwatched;
    use super::*;
    use proptest::prelude::*;

    const ROOM: Room = Room {
        side: 50.0,
        up: 20.0,
        down: 40.0,
    };

    fn input(count: usize, lines: &[(usize, usize, Bond)]) -> ChartInput {
        let line = |&(from, to, bond): &(usize, usize, Bond)| ChartLine { from, to, bond };
        ChartInput {
            rooms: vec![ROOM; count],
            lines: lines.iter().map(line).collect(),
        }
    }

    fn chart(count: usize, lines: &[(usize, usize, Bond)]) -> Chart {
        Chart::of(&input(count, lines), &Unwatched).unwrap()
    }

    use Bond::{Authority, Mutual, OneWay};

    #[test]
    fn an_office_stands_in_levels_and_who_has_no_line_stands_apart() {
        // A head, two sections, a clerk in the first, a bank that funds the clerk, a stranger.
        let lines = [
            (0, 1, Authority),
            (0, 2, Authority),
            (1, 3, Authority),
            (4, 3, OneWay),
            (1, 2, Mutual),
        ];
        let chart = chart(6, &lines);
        let levels = [Some(0), Some(1), Some(1), Some(2), Some(1), None];
        assert_eq!(chart.levels, levels);
        let y = |at: usize| chart.places[at].y;
        assert!(y(0) < y(1) && y(1) == y(2) && y(1) < y(3) && y(3) < y(5));
        assert!(
            chart
                .apart
                .is_some_and(|apart| apart.y > y(3) && apart.y < y(5))
        );
        // From below the head along and down to the section.
        let line = &chart.corners[0];
        assert!(
            line.windows(2)
                .all(|w| w[0].x == w[1].x || w[0].y == w[1].y)
        );
        assert_eq!(line[0].x, chart.places[0].x);
        assert_eq!(line.last().unwrap().x, chart.places[1].x);
        assert!(chart.corners[3].is_empty() && chart.corners[4].is_empty());
    }

    #[test]
    fn what_is_delivered_upwards_puts_nobody_above_who_commands() {
        let chart = chart(3, &[(0, 1, Authority), (1, 2, OneWay), (2, 0, OneWay)]);
        assert_eq!(chart.levels, [Some(0), Some(1), Some(0)]);
    }

    #[test]
    fn without_authority_one_way_lines_decide_and_without_those_the_one_with_most() {
        let flow = chart(3, &[(0, 2, OneWay), (1, 2, OneWay)]);
        assert_eq!(flow.levels, [Some(0), Some(0), Some(1)]);
        let star = chart(4, &[(0, 3, Mutual), (3, 1, Mutual), (2, 3, Mutual)]);
        assert_eq!(star.levels, [Some(1), Some(1), Some(1), Some(0)]);
    }

    #[test]
    fn lines_of_different_origin_do_not_run_along_at_one_height() {
        let lines = [
            (0, 2, Authority),
            (0, 3, Authority),
            (1, 2, Authority),
            (1, 3, Authority),
        ];
        let chart = chart(4, &lines);
        let height = |line: usize| {
            let level = |w: &&[Point]| w[0].y == w[1].y && w[0].x != w[1].x;
            chart.corners[line].windows(2).find(level).map(|w| w[0].y)
        };
        let (one, other) = (height(1).or(height(0)), height(2).or(height(3)));
        assert!(one.is_some() && other.is_some() && one != other);
    }

    proptest! {
        #[test]
        fn authority_runs_downwards_boxes_keep_apart_and_nothing_is_lost(
            count in 1usize..40,
            ends in proptest::collection::vec((0usize..42, 0usize..42, 0u8..3), 0..90),
        ) {
            let bond = |n: u8| [Authority, OneWay, Mutual][n as usize];
            // Authority without circles: from the smaller to the larger.
            let lines: Vec<_> = ends
                .iter()
                .map(|&(a, b, n)| {
                    if n == 0 { (a.min(b), a.max(b), Authority) } else { (a, b, bond(n)) }
                })
                .collect();
            let input = input(count, &lines);
            let chart = Chart::of(&input, &Unwatched).unwrap();
            prop_assert_eq!(&chart, &Chart::of(&input, &Unwatched).unwrap());
            for (at, (from, to, bond)) in lines.iter().enumerate() {
                if from == to || *from.max(to) >= count {
                    continue;
                }
                let levels = (chart.levels[*from], chart.levels[*to]);
                prop_assert!(levels.0.is_some() && levels.1.is_some());
                if *bond == Authority {
                    prop_assert!(levels.0 < levels.1);
                    prop_assert!(chart.places[*from].y < chart.places[*to].y);
                    prop_assert!(chart.corners[at].len() >= 2);
                }
            }
            let areas: Vec<Area> = chart.places.iter().map(|p| Area::of(*p, ROOM)).collect();
            for (at, area) in areas.iter().enumerate() {
                prop_assert!(chart.places[at].is_valid());
                for other in &areas[..at] {
                    prop_assert!(!area.overlaps(other));
                }
            }
        }
    }

    #[test]
    fn a_wide_level_is_folded_and_its_boxes_keep_apart() {
        let lines: Vec<_> = (1..120).map(|at| (0, at, Authority)).collect();
        let chart = chart(120, &lines);
        let xs = chart.places.iter().map(|place| place.x);
        let (low, high) = xs.fold((f64::MAX, f64::MIN), |(l, h), x| (l.min(x), h.max(x)));
        assert!(high - low < 3_500.0, "{}", high - low);
        let areas: Vec<Area> = chart.places.iter().map(|p| Area::of(*p, ROOM)).collect();
        for (at, area) in areas.iter().enumerate() {
            assert!(areas[..at].iter().all(|other| !area.overlaps(other)));
        }
    }
}
