//! What a trainer does with a class, in the window and in both languages: six files in a folder, one of
//! them unreadable, compared on one screen.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "story/desk.rs"]
mod desk;

use std::fs;
use std::path::PathBuf;

use desk::{Desk, call, click, is_told, on_karawang};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::app::{App, Backend};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::{Example, project};
use jejaring::model::{Exercise, ExerciseTask, HandAnswer, Lock, Named, Project};

/// The names of the groups, in the order of their files.
const GROUPS: [&str; 5] = ["Melati", "Kenanga", "Anggrek", "Mawar", "Dahlia"];

fn example(key: &str) -> Project {
    Example::named(key).unwrap().project().unwrap()
}

/// The record of an exercise: who was named as the bottleneck, and a lock on the program's answer.
fn exercise(project: &Project, number: usize) -> Exercise {
    let label = ["Tengkulak", "KUD"][number];
    let mut all = project.stakeholders.values();
    let named = all.find(|s| s.display_label() == label).unwrap().id;
    let answer = HandAnswer {
        named: Some(Named::Stakeholder(named)),
        why: "Semua gabah lewat di sana.".to_owned(),
        date: Some(jiff::civil::date(2026, 11, 26)),
        ..HandAnswer::default()
    };
    Exercise {
        group: GROUPS[number].to_owned(),
        given: vec![answer],
        locked: Lock::new("padi", uuid::Uuid::from_u128(7)).filter(|_| number == 1),
        ..Exercise::new(ExerciseTask::Business)
    }
}

/// A folder with the files of six groups: the last one cannot be read.
fn class(desk: &Desk) -> PathBuf {
    let folder = desk.file("kelas");
    fs::create_dir(&folder).unwrap();
    for (number, name) in GROUPS.into_iter().enumerate() {
        let mut project = example("karawang");
        project.uuid = uuid::Uuid::new_v4();
        name.clone_into(&mut project.card.title);
        // Two have done the exercise: one has found the bottleneck, the other's answer is locked.
        if number < 2 {
            project.exercise = Some(exercise(&project, number));
        }
        // Each has drawn a little less than the one before.
        let id = project.first_variant();
        let mut variant = project.variants[&id].clone();
        let ties: Vec<_> = variant.ties.keys().copied().collect();
        for tie in ties.iter().take(number) {
            variant.ties.remove(tie);
        }
        project.variants.insert(id, variant);
        if number == 4 {
            let last = *project.variants.keys().next_back().unwrap();
            project.variants.remove(&last);
        }
        project::save(
            &folder.join(format!("kelompok {}.jejaring", number + 1)),
            &project,
        )
        .unwrap();
    }
    fs::write(folder.join("kelompok 6.jejaring"), "{\"format\":\"jejar").unwrap();
    fs::write(folder.join("catatan.txt"), "x").unwrap();
    folder
}

fn compare(desk: &Desk, harness: &mut Harness<'static, App>, answer: PathBuf) {
    harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(answer)]);
    call(
        harness,
        desk.text("command-compare-groups").trim_end_matches('…'),
    );
    harness.run();
}

/// The names in the order of the rows.
fn order(harness: &Harness<'_, App>) -> Vec<String> {
    let groups = harness.state().groups().iter();
    groups
        .map(|g| {
            g.overview()
                .map_or_else(|| g.file(), |o| o.project.card.title.clone())
        })
        .collect()
}

