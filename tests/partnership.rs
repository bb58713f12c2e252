//! Partnerships in the whole program, by accessible names, in both languages: made of a tie, brought
//! through their steps, assessed, signed, evaluated, extended, and all of it taken back.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "story/desk.rs"]
mod desk;

use desk::{Desk, call, click, is_told, karawang, on_karawang, press, select, type_text};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::app::App;
use jejaring::i18n::Lang;
use jejaring::model::partnership::{Decision, Evaluation, Stage, StepKind, StepState, steps};
use jejaring::model::{Partnership, PartnershipId, Project, StakeholderId};

fn with(harness: &Harness<'_, App>, key: &str, args: &[(&'static str, &str)]) -> String {
    let args: Vec<_> = args
        .iter()
        .map(|(name, text)| (*name, (*text).into()))
        .collect();
    harness.state().i18n().with(key, &args)
}

fn undo_all(harness: &mut Harness<'_, App>) -> usize {
    let mut steps = 0;
    while harness.state().session().history().can_undo() {
        press(harness, Modifiers::COMMAND, Key::Z);
        steps += 1;
    }
    steps
}

fn only(harness: &Harness<'_, App>) -> Partnership {
    let all = &harness.state().session().project().partnerships;
    assert_eq!(all.len(), 1);
    all.values().next().unwrap().clone()
}

fn click_role(harness: &mut Harness<'_, App>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run();
}

/// Types into the field of this name and leaves it.
fn fill(harness: &mut Harness<'_, App>, label: &str, text: &str) {
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .focus();
    harness.run();
    press(harness, Modifiers::COMMAND, Key::A);
    type_text(harness, text);
    press(harness, Modifiers::NONE, Key::Enter);
}

/// Clicks on the first thing of this role whose name begins so.
fn click_beginning(harness: &mut Harness<'_, App>, role: Role, beginning: &str) {
    let all = harness.get_all_by_role(role);
    let found = all.into_iter().find(|node| {
        let label = node.accesskit_node().label().unwrap_or_default();
        label.starts_with(beginning)
    });
    found.unwrap().click();
    harness.run();
}

/// Karawang with partnerships at several stages.
fn several(count: u64) -> Project {
    let mut project = karawang();
    let ids: Vec<StakeholderId> = project.stakeholders.keys().copied().collect();
    for n in 0..count {
        let id = project.allocate_partnership();
        let kinds = steps::from_kinds(StepKind::ELEVEN);
        let parties = [
            ids[n as usize % ids.len()],
            ids[(n as usize + 1) % ids.len()],
        ];
        let mut made = Partnership::new(id, &format!("Kemitraan {n:03}"), parties, kinds);
        let today = "2026-03-01".parse().unwrap();
        steps::reach(&mut made.cycle.steps, n as usize % 11, today);
        project.partnerships.insert(id, made);
    }
    project
}

