//! Excel's `.xlsx`: the sheets, their shared texts, and rows one at a time.

use super::archive::Archive;
use super::csv::Row;
use super::error::{Fault, Reason};
use super::limits;
use super::xml::{Piece, Tag, Xml};

/// A sheet by its name and its part of the archive.
pub(super) struct Sheet {
    pub name: String,
    pub part: String,
}

/// The sheets in their order.
pub(super) fn sheets(archive: &mut Archive) -> Result<Vec<Sheet>, Fault> {
    let relations = archive.text("xl/_rels/workbook.xml.rels")?;
    let mut parts: Vec<(String, String)> = Vec::new();
    let mut xml = Xml::new(&relations);
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name() == "Relationship" => {
                let (id, target) = (xml.attribute(&tag, "Id")?, xml.attribute(&tag, "Target")?);
                if let (Some(id), Some(target)) = (id, target)
                    && parts.len() < limits::ARCHIVE_ENTRIES
                {
                    parts.push((id, target));
                }
            }
            Piece::End => break,
            _ => {}
        }
    }
    let workbook = archive.text("xl/workbook.xml")?;
    let mut xml = Xml::new(&workbook);
    let mut sheets = Vec::new();
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name() == "sheet" => {
                let name = xml.needed(&tag, "name")?;
                // `r:id`; a sheet has no other attribute of that local name.
                let id = xml.needed(&tag, "id")?;
                let target = parts.iter().find(|(known, _)| *known == id);
                if let Some((_, target)) = target
                    && sheets.len() < limits::ARCHIVE_ENTRIES
                {
                    let part = match target.strip_prefix('/') {
                        Some(absolute) => absolute.to_owned(),
                        None => format!("xl/{target}"),
                    };
                    sheets.push(Sheet { name, part });
                }
            }
            Piece::End => return Ok(sheets),
            _ => {}
        }
    }
}

/// The texts that cells refer to by number.
pub(super) fn shared_texts(archive: &mut Archive) -> Result<Vec<String>, Fault> {
    let part = "xl/sharedStrings.xml";
    if !archive.has(part) {
        return Ok(Vec::new());
    }
    let text = archive.text(part)?;
    let mut xml = Xml::new(&text);
    let mut texts = Vec::new();
    loop {
        match xml.next()? {
            Piece::Open(tag) if tag.name() == "si" => {
                if texts.len() >= limits::CELLS {
                    return Err(xml.fault(Reason::TooManyRows));
                }
                texts.push(rich_text(&mut xml)?);
            }
            Piece::End => return Ok(texts),
            _ => {}
        }
    }
}

/// The text of the element that has just begun: its `t` elements, readings aside left out.
fn rich_text(xml: &mut Xml<'_>) -> Result<String, Fault> {
    let depth = xml.depth();
    let mut text = String::new();
    let (mut in_text, mut in_reading) = (false, false);
    while xml.depth() >= depth {
        match xml.next()? {
            Piece::Open(tag) => match tag.name() {
                "t" => in_text = true,
                "rPh" => in_reading = true,
                _ => {}
            },
            Piece::Close(end) => match end.name() {
                "t" => in_text = false,
                "rPh" => in_reading = false,
                _ => {}
            },
            Piece::Text(part) if in_text && !in_reading => text.push_str(&part),
            Piece::Text(_) => {}
            Piece::End => break,
        }
    }
    Ok(text)
}

/// The rows of one sheet.
pub(super) struct Rows<'a> {
    xml: Xml<'a>,
    texts: &'a [String],
    count: usize,
    cells: usize,
    last: usize,
    is_over: bool,
}

impl<'a> Rows<'a> {
    pub fn new(text: &'a str, texts: &'a [String]) -> Self {
        Self {
            xml: Xml::new(text),
            texts,
            count: 0,
            cells: 0,
            last: 0,
            is_over: false,
        }
    }

    fn row(&mut self, tag: &Tag<'a>) -> Result<Row, Fault> {
        let number = self.xml.attribute(tag, "r")?;
        let number = number.and_then(|text| text.parse().ok());
        self.last = number.unwrap_or(self.last + 1);
        let mut row = Row {
            line: self.last,
            cells: Vec::new(),
        };
        let depth = self.xml.depth();
        while self.xml.depth() >= depth {
            match self.xml.next()? {
                Piece::Open(cell) if cell.name() == "c" => self.cell(&cell, &mut row)?,
                Piece::End => break,
                _ => {}
            }
        }
        Ok(row)
    }

    fn cell(&mut self, tag: &Tag<'a>, row: &mut Row) -> Result<(), Fault> {
        let reference = self.xml.attribute(tag, "r")?;
        let column = reference.as_deref().and_then(column);
        let column = column.unwrap_or(row.cells.len());
        let kind = self.xml.attribute(tag, "t")?.unwrap_or_default();
        let depth = self.xml.depth();
        let mut value = String::new();
        let mut in_value = false;
        while self.xml.depth() >= depth {
            match self.xml.next()? {
                Piece::Open(tag) => match tag.name() {
                    "is" => value = rich_text(&mut self.xml)?,
                    name => in_value = name == "v",
                },
                Piece::Text(part) if in_value => value.push_str(&part),
                Piece::Text(_) => {}
                Piece::Close(_) => in_value = false,
                Piece::End => break,
            }
        }
        let value = match kind.as_str() {
            "s" => {
                let text = value.trim().parse::<usize>().ok();
                let text = text.and_then(|index| self.texts.get(index));
                text.cloned()
                    .ok_or_else(|| self.xml.fault(Reason::BadNumber(value)))?
            }
            // The text of an error is nothing that somebody has written.
            "e" => String::new(),
            _ => value,
        };
        if value.is_empty() {
            return Ok(());
        }
        if column >= limits::COLUMNS {
            return Err(self.xml.fault(Reason::TooManyColumns));
        }
        self.cells += column.saturating_sub(row.cells.len()) + 1;
        if self.cells > limits::CELLS {
            return Err(self.xml.fault(Reason::TooManyRows));
        }
        if row.cells.len() <= column {
            row.cells.resize(column + 1, String::new());
        }
        row.cells[column] = value;
        Ok(())
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.is_over {
            match self.xml.next() {
                Ok(Piece::Open(tag)) if tag.name() == "row" => {
                    self.count += 1;
                    if self.count > limits::ROWS {
                        self.is_over = true;
                        return Some(Err(self.xml.fault(Reason::TooManyRows)));
                    }
                    let row = self.row(&tag);
                    self.is_over = row.is_err();
                    return Some(row);
                }
                Ok(Piece::End) => self.is_over = true,
                Ok(_) => {}
                Err(fault) => {
                    self.is_over = true;
                    return Some(Err(fault));
                }
            }
        }
        None
    }
}

/// The column, from 0, of a cell's name such as `AB12`.
fn column(name: &str) -> Option<usize> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters.fold(0, |sum, letter| {
        sum * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1
    });
    number.checked_sub(1)
}