#[test]
fn six_files_stand_on_one_screen_and_the_open_document_stays_as_it_is() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let folder = class(&desk);
        let before: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|e| e.unwrap().path())
            .collect();
        let mut harness = on_karawang(&desk);
        let document = harness.state().session().document();
        compare(&desk, &mut harness, folder.clone());
        assert!(harness.state().is_comparing_groups());
        assert_eq!(harness.state().groups().len(), 6);
        for name in GROUPS {
            assert!(is_told(&harness, name), "{name} in {lang:?}");
        }
        // The unreadable one says why, in the user's words.
        let reason = project::open(&folder.join("kelompok 6.jejaring")).unwrap_err();
        assert!(is_told(&harness, &reason.describe(&I18n::new(lang))));
        assert!(is_told(&harness, "Tengkulak"));
        assert!(is_told(&harness, &desk.text("groups-one-variant")));
        // Sorted by name, then by ties: most first; what cannot be read stays last.
        assert_eq!(order(&harness)[..2], ["Anggrek", "Dahlia"]);
        let i18n = I18n::new(lang);
        let column = desk.text("groups-column-ties");
        let sort = i18n.with("panel-table-sort", &[("column", column.into())]);
        click(&mut harness, &sort);
        harness.run();
        assert_eq!(order(&harness)[0], "Melati");
        assert_eq!(order(&harness)[5], "kelompok 6.jejaring");
        click(&mut harness, &sort);
        harness.run();
        assert_eq!(order(&harness)[0], "Dahlia");
        assert_eq!(order(&harness)[5], "kelompok 6.jejaring");
        // The last variants.
        click(&mut harness, &desk.text("groups-newest"));
        let enlarge = i18n.with("groups-enlarge", &[("name", "Melati".into())]);
        click(&mut harness, &enlarge);
        harness.get_by_label(&i18n.with("groups-picture", &[("name", "Melati".into())]));
        click(&mut harness, &desk.text("close"));
        click(&mut harness, &desk.text("groups-close"));
        assert!(!harness.state().is_comparing_groups());
        assert_eq!(harness.state().session().document(), document);
        assert!(!harness.state().session().is_dirty());
        let after: Vec<_> = fs::read_dir(&folder)
            .unwrap()
            .map(|e| e.unwrap().path())
            .collect();
        assert_eq!(
            before.len(),
            after.len(),
            "nothing is written beside the files"
        );
    }
}

#[test]
fn a_group_is_opened_as_any_file_is_and_the_list_is_there_afterwards() {
    let desk = Desk::new(Lang::Indonesian);
    let folder = class(&desk);
    let mut harness = desk.start(None);
    compare(&desk, &mut harness, folder);
    let i18n = I18n::new(desk.lang);
    let open = i18n.with("groups-open-spoken", &[("name", "Kenanga".into())]);
    click(&mut harness, &open);
    harness.run();
    let app = harness.state();
    assert!(!app.is_comparing_groups());
    assert_eq!(app.session().project().card.title, "Kenanga");
    call(
        &mut harness,
        desk.text("command-compare-groups").trim_end_matches('…'),
    );
    assert!(harness.state().is_comparing_groups());
    let leave = i18n.with("groups-leave-spoken", &[("name", "Kenanga".into())]);
    click(&mut harness, &leave);
    assert_eq!(harness.state().groups().len(), 5);
}

#[test]
fn unsaved_work_is_asked_about_before_a_group_is_opened() {
    let desk = Desk::new(Lang::Indonesian);
    let folder = class(&desk);
    let mut harness = on_karawang(&desk);
    desk::press(&mut harness, egui::Modifiers::COMMAND, egui::Key::A);
    desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Delete);
    assert!(harness.state().session().is_dirty());
    compare(&desk, &mut harness, folder);
    // What belongs to a document does nothing here.
    desk::press(&mut harness, egui::Modifiers::COMMAND, egui::Key::Z);
    assert!(harness.state().session().is_dirty());
    let i18n = I18n::new(desk.lang);
    click(
        &mut harness,
        &i18n.with("groups-open-spoken", &[("name", "Kenanga".into())]),
    );
    harness.get_by_label(&desk.text("unsaved-title"));
}

#[test]
fn the_table_is_kept_as_a_file_for_spreadsheets() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let folder = class(&desk);
        let mut harness = desk.start(None);
        compare(&desk, &mut harness, folder);
        let file = desk.file("banding.csv");
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        click(&mut harness, &desk.text("groups-save-table"));
        harness.run();
        let text = fs::read_to_string(file).unwrap();
        // A head, two variants of four groups, one of the fifth, and the one that cannot be read.
        assert_eq!(text.lines().count(), 1 + 2 * 4 + 1 + 1);
        assert!(text.contains(&desk.text("groups-listed-dependence-after")));
        assert!(text.contains("Melati"));
    }
}

