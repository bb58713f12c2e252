//! The report: what stands in it and what stays out, in both languages, from networks of every kind; and
//! that its files are sound, for Word and for browsers.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jejaring::i18n::{I18n, Lang};
use jejaring::io::examples::Example;
use jejaring::io::export::report::{Kind, ReportError, Unwatched, Watch, render, write};
use jejaring::model::{
    Encounter, Exercise, ExerciseTask, HandAnswer, LogPlace, Member, Named, Partnership, Point,
    PowerInterest, Project, Score, Stakeholder, StakeholderId, Tie, TieId, VariantId,
    Vocabulary as _,
};
use jejaring::report::{Block, Paper, Part, Report, ReportOptions, build};
use quick_xml::Reader;
use quick_xml::events::Event;

const NASTY: &str = "a <b> & \"c\" \u{1}\u{b}\u{fffe} \u{202e}kanan\u{200f} ]]> 'd'";

fn example(name: &str) -> Project {
    Example::named(name).unwrap().project().unwrap()
}

fn everything(project: &Project) -> ReportOptions {
    ReportOptions {
        parts: Part::ALL.to_vec(),
        sensitive: true,
        letterhead: format!("DINAS\n{NASTY}"),
        ..ReportOptions::usual(project)
    }
}

/// An exercise that is done, every text of it the same.
fn exercise(text: &str) -> Exercise {
    let answer = HandAnswer {
        named: Some(Named::Stakeholder(StakeholderId(11))),
        why: text.to_owned(),
        date: Some(jiff::civil::date(2026, 3, 1)),
        ..HandAnswer::default()
    };
    let mut exercise = Exercise::new(ExerciseTask::Business);
    exercise.members.push(text.to_owned());
    exercise.given.push(answer);
    for place in [
        &mut exercise.group,
        &mut exercise.business_name,
        &mut exercise.pattern,
        &mut exercise.development,
        &mut exercise.reflection,
        &mut exercise.explanation.problem,
        &mut exercise.explanation.change,
        &mut exercise.explanation.reason,
    ] {
        text.clone_into(place);
    }
    exercise
}

/// A network on a line, every text of it the same.
fn network(n: u64, name: &str) -> Project {
    let mut project = Project::new("1");
    project.next_id = 10_000;
    name.clone_into(&mut project.card.title);
    name.clone_into(&mut project.card.purpose);
    name.clone_into(&mut project.card.unit);
    let variant = project.variants.get_mut(&VariantId(1)).unwrap();
    name.clone_into(&mut variant.header.name);
    name.clone_into(&mut variant.header.author);
    name.clone_into(&mut variant.header.components.needs);
    project.exercise = Some(exercise(name));
    for i in 0..n {
        let id = StakeholderId(10 + i);
        let mut stakeholder = Stakeholder::new(id, name);
        name.clone_into(&mut stakeholder.duties);
        project.stakeholders.insert(id, stakeholder);
        let mut member = Member::new(id, Point::new(i as f64 * 150.0, 0.0));
        name.clone_into(&mut member.role);
        variant.members.insert(id, member);
        if i > 0 {
            let tie = Tie::new(TieId(5_000 + i), StakeholderId(9 + i), id);
            variant.ties.insert(tie.id, tie);
        }
    }
    project
}

/// Every kind of network that a report has to stand.
fn networks() -> Vec<(&'static str, Project)> {
    vec![
        ("karawang", example("karawang")),
        ("stunting", example("stunting")),
        ("kite", example("kite")),
        ("empty", network(0, "")),
        ("one", network(1, "Sendiri")),
        ("two", network(2, "")),
        ("long", network(6, &"Dinas".repeat(60))),
        ("nasty", network(6, NASTY)),
    ]
}

fn rendered(project: &Project, options: &ReportOptions, kind: Kind, lang: Lang) -> Vec<u8> {
    render(project, options, kind, &I18n::new(lang), &Unwatched).unwrap()
}

/// The parts of a package by their names.
fn unpacked(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let names: Vec<String> = zip
        .file_names()
        .map(|name| name.unwrap().into_owned())
        .collect();
    names
        .into_iter()
        .map(|name| {
            let mut content = Vec::new();
            let mut part = zip.by_name(&name).unwrap();
            part.read_to_end(&mut content).unwrap();
            (name, content)
        })
        .collect()
}

