//! Shortest paths from every stakeholder: betweenness, closeness and distances in one pass each.
//!
//! Brandes (2001). Each source makes the graph of its shortest paths, counts them forward and
//! shares dependencies backward; both passes touch only arcs of that graph.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::snapshot::{Csr, Snapshot};

/// Lengths are sums of fractions; paths that differ by less than this share are equally long.
const LENGTH_TOLERANCE: f64 = 1e-12;

/// Beyond this the count of paths is kept as mantissa and exponent.
const PATH_COUNT_LIMIT: f64 = 1e300;

/// What the paths say, by node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PathMeasures {
    /// Raw: each unordered pair once where ties count both ways, each ordered pair otherwise.
    pub betweenness: Vec<f64>,
    /// Sum of the distances from all that reach the node.
    pub farness: Vec<f64>,
    /// Others that reach the node.
    pub reach: Vec<usize>,
    /// Longest distance over reachable pairs; 0 if there are none.
    pub diameter: f64,
}

impl PathMeasures {
    /// Runs over all sources; `None` as soon as `go_on` answers no.
    pub fn of(snapshot: &Snapshot, go_on: &dyn Fn() -> bool) -> Option<Self> {
        let out = snapshot.outgoing();
        let n = out.len();
        let mut measures = Self {
            betweenness: vec![0.0; n],
            farness: vec![0.0; n],
            reach: vec![0; n],
            diameter: 0.0,
        };
        let lengths: Vec<f64> = if snapshot.weighted {
            (0..n)
                .flat_map(|v| out.strengths(v).iter().map(|strength| 1.0 / strength))
                .collect()
        } else {
            Vec::new()
        };
        let mut pass = Pass::new(n, out.arcs());
        for source in 0..n {
            if !go_on() {
                return None;
            }
            if out.degree(source) == 0 {
                continue;
            }
            if snapshot.weighted {
                pass.dijkstra(out, &lengths, source);
            } else {
                pass.breadth_first(out, source);
            }
            pass.add_to(&mut measures, snapshot.directed);
        }
        if !snapshot.directed {
            for value in &mut measures.betweenness {
                *value /= 2.0;
            }
        }
        Some(measures)
    }
}

/// The buffers of one source's pass, kept from source to source.
struct Pass {
    /// Nodes reached, nearest first; the source leads.
    order: Vec<u32>,
    /// Distance from the source; negative where not reached.
    distance: Vec<f64>,
    /// Shortest paths from the source.
    paths: Vec<f64>,
    /// Arcs on shortest paths, row by row in the order of `order`.
    successors: Vec<u32>,
    /// Where the row of each node of `order` ends.
    ends: Vec<u32>,
    /// (1 + dependency) / paths, per node.
    share: Vec<f64>,
    heap: BinaryHeap<Reached>,
}

impl Pass {
    fn new(nodes: usize, arcs: usize) -> Self {
        Self {
            order: Vec::with_capacity(nodes),
            distance: vec![-1.0; nodes],
            paths: vec![0.0; nodes],
            successors: Vec::with_capacity(arcs),
            ends: Vec::with_capacity(nodes),
            share: vec![0.0; nodes],
            heap: BinaryHeap::new(),
        }
    }

    fn start(&mut self, source: usize) {
        for &v in &self.order {
            self.distance[v as usize] = -1.0;
            self.paths[v as usize] = 0.0;
        }
        self.order.clear();
        self.successors.clear();
        self.ends.clear();
        self.distance[source] = 0.0;
        self.paths[source] = 1.0;
    }

    fn breadth_first(&mut self, out: &Csr, source: usize) {
        self.start(source);
        self.order.push(source as u32);
        let mut head = 0;
        while head < self.order.len() {
            let v = self.order[head] as usize;
            head += 1;
            let next = self.distance[v] + 1.0;
            let paths = self.paths[v];
            for &w in out.neighbours(v) {
                let w = w as usize;
                if self.distance[w] < 0.0 {
                    self.distance[w] = next;
                    self.order.push(w as u32);
                }
                if self.distance[w] == next {
                    self.paths[w] += paths;
                    self.successors.push(w as u32);
                }
            }
            self.ends.push(self.successors.len() as u32);
        }
    }

