//! The program in a real window: drawn with pointer and keys, saved, closed by the window's own
//! button, opened again; and killed in the middle of work, then recovered.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

mod support;

use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use jejaring::analysis::analyse_project;
use jejaring::i18n::{I18n, Lang};
use jejaring::io::{Example, Settings, project};
use jejaring::model::{Point, Project, Stakeholder, StakeholderId, TieFilter, TieState};
use jejaring::scene::{Purpose, SceneBuilder, SceneInput};
use jejaring::style::Tokens;

use support::{Desk, Program, eventually};

const NAME: &str = "jejaring-kerja.jejaring";
const CLEAN_TITLE: &str = "jejaring-kerja.jejaring – Jejaring";
const DIRTY_TITLE: &str = "• jejaring-kerja.jejaring – Jejaring";

/// Places on the map, well away from panels, legend and zoom bar.
const HERE: (i32, i32) = (480, 260);
const THERE: (i32, i32) = (820, 420);

/// The first of the proposals in the pane below the map.
const FIRST_PROPOSAL: (i32, i32) = (600, 569);

/// One desk at a time: two windows drawn by software would only slow each other down.
fn in_turn() -> MutexGuard<'static, ()> {
    static DESK: Mutex<()> = Mutex::new(());
    DESK.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An empty project in a file, opened in the window.
fn open_empty<'a>(desk: &'a Desk, file: &Path) -> Program<'a> {
    project::save(file, &Project::new("Kondisi awal")).unwrap();
    let mut program = desk.start(&[file]);
    program.wait_for_title(CLEAN_TITLE);
    program.settle();
    program
}

/// Double-clicks on the map and types a name.
fn draw_stakeholder(program: &Program<'_>, at: (i32, i32), name: &str) {
    program.move_to(at);
    program.settle();
    program.see("the name opens for typing", |p| p.double_click(at));
    program.see("the stakeholder is there", |p| {
        p.type_text(name);
        p.key("Return");
    });
}

/// Presses Ctrl+S and waits until the title says that nothing is unsaved.
fn save(program: &mut Program<'_>) {
    program.wait_for_title(DIRTY_TITLE);
    program.key("ctrl+s");
    program.wait_for_title(CLEAN_TITLE);
}

fn named<'a>(project: &'a Project, name: &str) -> &'a Stakeholder {
    let mut all = project.stakeholders.values();
    all.find(|s| s.name == name)
        .unwrap_or_else(|| panic!("no {name} in {:?}", project.stakeholders))
}

/// How far the rim of a stakeholder's mark is from its centre, in canvas units.
fn rim(project: &Project, id: StakeholderId) -> f64 {
    let variant = project.first_variant();
    let input = SceneInput {
        project,
        variant,
        analysis: &analyse_project(project, variant, &TieFilter::default()),
        tokens: &Tokens::light(),
        i18n: &I18n::new(Lang::Indonesian),
        purpose: Purpose::Screen,
        show_tie_labels: false,
        show_steps: true,
    };
    let scene = SceneBuilder::default().build(&input);
    let mut marks = scene.nodes.iter();
    marks.find(|node| node.id == id).unwrap().radius
}

