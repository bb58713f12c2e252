//! Sums of shares and of their squares, as whole numbers: they come out alike in whatever order
//! they are added.

/// A share of 1.
const ONE: f64 = (1_u64 << 32) as f64;

#[derive(Clone, Copy, Debug, Default)]
struct Sums {
    share: u64,
    square: u64,
}

/// Mean and variance of a node's shares over all samples.
#[derive(Clone, Copy, Debug)]
pub(super) struct Moments {
    pub(super) mean: f64,
    pub(super) variance: f64,
}

pub(super) struct Tally {
    sums: Vec<Sums>,
    distances: Distances,
    samples: u64,
}

/// Of the pairs that have a path.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Distances {
    pub(super) reached: u64,
    pub(super) sum: u64,
    pub(super) squares: u64,
}

impl Tally {
    pub(super) fn new(nodes: usize) -> Self {
        Self {
            sums: vec![Sums::default(); nodes],
            distances: Distances::default(),
            samples: 0,
        }
    }

    /// Adds the share, 0 to 1, of one pair's shortest paths that pass through the node.
    pub(super) fn add(&mut self, node: u32, share: f64) {
        let sums = &mut self.sums[node as usize];
        sums.share += (share * ONE + 0.5) as u64;
        sums.square += (share * share * ONE + 0.5) as u64;
    }

    /// Adds the distance of one pair.
    pub(super) fn add_distance(&mut self, distance: u64) {
        self.distances.reached += 1;
        self.distances.sum += distance;
        self.distances.squares += distance * distance;
    }

    pub(super) fn distances(&self) -> Distances {
        self.distances
    }

    pub(super) fn count(&mut self, samples: u64) {
        self.samples += samples;
    }

    pub(super) fn samples(&self) -> u64 {
        self.samples
    }

    /// Adds all of another's sums.
    pub(super) fn take_over(&mut self, other: &Self) {
        for (own, other) in self.sums.iter_mut().zip(&other.sums) {
            own.share += other.share;
            own.square += other.square;
        }
        self.distances.reached += other.distances.reached;
        self.distances.sum += other.distances.sum;
        self.distances.squares += other.distances.squares;
    }

    pub(super) fn clear(&mut self) {
        self.sums.fill(Sums::default());
        self.distances = Distances::default();
    }

    pub(super) fn moments(&self) -> Vec<Moments> {
        let all = ONE * self.samples.max(1) as f64;
        let moments = |sums: &Sums| {
            let mean = sums.share as f64 / all;
            Moments {
                mean,
                variance: (sums.square as f64 / all - mean * mean).max(0.0),
            }
        };
        self.sums.iter().map(moments).collect()
    }
}
