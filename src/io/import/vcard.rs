//! Cards of an address book: vCard 2.1, 3.0 and 4.0, as phones and mail programs write them.
//!
//! A card becomes a stakeholder: its name, its organisation, and how to reach it. Pictures and
//! everything else are left out and told.

use crate::model::{Contact, Kind, Stakeholder, StakeholderId};

use super::error::{Fault, Place, Reason};
use super::loss::Loss;
use super::network::{Builder, ImportedNetwork};

/// The most telephone numbers or addresses that are taken of one card.
const SEVERAL: usize = 5;

/// What cards often have and a stakeholder has not.
const USUAL: [&str; 9] = [
    "PHOTO",
    "LOGO",
    "SOUND",
    "KEY",
    "URL",
    "BDAY",
    "IMPP",
    "CATEGORIES",
    "NICKNAME",
];

/// Whether a text is a card.
pub(super) fn is_card(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start
        .get(..11)
        .is_some_and(|start| start.eq_ignore_ascii_case("begin:vcard"))
}

pub(super) fn read(text: &str) -> Result<ImportedNetwork, Fault> {
    let mut builder = Builder::new();
    let mut card: Option<Card> = None;
    let mut lines = Unfolded::new(text);
    let mut depth = 0_usize;
    while let Some((number, line)) = lines.next() {
        let Some(property) = Property::of(&line) else {
            continue;
        };
        match (property.name.as_str(), property.value.trim()) {
            ("BEGIN", kind) if kind.eq_ignore_ascii_case("vcard") => {
                depth += 1;
                // A card within a card, as 2.1 allows, is somebody else's.
                if depth == 1 {
                    card = Some(Card::default());
                }
            }
            ("END", kind) if kind.eq_ignore_ascii_case("vcard") => {
                depth = depth.saturating_sub(1);
                if depth == 0
                    && let Some(card) = card.take()
                {
                    card.declare(&mut builder, &Place::line(number))?;
                }
            }
            _ if depth == 1 => {
                if let Some(card) = &mut card {
                    card.take(&property, &mut builder);
                }
            }
            _ => {}
        }
    }
    if card.is_some() {
        return Err(Place::line(lines.number).fault(Reason::Truncated));
    }
    Ok(builder.finish())
}

/// Lines with what was folded put together again, each with its number.
struct Unfolded<'a> {
    lines: std::iter::Peekable<std::str::Lines<'a>>,
    number: usize,
}

impl<'a> Unfolded<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            lines: text.lines().peekable(),
            number: 0,
        }
    }

    fn next(&mut self) -> Option<(usize, String)> {
        let mut line = self.lines.next()?.to_owned();
        self.number += 1;
        let number = self.number;
        let head = line.split(':').next().unwrap_or_default();
        let is_quoted = head.to_ascii_uppercase().contains("QUOTED-PRINTABLE");
        while let Some(next) = self.lines.peek() {
            if next.starts_with([' ', '\t']) {
                line.push_str(&next[1..]);
            } else if is_quoted && line.ends_with('=') {
                line.pop();
                line.push_str(next);
            } else {
                break;
            }
            self.lines.next();
            self.number += 1;
        }
        Some((number, line))
    }
}

/// One line: its name without a group, whether its value is quoted-printable, its value.
struct Property {
    name: String,
    value: String,
}

impl Property {
    fn of(line: &str) -> Option<Self> {
        let colon = end_of_head(line)?;
        let (head, value) = (&line[..colon], &line[colon + 1..]);
        let mut parts = head.split(';');
        let name = parts.next()?;
        let name = name.rsplit('.').next()?.trim().to_ascii_uppercase();
        let upper = head.to_ascii_uppercase();
        let value = if upper.contains("QUOTED-PRINTABLE") {
            unquoted(value, upper.contains("8859-1"))
        } else {
            value.to_owned()
        };
        Some(Self { name, value })
    }

