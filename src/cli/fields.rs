//! What `jejaring analyze` can be asked for by name: the keys of its output.

use serde_json::{Value, json};

use crate::analysis::{Analysis, NetworkMeasures, StakeholderMeasures};
use crate::model::{Measure, Vocabulary as _};

/// A number of the network, a number of each stakeholder, or the list of ties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    Network(NetworkField),
    Stakeholder(StakeholderField),
    KeyPlayers,
    Ties,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StakeholderField {
    Measure(Measure),
    TieCount,
    DependsMostOn,
    Component,
    StrongComponent,
    Cluster,
    Roles,
}

macro_rules! network_fields {
    ($($variant:ident = $key:literal, $value:expr;)+) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum NetworkField {
            $($variant,)+
        }

        impl NetworkField {
            pub(super) const ALL: &'static [Self] = &[$(Self::$variant,)+];

            pub(super) fn key(self) -> &'static str {
                match self { $(Self::$variant => $key,)+ }
            }

            pub(super) fn value(self, network: &NetworkMeasures) -> Value {
                let value: fn(&NetworkMeasures) -> Value = match self { $(Self::$variant => $value,)+ };
                value(network)
            }
        }
    };
}

network_fields! {
    Stakeholders = "stakeholders", |n| json!(n.stakeholders);
    ConnectedStakeholders = "connected_stakeholders", |n| json!(n.connected_stakeholders);
    TieCount = "ties", |n| json!(n.ties);
    Density = "density", |n| json!(n.density);
    Reciprocity = "reciprocity", |n| json!(n.reciprocity);
    Components = "components", |n| json!(n.components);
    StrongComponents = "strong_components", |n| json!(n.strong_components);
    Diameter = "diameter", |n| json!(n.diameter);
    Radius = "radius", |n| json!(n.radius);
    MeanDistance = "mean_distance", |n| json!(n.mean_distance);
    ReachableShare = "reachable_share", |n| json!(n.reachable_share);
    Transitivity = "transitivity", |n| json!(n.transitivity);
    MeanClustering = "mean_clustering", |n| json!(n.mean_clustering);
    DegreeCentralization = "degree_centralization", |n| json!(n.degree_centralization);
    ClosenessCentralization = "closeness_centralization", |n| json!(n.closeness_centralization);
    BetweennessCentralization = "betweenness_centralization", |n| json!(n.betweenness_centralization);
    CutPoints = "cut_points", |n| json!(n.cut_points);
    Bridges = "bridges", |n| json!(n.bridges);
    Blocks = "blocks", |n| json!(n.blocks);
    Degeneracy = "degeneracy", |n| json!(n.degeneracy);
    Clusters = "clusters", |n| json!(n.clusters);
    Modularity = "modularity", |n| json!(n.modularity);
    CorePeriphery = "core_periphery",
        |n| json!(n.core_periphery.as_ref().map(|c| json!({"fit": c.fit, "core": c.core})));
    CategoryAssortativity = "category_assortativity", |n| json!(n.category_assortativity);
    CategoryEiIndex = "category_ei_index", |n| json!(n.category_ei_index);
    Hierarchy = "hierarchy", |n| json!(n.hierarchy);
    KatzAlpha = "katz_alpha", |n| json!(n.katz_alpha);
}

impl NetworkField {
    /// What is told without being asked for.
    pub(super) const USUAL: [Self; 8] = [
        Self::Stakeholders,
        Self::TieCount,
        Self::Density,
        Self::Components,
        Self::Diameter,
        Self::MeanDistance,
        Self::ReachableShare,
        Self::CutPoints,
    ];

    /// The name of its text in tables.
    pub(super) fn label_key(self) -> String {
        match self {
            Self::Stakeholders => "cli-column-stakeholder".to_owned(),
            _ => format!("measure-{}", self.key().replace('_', "-")),
        }
    }
}

impl StakeholderField {
    const OTHERS: [Self; 6] = [
        Self::TieCount,
        Self::DependsMostOn,
        Self::Component,
        Self::StrongComponent,
        Self::Cluster,
        Self::Roles,
    ];

    /// What is told without being asked for.
    pub(super) const USUAL: [Self; 5] = [
        Self::Measure(Measure::Degree),
        Self::Measure(Measure::Betweenness),
        Self::Measure(Measure::BetweennessNormalized),
        Self::Measure(Measure::Closeness),
        Self::Roles,
    ];

