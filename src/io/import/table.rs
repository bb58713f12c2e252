//! What the rows of a sheet or a delimited text are: a list of stakeholders, a list of ties, a
//! matrix, or an edge list without names of columns.

use crate::model::Direction;

use super::arcs::Arcs;
use super::csv::Row;
use super::error::{Fault, Place, Reason};
use super::limits;
use super::loss::Loss;
use super::network::Builder;
use super::number;
use super::roles::{NodeRole, TieRole, folded};

/// How many rows are looked at to tell what a table is, and in how many the header is looked for.
pub(super) const LOOKED_AT: usize = 60;
const HEADER_WITHIN: usize = 12;

/// What a table is, with the number of rows before its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    Stakeholders { header: usize },
    Ties { header: usize },
    Matrix { labelled: bool },
    Edges { header: usize },
    Nothing,
}

impl Shape {
    /// Tells by the first rows; `is_all` says that there are no more.
    pub fn of(rows: &[Row], is_all: bool) -> Self {
        for (index, row) in rows.iter().take(HEADER_WITHIN).enumerate() {
            let has = |role| row.cells.iter().any(|name| TieRole::named(name) == role);
            if has(TieRole::From) && has(TieRole::To) {
                return Self::Ties { header: index + 1 };
            }
            let node_roles: Vec<NodeRole> =
                row.cells.iter().map(|name| NodeRole::named(name)).collect();
            let known = node_roles
                .iter()
                .filter(|role| !matches!(role, NodeRole::Other))
                .count();
            let named = node_roles.contains(&NodeRole::Name)
                || (node_roles.contains(&NodeRole::Key) && node_roles.contains(&NodeRole::Label));
            // A name may stand in a cell of a matrix as well, but not beside as many others.
            if named && known * 2 >= row.cells.iter().filter(|c| !c.trim().is_empty()).count() {
                return Self::Stakeholders { header: index + 1 };
            }
        }
        let filled: Vec<&Row> = rows.iter().filter(|row| !row.is_empty()).collect();
        if is_labelled_matrix(&filled) {
            return Self::Matrix { labelled: true };
        }
        let width = filled.iter().map(|row| width(row)).max().unwrap_or(0);
        let numeric = |row: &&Row| {
            let cells = &row.cells[..width.min(row.cells.len())];
            cells.iter().all(|cell| number::parse(cell).is_some())
        };
        if width > 3 && filled.iter().all(numeric) && (!is_all || filled.len() == width) {
            return Self::Matrix { labelled: false };
        }
        if (2..=3).contains(&width) && filled.iter().all(|row| self::width(row) >= 2) {
            // Names of columns that are unknown here stand over numbers.
            let third = |row: &Row| row.cells.get(2).and_then(|cell| number::parse(cell));
            let is_header = width == 3
                && filled.len() > 1
                && third(filled[0]).is_none()
                && filled[1..].iter().all(|row| third(row).is_some());
            return Self::Edges {
                header: usize::from(is_header),
            };
        }
        Self::Nothing
    }
}

/// The number of cells up to the last one that is filled.
fn width(row: &Row) -> usize {
    let empty = row.cells.iter().rev().take_while(|c| c.trim().is_empty());
    row.cells.len() - empty.count()
}

/// Names in the first row and the first column, numbers elsewhere.
fn is_labelled_matrix(rows: &[&Row]) -> bool {
    let Some((head, body)) = rows.split_first() else {
        return false;
    };
    let columns = width(head);
    let names_first = head
        .cells
        .iter()
        .skip(1)
        .take(columns.saturating_sub(1))
        .all(|cell| !cell.trim().is_empty());
    let corner_is_no_name = head.cells.first().is_some_and(|c| c.trim().is_empty());
    let is_body = |row: &&Row| {
        let first = row.cells.first().map_or("", |cell| cell.trim());
        !first.is_empty()
            && row
                .cells
                .iter()
                .skip(1)
                .all(|cell| cell.trim().is_empty() || number::parse(cell).is_some())
    };
    let crossed = body
        .iter()
        .zip(head.cells.iter().skip(1))
        .all(|(row, name)| row.cells.first().is_some_and(|c| c.trim() == name.trim()));
    // The first row of a bare matrix that is symmetric is its first column as well.
    let crossed = crossed && head.cells.iter().any(|cell| number::parse(cell).is_none());
    columns >= 2
        && names_first
        && !body.is_empty()
        && body.iter().all(is_body)
        && (corner_is_no_name || (crossed && columns > 2))
}

/// A table that is read into a network. `sheet` names it in messages.
pub(super) struct Table<'a> {
    pub builder: &'a mut Builder,
    pub sheet: Option<&'a str>,
}

