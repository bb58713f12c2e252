//! Which lesson belongs to what stands on the screen.

use crate::analysis::Role;
use crate::findings::Kind;
use crate::model::{Component, Measure};

/// The lesson of a stakeholder's number.
pub fn of_measure(measure: Measure) -> &'static str {
    match measure {
        Measure::Degree => "degree",
        Measure::Betweenness | Measure::BetweennessNormalized => "betweenness",
        Measure::Closeness => "closeness",
        Measure::InDegree | Measure::OutDegree => "direction",
        Measure::Strength => "strength",
        Measure::Harmonic => "harmonic",
        Measure::Eigenvector => "eigenvector",
        Measure::Pagerank | Measure::Katz => "pagerank",
        Measure::Eccentricity => "distance",
        Measure::Clustering | Measure::EgoDensity => "clustering",
        Measure::CoreNumber => "core",
        Measure::Constraint | Measure::EffectiveSize | Measure::Efficiency => "constraint",
        Measure::MaxDependence => "dependence",
    }
}

/// The lesson of a number of the network, by the key of its name.
pub fn of_number(key: &str) -> Option<&'static str> {
    Some(match key {
        "measure-size" => "size",
        "measure-ties" | "measure-density" => "density",
        "measure-components" | "measure-reachable-share" => "parts",
        "measure-mean-distance" | "measure-diameter" | "measure-radius" => "distance",
        "measure-cut-points" | "measure-blocks" => "cut-point",
        "measure-bridges" => "bridge",
        "measure-transitivity" | "measure-mean-clustering" => "clustering",
        "measure-reciprocity" | "measure-strong-components" => "direction",
        "measure-degeneracy" => "core",
        "measure-degree-centralization"
        | "measure-betweenness-centralization"
        | "measure-closeness-centralization" => "centralization",
        "measure-clusters" | "measure-modularity" => "clusters",
        "measure-core-periphery" => "core-periphery",
        "measure-category-assortativity" | "measure-category-ei-index" => "mixing",
        key if key.starts_with("measure-hierarchy") => "hierarchy",
        _ => return None,
    })
}

/// The lesson of a position.
pub fn of_role(role: Role) -> &'static str {
    match role {
        Role::Connector => "connector",
        Role::Broker => "broker",
        Role::BestInformed => "best-informed",
        Role::BoundarySpanner => "boundary-spanner",
        Role::Peripheral => "peripheral",
    }
}

/// The lesson of a component.
pub fn of_component(component: Component) -> &'static str {
    match component {
        Component::Content => "component-content",
        Component::Needs => "component-needs",
        Component::Structure => "component-structure",
        Component::Norms => "component-norms",
        Component::SocialCapital => "component-social-capital",
        Component::HumanCapital => "component-human-capital",
        Component::Technoware => "component-technoware",
        Component::Commitment => "component-commitment",
    }
}

/// The lesson of a finding.
pub fn of_finding(kind: &Kind) -> &'static str {
    match kind {
        Kind::Dependence { .. } => "dependence",
        Kind::Bottleneck { .. } => "betweenness",
        Kind::CutPoint { .. } => "cut-point",
        Kind::Hub { .. } => "connector",
        Kind::Parts { .. } | Kind::Unconnected { .. } => "parts",
        Kind::SingleSpanner { .. } => "boundary-spanner",
        Kind::OutsideContacts { .. } => "peripheral",
        Kind::PaperOnly { .. } | Kind::OnlyInformal { .. } => "organisation-chart",
        Kind::OneWay { .. } => "direction",
        Kind::WithoutNorm { .. } => "component-norms",
        Kind::Foreign { .. } => "component-social-capital",
        Kind::Cooling { .. } => "strength",
        Kind::UnmetNeeds { .. } => "component-needs",
        Kind::UndoneTasks { .. } => "conditions",
        Kind::Teachable { .. } | Kind::Untaught { .. } => "component-human-capital",
        Kind::WithoutChannel { .. } => "component-technoware",
        Kind::LowCommitment { .. } => "component-commitment",
        Kind::OwnNetwork { .. } => "constraint",
        Kind::Stage(_) => "stages",
    }
}
