//! Any sequence of edits can be undone and redone exactly, whatever a user does in between.
//!
//! Random operations run against a session and against a plain list of the document's states,
//! which says what undo, redo and the dirty mark have to be.

mod action;
mod chosen;
mod rearranged;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use jejaring::edit::history::History;
use jejaring::edit::{Edit, NewVariant, Selection, Session, clipboard};
use jejaring::io::project as io;
use jejaring::model::{Formality, GroupId, Point, Project, StakeholderId, TieFilter, ViewState};
use proptest::prelude::*;

use action::{Action, action, places};
use chosen::*;

/// Everything in a document that undo has to bring back, to the last bit: the id counter never
/// goes back, and how the document is looked at is no step.
fn content_of(session: &Session) -> String {
    content(session.project().clone())
}

fn content(project: Project) -> String {
    let project = Project {
        next_id: 0,
        view: ViewState::default(),
        ..project
    };
    // Unlike `==`, this tells -0 from 0.
    format!("{project:?}")
}

/// What a session has to be like: the states of the document in a row, and which one is shown.
struct Expected {
    states: Vec<(u64, String)>,
    now: usize,
    saved: u64,
    newest: u64,
}

impl Expected {
    fn of(session: &Session) -> Self {
        Self {
            states: vec![(0, content_of(session))],
            now: 0,
            saved: 0,
            newest: 0,
        }
    }

    /// The document has come into a state by one step more, or by a longer last step.
    fn arrive(&mut self, session: &Session, longer: bool) {
        self.states.truncate(self.now + 1);
        if longer {
            self.states.pop();
        }
        self.newest += 1;
        self.states.push((self.newest, content_of(session)));
        self.now = self.states.len() - 1;
    }

    fn check(&self, session: &Session) {
        assert_eq!(session.project().check(), Vec::new());
        assert_eq!(session.history().depth(), self.now);
        assert_eq!(
            session.history().can_redo(),
            self.now + 1 < self.states.len()
        );
        let (state, text) = &self.states[self.now];
        assert_eq!(session.is_dirty(), *state != self.saved, "dirty mark");
        if !session.is_previewing() {
            assert_eq!(&content_of(session), text);
        }
        // A gesture under way is no part of what would be saved.
        assert_eq!(&content(session.document()), text);
        let shown = session.variant();
        let chosen = session.selection();
        assert!(
            chosen
                .stakeholders
                .iter()
                .all(|id| shown.members.contains_key(id))
        );
        assert!(chosen.ties.iter().all(|id| shown.ties.contains_key(id)));
        let mut groups = chosen.groups.iter();
        assert!(groups.all(|id| shown.groups.contains_key(id)));
        assert!(chosen.notes.iter().all(|id| shown.notes.contains_key(id)));
    }
}

thread_local! {
    static NOW: Cell<Option<Instant>> = const { Cell::new(None) };
}

/// A clock that stands still until `wait` is called.
fn still_clock() -> Instant {
    NOW.with(|now| {
        let time = now.get().unwrap_or_else(Instant::now);
        now.set(Some(time));
        time
    })
}

fn wait(time: Duration) {
    let then = still_clock() + time;
    NOW.with(|now| now.set(Some(then)));
}

