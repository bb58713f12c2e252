//! The whole analysis of random networks, by size.

use std::time::{Duration, Instant};

use jejaring::analysis::{Snapshot, analyse};
use jejaring::model::{Project, TieFilter};

use super::random::random_project;

const ROUNDS: usize = 9;

/// A table.
pub fn by_size() -> String {
    let mut lines = String::from("stakeholders  ties   snapshot    analysis    with strength\n");
    for size in [10, 50, 100, 200, 500, 1000, 2000] {
        let mut project = random_project(size);
        let (freezing, plain) = measure(&project);
        for variant in project.variants.values_mut() {
            variant.header.use_strength = true;
        }
        let (_, weighted) = measure(&project);
        let ties: usize = project.variants.values().map(|v| v.ties.len()).sum();
        let line =
            format!("{size:>12}  {ties:>4}  {freezing:>9.1?}  {plain:>10.1?}  {weighted:>13.1?}\n");
        lines.push_str(&line);
    }
    lines
}

/// The medians of freezing and analysing.
fn measure(project: &Project) -> (Duration, Duration) {
    let mut freezing = Vec::new();
    let mut analysing = Vec::new();
    for _ in 0..ROUNDS {
        let start = Instant::now();
        let filter = TieFilter::default();
        let snapshot = Snapshot::of(project, project.first_variant(), &filter, 0);
        let frozen = Instant::now();
        let analysis = analyse(&snapshot);
        analysing.push(frozen.elapsed());
        freezing.push(frozen - start);
        assert_eq!(analysis.stakeholders.len(), snapshot.len());
    }
    freezing.sort_unstable();
    analysing.sort_unstable();
    (freezing[ROUNDS / 2], analysing[ROUNDS / 2])
}
