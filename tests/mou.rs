//! The draft of a memorandum: what stands in it in both languages, and that its file is sound for Word.

#![expect(clippy::unwrap_used, reason = "a helper that fails fails its test")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jejaring::i18n::{I18n, Lang};
use jejaring::io::export::mou::render;
use jejaring::io::{Example, project};
use jejaring::model::partnership::{Evaluation, Indicator, SignedAgreement, StepKind, steps};
use jejaring::model::{
    Norm, NormKind, Partnership, PartnershipId, Project, StakeholderId, VariantId,
};
use jejaring::report::mou::{Mou, OPEN, draft};
use jejaring::report::{Block, Paper, Part, ReportOptions, build};

const NASTY: &str = "a <b> & \"c\" \u{1}\u{b}\u{fffe} \u{202e}kanan\u{200f} ]]> 'd'";

/// Karawang rearranged, with a partnership of three and a norm of the first.
fn karawang() -> (Project, PartnershipId, VariantId) {
    let mut project = Example::named("karawang").unwrap().project().unwrap();
    let variant = *project.variants.keys().next_back().unwrap();
    let id_of = |label: &str| -> StakeholderId {
        let mut all = project.stakeholders.values();
        all.find(|s| s.display_label() == label).unwrap().id
    };
    let parties = ["KKT", "KUD", "Sub Dolog"].map(id_of);
    let id = project.allocate_partnership();
    let kinds = steps::from_kinds(StepKind::ELEVEN);
    let mut made = Partnership::new(id, "Pemasaran gabah", parties, kinds);
    "Petani menjual gabah dengan harga yang layak.".clone_into(&mut made.purpose);
    "Mengumpulkan gabah\nMenjaga mutu".clone_into(&mut made.parties[0].responsibilities);
    "Penjual gabah petani.".clone_into(&mut made.parties[0].role);
    made.agreements.push(SignedAgreement {
        number: "520/118".to_owned(),
        valid_from: "2028-02-29".parse().ok(),
        valid_until: "2029-02-28".parse().ok(),
        notice_days: Some(60),
        ..SignedAgreement::default()
    });
    made.cycle.evaluations.push(Evaluation {
        indicators: vec![Indicator {
            name: "Gabah terjual".to_owned(),
            target: "80 ton".to_owned(),
            actual: "60 ton".to_owned(),
            ..Indicator::default()
        }],
        ..Evaluation::default()
    });
    project.partnerships.insert(id, made);
    let member = project.variants.get_mut(&variant).unwrap();
    let member = member.members.get_mut(&parties[1]).unwrap();
    member.norms.clear();
    member.role = String::new();
    member.norms.push(Norm {
        text: "Membayar tunai dalam tiga hari".to_owned(),
        kind: NormKind::Obligation,
        towards: vec![parties[0]],
        ..Norm::default()
    });
    member.norms.push(Norm {
        text: "Harga diumumkan terbuka".to_owned(),
        kind: NormKind::Rule,
        ..Norm::default()
    });
    (project, id, variant)
}

fn made(lang: Lang) -> Mou {
    let (project, id, variant) = karawang();
    draft(&project, id, variant, Paper::A4, &I18n::new(lang)).unwrap()
}

fn text(mou: &Mou) -> String {
    let articles = mou.articles.iter().flat_map(|article| {
        let clauses = article.clauses.iter();
        let clauses = clauses.flat_map(|c| std::iter::once(&c.text).chain(&c.points));
        std::iter::once(&article.title).chain(clauses)
    });
    let all: Vec<String> = articles.cloned().collect();
    all.join("\n")
}

