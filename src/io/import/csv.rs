//! Delimited text: comma, semicolon, tab or spaces, fields in quotation marks, comments of edge
//! lists. Rows are read one at a time, so that a hostile line costs no more than its own length.

use super::error::{Fault, Place, Reason};
use super::limits;

/// A row of a sheet or a delimited text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Row {
    /// From 1.
    pub line: usize,
    pub cells: Vec<String>,
}

impl Row {
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.trim().is_empty())
    }
}

/// Bytes that are looked at to tell what parts the fields.
const LOOKED_AT: usize = 64 * 1024;

/// What parts the fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Delimiter {
    Semicolon,
    Tab,
    Comma,
    Spaces,
}

impl Delimiter {
    fn is(self, c: char) -> bool {
        match self {
            Self::Semicolon => c == ';',
            Self::Tab => c == '\t',
            Self::Comma => c == ',',
            Self::Spaces => c == ' ' || c == '\t',
        }
    }

    /// The delimiter that parts the first lines most evenly.
    pub fn of(text: &str) -> Self {
        let head = &text[..text.floor_char_boundary(LOOKED_AT)];
        let rows = |delimiter| {
            Rows::new(head, delimiter)
                .take(30)
                .filter_map(|row| match row {
                    Ok(row) if row.is_empty() => None,
                    Ok(row) => Some(row.cells.len()),
                    Err(fault) => (fault.reason == Reason::TooManyColumns).then_some(usize::MAX),
                })
                .collect::<Vec<usize>>()
        };
        // In a text with semicolons a comma stands before decimals.
        for delimiter in [Self::Semicolon, Self::Tab, Self::Comma] {
            let widths = rows(delimiter);
            if widths.first().is_some_and(|first| *first > 1)
                && widths.iter().filter(|w| **w > 1).count() * 2 > widths.len()
            {
                return delimiter;
            }
        }
        let widths = rows(Self::Spaces);
        if widths.first().is_some_and(|w| (2..=3).contains(w))
            && widths.iter().all(|w| (2..=3).contains(w))
        {
            return Self::Spaces;
        }
        Self::Comma
    }
}

/// The rows of a delimited text, comments left out.
pub(super) struct Rows<'a> {
    rest: &'a str,
    line: usize,
    delimiter: Delimiter,
    count: usize,
}

impl<'a> Rows<'a> {
    pub fn new(text: &'a str, delimiter: Delimiter) -> Self {
        Self {
            rest: text,
            line: 1,
            delimiter,
            count: 0,
        }
    }

    /// A field in quotation marks, the opening one passed. `""` is one mark.
    fn quoted(&mut self) -> Result<String, Fault> {
        let begin = self.line;
        let mut field = String::new();
        loop {
            let Some(at) = self.rest.find('"') else {
                return Err(Place::line(begin).fault(Reason::Truncated));
            };
            let part = &self.rest[..at];
            self.line += part.bytes().filter(|b| *b == b'\n').count();
            field.push_str(part);
            self.rest = &self.rest[at + 1..];
            match self.rest.strip_prefix('"') {
                Some(rest) => {
                    field.push('"');
                    self.rest = rest;
                }
                None => return Ok(field),
            }
        }
    }

    fn row(&mut self) -> Result<Row, Fault> {
        let mut row = Row {
            line: self.line,
            cells: Vec::new(),
        };
        let delimiter = self.delimiter;
        let ends = |c: char| delimiter.is(c) || c == '\n' || c == '\r';
        loop {
            if delimiter == Delimiter::Spaces {
                self.rest = self.rest.trim_start_matches([' ', '\t']);
            }
            let mut field = match self.rest.strip_prefix('"') {
                Some(rest) => {
                    self.rest = rest;
                    self.quoted()?
                }
                None => String::new(),
            };
            // What follows a closing mark belongs to the field, as in other readers.
            let at = self.rest.find(ends).unwrap_or(self.rest.len());
            field.push_str(&self.rest[..at]);
            self.rest = &self.rest[at..];
            if row.cells.len() >= limits::COLUMNS {
                return Err(Place::line(row.line).fault(Reason::TooManyColumns));
            }
            let is_last = !self.rest.starts_with(|c| delimiter.is(c));
            let is_padding = delimiter == Delimiter::Spaces && field.is_empty() && is_last;
            if !is_padding {
                row.cells.push(unguarded(field));
            }
            if !is_last {
                self.rest = &self.rest[1..];
                continue;
            }
            if let Some(rest) = self.rest.strip_prefix('\r') {
                self.rest = rest.strip_prefix('\n').unwrap_or(rest);
            } else if let Some(rest) = self.rest.strip_prefix('\n') {
                self.rest = rest;
            }
            self.line += 1;
            return Ok(row);
        }
    }
}

/// Text that a spreadsheet would take for a formula is written with a mark before it.
fn unguarded(field: String) -> String {
    match field.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => field,
    }
}

impl Iterator for Rows<'_> {
    type Item = Result<Row, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        // Comments of edge lists (networkx, KONECT), and Excel's hint about the delimiter.
        while self.rest.starts_with(['#', '%']) || self.rest.starts_with("sep=") {
            let at = self.rest.find('\n').map_or(self.rest.len(), |at| at + 1);
            self.rest = &self.rest[at..];
            self.line += 1;
        }
        if self.rest.is_empty() {
            return None;
        }
        self.count += 1;
        if self.count > limits::ROWS {
            self.rest = "";
            return Some(Err(Place::line(self.line).fault(Reason::TooManyRows)));
        }
        let row = self.row();
        if row.is_err() {
            self.rest = "";
        }
        Some(row)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let delimiter = Delimiter::of(text);
        Rows::new(text, delimiter)
            .map(|row| row.unwrap().cells)
            .collect()
    }

    #[test]
    fn each_delimiter_is_found() {
        let wanted = vec![vec!["a", "b, c", "2,5"], vec!["d", "e \"f\"", "1"]];
        assert_eq!(cells("a;b, c;2,5\nd;\"e \"\"f\"\"\";1\n"), wanted);
        assert_eq!(cells("a\tb, c\t2,5\r\nd\te \"f\"\t1"), wanted);
        assert_eq!(cells("sep=,\na,\"b, c\",\"2,5\"\rd,e \"f\",1"), wanted);
        assert_eq!(cells("# x\n1 2\n2  3 \n"), vec![["1", "2"], ["2", "3"]]);
    }

    #[test]
    fn a_field_may_hold_lines_and_a_line_that_never_ends_is_refused() {
        let rows: Vec<_> = Rows::new("a;\"b\nc\"\nd;e", Delimiter::Semicolon).collect();
        assert_eq!(rows[1].as_ref().unwrap().line, 3);
        let mut cut = Rows::new("a;b\nc;\"d\n\n", Delimiter::Semicolon);
        assert!(cut.next().unwrap().is_ok());
        let fault = cut.next().unwrap().unwrap_err();
        assert_eq!(fault, Place::line(2).fault(Reason::Truncated));
        assert!(cut.next().is_none());
        let wide = ";".repeat(20_000);
        let fault = Rows::new(&wide, Delimiter::Semicolon).next().unwrap();
        assert_eq!(
            fault.unwrap_err(),
            Place::line(1).fault(Reason::TooManyColumns)
        );
    }
}
