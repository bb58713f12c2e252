//! Lists from a spreadsheet or a text, pasted onto the map: one column names stakeholders, two or
//! three columns are ties. Names that are known are not made again.

use std::collections::{BTreeSet, HashMap};

use crate::model::text::clean_line;
use crate::model::{ContentRef, Member, Point, Project, StakeholderId, Tie, VariantId};

use super::error::EditError;
use super::filling::{Filling, free_places};

/// More rows than this are a file to import.
const MOST_ROWS: usize = 20_000;
/// A longer line is a text, not a name.
const LONGEST_NAME: usize = 200;
/// Headings of the two columns of ends, which are no names.
const HEADINGS: [&[&str]; 2] = [
    &["dari", "asal", "from", "source", "sumber"],
    &["ke", "kepada", "tujuan", "to", "target"],
];

/// What a list becomes, around `at`. `content_of` knows the names of contents.
pub fn filling(
    project: &Project,
    variant_id: VariantId,
    rows: &[Vec<String>],
    at: Point,
    content_of: &dyn Fn(&str) -> Option<ContentRef>,
) -> Result<Filling, EditError> {
    let variant = project.variant(variant_id).ok_or(EditError::Gone)?;
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| clean_line(cell)).collect::<Vec<_>>())
        .filter(|row| row.iter().any(|cell| !cell.is_empty()))
        .collect();
    let columns = rows.iter().map(|row| used(row)).max().unwrap_or(0);
    let is_list = (1..=3).contains(&columns) && rows.len() <= MOST_ROWS;
    let names = |row: &[String]| {
        row.iter()
            .take(2)
            .all(|cell| cell.chars().count() <= LONGEST_NAME)
    };
    let begins_like_code = rows
        .first()
        .is_some_and(|row| row[0].starts_with(['<', '{', '[']));
    if !is_list || begins_like_code || !rows.iter().all(|row| names(row)) {
        return Err(match columns {
            0..=3 => EditError::NothingToPaste,
            _ => EditError::TooManyColumns,
        });
    }
    let mut people = People::new(project);
    let mut ties = Vec::new();
    for (n, row) in rows.iter().enumerate() {
        let cell = |at: usize| row.get(at).map_or("", String::as_str);
        if columns == 1 {
            people.named(cell(0));
            continue;
        }
        let heads = |at: usize| HEADINGS[at].contains(&cell(at).to_lowercase().as_str());
        if n == 0 && heads(0) && heads(1) {
            continue;
        }
        let ends = (people.named(cell(0)), people.named(cell(1)));
        if let (Some(from), Some(to)) = ends {
            ties.push((from, to, cell(2).to_owned()));
        }
    }
    let People {
        order, mut filling, ..
    } = people;
    let absent: Vec<StakeholderId> = order
        .iter()
        .copied()
        .filter(|id| project.stakeholder(*id).is_some() && !variant.members.contains_key(id))
        .collect();
    let mut places =
        free_places(variant, at, filling.stakeholders.len() + absent.len()).into_iter();
    for (_, member) in &mut filling.stakeholders {
        member.position = places.next().unwrap_or(at);
    }
    filling.joining = absent
        .into_iter()
        .map(|id| Member::new(id, places.next().unwrap_or(at)))
        .collect();
    let view = &project.view.filter;
    for (from, to, third) in ties {
        let mut tie = Tie::new(crate::model::TieId(0), from, to);
        let mut filter = view.clone();
        filter.content = filter.content.filter(|c| project.knows_content(*c));
        filter.adopt(&mut tie);
        match content_of(&third) {
            Some(content) if !tie.contents.contains(&content) => tie.contents.push(content),
            Some(_) => {}
            None => match third.replace(',', ".").parse::<f64>() {
                Ok(strength) if strength > 0.0 && strength.is_finite() => tie.strength = strength,
                // A word that is not known stays where it can be read.
                _ => tie.note = third,
            },
        }
        filling.ties.push(tie);
    }
    filling.selected = order.into_iter().collect::<BTreeSet<_>>();
    if filling.selected.is_empty() {
        return Err(EditError::NothingToPaste);
    }
    Ok(filling)
}

