//! What a user does, at random.

use jejaring::model::Point;
use proptest::prelude::*;

use crate::rearranged::Rearranged;

/// Something a user does. The numbers choose among what the document has at that moment.
#[derive(Clone, Debug)]
pub enum Action {
    Add(Point, String),
    AddConnected(u8, Point, String),
    AddExisting(u8, Point),
    Connect(u8, u8),
    Move(Vec<(u8, Point)>),
    Nudge(Point),
    Align(u8),
    Arrange(Vec<(u8, Point)>),
    Fill(Vec<u8>, Vec<String>, Vec<(u8, u8)>),
    SaveView(String, Option<Point>),
    EditView(u8, String, Option<Point>),
    MoveView(u8, u8),
    RemoveView(u8),
    BeginExercise(bool),
    EndExercise,
    EditExercise(String, u8),
    GiveAnswer,
    RearrangeExercise(u8, String),
    LockAnswer(String),
    ReleaseAnswer(String),
    MakePartnership(Vec<u8>, String),
    EditPartnership(u8, String, u8, u8),
    ReachStep(u8, u8),
    Schedule(u8, u8, u8),
    Assess(u8, u8, Option<u8>),
    NextCycle(u8),
    RemovePartnership(u8),
    LogContact(u8, u8, String, Vec<u8>),
    EditContact(u8, u8, String),
    RemoveContact(u8),
    Postpone(u8, Option<u8>, u8),
    FollowUp(u8, Option<u16>, bool),
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
    Rearrange(Rearranged),
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

pub fn places() -> impl Strategy<Value = Vec<(u8, Point)>> {
    prop::collection::vec((any::<u8>(), point()), 0..4)
}

fn rearranging() -> impl Strategy<Value = Rearranged> {
    (
        any::<u8>(),
        (any::<u8>(), any::<u8>()),
        prop::collection::vec(any::<u8>(), 0..5),
        picks(),
        name(),
        any::<bool>(),
    )
        .prop_map(
            |(which, (one, other), group, ties, name, flag)| Rearranged {
                which,
                one,
                other,
                group,
                ties,
                name,
                flag,
            },
        )
}

pub fn action() -> impl Strategy<Value = Action> {
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
        (
            picks(),
            prop::collection::vec(name(), 0..3),
            prop::collection::vec((any::<u8>(), any::<u8>()), 0..3)
        )
            .prop_map(|(changed, new, ties)| Action::Fill(changed, new, ties)),
        (name(), prop::option::of(point())).prop_map(|(c, p)| Action::SaveView(c, p)),
        any::<bool>().prop_map(Action::BeginExercise),
        (any::<u8>(), name()).prop_map(|(v, n)| Action::RearrangeExercise(v, n)),
        (picks(), name()).prop_map(|(p, n)| Action::MakePartnership(p, n)),
        (any::<u8>(), any::<u8>(), name(), picks())
            .prop_map(|(with, day, text, kept)| Action::LogContact(with, day, text, kept)),
    ];
    let changing = prop_oneof![
        places().prop_map(Action::Move),
        point().prop_map(Action::Nudge),
        point().prop_map(Action::Nudge),
        any::<u8>().prop_map(Action::Align),
        places().prop_map(Action::Arrange),
        (any::<u8>(), name(), prop::option::of(point()))
            .prop_map(|(v, c, p)| Action::EditView(v, c, p)),
        (any::<u8>(), any::<u8>()).prop_map(|(v, to)| Action::MoveView(v, to)),
        (any::<u8>(), name(), any::<u8>(), any::<u8>())
            .prop_map(|(p, n, s, t)| Action::EditPartnership(p, n, s, t)),
        (any::<u8>(), any::<u8>()).prop_map(|(p, s)| Action::ReachStep(p, s)),
        (any::<u8>(), any::<u8>(), any::<u8>()).prop_map(|(p, f, u)| Action::Schedule(p, f, u)),
        (any::<u8>(), any::<u8>(), any::<Option<u8>>())
            .prop_map(|(p, g, s)| Action::Assess(p, g, s)),
        any::<u8>().prop_map(Action::NextCycle),
        (any::<u8>(), any::<u8>(), name()).prop_map(|(e, w, t)| Action::EditContact(e, w, t)),
        (any::<u8>(), any::<Option<u8>>(), any::<u8>())
            .prop_map(|(w, p, d)| Action::Postpone(w, p, d)),
        (any::<u8>(), any::<Option<u16>>(), any::<bool>())
            .prop_map(|(w, i, off)| Action::FollowUp(w, i, off)),
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
        (name(), any::<u8>()).prop_map(|(t, n)| Action::EditExercise(t, n)),
        Just(Action::GiveAnswer),
        "[ab]{0,1}".prop_map(Action::LockAnswer),
        "[ab]{0,1}".prop_map(Action::ReleaseAnswer),
        rearranging().prop_map(Action::Rearrange),
        rearranging().prop_map(Action::Rearrange),
    ];
    let shrinking = prop_oneof![
        (picks(), picks()).prop_map(|(s, t)| Action::Remove(s, t)),
        picks().prop_map(Action::DeleteFromProject),
        any::<u8>().prop_map(Action::RemoveVariant),
        any::<u8>().prop_map(Action::RemoveView),
        Just(Action::EndExercise),
        any::<u8>().prop_map(Action::RemovePartnership),
        any::<u8>().prop_map(Action::RemoveContact),
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
