//! One open document with its history and selection. Needs no window, so every flow can be tested.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

use crate::model::change::Move;
use crate::model::{
    Change, NoteId, Patch, Point, Project, StakeholderId, Variant, VariantId, ViewState,
};

use super::command::Edit;
use super::error::EditError;
use super::gesture::{self, Gesture};
use super::history::{History, Step, StepName};
use super::plan;
use super::selection::Selection;
use super::subject::Subject;

/// Nudges closer together than this become one step.
const NUDGE_MERGE: Duration = Duration::from_millis(800);

/// So many changes of places are told apart by [`Session::moved_since`].
const REMEMBERED_MOVES: usize = 16;

/// An open document.
#[derive(Debug)]
pub struct Session {
    project: Project,
    history: History,
    selection: Selection,
    /// Identifies the document's state; undo brings the old one back.
    revision: u64,
    saved_revision: u64,
    newest_revision: u64,
    /// Grows whenever a measure may have changed.
    topology_revision: u64,
    /// Grows whenever anything that is drawn may have changed, previews included.
    drawing_revision: u64,
    /// Who moved in the latest changes that changed nothing but places, oldest first.
    moves: VecDeque<(u64, Vec<StakeholderId>)>,
    gesture: Option<Gesture>,
    last_nudge: Option<Instant>,
    default_name: String,
    clock: fn() -> Instant,
}

impl Session {
    /// A session on a document that counts as saved.
    pub fn new(project: Project) -> Self {
        Self::with_history(project, History::default())
    }

    /// A session whose steps go into `history`, which says how many of them stay in memory.
    pub fn with_history(project: Project, history: History) -> Self {
        Self {
            project,
            history,
            selection: Selection::none(),
            revision: 0,
            saved_revision: 0,
            newest_revision: 0,
            topology_revision: 0,
            drawing_revision: 0,
            moves: VecDeque::new(),
            gesture: None,
            last_nudge: None,
            default_name: "{n}".to_owned(),
            clock: Instant::now,
        }
    }

    /// Replaces the clock by which nudges are told apart.
    pub fn set_clock(&mut self, clock: fn() -> Instant) {
        self.clock = clock;
    }

    /// Takes the place of another session: what was derived from that one is seen to be stale.
    pub fn continue_revisions_of(&mut self, other: &Self) {
        self.topology_revision = other.topology_revision + 1;
        self.drawing_revision = other.drawing_revision + 1;
    }

    /// How stakeholders without a name are called; `{n}` becomes a number.
    pub fn set_default_name(&mut self, name: String) {
        self.default_name = name;
    }

    pub fn project(&self) -> &Project {
        &self.project
    }

    /// The document without the preview of a gesture under way: what belongs into a file.
    pub fn document(&self) -> Project {
        let mut document = self.project.clone();
        if let Some(gesture) = &self.gesture
            && let Some(variant) = self.project.variant(gesture.variant)
        {
            // The moves start where everything stands, so they fit.
            if let Err(error) = document.apply(&gesture.back(variant)) {
                log::error!("a preview cannot be left out: {error}");
            }
        }
        document
    }

    /// The document as it would be after edits that are still being typed; those that do not fit
    /// are left out.
    pub fn document_with(&self, edits: Vec<Edit>) -> Project {
        let mut document = self.document();
        for edit in edits {
            let variant = document.active_variant();
            let plan = plan::plan(
                &mut document,
                variant,
                &self.selection,
                edit,
                &self.default_name,
            );
            let applied = plan.map(|plan| document.apply(&plan.patch));
            if !matches!(applied, Ok(Ok(_))) {
                log::warn!("what is being typed does not fit yet: {applied:?}");
            }
        }
        document
    }

    pub fn variant_id(&self) -> VariantId {
        self.project.active_variant()
    }

    pub fn variant(&self) -> &Variant {
        let id = self.variant_id();
        // `active_variant` names one of the variants, and there is always one.
        &self.project.variants[&id]
    }

    pub fn selection(&self) -> &Selection {
        &self.selection
    }

    pub fn history(&self) -> &History {
        &self.history
    }

    pub fn revision(&self) -> u64 {
        self.revision
    }

    pub fn topology_revision(&self) -> u64 {
        self.topology_revision
    }

    pub fn drawing_revision(&self) -> u64 {
        self.drawing_revision
    }

