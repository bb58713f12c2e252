//! Workbooks: the template is filled in and read back, near names are left to the user, and merging
//! is one step that can be undone.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a helper that fails fails its test"
)]

use std::collections::BTreeMap;
use std::io::Write as _;

use jejaring::edit::merge::Merge;
use jejaring::edit::{Edit, Session};
use jejaring::i18n::{I18n, Lang};
use jejaring::io::EXAMPLES;
use jejaring::io::import::{
    Imported, Loss, Match, decide, from_bytes, propose, renamed, same_ties, template,
};
use jejaring::model::{Project, StakeholderId};

fn imported(bytes: &[u8]) -> Imported {
    let i18n = I18n::new(Lang::Indonesian);
    match from_bytes(bytes.to_vec(), "xlsx", "uji", &i18n) {
        Ok(imported) => imported,
        Err(error) => panic!("{}", error.describe(&i18n)),
    }
}

fn example(key: &str) -> Project {
    let example = EXAMPLES.iter().find(|example| example.key == key).unwrap();
    example.project().unwrap()
}

fn merge(imported: &Imported, onto: &Project, decided: &[(u64, u64)]) -> Edit {
    let decided: BTreeMap<_, _> = decided
        .iter()
        .map(|(new, old)| (StakeholderId(*new), StakeholderId(*old)))
        .collect();
    let proposals = propose(imported, onto);
    Edit::Import(Box::new(Merge {
        arriving: imported.project.clone(),
        onto: decide(&proposals, &decided),
        renamed: renamed(&proposals),
        ties: same_ties(imported, onto),
    }))
}

/// A workbook of sheets with rows of texts.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (number, row) in (0..).zip(*rows) {
            for (column, text) in (0..).zip(*row) {
                match text.parse::<f64>() {
                    Ok(value) if !text.starts_with('0') => {
                        sheet.write_number(number, column, value).unwrap()
                    }
                    _ => sheet.write_string(number, column, *text).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn a_template_that_is_read_back_untouched_changes_nothing() {
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        for example in EXAMPLES {
            let project = example.project().unwrap();
            let bytes = template(&project, project.first_variant(), &i18n).unwrap();
            let back = imported(&bytes);
            assert_eq!(back.origin, Some(project.uuid));
            assert!(back.losses.is_empty(), "{:?}", back.losses);
            let proposals = propose(&back, &project);
            let members = &project.variants[&project.first_variant()].members;
            assert_eq!(proposals.len(), members.len());
            assert!(proposals.values().all(|m| matches!(m, Match::Id(_))));
            let edit = merge(&back, &project, &[]);
            let mut session = Session::new(project);
            assert_eq!(session.apply(edit), Ok(false), "{}", example.key);
        }
    }
}

#[test]
fn a_template_is_the_same_bytes_for_the_same_document() {
    let project = example("karawang");
    let i18n = I18n::new(Lang::Indonesian);
    let make = || template(&project, project.first_variant(), &i18n).unwrap();
    assert_eq!(make(), make());
}

#[test]
fn the_examples_of_an_empty_template_are_not_read() {
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        let project = Project::new("Kondisi awal");
        let bytes = template(&project, project.first_variant(), &i18n).unwrap();
        let back = imported(&bytes);
        assert!(back.project.stakeholders.is_empty());
        assert_eq!(back.losses.of(&Loss::Examples), 3);
    }
}

