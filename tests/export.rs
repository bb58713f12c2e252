//! Exported pictures: every label in them as text, sound files, the right size, nothing sensitive.

#![expect(clippy::unwrap_used, reason = "a helper of a test may fail it")]

use std::fs;

use jejaring::analysis::{Analysis, analyse_project};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::export::{
    self, ExportError, ExportOptions, Format, Resolution, missing_glyphs, render,
};
use jejaring::model::{
    Assessment, Background, BackgroundKind, BuiltinCategory, CategoryRef, Direction, Formality,
    Group, GroupId, Member, Note, NoteId, Point, PowerInterest, Project, QualityAssessment, Score,
    Stakeholder, StakeholderId, Stance, Tie, TieId, TieState, Vocabulary,
};
use jejaring::scene::text;

const NAMES: [&str; 6] = [
    "Kelompok Tani <Poktan> & \"kawan\"",
    "Dinas Pertanian dan Kehutanan Kabupaten Karawang",
    "KUD",
    "Sub Dolog",
    "PPL",
    "UNSIKA",
];

fn project() -> Project {
    let mut project = Project::new("Kondisi awal");
    "Jejaring gabah & beras".clone_into(&mut project.card.title);
    project.next_id = 1000;
    let variant = project.variants.values_mut().next().unwrap();
    for (i, name) in NAMES.iter().enumerate() {
        let id = StakeholderId(10 + i as u64);
        let mut stakeholder = Stakeholder::new(id, name);
        stakeholder.category = CategoryRef::Builtin(BuiltinCategory::ALL[i * 2]);
        project.stakeholders.insert(id, stakeholder);
        let angle = i as f64 * 1.05;
        let place = Point::new(-300.0 + 260.0 * angle.cos(), 4000.0 + 240.0 * angle.sin());
        variant.members.insert(id, Member::new(id, place));
    }
    for (i, formality) in (0u64..9).zip(Formality::ALL.iter().cycle()) {
        let id = TieId(100 + i);
        let mut tie = Tie::new(
            id,
            StakeholderId(10 + i % 6),
            StakeholderId(10 + (i * i + 1) % 6),
        );
        tie.formality = *formality;
        tie.direction = Direction::ALL[i as usize % 2];
        tie.state = TieState::ALL[i as usize % 4];
        variant.ties.insert(id, tie);
    }
    project
}

fn analysis(project: &Project) -> Analysis {
    analyse_project(project, project.first_variant(), &project.view.filter)
}

fn svg(project: &Project, options: &ExportOptions) -> String {
    let options = ExportOptions {
        format: Format::Svg,
        ..options.clone()
    };
    String::from_utf8(bytes(project, &options).unwrap()).unwrap()
}

fn bytes(project: &Project, options: &ExportOptions) -> Result<Vec<u8>, ExportError> {
    render(
        project,
        project.first_variant(),
        &analysis(project),
        &I18n::new(Lang::Indonesian),
        options,
    )
}

/// The SVG as another program reads it, with our two faces only.
fn parse(svg: &str) -> usvg::Tree {
    let mut options = usvg::Options::default();
    let fonts = options.fontdb_mut();
    fonts.load_font_data(jejaring::style::fonts::REGULAR.to_vec());
    fonts.load_font_data(jejaring::style::fonts::SEMIBOLD.to_vec());
    usvg::Tree::from_str(svg, &options).unwrap()
}

/// Each text element with its box.
fn texts(tree: &usvg::Tree) -> Vec<(String, usvg::Rect)> {
    fn walk(group: &usvg::Group, found: &mut Vec<(String, usvg::Rect)>) {
        for node in group.children() {
            match node {
                usvg::Node::Group(group) => walk(group, found),
                usvg::Node::Text(text) => {
                    let words = text.chunks().iter().map(usvg::TextChunk::text).collect();
                    found.push((words, text.abs_bounding_box()));
                }
                _ => {}
            }
        }
    }
    let mut found = Vec::new();
    walk(tree.root(), &mut found);
    found
}

#[test]
fn every_label_badge_title_and_legend_line_is_text_inside_the_picture() {
    for tie_labels in [false, true] {
        let project = project();
        let options = ExportOptions {
            tie_labels,
            ..ExportOptions::default()
        };
        let i18n = I18n::new(Lang::Indonesian);
        let scene = export::scene(
            &project,
            project.first_variant(),
            &analysis(&project),
            &i18n,
            &options,
        )
        .unwrap();
        let tree = parse(&svg(&project, &options));
        let found = texts(&tree);
        let has = |wanted: &str| found.iter().any(|(text, _)| text == wanted);
        for name in NAMES {
            let drawn: Vec<&str> = found.iter().map(|f| f.0.as_str()).collect();
            assert!(drawn.join(" ").contains(name), "{name} in {drawn:?}");
        }
        for line in scene.labels.iter().flat_map(|l| &l.lines) {
            assert!(has(line), "{line}");
        }
        for badge in &scene.badges {
            assert!(has(&badge.text), "{}", badge.text);
        }
        for item in &scene.legend.items {
            assert!(has(&item.text), "{}", item.text);
        }
        assert!(has(&scene.title));
        assert!(has(scene.legend.caption.as_deref().unwrap()));
        let size = tree.size();
        for (text, bounds) in &found {
            assert!(
                bounds.left() >= 0.0
                    && bounds.top() >= 0.0
                    && bounds.right() <= size.width()
                    && bounds.bottom() <= size.height(),
                "{text}: {bounds:?}"
            );
        }
    }
}

