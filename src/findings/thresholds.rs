//! From where on something stands out. Users may change these.

use serde::{Deserialize, Serialize};

/// Shares are from 0 to 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Thresholds {
    /// Share of a stakeholder's shortest paths through one other: from here on it depends on that one.
    pub dependence: f64,
    /// Normalised betweenness from which on a single broker is a bottleneck.
    pub bottleneck: f64,
    /// Share of the others that a hub is tied to, at least.
    pub hub: f64,
    /// Betweenness centralisation (Freeman 1978) from which on a network is hub and spoke.
    pub spokes: f64,
    /// Fit of core and periphery (Borgatti and Everett 1999) from which on a network has a core.
    pub core: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self::USUAL
    }
}

impl Thresholds {
    /// Those that hold until a user changes them.
    pub const USUAL: Self = Self {
        dependence: 0.75,
        bottleneck: 0.5,
        hub: 0.6,
        spokes: 0.5,
        core: 0.5,
    };

    /// The same with every number in a range that makes sense.
    #[must_use]
    pub fn clamped(&self) -> Self {
        let share = |value: f64, usual: f64| {
            if value.is_finite() {
                value.clamp(0.05, 1.0)
            } else {
                usual
            }
        };
        let usual = Self::default();
        Self {
            dependence: share(self.dependence, usual.dependence),
            bottleneck: share(self.bottleneck, usual.bottleneck),
            hub: share(self.hub, usual.hub),
            spokes: share(self.spokes, usual.spokes),
            core: share(self.core, usual.core),
        }
    }
}
