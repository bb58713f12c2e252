//! Maps on paper: every name in the PDF as text, the type in it, sheets that cover the whole map and
//! overlap, the same bytes again. poppler's programs read what was written.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

#[path = "support/poppler.rs"]
mod poppler;

use std::path::Path;

use jejaring::analysis::analyse_project;
use jejaring::i18n::{I18n, Lang};
use jejaring::io::export::pdf::{About, Pages};
use jejaring::io::export::sheets::Plan;
use jejaring::io::export::tiling::{MARGIN, OVERLAP};
use jejaring::io::export::{self, ExportOptions, Format, Setup};
use jejaring::io::project;
use jejaring::model::{
    Assessment, Member, Point, Project, Score, Stakeholder, StakeholderId, Stance, Tie, TieId,
};
use jejaring::report::{Orientation, Paper};

use poppler::{in_one_line, pages, poppler, text, without_spaces};

fn karawang() -> Project {
    let file = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/assets/examples/karawang.jejaring"
    );
    project::open(Path::new(file)).unwrap()
}

/// `count` stakeholders on a spiral, each tied to the one before.
fn crowd(count: u64) -> Project {
    let mut project = Project::new("Kondisi awal");
    "Jejaring seluruh kabupaten".clone_into(&mut project.card.title);
    project.next_id = 10_000;
    let variant = project.variants.values_mut().next().unwrap();
    for i in 0..count {
        let id = StakeholderId(10 + i);
        let stakeholder = Stakeholder::new(id, &format!("k{i}"));
        project.stakeholders.insert(id, stakeholder);
        let (angle, radius) = (2.4 * i as f64, 90.0 * (i as f64).sqrt());
        let place = Point::new(radius * angle.cos(), 0.6 * radius * angle.sin());
        variant.members.insert(id, Member::new(id, place));
        if i > 0 {
            let tie = Tie::new(TieId(5000 + i), StakeholderId(9 + i), id);
            variant.ties.insert(tie.id, tie);
        }
    }
    project
}

fn options(setup: Setup) -> ExportOptions {
    ExportOptions {
        setup,
        made: "2026-11-26T09:00:00Z".parse().unwrap(),
        ..ExportOptions::of_format(Format::Pdf)
    }
}

fn render(project: &Project, lang: Lang, options: &ExportOptions) -> Vec<u8> {
    let variant = project.first_variant();
    let analysis = analyse_project(project, variant, &project.view.filter);
    export::render(project, variant, &analysis, &I18n::new(lang), options).unwrap()
}

#[test]
fn every_name_and_every_line_of_the_legend_is_text_in_both_languages() {
    let project = karawang();
    for lang in Lang::ALL {
        let options = options(Setup::default());
        let written = in_one_line(&text(&render(&project, lang, &options)));
        let variant = project.first_variant();
        let analysis = analyse_project(&project, variant, &project.view.filter);
        let i18n = I18n::new(lang);
        let scene = export::scene(&project, variant, &analysis, &i18n, &options).unwrap();
        assert!(scene.labels.len() >= 6, "{}", scene.labels.len());
        for label in &scene.labels {
            for line in &label.lines {
                assert!(written.contains(line.as_str()), "{line} in {written}");
            }
        }
        assert!(written.contains(&in_one_line(&scene.title)));
        for item in &scene.legend.items {
            assert!(written.contains(&item.text), "{}", item.text);
        }
        for note in scene.legend.notes.iter().chain(&scene.legend.caption) {
            assert!(written.contains(&in_one_line(note)), "{note}");
        }
    }
}

