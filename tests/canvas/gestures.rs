//! With the mouse.

use egui::{Key, Modifiers, Pos2, Vec2};
use egui_kittest::kittest::Queryable as _;
use jejaring::canvas::{CanvasCommand, Tool};
use jejaring::edit::{Edit, Selection};
use jejaring::model::{Formality, Point};

use crate::hand::Hand;

const EMPTY: Pos2 = Pos2::new(60.0, 60.0);

#[test]
fn a_double_click_on_empty_space_makes_a_stakeholder_and_opens_its_name() {
    let mut hand = Hand::empty();
    hand.double_click(Pos2::new(300.0, 200.0));
    assert_eq!(hand.names().len(), 0, "nothing is made before it is named");
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-naming");
    hand.text("Kelompok Tani").key(Key::Enter);
    assert_eq!(hand.names(), ["Kelompok Tani"]);
    assert_eq!(hand.selected(), ["Kelompok Tani"]);
    assert!(
        hand.centre("Kelompok Tani")
            .distance(Pos2::new(300.0, 200.0))
            < 1.0
    );
    hand.harness.get_by_label("Kelompok Tani");
    assert!(
        hand.canvas().has_focus(),
        "typing done, the map has the keys again"
    );
}

#[test]
fn esc_while_naming_makes_nothing() {
    let mut hand = Hand::empty();
    hand.double_click(EMPTY).text("KKT").key(Key::Escape);
    assert!(hand.names().is_empty());
    assert!(!hand.session().is_dirty());
}

#[test]
fn clicking_elsewhere_keeps_the_name() {
    let mut hand = Hand::empty();
    hand.double_click(EMPTY)
        .text("KKT")
        .click(Pos2::new(500.0, 400.0));
    assert_eq!(hand.names(), ["KKT"]);
}

#[test]
fn a_name_left_empty_becomes_a_numbered_one() {
    let mut hand = Hand::empty();
    hand.double_click(EMPTY).key(Key::Enter);
    assert_eq!(hand.names(), ["1"]);
}

#[test]
fn dragging_from_the_rim_to_another_stakeholder_draws_a_tie() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let (from, to) = (hand.rim("A"), hand.centre("B"));
    hand.start_drag(from, to);
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-linking");
    hand.release();
    assert_eq!(hand.ties(), [("A".to_owned(), "B".to_owned())]);
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
    assert!(hand.session().selection().only_tie().is_some());
}

#[test]
fn dragging_from_the_rim_onto_empty_space_makes_the_stakeholder_as_well() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    let to = hand.on_screen(Point::new(150.0, 120.0));
    let from = hand.rim("A");
    hand.drag(from, to).text("KUD").key(Key::Enter);
    assert_eq!(hand.ties(), [("A".to_owned(), "KUD".to_owned())]);
    assert!(hand.place("KUD").distance(Point::new(150.0, 120.0)) < 1.0);
    let steps_back = {
        hand.harness.state_mut().session.undo().unwrap();
        hand.names()
    };
    assert_eq!(steps_back, ["A"], "tie and stakeholder are one step");
}

#[test]
fn a_drag_that_ends_before_the_next_frame_is_not_lost() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let names = hand.names();
    let (from, to) = (hand.rim(&names[0]), hand.centre(&names[1]));
    hand.drag_in_one_frame(from, to);
    assert_eq!(hand.ties(), [(names[0].clone(), names[1].clone())]);
    let before = hand.place(&names[0]);
    let centre = hand.centre(&names[0]);
    hand.drag_in_one_frame(centre, centre + Vec2::new(0.0, 90.0));
    assert!(hand.place(&names[0]).distance(before) > 50.0);
}

#[test]
fn a_press_that_does_not_move_never_moves_a_stakeholder() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    let revision = hand.session().revision();
    let off_centre = hand.centre("A") + Vec2::new(7.0, 5.0);
    hand.click(off_centre);
    // Three points are a trembling hand, not a drag.
    hand.move_to(off_centre)
        .press()
        .move_to(off_centre + Vec2::new(3.0, 0.0))
        .release();
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
    assert_eq!(hand.session().revision(), revision);
    assert_eq!(hand.selected(), ["A"]);
}

#[test]
fn dragging_one_of_several_selected_moves_them_all_but_the_locked() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0), (0.0, 200.0), (200.0, 200.0)]);
    let locked = hand.id("C");
    let mut member = hand.session().variant().members[&locked].clone();
    member.locked = true;
    let session = &mut hand.harness.state_mut().session;
    let record = jejaring::edit::Record::Member(Box::new(member));
    session.apply(Edit::Update(vec![record])).unwrap();
    let three = [hand.id("A"), hand.id("B"), locked];
    hand.harness
        .state_mut()
        .session
        .select(Selection::stakeholders(three));
    let from = hand.centre("A");
    hand.drag(from, from + Vec2::new(40.0, 30.0));
    assert_eq!(hand.place("A"), Point::new(40.0, 30.0));
    assert_eq!(hand.place("B"), Point::new(240.0, 30.0));
    assert_eq!(hand.place("C"), Point::new(0.0, 200.0));
    assert_eq!(hand.place("D"), Point::new(200.0, 200.0));
    hand.harness.state_mut().session.undo().unwrap();
    assert_eq!(
        hand.place("B"),
        Point::new(200.0, 0.0),
        "the drag is one step"
    );
}