#[test]
fn a_network_drawn_by_hand_is_saved_and_found_again() {
    let _turn = in_turn();
    let desk = Desk::new();
    let file = desk.path(NAME);
    let mut program = open_empty(&desk, &file);

    draw_stakeholder(&program, HERE, "Dinas Pertanian");
    draw_stakeholder(&program, THERE, "KKT");
    save(&mut program);
    let two = project::open(&file).unwrap();
    assert_eq!(two.stakeholders.len(), 2);
    let (dinas, kkt) = (named(&two, "Dinas Pertanian").id, named(&two, "KKT").id);
    let members = &two.variants[&two.first_variant()].members;
    let apart = members[&kkt].position - members[&dinas].position;
    let drawn = Point::new(f64::from(THERE.0 - HERE.0), f64::from(THERE.1 - HERE.1));
    assert!(apart.distance(drawn) < 1.0, "at 100 %: {apart:?}");

    let from = (HERE.0 + rim(&two, dinas) as i32, HERE.1);
    program.see("a tie is drawn", |p| p.drag(from, THERE));
    save(&mut program);
    let tied = project::open(&file).unwrap();
    let ties: Vec<_> = tied.variants[&tied.first_variant()].ties.values().collect();
    assert_eq!(ties.len(), 1);
    assert_eq!((ties[0].from, ties[0].to), (dinas, kkt));
    assert_eq!(tied.stakeholders, two.stakeholders);

    // Undone, the tie is gone and the file's state left; redone, both are as saved.
    program.key("ctrl+z");
    program.wait_for_title(DIRTY_TITLE);
    program.key("ctrl+y");
    program.wait_for_title(CLEAN_TITLE);
    program.press_close_button();
    program.wait_for_end();
    let bytes = std::fs::read(&file).unwrap();

    let mut program = desk.start(&[&file]);
    program.wait_for_title(CLEAN_TITLE);
    program.settle();
    program.press_close_button();
    program.wait_for_end();
    assert_eq!(std::fs::read(&file).unwrap(), bytes);
    assert_eq!(project::open(&file).unwrap(), tied);
}

#[test]
fn what_is_copied_in_one_window_is_pasted_into_another() {
    const OTHER: &str = "kedua.jejaring";
    let _turn = in_turn();
    let desk = Desk::new();
    let (first, second) = (desk.path(NAME), desk.path(OTHER));
    let one = open_empty(&desk, &first);
    draw_stakeholder(&one, HERE, "Poktan");
    draw_stakeholder(&one, THERE, "KUD");
    one.key("ctrl+a");
    one.key("ctrl+c");
    one.settle();

    project::save(&second, &Project::new("Kondisi awal")).unwrap();
    let mut two = desk.start(&[&second]);
    two.wait_for_title(&format!("{OTHER} – Jejaring"));
    two.settle();
    two.click(HERE);
    two.see("both are pasted", |p| p.key("ctrl+v"));
    two.wait_for_title(&format!("• {OTHER} – Jejaring"));
    two.key("ctrl+s");
    two.wait_for_title(&format!("{OTHER} – Jejaring"));
    let pasted = project::open(&second).unwrap();
    let (poktan, kud) = (named(&pasted, "Poktan").id, named(&pasted, "KUD").id);
    let members = &pasted.variants[&pasted.first_variant()].members;
    let apart = members[&kud].position - members[&poktan].position;
    let drawn = Point::new(f64::from(THERE.0 - HERE.0), f64::from(THERE.1 - HERE.1));
    assert!(apart.distance(drawn) < 1.0, "as far apart: {apart:?}");
    two.press_close_button();
    two.wait_for_end();
}

#[test]
fn the_close_button_asks_before_work_is_lost() {
    let _turn = in_turn();
    let desk = Desk::new();
    let file = desk.path(NAME);
    let mut program = open_empty(&desk, &file);
    draw_stakeholder(&program, HERE, "KUD");
    program.wait_for_title(DIRTY_TITLE);
    program.see("a question", Program::press_close_button);
    // The first answer saves, and Enter gives it.
    program.key("Return");
    program.wait_for_end();
    let saved = project::open(&file).unwrap();
    assert_eq!(named(&saved, "KUD").name, "KUD");
}

#[test]
fn work_that_a_crash_cut_off_is_offered_and_recovered() {
    let _turn = in_turn();
    let desk = Desk::new();
    let file = desk.path(NAME);
    let mut program = open_empty(&desk, &file);
    draw_stakeholder(&program, HERE, "Sub Dolog");
    program.wait_for_title(DIRTY_TITLE);
    let copied = eventually(|| {
        let copies = desk.path("data/recovery").read_dir().ok()?;
        copies
            .filter_map(|entry| Some(entry.ok()?.path()))
            // Not the one that is still being written beside.
            .filter(|path| path.extension().is_some_and(|e| e == "json"))
            .filter_map(|path| std::fs::read_to_string(path).ok())
            .find(|text| text.contains("Sub Dolog"))
    });
    if copied.is_none() {
        desk.fail("no recovery copy");
    }
    program.kill();
    assert_eq!(project::open(&file).unwrap().stakeholders.len(), 0);

    let mut program = desk.start(&[]);
    program.wait_for_title("Jejaring");
    program.settle();
    program.see("the work is back", |p| p.key("Return"));
    save(&mut program);
    let saved = project::open(&file).unwrap();
    assert_eq!(named(&saved, "Sub Dolog").name, "Sub Dolog");
    program.press_close_button();
    program.wait_for_end();
    let left = desk.path("data/recovery").read_dir().unwrap().count();
    assert_eq!(left, 0, "what is saved needs no copy");
}

