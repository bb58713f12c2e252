//! The numbers of a stakeholder by the names of their measures: what tables, plots, the map and the
//! command line go through.

use crate::model::{Measure, StakeholderId};

use super::result::{Analysis, Certainty, StakeholderMeasures};

/// Values closer than this, relative above 1, share a rank: rounding must not part equals.
const TOLERANCE: f64 = 1e-9;

impl StakeholderMeasures {
    /// The value, where it is defined and has been worked out.
    pub fn value(&self, measure: Measure) -> Option<f64> {
        let count = |count: usize| count as f64;
        match measure {
            Measure::Degree => Some(count(self.degree)),
            Measure::Betweenness => Some(self.betweenness),
            Measure::Closeness => Some(self.closeness),
            Measure::InDegree => self.in_degree.map(count),
            Measure::OutDegree => self.out_degree.map(count),
            Measure::Strength => Some(self.strength),
            Measure::BetweennessNormalized => self.betweenness_normalized,
            Measure::Harmonic => Some(self.harmonic),
            Measure::Eigenvector => self.eigenvector,
            Measure::Pagerank => self.pagerank,
            Measure::Katz => self.katz,
            Measure::Eccentricity => self.eccentricity,
            Measure::Clustering => self.clustering,
            Measure::CoreNumber => Some(count(self.core_number)),
            Measure::Constraint => self.constraint,
            Measure::EffectiveSize => self.effective_size,
            Measure::Efficiency => self.efficiency,
            Measure::EgoDensity => self.ego_density,
            Measure::MaxDependence => self.max_dependence,
        }
    }
}

impl Analysis {
    /// The value of one stakeholder.
    pub fn value(&self, id: StakeholderId, measure: Measure) -> Option<f64> {
        self.of(id)?.value(measure)
    }

    /// The place among all that are counted, from 1 for the highest; equals share a place.
    pub fn rank(&self, id: StakeholderId, measure: Measure) -> Option<usize> {
        let own = self.value(id, measure)?;
        let bar = own + TOLERANCE * own.abs().max(1.0);
        let values = self.stakeholders.values().filter_map(|m| m.value(measure));
        Some(1 + values.filter(|value| *value > bar).count())
    }

    /// How far the values of a measure can be relied on.
    pub fn certainty(&self, measure: Measure) -> Certainty {
        match measure {
            Measure::Betweenness | Measure::BetweennessNormalized => self.progress.betweenness,
            Measure::Closeness | Measure::Harmonic | Measure::Eccentricity => {
                self.progress.distances
            }
            Measure::MaxDependence => self.progress.details,
            Measure::Degree | Measure::InDegree | Measure::OutDegree | Measure::Strength => {
                Certainty::Exact
            }
            _ => self.progress.structure,
        }
    }
}

/// Decimals that lists show.
pub fn digits(measure: Measure) -> usize {
    match measure {
        Measure::Degree | Measure::InDegree | Measure::OutDegree | Measure::CoreNumber => 0,
        Measure::Betweenness
        | Measure::Strength
        | Measure::Harmonic
        | Measure::Eccentricity
        | Measure::EffectiveSize => 1,
        Measure::Closeness
        | Measure::Eigenvector
        | Measure::Clustering
        | Measure::Constraint
        | Measure::Efficiency
        | Measure::EgoDensity
        | Measure::MaxDependence => 2,
        Measure::BetweennessNormalized | Measure::Pagerank | Measure::Katz => 3,
    }
}
