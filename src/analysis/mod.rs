//! Measures, roles and clusters of a variant, and the worker that computes them in the background.

mod analyse;
mod blocks;
mod details_phase;
mod engine;
mod errand;
mod followed;
mod groups;
pub mod incremental;
mod independent;
mod leiden;
mod live;
mod local;
mod measure;
#[cfg(test)]
mod networks;
mod paths;
mod phases;
mod position;
#[cfg(test)]
mod properties;
pub(crate) mod random;
pub mod result;
mod roles;
mod sampling;
mod snapshot;
mod spectral;
mod strong;
mod structure;
mod structure_phase;
pub(crate) mod threads;
mod worker;

pub use analyse::{analyse, analyse_project, analyse_while};
pub use errand::{Asked, Errand};
pub use followed::Followed;
pub use groups::{Criterion, KeyPlayers, key_players};
pub use independent::IndependentPaths;
pub use measure::digits;
pub use paths::{Dependence, Details, Distances, PathMeasures, Run, dependence};
pub use position::{Broker, Partner, Position, group_dependence};
pub use result::{
    Analysis, Certainty, CorePeriphery, Hierarchy, NetworkMeasures, Progress, Role,
    StakeholderMeasures, TieMeasures,
};
pub use sampling::{DistanceEstimate, Estimate, Sampler};
pub use snapshot::{Csr, Gathered, Snapshot};
pub use worker::Worker;
