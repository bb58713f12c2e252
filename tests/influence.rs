//! Perceived influence in the whole program, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, click, is_told, press};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::App;
use jejaring::edit::{Edit, Session};
use jejaring::findings::influence::newest;
use jejaring::i18n::Lang;
use jejaring::model::{Point, PowerInterest, Project, Score};

/// Karawang's baseline with the power of everybody scored: the middleman lowest, the rest alike but
/// for one.
fn scored() -> Project {
    let mut project = desk::karawang();
    let ids: Vec<_> = project.stakeholders.keys().copied().collect();
    for id in ids {
        let mut stakeholder = project.stakeholder(id).unwrap().clone();
        let power = match stakeholder.display_label() {
            "Tengkulak" => 0,
            "Poktan" => 4,
            _ => 2,
        };
        stakeholder.power_interest = vec![PowerInterest {
            power: Score::new(power),
            interest: Score::new(2),
            ..PowerInterest::default()
        }];
        project.stakeholders.insert(id, stakeholder);
    }
    project
}

fn start(desk: &Desk, document: &Project) -> Harness<'static, App> {
    let mut harness = desk.open(document);
    press(&mut harness, Modifiers::NONE, Key::F9);
    click(&mut harness, &desk.text("influence-view"));
    harness
}

fn of(harness: &Harness<'_, App>, name: &str) -> Option<(u8, u8)> {
    let project = harness.state().session().project();
    let mut all = project.stakeholders.values();
    let stakeholder = all.find(|s| s.display_label() == name).unwrap();
    let entry = newest(stakeholder)?;
    Some((entry.power?.value(), entry.interest?.value()))
}

#[test]
fn arrows_score_a_stakeholder_and_undo_takes_each_step_back() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = start(&desk, &scored());
    click(&mut harness, "Poktan: pengaruh 4, kepentingan 2");
    press(&mut harness, Modifiers::NONE, Key::ArrowRight);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(of(&harness, "Poktan"), Some((3, 3)));
    for _ in 0..2 {
        press(&mut harness, Modifiers::COMMAND, Key::Z);
    }
    assert_eq!(of(&harness, "Poktan"), Some((4, 2)));
}

#[test]
fn a_point_is_dragged_to_where_it_belongs() {
    let desk = Desk::new(Lang::English);
    let mut harness = start(&desk, &scored());
    let centre =
        |harness: &Harness<'_, App>, label: &str| harness.get_by_label(label).rect().center();
    let from = centre(&harness, "Poktan: power 4, interest 2");
    let below = centre(&harness, "Tengkulak: power 0, interest 2");
    for (at, pressed) in [(from, true), (below, false)] {
        harness.hover_at(at);
        harness.run();
        harness.event(Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.run();
    }
    assert_eq!(of(&harness, "Poktan"), Some((0, 2)));
}

#[test]
fn who_is_thought_weak_and_stands_strong_is_named_and_few_scores_say_nothing() {
    for (lang, told) in [
        (
            Lang::Indonesian,
            "Tengkulak dinilai kurang berpengaruh, padahal",
        ),
        (
            Lang::English,
            "Tengkulak is thought to have little influence, though",
        ),
    ] {
        let desk = Desk::new(lang);
        let mut harness = start(&desk, &scored());
        click(&mut harness, &desk.text("influence-computed"));
        assert!(is_told(&harness, told), "{}", lang.code());
        drop(harness);
        let desk = Desk::new(lang);
        let mut bare = desk::karawang();
        for stakeholder in bare.stakeholders.values_mut() {
            stakeholder.power_interest.clear();
        }
        let mut harness = start(&desk, &bare);
        assert!(is_told(&harness, &desk.text("influence-unscored")));
        click(&mut harness, &desk.text("influence-computed"));
        assert!(is_told(&harness, &desk.text("influence-too-few")));
    }
}

#[test]
fn of_many_who_are_not_scored_only_those_in_sight_are_laid_out() {
    let desk = Desk::new(Lang::English);
    let mut session = Session::new(Project::new("1"));
    for n in 0..500 {
        let at = Point::new(f64::from(n % 25) * 90.0, f64::from(n / 25) * 90.0);
        let name = format!("Group {n:03}");
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
    }
    let mut harness = start(&desk, session.project());
    let strip = harness
        .get_by_label(&desk.text("influence-unscored"))
        .rect();
    let in_strip = |harness: &Harness<'_, App>| {
        let all = harness.query_all_by_label_contains("Group ");
        let below = all.filter(|node| {
            let at = node.rect();
            at.left() < strip.right() && at.left() >= strip.left() && at.top() > strip.bottom()
        });
        below.count()
    };
    assert!(
        (3..40).contains(&in_strip(&harness)),
        "{}",
        in_strip(&harness)
    );
    harness.hover_at(strip.left_bottom() + egui::vec2(20.0, 40.0));
    harness.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -1e6),
        phase: egui::TouchPhase::Move,
        modifiers: Modifiers::NONE,
    });
    harness.run();
    // Where the pointer rests on it, its name stands beside it as well.
    let last = harness.query_all_by_role_and_label(Role::Button, "Group 499");
    let last = last
        .filter(|node| node.rect().top() > strip.bottom())
        .count();
    assert_eq!(last, 1, "the last one is reached by scrolling");
}
