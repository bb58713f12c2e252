//! Any sequence of edits can be undone and redone exactly, whatever a user does in between.
//!
//! Random operations run against a session and against a plain list of the document's states,
//! which says what undo, redo and the dirty mark have to be.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use jejaring::edit::history::History;
use jejaring::edit::merge::Merge;
use jejaring::edit::{Alignment, Edit, Record, Selection, Session, TieEnd, clipboard};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::{import, project as io};
use jejaring::model::{
    Assessment, Background, BackgroundKind, BuiltinCategory, BuiltinContent, Category, CategoryId,
    CategoryRef, Component, Content, ContentId, ContentRef, Direction, Formality, GroupId,
    NodeShape, Norm, NoteId, Point, Project, Score, StakeholderId, TieFilter, TieId, TieState,
    VariantId, ViewState,
};
use proptest::prelude::*;

/// An id that no document of these tests has.
const NOBODY: u64 = 9_999_999;

/// Something a user does. The numbers choose among what the document has at that moment.
#[derive(Clone, Debug)]
enum Action {
    Add(Point, String),
    AddConnected(u8, Point, String),
    AddExisting(u8, Point),
    Connect(u8, u8),
    Move(Vec<(u8, Point)>),
    Nudge(Point),
    Arrange(u8),
    Lock(Vec<u8>, bool),
    Reconnect(u8, bool, u8),
    Bend(Vec<u8>, Option<f64>),
    DuplicateBy(Point),
    Rename(u8, String),
    EditCard(String),
    EditStakeholder(u8, String, u8),
    EditMember(u8, Point, bool, String),
    EditTie(u8, u8, u8, f64, u8),
    EditVariant(u8, String, bool),
    EditSeveral(Vec<u8>, String),
    Remove(Vec<u8>, Vec<u8>),
    DeleteFromProject(Vec<u8>),
    Duplicate,
    CopyAndPaste(Point),
    PasteText(String),
    Import(Vec<(u8, u8)>),
    AddCategory(String),
    AddContent(String),
    AddVariant(String, Option<u8>),
    Group(Vec<u8>, String),
    AddToGroup(u8, Vec<u8>),
    TakeFromGroup(u8, Vec<u8>),
    EditGroup(u8, String, Vec<u8>),
    AddNote(Point, String),
    EditNote(u8, String, Point),
    SetBackground(Option<(bool, Point, f64, u8)>),
    SelectPlaces(Vec<u8>, Vec<u8>),
    RemovePlaces(Vec<u8>, Vec<u8>),
    RemoveVariant(u8),
    Preview(Vec<(u8, Point)>),
    CommitPreview,
    AbortPreview,
    SetView(u8, Option<u8>),
    Select(Vec<u8>, Vec<u8>),
    Undo(u8),
    Redo(u8),
    Save,
    Wait,
}

fn coordinate() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -2000.0..2000.0f64,
        1 => prop::sample::select(vec![
            0.0, -0.0, f64::NAN, f64::INFINITY, -1e300, 1e6, 5e-324, 0.1 + 0.2,
        ]),
    ]
}

fn point() -> impl Strategy<Value = Point> {
    (coordinate(), coordinate()).prop_map(|(x, y)| Point::new(x, y))
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[A-Z][a-z]{1,8}( [A-Z][a-z]{1,8})?",
        1 => Just(String::new()),
        1 => "\\PC{0,6}|e\u{301}\t\u{202e}x\r\n ",
    ]
}

fn picks() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..4)
}

fn places() -> impl Strategy<Value = Vec<(u8, Point)>> {
    prop::collection::vec((any::<u8>(), point()), 0..4)
}