impl Table<'_> {
    fn place(&self, line: usize) -> Place {
        Place {
            line: Some(line),
            sheet: self.sheet.map(str::to_owned),
            ..Place::default()
        }
    }

    /// The same place, with the cell's name in a sheet.
    fn cell(&self, line: usize, column: usize) -> Place {
        let mut place = self.place(line);
        if self.sheet.is_some() {
            place.line = None;
        }
        place.cell = Some(format!("{}{line}", column_name(column)));
        place
    }

    /// A list of stakeholders. Rows come with the header.
    pub fn stakeholders(
        &mut self,
        header: usize,
        mut rows: impl Iterator<Item = Result<Row, Fault>>,
    ) -> Result<(), Fault> {
        let Some(names) = column_names(header, &mut rows)? else {
            return Ok(());
        };
        let columns: Vec<(NodeRole, String)> = names
            .into_iter()
            .map(|name| (NodeRole::named(&name), name))
            .collect();
        for row in rows {
            let row = row?;
            if row.is_empty() {
                continue;
            }
            let text = |role| {
                let column = columns.iter().position(|(r, _)| *r == role)?;
                row.cells.get(column).map(|cell| cell.trim())
            };
            let key = text(NodeRole::Key).unwrap_or_default();
            let name = [NodeRole::Name, NodeRole::Label]
                .into_iter()
                .filter_map(text)
                .find(|text| !text.is_empty());
            if is_example(key) {
                self.builder.network.losses.add(Loss::Examples);
                continue;
            }
            if name.is_none() && key.is_empty() {
                self.builder.network.losses.add(Loss::IncompleteRows);
                continue;
            }
            let place = self.place(row.line);
            let index = self.builder.declare(key, &place)?;
            for (column, (role, name)) in columns.iter().enumerate() {
                if let Some(value) = row.cells.get(column)
                    && !value.trim().is_empty()
                {
                    let place = self.cell(row.line, column);
                    let what = (*role, name.as_str());
                    self.builder.say_of_node(index, what, value, &place)?;
                }
            }
            self.builder.name_is_known(index);
        }
        Ok(())
    }

    /// A list of ties. Rows come with the header. Returns whether a tie has a direction.
    pub fn ties(
        &mut self,
        header: usize,
        mut rows: impl Iterator<Item = Result<Row, Fault>>,
    ) -> Result<bool, Fault> {
        let Some(names) = column_names(header, &mut rows)? else {
            return Ok(false);
        };
        let columns: Vec<(TieRole, String)> = names
            .into_iter()
            .map(|name| (TieRole::named(&name), name))
            .collect();
        let column = |role| columns.iter().position(|(r, _)| *r == role);
        let (from, to, key) = (
            column(TieRole::From),
            column(TieRole::To),
            column(TieRole::Key),
        );
        let mut one_way = false;
        for row in rows {
            let row = row?;
            if row.is_empty() {
                continue;
            }
            let text = |column: Option<usize>| {
                let cell = column.and_then(|column| row.cells.get(column));
                cell.map_or("", |cell| cell.trim())
            };
            if is_example(text(key)) {
                self.builder.network.losses.add(Loss::Examples);
                continue;
            }
            let (from, to) = (text(from), text(to));
            if from.is_empty() || to.is_empty() {
                self.builder.network.losses.add(Loss::IncompleteRows);
                continue;
            }
            let place = self.place(row.line);
            let ends = (
                self.builder.refer_by_name(from, &place)?,
                self.builder.refer_by_name(to, &place)?,
            );
            let tie = self.builder.tie(ends, Direction::Mutual, &place)?;
            for (column, (role, name)) in columns.iter().enumerate() {
                if let Some(value) = row.cells.get(column)
                    && !value.trim().is_empty()
                {
                    let place = self.cell(row.line, column);
                    let what = (*role, name.as_str());
                    self.builder.say_of_tie(tie, what, value, &place)?;
                }
            }
            one_way |= self.builder.network.ties[tie].direction == Direction::OneWay;
        }
        Ok(one_way)
    }

    /// Two ends and perhaps a strength in each row.
    pub fn edges(
        &mut self,
        header: usize,
        mut rows: impl Iterator<Item = Result<Row, Fault>>,
    ) -> Result<(), Fault> {
        if header > 0 {
            column_names(header, &mut rows)?;
        }
        for row in rows {
            let row = row?;
            if row.is_empty() {
                continue;
            }
            let place = self.place(row.line);
            let [from, to, ..] = &row.cells[..] else {
                return Err(place.fault(Reason::Expected("i; j; w".to_owned())));
            };
            if from.trim().is_empty() || to.trim().is_empty() {
                self.builder.network.losses.add(Loss::IncompleteRows);
                continue;
            }
            let ends = (
                self.builder.refer_by_name(from, &place)?,
                self.builder.refer_by_name(to, &place)?,
            );
            let tie = self.builder.tie(ends, Direction::Mutual, &place)?;
            if let Some(strength) = row.cells.get(2) {
                let place = self.cell(row.line, 2);
                self.builder.strength(tie, strength, &place)?;
            }
        }
        Ok(())
    }

    /// A matrix with or without names. Returns whether direction counts.
    pub fn matrix(
        &mut self,
        labelled: bool,
        mut rows: impl Iterator<Item = Result<Row, Fault>>,
    ) -> Result<bool, Fault> {
        let mut arcs = Arcs::default();
        let mut columns: Vec<u32> = Vec::new();
        let mut last = self.place(1);
        if labelled {
            let head = loop {
                match rows.next() {
                    Some(row) => {
                        let row = row?;
                        if !row.is_empty() {
                            break row;
                        }
                    }
                    None => return Ok(false),
                }
            };
            let width = width(&head);
            self.check_side(width.saturating_sub(1), head.line)?;
            for (column, name) in head.cells[1..width].iter().enumerate() {
                let place = self.cell(head.line, column + 1);
                columns.push(self.builder.declare(name.trim(), &place)?);
            }
        }
        let names = columns.len();
        let mut seen = 0_u32;
        for row in rows {
            let row = row?;
            if row.is_empty() {
                continue;
            }
            last = self.place(row.line);
            let cells = if labelled {
                row.cells.get(1..).unwrap_or_default()
            } else {
                if columns.is_empty() {
                    let width = width(&row);
                    self.check_side(width, row.line)?;
                    for number in 1..=width {
                        columns.push(self.builder.declare(&number.to_string(), &last)?);
                    }
                }
                &row.cells[..]
            };
            let from = if labelled {
                // A name that stands in no column is a row of its own: two kinds of nodes.
                let name = row.cells.first().map_or("", |cell| cell.trim());
                self.builder.refer(name, &last)?
            } else {
                let wanted = columns.len();
                let found = seen as usize + 1;
                let Some(from) = columns.get(seen as usize) else {
                    return Err(last.fault(Reason::NotSquare { found, wanted }));
                };
                *from
            };
            seen += 1;
            self.check_side(seen as usize, row.line)?;
            for (column, cell) in cells.iter().enumerate() {
                if cell.trim().is_empty() {
                    continue;
                }
                let place = self.cell(row.line, column + usize::from(labelled));
                let Some(value) = number::parse(cell) else {
                    return Err(place.fault(Reason::BadNumber(cell.clone())));
                };
                let Some(to) = columns.get(column) else {
                    return Err(last.fault(Reason::NotSquare {
                        found: column + 1,
                        wanted: columns.len(),
                    }));
                };
                if value != 0.0 {
                    if arcs.0.len() >= limits::TIES * 2 {
                        return Err(last.fault(Reason::TooManyTies));
                    }
                    arcs.push(from, *to, value);
                }
            }
        }
        if !labelled && (seen as usize) < columns.len() {
            return Err(last.fault(Reason::NotSquare {
                found: seen as usize,
                wanted: columns.len(),
            }));
        }
        if self.builder.network.nodes.len() > names.max(columns.len()) {
            // Rows and columns are different things: direction says nothing.
            for (from, to, value) in arcs.0 {
                let tie = self.builder.tie((from, to), Direction::Mutual, &last)?;
                self.builder.strength(tie, &value.to_string(), &last)?;
            }
            return Ok(false);
        }
        arcs.add_to(self.builder, None, &last)
    }

    fn check_side(&self, side: usize, line: usize) -> Result<(), Fault> {
        if side > limits::MATRIX_SIDE {
            return Err(self.place(line).fault(Reason::MatrixTooLarge));
        }
        Ok(())
    }
}

