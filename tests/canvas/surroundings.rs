//! Frames around groups and notes under the hand: they are selected, dragged, named and undone.

use std::collections::BTreeSet;

use egui::{Key, Pos2, Vec2};
use jejaring::canvas::{CanvasCommand, Tool};
use jejaring::edit::{Edit, Selection};
use jejaring::model::{GroupId, Point, StakeholderId};

use super::hand::Hand;

/// A, B and C, with A and B in a frame called "Unit".
fn framed() -> (Hand, GroupId) {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0), (0.0, 300.0)]);
    let members = BTreeSet::from([hand.id("A"), hand.id("B")]);
    let (name, colour) = ("Unit".to_owned(), "#0072B2".to_owned());
    let edit = Edit::Group {
        members,
        name,
        colour,
    };
    let session = &mut hand.harness.state_mut().session;
    session.apply(edit).unwrap();
    session.select(Selection::none());
    hand.harness.run();
    let id = hand.canvas().scene().hulls[0].id;
    (hand, id)
}

fn name_of_frame(hand: &Hand) -> Pos2 {
    let bounds = hand.canvas().scene().hulls[0].name_bounds.unwrap();
    hand.on_screen(bounds.centre())
}

fn middle_of_frame(hand: &Hand) -> Pos2 {
    hand.on_screen(Point::new(100.0, 0.0))
}

#[test]
fn a_frame_is_dragged_by_its_name_with_everybody_in_it_as_one_step() {
    let (mut hand, id) = framed();
    let from = name_of_frame(&hand);
    hand.start_drag(from, from + Vec2::new(50.0, 40.0));
    let moved = hand.canvas().scene().hulls[0].name_bounds.unwrap();
    let now = hand.on_screen(moved.centre());
    assert!(now.distance(from + Vec2::new(50.0, 40.0)) < 8.0, "{now:?}");
    hand.release();
    let way = hand.place("A");
    assert!(way.distance(Point::new(50.0, 40.0)) < 8.0, "{way:?}");
    assert_eq!(hand.place("B"), way + Point::new(200.0, 0.0));
    assert_eq!(hand.place("C"), Point::new(0.0, 300.0));
    assert_eq!(hand.session().selection().only_group(), Some(id));
    hand.harness.state_mut().session.undo().unwrap();
    hand.harness.run();
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
    assert!(
        name_of_frame(&hand).distance(from) < 1.0,
        "the frame is back"
    );
}

#[test]
fn inside_a_frame_a_rubber_band_begins() {
    let (mut hand, _) = framed();
    let from = middle_of_frame(&hand);
    hand.start_drag(from, from + Vec2::new(150.0, 60.0));
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-banding");
    hand.release();
    assert_eq!(hand.place("B"), Point::new(200.0, 0.0));
}

#[test]
fn a_frame_is_renamed_in_place_and_deleting_it_keeps_its_members() {
    let (mut hand, id) = framed();
    let name = name_of_frame(&hand);
    hand.double_click(name).text("Sektor hulu").key(Key::Enter);
    assert_eq!(hand.session().variant().groups[&id].name, "Sektor hulu");
    let name = name_of_frame(&hand);
    hand.click(name).key(Key::Delete);
    assert!(hand.session().variant().groups.is_empty());
    assert_eq!(hand.names(), ["A", "B", "C"]);
    hand.harness.state_mut().session.undo().unwrap();
    assert!(hand.session().variant().groups.contains_key(&id));
}

#[test]
fn arrow_keys_move_a_selected_frame() {
    let (mut hand, _) = framed();
    let name = name_of_frame(&hand);
    hand.click(name).key(Key::ArrowRight);
    let way = hand.place("A");
    assert!(way.x > 0.0 && way.y == 0.0);
    assert_eq!(hand.place("B"), way + Point::new(200.0, 0.0));
}

#[test]
fn a_frame_follows_a_member_that_is_dragged_as_if_it_were_made_anew() {
    let (mut hand, _) = framed();
    let from = hand.centre("B");
    hand.start_drag(from, from + Vec2::new(90.0, 70.0));
    let around = |hand: &Hand, id: StakeholderId| {
        let scene = hand.canvas().scene();
        let node = scene.node(id).unwrap();
        let outline = &scene.hulls[0].outline;
        let far = outline.iter().map(|p| p.x).fold(f64::MIN, f64::max);
        far > node.centre.x + node.radius
    };
    let id = hand.id("B");
    assert!(around(&hand, id), "while dragging");
    hand.release();
    assert!(around(&hand, id));
}

#[test]
fn a_note_is_written_moved_changed_and_deleted() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    hand.command(CanvasCommand::Choose(Tool::AddNote));
    let at = hand.on_screen(Point::new(-150.0, 120.0));
    hand.click(at).text("Tanyakan").key(Key::Enter);
    hand.command(CanvasCommand::Choose(Tool::Select));
    let note = |hand: &Hand| hand.session().variant().notes.values().next().cloned();
    let written = note(&hand).unwrap();
    assert_eq!(written.text, "Tanyakan");
    assert!(written.position.distance(Point::new(-150.0, 120.0)) < 1.0);

    let inside = at + Vec2::new(30.0, 12.0);
    hand.drag(inside, inside + Vec2::new(20.0, 60.0));
    let moved = note(&hand).unwrap().position - written.position;
    assert!(moved.distance(Point::new(20.0, 60.0)) < 1.0, "{moved:?}");
    hand.harness.state_mut().session.undo().unwrap();
    hand.harness.run();
    assert_eq!(note(&hand).unwrap(), written);

    hand.double_click(inside)
        .text("Tanyakan lagi")
        .key(Key::Enter);
    assert_eq!(note(&hand).unwrap().text, "Tanyakan lagi");
    hand.click(inside).key(Key::Delete);
    assert_eq!(note(&hand), None);
}

#[test]
fn everything_selected_moves_together_and_escape_puts_it_back() {
    let (mut hand, _) = framed();
    let at = Point::new(60.0, 150.0);
    let text = "Catatan".to_owned();
    let session = &mut hand.harness.state_mut().session;
    session.apply(Edit::AddNote { at, text }).unwrap();
    let note = session.selection().only_note().unwrap();
    session.select(Selection {
        stakeholders: session.variant().members.keys().copied().collect(),
        notes: [note].into(),
        ..Selection::none()
    });
    hand.harness.run();
    let from = hand.centre("A");
    hand.start_drag(from, from + Vec2::new(33.0, 21.0));
    let place = |hand: &Hand| hand.session().variant().notes[&note].position;
    assert!(place(&hand).distance(at + hand.place("A")) < 1e-9);
    assert_ne!(place(&hand), at);
    hand.key(Key::Escape);
    hand.release();
    assert_eq!((place(&hand), hand.place("A")), (at, Point::new(0.0, 0.0)));
    let document = hand.session().document();
    let from = hand.centre("A");
    hand.start_drag(from, from + Vec2::new(33.0, 21.0));
    assert_eq!(
        hand.session().document(),
        document,
        "a gesture is no part of a file"
    );
    hand.release();
    let steps = hand.session().history().depth();
    hand.harness.state_mut().session.undo().unwrap();
    assert_eq!(hand.session().history().depth(), steps - 1);
    assert_eq!((place(&hand), hand.place("A")), (at, Point::new(0.0, 0.0)));
}
