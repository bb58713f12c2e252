//! Frames, notes and backgrounds in the whole program, by accessible names, in both languages.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "../story/desk.rs"]
mod desk;

use desk::{Desk, click, press};
use egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::io::Example;
use jejaring::io::project::to_bytes;
use jejaring::model::{BackgroundKind, Project, Score};

/// Runs a command by its name in the palette.
fn choose(harness: &mut Harness<'_, App>, desk: &Desk, key: &str) {
    press(harness, Modifiers::COMMAND, Key::K);
    harness.event(Event::Text(desk.text(key)));
    harness.run();
    press(harness, Modifiers::NONE, Key::Enter);
}

/// The program on the kite, in which some have scores of power and interest.
fn on_the_kite(lang: Lang) -> (Desk, Harness<'static, App>) {
    let desk = Desk::new(lang);
    let mut project: Project = Example::named("kite").unwrap().project().unwrap();
    for (stakeholder, power) in project.stakeholders.values_mut().take(6).zip(0..) {
        stakeholder
            .power_interest
            .push(jejaring::model::PowerInterest {
                power: Score::new(power % 5),
                interest: Score::new(4 - power % 5),
                ..jejaring::model::PowerInterest::default()
            });
    }
    let path = desk.file("kite.jejaring");
    std::fs::write(&path, to_bytes(&project).unwrap()).unwrap();
    let harness = desk.start(Some(path));
    (desk, harness)
}

#[test]
fn a_selection_is_framed_named_coloured_left_and_taken_apart() {
    for lang in Lang::ALL {
        let (desk, mut harness) = on_the_kite(lang);
        press(&mut harness, Modifiers::COMMAND, Key::A);
        press(&mut harness, Modifiers::COMMAND, Key::G);
        let groups = |h: &Harness<'_, App>| h.state().session().variant().groups.clone();
        assert_eq!(groups(&harness).len(), 1);
        // Its name is open, and typing replaces it.
        harness.get_by_label(&desk.text("group-name-field"));
        harness.event(Event::Text("Kelompok kerja".to_owned()));
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let group = groups(&harness).into_values().next().unwrap();
        assert_eq!(
            (group.name.as_str(), group.members.len()),
            ("Kelompok kerja", 10)
        );
        harness.get_by_label("Kelompok kerja");

        let i18n = jejaring::i18n::I18n::new(lang);
        let colour = i18n.with("panel-colour-number", &[("number", 3.into())]);
        click(&mut harness, &colour);
        let coloured = groups(&harness).into_values().next().unwrap();
        assert_ne!(coloured.colour, group.colour);
        let out = i18n.with("panel-group-take-out", &[("name", "Heather".into())]);
        click(&mut harness, &out);
        assert_eq!(
            groups(&harness).into_values().next().unwrap().members.len(),
            9
        );

        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::G);
        assert!(groups(&harness).is_empty());
        assert_eq!(harness.state().session().selection().stakeholders.len(), 9);
        press(&mut harness, Modifiers::COMMAND, Key::Z);
        assert_eq!(
            groups(&harness).into_values().next().unwrap().members.len(),
            9
        );
    }
}

#[test]
fn rings_go_around_the_best_connected_and_everybody_is_put_on_them() {
    for lang in Lang::ALL {
        let (desk, mut harness) = on_the_kite(lang);
        choose(&mut harness, &desk, "command-background-rings");
        let background = |h: &Harness<'_, App>| {
            let header = &h.state().session().variant().header;
            header.background.clone()
        };
        let rings = background(&harness).unwrap();
        let focal = harness
            .state()
            .session()
            .project()
            .stakeholder(rings.focal.unwrap());
        assert_eq!(focal.unwrap().name, "Diane");
        choose(&mut harness, &desk, "command-background-more-rings");
        assert_eq!(background(&harness).unwrap().rings, rings.rings + 1);
        assert_eq!(background(&harness).unwrap().ring(1), rings.ring(1));
        choose(&mut harness, &desk, "command-background-arrange");
        let variant = harness.state().session().variant();
        let middle = variant.members[&rings.focal.unwrap()].position;
        let first = variant.ties_of(rings.focal.unwrap()).count();
        let inner = variant.members.values();
        let inner = inner
            .filter(|m| m.position.distance(middle) < rings.ring(1))
            .count();
        assert_eq!(
            inner,
            first + 1,
            "all at one tie's distance, and the middle"
        );
        choose(&mut harness, &desk, "command-background-none");
        assert_eq!(background(&harness), None);
        let depth = harness.state().session().history().depth();
        assert_eq!(depth, 4, "each is a step");
    }
}

#[test]
fn the_grid_puts_those_with_scores_into_its_quadrants() {
    for lang in Lang::ALL {
        let (desk, mut harness) = on_the_kite(lang);
        choose(&mut harness, &desk, "command-background-grid");
        let app = harness.state();
        let background = app.session().variant().header.background.clone().unwrap();
        assert_eq!(background.kind, BackgroundKind::PowerInterest);
        let names: Vec<&str> = app
            .canvas()
            .scene()
            .backdrop
            .iter()
            .flat_map(|backdrop| backdrop.names.iter().map(|name| name.text.as_str()))
            .collect();
        for quadrant in ["Promoters", "Latents", "Defenders", "Apathetics"] {
            assert!(names.contains(&quadrant), "{names:?}");
        }
        choose(&mut harness, &desk, "command-background-arrange");
        let session = harness.state().session();
        let first = *session.variant().members.keys().next().unwrap();
        let place = session.variant().members[&first].position - background.centre;
        assert!(
            place.x > 0.0 && place.y > 0.0,
            "no power, all interest: {place:?}"
        );
    }
}

#[test]
fn a_note_is_found_by_what_it_says() {
    for lang in Lang::ALL {
        let (desk, mut harness) = on_the_kite(lang);
        press(&mut harness, Modifiers::NONE, Key::J);
        let at = harness.state().canvas().rect().center();
        for button in [true, false] {
            harness.hover_at(at);
            harness.run();
            if button {
                harness.drag_at(at);
            } else {
                harness.drop_at(at);
            }
            harness.run();
        }
        harness.get_by_label(&desk.text("note-field"));
        harness.event(Event::Text("Tanyakan lagi".to_owned()));
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let i18n = jejaring::i18n::I18n::new(lang);
        let name = i18n.with("note-named", &[("text", "Tanyakan lagi".into())]);
        harness.get_by_label(&name);
        assert_eq!(harness.state().session().variant().notes.len(), 1);
    }
}
