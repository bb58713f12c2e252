//! No text is cut off or written over another: in both languages and in one that is a third longer,
//! on the smallest window and on the usual one.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use std::collections::BTreeSet;

use desk::{Desk, click, press};
use egui::epaint::TextShape;
use egui::{Key, Modifiers, Rect, Shape};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::{App, Backend, Command, TABLE};
use jejaring::exercise::Step;
use jejaring::i18n::{I18n, Lang};
use jejaring::io::{Example, project};
use jejaring::model::{Exercise, ExerciseTask, HandAnswer, Lock, Named};

/// A text that is drawn: where, as far as it may be seen, and whether its end was left out.
struct Written {
    text: String,
    rect: Rect,
    clip: Rect,
    is_elided: bool,
}

/// What is wrong on a screen.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Fault {
    /// Its end is cut off by the edge of what it stands in.
    Cut(String),
    /// Its end is left out, with three dots.
    Elided(String),
    /// Two texts lie upon each other.
    Overlap(String, String),
}

/// Everything wrong in the frame that was drawn last. What lies on the map, where names may meet,
/// is looked at elsewhere.
fn faults(harness: &Harness<'_, App>) -> BTreeSet<Fault> {
    let mut all = Vec::new();
    for clipped in &harness.output().shapes {
        draw(&clipped.shape, clipped.clip_rect, &mut all);
    }
    let app = harness.state();
    let on_map = !app.on_start_page();
    let mut maps = Vec::from_iter(on_map.then_some(app.canvas().rect()));
    maps.extend(app.chart().map(jejaring::canvas::ChartMap::rect));
    judge(&all, harness.ctx.content_rect(), &maps)
}

/// Adds the texts of a shape; what an opaque ground covers does not show any more.
fn draw(shape: &Shape, clip: Rect, all: &mut Vec<Written>) {
    match shape {
        Shape::Vec(shapes) => shapes.iter().for_each(|shape| draw(shape, clip, all)),
        Shape::Text(text) => all.push(of_text(text, clip)),
        Shape::Rect(rect) if rect.fill.a() == 255 => {
            let ground = rect.rect.intersect(clip);
            all.retain(|w| !ground.intersects(w.rect.intersect(w.clip)));
        }
        _ => {}
    }
}

fn of_text(text: &TextShape, clip: Rect) -> Written {
    Written {
        text: text.galley.text().to_owned(),
        rect: text.visual_bounding_rect(),
        clip,
        is_elided: text.galley.elided,
    }
}

fn judge(all: &[Written], screen: Rect, maps: &[Rect]) -> BTreeSet<Fault> {
    let mut faults = BTreeSet::new();
    let on_map = |w: &Written| maps.iter().any(|map| map.contains_rect(w.clip));
    let told = all
        .iter()
        .filter(|w| !w.text.trim().is_empty() && !on_map(w));
    let (seen, unseen): (Vec<&Written>, Vec<&Written>) =
        told.partition(|w| w.rect.intersect(w.clip).intersect(screen).is_positive());
    for w in unseen {
        // Nothing scrolls there: it is simply beyond the edge.
        if w.clip.contains_rect(screen) {
            faults.insert(Fault::Cut(w.text.clone()));
        }
    }
    for w in &seen {
        if w.is_elided {
            faults.insert(Fault::Elided(w.text.clone()));
        }
        let room = w.clip.intersect(screen);
        if w.rect.right() > room.right() + 1.5 || w.rect.left() < room.left() - 1.5 {
            faults.insert(Fault::Cut(w.text.clone()));
        }
    }
    for (n, one) in seen.iter().enumerate() {
        for other in seen[n + 1..].iter().filter(|other| other.clip == one.clip) {
            let shared = one.rect.intersect(other.rect).intersect(one.clip);
            if shared.width() > 2.0 && shared.height() > 4.0 {
                faults.insert(Fault::Overlap(one.text.clone(), other.text.clone()));
            }
        }
    }
    faults
}

/// Runs a command by its shortcut.
fn run(harness: &mut Harness<'_, App>, command: Command) {
    let row = TABLE.iter().find(|row| row.command == command).unwrap();
    let shortcut = row.shortcut.unwrap();
    press(harness, shortcut.modifiers, shortcut.logical_key);
}

const COMPONENTS: [(usize, &str); 8] = [
    (1, "component-content"),
    (2, "component-needs"),
    (3, "component-structure"),
    (4, "component-norms"),
    (5, "component-social-capital"),
    (6, "component-human-capital"),
    (7, "component-technoware"),
    (8, "component-commitment"),
];

/// Opens a page of the workbench, in the list of pages or, where there is little room, its menu.
fn open_page(desk: &Desk, harness: &mut Harness<'_, App>, name: &str) {
    let menu = format!("{}: ", desk.text("workbench-page"));
    let menu = harness.query_all_by_label_contains(&menu).next();
    if let Some(menu) = menu {
        menu.click();
        harness.run();
    }
    let pages = harness.query_all_by_label_contains(name);
    pages.last().unwrap().click();
    harness.run();
}