#[test]
fn the_type_is_embedded_as_a_subset_and_the_document_says_what_it_is() {
    let mut project = karawang();
    let variant = project.variants.values_mut().next().unwrap();
    "Siti Aminah".clone_into(&mut variant.header.author);
    let pdf = render(&project, Lang::Indonesian, &options(Setup::default()));
    let fonts = poppler("pdffonts", &[], &pdf);
    let rows: Vec<&str> = fonts.lines().skip(2).collect();
    assert_eq!(rows.len(), 2, "{fonts}");
    for row in rows {
        // Columns: embedded, subset, with the characters that the glyphs stand for.
        assert!(
            row.contains("Inter") && row.contains("yes yes yes"),
            "{fonts}"
        );
    }
    let info = poppler("pdfinfo", &[], &pdf);
    let title = format!("Title:           {}", project.card.title);
    for wanted in [&*title, "Author:          Siti Aminah", "2026"] {
        assert!(info.contains(wanted), "{wanted} in {info}");
    }
    let has = |wanted: &[u8]| pdf.windows(wanted.len()).any(|w| w == wanted);
    assert!(has(b"/Lang(id)"));
    assert!(has(b"<pdfaid:part>2</pdfaid:part>"), "no PDF/A");
    let coded = render(
        &project.pseudonymised(),
        Lang::English,
        &options(Setup::default()),
    );
    assert!(!poppler("pdfinfo", &[], &coded).contains("Author:"));
}

#[test]
fn a_page_has_the_size_of_its_paper_and_lies_as_asked_or_as_fits() {
    let project = karawang();
    for paper in Paper::FOR_MAPS {
        for orientation in Orientation::ALL {
            let setup = Setup {
                paper,
                orientation: Some(orientation),
                sheets: 1,
            };
            let pdf = render(&project, Lang::Indonesian, &options(setup));
            let (count, width, height) = pages(&pdf);
            let (wide, high) = paper.size_in(orientation);
            assert_eq!(count, 1);
            assert!(
                (width - wide / 25.4 * 72.0).abs() < 0.1,
                "{paper:?} {width}"
            );
            assert!(
                (height - high / 25.4 * 72.0).abs() < 0.1,
                "{paper:?} {height}"
            );
        }
    }
    let mut upright = crowd(30);
    let variant = upright.variants.values_mut().next().unwrap();
    let turned: Vec<Member> = variant.members.values().cloned().collect();
    for mut member in turned {
        member.position = Point::new(member.position.y * 0.5, member.position.x * 2.0);
        variant.members.insert(member.id, member);
    }
    for (project, is_wide) in [(crowd(30), true), (upright, false)] {
        let (_, width, height) =
            pages(&render(&project, Lang::English, &options(Setup::default())));
        assert_eq!(width > height, is_wide);
    }
}

#[test]
fn the_sheets_of_a_poster_show_the_whole_map_with_what_they_overlap() {
    // Names narrower than the overlap, so that each stands whole on some sheet.
    let project = crowd(100);
    for paper in [Paper::A4, Paper::A3] {
        let setup = Setup {
            paper,
            orientation: None,
            sheets: 3,
        };
        let options = options(setup);
        let pdf = render(&project, Lang::Indonesian, &options);
        let variant = project.first_variant();
        let analysis = analyse_project(&project, variant, &project.view.filter);
        let i18n = I18n::new(Lang::Indonesian);
        let scene = export::scene(&project, variant, &analysis, &i18n, &options).unwrap();
        let tiling = Plan::of(&scene, &options).tiling;
        assert!(tiling.columns == 3 && tiling.rows > 1, "{tiling:?}");
        assert_eq!(pages(&pdf).0, tiling.count());

        // Each name stands on a sheet; those in the overlap on two.
        let sheet = |i: u32| {
            let page = (i + 1).to_string();
            let (w, h) = tiling.sheet;
            let points = |mm: f64| (mm / 25.4 * 72.0).round().to_string();
            // What lies inside the marks only: what is clipped away is still in the file.
            poppler(
                "pdftotext",
                &[
                    "-raw",
                    "-f",
                    &page,
                    "-l",
                    &page,
                    "-x",
                    &points(MARGIN),
                    "-y",
                    &points(MARGIN),
                    "-W",
                    &points(w - 2.0 * MARGIN),
                    "-H",
                    &points(h - 2.0 * MARGIN),
                    "-",
                ],
                &pdf,
            )
        };
        let seen: Vec<String> = (0..tiling.count()).map(sheet).collect();
        let mut twice = 0;
        for i in 0..100 {
            let name = format!("k{i}");
            let on = seen
                .iter()
                .filter(|text| text.split_whitespace().any(|w| w == name));
            let on = on.count();
            assert!(on >= 1, "{name} is on no sheet");
            twice += usize::from(on > 1);
        }
        assert!(twice > 0, "nothing stands in the overlap of {OVERLAP} mm");
        let all = text(&pdf);
        for (row, column) in tiling.sheets() {
            let name = format!("Lembar {}-{} ", row + 1, column + 1);
            assert!(all.contains(&name), "{name}");
        }
    }
}

