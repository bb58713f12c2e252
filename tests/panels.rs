//! The side panels, through accessible names: what a person does with the forms and the list, and
//! what that leaves in the document.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jejaring::analysis::{Analysis, Role, StakeholderMeasures};
use jejaring::context::{Action, Context};
use jejaring::edit::{Edit, NewVariant, Selection, Session};
use jejaring::i18n::{I18n, Lang};
use jejaring::model::{
    BuiltinCategory, CategoryRef, Direction, Formality, Kind, Member, Point, Project, Stakeholder,
    StakeholderId, Tie, Vocabulary as _,
};
use jejaring::panels::analysis::AnalysisPane;
use jejaring::panels::inspector::Inspector;
use jejaring::panels::list::StakeholderList;

use jejaring::style::Tokens;

/// A session with both panels, which carries out what they ask for, as the app does.
struct Desk {
    session: Session,
    analysis: Analysis,
    i18n: I18n,
    tokens: Tokens,
    inspector: Inspector,
    list: StakeholderList,
    table: Option<AnalysisPane>,
    revealed: Option<StakeholderId>,
    dressed: bool,
}

impl Desk {
    fn new(lang: Lang) -> Self {
        let mut session = Session::new(Project::new("Kondisi awal"));
        for (n, name) in ["Poktan", "KUD", "Tengkulak"].into_iter().enumerate() {
            let at = Point::new(n as f64 * 100.0, 0.0);
            let name = name.to_owned();
            session.apply(Edit::AddStakeholder { at, name }).unwrap();
        }
        let ids: Vec<_> = session.variant().members.keys().copied().collect();
        for (from, to) in [(ids[0], ids[2]), (ids[2], ids[1])] {
            session.apply(Edit::Connect { from, to }).unwrap();
        }
        session.select(Selection::none());
        let mut analysis = Analysis::default();
        for (n, id) in ids.iter().enumerate() {
            let measures = StakeholderMeasures {
                degree: n + 1,
                betweenness: n as f64 / 2.0,
                roles: if n == 2 { vec![Role::Broker] } else { vec![] },
                ..StakeholderMeasures::default()
            };
            analysis.stakeholders.insert(*id, measures);
        }
        analysis.network.cut_points = vec![ids[2]];
        Self {
            session,
            analysis,
            i18n: I18n::new(lang),
            tokens: Tokens::light(),
            inspector: Inspector::default(),
            list: StakeholderList::default(),
            table: None,
            revealed: None,
            dressed: false,
        }
    }

    fn ids(&self) -> Vec<StakeholderId> {
        self.session
            .project()
            .stakeholders
            .keys()
            .copied()
            .collect()
    }

    fn stakeholder(&self, n: usize) -> &Stakeholder {
        self.session.project().stakeholder(self.ids()[n]).unwrap()
    }

    fn member(&self, n: usize) -> &Member {
        &self.session.variant().members[&self.ids()[n]]
    }

    fn tie(&self, n: usize) -> &Tie {
        self.session.variant().ties.values().nth(n).unwrap()
    }

    fn ui(&mut self, ui: &mut egui::Ui) {
        if !std::mem::replace(&mut self.dressed, true) {
            // Fonts are there from the next frame on.
            jejaring::theme::install(ui.ctx());
            ui.ctx().request_repaint();
            return;
        }
        let ctx = Context {
            masked: None,
            findings: &[],
            thresholds: &jejaring::findings::Thresholds::USUAL,
            session: &self.session,
            analysis: &self.analysis,
            i18n: &self.i18n,
            tokens: &self.tokens,
            now: jiff::Timestamp::UNIX_EPOCH,
        };
        let mut actions = Vec::new();
        egui::Panel::left("list")
            .exact_size(236.0)
            .show(ui, |ui| actions.extend(self.list.ui(ui, &ctx)));
        egui::Panel::right("inspector")
            .exact_size(320.0)
            .show(ui, |ui| actions.extend(self.inspector.ui(ui, &ctx)));
        if let Some(table) = &mut self.table {
            egui::Panel::bottom("table")
                .exact_size(400.0)
                .show(ui, |ui| actions.extend(table.ui(ui, &ctx)));
        }
        for action in actions {
            match action {
                Action::Edit(edit) => {
                    self.session.apply(edit).unwrap();
                }
                Action::Select(selection) => self.session.select(selection),
                Action::SetView(view) => self.session.set_view(view),
                Action::Reveal(id) => self.revealed = Some(id),
                other => panic!("no panel asks for {other:?} here"),
            }
        }
    }