    pub(super) fn all() -> impl Iterator<Item = Self> {
        let measures = Measure::ALL.iter().map(|measure| Self::Measure(*measure));
        measures.chain(Self::OTHERS)
    }

    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Measure(measure) => measure.key(),
            Self::TieCount => "tie_count",
            Self::DependsMostOn => "depends_most_on",
            Self::Component => "component",
            Self::StrongComponent => "strong_component",
            Self::Cluster => "cluster",
            Self::Roles => "roles",
        }
    }

    /// The name of its short text in tables.
    pub(super) fn label_key(self) -> String {
        format!("measure-{}-short", self.key().replace('_', "-"))
    }

    /// Whether tables show words.
    pub(super) fn is_word(self) -> bool {
        matches!(self, Self::Roles | Self::DependsMostOn)
    }

    pub(super) fn value(self, measures: &StakeholderMeasures) -> Value {
        match self {
            Self::Measure(Measure::Degree) => json!(measures.degree),
            Self::Measure(Measure::InDegree) => json!(measures.in_degree),
            Self::Measure(Measure::OutDegree) => json!(measures.out_degree),
            Self::Measure(Measure::CoreNumber) => json!(measures.core_number),
            Self::Measure(measure) => json!(measures.value(measure)),
            Self::TieCount => json!(measures.ties),
            Self::DependsMostOn => json!(measures.most_needed),
            Self::Component => json!(measures.component),
            Self::StrongComponent => json!(measures.strong_component),
            Self::Cluster => json!(measures.cluster),
            Self::Roles => json!(measures.roles),
        }
    }

    /// Whether the value is no estimate.
    pub(super) fn is_exact(self, analysis: &Analysis) -> bool {
        match self {
            Self::Measure(measure) => analysis.certainty(measure).is_exact(),
            Self::Roles | Self::Cluster => analysis.progress.clusters.is_exact(),
            Self::DependsMostOn => analysis.progress.details.is_exact(),
            Self::TieCount => true,
            Self::Component | Self::StrongComponent => analysis.progress.structure.is_exact(),
        }
    }
}

impl Field {
    pub(super) fn all() -> impl Iterator<Item = Self> {
        let network = NetworkField::ALL.iter().map(|field| Self::Network(*field));
        network
            .chain(StakeholderField::all().map(Self::Stakeholder))
            .chain([Self::KeyPlayers, Self::Ties])
    }

    pub(super) fn usual() -> impl Iterator<Item = Self> {
        let network = NetworkField::USUAL.map(Self::Network);
        network
            .into_iter()
            .chain(StakeholderField::USUAL.map(Self::Stakeholder))
    }

    fn key(self) -> &'static str {
        match self {
            Self::Network(field) => field.key(),
            Self::Stakeholder(field) => field.key(),
            Self::KeyPlayers => "key_players",
            Self::Ties => "ties",
        }
    }

    /// The fields that a comma-separated list of names means; `Err` with the first unknown name.
    /// `all` means all; "ties" both their number and the list.
    pub(super) fn named(list: &str) -> Result<Vec<Self>, String> {
        let mut fields = Vec::new();
        for name in list.split(',').map(str::trim).filter(|n| !n.is_empty()) {
            let before = fields.len();
            fields.extend(Self::all().filter(|field| name == "all" || field.key() == name));
            if fields.len() == before {
                return Err(name.to_owned());
            }
        }
        Ok(fields)
    }

    /// Every name once.
    pub(super) fn names() -> Vec<&'static str> {
        let mut names: Vec<&str> = std::iter::once("all")
            .chain(Self::all().map(Self::key))
            .collect();
        let mut seen = std::collections::HashSet::new();
        names.retain(|name| seen.insert(*name));
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_mean_fields_and_an_unknown_one_is_told() {
        let fields = Field::named("pagerank, reciprocity,ties").unwrap();
        assert_eq!(
            fields,
            [
                Field::Stakeholder(StakeholderField::Measure(Measure::Pagerank)),
                Field::Network(NetworkField::Reciprocity),
                Field::Network(NetworkField::TieCount),
                Field::Ties,
            ]
        );
        assert_eq!(
            Field::named("degree,page_rank"),
            Err("page_rank".to_owned())
        );
        assert_eq!(Field::named("all").unwrap().len(), Field::all().count());
        assert!(Field::names().contains(&"max_dependence"));
    }
}
