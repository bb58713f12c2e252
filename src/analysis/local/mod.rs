//! Measures that look no further than a node's neighbours and the ties among them.
//!
//! Where networkx has the measure, ours is its definition. Strength enters
//! Burt's measures only.

mod closure;
mod holes;
mod triangles;

use super::snapshot::Snapshot;
pub use closure::Closure;
pub use holes::StructuralHoles;
use triangles::Dyads;

/// What neighbourhoods say.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LocalMeasures {
    pub closure: Closure,
    pub holes: StructuralHoles,
}

impl LocalMeasures {
    pub fn of(snapshot: &Snapshot) -> Self {
        let dyads = Dyads::of(snapshot);
        Self {
            closure: Closure::of(&dyads, snapshot.directed),
            holes: StructuralHoles::of(&dyads),
        }
    }
}

/// Share of the arcs that are answered by one the other way (networkx's `overall_reciprocity`).
/// `None` where direction is not followed, or there are no arcs.
pub fn reciprocity(snapshot: &Snapshot) -> Option<f64> {
    let arcs = snapshot.outgoing().arcs();
    if !snapshot.directed || arcs == 0 {
        return None;
    }
    // Every pair with arcs both ways has one row entry less in the undirected graph.
    let answered = 2 * (arcs - snapshot.undirected().arcs() / 2);
    Some(answered as f64 / arcs as f64)
}
