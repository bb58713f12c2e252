//! Drawing ties in rows, changing their lines, dragging with guide lines, and copies.

use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::kittest::Queryable as _;
use jejaring::canvas::{CanvasCommand, Tool};
use jejaring::edit::{Edit, Selection};
use jejaring::model::Point;

use crate::hand::Hand;

fn pair(a: &str, b: &str) -> (String, String) {
    (a.to_owned(), b.to_owned())
}

/// Three in a triangle, far from the edges of the window.
fn three() -> Hand {
    let mut hand = Hand::on(&[(0.0, 0.0), (240.0, 0.0), (100.0, 170.0)]);
    hand.command(CanvasCommand::Fit);
    hand.command(CanvasCommand::ZoomToActualSize);
    hand
}

/// Three, with a selected tie from A to B.
fn tied() -> Hand {
    let mut hand = three();
    let (from, to) = (hand.id("A"), hand.id("B"));
    let session = &mut hand.harness.state_mut().session;
    session.apply(Edit::Connect { from, to }).unwrap();
    hand.harness.run();
    assert!(hand.session().selection().only_tie().is_some());
    hand
}

fn bend(hand: &Hand) -> Option<f64> {
    hand.session().variant().ties.values().next().unwrap().bend
}

/// A place along the straight line from A to B.
fn along(hand: &Hand, share: f32) -> Pos2 {
    let (a, b) = (hand.centre("A"), hand.centre("B"));
    a + (b - a) * share
}

/// The handle near the end of the only tie at B.
fn last_handle(hand: &Hand) -> Pos2 {
    let end = *hand.canvas().scene().ties[0].path.last().unwrap();
    hand.on_screen(end) - Vec2::new(15.0, 0.0)
}

#[test]
fn a_tie_led_away_and_back_to_its_own_stakeholder_is_a_self_tie() {
    let mut hand = three();
    let (from, back) = (hand.rim("A"), hand.centre("A"));
    hand.start_drag(from, from + Vec2::new(60.0, 30.0))
        .move_to(back)
        .release();
    assert_eq!(hand.ties(), [pair("A", "A")]);
}

#[test]
fn a_tie_that_never_left_its_stakeholder_is_given_up() {
    let mut hand = three();
    let (from, back) = (hand.rim("A"), hand.centre("A"));
    hand.start_drag(from, back).release();
    assert!(hand.ties().is_empty());
    assert!(!hand.canvas().is_busy());
}

#[test]
fn with_ctrl_the_next_tie_starts_where_the_last_ended() {
    let mut hand = three();
    let (rim, b, c) = (hand.rim("A"), hand.centre("B"), hand.centre("C"));
    hand.hold(Modifiers::COMMAND).drag(rim, b);
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-chaining");
    hand.click(c);
    assert_eq!(hand.ties(), [pair("A", "B"), pair("B", "C")]);
    hand.hold(Modifiers::NONE);
    assert!(!hand.canvas().is_busy(), "the key let go ends the chain");
    hand.harness.state_mut().session.undo().unwrap();
    assert_eq!(hand.ties(), [pair("A", "B")], "each tie is a step");
}

#[test]
fn with_shift_all_ties_start_from_the_first() {
    let mut hand = three();
    hand.command(CanvasCommand::Choose(Tool::Connect));
    let (a, b, c) = (hand.centre("A"), hand.centre("B"), hand.centre("C"));
    hand.click(a).hold(Modifiers::SHIFT).click(b).click(c);
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-star");
    assert_eq!(hand.ties(), [pair("A", "B"), pair("A", "C")]);
    hand.key(Key::Escape);
    assert!(!hand.canvas().is_busy());
    assert_eq!(hand.ties().len(), 2);
}

#[test]
fn a_chain_is_drawn_with_the_keyboard_too() {
    let mut hand = three();
    hand.command(CanvasCommand::Focus);
    hand.key(Key::Tab).key(Key::C).key(Key::ArrowRight);
    hand.key_with(Modifiers::COMMAND, Key::Enter);
    hand.key(Key::ArrowDown).key(Key::Enter);
    assert_eq!(hand.ties(), [pair("A", "B"), pair("B", "C")]);
    assert!(!hand.canvas().is_busy());
}

#[test]
fn the_end_of_a_selected_tie_is_led_to_another_stakeholder_in_one_step() {
    let mut hand = tied();
    let (handle, c) = (last_handle(&hand), hand.centre("C"));
    hand.move_to(handle);
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-tie-handles");
    hand.start_drag(handle, c);
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-reconnecting");
    hand.release();
    assert_eq!(hand.ties(), [pair("A", "C")]);
    assert!(hand.session().selection().only_tie().is_some());
    hand.harness.state_mut().session.undo().unwrap();
    assert_eq!(hand.ties(), [pair("A", "B")]);
}

