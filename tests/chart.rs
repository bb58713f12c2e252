//! The organisation chart beside the network in the whole program, by accessible names, in both
//! languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, is_told, press};
use egui::{Key, Modifiers, Pos2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::canvas::hit::Hit;
use jejaring::i18n::Lang;
use jejaring::model::{Formality, Project, StakeholderId};

const CHART: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

/// The baseline of the Karawang case with all its ties, and the chart beside it.
fn with_chart(desk: &Desk) -> Harness<'static, App> {
    let mut example = desk::karawang();
    example.view.filter.content = None;
    example.view.variant = Some(example.first_variant());
    let mut harness = desk.open(&example);
    press(&mut harness, CHART, Key::O);
    harness
}

fn named(project: &Project, label: &str) -> StakeholderId {
    let mut all = project.stakeholders.values();
    all.find(|s| s.display_label() == label).unwrap().id
}

fn id(harness: &Harness<'_, App>, label: &str) -> StakeholderId {
    named(harness.state().session().project(), label)
}

/// Where somebody stands on the chart, on screen.
fn on_chart(harness: &Harness<'_, App>, label: &str) -> Pos2 {
    let chart = harness.state().chart().unwrap();
    let node = *chart.scene().node(id(harness, label)).unwrap();
    chart.camera().screen_from_canvas(node.centre)
}

/// The same on the network.
fn on_network(harness: &Harness<'_, App>, label: &str) -> Pos2 {
    let canvas = harness.state().canvas();
    let node = *canvas.scene().node(id(harness, label)).unwrap();
    canvas.camera().screen_from_canvas(node.centre)
}

fn click(harness: &mut Harness<'_, App>, at: Pos2) {
    harness.drag_at(at);
    harness.drop_at(at);
    harness.run();
}

#[test]
fn who_is_important_in_one_and_not_in_the_other_is_told_and_found_on_both_maps() {
    for (lang, middleman, depot) in [
        (
            Lang::Indonesian,
            "Tengkulak: peringkat 1 menurut hubungan informal, tetapi tidak ada di bagan resmi.",
            "Sub Dolog: peringkat 1 menurut bagan resmi, tetapi tidak punya hubungan informal.",
        ),
        (
            Lang::English,
            "Tengkulak: rank 1 by informal ties, but not on the formal chart at all.",
            "Sub Dolog: rank 1 on the formal chart, but without any informal tie.",
        ),
    ] {
        let desk = Desk::new(lang);
        let mut harness = with_chart(&desk);
        assert!(harness.state().is_charting());
        assert!(is_told(&harness, middleman), "{}", lang.code());
        assert!(is_told(&harness, depot));
        harness.get_by_label(middleman).click();
        harness.run();
        let selected = harness.state().session().selection().only_stakeholder();
        assert_eq!(selected, Some(id(&harness, "Tengkulak")));
        // He stands apart, below everybody on the chart.
        let lowest = on_chart(&harness, "Tengkulak").y;
        for other in ["PPL", "Poktan", "KUD", "KSU", "PB", "Sub Dolog"] {
            assert!(on_chart(&harness, other).y < lowest, "{other}");
        }
        assert!(on_chart(&harness, "PPL").y < on_chart(&harness, "Poktan").y);
        // A contact that no line foresees leads to its tie.
        harness
            .get_by_label_contains("Tengkulak–PB:")
            .scroll_to_me();
        harness.run();
        harness.get_by_label_contains("Tengkulak–PB:").click();
        harness.run();
        let tie = harness.state().session().selection().only_tie().unwrap();
        let tie = harness.state().session().variant().ties[&tie].clone();
        assert_eq!(tie.to, id(&harness, "PB"));
        harness.get_by_label(&desk.text("chart-close")).click();
        harness.run();
        assert!(!harness.state().is_charting());
    }
}

#[test]
fn one_selection_and_one_hover_across_both_maps() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = with_chart(&desk);
    let (kud, ppl) = (id(&harness, "KUD"), id(&harness, "PPL"));
    let only = |harness: &Harness<'_, App>| {
        let selection = harness.state().session().selection();
        selection.only_stakeholder()
    };
    let at = on_chart(&harness, "KUD");
    click(&mut harness, at);
    assert_eq!(only(&harness), Some(kud));
    harness.hover_at(at);
    harness.run();
    assert_eq!(harness.state().canvas().pointed_beside(), Hit::Body(kud));
    let at = on_network(&harness, "PPL");
    harness.hover_at(at);
    harness.run();
    let canvas = harness.state().canvas();
    assert_eq!(canvas.pointed_beside(), Hit::Empty);
    assert_eq!(canvas.hover().stakeholder(), Some(ppl));
    click(&mut harness, at);
    assert_eq!(only(&harness), Some(ppl));
    let marked = desk_named(&desk, "PPL");
    let node = harness.get_by_label(&marked);
    let toggled = node.accesskit_node().toggled();
    assert_eq!(toggled, Some(egui::accesskit::Toggled::True));
    // With Shift, both.
    let at = on_chart(&harness, "KUD");
    harness.key_down_modifiers_click(at);
    assert_eq!(harness.state().session().selection().stakeholders.len(), 2);
}

