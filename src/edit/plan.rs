//! Pure planning: a document and an edit in, a patch out. Nothing is changed here.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::change::{Move, Slot, Swap};
use crate::model::text::clean_line;
use crate::model::{
    Change, Member, Patch, Point, Project, StakeholderId, Tie, TieFilter, TieState, Variant,
    VariantId,
};

use super::clipboard::{self, Fragment};
use super::command::{Edit, Record};
use super::contacts;
use super::drawing;
use super::error::EditError;
use super::exercise;
use super::filling;
use super::grouping;
use super::merge;
use super::partnerships;
use super::passing::go_round;
use super::personal;
use super::rearrange;
use super::saved_views;
use super::selection::Selection;
use super::subject::Subject;
use super::tidy;
use super::variants;

/// A patch, what is selected after it, and the name of the step.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    pub patch: Patch,
    /// `None` keeps the selection.
    pub selection: Option<Selection>,
    /// The variant to look at afterwards, where it changes.
    pub show_variant: Option<VariantId>,
    /// The name of the step's text, such as `step-connect`.
    pub step: &'static str,
    /// What the step is about, where the changes do not tell by themselves.
    pub subject: Option<Subject>,
}

impl Plan {
    pub(super) fn new(step: &'static str, changes: Vec<Change>) -> Self {
        Self {
            patch: Patch(changes),
            selection: None,
            show_variant: None,
            step,
            subject: None,
        }
    }

    pub(super) fn selecting(mut self, selection: Selection) -> Self {
        self.selection = Some(selection);
        self
    }

    pub(super) fn about(mut self, subject: Subject) -> Self {
        self.subject = Some(subject);
        self
    }
}

/// How far copies stand from their originals, in canvas units.
const COPY_OFFSET: f64 = 32.0;