#[test]
fn a_draft_says_what_partnership_and_map_say_and_leaves_the_rest_open() {
    let mou = made(Lang::Indonesian);
    assert_eq!(mou.articles.len(), 9);
    let told = text(&mou);
    for wanted in [
        "Tujuannya adalah petani menjual gabah dengan harga yang layak.",
        "Peran PIHAK KESATU: penjual gabah petani. Tanggung jawabnya:",
        "PIHAK KEDUA berperan dan bertanggung jawab:",
        "Menjaga mutu",
        "Membayar tunai dalam tiga hari",
        "PIHAK KEDUA: Harga diumumkan terbuka",
        "berlaku sejak 29 Februari 2028 sampai dengan 28 Februari 2029.",
        "paling lambat 60 hari",
        "Gabah terjual, dengan target 80 ton",
        "musyawarah untuk mufakat",
        "kepada PIHAK KETIGA",
    ] {
        assert!(told.contains(wanted), "{wanted}\n{told}");
    }
    assert_eq!(mou.number, "Nomor: 520/118");
    assert!(mou.parties[2].contains("PIHAK KETIGA") && mou.parties[2].contains(OPEN));
    assert!(
        mou.together
            .starts_with("PIHAK KESATU, PIHAK KEDUA, dan PIHAK KETIGA")
    );
    assert_eq!(mou.signatures.len(), 3);
    let english = text(&made(Lang::English));
    assert!(english.contains("valid from 29 February 2028 to 28 February 2029."));
    assert!(english.contains("The SECOND PARTY has the following role"));
}

#[test]
fn articles_are_numbered_by_word_and_every_page_says_draft() {
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        let bytes = render(&made(lang), &i18n).unwrap();
        assert_eq!(
            bytes,
            render(&made(lang), &i18n).unwrap(),
            "the same every time"
        );
        let part = |name: &str| {
            use std::io::Read as _;
            let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
            let mut text = String::new();
            zip.by_name(name)
                .unwrap()
                .read_to_string(&mut text)
                .unwrap();
            text
        };
        let document = part("word/document.xml");
        assert_eq!(document.matches("\"MouArticle\"").count(), 9);
        let word = i18n.text("mou-article");
        assert!(
            !document.contains(&format!(">{word} 1")),
            "the number is no text"
        );
        assert!(part("word/numbering.xml").contains(&format!("\"{word} %1\"")));
        assert!(part("word/header1.xml").contains(&i18n.text("mou-mark")));
    }
}

/// Partnerships of every kind that a draft has to stand.
fn hostile() -> Vec<(&'static str, Project, PartnershipId, VariantId)> {
    let (plain, id, variant) = karawang();
    let mut nasty = plain.clone();
    let p = nasty.partnerships.get_mut(&id).unwrap();
    NASTY.clone_into(&mut p.name);
    NASTY.clone_into(&mut p.purpose);
    p.parties[0].responsibilities = "x".repeat(3000);
    NASTY.clone_into(&mut p.agreements[0].renewal);
    for stakeholder in p.parties.iter().map(|p| p.stakeholder).collect::<Vec<_>>() {
        let mut record = nasty.stakeholders[&stakeholder].clone();
        record.name = "Dinas".repeat(60);
        NASTY.clone_into(&mut record.contact.person);
        NASTY.clone_into(&mut record.field_of_work);
        nasty.stakeholders.insert(stakeholder, record);
    }
    let mut bare = plain.clone();
    let empty = Partnership::new(id, "Kosong", [], Vec::new());
    bare.partnerships.insert(id, empty);
    let mut many = plain.clone();
    let parties: Vec<StakeholderId> = many.stakeholders.keys().copied().collect();
    many.partnerships
        .insert(id, Partnership::new(id, "Semua", parties, Vec::new()));
    vec![
        ("karawang", plain, id, variant),
        ("nasty", nasty, id, variant),
        ("bare", bare, id, variant),
        ("many", many, id, variant),
    ]
}

#[test]
fn others_read_it_and_find_no_fault() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = Command::new("bash")
        .arg(root.join("tests/oracle/python.sh"))
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(python.status.success(), "there is no Python: see above");
    let python = PathBuf::from(String::from_utf8(python.stdout).unwrap().trim());
    let folder = tempfile::tempdir().unwrap();
    for (name, project, id, variant) in hostile() {
        for (lang, paper) in Lang::ALL.into_iter().zip(Paper::FOR_TEXT) {
            let i18n = I18n::new(lang);
            let mou = draft(&project, id, variant, paper, &i18n).unwrap();
            let file = format!("{name}-{}.docx", lang.code());
            std::fs::write(folder.path().join(file), render(&mou, &i18n).unwrap()).unwrap();
        }
    }
    let checked = Command::new(python)
        .arg(root.join("tests/oracle/memoranda.py"))
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