fn action() -> impl Strategy<Value = Action> {
    let growing = prop_oneof![
        (point(), name()).prop_map(|(p, n)| Action::Add(p, n)),
        (any::<u8>(), point(), name()).prop_map(|(f, p, n)| Action::AddConnected(f, p, n)),
        (any::<u8>(), point()).prop_map(|(i, p)| Action::AddExisting(i, p)),
        (any::<u8>(), any::<u8>()).prop_map(|(a, b)| Action::Connect(a, b)),
        Just(Action::Duplicate),
        point().prop_map(Action::DuplicateBy),
        point().prop_map(Action::CopyAndPaste),
        ".{0,12}".prop_map(Action::PasteText),
        prop::collection::vec((any::<u8>(), any::<u8>()), 0..4).prop_map(Action::Import),
        name().prop_map(Action::AddCategory),
        name().prop_map(Action::AddContent),
        (name(), any::<Option<u8>>()).prop_map(|(n, c)| Action::AddVariant(n, c)),
        (picks(), name()).prop_map(|(m, n)| Action::Group(m, n)),
        (picks(), name()).prop_map(|(m, n)| Action::Group(m, n)),
        (point(), name()).prop_map(|(p, t)| Action::AddNote(p, t)),
    ];
    let changing = prop_oneof![
        places().prop_map(Action::Move),
        point().prop_map(Action::Nudge),
        point().prop_map(Action::Nudge),
        any::<u8>().prop_map(Action::Arrange),
        (picks(), any::<bool>()).prop_map(|(p, l)| Action::Lock(p, l)),
        (any::<u8>(), any::<bool>(), any::<u8>()).prop_map(|(t, e, s)| Action::Reconnect(t, e, s)),
        (
            picks(),
            prop::option::of(coordinate().prop_map(|c| c / 500.0))
        )
            .prop_map(|(t, b)| Action::Bend(t, b)),
        (any::<u8>(), name()).prop_map(|(i, n)| Action::Rename(i, n)),
        name().prop_map(Action::EditCard),
        (any::<u8>(), name(), any::<u8>()).prop_map(|(i, n, c)| Action::EditStakeholder(i, n, c)),
        (any::<u8>(), point(), any::<bool>(), name())
            .prop_map(|(i, p, l, n)| Action::EditMember(i, p, l, n)),
        (
            any::<u8>(),
            any::<u8>(),
            any::<u8>(),
            coordinate(),
            any::<u8>()
        )
            .prop_map(|(i, a, b, s, c)| Action::EditTie(i, a, b, s, c)),
        (any::<u8>(), name(), any::<bool>()).prop_map(|(i, n, f)| Action::EditVariant(i, n, f)),
        (picks(), name()).prop_map(|(p, n)| Action::EditSeveral(p, n)),
        (any::<u8>(), picks()).prop_map(|(g, m)| Action::AddToGroup(g, m)),
        (any::<u8>(), picks()).prop_map(|(g, m)| Action::TakeFromGroup(g, m)),
        (any::<u8>(), name(), picks()).prop_map(|(g, n, m)| Action::EditGroup(g, n, m)),
        (any::<u8>(), name(), point()).prop_map(|(n, t, p)| Action::EditNote(n, t, p)),
        prop::option::of((any::<bool>(), point(), coordinate(), any::<u8>()))
            .prop_map(Action::SetBackground),
    ];
    let shrinking = prop_oneof![
        (picks(), picks()).prop_map(|(s, t)| Action::Remove(s, t)),
        picks().prop_map(Action::DeleteFromProject),
        any::<u8>().prop_map(Action::RemoveVariant),
        (picks(), picks()).prop_map(|(g, n)| Action::RemovePlaces(g, n)),
    ];
    let looking = prop_oneof![
        places().prop_map(Action::Preview),
        places().prop_map(Action::Preview),
        Just(Action::CommitPreview),
        Just(Action::AbortPreview),
        (any::<u8>(), any::<Option<u8>>()).prop_map(|(v, f)| Action::SetView(v, f)),
        (picks(), picks()).prop_map(|(s, t)| Action::Select(s, t)),
        (picks(), picks()).prop_map(|(s, t)| Action::Select(s, t)),
        (picks(), picks()).prop_map(|(g, n)| Action::SelectPlaces(g, n)),
    ];
    let travelling = prop_oneof![
        (1..4u8).prop_map(Action::Undo),
        (1..4u8).prop_map(Action::Redo),
        Just(Action::Save),
        Just(Action::Wait),
    ];
    prop_oneof![
        5 => growing,
        5 => changing,
        1 => shrinking,
        4 => looking,
        3 => travelling,
    ]
}

/// The `number`-th of the ids, or nobody's.
fn pick(number: u8, ids: impl Iterator<Item = u64>) -> u64 {
    let ids: Vec<u64> = ids.collect();
    if number >= 248 || ids.is_empty() {
        NOBODY
    } else {
        ids[usize::from(number) % ids.len()]
    }
}

fn member(session: &Session, number: u8) -> StakeholderId {
    StakeholderId(pick(
        number,
        session.variant().members.keys().map(|id| id.0),
    ))
}

fn anyone(session: &Session, number: u8) -> StakeholderId {
    let all = session.project().stakeholders.keys();
    StakeholderId(pick(number, all.map(|id| id.0)))
}

fn tie(session: &Session, number: u8) -> TieId {
    TieId(pick(number, session.variant().ties.keys().map(|id| id.0)))
}

fn variant(session: &Session, number: u8) -> VariantId {
    let all = session.project().variants.keys();
    VariantId(pick(number, all.map(|id| id.0)))
}

fn category(session: &Session, number: u8) -> CategoryRef {
    if number.is_multiple_of(2) {
        return CategoryRef::Builtin(BuiltinCategory::Finance);
    }
    let all = session.project().categories.keys();
    CategoryRef::Custom(CategoryId(pick(number, all.map(|id| id.0))))
}

