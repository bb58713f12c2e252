//! The graph in which clusters are sought, with whole numbers for weights.

/// The most that the strengths of all nodes may add up to, so that sums fit 32 bits and products
/// 64.
const MOST_TOTAL: f64 = (1_u64 << 28) as f64;

/// Factors that make the usual decimal fractions whole.
const SCALES: [f64; 4] = [1.0, 10.0, 100.0, 1000.0];

/// An undirected graph with whole weights on ties, each tie in both rows, no self-ties.
#[derive(Clone, Debug, Default)]
pub struct WeightedGraph {
    pub(super) offsets: Vec<u32>,
    /// May be longer than the rows reach, so that it need not be cleared.
    pub(super) arcs: Vec<WeightedArc>,
    /// Sum of the weights at each node, those inside merged nodes included.
    pub(super) strengths: Vec<u32>,
}

#[derive(Clone, Copy, Debug, Default)]
pub(super) struct WeightedArc {
    pub(super) to: u32,
    pub(super) weight: u32,
}

impl WeightedGraph {
    /// From rows of neighbours and positive weights. Weights keep their proportions: exactly if
    /// they have up to three decimals, else to the precision that [`MOST_TOTAL`] allows.
    pub fn new(rows: impl Iterator<Item = impl Iterator<Item = (u32, f64)>>) -> Self {
        let mut offsets = vec![0];
        let mut raw = Vec::new();
        for row in rows {
            raw.extend(row);
            offsets.push(raw.len() as u32);
        }
        let scale = whole_scale(&raw);
        let arcs: Vec<_> = raw
            .into_iter()
            .map(|(to, weight)| WeightedArc {
                to,
                weight: (weight * scale).round().max(1.0) as u32,
            })
            .collect();
        let strengths = offsets
            .windows(2)
            .map(|ends| {
                arcs[ends[0] as usize..ends[1] as usize]
                    .iter()
                    .map(|arc| arc.weight)
                    .sum()
            })
            .collect();
        Self {
            offsets,
            arcs,
            strengths,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.strengths.len()
    }

    pub(super) fn arcs(&self) -> &[WeightedArc] {
        let end = self.offsets.last().map_or(0, |&end| end as usize);
        &self.arcs[..end]
    }

    pub(super) fn row(&self, node: usize) -> &[WeightedArc] {
        &self.arcs[self.offsets[node] as usize..self.offsets[node + 1] as usize]
    }

    pub(super) fn longest_row(&self) -> usize {
        let lengths = self.offsets.windows(2).map(|ends| ends[1] - ends[0]);
        lengths.max().unwrap_or(0) as usize
    }

    /// Sum of all strengths: twice the weight of all ties.
    pub(super) fn total(&self) -> i64 {
        self.strengths.iter().copied().map(i64::from).sum()
    }
}

/// A factor that makes the weights whole, or nearly, and keeps their sum in bounds.
fn whole_scale(arcs: &[(u32, f64)]) -> f64 {
    let total: f64 = arcs.iter().map(|(_, weight)| weight).sum();
    SCALES
        .into_iter()
        .filter(|scale| total * scale <= MOST_TOTAL)
        .find(|scale| {
            arcs.iter().all(|(_, weight)| {
                let scaled = weight * scale;
                scaled >= 0.5 && (scaled - scaled.round()).abs() <= 1e-9 * scaled
            })
        })
        .unwrap_or(MOST_TOTAL / total)
}