/// Runs a command, or selects a stakeholder, by its name.
fn call(program: &Program<'_>, name: &str) {
    program.see("the palette opens", |p| p.key("ctrl+k"));
    program.see("it is found", |p| p.type_text(name));
    program.see("it is done", |p| p.key("Return"));
}

/// The worked case, from the dependence on one middleman to a rearrangement that is compared and saved.
fn the_worked_case(lang: Lang) {
    let _turn = in_turn();
    let desk = Desk::new();
    let settings = Settings {
        lang: Some(lang),
        ..Settings::default()
    };
    settings.save(&desk.path("config")).unwrap();
    let file = desk.path(NAME);
    let example = Example::named("karawang-baseline").unwrap();
    project::save(&file, &example.project().unwrap()).unwrap();
    let text = |key: &str| I18n::new(lang).text(key).trim_end_matches('…').to_owned();
    let mut program = desk.start(&[&file]);
    program.wait_for_title(CLEAN_TITLE);
    program.settle();

    call(&program, "Tengkulak");
    program.see("what if he were not there", |p| p.key("x"));
    program.see("all is back", |p| p.key("Escape"));
    call(&program, &text("command-duplicate-variant"));
    program.see("a rearrangement of its own", |p| p.key("Return"));
    call(&program, "Tengkulak");
    program.see("his role is to go to somebody", |p| p.key("ctrl+shift+r"));
    program.see("to a cooperative", |p| p.type_text("KKT"));
    program.see("it is handed on", |p| p.key("Return"));
    program.see("nobody is selected", |p| p.key("Escape"));
    program.see("proposals", |p| p.key("ctrl+shift+u"));
    program.see("the first one", |p| p.click(FIRST_PROPOSAL));
    program.see("it is carried out", |p| p.key("Return"));
    program.see("another one", |p| p.click(FIRST_PROPOSAL));
    program.see("it is carried out as well", |p| p.key("Return"));
    program.see("and taken back", |p| p.key("ctrl+z"));
    program.see("compared with the baseline", |p| p.key("ctrl+shift+d"));
    save(&mut program);
    program.press_close_button();
    program.wait_for_end();

    let saved = project::open(&file).unwrap();
    let [poktan, kud] =
        ["Kelompok Tani (Poktan)", "Koperasi Unit Desa (KUD)"].map(|name| named(&saved, name).id);
    let (middleman, cooperative) = (named(&saved, "Tengkulak").id, named(&saved, "KKT").id);
    let variants: Vec<_> = saved.variants.values().collect();
    assert_eq!(variants.len(), 2);
    let is_in = |i: usize, id| variants[i].members.contains_key(&id);
    assert!(is_in(0, middleman) && !is_in(0, cooperative));
    assert!(!is_in(1, middleman) && is_in(1, cooperative));
    let ties = variants[1].ties.values();
    let new = ties.filter(|tie| tie.touches(poktan) && tie.touches(kud));
    assert!(new.into_iter().any(|tie| tie.state == TieState::New));
    let dependence = |i: usize| {
        let variant = variants[i].header.id;
        let analysis = analyse_project(&saved, variant, &saved.view.filter);
        analysis.of(poktan).unwrap().max_dependence
    };
    assert_eq!((dependence(0), dependence(1)), (Some(1.0), Some(0.5)));
}

#[test]
fn the_worked_case_is_done_in_indonesian() {
    the_worked_case(Lang::Indonesian);
}

#[test]
fn the_worked_case_is_done_in_english() {
    the_worked_case(Lang::English);
}
