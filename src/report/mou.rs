//! The draft of a memorandum of understanding (*nota kesepahaman*): what a partnership and the map say,
//! in the order and the words that such texts have, ready to be checked by the legal section. What is
//! not known stays open.

use std::collections::BTreeSet;

use crate::i18n::{I18n, Lang};
use crate::model::partnership::Party;
use crate::model::{
    BuiltinContent, ContentRef, Direction, NormKind, Partnership, PartnershipId, Project,
    StakeholderId, Tie, TieState, Variant, VariantId,
};

use super::paper::Paper;

/// Stands for what is not known yet.
pub const OPEN: &str = "………………";

/// A draft, ready to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct Mou {
    pub lang: Lang,
    pub paper: Paper,
    /// What stands on every page: that it is a draft, and who has to check it.
    pub mark: String,
    /// Its title, a line each.
    pub title: Vec<String>,
    pub number: String,
    pub opening: String,
    /// Who signs for whom, one entry for each party.
    pub parties: Vec<String>,
    pub together: String,
    pub considerations: Vec<String>,
    pub agreed: String,
    pub articles: Vec<Article>,
    pub closing: String,
    pub signatures: Vec<Signature>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    pub title: String,
    pub clauses: Vec<Clause>,
}

/// A clause, with points below it where it has any.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    pub text: String,
    pub points: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signature {
    /// "PIHAK KESATU".
    pub party: String,
    /// The body.
    pub name: String,
    /// Who signs, and as what.
    pub person: String,
    pub position: String,
}

/// The draft for a partnership; roles, norms and contents are those of a variant. `None` where there
/// is no such partnership or variant.
pub fn draft(
    project: &Project,
    partnership: PartnershipId,
    variant: VariantId,
    paper: Paper,
    i18n: &I18n,
) -> Option<Mou> {
    let partnership = project.partnerships.get(&partnership)?;
    let variant = project.variant(variant)?;
    let maker = Maker {
        project,
        partnership,
        variant,
        i18n,
    };
    Some(maker.make(paper))
}

struct Maker<'a> {
    project: &'a Project,
    partnership: &'a Partnership,
    variant: &'a Variant,
    i18n: &'a I18n,
}

