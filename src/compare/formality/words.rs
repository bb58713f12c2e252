//! What stands on paper against what is lived, in whole sentences.

use crate::findings::words::Words;

use super::{Formality, Side, Standing};

impl Formality {
    /// How much of the one there is beside the other. Where one of the two is not drawn at all, that is
    /// what is said.
    pub fn summary(&self, words: Words<'_>) -> String {
        let i18n = words.i18n;
        match (self.formal, self.informal) {
            (0, _) => i18n.text("chart-no-formal"),
            (_, 0) => i18n.text("chart-no-informal"),
            (formal, informal) => i18n.with(
                "chart-summary",
                &[
                    ("formal", formal.into()),
                    ("informal", informal.into()),
                    ("lived", (formal - self.unlived.len()).into()),
                    ("unforeseen", self.unforeseen.len().into()),
                ],
            ),
        }
    }
}

impl Standing {
    /// "KKT: peringkat 1 menurut hubungan informal, 7 menurut bagan resmi."
    pub fn sentence(&self, words: Words<'_>) -> String {
        let [formal, informal, _] = self.ranks;
        let (key, rank, other) = match self.foremost {
            Some(Side::Formal) => ("chart-formal-first", formal, informal),
            _ => ("chart-informal-first", informal, formal),
        };
        let key = match (rank, other) {
            (Some(_), Some(_)) => key.to_owned(),
            _ => format!("{key}-only"),
        };
        let number = |rank: Option<usize>| rank.unwrap_or_default().into();
        let args = [
            ("name", words.name(self.id).into()),
            ("rank", number(rank)),
            ("other", number(other)),
        ];
        words.i18n.with(&key, &args)
    }
}
