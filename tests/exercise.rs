//! The guided exercises as a group of participants does them, and the trainer's lock: by accessible
//! names, in both languages.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, call, click, is_told, press, select, type_text};
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::{App, Backend};
use jejaring::exercise::Own;
use jejaring::findings::Thresholds;
use jejaring::findings::words::Words;
use jejaring::i18n::Lang;
use jejaring::model::{Component, Exercise, ExerciseTask, Named, StakeholderId};

fn exercise<'a>(harness: &'a Harness<'_, App>) -> &'a Exercise {
    let project = harness.state().session().project();
    project.exercise.as_ref().unwrap()
}

fn named(harness: &Harness<'_, App>, name: &str) -> StakeholderId {
    let project = harness.state().session().project();
    let mut all = project.stakeholders.values();
    all.find(|s| s.name == name).unwrap().id
}

/// Opens a step of the guide.
fn open(harness: &mut Harness<'_, App>, desk: &Desk, key: &str) {
    let name = format!(": {}, ", desk.text(key));
    harness.get_by_label_contains(&name).scroll_to_me();
    harness.run();
    harness.get_by_label_contains(&name).click();
    harness.run();
}

/// Writes into the field that is called so.
fn write(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    harness.get_by_label(label).scroll_to_me();
    harness.run();
    harness.get_by_label(label).focus();
    harness.run();
    type_text(harness, text);
}

fn press_on(harness: &mut Harness<'_, App>, label: &str) {
    harness.get_by_label(label).scroll_to_me();
    harness.run();
    click(harness, label);
}

/// Whether anything on screen says what the program would answer.
fn answers_are_shown(harness: &Harness<'_, App>) -> bool {
    let app = harness.state();
    let told =
        !app.canvas().pointers.warnings.is_empty() || !app.canvas().scene().badges.is_empty();
    let measures = app.analysis().stakeholders.values();
    let roles = measures.filter(|m| !m.roles.is_empty()).count();
    told || roles > 0 || !app.analysis().network.cut_points.is_empty()
}

/// What is said of the first answer.
fn verdict(desk: &Desk, harness: &Harness<'_, App>) -> String {
    let session = harness.state().session();
    let own = Own::of(session.project(), &Thresholds::default(), &|| true).unwrap();
    let i18n = (desk.texts)(desk.lang);
    let words = Words {
        project: session.project(),
        variant: session.variant(),
        i18n: &i18n,
    };
    let first = exercise(harness).first_answer().unwrap();
    own.tell(first, &words).verdict
}

/// From the start page into an exercise that begins with the first template.
fn begun(desk: &Desk) -> Harness<'static, App> {
    let mut harness = desk.start(None);
    click(&mut harness, &desk.text("start-exercise"));
    click(&mut harness, &desk.text("template-begin"));
    assert!(harness.state().is_guiding());
    harness
}

