//! A rectangle of texts put into the grid: what it changes, whom it adds, and what does not fit.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::context::Context;
use crate::edit::{Edit, Filling, filling};
use crate::io::import::Words;
use crate::model::{Member, Point, Stakeholder, StakeholderId, Tie, TieId};

use super::column::{Column, Misfit, Reader, Row, RowId, Sheet};

/// Texts and where they go: the place of their first cell among the rows and columns.
pub(super) struct Block<'a> {
    pub sheet: Sheet,
    pub rows: &'a [RowId],
    pub at: (usize, usize),
    pub cells: &'a [Vec<String>],
    /// Whether names of ends that nobody bears become new stakeholders.
    pub makes_names: bool,
}

/// A text that stayed outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Left {
    /// Its row, counted from 1, and its column; `None` beyond the last.
    pub row: usize,
    pub column: Option<Column>,
    pub text: String,
    pub why: Misfit,
}

/// What a block comes to.
#[derive(Default)]
pub(super) struct Outcome {
    pub edit: Option<Edit>,
    pub left: Vec<Left>,
}

/// Works a block out; the document is only read.
pub(super) fn fill(ctx: &Context<'_>, words: &Words, block: &Block<'_>) -> Outcome {
    let filling = RefCell::new(Filling::default());
    let names = RefCell::new(names(ctx));
    let named = |text: &str| {
        let key = text.to_lowercase();
        let known = names.borrow().get(&key).copied();
        known.or_else(|| {
            let makes = block.makes_names && !text.is_empty();
            makes.then(|| {
                let id = filling.borrow_mut().add(text, Point::default());
                names.borrow_mut().insert(key, id);
                id
            })
        })
    };
    let reader = Reader {
        ctx,
        words,
        named: &named,
    };
    let mut left = Vec::new();
    let columns = block.sheet.columns();
    for (line, cells) in block.cells.iter().enumerate() {
        let index = block.at.0 + line;
        let mut placed = Vec::new();
        for (offset, text) in cells.iter().enumerate() {
            match columns.get(block.at.1 + offset) {
                Some(column) => placed.push((*column, text.as_str())),
                None if text.is_empty() => {}
                None => left.push(Left {
                    row: index + 1,
                    column: None,
                    text: text.clone(),
                    why: Misfit::NoColumn,
                }),
            }
        }
        let mut refused = |column: Column, text: &str, why| {
            left.push(Left {
                row: index + 1,
                column: Some(column),
                text: text.to_owned(),
                why,
            });
        };
        match block.rows.get(index) {
            Some(id) => change(&reader, *id, &placed, &filling, &mut refused),
            None => add(&reader, block.sheet, &placed, &filling, &mut refused),
        }
    }
    let mut filling = filling.into_inner();
    place(ctx, &mut filling);
    let step = if filling.stakeholders.is_empty() && filling.ties.is_empty() {
        "step-edit"
    } else {
        "step-fill"
    };
    Outcome {
        edit: (!filling.is_empty()).then(|| Edit::Fill(Box::new(filling), step)),
        left,
    }
}

fn change(
    reader: &Reader<'_>,
    id: RowId,
    cells: &[(Column, &str)],
    filling: &RefCell<Filling>,
    refused: &mut dyn FnMut(Column, &str, Misfit),
) {
    let Some(before) = Row::of(reader.ctx, id) else {
        return;
    };
    let mut after = before.clone();
    for (column, text) in cells {
        if let Err(why) = column.write(reader, &mut after, text) {
            refused(*column, text, why);
        }
    }
    if after != before {
        filling.borrow_mut().records.extend(after.records());
    }
}

fn add(
    reader: &Reader<'_>,
    sheet: Sheet,
    cells: &[(Column, &str)],
    filling: &RefCell<Filling>,
    refused: &mut dyn FnMut(Column, &str, Misfit),
) {
    let Some((first, text)) = cells.iter().find(|(_, text)| !text.trim().is_empty()) else {
        return;
    };
    let text_of = |wanted: Column| {
        let cell = cells.iter().find(|(column, _)| *column == wanted);
        cell.map_or("", |(_, text)| text.trim())
    };
    let mut row = match sheet {
        Sheet::Stakeholders => {
            let name = text_of(Column::Name);
            if name.is_empty() {
                refused(*first, text, Misfit::NameNeeded);
                return;
            }
            let id = StakeholderId(0);
            Row::Stakeholder(
                Box::new(Stakeholder::new(id, name)),
                Box::new(Member::new(id, Point::default())),
            )
        }
        Sheet::Ties => {
            let ends = [Column::From, Column::To];
            if let Some(open) = ends.iter().find(|end| text_of(**end).is_empty()) {
                refused(*open, text, Misfit::EndNeeded);
                return;
            }
            let Some(from) = (reader.named)(text_of(Column::From)) else {
                refused(Column::From, text_of(Column::From), Misfit::UnknownName);
                return;
            };
            let Some(to) = (reader.named)(text_of(Column::To)) else {
                refused(Column::To, text_of(Column::To), Misfit::UnknownName);
                return;
            };
            let mut tie = Tie::new(TieId(0), from, to);
            let project = reader.ctx.project();
            let mut filter = project.view.filter.clone();
            filter.content = filter.content.filter(|c| project.knows_content(*c));
            filter.adopt(&mut tie);
            Row::Tie(Box::new(tie))
        }
    };
    for (column, text) in cells {
        let is_end = matches!(column, Column::From | Column::To);
        if !is_end
            && !text.trim().is_empty()
            && let Err(why) = column.write(reader, &mut row, text)
        {
            refused(*column, text, why);
        }
    }
    let mut filling = filling.borrow_mut();
    match row {
        Row::Stakeholder(mut shared, mut member) => {
            let id = Filling::placeholder(filling.stakeholders.len());
            (shared.id, member.id) = (id, id);
            filling.stakeholders.push((*shared, *member));
            filling.selected.insert(id);
        }
        Row::Tie(tie) => filling.ties.push(*tie),
    }
}

/// The members by what they are called: full names go before short ones.
fn names(ctx: &Context<'_>) -> HashMap<String, StakeholderId> {
    let mut names = HashMap::new();
    let members = || {
        let ids = ctx.variant().members.keys();
        ids.filter_map(|id| ctx.project().stakeholder(*id))
    };
    for s in members() {
        names.entry(ctx.label(s.id).to_lowercase()).or_insert(s.id);
    }
    for s in members() {
        names.entry(s.name.to_lowercase()).or_insert(s.id);
    }
    names
}

/// Finds places for newcomers, below everything that stands on the map.
fn place(ctx: &Context<'_>, filling: &mut Filling) {
    /// Room below the map, and half the height that a row of newcomers takes, in canvas units.
    const BELOW: f64 = 140.0;
    const HALF_ROW: f64 = 60.0;
    let count = filling.stakeholders.len();
    let members = &ctx.variant().members;
    let mut at = Point::default();
    if !members.is_empty() {
        let places = || members.values().map(|m| m.position);
        let bottom = places().map(|p| p.y).fold(f64::MIN, f64::max);
        let middle = places().map(|p| p.x).sum::<f64>() / members.len() as f64;
        let rows = (count as f64).sqrt().ceil();
        at = Point::new(middle, bottom + BELOW + (rows - 1.0) * HALF_ROW);
    }
    let places = filling::free_places(ctx.variant(), at, count);
    for ((_, member), place) in filling.stakeholders.iter_mut().zip(places) {
        member.position = place;
    }
}
