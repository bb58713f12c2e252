//! UCINET's DL: matrices (full or half), edge lists and node lists, with labels apart or embedded,
//! several matrices, an absent diagonal. `NetDraw` and visone write it as well.

use crate::model::Direction;

use super::arcs::Arcs;
use super::error::{Fault, Place, Reason};
use super::limits;
use super::network::{Builder, ImportedNetwork};
use super::number;
use super::roles::NodeRole;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Layout {
    FullMatrix,
    LowerHalf,
    UpperHalf,
    EdgeList,
    NodeList,
}

/// Words of the file with their lines: parted by spaces, commas and `=`, quoted where they hold such.
struct Words<'a> {
    text: &'a str,
    at: usize,
    line: usize,
}

#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    text: &'a str,
    line: usize,
    /// Whether it begins a line.
    is_first: bool,
}

impl<'a> Words<'a> {
    fn next(&mut self, parts: &[char]) -> Option<Word<'a>> {
        let rest = &self.text[self.at..];
        let mut is_first = self.at == 0;
        let mut skipped = 0;
        for c in rest.chars() {
            if c == '\n' {
                self.line += 1;
                is_first = true;
            } else if !c.is_whitespace() && !parts.contains(&c) {
                break;
            }
            skipped += c.len_utf8();
        }
        self.at += skipped;
        let rest = &self.text[self.at..];
        let first = rest.chars().next()?;
        let (text, length) = if matches!(first, '"' | '\'') {
            let inner = &rest[1..];
            // A quotation mark that is not closed ends with the line.
            let stop = inner.find([first, '\n']).unwrap_or(inner.len());
            let closed = inner[stop..].starts_with(first);
            (&inner[..stop], stop + 1 + usize::from(closed))
        } else {
            let stop = |c: char| c.is_whitespace() || parts.contains(&c);
            let length = rest.find(stop).unwrap_or(rest.len());
            (&rest[..length], length)
        };
        self.at += length;
        Some(Word {
            text,
            line: self.line,
            is_first,
        })
    }

    /// The next word, without going on.
    fn peek(&self, parts: &[char]) -> Option<Word<'a>> {
        Words {
            text: self.text,
            at: self.at,
            line: self.line,
        }
        .next(parts)
    }

    fn place(&self) -> Place {
        Place::line(self.line)
    }
}

/// What parts words before and after `data:`.
const HEADER: &[char] = &['=', ','];
const DATA: &[char] = &[','];

struct Parser<'a> {
    words: Words<'a>,
    builder: Builder,
    rows: usize,
    columns: usize,
    two_mode: bool,
    matrices: usize,
    layout: Layout,
    diagonal: bool,
    embedded: bool,
    relations: Vec<String>,
    directed: bool,
}

pub(super) fn read(text: &str) -> Result<ImportedNetwork, Fault> {
    let mut parser = Parser {
        words: Words {
            text,
            at: 0,
            line: 1,
        },
        builder: Builder::new(),
        rows: 0,
        columns: 0,
        two_mode: false,
        matrices: 1,
        layout: Layout::FullMatrix,
        diagonal: true,
        embedded: false,
        relations: Vec::new(),
        directed: false,
    };
    parser.header()?;
    parser.data()?;
    parser.builder.network.directed = parser.directed;
    Ok(parser.builder.finish())
}

