//! Pajek's `.net`: vertices with places, arcs, edges, their lists and matrices, named relations.

use std::collections::HashMap;

use crate::model::Direction;

use super::arcs::Arcs;
use super::error::{Fault, Place, Reason};
use super::limits;
use super::loss::Loss;
use super::network::{Builder, ImportedNetwork};
use super::number;
use super::roles::{NodeRole, TieRole};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Nothing,
    Vertices,
    Arcs,
    Edges,
    ArcsList,
    EdgesList,
    Matrix,
    Ignored,
}

struct Parser {
    builder: Builder,
    section: Section,
    vertices: Option<u32>,
    listed: Vec<bool>,
    relation: Option<String>,
    relation_names: HashMap<String, String>,
    matrix: Arcs,
    matrix_row: u32,
    directed: bool,
}

pub(super) fn read(text: &str) -> Result<ImportedNetwork, Fault> {
    let mut parser = Parser {
        builder: Builder::new(),
        section: Section::Nothing,
        vertices: None,
        listed: Vec::new(),
        relation: None,
        relation_names: HashMap::new(),
        matrix: Arcs::default(),
        matrix_row: 0,
        directed: false,
    };
    let mut last = Place::line(1);
    for (number, line) in (1..).zip(text.lines()) {
        let place = Place::line(number);
        let line = line.trim();
        if line.is_empty() || line.starts_with('%') {
            continue;
        }
        if let Some(header) = line.strip_prefix('*') {
            parser.leave_matrix(&last)?;
            parser.header(header, &place)?;
        } else {
            parser.line(line, &place)?;
        }
        last = place;
    }
    parser.leave_matrix(&last)?;
    if parser.vertices.is_none() {
        return Err(last.fault(Reason::Expected("*Vertices".to_owned())));
    }
    parser.builder.network.directed = parser.directed;
    Ok(parser.builder.finish())
}

impl Parser {
    fn header(&mut self, header: &str, place: &Place) -> Result<(), Fault> {
        let words = tokens(header);
        let mut words = words.iter().map(|token| token.text);
        let name = words.next().unwrap_or_default().to_lowercase();
        self.relation = None;
        self.section = match name.as_str() {
            "network" => {
                let title = header["network".len()..].trim();
                title.clone_into(&mut self.builder.network.title);
                Section::Nothing
            }
            "vertices" if self.vertices.is_some() => {
                self.builder.network.losses.add(Loss::FurtherNetworks);
                Section::Ignored
            }
            "vertices" => {
                let count = words.next().unwrap_or_default();
                self.make_vertices(count, place)?;
                Section::Vertices
            }
            "arcs" => Section::Arcs,
            "edges" => Section::Edges,
            "arcslist" => Section::ArcsList,
            "edgeslist" => Section::EdgesList,
            "matrix" => {
                self.matrix_row = 0;
                Section::Matrix
            }
            _ => {
                let name: String = name.chars().take(30).collect();
                self.builder.network.losses.add(Loss::Section(name));
                Section::Ignored
            }
        };
        let has_ties = !matches!(
            self.section,
            Section::Nothing | Section::Vertices | Section::Ignored
        );
        if has_ties && self.vertices.is_none() {
            let wanted = Reason::Expected("*Vertices".to_owned());
            return Err(place.clone().fault(wanted));
        }
        if has_ties {
            // `:2 "gives advice"`; the name stands at the relation's first section only.
            if let Some(number) = words.next() {
                let number = number.trim_start_matches(':').to_owned();
                if let Some(name) = words.next() {
                    if self.relation_names.len() >= limits::COLUMNS {
                        return Err(place.clone().fault(Reason::TooManyColumns));
                    }
                    self.relation_names.insert(number.clone(), name.to_owned());
                }
                self.relation = self.relation_names.get(&number).cloned();
            }
        }
        Ok(())
    }

    fn make_vertices(&mut self, count: &str, place: &Place) -> Result<(), Fault> {
        let Ok(count) = count.parse::<u64>() else {
            return Err(place.clone().fault(Reason::BadNumber(count.to_owned())));
        };
        if count > limits::NODES as u64 {
            return Err(place.clone().fault(Reason::TooManyNodes));
        }
        for number in 1..=count {
            self.builder.declare(&number.to_string(), place)?;
        }
        self.vertices = Some(count as u32);
        self.listed = vec![false; count as usize];
        Ok(())
    }

    /// The index of the vertex that is written as a number from 1.
    fn vertex(&self, text: &str, place: &Place) -> Result<u32, Fault> {
        let count = self.vertices.unwrap_or_default();
        match text.parse::<u32>() {
            Ok(number) if number >= 1 && number <= count => Ok(number - 1),
            Ok(_) => Err(place.clone().fault(Reason::UnknownNode(text.to_owned()))),
            Err(_) => Err(place.clone().fault(Reason::BadNumber(text.to_owned()))),
        }
    }

    fn line(&mut self, line: &str, place: &Place) -> Result<(), Fault> {
        match self.section {
            Section::Nothing => {
                let wanted = Reason::Expected("*Vertices".to_owned());
                Err(place.clone().fault(wanted))
            }
            Section::Ignored => Ok(()),
            Section::Vertices => self.vertex_line(&tokens(line), place),
            Section::Arcs | Section::Edges => self.tie_line(&tokens(line), place),
            Section::ArcsList | Section::EdgesList => self.list_line(line, place),
            Section::Matrix => self.matrix_line(line, place),
        }
    }