impl Maker<'_> {
    fn text(&self, key: &str) -> String {
        self.i18n.text(key)
    }

    fn make(&self, paper: Paper) -> Mou {
        let agreement = self.partnership.agreements.last();
        let number = agreement.map_or("", |a| a.number.as_str());
        let number = ("number", known(number).into());
        let all = &self.partnership.parties;
        let parties = all
            .iter()
            .enumerate()
            .map(|(at, party)| self.party(at, party));
        let signatures = all
            .iter()
            .enumerate()
            .map(|(at, party)| self.signature(at, party));
        let count = ("n", all.len().into());
        Mou {
            lang: self.i18n.lang(),
            paper,
            mark: self.text("mou-mark"),
            title: self.title(),
            number: self.i18n.with("mou-number", &[number]),
            opening: self.text("mou-opening"),
            parties: parties.collect(),
            together: self
                .i18n
                .with("mou-together", &[("parties", self.ordinals().into())]),
            considerations: self.considerations(),
            agreed: self.text("mou-agreed"),
            articles: self.articles(),
            closing: self.i18n.with("mou-closing", &[count]),
            signatures: signatures.collect(),
        }
    }

    fn title(&self) -> Vec<String> {
        let mut lines = vec![self.text("mou-title")];
        let parties = &self.partnership.parties;
        let last = parties.len().saturating_sub(1);
        for (at, party) in parties.iter().enumerate() {
            if at == 0 {
                lines.push(self.text("mou-between"));
            } else if at == last {
                lines.push(self.text(if last == 1 { "mou-with" } else { "mou-and" }));
            }
            let name = self.name(party.stakeholder).to_uppercase();
            // "A, B / DAN / C".
            let comma = if at + 1 < last { "," } else { "" };
            lines.push(format!("{name}{comma}"));
        }
        lines.push(self.text("mou-about"));
        lines.push(self.partnership.name.to_uppercase());
        lines
    }

    fn name(&self, id: StakeholderId) -> String {
        self.project
            .stakeholder(id)
            .map_or_else(String::new, |s| s.name.clone())
    }

    /// "PIHAK KESATU", counted from 0.
    fn ordinal(&self, at: usize) -> String {
        let key = format!("mou-party-{}", at + 1);
        if self.i18n.has(&key) {
            self.text(&key)
        } else {
            self.i18n.with("mou-party-n", &[("n", (at + 1).into())])
        }
    }

    /// All of them, as a list in a sentence.
    fn ordinals(&self) -> String {
        let all: Vec<String> = (0..self.partnership.parties.len())
            .map(|at| self.ordinal(at))
            .collect();
        self.listed(&all)
    }

    /// Words with commas and an "and" before the last.
    fn listed(&self, all: &[String]) -> String {
        self.listed_with(all, "mou-list-and")
    }

    /// The same with another word before the last, where some have an "and" of their own.
    fn listed_with(&self, all: &[String], key: &str) -> String {
        match all {
            [] => OPEN.to_owned(),
            [one] => one.clone(),
            [first, second] => format!("{first} {} {second}", self.text(key)),
            [most @ .., last] => format!("{}, {} {last}", most.join(", "), self.text(key)),
        }
    }

    /// What the text calls a party: its place, or its name where it takes no part.
    fn called(&self, id: StakeholderId) -> String {
        let mut parties = self.partnership.parties.iter();
        let place = parties.position(|party| party.stakeholder == id);
        place.map_or_else(|| self.name(id), |at| self.ordinal(at))
    }

    fn party(&self, at: usize, party: &Party) -> String {
        let contact = self
            .project
            .stakeholder(party.stakeholder)
            .map(|s| &s.contact);
        let of = |text: Option<&String>| known(text.map_or("", String::as_str)).into();
        let arguments = [
            ("person", of(contact.map(|c| &c.person))),
            ("position", of(contact.map(|c| &c.position))),
            ("address", of(contact.map(|c| &c.address))),
            ("name", known(&self.name(party.stakeholder)).into()),
            ("party", self.ordinal(at).into()),
        ];
        self.i18n.with("mou-party", &arguments)
    }

    fn signature(&self, at: usize, party: &Party) -> Signature {
        let contact = self
            .project
            .stakeholder(party.stakeholder)
            .map(|s| &s.contact);
        let of = |text: Option<&String>| known(text.map_or("", String::as_str));
        Signature {
            party: self.ordinal(at),
            name: self.name(party.stakeholder),
            person: of(contact.map(|c| &c.person)),
            position: of(contact.map(|c| &c.position)),
        }
    }

    fn considerations(&self) -> Vec<String> {
        let mut all = Vec::new();
        for (at, party) in self.partnership.parties.iter().enumerate() {
            let field = self.project.stakeholder(party.stakeholder);
            let field = field.map_or("", |s| s.field_of_work.trim());
            if !field.is_empty() {
                let arguments = [
                    ("party", self.ordinal(at).into()),
                    ("field", lowered(&one_line(field)).into()),
                ];
                all.push(self.i18n.with("mou-consider-field", &arguments));
            }
        }
        let purpose = one_line(&self.partnership.purpose);
        all.push(if purpose.is_empty() {
            self.text("mou-consider-plain")
        } else {
            self.i18n
                .with("mou-consider", &[("purpose", lowered(&purpose).into())])
        });
        all
    }

    fn articles(&self) -> Vec<Article> {
        let article = |key: &str, clauses: Vec<Clause>| Article {
            title: self.text(key),
            clauses,
        };
        let plain = |keys: &[&str]| -> Vec<Clause> {
            keys.iter().map(|key| clause(self.text(key))).collect()
        };
        let mut articles = vec![
            article("mou-article-purpose", self.purpose()),
            article("mou-article-scope", vec![self.scope()]),
            article("mou-article-duties", self.duties()),
            article("mou-article-norms", self.norms()),
            article("mou-article-costs", plain(&["mou-costs-1", "mou-costs-2"])),
            article("mou-article-validity", self.validity()),
            article("mou-article-evaluation", self.evaluation()),
            article(
                "mou-article-disputes",
                plain(&["mou-disputes-1", "mou-disputes-2"]),
            ),
            article(
                "mou-article-closing",
                plain(&["mou-other-1", "mou-other-2", "mou-other-3"]),
            ),
        ];
        for clause in articles.iter_mut().flat_map(|article| &mut article.clauses) {
            punctuate(&mut clause.points);
        }
        articles
    }

    fn purpose(&self) -> Vec<Clause> {
        let purpose = known(&one_line(&self.partnership.purpose));
        let purpose = ("purpose", lowered(&purpose).into());
        vec![
            clause(self.text("mou-purpose-1")),
            clause(self.i18n.with("mou-purpose-2", &[purpose])),
        ]
    }

    /// What passes along the ties that the partnership concerns.
    fn scope(&self) -> Clause {
        let ties = self.variant.ties.values();
        let ties =
            ties.filter(|tie| tie.state != TieState::Ended && self.partnership.concerns(tie));
        let mut once = BTreeSet::new();
        let points = ties.filter_map(|tie| self.passes(tie));
        let points: Vec<String> = points.filter(|text| once.insert(text.clone())).collect();
        Clause {
            text: self.text("mou-scope"),
            points: if points.is_empty() {
                vec![OPEN.to_owned()]
            } else {
                points
            },
        }
    }

    fn passes(&self, tie: &Tie) -> Option<String> {
        let names = tie.contents.iter().filter_map(|content| match content {
            ContentRef::Builtin(BuiltinContent::Friendship) => None,
            ContentRef::Builtin(word) => Some(self.i18n.word(*word)),
            ContentRef::Custom(id) => Some(self.project.contents.get(id)?.name.clone()),
        });
        let names: Vec<String> = names.map(|name| lowered(&name)).collect();
        let key = match tie.direction {
            Direction::Mutual => "mou-scope-mutual",
            Direction::OneWay => "mou-scope-one-way",
        };
        let arguments = [
            ("what", self.listed_with(&names, "mou-list-also").into()),
            ("from", self.called(tie.from).into()),
            ("to", self.called(tie.to).into()),
        ];
        (!names.is_empty()).then(|| self.i18n.with(key, &arguments))
    }

    /// What each party does: its role, what the partnership says, and what it is bound to on the map.
    fn duties(&self) -> Vec<Clause> {
        let parties = self.partnership.parties.iter().enumerate();
        parties
            .map(|(at, party)| {
                let mut points: Vec<String> = lines(&party.responsibilities);
                for duty in self.norms_of(party.stakeholder, &[NormKind::Obligation]) {
                    if !points.contains(&duty) {
                        points.push(duty);
                    }
                }
                let member = self.variant.members.get(&party.stakeholder);
                let roles = [party.role.as_str(), member.map_or("", |m| m.role.as_str())];
                let role = roles.into_iter().find(|role| !role.trim().is_empty());
                let role = role.map_or_else(String::new, |role| lowered(&one_line(role)));
                if points.is_empty() {
                    points.push(OPEN.to_owned());
                }
                let key = if role.is_empty() {
                    "mou-duties"
                } else {
                    "mou-duties-role"
                };
                let arguments = [("party", self.ordinal(at).into()), ("role", role.into())];
                Clause {
                    text: self.i18n.with(key, &arguments),
                    points,
                }
            })
            .collect()
    }

    /// Norms of a party that hold among the parties.
    fn norms_of(&self, id: StakeholderId, kinds: &[NormKind]) -> Vec<String> {
        let member = self.variant.members.get(&id).into_iter();
        let norms = member.flat_map(|m| self.partnership.norms_of(m, kinds));
        norms.map(one_line).collect()
    }

    fn norms(&self) -> Vec<Clause> {
        let mut clauses = vec![clause(self.text("mou-norms"))];
        let mut points = Vec::new();
        for (at, party) in self.partnership.parties.iter().enumerate() {
            for norm in self.norms_of(party.stakeholder, &[NormKind::Rule, NormKind::Role]) {
                points.push(format!("{}: {norm}", self.ordinal(at)));
            }
        }
        if !points.is_empty() {
            clauses.push(Clause {
                text: self.text("mou-norms-agreed"),
                points,
            });
        }
        clauses
    }

    fn validity(&self) -> Vec<Clause> {
        let agreement = self.partnership.agreements.last();
        let from = agreement.and_then(|a| a.valid_from.or(a.signed));
        let until = agreement.and_then(|a| a.valid_until);
        let day = |date| self.i18n.date(date);
        let first = match (from, until) {
            (Some(from), Some(until)) => {
                let arguments = [("from", day(from).into()), ("until", day(until).into())];
                self.i18n.with("mou-validity-dates", &arguments)
            }
            (None, Some(until)) => self
                .i18n
                .with("mou-validity-until", &[("until", day(until).into())]),
            (Some(from), None) if agreement.is_some_and(|a| a.valid_from.is_some()) => {
                let arguments = [("from", day(from).into()), ("open", OPEN.into())];
                self.i18n.with("mou-validity-from", &arguments)
            }
            (_, None) => self
                .i18n
                .with("mou-validity-open", &[("open", OPEN.into())]),
        };
        let renewal = agreement.map_or("", |a| a.renewal.trim());
        let notice = agreement.map_or(crate::model::partnership::register::DEFAULT_NOTICE, |a| {
            a.notice()
        });
        let second = if renewal.is_empty() {
            self.i18n
                .with("mou-validity-renewal", &[("days", notice.into())])
        } else {
            sentence(&one_line(renewal))
        };
        let third = self
            .i18n
            .with("mou-validity-end", &[("days", notice.into())]);
        [first, second, third].map(clause).into()
    }

    fn evaluation(&self) -> Vec<Clause> {
        let mut clauses = vec![clause(self.text("mou-evaluation-1"))];
        let cycles = std::iter::once(&self.partnership.cycle);
        let cycles = cycles.chain(self.partnership.earlier.iter().rev());
        let mut evaluations = cycles.flat_map(|cycle| cycle.evaluations.iter().rev());
        let rows = evaluations
            .find(|e| !e.indicators.is_empty())
            .map(|e| &e.indicators);
        let rows = rows
            .into_iter()
            .flatten()
            .filter(|row| !row.name.is_empty());
        let points = rows.map(|row| {
            if row.target.is_empty() {
                row.name.clone()
            } else {
                let arguments = [
                    ("name", row.name.as_str().into()),
                    ("target", row.target.as_str().into()),
                ];
                self.i18n.with("mou-indicator", &arguments)
            }
        });
        let points: Vec<String> = points.collect();
        if !points.is_empty() {
            clauses.push(Clause {
                text: self.text("mou-evaluation-indicators"),
                points,
            });
        }
        clauses.push(clause(self.text("mou-evaluation-2")));
        clauses
    }
}

