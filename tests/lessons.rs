//! The learning panel as somebody uses it: opened from where a concept stands, read, played with, put
//! away; the document stays as it was, bit for bit.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, call, click, is_told, karawang, on_karawang, press, select, type_text};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::App;
use jejaring::i18n::{I18n, Lang};
use jejaring::lessons::{LESSONS, Lesson};

fn title(desk: &Desk, key: &str) -> String {
    desk.text(&format!("lesson-{key}"))
}

/// The button that opens a lesson, as it is called.
fn opener(desk: &Desk, key: &str) -> String {
    let name = title(desk, key);
    I18n::new(desk.lang).with("lesson-open", &[("name", name.into())])
}

/// Scrolls to what is called so, and clicks on it.
fn reach(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).scroll_to_me();
    harness.run();
    click(harness, label);
}

/// Clicks on somebody of the small network.
fn click_on(harness: &mut Harness<'_, App>, name: &str) {
    let play = harness.state().play().unwrap();
    let beside = play.beside(harness.state().i18n(), play.id(name).unwrap());
    let label = match beside {
        Some(beside) => format!("{name}: {beside}"),
        None => name.to_owned(),
    };
    harness.get_by_label(&label).scroll_to_me();
    harness.run();
    let place = harness.get_by_label(&label).rect().center();
    harness.hover_at(place);
    harness.run();
    for pressed in [true, false] {
        harness.event(egui::Event::PointerButton {
            pos: place,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        harness.step();
    }
    harness.run();
}

fn is_solved(harness: &Harness<'_, App>) -> bool {
    harness.state().play().unwrap().is_solved()
}

#[test]
fn lessons_are_found_in_the_list_by_search_and_by_the_palette() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        press(&mut harness, Modifiers::SHIFT, Key::F1);
        assert!(harness.state().is_learning());
        for lesson in LESSONS {
            assert!(
                is_told(&harness, &title(&desk, lesson.key)),
                "{}",
                lesson.key
            );
        }
        type_text(&mut harness, &title(&desk, "bridge"));
        assert!(!is_told(&harness, &title(&desk, "steps")));
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(harness.state().lesson(), Lesson::named("bridge"));
        call(&mut harness, &opener(&desk, "follow-up"));
        assert_eq!(harness.state().lesson(), Lesson::named("follow-up"));
        click(&mut harness, &desk.text("lessons-back"));
        assert_eq!(harness.state().lesson(), Lesson::named("bridge"));
        click(&mut harness, &desk.text("lessons-forward"));
        assert_eq!(harness.state().lesson(), Lesson::named("follow-up"));
        click(&mut harness, &desk.text("lessons-contents"));
        assert_eq!(harness.state().lesson(), None);
        click(&mut harness, &desk.text("lessons-close"));
        assert!(!harness.state().is_learning());
    }
}

#[test]
fn a_lesson_opens_from_a_number_is_played_with_and_leaves_the_document_alone() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let before = harness.state().session().document();
        assert_eq!(before, karawang());
        select(&mut harness, "Tengkulak");
        click(&mut harness, &opener(&desk, "betweenness"));
        assert_eq!(harness.state().lesson(), Lesson::named("betweenness"));
        assert!(is_told(&harness, &desk.text("lesson-play-open")));

        click_on(&mut harness, "Andre");
        click_on(&mut harness, "Ed");
        assert!(!is_solved(&harness));
        assert_eq!(harness.state().play().unwrap().changes(), (1, 0));
        reach(&mut harness, &desk.text("lesson-play-reset"));
        assert_eq!(harness.state().play().unwrap().changes(), (0, 0));

        click_on(&mut harness, "Diane");
        click_on(&mut harness, "Ike");
        assert!(is_solved(&harness));
        assert!(is_told(&harness, &desk.text("lesson-play-solved")));
        reach(&mut harness, &desk.text("lesson-play-reset"));
        assert!(!is_solved(&harness));
        click(&mut harness, &desk.text("lessons-close"));

        let session = harness.state().session();
        assert_eq!(session.document(), before);
        assert!(!session.is_dirty() && !session.history().can_undo());
    }
}

#[test]
fn a_small_network_is_played_with_the_keyboard() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = on_karawang(&desk);
    call(&mut harness, &opener(&desk, "network"));
    let map = title(&desk, "network");
    let name = I18n::new(desk.lang).with("lesson-play-name", &[("name", map.into())]);
    harness.get_by_label(&name).focus();
    harness.run();
    let play = |harness: &Harness<'_, App>| {
        let play = harness.state().play().unwrap();
        play.picked().map(|id| play.name(id).to_owned())
    };
    press(&mut harness, Modifiers::NONE, Key::Enter);
    let first = play(&harness).unwrap();
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(play(&harness), None);
    assert_eq!(first, "Eko", "the uppermost comes first");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::ArrowLeft);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(is_solved(&harness));
    assert_eq!(harness.state().session().document(), karawang());
}