/// Plans an edit of `variant`. Only the id counter of `project` moves. `default_name` names
/// stakeholders that are made without a name; its `{n}` becomes a number.
pub fn plan(
    project: &mut Project,
    variant_id: VariantId,
    selection: &Selection,
    edit: Edit,
    default_name: &str,
) -> Result<Plan, EditError> {
    match edit {
        Edit::AddStakeholder { at, name } => {
            let (id, mut changes) = make_stakeholder(project, variant_id, at, &name, default_name);
            changes.extend(personal::tie_to_me(project, variant_id, id));
            Ok(Plan::new("step-add-stakeholder", changes).selecting(Selection::stakeholder(id)))
        }
        Edit::AddConnected { from, at, name } => {
            member(project, variant_id, from)?;
            let (id, mut changes) = make_stakeholder(project, variant_id, at, &name, default_name);
            let tie = drawn_tie(project, variant_id, from, id);
            changes.push(Change::Tie(variant_id, tie.id, Slot::made(tie)));
            Ok(Plan::new("step-add-connected", changes).selecting(Selection::stakeholder(id)))
        }
        Edit::AddExisting { id, at } => {
            if !project.stakeholders.contains_key(&id) {
                return Err(EditError::Gone);
            }
            if member(project, variant_id, id).is_ok() {
                return Err(EditError::AlreadyThere);
            }
            let made = Member::new(id, at.clamped());
            let changes = vec![Change::Member(variant_id, id, Slot::made(made))];
            Ok(Plan::new("step-add-existing", changes).selecting(Selection::stakeholder(id)))
        }
        Edit::Connect { from, to } => {
            member(project, variant_id, from)?;
            member(project, variant_id, to)?;
            let mut tie = drawn_tie(project, variant_id, from, to);
            go_round(variant(project, variant_id)?, &mut tie);
            let id = tie.id;
            let changes = vec![Change::Tie(variant_id, id, Slot::made(tie))];
            Ok(Plan::new("step-connect", changes).selecting(Selection::tie(id)))
        }
        Edit::Move(places) => plan_move(project, variant_id, &places, "step-move"),
        Edit::Arrange(places) => plan_arrange(project, variant_id, &places),
        Edit::Nudge { delta } => {
            let variant = variant(project, variant_id)?;
            let mut selection = selection.clone();
            selection.take_in_members(variant);
            let places: Vec<_> = selection
                .stakeholders
                .iter()
                .filter_map(|id| variant.members.get(id))
                .map(|m| (m.id, m.position + delta))
                .collect();
            plan_move(project, variant_id, &places, "step-nudge")
        }
        Edit::Align(how) => drawing::align(project, variant_id, selection, how),
        Edit::Lock { ids, locked } => drawing::lock(project, variant_id, &ids, locked),
        Edit::Reconnect { tie, end, to } => drawing::reconnect(project, variant_id, tie, end, to),
        Edit::Bend { ties, bend } => drawing::bend(project, variant_id, ties, bend),
        Edit::Rename { id, name } => {
            let before = project.stakeholder(id).ok_or(EditError::Gone)?.clone();
            let mut after = before.clone();
            let name = clean_line(&name);
            if name.is_empty() {
                return Err(EditError::NameNeeded);
            }
            // What stands on the map is what is renamed.
            if after.label.is_empty() {
                after.name = name;
            } else {
                after.label = name;
            }
            Ok(Plan::new(
                "step-rename",
                changed(before, after, |b, a| {
                    Change::Stakeholder(id, Slot::set(b, a))
                }),
            ))
        }
        Edit::Group {
            members,
            name,
            colour,
        } => grouping::make(project, variant_id, members, &name, &colour),
        Edit::AddToGroup(id, ids) => {
            let changes = grouping::add(variant(project, variant_id)?, id, &ids)?;
            Ok(Plan::new("step-group-members", changes))
        }
        Edit::TakeFromGroup(id, ids) => {
            let changes = grouping::take(variant(project, variant_id)?, id, &ids)?;
            Ok(Plan::new("step-group-members", changes))
        }
        Edit::AddNote { at, text } => grouping::note(project, variant_id, at, &text),
        Edit::SetBackground(background) => grouping::background(project, variant_id, background),
        Edit::Update(records) => plan_update(project, variant_id, records),
        Edit::UpdateIn(variant_id, records) => plan_update(project, variant_id, records),
        Edit::Remove(what) => {
            let changes = removals(variant(project, variant_id)?, &what);
            Ok(Plan::new(grouping::removal_step(&what), changes).selecting(Selection::none()))
        }
        Edit::DeleteFromProject(ids) => Ok(plan_delete(project, &ids)),
        Edit::Duplicate => {
            let delta = Point::new(COPY_OFFSET, COPY_OFFSET);
            plan_duplicate(project, variant_id, selection, delta, default_name)
        }
        Edit::DuplicateBy { delta } => {
            plan_duplicate(project, variant_id, selection, delta, default_name)
        }
        Edit::Paste { text, at } => {
            let fragment = clipboard::read(&text).ok_or(EditError::NothingToPaste)?;
            let centre = fragment.centre().ok_or(EditError::NothingToPaste)?;
            let changes = paste(project, variant_id, &fragment, default_name, |p| {
                p - centre + at
            });
            Ok(select_made(Plan::new("step-paste", changes)))
        }
        Edit::Fill(filling, step) => filling::plan(project, variant_id, *filling, step),
        Edit::Import(arriving) => {
            let mut changes = merge::plan(project, variant_id, *arriving)?;
            personal::tie_arrivals(project, variant_id, &mut changes);
            Ok(select_made(Plan::new("step-import", changes)))
        }
        Edit::AddCategory(mut category) => {
            category.name = clean_line(&category.name);
            if category.name.is_empty() {
                return Err(EditError::NameNeeded);
            }
            category.id = project.allocate_category();
            let changes = vec![Change::Category(category.id, Slot::made(category))];
            Ok(Plan::new("step-add-category", changes))
        }
        Edit::AddContent(mut content) => {
            content.name = clean_line(&content.name);
            if content.name.is_empty() {
                return Err(EditError::NameNeeded);
            }
            content.id = project.allocate_content();
            let changes = vec![Change::Content(content.id, Slot::made(content))];
            Ok(Plan::new("step-add-content", changes))
        }
        Edit::Rearrange(operation) => rearrange::plan(project, variant_id, *operation),
        Edit::SaveView(view) => saved_views::save(project, *view),
        Edit::MoveSavedView(id, to) => saved_views::put_at(project, id, to),
        Edit::RemoveSavedView(id) => saved_views::remove(project, id),
        Edit::Exercise(edit) => exercise::plan(project, *edit),
        Edit::Partnership(edit) => partnerships::plan(project, *edit),
        Edit::LogContact(encounter, kept) => contacts::log(project, *encounter, &kept),
        Edit::RemoveContact(id) => contacts::remove(project, id),
        Edit::Postpone { with, promise, to } => contacts::postpone(project, with, promise, to),
        Edit::AddVariant(new) => variants::add(project, *new),
        Edit::RemoveVariant(id) => variants::remove(project, id, variant_id),
    }
}