#[test]
fn an_end_let_go_over_nothing_or_given_up_stays_where_it_was() {
    let mut hand = tied();
    let before = hand.session().project().clone();
    let (handle, c) = (last_handle(&hand), hand.centre("C"));
    hand.drag(handle, c + Vec2::new(120.0, 60.0));
    assert_eq!(hand.session().project(), &before);
    hand.start_drag(handle, c).key(Key::Escape).release();
    assert_eq!(hand.session().project(), &before);
    assert!(!hand.canvas().is_busy());
}

#[test]
fn the_middle_of_a_selected_tie_bends_it_and_a_double_click_straightens_it() {
    let mut hand = tied();
    let middle = along(&hand, 0.5);
    let down = middle + Vec2::new(0.0, 60.0);
    hand.drag(middle, down);
    let bent = bend(&hand).unwrap();
    // 60 of 240 units, to the right on the way from A to B.
    assert!((bent - 0.25).abs() < 0.01, "{bent}");
    let path = &hand.canvas().scene().ties[0].path;
    let lowest = path.iter().map(|p| p.y).fold(0.0, f64::max);
    assert!((lowest - 60.0).abs() < 2.0, "{lowest}");
    hand.double_click(down);
    assert_eq!(bend(&hand), None);
    hand.harness.state_mut().session.undo().unwrap();
    assert_eq!(bend(&hand), Some(bent));
}

#[test]
fn a_bend_near_the_straight_line_or_given_up_is_none() {
    let mut hand = tied();
    let middle = along(&hand, 0.5);
    hand.start_drag(middle, middle + Vec2::new(0.0, 60.0))
        .key(Key::Escape)
        .release();
    assert_eq!(bend(&hand), None);
    hand.drag(middle, middle + Vec2::new(12.0, 4.0));
    assert_eq!(bend(&hand), None);
    assert!(
        !hand
            .session()
            .history()
            .undo_name()
            .unwrap()
            .label
            .contains("bend")
    );
}

#[test]
fn a_bend_keeps_its_shape_when_an_end_moves_and_its_side_when_the_tie_is_reversed() {
    let mut hand = tied();
    let middle = along(&hand, 0.5);
    hand.drag(middle, middle + Vec2::new(0.0, 60.0));
    let before = bend(&hand).unwrap();
    let mut tie = hand
        .session()
        .variant()
        .ties
        .values()
        .next()
        .unwrap()
        .clone();
    tie.turn_round();
    assert_eq!(tie.bend, Some(-before));
    let from = hand.centre("B");
    hand.hold(Modifiers::COMMAND)
        .drag(from, from + Vec2::new(60.0, 0.0));
    assert_eq!(bend(&hand), Some(before));
    let path = &hand.canvas().scene().ties[0].path;
    let lowest = path.iter().map(|p| p.y).fold(0.0, f64::max);
    assert!((lowest - 75.0).abs() < 2.0, "{lowest}");
}

#[test]
fn a_drag_comes_to_rest_in_line_with_others_unless_ctrl_is_held() {
    let mut hand = three();
    let from = hand.centre("C");
    // Four points below the line through A and B.
    let to = from + Vec2::new(20.0, -166.0);
    hand.drag(from, to);
    assert_eq!(hand.place("C"), Point::new(120.0, 0.0), "half way, in line");
    hand.harness.state_mut().session.undo().unwrap();
    hand.hold(Modifiers::COMMAND).drag(from, to);
    assert_eq!(hand.place("C"), Point::new(120.0, 4.0));
}

#[test]
fn ctrl_suspends_the_guide_lines_in_the_middle_of_a_drag() {
    let mut hand = three();
    let from = hand.centre("C");
    hand.start_drag(from, from + Vec2::new(20.0, -166.0));
    assert_eq!(hand.place("C").y, 0.0);
    hand.hold(Modifiers::COMMAND);
    assert_eq!(hand.place("C").y, 4.0);
    hand.hold(Modifiers::NONE);
    assert_eq!(hand.place("C").y, 0.0);
    hand.release();
}

#[test]
fn with_the_grid_on_everything_stops_on_it() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    hand.harness.state_mut().canvas.snaps_to_grid = true;
    let from = hand.centre("A");
    hand.drag(from, from + Vec2::new(40.0, 70.0));
    assert_eq!(hand.place("A"), Point::new(44.0, 66.0));
    hand.key(Key::ArrowRight);
    assert_eq!(hand.place("A"), Point::new(66.0, 66.0));
    let empty = hand.on_screen(Point::new(-95.0, 140.0));
    hand.double_click(empty).text("B").key(Key::Enter);
    assert_eq!(hand.place("B"), Point::new(-88.0, 132.0));
}

