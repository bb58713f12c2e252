//! The positions in the network that the training reads off the measures. All thresholds are here.
//!
//! The rules were tried on the kite, rings, stars, wheels, cliques, paths, the karate club and the
//! Florentine families. Stakeholders without a tie to another take no part: they change nobody's
//! role.

use super::result::Role;
use super::snapshot::Csr;

/// Below so many connected stakeholders nobody has a role.
const FEWEST_STAKEHOLDERS: usize = 4;

/// Two values are equal if they differ by less than this, relative to the larger above 1.
const TOLERANCE: f64 = 1e-9;

/// A peripheral stakeholder that is not at the rim has at most this share of the mean degree.
const FEW_TIES: f64 = 0.5;

/// How many may share the first place: at least 2, up to 3 in small networks (a quarter of the
/// stakeholders), a tenth in large ones.
fn most_leaders(n: usize) -> usize {
    2.max(3.min(n / 4)).max(n / 10)
}

/// What the roles are read off. Nodes are the connected stakeholders only.
pub struct Positions<'a> {
    /// Every tie both ways, parallel ties merged.
    pub graph: &'a Csr,
    /// Ties, parallel ones and self-ties included.
    pub degree: Vec<f64>,
    pub betweenness: Vec<f64>,
    pub closeness: Vec<f64>,
    /// Core number where every tie counts both ways.
    pub core: Vec<usize>,
    pub is_forest: bool,
    /// The partitions tied for best.
    pub partitions: &'a [Vec<u32>],
}

/// The roles of each node, in the order of [`Role`].
pub fn roles(positions: &Positions<'_>) -> Vec<Vec<Role>> {
    let n = positions.degree.len();
    let mut roles = vec![Vec::new(); n];
    if n < FEWEST_STAKEHOLDERS {
        return roles;
    }
    let connector = leaders(&positions.degree);
    let broker = leaders(&positions.betweenness);
    let best_informed = leaders(&positions.closeness);
    let mean_closeness = mean(&positions.closeness);
    let mean_betweenness = mean(&positions.betweenness);
    let few = FEW_TIES * mean(&positions.degree);
    for v in 0..n {
        let far = below(positions.closeness[v], mean_closeness);
        let outer = far && !broker[v] && positions.at_the_rim(v);
        let spanner =
            !outer && below(mean_betweenness, positions.betweenness[v]) && positions.spans(v);
        let peripheral =
            outer || (far && !broker[v] && !spanner && !below(few, positions.degree[v]));
        let all = [
            (connector[v], Role::Connector),
            (broker[v], Role::Broker),
            (best_informed[v], Role::BestInformed),
            (spanner, Role::BoundarySpanner),
            (peripheral, Role::Peripheral),
        ];
        roles[v].extend(
            all.iter()
                .filter(|(holds, _)| *holds)
                .map(|(_, role)| *role),
        );
    }
    roles
}

impl Positions<'_> {
    fn at_the_rim(&self, v: usize) -> bool {
        if self.is_forest {
            self.graph.degree(v) == 1
        } else {
            self.core[v] <= 1
        }
    }

    /// Whether the node, in one of the best partitions, has a tie into another cluster and lies
    /// on more shortest paths than each neighbour in its own that has none.
    fn spans(&self, v: usize) -> bool {
        self.partitions.iter().any(|cluster| {
            let reaches_out = |node: usize| {
                self.graph
                    .neighbours(node)
                    .iter()
                    .any(|&w| cluster[w as usize] != cluster[node])
            };
            reaches_out(v)
                && self.graph.neighbours(v).iter().all(|&w| {
                    let w = w as usize;
                    cluster[w] != cluster[v]
                        || reaches_out(w)
                        || below(self.betweenness[w], self.betweenness[v])
                })
        })
    }
}

/// Who holds the highest value, if it stands out from the lowest and few share it.
fn leaders(values: &[f64]) -> Vec<bool> {
    let highest = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let lowest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let lead: Vec<bool> = values.iter().map(|&value| !below(value, highest)).collect();
    let count = lead.iter().filter(|leads| **leads).count();
    if below(lowest, highest) && count <= most_leaders(values.len()) {
        lead
    } else {
        vec![false; values.len()]
    }
}

/// Whether `a` is smaller by more than the tolerance.
fn below(a: f64, b: f64) -> bool {
    b - a > TOLERANCE * a.abs().max(b.abs()).max(1.0)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_place_is_shared_by_few_or_by_nobody() {
        assert_eq!(leaders(&[3.0, 3.0, 1.0, 1.0]), [true, true, false, false]);
        assert_eq!(leaders(&[3.0, 3.0, 3.0, 1.0]), [false; 4]);
        assert_eq!(leaders(&[2.0; 4]), [false; 4]);
        assert_eq!([4, 12, 29, 40].map(most_leaders), [2, 3, 3, 4]);
    }
}
