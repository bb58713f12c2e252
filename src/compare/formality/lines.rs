//! What kind of line a formal tie is in an organisation chart.

use crate::layout::Bond;
use crate::model::{BuiltinContent, ContentRef, Direction, Tie};

const COMMAND: [BuiltinContent; 2] = [BuiltinContent::Command, BuiltinContent::Oversight];
const GUIDANCE: [BuiltinContent; 2] = [BuiltinContent::Guidance, BuiltinContent::Recommendation];
const COORDINATION: [BuiltinContent; 2] =
    [BuiltinContent::Coordination, BuiltinContent::Consultation];

/// A line of the chart, by what passes along it. The first two are held from above.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LineKind {
    /// One-way, of command or oversight; or one-way without a content.
    Command,
    /// One-way, of guidance, recommendation or licence.
    Guidance,
    /// Coordination or consultation.
    Coordination,
    Other,
}

impl LineKind {
    pub const ALL: [Self; 4] = [
        Self::Command,
        Self::Guidance,
        Self::Coordination,
        Self::Other,
    ];

    /// A formal tie's.
    pub fn of(tie: &Tie) -> Self {
        let carries = |contents: &[BuiltinContent]| {
            let carries = |content| tie.contents.contains(&ContentRef::Builtin(content));
            contents.iter().copied().any(carries)
        };
        let is_one_way = tie.direction == Direction::OneWay;
        if is_one_way && (carries(&COMMAND) || tie.contents.is_empty()) {
            Self::Command
        } else if is_one_way && carries(&GUIDANCE) {
            Self::Guidance
        } else if carries(&COORDINATION) {
            Self::Coordination
        } else {
            Self::Other
        }
    }

    /// What it says of who stands above whom.
    pub fn bond(self, direction: Direction) -> Bond {
        match (self, direction) {
            (Self::Command | Self::Guidance, _) => Bond::Authority,
            (_, Direction::OneWay) => Bond::OneWay,
            (_, Direction::Mutual) => Bond::Mutual,
        }
    }

    /// The name of its text.
    pub fn label_key(self) -> &'static str {
        match self {
            Self::Command => "chart-line-command",
            Self::Guidance => "chart-line-guidance",
            Self::Coordination => "chart-line-coordination",
            Self::Other => "chart-line-other",
        }
    }
}
