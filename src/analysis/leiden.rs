//! Clusters: the Leiden algorithm on modularity, seeded, over several starts.
//!
//! Traag, Waltman and van Eck (2019): local moving, refinement, aggregation, until nothing moves.
//! Where the paper draws among the merges of the refinement by an exponential of the gain, we draw
//! by a rational function of it: it has the same order and comes out alike on every platform.
//! Gains are scaled so that networks without strengths are computed in exact integers.

use super::random::SplitMix64;

/// Modularity's resolution (Reichardt and Bornholdt 2006), in tenths.
const RESOLUTION_TENTHS: f64 = 7.0;

/// Starts whose best partitions count.
const SEEDS: u64 = 30;

/// Two partitions are equally good if their modularity differs by less than this.
const QUALITY_TOLERANCE: f64 = 1e-9;

/// Gains below this share of the largest conceivable one are rounding.
const GAIN_TOLERANCE: f64 = 1e-12;

/// Loss of gain, in ties, at which a merge in the refinement becomes four times less likely.
const RANDOMNESS: f64 = 0.01;

/// An undirected graph with weights on ties, each tie in both rows, no self-ties.
#[derive(Clone, Debug, Default)]
pub struct WeightedGraph {
    offsets: Vec<u32>,
    targets: Vec<u32>,
    weights: Vec<f64>,
    /// Sum of the weights at each node, those inside merged nodes included.
    strengths: Vec<f64>,
}

impl WeightedGraph {
    /// From rows of neighbours and weights.
    pub fn new(rows: impl Iterator<Item = impl Iterator<Item = (u32, f64)>>) -> Self {
        let mut graph = Self::default();
        graph.offsets.push(0);
        for row in rows {
            let mut strength = 0.0;
            for (target, weight) in row {
                graph.targets.push(target);
                graph.weights.push(weight);
                strength += weight;
            }
            graph.offsets.push(graph.targets.len() as u32);
            graph.strengths.push(strength);
        }
        graph
    }

    fn len(&self) -> usize {
        self.strengths.len()
    }

    fn row(&self, node: usize) -> impl Iterator<Item = (usize, f64)> {
        let range = self.offsets[node] as usize..self.offsets[node + 1] as usize;
        self.targets[range.clone()]
            .iter()
            .zip(&self.weights[range])
            .map(|(&target, &weight)| (target as usize, weight))
    }

    fn clear(&mut self) {
        self.offsets.clear();
        self.offsets.push(0);
        self.targets.clear();
        self.weights.clear();
        self.strengths.clear();
    }
}

/// All partitions found that are tied for the best modularity, without repetition, in ascending
/// order. A partition names the cluster of each node, numbered in order of their first nodes.
/// `None` as soon as `go_on` answers no.
pub fn best_partitions(graph: &WeightedGraph, go_on: &dyn Fn() -> bool) -> Option<Vec<Vec<u32>>> {
    let mut leiden = Leiden::new(graph);
    let mut best: Vec<Vec<u32>> = Vec::new();
    let mut best_quality = f64::NEG_INFINITY;
    for seed in 0..SEEDS {
        if !go_on() {
            return None;
        }
        leiden.run(seed);
        let quality = leiden.modularity();
        if quality > best_quality + QUALITY_TOLERANCE {
            best.clear();
        }
        if quality > best_quality - QUALITY_TOLERANCE {
            best_quality = best_quality.max(quality);
            if !best.contains(&leiden.found) {
                best.push(leiden.found.clone());
            }
        }
    }
    best.sort_unstable();
    Some(best)
}

/// One run's buffers, kept from seed to seed.
struct Leiden<'a> {
    original: &'a WeightedGraph,
    /// Sum of all strengths: twice the weight of all ties.
    total: f64,
    level: WeightedGraph,
    next_level: WeightedGraph,
    /// The node of the present level that holds each original node.
    node_of: Vec<u32>,
    /// The community of each node of the present level.
    community: Vec<u32>,
    /// The part of its community that each node was merged into by the refinement.
    refined: Vec<u32>,
    scratch: Scratch,
    /// The partition found.
    found: Vec<u32>,
}

#[derive(Default)]
struct Scratch {
    order: Vec<u32>,
    queued: Vec<bool>,
    /// Strength of each community.
    mass: Vec<f64>,
    /// Nodes in each community.
    size: Vec<u32>,
    /// Weight from the node at hand to each community; zero between uses.
    weight_to: Vec<f64>,
    touched: Vec<u32>,
    /// Strength of each part, weight from it to the rest of its community, nodes in it.
    part_mass: Vec<f64>,
    part_outward: Vec<f64>,
    part_size: Vec<u32>,
    candidates: Vec<(u32, f64)>,
    free: Vec<u32>,
    labels: Vec<u32>,
    starts: Vec<u32>,
    members: Vec<u32>,
}

