//! The phase that takes longest: what each tie carries, and on whom each stakeholder depends.

use super::paths::{Details, Run};
use super::result::{Analysis, Certainty, TieMeasures};
use super::snapshot::{Csr, Snapshot};
use super::{structure, structure_phase};

/// Ties, dependence, core and periphery, hierarchy. `None` if the run was given up.
pub fn write_details(analysis: &mut Analysis, snapshot: &Snapshot, run: &Run<'_>) -> Option<()> {
    structure_phase::write_groups(analysis, snapshot, run.go_on)?;
    let details = Details::of(snapshot, run)?;
    let greatest = details.greatest_dependence.iter();
    for (measures, greatest) in analysis.stakeholders.values_mut().zip(greatest) {
        measures.max_dependence = greatest.map(|dependence| dependence.share);
        measures.most_needed = greatest
            .and_then(|dependence| dependence.on)
            .map(|v| snapshot.ids[v]);
    }
    analysis.ties = ties(snapshot, &details.arc_betweenness);
    analysis.progress.details = Certainty::Exact;
    Some(())
}

/// Each arc, or each tied pair once where ties count both ways, in order of source and target.
fn ties(snapshot: &Snapshot, arc_betweenness: &[f64]) -> Vec<TieMeasures> {
    let (out, undirected) = (snapshot.outgoing(), snapshot.undirected());
    let mut is_bridge = vec![false; undirected.arcs()];
    for arc in structure::cuts(undirected).1 {
        is_bridge[arc] = true;
    }
    let bridge = |v: usize, w: usize| {
        let between = |v, w| arc_between(undirected, v, w).is_some_and(|arc| is_bridge[arc]);
        between(v, w) || between(w, v)
    };
    let mut ties = Vec::with_capacity(out.arcs());
    for v in 0..out.len() {
        for arc in out.range(v) {
            let w = out.target(arc);
            if snapshot.directed || v < w {
                ties.push(TieMeasures {
                    source: snapshot.ids[v],
                    target: snapshot.ids[w],
                    betweenness: arc_betweenness[arc],
                    bridge: bridge(v, w),
                    embeddedness: shared(undirected.neighbours(v), undirected.neighbours(w)),
                });
            }
        }
    }
    ties
}

fn arc_between(graph: &Csr, v: usize, w: usize) -> Option<usize> {
    let place = graph.neighbours(v).binary_search(&(w as u32)).ok()?;
    Some(graph.range(v).start + place)
}

/// How many are in both ascending lists.
fn shared(a: &[u32], b: &[u32]) -> usize {
    let (a, b) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    // A hub's list is searched, lists of like length are walked along together.
    if a.len() * 16 < b.len() {
        return a.iter().filter(|w| b.binary_search(w).is_ok()).count();
    }
    let mut b = b.iter().peekable();
    a.iter()
        .filter(|w| {
            while b.next_if(|other| other < w).is_some() {}
            b.peek() == Some(w)
        })
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::analyse::analyse;
    use super::super::networks::{frozen, network};
    use super::*;

    #[test]
    fn shared_neighbours_are_counted_alike_in_long_lists_and_short_ones() {
        let long: Vec<u32> = (0..200).map(|i| 2 * i).collect();
        assert_eq!(shared(&[3, 4, 100], &long), 2);
        assert_eq!(shared(&long, &[3, 4, 100]), 2);
        assert_eq!(shared(&[1, 4, 6, 9], &[4, 5, 6, 7]), 2);
        assert_eq!(shared(&[], &long), 0);
    }

    #[test]
    fn a_tie_that_alone_joins_two_triangles_carries_all_between_them() {
        let ties = [(1, 2), (2, 3), (1, 3), (3, 4), (4, 5), (5, 6), (4, 6)];
        let ties: Vec<_> = ties.iter().map(|&(a, b)| (a, b, 1.0)).collect();
        let analysis = analyse(&frozen(&network(6, &ties)));
        let told: Vec<_> = analysis
            .ties
            .iter()
            .map(|t| (t.betweenness, t.bridge, t.embeddedness))
            .collect();
        let (side, end, joint) = ((1.0, false, 1), (4.0, false, 1), (9.0, true, 0));
        assert_eq!(told, [side, end, end, joint, end, end, side]);
        let needed: Vec<_> = analysis
            .stakeholders
            .values()
            .map(|m| m.most_needed)
            .collect();
        assert_eq!(needed[0], Some(crate::model::StakeholderId(103)));
        assert_eq!(
            analysis
                .stakeholders
                .values()
                .next()
                .unwrap()
                .max_dependence,
            Some(0.75)
        );
    }
}