pub(super) fn variant(project: &Project, id: VariantId) -> Result<&Variant, EditError> {
    project.variant(id).ok_or(EditError::Gone)
}

pub(super) fn member(
    project: &Project,
    variant_id: VariantId,
    id: StakeholderId,
) -> Result<&Member, EditError> {
    variant(project, variant_id)?
        .members
        .get(&id)
        .ok_or(EditError::Gone)
}

/// The change from `before` to `after`, or none where they are equal.
pub(super) fn changed<T: PartialEq>(
    before: T,
    after: T,
    make: impl Fn(T, T) -> Change,
) -> Vec<Change> {
    if before == after {
        Vec::new()
    } else {
        vec![make(before, after)]
    }
}

fn make_stakeholder(
    project: &mut Project,
    variant_id: VariantId,
    at: Point,
    name: &str,
    default_name: &str,
) -> (StakeholderId, Vec<Change>) {
    let id = project.allocate_stakeholder();
    let mut name = clean_line(name);
    if name.is_empty() {
        name = numbered(default_name, project.stakeholders.len() + 1);
    }
    let stakeholder = personal::stakeholder(project, id, &name);
    let changes = vec![
        Change::Stakeholder(id, Slot::made(stakeholder)),
        Change::Member(variant_id, id, Slot::made(Member::new(id, at.clamped()))),
    ];
    (id, changes)
}

fn numbered(default_name: &str, number: usize) -> String {
    default_name.replace("{n}", &number.to_string())
}

/// A tie as one draws it: with what the view in force asks for, so that it is seen and counts.
pub(super) fn new_tie(project: &mut Project, from: StakeholderId, to: StakeholderId) -> Tie {
    let mut tie = Tie::new(project.allocate_tie(), from, to);
    filter_in_force(project).adopt(&mut tie);
    tie
}

/// A tie that is drawn by hand. In the variant that an exercise rearranges it is a proposal.
fn drawn_tie(
    project: &mut Project,
    variant: VariantId,
    from: StakeholderId,
    to: StakeholderId,
) -> Tie {
    let mut tie = new_tie(project, from, to);
    let exercise = project.exercise.as_ref();
    let is_rearranged = exercise.is_some_and(|e| e.rearranged == Some(variant));
    if is_rearranged && project.view.filter.state.is_none() {
        tie.state = TieState::New;
    }
    tie
}

/// What the view asks of ties. It may name a content that was taken back since.
pub(super) fn filter_in_force(project: &Project) -> TieFilter {
    let mut filter = project.view.filter.clone();
    filter.content = filter.content.filter(|c| project.knows_content(*c));
    filter
}

pub(super) fn plan_move(
    project: &Project,
    variant_id: VariantId,
    places: &[(StakeholderId, Point)],
    step: &'static str,
) -> Result<Plan, EditError> {
    let moves = moves(
        variant(project, variant_id)?,
        places.iter().copied().collect(),
    );
    let changes = if moves.is_empty() {
        Vec::new()
    } else {
        vec![Change::Move(variant_id, moves)]
    };
    Ok(Plan::new(step, changes))
}

