//! Files in the way of other programs become the networks that they hold, and what of them cannot be
//! kept is told.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

use std::path::PathBuf;

use jejaring::i18n::{I18n, Lang};
use jejaring::io::import::{Format, Imported, Loss, Opened, open_any};
use jejaring::model::{
    BuiltinCategory, BuiltinContent, CategoryRef, ContentRef, Direction, Formality, Kind, Point,
    Project, Stakeholder, Tie, TieState, Variant, Vocabulary as _,
};

fn corpus(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/import")
        .join(name)
}

fn read(name: &str) -> Imported {
    let i18n = I18n::new(Lang::Indonesian);
    match open_any(&corpus(name), &i18n) {
        Ok(Opened::Imported(imported)) => {
            assert_eq!(imported.project.check(), Vec::new());
            *imported
        }
        Ok(Opened::Project(..)) => panic!("{name} is no project"),
        Err(error) => panic!("{}", error.describe(&i18n)),
    }
}

fn variant(project: &Project) -> &Variant {
    project.variant(project.first_variant()).unwrap()
}

/// `A > B` for a one-way tie, `A - B` for a mutual one, with strength and contents.
fn ties(imported: &Imported) -> Vec<String> {
    let project = &imported.project;
    let name = |id| project.stakeholder(id).unwrap().display_label();
    variant(project)
        .ties
        .values()
        .map(|tie| {
            let arrow = match tie.direction {
                Direction::OneWay => '>',
                Direction::Mutual => '-',
            };
            let mut text = format!("{} {arrow} {}", name(tie.from), name(tie.to));
            if tie.strength != 1.0 {
                text = format!("{text} {}", tie.strength);
            }
            let contents: Vec<&str> = tie
                .contents
                .iter()
                .map(|content| match content {
                    ContentRef::Builtin(word) => word.key(),
                    ContentRef::Custom(id) => &project.contents[id].name,
                })
                .collect();
            if contents.is_empty() {
                text
            } else {
                format!("{text}: {}", contents.join(", "))
            }
        })
        .collect()
}

fn names(imported: &Imported) -> Vec<&str> {
    let stakeholders = imported.project.stakeholders.values();
    stakeholders.map(Stakeholder::display_label).collect()
}

fn tie(imported: &Imported, index: usize) -> &Tie {
    variant(&imported.project).ties.values().nth(index).unwrap()
}

fn stakeholder(imported: &Imported, index: usize) -> &Stakeholder {
    let mut all = imported.project.stakeholders.values();
    all.nth(index).unwrap()
}

fn place(imported: &Imported, index: usize) -> Point {
    let mut members = variant(&imported.project).members.values();
    members.nth(index).unwrap().position
}

fn is_directed(imported: &Imported) -> bool {
    variant(&imported.project).header.follow_direction
}

fn category(imported: &Imported, index: usize) -> String {
    match stakeholder(imported, index).category {
        CategoryRef::Builtin(word) => word.key().to_owned(),
        CategoryRef::Custom(id) => imported.project.categories[&id].name.clone(),
    }
}

#[test]
fn gephis_gexf_keeps_places_weights_categories_and_mixed_directions() {
    let file = read("gephi.gexf");
    assert_eq!(file.format, Format::Gexf);
    assert_eq!(names(&file), ["Poktan & Gapoktan", "Tengkulak", "KUD"]);
    assert_eq!(
        ties(&file),
        [
            "Poktan & Gapoktan > Tengkulak 2.5: gabah",
            "Tengkulak - KUD",
            "KUD > Poktan & Gapoktan: guidance"
        ]
    );
    assert!(is_directed(&file));
    // Gephi's y axis points upwards, the canvas's downwards.
    assert_eq!(place(&file, 0), Point::new(-120.5, -300.0));
    assert_eq!(category(&file, 0), BuiltinCategory::TargetGroup.key());
    assert_eq!(category(&file, 2), "Koperasi desa");
    assert_eq!(stakeholder(&file, 0).notes, "Modularity Class: 0");
    assert_eq!(tie(&file, 0).note, "sejak: 1998");
    assert_eq!(tie(&file, 2).note, "weight: 0.0");
    for (loss, count) in [
        (Loss::NodeStyle, 1),
        (Loss::TieStyle, 1),
        (Loss::Strength, 1),
        (Loss::NodeAttribute("Modularity Class".to_owned()), 1),
        (Loss::TieAttribute("sejak".to_owned()), 1),
        (Loss::Times, 0),
    ] {
        assert_eq!(file.losses.of(&loss), count, "{loss:?}");
    }
}

