//! With the keyboard alone.

use egui::{Key, Modifiers};
use jejaring::canvas::CanvasCommand;
use jejaring::model::Point;

use crate::hand::Hand;

#[test]
fn a_whole_network_is_drawn_with_the_keyboard_alone() {
    let mut hand = Hand::empty();
    hand.command(CanvasCommand::Focus);
    hand.key(Key::Enter).text("Tengkulak").key(Key::Enter);
    hand.key_with(Modifiers::COMMAND, Key::ArrowRight)
        .text("KUD")
        .key(Key::Enter);
    hand.key_with(Modifiers::COMMAND, Key::ArrowDown)
        .text("Dolog")
        .key(Key::Enter);
    assert_eq!(hand.names(), ["Tengkulak", "KUD", "Dolog"]);
    // From the last one back to the first.
    hand.key(Key::C).key(Key::Tab).key(Key::Enter);
    let pair = |a: &str, b: &str| (a.to_owned(), b.to_owned());
    let expected = [
        pair("Tengkulak", "KUD"),
        pair("KUD", "Dolog"),
        pair("Dolog", "Tengkulak"),
    ];
    assert_eq!(hand.ties(), expected);
    assert!(hand.place("KUD").x > hand.place("Tengkulak").x);
    assert!(hand.place("Dolog").y > hand.place("KUD").y);
    assert!(hand.canvas().has_focus());
}

#[test]
fn tab_walks_in_reading_order_and_stays_on_the_map() {
    let mut hand = Hand::on(&[(200.0, 0.0), (0.0, 10.0), (0.0, 200.0)]);
    hand.command(CanvasCommand::Focus);
    let mut walked = Vec::new();
    for _ in 0..4 {
        hand.key(Key::Tab);
        walked.extend(hand.selected());
    }
    assert_eq!(walked, ["B", "A", "C", "B"]);
    hand.key_with(Modifiers::SHIFT, Key::Tab);
    assert_eq!(hand.selected(), ["C"]);
    assert!(hand.canvas().has_focus());
}

#[test]
fn enter_and_f2_rename_and_esc_leaves_the_name() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    hand.command(CanvasCommand::Focus);
    hand.key(Key::Tab)
        .key(Key::Enter)
        .text("Bulog")
        .key(Key::Enter);
    assert_eq!(hand.names(), ["Bulog"]);
    hand.key(Key::F2).text("X").key(Key::Escape);
    assert_eq!(hand.names(), ["Bulog"]);
    assert_eq!(hand.selected(), ["Bulog"]);
}

#[test]
fn arrows_nudge_and_a_row_of_them_is_one_step() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    hand.command(CanvasCommand::Focus);
    hand.key(Key::Tab).key(Key::ArrowRight).key(Key::ArrowRight);
    hand.key_with(Modifiers::SHIFT, Key::ArrowDown);
    assert_eq!(hand.place("A"), Point::new(2.0, 10.0));
    hand.harness.state_mut().session.undo().unwrap();
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
}

#[test]
fn delete_takes_what_is_selected_out_of_the_variant() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    hand.command(CanvasCommand::Focus);
    hand.key(Key::Tab).key(Key::Delete);
    assert_eq!(hand.names(), ["B"]);
    assert!(hand.session().project().stakeholders.len() == 2);
}

#[test]
fn keys_belong_to_the_name_while_it_is_typed() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    hand.command(CanvasCommand::Focus);
    hand.key(Key::Tab)
        .key(Key::Enter)
        .text("ABC")
        .key(Key::Backspace)
        .key(Key::ArrowLeft);
    hand.key(Key::Delete).key(Key::Enter);
    assert_eq!(hand.names(), ["A"]);
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
}

#[test]
fn choosing_the_end_of_a_tie_can_be_given_up() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0), (0.0, 200.0)]);
    hand.command(CanvasCommand::Focus);
    hand.key(Key::Tab)
        .key(Key::C)
        .key(Key::ArrowDown)
        .key(Key::Escape);
    assert!(hand.ties().is_empty());
    hand.key(Key::C).key(Key::ArrowDown).key(Key::Enter);
    assert_eq!(hand.ties(), [("A".to_owned(), "C".to_owned())]);
    // The tie is selected now; its first end still leads on.
    hand.key_with(Modifiers::COMMAND, Key::ArrowLeft)
        .text("D")
        .key(Key::Enter);
    assert_eq!(hand.ties()[1], ("A".to_owned(), "D".to_owned()));
}

#[test]
fn what_is_made_by_key_stays_well_in_view() {
    let mut hand = Hand::empty();
    hand.command(CanvasCommand::Focus);
    hand.key(Key::N).text("0").key(Key::Enter);
    for n in 1..6 {
        hand.key_with(Modifiers::COMMAND, Key::ArrowDown);
        hand.text(&n.to_string()).key(Key::Enter);
        let room = hand.canvas().rect().shrink(60.0);
        assert!(room.contains(hand.centre(&n.to_string())), "{n}");
    }
    assert_eq!(hand.ties().len(), 5);
}