/// A file as a hand drops it.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &std::path::Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn several_files_that_are_dropped_are_compared() {
    let desk = Desk::new(Lang::Indonesian);
    let folder = class(&desk);
    let mut harness = on_karawang(&desk);
    for number in 1..=2 {
        let path = folder.join(format!("kelompok {number}.jejaring"));
        harness
            .input_mut()
            .dropped_files
            .push(std::sync::Arc::new(Dropped(path)));
    }
    harness.run();
    assert_eq!(harness.state().groups().len(), 2);
    assert!(harness.state().is_comparing_groups());
}

#[test]
fn who_found_the_bottleneck_is_told_and_a_locked_answer_opens_with_the_trainers_word() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let folder = class(&desk);
        let mut harness = desk.start(None);
        compare(&desk, &mut harness, folder);
        assert!(is_told(&harness, &desk.text("groups-found")));
        assert!(is_told(&harness, &desk.text("groups-locked")));
        assert!(!is_told(&harness, &desk.text("groups-not-found")));
        for (word, opens) in [("jagung", false), ("Padi", true)] {
            click(&mut harness, &desk.text("groups-word"));
            desk::type_text(&mut harness, word);
            click(&mut harness, &desk.text("groups-release"));
            harness.run();
            assert_eq!(
                is_told(&harness, &desk.text("groups-not-found")),
                opens,
                "{word}"
            );
            assert_eq!(is_told(&harness, &desk.text("groups-word-wrong")), !opens);
        }
        assert!(!is_told(&harness, &desk.text("groups-locked")));
    }
}

#[test]
fn the_groups_become_one_network_in_the_place_of_the_open_document() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let folder = class(&desk);
        // One group has written a name with a slip of the pen.
        let file = folder.join("kelompok 3.jejaring");
        let mut project = project::open(&file).unwrap();
        let id = project
            .stakeholders
            .values()
            .find(|s| s.name.contains("Tengkulak"))
            .unwrap()
            .id;
        let mut renamed = project.stakeholders[&id].clone();
        renamed.name = renamed.name.replace("Tengkulak", "Tengkulk");
        renamed.label = String::new();
        project.stakeholders.insert(id, renamed);
        project::save(&file, &project).unwrap();
        let mut harness = on_karawang(&desk);
        desk::press(&mut harness, egui::Modifiers::COMMAND, egui::Key::A);
        desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Delete);
        compare(&desk, &mut harness, folder);
        click(&mut harness, &desk.text("groups-merge"));
        harness.get_by_label(&desk.text("merge-heading"));
        assert!(is_told(&harness, &desk.text("merge-same")));
        // By the keyboard: the first question is the slip of the pen.
        desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Num1);
        click(&mut harness, &desk.text("merge-confirm"));
        harness.run();
        // What is unsaved is asked about first.
        harness.get_by_label(&desk.text("unsaved-title"));
        click(&mut harness, &desk.text("unsaved-discard"));
        harness.run();
        let app = harness.state();
        assert!(!app.is_comparing_groups());
        let merged = app.session().project();
        let karawang = example("karawang");
        assert_eq!(merged.stakeholders.len(), karawang.stakeholders.len());
        let first = &merged.variants[&merged.first_variant()];
        let most = first
            .ties
            .values()
            .map(|tie| tie.strength)
            .fold(0.0, f64::max);
        assert_eq!(most, 5.0, "all five groups drew it");
        assert!(
            first
                .ties
                .values()
                .all(|tie| tie.note.contains("Melati") || tie.strength < 5.0)
        );
        // Two over each other, and the groups' own: two of four, one of the fifth.
        assert_eq!(merged.variants.len(), 2 + 2 * 4 + 1);
        assert!(app.path().is_none() && app.session().is_dirty());
    }
}

