//! The workbench of the eight components in the whole program, by accessible names, in both
//! languages.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, click, is_told, karawang, press, type_text};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::model::{
    Agreement, Commitment, Member, Need, Norm, Point, Project, Stakeholder, StakeholderId, Task,
    VariantHeader,
};

/// Karawang with little written down: two needs of Poktan that nobody meets, one norm of Tengkulak
/// that is not agreed.
fn bare() -> Project {
    let mut project = karawang();
    let (poktan, tengkulak) = (id_of(&project, "Poktan"), id_of(&project, "Tengkulak"));
    for variant in project.variants.values_mut() {
        variant.header.tasks.clear();
        for tie in variant.ties.values_mut() {
            tie.quality.clear();
        }
        for member in variant.members.values_mut() {
            (member.needs, member.norms) = (Vec::new(), Vec::new());
            member.commitment = Commitment::default();
            if member.id == poktan {
                member.needs = ["Pembeli lain", "Modal"].map(need).into();
            }
            if member.id == tengkulak {
                member.norms = vec![Norm {
                    text: "Harga ditetapkan sepihak".to_owned(),
                    ..Norm::default()
                }];
            }
        }
    }
    project
}

fn need(text: &str) -> Need {
    Need {
        text: text.to_owned(),
        ..Need::default()
    }
}

/// The workbench on a document, below the map.
fn below(desk: &Desk, document: &Project) -> Harness<'static, App> {
    let mut harness = desk.open(document);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::K);
    harness
}

/// The workbench on a document, in the place of the map.
fn start(desk: &Desk, document: &Project) -> Harness<'static, App> {
    let mut harness = below(desk, document);
    press(&mut harness, Modifiers::COMMAND, Key::F9);
    harness
}

/// Undoes until nothing is left to undo; returns how many steps there were.
fn undo_all(harness: &mut Harness<'_, App>) -> usize {
    let mut steps = 0;
    while harness.state().session().history().can_undo() {
        press(harness, Modifiers::COMMAND, Key::Z);
        steps += 1;
    }
    steps
}

fn click_role(harness: &mut Harness<'_, App>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run();
}

/// Opens a component's page by its number and name.
fn open(harness: &mut Harness<'_, App>, desk: &Desk, number: usize, key: &str) {
    let name = format!("{number}. {}", desk.text(key));
    let pages = harness.get_all_by_role(Role::RadioButton);
    let page = pages
        .into_iter()
        .find(|node| {
            node.accesskit_node()
                .label()
                .unwrap_or_default()
                .starts_with(&name)
        })
        .unwrap();
    page.click();
    harness.run();
}

fn id_of(project: &Project, label: &str) -> StakeholderId {
    let mut all = project.stakeholders.values();
    all.find(|s| s.display_label() == label).unwrap().id
}

fn member<'a>(harness: &'a Harness<'_, App>, label: &str) -> &'a Member {
    let session = harness.state().session();
    &session.variant().members[&id_of(session.project(), label)]
}

fn header<'a>(harness: &'a Harness<'_, App>) -> &'a VariantHeader {
    &harness.state().session().variant().header
}

fn with(harness: &Harness<'_, App>, key: &str, args: &[(&'static str, &str)]) -> String {
    let args: Vec<_> = args
        .iter()
        .map(|(name, text)| (*name, (*text).into()))
        .collect();
    harness.state().i18n().with(key, &args)
}

#[test]
fn a_need_gets_somebody_who_meets_it() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = start(&desk, &bare());
        let before = harness.state().session().project().clone();
        open(&mut harness, &desk, 2, "component-needs");
        let unmet = desk.text("workbench-need-unmet");
        assert_eq!(harness.query_all_by_label(&unmet).count(), 2);
        let need = member(&harness, "Poktan").needs[0].text.clone();
        let menu = with(&harness, "workbench-need-met-by", &[("need", &need)]);
        click(&mut harness, &menu);
        click_role(&mut harness, Role::CheckBox, "KUD");
        let kud = id_of(harness.state().session().project(), "KUD");
        assert_eq!(member(&harness, "Poktan").needs[0].met_by, [kud]);
        // The row stays where it is and says that the need is met.
        assert_eq!(harness.query_all_by_label(&unmet).count(), 1);
        assert!(is_told(&harness, &desk.text("workbench-need-met")));
        assert_eq!(undo_all(&mut harness), 1);
        assert_eq!(
            harness.state().session().project().stakeholders,
            before.stakeholders
        );
        assert_eq!(harness.query_all_by_label(&unmet).count(), 2);
    }
}