    /// Who has moved since this drawing revision, if nothing else has changed that is drawn; `None`
    /// where more has, or it is too long ago to say.
    pub fn moved_since(&self, drawing_revision: u64) -> Option<Vec<StakeholderId>> {
        let wanted = self.drawing_revision.checked_sub(drawing_revision)?;
        let newest = self.moves.iter().rev().zip(0..wanted);
        let mut moved = Vec::new();
        let mut found = 0;
        for ((revision, ids), back) in newest {
            if *revision != self.drawing_revision - back {
                return None;
            }
            moved.extend_from_slice(ids);
            found += 1;
        }
        moved.sort_unstable();
        moved.dedup();
        (found == wanted).then_some(moved)
    }

    pub fn is_dirty(&self) -> bool {
        self.revision != self.saved_revision
    }

    /// The state `revision` is on disk now.
    pub fn mark_saved(&mut self, revision: u64) {
        self.saved_revision = revision;
    }

    /// A recovered document is not on disk under its name.
    pub fn mark_unsaved(&mut self) {
        self.saved_revision = u64::MAX;
    }

    /// Selects, without an undo step. What the variant does not have is left out.
    pub fn select(&mut self, mut selection: Selection) {
        selection.prune(self.variant());
        self.selection = selection;
    }

    /// Changes how the document is looked at, without an undo step.
    pub fn set_view(&mut self, view: ViewState) {
        if view == self.project.view {
            return;
        }
        let old = (self.variant_id(), self.project.view.filter.clone());
        self.project.view = view;
        if old != (self.variant_id(), self.project.view.filter.clone()) {
            self.abort_preview();
            self.topology_revision += 1;
            let mut selection = std::mem::take(&mut self.selection);
            selection.prune(self.variant());
            self.selection = selection;
        }
        self.drawing_revision += 1;
    }

    /// Carries an edit out as one undo step. Returns whether anything changed.
    pub fn apply(&mut self, edit: Edit) -> Result<bool, EditError> {
        self.abort_preview();
        let variant = self.variant_id();
        let is_nudge = matches!(edit, Edit::Nudge { .. });
        let plan = plan::plan(
            &mut self.project,
            variant,
            &self.selection,
            edit,
            &self.default_name,
        )?;
        if plan.patch.is_empty() {
            return Ok(false);
        }
        let effect = self.project.apply(&plan.patch)?;
        let selection_before = self.selection.clone();
        if let Some(shown) = plan.show_variant {
            self.project.view.variant = Some(shown);
        }
        if let Some(selection) = plan.selection {
            self.selection = selection;
        }
        self.prune_selection();
        if is_nudge && self.merge_nudge(&plan.patch) {
            self.last_nudge = Some((self.clock)());
            return Ok(true);
        }
        let name = StepName {
            label: plan.step.to_owned(),
            subject: plan
                .subject
                .unwrap_or_else(|| Subject::of(&plan.patch, &self.project)),
        };
        self.record(plan.patch, name, selection_before, effect.topology);
        self.last_nudge = is_nudge.then(self.clock);
        Ok(true)
    }

    fn record(
        &mut self,
        patch: Patch,
        name: StepName,
        selection_before: Selection,
        topology: bool,
    ) {
        let revision_before = self.revision;
        self.newest_revision += 1;
        self.revision = self.newest_revision;
        self.touch(&patch, topology);
        self.history.push(Step {
            patch,
            name,
            selection_before,
            selection_after: self.selection.clone(),
            revision_before,
            revision_after: self.revision,
        });
    }

    /// Adds a nudge to the step before it, where that was a nudge of the same ones just now.
    fn merge_nudge(&mut self, patch: &Patch) -> bool {
        let recent = self
            .last_nudge
            .is_some_and(|then| (self.clock)().duration_since(then) < NUDGE_MERGE);
        // A saved state must stay reachable.
        if !recent || !self.is_dirty() || self.history.can_redo() {
            return false;
        }
        let Some(newest) = self.history.newest().cloned() else {
            return false;
        };
        let ([Change::Move(v, old)], [Change::Move(w, new)]) = (&newest.patch.0[..], &patch.0[..])
        else {
            return false;
        };
        let same =
            v == w && old.len() == new.len() && old.iter().zip(new).all(|(o, n)| o.id == n.id);
        if newest.name.label != "step-nudge" || !same {
            return false;
        }
        let merged = old.iter().zip(new).map(|(o, n)| Move {
            id: o.id,
            before: o.before,
            after: n.after,
        });
        let patch = Patch(vec![Change::Move(*v, merged.collect())]);
        self.newest_revision += 1;
        self.revision = self.newest_revision;
        self.touch(&patch, false);
        self.history.amend(Step {
            patch,
            revision_after: self.revision,
            ..newest
        });
        true
    }