fn tie_content(session: &Session, number: u8) -> ContentRef {
    if number.is_multiple_of(2) {
        return ContentRef::Builtin(BuiltinContent::Funds);
    }
    let all = session.project().contents.keys();
    ContentRef::Custom(ContentId(pick(number, all.map(|id| id.0))))
}

fn selection(session: &Session, stakeholders: &[u8], ties: &[u8]) -> Selection {
    Selection {
        stakeholders: stakeholders.iter().map(|n| member(session, *n)).collect(),
        ties: ties.iter().map(|n| tie(session, *n)).collect(),
        ..Selection::none()
    }
}

fn group(session: &Session, number: u8) -> GroupId {
    GroupId(pick(number, session.variant().groups.keys().map(|id| id.0)))
}

fn note(session: &Session, number: u8) -> NoteId {
    NoteId(pick(number, session.variant().notes.keys().map(|id| id.0)))
}

fn members(session: &Session, numbers: &[u8]) -> BTreeSet<StakeholderId> {
    numbers.iter().map(|n| member(session, *n)).collect()
}

fn places_selection(session: &Session, groups: &[u8], notes: &[u8]) -> Selection {
    Selection {
        groups: groups.iter().map(|n| group(session, *n)).collect(),
        notes: notes.iter().map(|n| note(session, *n)).collect(),
        ..Selection::none()
    }
}

fn resolve(session: &Session, places: &[(u8, Point)]) -> Vec<(StakeholderId, Point)> {
    places
        .iter()
        .map(|(n, place)| (member(session, *n), *place))
        .collect()
}

/// A list of ties among some who are here and some who are new, nearly the same ones taken for the
/// same.
fn imported(session: &Session, rows: &[(u8, u8)]) -> Option<Edit> {
    let mut text = "Dari;Ke;Isi;Catatan\n".to_owned();
    for (from, to) in rows {
        let name = |n: u8| match session.project().stakeholder(anyone(session, n)) {
            Some(here) if n.is_multiple_of(2) => here.name.to_uppercase().replace('"', ""),
            _ => format!("Pihak {n}"),
        };
        let (from, to) = (name(*from), name(*to));
        text = format!("{text}\"{from}\";\"{to}\";gabah; dari daftar\n");
    }
    let i18n = I18n::new(Lang::Indonesian);
    let file = import::from_bytes(text.into_bytes(), "csv", "daftar", &i18n).ok()?;
    let proposals = import::propose(&file, session.project());
    let decided = proposals
        .iter()
        .filter_map(|(id, proposal)| match proposal {
            import::Match::Near(candidates) => Some((*id, *candidates.first()?)),
            _ => None,
        });
    Some(Edit::Import(Box::new(Merge {
        onto: import::decide(&proposals, &decided.collect()),
        renamed: import::renamed(&proposals),
        ties: import::same_ties(&file, session.project()),
        arriving: file.project,
    })))
}