#[test]
fn a_need_is_added_for_somebody_and_typed_in_place() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = start(&desk, &bare());
    open(&mut harness, &desk, 2, "component-needs");
    click(&mut harness, &desk.text("workbench-need-add"));
    let entry = harness
        .get_all_by_role_and_label(Role::Button, "PPL")
        .last()
        .unwrap();
    entry.click();
    harness.run();
    let typed = "Sepeda motor";
    type_text(&mut harness, typed);
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(member(&harness, "PPL").needs.last().unwrap().text, typed);
    assert_eq!(undo_all(&mut harness), 2);
    assert!(member(&harness, "PPL").needs.is_empty());
}

#[test]
fn what_is_typed_is_kept_when_a_click_changes_the_same_record() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = start(&desk, &bare());
    open(&mut harness, &desk, 2, "component-needs");
    let name = desk.text("panel-need");
    let fields = harness.get_all_by_role_and_label(Role::TextInput, &name);
    fields.last().unwrap().focus();
    harness.run();
    type_text(&mut harness, " usaha");
    let remove = format!("{}: Pembeli lain", desk.text("panel-need-remove"));
    let at = harness.get_by_label(&remove).rect().center();
    harness.hover_at(at);
    harness.run();
    for pressed in [true, false] {
        harness.event(egui::Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }
    harness.run();
    let needs = &member(&harness, "Poktan").needs;
    let texts: Vec<&str> = needs.iter().map(|need| need.text.as_str()).collect();
    assert_eq!(texts, ["Modal usaha"]);
    assert_eq!(undo_all(&mut harness), 2);
}

#[test]
fn arrows_go_from_cell_to_cell() {
    let desk = Desk::new(Lang::English);
    let mut project = bare();
    let variant = project.variants.values_mut().next().unwrap();
    for text in ["Plant", "Sell"] {
        variant.header.tasks.push(Task {
            text: text.to_owned(),
            ..Task::default()
        });
    }
    let mut harness = start(&desk, &project);
    click_role(
        &mut harness,
        Role::RadioButton,
        &desk.text("workbench-tasks"),
    );
    let arguments = [("name", "KUD"), ("task", "Plant")];
    let cell = with(&harness, "workbench-task-cell", &arguments);
    harness.get_by_label(&cell).focus();
    harness.run();
    for key in [Key::ArrowDown, Key::ArrowRight, Key::Space] {
        press(&mut harness, Modifiers::NONE, key);
    }
    let tasks = &header(&harness).tasks;
    let pb = id_of(harness.state().session().project(), "PB");
    assert!(tasks[0].done_by.is_empty());
    assert_eq!(tasks[1].done_by, [pb]);
}

