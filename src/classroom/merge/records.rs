//! Two records of the same stakeholder or tie as one, in which nothing of either is lost.

use crate::model::text::{clean_line, clean_text};
use crate::model::{
    CategoryRef, Commitment, Competence, Formality, Member, Need, Norm, Stakeholder, Technoware,
    Tie,
};

/// The first, with what only the second says; where both say something else, both stand there.
pub(super) fn stakeholder(mut s: Stakeholder, other: &Stakeholder) -> Stakeholder {
    let named = |text: &str| text.trim().to_lowercase();
    if named(&s.name) != named(&other.name) {
        add_line(&mut s.notes, &other.name);
    }
    if s.label.is_empty() {
        s.label.clone_from(&other.label);
    }
    s.kind = s.kind.or(other.kind);
    if s.category == CategoryRef::default() {
        s.category = other.category;
    }
    for (own, more) in [
        (&mut s.contact.person, &other.contact.person),
        (&mut s.contact.position, &other.contact.position),
        (&mut s.contact.phone, &other.contact.phone),
        (&mut s.contact.email, &other.contact.email),
    ] {
        add_to_line(own, more);
    }
    for (own, more) in [
        (&mut s.contact.address, &other.contact.address),
        (&mut s.field_of_work, &other.field_of_work),
        (&mut s.duties, &other.duties),
        (&mut s.aims, &other.aims),
        (&mut s.vision_mission, &other.vision_mission),
        (&mut s.programmes, &other.programmes),
        (&mut s.notes, &other.notes),
    ] {
        add_line(own, more);
    }
    s.area = s.area.or(other.area);
    s.relative_position = s.relative_position.or(other.relative_position);
    s.stance = s.stance.or(other.stance);
    add_new(&mut s.power_interest, &other.power_interest);
    competences(&mut s.competences_had, &other.competences_had);
    technoware(&mut s.technoware_now, &other.technoware_now);
    s
}

/// The same for what a stakeholder does in the network. Ids are those of the new document already.
pub(super) fn member(mut m: Member, other: &Member) -> Member {
    add_line(&mut m.role, &other.role);
    m.locked &= other.locked;
    for need in &other.needs {
        let same = |known: &&mut Need| same_text(&known.text, &need.text);
        match m.needs.iter_mut().find(same) {
            Some(known) => {
                add_new(&mut known.met_by, &need.met_by);
                add_line(&mut known.note, &need.note);
            }
            None => m.needs.push(need.clone()),
        }
    }
    for norm in &other.norms {
        let same = |known: &&mut Norm| {
            same_text(&known.text, &norm.text) && known.agreement == norm.agreement
        };
        match m.norms.iter_mut().find(same) {
            // Without anybody it holds towards all.
            Some(known) if known.towards.is_empty() == norm.towards.is_empty() => {
                add_new(&mut known.towards, &norm.towards);
                add_new(&mut known.assessments, &norm.assessments);
                add_line(&mut known.note, &norm.note);
            }
            _ => m.norms.push(norm.clone()),
        }
    }
    competences(&mut m.competences_needed, &other.competences_needed);
    technoware(&mut m.technoware_planned, &other.technoware_planned);
    commitment(&mut m.commitment, &other.commitment);
    m
}

fn commitment(own: &mut Commitment, other: &Commitment) {
    add_line(&mut own.statement, &other.statement);
    add_line(&mut own.evidence, &other.evidence);
    add_new(&mut own.assessments, &other.assessments);
}

/// The same tie as two groups drew it; its strength and its note are written by whoever counts.
pub(super) fn tie(mut tie: Tie, other: &Tie) -> Tie {
    if tie.formality != other.formality {
        tie.formality = Formality::Both;
    }
    add_new(&mut tie.basis, &other.basis);
    add_new(&mut tie.quality, &other.quality);
    tie.evidence = tie.evidence.or(other.evidence);
    add_line(&mut tie.note, &other.note);
    tie
}

fn competences(own: &mut Vec<Competence>, other: &[Competence]) {
    for competence in other {
        let same =
            |k: &&mut Competence| same_text(&k.name, &competence.name) && k.kind == competence.kind;
        match own.iter_mut().find(same) {
            Some(known) => {
                add_new(&mut known.assessments, &competence.assessments);
                add_line(&mut known.note, &competence.note);
            }
            None => own.push(competence.clone()),
        }
    }
}

fn technoware(own: &mut Vec<Technoware>, other: &[Technoware]) {
    for piece in other {
        let same = |known: &&mut Technoware| same_text(&known.name, &piece.name);
        match own.iter_mut().find(same) {
            Some(known) => {
                add_line(&mut known.purpose, &piece.purpose);
                add_new(&mut known.assessments, &piece.assessments);
                add_line(&mut known.note, &piece.note);
            }
            None => own.push(piece.clone()),
        }
    }
}

fn same_text(a: &str, b: &str) -> bool {
    a.trim().to_lowercase() == b.trim().to_lowercase()
}

/// Adds what is not there yet.
fn add_new<T: Clone + PartialEq>(own: &mut Vec<T>, other: &[T]) {
    for item in other {
        if !own.contains(item) {
            own.push(item.clone());
        }
    }
}

/// Adds lines that are not there yet.
pub(super) fn add_line(own: &mut String, more: &str) {
    for line in more.lines().filter(|line| !line.trim().is_empty()) {
        if !own.lines().any(|known| same_text(known, line)) {
            let parting = if own.is_empty() { "" } else { "\n" };
            *own = clean_text(&format!("{own}{parting}{line}"));
        }
    }
}

/// The same within one line.
fn add_to_line(own: &mut String, more: &str) {
    let is_there = own.split("; ").any(|known| same_text(known, more));
    if !more.trim().is_empty() && !is_there {
        let parting = if own.is_empty() { "" } else { "; " };
        *own = clean_line(&format!("{own}{parting}{more}"));
    }
}