    fn dijkstra(&mut self, out: &Csr, lengths: &[f64], source: usize) {
        self.start(source);
        self.heap.push(Reached {
            distance: 0.0,
            node: source as u32,
        });
        while let Some(Reached { distance, node }) = self.heap.pop() {
            let v = node as usize;
            if distance > self.distance[v] {
                continue;
            }
            self.order.push(node);
            for (&w, length) in out.neighbours(v).iter().zip(&lengths[out.range(v)]) {
                let known = self.distance[w as usize];
                let through = distance + length;
                if known < 0.0 || through < known {
                    self.distance[w as usize] = through;
                    self.heap.push(Reached {
                        distance: through,
                        node: w,
                    });
                }
            }
        }
        for &node in &self.order {
            let v = node as usize;
            let (distance, paths) = (self.distance[v], self.paths[v]);
            for (&w, length) in out.neighbours(v).iter().zip(&lengths[out.range(v)]) {
                let shortest = self.distance[w as usize];
                let surplus = distance + length - shortest;
                if shortest > distance && surplus <= LENGTH_TOLERANCE * shortest {
                    self.paths[w as usize] += paths;
                    self.successors.push(w);
                }
            }
            self.ends.push(self.successors.len() as u32);
        }
    }

    /// Adds what this source contributes.
    fn add_to(&mut self, measures: &mut PathMeasures, directed: bool) {
        let Some((&source, others)) = self.order.split_first() else {
            return;
        };
        let mut total = 0.0;
        for &v in others {
            let distance = self.distance[v as usize];
            total += distance;
            if directed {
                measures.farness[v as usize] += distance;
                measures.reach[v as usize] += 1;
            }
        }
        if let Some(&last) = others.last() {
            measures.diameter = measures.diameter.max(self.distance[last as usize]);
        }
        if !directed {
            measures.farness[source as usize] = total;
            measures.reach[source as usize] = others.len();
        }
        if others
            .iter()
            .all(|&v| self.paths[v as usize] < PATH_COUNT_LIMIT)
        {
            self.share_back(&mut measures.betweenness);
        } else {
            self.share_back_scaled(&mut measures.betweenness);
        }
    }

    fn share_back(&mut self, betweenness: &mut [f64]) {
        let mut end = self.successors.len();
        for position in (1..self.order.len()).rev() {
            let start = self.ends[position - 1] as usize;
            let v = self.order[position] as usize;
            let mut sum = 0.0;
            for &w in &self.successors[start..end] {
                sum += self.share[w as usize];
            }
            end = start;
            let dependency = self.paths[v] * sum;
            self.share[v] = (1.0 + dependency) / self.paths[v];
            betweenness[v] += dependency;
        }
    }

    /// The same where the number of paths exceeds what a float holds: long chains of diamonds.
    fn share_back_scaled(&mut self, betweenness: &mut [f64]) {
        let mut paths = vec![Scaled::default(); self.paths.len()];
        paths[self.order[0] as usize] = Scaled::new(1.0, 0);
        let mut start = 0;
        for (&v, &end) in self.order.iter().zip(&self.ends) {
            let own = paths[v as usize];
            for &w in &self.successors[start..end as usize] {
                paths[w as usize] = paths[w as usize].plus(own);
            }
            start = end as usize;
        }
        let mut dependency = vec![0.0; self.paths.len()];
        let mut end = self.successors.len();
        for position in (1..self.order.len()).rev() {
            let start = self.ends[position - 1] as usize;
            let v = self.order[position] as usize;
            dependency[v] = self.successors[start..end]
                .iter()
                .map(|&w| paths[v].over(paths[w as usize]) * (1.0 + dependency[w as usize]))
                .sum();
            end = start;
            betweenness[v] += dependency[v];
        }
    }
}

/// A number too large for a float: `mantissa` times two to the `exponent`.
#[derive(Clone, Copy, Debug, Default)]
struct Scaled {
    mantissa: f64,
    exponent: i32,
}

impl Scaled {
    const STEP: i32 = 512;

