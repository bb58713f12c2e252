//! Measures, roles and clusters of a variant, and the worker that computes them in the background.

pub mod result;

pub use result::{Analysis, NetworkMeasures, Role, StakeholderMeasures};
