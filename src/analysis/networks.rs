//! Networks for the unit tests of this layer.

use crate::model::{
    BuiltinContent, ContentRef, Member, Point, Project, Stakeholder, StakeholderId, Tie, TieFilter,
    TieId, Vocabulary,
};

use super::snapshot::Snapshot;

/// Stakeholders 101, 102, … and ties between them by number from 1, with strengths.
pub fn network(stakeholders: u64, ties: &[(u64, u64, f64)]) -> Project {
    let mut project = Project::new("test");
    project.next_id = 1_000_000;
    let variant = project.first_variant();
    let Some(variant) = project.variants.get_mut(&variant) else {
        unreachable!("a project has a variant")
    };
    for number in 1..=stakeholders {
        let id = StakeholderId(100 + number);
        variant
            .members
            .insert(id, Member::new(id, Point::default()));
        project
            .stakeholders
            .insert(id, Stakeholder::new(id, &number.to_string()));
    }
    for (index, &(from, to, strength)) in ties.iter().enumerate() {
        let id = TieId(500_000 + index as u64);
        let mut tie = Tie::new(id, StakeholderId(100 + from), StakeholderId(100 + to));
        tie.strength = strength;
        variant.ties.insert(id, tie);
    }
    project
}

/// The project's first variant without a filter.
pub fn frozen(project: &Project) -> Snapshot {
    Snapshot::of(project, project.first_variant(), &TieFilter::default(), 0)
}

/// Some content that ties may carry.
pub fn builtin() -> ContentRef {
    ContentRef::Builtin(BuiltinContent::ALL[0])
}