    fn touch(&mut self, patch: &Patch, topology: bool) {
        match gesture::moved_by(patch, self.variant_id()) {
            Some(moved) => self.has_moved(moved),
            None => self.drawing_revision += 1,
        }
        if topology {
            self.topology_revision += 1;
        }
    }

    fn prune_selection(&mut self) {
        let mut selection = std::mem::take(&mut self.selection);
        selection.prune(self.variant());
        self.selection = selection;
    }

    /// Takes the newest step back. Returns whether there was one.
    pub fn undo(&mut self) -> Result<bool, EditError> {
        self.abort_preview();
        let step = match self.history.undo() {
            Ok(Some(step)) => step,
            Ok(None) => return Ok(false),
            Err(error) => {
                log::error!("an old step cannot be read back: {error}");
                return Err(EditError::Gone);
            }
        };
        let patch = step.patch.inverted();
        let (selection, revision) = (step.selection_before.clone(), step.revision_before);
        self.step_to(&patch, selection, revision)
    }

    /// Does the step last undone again. Returns whether there was one.
    pub fn redo(&mut self) -> Result<bool, EditError> {
        self.abort_preview();
        let Some(step) = self.history.redo() else {
            return Ok(false);
        };
        let patch = step.patch.clone();
        let (selection, revision) = (step.selection_after.clone(), step.revision_after);
        self.step_to(&patch, selection, revision)
    }

    /// Goes to the state after the first `depth` steps, or to the last one there is. Returns
    /// whether that is another state than the present one.
    pub fn jump_to(&mut self, depth: usize) -> Result<bool, EditError> {
        self.abort_preview();
        let before = self.history.depth();
        while self.history.depth() > depth && self.undo()? {}
        while self.history.depth() < depth && self.redo()? {}
        Ok(self.history.depth() != before)
    }

    fn step_to(
        &mut self,
        patch: &Patch,
        selection: Selection,
        revision: u64,
    ) -> Result<bool, EditError> {
        let effect = self.project.apply(patch)?;
        self.show_variant_of(patch);
        self.revision = revision;
        self.selection = selection;
        self.prune_selection();
        self.last_nudge = None;
        self.touch(patch, effect.topology);
        Ok(true)
    }

    /// Looks at the variant in which a step happened, so that its effect is seen.
    fn show_variant_of(&mut self, patch: &Patch) {
        let touched = patch.0.iter().find_map(|change| match change {
            Change::Member(id, ..)
            | Change::Tie(id, ..)
            | Change::Group(id, ..)
            | Change::Note(id, ..)
            | Change::Move(id, _) => Some(*id),
            _ => None,
        });
        let stays = patch.0.iter().any(|change| match change {
            Change::Member(id, ..)
            | Change::Tie(id, ..)
            | Change::Group(id, ..)
            | Change::Note(id, ..)
            | Change::Move(id, _) => *id == self.variant_id(),
            _ => false,
        });
        if let Some(id) = touched.filter(|id| !stays && self.project.variants.contains_key(id))
            && id != self.variant_id()
        {
            self.project.view.variant = Some(id);
            self.topology_revision += 1;
        }
    }

    /// Shows stakeholders at places without an undo step; the first call of a gesture keeps the
    /// originals. Locked stakeholders stay.
    pub fn preview(&mut self, places: &[(StakeholderId, Point)]) {
        let variant_id = self.variant_id();
        let moves = plan::moves(self.variant(), places.iter().copied().collect());
        let gesture = self.gesture.get_or_insert_with(|| Gesture::of(variant_id));
        for m in &moves {
            gesture.originals.entry(m.id).or_insert(m.before);
        }
        if !moves.is_empty() {
            self.apply_moves(&Patch(vec![Change::Move(variant_id, moves)]));
        }
    }

