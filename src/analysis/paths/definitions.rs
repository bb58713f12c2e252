//! Path measures against their definitions, over all pairs of small random networks.

use proptest::prelude::*;

use super::super::networks::{frozen, network};
use super::*;
use crate::model::Direction;

/// Distances and numbers of shortest paths between all pairs, by definition: lengths are such that
/// their sums are exact.
struct Pairs {
    distance: Vec<Vec<f64>>,
    paths: Vec<Vec<f64>>,
}

impl Pairs {
    fn of(snapshot: &Snapshot) -> Self {
        let n = snapshot.len();
        let out = snapshot.outgoing();
        let length = |strength: f64| {
            if snapshot.weighted {
                1.0 / strength
            } else {
                1.0
            }
        };
        let mut distance = vec![vec![f64::INFINITY; n]; n];
        for (v, row) in distance.iter_mut().enumerate() {
            row[v] = 0.0;
            for (&w, &strength) in out.neighbours(v).iter().zip(out.strengths(v)) {
                row[w as usize] = length(strength);
            }
        }
        for via in 0..n {
            for from in 0..n {
                for to in 0..n {
                    let through = distance[from][via] + distance[via][to];
                    distance[from][to] = distance[from][to].min(through);
                }
            }
        }
        let mut paths = vec![vec![0.0; n]; n];
        for (s, row) in paths.iter_mut().enumerate() {
            let mut order: Vec<usize> = (0..n).collect();
            order.sort_by(|&a, &b| distance[s][a].total_cmp(&distance[s][b]));
            row[s] = 1.0;
            for v in order {
                for (&w, &strength) in out.neighbours(v).iter().zip(out.strengths(v)) {
                    let w = w as usize;
                    let reachable = distance[s][w] < f64::INFINITY;
                    if reachable && distance[s][v] + length(strength) == distance[s][w] {
                        row[w] += row[v];
                    }
                }
            }
        }
        Self { distance, paths }
    }

    /// Share of the paths from `s` to `t` that lead through `v`.
    fn through(&self, s: usize, v: usize, t: usize) -> f64 {
        if self.distance[s][v] + self.distance[v][t] > self.distance[s][t] {
            return 0.0;
        }
        self.paths[s][v] * self.paths[v][t] / self.paths[s][t]
    }

    fn reaches(&self, s: usize, t: usize) -> bool {
        s != t && self.distance[s][t] < f64::INFINITY
    }

    fn dependence(&self, s: usize, v: usize) -> Option<f64> {
        let n = self.distance.len();
        let targets: Vec<usize> = (0..n).filter(|&t| t != v && self.reaches(s, t)).collect();
        let sum: f64 = targets.iter().map(|&t| self.through(s, v, t)).sum();
        (s != v && !targets.is_empty()).then(|| sum / targets.len() as f64)
    }
}

fn snapshots() -> impl Strategy<Value = Snapshot> {
    let tie = |n| (1..=n, 1..=n, 0_u8..3, proptest::bool::ANY);
    let ties =
        (1_u64..=11).prop_flat_map(move |n| (Just(n), proptest::collection::vec(tie(n), 0..26)));
    (ties, proptest::bool::ANY, proptest::bool::ANY)
        .prop_map(|((n, ties), follow_direction, use_strength)| {
            let strengths: Vec<_> = ties
                .iter()
                .map(|&(a, b, power, _)| (a, b, f64::from(1_u8 << power)))
                .collect();
            let mut project = network(n, &strengths);
            for variant in project.variants.values_mut() {
                variant.header.follow_direction = follow_direction;
                variant.header.use_strength = use_strength;
                for (tie, drawn) in variant.ties.values_mut().zip(&ties) {
                    if drawn.3 {
                        tie.direction = Direction::OneWay;
                    }
                }
            }
            frozen(&project)
        })
        // Parallel ties add their strengths, and the reciprocal of 3 is no exact number.
        .prop_filter("lengths add up exactly", |snapshot| {
            !snapshot.weighted
                || (0..snapshot.len()).all(|v| {
                    let strengths = snapshot.outgoing().strengths(v);
                    strengths
                        .iter()
                        .all(|strength| strength.log2().fract() == 0.0)
                })
        })
}