/// How many cells a row has, empty ones at its end left out.
fn used(row: &[String]) -> usize {
    row.iter()
        .rposition(|cell| !cell.is_empty())
        .map_or(0, |at| at + 1)
}

/// Who is named, known or new.
struct People {
    by_name: HashMap<String, StakeholderId>,
    order: Vec<StakeholderId>,
    filling: Filling,
}

impl People {
    fn new(project: &Project) -> Self {
        let mut by_name = HashMap::new();
        // Full names go before short ones, older stakeholders before newer ones.
        for by_label in [false, true] {
            for stakeholder in project.stakeholders.values() {
                let name = if by_label {
                    &stakeholder.label
                } else {
                    &stakeholder.name
                };
                let name = name.to_lowercase();
                if !name.is_empty() {
                    by_name.entry(name).or_insert(stakeholder.id);
                }
            }
        }
        Self {
            by_name,
            order: Vec::new(),
            filling: Filling::default(),
        }
    }

    fn named(&mut self, name: &str) -> Option<StakeholderId> {
        if name.is_empty() {
            return None;
        }
        let known = self.by_name.get(&name.to_lowercase()).copied();
        let id = known.unwrap_or_else(|| {
            let id = self.filling.add(name, Point::default());
            self.by_name.insert(name.to_lowercase(), id);
            id
        });
        self.order.push(id);
        Some(id)
    }
}

#[cfg(test)]
mod tests {
    use super::super::table_text;
    use super::*;
    use crate::edit::{Edit, Session};
    use crate::model::{BuiltinContent, VariantId};

    fn paste(session: &mut Session, text: &str) -> Result<bool, EditError> {
        let rows = table_text::rows(text);
        let content =
            |word: &str| (word == "Dana").then_some(ContentRef::Builtin(BuiltinContent::Funds));
        let at = Point::new(50.0, 50.0);
        let filling = filling(session.project(), session.variant_id(), &rows, at, &content)?;
        session.apply(Edit::Fill(Box::new(filling), "step-paste"))
    }

    fn session() -> Session {
        let mut session = Session::new(Project::new("Kondisi awal"));
        let name = "KUD".to_owned();
        let at = Point::default();
        session.apply(Edit::AddStakeholder { at, name }).unwrap();
        session
    }

    #[test]
    fn a_column_of_names_is_one_step_and_makes_nobody_twice() {
        let mut session = session();
        assert_eq!(
            paste(&mut session, "Poktan\r\nkud\r\n\r\nPoktan\r\nBulog\r\n"),
            Ok(true)
        );
        let names: Vec<_> = session
            .project()
            .stakeholders
            .values()
            .map(|s| &s.name)
            .collect();
        assert_eq!(names, ["KUD", "Poktan", "Bulog"]);
        assert_eq!(session.selection().stakeholders.len(), 3);
        assert!(session.undo().unwrap());
        assert_eq!(session.variant().members.len(), 1);
    }

    #[test]
    fn columns_of_ends_with_a_content_or_a_strength_are_ties() {
        let mut session = session();
        let text = "Dari\tKe\tIsi\nKUD\tPoktan\tDana\nPoktan\tBulog\t2,5\nBulog\tKUD\tpupuk\n";
        assert_eq!(paste(&mut session, text), Ok(true));
        let ties: Vec<_> = session.variant().ties.values().collect();
        assert_eq!(
            ties[0].contents,
            [ContentRef::Builtin(BuiltinContent::Funds)]
        );
        assert_eq!((ties[1].strength, ties[2].note.as_str()), (2.5, "pupuk"));
        assert_eq!(session.variant().members.len(), 3);
        assert_eq!(session.variant_id(), VariantId(1));
    }

    #[test]
    fn what_is_no_list_is_refused() {
        let mut session = session();
        let long = "kata ".repeat(60);
        for text in ["", " \n ", "<svg>\n</svg>", "{\"a\": 1}", &long] {
            assert_eq!(
                paste(&mut session, text),
                Err(EditError::NothingToPaste),
                "{text}"
            );
        }
        assert_eq!(
            paste(&mut session, "a\tb\tc\td"),
            Err(EditError::TooManyColumns)
        );
    }
}