#[test]
fn a_tie_is_drawn_from_a_rim_and_removed_by_a_click() {
    let desk = Desk::new(Lang::English);
    let mut harness = on_karawang(&desk);
    call(&mut harness, &opener(&desk, "network"));
    let mark = |harness: &Harness<'_, App>, name: &str| harness.get_by_label(name).rect();
    let (from, to) = (mark(&harness, "Eko"), mark(&harness, "Dewi"));
    let rim = from.center_bottom() - egui::vec2(0.0, 1.0);
    harness.drag_at(rim);
    harness.step();
    for share in [0.3, 0.7, 1.0] {
        harness.hover_at(rim + (to.center() - rim) * share);
        harness.step();
    }
    harness.drop_at(to.center());
    harness.run();
    assert!(is_solved(&harness));
    let tie = mark(&harness, "Ani – Budi").center();
    harness.drag_at(tie);
    harness.drop_at(tie);
    harness.run();
    assert_eq!(harness.state().play().unwrap().changes(), (1, 1));
    // Moving somebody changes no tie.
    let (ani, before) = {
        let play = harness.state().play().unwrap();
        (play.id("Ani").unwrap(), play.session().variant().clone())
    };
    let at = mark(&harness, "Ani").center();
    harness.drag_at(at);
    harness.step();
    harness.hover_at(at + egui::vec2(30.0, 40.0));
    harness.step();
    harness.drop_at(at + egui::vec2(30.0, 40.0));
    harness.run();
    let after = harness.state().play().unwrap().session().variant();
    assert_eq!(after.ties, before.ties);
    assert_ne!(after.members[&ani].position, before.members[&ani].position);
}

#[test]
fn every_lesson_can_be_shown_and_nothing_is_asked_for_while_it_stands() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        call(&mut harness, &opener(&desk, LESSONS[0].key));
        for lesson in LESSONS {
            assert_eq!(harness.state().lesson(), Some(lesson));
            for part in ["example", "question"] {
                let text = lesson.text(harness.state().i18n(), part);
                assert!(is_told(&harness, &text), "{}: {part}", lesson.key);
            }
            // `run` has ended: nothing asks for another frame.
            let Some(next) = lesson.next() else { break };
            let name = next.title(harness.state().i18n());
            let name = I18n::new(lang).with("lessons-next", &[("name", name.into())]);
            reach(&mut harness, &name);
        }
    }
}

#[test]
fn lessons_open_from_numbers_positions_findings_and_components() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let opens = |harness: &mut Harness<'_, App>, key: &str| {
            let name = opener(&desk, key);
            let mut openers = harness.query_all_by_label(&name);
            openers.next().unwrap().scroll_to_me();
            drop(openers);
            harness.run();
            let mut openers = harness.query_all_by_label(&name);
            openers.next().unwrap().click();
            drop(openers);
            harness.run();
            assert_eq!(harness.state().lesson(), Lesson::named(key));
        };
        let closes = |harness: &mut Harness<'_, App>| {
            click(harness, &desk.text("lessons-close"));
        };
        select(&mut harness, "Tengkulak");
        opens(&mut harness, "closeness");
        closes(&mut harness);
        // A position is a word that can be pressed.
        let broker = desk.text("role-broker");
        let badges: Vec<_> = harness.query_all_by_label(&broker).collect();
        badges.last().unwrap().click();
        drop(badges);
        harness.run();
        assert_eq!(harness.state().lesson(), Lesson::named("broker"));
        closes(&mut harness);

        call(&mut harness, &desk.text("command-findings"));
        let link = desk.text("lesson-link");
        let link = link.split('{').next().unwrap().trim_end().to_owned();
        let links = harness.query_all_by_label_contains(&link);
        let links: Vec<_> = links.collect();
        assert!(!links.is_empty());
        links[0].scroll_to_me();
        drop(links);
        harness.run();
        let links: Vec<_> = harness.query_all_by_label_contains(&link).collect();
        links[0].click();
        drop(links);
        harness.run();
        assert!(harness.state().lesson().is_some());
        closes(&mut harness);

        call(&mut harness, &desk.text("command-components"));
        let name = format!("3. {}", desk.text("component-structure"));
        let pages = harness.query_all_by_label_contains(&name);
        pages.last().unwrap().click();
        harness.run();
        opens(&mut harness, "component-structure");
        closes(&mut harness);

        click(&mut harness, &desk.text("panel-view-measures"));
        let tab = desk.text("panel-view-network");
        let tabs: Vec<_> = harness.query_all_by_label(&tab).collect();
        tabs.last().unwrap().click();
        drop(tabs);
        harness.run();
        for key in ["density", "bridge", "cut-point"] {
            opens(&mut harness, key);
            closes(&mut harness);
        }
        let session = harness.state().session();
        assert_eq!(session.document(), karawang());
    }
}
