//! Who in one group's file is whom in another's: by the same name at once, by short names and by names
//! that are nearly the same only where somebody says so.
//!
//! Nothing here depends on the order in which files were chosen: they are put in the order of their
//! names first. Two of one file are never taken for one: the group drew both.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::likeness::{distance, folded};
use crate::model::{Stakeholder, StakeholderId};

use super::Source;

/// More pairs of names than this are not compared for slips of the pen.
const COMPARED: usize = 4_000_000;
/// Shorter names are too alike by chance, in letters.
const SHORTEST: usize = 4;
/// A single word of so many letters says enough to ask, where it stands in a longer name.
const LONG: usize = 6;

/// A stakeholder of one file, by the file's place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Who {
    pub source: usize,
    pub id: StakeholderId,
}

/// Stakeholders of different files with the very same name, but for capitals and signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    pub name: String,
    /// One of each file at most.
    pub whos: Vec<Who>,
}

/// Why two may be the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The very same name.
    Name,
    /// The same short name.
    Label(String),
    /// The short name of one is the name of the other.
    LabelOfName(String),
    /// So many letters differ.
    Letters(usize),
    /// All words of one name stand in the other.
    Words,
}

/// Whether some are the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Of [`Matching::people`]: one, for those of the very same name, or two.
    pub people: Vec<usize>,
    pub reason: Reason,
}

/// What somebody says to a question.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    Same,
    Different,
    /// Left open: they stay apart.
    #[default]
    Skipped,
}

/// Everybody in the files, and what is to be asked about them.
#[derive(Clone, Debug, PartialEq)]
pub struct Matching {
    /// In the order of their names.
    pub sources: Vec<Source>,
    /// In the order of their names.
    pub people: Vec<Person>,
    /// What needs an answer first, then those of the very same name.
    pub questions: Vec<Question>,
}

impl Matching {
    pub fn of(mut sources: Vec<Source>) -> Self {
        sources.sort_by(|a, b| {
            let key = |s: &Source| (folded(&s.name), s.name.clone(), s.project.uuid);
            key(a)
                .cmp(&key(b))
                .then_with(|| contents(a).cmp(&contents(b)))
        });
        let people = people(&sources);
        let mut questions = near(&sources, &people);
        let same = (0..people.len()).filter(|at| people[*at].whos.len() > 1);
        questions.extend(same.map(|at| Question {
            people: vec![at],
            reason: Reason::Name,
        }));
        Self {
            sources,
            people,
            questions,
        }
    }

    /// Whether only those of the very same name are asked about: there are too many to look for
    /// names that are nearly the same.
    pub fn is_exact_only(&self) -> bool {
        !are_compared(&self.people)
    }

    /// What holds until somebody says otherwise: the very same name is the same.
    pub fn usual_answers(&self) -> Vec<Answer> {
        let usual = |question: &Question| match question.reason {
            Reason::Name => Answer::Same,
            _ => Answer::Skipped,
        };
        self.questions.iter().map(usual).collect()
    }

    /// The stakeholder's record.
    pub fn stakeholder(&self, who: Who) -> Option<&Stakeholder> {
        self.sources.get(who.source)?.project.stakeholder(who.id)
    }

    /// Who becomes one, in the order of their names; everybody once. An answer that would make one of
    /// two in the same file is passed over.
    pub fn together(&self, answers: &[Answer]) -> Vec<Vec<Who>> {
        let mut parts: Vec<BTreeSet<Who>> = Vec::new();
        let mut part_of: BTreeMap<Who, usize> = BTreeMap::new();
        for who in self.people.iter().flat_map(|person| &person.whos) {
            part_of.insert(*who, parts.len());
            parts.push(BTreeSet::from([*who]));
        }
        let mut join = |a: Who, b: Who| {
            let (Some(&into), Some(&from)) = (part_of.get(&a), part_of.get(&b)) else {
                return;
            };
            let sources: BTreeSet<usize> = parts[into].iter().map(|w| w.source).collect();
            let clash = parts[from].iter().any(|w| sources.contains(&w.source));
            if into == from || clash {
                return;
            }
            let moved = std::mem::take(&mut parts[from]);
            for who in &moved {
                part_of.insert(*who, into);
            }
            parts[into].extend(moved);
        };
        // Those of the very same name first.
        let answered = || self.questions.iter().zip(answers);
        let said = |(_, answer): &(&Question, &Answer)| **answer == Answer::Same;
        for (question, _) in answered().filter(said) {
            if let [one] = question.people[..] {
                for pair in self.people[one].whos.windows(2) {
                    join(pair[0], pair[1]);
                }
            }
        }
        for (question, _) in answered().filter(said) {
            if let [one, other] = question.people[..] {
                for a in &self.people[one].whos {
                    for b in &self.people[other].whos {
                        join(*a, *b);
                    }
                }
            }
        }
        let mut seen = BTreeSet::new();
        let everybody = self.people.iter().flat_map(|person| &person.whos);
        let first = everybody.filter_map(|who| {
            let part = *part_of.get(who)?;
            seen.insert(part)
                .then(|| parts[part].iter().copied().collect())
        });
        first.collect()
    }
}