#[test]
fn a_partnership_goes_through_its_whole_cycle_and_back() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = on_karawang(&desk);
        let before = harness.state().session().project().clone();
        select(&mut harness, "KUD");
        let ties = format!("{} (", desk.text("panel-tab-ties"));
        click_beginning(&mut harness, Role::RadioButton, &ties);
        let tie = with(&harness, "panel-tie-select", &[("name", "Poktan")]);
        click(&mut harness, &tie);
        click(
            &mut harness,
            &format!("+ {}", desk.text("partnership-of-tie")),
        );
        // The name is ready to be typed.
        type_text(&mut harness, "Simpan pinjam");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        let made = only(&harness);
        assert_eq!(
            (made.name.as_str(), made.parties.len()),
            ("Simpan pinjam", 2)
        );
        assert_eq!(made.cycle.steps.len(), 11);

        click_role(
            &mut harness,
            Role::RadioButton,
            &desk.text("partnership-page-steps"),
        );
        let go_on = |harness: &mut Harness<'_, App>, key: &str, to: StepKind| {
            let step = harness.state().i18n().word(to);
            let text = with(harness, key, &[("step", &step)]);
            click(harness, &text);
        };
        go_on(&mut harness, "partnership-begin", StepKind::Mapping);
        for to in &StepKind::ELEVEN[1..9] {
            go_on(&mut harness, "partnership-go-on", *to);
        }
        let steps = only(&harness).cycle.steps;
        assert_eq!(steps[7].state, StepState::Done);
        assert_eq!(steps[8].state, StepState::UnderWay);
        fill(&mut harness, &desk.text("partnership-responsible"), "Sri");
        fill(
            &mut harness,
            &desk.text("partnership-planned-until"),
            "29-2-2024",
        );
        let step = only(&harness).cycle.steps[8].clone();
        assert_eq!(step.responsible, "Sri");
        assert_eq!(step.planned_until, "2024-02-29".parse().ok());

        // Those that are left get their dates at once.
        click(&mut harness, &desk.text("partnership-schedule"));
        let typed = |harness: &mut Harness<'_, App>, key: &str, text: &str| {
            {
                let label = Some(desk.text(key));
                let fields = harness.get_all_by_role(Role::TextInput);
                let mut named = fields.filter(|node| node.accesskit_node().label() == label);
                // The menu's own field comes after that of the step.
                named.next_back().unwrap().focus();
            }
            harness.run();
            type_text(harness, text);
        };
        typed(&mut harness, "partnership-planned-from", "1/3/24");
        typed(&mut harness, "partnership-planned-until", "30-4-2024");
        click(&mut harness, &desk.text("partnership-schedule-fill"));
        let steps = only(&harness).cycle.steps;
        assert_eq!(steps[8].planned_from, None);
        assert_eq!(steps[9].planned_from, "2024-03-01".parse().ok());
        assert_eq!(steps[10].planned_until, "2024-04-30".parse().ok());

        click_role(
            &mut harness,
            Role::RadioButton,
            &desk.text("partnership-page-grounds"),
        );
        let ground = harness.state().i18n().text("ground-trust");
        let party = only(&harness).parties[0].stakeholder;
        let who = harness
            .state()
            .session()
            .project()
            .stakeholder(party)
            .unwrap();
        let who = who.display_label().to_owned();
        let three = format!("{ground}, {who}: 3");
        click_role(&mut harness, Role::RadioButton, &three);
        let trust = only(&harness).parties[0].assessments[0].scores.len();
        assert_eq!(trust, 1);

        click_role(
            &mut harness,
            Role::RadioButton,
            &desk.text("partnership-page-agreements"),
        );
        click(
            &mut harness,
            &format!("+ {}", desk.text("partnership-agreement-add")),
        );
        type_text(&mut harness, "MoU simpan pinjam");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        fill(
            &mut harness,
            &desk.text("partnership-signed"),
            "29 Februari 2024",
        );
        let one_year = harness
            .state()
            .i18n()
            .with("partnership-years", &[("n", 1.into())]);
        click(&mut harness, &one_year);
        let agreement = only(&harness).agreements[0].clone();
        assert_eq!(agreement.title, "MoU simpan pinjam");
        assert_eq!(agreement.valid_until, "2025-02-28".parse().ok());

        click_role(
            &mut harness,
            Role::RadioButton,
            &desk.text("partnership-page-evaluations"),
        );
        click(
            &mut harness,
            &format!("+ {}", desk.text("partnership-evaluation-add")),
        );
        type_text(&mut harness, "1-3-2025");
        press(&mut harness, Modifiers::NONE, Key::Enter);
        click(
            &mut harness,
            &format!("+ {}", desk.text("partnership-indicator-add")),
        );
        fill(&mut harness, &desk.text("partnership-target"), "80 ton");
        fill(&mut harness, &desk.text("partnership-actual"), "60");
        assert!(is_told(&harness, "−20 ton"));
        let extend = harness.state().i18n().word(Decision::Extend);
        click(&mut harness, &extend);
        let text = harness
            .state()
            .i18n()
            .with("partnership-next-cycle", &[("n", 2.into())]);
        harness.get_by_label(&text).scroll_to_me();
        harness.run();
        click(&mut harness, &text);
        let next = only(&harness);
        assert_eq!((next.number(), next.present().unwrap().0), (2, 0));
        assert_eq!(next.earlier[0].decision(), Some(Decision::Extend));
        assert_eq!(next.cycle.steps[8].responsible, "Sri");

        assert_eq!(undo_all(&mut harness), 26);
        let after = harness.state().session().project();
        assert_eq!(after.partnerships, before.partnerships);
        assert_eq!(after.variants, before.variants);
    }
}