/// An exercise from the gallery through all its steps.
fn exercises(desk: &Desk, found: &mut Vec<(String, BTreeSet<Fault>)>) {
    let mut harness = desk.start(None);
    harness.get_by_label(&desk.text("start-exercise")).click();
    harness.run();
    found.push(("how an exercise begins".to_owned(), faults(&harness)));
    harness.get_by_label(&desk.text("template-begin")).click();
    harness.run();
    for step in Step::of(ExerciseTask::Business) {
        let name = format!(": {}, ", desk.text(step.key()));
        harness.get_by_label_contains(&name).scroll_to_me();
        harness.run();
        harness.get_by_label_contains(&name).click();
        harness.run();
        found.push((format!("{step:?}"), faults(&harness)));
    }
}

/// A class of three groups, one of which cannot be read, in all that a trainer does with it.
fn class(desk: &Desk, found: &mut Vec<(String, BTreeSet<Fault>)>) {
    let mut files = Vec::new();
    for (number, group) in ["Kelompok Melati", "Kelompok Kenanga"]
        .into_iter()
        .enumerate()
    {
        let mut project = Example::named("karawang").unwrap().project().unwrap();
        let named = project.stakeholders.values().nth(4 * number + 1).unwrap();
        let answer = HandAnswer {
            named: Some(Named::Stakeholder(named.id)),
            why: "Semua gabah lewat di sana, dan tidak ada jalan lain ke pembeli.".to_owned(),
            date: Some(jiff::civil::date(2026, 11, 26)),
            ..HandAnswer::default()
        };
        project.exercise = Some(Exercise {
            group: group.to_owned(),
            given: vec![answer],
            locked: Lock::new("padi", uuid::Uuid::from_u128(7)).filter(|_| number == 1),
            ..Exercise::new(ExerciseTask::Business)
        });
        project.uuid = uuid::Uuid::from_u128(number as u128 + 1);
        let mut first = project.stakeholders.values().next().unwrap().clone();
        first.name = format!("{} {number}", first.name);
        project.stakeholders.insert(first.id, first);
        files.push(desk.file(&format!("kelompok-{number}.jejaring")));
        project::save(files.last().unwrap(), &project).unwrap();
    }
    files.push(desk.file("kelompok-3.jejaring"));
    std::fs::write(files.last().unwrap(), "{\"format\":\"jejar").unwrap();
    let mut harness = desk.start(None);
    let command = desk.text("command-compare-groups");
    for (number, file) in files.into_iter().enumerate() {
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file)]);
        if number == 0 {
            harness.get_by_label(&command).scroll_to_me();
            harness.run();
            click(&mut harness, &command);
        } else {
            click(&mut harness, &desk.text("groups-add-files"));
        }
        harness.run();
    }
    found.push(("class".to_owned(), faults(&harness)));
    let i18n = (desk.texts)(desk.lang);
    let enlarge = i18n.with("groups-enlarge", &[("name", "Kelompok Melati".into())]);
    click(&mut harness, &enlarge);
    found.push(("class, one map".to_owned(), faults(&harness)));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    click(&mut harness, &desk.text("groups-merge"));
    harness.get_by_label(&desk.text("merge-heading"));
    found.push(("class, merging".to_owned(), faults(&harness)));
    press(&mut harness, Modifiers::NONE, Key::Escape);
    click(&mut harness, &desk.text("sheet-tab"));
    harness.run();
    found.push(("class, sheet".to_owned(), faults(&harness)));
}