#[test]
fn the_command_line_writes_a_draft_or_says_why_not() {
    let folder = tempfile::tempdir().unwrap();
    let (project, ..) = karawang();
    let file = folder.path().join("a.jejaring");
    project::save(&file, &project).unwrap();
    let out = folder.path().join("mou.docx");
    let run = |arguments: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_jejaring"))
            .arg("mou")
            .arg(&file)
            .args(arguments)
            .args(["--lang", "id"])
            .output()
            .unwrap();
        let told = [output.stdout, output.stderr].concat();
        (
            output.status.code().unwrap(),
            String::from_utf8(told).unwrap(),
        )
    };
    let out_name = out.to_str().unwrap();
    let (code, told) = run(&[out_name, "--partnership", "pemasaran GABAH"]);
    assert_eq!((code, told.contains("mou.docx")), (0, true), "{told}");
    assert!(std::fs::read(&out).unwrap().starts_with(b"PK"));
    let (code, told) = run(&[out_name, "--partnership", "lain"]);
    assert_eq!(
        (code, told.contains("Pemasaran gabah")),
        (2, true),
        "{told}"
    );
    assert_eq!(run(&["mou.odt"]).0, 2);
}

#[test]
fn a_report_tells_partnerships_and_keeps_trust_back() {
    let (mut project, id, variant) = karawang();
    let today = "2028-03-01".parse().unwrap();
    let p = project.partnerships.get_mut(&id).unwrap();
    for ground in [
        jejaring::model::partnership::Ground::Trust,
        jejaring::model::partnership::Ground::MutualBenefit,
    ] {
        p.parties[0].assess(ground, jejaring::model::Score::new(3), today);
    }
    for lang in Lang::ALL {
        let i18n = I18n::new(lang);
        let trust = i18n.text("ground-trust");
        for sensitive in [false, true] {
            let options = ReportOptions {
                parts: vec![Part::Partnerships],
                sensitive,
                ..ReportOptions::of(&project, variant)
            };
            let report = build(&project, &options, &i18n, &|| true).unwrap().report;
            let mut tables = 0;
            let mut leads = Vec::new();
            for block in &report.blocks {
                match block {
                    Block::Table(_) => tables += 1,
                    Block::List(items) => leads.extend(items.iter().map(|i| i.lead.clone())),
                    _ => {}
                }
            }
            assert_eq!(tables, 4);
            assert!(leads.contains(&i18n.text("ground-mutual-benefit")));
            assert_eq!(leads.contains(&trust), sensitive);
        }
        let nothing = ReportOptions {
            parts: vec![Part::Partnerships],
            ..ReportOptions::of(&project, variant)
        };
        let mut without = project.clone();
        without.partnerships.clear();
        let report = build(&without, &nothing, &i18n, &|| true).unwrap().report;
        assert!(report.blocks.is_empty());
    }
}

#[test]
fn a_day_from_which_it_holds_is_told_without_a_last_day_too() {
    let (mut project, id, variant) = karawang();
    let partnership = project.partnerships.get_mut(&id).unwrap();
    partnership.agreements[0].valid_until = None;
    let told = |project: &Project| {
        let draft = draft(project, id, variant, Paper::A4, &I18n::new(Lang::English));
        text(&draft.unwrap())
    };
    assert!(told(&project).contains(&format!("from 29 February 2028 for {OPEN} years")));
    let partnership = project.partnerships.get_mut(&id).unwrap();
    partnership.agreements[0].valid_from = None;
    assert!(told(&project).contains(&format!("for {OPEN} years from its signing")));
}