    /// `1 "Label" 0.1 0.2 0.5 ellipse ic Red`
    fn vertex_line(&mut self, words: &[Token<'_>], place: &Place) -> Result<(), Fault> {
        let Some(first) = words.first() else {
            return Ok(());
        };
        let index = self.vertex(first.text, place)?;
        if std::mem::replace(&mut self.listed[index as usize], true) {
            let id = first.text.to_owned();
            return Err(place.clone().fault(Reason::DuplicateId(id)));
        }
        if let Some(label) = words.get(1) {
            let what = (NodeRole::Label, "label");
            self.builder.say_of_node(index, what, label.text, place)?;
        }
        let places: Vec<&str> = words
            .iter()
            .skip(2)
            .take(3)
            .take_while(|token| !token.quoted && number::parse(token.text).is_some())
            .map(|token| token.text)
            .collect();
        if let [x, y, ..] = places[..] {
            for (role, value) in [(NodeRole::X, x), (NodeRole::Y, y)] {
                self.builder.say_of_node(index, (role, ""), value, place)?;
            }
        }
        let rest = words.get(2 + places.len()..).unwrap_or_default();
        if rest.iter().any(|token| token.text.starts_with('[')) {
            self.builder.network.losses.add(Loss::Times);
        } else if !rest.is_empty() {
            self.builder.styled_node();
        }
        Ok(())
    }

    /// `1 2 3.5 l "label" c Red`
    fn tie_line(&mut self, words: &[Token<'_>], place: &Place) -> Result<(), Fault> {
        let (Some(from), Some(to)) = (words.first(), words.get(1)) else {
            let wanted = Reason::Expected("*Arcs: i j w".to_owned());
            return Err(place.clone().fault(wanted));
        };
        let ends = (self.vertex(from.text, place)?, self.vertex(to.text, place)?);
        let tie = self.add(ends, self.section == Section::Arcs, place)?;
        let mut rest = words.get(2..).unwrap_or_default();
        if let Some(value) = rest.first()
            && !value.quoted
            && (number::parse(value.text).is_some() || !value.text.starts_with(char::is_alphabetic))
            && !value.text.starts_with('[')
        {
            self.builder.strength(tie, value.text, place)?;
            rest = &rest[1..];
        }
        let mut styled = false;
        let mut index = 0;
        while index < rest.len() {
            let token = &rest[index];
            match (token.text, rest.get(index + 1)) {
                ("l", Some(label)) => {
                    let what = (TieRole::Contents, "label");
                    self.builder.say_of_tie(tie, what, label.text, place)?;
                    index += 1;
                }
                (text, _) if text.starts_with('[') => {
                    self.builder.network.losses.add(Loss::Times);
                }
                _ => styled = true,
            }
            index += 1;
        }
        if styled {
            self.builder.styled_tie();
        }
        Ok(())
    }

    fn list_line(&mut self, line: &str, place: &Place) -> Result<(), Fault> {
        let mut words = line.split_whitespace();
        let Some(from) = words.next() else {
            return Ok(());
        };
        let from = self.vertex(from, place)?;
        for to in words {
            let to = self.vertex(to, place)?;
            self.add((from, to), self.section == Section::ArcsList, place)?;
        }
        Ok(())
    }

    fn add(&mut self, ends: (u32, u32), directed: bool, place: &Place) -> Result<usize, Fault> {
        self.directed |= directed;
        let direction = if directed {
            Direction::OneWay
        } else {
            Direction::Mutual
        };
        let tie = self.builder.tie(ends, direction, place)?;
        if let Some(relation) = &self.relation {
            self.builder.content(tie, relation, place)?;
        }
        Ok(tie)
    }

    fn matrix_line(&mut self, line: &str, place: &Place) -> Result<(), Fault> {
        let count = self.vertices.unwrap_or_default();
        if count as usize > limits::MATRIX_SIDE {
            return Err(place.clone().fault(Reason::MatrixTooLarge));
        }
        let row = self.matrix_row;
        if row >= count {
            return Err(place.clone().fault(Reason::NotSquare {
                found: row as usize + 1,
                wanted: count as usize,
            }));
        }
        let mut cells = 0;
        for (column, text) in line.split_whitespace().enumerate() {
            let Some(value) = number::parse(text) else {
                return Err(place.clone().fault(Reason::BadNumber(text.to_owned())));
            };
            cells += 1;
            if value != 0.0 && column < count as usize {
                if self.matrix.0.len() >= limits::TIES * 2 {
                    return Err(place.clone().fault(Reason::TooManyTies));
                }
                self.matrix.push(row, column as u32, value);
            }
        }
        if cells != count as usize {
            return Err(place.clone().fault(Reason::NotSquare {
                found: cells,
                wanted: count as usize,
            }));
        }
        self.matrix_row += 1;
        Ok(())
    }

    fn leave_matrix(&mut self, place: &Place) -> Result<(), Fault> {
        if self.section != Section::Matrix {
            return Ok(());
        }
        if self.matrix_row < self.vertices.unwrap_or_default() {
            return Err(place.clone().fault(Reason::Truncated));
        }
        let arcs = std::mem::take(&mut self.matrix);
        let relation = self.relation.clone();
        self.directed |= arcs.add_to(&mut self.builder, relation.as_deref(), place)?;
        Ok(())
    }
}

/// A word, or a text in quotation marks.
struct Token<'a> {
    text: &'a str,
    quoted: bool,
}

/// The longest line of words that is looked at; nobody writes as many.
const WORDS: usize = 64;

/// The words of a line; a quotation mark that is not closed ends with the line.
fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut found = Vec::new();
    let mut rest = line.trim_start();
    while !rest.is_empty() && found.len() < WORDS {
        let quoted = rest.starts_with('"');
        let (text, after) = if quoted {
            let inner = &rest[1..];
            inner.split_once('"').unwrap_or((inner, ""))
        } else {
            rest.split_at(rest.find(char::is_whitespace).unwrap_or(rest.len()))
        };
        found.push(Token { text, quoted });
        rest = after.trim_start();
    }
    found
}
