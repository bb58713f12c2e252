//! The `OpenDocument` spreadsheet: rows one at a time, repeated cells and rows without repeating what
//! is empty.

use super::csv::Row;
use super::error::{Fault, Reason};
use super::limits;
use super::xml::{Piece, Tag, Xml};

/// The names of the tables in their order.
pub(super) fn sheets(content: &str) -> Result<Vec<String>, Fault> {
    let mut xml = Xml::new(content);
    let mut names = Vec::new();
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name() == "table" && names.len() < limits::ARCHIVE_ENTRIES => {
                names.push(xml.attribute(&tag, "name")?.unwrap_or_default());
            }
            Piece::End => return Ok(names),
            _ => {}
        }
    }
}

/// The rows of one table.
pub(super) struct Rows<'a> {
    xml: Xml<'a>,
    /// Tables to pass before it begins.
    before: usize,
    inside: bool,
    line: usize,
    /// A row that is to be given again, so many times.
    again: Option<(Row, usize)>,
    count: usize,
    cells: usize,
    is_over: bool,
}

impl<'a> Rows<'a> {
    pub fn new(content: &'a str, index: usize) -> Self {
        Self {
            xml: Xml::new(content),
            before: index,
            inside: false,
            line: 0,
            again: None,
            count: 0,
            cells: 0,
            is_over: false,
        }
    }

    fn repeated(&mut self, tag: &Tag<'a>, name: &str) -> Result<usize, Fault> {
        let text = self.xml.attribute(tag, name)?;
        let count = text.and_then(|text| text.parse::<usize>().ok());
        Ok(count.unwrap_or(1).clamp(1, 1 << 30))
    }

    fn row(&mut self, tag: &Tag<'a>) -> Result<Option<Row>, Fault> {
        let repeated = self.repeated(tag, "number-rows-repeated")?;
        let mut row = Row {
            line: self.line + 1,
            cells: Vec::new(),
        };
        let mut column = 0_usize;
        let depth = self.xml.depth();
        while self.xml.depth() >= depth {
            match self.xml.next()? {
                Piece::Open(cell) if matches!(cell.name(), "table-cell" | "covered-table-cell") => {
                    let times = self.repeated(&cell, "number-columns-repeated")?;
                    let value = self.value(&cell)?;
                    if value.is_empty() {
                        column = column.saturating_add(times);
                        continue;
                    }
                    if column.saturating_add(times) > limits::COLUMNS {
                        return Err(self.xml.fault(Reason::TooManyColumns));
                    }
                    row.cells.resize(column, String::new());
                    for _ in 0..times {
                        row.cells.push(value.clone());
                    }
                    column += times;
                }
                Piece::End => break,
                _ => {}
            }
        }
        self.line = self.line.saturating_add(repeated);
        if row.is_empty() {
            return Ok(None);
        }
        self.count = self.count.saturating_add(repeated);
        self.cells = self
            .cells
            .saturating_add(repeated.saturating_mul(row.cells.len()));
        if self.count > limits::ROWS || self.cells > limits::CELLS {
            return Err(self.xml.fault(Reason::TooManyRows));
        }
        if repeated > 1 {
            let mut next = row.clone();
            next.line += 1;
            self.again = Some((next, repeated - 1));
        }
        Ok(Some(row))
    }

    /// The number as it is stored, or else the text as it is shown.
    fn value(&mut self, tag: &Tag<'a>) -> Result<String, Fault> {
        let stored = match self.xml.attribute(tag, "value-type")?.as_deref() {
            Some("float" | "percentage" | "currency") => self.xml.attribute(tag, "value")?,
            _ => None,
        };
        let depth = self.xml.depth();
        let mut text = String::new();
        let mut paragraphs = 0;
        // A remark on a cell is no part of its text.
        let mut remark = None;
        while self.xml.depth() >= depth {
            match self.xml.next()? {
                Piece::Open(tag) => match tag.name() {
                    "annotation" => remark = remark.or(Some(self.xml.depth())),
                    "p" if remark.is_none() => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                    }
                    "s" if remark.is_none() => text.push(' '),
                    _ => {}
                },
                Piece::Close(_) => {
                    remark = remark.filter(|level| self.xml.depth() >= *level);
                }
                Piece::Text(part) if remark.is_none() && paragraphs > 0 => text.push_str(&part),
                Piece::Text(_) => {}
                Piece::End => break,
            }
        }
        Ok(stored.unwrap_or(text))
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        if let Some((row, left)) = self.again.take() {
            if left > 1 {
                let mut next = row.clone();
                next.line += 1;
                self.again = Some((next, left - 1));
            }
            return Some(Ok(row));
        }
        while !self.is_over {
            let step = match self.xml.next() {
                Ok(Piece::Open(tag)) => match tag.name() {
                    "table" if self.before == 0 => {
                        self.inside = true;
                        Ok(None)
                    }
                    "table" => {
                        self.before -= 1;
                        Ok(None)
                    }
                    "table-row" if self.inside => self.row(&tag),
                    _ => Ok(None),
                },
                Ok(Piece::Close(end)) if end.name() == "table" && self.inside => {
                    self.is_over = true;
                    Ok(None)
                }
                Ok(Piece::End) => {
                    self.is_over = true;
                    Ok(None)
                }
                Ok(_) => Ok(None),
                Err(fault) => Err(fault),
            };
            match step {
                Ok(Some(row)) => return Some(Ok(row)),
                Ok(None) => {}
                Err(fault) => {
                    self.is_over = true;
                    return Some(Err(fault));
                }
            }
        }
        None
    }
}