/// Scores by hand and by the program, undone, kept for the next start, saved, and exported.
#[test]
fn results_are_scored_undone_kept_and_handed_out() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let folder = class(&desk);
        let i18n = I18n::new(lang);
        let mut harness = desk.start(None);
        compare(&desk, &mut harness, folder.clone());
        click(&mut harness, &desk.text("sheet-tab"));
        let criterion = desk.text("sheet-usual-presentation");
        let field = i18n.with(
            "sheet-score-of",
            &[("criterion", criterion.into()), ("name", "Melati".into())],
        );
        let given = |harness: &Harness<'_, App>| {
            let sheet = harness.state().results().unwrap();
            let id = sheet.criteria[4].id;
            let mut groups = sheet.groups.iter();
            groups.find_map(|group| group.scores.get(&id)).copied()
        };
        click(&mut harness, &field);
        desk::type_text(&mut harness, "9");
        assert_eq!(given(&harness), None);
        let bad = i18n.with("sheet-bad-score", &[("most", "4".into())]);
        assert!(is_told(&harness, &bad), "what is no score says so");
        desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Backspace);
        desk::type_text(&mut harness, "3");
        assert_eq!(given(&harness), Some(3.0));
        click(&mut harness, &desk.text("sheet-undo"));
        harness.run();
        assert_eq!(given(&harness), None);
        click(&mut harness, &desk.text("sheet-redo"));
        harness.run();
        assert_eq!(given(&harness), Some(3.0));
        // Exported without having been saved.
        let file = desk.file("nilai.html");
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        click(&mut harness, &desk.text("sheet-export"));
        click(&mut harness, &desk.text("sheet-export-html"));
        harness.run();
        let page = fs::read_to_string(&file).unwrap();
        assert!(page.contains("Melati") && page.contains("Dahlia"));
        drop(harness);

        // It is there at the next start, though nobody saved it; then it gets a file of its own.
        let mut harness = desk.start(None);
        compare(&desk, &mut harness, folder.clone());
        click(&mut harness, &i18n.with("groups-last", &[("n", 6.into())]));
        click(&mut harness, &desk.text("sheet-tab"));
        harness.run();
        assert_eq!(given(&harness), Some(3.0));
        let file = folder.join("nilai.jejaring-kelas");
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        click(&mut harness, &desk.text("sheet-save"));
        harness.run();
        let saved = jejaring::io::classroom::sheet::open(&file).unwrap();
        assert_eq!(&saved, harness.state().results().unwrap());
        assert!(
            saved
                .groups
                .iter()
                .any(|group| group.file == "kelompok 1.jejaring")
        );
        assert!(!is_told(&harness, &desk.text("sheet-unsaved")));
        drop(harness);

        // Opened again in a program that knows nothing, with the groups that it names.
        let other = Desk::new(lang);
        let mut harness = other.start(None);
        call(
            &mut harness,
            other.text("command-compare-groups").trim_end_matches('…'),
        );
        harness.run();
        click(&mut harness, &other.text("sheet-tab"));
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        click(&mut harness, &other.text("sheet-open"));
        harness.run();
        harness.run();
        assert_eq!(given(&harness), Some(3.0));
        assert_eq!(harness.state().groups().len(), 6, "the whole class");
        // The sheet that was there before comes back without that file: saving asks for another.
        let bytes = fs::read(&file).unwrap();
        click(&mut harness, &other.text("sheet-undo"));
        harness.run();
        assert_eq!(given(&harness), None);
        let own = folder.join("lain.jejaring-kelas");
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(own.clone())]);
        click(&mut harness, &other.text("sheet-save"));
        harness.run();
        assert!(own.is_file(), "it was asked where to");
        assert_eq!(fs::read(&file).unwrap(), bytes);
    }
}