#[test]
fn the_same_map_at_the_same_moment_gives_the_same_bytes() {
    let project = karawang();
    for sheets in [1, 3] {
        let setup = Setup {
            sheets,
            ..Setup::default()
        };
        let options = options(setup);
        let first = render(&project, Lang::English, &options);
        assert_eq!(render(&project, Lang::English, &options), first);
    }
}

#[test]
fn hostile_names_stay_text_and_break_nothing() {
    let names = [
        "<script>alert(1)</script> & \"PT\"",
        "\u{202e}terbalik\u{202c} \u{200f}kanan",
        "tanda\u{0}kosong\u{1b}[31m\u{fffe}",
        "漢字 🧑\u{200d}🌾 ꦗꦮ",
        &"Sangat panjang ".repeat(25),
        "]]> %PDF-1.7 endstream endobj",
        "e\u{301}\u{302}\u{303}\u{304}",
    ];
    let mut project = crowd(names.len() as u64);
    for (i, name) in (0..).zip(names) {
        let stakeholder = project
            .stakeholders
            .get_mut(&StakeholderId(10 + i))
            .unwrap();
        name.clone_into(&mut stakeholder.name);
    }
    names[2].clone_into(&mut project.card.title);
    for sheets in [1, 2] {
        let setup = Setup {
            sheets,
            ..Setup::default()
        };
        let pdf = render(&project, Lang::Indonesian, &options(setup));
        let written = without_spaces(&text(&pdf));
        // A long name may be cut between two sheets.
        let whole = if sheets == 1 { &[0, 4, 5][..] } else { &[0, 5] };
        for name in whole.iter().map(|i| names[*i]) {
            let name = without_spaces(name);
            assert!(written.contains(&name), "{name} in {written}");
        }
        poppler("pdfinfo", &[], &pdf);
    }
}

#[test]
fn nothing_sensitive_is_on_paper() {
    let mut project = karawang();
    let plain = render(&project, Lang::Indonesian, &options(Setup::default()));
    for stakeholder in project.stakeholders.values_mut() {
        stakeholder.stance = Some(Stance::Opposes);
        "RAHASIA".clone_into(&mut stakeholder.notes);
    }
    let variant = project.variants.values_mut().next().unwrap();
    for member in variant.members.values_mut() {
        member.commitment.assessments = vec![Assessment {
            score: Score::new(1),
            note: "RAHASIA".to_owned(),
            ..Assessment::default()
        }];
    }
    assert_eq!(
        render(&project, Lang::Indonesian, &options(Setup::default())),
        plain
    );
}

#[test]
fn an_empty_network_gives_a_sound_page() {
    let project = Project::new("Kondisi awal");
    let pdf = render(&project, Lang::English, &options(Setup::default()));
    assert_eq!(pages(&pdf).0, 1);
}

/// The seam that other documents use: pages of any size, with entries in the reader's contents.
#[test]
fn pages_of_ones_own_can_be_added_and_found_again() {
    let mut pages = Pages::new(About {
        title: "Laporan".to_owned(),
        ..About::default()
    });
    let page = |words: &str| {
        format!(
            r#"<svg xmlns="http://www.w3.org/2000/svg" width="210" height="297"><text x="20" y="40" font-size="6" font-family="Inter">{words}</text></svg>"#
        )
    };
    for (i, words) in ["Satu", "Dua", "Tiga"].into_iter().enumerate() {
        pages.add(&page(words), 210.0, 297.0).unwrap();
        pages.bookmark(usize::from(i == 1), words, 34.0);
    }
    assert!(pages.add("<svg", 210.0, 297.0).is_err());
    assert_eq!(pages.len(), 3);
    let pdf = pages.finish().unwrap();
    assert_eq!(poppler::pages(&pdf).0, 3);
    assert_eq!(in_one_line(&text(&pdf)), "Satu Dua Tiga");
    let has = |wanted: &[u8]| pdf.windows(wanted.len()).any(|w| w == wanted);
    assert!(has(b"/Outlines"));
}