/// The names of the columns; nothing where the table ends before them.
fn column_names(
    header: usize,
    rows: &mut impl Iterator<Item = Result<Row, Fault>>,
) -> Result<Option<Vec<String>>, Fault> {
    let Some(row) = rows.nth(header.saturating_sub(1)) else {
        return Ok(None);
    };
    let row = row?;
    Ok(Some(
        row.cells.iter().map(|c| c.trim().to_owned()).collect(),
    ))
}

/// Rows of the template that show how it is filled in say so in their first column.
fn is_example(key: &str) -> bool {
    let key = folded(key);
    key.starts_with("contoh") || key.starts_with("example")
}

/// `A`, `B`, … `AA` for 0, 1, … 26.
pub(super) fn column_name(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_spreadsheets_name_them() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(column_name(column), name);
        }
    }

    #[test]
    fn a_table_is_told_by_its_first_rows() {
        let shape = |text: &str| {
            let rows: Vec<Row> =
                super::super::csv::Rows::new(text, super::super::csv::Delimiter::Semicolon)
                    .map(Result::unwrap)
                    .collect();
            Shape::of(&rows, true)
        };
        assert_eq!(shape("Dari;Ke;Isi\nA;B;dana"), Shape::Ties { header: 1 });
        assert_eq!(
            shape("Daftar kami\n\nID;Nama;Kategori\n1;KUD;x"),
            Shape::Stakeholders { header: 3 }
        );
        assert_eq!(
            shape(";A;B\nA;0;1\nB;1;0"),
            Shape::Matrix { labelled: true }
        );
        assert_eq!(
            shape("0;1;0;0\n1;0;0;0\n0;0;0;1\n0;0;1;0"),
            Shape::Matrix { labelled: false }
        );
        assert_eq!(shape("KUD;Poktan\nPoktan;PPL"), Shape::Edges { header: 0 });
        assert_eq!(
            shape("siapa;dengan;kali\nKUD;Poktan;2,5"),
            Shape::Edges { header: 1 }
        );
        assert_eq!(shape("hanya satu kolom\nlagi"), Shape::Nothing);
    }
}