impl<'a> Leiden<'a> {
    fn new(original: &'a WeightedGraph) -> Self {
        Self {
            original,
            total: original.strengths.iter().sum(),
            level: WeightedGraph::default(),
            next_level: WeightedGraph::default(),
            node_of: Vec::new(),
            community: Vec::new(),
            refined: Vec::new(),
            scratch: Scratch::default(),
            found: Vec::new(),
        }
    }

    /// Gain of joining nodes of these strengths by this weight, in units of
    /// 1/(10 total) of a tie.
    fn gain(&self, weight: f64, strength: f64, mass: f64) -> f64 {
        10.0 * self.total * weight - RESOLUTION_TENTHS * strength * mass
    }

    fn run(&mut self, seed: u64) {
        let mut random = SplitMix64::new(seed);
        self.level.clone_from(self.original);
        let n = self.level.len() as u32;
        self.node_of.clear();
        self.node_of.extend(0..n);
        self.community.clear();
        self.community.extend(0..n);
        let mut refined_throughout = true;
        loop {
            self.move_nodes(&mut random);
            let nodes = self.level.len();
            let communities = number(&mut self.community, &mut self.scratch.labels);
            if communities == nodes {
                break;
            }
            self.refine(communities, &mut random);
            let mut parts = number(&mut self.refined, &mut self.scratch.labels);
            if parts == nodes {
                // The refinement refused every merge that the moves had made.
                self.refined.clone_from(&self.community);
                parts = communities;
                refined_throughout = false;
            }
            self.aggregate(parts);
        }
        self.found.clear();
        self.found.extend(
            self.node_of
                .iter()
                .map(|&node| self.community[node as usize]),
        );
        if !refined_throughout {
            self.split_disconnected();
        }
        number(&mut self.found, &mut self.scratch.labels);
    }

    /// Moves single nodes to the community where they gain most, until none gains.
    fn move_nodes(&mut self, random: &mut SplitMix64) {
        let n = self.level.len();
        let mut scratch = std::mem::take(&mut self.scratch);
        let Scratch {
            order,
            queued,
            mass,
            size,
            weight_to,
            touched,
            free,
            ..
        } = &mut scratch;
        reset(mass, n, 0.0);
        reset(size, n, 0);
        reset(weight_to, n, 0.0);
        reset(queued, n, true);
        for v in 0..n {
            let c = self.community[v] as usize;
            mass[c] += self.level.strengths[v];
            size[c] += 1;
        }
        free.clear();
        free.extend((0..n as u32).filter(|&c| size[c as usize] == 0));
        order.clear();
        order.extend(0..n as u32);
        random.shuffle(order);
        // A ring: at most n nodes are queued at a time.
        let (mut head, mut waiting) = (0, n);
        while waiting > 0 {
            let v = order[head] as usize;
            head = if head + 1 == n { 0 } else { head + 1 };
            waiting -= 1;
            queued[v] = false;
            let home = self.community[v] as usize;
            let strength = self.level.strengths[v];
            for (u, weight) in self.level.row(v) {
                let c = self.community[u];
                if weight_to[c as usize] == 0.0 {
                    touched.push(c);
                }
                weight_to[c as usize] += weight;
            }
            let slack = GAIN_TOLERANCE * 10.0 * self.total * strength;
            let mut best = home;
            let mut best_gain = self.gain(weight_to[home], strength, mass[home] - strength);
            if best_gain < -slack
                && size[home] > 1
                && let Some(&empty) = free.last()
            {
                (best, best_gain) = (empty as usize, 0.0);
            }
            let mut equals = 1;
            for &c in touched.iter() {
                let c = c as usize;
                if c == home {
                    continue;
                }
                let gain = self.gain(weight_to[c], strength, mass[c]);
                if gain > best_gain + slack {
                    (best, best_gain, equals) = (c, gain, 1);
                } else if best != home && gain >= best_gain - slack {
                    // Chance decides between equals, so that other seeds find other partitions.
                    equals += 1;
                    if random.below(equals) == 0 {
                        best = c;
                    }
                }
            }
            for c in touched.drain(..) {
                weight_to[c as usize] = 0.0;
            }
            if best == home {
                continue;
            }
            if size[best] == 0 {
                free.pop();
            }
            mass[home] -= strength;
            size[home] -= 1;
            if size[home] == 0 {
                mass[home] = 0.0;
                free.push(home as u32);
            }
            mass[best] += strength;
            size[best] += 1;
            self.community[v] = best as u32;
            for (u, _) in self.level.row(v) {
                if !queued[u] && self.community[u] as usize != best {
                    queued[u] = true;
                    let tail = head + waiting;
                    order[if tail >= n { tail - n } else { tail }] = u as u32;
                    waiting += 1;
                }
            }
        }
        self.scratch = scratch;
    }