#[test]
fn rows_are_matched_by_name_and_near_names_wait_for_an_answer() {
    let project = example("karawang");
    let id = |label: &str| {
        let all = project.stakeholders.values();
        let found = all.clone().find(|s| s.display_label() == label);
        found.unwrap_or_else(|| panic!("no {label}")).id
    };
    let tengkulak = id("Tengkulak");
    let bytes = workbook(&[
        (
            "Pihak",
            &[
                &["ID", "Nama", "Telepon", "Catatan"],
                &["1", "Tengkulak", "0812", ""],
                &["2", "tengkulk", "0813", ""],
                &["3", "Kepala desa", "", "baru dikenal"],
            ],
        ),
        (
            "Ikatan",
            &[
                &["Dari", "Ke", "Arah", "Isi"],
                &["2", "3", "Satu arah", "gabah; Informasi"],
                &["Tengkulak", "Bidan desa", "", ""],
            ],
        ),
    ]);
    let file = imported(&bytes);
    assert_eq!(file.losses.of(&Loss::UnlistedEnds), 1);
    let proposals: Vec<Match> = propose(&file, &project).into_values().collect();
    // The file numbers its rows: that says nothing about ids of ours.
    assert_eq!(
        proposals,
        [Match::Name(tengkulak), Match::New, Match::New, Match::New]
    );

    let bytes = workbook(&[(
        "Pihak",
        &[&["Nama", "Telepon"], &["TENGKULK", "0813"], &["Bidan", ""]],
    )]);
    let file = imported(&bytes);
    let proposals = propose(&file, &project);
    let ids: Vec<StakeholderId> = proposals.keys().copied().collect();
    assert_eq!(proposals[&ids[0]], Match::Near(vec![tengkulak]));

    let mut session = Session::new(project.clone());
    let edit = merge(&file, &project, &[(ids[0].0, tengkulak.0)]);
    assert_eq!(session.apply(edit), Ok(true));
    let after = session.project();
    assert_eq!(after.stakeholders.len(), project.stakeholders.len() + 1);
    let same = after.stakeholder(tengkulak).unwrap();
    assert_eq!((&*same.contact.phone, &*same.name), ("0813", "Tengkulak"));
    assert_eq!(session.undo(), Ok(true));
    assert_eq!(session.project().stakeholders, project.stakeholders);
    assert_eq!(session.project().variants, project.variants);

    // Without an answer it is somebody new.
    let edit = merge(&file, &project, &[]);
    assert_eq!(session.apply(edit), Ok(true));
    let after = session.project();
    assert_eq!(after.stakeholders.len(), project.stakeholders.len() + 2);
}

#[test]
fn what_is_new_stands_beside_what_is_there_and_ties_are_not_doubled() {
    let project = example("kite");
    let before = project.variants[&project.first_variant()].clone();
    let bytes = workbook(&[(
        "Ikatan",
        &[
            &["Dari", "Ke"],
            &["Andre", "Beverley"],
            &["Jane", "Kim"],
            &["Kim", "Lou"],
        ],
    )]);
    let file = imported(&bytes);
    let edit = merge(&file, &project, &[]);
    let mut session = Session::new(project);
    assert_eq!(session.apply(edit), Ok(true));
    let after = session.variant();
    assert_eq!(after.members.len(), before.members.len() + 2);
    assert_eq!(after.ties.len(), before.ties.len() + 2);
    let right = |members: Vec<f64>| members.into_iter().fold(f64::MIN, f64::max);
    let edge = right(before.members.values().map(|m| m.position.x).collect());
    for (id, member) in &after.members {
        assert!(before.members.contains_key(id) || member.position.x > edge);
    }
    assert_eq!(session.selection().stakeholders.len(), 2);
}

#[test]
fn a_corrected_name_is_known_by_its_id_and_the_tie_by_its_own() {
    let project = example("karawang");
    let i18n = I18n::new(Lang::Indonesian);
    let bytes = template(&project, project.first_variant(), &i18n).unwrap();
    let mut back = imported(&bytes);
    let first = *back.project.stakeholders.keys().next().unwrap();
    let ours: StakeholderId = StakeholderId(back.keys[&first].parse().unwrap());
    back.project.stakeholders.get_mut(&first).unwrap().name = "Nama yang diperbaiki".to_owned();
    let variant = back.project.first_variant();
    let ties = &mut back.project.variants.get_mut(&variant).unwrap().ties;
    let tie = ties.values_mut().next().unwrap();
    tie.strength = 7.5;
    let count = ties.len();
    let edit = merge(&back, &project, &[]);
    let mut session = Session::new(project);
    assert_eq!(session.apply(edit), Ok(true));
    let name = &session.project().stakeholder(ours).unwrap().name;
    assert_eq!(name, "Nama yang diperbaiki");
    assert_eq!(session.variant().ties.len(), count);
    let strengths = session.variant().ties.values().map(|t| t.strength);
    assert_eq!(strengths.filter(|s| *s == 7.5).count(), 1);
}

