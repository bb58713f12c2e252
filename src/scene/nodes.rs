//! Size, shape and colour of each stakeholder's mark, by the encoding that the view chooses.

use std::collections::HashMap;

use crate::analysis::{Analysis, StakeholderMeasures};
use crate::model::{Encoded, Point, Project, StakeholderId, Variant};
use crate::style::{Mark, Rgba, Tokens, palette};

use super::NodeVisual;

/// Radii of the smallest and largest measured mark, and of marks without a measure.
pub const RADII: (f64, f64) = (18.0, 46.0);
pub const PLAIN_RADIUS: f64 = 24.0;
const RIM_WIDTH: f64 = 1.5;

/// The value that an encoding reads; `None` for encodings that are no measure, and where the
/// measure is undefined.
pub(super) fn value(encoded: Encoded, measures: &StakeholderMeasures) -> Option<f64> {
    match encoded {
        Encoded::Measure(measure) => measures.value(measure),
        Encoded::Nothing | Encoded::Category | Encoded::Cluster => None,
    }
}

/// Smallest and largest value among the stakeholders; `None` where nothing is measured.
pub(super) fn range(encoded: Encoded, analysis: &Analysis) -> Option<(f64, f64)> {
    analysis
        .stakeholders
        .values()
        .filter_map(|m| value(encoded, m).filter(|v| v.is_finite()))
        .fold(None, |range, v| {
            let (low, high) = range.unwrap_or((v, v));
            Some((v.min(low), v.max(high)))
        })
}

/// Makes the marks of one build.
pub(super) struct Marker<'a> {
    project: &'a Project,
    analysis: &'a Analysis,
    tokens: &'a Tokens,
    size_range: Option<(f64, f64)>,
    colour_range: Option<(f64, f64)>,
    /// Rims by fill: contrasts take time, and fills are few.
    rims: HashMap<Rgba, Rgba>,
}

impl<'a> Marker<'a> {
    pub(super) fn new(project: &'a Project, analysis: &'a Analysis, tokens: &'a Tokens) -> Self {
        Self {
            project,
            analysis,
            tokens,
            size_range: range(project.view.size(), analysis),
            colour_range: range(project.view.colour(), analysis),
            rims: HashMap::new(),
        }
    }

    /// The area grows with the value, from the smallest mark for 0 to the largest for the
    /// greatest value.
    fn radius(&self, id: StakeholderId) -> f64 {
        let Some((_, greatest)) = self.size_range.filter(|r| r.1 > 0.0) else {
            return PLAIN_RADIUS;
        };
        let value = self
            .analysis
            .of(id)
            .and_then(|m| value(self.project.view.size(), m))
            .unwrap_or(0.0);
        let share = (value / greatest).clamp(0.0, 1.0);
        let (smallest, largest) = RADII;
        (smallest * smallest + share * (largest * largest - smallest * smallest)).sqrt()
    }

    /// Colour and shape.
    pub(super) fn mark(&self, id: StakeholderId) -> Mark {
        let neutral = || palette::neutral(self.tokens);
        match self.project.view.colour() {
            Encoded::Category => self
                .project
                .stakeholder(id)
                .map_or_else(neutral, |s| palette::of_stakeholder(self.project, s)),
            Encoded::Nothing => neutral(),
            Encoded::Cluster => self
                .analysis
                .of(id)
                .and_then(|m| m.cluster)
                .map_or_else(neutral, palette::of_cluster),
            measure @ Encoded::Measure(_) => self
                .analysis
                .of(id)
                .and_then(|m| value(measure, m))
                .map_or_else(neutral, |v| Mark {
                    fill: self.ramp(v),
                    ..neutral()
                }),
        }
    }

    /// Colour of a value of the measure that colours.
    fn ramp(&self, value: f64) -> Rgba {
        let (low, high) = self.colour_range.unwrap_or((0.0, 0.0));
        let share = if high > low {
            (value - low) / (high - low)
        } else {
            0.5
        };
        palette::ramp(self.tokens, share)
    }

    /// The marks of the shown stakeholders, in order of id.
    pub(super) fn nodes(
        &mut self,
        variant: &Variant,
        is_shown: impl Fn(StakeholderId) -> bool,
    ) -> Vec<NodeVisual> {
        variant
            .members
            .values()
            .filter(|member| is_shown(member.id))
            .map(|member| self.node(member.id, member.position))
            .collect()
    }

    fn node(&mut self, id: StakeholderId, centre: Point) -> NodeVisual {
        let mark = self.mark(id);
        let tokens = self.tokens;
        let rim = *self
            .rims
            .entry(mark.fill)
            .or_insert_with(|| palette::rim(tokens, mark.fill));
        NodeVisual {
            id,
            centre,
            radius: self.radius(id),
            shape: mark.shape,
            fill: mark.fill,
            rim,
            rim_width: RIM_WIDTH,
        }
    }
}