fn run(session: &mut Session, expected: &mut Expected, action: &Action) {
    match action {
        Action::Preview(places) => session.preview(&resolve(session, places)),
        Action::CommitPreview => {
            let depth = session.history().depth();
            session.commit_preview();
            if session.history().depth() > depth {
                expected.arrive(session, false);
            }
        }
        Action::AbortPreview => session.abort_preview(),
        Action::SetView(shown, filter) => session.set_view(ViewState {
            variant: Some(variant(session, *shown)),
            filter: TieFilter {
                content: filter.map(|n| tie_content(session, n)),
                formality: filter.map(|_| Formality::Informal),
                ..TieFilter::default()
            },
            ..ViewState::default()
        }),
        Action::Select(stakeholders, ties) => {
            session.select(selection(session, stakeholders, ties));
        }
        Action::SelectPlaces(groups, notes) => {
            session.select(places_selection(session, groups, notes));
        }
        Action::Undo(times) => {
            for _ in 0..*times {
                assert_eq!(session.undo(), Ok(expected.now > 0));
                expected.now = expected.now.saturating_sub(1);
                expected.check(session);
            }
        }
        Action::Redo(times) => {
            for _ in 0..*times {
                let more = expected.now + 1 < expected.states.len();
                assert_eq!(session.redo(), Ok(more));
                expected.now += usize::from(more);
                expected.check(session);
            }
        }
        Action::Save => {
            session.mark_saved(session.revision());
            expected.saved = expected.states[expected.now].0;
        }
        Action::Wait => wait(Duration::from_secs(1)),
        edit_action => {
            let Some(edit) = edit(session, edit_action) else {
                return;
            };
            let nudge = matches!(edit, Edit::Nudge { .. });
            let depth = session.history().depth();
            if session.apply(edit) == Ok(true) {
                let longer = nudge && session.history().depth() == depth;
                expected.arrive(session, longer);
            }
        }
    }
    expected.check(session);
}

/// A small project with a category, a content, five stakeholders, three ties and two variants.
fn new_project() -> Project {
    let mut session = Session::new(Project::new("Keadaan sekarang"));
    let mut apply = |edit| assert_eq!(session.apply(edit), Ok(true));
    apply(Edit::AddCategory(own_category("Media")));
    apply(Edit::AddContent(own_content("Benih")));
    for n in 0..5 {
        apply(Edit::AddStakeholder {
            at: Point::new(f64::from(n) * 120.0, 40.0),
            name: String::new(),
        });
    }
    let ids: Vec<StakeholderId> = session.variant().members.keys().copied().collect();
    for pair in ids.windows(2).take(3) {
        let (from, to) = (pair[0], pair[1]);
        assert_eq!(session.apply(Edit::Connect { from, to }), Ok(true));
    }
    for (name, few) in [("Sektor", 3), ("Unit", 2)] {
        let members = ids.iter().copied().take(few).collect();
        let (name, colour) = (name.to_owned(), "#009E73".to_owned());
        let edit = Edit::Group {
            members,
            name,
            colour,
        };
        assert_eq!(session.apply(edit), Ok(true));
    }
    let (at, text) = (Point::new(10.0, 200.0), "Tanyakan lagi".to_owned());
    assert_eq!(session.apply(Edit::AddNote { at, text }), Ok(true));
    let copy = NewVariant::named("Penataan", Some(session.variant_id()));
    let copy = Edit::AddVariant(Box::new(copy));
    assert_eq!(session.apply(copy), Ok(true));
    session.project().clone()
}

/// That project, made once.
fn project() -> Project {
    static MADE: LazyLock<Project> = LazyLock::new(new_project);
    MADE.clone()
}