    /// Builds each community up again from single nodes, merging only what is well connected
    /// inside it.
    fn refine(&mut self, communities: usize, random: &mut SplitMix64) {
        let n = self.level.len();
        let mut scratch = std::mem::take(&mut self.scratch);
        let Scratch {
            order,
            mass,
            weight_to,
            touched,
            part_mass,
            part_outward,
            part_size,
            candidates,
            ..
        } = &mut scratch;
        self.refined.clear();
        self.refined.extend(0..n as u32);
        reset(mass, communities, 0.0);
        part_mass.clone_from(&self.level.strengths);
        reset(part_outward, n, 0.0);
        reset(part_size, n, 1);
        for v in 0..n {
            mass[self.community[v] as usize] += self.level.strengths[v];
            part_outward[v] = self
                .level
                .row(v)
                .filter(|&(u, _)| self.community[u] == self.community[v])
                .map(|(_, weight)| weight)
                .sum();
        }
        order.clear();
        order.extend(0..n as u32);
        random.shuffle(order);
        for &v in order.iter() {
            let v = v as usize;
            if part_size[v] != 1 || self.refined[v] as usize != v {
                continue;
            }
            let whole = mass[self.community[v] as usize];
            let strength = self.level.strengths[v];
            let slack = GAIN_TOLERANCE * 10.0 * self.total * strength;
            if self.gain(part_outward[v], strength, whole - strength) < -slack {
                continue;
            }
            for (u, weight) in self.level.row(v) {
                if self.community[u] == self.community[v] {
                    let part = self.refined[u];
                    if weight_to[part as usize] == 0.0 {
                        touched.push(part);
                    }
                    weight_to[part as usize] += weight;
                }
            }
            let mut best_gain = 0.0_f64;
            for &part in touched.iter() {
                let c = part as usize;
                let gain = self.gain(weight_to[c], strength, part_mass[c]);
                let well_connected =
                    self.gain(part_outward[c], part_mass[c], whole - part_mass[c]) >= -slack;
                if gain >= -slack && well_connected {
                    candidates.push((part, gain));
                    best_gain = best_gain.max(gain);
                }
            }
            if let Some(part) = self.draw(candidates, best_gain, random) {
                let c = part as usize;
                part_mass[c] += strength;
                part_outward[c] += part_outward[v] - 2.0 * weight_to[c];
                part_size[c] += 1;
                part_size[v] = 0;
                self.refined[v] = part;
            }
            candidates.clear();
            for part in touched.drain(..) {
                weight_to[part as usize] = 0.0;
            }
        }
        self.scratch = scratch;
    }

    /// One of the candidates, the better ones more likely.
    fn draw(
        &self,
        candidates: &mut [(u32, f64)],
        best_gain: f64,
        random: &mut SplitMix64,
    ) -> Option<u32> {
        if let [only] = candidates {
            return Some(only.0);
        }
        let unit = RANDOMNESS * 10.0 * self.total;
        let mut sum = 0.0;
        for (_, gain) in candidates.iter_mut() {
            let odds = 1.0 / (1.0 + (best_gain - *gain) / unit);
            sum += odds * odds;
            *gain = sum;
        }
        let drawn = random.unit() * sum;
        candidates
            .iter()
            .find(|(_, up_to)| drawn < *up_to)
            .or(candidates.last())
            .map(|(part, _)| *part)
    }

    /// Makes each refined part one node of the next level.
    fn aggregate(&mut self, parts: usize) {
        let n = self.level.len();
        let Scratch {
            weight_to,
            touched,
            starts,
            members,
            labels,
            ..
        } = &mut self.scratch;
        reset(starts, parts + 1, 0);
        for &part in &self.refined {
            starts[part as usize + 1] += 1;
        }
        for part in 0..parts {
            starts[part + 1] += starts[part];
        }
        reset(members, n, 0);
        labels.clone_from(starts);
        for (v, &part) in self.refined.iter().enumerate() {
            let place = &mut labels[part as usize];
            members[*place as usize] = v as u32;
            *place += 1;
        }
        let next = &mut self.next_level;
        next.clear();
        for part in 0..parts {
            let mut strength = 0.0;
            let inside = starts[part] as usize..starts[part + 1] as usize;
            for &v in &members[inside] {
                strength += self.level.strengths[v as usize];
                for (u, weight) in self.level.row(v as usize) {
                    let to = self.refined[u];
                    if to as usize != part {
                        if weight_to[to as usize] == 0.0 {
                            touched.push(to);
                        }
                        weight_to[to as usize] += weight;
                    }
                }
            }
            for to in touched.drain(..) {
                next.targets.push(to);
                next.weights.push(weight_to[to as usize]);
                weight_to[to as usize] = 0.0;
            }
            next.offsets.push(next.targets.len() as u32);
            next.strengths.push(strength);
        }
        for part in 0..parts {
            labels[part] = self.community[members[starts[part] as usize] as usize];
        }
        self.community.clear();
        self.community.extend_from_slice(&labels[..parts]);
        for node in &mut self.node_of {
            *node = self.refined[*node as usize];
        }
        std::mem::swap(&mut self.level, &mut self.next_level);
    }

