//! A network and what is expected of it, as `make.py` writes them.

use std::collections::BTreeMap;

use jejaring::analysis::Snapshot;
use jejaring::model::{
    BuiltinCategory, CategoryRef, Direction, Formality, Member, Point, Project, Stakeholder,
    StakeholderId, Tie, TieFilter, TieId, Vocabulary,
};
use serde::Deserialize;

#[derive(Deserialize)]
pub struct Case {
    pub name: String,
    nodes: usize,
    directed: bool,
    weighted: bool,
    ties: Vec<WrittenTie>,
    categories: Vec<usize>,
    pub expected: Expected,
}

/// From, to, whether one-way, strength, formality.
#[derive(Deserialize)]
struct WrittenTie(usize, usize, bool, f64, String);

#[derive(Deserialize)]
pub struct Expected {
    /// By measure, in the order of the stakeholders.
    pub stakeholders: BTreeMap<String, Vec<Option<f64>>>,
    pub network: BTreeMap<String, serde_json::Value>,
    pub ties: Vec<ExpectedTie>,
    /// The best values of sets of key players, in small networks.
    pub sets: Option<BTreeMap<String, Option<f64>>>,
    /// igraph's best modularity at resolution 0.7.
    pub leiden: Option<f64>,
    pub positions: Vec<ExpectedPosition>,
}

/// A group and its partners, how much it depends on each stakeholder, and the number of paths to
/// each partner that share nobody.
#[derive(Deserialize)]
pub struct ExpectedPosition(
    pub Vec<usize>,
    pub Vec<usize>,
    pub Vec<Option<f64>>,
    pub Vec<(usize, usize)>,
);

/// Source, target, betweenness, bridge, embeddedness.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct ExpectedTie(pub usize, pub usize, pub f64, pub bool, pub usize);

/// The case as a project, with the ids of stakeholders and ties by their place in the case.
pub struct Built {
    pub project: Project,
    pub stakeholders: Vec<StakeholderId>,
    pub ties: Vec<TieId>,
}

impl Case {
    pub fn build(&self) -> Built {
        let mut project = Project::new(&self.name);
        let first = project.first_variant();
        let mut stakeholders = Vec::new();
        for &category in &self.categories {
            let id = project.allocate_stakeholder();
            let mut stakeholder = Stakeholder::new(id, &format!("S{}", stakeholders.len()));
            stakeholder.category = CategoryRef::Builtin(BuiltinCategory::ALL[category]);
            project.stakeholders.insert(id, stakeholder);
            let variant = project.variants.get_mut(&first).unwrap();
            variant
                .members
                .insert(id, Member::new(id, Point::default()));
            stakeholders.push(id);
        }
        assert_eq!(stakeholders.len(), self.nodes);
        let mut ties = Vec::new();
        for WrittenTie(from, to, one_way, strength, formality) in &self.ties {
            let id = project.allocate_tie();
            let mut tie = Tie::new(id, stakeholders[*from], stakeholders[*to]);
            tie.strength = *strength;
            if *one_way {
                tie.direction = Direction::OneWay;
            }
            tie.formality = match formality.as_str() {
                "formal" => Formality::Formal,
                "informal" => Formality::Informal,
                "both" => Formality::Both,
                other => panic!("{other} is no formality"),
            };
            let variant = project.variants.get_mut(&first).unwrap();
            variant.ties.insert(id, tie);
            ties.push(id);
        }
        let header = &mut project.variants.get_mut(&first).unwrap().header;
        header.follow_direction = self.directed;
        header.use_strength = self.weighted;
        assert_eq!(project.check(), []);
        Built {
            project,
            stakeholders,
            ties,
        }
    }
}

impl Built {
    pub fn snapshot(&self) -> Snapshot {
        let variant = self.project.first_variant();
        Snapshot::of(&self.project, variant, &TieFilter::default(), 0)
    }
}