    fn select(&mut self, n: usize) {
        let id = self.ids()[n];
        self.session.select(Selection::stakeholder(id));
    }

    fn undo_all(&mut self) -> usize {
        let mut steps = 0;
        while self.session.undo().unwrap() {
            steps += 1;
        }
        steps
    }
}

fn harness(lang: Lang) -> Harness<'static, Desk> {
    let mut harness = Harness::builder()
        .with_size([1000.0, 2400.0])
        .build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), Desk::new(lang));
    harness.run();
    harness
}

fn click(harness: &mut Harness<'_, Desk>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

fn type_into(harness: &mut Harness<'_, Desk>, label: &str, text: &str) {
    harness.get_by_label(label).click();
    harness.run();
    harness.get_by_label(label).type_text(text);
    harness.run();
}

/// Types into the field that has the focus.
fn type_here(harness: &mut Harness<'_, Desk>, text: &str) {
    harness.get_by(|node| node.is_focused() && node.is_text_input());
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run();
}

fn leave(harness: &mut Harness<'_, Desk>) {
    // An empty place between the panels.
    let nowhere = egui::Pos2::new(400.0, 1200.0);
    harness.hover_at(nowhere);
    harness.drag_at(nowhere);
    harness.drop_at(nowhere);
    harness.run();
}

#[test]
fn a_norm_a_competence_a_technology_and_a_commitment_are_written_undone_and_redone() {
    let mut harness = harness(Lang::Indonesian);
    harness.state_mut().select(1);
    harness.run();
    let before = harness.state().session.project().clone();

    click(&mut harness, "Norma");
    click(&mut harness, "+ Tambah norma");
    assert!(harness.get_by_label("Norma yang mengikat").rect().width() > 0.0);
    type_here(&mut harness, "Gabah anggota dibeli lebih dulu");
    leave(&mut harness);
    click(&mut harness, "Tertulis");

    click(&mut harness, "SDM");
    click(&mut harness, "+ Tambah kompetensi yang dimiliki");
    type_here(&mut harness, "Manajemen koperasi");
    leave(&mut harness);
    click(&mut harness, "+ Tambah penilaian");
    click(&mut harness, "Nilai: 3");

    click(&mut harness, "Technoware");
    click(&mut harness, "+ Tambah technoware yang direncanakan");
    type_here(&mut harness, "E-commerce");
    leave(&mut harness);

    click(&mut harness, "Komitmen");
    type_into(&mut harness, "Pernyataan komitmen", "Siap menampung gabah");
    leave(&mut harness);

    let desk = harness.state();
    assert_eq!(
        desk.member(1).norms[0].text,
        "Gabah anggota dibeli lebih dulu"
    );
    assert_eq!(desk.member(1).norms[0].agreement.key(), "written");
    let had = &desk.stakeholder(1).competences_had[0];
    assert_eq!(had.name, "Manajemen koperasi");
    assert_eq!(had.assessments[0].score.unwrap().value(), 3);
    assert_eq!(desk.member(1).technoware_planned[0].name, "E-commerce");
    assert_eq!(desk.member(1).commitment.statement, "Siap menampung gabah");

    let after = desk.session.project().clone();
    let desk = harness.state_mut();
    let made = 5;
    assert_eq!(desk.undo_all() - made, 10);
    while desk.session.redo().unwrap() {}
    assert_eq!(desk.session.project().stakeholders, after.stakeholders);
    assert_eq!(desk.session.project().variants, after.variants);
    for _ in 0..10 {
        desk.session.undo().unwrap();
    }
    assert_eq!(desk.session.project().stakeholders, before.stakeholders);
    assert_eq!(desk.session.project().variants, before.variants);
}

#[test]
fn a_field_becomes_one_step_when_the_focus_leaves() {
    let mut harness = harness(Lang::English);
    harness.state_mut().select(0);
    harness.run();
    type_into(&mut harness, "Role", "Grows");
    harness.get_by_label("Role").type_text(" paddy");
    harness.run();
    assert_eq!(harness.state().member(0).role, "");
    leave(&mut harness);
    assert_eq!(harness.state().member(0).role, "Grows paddy");
    harness.state_mut().session.undo().unwrap();
    harness.run();
    assert_eq!(harness.state().member(0).role, "");
    assert_eq!(harness.get_by_label("Role").value().unwrap_or_default(), "");
}

#[test]
fn enter_leaves_a_single_line_and_escape_restores_it() {
    let mut harness = harness(Lang::English);
    harness.state_mut().select(0);
    harness.run();
    type_into(&mut harness, "Short name", "FG");
    harness.key_press(egui::Key::Enter);
    harness.run();
    assert_eq!(harness.state().stakeholder(0).label, "FG");
    type_into(&mut harness, "Short name", "X");
    harness.key_press(egui::Key::Escape);
    harness.run();
    assert_eq!(harness.state().stakeholder(0).label, "FG");
    assert_eq!(harness.get_by_label("Short name").value().unwrap(), "FG");
}

#[test]
fn what_is_being_typed_survives_a_change_of_selection() {
    let mut harness = harness(Lang::English);
    harness.state_mut().select(0);
    harness.run();
    type_into(&mut harness, "Role", "Sells paddy");
    harness.state_mut().select(1);
    harness.run();
    assert_eq!(harness.state().member(0).role, "Sells paddy");
    assert_eq!(harness.state().member(1).role, "");
}

#[test]
fn what_is_being_typed_goes_to_the_variant_in_which_typing_began() {
    let mut harness = harness(Lang::English);
    let first = harness.state().session.variant_id();
    let copy = Edit::AddVariant(Box::new(NewVariant::named("Second", Some(first))));
    harness.state_mut().session.apply(copy).unwrap();
    harness.state_mut().select(0);
    harness.run();
    type_into(&mut harness, "Role", "Only here");
    let second = harness.state().session.variant_id();
    let mut view = harness.state().session.project().view.clone();
    view.variant = Some(first);
    harness.state_mut().session.set_view(view);
    harness.run();
    let desk = harness.state();
    let id = desk.ids()[0];
    let role = |variant| &desk.session.project().variants[&variant].members[&id].role;
    assert_eq!(role(first), "");
    assert_eq!(role(second), "Only here");
}

#[test]
fn what_is_being_typed_can_be_taken_over_while_the_focus_stays() {
    let mut harness = harness(Lang::English);
    harness.state_mut().select(0);
    harness.run();
    type_into(&mut harness, "Role", "Saved");
    let desk = harness.state_mut();
    let ctx = Context {
        masked: None,
        findings: &[],
        thresholds: &jejaring::findings::Thresholds::USUAL,
        session: &desk.session,
        analysis: &desk.analysis,
        i18n: &desk.i18n,
        tokens: &desk.tokens,
        now: jiff::Timestamp::UNIX_EPOCH,
    };
    let actions = desk.inspector.flush(&ctx);
    assert_eq!(desk.inspector.flush(&ctx), []);
    for action in actions {
        if let Action::Edit(edit) = action {
            desk.session.apply(edit).unwrap();
        }
    }
    assert_eq!(desk.member(0).role, "Saved");
    let steps = desk.session.revision();
    harness.run();
    leave(&mut harness);
    assert_eq!(harness.state().session.revision(), steps);
}

#[test]
fn inside_a_field_undo_belongs_to_the_field() {
    let mut harness = harness(Lang::English);
    harness.state_mut().select(0);
    harness.run();
    type_into(&mut harness, "Role", "Typed");
    harness.run_steps(10);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::Z);
    harness.run();
    assert_eq!(harness.get_by_label("Role").value().unwrap_or_default(), "");
    leave(&mut harness);
    assert_eq!(harness.state().member(0).role, "");
}