    /// Gives each connected piece of a cluster its own number.
    fn split_disconnected(&mut self) {
        let whole = std::mem::take(&mut self.found);
        self.found = vec![u32::MAX; whole.len()];
        let mut stack = Vec::new();
        for start in 0..whole.len() {
            if self.found[start] != u32::MAX {
                continue;
            }
            self.found[start] = start as u32;
            stack.push(start);
            while let Some(v) = stack.pop() {
                for (u, _) in self.original.row(v) {
                    if whole[u] == whole[v] && self.found[u] == u32::MAX {
                        self.found[u] = start as u32;
                        stack.push(u);
                    }
                }
            }
        }
    }

    /// Modularity of the partition found, at our resolution.
    fn modularity(&mut self) -> f64 {
        let n = self.original.len();
        if self.total == 0.0 {
            return 0.0;
        }
        reset(&mut self.scratch.mass, n, 0.0);
        let mut inside = 0.0;
        for v in 0..n {
            let cluster = self.found[v];
            self.scratch.mass[cluster as usize] += self.original.strengths[v];
            for (u, weight) in self.original.row(v) {
                if self.found[u] == cluster {
                    inside += weight;
                }
            }
        }
        let expected: f64 = self.scratch.mass.iter().map(|mass| mass * mass).sum();
        inside / self.total - RESOLUTION_TENTHS / 10.0 * expected / (self.total * self.total)
    }
}

fn reset<T: Clone>(buffer: &mut Vec<T>, len: usize, value: T) {
    buffer.clear();
    buffer.resize(len, value);
}

/// Numbers labels below `labels.len()` from 0 in order of first use; returns how many there are.
fn number(labels: &mut [u32], new: &mut Vec<u32>) -> usize {
    reset(new, labels.len(), u32::MAX);
    let mut count = 0;
    for label in labels {
        let slot = &mut new[*label as usize];
        if *slot == u32::MAX {
            *slot = count;
            count += 1;
        }
        *label = *slot;
    }
    count as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(nodes: usize, ties: &[(u32, u32)]) -> WeightedGraph {
        let mut rows = vec![Vec::new(); nodes];
        for &(a, b) in ties {
            rows[a as usize].push((b, 1.0));
            rows[b as usize].push((a, 1.0));
        }
        WeightedGraph::new(rows.into_iter().map(Vec::into_iter))
    }

    fn partitions(nodes: usize, ties: &[(u32, u32)]) -> Vec<Vec<u32>> {
        best_partitions(&graph(nodes, ties), &|| true).unwrap()
    }

    #[test]
    fn both_equally_good_cuts_of_a_path_of_five_are_found() {
        let found = partitions(5, &[(0, 1), (1, 2), (2, 3), (3, 4)]);
        assert_eq!(found, [vec![0, 0, 0, 1, 1], vec![0, 0, 1, 1, 1]]);
    }

    #[test]
    fn a_ring_of_nine_falls_into_threes() {
        let ring: Vec<(u32, u32)> = (0..9).map(|i| (i, (i + 1) % 9)).collect();
        for partition in partitions(9, &ring) {
            let sizes = [0, 1, 2].map(|c| partition.iter().filter(|&&own| own == c).count());
            assert_eq!(sizes, [3; 3]);
        }
    }

    #[test]
    fn parts_without_a_tie_between_them_never_share_a_cluster() {
        let found = partitions(6, &[(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5)]);
        assert_eq!(found, [vec![0, 0, 0, 1, 1, 1]]);
    }

    #[test]
    fn a_strong_tie_holds_its_ends_together() {
        let rows = [
            vec![(1, 5.0)],
            vec![(0, 5.0), (2, 1.0)],
            vec![(1, 1.0), (3, 5.0)],
            vec![(2, 5.0)],
        ];
        let graph = WeightedGraph::new(rows.into_iter().map(Vec::into_iter));
        let found = best_partitions(&graph, &|| true).unwrap();
        assert_eq!(found, [vec![0, 0, 1, 1]]);
    }

    #[test]
    fn an_empty_graph_has_one_empty_partition() {
        assert_eq!(partitions(0, &[]), [Vec::<u32>::new()]);
    }
}