fn exercise_one(lang: Lang) {
    let desk = Desk::new(lang);
    let mut harness = begun(&desk);
    let project = harness.state().session().project();
    assert_eq!(project.variants.len(), 1);
    assert_eq!(exercise(&harness).task, ExerciseTask::Business);
    let middleman = desk.text("who-middleman");

    // The program keeps its answer back, and says so; centrality is there.
    assert!(!answers_are_shown(&harness));
    assert!(is_told(&harness, &desk.text("withheld-until-answered")));
    let id = named(&harness, &middleman);
    assert!(harness.state().analysis().of(id).unwrap().betweenness > 0.0);
    press(&mut harness, Modifiers::NONE, Key::F4);
    assert!(harness.state().session().selection().is_empty());

    write(&mut harness, &desk.text("guide-group"), "Kelompok 3");
    open(&mut harness, &desk, "guide-map");
    assert_eq!(exercise(&harness).group, "Kelompok 3");

    // Who has no tie yet is shown, and the tool to draw one is in hand.
    let way = format!("{}: ", desk.text("guide-way-connect"));
    harness.get_by_label_contains(&way).click();
    harness.run();
    let unlinked = harness.state().session().selection().only_stakeholder();
    assert_eq!(
        unlinked,
        Some(named(&harness, &desk.text("who-village-cooperative")))
    );
    assert_eq!(
        harness.state().canvas().tool(),
        jejaring::canvas::Tool::Connect
    );
    press(&mut harness, Modifiers::NONE, Key::V);

    // A duty is written at the right and counted at the left.
    open(&mut harness, &desk, "guide-duties");
    let way = format!("{}: ", desk.text("guide-way-next"));
    let first = harness.query_all_by_label_contains(&way).next().unwrap();
    first.click();
    harness.run();
    write(&mut harness, &desk.text("panel-role"), "Menanam padi");
    let done =
        (desk.texts)(lang).with("guide-goal-roles", &[("done", 1.into()), ("all", 9.into())]);
    write(&mut harness, &desk.text("guide-pattern"), "Inti-plasma");
    assert!(is_told(&harness, &done));

    // By hand first.
    open(&mut harness, &desk, "guide-bottleneck");
    assert_eq!(exercise(&harness).pattern, "Inti-plasma");
    select(&mut harness, &middleman);
    let take = (desk.texts)(lang).with(
        "guide-take-selected",
        &[("name", middleman.as_str().into())],
    );
    harness.get_by_label_contains(&take).click();
    harness.run();
    assert_eq!(
        exercise(&harness).answer.named,
        Some(Named::Stakeholder(id))
    );
    write(
        &mut harness,
        &desk.text("guide-why"),
        "Semua gabah lewat dia",
    );
    press_on(&mut harness, &desk.text("guide-give"));
    let given = exercise(&harness).first_answer().unwrap();
    assert_eq!(given.why, "Semua gabah lewat dia");
    assert!(given.date.is_some());

    // And then the program's, with the reasons of both.
    assert!(answers_are_shown(&harness));
    assert!(is_told(&harness, &desk.text("guide-evidence")));
    assert!(is_told(&harness, &verdict(&desk, &harness)));
    write(
        &mut harness,
        &desk.text("guide-reflection"),
        "Ada jalan lain",
    );

    // A copy is rearranged; the baseline stays.
    open(&mut harness, &desk, "guide-rearrange");
    press_on(&mut harness, &desk.text("guide-make-variant"));
    let made = harness.state().session().variant_id();
    assert_eq!(exercise(&harness).rearranged, Some(made));
    let divert = (desk.texts)(lang).with("guide-divert", &[("name", middleman.as_str().into())]);
    press_on(&mut harness, &divert);
    assert!(harness.state().is_rearranging());
    write(
        &mut harness,
        &desk.text("rearrange-newcomer-name"),
        "Koperasi",
    );
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(
        !harness
            .state()
            .session()
            .variant()
            .members
            .contains_key(&id)
    );

    open(&mut harness, &desk, "guide-explain");
    for key in ["guide-problem", "guide-change", "guide-reason"] {
        write(&mut harness, &desk.text(key), key);
    }
    // What is still to be done is told where the work is handed in, and leads there.
    let missing = (desk.texts)(lang).with(
        "guide-hand-in-missing",
        &[
            ("name", desk.text("guide-duties").into()),
            ("done", 1.into()),
            ("all", 4.into()),
        ],
    );
    press_on(&mut harness, &missing);
    assert!(is_told(&harness, &desk.text("guide-duties-told")));
    open(&mut harness, &desk, "guide-explain");

    // On a small screen the steps make room for two maps, and come back with the next command.
    press_on(&mut harness, &desk.text("guide-beside"));
    assert!(harness.state().is_side_by_side());
    assert!(!is_told(&harness, &desk.text("guide-explain-told")));
    call(&mut harness, &desk.text("command-compare"));
    assert!(!harness.state().is_side_by_side());
    assert!(is_told(&harness, &desk.text("guide-explain-told")));
    assert_eq!(exercise(&harness).explanation.reason, "guide-reason");

    let file = desk.file("latihan.jejaring");
    harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
    press(&mut harness, Modifiers::COMMAND, Key::S);
    let saved = jejaring::io::project::open(&file).unwrap();
    assert_eq!(&saved, harness.state().session().project());
    drop(harness);
    // On another day it goes on where it was left.
    let harness = desk.start(Some(file));
    assert!(harness.state().is_guiding());
    assert!(is_told(&harness, "Kelompok 3"));
}

#[test]
fn a_line_of_business_from_the_start_page_to_the_explanation_in_indonesian() {
    exercise_one(Lang::Indonesian);
}

#[test]
fn a_line_of_business_from_the_start_page_to_the_explanation_in_english() {
    exercise_one(Lang::English);
}

