//! The new document: everybody once, a variant in which all groups' drawings lie over each other, and
//! each group's own variants as they were drawn.

use std::collections::{BTreeMap, BTreeSet};

use crate::i18n::I18n;
use crate::layout::{Input, Link, Mark, Method, Room, Watch, lay_out};
use crate::model::text::{clean_line, clean_text};
use crate::model::{
    CategoryRef, ContentRef, Direction, Formality, Member, Named, Project, Stakeholder,
    StakeholderId, Tie, TieState, Variant, VariantHeader, VariantId,
};

use super::records;
use super::{Answer, Matching, Who};

/// The strongest that a tie can be by counting: no class has more groups.
const MOST_GROUPS: usize = 1_000;

/// What a tie of one group is, among those of all: ends, direction, contents, state, and which of
/// several such ties it is.
type Signature = (
    StakeholderId,
    StakeholderId,
    Direction,
    Vec<ContentRef>,
    TieState,
    usize,
);

/// Which variant of each group lies over the others.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    /// Only of groups with more than one.
    Last,
}

struct Builder<'a> {
    matching: &'a Matching,
    project: Project,
    ids: BTreeMap<Who, StakeholderId>,
    /// Of each group, its own categories and contents.
    categories: Vec<BTreeMap<CategoryRef, CategoryRef>>,
    contents: Vec<BTreeMap<ContentRef, ContentRef>>,
}

/// Makes the document. `with_own` adds each group's variants as they are. `None` if `watch` ends it.
pub fn build(
    matching: &Matching,
    answers: &[Answer],
    with_own: bool,
    i18n: &I18n,
    watch: &dyn Watch,
) -> Option<Project> {
    let mut project = Project::new(&i18n.text("merge-variant-first"));
    project.card.title = i18n.text("merge-title");
    let names: Vec<&str> = matching.sources.iter().map(|s| s.name.as_str()).collect();
    project.card.notes = i18n.with("merge-notes", &[("groups", names.join(", ").into())]);
    for source in &matching.sources {
        for line in exercise(source, i18n) {
            records::add_line(&mut project.card.notes, &line);
        }
    }
    let first = project.first_variant();
    let mut builder = Builder {
        matching,
        project,
        ids: BTreeMap::new(),
        categories: Vec::new(),
        contents: Vec::new(),
    };
    builder.vocabulary();
    builder.stakeholders(&matching.together(answers), i18n);
    builder.over_each_other(first, End::First, i18n, watch)?;
    let has_last = |source: &super::Source| source.project.variants.len() > 1;
    if matching.sources.iter().any(has_last) {
        let id = builder.project.allocate_variant();
        let header = VariantHeader::new(id, &i18n.text("merge-variant-last"));
        builder.project.variants.insert(id, Variant::new(header));
        builder.over_each_other(id, End::Last, i18n, watch)?;
    }
    if with_own {
        for source in 0..matching.sources.len() {
            builder.own_variants(source);
        }
    }
    Some(builder.project)
}

/// What a group has answered and explained in its exercise, to stand in the notes.
fn exercise(source: &super::Source, i18n: &I18n) -> Vec<String> {
    let Some(exercise) = &source.project.exercise else {
        return Vec::new();
    };
    let mut lines = Vec::new();
    let group = || ("group", source.name.as_str().into());
    if let Some(answer) = exercise.first_answer() {
        let name = match answer.named {
            Some(Named::Stakeholder(id)) => {
                let named = source.project.stakeholder(id).map(|s| s.name.clone());
                named.unwrap_or_else(|| i18n.text("guide-named-gone"))
            }
            _ => i18n.text("groups-nobody"),
        };
        let args = [group(), ("name", name.into())];
        let told = i18n.with("merge-answer", &args);
        lines.push(format!("{told} {}", answer.why).trim_end().to_owned());
    }
    let explanation = &exercise.explanation;
    for text in [
        &explanation.problem,
        &explanation.change,
        &explanation.reason,
    ] {
        for text in text.lines().filter(|text| !text.trim().is_empty()) {
            let args = [group(), ("text", text.trim().into())];
            lines.push(i18n.with("merge-explanation", &args));
        }
    }
    lines
}