proptest! {
    #[test]
    fn path_measures_are_those_of_the_definitions(snapshot in snapshots()) {
        let n = snapshot.len();
        let pairs = Pairs::of(&snapshot);
        let measures = PathMeasures::of(&snapshot, &|| true).unwrap();
        let both_ways = if snapshot.directed { 1.0 } else { 2.0 };
        for v in 0..n {
            let mut between = 0.0;
            for s in (0..n).filter(|&s| s != v) {
                for t in (0..n).filter(|&t| t != v && pairs.reaches(s, t)) {
                    between += pairs.through(s, v, t);
                }
            }
            prop_assert!((measures.betweenness[v] * both_ways - between).abs() < 1e-9);
            let into: Vec<f64> =
                (0..n).filter(|&s| pairs.reaches(s, v)).map(|s| pairs.distance[s][v]).collect();
            let out =
                (0..n).filter(|&t| pairs.reaches(v, t)).map(|t| pairs.distance[v][t]);
            let distances = &measures.distances;
            prop_assert_eq!(distances.reach[v], into.len());
            prop_assert_eq!(distances.farness[v], into.iter().sum::<f64>());
            let harmonic: f64 = into.iter().map(|distance| 1.0 / distance).sum();
            prop_assert!((distances.harmonic[v] - harmonic).abs() < 1e-9);
            prop_assert_eq!(distances.eccentricity[v], out.fold(0.0, f64::max));
        }
        prop_assert_eq!(Distances::of(&snapshot, &Run::new(&|| true)).unwrap(), measures.distances);
    }

    #[test]
    fn ties_carry_the_share_of_the_paths_that_the_definition_says(snapshot in snapshots()) {
        let n = snapshot.len();
        let pairs = Pairs::of(&snapshot);
        let details = Details::of(&snapshot, &Run::new(&|| true)).unwrap();
        let out = snapshot.outgoing();
        for v in 0..n {
            for arc in out.range(v) {
                let w = out.target(arc);
                let length = length(&snapshot, v, arc);
                let carried = |v: usize, w: usize| -> f64 {
                    let mut sum = 0.0;
                    for s in 0..n {
                        for t in (0..n).filter(|&t| pairs.reaches(s, t)) {
                            let there = pairs.distance[s][v] + pairs.distance[v][w];
                            if pairs.distance[v][w] == length
                                && there + pairs.distance[w][t] == pairs.distance[s][t]
                            {
                                let through = pairs.paths[s][v] * pairs.paths[w][t];
                                sum += through / pairs.paths[s][t];
                            }
                        }
                    }
                    sum
                };
                let expected = if snapshot.directed {
                    carried(v, w)
                } else {
                    f64::midpoint(carried(v, w), carried(w, v))
                };
                prop_assert!((details.arc_betweenness[arc] - expected).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn dependence_is_the_share_of_the_paths_to_everybody_else(snapshot in snapshots()) {
        let n = snapshot.len();
        let pairs = Pairs::of(&snapshot);
        let details = Details::of(&snapshot, &Run::new(&|| true)).unwrap();
        let nodes: Vec<usize> = (0..n).collect();
        let rows = dependence::on_each_other_from(&snapshot, &nodes);
        for (s, row) in rows.iter().enumerate() {
            prop_assert_eq!(&dependence::on_each_other(&snapshot, s), row);
            for (v, ours) in row.iter().enumerate() {
                let expected = pairs.dependence(s, v);
                prop_assert_eq!(ours.is_some(), expected.is_some());
                prop_assert!((ours.unwrap_or(0.0) - expected.unwrap_or(0.0)).abs() < 1e-9);
            }
            let greatest = row.iter().flatten().copied().max_by(f64::total_cmp);
            let ours = details.greatest_dependence[s];
            prop_assert_eq!(ours.is_some(), greatest.is_some());
            if let (Some(ours), Some(greatest)) = (ours, greatest) {
                prop_assert!((ours.share - greatest).abs() < 1e-9);
                let first = row.iter().position(|v| v.is_some_and(|v| v > greatest - 1e-9));
                prop_assert_eq!(ours.on, first.filter(|_| greatest > 0.0));
            }
        }
    }
}

fn length(snapshot: &Snapshot, node: usize, arc: usize) -> f64 {
    let out = snapshot.outgoing();
    let strength = out.strengths(node)[arc - out.range(node).start];
    if snapshot.weighted {
        1.0 / strength
    } else {
        1.0
    }
}
