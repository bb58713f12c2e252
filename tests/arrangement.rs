//! Layouts through the window: found by name in both languages, one undo step, cancelled by Esc.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::{App, Backend, Launch};
use jejaring::edit::{Edit, Record, Session};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::{self, Directories, Settings};
use jejaring::model::change::Slot;
use jejaring::model::{Change, Member, Patch, Point, Project, Stakeholder, StakeholderId, Tie};
use tempfile::TempDir;

/// The window on a file, with folders of its own.
fn start(folder: &TempDir, lang: Lang, file: PathBuf, inline: bool) -> Harness<'static, App> {
    let directories = Directories {
        config: folder.path().join("config"),
        data: folder.path().join("data"),
    };
    let settings = Settings {
        lang: Some(lang),
        ..Settings::default()
    };
    settings.save(&directories.config).unwrap();
    Harness::builder()
        .with_size([1366.0, 728.0])
        .with_max_steps(200)
        .with_step_dt(1.0 / 60.0)
        .build_eframe(move |cc| {
            App::new(
                &cc.egui_ctx,
                Launch {
                    file: Some(file),
                    directories,
                    backend: Some(Backend::Scripted(Vec::new())),
                    inline,
                    graphics: jejaring::canvas::Graphics::Card,
                    texts: jejaring::i18n::I18n::new,
                },
            )
        })
}

/// A copy of an example: an open file gets a lock beside it.
fn example(folder: &TempDir, name: &str) -> PathBuf {
    let name = format!("{name}.jejaring");
    let path = folder.path().join(&name);
    let from = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
    std::fs::copy(from.join(&name), &path).unwrap();
    path
}

fn places(app: &App) -> BTreeMap<StakeholderId, Point> {
    let members = app.session().variant().members.values();
    members.map(|m| (m.id, m.position)).collect()
}

/// Opens the menu of the network, goes into the layouts and picks one.
fn pick(harness: &mut Harness<'_, App>, i18n: &I18n, key: &str) {
    for name in ["menu-network", "menu-layout", key] {
        harness.get_by_label(&i18n.text(name)).click();
        harness.run();
    }
}

#[test]
fn every_layout_is_in_the_menu_and_one_undo_brings_back_the_exact_places() {
    for lang in Lang::ALL {
        let folder = tempfile::tempdir().unwrap();
        let i18n = I18n::new(lang);
        let mut harness = start(&folder, lang, example(&folder, "karawang"), true);
        harness.run();
        let before = places(harness.state());
        for key in [
            "command-layout-stress",
            "command-layout-force",
            "command-layout-layered",
            "command-layout-circular",
            "command-layout-clusters",
            "command-layout-categories",
            "command-layout-concentric",
            "command-layout-around",
        ] {
            pick(&mut harness, &i18n, key);
            let session = harness.state().session();
            assert!(places(harness.state()) != before, "{key}");
            assert_eq!(session.history().depth(), 1, "{key}");
            assert_eq!(
                session
                    .history()
                    .undo_name()
                    .map(|name| name.label.as_str()),
                Some("step-arrange")
            );
            // Everything is still in view.
            let app = harness.state();
            let (rect, camera) = (app.canvas().rect(), *app.canvas().camera());
            for node in &app.canvas().scene().nodes {
                assert!(
                    rect.contains(camera.screen_from_canvas(node.centre)),
                    "{key}"
                );
            }
            harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            harness.run();
            assert!(places(harness.state()) == before, "{key}");
            assert_eq!(harness.state().session().history().depth(), 0);
        }
    }
}

#[test]
fn only_the_selected_are_laid_out_about_where_they_were_and_locked_ones_stay() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(&folder, Lang::English, example(&folder, "karawang"), true);
    harness.run();
    let i18n = I18n::new(Lang::English);
    pick(&mut harness, &i18n, "command-layout-circular");
    let before = places(harness.state());
    // The first three in the list, by Shift and click on the map.
    let chosen: Vec<StakeholderId> = before.keys().copied().take(3).collect();
    for (index, id) in chosen.iter().enumerate() {
        let at = harness
            .state()
            .canvas()
            .camera()
            .screen_from_canvas(before[id]);
        let modifiers = if index == 0 {
            Modifiers::NONE
        } else {
            Modifiers::SHIFT
        };
        harness.event(egui::Event::PointerMoved(at));
        harness.step();
        for pressed in [true, false] {
            harness.event_modifiers(
                egui::Event::PointerButton {
                    pos: at,
                    button: egui::PointerButton::Primary,
                    pressed,
                    modifiers,
                },
                modifiers,
            );
            harness.step();
        }
        harness.run();
    }
    assert_eq!(harness.state().session().selection().stakeholders.len(), 3);
    pick(&mut harness, &i18n, "command-layout-stress");
    let after = places(harness.state());
    assert_ne!(after, before);
    for (id, place) in &after {
        assert!(chosen.contains(id) || *place == before[id]);
    }
    let middle = |places: &BTreeMap<StakeholderId, Point>| {
        chosen
            .iter()
            .fold(Point::default(), |sum, id| sum + places[id])
            * (1.0 / 3.0)
    };
    assert!(middle(&after).distance(middle(&before)) < 120.0);
}