#[test]
fn an_emptied_name_and_an_unreadable_date_are_refused_with_a_hint() {
    let mut harness = harness(Lang::English);
    type_into(&mut harness, "Date", "yesterday");
    leave(&mut harness);
    assert_eq!(harness.state().session.project().card.date, None);
    harness.get_by_label("This date cannot be read. Write it like 17 August 2026 or 17-08-2026.");
    assert_eq!(harness.get_by_label("Date").value().unwrap(), "yesterday");
    harness.get_by_label("Date").click();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.get_by_label("Date").type_text("2026-11-24");
    leave(&mut harness);
    assert_eq!(
        harness
            .state()
            .session
            .project()
            .card
            .date
            .unwrap()
            .to_string(),
        "2026-11-24"
    );

    harness.state_mut().select(0);
    harness.run();
    harness.get_by_label("Full name").click();
    harness.run();
    harness.key_press_modifiers(egui::Modifiers::COMMAND, egui::Key::A);
    harness.key_press(egui::Key::Backspace);
    leave(&mut harness);
    assert_eq!(harness.state().stakeholder(0).name, "Poktan");
    harness.get_by_label("A name is needed.");
}

#[test]
fn several_stakeholders_are_edited_as_one_step() {
    let mut harness = harness(Lang::English);
    let ids = harness.state().ids();
    let desk = harness.state_mut();
    let mut changed = desk.stakeholder(0).clone();
    changed.kind = Some(Kind::Group);
    let record = jejaring::edit::Record::Stakeholder(Box::new(changed));
    desk.session.apply(Edit::Update(vec![record])).unwrap();
    desk.session
        .select(Selection::stakeholders(ids[..2].iter().copied()));
    harness.run();
    harness.get_by_label("2 stakeholders selected");
    assert_eq!(harness.get_by_label("Kind").value().unwrap(), "varies");
    click(&mut harness, "Category");
    click(&mut harness, "Target group");
    let target = CategoryRef::Builtin(BuiltinCategory::TargetGroup);
    let desk = harness.state_mut();
    assert_eq!(desk.stakeholder(0).category, target);
    assert_eq!(desk.stakeholder(1).category, target);
    assert_ne!(desk.stakeholder(2).category, target);
    desk.session.undo().unwrap();
    assert_eq!(desk.stakeholder(0).category, CategoryRef::default());
    assert_eq!(desk.stakeholder(1).category, CategoryRef::default());
    assert_eq!(desk.stakeholder(0).kind, Some(Kind::Group));
}