#[test]
fn gephis_graphml_is_undirected_has_defaults_and_points_upwards() {
    let file = read("gephi.graphml");
    assert_eq!(
        ties(&file),
        ["Dinas Pertanian - Kelompok tani \"Sri\" <baru> 3: penyuluhan"]
    );
    assert!(!is_directed(&file));
    assert!(place(&file, 0).y < place(&file, 1).y);
    let notes = &stakeholder(&file, 1).notes;
    assert_eq!(notes, "Eigenvector Centrality: 0.0");
}

#[test]
fn yeds_arrows_labels_and_groups_are_understood() {
    let file = read("yed.graphml");
    assert_eq!(names(&file), ["Tengkulak", "Kelompok", "Poktan"]);
    assert_eq!(
        ties(&file),
        [
            "Poktan > Tengkulak: gabah",
            "Tengkulak - Kelompok",
            "Poktan > Tengkulak"
        ]
    );
    // Geometry names the top left corner.
    assert_eq!(place(&file, 0), Point::new(130.0, 55.0));
    assert_eq!(stakeholder(&file, 0).notes, "Membeli gabah <kering>");
    assert_eq!(file.losses.of(&Loss::Nested), 1);
}

#[test]
fn socnetvs_places_are_shares_of_the_canvas() {
    let file = read("socnetv.graphml");
    assert_eq!(ties(&file), ["Ani > Budi 4", "Budi - Citra"]);
    let (ani, budi, citra) = (place(&file, 0), place(&file, 1), place(&file, 2));
    assert!(budi.x - ani.x > 200.0);
    assert!((citra.x - ani.x - (budi.x - citra.x)).abs() < 1e-9);
    assert!(citra.y > ani.y);
}

#[test]
fn visones_words_become_categories_and_strengths() {
    let file = read("visone.graphml");
    assert_eq!(ties(&file), ["Kades - BUMDes 2"]);
    assert_eq!(category(&file, 0), "Pemerintah desa");
    assert_eq!(stakeholder(&file, 0).notes, "");
    assert_eq!(file.losses.of(&Loss::NodeStyle), 1);
}

#[test]
fn pajeks_sections_relations_and_lists_are_read() {
    let file = read("pajek.net");
    assert_eq!(
        ties(&file),
        [
            "Dinas Pertanian > PPL 2: membina, surat tugas",
            "PPL > Poktan: membina",
            "Poktan - KUD Tani 0.5: dagang",
            "Dinas Pertanian > Poktan",
            "Dinas Pertanian > KUD Tani",
            "KUD Tani - 5"
        ]
    );
    assert_eq!(file.project.card.title, "Padi");
    assert!(place(&file, 0).y < place(&file, 2).y);
    // Who has no place stands below the others.
    assert!(place(&file, 3).y > place(&file, 2).y);
    let partition = Loss::Section("partition".to_owned());
    assert_eq!(file.losses.of(&partition), 1);
    assert_eq!(
        ties(&read("pajek-matrix.net")),
        ["A > B", "B > C 2.5", "C > A"]
    );
}

#[test]
fn ucinets_ways_of_writing_are_read() {
    let full = read("ucinet-full.dl");
    assert_eq!(
        ties(&full),
        [
            "Dinas Pertanian > PPL: membina",
            "PPL > Poktan 2: membina",
            "Dinas Pertanian - PPL: berteman",
            "Dinas Pertanian - Poktan: berteman"
        ]
    );
    assert!(is_directed(&full));
    let absent = read("ucinet-absent.dl");
    assert_eq!(ties(&absent), ["Ani - Budi", "Ani - Dewi", "Citra - Dewi"]);
    assert!(!is_directed(&absent));
    let edges = read("ucinet-edges.dl");
    assert_eq!(names(&edges), ["Ani", "Budi", "Citra", "Dewi", "Eka"]);
    assert_eq!(
        ties(&edges),
        ["Ani > Budi 3", "Budi > Ani 3", "Budi > Citra"]
    );
    assert_eq!(
        ties(&read("ucinet-nodes.dl")),
        ["Ani > Budi", "Ani > Citra", "Bu Dewi > Ani"]
    );
    assert_eq!(
        ties(&read("netdraw.dl")),
        [
            "Ani - rapat",
            "Ani - pasar 2",
            "Budi - panen",
            "Budi - pasar"
        ]
    );
}

