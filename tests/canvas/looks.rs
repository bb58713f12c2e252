//! How the canvas behaves between gestures: idle, exact, and findable.

use egui::{Pos2, Vec2};
use egui_kittest::kittest::Queryable as _;
use jejaring::analysis::analyse_project;
use jejaring::canvas::CanvasCommand;
use jejaring::edit::Edit;
use jejaring::model::Point;
use jejaring::scene::Owner;

use crate::hand::{Hand, SIZE};

#[test]
fn idle_is_idle_and_draws_nothing_anew() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    hand.move_to(Pos2::new(30.0, 30.0));
    let redraws = hand.canvas().redraws();
    for _ in 0..5 {
        assert_eq!(
            hand.harness.run(),
            1,
            "a frame without news asks for no other"
        );
    }
    let a = hand.centre("A");
    hand.move_to(a).move_to(Pos2::new(30.0, 30.0)).click(a);
    assert_eq!(
        hand.canvas().redraws(),
        redraws,
        "pointing and selecting draw no mark anew"
    );
}

#[test]
fn everything_is_fitted_at_first_and_with_the_window() {
    let hand = {
        let mut hand = Hand::on(&[(0.0, 0.0), (5000.0, 3000.0)]);
        hand.command(CanvasCommand::Fit);
        hand
    };
    let window = egui::Rect::from_min_size(Pos2::ZERO, SIZE);
    assert!(window.contains(hand.centre("A")) && window.contains(hand.centre("B")));
}

#[test]
fn a_panel_that_opens_moves_nothing_on_the_map() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0)]);
    let before = hand.centre("B");
    let drawn = |hand: &Hand| hand.harness.get_by_label("B").rect().center();
    assert!(drawn(&hand).distance(before) < 1.0);
    hand.harness.state_mut().panel = 100.0;
    hand.harness.run();
    assert!(drawn(&hand).distance(before) < 1.0);
    assert_eq!(hand.centre("B"), before);
}

#[test]
fn an_empty_map_teaches_in_one_line() {
    let hand = Hand::empty();
    assert_eq!(hand.canvas().hint_key(), "canvas-hint-empty");
    hand.harness.get_by_label("Network map");
}

#[test]
fn walking_brings_a_stakeholder_into_view() {
    let mut hand = Hand::on(&[(0.0, 0.0), (4000.0, 0.0)]);
    hand.command(CanvasCommand::Focus);
    hand.key(egui::Key::Tab).key(egui::Key::Tab);
    assert_eq!(hand.selected(), ["B"]);
    let window = egui::Rect::from_min_size(Pos2::ZERO, SIZE);
    assert!(window.contains(hand.centre("B")));
}

#[test]
fn the_zoom_bar_zooms_and_takes_no_click_through() {
    let mut hand = Hand::on(&[(0.0, 0.0)]);
    let zoom = hand.canvas().camera().zoom();
    hand.harness.get_by_label("Zoom in").click();
    hand.harness.run();
    assert!(hand.canvas().camera().zoom() > zoom);
    let bar = hand.harness.get_by_label("Zoom in").rect();
    hand.double_click(bar.right_center() + Vec2::new(1.0, 12.0));
    assert!(hand.names() == ["A"] && !hand.canvas().is_busy());
    assert_eq!(hand.place("A"), Point::new(0.0, 0.0));
}

#[test]
fn a_pointer_at_rest_on_a_stakeholder_is_told_its_measures() {
    let mut hand = Hand::on(&[(0.0, 0.0), (200.0, 0.0), (400.0, 0.0)]);
    let session = &mut hand.harness.state_mut().session;
    let ids: Vec<_> = session.variant().members.keys().copied().collect();
    for ends in ids.windows(2) {
        let (from, to) = (ends[0], ends[1]);
        session.apply(Edit::Connect { from, to }).unwrap();
    }
    let filter = session.project().view.filter.clone();
    let analysis = analyse_project(session.project(), session.variant_id(), &filter);
    hand.harness.state_mut().analysis = analysis;
    let b = hand.centre("B");
    hand.move_to(b);
    hand.harness.run_steps(90);
    hand.harness.get_by_label("Degree 2 · rank 1");
    hand.harness.get_by_label("Betweenness 1.0 · rank 1");
    assert!(hand.harness.run() <= 2, "the tooltip rests, too");
}

#[test]
fn labels_keep_their_sides_while_something_is_dragged() {
    let mut hand = Hand::on(&[(0.0, 0.0), (0.0, 150.0), (300.0, 0.0)]);
    let session = &mut hand.harness.state_mut().session;
    let ids: Vec<_> = session.variant().members.keys().copied().collect();
    for to in &ids[1..] {
        let (from, to) = (ids[0], *to);
        session.apply(Edit::Connect { from, to }).unwrap();
    }
    session
        .apply(Edit::Rename {
            id: ids[0],
            name: "A name beside its mark".to_owned(),
        })
        .unwrap();
    hand.harness.run();
    let offset = |hand: &Hand| {
        let scene = hand.canvas().scene();
        let owner = Owner::Stakeholder(ids[0]);
        let label = scene.labels.iter().find(|l| l.owner == owner).unwrap();
        let node = scene.nodes.iter().find(|n| n.id == ids[0]).unwrap();
        label.top_centre - node.centre
    };
    let before = offset(&hand);
    assert!(before.y < 0.0, "the tie below sends the label up");
    let from = hand.centre("B");
    hand.start_drag(from, from - Vec2::new(0.0, 300.0));
    assert_eq!(offset(&hand), before);
    hand.release();
    assert!(offset(&hand).y > 0.0, "let go, it has room below");
}