#[test]
fn the_form_on_paper_names_those_of_the_open_document() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let file = desk.file("formulir.pdf");
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        call(
            &mut harness,
            desk.text("command-paper-form").trim_end_matches('…'),
        );
        harness.run();
        assert!(fs::read(&file).unwrap().starts_with(b"%PDF"));
        let told = [("file", file.display().to_string().into())];
        assert!(is_told(&harness, &I18n::new(lang).with("form-done", &told)));
        assert!(!harness.state().session().is_dirty());
    }
}

/// Ctrl+Z and Ctrl+S are the sheet's; another is opened over it only when that was answered.
#[test]
fn a_sheet_that_is_not_saved_is_asked_about_before_another_is_opened() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let folder = class(&desk);
        let mut harness = desk.start(None);
        compare(&desk, &mut harness, folder.clone());
        click(&mut harness, &desk.text("sheet-tab"));
        harness.run();
        let criteria =
            |harness: &Harness<'_, App>| harness.state().results().unwrap().criteria.len();
        let usual = criteria(&harness);
        let save_to = |harness: &mut Harness<'_, App>, file: &PathBuf| {
            harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        };
        let other = folder.join("lain.jejaring-kelas");
        save_to(&mut harness, &other);
        click(&mut harness, &desk.text("sheet-save-as"));
        harness.run();
        // The name of a new criterion is typed at once.
        let add = format!(
            "{} {}",
            egui_phosphor::regular::PLUS,
            desk.text("sheet-add")
        );
        click(&mut harness, &add);
        harness.run();
        desk::type_text(&mut harness, "Kerja sama");
        let sheet = harness.state().results().unwrap();
        assert_eq!(sheet.criteria[usual].name, "Kerja sama");
        assert!(is_told(&harness, &desk.text("sheet-unsaved")), "{lang:?}");
        desk::press(&mut harness, egui::Modifiers::COMMAND, egui::Key::S);
        harness.run();
        assert!(!is_told(&harness, &desk.text("sheet-unsaved")), "{lang:?}");
        desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Escape);
        click(&mut harness, &add);
        harness.run();
        desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Escape);
        assert_eq!(criteria(&harness), usual + 2);
        desk::press(&mut harness, egui::Modifiers::COMMAND, egui::Key::Z);
        harness.run();
        assert_eq!(criteria(&harness), usual + 1);
        click(&mut harness, &add);
        harness.run();

        click(&mut harness, &desk.text("sheet-open"));
        harness.get_by_label(&desk.text("sheet-replace-title"));
        click(&mut harness, &desk.text("cancel"));
        assert_eq!(criteria(&harness), usual + 2);
        // Saved first, and then another is asked for.
        let third = folder.join("ketiga.jejaring-kelas");
        fs::copy(&other, &third).unwrap();
        click(&mut harness, &desk.text("sheet-open"));
        save_to(&mut harness, &third);
        desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Enter);
        harness.run();
        let saved = jejaring::io::classroom::sheet::open(&other).unwrap();
        assert_eq!(saved.criteria.len(), usual + 2);
        assert_eq!(criteria(&harness), usual + 1, "the third is on screen");
    }
}

#[test]
fn files_are_read_again_and_what_is_wrong_is_said_in_the_language_of_the_window() {
    let desk = Desk::new(Lang::Indonesian);
    let folder = class(&desk);
    let mut harness = desk.start(None);
    compare(&desk, &mut harness, folder.clone());
    click(&mut harness, &desk.text("groups-word"));
    desk::type_text(&mut harness, "padi");
    click(&mut harness, &desk.text("groups-release"));
    let broken = folder.join("kelompok 6.jejaring");
    let reason = |lang| {
        project::open(&broken)
            .unwrap_err()
            .describe(&I18n::new(lang))
    };
    assert!(is_told(&harness, &reason(Lang::Indonesian)));
    call(&mut harness, "english");
    harness.run();
    assert!(is_told(&harness, &reason(Lang::English)));
    let mut project = example("karawang");
    project.card.title = "Teratai".to_owned();
    project::save(&broken, &project).unwrap();
    desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::F5);
    harness.run();
    assert!(is_told(&harness, "Teratai"));
    // The trainer's word was said already.
    let locked = I18n::new(Lang::English).text("groups-locked");
    assert!(!is_told(&harness, &locked));
}

