//! Arranging what is selected, from the menu and by key, and the grid.

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::App;
use jejaring::canvas::Tool;
use jejaring::i18n::Lang;
use jejaring::model::Point;

use crate::desk::Desk;

fn kite(desk: &Desk) -> Harness<'static, App> {
    // A copy: other tests may have the example open.
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = desk.file("kite.jejaring");
    std::fs::copy(root.join("assets/examples/kite.jejaring"), &file).unwrap();
    let mut harness = desk.start(Some(file));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run();
    harness
}

fn places(harness: &Harness<'_, App>) -> Vec<Point> {
    let members = harness.state().session().variant().members.values();
    members.map(|member| member.position).collect()
}

fn choose(harness: &mut Harness<'_, App>, desk: &Desk, keys: &[&str]) {
    for key in keys {
        let name = desk.text(key);
        // A submenu's name ends in an arrow.
        if *key == "menu-arrange" {
            harness.get_by_label_contains(&name).click();
        } else {
            harness.get_by_label(&name).click();
        }
        harness.run();
    }
}

#[test]
fn a_selection_is_arranged_from_the_menu_and_each_is_one_step() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = kite(&desk);
        let before = places(&harness);
        choose(
            &mut harness,
            &desk,
            &["menu-edit", "menu-arrange", "command-align-left"],
        );
        let left = before.iter().map(|p| p.x).fold(f64::INFINITY, f64::min);
        let aligned = places(&harness);
        assert!(aligned.iter().all(|p| p.x == left), "{aligned:?}");
        choose(
            &mut harness,
            &desk,
            &["menu-edit", "menu-arrange", "command-distribute-vertically"],
        );
        let mut ys: Vec<f64> = places(&harness).iter().map(|p| p.y).collect();
        ys.sort_by(f64::total_cmp);
        let gap = ys[1] - ys[0];
        assert!(ys.windows(2).all(|w| (w[1] - w[0] - gap).abs() < 1e-6));
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert_eq!(places(&harness), aligned);
        harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
        harness.run();
        assert_eq!(places(&harness), before);
    }
}

#[test]
fn a_locked_selection_stays_where_it_is() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = kite(&desk);
    let before = places(&harness);
    let lock = Modifiers::COMMAND | Modifiers::SHIFT;
    harness.key_press_modifiers(lock, Key::L);
    harness.run();
    let members = &harness.state().session().variant().members;
    assert!(members.values().all(|member| member.locked));
    harness.key_press_modifiers(lock, Key::ArrowUp);
    harness.run();
    assert_eq!(places(&harness), before);
    harness.key_press_modifiers(lock, Key::L);
    harness.run();
    harness.key_press_modifiers(lock, Key::ArrowUp);
    harness.run();
    let aligned = places(&harness);
    assert!(aligned.iter().all(|p| p.y == aligned[0].y), "{aligned:?}");
}

#[test]
fn t_is_the_tool_for_ties_and_the_grid_is_remembered() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = kite(&desk);
    harness.key_press(Key::T);
    harness.run();
    assert_eq!(harness.state().canvas().tool(), Tool::Connect);
    choose(&mut harness, &desk, &["menu-view", "command-toggle-grid"]);
    assert!(harness.state().canvas().snaps_to_grid);
    drop(harness);
    let harness = kite(&desk);
    assert!(harness.state().canvas().snaps_to_grid);
}