/// So many are set without a glide, and take some time.
const COUNT: usize = 3100;

/// A network whose layout takes long enough to be seen and stopped.
fn large(folder: &TempDir) -> PathBuf {
    let mut project = Project::new("Baseline");
    let variant = project.first_variant();
    let mut patch = Vec::new();
    let ids: Vec<StakeholderId> = (0..COUNT).map(|_| project.allocate_stakeholder()).collect();
    for (number, id) in ids.iter().enumerate() {
        let at = Point::new((number % 40) as f64 * 60.0, (number / 40) as f64 * 60.0);
        let made = Stakeholder::new(*id, &format!("S{number}"));
        patch.push(Change::Stakeholder(*id, Slot::made(made)));
        patch.push(Change::Member(
            variant,
            *id,
            Slot::made(Member::new(*id, at)),
        ));
    }
    for number in 1..COUNT {
        for back in [number / 2, number * 7 % number, number - 1] {
            let tie = Tie::new(project.allocate_tie(), ids[back], ids[number]);
            patch.push(Change::Tie(variant, tie.id, Slot::made(tie)));
        }
    }
    project.apply(&Patch(patch)).unwrap();
    let path = folder.path().join("large.jejaring");
    io::project::save(&path, &project).unwrap();
    path
}

/// Plays frames until something is so.
fn wait(harness: &mut Harness<'_, App>, what: &str, mut is_so: impl FnMut(&App) -> bool) {
    let begun = Instant::now();
    while !is_so(harness.state()) {
        assert!(begun.elapsed() < Duration::from_mins(2), "{what}");
        harness.step();
        std::thread::sleep(Duration::from_millis(5));
    }
}

#[test]
fn a_layout_at_work_shows_itself_and_gives_way_to_esc_undo_and_edits() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = start(&folder, Lang::English, large(&folder), false);
    wait(&mut harness, "the file opens", |app| {
        app.session().variant().members.len() == COUNT && !app.canvas().scene().nodes.is_empty()
    });
    let before = places(harness.state());
    let layout = |harness: &mut Harness<'_, App>| {
        harness.key_press_modifiers(Modifiers::COMMAND | Modifiers::SHIFT, Key::A);
        wait(harness, "places are shown", |app| {
            app.session().is_previewing() && places(app) != before
        });
    };
    let escapes: [(Modifiers, Key); 2] =
        [(Modifiers::NONE, Key::Escape), (Modifiers::COMMAND, Key::Z)];
    for (modifiers, key) in escapes {
        layout(&mut harness);
        harness.key_press_modifiers(modifiers, key);
        wait(&mut harness, "the layout gives way", |app| {
            !app.session().is_previewing()
        });
        harness.step();
        assert!(places(harness.state()) == before);
        assert_eq!(harness.state().session().history().depth(), 0);
        assert!(!harness.state().session().is_dirty());
    }

    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.step();
    layout(&mut harness);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::D);
    wait(&mut harness, "the edit is done", |app| {
        app.session().history().depth() == 1
    });
    let after = places(harness.state());
    assert_eq!(after.len(), 2 * COUNT);
    assert!(before.iter().all(|(id, place)| after[id] == *place));

    // Left alone, it ends as one step.
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut harness, "the edit is undone", |app| {
        app.session().history().depth() == 0
    });
    layout(&mut harness);
    wait(&mut harness, "the layout ends", |app| {
        app.session().history().depth() == 1
    });
    assert!(!harness.state().session().is_previewing());
    assert!(places(harness.state()) != before);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    wait(&mut harness, "the layout is undone", |app| {
        app.session().history().depth() == 0
    });
    assert!(places(harness.state()) == before);
}

#[test]
fn bends_of_ties_go_with_a_layout_and_come_back_with_undo() {
    let mut session = Session::new(Project::new("Baseline"));
    for x in [0.0, 100.0] {
        let at = Point::new(x, 0.0);
        let name = String::new();
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
    }
    let ids: Vec<StakeholderId> = session.variant().members.keys().copied().collect();
    let (from, to) = (ids[0], ids[1]);
    session.apply(Edit::Connect { from, to }).unwrap();
    let mut tie = session.variant().ties.values().next().unwrap().clone();
    tie.bends = vec![Point::new(50.0, 40.0)];
    session
        .apply(Edit::Update(vec![Record::Tie(Box::new(tie.clone()))]))
        .unwrap();
    let bends = |session: &Session| session.variant().ties[&tie.id].bends.clone();

    // Both alike: the bend comes along.
    let moved =
        |dx: f64, dy: f64| vec![(from, Point::new(dx, dy)), (to, Point::new(100.0 + dx, dy))];
    session.apply(Edit::Arrange(moved(10.0, -5.0))).unwrap();
    assert_eq!(bends(&session), [Point::new(60.0, 35.0)]);
    session.undo().unwrap();
    assert_eq!(bends(&session), tie.bends);

    // Each its own way: the bend would lead astray.
    let mut places = moved(10.0, -5.0);
    places[1].1 = Point::new(0.0, 300.0);
    session.apply(Edit::Arrange(places)).unwrap();
    assert!(bends(&session).is_empty());
    session.undo().unwrap();
    assert_eq!(bends(&session), tie.bends);
}
