//! Networks made up for measuring, and how a measurement is printed.

use std::time::Duration;

use jejaring::model::{Member, Point, Project, Stakeholder, StakeholderId, Tie, TieId};

/// A project in which everybody who comes ties with those who came before, rather with those who
/// have many ties already (Barabasi and Albert 1999); always the same one.
pub fn network(stakeholders: u64, ties: u64) -> Project {
    let mut project = Project::new("1");
    let columns = (stakeholders as f64 * 16.0 / 9.0).sqrt().ceil() as u64;
    let ids: Vec<StakeholderId> = (0..stakeholders)
        .map(|_| project.allocate_stakeholder())
        .collect();
    let tie_ids: Vec<TieId> = (0..ties).map(|_| project.allocate_tie()).collect();
    let variant = project.first_variant();
    let variant = project.variants.get_mut(&variant).unwrap();
    for (n, id) in (0..).zip(&ids) {
        let (column, line) = (n % columns, n / columns);
        let at = Point::new(column as f64 * 120.0, line as f64 * 120.0);
        let name = format!("Pemangku kepentingan {n}");
        project
            .stakeholders
            .insert(*id, Stakeholder::new(*id, &name));
        variant.members.insert(*id, Member::new(*id, at));
    }
    let mut seed = 1_u64;
    let mut random = |below: usize| {
        // Knuth's constants for a linear congruential generator.
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % below
    };
    let mut ends = vec![ids[0]];
    for (n, id) in (0..ties).zip(tie_ids) {
        let from = ids[(1 + n * (stakeholders - 1) / ties) as usize];
        let earlier = |end: &StakeholderId| *end < from;
        let mut to = ends[random(ends.len())];
        while !earlier(&to) {
            to = ends[random(ends.len())];
        }
        ends.extend([from, to]);
        variant.ties.insert(id, Tie::new(id, from, to));
    }
    project
}

/// One row: the median of several values and their range.
pub fn row(what: &str, unit: &str, goal: &str, mut values: Vec<f64>) {
    values.sort_by(f64::total_cmp);
    let (least, most) = (values[0], values[values.len() - 1]);
    let median = values[values.len() / 2];
    println!(
        "| {what} | {median:.1} {unit} | {least:.1} to {most:.1} | {} | {goal} |",
        values.len()
    );
}

pub fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
