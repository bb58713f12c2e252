//! The pane below the map, through accessible names: columns and their order, the pictures and
//! what a click in them selects, the heat map's sentences, the network's numbers.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jejaring::analysis::{Analysis, analyse_project};
use jejaring::context::{Action, Context};
use jejaring::edit::{Selection, Session};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::project;
use jejaring::panels::analysis::AnalysisPane;
use jejaring::style::Tokens;

/// The kite with the pane, which carries out what it asks for, as the app does.
struct Desk {
    session: Session,
    analysis: Analysis,
    i18n: I18n,
    tokens: Tokens,
    pane: AnalysisPane,
    copied: Option<String>,
    dressed: bool,
}

impl Desk {
    fn new(lang: Lang, file: &str) -> Self {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/examples");
        let session = Session::new(project::open(&folder.join(file)).unwrap());
        let filter = session.project().view.filter.clone();
        let analysis = analyse_project(session.project(), session.variant_id(), &filter);
        let mut pane = AnalysisPane::default();
        pane.set_inline(true);
        Self {
            session,
            analysis,
            i18n: I18n::new(lang),
            tokens: Tokens::light(),
            pane,
            copied: None,
            dressed: false,
        }
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
        for action in self.pane.ui(ui, &ctx) {
            match action {
                Action::Select(selection) => self.session.select(selection),
                Action::CopyTable(table) => self.copied = Some(table),
                Action::Reveal(_) => {}
                other => panic!("the pane does not ask for {other:?}"),
            }
        }
    }

    /// The labels of those who are selected.
    fn selected(&self) -> Vec<String> {
        let project = self.session.project();
        let ids = &self.session.selection().stakeholders;
        let label = |id| project.stakeholder(id).unwrap().display_label().to_owned();
        ids.iter().copied().map(label).collect()
    }
}

fn harness(lang: Lang, file: &str) -> Harness<'static, Desk> {
    let mut harness = Harness::builder()
        .with_size([1000.0, 700.0])
        .build_ui_state(|ui, desk: &mut Desk| desk.ui(ui), Desk::new(lang, file));
    harness.run();
    harness
}