fn session(project: &Project, cap: usize) -> Session {
    let mut session = Session::with_history(project.clone(), History::with_cap(cap));
    session.set_clock(still_clock);
    session
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn any_edits_are_undone_and_redone_exactly(actions in prop::collection::vec(action(), 1..40)) {
        there_and_back(&actions)?;
    }

    #[test]
    fn a_history_in_a_file_is_as_good_as_one_in_memory(
        actions in prop::collection::vec(action(), 1..40),
    ) {
        let project = project();
        let (mut small, mut large) = (session(&project, 0), session(&project, usize::MAX));
        let mut expected = [Expected::of(&small), Expected::of(&large)];
        for action in &actions {
            run(&mut small, &mut expected[0], action);
            run(&mut large, &mut expected[1], action);
            // A history without memory keeps only the newest step there.
            prop_assert!(small.history().spilled() + 1 >= small.history().depth());
        }
        prop_assert_eq!(large.history().spilled(), 0);
        loop {
            prop_assert_eq!(small.project(), large.project());
            prop_assert_eq!(small.selection(), large.selection());
            let (a, b) = (small.undo().unwrap(), large.undo().unwrap());
            prop_assert_eq!(a, b);
            if !a {
                break;
            }
        }
        while small.redo().unwrap() {
            prop_assert!(large.redo().unwrap());
            prop_assert_eq!(small.project(), large.project());
            prop_assert_eq!(small.selection(), large.selection());
        }
        prop_assert!(!large.redo().unwrap());
    }

    #[test]
    fn whatever_edits_make_of_a_document_its_file_brings_back(
        actions in prop::collection::vec(action(), 1..40),
    ) {
        let mut session = session(&project(), usize::MAX);
        let mut expected = Expected::of(&session);
        for action in &actions {
            run(&mut session, &mut expected, action);
        }
        session.abort_preview();
        let bytes = io::to_bytes(session.project()).unwrap();
        let opened = io::from_bytes(&bytes).unwrap();
        prop_assert_eq!(&opened, session.project());
        prop_assert_eq!(content_of(&Session::new(opened.clone())), content_of(&session));
        prop_assert_eq!(io::to_bytes(&opened).unwrap(), bytes);
    }

    #[test]
    fn an_aborted_gesture_leaves_no_trace(moves in prop::collection::vec(places(), 1..8)) {
        let mut session = session(&project(), usize::MAX);
        let (before, revision) = (content_of(&session), session.revision());
        for places in &moves {
            session.preview(&resolve(&session, places));
        }
        session.abort_preview();
        prop_assert_eq!(content_of(&session), before);
        prop_assert_eq!(session.revision(), revision);
        prop_assert!(!session.is_dirty() && !session.history().can_undo());
    }

    #[test]
    fn a_committed_gesture_is_one_step(moves in prop::collection::vec(places(), 1..8)) {
        let mut session = session(&project(), usize::MAX);
        let before = content_of(&session);
        for places in &moves {
            session.preview(&resolve(&session, places));
        }
        let shown = content_of(&session);
        session.commit_preview();
        prop_assert_eq!(content_of(&session), shown.clone());
        prop_assert_eq!(session.undo().unwrap(), shown != before);
        prop_assert_eq!(content_of(&session), before);
        prop_assert!(!session.is_dirty());
    }

    #[test]
    fn anything_on_the_clipboard_leaves_a_sound_document(
        tampering in prop::collection::vec((any::<prop::sample::Index>(), ".{0,3}"), 0..3),
    ) {
        let mut session = session(&project(), usize::MAX);
        session.select(Selection::stakeholders(session.variant().members.keys().copied()));
        let fragment = clipboard::copy(session.project(), session.variant_id(), session.selection());
        let mut text: Vec<char> = fragment.to_text().chars().collect();
        for (place, other) in tampering {
            let at = place.index(text.len());
            text.splice(at..=at, other.chars());
        }
        let text = text.into_iter().collect();
        let before = content_of(&session);
        let done = session.apply(Edit::Paste { text, at: Point::new(1.0, 2.0) });
        prop_assert_eq!(session.project().check(), Vec::new());
        if done == Ok(true) {
            prop_assert!(session.undo().unwrap());
        }
        prop_assert_eq!(content_of(&session), before);
    }
}

/// Does all actions, then takes back and does again every step.
fn there_and_back(actions: &[Action]) -> Result<(), TestCaseError> {
    let mut session = session(&project(), usize::MAX);
    let mut expected = Expected::of(&session);
    for action in actions {
        run(&mut session, &mut expected, action);
    }
    session.abort_preview();
    while matches!(session.undo(), Ok(true)) {
        expected.now -= 1;
        expected.check(&session);
    }
    prop_assert_eq!(expected.now, 0);
    while matches!(session.redo(), Ok(true)) {
        expected.now += 1;
        expected.check(&session);
    }
    prop_assert_eq!(expected.now, expected.states.len() - 1);
    Ok(())
}