#[test]
fn dragging_what_is_not_selected_selects_and_moves_it_alone() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let a = hand.centre("A");
    hand.click(a);
    let from = hand.centre("B");
    hand.drag(from, from + Vec2::new(0.0, 70.0));
    assert_eq!(hand.selected(), ["B"]);
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
    assert_eq!(hand.place("B"), Point::new(200.0, 70.0));
}

#[test]
fn shift_keeps_a_drag_on_one_axis() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    let from = hand.centre("A");
    hand.hold(Modifiers::SHIFT)
        .drag(from, from + Vec2::new(60.0, 20.0));
    assert_eq!(hand.place("A"), Point::new(60.0, 0.0));
}

#[test]
fn esc_puts_a_drag_back_exactly() {
    let mut hand = Hand::on(&[(0.1, 0.7), (200.0, 0.0)]);
    let before = hand.session().project().clone();
    let revision = hand.session().revision();
    let from = hand.centre("A");
    hand.start_drag(from, from + Vec2::new(33.0, 44.0));
    assert_ne!(hand.place("A"), Point::new(0.1, 0.7));
    hand.key(Key::Escape)
        .move_to(from + Vec2::new(90.0, 90.0))
        .release();
    assert_eq!(hand.session().project(), &before);
    assert_eq!(hand.session().revision(), revision);
}

#[test]
fn the_right_button_ends_a_drag_and_opens_no_menu() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    let from = hand.centre("A");
    hand.start_drag(from, from + Vec2::new(33.0, 44.0))
        .press_secondary()
        .release_secondary();
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
    assert!(hand.harness.query_by_label("Rename…").is_none());
    hand.release();
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
}

#[test]
fn esc_gives_up_a_tie_and_a_rubber_band() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let (rim, b) = (hand.rim("A"), hand.centre("B"));
    hand.start_drag(rim, b).key(Key::Escape).release();
    assert!(hand.ties().is_empty());
    hand.start_drag(EMPTY, b + Vec2::new(50.0, 50.0))
        .key(Key::Escape)
        .release();
    assert!(hand.selected().is_empty());
}

#[test]
fn clicks_select_add_and_clear() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let (a, b) = (hand.centre("A"), hand.centre("B"));
    hand.click(a);
    assert_eq!(hand.selected(), ["A"]);
    hand.hold(Modifiers::SHIFT).click(b);
    assert_eq!(hand.selected(), ["A", "B"]);
    hand.hold(Modifiers::COMMAND).click(a);
    assert_eq!(hand.selected(), ["B"]);
    hand.hold(Modifiers::NONE).click(EMPTY);
    assert!(hand.selected().is_empty());
}

#[test]
fn a_rubber_band_selects_and_with_shift_adds() {
    let mut hand = Hand::on(&[(0.0, 0.0), (100.0, 0.0), (0.0, 200.0)]);
    let around = |hand: &Hand, name: &str| {
        let centre = hand.centre(name);
        (centre - Vec2::splat(40.0), centre + Vec2::splat(40.0))
    };
    let ((from, _), (_, to)) = (around(&hand, "A"), around(&hand, "B"));
    hand.drag(from, to);
    assert_eq!(hand.selected(), ["A", "B"]);
    let (from, to) = around(&hand, "C");
    hand.hold(Modifiers::SHIFT).drag(from, to);
    assert_eq!(hand.selected(), ["A", "B", "C"]);
    hand.hold(Modifiers::NONE).drag(from, to);
    assert_eq!(hand.selected(), ["C"]);
}

#[test]
fn the_topmost_of_two_overlapping_stakeholders_wins() {
    let mut hand = Hand::on(&[(0.0, 0.0), (6.0, 0.0)]);
    let overlap = hand.on_screen(Point::new(3.0, 0.0));
    hand.click(overlap);
    let top = hand.canvas().scene().nodes.last().unwrap().id;
    assert_eq!(hand.session().selection().only_stakeholder(), Some(top));
}

#[test]
fn a_click_on_a_tie_selects_it_and_its_menu_changes_it() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let (from, to) = (hand.id("A"), hand.id("B"));
    hand.harness
        .state_mut()
        .session
        .apply(Edit::Connect { from, to })
        .unwrap();
    hand.harness.state_mut().session.select(Selection::none());
    hand.harness.run();
    let middle = hand.on_screen(Point::new(100.0, 0.0));
    hand.click(middle);
    let tie = hand.session().selection().only_tie().unwrap();
    hand.harness.get_by_label("A – B");
    hand.press_secondary().release_secondary();
    hand.harness.get_by_label("Reverse the direction").click();
    hand.harness.run();
    assert_eq!(hand.session().variant().ties[&tie].from, to);
}

