//! A list of ties, one a line: two numbers from 0 and, if it has one, the strength.

use jejaring::analysis::Snapshot;
use jejaring::model::{
    Direction, Member, Point, Project, Stakeholder, StakeholderId, Tie, TieFilter,
};

/// How the ties are meant.
#[derive(Clone, Copy, Default)]
pub struct Meaning {
    pub directed: bool,
    pub weighted: bool,
}

/// The project that the list describes.
pub fn project(text: &str, meaning: Meaning) -> Result<Project, String> {
    let rows: Vec<(usize, usize, f64)> = text
        .lines()
        .map(|line| row(line).ok_or_else(|| format!("not a tie: {line}")))
        .collect::<Result<_, _>>()?;
    let nodes = rows
        .iter()
        .map(|row| row.0.max(row.1) + 1)
        .max()
        .unwrap_or(0);
    let mut project = Project::new("list");
    let ids: Vec<StakeholderId> = (0..nodes).map(|_| project.allocate_stakeholder()).collect();
    let ties: Vec<Tie> = rows
        .iter()
        .map(|&(from, to, strength)| {
            let mut tie = Tie::new(project.allocate_tie(), ids[from], ids[to]);
            tie.strength = strength;
            if meaning.directed {
                tie.direction = Direction::OneWay;
            }
            tie
        })
        .collect();
    for &id in &ids {
        project.stakeholders.insert(id, Stakeholder::new(id, ""));
    }
    let first = project.first_variant();
    if let Some(variant) = project.variants.get_mut(&first) {
        variant.header.follow_direction = meaning.directed;
        variant.header.use_strength = meaning.weighted;
        for &id in &ids {
            let member = Member::new(id, Point::default());
            variant.members.insert(id, member);
        }
        variant
            .ties
            .extend(ties.into_iter().map(|tie| (tie.id, tie)));
    }
    Ok(project)
}

/// The network of that project.
pub fn snapshot(project: &Project) -> Snapshot {
    Snapshot::of(project, project.first_variant(), &TieFilter::default(), 0)
}

fn row(line: &str) -> Option<(usize, usize, f64)> {
    let mut words = line.split_whitespace();
    let from = words.next()?.parse().ok()?;
    let to = words.next()?.parse().ok()?;
    let strength = words.next().map_or(Some(1.0), |word| word.parse().ok())?;
    Some((from, to, strength))
}