/// Tells documents apart that are called the same: by the names in them.
fn contents(source: &Source) -> Vec<&str> {
    let all = source.project.stakeholders.values();
    all.map(|s| s.name.as_str()).collect()
}

/// The very same name is the same; the second of that name in a file is the second in the others.
fn people(sources: &[Source]) -> Vec<Person> {
    let mut found: BTreeMap<(String, usize), Person> = BTreeMap::new();
    for (source, of) in sources.iter().enumerate() {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        for stakeholder in of.project.stakeholders.values() {
            let mut key = folded(&stakeholder.name);
            if key.is_empty() {
                key.clone_from(&stakeholder.name);
            }
            let turn = seen.entry(key.clone()).or_default();
            let person = found.entry((key, *turn)).or_insert_with(|| Person {
                name: stakeholder.name.clone(),
                whos: Vec::new(),
            });
            *turn += 1;
            person.whos.push(Who {
                source,
                id: stakeholder.id,
            });
        }
    }
    found.into_values().collect()
}

/// What is compared of a person.
struct Known {
    sources: BTreeSet<usize>,
    letters: Vec<char>,
    words: BTreeSet<String>,
    labels: BTreeMap<String, String>,
}

fn known(sources: &[Source], person: &Person) -> Known {
    let stakeholders = person.whos.iter().filter_map(|who| {
        let source = sources.get(who.source)?;
        source.project.stakeholder(who.id)
    });
    let labels = stakeholders.filter(|s| !s.label.trim().is_empty());
    let name = folded(&person.name);
    let words = person.name.split(|c: char| !c.is_alphanumeric());
    Known {
        sources: person.whos.iter().map(|who| who.source).collect(),
        words: words
            .map(str::to_lowercase)
            .filter(|w| !w.is_empty())
            .collect(),
        labels: labels
            .map(|s| (folded(&s.label), s.label.clone()))
            .filter(|(letters, _)| !letters.is_empty() && *letters != name)
            .collect(),
        letters: name.chars().collect(),
    }
}

/// Whether they are few enough for each to be compared with each.
fn are_compared(people: &[Person]) -> bool {
    people.len().saturating_mul(people.len()) <= COMPARED
}

/// Pairs that may be the same, in the order of their names; none where they are too many.
fn near(sources: &[Source], people: &[Person]) -> Vec<Question> {
    let known: Vec<Known> = people.iter().map(|person| known(sources, person)).collect();
    let mut found = Vec::new();
    if !are_compared(people) {
        return found;
    }
    for (a, one) in known.iter().enumerate() {
        for (b, other) in known.iter().enumerate().skip(a + 1) {
            if !one.sources.is_disjoint(&other.sources) {
                continue;
            }
            if let Some(reason) = alike(one, other) {
                found.push(Question {
                    people: vec![a, b],
                    reason,
                });
            }
        }
    }
    found
}

fn alike(one: &Known, other: &Known) -> Option<Reason> {
    let shared = one
        .labels
        .iter()
        .find(|(letters, _)| other.labels.contains_key(*letters));
    if let Some((_, label)) = shared {
        return Some(Reason::Label(label.clone()));
    }
    let of_name = |labels: &BTreeMap<String, String>, name: &[char]| {
        let name: String = name.iter().collect();
        labels.get(&name).cloned()
    };
    let label =
        of_name(&one.labels, &other.letters).or_else(|| of_name(&other.labels, &one.letters));
    if let Some(label) = label {
        return Some(Reason::LabelOfName(label));
    }
    let shorter = one.letters.len().min(other.letters.len());
    if shorter < SHORTEST {
        return None;
    }
    let allowed = (shorter / 6).clamp(1, 4);
    if let Some(letters) = distance(&one.letters, &other.letters, allowed) {
        return Some(Reason::Letters(letters));
    }
    let (few, many) = if one.words.len() <= other.words.len() {
        (&one.words, &other.words)
    } else {
        (&other.words, &one.words)
    };
    ((few.len() > 1 || shorter >= LONG) && few.is_subset(many)).then_some(Reason::Words)
}
