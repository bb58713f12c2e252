//! What leaves for calendars and address books is read by other people's parsers, and what comes
//! from address books is read here.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jejaring::agenda;
use jejaring::i18n::{I18n, Lang};
use jejaring::io::export::{calendar, cards};
use jejaring::io::{Example, import, project};
use jejaring::model::{Encounter, Kind, Project, StakeholderId};
use jiff::civil::{date, time};
use jiff::{Timestamp, ZonedDateTime};

/// Names and notes that have what a parser may trip over.
fn told() -> Project {
    let mut project = Example::named("karawang").unwrap().project().unwrap();
    "Asia/Jayapura".clone_into(&mut project.card.time_zone);
    let ids: Vec<StakeholderId> = project.stakeholders.keys().copied().collect();
    for (n, id) in ids.iter().take(3).enumerate() {
        let stakeholder = project.stakeholders.get_mut(id).unwrap();
        stakeholder.name = format!(
            "Bu \"Rini\"; Kurnia\u{e9}, S.P. {n} {}",
            "panjang".repeat(12)
        );
        stakeholder.label = String::new();
        stakeholder.kind = Some(Kind::Person);
        "+62 812-345".clone_into(&mut stakeholder.contact.phone);
        "rini@contoh.id".clone_into(&mut stakeholder.contact.email);
        "satu\ndua; tiga, \\ empat \u{1f33e}".clone_into(&mut stakeholder.notes);
        let contact = project.allocate_encounter();
        let mut met = Encounter::new(contact, *id, date(2028, 2, 28));
        met.time = (n == 0).then(|| time(23, 30, 0, 0));
        met.next.what = "Kirim; data, \"panen\"\u{1f33e}".repeat(9);
        met.next.due = Some(date(2028, 2, 29));
        project.encounters.insert(contact, met);
    }
    assert_eq!(project.check(), Vec::new());
    project
}

fn now(project: &Project) -> ZonedDateTime {
    agenda::moment(project, "2028-02-28T15:00:00Z".parse().unwrap())
}

fn ics(project: &Project, lang: Lang) -> String {
    let now = now(project);
    let due = agenda::due(project, &now);
    let i18n = I18n::new(lang);
    calendar::calendar(project, &due, now.time_zone(), Timestamp::UNIX_EPOCH, &i18n)
}

/// What others read in a calendar and in cards.
fn read_by_others(calendar: &str, cards: &str) -> serde_json::Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let python = Command::new("bash")
        .arg(root.join("tests/oracle/python.sh"))
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    assert!(python.status.success(), "there is no Python: see above");
    let python = PathBuf::from(String::from_utf8(python.stdout).unwrap().trim());
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("a.ics"), calendar).unwrap();
    std::fs::write(folder.path().join("a.vcf"), cards).unwrap();
    let told = Command::new(python)
        .arg(root.join("tests/oracle/calendars.py"))
        .arg(folder.path())
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "{errors}");
    serde_json::from_slice(&told.stdout).unwrap()
}

#[test]
fn other_parsers_read_the_calendar_and_the_cards() {
    let project = told();
    let due = agenda::due(&project, &now(&project));
    assert_eq!(due.len(), 6);
    let i18n = I18n::new(Lang::Indonesian);
    let (calendar, cards) = (ics(&project, Lang::Indonesian), cards::cards(&project));
    let told = read_by_others(&calendar, &cards);
    let events = told["events"].as_array().unwrap();
    assert_eq!(events.len(), due.len());
    for (event, due) in events.iter().zip(&due) {
        let name = [("name", due.title(&project).into())];
        assert_eq!(event["summary"], i18n.with("calendar-summary", &name));
        let why = due.why(&project, &i18n);
        assert!(event["description"].as_str().unwrap().starts_with(&why));
        let start = event["start"].as_str().unwrap();
        match due.time {
            // Half past eleven in the evening of 2 March in the east is 14.30 in Greenwich.
            Some(_) => assert_eq!(start, "2028-03-02T14:30:00+00:00"),
            None => assert_eq!(start, due.date.to_string()),
        }
    }
    let mut uids: Vec<&str> = events.iter().map(|e| e["uid"].as_str().unwrap()).collect();
    uids.sort_unstable();
    uids.dedup();
    assert_eq!(uids.len(), due.len());

    let read = told["cards"].as_array().unwrap();
    let people = project
        .stakeholders
        .values()
        .filter(|s| s.kind == Some(Kind::Person));
    for person in people {
        let card = read
            .iter()
            .find(|card| card["name"] == person.name.trim())
            .unwrap();
        assert_eq!(card["tel"][0], person.contact.phone);
        assert_eq!(card["email"][0], person.contact.email);
        assert_eq!(card["note"][0], person.notes);
    }
}

#[test]
fn the_same_agenda_gives_the_same_bytes_and_lines_that_every_calendar_takes() {
    let project = told();
    for lang in Lang::ALL {
        let text = ics(&project, lang);
        assert_eq!(text, ics(&project, lang));
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        let without = text.replace("\r\n", "");
        assert!(!without.contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= 75));
    }
}

#[test]
fn cards_that_went_out_come_in_again() {
    let project = told();
    let cards = cards::cards(&project);
    let i18n = I18n::new(Lang::Indonesian);
    let read = import::from_bytes(cards.into_bytes(), "vcf", "kontak", &i18n).unwrap();
    assert_eq!(read.format, import::Format::VCard);
    let person = |s: &&jejaring::model::Stakeholder| s.kind == Some(Kind::Person);
    let before: Vec<_> = project.stakeholders.values().filter(person).collect();
    assert_eq!(before.len(), 3);
    for old in before {
        let new = read
            .project
            .stakeholders
            .values()
            .find(|s| s.name == old.name.trim());
        let new = new.unwrap();
        assert_eq!(new.contact, old.contact);
        assert_eq!(
            (new.notes.as_str(), new.kind),
            (old.notes.as_str(), old.kind)
        );
    }
}

#[test]
fn the_command_line_tells_what_is_due_and_writes_both() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a.jejaring");
    project::save(&file, &told()).unwrap();
    let run = |args: &[&str]| {
        let output = Command::new(env!("CARGO_BIN_EXE_jejaring"))
            .env("JEJARING_CONFIG_DIR", folder.path().join("config"))
            .args(args)
            .output()
            .unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    };
    let path = file.to_str().unwrap();
    let told = run(&["agenda", path, "--on", "2028-02-29", "--lang", "id"]);
    assert_eq!(told.lines().count(), 6);
    assert!(told.starts_with("2028-02-29  Bu \"Rini\""));
    assert!(told.contains("(hari ini)"));
    let out = folder.path().join("a.ics");
    let out = out.to_str().unwrap();
    let write = || {
        run(&["agenda", path, "--on", "2028-02-29", "--ics", out]);
        std::fs::read(out).unwrap()
    };
    assert_eq!(write(), write());
    let cards = folder.path().join("a.vcf");
    run(&["export", path, cards.to_str().unwrap()]);
    assert!(
        std::fs::read_to_string(cards)
            .unwrap()
            .starts_with("BEGIN:VCARD\r\n")
    );
}
