//! Stakeholders as cards for an address book: vCard 3.0 (RFC 2426), which every phone reads.

use crate::model::{Kind, Project, Stakeholder, pseudonym};

use super::content_lines::{Lines, escaped};

/// The cards of the people, and of whoever else can be reached; of everybody where those are none.
pub fn cards(project: &Project) -> String {
    let can_be_reached = |s: &&Stakeholder| {
        let contact = &s.contact;
        let ways = [
            &contact.person,
            &contact.phone,
            &contact.email,
            &contact.address,
        ];
        s.kind == Some(Kind::Person) || ways.iter().any(|way| !way.is_empty())
    };
    let me = project.me();
    let others = || project.stakeholders.values().filter(|s| Some(s.id) != me);
    let mut lines = Lines::default();
    let is_any = others().any(|s| can_be_reached(&s));
    for stakeholder in others().filter(|s| !is_any || can_be_reached(s)) {
        card(&mut lines, project, stakeholder);
    }
    lines.finish()
}

fn card(lines: &mut Lines, project: &Project, s: &Stakeholder) {
    let contact = &s.contact;
    let is_person = s.kind == Some(Kind::Person);
    // With codes for names the person to turn to is withheld.
    let has_person = !contact.person.is_empty() && contact.person != pseudonym::WITHHELD;
    let name = if has_person && !is_person {
        &contact.person
    } else {
        &s.name
    };
    lines.raw("BEGIN:VCARD");
    lines.raw("VERSION:3.0");
    lines.raw("PRODID:-//Jejaring//Jejaring//ID");
    lines.raw(&format!("UID:{}-{}@jejaring", s.id, project.uuid));
    lines.text("FN", name);
    // The family name comes first in the format; who has one name only has it there.
    let (given, family) = name.rsplit_once(' ').unwrap_or(("", name));
    lines.raw(&format!("N:{};{};;;", escaped(family), escaped(given)));
    if !is_person {
        lines.text("ORG", &s.name);
    }
    lines.text("TITLE", &contact.position);
    lines.text("TEL;TYPE=VOICE", &contact.phone);
    lines.text("EMAIL;TYPE=INTERNET", &contact.email);
    if !contact.address.is_empty() {
        lines.raw(&format!("ADR:;;{};;;;", escaped(&contact.address)));
    }
    lines.text("NOTE", &s.notes);
    lines.raw("END:VCARD");
}
