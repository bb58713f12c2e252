//! Size, shape and colour of each stakeholder's mark, by the encoding that the view chooses.

use std::collections::HashMap;

use crate::analysis::{Analysis, StakeholderMeasures};
use crate::model::{Encoded, Member, Project, Stakeholder, StakeholderId, Variant};
use crate::style::{Mark, Rgba, Tokens, palette};

use super::NodeVisual;

/// Radii of the smallest and largest measured mark, and of marks without a measure.
pub const RADII: (f64, f64) = (18.0, 46.0);
pub const PLAIN_RADIUS: f64 = 24.0;
const RIM_WIDTH: f64 = 1.5;
/// Radii are multiples of one part of so many of a canvas unit.
const RADIUS_STEPS: f64 = 16.0;

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
    size: Encoded,
    colour: Encoded,
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
            size: project.view.size(),
            colour: project.view.colour(),
            size_range: range(project.view.size(), analysis),
            colour_range: range(project.view.colour(), analysis),
            rims: HashMap::new(),
        }
    }

    /// The area grows with the value, from the smallest mark for 0 to the largest for the
    /// greatest value.
    fn radius(&self, measures: Option<&StakeholderMeasures>) -> f64 {
        let Some((_, greatest)) = self.size_range.filter(|r| r.1 > 0.0) else {
            return PLAIN_RADIUS;
        };
        let value = measures.and_then(|m| value(self.size, m)).unwrap_or(0.0);
        let share = (value / greatest).clamp(0.0, 1.0);
        let (smallest, largest) = RADII;
        let radius =
            (smallest * smallest + share * (largest * largest - smallest * smallest)).sqrt();
        // In steps that nobody sees: so a small change of the numbers leaves the drawing alone.
        (radius * RADIUS_STEPS).round() / RADIUS_STEPS
    }

    /// Colour and shape.
    fn mark(
        &self,
        stakeholder: Option<&Stakeholder>,
        measures: Option<&StakeholderMeasures>,
    ) -> Mark {
        let neutral = || palette::neutral(self.tokens);
        match self.colour {
            Encoded::Category => {
                stakeholder.map_or_else(neutral, |s| palette::of_stakeholder(self.project, s))
            }
            Encoded::Nothing => neutral(),
            Encoded::Cluster => measures
                .and_then(|m| m.cluster)
                .map_or_else(neutral, palette::of_cluster),
            measure @ Encoded::Measure(_) => {
                measures
                    .and_then(|m| value(measure, m))
                    .map_or_else(neutral, |v| Mark {
                        fill: self.ramp(v),
                        ..neutral()
                    })
            }
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
        // All three are in order of id.
        let mut stakeholders = self.project.stakeholders.values().peekable();
        let mut measures = self.analysis.stakeholders.iter().peekable();
        variant
            .members
            .values()
            .filter(|member| is_shown(member.id))
            .map(|member| {
                let id = member.id;
                while stakeholders.next_if(|other| other.id < id).is_some() {}
                while measures.next_if(|(other, _)| **other < id).is_some() {}
                let stakeholder = stakeholders.peek().filter(|other| other.id == id);
                let own = measures.peek().filter(|(other, _)| **other == id);
                self.node(member, stakeholder.copied(), own.map(|(_, own)| *own))
            })
            .collect()
    }

    fn node(
        &mut self,
        member: &Member,
        stakeholder: Option<&Stakeholder>,
        measures: Option<&StakeholderMeasures>,
    ) -> NodeVisual {
        let mark = self.mark(stakeholder, measures);
        let tokens = self.tokens;
        let rim = *self
            .rims
            .entry(mark.fill)
            .or_insert_with(|| palette::rim(tokens, mark.fill));
        NodeVisual {
            id: member.id,
            centre: member.position,
            radius: self.radius(measures),
            shape: mark.shape,
            fill: mark.fill,
            rim,
            rim_width: RIM_WIDTH,
        }
    }
}