/// The values of an attribute, by the names of the elements that carry it. Fails for what is no XML.
fn attributes(xml: &str, wanted: &str) -> Vec<(String, String)> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => return found,
            Event::Start(element) | Event::Empty(element) => {
                for attribute in element.attributes() {
                    let attribute = attribute.unwrap();
                    if attribute.key.as_ref() == wanted {
                        let name = element.name().as_ref().to_owned();
                        let value = attribute.value.clone().into_owned();
                        found.push((name, value));
                    }
                }
            }
            _ => {}
        }
    }
}

fn report(project: &Project, options: &ReportOptions, lang: Lang) -> Report {
    build(project, options, &I18n::new(lang), &|| true)
        .unwrap()
        .report
}

/// All words of a report.
fn words(report: &Report) -> String {
    let mut words = Vec::new();
    for block in &report.blocks {
        match block {
            Block::Kicker(text)
            | Block::Title(text)
            | Block::Contents(text)
            | Block::Paragraph(text)
            | Block::Note(text) => words.push(text.clone()),
            Block::Facts(facts) => words.extend(facts.iter().map(|(a, b)| format!("{a}: {b}"))),
            Block::Heading(heading) => words.push(heading.text.clone()),
            Block::List(items) => {
                words.extend(
                    items
                        .iter()
                        .map(|item| format!("{}. {}", item.lead, item.text)),
                );
            }
            Block::Table(table) => {
                words.push(table.caption.line());
                words.extend(table.columns.iter().map(|column| column.title.clone()));
                words.extend(table.rows.iter().flatten().cloned());
            }
            Block::Figure(figure) => {
                words.push(figure.caption.line());
                words.push(figure.alternative.clone());
            }
            Block::PageBreak => {}
        }
    }
    words.join("\n")
}

#[test]
fn documents_for_word_are_sound_xml_with_everything_named_once() {
    for (name, project) in networks() {
        for lang in Lang::ALL {
            let bytes = rendered(&project, &everything(&project), Kind::Docx, lang);
            let parts = unpacked(&bytes);
            for (part, content) in &parts {
                if !part.starts_with("word/media/") {
                    let text = std::str::from_utf8(content).unwrap();
                    attributes(text, "");
                    let forbidden = |c: char| c < ' ' && !matches!(c, '\n' | '\r' | '\t');
                    assert!(!text.contains(forbidden), "{name}: {part}");
                    assert!(!text.contains(['\u{fffe}', '\u{202e}']), "{name}: {part}");
                }
            }
            let document = std::str::from_utf8(&parts["word/document.xml"]).unwrap();
            let ids = attributes(document, "id");
            let ids: Vec<_> = ids.iter().filter(|(e, _)| e == "wp:docPr").collect();
            let distinct: BTreeSet<_> = ids.iter().collect();
            assert_eq!(ids.len(), distinct.len(), "{name}");
            let alternatives = attributes(document, "descr");
            assert!(alternatives.iter().all(|(_, text)| !text.is_empty()));
            let images = parts
                .keys()
                .filter(|part| part.starts_with("word/media/"))
                .count();
            assert_eq!(ids.len(), images, "{name}");
        }
    }
}

#[test]
fn pages_for_browsers_need_nothing_from_elsewhere() {
    for (name, project) in networks() {
        for lang in Lang::ALL {
            let bytes = rendered(&project, &everything(&project), Kind::Html, lang);
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.starts_with("<!DOCTYPE html>"), "{name}");
            assert!(text.contains(&format!("<html lang=\"{}\">", lang.code())));
            let outside = text.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            for word in [
                "http:", "https:", "src=", "url(", "@import", "<script", "<link",
            ] {
                assert!(!outside.contains(word), "{name}: {word}");
            }
            assert!(!text.contains("<b> &"), "{name}: markup of a name is text");
            let ids: Vec<&str> = text
                .split(" id=\"")
                .skip(1)
                .filter_map(|rest| rest.split('"').next())
                .collect();
            let distinct: BTreeSet<&&str> = ids.iter().collect();
            assert_eq!(ids.len(), distinct.len(), "{name}: {ids:?}");
        }
    }
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let project = example("karawang");
    for kind in Kind::ALL {
        let once = rendered(&project, &everything(&project), kind, Lang::Indonesian);
        let again = rendered(&project, &everything(&project), kind, Lang::Indonesian);
        assert!(once == again, "{kind:?}");
    }
}