#[test]
fn a_task_is_added_given_and_taken_back() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = start(&desk, &bare());
        click_role(
            &mut harness,
            Role::RadioButton,
            &desk.text("workbench-tasks"),
        );
        assert!(is_told(&harness, &desk.text("workbench-task-empty")));
        click(
            &mut harness,
            &format!("+ {}", desk.text("workbench-task-add")),
        );
        type_text(&mut harness, "Menanam padi");
        press(&mut harness, Modifiers::NONE, Key::Tab);
        assert_eq!(header(&harness).tasks[0].text, "Menanam padi");
        assert!(is_told(&harness, &desk.text("workbench-task-nobody")));
        let cell = |harness: &Harness<'_, App>, name: &str| {
            with(
                harness,
                "workbench-task-cell",
                &[("name", name), ("task", "Menanam padi")],
            )
        };
        let poktan = cell(&harness, "Poktan");
        click(&mut harness, &poktan);
        assert!(is_told(&harness, &desk.text("workbench-task-one")));
        // By keyboard: the cell below has the focus next.
        let ppl = cell(&harness, "PPL");
        harness.get_by_label(&ppl).focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Space);
        let done_by = header(&harness).tasks[0].done_by.clone();
        let project = harness.state().session().project();
        assert_eq!(done_by, [id_of(project, "Poktan"), id_of(project, "PPL")]);
        let several = with(&harness, "workbench-task-several", &[("n", "2")]);
        assert!(is_told(&harness, &several));
        let remove = with(
            &harness,
            "workbench-task-remove",
            &[("task", "Menanam padi")],
        );
        click(&mut harness, &remove);
        assert!(header(&harness).tasks.is_empty());
        assert_eq!(undo_all(&mut harness), 5);
        assert!(header(&harness).tasks.is_empty());
    }
}

#[test]
fn a_cell_of_the_heat_map_opens_the_form_and_selects_who_it_is_about() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = start(&desk, &bare());
        let component = desk.text("component-needs");
        let level = with(&harness, "workbench-part", &[("done", "0"), ("all", "2")]);
        let arguments = [
            ("name", "Poktan"),
            ("component", &component),
            ("level", &level),
        ];
        let cell = with(&harness, "workbench-cell", &arguments);
        click(&mut harness, &cell);
        let session = harness.state().session();
        let poktan = id_of(session.project(), "Poktan");
        assert_eq!(session.selection().only_stakeholder(), Some(poktan));
        // The inspector has the same form for whom is selected.
        let add = format!("+ {}", desk.text("panel-need-add"));
        assert_eq!(harness.query_all_by_label(&add).count(), 2);
        click(&mut harness, &desk.text("workbench-back-to-overview"));
        assert!(is_told(&harness, &cell));
    }
}

#[test]
fn not_assessed_is_said_as_such_and_a_score_keeps_what_was_signed() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = start(&desk, &bare());
        open(&mut harness, &desk, 8, "component-commitment");
        let label = desk.text("workbench-commitment-score");
        let combo = format!("{label}, KSU: {}", desk.text("not-assessed"));
        click(&mut harness, &combo);
        harness.get_all_by_label("3").last().unwrap().click();
        harness.run();
        let assessments = &member(&harness, "KSU").commitment.assessments;
        assert_eq!(assessments.len(), 1);
        assert_eq!(assessments[0].score.unwrap().value(), 3);
        assert!(assessments[0].date.is_some());
        assert_eq!(undo_all(&mut harness), 1);
        assert!(member(&harness, "KSU").commitment.assessments.is_empty());
    }
}

#[test]
fn the_quality_of_a_tie_is_scored_where_it_stands() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = start(&desk, &bare());
    open(&mut harness, &desk, 5, "component-social-capital");
    let unassessed = desk.text("workbench-tie-unassessed");
    assert!(is_told(&harness, &unassessed));
    let combo = format!("{}, PPL – Poktan: –", desk.text("quality-trust"));
    click(&mut harness, &combo);
    harness.get_all_by_label("2").last().unwrap().click();
    harness.run();
    let variant = harness.state().session().variant();
    let scored: Vec<_> = variant
        .ties
        .values()
        .filter(|t| !t.quality.is_empty())
        .collect();
    assert_eq!(scored.len(), 1);
    assert_eq!(scored[0].quality[0].trust.unwrap().value(), 2);
    assert_eq!(undo_all(&mut harness), 1);
}