fn click(harness: &mut Harness<'_, Desk>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

#[test]
fn the_columns_are_those_that_a_user_chooses() {
    let mut harness = harness(Lang::Indonesian, "kite.jejaring");
    let usual = harness.state().pane.columns();
    assert_eq!(
        usual,
        ["name", "degree", "betweenness", "closeness", "roles"]
    );
    let constraint = "Urutkan menurut Kendala struktural (constraint)";
    assert!(harness.query_by_label(constraint).is_none());
    click(&mut harness, "Pilih kolom");
    // The name of a submenu ends with an arrow.
    harness.get_by_label_contains("Ukuran lanjutan").click();
    harness.run();
    click(&mut harness, "Kendala struktural (constraint)");
    assert!(harness.state().pane.columns().contains(&"constraint"));
    harness.key_press(egui::Key::Escape);
    harness.run();
    harness.get_by_label(constraint);

    // What the settings hold comes back; what they cannot hold is left out.
    let keys = ["pagerank", "nonsense", "degree"].map(str::to_owned);
    let pane = &mut harness.state_mut().pane;
    pane.set_columns(&keys);
    assert_eq!(pane.columns(), ["name", "degree", "pagerank"]);
}

#[test]
fn the_table_is_copied_in_its_order_and_in_the_language_of_the_spreadsheet() {
    for (lang, sort, copy, line) in [
        (
            Lang::Indonesian,
            "Urutkan menurut Sentralitas derajat",
            "Salin tabel",
            "Diane\t6\t3,666667\t0,6\tPenghubung utama",
        ),
        (
            Lang::English,
            "Sort by Degree centrality",
            "Copy the table",
            "Diane\t6\t3.666667\t0.6\tConnector",
        ),
    ] {
        let mut harness = harness(lang, "kite.jejaring");
        click(&mut harness, sort);
        click(&mut harness, copy);
        let table = harness.state().copied.clone().unwrap();
        let lines: Vec<&str> = table.lines().collect();
        assert_eq!(lines.len(), 11);
        assert_eq!(lines[1], line);
        assert!(lines[10].starts_with("Jane\t1\t0\t"), "{}", lines[10]);
    }
}

#[test]
fn a_bar_selects_those_who_stand_in_it() {
    let mut harness = harness(Lang::Indonesian, "kite.jejaring");
    click(&mut harness, "Sebaran");
    click(&mut harness, "Ukuran untuk sebaran");
    click(&mut harness, "Derajat");
    click(&mut harness, "2 pemangku kepentingan: 5");
    assert_eq!(harness.state().selected(), ["Fernando", "Garth"]);
}

#[test]
fn a_point_selects_whom_it_stands_for_and_the_selected_are_marked() {
    let mut harness = harness(Lang::English, "kite.jejaring");
    click(&mut harness, "Two measures");
    click(&mut harness, "Heather: Degree 3 · Betweenness 14.0");
    assert_eq!(harness.state().selected(), ["Heather"]);
    // Equals stand at one place.
    click(&mut harness, "Fernando, Garth: Degree 5 · Betweenness 8.3");
    assert_eq!(harness.state().selected(), ["Fernando", "Garth"]);
    let ids: Vec<_> = harness
        .state()
        .analysis
        .stakeholders
        .keys()
        .copied()
        .collect();
    harness
        .state_mut()
        .session
        .select(Selection::stakeholder(ids[3]));
    harness.run();
    let point = harness.get_by_label("Diane: Degree 6 · Betweenness 3.7");
    assert_eq!(
        point.accesskit_node().toggled(),
        Some(egui::accesskit::Toggled::True)
    );
}

#[test]
fn a_cell_of_the_heat_map_says_who_depends_on_whom() {
    let mut harness = harness(Lang::Indonesian, "karawang-baseline.jejaring");
    click(&mut harness, "Ketergantungan");
    let map = harness
        .query_all_by_label("Ketergantungan")
        .max_by(|a, b| a.rect().area().total_cmp(&b.rect().area()))
        .unwrap()
        .rect();
    // All depend on the middleman most, so that its column comes first.
    let mut found = None;
    for row in 1..6 {
        // Six rows of cells at the bottom, at the right of the names.
        let top = map.bottom() - 4.0 - 6.0 * 40.0;
        let cell = egui::pos2(map.left() + 130.0 + 20.0, top + 40.0 * row as f32 + 20.0);
        harness.hover_at(cell);
        harness.run_steps(40);
        let sentence = "Poktan bergantung 100% pada Tengkulak: sebanyak itu jalur terpendeknya \
                        ke pihak lain yang melewati Tengkulak.";
        if harness.query_all_by_label(sentence).next().is_some() {
            found = Some(cell);
            break;
        }
    }
    let cell = found.unwrap();
    harness.drag_at(cell);
    harness.drop_at(cell);
    harness.run();
    let mut selected = harness.state().selected();
    selected.sort();
    assert_eq!(selected, ["Poktan", "Tengkulak"]);
}

#[test]
fn the_network_says_what_its_numbers_mean_and_keeps_the_advanced_ones_folded() {
    let mut harness = harness(Lang::English, "kite.jejaring");
    click(&mut harness, "Network");
    harness.get_by_label("Without one of them the network breaks: Heather, Ike.");
    assert!(harness.query_by_label("Transitivity").is_none());
    click(&mut harness, "Advanced measures");
    harness.get_by_label("Transitivity");
    harness.get_by_label("0.58");
}

#[test]
fn key_players_are_sought_beside_the_frames_and_told_when_they_are_found() {
    let mut harness = harness(Lang::Indonesian, "kite.jejaring");
    // Room for the whole card.
    harness.set_size(egui::Vec2::new(1000.0, 2400.0));
    harness.run();
    click(&mut harness, "Jejaring");
    click(&mut harness, "Ukuran lanjutan");
    let name = "Pemain kunci: pemecah";
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while harness.query_by_label(name).is_none() {
        assert!(std::time::Instant::now() < patience, "they are not told");
        std::thread::sleep(std::time::Duration::from_millis(5));
        harness.step();
    }
    // Without them the others fall into four and three: 12 of 21 pairs.
    click(&mut harness, "Andre, Fernando, Garth");
    assert_eq!(harness.state().selected(), ["Andre", "Fernando", "Garth"]);
    harness.get_by_label("57%");
}