#[test]
fn gml_is_read_with_its_entities_and_graphics() {
    let file = read("networkx.gml");
    assert_eq!(names(&file), ["Café \"Tani\" &foo;", "KUD"]);
    assert_eq!(
        ties(&file),
        [
            "Café \"Tani\" &foo; > KUD 2: information",
            "KUD > Café \"Tani\" &foo;"
        ]
    );
    assert_eq!(place(&file, 1), Point::new(320.0, 240.0));
    let mut members = variant(&file.project).members.values();
    assert_eq!(members.next().unwrap().role, "tempat bertemu");
}

#[test]
fn lists_fill_the_fields_that_their_columns_name() {
    let file = read("ikatan.csv");
    assert_eq!(
        ties(&file),
        [
            "Poktan > Tengkulak 2.5: gabah",
            "Tengkulak - Penggilingan: goods, funds",
            "KUD - Poktan: funds"
        ]
    );
    assert!(is_directed(&file));
    assert_eq!(tie(&file, 0).formality, Formality::Informal);
    assert_eq!(tie(&file, 0).note, "setiap panen;\ntunai");
    assert_eq!(tie(&file, 2).state, TieState::ToDevelop);
    assert_eq!(tie(&file, 2).note, "=bukan rumus");
    assert_eq!(file.losses.of(&Loss::IncompleteRows), 1);

    let file = read("pihak.csv");
    assert_eq!(names(&file), ["Poktan", "KUD", "Bulog"]);
    let poktan = stakeholder(&file, 0);
    assert_eq!(poktan.name, "Kelompok Tani \"Sri Jaya\"");
    assert_eq!(poktan.kind, Some(Kind::Group));
    assert_eq!(poktan.contact.phone, "0267-123");
    assert_eq!(poktan.notes, "Luas lahan: 12 ha");
    assert_eq!(category(&file, 1), BuiltinCategory::Finance.key());
    assert_eq!(category(&file, 2), "Lembaga pangan");
    assert_eq!(stakeholder(&file, 2).notes, "Jenis: BUMN");
    assert_eq!(file.losses.of(&Loss::Examples), 1);
    assert_eq!(file.losses.of(&Loss::UnknownWord("Jenis".to_owned())), 1);
    let keys: Vec<&String> = file.keys.values().collect();
    assert_eq!(keys, ["p1", "p2", "p3"]);
}

#[test]
fn edge_lists_and_matrices_are_told_apart() {
    assert_eq!(ties(&read("edges.csv")), ["a - b 1.5", "b - c 2", "c - a"]);
    assert_eq!(ties(&read("edges.tsv")), ["Ani - Budi", "Budi - Citra 2"]);
    assert_eq!(ties(&read("edges.txt")), ["1 - 2", "2 - 3", "3 - 1"]);
    assert_eq!(ties(&read("gephi-edges.csv")), ["0 > 1", "1 - 2 2"]);
    assert_eq!(names(&read("gephi-nodes.csv")), ["Ani", "Budi"]);
    let matrix = read("matrix.csv");
    assert_eq!(ties(&matrix), ["Ani - Budi 1.5", "Budi - Citra"]);
    assert!(!is_directed(&matrix));
    let plain = read("matrix-plain.csv");
    assert_eq!(ties(&plain), ["1 > 2", "2 > 3", "3 > 4"]);
    assert!(is_directed(&plain));
}

#[test]
fn other_encodings_are_read_and_a_guess_is_told() {
    let guessed = read("windows-1252.csv");
    assert_eq!(names(&guessed), ["Café Tani"]);
    assert_eq!(guessed.losses.of(&Loss::Encoding), 1);
    assert_eq!(ties(&read("utf-16.txt")), ["A - B"]);
}

#[test]
fn a_file_becomes_a_project_named_after_it() {
    let file = read("edges.csv");
    assert_eq!(file.project.card.title, "edges");
    let name = &variant(&file.project).header.name;
    assert_eq!(name, &I18n::new(Lang::Indonesian).text("variant-baseline"));
    assert_eq!(file.keys.len(), 0);
}

#[test]
fn every_loss_has_a_sentence_in_both_languages() {
    let file = read("gephi.gexf");
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        let lines = file.losses.describe(&i18n);
        assert_eq!(lines.len(), 5);
        for line in lines {
            assert!(line.contains(' ') && !line.contains("import-"), "{line}");
        }
    }
}

#[test]
fn a_content_of_the_domain_is_known_by_its_name_in_either_language() {
    let file = read("networkx.gml");
    let wanted = ContentRef::Builtin(BuiltinContent::Information);
    assert_eq!(tie(&file, 0).contents, [wanted]);
}