    /// Shows notes at places, in the same gesture.
    pub fn preview_notes(&mut self, places: &[(NoteId, Point)]) {
        let variant_id = self.variant_id();
        let patch = Patch(gesture::note_moves(self.variant(), places.iter().copied()));
        let gesture = self.gesture.get_or_insert_with(|| Gesture::of(variant_id));
        for change in &patch.0 {
            if let Change::Note(_, id, slot) = change
                && let Some(before) = &slot.before
            {
                gesture.notes.entry(*id).or_insert(before.position);
            }
        }
        self.apply_moves(&patch);
    }

    pub fn is_previewing(&self) -> bool {
        self.gesture.is_some()
    }

    /// Keeps the previewed places as one undo step.
    pub fn commit_preview(&mut self) {
        let Some(gesture) = self.gesture.take() else {
            return;
        };
        let Some(variant) = self.project.variant(gesture.variant) else {
            return;
        };
        let patch = gesture.whole(variant);
        if !patch.is_empty() {
            let name = StepName {
                label: "step-move".to_owned(),
                subject: Subject::of(&patch, &self.project),
            };
            self.record(patch, name, self.selection.clone(), false);
        }
    }

    /// Puts everything back as it was before the gesture.
    pub fn abort_preview(&mut self) {
        let Some(gesture) = self.gesture.take() else {
            return;
        };
        let Some(variant) = self.project.variant(gesture.variant) else {
            return;
        };
        let patch = gesture.back(variant);
        self.apply_moves(&patch);
    }

    /// Applies changes of places that start where everything stands, so that they fit.
    fn apply_moves(&mut self, patch: &Patch) {
        if patch.is_empty() {
            return;
        }
        if let Err(error) = self.project.apply(patch) {
            log::error!("a preview does not fit: {error}");
        }
        self.touch(patch, false);
    }

    /// Nothing that is drawn has changed but the places of these.
    fn has_moved(&mut self, moved: Vec<StakeholderId>) {
        self.drawing_revision += 1;
        self.moves.push_back((self.drawing_revision, moved));
        if self.moves.len() > REMEMBERED_MOVES {
            self.moves.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn() -> (Session, Vec<StakeholderId>) {
        let mut session = Session::new(Project::new("1"));
        for n in 0..3 {
            let at = Point::new(f64::from(n) * 100.0, 0.0);
            let name = n.to_string();
            session.apply(Edit::AddStakeholder { at, name }).unwrap();
        }
        let ids = session.variant().members.keys().copied().collect();
        (session, ids)
    }

    #[test]
    fn who_has_moved_is_told_as_long_as_nothing_else_has_changed() {
        let (mut session, ids) = drawn();
        let start = session.drawing_revision();
        assert_eq!(session.moved_since(start), Some(vec![]));
        session.preview(&[(ids[0], Point::new(5.0, 5.0))]);
        session.preview(&[
            (ids[0], Point::new(6.0, 5.0)),
            (ids[2], Point::new(1.0, 1.0)),
        ]);
        assert_eq!(session.moved_since(start), Some(vec![ids[0], ids[2]]));
        session.commit_preview();
        session.undo().unwrap();
        assert_eq!(session.moved_since(start), Some(vec![ids[0], ids[2]]));
        let later = session.drawing_revision();
        let name = "Tani".to_owned();
        session.apply(Edit::Rename { id: ids[1], name }).unwrap();
        session.preview(&[(ids[1], Point::new(7.0, 7.0))]);
        assert_eq!(session.moved_since(later), None);
        assert_eq!(session.moved_since(start), None);
    }

    #[test]
    fn moves_too_long_ago_are_not_told_in_part() {
        let (mut session, ids) = drawn();
        let start = session.drawing_revision();
        for n in 0..=REMEMBERED_MOVES {
            session.preview(&[(ids[n % 3], Point::new(n as f64 + 1.0, 9.0))]);
        }
        assert_eq!(session.moved_since(start), None);
        assert!(session.moved_since(start + 1).is_some());
    }

    #[test]
    fn selecting_draws_no_mark_anew() {
        let (mut session, ids) = drawn();
        let before = session.drawing_revision();
        session.select(Selection::stakeholder(ids[0]));
        assert_eq!(session.drawing_revision(), before);
    }
}