#[test]
fn a_card_is_moved_by_the_keyboard_and_by_its_menu() {
    for lang in Lang::ALL {
        let desk = Desk::new(lang);
        let mut harness = desk.open(&several(1));
        press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
        let card = "Kemitraan 000";
        let stage = |harness: &Harness<'_, App>| only(harness).cycle.stage();
        assert_eq!(stage(&harness), Some(Stage::Preparing));
        let focus = |harness: &mut Harness<'_, App>| {
            let cards = harness.get_all_by_role(Role::Button);
            let card = cards.into_iter().find(|node| {
                node.accesskit_node()
                    .label()
                    .unwrap_or_default()
                    .starts_with(card)
            });
            card.unwrap().focus();
        };
        focus(&mut harness);
        harness.run();
        press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
        assert_eq!(stage(&harness), Some(Stage::Exploring));
        // The card keeps the focus.
        press(&mut harness, Modifiers::SHIFT, Key::ArrowRight);
        assert_eq!(stage(&harness), Some(Stage::Agreeing));
        press(&mut harness, Modifiers::SHIFT, Key::ArrowLeft);
        assert_eq!(stage(&harness), Some(Stage::Exploring));
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert!(is_told(&harness, &desk.text("partnership-back")));
        assert_eq!(undo_all(&mut harness), 3);
        assert_eq!(stage(&harness), Some(Stage::Preparing));
    }
}

#[test]
fn a_card_is_dragged_to_another_column() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.open(&several(1));
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    let cards = harness.get_all_by_label_contains("Kemitraan 000. ");
    let from = cards.into_iter().next().unwrap().rect().center();
    let head = harness.get_by_label("Pelaksanaan: 0").rect().center();
    let to = egui::pos2(head.x, from.y);
    harness.drag_at(from);
    for step in 1..=6 {
        harness.hover_at(from.lerp(to, step as f32 / 6.0));
        harness.step();
    }
    harness.drop_at(to);
    harness.run();
    assert_eq!(only(&harness).cycle.stage(), Some(Stage::CarryingOut));
    assert_eq!(undo_all(&mut harness), 1);
}

#[test]
fn many_partnerships_cost_no_more_widgets_than_are_in_sight() {
    let desk = Desk::new(Lang::English);
    let mut harness = desk.open(&several(600));
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    for look in [
        "partnership-board",
        "partnership-timeline",
        "partnership-table",
    ] {
        click(&mut harness, &desk.text(look));
        let shown = harness.query_all_by_label_contains("Kemitraan ").count();
        assert!((3..160).contains(&shown), "{look}: {shown}");
    }
}

#[test]
fn the_table_is_sorted_by_its_heads_and_opens_what_is_clicked() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.open(&several(3));
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    click(&mut harness, &desk.text("partnership-table"));
    click_role(
        &mut harness,
        Role::Button,
        &desk.text("partnership-column-step"),
    );
    click_role(
        &mut harness,
        Role::Button,
        &desk.text("partnership-column-step"),
    );
    let prefix = format!("{}: Kemitraan", desk.text("partnership-column-name"));
    click_beginning(&mut harness, Role::Button, &prefix);
    let name = desk.text("partnership-name");
    let field = harness.get_by_role_and_label(Role::TextInput, &name);
    assert_eq!(field.accesskit_node().value().unwrap(), "Kemitraan 002");
}

