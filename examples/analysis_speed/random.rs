//! Random networks with preferential attachment (Barabasi and Albert 1999), three ties to each
//! newcomer.

use jejaring::model::{Member, Point, Project, Stakeholder, Tie};

const TIES_EACH: usize = 3;

/// The same for the same size.
pub fn random_project(size: usize) -> Project {
    let mut project = Project::new("Baseline");
    let mut state = 1_u64;
    let mut random = move |below: usize| {
        // Knuth's MMIX generator; its high bits are good enough here.
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let ids: Vec<_> = (0..size).map(|_| project.allocate_stakeholder()).collect();
    for &id in &ids {
        let stakeholder = Stakeholder::new(id, "");
        project.stakeholders.insert(id, stakeholder);
    }
    // Every end of a tie is one lot in the draw.
    let mut lots = Vec::new();
    let mut pairs = Vec::new();
    for newcomer in 1..size {
        for _ in 0..TIES_EACH.min(newcomer) {
            let other = if lots.is_empty() {
                0
            } else {
                lots[random(lots.len())]
            };
            pairs.push((newcomer, other));
        }
        for &(a, b) in &pairs[pairs.len() - TIES_EACH.min(newcomer)..] {
            lots.extend([a, b]);
        }
    }
    let ties: Vec<_> = pairs
        .into_iter()
        .map(|(a, b)| {
            let mut tie = Tie::new(project.allocate_tie(), ids[a], ids[b]);
            tie.strength = (1 + random(4)) as f64;
            tie
        })
        .collect();
    let first = project.first_variant();
    if let Some(variant) = project.variants.get_mut(&first) {
        for &id in &ids {
            variant
                .members
                .insert(id, Member::new(id, Point::default()));
        }
        for tie in ties {
            variant.ties.insert(tie.id, tie);
        }
    }
    project
}