proptest! {
    // Short ones, but ten thousand of them: long ones stand above.
    #![proptest_config(ProptestConfig { cases: 10_000, ..ProptestConfig::default() })]

    #[test]
    fn ten_thousand_sequences_of_edits_are_undone_and_redone_exactly(
        actions in prop::collection::vec(action(), 1..9),
    ) {
        there_and_back(&actions)?;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn a_jump_in_the_history_is_as_many_single_steps(
        actions in prop::collection::vec(action(), 1..30),
        jumps in prop::collection::vec(any::<prop::sample::Index>(), 1..6),
    ) {
        let mut session = session(&project(), usize::MAX);
        let mut expected = Expected::of(&session);
        for action in &actions {
            run(&mut session, &mut expected, action);
        }
        session.abort_preview();
        let all = session.history().len();
        for jump in jumps {
            let depth = jump.index(all + 1);
            let moved = depth != session.history().depth();
            prop_assert_eq!(session.jump_to(depth), Ok(moved));
            prop_assert_eq!(session.history().depth(), depth);
            expected.now = depth;
            expected.check(&session);
            prop_assert!((0..all).all(|i| session.history().name(i).is_some()));
        }
    }
}

#[test]
fn saving_clears_no_history_and_undoing_back_to_it_is_clean() {
    let mut session = session(&project(), usize::MAX);
    let add = |session: &mut Session| {
        session
            .apply(Edit::AddStakeholder {
                at: Point::default(),
                name: "KKT".to_owned(),
            })
            .unwrap();
    };
    add(&mut session);
    session.mark_saved(session.revision());
    assert!(!session.is_dirty() && session.history().can_undo());
    add(&mut session);
    assert!(session.is_dirty());
    session.undo().unwrap();
    assert!(!session.is_dirty());
    session.undo().unwrap();
    assert!(session.is_dirty());
    add(&mut session);
    assert!(
        session.is_dirty(),
        "the same content by another way is another state"
    );
}

#[test]
fn nudges_in_quick_succession_are_one_step_and_after_a_pause_another() {
    let mut session = session(&project(), usize::MAX);
    let id = *session.variant().members.keys().next().unwrap();
    session.select(Selection::stakeholder(id));
    let start = session.variant().members[&id].position;
    let delta = Point::new(8.0, 0.0);
    for _ in 0..3 {
        session.apply(Edit::Nudge { delta }).unwrap();
        wait(Duration::from_millis(100));
    }
    assert_eq!(session.history().depth(), 1);
    wait(Duration::from_secs(1));
    session.apply(Edit::Nudge { delta }).unwrap();
    assert_eq!(session.history().depth(), 2);
    session.undo().unwrap();
    assert_eq!(session.variant().members[&id].position, start + delta * 3.0);
    session.undo().unwrap();
    assert_eq!(session.variant().members[&id].position, start);
}

#[test]
fn a_nudge_after_saving_does_not_take_the_saved_state_away() {
    let mut session = session(&project(), usize::MAX);
    session.select(Selection::stakeholders(
        session.variant().members.keys().copied(),
    ));
    let delta = Point::new(0.0, 1.0);
    session.apply(Edit::Nudge { delta }).unwrap();
    session.mark_saved(session.revision());
    session.apply(Edit::Nudge { delta }).unwrap();
    assert_eq!(session.history().depth(), 2);
    session.undo().unwrap();
    assert!(!session.is_dirty());
}

#[test]
fn what_is_pasted_is_cleaned_and_gets_ids_and_places_of_its_own() {
    let mut source = session(&project(), usize::MAX);
    source.select(Selection::stakeholders(
        source.variant().members.keys().copied(),
    ));
    let copied = clipboard::copy(source.project(), source.variant_id(), source.selection());
    let text = copied
        .to_text()
        .replace("\"name\":\"1\"", "\"name\":\" \\u202eKKT\\t\"");
    let mut target = Session::new(Project::new("Lain"));
    target
        .apply(Edit::Paste {
            text,
            at: Point::new(50.0, 60.0),
        })
        .unwrap();
    let pasted = target.variant();
    assert_eq!((pasted.members.len(), pasted.ties.len()), (5, 3));
    assert_eq!(target.selection().stakeholders.len(), 5);
    let names: BTreeSet<&str> = target
        .project()
        .stakeholders
        .values()
        .map(|s| s.name.as_str())
        .collect();
    assert!(names.contains("KKT"), "{names:?}");
    let middle = pasted
        .members
        .values()
        .fold(Point::default(), |sum, m| sum + m.position)
        * 0.2;
    assert!(middle.distance(Point::new(50.0, 60.0)) < 1e-9);
}

#[test]
fn removing_a_variant_that_is_not_shown_keeps_the_view() {
    let mut session = session(&project(), usize::MAX);
    let hidden = session.project().first_variant();
    let shown = session.variant_id();
    assert_ne!(hidden, shown);
    session.apply(Edit::RemoveVariant(hidden)).unwrap();
    assert_eq!(session.variant_id(), shown);
}

#[test]
fn a_group_goes_with_its_last_member_and_undo_brings_both_back() {
    let mut session = session(&project(), usize::MAX);
    let before = content_of(&session);
    let unit = session.variant().groups.values().last().unwrap().clone();
    assert_eq!((unit.name.as_str(), unit.members.len()), ("Unit", 2));
    session
        .apply(Edit::Remove(Selection::stakeholders(unit.members.clone())))
        .unwrap();
    let left: Vec<_> = session.variant().groups.values().collect();
    assert_eq!(left.len(), 1, "the sector has one member left");
    assert_eq!(left[0].members.len(), 1);
    session.undo().unwrap();
    assert_eq!(content_of(&session), before);
    session
        .apply(Edit::DeleteFromProject(unit.members))
        .unwrap();
    session.undo().unwrap();
    assert_eq!(content_of(&session), before);
}

#[test]
fn who_comes_into_a_group_comes_into_those_around_it_and_who_leaves_one_leaves_those_inside() {
    let mut session = session(&project(), usize::MAX);
    let ids: Vec<GroupId> = session.variant().groups.keys().copied().collect();
    let (sector, unit) = (ids[0], ids[1]);
    let last = *session.variant().members.keys().last().unwrap();
    session
        .apply(Edit::AddToGroup(unit, [last].into()))
        .unwrap();
    let has = |session: &Session, id| session.variant().groups[&id].members.contains(&last);
    assert!(has(&session, unit) && has(&session, sector));
    session
        .apply(Edit::TakeFromGroup(sector, [last].into()))
        .unwrap();
    assert!(!has(&session, unit) && !has(&session, sector));
}

#[test]
fn a_pasted_group_frames_the_copies() {
    let mut session = session(&project(), usize::MAX);
    let sector = session.variant().groups.values().next().unwrap().clone();
    session.select(Selection::stakeholders(sector.members));
    session.apply(Edit::Duplicate).unwrap();
    let groups = &session.variant().groups;
    assert_eq!(groups.len(), 4);
    let copies = session.selection().stakeholders.clone();
    let copied: Vec<_> = groups
        .values()
        .filter(|group| group.members.is_subset(&copies))
        .map(|group| (group.name.as_str(), group.members.len()))
        .collect();
    assert_eq!(copied, [("Sektor", 3), ("Unit", 2)]);
}

#[test]
fn a_program_that_knows_no_groups_does_no_harm_by_taking_members_away() {
    let mut project = project();
    let id = project.active_variant();
    let variant = project.variants.get_mut(&id).unwrap();
    let gone: Vec<StakeholderId> = variant
        .groups
        .values()
        .next()
        .unwrap()
        .members
        .iter()
        .copied()
        .collect();
    variant.ties = jejaring::model::Records::new();
    variant.members.retain(|id, _| !gone.contains(id));
    let opened = io::from_bytes(&io::to_bytes(&project).unwrap()).unwrap();
    assert!(opened.variants[&id].groups.is_empty());
}