#[test]
fn a_text_is_as_wide_as_we_reckon() {
    let project = project();
    let scene = export::scene(
        &project,
        project.first_variant(),
        &analysis(&project),
        &I18n::new(Lang::Indonesian),
        &ExportOptions::default(),
    )
    .unwrap();
    let found = texts(&parse(&svg(&project, &ExportOptions::default())));
    for label in &scene.labels {
        for line in &label.lines {
            let drawn = found.iter().find(|(text, _)| text == line).unwrap().1;
            let ours = text::width(line, label.size, label.bold);
            // Boxes come without side bearings, and pairs are kerned.
            let difference = ours - f64::from(drawn.width());
            assert!((-1.0..4.0).contains(&difference), "{line}: {difference}");
        }
    }
}

#[test]
fn nothing_sensitive_is_in_a_picture() {
    let mut project = project();
    let plain = svg(&project, &ExportOptions::default());
    let secret = "RAHASIA";
    let score = Score::new(3);
    for stakeholder in project.stakeholders.values_mut() {
        stakeholder.stance = Some(Stance::Opposes);
        stakeholder.notes = secret.to_owned();
        stakeholder.power_interest = vec![PowerInterest {
            power: score,
            interest: score,
            note: secret.to_owned(),
            ..PowerInterest::default()
        }];
    }
    let variant = project.variants.values_mut().next().unwrap();
    for member in variant.members.values_mut() {
        member.commitment.statement = secret.to_owned();
        member.commitment.assessments = vec![Assessment {
            note: secret.to_owned(),
            ..Assessment::default()
        }];
    }
    for tie in variant.ties.values_mut() {
        tie.note = secret.to_owned();
        tie.quality = vec![QualityAssessment {
            trust: score,
            ..QualityAssessment::default()
        }];
    }
    assert_eq!(svg(&project, &ExportOptions::default()), plain);
}

/// The project with a frame, a note and something to arrange on.
fn furnished(kind: BackgroundKind) -> Project {
    let mut project = project();
    let variant = project.variants.values_mut().next().unwrap();
    let group = Group {
        id: GroupId(200),
        name: "Bidang Ekonomi".to_owned(),
        colour: "#0072B2".to_owned(),
        members: variant.members.keys().copied().take(2).collect(),
        extra: serde_json::Map::new(),
    };
    variant.groups.insert(group.id, group);
    let at = Point::new(-900.0, 3600.0);
    let note = Note::new(NoteId(201), "Rapat tiap Senin".to_owned(), at);
    variant.notes.insert(note.id, note);
    let centre = Point::new(-300.0, 4000.0);
    variant.header.background = Some(Background::new(kind, centre, 400.0));
    assert_eq!(project.check(), Vec::new());
    project
}

#[test]
fn frames_notes_and_rings_are_in_a_picture() {
    let written = |project: &Project| -> Vec<String> {
        let found = texts(&parse(&svg(project, &ExportOptions::default())));
        found.into_iter().map(|(text, _)| text).collect()
    };
    let (plain, with) = (
        written(&project()),
        written(&furnished(BackgroundKind::Rings)),
    );
    for text in ["Bidang Ekonomi", "Rapat tiap Senin"] {
        assert!(with.iter().any(|line| line == text), "{text}: {with:?}");
        assert!(!plain.iter().any(|line| line == text));
    }
    let circles = |project: &Project| {
        let text = svg(project, &ExportOptions::default());
        text.matches("<circle").count() + text.matches("<ellipse").count()
    };
    assert!(circles(&furnished(BackgroundKind::Rings)) >= circles(&project()) + 3);
}

#[test]
fn the_grid_of_power_and_interest_is_in_a_picture_only_where_that_is_asked_for() {
    let project = furnished(BackgroundKind::PowerInterest);
    let promoters = I18n::new(Lang::Indonesian).text("quadrant-promoters");
    for power_interest in [false, true] {
        let options = ExportOptions {
            power_interest,
            ..ExportOptions::default()
        };
        assert_eq!(svg(&project, &options).contains(&promoters), power_interest);
    }
}

fn decoded(bytes: &[u8]) -> png::Reader<std::io::Cursor<&[u8]>> {
    png::Decoder::new(std::io::Cursor::new(bytes))
        .read_info()
        .unwrap()
}