impl Builder<'_> {
    /// Categories and contents of the same name are one.
    fn vocabulary(&mut self) {
        for source in &self.matching.sources {
            let mut known = BTreeMap::new();
            for (old, category) in &source.project.categories {
                let own = self.project.categories.values();
                let mut same = own
                    .filter(|own| is_same(&own.name, &category.name))
                    .map(|own| own.id);
                let id = same.next().unwrap_or_else(|| {
                    let mut category = category.clone();
                    category.id = self.project.allocate_category();
                    let id = category.id;
                    self.project.categories.insert(id, category);
                    id
                });
                known.insert(CategoryRef::Custom(*old), CategoryRef::Custom(id));
            }
            self.categories.push(known);
            let mut known = BTreeMap::new();
            for (old, content) in &source.project.contents {
                let own = self.project.contents.values();
                let mut same = own
                    .filter(|own| is_same(&own.name, &content.name))
                    .map(|own| own.id);
                let id = same.next().unwrap_or_else(|| {
                    let mut content = content.clone();
                    content.id = self.project.allocate_content();
                    let id = content.id;
                    self.project.contents.insert(id, content);
                    id
                });
                known.insert(ContentRef::Custom(*old), ContentRef::Custom(id));
            }
            self.contents.push(known);
        }
    }

    fn stakeholders(&mut self, together: &[Vec<Who>], i18n: &I18n) {
        for whos in together {
            let id = self.project.allocate_stakeholder();
            let mut made: Option<Stakeholder> = None;
            for who in whos {
                self.ids.insert(*who, id);
                let Some(record) = self.matching.stakeholder(*who) else {
                    continue;
                };
                let mut record = record.clone();
                record.id = id;
                let known = &self.categories[who.source];
                record.category = known
                    .get(&record.category)
                    .copied()
                    .unwrap_or(record.category);
                made = Some(match made {
                    Some(before) => records::stakeholder(before, &record),
                    None => record,
                });
            }
            if let Some(mut stakeholder) = made {
                let groups = self.groups(whos.iter().map(|who| who.source));
                let drawn = i18n.with("merge-drawn-by", &[("groups", groups.into())]);
                records::add_line(&mut stakeholder.notes, &drawn);
                self.project.stakeholders.insert(id, stakeholder);
            }
        }
    }

    /// The names of groups, each once, in their order.
    fn groups(&self, sources: impl Iterator<Item = usize>) -> String {
        let places: BTreeSet<usize> = sources.collect();
        let names = places
            .iter()
            .filter_map(|at| self.matching.sources.get(*at));
        let names: Vec<&str> = names.map(|source| source.name.as_str()).collect();
        names.join(", ")
    }

    /// A variant of a group with the ids of the new document; ties keep their old ids.
    fn renamed(&self, source: usize, id: VariantId) -> Option<Variant> {
        let mut variant = self.matching.sources[source].project.variant(id)?.clone();
        let new = |old: StakeholderId| self.ids.get(&Who { source, id: old }).copied();
        let mut members = crate::model::Records::new();
        for member in variant.members.values() {
            let mut member = member.clone();
            member.rename_partners(new);
            if let Some(id) = new(member.id) {
                member.id = id;
                members.insert(id, member);
            }
        }
        variant.members = members;
        let mut ties = crate::model::Records::new();
        for tie in variant.ties.values() {
            let mut tie = tie.clone();
            let (Some(from), Some(to)) = (new(tie.from), new(tie.to)) else {
                continue;
            };
            (tie.from, tie.to) = (from, to);
            for content in &mut tie.contents {
                *content = self.contents[source]
                    .get(content)
                    .copied()
                    .unwrap_or(*content);
            }
            ties.insert(tie.id, tie);
        }
        variant.ties = ties;
        for task in &mut variant.header.tasks {
            task.done_by = task.done_by.iter().filter_map(|old| new(*old)).collect();
        }
        for group in variant.groups.values_mut() {
            group.members = group.members.iter().filter_map(|old| new(*old)).collect();
        }
        Some(variant)
    }

    /// Lays the groups' variants over each other; a tie is as strong as the number of groups that
    /// drew it, and its note says which.
    fn over_each_other(
        &mut self,
        into: VariantId,
        end: End,
        i18n: &I18n,
        watch: &dyn Watch,
    ) -> Option<()> {
        let mut members: BTreeMap<StakeholderId, Member> = BTreeMap::new();
        let mut ties: BTreeMap<Signature, (Tie, BTreeSet<usize>)> = BTreeMap::new();
        for source in 0..self.matching.sources.len() {
            let project = &self.matching.sources[source].project;
            let variant = match end {
                End::First => Some(project.first_variant()),
                End::Last if project.variants.len() > 1 => {
                    project.variants.keys().next_back().copied()
                }
                End::Last => None,
            };
            let Some(variant) = variant.and_then(|id| self.renamed(source, id)) else {
                continue;
            };
            for member in variant.members.values() {
                let merged = match members.remove(&member.id) {
                    Some(before) => records::member(before, member),
                    None => member.clone(),
                };
                members.insert(member.id, merged);
            }
            let mut turns: BTreeMap<Signature, usize> = BTreeMap::new();
            for tie in variant.ties.values() {
                let mut key = signature(tie);
                let turn = turns.entry(key.clone()).or_default();
                key.5 = *turn;
                *turn += 1;
                let mut tie = tie.clone();
                if tie.strength != 1.0 {
                    let name = self.matching.sources[source].name.as_str();
                    let strength = i18n.lang().number(tie.strength, 2);
                    let args = [("group", name.into()), ("strength", strength.into())];
                    records::add_line(&mut tie.note, &i18n.with("merge-strength", &args));
                }
                let entry = match ties.remove(&key) {
                    Some((before, mut drawn)) => {
                        drawn.insert(source);
                        (records::tie(before, &tie), drawn)
                    }
                    None => (tie, BTreeSet::from([source])),
                };
                ties.insert(key, entry);
            }
        }
        let mut made = Vec::new();
        for (mut tie, drawn) in ties.into_values() {
            tie.id = self.project.allocate_tie();
            tie.strength = drawn.len().min(MOST_GROUPS) as f64;
            tie.bends.clear();
            tie.bend = None;
            let groups = self.groups(drawn.iter().copied());
            let note = i18n.with("merge-drawn-by", &[("groups", groups.into())]);
            records::add_line(&mut tie.note, &note);
            tie.note = clean_text(&tie.note);
            made.push(tie);
        }
        place(&mut members, &made, watch)?;
        let variant = self.project.variants.get_mut(&into)?;
        variant.members.extend(members);
        variant
            .ties
            .extend(made.into_iter().map(|tie| (tie.id, tie)));
        Some(())
    }

    /// A group's variants as they were drawn, under the group's name.
    fn own_variants(&mut self, source: usize) {
        let group = self.matching.sources[source].name.clone();
        let ids: Vec<VariantId> = {
            let project = &self.matching.sources[source].project;
            project.variants.keys().copied().collect()
        };
        for id in ids {
            let Some(mut variant) = self.renamed(source, id) else {
                continue;
            };
            let id = self.project.allocate_variant();
            variant.header.id = id;
            variant.header.name = clean_line(&format!("{group}: {}", variant.header.name));
            let ties: Vec<Tie> = variant.ties.values().cloned().collect();
            variant.ties = crate::model::Records::new();
            for mut tie in ties {
                tie.id = self.project.allocate_tie();
                variant.ties.insert(tie.id, tie);
            }
            let groups = std::mem::take(&mut variant.groups);
            for mut group in groups.into_values().filter(|g| !g.members.is_empty()) {
                group.id = self.project.allocate_group();
                variant.groups.insert(group.id, group);
            }
            let notes = std::mem::take(&mut variant.notes);
            for mut note in notes.into_values() {
                note.id = self.project.allocate_note();
                variant.notes.insert(note.id, note);
            }
            self.project.variants.insert(id, variant);
        }
    }
}