/// An archive of entries.
fn archive(entries: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, text) in entries {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn an_opendocument_spreadsheet_is_read_with_its_repeated_cells() {
    let content = r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Petunjuk"><table:table-row><table:table-cell office:value-type="string"><text:p>Baca dulu</text:p></table:table-cell></table:table-row></table:table>
<table:table table:name="Hubungan">
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Dari</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Ke</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>Kekuatan</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>periksa</text:p></office:annotation><text:p>Bu <text:span>Ani</text:span></text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>KUD &amp; mitra</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="2.5"><text:p>2,50</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>Pak Budi</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"#;
    let file = imported(&archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
    ]));
    let names: Vec<&str> = file
        .project
        .stakeholders
        .values()
        .map(|s| s.name.as_str())
        .collect();
    assert_eq!(names, ["Bu Ani", "KUD & mitra", "Pak Budi"]);
    let variant = &file.project.variants[&file.project.first_variant()];
    let strengths: Vec<f64> = variant.ties.values().map(|t| t.strength).collect();
    assert_eq!(strengths, [2.5, 1.0, 1.0]);
}

#[test]
fn hostile_workbooks_are_refused() {
    let i18n = I18n::new(Lang::Indonesian);
    let refused = |bytes: Vec<u8>| {
        let error = from_bytes(bytes, "xlsx", "uji", &i18n).expect_err("refused");
        error.describe(&i18n)
    };
    let relations =
        r#"<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let book =
        r#"<workbook><sheets><sheet name="Satu" sheetId="1" r:id="r1"/></sheets></workbook>"#;
    let with_sheet = |sheet: &str| {
        archive(&[
            ("xl/workbook.xml", book),
            ("xl/_rels/workbook.xml.rels", relations),
            ("xl/worksheets/sheet1.xml", sheet),
        ])
    };
    // 130 MB of spaces in some hundred kilobytes.
    let head = r#"<row><c t="inlineStr"><is><t>Dari</t></is></c><c t="inlineStr"><is><t>Ke</t></is></c></row>"#;
    let bomb = format!("<worksheet><sheetData>{head}{}", " ".repeat(130 << 20));
    let bomb = with_sheet(&bomb);
    assert!(bomb.len() < 1 << 20);
    let text = refused(bomb);
    assert!(text.contains("terlalu besar"), "{text}");
    // One cell in the last row and column: nothing is laid out for what is empty.
    let far = r#"<worksheet><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData></worksheet>"#;
    let text = refused(with_sheet(far));
    assert!(
        text.contains("tidak ada daftar") || text.contains("kolom"),
        "{text}"
    );
    let entity = r#"<!DOCTYPE x [<!ENTITY a "b">]><worksheet><sheetData><row><c t="inlineStr"><is><t>Dari</t></is></c><c t="inlineStr"><is><t>Ke</t></is></c></row><row><c t="inlineStr"><is><t>&a;</t></is></c></row></sheetData></worksheet>"#;
    let text = refused(with_sheet(entity));
    assert!(text.contains("\"&a;\"") && text.contains("Satu"), "{text}");
    let text = refused(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xxxx".to_vec());
    assert!(text.contains("kata sandi"), "{text}");
    let text = refused(b"PK\x03\x04 and then nothing".to_vec());
    assert!(text.contains("rusak"), "{text}");
}