fn plan_arrange(
    project: &Project,
    variant_id: VariantId,
    places: &[(StakeholderId, Point)],
) -> Result<Plan, EditError> {
    let mut plan = plan_move(project, variant_id, places, "step-arrange")?;
    let Some(Change::Move(_, moves)) = plan.patch.0.first() else {
        return Ok(plan);
    };
    let deltas: BTreeMap<StakeholderId, Point> =
        moves.iter().map(|m| (m.id, m.after - m.before)).collect();
    let ties = variant(project, variant_id)?.ties.values();
    let bent: Vec<Change> = ties
        .filter(|tie| !tie.bends.is_empty())
        .filter_map(|tie| {
            let (from, to) = (*deltas.get(&tie.from)?, *deltas.get(&tie.to)?);
            let mut after = tie.clone();
            if from.distance(to) < 1e-6 {
                for bend in &mut after.bends {
                    *bend = (*bend + from).clamped();
                }
            } else {
                after.bends.clear();
            }
            Some(Change::Tie(
                variant_id,
                tie.id,
                Slot::set(tie.clone(), after),
            ))
        })
        .collect();
    plan.patch.0.extend(bent);
    Ok(plan)
}

/// The moves that bring unlocked members to these places; those already there are left out.
pub(super) fn moves(variant: &Variant, places: BTreeMap<StakeholderId, Point>) -> Vec<Move> {
    places
        .into_iter()
        .filter_map(|(id, place)| {
            let member = variant.members.get(&id)?;
            let after = place.clamped();
            (!member.locked && member.position != after).then_some(Move {
                id,
                before: member.position,
                after,
            })
        })
        .collect()
}

fn plan_duplicate(
    project: &mut Project,
    variant_id: VariantId,
    selection: &Selection,
    delta: Point,
    default_name: &str,
) -> Result<Plan, EditError> {
    let fragment = clipboard::copy(project, variant_id, selection);
    if fragment.is_empty() {
        return Err(EditError::NothingToPaste);
    }
    let changes = paste(project, variant_id, &fragment, default_name, |p| p + delta);
    Ok(select_made(Plan::new("step-duplicate", changes)))
}

pub(super) fn plan_update(
    project: &Project,
    variant_id: VariantId,
    records: Vec<Record>,
) -> Result<Plan, EditError> {
    let mut changes = Vec::new();
    for record in records {
        match record {
            Record::Card(card) => {
                changes.extend(changed(
                    project.card.clone(),
                    tidy::card(*card),
                    |before, after| Change::Card(Box::new(Swap { before, after })),
                ));
            }
            Record::Stakeholder(after) => {
                let id = after.id;
                let before = project.stakeholder(id).ok_or(EditError::Gone)?.clone();
                let after = tidy::stakeholder(*after);
                if after.name.is_empty() {
                    return Err(EditError::NameNeeded);
                }
                changes.extend(changed(before, after, |b, a| {
                    Change::Stakeholder(id, Slot::set(b, a))
                }));
            }
            Record::Member(after) => {
                let id = after.id;
                let before = member(project, variant_id, id)?.clone();
                changes.extend(changed(before, tidy::member(*after), |b, a| {
                    Change::Member(variant_id, id, Slot::set(b, a))
                }));
            }
            Record::Tie(after) => {
                let id = after.id;
                let before = variant(project, variant_id)?.ties.get(&id);
                let before = before.ok_or(EditError::Gone)?.clone();
                changes.extend(changed(before, tidy::tie(*after), |b, a| {
                    Change::Tie(variant_id, id, Slot::set(b, a))
                }));
            }
            Record::Variant(after) => {
                let id = after.id;
                let before = variant(project, id)?.header.clone();
                let after = tidy::variant(*after);
                if after.name.is_empty() {
                    return Err(EditError::NameNeeded);
                }
                changes.extend(changed(before, after, |b, a| {
                    Change::Variant(id, Slot::set(b, a))
                }));
            }
            Record::SavedView(after) => {
                changes.extend(saved_views::replace(project, tidy::saved_view(*after))?);
            }
            Record::Exercise(after) => changes.extend(exercise::replace(project, *after)?),
            Record::Partnership(after) => {
                changes.extend(partnerships::replace(project, *after)?);
            }
            Record::Encounter(after) => {
                changes.extend(contacts::replace(project, *after)?);
            }
            Record::FollowUp(after) => {
                if !project.stakeholders.contains_key(&after.with) {
                    return Err(EditError::Gone);
                }
                changes.extend(contacts::set_follow_up(project, *after));
            }
            Record::Group(after) => {
                let variant = variant(project, variant_id)?;
                changes.extend(grouping::replace(variant, tidy::group(*after))?);
            }
            Record::Note(after) => {
                let variant = variant(project, variant_id)?;
                changes.extend(grouping::rewrite(variant, tidy::note(*after))?);
            }
        }
    }
    Ok(Plan::new("step-edit", changes))
}