#[test]
fn ones_own_network_goes_through_the_eight_components() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = desk.start(None);
        click(&mut harness, &desk.text("start-exercise"));
        click(&mut harness, &desk.text("exercise-own-network"));
        click(&mut harness, &desk.text("template-health-centre"));
        click(&mut harness, &desk.text("template-begin"));
        assert_eq!(exercise(&harness).task, ExerciseTask::OwnNetwork);
        // A template has done nothing of it: the first step is open.
        let purpose = desk.text("workbench-network-purpose");
        write(&mut harness, &purpose, "Data tepat waktu");
        write(&mut harness, &desk.text("guide-group"), "Siti");
        // Nobody is asked for a bottleneck here: what stands out is shown.
        assert!(answers_are_shown(&harness));
        open(&mut harness, &desk, "guide-components");
        let project = harness.state().session().project();
        assert_eq!(project.card.purpose, "Data tepat waktu");
        let way = format!("{}: ", desk.text("guide-way-fill-in"));
        let norms = desk.text("component-norms");
        let norms = format!("{way}{norms}, {}", desk.text("guide-goal-open"));
        press_on(&mut harness, &norms);
        // The field is in hand.
        type_text(&mut harness, "Sepakat");
        open(&mut harness, &desk, "guide-rearrange");
        let header = &harness.state().session().variant().header;
        assert_eq!(header.components.text(Component::Norms), "Sepakat");
        press_on(&mut harness, &desk.text("guide-make-variant"));
        assert_eq!(harness.state().session().project().variants.len(), 2);
    }
}

#[test]
fn the_trainers_word_keeps_the_answer_back_and_releases_it() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = desk.start(None);
        click(&mut harness, &desk.text("example-karawang-baseline"));
        assert!(answers_are_shown(&harness));
        call(&mut harness, &desk.text("command-exercise"));
        press_on(&mut harness, &desk.text("exercise-business-begin"));
        assert!(!answers_are_shown(&harness));
        press_on(&mut harness, &desk.text("guide-trainer"));
        write(&mut harness, &desk.text("guide-word"), "Gabah");
        press_on(&mut harness, &desk.text("guide-lock"));
        assert!(is_told(&harness, &desk.text("withheld-locked")));

        // The answer by hand does not open it, nor does another word.
        open(&mut harness, &desk, "guide-bottleneck");
        select(&mut harness, "Tengkulak");
        press(&mut harness, Modifiers::NONE, Key::X);
        assert!(!harness.state().is_assuming());
        let take = [("name", "Tengkulak".into())];
        let take = (desk.texts)(lang).with("guide-take-selected", &take);
        harness.get_by_label_contains(&take).click();
        harness.run();
        press_on(&mut harness, &desk.text("guide-give"));
        assert_eq!(exercise(&harness).given.len(), 1);
        assert!(!answers_are_shown(&harness));
        for command in ["command-findings", "command-proposals"] {
            call(&mut harness, &desk.text(command));
            assert!(is_told(&harness, &desk.text("withheld-open")));
        }
        write(&mut harness, &desk.text("guide-word"), "padi");
        press_on(&mut harness, &desk.text("guide-release"));
        assert!(is_told(&harness, &desk.text("edit-error-wrong-word")));
        assert!(!answers_are_shown(&harness));
        write(&mut harness, &desk.text("guide-word"), "gabah");
        press_on(&mut harness, &desk.text("guide-release"));
        assert!(answers_are_shown(&harness));
        let agreed = [("name", "Tengkulak".into())];
        let agreed = (desk.texts)(lang).with("guide-verdict-agreed", &agreed);
        assert!(is_told(&harness, &agreed), "{}", lang.code());
    }
}

#[test]
fn a_template_is_a_network_of_its_own_that_says_what_it_is() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = desk.start(None);
        click(&mut harness, &desk.text("start-template"));
        click(&mut harness, &desk.text("template-stunting"));
        assert!(is_told(&harness, &desk.text("who-families")));
        click(&mut harness, &desk.text("template-use"));
        let project = harness.state().session().project();
        assert_eq!(project.card.notes, desk.text("template-note"));
        assert_eq!(project.exercise, None);
        assert!(!harness.state().is_guiding());
        assert!(!harness.state().session().is_dirty());
        assert!(is_told(&harness, &desk.text("who-families")));
    }
}