/// What somebody is called on the chart for those who listen.
fn desk_named(desk: &Desk, name: &str) -> String {
    (desk.texts)(desk.lang).with("chart-named", &[("name", name.into())])
}

trait ShiftClick {
    fn key_down_modifiers_click(&mut self, at: Pos2);
}

impl ShiftClick for Harness<'_, App> {
    fn key_down_modifiers_click(&mut self, at: Pos2) {
        for pressed in [true, false] {
            self.event_modifiers(
                egui::Event::PointerButton {
                    pos: at,
                    button: egui::PointerButton::Primary,
                    pressed,
                    modifiers: Modifiers::SHIFT,
                },
                Modifiers::SHIFT,
            );
            self.run();
        }
    }
}

#[test]
fn the_arrow_keys_walk_over_the_chart_and_f6_leads_there() {
    let desk = Desk::new(Lang::English);
    let mut harness = with_chart(&desk);
    press(&mut harness, Modifiers::NONE, Key::F6);
    assert!(harness.state().chart().unwrap().has_focus());
    press(&mut harness, Modifiers::NONE, Key::Home);
    let first = harness.state().session().selection().only_stakeholder();
    assert!(first.is_some());
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    let below = harness.state().session().selection().only_stakeholder();
    assert!(below.is_some() && below != first);
    let y = |id| {
        let chart = harness.state().chart().unwrap();
        chart.scene().node(id).unwrap().centre.y
    };
    assert!(y(first.unwrap()) < y(below.unwrap()));
    let zoom = harness.state().chart().unwrap().camera().zoom();
    let network = *harness.state().canvas().camera();
    press(&mut harness, Modifiers::COMMAND, Key::Minus);
    assert!(harness.state().chart().unwrap().camera().zoom() < zoom);
    assert_eq!(*harness.state().canvas().camera(), network);
}

#[test]
fn the_chart_follows_edits_is_never_saved_and_costs_nothing_at_rest() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = with_chart(&desk);
    let app = harness.state();
    let (steps, revision) = (app.session().history().can_undo(), app.session().revision());
    assert!(!steps && !app.session().is_dirty());
    let redraws = app.chart().unwrap().redraws();
    harness.run_steps(5);
    assert_eq!(harness.state().chart().unwrap().redraws(), redraws);
    assert_eq!(harness.state().session().revision(), revision);
    // Without his lines the depot stands apart.
    let drawn = |harness: &Harness<'_, App>| {
        let scene = harness.state().chart().unwrap().scene().clone();
        let depot = id(harness, "Sub Dolog");
        let lines = scene.ties.iter();
        lines
            .filter(|line| line.from == depot || line.to == depot)
            .count()
    };
    assert_eq!(drawn(&harness), 3);
    let at = on_network(&harness, "Sub Dolog");
    click(&mut harness, at);
    press(&mut harness, Modifiers::NONE, Key::Delete);
    assert!(
        harness
            .state()
            .chart()
            .unwrap()
            .scene()
            .nodes
            .iter()
            .all(|node| node.id != id(&harness, "Sub Dolog"))
    );
    press(&mut harness, Modifiers::COMMAND, Key::Z);
    assert_eq!(drawn(&harness), 3);
    // The informal ties come and go.
    let informal = |harness: &Harness<'_, App>| {
        let app = harness.state();
        let ties = &app.session().variant().ties;
        let lines = app.chart().unwrap().scene().ties.iter();
        let is_informal = |id| ties[&id].formality == Formality::Informal;
        lines.filter(|line| is_informal(line.id)).count()
    };
    assert_eq!(informal(&harness), 4);
    let toggle = desk.text("chart-show-informal");
    let role = egui::accesskit::Role::CheckBox;
    harness.get_by_role_and_label(role, &toggle).click();
    harness.run();
    assert_eq!(informal(&harness), 0);
}