impl Parser<'_> {
    fn expected(&self, what: &str) -> Fault {
        self.words.place().fault(Reason::Expected(what.to_owned()))
    }

    fn header(&mut self) -> Result<(), Fault> {
        let first = self.words.next(HEADER);
        if !first.is_some_and(|word| word.text.eq_ignore_ascii_case("dl")) {
            return Err(self.expected("DL"));
        }
        let mut made = false;
        loop {
            let Some(word) = self.words.next(HEADER) else {
                return Err(self.expected("DATA:"));
            };
            match word.text.to_lowercase().as_str() {
                "n" => {
                    self.rows = self.number()?;
                    self.columns = self.rows;
                }
                "nr" => {
                    self.rows = self.number()?;
                    self.two_mode = true;
                }
                "nc" => {
                    self.columns = self.number()?;
                    self.two_mode = true;
                }
                "nm" => self.matrices = self.number()?.max(1),
                "format" => self.format()?,
                "diagonal" => {
                    let word = self.words.next(HEADER).map(|w| w.text.to_lowercase());
                    self.diagonal = word.as_deref() != Some("absent");
                }
                "labels:" | "labels" | "row" | "rows" | "column" | "columns" | "col" => {
                    let part = word.text.trim_end_matches(':').to_lowercase();
                    let following = self.words.peek(HEADER).map(|w| w.text.to_lowercase());
                    let following = following.as_deref().unwrap_or_default();
                    if following == "labels" || following == "labels:" {
                        self.words.next(HEADER);
                    }
                    let next = self.words.peek(HEADER).map(|w| w.text.to_lowercase());
                    if next.is_some_and(|w| w.trim_end_matches(':') == "embedded") {
                        self.words.next(HEADER);
                        self.embedded = true;
                        continue;
                    }
                    self.make_nodes(&mut made)?;
                    let of_columns = part.starts_with("col");
                    // The labels of the rows are those of the columns where both are the same.
                    let (start, count) = match (self.two_mode, of_columns) {
                        (true, true) => (self.rows, self.columns),
                        _ => (0, self.rows),
                    };
                    self.labels(start, count)?;
                }
                "matrix" | "matrices" | "level" | "levels" => self.relation_names()?,
                "data:" | "data" => break,
                // Titles and remarks of other programs.
                _ => {}
            }
        }
        self.make_nodes(&mut made)
    }

    fn number(&mut self) -> Result<usize, Fault> {
        let word = self.words.next(HEADER);
        let text = word.map_or("", |w| w.text);
        let place = self.words.place();
        let Ok(number) = text.parse::<u64>() else {
            return Err(place.fault(Reason::BadNumber(text.to_owned())));
        };
        if number > limits::NODES as u64 {
            return Err(place.fault(Reason::TooManyNodes));
        }
        Ok(number as usize)
    }

    fn format(&mut self) -> Result<(), Fault> {
        let word = self.words.next(HEADER).map_or("", |w| w.text);
        self.layout = match word.to_lowercase().as_str() {
            "fullmatrix" | "fm" => Layout::FullMatrix,
            "lowerhalf" | "lh" => Layout::LowerHalf,
            "upperhalf" | "uh" => Layout::UpperHalf,
            "edgelist1" | "el1" => Layout::EdgeList,
            "nodelist1" | "nl1" => Layout::NodeList,
            _ => {
                let what = format!("format = {word}");
                return Err(self.words.place().fault(Reason::Unsupported(what)));
            }
        };
        Ok(())
    }

    fn make_nodes(&mut self, made: &mut bool) -> Result<(), Fault> {
        if std::mem::replace(made, true) {
            return Ok(());
        }
        let place = self.words.place();
        if self.two_mode && self.layout != Layout::FullMatrix {
            let what = "nr, nc".to_owned();
            return Err(place.fault(Reason::Unsupported(what)));
        }
        let count = if self.two_mode {
            self.rows + self.columns
        } else {
            self.rows
        };
        let is_matrix = !matches!(self.layout, Layout::EdgeList | Layout::NodeList);
        if is_matrix && self.rows.max(self.columns) > limits::MATRIX_SIDE {
            return Err(place.fault(Reason::MatrixTooLarge));
        }
        if self.matrices > limits::MATRIX_SIDE {
            return Err(place.fault(Reason::TooManyColumns));
        }
        if count == 0 && !self.embedded {
            return Err(place.fault(Reason::Expected("n = ".to_owned())));
        }
        if !self.embedded || is_matrix {
            for number in 1..=count {
                self.builder.declare(&number.to_string(), &place)?;
            }
        }
        Ok(())
    }

    fn labels(&mut self, start: usize, count: usize) -> Result<(), Fault> {
        for index in start..start + count {
            let next = self.words.peek(DATA);
            let is_over = next.is_none_or(|word| {
                let lower = word.text.to_lowercase();
                lower.ends_with("labels:") || lower == "data:" || lower == "labels"
            });
            if is_over {
                return Err(self.words.place().fault(Reason::Truncated));
            }
            let Some(word) = self.words.next(DATA) else {
                break;
            };
            self.label(index as u32, word)?;
        }
        Ok(())
    }

    fn label(&mut self, index: u32, word: Word<'_>) -> Result<(), Fault> {
        let place = Place::line(word.line);
        let what = (NodeRole::Label, "label");
        self.builder.say_of_node(index, what, word.text, &place)
    }

    /// `matrix labels:` with as many names as there are matrices.
    fn relation_names(&mut self) -> Result<(), Fault> {
        let next = self.words.next(HEADER).map(|w| w.text.to_lowercase());
        if next.is_none_or(|word| word.trim_end_matches(':') != "labels") {
            return Err(self.expected("matrix labels:"));
        }
        for _ in 0..self.matrices.min(limits::MATRIX_SIDE) {
            let Some(word) = self.words.next(DATA) else {
                return Err(self.words.place().fault(Reason::Truncated));
            };
            self.relations.push(word.text.to_owned());
        }
        Ok(())
    }

    fn data(&mut self) -> Result<(), Fault> {
        if matches!(self.layout, Layout::EdgeList | Layout::NodeList) {
            return self.lists();
        }
        for matrix in 0..self.matrices {
            let arcs = self.matrix()?;
            self.add(arcs, matrix)?;
        }
        match self.words.next(DATA) {
            None => Ok(()),
            Some(word) => {
                let place = Place::line(word.line);
                Err(place.fault(Reason::Expected("…".to_owned())))
            }
        }
    }

    fn add(&mut self, arcs: Arcs, matrix: usize) -> Result<(), Fault> {
        let place = self.words.place();
        let relation = self.relations.get(matrix).cloned();
        if self.two_mode {
            // Rows and columns are different things: direction says nothing.
            for (from, to, value) in arcs.0 {
                let tie = self.builder.tie((from, to), Direction::Mutual, &place)?;
                self.builder.strength(tie, &value.to_string(), &place)?;
                if let Some(relation) = &relation {
                    self.builder.content(tie, relation, &place)?;
                }
            }
            return Ok(());
        }
        self.directed |= arcs.add_to(&mut self.builder, relation.as_deref(), &place)?;
        Ok(())
    }

    fn matrix(&mut self) -> Result<Arcs, Fault> {
        let mut arcs = Arcs::default();
        let offset = if self.two_mode { self.rows } else { 0 };
        if self.embedded {
            for column in 0..self.columns {
                let Some(word) = self.words.next(DATA) else {
                    return Err(self.words.place().fault(Reason::Truncated));
                };
                self.label((offset + column) as u32, word)?;
            }
        }
        for row in 0..self.rows {
            if self.embedded {
                let Some(word) = self.words.next(DATA) else {
                    return Err(self.words.place().fault(Reason::Truncated));
                };
                self.label(row as u32, word)?;
            }
            let columns = match self.layout {
                Layout::LowerHalf => 0..row + usize::from(self.diagonal),
                Layout::UpperHalf => row + usize::from(!self.diagonal)..self.columns,
                _ => 0..self.columns,
            };
            for column in columns {
                if column == row && !self.diagonal && !self.two_mode {
                    continue;
                }
                let value = self.cell()?;
                if value == 0.0 {
                    continue;
                }
                if arcs.0.len() >= limits::TIES * 2 {
                    return Err(self.words.place().fault(Reason::TooManyTies));
                }
                let to = (offset + column) as u32;
                arcs.push(row as u32, to, value);
                if self.layout != Layout::FullMatrix && to != row as u32 {
                    arcs.push(to, row as u32, value);
                }
            }
        }
        Ok(arcs)
    }

    fn cell(&mut self) -> Result<f64, Fault> {
        let Some(word) = self.words.next(DATA) else {
            return Err(self.words.place().fault(Reason::Truncated));
        };
        let place = Place::line(word.line);
        match number::parse(word.text) {
            Some(value) => Ok(value),
            // UCINET writes a missing value so.
            None if word.text == "." || word.text.eq_ignore_ascii_case("na") => Ok(0.0),
            None => Err(place.fault(Reason::BadNumber(word.text.to_owned()))),
        }
    }

    /// Edge lists and node lists: one line each; `!` begins the next matrix.
    fn lists(&mut self) -> Result<(), Fault> {
        let mut arcs = Arcs::default();
        let mut matrix = 0;
        // The first node of the line, the second of an edge, and how many words there were.
        let mut from = 0;
        let mut to = None;
        let mut count = 0;
        while let Some(word) = self.words.next(DATA) {
            let place = Place::line(word.line);
            if word.text == "!" {
                finish_edge(&mut arcs, from, &mut to, None, &place)?;
                self.add(std::mem::take(&mut arcs), matrix)?;
                matrix += 1;
                count = 0;
                continue;
            }
            if word.is_first || count == 0 {
                finish_edge(&mut arcs, from, &mut to, None, &place)?;
                from = self.node(word)?;
                count = 1;
                continue;
            }
            count += 1;
            match (self.layout, count) {
                (Layout::NodeList, _) => {
                    to = Some(self.node(word)?);
                    finish_edge(&mut arcs, from, &mut to, None, &place)?;
                }
                (_, 2) => to = Some(self.node(word)?),
                (_, 3) => {
                    let value = number::parse(word.text)
                        .ok_or_else(|| place.clone().fault(Reason::BadNumber(word.text.into())))?;
                    finish_edge(&mut arcs, from, &mut to, Some(value), &place)?;
                }
                _ => return Err(place.fault(Reason::Expected("i j w".to_owned()))),
            }
        }
        let place = self.words.place();
        finish_edge(&mut arcs, from, &mut to, None, &place)?;
        self.add(arcs, matrix)
    }

    /// A node by its number, or by its label where labels are embedded.
    fn node(&mut self, word: Word<'_>) -> Result<u32, Fault> {
        let place = Place::line(word.line);
        if self.embedded {
            return self.builder.refer(word.text, &place);
        }
        match word.text.parse::<usize>() {
            Ok(number) if number >= 1 && number <= self.rows => Ok(number as u32 - 1),
            Ok(_) => Err(place.fault(Reason::UnknownNode(word.text.to_owned()))),
            Err(_) => Err(place.fault(Reason::BadNumber(word.text.to_owned()))),
        }
    }
}

/// Adds the edge whose second end is known.
fn finish_edge(
    arcs: &mut Arcs,
    from: u32,
    to: &mut Option<u32>,
    value: Option<f64>,
    place: &Place,
) -> Result<(), Fault> {
    if let Some(to) = to.take() {
        if arcs.0.len() >= limits::TIES * 2 {
            return Err(place.clone().fault(Reason::TooManyTies));
        }
        arcs.push(from, to, value.unwrap_or(1.0));
    }
    Ok(())
}