#[test]
fn a_stakeholders_menu_locks_and_removes() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let a = hand.centre("A");
    hand.move_to(a).press_secondary().release_secondary();
    assert_eq!(hand.selected(), ["A"], "the menu shows what it is about");
    hand.harness.get_by_label("Lock the place").click();
    hand.harness.run();
    assert!(hand.session().variant().members[&hand.id("A")].locked);
    hand.move_to(a).press_secondary().release_secondary();
    hand.harness
        .get_by_label("Remove from this variant")
        .click();
    hand.harness.run();
    assert_eq!(hand.names(), ["B"]);
}

#[test]
fn connecting_from_the_menu_needs_one_more_click() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let (a, b) = (hand.centre("A"), hand.centre("B"));
    hand.move_to(a).press_secondary().release_secondary();
    hand.harness.get_by_label("Draw a tie from here…").click();
    hand.harness.run();
    hand.click(b);
    assert_eq!(hand.ties(), [("A".to_owned(), "B".to_owned())]);
}

#[test]
fn the_tools_of_the_rail_add_connect_and_pan() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let (a, b) = (hand.centre("A"), hand.centre("B"));
    hand.command(CanvasCommand::Choose(Tool::Connect));
    hand.drag(a, b);
    hand.command(CanvasCommand::Choose(Tool::AddStakeholder));
    hand.click(EMPTY).text("N").key(Key::Enter);
    assert_eq!(hand.names(), ["A", "B", "N"]);
    assert_eq!(hand.ties().len(), 1);
    hand.command(CanvasCommand::Choose(Tool::Pan));
    hand.drag(a, a + Vec2::new(30.0, 10.0));
    assert!(hand.centre("A").distance(a + Vec2::new(30.0, 10.0)) < 0.01);
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
    hand.key(Key::Escape);
    assert_eq!(hand.canvas().tool(), Tool::Select);
}

#[test]
fn the_wheel_zooms_at_the_pointer_and_the_middle_button_pans() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let a = hand.centre("A");
    hand.move_to(a).wheel(3.0);
    // Three notches of 15 %, each taken once.
    assert!((hand.canvas().camera().zoom() - 1.15_f64.powi(3)).abs() < 1e-6);
    assert!(hand.centre("A").distance(a) < 0.01);
    hand.press_middle()
        .move_to(a + Vec2::new(-20.0, 15.0))
        .release_middle();
    assert!(hand.centre("A").distance(a + Vec2::new(-20.0, 15.0)) < 0.01);
}

#[test]
fn space_and_drag_pans_also_over_a_stakeholder() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    let a = hand.centre("A");
    hand.harness.key_down(Key::Space);
    hand.harness.run();
    hand.drag(a, a + Vec2::new(25.0, 5.0));
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
    assert!(hand.centre("A").distance(a + Vec2::new(25.0, 5.0)) < 0.01);
}

#[test]
fn a_double_click_on_a_stakeholder_renames_it() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    let a = hand.centre("A");
    hand.double_click(a).text("Bulog").key(Key::Enter);
    assert_eq!(hand.names(), ["Bulog"]);
    assert_eq!(hand.place("Bulog"), Point::new(0.0, 0.0));
}

#[test]
fn a_click_on_a_panel_does_not_end_a_tie() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    hand.harness.state_mut().panel = 120.0;
    hand.harness.run();
    hand.command(CanvasCommand::Choose(Tool::Connect));
    let a = hand.centre("A");
    hand.click(a).click(Pos2::new(40.0, 300.0));
    assert_eq!(hand.names(), ["A", "B"]);
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-choosing-end");
    let b = hand.centre("B");
    hand.click(b);
    assert_eq!(hand.ties(), [("A".to_owned(), "B".to_owned())]);
}

#[test]
fn undo_in_the_middle_of_a_drag_ends_it() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    let from = hand.centre("A");
    hand.start_drag(from, from + Vec2::new(33.0, 44.0));
    hand.harness.state_mut().session.abort_preview();
    hand.harness.run();
    hand.move_to(from + Vec2::new(80.0, 0.0)).release();
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
}

#[test]
fn a_ties_menu_sets_its_formality() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let (from, to) = (hand.id("A"), hand.id("B"));
    let session = &mut hand.harness.state_mut().session;
    session.apply(Edit::Connect { from, to }).unwrap();
    hand.harness.run();
    let middle = hand.on_screen(Point::new(100.0, 0.0));
    hand.move_to(middle).press_secondary().release_secondary();
    let submenu = hand
        .harness
        .get_by_label_contains("Formality")
        .rect()
        .center();
    hand.move_to(submenu).press().release();
    let word = hand.harness.get_by_label("Informal").rect().center();
    hand.move_to(word).press().release();
    let ties = &hand.session().variant().ties;
    assert_eq!(ties.values().next().unwrap().formality, Formality::Informal);
}