/// The edit that an action stands for, where it is one and the document has what it edits.
fn edit(session: &Session, action: &Action) -> Option<Edit> {
    Some(match action.clone() {
        Action::Add(at, name) => Edit::AddStakeholder { at, name },
        Action::AddConnected(from, at, name) => Edit::AddConnected {
            from: member(session, from),
            at,
            name,
        },
        Action::AddExisting(id, at) => Edit::AddExisting {
            id: anyone(session, id),
            at,
        },
        Action::Connect(from, to) => Edit::Connect {
            from: member(session, from),
            to: member(session, to),
        },
        Action::Move(places) => Edit::Move(resolve(session, &places)),
        Action::Nudge(delta) => Edit::Nudge { delta },
        Action::Arrange(how) => {
            Edit::Align(Alignment::ALL[usize::from(how) % Alignment::ALL.len()])
        }
        Action::Lock(ids, locked) => Edit::Lock {
            ids: ids.iter().map(|n| member(session, *n)).collect(),
            locked,
        },
        Action::Reconnect(id, is_from, to) => Edit::Reconnect {
            tie: tie(session, id),
            end: if is_from { TieEnd::From } else { TieEnd::To },
            to: member(session, to),
        },
        Action::Bend(ids, bend) => Edit::Bend {
            ties: ids.iter().map(|n| tie(session, *n)).collect(),
            bend,
        },
        Action::DuplicateBy(delta) => Edit::DuplicateBy { delta },
        Action::Rename(id, name) => Edit::Rename {
            id: member(session, id),
            name,
        },
        Action::EditCard(title) => {
            let mut card = session.project().card.clone();
            card.title = title;
            Edit::Update(vec![Record::Card(card)])
        }
        Action::EditStakeholder(id, name, class) => {
            let mut record = session.project().stakeholder(anyone(session, id))?.clone();
            record.name = name;
            record.category = category(session, class);
            Edit::Update(vec![Record::Stakeholder(Box::new(record))])
        }
        Action::EditMember(id, position, locked, text) => {
            let mut record = session.variant().members.get(&member(session, id))?.clone();
            record.position = position;
            record.locked = locked;
            record.norms.push(Norm {
                assessments: vec![Assessment {
                    by: text.clone(),
                    score: Score::new(3),
                    ..Assessment::default()
                }],
                text,
                ..Norm::default()
            });
            Edit::Update(vec![Record::Member(Box::new(record))])
        }
        Action::EditTie(id, from, to, strength, what) => {
            let mut record = session.variant().ties.get(&tie(session, id))?.clone();
            record.from = member(session, from);
            record.to = member(session, to);
            record.strength = strength;
            record.contents.push(tie_content(session, what));
            record.direction = Direction::OneWay;
            record.state = TieState::ToDevelop;
            record.bends.push(Point::new(strength, 1.5));
            record.bend = Some(strength);
            Edit::Update(vec![Record::Tie(Box::new(record))])
        }
        Action::EditVariant(id, name, follow) => {
            let mut record = session
                .project()
                .variant(variant(session, id))?
                .header
                .clone();
            record
                .components
                .text_mut(Component::Norms)
                .clone_from(&name);
            record.name = name;
            record.follow_direction = follow;
            Edit::Update(vec![Record::Variant(Box::new(record))])
        }
        Action::EditSeveral(ids, text) => Edit::Update(
            ids.iter()
                .filter_map(|n| session.project().stakeholder(anyone(session, *n)))
                .cloned()
                .map(|mut record| {
                    record.duties.clone_from(&text);
                    Record::Stakeholder(Box::new(record))
                })
                .collect(),
        ),
        Action::Remove(stakeholders, ties) => {
            Edit::Remove(selection(session, &stakeholders, &ties))
        }
        Action::DeleteFromProject(ids) => {
            Edit::DeleteFromProject(ids.iter().map(|n| anyone(session, *n)).collect())
        }
        Action::Duplicate => Edit::Duplicate,
        Action::CopyAndPaste(at) => {
            let (project, shown) = (session.project(), session.variant_id());
            let text = clipboard::copy(project, shown, session.selection()).to_text();
            Edit::Paste { text, at }
        }
        Action::PasteText(text) => Edit::Paste {
            text,
            at: Point::default(),
        },
        Action::Import(rows) => imported(session, &rows)?,
        Action::AddCategory(name) => Edit::AddCategory(own_category(&name)),
        Action::AddContent(name) => Edit::AddContent(own_content(&name)),
        Action::AddVariant(name, original) => Edit::AddVariant {
            name,
            copy_of: original.map(|n| variant(session, n)),
        },
        Action::RemoveVariant(id) => Edit::RemoveVariant(variant(session, id)),
        Action::Group(ids, name) => Edit::Group {
            members: members(session, &ids),
            name,
            colour: "#0072B2".to_owned(),
        },
        Action::AddToGroup(id, ids) => Edit::AddToGroup(group(session, id), members(session, &ids)),
        Action::TakeFromGroup(id, ids) => {
            Edit::TakeFromGroup(group(session, id), members(session, &ids))
        }
        Action::EditGroup(id, name, ids) => {
            let mut record = session.variant().groups.get(&group(session, id))?.clone();
            record.name = name;
            record.members = members(session, &ids);
            Edit::Update(vec![Record::Group(Box::new(record))])
        }
        Action::AddNote(at, text) => Edit::AddNote { at, text },
        Action::EditNote(id, text, position) => {
            let mut record = session.variant().notes.get(&note(session, id))?.clone();
            record.text = text;
            record.position = position;
            record.width = position.x;
            Edit::Update(vec![Record::Note(Box::new(record))])
        }
        Action::SetBackground(chosen) => {
            Edit::SetBackground(chosen.map(|(is_grid, centre, radius, rings)| {
                let kind = if is_grid {
                    BackgroundKind::PowerInterest
                } else {
                    BackgroundKind::Rings
                };
                let mut background = Background::new(kind, centre, radius);
                background.focal = Some(anyone(session, rings));
                background.rings = rings;
                background
            }))
        }
        Action::RemovePlaces(groups, notes) => {
            Edit::Remove(places_selection(session, &groups, &notes))
        }
        _ => return None,
    })
}

fn own_category(name: &str) -> Category {
    Category {
        id: CategoryId(0),
        name: name.to_owned(),
        colour: "#336699".to_owned(),
        shape: NodeShape::Hexagon,
        extra: serde_json::Map::new(),
    }
}

fn own_content(name: &str) -> Content {
    Content {
        id: ContentId(0),
        name: name.to_owned(),
        extra: serde_json::Map::new(),
    }
}

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
    let copy = Edit::AddVariant {
        name: "Penataan".to_owned(),
        copy_of: Some(session.variant_id()),
    };
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
