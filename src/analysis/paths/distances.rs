//! How far everybody is from everybody: what closeness, diameter and mean distance are made of.

/// Sums over shortest distances, by node. Where direction is followed, `farness`, `harmonic` and
/// `reach` look inward, from the others to the node, and `eccentricity` outward, as in networkx.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Distances {
    /// Sum of the distances from all that reach the node.
    pub farness: Vec<f64>,
    /// Sum of their reciprocals.
    pub harmonic: Vec<f64>,
    /// Others that reach the node.
    pub reach: Vec<usize>,
    /// Distance to the farthest node that it reaches; 0 if there is none.
    pub eccentricity: Vec<f64>,
}

impl Distances {
    pub(super) fn zero(nodes: usize) -> Self {
        Self {
            farness: vec![0.0; nodes],
            harmonic: vec![0.0; nodes],
            reach: vec![0; nodes],
            eccentricity: vec![0.0; nodes],
        }
    }

    /// Longest distance over reachable pairs; 0 if there are none.
    pub fn diameter(&self) -> f64 {
        self.eccentricity.iter().copied().fold(0.0, f64::max)
    }

    /// Closeness of a node after Wasserman and Faust (1994): the share of the others that reach it,
    /// over their mean distance; 0 where nobody does. `others` counts who could reach it.
    pub fn closeness(&self, node: usize, others: usize) -> f64 {
        if self.reach[node] == 0 {
            return 0.0;
        }
        let reach = self.reach[node] as f64;
        reach / self.farness[node] * (reach / others as f64)
    }
}