/// The changes that take stakeholders with all their ties, ties, groups and notes out of a variant.
pub(super) fn removals(variant: &Variant, what: &Selection) -> Vec<Change> {
    let id = variant.header.id;
    let ties = variant.ties.values().filter(|tie| {
        what.ties.contains(&tie.id)
            || what.stakeholders.contains(&tie.from)
            || what.stakeholders.contains(&tie.to)
    });
    let members = what
        .stakeholders
        .iter()
        .filter_map(|id| variant.members.get(id));
    ties.map(|tie| Change::Tie(id, tie.id, Slot::removed(tie.clone())))
        .chain(grouping::without(variant, what))
        .chain(members.map(|m| Change::Member(id, m.id, Slot::removed(m.clone()))))
        .collect()
}

fn plan_delete(project: &Project, ids: &BTreeSet<StakeholderId>) -> Plan {
    let selection = Selection::stakeholders(ids.iter().copied());
    let mut changes: Vec<Change> = project
        .variants
        .values()
        .flat_map(|variant| removals(variant, &selection))
        .collect();
    changes.extend(partnerships::without(project, ids));
    changes.extend(contacts::removals(project, ids));
    let shared = ids.iter().filter_map(|id| project.stakeholder(*id));
    changes.extend(shared.map(|s| Change::Stakeholder(s.id, Slot::removed(s.clone()))));
    Plan::new("step-delete-from-project", changes).selecting(Selection::none())
}

/// New stakeholders and ties from a fragment, with places mapped by `place`.
fn paste(
    project: &mut Project,
    variant_id: VariantId,
    fragment: &Fragment,
    default_name: &str,
    place: impl Fn(Point) -> Point,
) -> Vec<Change> {
    let mut changes = Vec::new();
    let new_ids = fragment.new_ids(project);
    for (n, (shared, member)) in fragment.stakeholders.iter().enumerate() {
        let id = new_ids[&shared.id];
        // The clipboard is anybody's: its texts are cleaned like those of a form.
        let mut shared = tidy::stakeholder(shared.clone());
        shared.id = id;
        if shared.name.is_empty() {
            shared.name = numbered(default_name, project.stakeholders.len() + n + 1);
        }
        if !project.knows_category(shared.category) {
            shared.category = crate::model::CategoryRef::default();
        }
        let mut member = tidy::member(member.clone());
        // It may come from another document, where ids name others.
        member.rename_partners(|old| new_ids.get(&old).copied());
        member.id = id;
        member.locked = false;
        member.position = place(member.position).clamped();
        changes.push(Change::Stakeholder(id, Slot::made(shared)));
        changes.push(Change::Member(variant_id, id, Slot::made(member)));
    }
    for tie in &fragment.ties {
        let (Some(from), Some(to)) = (new_ids.get(&tie.from), new_ids.get(&tie.to)) else {
            continue;
        };
        let mut tie = tidy::tie(tie.clone());
        tie.id = project.allocate_tie();
        tie.from = *from;
        tie.to = *to;
        tie.contents.retain(|c| project.knows_content(*c));
        for bend in &mut tie.bends {
            *bend = place(*bend).clamped();
        }
        changes.push(Change::Tie(variant_id, tie.id, Slot::made(tie)));
    }
    changes.extend(grouping::paste(
        project, variant_id, fragment, &new_ids, place,
    ));
    changes
}

fn select_made(plan: Plan) -> Plan {
    let mut selection = Selection::none();
    for change in &plan.patch.0 {
        match change {
            Change::Member(_, id, _) => _ = selection.stakeholders.insert(*id),
            Change::Note(_, id, _) => _ = selection.notes.insert(*id),
            _ => {}
        }
    }
    plan.selecting(selection)
}