#[test]
fn a_norm_is_narrowed_to_a_partner_in_the_inspector() {
    for lang in Lang::ALL {
        let mut desk = Desk::new(lang);
        desk.size = [1366.0, 1100.0];
        let mut harness = start(&desk, &bare());
        let component = desk.text("component-norms");
        let level = with(&harness, "workbench-part", &[("done", "0"), ("all", "1")]);
        let arguments = [
            ("name", "Tengkulak"),
            ("component", &component),
            ("level", &level),
        ];
        let cell = with(&harness, "workbench-cell", &arguments);
        click(&mut harness, &cell);
        click(&mut harness, &desk.text("workbench-back-to-overview"));
        // The strip opens the tab.
        click(&mut harness, &format!("{component}: {level}"));
        let norm = member(&harness, "Tengkulak").norms[0].text.clone();
        let menu = with(&harness, "workbench-norm-towards", &[("norm", &norm)]);
        click(&mut harness, &menu);
        click_role(&mut harness, Role::CheckBox, "Poktan");
        let poktan = id_of(harness.state().session().project(), "Poktan");
        assert_eq!(member(&harness, "Tengkulak").norms[0].towards, [poktan]);
        assert_eq!(undo_all(&mut harness), 1);
    }
}

#[test]
fn the_pane_takes_the_place_of_the_map_and_gives_it_back() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = below(&desk, &bare());
        let (whole, back) = (desk.text("pane-whole"), desk.text("pane-back"));
        let below = harness.get_by_label(&whole).rect().top();
        click(&mut harness, &whole);
        let above = harness.get_by_label(&back).rect().top();
        assert!(above < 120.0 && below > 400.0, "{above} {below}");
        press(&mut harness, Modifiers::COMMAND, Key::F9);
        assert!(is_told(&harness, &whole));
        press(&mut harness, Modifiers::COMMAND, Key::F9);
        assert!(is_told(&harness, &back));
        // What happens on the map brings it back.
        press(&mut harness, Modifiers::COMMAND, Key::Num1);
        assert!(is_told(&harness, &whole));
    }
}

#[test]
fn an_empty_network_says_what_to_do() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = start(&desk, &Project::new("v"));
        assert!(is_told(&harness, &desk.text("workbench-nobody")));
        for (number, key) in [
            (1, "component-content"),
            (2, "component-needs"),
            (3, "component-structure"),
            (4, "component-norms"),
            (5, "component-social-capital"),
            (6, "component-human-capital"),
            (7, "component-technoware"),
            (8, "component-commitment"),
        ] {
            open(&mut harness, &desk, number, key);
        }
        assert!(is_told(&harness, &desk.text("panel-sensitive-commitment")));
    }
}

/// As many stakeholders as asked for, each with a need and a norm.
fn many(count: u64) -> Project {
    let mut project = Project::new("v");
    project.next_id = 2 * count;
    let variant = *project.variants.keys().next().unwrap();
    for n in 0..count {
        let id = StakeholderId(count + n);
        let stakeholder = Stakeholder::new(id, &format!("Pihak {n:04}"));
        project.stakeholders.insert(id, stakeholder);
        let place = Point::new((n % 40) as f64 * 120.0, (n / 40) as f64 * 120.0);
        let mut member = Member::new(id, place);
        member.needs = vec![need(&format!("Kebutuhan {n}"))];
        member.norms = vec![Norm {
            text: format!("Norma {n}"),
            agreement: Agreement::Agreed,
            ..Norm::default()
        }];
        let members = &mut project.variants.get_mut(&variant).unwrap().members;
        members.insert(id, member);
    }
    project
}

#[test]
fn of_a_thousand_rows_only_those_in_sight_are_drawn() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = start(&desk, &many(1000));
    let norms = format!(", {}:", desk.text("component-norms"));
    let drawn = harness.query_all_by_label_contains(&norms).count();
    assert!((15..40).contains(&drawn), "{drawn}");
    open(&mut harness, &desk, 2, "component-needs");
    let unmet = desk.text("workbench-need-unmet");
    let drawn = harness.query_all_by_label(&unmet).count();
    assert!((10..40).contains(&drawn), "{drawn}");
    click_role(
        &mut harness,
        Role::RadioButton,
        &desk.text("workbench-tasks"),
    );
    click(
        &mut harness,
        &format!("+ {}", desk.text("workbench-task-add")),
    );
    let cells = harness.query_all_by_role(Role::CheckBox).count();
    assert!((10..40).contains(&cells), "{cells}");
}
