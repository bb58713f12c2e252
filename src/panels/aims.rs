//! The aims as one chooses among them, for proposals and for comparisons.

/// What is to be reached; whom it is about is filled in beside it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum AimKind {
    #[default]
    Dependence,
    CutPoints,
    Closeness,
    Raise,
    Relieve,
    Parts,
}

impl AimKind {
    pub(super) const ALL: [Self; 6] = [
        Self::Dependence,
        Self::CutPoints,
        Self::Closeness,
        Self::Raise,
        Self::Relieve,
        Self::Parts,
    ];

    /// The key of its name.
    pub(super) fn text_key(self) -> &'static str {
        match self {
            Self::Dependence => "proposal-aim-dependence",
            Self::CutPoints => "proposal-aim-cut-points",
            Self::Closeness => "proposal-aim-closeness",
            Self::Raise => "proposal-aim-raise",
            Self::Relieve => "proposal-aim-relieve",
            Self::Parts => "proposal-aim-parts",
        }
    }
}