    fn new(mut mantissa: f64, mut exponent: i32) -> Self {
        let step = 2.0_f64.powi(Self::STEP);
        while mantissa >= step {
            mantissa /= step;
            exponent += Self::STEP;
        }
        Self { mantissa, exponent }
    }

    fn plus(self, other: Self) -> Self {
        if self.mantissa == 0.0 {
            return other;
        }
        let (large, small) = if self.exponent >= other.exponent {
            (self, other)
        } else {
            (other, self)
        };
        let shifted = small.mantissa * 2.0_f64.powi(small.exponent - large.exponent);
        Self::new(large.mantissa + shifted, large.exponent)
    }

    fn over(self, other: Self) -> f64 {
        if other.mantissa == 0.0 {
            return 0.0;
        }
        self.mantissa / other.mantissa * 2.0_f64.powi(self.exponent - other.exponent)
    }
}

/// A node on Dijkstra's heap, nearest first, then in order of node.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Reached {
    distance: f64,
    node: u32,
}

impl Eq for Reached {}

impl Ord for Reached {
    fn cmp(&self, other: &Self) -> Ordering {
        other
            .distance
            .total_cmp(&self.distance)
            .then(other.node.cmp(&self.node))
    }
}

impl PartialOrd for Reached {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::super::networks::{frozen, network};
    use super::*;

    fn measures(nodes: u64, ties: &[(u64, u64, f64)], weighted: bool) -> PathMeasures {
        let mut project = network(nodes, ties);
        let first = project.first_variant();
        let header = &mut project.variants.get_mut(&first).unwrap().header;
        header.use_strength = weighted;
        PathMeasures::of(&frozen(&project), &|| true).unwrap()
    }

    #[test]
    fn equal_lengths_count_as_equal_although_their_sums_round_differently() {
        // 1/10 + 1/5 against 1/3.3333…: both 0.3 by mathematics, not in floats.
        let ties = [(1, 2, 10.0), (2, 4, 5.0), (1, 3, 5.0), (3, 4, 10.0)];
        let square = measures(4, &ties, true);
        assert_eq!(square.betweenness, [0.5; 4]);
    }

    #[test]
    fn a_strong_detour_is_shorter_than_a_weak_direct_tie() {
        let triangle = measures(3, &[(1, 2, 4.0), (2, 3, 4.0), (1, 3, 1.0)], true);
        assert_eq!(triangle.betweenness, [0.0, 1.0, 0.0]);
        assert_eq!(triangle.farness, [0.75, 0.5, 0.75]);
        assert_eq!(triangle.diameter, 0.5);
    }

    #[test]
    fn more_paths_than_a_float_can_count_still_give_finite_betweenness() {
        let diamonds = 1_100;
        let mut ties = Vec::new();
        for i in 0..diamonds {
            let a = 3 * i + 1;
            ties.extend([
                (a, a + 1, 1.0),
                (a, a + 2, 1.0),
                (a + 1, a + 3, 1.0),
                (a + 2, a + 3, 1.0),
            ]);
        }
        let project = network(3 * diamonds + 1, &ties);
        let snapshot = frozen(&project);
        let mut pass = Pass::new(snapshot.len(), snapshot.outgoing().arcs());
        pass.breadth_first(snapshot.outgoing(), 0);
        let mut whole = PathMeasures {
            betweenness: vec![0.0; snapshot.len()],
            farness: vec![0.0; snapshot.len()],
            reach: vec![0; snapshot.len()],
            diameter: 0.0,
        };
        pass.add_to(&mut whole, false);
        // From the first node each joint lies before all 3 (diamonds - i) nodes behind it, and
        // each side of a diamond before half of them.
        for i in 1..diamonds {
            let behind = (3 * (diamonds - i)) as f64;
            let joint = (3 * i) as usize;
            assert!((whole.betweenness[joint] / behind - 1.0).abs() < 1e-9);
            assert!((2.0 * whole.betweenness[joint - 1] / (behind + 1.0) - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_pass_stops_when_it_is_told_to() {
        let project = network(3, &[(1, 2, 1.0), (2, 3, 1.0)]);
        assert_eq!(PathMeasures::of(&frozen(&project), &|| false), None);
    }
}