#[test]
fn a_tie_changes_direction_contents_and_formality() {
    let mut harness = harness(Lang::English);
    let (id, from, to) = {
        let tie = harness.state().tie(0);
        (tie.id, tie.from, tie.to)
    };
    harness.state_mut().session.select(Selection::tie(id));
    harness.run();
    click(
        &mut harness,
        &format!("Tengkulak {} Poktan", egui_phosphor::regular::ARROW_RIGHT),
    );
    click(&mut harness, "Funds and credit");
    click(&mut harness, "Informal");
    let tie = harness.state().tie(0);
    assert_eq!((tie.from, tie.to), (to, from));
    assert_eq!(tie.direction, Direction::OneWay);
    assert_eq!(tie.formality, Formality::Informal);
    assert_eq!(tie.contents.len(), 1);
    click(&mut harness, "Funds and credit");
    assert!(harness.state().tie(0).contents.is_empty());
}

#[test]
fn a_content_and_a_category_of_ones_own_are_made_and_given() {
    let mut harness = harness(Lang::English);
    let id = harness.state().tie(0).id;
    harness.state_mut().session.select(Selection::tie(id));
    harness.run();
    click(&mut harness, "+ Add content…");
    harness
        .get_by_label("Name of the new content")
        .type_text("Paddy");
    harness.run();
    click(&mut harness, "Add content");
    assert_eq!(harness.state().tie(0).contents.len(), 1);
    harness.get_by_label("Paddy");

    harness.state_mut().select(0);
    harness.run();
    click(&mut harness, "+ Add category…");
    type_into(&mut harness, "Name of the new category", "Middlemen");
    click(&mut harness, "Triangle");
    click(&mut harness, "Add category");
    let desk = harness.state();
    let made = desk.session.project().categories.values().next().unwrap();
    assert_eq!(made.name, "Middlemen");
    assert_eq!(made.shape.key(), "triangle");
    assert_eq!(desk.stakeholder(0).category, CategoryRef::Custom(made.id));
}

#[test]
fn the_list_selects_and_adds() {
    let mut harness = harness(Lang::English);
    click(&mut harness, "KUD");
    let ids = harness.state().ids();
    assert_eq!(
        harness.state().session.selection().only_stakeholder(),
        Some(ids[1])
    );
    assert_eq!(harness.state().revealed, Some(ids[1]));
    let second = harness.get_by_label("Tengkulak");
    second.click_modifiers(egui::Modifiers::COMMAND);
    harness.run();
    assert_eq!(harness.state().session.selection().stakeholders.len(), 2);

    let out = Edit::Remove(Selection::stakeholder(ids[0]));
    harness.state_mut().session.apply(out).unwrap();
    harness.run();
    harness.get_by_label("Not in this variant");
    click(&mut harness, "Add Poktan to this variant");
    assert!(
        harness
            .state()
            .session
            .variant()
            .members
            .contains_key(&ids[0])
    );
}