#[test]
fn alt_drags_a_copy_in_one_step() {
    let mut hand = tied();
    let both = [hand.id("A"), hand.id("B")];
    let session = &mut hand.harness.state_mut().session;
    session.select(Selection::stakeholders(both));
    let from = hand.centre("A");
    hand.hold(Modifiers::ALT)
        .start_drag(from, from + Vec2::new(30.0, 90.0));
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-copying");
    assert_eq!(hand.names().len(), 3, "nothing is made on the way");
    hand.release();
    assert_eq!((hand.names().len(), hand.ties().len()), (5, 2));
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
    assert_eq!(hand.session().selection().stakeholders.len(), 2);
    hand.harness.state_mut().session.undo().unwrap();
    assert_eq!((hand.names().len(), hand.ties().len()), (3, 1));
}

#[test]
fn esc_leaves_nothing_of_a_copy() {
    let mut hand = three();
    let before = hand.session().project().clone();
    let from = hand.centre("A");
    hand.hold(Modifiers::ALT)
        .start_drag(from, from + Vec2::new(30.0, 90.0))
        .key(Key::Escape)
        .release();
    assert_eq!(hand.session().project(), &before);
    assert!(!hand.canvas().is_busy());
}

#[test]
fn what_is_dragged_stands_under_the_hand_in_the_same_frame() {
    let mut hand = three();
    let from = hand.centre("C");
    hand.hold(Modifiers::COMMAND)
        .start_drag(from, from + Vec2::new(50.0, 30.0));
    let to = from + Vec2::new(90.0, 47.0);
    hand.harness.hover_at(to);
    hand.harness.step();
    let id = hand.id("C");
    let nodes = &hand.canvas().scene().nodes;
    let drawn = nodes.iter().find(|node| node.id == id).unwrap().centre;
    assert!(hand.on_screen(drawn).distance(to) < 0.5);
}

#[test]
fn the_paper_moves_along_when_a_drag_comes_near_the_edge() {
    let mut hand = three();
    let from = hand.centre("C");
    hand.hold(Modifiers::COMMAND)
        .start_drag(from, from + Vec2::new(50.0, 30.0));
    let before = hand.canvas().camera().origin();
    let rect = hand.canvas().rect();
    let edge = Pos2::new(rect.right() - 4.0, rect.center().y);
    hand.harness.hover_at(edge);
    for _ in 0..20 {
        hand.harness.step();
    }
    assert!(hand.canvas().camera().origin().x < before.x - 50.0);
    let under = hand.canvas().camera().canvas_from_screen(edge);
    assert!(
        hand.place("C").distance(under) < 1.0,
        "it stays under the hand"
    );
}

#[test]
fn undo_in_the_name_takes_typing_back_and_not_another_name() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    hand.command(CanvasCommand::Focus);
    hand.key(Key::Tab)
        .key(Key::F2)
        .text("Dinas")
        .key(Key::Enter);
    hand.key(Key::F2).key(Key::End).text(" Pertanian");
    for _ in 0..60 {
        hand.harness.step();
    }
    hand.text(" Jawa");
    hand.key_with(Modifiers::COMMAND, Key::Z).key(Key::Enter);
    assert_eq!(hand.names(), ["Dinas Pertanian"]);
    hand.key(Key::F2);
    for _ in 0..3 {
        hand.key_with(Modifiers::COMMAND, Key::Z);
    }
    hand.key(Key::Enter);
    assert_eq!(hand.names(), ["Dinas Pertanian"], "nothing was typed");
}

#[test]
fn the_menus_offer_a_self_tie_straightening_and_arranging() {
    let mut hand = tied();
    let middle = along(&hand, 0.5);
    hand.drag(middle, middle + Vec2::new(0.0, 60.0));
    hand.move_to(middle + Vec2::new(0.0, 60.0))
        .press_secondary()
        .release_secondary();
    hand.harness.get_by_label("Straighten").click();
    hand.harness.run();
    assert_eq!(bend(&hand), None);

    let c = hand.centre("C");
    hand.move_to(c).press_secondary().release_secondary();
    hand.harness.get_by_label("Tie to itself").click();
    hand.harness.run();
    assert!(hand.ties().contains(&pair("C", "C")));

    let all = [hand.id("A"), hand.id("B"), hand.id("C")];
    let session = &mut hand.harness.state_mut().session;
    session.select(Selection::stakeholders(all));
    hand.move_to(c).press_secondary().release_secondary();
    hand.harness.get_by_label_contains("Arrange").click();
    hand.harness.run();
    hand.harness.get_by_label("Align left").click();
    hand.harness.run();
    assert_eq!(hand.harness.state().commands, ["arrange.left"]);
}