#[test]
fn a_log_of_contacts_that_is_kept_private_stays_out_unless_what_is_sensitive_was_chosen() {
    let mut project = example("karawang");
    let with = *project.stakeholders.keys().next().unwrap();
    let id = project.allocate_encounter();
    let mut contact = Encounter::new(id, with, jiff::civil::date(2026, 3, 1));
    "Rahasia dagang".clone_into(&mut contact.next.what);
    contact.next.due = Some(jiff::civil::date(2026, 3, 9));
    project.encounters.insert(id, contact);
    let open = |project: &Project| ReportOptions {
        sensitive: false,
        ..everything(project)
    };
    for lang in Lang::ALL {
        let tells = |project: &Project, options: &ReportOptions| {
            words(&report(project, options, lang)).contains("Rahasia dagang")
        };
        project.card.contact_log = LogPlace::Project;
        assert!(tells(&project, &open(&project)));
        project.card.contact_log = LogPlace::Private;
        assert!(!tells(&project, &open(&project)));
        assert!(tells(&project, &everything(&project)));
        let usual = ReportOptions::usual(&project);
        let html = rendered(&project, &usual, Kind::Html, lang);
        assert!(!String::from_utf8(html).unwrap().contains("Rahasia"));
    }
}

#[test]
fn what_is_sensitive_is_told_only_where_it_was_chosen() {
    let mut project = example("karawang");
    let ids: Vec<StakeholderId> = project.stakeholders.keys().copied().collect();
    let statement = "Kemauan yang hanya untuk kami";
    for id in &ids {
        let mut stakeholder = project.stakeholders.get(id).cloned().unwrap();
        stakeholder.power_interest = vec![PowerInterest {
            power: Score::new(4),
            interest: Score::new(1),
            ..PowerInterest::default()
        }];
        project.stakeholders.insert(*id, stakeholder);
    }
    for variant in project.variants.values_mut() {
        statement.clone_into(&mut variant.header.components.commitment);
        for id in &ids {
            if let Some(mut member) = variant.members.get(id).cloned() {
                statement.clone_into(&mut member.commitment.statement);
                variant.members.insert(*id, member);
            }
        }
    }
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        let sensitive = everything(&project);
        let open = ReportOptions {
            sensitive: false,
            ..sensitive.clone()
        };
        let (told, kept) = (
            words(&report(&project, &sensitive, lang)),
            words(&report(&project, &open, lang)),
        );
        let of_trust = i18n.text("quality-trust");
        for word in [
            statement,
            &of_trust,
            &i18n.text("measure-commitment"),
            &i18n.text("report-power-high"),
        ] {
            assert!(told.contains(word), "{word}");
            assert!(!kept.contains(word), "{word}");
        }
        assert!(kept.contains(&i18n.text("report-not-sensitive")));
    }
}

#[test]
fn the_worked_case_tells_of_the_bottleneck_and_what_became_of_it() {
    let project = example("karawang");
    let told = words(&report(
        &project,
        &ReportOptions::usual(&project),
        Lang::Indonesian,
    ));
    for sentence in [
        "ketergantungan tertinggi Poktan turun dari 100% (Tengkulak) menjadi 25% (KUD, KKT)",
        "Poktan bergantung sepenuhnya pada Tengkulak",
        "Simpul rawan berkurang dari 1 menjadi 0.",
        "Peta jejaring “Penataan ulang” dengan 4 pemangku kepentingan dan 5 hubungan.",
        "Yang dihitung dan digambar hanya hubungan ini: Gabah",
    ] {
        let sentence = sentence.replace("Yang dihitung dan digambar hanya", "hanya");
        assert!(
            told.to_lowercase().contains(&sentence.to_lowercase()),
            "{sentence}\n{told}"
        );
    }
    let english = words(&report(
        &project,
        &ReportOptions::usual(&project),
        Lang::English,
    ));
    assert!(
        english.contains("the highest dependence of Poktan falls from 100% (Tengkulak) to 25%")
    );
}

#[test]
fn what_an_exercise_keeps_back_is_in_no_report() {
    let mut project = example("karawang");
    let told = |project: &Project, lang| {
        let report = report(project, &everything(project), lang);
        format!("{:?}", report.blocks)
    };
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        let broker = i18n.word(jejaring::analysis::Role::Broker);
        project.exercise = Some(exercise("Latihan"));
        let open = told(&project, lang);
        assert!(
            open.contains(&i18n.text("guide-evidence-no-cut-points")) || open.contains(&broker)
        );
        assert!(!open.contains(&i18n.text("withheld-report")));
        project.exercise.as_mut().unwrap().given.clear();
        let kept = told(&project, lang);
        assert!(kept.contains(&i18n.text("withheld-report")));
        assert!(!kept.contains(&format!("\"{broker}\"")), "{}", lang.code());
        // Nor in its pictures.
        let pictured = |project: &Project| {
            let html = rendered(project, &everything(project), Kind::Html, lang);
            String::from_utf8(html).unwrap().matches(&broker).count()
        };
        assert_eq!(pictured(&project), 0, "{}", lang.code());
        project.exercise = Some(exercise("Latihan"));
        assert!(pictured(&project) > 0);
    }
}