fn clause(text: String) -> Clause {
    Clause {
        text,
        points: Vec::new(),
    }
}

/// Points end with semicolons, the last with a full stop.
fn punctuate(points: &mut [String]) {
    let last = points.len().saturating_sub(1);
    for (at, point) in points.iter_mut().enumerate() {
        let end = if at == last { "." } else { ";" };
        let bare = point.trim_end_matches(['.', ';', ',']);
        if bare != OPEN {
            *point = format!("{bare}{end}");
        }
    }
}

/// A text, or the sign for what is not known.
fn known(text: &str) -> String {
    let text = one_line(text);
    if text.is_empty() {
        OPEN.to_owned()
    } else {
        text
    }
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Each line that says something.
fn lines(text: &str) -> Vec<String> {
    text.lines()
        .map(one_line)
        .filter(|line| !line.is_empty())
        .collect()
}

/// Within a sentence: a first word in capitals only at its beginning gets a small letter, one like
/// "KUD" or "e-KTP" stays.
fn lowered(text: &str) -> String {
    let mut chars = text.chars();
    match (chars.next(), chars.next()) {
        (Some(first), Some(second)) if first.is_uppercase() && !second.is_uppercase() => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
    .trim_end_matches('.')
    .to_owned()
}

/// With a capital at its beginning and a full stop at its end.
fn sentence(text: &str) -> String {
    let mut chars = text.chars();
    let first = chars
        .next()
        .map(|c| c.to_uppercase().to_string())
        .unwrap_or_default();
    let text = format!("{first}{}", chars.as_str());
    if text.ends_with(['.', '!', '?']) {
        text
    } else {
        format!("{text}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_fit_into_a_sentence() {
        assert_eq!(lowered("Petani menjual gabah."), "petani menjual gabah");
        assert_eq!(lowered("KUD membeli gabah"), "KUD membeli gabah");
        assert_eq!(lowered(""), "");
        assert_eq!(sentence("diperpanjang"), "Diperpanjang.");
        let mut points = ["satu.".to_owned(), OPEN.to_owned(), "dua".to_owned()];
        punctuate(&mut points);
        assert_eq!(points, ["satu;", OPEN, "dua."]);
        assert_eq!(lines(" a \n\n b\tc "), ["a", "b c"]);
    }
}
