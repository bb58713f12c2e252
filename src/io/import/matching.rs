//! Who in an imported file is whom in the open document: by id, then by name; what is only nearly
//! the same name is proposed and left to the user.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::model::likeness::{distance, folded};
use crate::model::{Project, Stakeholder, StakeholderId, TieId};

use super::Imported;

/// What is proposed for a stakeholder of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// The same by id.
    Id(StakeholderId),
    /// The same by name.
    Name(StakeholderId),
    /// Perhaps one of these, the likeliest first: somebody has to say.
    Near(Vec<StakeholderId>),
    New,
}

/// More pairs of names than this are only compared by their letters, not for slips of the pen.
const COMPARED: usize = 4_000_000;
/// Candidates that are proposed at most.
const CANDIDATES: usize = 4;

/// Proposes a match for every stakeholder of the file.
pub fn propose(imported: &Imported, onto: &Project) -> BTreeMap<StakeholderId, Match> {
    let is_same_project = imported.origin == Some(onto.uuid);
    let known = Known::new(onto);
    let mut taken = BTreeSet::new();
    let mut proposals = BTreeMap::new();
    let arriving = &imported.project.stakeholders;
    for (id, stakeholder) in arriving {
        let key = imported.keys.get(id).and_then(|key| key.parse().ok());
        let existing = key.and_then(|key| onto.stakeholder(StakeholderId(key)));
        // A foreign file numbers its rows as well: its id alone says nothing.
        let same = existing.filter(|existing| {
            is_same_project || folded(&existing.name) == folded(&stakeholder.name)
        });
        if let Some(same) = same
            && taken.insert(same.id)
        {
            proposals.insert(*id, Match::Id(same.id));
        }
    }
    for (id, stakeholder) in arriving {
        if !proposals.contains_key(id)
            && let Some(same) = known.by_name(stakeholder)
            && taken.insert(same)
        {
            proposals.insert(*id, Match::Name(same));
        }
    }
    let compares = arriving.len().saturating_mul(known.folded.len()) <= COMPARED;
    for (id, stakeholder) in arriving {
        if !proposals.contains_key(id) {
            let near = known.near(stakeholder, &taken, compares);
            let proposal = if near.is_empty() {
                Match::New
            } else {
                Match::Near(near)
            };
            proposals.insert(*id, proposal);
        }
    }
    proposals
}

/// What to merge onto what once the user has decided: `decided` answers for the near matches.
pub fn decide(
    proposals: &BTreeMap<StakeholderId, Match>,
    decided: &BTreeMap<StakeholderId, StakeholderId>,
) -> BTreeMap<StakeholderId, StakeholderId> {
    let mut onto = BTreeMap::new();
    for (id, proposal) in proposals {
        let same = match proposal {
            Match::Id(same) | Match::Name(same) => Some(*same),
            Match::Near(_) => decided.get(id).copied(),
            Match::New => None,
        };
        if let Some(same) = same {
            onto.insert(*id, same);
        }
    }
    onto
}

/// Those who are the same by id: their names in the file are the newer ones.
pub fn renamed(proposals: &BTreeMap<StakeholderId, Match>) -> BTreeSet<StakeholderId> {
    let by_id =
        |(id, proposal): (&StakeholderId, &Match)| matches!(proposal, Match::Id(_)).then_some(*id);
    proposals.iter().filter_map(by_id).collect()
}

/// Ties of a template that was saved from this project, by their ids.
pub fn same_ties(imported: &Imported, onto: &Project) -> BTreeMap<TieId, TieId> {
    if imported.origin != Some(onto.uuid) {
        return BTreeMap::new();
    }
    let tie = |(id, key): (&TieId, &String)| Some((*id, TieId(key.parse().ok()?)));
    imported.tie_keys.iter().filter_map(tie).collect()
}

/// The names of the open document.
struct Known {
    exact: HashMap<String, Vec<StakeholderId>>,
    by_letters: HashMap<String, Vec<StakeholderId>>,
    folded: Vec<(Vec<char>, StakeholderId)>,
}

impl Known {
    fn new(project: &Project) -> Self {
        let mut known = Self {
            exact: HashMap::new(),
            by_letters: HashMap::new(),
            folded: Vec::new(),
        };
        for stakeholder in project.stakeholders.values() {
            for name in names(stakeholder) {
                let id = stakeholder.id;
                push(&mut known.exact, name.to_owned(), id);
                let letters = folded(name);
                known.folded.push((letters.chars().collect(), id));
                push(&mut known.by_letters, letters, id);
            }
        }
        known
    }

    /// The one stakeholder with the very name or short name.
    fn by_name(&self, stakeholder: &Stakeholder) -> Option<StakeholderId> {
        let mut found = names(stakeholder).filter_map(|name| self.exact.get(name));
        match found.next().map(Vec::as_slice) {
            Some([only]) => Some(*only),
            _ => None,
        }
    }

    fn near(
        &self,
        stakeholder: &Stakeholder,
        taken: &BTreeSet<StakeholderId>,
        compares: bool,
    ) -> Vec<StakeholderId> {
        let mut found: BTreeMap<StakeholderId, usize> = BTreeMap::new();
        for name in names(stakeholder) {
            let letters = folded(name);
            for id in self.by_letters.get(&letters).into_iter().flatten() {
                found.insert(*id, 0);
            }
            if !compares {
                continue;
            }
            let letters: Vec<char> = letters.chars().collect();
            let allowed = match letters.len() {
                0..4 => continue,
                length => (length / 6).clamp(1, 4),
            };
            for (other, id) in &self.folded {
                if let Some(distance) = distance(&letters, other, allowed) {
                    let best = found.entry(*id).or_insert(distance);
                    *best = distance.min(*best);
                }
            }
        }
        let mut near: Vec<(usize, StakeholderId)> = found
            .into_iter()
            .filter(|(id, _)| !taken.contains(id))
            .map(|(id, distance)| (distance, id))
            .collect();
        near.sort_unstable();
        near.truncate(CANDIDATES);
        near.into_iter().map(|(_, id)| id).collect()
    }
}

fn names(stakeholder: &Stakeholder) -> impl Iterator<Item = &str> {
    [stakeholder.name.as_str(), stakeholder.label.as_str()]
        .into_iter()
        .filter(|name| !name.is_empty())
}

fn push(map: &mut HashMap<String, Vec<StakeholderId>>, name: String, id: StakeholderId) {
    let ids = map.entry(name).or_default();
    if !ids.contains(&id) {
        ids.push(id);
    }
}