#[test]
fn only_the_chosen_parts_are_written_and_none_is_empty() {
    let mut project = example("stunting");
    project.exercise = Some(exercise("Latihan"));
    let id = project.allocate_partnership();
    let made = Partnership::new(id, "Posyandu", [], Vec::new());
    project.partnerships.insert(id, made);
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        for part in Part::ALL {
            let options = ReportOptions {
                parts: vec![*part],
                ..ReportOptions::usual(&project)
            };
            let report = report(&project, &options, lang);
            let chapters: Vec<&str> = report
                .blocks
                .iter()
                .filter_map(|block| match block {
                    Block::Heading(heading) if heading.level == 1 => Some(&*heading.text),
                    _ => None,
                })
                .collect();
            let title = i18n.text(&part.label_key());
            match part {
                Part::Cover | Part::Contents => assert!(chapters.is_empty()),
                _ => assert_eq!(chapters, [title.as_str()]),
            }
        }
        for (name, project) in networks() {
            let report = report(&project, &everything(&project), lang);
            for pair in report.blocks.windows(2) {
                let [Block::Heading(first), second] = pair else {
                    continue;
                };
                let is_deeper =
                    matches!(second, Block::Heading(second) if second.level > first.level);
                let is_text = !matches!(second, Block::Heading(_) | Block::PageBreak);
                assert!(is_deeper || is_text, "{name}: {first:?} is empty");
            }
            for block in &report.blocks {
                if let Block::Table(table) = block {
                    assert!(!table.rows.is_empty());
                    for row in &table.rows {
                        assert_eq!(row.len(), table.columns.len(), "{:?}", table.caption);
                    }
                }
            }
        }
    }
}

/// The sentences of all lists.
fn items(report: &Report) -> Vec<String> {
    let lists = report.blocks.iter().filter_map(|block| match block {
        Block::List(items) => Some(items),
        _ => None,
    });
    lists.flatten().map(|item| item.text.clone()).collect()
}

fn tables(report: &Report) -> Vec<&jejaring::report::Table> {
    let tables = report.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.collect()
}

#[test]
fn nothing_is_said_twice() {
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        for name in ["karawang", "stunting"] {
            let project = example(name);
            let report = report(&project, &everything(&project), lang);
            let mut seen = BTreeSet::new();
            for table in tables(&report) {
                assert!(seen.insert(&table.rows), "{}", table.caption.line());
            }
            let explained = i18n.text("role-broker-explained");
            let told = items(&report).into_iter().filter(|text| *text == explained);
            assert_eq!(told.count(), 1, "{name}");
        }
    }
}

#[test]
fn a_summary_tells_the_most_important_and_what_is_open() {
    for lang in Lang::ALL {
        let project = example("karawang");
        let options = ReportOptions {
            parts: vec![Part::Summary],
            ..ReportOptions::usual(&project)
        };
        let report = report(&project, &options, lang);
        let told = items(&report);
        assert_eq!(told.len(), 3);
        let mut rest = ReportOptions::usual(&project);
        rest.parts.retain(|part| *part != Part::Summary);
        let all = words(&self::report(&project, &rest, lang));
        // Nothing that the report does not tell in its place.
        for sentence in told.iter().flat_map(|text| text.split_inclusive(". ")) {
            let said = sentence.trim_end_matches(['.', ' ']);
            assert!(!said.is_empty() && all.contains(said), "{sentence}");
        }
    }
}

#[test]
fn a_long_table_begins_in_the_text_and_stands_whole_in_the_annex() {
    let mut project = network(90, "Pihak");
    let variant = project.variants.get_mut(&VariantId(1)).unwrap();
    for member in variant.members.values_mut() {
        member.needs.push(jejaring::model::Need {
            text: "Bibit".to_owned(),
            ..Default::default()
        });
    }
    let of_needs = |report: &Report| -> Vec<usize> {
        let tables = tables(report).into_iter();
        let needs = tables.filter(|table| table.rows[0][1] == "Bibit");
        needs.map(|table| table.rows.len()).collect()
    };
    for lang in Lang::ALL {
        let all = everything(&project);
        let report = report(&project, &all, lang);
        assert_eq!(of_needs(&report), [40, 90]);
        let without = ReportOptions {
            parts: Part::ALL
                .iter()
                .copied()
                .filter(|p| *p != Part::Annex)
                .collect(),
            ..all
        };
        let report = self::report(&project, &without, lang);
        assert_eq!(of_needs(&report), [90], "nothing is lost without an annex");
    }
}

