//! What stands beside and below a small network: the number or the position that the lesson is about.

use crate::analysis::Analysis;
use crate::i18n::I18n;
use crate::model::{Measure, StakeholderId, Vocabulary};

use super::goal::Figure;
use super::{Play, Shows};

/// A sentence, and whether it is other than at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    pub text: String,
    pub is_changed: bool,
}

impl Play {
    /// What is said of the network now, in one line or two.
    pub fn said(&self, i18n: &I18n) -> Vec<Said> {
        let said = |name: &str, now: String, before: String| {
            let is_changed = now != before;
            let mut args = vec![("name", name.into()), ("value", now.into())];
            let key = if is_changed {
                args.push(("before", before.into()));
                "lesson-play-figure-changed"
            } else {
                "lesson-play-figure"
            };
            Said {
                text: i18n.with(key, &args),
                is_changed,
            }
        };
        let setup = self.setup();
        match setup.shows {
            Shows::Measure(measure) => {
                let value = |analysis: &Analysis, id| {
                    let value = analysis.value(id, measure);
                    i18n.lang().measured(measure, value)
                };
                let subject = setup.task.and_then(|task| task.subject());
                let highest = |measure| self.highest(i18n, measure);
                // "Highest" is said by its own name.
                let is_plain = measure != Measure::MaxDependence;
                let mut lines: Vec<Said> = is_plain.then(|| highest(measure)).into_iter().collect();
                let mut told: Vec<StakeholderId> =
                    subject.and_then(|name| self.id(name)).into_iter().collect();
                told.extend(self.picked());
                told.dedup();
                lines.extend(told.into_iter().map(|id| {
                    let (now, before) = (value(self.analysis(), id), value(self.before(), id));
                    said(self.name(id), now, before)
                }));
                lines
            }
            Shows::Role(role) => {
                let who = |analysis: &Analysis| {
                    let all = analysis.stakeholders.iter();
                    let bearers = all.filter(|(_, measures)| measures.roles.contains(&role));
                    self.names(i18n, bearers.map(|(id, _)| *id))
                };
                let (now, before) = (who(self.analysis()), who(self.before()));
                vec![said(&i18n.word(role), now, before)]
            }
            Shows::Figure(figure) => {
                let value = |analysis| self.figure(i18n, figure, analysis);
                let (now, before) = (value(self.analysis()), value(self.before()));
                vec![said(&i18n.text(figure.label_key()), now, before)]
            }
        }
    }

    fn names(&self, i18n: &I18n, ids: impl Iterator<Item = StakeholderId>) -> String {
        let names: Vec<&str> = ids.map(|id| self.name(id)).collect();
        if names.is_empty() {
            i18n.text("lesson-play-nobody")
        } else {
            names.join(", ")
        }
    }

    /// Who has the highest value of a measure.
    fn highest(&self, i18n: &I18n, measure: Measure) -> Said {
        let lang = i18n.lang();
        let told = |analysis: &Analysis| {
            let all = || analysis.stakeholders.keys().copied();
            let first = all().filter(|id| analysis.rank(*id, measure) == Some(1));
            let first: Vec<StakeholderId> = first.collect();
            let value = first.first().and_then(|id| analysis.value(*id, measure));
            let names = self.names(i18n, first.into_iter());
            let names = format!("{names} ({})", lang.measured(measure, value));
            let name = i18n.text(&format!("{}-caption", measure.label_key()));
            let args = [("measure", name.into()), ("names", names.into())];
            sentence_case(&i18n.with("lesson-play-highest", &args))
        };
        let text = told(self.analysis());
        Said {
            is_changed: text != told(self.before()),
            text,
        }
    }

    /// The value of a figure, with the names of what it counts.
    fn figure(&self, i18n: &I18n, figure: Figure, analysis: &Analysis) -> String {
        let lang = i18n.lang();
        let value = lang.optional(figure.value(analysis), figure.digits());
        let network = &analysis.network;
        match figure {
            Figure::CutPoints if !network.cut_points.is_empty() => {
                let names = self.names(i18n, network.cut_points.iter().copied());
                format!("{value} ({names})")
            }
            _ => value,
        }
    }

    /// What stands below somebody's name on the map.
    pub fn beside(&self, i18n: &I18n, id: StakeholderId) -> Option<String> {
        let measures = self.analysis().of(id)?;
        match self.setup().shows {
            Shows::Measure(measure) => {
                let value = measures.value(measure);
                Some(i18n.lang().measured(measure, value))
            }
            Shows::Role(role) => {
                let bears = measures.roles.contains(&role);
                bears.then(|| i18n.word(role).to_lowercase())
            }
            Shows::Figure(Figure::CutPoints) => {
                let is_cut_point = self.analysis().is_cut_point(id);
                is_cut_point.then(|| i18n.text("lesson-play-cut-point"))
            }
            Shows::Figure(Figure::Clusters) => {
                let number = measures.cluster? + 1;
                Some(i18n.with("lesson-play-cluster", &[("n", number.into())]))
            }
            Shows::Figure(Figure::CorePeriphery) => {
                let core = self.analysis().network.core_periphery.as_ref()?;
                let is_core = core.core.contains(&id);
                is_core.then(|| i18n.text("lesson-play-in-core"))
            }
            Shows::Figure(_) => None,
        }
    }

    /// The ties that are marked on the map.
    pub fn marked_ties(&self) -> &[crate::model::TieId] {
        match self.setup().shows {
            Shows::Figure(Figure::Bridges) => &self.analysis().network.bridges,
            _ => &[],
        }
    }
}

/// The text with a capital letter at its beginning.
fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
