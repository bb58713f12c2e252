//! GML (Himsolt 1997): nested lists of keys and values, as yEd, igraph, Gephi and networkx write it.

use crate::model::Direction;

use super::decode::{line_breaks, line_of};
use super::error::{Fault, Place, Reason};
use super::limits;
use super::loss::Loss;
use super::network::{Builder, ImportedNetwork};
use super::roles::{NodeRole, TieRole};
use super::xml::entity;

enum Token<'a> {
    Key(&'a str),
    Number(&'a str),
    Text(&'a str),
    Open,
    Close,
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    line: (usize, usize),
}

impl<'a> Lexer<'a> {
    fn place(&mut self) -> Place {
        let (from, line) = self.line;
        let line = line + line_breaks(&self.text[from..self.at]);
        self.line = (self.at, line);
        Place::line(line)
    }

    fn next(&mut self) -> Result<Option<Token<'a>>, Fault> {
        loop {
            let rest = &self.text[self.at..];
            let skipped = rest.len() - rest.trim_start().len();
            self.at += skipped;
            let rest = &self.text[self.at..];
            let Some(first) = rest.chars().next() else {
                return Ok(None);
            };
            if first == '#' {
                self.at += rest.find('\n').unwrap_or(rest.len());
                continue;
            }
            let (token, length) = match first {
                '[' => (Token::Open, 1),
                ']' => (Token::Close, 1),
                '"' => {
                    let Some(end) = rest[1..].find('"') else {
                        return Err(self.place().fault(Reason::Truncated));
                    };
                    (Token::Text(&rest[1..=end]), end + 2)
                }
                _ => {
                    let ends = |c: char| c.is_whitespace() || matches!(c, '[' | ']' | '"');
                    let length = rest.find(ends).unwrap_or(rest.len());
                    let word = &rest[..length];
                    let token = if first.is_alphabetic() || first == '_' {
                        Token::Key(word)
                    } else {
                        Token::Number(word)
                    };
                    (token, length)
                }
            };
            self.at += length;
            return Ok(Some(token));
        }
    }
}

/// What stands in the node or edge at hand, before it is known which.
#[derive(Default)]
struct Element {
    id: Option<String>,
    source: Option<String>,
    target: Option<String>,
    said: Vec<(String, String)>,
    styled: bool,
    line: usize,
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    builder: Builder,
    directed: bool,
    graphs: usize,
}

pub(super) fn read(text: &str) -> Result<ImportedNetwork, Fault> {
    let mut parser = Parser {
        lexer: Lexer {
            text,
            at: 0,
            line: (0, 1),
        },
        builder: Builder::new(),
        directed: false,
        graphs: 0,
    };
    parser.file()?;
    if parser.graphs == 0 {
        let last = Place::line(line_of(text, text.len()));
        return Err(last.fault(Reason::Expected("graph [".to_owned())));
    }
    // `directed` may stand after the edges.
    if parser.directed {
        for tie in &mut parser.builder.network.ties {
            tie.direction = Direction::OneWay;
        }
    }
    parser.builder.all_declared()?;
    parser.builder.network.directed = parser.directed;
    Ok(parser.builder.finish())
}

impl<'a> Parser<'a> {
    fn file(&mut self) -> Result<(), Fault> {
        while let Some(token) = self.lexer.next()? {
            let Token::Key(key) = token else {
                let place = self.lexer.place();
                return Err(place.fault(Reason::Expected("graph [".to_owned())));
            };
            let value = self.value()?;
            match (key.to_lowercase().as_str(), value) {
                ("graph", Token::Open) => {
                    self.graphs += 1;
                    if self.graphs > 1 {
                        self.builder.network.losses.add(Loss::FurtherNetworks);
                        self.skip(1)?;
                    } else {
                        self.graph()?;
                    }
                }
                ("creator", Token::Text(creator)) => {
                    self.builder.network.y_up = creator.contains("Gephi");
                }
                (_, Token::Open) => self.skip(1)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn value(&mut self) -> Result<Token<'a>, Fault> {
        match self.lexer.next()? {
            Some(Token::Close) | None => {
                let place = self.lexer.place();
                Err(place.fault(Reason::Truncated))
            }
            Some(token) => Ok(token),
        }
    }

    /// The next key of a list, or its end.
    fn key(&mut self) -> Result<Option<&'a str>, Fault> {
        match self.lexer.next()? {
            Some(Token::Key(key)) => Ok(Some(key)),
            Some(Token::Close) => Ok(None),
            None => {
                let place = self.lexer.place();
                Err(place.fault(Reason::Truncated))
            }
            Some(_) => {
                let place = self.lexer.place();
                Err(place.fault(Reason::Expected("]".to_owned())))
            }
        }
    }

    /// Passes over the rest of so many lists.
    fn skip(&mut self, mut depth: usize) -> Result<(), Fault> {
        while depth > 0 {
            match self.lexer.next()? {
                Some(Token::Open) => depth += 1,
                Some(Token::Close) => depth -= 1,
                Some(_) => {}
                None => {
                    let place = self.lexer.place();
                    return Err(place.fault(Reason::Truncated));
                }
            }
            if depth > limits::DEPTH {
                let place = self.lexer.place();
                return Err(place.fault(Reason::TooDeep));
            }
        }
        Ok(())
    }

    fn graph(&mut self) -> Result<(), Fault> {
        while let Some(key) = self.key()? {
            let value = self.value()?;
            match (key.to_lowercase().as_str(), value) {
                ("directed", Token::Number(number)) => self.directed = number != "0",
                ("label" | "name", Token::Text(text)) => {
                    self.builder.network.title = resolved(text);
                }
                ("node", Token::Open) => {
                    let node = self.element()?;
                    self.add_node(node)?;
                }
                ("edge", Token::Open) => {
                    let edge = self.element()?;
                    self.add_edge(edge)?;
                }
                (_, Token::Open) => self.skip(1)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn element(&mut self) -> Result<Element, Fault> {
        let mut element = Element {
            line: self.lexer.place().line.unwrap_or_default(),
            ..Element::default()
        };
        while let Some(key) = self.key()? {
            if element.said.len() >= limits::ATTRIBUTES {
                let place = self.lexer.place();
                return Err(place.fault(Reason::TooManyAttributes));
            }
            let lower = key.to_lowercase();
            match self.value()? {
                Token::Open => match lower.as_str() {
                    "graphics" => self.graphics(&mut element)?,
                    _ => self.skip(1)?,
                },
                Token::Number(value) | Token::Key(value) => {
                    place_value(&mut element, &lower, key, value);
                }
                Token::Text(value) => place_value(&mut element, &lower, key, &resolved(value)),
                Token::Close => {}
            }
        }
        Ok(element)
    }

    /// yEd's and Gephi's drawing: the place is kept.
    fn graphics(&mut self, element: &mut Element) -> Result<(), Fault> {
        while let Some(key) = self.key()? {
            match (key.to_lowercase().as_str(), self.value()?) {
                (name @ ("x" | "y"), Token::Number(value))
                    if element.said.len() < limits::ATTRIBUTES =>
                {
                    element.said.push((name.to_owned(), value.to_owned()));
                }
                (_, Token::Open) => self.skip(1)?,
                ("fill" | "type", _) => element.styled = true,
                _ => {}
            }
        }
        Ok(())
    }

    fn add_node(&mut self, node: Element) -> Result<(), Fault> {
        let place = Place::line(node.line);
        let Some(id) = node.id else {
            return Err(place.fault(Reason::MissingAttribute("id".to_owned())));
        };
        let index = self.builder.declare(&id, &place)?;
        for (name, value) in &node.said {
            let what = (NodeRole::named(name), name.as_str());
            self.builder.say_of_node(index, what, value, &place)?;
        }
        if node.styled {
            self.builder.styled_node();
        }
        Ok(())
    }

    fn add_edge(&mut self, edge: Element) -> Result<(), Fault> {
        let place = Place::line(edge.line);
        let missing =
            |name: &str| Place::line(edge.line).fault(Reason::MissingAttribute(name.to_owned()));
        let source = edge.source.ok_or_else(|| missing("source"))?;
        let target = edge.target.ok_or_else(|| missing("target"))?;
        let ends = (
            self.builder.refer(&source, &place)?,
            self.builder.refer(&target, &place)?,
        );
        let tie = self.builder.tie(ends, Direction::Mutual, &place)?;
        for (name, value) in &edge.said {
            let what = (TieRole::named(name), name.as_str());
            self.builder.say_of_tie(tie, what, value, &place)?;
        }
        if edge.styled {
            self.builder.styled_tie();
        }
        Ok(())
    }
}

fn place_value(element: &mut Element, lower: &str, key: &str, value: &str) {
    match lower {
        "id" => element.id = Some(value.to_owned()),
        "source" => element.source = Some(value.to_owned()),
        "target" => element.target = Some(value.to_owned()),
        _ => element.said.push((key.to_owned(), value.to_owned())),
    }
}

/// GML writes other characters as entities; a name that is unknown stays as it stands.
fn resolved(text: &str) -> String {
    let mut parts = text.split('&');
    let mut resolved = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let known = part
            .split_once(';')
            .and_then(|(name, rest)| Some((entity(name)?, rest)));
        if let Some((character, rest)) = known {
            resolved.push(character);
            resolved.push_str(rest);
        } else {
            resolved.push('&');
            resolved.push_str(part);
        }
    }
    resolved
}