#[test]
fn the_foot_of_a_page_that_lies_across_reaches_its_edge() {
    let project = example("stunting");
    let parts = unpacked(&rendered(
        &project,
        &everything(&project),
        Kind::Docx,
        Lang::English,
    ));
    let document = String::from_utf8(parts["word/document.xml"].clone()).unwrap();
    let across = document
        .split("<w:sectPr>")
        .filter(|s| s.contains("landscape"));
    assert!(across.clone().count() > 0);
    assert!(
        across
            .clone()
            .all(|s| s.contains(r#"w:type="default" r:id="rIdAcross""#))
    );
    let foot = String::from_utf8(parts["word/footer3.xml"].clone()).unwrap();
    // A4 is 297 mm long; 50 of them are margins.
    assert!(foot.contains(r#"w:pos="14003""#), "{foot}");
}

#[test]
fn a_report_may_be_given_up_and_leaves_the_file_as_it_was() {
    /// Goes on for so much of the work.
    struct Until(f32);
    impl Watch for Until {
        fn go_on(&self, done: f32) -> bool {
            done < self.0
        }
    }
    let project = example("karawang");
    let i18n = I18n::new(Lang::Indonesian);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("laporan.docx");
    std::fs::write(&path, "lama").unwrap();
    let options = ReportOptions::usual(&project);
    for limit in [0.0, 0.5, 0.6, 0.9] {
        let result = write(&path, &project, &options, Kind::Docx, &i18n, &Until(limit));
        assert!(matches!(result, Err(ReportError::Cancelled)), "{limit}");
    }
    assert_eq!(std::fs::read(&path).unwrap(), b"lama");
    let gone = ReportOptions {
        variant: VariantId(99),
        ..options.clone()
    };
    let result = write(&path, &project, &gone, Kind::Docx, &i18n, &Unwatched);
    assert!(matches!(result, Err(ReportError::UnknownVariant)));
    write(&path, &project, &options, Kind::Docx, &i18n, &Unwatched).unwrap();
    assert!(std::fs::read(&path).unwrap().starts_with(b"PK"));
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The validator and the reader of others: nothing to complain of, every table and picture there.
#[test]
fn others_read_every_table_and_picture_and_find_no_fault() {
    let python = Command::new("bash")
        .arg(root().join("tests/oracle/python.sh"))
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(python.status.success(), "there is no Python: see above");
    let python = PathBuf::from(String::from_utf8(python.stdout).unwrap().trim());
    let folder = tempfile::tempdir().unwrap();
    let mut expected = serde_json::Map::new();
    for (name, project) in networks() {
        for (lang, paper) in Lang::ALL.into_iter().zip(Paper::FOR_TEXT) {
            let options = ReportOptions {
                paper,
                ..everything(&project)
            };
            let file = format!("{name}-{}.docx", lang.code());
            let bytes = rendered(&project, &options, Kind::Docx, lang);
            std::fs::write(folder.path().join(&file), bytes).unwrap();
            let report = report(&project, &options, lang);
            let mut tables = Vec::new();
            let mut alternatives = Vec::new();
            for block in &report.blocks {
                match block {
                    Block::Table(table) => tables.push(table.rows.len() + 1),
                    Block::Figure(figure) => alternatives.push(figure.alternative.clone()),
                    _ => {}
                }
            }
            let (width, height) = paper.size();
            let told = serde_json::json!({
                "tables": tables,
                "pictures": alternatives.len(),
                "width": width,
                "height": height,
                "language": if lang == Lang::Indonesian { "id-ID" } else { "en-GB" },
            });
            expected.insert(file, told);
        }
    }
    let list = folder.path().join("expected.json");
    std::fs::write(&list, serde_json::Value::from(expected).to_string()).unwrap();
    let checked = Command::new(python)
        .arg(root().join("tests/oracle/documents.py"))
        .arg(folder.path())
        .output()
        .unwrap();
    assert!(
        checked.status.success(),
        "{}{}",
        String::from_utf8_lossy(&checked.stdout),
        String::from_utf8_lossy(&checked.stderr)
    );
}