#[test]
fn a_png_has_the_size_and_resolution_asked_for() {
    let project = project();
    let size = parse(&svg(&project, &ExportOptions::default())).size();
    for (resolution, scale) in [
        (Resolution::Dpi(96.0), 1.0),
        (Resolution::Dpi(150.0), 150.0 / 96.0),
        (Resolution::Width(777), 777.0 / f64::from(size.width())),
    ] {
        let options = ExportOptions {
            resolution,
            ..ExportOptions::default()
        };
        let file = bytes(&project, &options).unwrap();
        let reader = decoded(&file);
        let info = reader.info();
        let close = |got: u32, units: f32| (f64::from(got) - f64::from(units) * scale).abs() < 1.5;
        assert!(close(info.width, size.width()), "{resolution:?}");
        assert!(close(info.height, size.height()), "{resolution:?}");
        if let Resolution::Width(pixels) = resolution {
            assert_eq!(info.width, pixels);
        }
        let dims = info.pixel_dims.unwrap();
        assert_eq!(dims.unit, png::Unit::Meter);
        assert_eq!(dims.xppu, dims.yppu);
        let dpi = f64::from(dims.xppu) * 0.0254;
        assert!((dpi - scale * 96.0).abs() < 0.02, "{dpi}");
    }
}

#[test]
fn a_transparent_picture_has_no_ground_and_an_opaque_one_is_white_at_its_corner() {
    let project = project();
    let picture = |transparent, dark| {
        export::picture(
            &project,
            project.first_variant(),
            &analysis(&project),
            &I18n::new(Lang::English),
            &ExportOptions {
                transparent,
                dark,
                ..ExportOptions::default()
            },
        )
        .unwrap()
    };
    assert_eq!(picture(true, false).rgba[..4], [0, 0, 0, 0]);
    let opaque = picture(false, false);
    assert_eq!(opaque.rgba[..4], [255, 255, 255, 255]);
    assert_eq!(
        opaque.rgba.len(),
        (opaque.width * opaque.height * 4) as usize
    );
    assert!(picture(false, true).rgba[0] < 64);
}

#[test]
fn the_same_network_gives_the_same_bytes() {
    let project = project();
    for format in [Format::Svg, Format::Png] {
        let options = ExportOptions::of_format(format);
        assert_eq!(
            bytes(&project, &options).unwrap(),
            bytes(&project, &options).unwrap()
        );
    }
}

#[test]
fn title_and_legend_can_be_left_out() {
    let project = project();
    let bare = svg(
        &project,
        &ExportOptions {
            title: false,
            legend: false,
            ..ExportOptions::default()
        },
    );
    let found = texts(&parse(&bare));
    assert!(found.iter().all(|(text, _)| *text != project.card.title));
    assert!(found.iter().all(|(text, _)| !text.contains("Ukuran")));
    assert!(found.iter().any(|(text, _)| text == "KUD"));
}

#[test]
fn an_empty_network_gives_a_sound_picture() {
    let project = Project::new("Kondisi awal");
    let file = bytes(&project, &ExportOptions::default()).unwrap();
    assert!(decoded(&file).info().width > 0);
}

#[test]
fn too_many_pixels_and_senseless_resolutions_are_refused_with_a_reason() {
    let project = project();
    let i18n = I18n::new(Lang::English);
    let error = |resolution| {
        bytes(
            &project,
            &ExportOptions {
                resolution,
                ..ExportOptions::default()
            },
        )
        .unwrap_err()
    };
    let file = std::path::Path::new("peta.png");
    let too_large = error(Resolution::Dpi(2400.0));
    assert!(matches!(too_large, ExportError::TooLarge { .. }));
    assert!(too_large.describe(file, &i18n).contains("200 million"));
    for resolution in [
        Resolution::Dpi(0.0),
        Resolution::Dpi(-1.0),
        Resolution::Dpi(f64::NAN),
        Resolution::Dpi(f64::INFINITY),
        Resolution::Width(0),
    ] {
        assert!(
            matches!(error(resolution), ExportError::BadResolution),
            "{resolution:?}"
        );
    }
    assert!(matches!(
        error(Resolution::Dpi(1e300)),
        ExportError::TooLarge { .. }
    ));
}

#[test]
fn a_failed_export_leaves_the_old_file_as_it_was() {
    let project = project();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("peta.png");
    fs::write(&path, b"lama").unwrap();
    let write = |resolution| {
        export::write(
            &path,
            &project,
            project.first_variant(),
            &analysis(&project),
            &I18n::new(Lang::Indonesian),
            &ExportOptions {
                resolution,
                ..ExportOptions::default()
            },
        )
    };
    write(Resolution::Dpi(1e9)).unwrap_err();
    assert_eq!(fs::read(&path).unwrap(), b"lama");
    write(Resolution::Dpi(96.0)).unwrap();
    assert!(fs::read(&path).unwrap().starts_with(b"\x89PNG"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn characters_that_inter_lacks_are_named() {
    let mut project = project();
    let name = &mut project
        .stakeholders
        .get_mut(&StakeholderId(12))
        .unwrap()
        .name;
    *name = "KUD 漢字漢".to_owned();
    let scene = export::scene(
        &project,
        project.first_variant(),
        &analysis(&project),
        &I18n::new(Lang::Indonesian),
        &ExportOptions::default(),
    )
    .unwrap();
    assert_eq!(missing_glyphs(&scene), ['字', '漢']);
}