#[test]
fn a_template_of_ones_own_serves_another_partnership() {
    let desk = Desk::new(Lang::English);
    let mut harness = desk.open(&several(2));
    call(&mut harness, &desk.text("command-partnerships"));
    click_beginning(&mut harness, Role::Button, "Kemitraan 000");
    click(
        &mut harness,
        &format!("+ {}", desk.text("partnership-step-add")),
    );
    click(&mut harness, &desk.text("partnership-template"));
    click(&mut harness, &desk.text("partnership-template-keep"));
    // Its name is ready to be typed.
    type_text(&mut harness, "Pola desa");
    press(&mut harness, Modifiers::NONE, Key::Enter);
    click(
        &mut harness,
        &format!(
            "{} {}",
            egui_phosphor::regular::CARET_LEFT,
            desk.text("partnership-back")
        ),
    );
    click_beginning(&mut harness, Role::Button, "Kemitraan 001");
    click(&mut harness, &desk.text("partnership-template"));
    click(&mut harness, "Pola desa");
    let project = harness.state().session().project();
    let templates = &project.card.step_templates;
    assert_eq!(
        (templates.len(), templates[0].name.as_str()),
        (1, "Pola desa")
    );
    let steps = |n: usize| {
        project
            .partnerships
            .values()
            .nth(n)
            .unwrap()
            .cycle
            .steps
            .clone()
    };
    assert_eq!(steps(1).len(), 12);
    assert_eq!(steps(1)[1].name, desk.text("partnership-step-new"));
    // What was done stays done.
    assert_eq!(steps(1)[0].state, StepState::Done);
    assert_eq!(undo_all(&mut harness), 4);
}

#[test]
fn a_board_wider_than_its_pane_does_not_push_the_map_away() {
    let desk = Desk::new(Lang::English);
    let mut project = several(40);
    let ended = project.partnerships.values_mut().next().unwrap();
    ended.cycle.evaluations.push(Evaluation {
        decision: Some(Decision::End),
        ..Evaluation::default()
    });
    let mut harness = desk.open(&project);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    // Below the map, which it covers at first.
    press(&mut harness, Modifiers::COMMAND, Key::F9);
    let top = |harness: &Harness<'_, App>| {
        let board = desk.text("partnership-board");
        harness
            .get_by_role_and_label(Role::RadioButton, &board)
            .rect()
            .top()
    };
    let map = |harness: &Harness<'_, App>| harness.state().canvas().rect();
    let before = (top(&harness), map(&harness));
    assert!(before.1.is_positive() && before.1.bottom() <= before.0);
    for _ in 0..20 {
        harness.step();
    }
    assert!((top(&harness) - before.0).abs() < 0.5);
    assert_eq!(map(&harness), before.1);
}

#[test]
fn many_are_one_row_each_on_the_timeline_until_they_are_unfolded() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.open(&several(5));
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    click(&mut harness, &desk.text("partnership-timeline"));
    let steps = |harness: &Harness<'_, App>| {
        let first = format!("1. {}", harness.state().i18n().word(StepKind::Mapping));
        harness.query_all_by_label_contains(&first).count()
    };
    assert_eq!(steps(&harness), 0);
    click(&mut harness, &desk.text("partnership-unfold-all"));
    assert!(steps(&harness) > 0);
    click(&mut harness, &desk.text("partnership-fold-all"));
    assert_eq!(steps(&harness), 0);
}

#[test]
fn masked_partnerships_are_shown_by_codes_and_not_made() {
    let desk = Desk::new(Lang::Indonesian);
    let mut harness = desk.open(&several(1));
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::P);
    press(&mut harness, Modifiers::COMMAND | Modifiers::SHIFT, Key::M);
    assert!(!is_told(&harness, "Kemitraan 000"));
    let id: PartnershipId = only(&harness).id;
    assert!(is_told(&harness, &format!("K{:02}", id.0)));
    press(&mut harness, Modifiers::COMMAND, Key::A);
    call(&mut harness, &desk.text("command-make-partnership"));
    assert_eq!(only(&harness).id, id);
    assert!(is_told(&harness, &desk.text("pseudonyms-refused")));
}