#[test]
fn the_class_is_shown_on_a_projector() {
    let desk = Desk::new(Lang::Indonesian);
    let folder = class(&desk);
    let mut harness = on_karawang(&desk);
    compare(&desk, &mut harness, folder);
    let shift = egui::Modifiers::SHIFT;
    desk::press(&mut harness, shift, egui::Key::F11);
    assert!(harness.state().is_projecting() && harness.state().is_comparing_groups());
    let i18n = I18n::new(desk.lang);
    click(
        &mut harness,
        &i18n.with("groups-enlarge", &[("name", "Melati".into())]),
    );
    // Esc closes the map first.
    desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Escape);
    assert!(harness.state().is_projecting());
    desk::press(&mut harness, egui::Modifiers::NONE, egui::Key::Escape);
    harness.run();
    assert!(!harness.state().is_projecting() && harness.state().is_comparing_groups());
}

/// A draft that cannot be read is kept, and the trainer is told.
#[test]
fn a_damaged_draft_is_kept_and_told() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let folder = class(&desk);
        let data = desk.file("data");
        fs::create_dir_all(&data).unwrap();
        fs::write(data.join("lembar-nilai.json"), "{\"sheet\":{\"for").unwrap();
        let mut harness = desk.start(None);
        compare(&desk, &mut harness, folder);
        click(&mut harness, &desk.text("sheet-tab"));
        harness.run();
        harness.get_by_label(&desk.text("sheet-draft-title"));
        let kept = fs::read_to_string(data.join("lembar-nilai.rusak-1.json")).unwrap();
        assert_eq!(kept, "{\"sheet\":{\"for");
    }
}

/// A sheet is opened like any file, also over one that is not saved; and the class of the last time is
/// there again at the next start.
#[test]
fn a_sheet_is_opened_like_any_file_and_the_last_class_is_offered() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let folder = class(&desk);
        let i18n = I18n::new(lang);
        let mut harness = desk.start(None);
        compare(&desk, &mut harness, folder.clone());
        click(&mut harness, &desk.text("sheet-tab"));
        let file = folder.join("nilai.jejaring-kelas");
        harness.state_mut().picker_mut().backend = Backend::Scripted(vec![Some(file.clone())]);
        click(&mut harness, &desk.text("sheet-save"));
        harness.run();
        let add = format!(
            "{} {}",
            egui_phosphor::regular::PLUS,
            desk.text("sheet-add")
        );
        click(&mut harness, &add);
        harness.run();
        drop(harness);

        // As by a double click on it: what was not saved is asked about.
        let mut harness = desk.start(Some(file.clone()));
        harness.run();
        assert!(harness.state().is_comparing_groups());
        harness.get_by_label(&desk.text("sheet-replace-title"));
        click(&mut harness, &desk.text("unsaved-discard"));
        harness.run();
        let saved = jejaring::io::classroom::sheet::open(&file).unwrap();
        assert_eq!(harness.state().results(), Some(&saved));
        assert_eq!(harness.state().groups().len(), 6);
        drop(harness);

        // The same class without the sheet.
        let mut harness = desk.start(None);
        call(
            &mut harness,
            desk.text("command-compare-groups").trim_end_matches('…'),
        );
        harness.run();
        assert_eq!(harness.state().groups().len(), 0);
        click(&mut harness, &i18n.with("groups-last", &[("n", 6.into())]));
        harness.run();
        assert_eq!(harness.state().groups().len(), 6);

        // Dropped on the class, it is a sheet and no group.
        harness
            .input_mut()
            .dropped_files
            .push(std::sync::Arc::new(Dropped(file)));
        harness.run();
        assert_eq!(harness.state().groups().len(), 6);
        assert_eq!(harness.state().results(), Some(&saved));
    }
}
