//! Measures, roles and clusters of a variant, and the worker that computes them in the background.

mod analyse;
mod leiden;
#[cfg(test)]
mod networks;
mod paths;
#[cfg(test)]
mod properties;
mod random;
pub mod result;
mod roles;
mod snapshot;
mod structure;
mod worker;

pub use analyse::{analyse, analyse_project};
pub use paths::{Distances, PathMeasures};
pub use result::{Analysis, NetworkMeasures, Role, StakeholderMeasures};
pub use snapshot::{Csr, Snapshot};
pub use worker::Worker;