/// The screens that are looked at, each with its name.
fn screens(desk: &Desk) -> Vec<(String, BTreeSet<Fault>)> {
    let mut found = Vec::new();
    let harness = desk.start(None);
    found.push(("start page".to_owned(), faults(&harness)));
    drop(harness);
    exercises(desk, &mut found);
    class(desk, &mut found);

    let file = desk.file("karawang.jejaring");
    let example = Example::named("karawang").unwrap().project().unwrap();
    project::save(&file, &example).unwrap();
    let mut harness = desk.start(Some(file));
    let mut look = |name: &str, harness: &Harness<'_, App>| {
        found.push((name.to_owned(), faults(harness)));
    };
    look("nothing selected", &harness);
    for menu in [
        "menu-file",
        "menu-edit",
        "menu-view",
        "menu-network",
        "menu-analysis",
        "menu-help",
    ] {
        harness.get_by_label(&desk.text(menu)).click();
        harness.run();
        look(menu, &harness);
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
    for command in [
        Command::Shortcuts,
        Command::ExportPicture,
        Command::Print,
        Command::Palette,
    ] {
        run(&mut harness, command);
        look(&format!("{command:?}"), &harness);
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
    run(&mut harness, Command::Lessons);
    look("Lessons", &harness);
    for lesson in ["lesson-network", "lesson-betweenness", "lesson-steps"] {
        harness.get_by_label(&desk.text(lesson)).scroll_to_me();
        harness.run();
        harness.get_by_label(&desk.text(lesson)).click();
        harness.run();
        look(lesson, &harness);
        harness.get_by_label(&desk.text("lessons-contents")).click();
        harness.run();
    }
    run(&mut harness, Command::Lessons);
    harness.get_by_label(&desk.text("canvas-name")).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Tab);
    look("a stakeholder", &harness);
    press(&mut harness, Modifiers::COMMAND, Key::A);
    look("several", &harness);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    for command in [
        Command::ToggleTable,
        Command::DataGrid,
        Command::BargainingPosition,
        Command::Proposals,
    ] {
        run(&mut harness, command);
        look(&format!("{command:?}"), &harness);
    }
    run(&mut harness, Command::Findings);
    look("Findings", &harness);
    harness.get_by_label(&desk.text("influence-view")).click();
    harness.run();
    look("Influence", &harness);
    run(&mut harness, Command::Components);
    look("Components", &harness);
    run(&mut harness, Command::WholePane);
    look("Components, whole", &harness);
    for (number, key) in COMPONENTS {
        let name = format!("{number}. {}", desk.text(key));
        open_page(desk, &mut harness, &name);
        look(&name, &harness);
    }
    open_page(desk, &mut harness, &desk.text("workbench-tasks"));
    for _ in 0..2 {
        let add = format!("+ {}", desk.text("workbench-task-add"));
        harness.get_by_label(&add).click();
        harness.run();
    }
    look("tasks", &harness);
    open_page(desk, &mut harness, &desk.text("workbench-overview"));
    run(&mut harness, Command::WholePane);
    run(&mut harness, Command::Compare);
    look("Compare", &harness);
    run(&mut harness, Command::Chart);
    look("Chart", &harness);
    run(&mut harness, Command::Chart);
    run(&mut harness, Command::Compare);
    run(&mut harness, Command::Compare);
    run(&mut harness, Command::SaveView);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    run(&mut harness, Command::ToggleHistory);
    look("views and history", &harness);
    run(&mut harness, Command::Present);
    look("presentation", &harness);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    found
}

/// Whether a fault is one. What people have written can be as long as they like: it may end in
/// three dots or at the edge of its field. Tables are scrolled sideways.
fn counts(screen: &str, fault: &Fault, data: &str) -> bool {
    let is_table = ["ToggleTable", "DataGrid", "tasks", "class", "class, sheet"].contains(&screen);
    match fault {
        Fault::Cut(text) => !is_table && !data.contains(text),
        // Told in full when pointed at.
        Fault::Elided(_) => false,
        Fault::Overlap(..) => true,
    }
}

fn all_screens(size: [f32; 2], lang: Lang, texts: fn(Lang) -> I18n) -> Vec<String> {
    let mut desk = Desk::new(lang);
    desk.size = size;
    desk.texts = texts;
    let data = String::from_utf8(Example::named("karawang").unwrap().bytes.to_vec()).unwrap();
    let mut bad = Vec::new();
    for (name, faults) in screens(&desk) {
        for fault in faults.iter().filter(|fault| counts(&name, fault, &data)) {
            bad.push(format!("{size:?} {}: {name}: {fault:?}", lang.code()));
        }
    }
    bad
}

const SIZES: [[f32; 2]; 2] = [[1366.0, 728.0], [960.0, 600.0]];

#[test]
fn no_text_is_cut_off_or_lies_on_another() {
    let mut bad = Vec::new();
    for size in SIZES {
        for lang in Lang::ALL {
            bad.extend(all_screens(size, lang, I18n::new));
        }
        bad.extend(all_screens(size, Lang::English, I18n::stretched));
    }
    assert!(bad.is_empty(), "{}", bad.join("\n"));
}

#[test]
fn a_text_that_is_cut_off_is_found() {
    let at = |left: f32, right: f32| Rect::from_x_y_ranges(left..=right, 0.0..=12.0);
    let text = |text: &str, rect, clip| Written {
        text: text.to_owned(),
        rect,
        clip,
        is_elided: false,
    };
    let clip = at(0.0, 50.0);
    let whole = [text("a", at(0.0, 20.0), at(0.0, 50.0))];
    assert_eq!(judge(&whole, clip, &[]), BTreeSet::new());
    let cut = [text("a", at(0.0, 60.0), at(0.0, 50.0))];
    assert_eq!(
        judge(&cut, clip, &[]),
        BTreeSet::from([Fault::Cut("a".to_owned())])
    );
    let over = [
        text("a", at(0.0, 20.0), clip),
        text("b", at(15.0, 30.0), clip),
    ];
    let fault = Fault::Overlap("a".to_owned(), "b".to_owned());
    assert_eq!(judge(&over, clip, &[]), BTreeSet::from([fault]));
}