#[test]
fn the_language_changes_at_once() {
    let mut harness = harness(Lang::Indonesian);
    harness.state_mut().select(2);
    harness.run();
    harness.get_by_label("Perantara");
    harness.get_by_label("Keantaraan: 1,0, tertinggi ke-1 dari 3");
    harness.get_by_label("Simpul rawan: tanpa simpul ini jejaring terputus.");
    harness.state_mut().i18n = I18n::new(Lang::English);
    harness.run();
    harness.get_by_label("Broker");
    harness.get_by_label("Betweenness: 1.0, no. 1 from the top of 3");
    harness.get_by_label("Cut point: without it the network breaks apart.");
}

/// Where the stakeholders stand in the table, from the top.
fn table_order(harness: &Harness<'_, Desk>) -> Vec<String> {
    let mut rows: Vec<(f32, String)> = ["Poktan", "KUD", "Tengkulak"]
        .into_iter()
        .filter_map(|name| {
            // The list at the left has them as well, and the card at the right the cut points.
            let mut found = harness.query_all_by_label(name);
            let cell = found.find(|node| (237.0..1600.0).contains(&node.rect().left()))?;
            Some((cell.rect().top(), name.to_owned()))
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    rows.into_iter().map(|(_, name)| name).collect()
}

#[test]
fn the_table_sorts_finds_and_selects() {
    let mut harness = harness(Lang::Indonesian);
    let mut pane = AnalysisPane::default();
    let columns = ["degree", "betweenness", "betweenness_normalized"];
    pane.set_columns(&columns.map(str::to_owned));
    harness.state_mut().table = Some(pane);
    harness.set_size(egui::Vec2::new(2000.0, 1200.0));
    harness.run();
    assert_eq!(table_order(&harness), ["Tengkulak", "KUD", "Poktan"]);
    click(&mut harness, "Urutkan menurut Nama");
    assert_eq!(table_order(&harness), ["KUD", "Poktan", "Tengkulak"]);
    click(&mut harness, "Urutkan menurut Nama");
    assert_eq!(table_order(&harness), ["Tengkulak", "Poktan", "KUD"]);
    click(&mut harness, "Urutkan menurut Sentralitas derajat");
    assert_eq!(table_order(&harness), ["Tengkulak", "KUD", "Poktan"]);
    // What is undefined stays last, either way.
    let ids = harness.state().ids();
    let analysis = &mut harness.state_mut().analysis;
    analysis
        .stakeholders
        .get_mut(&ids[1])
        .unwrap()
        .betweenness_normalized = Some(0.5);
    for _ in 0..2 {
        click(&mut harness, "Urutkan menurut Keantaraan ternormalisasi");
        assert_eq!(table_order(&harness)[0], "KUD");
    }

    type_into(&mut harness, "Cari nama…", "pok");
    assert_eq!(table_order(&harness), ["Poktan"]);
    click(&mut harness, "Kosongkan pencarian");
    let cell = harness
        .query_all_by_label("KUD")
        .find(|node| node.rect().left() > 236.0);
    cell.unwrap().click();
    harness.run();
    let desk = harness.state();
    let selected = desk.session.selection().only_stakeholder();
    assert_eq!(selected, Some(desk.ids()[1]));
}

#[test]
fn a_usual_name_of_the_category_is_picked_instead_of_typed() {
    let mut harness = harness(Lang::English);
    let desk = harness.state_mut();
    let mut bank = desk.stakeholder(0).clone();
    bank.category = CategoryRef::Builtin(BuiltinCategory::Finance);
    let record = jejaring::edit::Record::Stakeholder(Box::new(bank));
    desk.session.apply(Edit::Update(vec![record])).unwrap();
    desk.select(0);
    harness.run();
    click(&mut harness, "Usual names");
    click(&mut harness, "Savings cooperative");
    assert_eq!(harness.state().stakeholder(0).name, "Savings cooperative");
}

#[test]
fn what_a_newer_version_wrote_into_an_entry_survives_an_edit_beside_it() {
    let mut harness = harness(Lang::English);
    let desk = harness.state_mut();
    let mut member = desk.member(0).clone();
    let mut need = jejaring::model::Need::default();
    need.extra.insert("urgency".to_owned(), 3.into());
    member.needs.push(need);
    let record = jejaring::edit::Record::Member(Box::new(member));
    desk.session.apply(Edit::Update(vec![record])).unwrap();
    desk.select(0);
    harness.run();
    type_into(&mut harness, "Need", "A stable price");
    leave(&mut harness);
    let need = &harness.state().member(0).needs[0];
    assert_eq!(need.text, "A stable price");
    assert_eq!(need.extra["urgency"], 3);
}