fn is_same(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

fn signature(tie: &Tie) -> Signature {
    let (from, to) = match tie.direction {
        Direction::Mutual => (tie.from.min(tie.to), tie.from.max(tie.to)),
        Direction::OneWay => (tie.from, tie.to),
    };
    let mut contents = tie.contents.clone();
    contents.sort_unstable();
    contents.dedup();
    (from, to, tie.direction, contents, tie.state, 0)
}

/// Gives everybody a place: distances on the map follow distances in the network.
fn place(
    members: &mut BTreeMap<StakeholderId, Member>,
    ties: &[Tie],
    watch: &dyn Watch,
) -> Option<()> {
    /// Room for a mark and its label, in canvas units.
    const ROOM: Room = Room {
        side: 70.0,
        up: 30.0,
        down: 56.0,
    };
    let index: BTreeMap<StakeholderId, usize> = members.keys().copied().zip(0..).collect();
    let marks = members.values().map(|member| Mark {
        place: member.position,
        room: ROOM,
        locked: false,
        group: None,
        value: None,
    });
    let links = ties.iter().filter_map(|tie| {
        Some(Link {
            from: *index.get(&tie.from)?,
            to: *index.get(&tie.to)?,
            is_command: tie.formality != Formality::Informal && tie.direction == Direction::OneWay,
        })
    });
    let input = Input {
        marks: marks.collect(),
        links: links.collect(),
    };
    let places = lay_out(Method::Stress, &input, watch)?;
    for (member, place) in members.values_mut().zip(places) {
        member.position = place.clamped();
        member.locked = false;
    }
    Some(())
}