    /// The parts of a value that has several, such as a name.
    fn parts(&self) -> Vec<String> {
        let mut parts = vec![String::new()];
        let mut escaped = false;
        for c in self.value.chars() {
            let last = parts.len() - 1;
            match (escaped, c) {
                (true, 'n' | 'N') => parts[last].push('\n'),
                (false, '\\') => {}
                (false, ';') => parts.push(String::new()),
                (_, c) => parts[last].push(c),
            }
            escaped = c == '\\' && !escaped;
        }
        parts
    }

    fn text(&self) -> String {
        self.parts().join(";").trim().to_owned()
    }
}

/// Where the head ends: at the first colon outside of quotes.
fn end_of_head(line: &str) -> Option<usize> {
    let mut is_quoted = false;
    line.char_indices().find_map(|(at, c)| {
        is_quoted ^= c == '"';
        (c == ':' && !is_quoted).then_some(at)
    })
}

/// A quoted-printable value; what is no code stays as it is.
fn unquoted(value: &str, is_latin: bool) -> String {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let mut bytes = Vec::with_capacity(value.len());
    let source = value.as_bytes();
    let mut at = 0;
    while let Some(byte) = source.get(at) {
        let code = (*byte == b'=')
            .then(|| Some(digit(source.get(at + 1))? * 16 + digit(source.get(at + 2))?))
            .flatten();
        if let Some(code) = code.and_then(|code| u8::try_from(code).ok()) {
            bytes.push(code);
            at += 3;
        } else {
            bytes.push(*byte);
            at += 1;
        }
    }
    if is_latin {
        return bytes.into_iter().map(char::from).collect();
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// What is taken of a card.
#[derive(Default)]
struct Card {
    shown: String,
    name: String,
    organisation: String,
    contact: Contact,
    note: String,
    is_organisation: bool,
}

impl Card {
    fn take(&mut self, property: &Property, builder: &mut Builder) {
        let text = property.text();
        if text.is_empty() {
            return;
        }
        match property.name.as_str() {
            "FN" => self.shown = text,
            "N" => {
                let parts = property.parts();
                // Family, given, further, before, after; said in another order.
                let order = [3, 1, 2, 0, 4];
                let said = order.iter().filter_map(|at| parts.get(*at));
                let said: Vec<&str> = said.map(|s| s.trim()).filter(|s| !s.is_empty()).collect();
                self.name = said.join(" ");
            }
            "ORG" => {
                let parts = property.parts();
                let said: Vec<&str> = parts
                    .iter()
                    .map(|s| s.trim())
                    .filter(|s| !s.is_empty())
                    .collect();
                self.organisation = said.join(", ");
            }
            "KIND" => self.is_organisation = text.eq_ignore_ascii_case("org"),
            "TITLE" | "ROLE" if self.contact.position.is_empty() => self.contact.position = text,
            "TEL" => add(&mut self.contact.phone, text.trim_start_matches("tel:")),
            "EMAIL" => add(&mut self.contact.email, text.trim_start_matches("mailto:")),
            "ADR" => {
                let parts = property.parts();
                let said = parts.iter().map(|s| s.trim()).filter(|s| !s.is_empty());
                self.contact.address = said.collect::<Vec<_>>().join(", ");
            }
            "NOTE" => self.note = text,
            "VERSION" | "PRODID" | "UID" | "REV" | "TITLE" | "ROLE" => {}
            name => {
                // Names are anybody's: only the usual ones are told by theirs.
                let usual = USUAL.iter().find(|usual| **usual == name);
                let name = usual.map_or("X-…", |usual| usual);
                builder.network.losses.add(Loss::Section(name.to_owned()));
            }
        }
    }

    fn declare(mut self, builder: &mut Builder, place: &Place) -> Result<(), Fault> {
        let candidates = [
            &self.shown,
            &self.name,
            &self.organisation,
            &self.contact.email,
        ];
        let Some(name) = candidates
            .into_iter()
            .find(|text| !text.is_empty())
            .cloned()
        else {
            builder.network.losses.add(Loss::IncompleteRows);
            return Ok(());
        };
        builder.spend(
            name.len() + self.note.len() + self.contact.address.len(),
            place,
        )?;
        let index = builder.declare("", place)?;
        let is_organisation = self.is_organisation || name == self.organisation;
        let mut record = Stakeholder::new(StakeholderId(0), &name);
        record.kind = Some(if is_organisation {
            Kind::Organisation
        } else {
            Kind::Person
        });
        if !is_organisation && !self.organisation.is_empty() {
            let organisation = std::mem::take(&mut self.organisation);
            add(&mut self.contact.position, &organisation);
        }
        record.contact = self.contact;
        let node = &mut builder.network.nodes[index as usize];
        node.name = name;
        node.note = self.note;
        node.record = Some(Box::new(record));
        builder.name_is_known(index);
        Ok(())
    }
}

/// Adds one of several values to a line.
fn add(line: &mut String, value: &str) {
    let value = value.trim();
    if line.is_empty() {
        value.clone_into(line);
    } else if !value.is_empty() && line.matches(", ").count() + 1 < SEVERAL {
        line.push_str(", ");
        line.push_str(value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_one(text: &str) -> Stakeholder {
        let network = read(text).unwrap();
        assert_eq!(network.nodes.len(), 1);
        let mut record = *network.nodes[0].record.clone().unwrap();
        record.name.clone_from(&network.nodes[0].name);
        record.notes.clone_from(&network.nodes[0].note);
        record
    }

    #[test]
    fn cards_of_each_version_are_read() {
        let old = "BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:\
                   Kurnia=C3=A9;Rini;;Ibu;\r\nTEL;CELL:0812-345\r\nNOTE;ENCODING=QUOTED-PRINTABLE:\
                   satu=0D=0A=\r\ndua\r\nEND:VCARD\r\n";
        let rini = read_one(old);
        assert_eq!(rini.name, "Ibu Rini Kurniaé");
        assert_eq!(rini.contact.phone, "0812-345");
        assert!(rini.notes.contains("dua"));
        let new = "BEGIN:VCARD\nVERSION:4.0\nFN:Adi\\, S.P.\nORG:Dinas Pertanian;Bidang Pa\n ngan\n\
                   item1.EMAIL;TYPE=\"work:x\":adi@contoh.id\nTEL;VALUE=uri:tel:+62-21\nTITLE:Kepala\n\
                   NOTE:a\\nb\nPHOTO:data:x\nEND:VCARD\n";
        let adi = read_one(new);
        assert_eq!(adi.name, "Adi, S.P.");
        assert_eq!(adi.kind, Some(Kind::Person));
        assert_eq!(
            adi.contact.position,
            "Kepala, Dinas Pertanian, Bidang Pangan"
        );
        assert_eq!(adi.contact.email, "adi@contoh.id");
        assert_eq!(adi.contact.phone, "+62-21");
        assert_eq!(adi.notes, "a\nb");
    }

    #[test]
    fn an_organisation_is_one_and_a_card_that_is_cut_off_is_told() {
        let bank = read_one("BEGIN:VCARD\nFN:BRI\nORG:BRI\nEND:VCARD");
        assert_eq!(bank.kind, Some(Kind::Organisation));
        assert!(read("BEGIN:VCARD\nFN:BRI\n").is_err());
        for odd in [
            "BEGIN:VCARD\nEND:VCARD",
            "BEGIN:VCARD\n:\n;;\nN\n\u{e9}:=\nEND:VCARD",
            "END:VCARD",
        ] {
            assert_eq!(read(odd).unwrap().nodes.len(), 0, "{odd:?}");
        }
        let quoted = "BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:=\n=4=ZZ=C3\u{e9}=\nEND:VCARD";
        assert!(read(quoted).is_err(), "the soft break takes the end along");
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_strange(text in "(BEGIN:VCARD|END:VCARD|N:|FN|;|:|=|\\\\|\"|[ \n\t]|\\PC){0,60}") {
            let closed = text.matches("END:VCARD").count();
            let found = read(&text).map_or(0, |network| network.nodes.len());
            proptest::prop_assert!(found <= closed);
        }
    }
}
